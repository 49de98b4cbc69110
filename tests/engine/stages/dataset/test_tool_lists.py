"""Tool lists: all tools, or the right ones and some others, in an order drawn for each example, within a budget."""

import json
from collections import Counter

import pytest

from engine.records import Example, Tool, ToolCall
from engine.settings import DatasetSettings
from engine.stages.dataset.tool_lists import ToolLists, estimated_tokens
from engine.store import Project
from tests import toys

TOOLS = [Tool(f"tool_{i:02}", "x" * (10 + 70 * (i % 5)), {"type": "object", "properties": {}}) for i in range(20)]
MANY = [Example(f"k{i}", f"q{i}", (ToolCall(f"tool_{i % 20:02}", {}),), "seed", f"f{i}") for i in range(400)]


def drawn(examples, tools=TOOLS, **settings):
    lists = ToolLists(tools, DatasetSettings(**settings))
    return [[tool.name for tool in lists.draw(example)] for example in examples]


def test_all_tools_in_an_order_drawn_for_each_example():
    lists = drawn(MANY)

    assert all(sorted(one) == [tool.name for tool in TOOLS] for one in lists)
    assert len({tuple(one) for one in lists}) == len(MANY)
    assert max(Counter(one[0] for one in lists).values()) < 0.15 * len(lists)


def test_the_right_tool_and_as_many_others_as_asked():
    lists = drawn(MANY, distractors=4)

    assert all(len(set(one)) == len(one) == 5 and example.tool in one for one, example in zip(lists, MANY))
    places = Counter(one.index(example.tool) for one, example in zip(lists, MANY))
    assert set(places) == set(range(5)) and max(places.values()) < 0.35 * len(MANY)
    others = Counter(name for one, example in zip(lists, MANY) for name in one if name != example.tool)
    assert len(others) == 20 and max(others.values()) < 2 * min(others.values())


def test_questions_with_several_calls_or_none():
    both = Example("both", "q", (ToolCall("tool_01", {}), ToolCall("tool_07", {}), ToolCall("tool_01", {"a": 1})), "seed", "f")
    none = [Example(f"none{i}", "q", (), "seed", "f") for i in range(100)]

    assert len(drawn([both], distractors=3)[0]) == 5 and {"tool_01", "tool_07"} < set(drawn([both], distractors=3)[0])
    assert all(len(set(one)) == 4 for one in drawn(none, distractors=3))
    assert {name for one in drawn(none, distractors=3) for name in one} == {tool.name for tool in TOOLS}


def test_more_others_than_there_are_lists_all():
    assert all(len(one) == 20 for one in drawn(MANY[:5], distractors=1000))


@pytest.mark.parametrize("budget", [1, 60, 150, 400])
def test_a_list_keeps_within_its_budget_but_for_the_right_tools(budget):
    tokens = {tool.name: estimated_tokens(tool) for tool in TOOLS}
    for one, example in zip(drawn(MANY, distractors=10, tool_tokens=budget), MANY):
        assert example.tool in one and len(one) <= 11
        assert len(one) == 1 or sum(tokens[name] for name in one) <= budget
    assert any(len(one) > 1 for one in drawn(MANY, distractors=10, tool_tokens=150))


def test_an_example_lists_the_same_tools_whatever_is_frozen_with_it():
    assert drawn(MANY, distractors=3)[7] == drawn(MANY[7:8], distractors=3)[0]
    assert drawn(MANY, distractors=3) != drawn(MANY, distractors=3, seed=2)


def test_tokens_are_estimated_by_letters():
    assert 0.8 < estimated_tokens(TOOLS[4]) / (len(TOOLS[4].description) / 3.5 + 30) < 1.3


def test_the_nearest_tools_stand_beside_the_right_one():
    near = {example.question: [f"tool_{(i + step) % 20:02}" for step in (1, 0, 2, 3, *range(4, 20))] for i, example in enumerate(MANY)}
    lists = ToolLists(TOOLS, DatasetSettings(distractors=3), near)
    for i, example in enumerate(MANY):
        names = [tool.name for tool in lists.draw(example)]
        assert set(names) == {f"tool_{(i + step) % 20:02}" for step in range(4)}  # the right one and the three nearest
    places = Counter([tool.name for tool in lists.draw(example)].index(example.tool) for example in MANY)
    assert max(places.values()) < 0.35 * len(MANY)
    none = ToolLists(TOOLS, DatasetSettings(distractors=3), {"q": ["tool_09", "tool_02", "tool_03", "tool_04", "tool_05"]})
    assert {tool.name for tool in none.draw(Example("n", "q", (), "seed", "f"))} == {"tool_09", "tool_02", "tool_03", "tool_04"}


def test_a_dataset_lists_the_tools_that_are_near_in_meaning(dataset_project):
    with Project.open(dataset_project) as project:
        before = project.summary("dataset")["dataset"]
        project.keep_settings("dataset", DatasetSettings(distractors=1, nearest=True))
    made = toys.run_here(dataset_project, "dataset")["dataset"]
    rows = [json.loads(line) for line in (dataset_project / "datasets" / made / "train.jsonl").read_text().splitlines()]

    assert made != before and all(len(row["tools"]) == 2 for row in rows)
    beside = {tuple(sorted(row["tools"])) for row in rows if row["calls"] and row["calls"][0]["name"] == "get_weather"}
    assert beside and all("get_weather" in names for names in beside)
    assert toys.run_here(dataset_project, "dataset")["dataset"] == made
