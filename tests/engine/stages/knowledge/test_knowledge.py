"""Seeds, value lists and test questions: taken in with their origin, or refused with file and line."""

import json

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.records import ToolCall
from engine.settings import SETTINGS_FILE
from engine.store import Project
from tests import toys


@pytest.fixture
def project(tmp_path):
    """A toy project with its tools, before any questions."""
    folder = toys.tiny_project(tmp_path / "project")
    toys.run_here(folder, "tools")
    return folder


def take(folder, **files) -> dict:
    with Project.open(folder) as project:
        return run_stage(
            project,
            "knowledge",
            Report("knowledge", lambda event: None),
            {kind: [str(path) for path in paths] for kind, paths in files.items()},
        )


def lines(path, *entries):
    path.write_text("\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries), encoding="utf-8")
    return path


def what_counts(folder) -> tuple:
    sources = {path.name: path.read_bytes() for path in (folder / "sources").iterdir()}
    with Project.open(folder) as project:
        return (
            sources,
            (folder / SETTINGS_FILE).read_bytes(),
            list(project.examples()),
            project.value_lists(),
            project.tests(),
            project.status(),
        )


def call(name: str, **arguments) -> list:
    return [{"name": name, "arguments": arguments}]


def test_seeds_become_human_examples_each_its_own_family(project):
    summary = toys.run_here(project, "knowledge")

    with Project.open(project) as opened:
        seeds = list(opened.examples("seed"))
    assert [seed.question for seed in seeds] == [seed["question"] for seed in toys.SEEDS]
    assert seeds[1].calls == (ToolCall("get_weather", {"city": "Rome", "days": 3}),)
    assert {(seed.origin, seed.route, seed.label) for seed in seeds} == {("seed", "human", "human")}
    assert len({seed.family for seed in seeds}) == len(seeds)
    assert (summary["seeds"], summary["tests"], summary["values"]) == (4, 3, 6)


def test_values_and_tests_are_kept_as_written(project):
    summary = toys.run_here(project, "knowledge")

    with Project.open(project) as opened:
        assert opened.value_lists() == toys.VALUES
        assert [(t.key, t.question, list(t.answers)) for t in opened.tests()] == [
            (t["id"], t["question"], t["answers"]) for t in toys.TESTS
        ]
        assert summary["test_hash"] == opened.test_hash()


def test_files_from_outside_are_copied_into_the_project(project, tmp_path):
    take(project, seeds=[lines(tmp_path / "mine.jsonl", toys.SEEDS[0])])

    assert (project / "sources" / "mine.jsonl").read_bytes() == (tmp_path / "mine.jsonl").read_bytes()
    with Project.open(project) as opened:
        assert opened.settings("knowledge").seeds == ["sources/mine.jsonl"]


def test_new_seeds_replace_the_old_ones(project, tmp_path):
    toys.run_here(project, "knowledge")

    take(project, seeds=[lines(tmp_path / "mine.jsonl", {"question": "Ada?", "calls": call("find_person", employee="Ada")})])

    with Project.open(project) as opened:
        assert [seed.question for seed in opened.examples()] == ["Ada?"]


def test_another_seed_of_the_same_number_puts_synthesis_out_of_date(project, tmp_path):
    toys.run_here(project, "knowledge", "synthesis")
    changed = [toys.SEEDS[0] | {"question": "Is Oslo wet?"}, *toys.SEEDS[1:]]
    lines(project / "sources" / "seeds.jsonl", *changed)

    toys.run_here(project, "knowledge")

    with Project.open(project) as opened:
        assert opened.stage_state("synthesis") == "out of date"


def test_seed_that_needs_no_tool_is_taken(project, tmp_path):
    take(project, seeds=[lines(tmp_path / "s.jsonl", {"question": "how are you?", "calls": []})])

    with Project.open(project) as opened:
        assert next(opened.examples()).calls == ()


def test_line_separators_inside_a_question_do_not_cut_it(project, tmp_path):
    question = "Where is Ada?\u2028I have\x85a parcel"

    take(project, seeds=[lines(tmp_path / "s.jsonl", {"question": question, "calls": call("find_person", employee="Ada")})])

    with Project.open(project) as opened:
        assert next(opened.examples()).question == question


GOOD = {"question": "Where is Ada?", "calls": call("find_person", employee="Ada")}


@pytest.mark.parametrize(
    "entry, said",
    [
        ({"calls": []}, "no question"),
        ({"question": "Ada?"}, "no list of calls"),
        ({"question": "Ada?", "calls": call("find_dog", employee="Ada")}, "there is no tool find_dog"),
        ({"question": "Rome?", "calls": call("get_weather", city="Rome", unit="kelvin")}, "'kelvin' is not one of"),
        (["Ada?"], "not a JSON object"),
    ],
)
def test_bad_seed_is_left_out_with_its_row_and_the_good_ones_are_kept(project, tmp_path, entry, said):
    events = []
    with Project.open(project) as opened:
        summary = run_stage(
            opened, "knowledge", Report("knowledge", events.append), {"seeds": [str(lines(tmp_path / "mine.jsonl", GOOD, entry))]}
        )
        [left] = opened.left_out()
    assert (summary["seeds"], summary["left_out"]) == (1, 1)
    assert (left.file, left.row) == ("mine.jsonl", 2) and said in left.reason
    told = [event.text for event in events if hasattr(event, "text")]
    assert "mine.jsonl: question lines, questions imported: 1, rows skipped: 1." in told
    assert any(text.startswith("Skipped mine.jsonl, row 2: ") for text in told)


def test_a_file_without_one_good_row_is_refused_whole(project, tmp_path):
    toys.run_here(project, "knowledge")
    before = what_counts(project)

    with pytest.raises(InputError, match="mine.jsonl has no usable row. Row 1 was skipped"):
        take(project, seeds=[lines(tmp_path / "mine.jsonl", {"question": "Ada?", "calls": call("find_dog")})])

    assert what_counts(project) == before


@pytest.mark.parametrize(
    "answers, said",
    [
        (None, "no list of accepted answers"),
        ([{"find_person": {"employee": []}}], "no list of accepted answers"),
        ([{"find_person": {"employee": "Ada"}}], "no list of accepted answers"),
        ([{"find_dog": {}}], "there is no tool find_dog"),
        ([{"find_person": {"name": ["Ada"]}}], "find_person has no parameter name"),
    ],
)
def test_bad_test_question_is_refused_with_its_line(project, tmp_path, answers, said):
    with pytest.raises(InputError, match=rf"t\.jsonl, line 1: {said}"):
        take(project, tests=[lines(tmp_path / "t.jsonl", {"question": "Ada?", "answers": answers})])


def test_two_test_questions_with_one_id_are_refused(project, tmp_path):
    with pytest.raises(InputError, match="Two test questions have the id t1"):
        take(project, tests=[lines(tmp_path / "t.jsonl", *toys.TESTS, toys.TESTS[0] | {"question": "Other?"})])


def test_question_that_is_both_seed_and_test_is_kept_for_the_test(project, tmp_path):
    asked = lines(tmp_path / "t.jsonl", {"question": " will it rain in OSLO? ", "answers": [{"get_weather": {"city": ["Oslo"]}}]})

    summary = take(project, tests=[asked])

    assert (summary["seeds"], summary["tests"], summary["left_out"]) == (3, 1, 1)
    with Project.open(project) as opened:
        assert "Will it rain in Oslo?" not in [seed.question for seed in opened.examples("seed")]
        assert opened.left_out()[0].row == 1 and "It is also a test question." in opened.left_out()[0].reason


def test_a_question_of_an_earlier_file_is_not_taken_twice(project, tmp_path):
    summary = take(project, seeds=[lines(tmp_path / "a.jsonl", GOOD), lines(tmp_path / "b.jsonl", GOOD, toys.SEEDS[0])])

    assert summary["seeds"] == 2
    with Project.open(project) as opened:
        assert [(one.file, one.row, one.reason) for one in opened.left_out()] == [("b.jsonl", 1, "Its question is also in a.jsonl.")]


def test_two_files_of_one_name_are_told_apart(project, tmp_path):
    for name, seed in (("x", toys.SEEDS[0]), ("y", toys.SEEDS[1])):
        (tmp_path / name).mkdir()
        lines(tmp_path / name / "s.jsonl", seed)

    assert take(project, seeds=[tmp_path / "x" / "s.jsonl", tmp_path / "y" / "s.jsonl"])["seeds"] == 2
    with Project.open(project) as opened:
        assert len({seed.family for seed in opened.examples("seed")}) == 2


@pytest.mark.parametrize("document", ['["Oslo"]', '{"city": "Oslo"}', '{"city": []}', '{"city": ["Oslo", 3]}', '{"city": [" "]}'])
def test_value_lists_that_are_none_are_refused(project, tmp_path, document):
    (tmp_path / "v.json").write_text(document)

    with pytest.raises(InputError, match="v.json: (not an object|city is not a list of texts)"):
        take(project, values=[tmp_path / "v.json"])
