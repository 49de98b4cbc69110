"""Datasets: the same examples give the same files, families never cross, a kill leaves nothing half. Forms, split and tool lists have
files of their own."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.records import Example, Tool, ToolCall
from engine.settings import DatasetSettings
from engine.stages.dataset import run
from engine.store import Project
from tests import toys
from tests.toys import ROOT


@pytest.fixture(scope="module")
def validated(tmp_path_factory):
    folder = toys.tiny_project(tmp_path_factory.mktemp("validated") / "p", per_tool=40)
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation", "labelling", "validation")
    return folder


@pytest.fixture
def project(validated, tmp_path):
    return shutil.copytree(validated, tmp_path / "p")


def freeze(folder, **changes) -> dict:
    with Project.open(folder) as project:
        return run_stage(project, "dataset", Report("dataset", lambda event: None), changes)


def rows(folder, summary, name: str) -> list[dict]:
    return [json.loads(line) for line in (folder / "datasets" / summary["dataset"] / name).read_text("utf-8").splitlines()]


def files(folder) -> dict:
    return {path.name: path.read_bytes() for path in sorted((folder / "datasets").glob("*/*"))}


def versions(folder) -> list[Path]:
    """The folders of frozen versions, whole or not; validation keeps its report beside them."""
    return [path for path in (folder / "datasets").iterdir() if path.is_dir()]


def test_same_examples_give_the_same_hash_and_the_same_files(project, validated, tmp_path):
    other = shutil.copytree(validated, tmp_path / "other")

    assert freeze(project) == freeze(other)
    assert files(project) == files(other) and len(files(project)) == 10


def test_freezing_again_adds_nothing(project):
    summary, before = freeze(project), files(project)

    assert freeze(project) == summary
    assert files(project) == before
    with Project.open(project) as opened:
        assert len(opened.rows("datasets")) == 1


def test_another_example_or_setting_gives_another_dataset_beside_the_first(project):
    first = freeze(project, template_share=1)
    other_seed = freeze(project, seed=2)
    with Project.open(project) as opened:
        key = next(opened.examples(state="accepted")).key
        opened.set_states([(key, "rejected", "by hand")])
    fewer = freeze(project)

    assert len({first["dataset"], other_seed["dataset"], fewer["dataset"]}) == 3
    assert {path.name for path in versions(project)} == {s["dataset"] for s in (first, other_seed, fewer)}
    assert fewer["train"] + fewer["validation"] == first["train"] + first["validation"] - 1


def test_all_accepted_examples_are_there_once_and_no_rejected_one(project):
    summary = freeze(project, template_share=1)

    keys = [row["key"] for part in ("train", "validation") for row in rows(project, summary, f"{part}.jsonl")]
    with Project.open(project) as opened:
        assert sorted(keys) == sorted(example.key for example in opened.examples(state="accepted"))
    manifest = json.loads(files(project)["manifest.json"])
    assert manifest["counts"] == {"train": summary["train"], "validation": summary["validation"]}


def test_families_never_cross_and_every_tool_is_trained(project):
    summary = freeze(project, validation_share=0.3)
    train, held = rows(project, summary, "train.jsonl"), rows(project, summary, "validation.jsonl")

    assert not {row["family"] for row in train} & {row["family"] for row in held}
    assert (
        {row["calls"][0]["name"] for row in train}
        == {row["calls"][0]["name"] for row in held}
        == {"get_weather", "book_room", "find_person"}
    )
    assert 0.2 < len(held) / (len(held) + len(train)) < 0.5


def test_tool_order_is_drawn_afresh_for_each_example(project):
    summary = freeze(project)

    names = [tuple(tool["name"] for tool in json.loads(row["tools"])) for row in rows(project, summary, "train.sharegpt.jsonl")]
    assert {tuple(sorted(order)) for order in names} == {("book_room", "find_person", "get_weather")}
    assert len(set(names)) == 6  # all orders there are
    assert max(Counter(order[0] for order in names).values()) < 0.5 * len(names)


@pytest.mark.parametrize(
    "changes, same",
    [
        ({"distractors": 1}, False),
        ({"distractors": 1, "tool_tokens": 90}, False),
        ({"forms": ["csv"]}, False),
        ({"forms": ["openai", "sharegpt", "openai"]}, True),
    ],
)
def test_the_hash_covers_what_decides_the_files(project, validated, tmp_path, changes, same):
    other = shutil.copytree(validated, tmp_path / "other")

    first, second = freeze(project), freeze(other, **changes)
    assert (first["dataset"] == second["dataset"]) is same
    assert [row["key"] for row in rows(project, first, "train.jsonl")] == [row["key"] for row in rows(other, second, "train.jsonl")]


def test_all_forms_list_the_same_tools_in_the_same_order_and_our_own_names_them(project):
    summary = freeze(project, distractors=1, forms=["sharegpt", "alpaca", "openai", "bfcl"])

    own = rows(project, summary, "train.jsonl")
    assert all(row.keys() == {"key", "question", "calls", "family", "origin", "tools"} for row in own)
    assert all(len(row["tools"]) == 2 and row["calls"][0]["name"] in row["tools"] for row in own)
    listed = [row["tools"] for row in own]
    for form in ("sharegpt", "alpaca"):
        assert [[tool["name"] for tool in json.loads(row["tools"])] for row in rows(project, summary, f"train.{form}.jsonl")] == listed
    assert [
        [tool["function"]["name"] for tool in json.loads(row["tools"])] for row in rows(project, summary, "train.openai.jsonl")
    ] == listed
    assert [[tool["name"] for tool in row["function"]] for row in rows(project, summary, "train.bfcl.jsonl")] == listed


def test_our_own_lines_name_no_tools_where_all_are_listed(project):
    assert all(row.keys() == {"key", "question", "calls", "family", "origin"} for row in rows(project, freeze(project), "train.jsonl"))


class Listening:
    """Takes what `run` reports."""

    def __init__(self):
        self.said = []

    def progress(self, done, total, unit): ...

    def log(self, text):
        self.said.append(text)


def small_project(folder, families):
    """A project with one question for each (family, unit, whether it needs the tool)."""
    with Project.create(folder) as project:
        project.set_tools([Tool("f", "", {"type": "object", "properties": {"unit": {"type": "string", "enum": ["a", "b"]}}})])
        project.add_examples(
            Example(f"k{i}", f"q{i}", (ToolCall("f", {"unit": unit}),), "seed", family, state="accepted")
            for i, (family, unit) in enumerate(families)
        )
    return folder


def test_values_in_one_part_only_are_counted_and_named(tmp_path):
    folder, report = small_project(tmp_path / "p", [("s", "a"), ("t", "a"), ("u", "b")]), Listening()
    with Project.open(folder) as project:
        summary = run(project, DatasetSettings(), report)
        again = run(project, DatasetSettings(), report)

    assert summary == again and (summary["values_in_train_only"], summary["values_in_validation_only"]) == (1, 0)
    people = "Human questions: 3; copies of them: 0; from a helper model: 0; from templates: 0."
    assert report.said == [people, 'Listed values that are only in the training part: 1 (f.unit = "b").'] * 2
    assert json.loads(files(folder)["manifest.json"])["values_in_train_only"] == ['f.unit = "b"']


def test_families_decide_the_hash_too(tmp_path):
    one = small_project(tmp_path / "one", [("s", "a"), ("t", "a"), ("u", "b")])
    other = small_project(tmp_path / "other", [("s", "a"), ("t", "a"), ("t", "b")])

    assert freeze(one)["dataset"] != freeze(other)["dataset"]


def test_twenty_thousand_examples_are_frozen_in_seconds(tmp_path):
    folder = small_project(tmp_path / "p", [(f"family {i % 1000}", "ab"[i % 3 == 0]) for i in range(20_000)])

    began = time.monotonic()
    with Project.open(folder) as project:
        summary = run(project, DatasetSettings(forms=["sharegpt", "alpaca", "openai", "bfcl", "csv"]), Listening())
    assert time.monotonic() - began < 15  # 2 seconds on a machine that does nothing else
    assert (summary["train"], summary["validation"]) == (18_000, 2_000)


KILLED = """
import os, signal, sys
from pathlib import Path
from engine.jobs.worker import Report, run_stage
from engine.store import Project

class Killed(Report):
    def progress(self, done, total, unit):
        if done == 20:
            os.kill(os.getpid(), signal.SIGKILL)

with Project.open(Path(sys.argv[1])) as project:
    run_stage(project, "dataset", Killed("dataset", lambda event: None))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that ends a process at once")
def test_killed_write_leaves_no_half_dataset_and_the_next_run_makes_it_whole(project, validated, tmp_path):
    ended = subprocess.run([sys.executable, "-c", KILLED, str(project)], env={**os.environ, "PYTHONPATH": str(ROOT)}, timeout=300)

    assert ended.returncode == -signal.SIGKILL
    assert [path.suffix for path in versions(project)] == [".part"]
    with Project.open(project) as opened:
        assert opened.rows("datasets") == [] and opened.stage_state("dataset") == "stopped"
    whole = shutil.copytree(validated, tmp_path / "whole")
    assert freeze(project) == freeze(whole)
    assert files(project) == files(whole)
    assert len(versions(project)) == 1


def test_project_without_accepted_examples_is_told_so(project):
    with Project.open(project) as opened:
        opened.set_states([(example.key, "rejected", "by hand") for example in list(opened.examples())])

    with pytest.raises(InputError, match="There are no accepted examples"):
        freeze(project)
    assert versions(project) == []


def test_tools_stand_once_beside_rows_that_name_them_and_the_size_is_told(project, monkeypatch):
    from engine.stages.dataset import file_sizes

    monkeypatch.setattr(file_sizes, "TOLD", 0)
    told: list[str] = []
    with Project.open(project) as opened:
        whole = run_stage(
            opened, "dataset", Report("dataset", lambda event: told.append(getattr(event, "text", ""))), {"tools_in_rows": "whole"}
        )
        named = run_stage(
            opened,
            "dataset",
            Report("dataset", lambda event: None),
            {"tools_in_rows": "by name", "forms": ["sharegpt", "openai", "bfcl", "csv"]},
        )
        tools = opened.tools()
    folder = project / "datasets" / named["dataset"]
    beside = json.loads((folder / "tools.openai.json").read_text())

    assert sum("tools in each row" in text for text in told) == 1
    assert set(beside) == {tool.name for tool in tools} and beside[tools[0].name] == tools[0].as_openai()
    assert not (folder / "dataset_info.json").exists() and not (folder / "tools.csv.json").exists()
    for one, other in zip(rows(project, whole, "train.openai.jsonl"), rows(project, named, "train.openai.jsonl")):
        joined = {**other, "tools": json.dumps([beside[name] for name in json.loads(other["tools"])], ensure_ascii=False)}
        assert joined == one
    by_name = json.loads((folder / "tools.bfcl.json").read_text())
    assert all(name in by_name for row in rows(project, named, "train.bfcl.jsonl") for name in row["function"])


def test_rows_of_a_long_list_name_their_tools_and_no_file_grows_by_the_list(project, monkeypatch):
    from engine.stages.dataset import file_sizes

    whole = freeze(project)
    size = (project / "datasets" / whole["dataset"] / "train.openai.jsonl").stat().st_size
    told: list[str] = []
    monkeypatch.setattr(file_sizes, "MOST", 1000)
    with Project.open(project) as opened:
        short = run_stage(opened, "dataset", Report("dataset", lambda event: told.append(getattr(event, "text", ""))), {"seed": 5})
    assert (project / "datasets" / short["dataset"] / "train.openai.jsonl").stat().st_size < size / 2
    assert any("the tools are in tools.FORM.json" in text for text in told)


def test_what_the_disk_has_no_room_for_is_refused_before_it_is_written(project, monkeypatch):
    from collections import namedtuple

    from engine.errors import MachineError
    from engine.stages.dataset import file_sizes

    monkeypatch.setattr(file_sizes.shutil, "disk_usage", lambda path: namedtuple("usage", "total used free")(1000, 990, 10))
    with pytest.raises(MachineError, match="of disk space is free"):
        freeze(project)
    assert versions(project) == []


def test_chosen_groups_bring_their_tools_and_the_questions_that_need_no_others(project):
    with Project.open(project) as opened:
        opened.keep_settings("tools", opened.changed_settings("tools", {"groups": ["rooms = book_*", "people = find_*"]}))
    summary = freeze(project, groups=["rooms"])
    folder = project / "datasets" / summary["dataset"]
    called = {call["name"] for row in rows(project, summary, "train.jsonl") for call in row["calls"]}

    assert called == {"book_room"}
    assert [tool["function"]["name"] for tool in json.loads((folder / "tools.json").read_text())] == ["book_room"]
    with pytest.raises(InputError, match="no tool group billing"):
        freeze(project, groups=["billing"])
