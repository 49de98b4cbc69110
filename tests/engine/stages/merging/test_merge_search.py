"""The search measures every candidate once, continues after a stop, tells the table and keeps the best."""

import json

import pytest

from engine.errors import Cancelled, InputError
from engine.jobs.worker import Report, run_task
from engine.records import TestQuestion
from engine.stages.merging.methods import METHODS
from engine.stages.merging.search import table
from engine.stages.merging.search_questions import drawn, held_out
from engine.store import Project
from tests.engine.stages.merging.adapters import add_adapter

QUICK = {"methods": ["linear", "cat", "ties"], "weights": ["0.5", "2"], "questions": 4, "max_new_tokens": 4}


@pytest.fixture
def two(dataset_project, tiny_base) -> list[str]:
    return [add_adapter(dataset_project, tiny_base, "a", seed=1), add_adapter(dataset_project, tiny_base, "b", seed=2)]


def search(folder, said=None, stop_after: int = 0, **changes):
    events = [] if said is None else said

    def send(event) -> None:
        events.append(event)
        if stop_after and sum("of the questions correctly" in getattr(one, "text", "") for one in events) >= stop_after:
            report.stopping.set()

    report = Report("merge search", send)
    with Project.open(folder) as project:
        return run_task(project, "merge search", report, {**QUICK, **changes})


def test_every_candidate_and_each_single_adapter_is_in_the_table(dataset_project, two):
    summary = search(dataset_project, adapters=two)
    with Project.open(dataset_project) as project:
        found = table(project)
        answers = project.rows("answers")

    assert summary["tried"] == len(found["rows"]) == found["of"] == 2 + 3 * 2 and summary["questions"] == 4
    assert [row["adapters"] for row in found["rows"][-2:]] in ([["a"], ["b"]], [["b"], ["a"]])
    assert {(row["method"], tuple(row["weights"])) for row in found["rows"][:6]} == {
        (method, (w, w)) for method in ("linear", "cat", "ties") for w in (0.5, 2.0)
    }
    assert all(row["rates"]["questions"] == 4 and row["seconds"] >= 0 for row in found["rows"])
    assert [row["density"] for row in found["rows"] if row["method"] == "ties"] == [0.8, 0.8]
    assert {row["method"] for row in found["rows"] if row["explodes"]} >= {"cat"} and answers == []


def test_a_stopped_search_goes_on_with_what_is_left(dataset_project, two):
    first: list = []
    with pytest.raises(Cancelled):
        search(dataset_project, first, stop_after=3, adapters=two)
    with Project.open(dataset_project) as project:
        before = {row["key"]: row["made"] for row in project.rows("merge_trials")}
        assert len(before) == 3 and len(table(project)["rows"]) == 3
    second: list = []
    search(dataset_project, second, adapters=two)
    with Project.open(dataset_project) as project:
        after = {row["key"]: row["made"] for row in project.rows("merge_trials")}

    assert len(after) == 8 and before.items() <= after.items()
    assert sum("of the questions correctly" in getattr(one, "text", "") for one in second) == 5


def test_another_search_measures_only_what_is_new(dataset_project, two):
    search(dataset_project, adapters=two)
    said: list = []
    summary = search(dataset_project, said, adapters=two, methods=["linear", "svd"])

    assert sum("of the questions correctly" in getattr(one, "text", "") for one in said) == 2 and summary["tried"] == 6


def make_right(project: Project, method: str) -> None:
    """As if one method had answered everything and the rest nothing."""
    for row in project.rows("merge_trials"):
        share = 1.0 if row["settings"]["method"] == method else 0.0
        project.put("merge_trials", {**row, "rates": {**row["rates"], "overall": share}})


def test_the_best_is_written_into_the_settings_of_merging(dataset_project, two):
    search(dataset_project, adapters=two, keep_best=False)
    with Project.open(dataset_project) as project:
        assert project.settings("merging").method == "cat" and project.settings("merging").adapters == []
        make_right(project, "ties")
    summary = search(dataset_project, adapters=two)
    with Project.open(dataset_project) as project:
        settings = project.settings("merging")

    assert summary["kept"] and summary["best"]["method"] == "ties" and summary["gain"] == 100.0
    assert (settings.adapters, settings.method, settings.density) == (two, "ties", 0.8)
    assert settings.weights == summary["best"]["weights"]


def test_no_merge_is_kept_where_a_single_adapter_is_better(dataset_project, two):
    search(dataset_project, adapters=two, keep_best=False)
    with Project.open(dataset_project) as project:
        make_right(project, "")
    said: list = []
    summary = search(dataset_project, said, adapters=two)

    assert not summary["kept"] and summary["gain"] == -100.0
    assert any("No merge is better" in getattr(one, "text", "") for one in said)


def test_methods_that_do_not_fit_are_left_out_and_named(dataset_project, two, tiny_base):
    names = [two[0], add_adapter(dataset_project, tiny_base, "wide", r=8)]
    said: list = []
    summary = search(dataset_project, said, adapters=names, weights=["1"])

    assert summary["tried"] == 3 and summary["best"]["method"] == "cat"
    assert {text.split(":")[0] for one in said if (text := getattr(one, "text", "")).startswith("The search skips")} == {
        "The search skips linear",
        "The search skips ties",
    }
    with pytest.raises(InputError, match="different ranks"):
        search(dataset_project, adapters=names, methods=["linear"])


def test_both_bases_of_qlora_adapters_are_measured(dataset_project, tiny_base):
    names = [
        add_adapter(dataset_project, tiny_base, name, seed=seed, settings={"quantization": "nf4"}) for name, seed in (("a", 1), ("b", 2))
    ]
    search(dataset_project, adapters=names, methods=["cat"], weights=["1"], bases=["full precision", "dequantised"])
    with Project.open(dataset_project) as project:
        assert sorted((row["method"], row["into"]) for row in table(project)["rows"]) == sorted(
            (method, base) for method in ("cat", "", "") for base in ("full precision", "dequantised")
        )


def test_one_qlora_adapter_is_measured_on_both_bases_and_the_better_is_kept(dataset_project, tiny_base):
    name = add_adapter(dataset_project, tiny_base, "a", settings={"quantization": "nf4"})
    said: list = []
    summary = search(dataset_project, said, adapters=[name], bases=["full precision", "dequantised"])
    with Project.open(dataset_project) as project:
        rows = table(project)["rows"]
        settings = project.settings("merging")
    assert [(row["method"], row["adapters"]) for row in rows] == [("", ["a"])] * 2 and {row["into"] for row in rows} == {
        "full precision",
        "dequantised",
    }
    assert summary["kept"] and summary["best"] == summary["better_single"] == rows[0]
    assert (settings.adapters, settings.weights, settings.into) == (["a"], [1.0], rows[0]["into"])
    assert any("a alone, dequantised" in getattr(one, "text", "") for one in said)


@pytest.mark.parametrize(
    "changes, message",
    [
        ({"weights": ["heavy"]}, "'heavy' is not a number"),
        ({"densities": ["1.5"]}, "1.5 is not above 0"),
        ({"weights": ["1+1+1"]}, "2 adapters but 3 weights"),
        ({"bases": ["dequantised"]}, "NF4"),
        ({"adapters": ["a"]}, "at least two"),
        ({"adapters": ["a", "a"]}, "named twice"),
    ],
)
def test_what_cannot_be_searched_is_told_in_words(dataset_project, two, changes, message):
    with pytest.raises(InputError, match=message):
        search(dataset_project, **{"adapters": two, **changes})


def test_weights_may_differ_between_adapters(dataset_project, two):
    assert search(dataset_project, adapters=two, methods=["cat"], weights=["0.7+0.3"])["best"]["weights"] == [0.7, 0.3]


def test_the_questions_are_those_that_no_adapter_was_trained_on(dataset_project, two):
    with Project.open(dataset_project) as project:
        rows = project.rows("adapters")
        folder = project.file(project.rows("datasets")[0]["path"])
        found = held_out(project, rows)
        validation = [json.loads(line) for line in (folder / "validation.jsonl").read_text().splitlines()]
        assert {one.question for one in found} == {one["question"] for one in validation}
        (folder / "train.jsonl").write_text((folder / "validation.jsonl").read_text())
        with pytest.raises(InputError, match="no validation questions"):
            held_out(project, rows)


def test_questions_that_an_adapters_parents_were_trained_on_are_left_out(dataset_project, two):
    with Project.open(dataset_project) as project:
        row = project.rows("adapters")[0]
        folder = project.file(project.rows("datasets")[0]["path"])
        lines = (folder / "validation.jsonl").read_text().splitlines()
        older = project.path / "datasets" / "older"
        older.mkdir()
        (older / "train.jsonl").write_text(lines[0] + "\n")
        project.put("datasets", {"hash": "older", "path": "datasets/older", "counts": {}, "settings": {}, "made": "2026-11-01"})
        project.put("adapters", {**row, "name": "parent", "dataset": "older"})
        project.put("adapters", {**row, "name": "child", "parents": ["parent"]})
        everything = held_out(project, [row])
        fewer = held_out(project, [project.adapter("child"), row])
        assert {one.question for one in everything} - {one.question for one in fewer} == {json.loads(lines[0])["question"]}


def test_drawn_questions_are_the_same_each_time():
    questions = [TestQuestion(str(n), f"question {n}", ()) for n in range(30)]
    assert drawn(5, questions) == drawn(5, questions[::-1]) and len(drawn(5, questions)) == 5
    assert len(drawn(0, questions)) == len(drawn(99, questions)) == 30


def test_the_settings_offer_every_method():
    from engine.settings import MergeSearchSettings

    assert MergeSearchSettings().methods == list(METHODS)
