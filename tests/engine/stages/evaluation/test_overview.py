"""What the window tells first of a measured model: figures, kinds of mistakes with their places, each question with its answer."""

import json

import pytest

from engine.jobs.worker import Report, run_stage
from engine.records import TestQuestion, ToolCall
from engine.stages.evaluation import measured_models, overview
from engine.store import Project
from tests import toys

TESTS = [
    *toys.TESTS,
    {
        "id": "t4",
        "question": "is it raining in Bergen in the next 4 days",
        "answers": [{"get_weather": {"city": ["Bergen"], "days": [4]}}],
    },
    {"id": "t5", "question": "how is the weather in Ghent for 4 days", "answers": [{"get_weather": {"city": ["Ghent"], "days": [4]}}]},
    {"id": "t6", "question": "tell me a joke", "answers": []},
]
BASE = ["get_weather(city='Rome')", "get_weather(city='Jo')", "<tool_call>{", "no", "no", "a joke"]
ADAPTER = [
    "get_weather(city='Lisbon')",
    "get_weather(city='Jo Finch')",
    "book_room(room='R-112', date='2027-01-06', with_screen=True)",
    "get_weather(city='Bergen')",
    "get_weather(city='Ghent')",
    "find_person(employee='joke')",
]


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = toys.tiny_project(tmp_path_factory.mktemp("overview") / "project")
    (folder / "sources" / "test.jsonl").write_text("\n".join(json.dumps(test) for test in TESTS))
    toys.run_here(folder, "tools", "knowledge")
    answers = {"base": BASE, "adapter": ADAPTER}
    with pytest.MonkeyPatch.context() as patch, Project.open(folder) as project:
        before = overview.look(project)
        patch.setattr(
            "engine.stages.evaluation.candidates_of",
            lambda *_: [
                measured_models.Candidate(name, name, lambda name=name: lambda questions: iter(answers[name]), {"kind": "table"})
                for name in answers
            ],
        )
        run_stage(project, "evaluation", Report("evaluation", lambda event: None), {"resamples": 100})
        return before, overview.look(project), folder


def test_before_anything_is_measured_there_are_no_figures(found):
    before, _, _ = found
    assert (before["model"], before["tests"], before["rows"], before["trained"]) == ("", 6, [], False)


def test_figures_are_those_of_the_adapter_beside_the_base(found):
    _, told, _ = found
    assert (told["model"], told["before"], told["right"]) == ("adapter", "base", {"adapter": 1, "base": 1})
    assert told["errors"] == {"structure": 0, "tool": 2, "parameters": 3} and 0 < told["p"] <= 1 and told["untested"] == []
    by_tool = {one["tool"]: (one["right"], one["of"], one["before"]) for one in told["tools"]}
    assert by_tool == {"get_weather": (1, 3, 0), "find_person": (0, 1, 0), "book_room": (0, 1, 0), "": (0, 1, 1)}
    json.dumps(told)  # it goes to the window as a line of JSON


def test_each_kind_of_mistake_has_its_places_and_the_shortest_question_as_example(found):
    _, told, _ = found
    first = told["mistakes"][0]
    assert (first["error"], first["problem"], first["count"], first["example"]) == ("parameters", "missing", 2, "t5")
    assert first["places"] == [{"tool": "get_weather", "called": "get_weather", "parameter": "days", "count": 2}]
    kinds = {(one["error"], one["problem"]) for one in told["mistakes"]}
    assert len(told["mistakes"]) == 3 and kinds < {
        ("parameters", "missing"), ("parameters", "wrong"), ("parameters", "not wanted"), ("tool", ""), ("tool", "not wanted")
    }  # fmt: skip
    assert told["confused"] == [{"tool": "find_person", "called": "get_weather", "count": 1}]


def test_a_question_tells_what_was_called_what_is_right_and_which_values_are_wrong(found):
    _, told, _ = found
    rows = {row["key"]: row for row in told["rows"]}
    assert rows["t3"]["wrong"] == {"date": "wrong", "with_screen": "not wanted"}
    assert rows["t3"]["accepted"] == [{"name": "book_room", "arguments": {"room": "R-112", "date": "2027-01-05"}}]
    assert rows["t1"]["error"] == "" and rows["t1"]["before"] is False and rows["t6"]["before"] is True
    assert rows["t6"]["accepted"] == [] and rows["t6"]["called"] == "find_person"


def test_answers_to_other_test_questions_count_no_more(found):
    _, _, folder = found
    with Project.open(folder) as project:
        tests = project.tests()
        project.set_tests(tests[:3])
        changed = overview.look(project)
        project.set_tests([])
        none = overview.look(project)
        project.set_tests(tests)
    assert (changed["model"], changed["tests"]) == ("", 3) and (none["model"], none["tests"]) == ("", 0)
    assert none["untested"] == ["get_weather", "book_room", "find_person"]


def test_of_several_measured_models_the_adapter_in_use_is_told_beside_its_base():
    assert overview.told_of(["base", "adapter:a", "adapter", "gguf-q8_0"]) == ("adapter", "base")
    assert overview.told_of(["base+nearest", "adapter+nearest"]) == ("adapter+nearest", "base+nearest")
    assert overview.told_of(["base", "adapter+grammar", "adapter"]) == ("adapter", "base")
    assert overview.told_of(["base"]) == ("base", "") and overview.told_of([]) == ("", "")


def test_values_of_objects_and_parameters_that_may_be_left_out_are_written_as_a_call_has_them():
    test = TestQuestion("q", "?", ({"find": {"place": [{"city": ["Oslo", "Bergen"]}], "note": ["", "x"], "days": [3, 4]}},))
    assert overview.accepted_calls(test) == [{"name": "find", "arguments": {"place": {"city": "Oslo"}, "days": 3}}]
    assert overview.wrong_parameters(test, [ToolCall("find", {"place": {"city": "Bergen"}})], {}) == {"days": "missing"}
    assert overview.wrong_parameters(test, [ToolCall("seek", {})], {}) == {}
