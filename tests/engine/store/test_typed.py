"""Questions that people typed: kept for good, each once, and brought back as they were."""

import pytest

from engine.errors import InputError
from engine.records import ToolCall
from engine.store import Project

OSLO, ROME = ToolCall("get_weather", {"city": "Oslo"}), ToolCall("get_weather", {"city": "Rome"})


@pytest.fixture
def project(tmp_path):
    with Project.create(tmp_path / "project") as opened:
        yield opened


def test_a_typed_question_is_there_when_the_project_is_opened_again(project):
    kept = project.keep_typed("  Will it rain\nin Oslo? ", [OSLO])
    with Project.open(project.path) as again:
        assert again.typed() == [kept]
    assert (kept.question, kept.calls, kept.tool) == ("Will it rain in Oslo?", (OSLO,), "get_weather")


def test_the_same_question_typed_again_gets_the_new_call_and_stays_one(project):
    first = project.keep_typed("Weather there?", [OSLO])
    other = project.keep_typed("Something else", [])
    second = project.keep_typed("weather  THERE?", [ROME])
    assert second.id == first.id and project.typed() == [second, other]
    assert second.calls == (ROME,) and second.question == "weather THERE?"


def test_a_question_that_needs_no_tool_has_none(project):
    assert project.keep_typed("Thanks a lot", []).tool == ""


def test_a_question_may_wait_for_its_call_under_its_tool(project):
    kept = project.keep_typed("Will it rain?", [ToolCall("get_weather", {})], "get_weather")
    assert kept.tool == "get_weather" and project.typed() == [kept]


@pytest.mark.parametrize("question", ["", "  \n ", "word " * 1000], ids=["empty", "blank", "too long"])
def test_what_is_no_question_is_refused(project, question):
    with pytest.raises(InputError):
        project.keep_typed(question, [OSLO])
    assert project.typed() == []


def test_a_removal_is_taken_back_with_identity_and_place(project):
    kept = [project.keep_typed(f"Question {n}", [OSLO]) for n in range(3)]
    identity = project.typed_hash()
    project.remove_typed([kept[1].id])
    assert project.typed() == [kept[0], kept[2]] and project.typed_hash() != identity
    project.put_typed([kept[1]])
    assert project.typed() == kept and project.typed_hash() == identity


def test_a_question_typed_again_after_its_removal_is_the_same_one(project):
    kept = project.keep_typed("Question", [OSLO])
    project.remove_typed([kept.id])
    assert project.keep_typed("question", [ROME]).id == kept.id


def test_two_questions_never_share_an_id_though_one_was_reworded(project):
    first = project.keep_typed("Question", [OSLO])
    project.put_typed([type(first)(first.id, "Other words", first.calls, first.tool, first.position)])
    assert project.keep_typed("Question", [ROME]).id != first.id
    assert [one.question for one in project.typed()] == ["Other words", "Question"]


def test_without_typed_questions_there_is_no_hash(project):
    assert project.typed_hash() == ""
