"""Labelling: who wrote the calls of each example."""

from collections import Counter

import pytest

from engine.models.teachers import Answer
from engine.records import Example, Review, Tool, ToolCall, to_json
from engine.stages.labelling import calls_in
from engine.store import Project
from tests import toys


@pytest.fixture
def project(tmp_path):
    folder = toys.tiny_project(tmp_path / "p")
    toys.run_here(folder, "tools", "knowledge", "synthesis", "augmentation")
    return folder


def test_each_label_tells_where_it_came_from(project):
    summary = toys.run_here(project, "labelling")

    with Project.open(project) as opened:
        found = {(example.origin, example.label) for example in opened.examples()}
        counted = Counter(example.label for example in opened.examples())
    assert found == {("seed", "human"), ("synthesis", "template"), ("augmentation", "inherited")}
    assert summary == {"labels": counted, "reviewed": 0, "extracted": 0} and counted["human"] == len(toys.SEEDS)


def test_inherited_calls_are_of_the_parents_tool(project):
    toys.run_here(project, "labelling")

    with Project.open(project) as opened:
        everything = {example.key: example for example in opened.examples()}
    inherited = [example for example in everything.values() if example.label == "inherited"]
    assert inherited
    assert all(example.tool == everything[example.parent].tool for example in inherited)


def test_label_that_came_without_its_origin_is_set_and_nothing_else_changes(project):
    stray = Example("synthesis:get_weather:x", "rain in Bonn?", (ToolCall("get_weather", {"city": "Bonn"}),), "synthesis", "f")
    with Project.open(project) as opened:
        opened.add_examples([stray])

    toys.run_here(project, "labelling")

    with Project.open(project) as opened:
        after = next(example for example in opened.examples() if example.key == stray.key)
    assert after.label == "template"
    assert (after.question, after.calls, after.family, after.state) == (stray.question, stray.calls, stray.family, "new")


# What a person decides


def review(folder, verdict: str, calls=None, of: str = "synthesis") -> Example:
    with Project.open(folder) as opened:
        one = next(example for example in opened.examples(origin=of))
        opened.add_review(Review(one.key, one.question, verdict, tuple(calls or one.calls), one.calls))
    return one


def state(folder, key: str) -> Example:
    with Project.open(folder) as opened:
        return next(example for example in opened.examples() if example.key == key)


def test_a_call_put_right_is_trained_on_and_counts_as_written_by_a_person(project):
    other = ToolCall("find_person", {"employee": "Nobody Said"})
    one = review(project, "fixed", [other])

    assert toys.run_here(project, "labelling", "validation")["accepted"]

    after = state(project, one.key)
    assert (after.calls, after.tool, after.label, after.state) == ((other,), "find_person", "human", "accepted")


def test_a_decision_puts_the_stage_out_of_date_and_taking_it_back_restores_the_call(project):
    toys.run_here(project, "labelling")
    one = review(project, "fixed", [ToolCall("find_person", {"employee": "Ada Berg"})])
    review(project, "fixed", [ToolCall("find_person", {"employee": "Mary Poole"})])
    with Project.open(project) as opened:
        assert opened.stage_state("labelling") == "out of date"
    toys.run_here(project, "labelling")

    with Project.open(project) as opened:
        opened.take_back_review(one.key)
        assert opened.reviews() == {}
    toys.run_here(project, "labelling")

    assert (state(project, one.key).calls, state(project, one.key).label) == (one.calls, "template")
    assert state(project, one.key).tool == one.tool


def test_a_decision_counts_no_longer_when_the_question_is_another(project):
    one = review(project, "rejected")
    with Project.open(project) as opened:
        opened.delete_examples("synthesis")
        opened.add_examples([Example(one.key, "rain in Bonn?", (ToolCall("get_weather", {"city": "Bonn"}),), "synthesis", "f")])

    toys.run_here(project, "labelling", "validation")

    assert state(project, one.key).state == "accepted"


def test_a_person_may_reject_what_is_good_and_accept_a_near_duplicate_but_not_a_test_question(project):
    good = review(project, "rejected")
    with Project.open(project) as opened:
        near = Example("near", "Will it rain in Oslo??", (ToolCall("get_weather", {"city": "Oslo"}),), "synthesis", "f")
        test = Example("test", toys.TESTS[0]["question"], (ToolCall("get_weather", {"city": "Lisbon"}),), "synthesis", "g")
        opened.add_examples([near, test])
        for one in (near, test):
            opened.add_review(Review(one.key, one.question, "accepted", one.calls, one.calls))

    toys.run_here(project, "labelling", "validation")

    assert (state(project, good.key).state, state(project, good.key).reason) == ("rejected", "rejected by hand")
    assert state(project, "near").state == "accepted"
    assert state(project, "test").reason.startswith("test question")


# What a teacher names

TEXT = {"type": "string"}
ROUTE = Tool("find_route", "A way.", {"type": "object", "properties": {"start": TEXT, "end": TEXT}, "required": ["start"]})


@pytest.mark.parametrize(
    "question, given, taken",
    [
        ("from Oslo to Rome", [{"start": "Oslo", "end": "Rome"}], True),
        ("from Oslo", [{"start": "Oslo", "end": "Oslo"}], False),
        ("a round from Oslo back to Oslo", [{"start": "Oslo", "end": "Oslo"}], True),
        ("from Oslo and from Rome", [{"start": "Oslo"}, {"start": "Rome"}], True),
        ("from Oslo", [{"start": "Oslo"}, {"start": "Oslo"}, {"start": "Oslo"}], False),
        ("from Oslo", [{"start": "Bonn"}], False),
        ("from Oslo", [], True),
        ("on 2026-03-03", [{"start": "2026-03-03", "end": "2026-03-03"}], True),
    ],
)
def test_calls_are_taken_if_the_question_says_each_value_as_often_as_they_give_it(question, given, taken):
    answer = Answer("k", to_json({"calls": [{"name": "find_route", "arguments": one} for one in given]}), 1, 1)
    calls = calls_in(answer, question, {"find_route": ROUTE})
    assert (calls is not None) == taken
    assert calls is None or [call.arguments for call in calls] == given
