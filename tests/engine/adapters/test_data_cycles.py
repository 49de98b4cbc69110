"""Data cycles: what is new belongs to the open one, one cycle's examples can be trained on alone, and an influence is taken back."""

import json

import pytest

from engine import adapters
from engine.adapters import cycles, kept_tests
from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.store import Project
from engine.store.times import now
from tests import toys
from tests.engine.adapters.versions import version

DATA = ("knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset")
MORE = [
    {"question": "does it snow in Turin?", "calls": [{"name": "get_weather", "arguments": {"city": "Turin"}}]},
    {"question": "which office has Ada Berg", "calls": [{"name": "find_person", "arguments": {"employee": "Ada Berg"}}]},
    {"question": "keep R-207 on 2026-05-04", "calls": [{"name": "book_room", "arguments": {"room": "R-207", "date": "2026-05-04"}}]},
]


def run(folder, *stages, **changes):
    with Project.open(folder) as project:
        for stage in stages:
            summary = run_stage(project, stage, Report(stage, lambda event: None), changes)
    return summary


def questions(folder, summary) -> set[str]:
    lines = [
        line
        for part in ("train", "validation")
        for line in (folder / "datasets" / summary["dataset"] / f"{part}.jsonl").read_text().splitlines()
    ]
    return {json.loads(line)["question"] for line in lines}


def test_what_comes_in_a_cycle_belongs_to_it_and_what_was_there_keeps_its_own(empty_project):
    with Project.open(empty_project) as project:
        assert cycles.open_cycle(project, "spring") == "spring"
    run(empty_project, "tools", *DATA)
    with Project.open(empty_project) as project:
        assert set(project.count_examples("cycle")) == {"spring"}
        before = {example.question for example in project.examples()}
        cycles.close_cycle(project)
        cycles.open_cycle(project, "summer")
    (empty_project / "sources" / "more.jsonl").write_text("\n".join(map(json.dumps, MORE)))
    run(empty_project, "knowledge", seeds=["sources/more.jsonl", "sources/seeds.jsonl"])
    summary = run(empty_project, *DATA[1:])
    with Project.open(empty_project) as project:
        by_cycle = {cycle: {one.question for one in project.examples() if one.cycle == cycle} for cycle in project.count_examples("cycle")}
        assert set(by_cycle) == {"spring", "summer"} and {one["question"] for one in MORE} <= by_cycle["summer"]
        assert by_cycle["spring"] <= before and not by_cycle["summer"] & before
    alone = run(empty_project, "dataset", cycles=["summer"])
    assert questions(empty_project, alone) <= by_cycle["summer"] and alone["dataset"] != summary["dataset"]
    assert questions(empty_project, run(empty_project, "dataset", cycles=[])) == questions(empty_project, summary)
    assert run(empty_project, "dataset", cycles=["summer", "spring"])["train"] == summary["train"]


def test_a_cycle_without_examples_is_named(dataset_project):
    with pytest.raises(InputError, match="The data cycle winter has no accepted examples"):
        run(dataset_project, "dataset", cycles=["winter"])


def test_without_cycles_examples_and_datasets_are_as_they_were(dataset_project):
    with Project.open(dataset_project) as project:
        assert set(project.count_examples("cycle")) == {""}
        before = project.summary("dataset")["dataset"]
    assert run(dataset_project, "dataset")["dataset"] == before
    with Project.open(dataset_project) as project:
        assert not [1 for (kind,) in project.db.execute("select kind from facts") if kind.startswith("made: ")]


def test_cycles_open_one_at_a_time_and_their_names_can_be_folders(dataset_project):
    with Project.open(dataset_project) as project:
        with pytest.raises(InputError, match="No data cycle is open"):
            cycles.close_cycle(project)
        for bad in ("../x", "a b", "-x", "x" * 41):
            with pytest.raises(InputError, match="cannot be called"):
                cycles.open_cycle(project, bad)
        assert cycles.open_cycle(project) == now()[:7]
        with pytest.raises(InputError, match="is already open"):
            cycles.open_cycle(project)
        with pytest.raises(InputError, match="Close it first"):
            cycles.open_cycle(project, "other")
        cycles.close_cycle(project)
        assert cycles.open_cycle(project, now()[:7]) == now()[:7]  # once more
        assert [(row["name"], row["state"]) for row in cycles.cycles(project)] == [(now()[:7], "open")]


def test_closing_keeps_the_test_questions_and_tells_when_they_were_touched(dataset_project):
    with Project.open(dataset_project) as project:
        cycles.open_cycle(project, "spring")
        found = cycles.close_cycle(project)
        (kept,) = kept_tests.test_sets(project)
        file = project.file(kept["path"])
        assert found == {"cycle": "spring", "test_set": project.test_hash(), "questions": len(toys.TESTS), "kept": "spring"}
        assert file.name == f"tests-{project.test_hash()}.jsonl" and kept_tests.questions_of(project, kept) == project.tests()
        project.set_tests(project.tests()[:2])
        assert [row["name"] for row in kept_tests.test_sets(project)] == ["spring", adapters.NOW]
        cycles.open_cycle(project, "spring")
        assert cycles.close_cycle(project)["questions"] == 2 and [row["name"] for row in kept_tests.test_sets(project)] == [
            "spring",
            "spring (2)",
        ]
        file.write_text(file.read_text().replace("Lisbon", "Porto"))
        with pytest.raises(InputError, match="cycle spring was modified"):
            kept_tests.questions_of(project, kept)
        file.unlink()
        with pytest.raises(InputError, match="cycle spring no longer exists"):
            kept_tests.questions_of(project, kept)


def version_in(project: Project, cycle: str) -> str:
    """A further version in a cycle."""
    if project.open_cycle():
        project.set_cycle(project.open_cycle(), "closed")
    cycles.open_cycle(project, cycle)
    return version(project)


def test_retiring_a_cycle_takes_its_adapters_out_of_the_merge(trained_project):
    with Project.open(trained_project) as project:
        first = project.rows("adapters")[0]["name"]
        spring, summer = version_in(project, "spring"), version_in(project, "summer")
        project.keep_settings(
            "merging", project.changed_settings("merging", {"adapters": [first, spring, summer], "weights": [0.5, 0.25, 0.25]})
        )
        assert cycles.retire(project, "spring") == {"cycle": "spring", "retired": [spring], "left": [first, summer], "carry": []}
        assert project.settings("merging").weights == [0.6667, 0.3333] and adapters.find(project, spring)["tag"] == "retired"
        assert [row["name"] for row in cycles.cycles(project) if row["retired"]] == ["spring"]
        adapters.activate(project, summer, anyway=True)
        with pytest.raises(InputError, match="active adapter summer/v1"):
            cycles.retire(project, "summer")
        with pytest.raises(InputError, match="no adapter"):
            cycles.retire(project, "autumn")


def test_the_newest_adapter_gives_way_when_its_cycle_is_retired_and_no_merge_was_chosen(trained_project):
    with Project.open(trained_project) as project:
        first = project.rows("adapters")[0]
        with pytest.raises(InputError, match="no adapter would be left"):
            cycles.retire(project, first["cycle"])
        other = version_in(project, "summer")
        cycles.retire(project, first["cycle"])
        assert project.settings("merging").adapters == [] and adapters.current(project)["name"] == other


def test_retiring_a_cycle_takes_what_was_merged_from_it_along_and_names_what_was_trained_on(trained_project):
    with Project.open(trained_project) as project:
        first = project.rows("adapters")[0]["name"]
        spring, summer = version_in(project, "spring"), version_in(project, "summer")
        merged = version(project, kind="merged", parents=[summer, spring])
        further = version(project, parents=[spring])
        assert adapters.lineage(project, [merged, first]) == [merged, first, summer, spring]
        adapters.activate(project, merged, anyway=True)
        with pytest.raises(InputError, match="summer/v2 was merged with one of the cycle spring"):
            cycles.retire(project, "spring")
        adapters.activate(project, first, anyway=True)
        found = cycles.retire(project, "spring")
        assert found == {"cycle": "spring", "retired": [spring, merged], "left": [first], "carry": [further]}
        assert [row["tag"] for row in project.rows("adapters")] == ["active", "retired", "", "retired", ""]


@pytest.mark.parametrize("weights, left", [([1.0, 1.0, 1.0], [1.0, 1.0]), ([0.5, 0.3, 0.2], [0.625, 0.375]), ([], [])])
def test_weights_that_were_no_shares_of_one_stay_when_a_cycle_leaves_the_merge(trained_project, weights, left):
    with Project.open(trained_project) as project:
        first = project.rows("adapters")[0]["name"]
        spring, summer = version_in(project, "spring"), version_in(project, "summer")
        names = [first, spring, summer]
        project.keep_settings("merging", project.changed_settings("merging", {"adapters": names, "weights": weights, "method": "cat"}))
        cycles.retire(project, "summer")
        assert project.settings("merging").adapters == [first, spring] and project.settings("merging").weights == left
        cycles.retire(project, "spring")
        assert project.settings("merging").adapters == [first] and project.settings("merging").weights == []
