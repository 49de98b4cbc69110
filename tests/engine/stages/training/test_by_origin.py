"""Losses and held-out answers by the origin of the questions: whose branch a token stands in decides, and nothing is computed twice."""

import json
from dataclasses import replace

import pytest
import torch

from engine.jobs.worker import Report, run_stage
from engine.models.base_models import load_model
from engine.stages.evaluation import report
from engine.stages.training.by_origin import ByOrigin, branch_of
from engine.stages.training.prefix_rows import ATTENTION, make_row, plain_row, row_loss, row_losses
from engine.store import Project
from tests import toys

PREFIX = list(range(300, 330))
BRANCHES = [(list(range(400, 420)), 8), (list(range(500, 513)), 5), (list(range(600, 631)), 12)]
LENGTHS = [len(ids) - start for ids, start in BRANCHES]


def row(*origins: str):
    return replace(make_row(PREFIX, BRANCHES, 0), origins=origins)


def test_each_answer_token_is_counted_where_its_question_comes_from():
    assert branch_of(row("human", "template", "human")).tolist() == [0] * LENGTHS[0] + [1] * LENGTHS[1] + [2] * LENGTHS[2]
    losses = torch.cat([torch.full((length,), float(at)) for at, length in enumerate(LENGTHS)])
    sums = ByOrigin()
    sums.add(row("human", "template", "human"), losses)
    sums.add(replace(plain_row(PREFIX, *BRANCHES[0]), origins=("copy",)), torch.full((LENGTHS[0],), 4.0))
    sums.add(make_row(PREFIX, BRANCHES, 0), losses)  # origins that nobody knows
    sums.add(row("", "", ""), losses)
    found = sums.take()
    assert set(found) == {"human", "copy", "template"} and found["template"] == 1 and found["copy"] == 4
    assert found["human"] == pytest.approx(2 * LENGTHS[2] / (LENGTHS[0] + LENGTHS[2]))
    assert sums.take() == {}  # it began anew


def test_an_answer_is_given_word_for_word_where_all_its_tokens_are():
    right = torch.ones(sum(LENGTHS), dtype=torch.bool)
    right[LENGTHS[0]] = False  # the first token of the second answer
    sums = ByOrigin()
    sums.add(row("human", "template", "template"), torch.ones(sum(LENGTHS)), right)
    sums.add(row("human", "human", "human"), torch.ones(sum(LENGTHS)), ~right)
    assert sums.exact() == {"human": 1 / 4, "template": 1 / 2}


def test_the_losses_of_a_branch_are_those_that_it_has_alone(tmp_path):
    model = load_model(toys.tiny_model(tmp_path))
    model.set_attn_implementation(ATTENTION)
    one = row("human", "copy", "teacher")
    losses = row_losses(model, one)
    assert losses.shape == (sum(LENGTHS),) and torch.allclose(losses.sum(), row_loss(model, one))
    alone = row_loss(model, make_row(PREFIX, BRANCHES[1:2], 0))
    assert torch.allclose(losses[branch_of(one) == 1].sum(), alone, rtol=1e-4)


def test_a_training_tells_each_origin_after_each_epoch_and_the_report_shows_them(dataset_project):
    with Project.open(dataset_project) as project:
        folder = project.file(project.rows("datasets")[0]["path"])
        run_stage(project, "training", Report("training", lambda event: None), {"epochs": 2})
        adapter = project.rows("adapters")[-1]
        curve = {name: project.metric(adapter["run"], name) for name in ("loss", "validation_loss")}
        by = {name: {origin: project.metric(adapter["run"], f"{name}_{origin}") for origin in ("human", "copy", "template")}
              for name in ("loss", "validation_loss", "validation_exact")}  # fmt: skip
        teacher = project.metric(adapter["run"], "loss_teacher")
        shown = report._origins(project, [{"name": "adapter", "about": {"adapter": adapter["name"]}}])
    counts = json.loads((folder / "manifest.json").read_text())["origins"]
    ends = [step for step, _ in curve["validation_loss"]]
    assert len(ends) == 2 and teacher == []
    for origin in ("human", "copy", "template"):
        assert [step for step, _ in by["loss"][origin]] == (ends if counts["train"][origin] else [])
        assert len(by["validation_exact"][origin]) == (2 if counts["validation"][origin] else 0)
        assert all(0 <= value <= 1 for _, value in by["validation_exact"][origin])
    for at, (_, whole) in enumerate(curve["validation_loss"]):
        parts = [points[at][1] for points in by["validation_loss"].values() if points]
        assert min(parts) - 1e-3 <= whole <= max(parts) + 1e-3
    losses = [value for step, value in curve["loss"] if step <= ends[0]]
    firsts = [points[0][1] for points in by["loss"].values() if points]
    assert min(losses) - 0.5 < sum(firsts) / len(firsts) < max(losses) + 0.5
    rows = {one["origin"]: one for one in shown[0]["rows"]}
    assert rows["template"]["train"] == counts["train"]["template"] > 0 and len(rows["template"]["loss"]) == 2


def test_a_dataset_of_an_earlier_version_trains_without(dataset_project):
    with Project.open(dataset_project) as project:
        folder = project.file(project.rows("datasets")[0]["path"])
        for part in ("train", "validation"):
            lines = [json.loads(line) for line in (folder / f"{part}.jsonl").read_text().splitlines()]
            (folder / f"{part}.jsonl").write_text(
                "".join(json.dumps({key: value for key, value in line.items() if key != "origin"}) + "\n" for line in lines)
            )
        (folder / "manifest.json").write_text("{}")
        summary = run_stage(project, "training", Report("training", lambda event: None), {"epochs": 1})
        adapter = project.rows("adapters")[-1]
        assert project.metric(adapter["run"], "loss_template") == [] and summary["validation_loss"] > 0
        assert report._origins(project, [{"name": "adapter", "about": {"adapter": adapter["name"]}}]) == []
