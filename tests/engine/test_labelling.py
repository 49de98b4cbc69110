"""Labelling: who wrote the calls of each example."""

from collections import Counter

import pytest

from engine.records import Example, ToolCall
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
    assert summary == {"labels": counted} and counted["human"] == len(toys.SEEDS)


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
