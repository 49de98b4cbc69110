"""The verdict on an answer: the leaderboard's rules (BFCL) and the paper's rates."""

import json

import pytest

from engine.checker import judge, rates
from engine.records import Tool

TOOLS = {tool.name: tool for tool in [
    Tool("plan", "", {"type": "object", "properties": {
        "city": {"type": "string"}, "days": {"type": "integer"}, "price": {"type": "number"}, "flag": {"type": "boolean"},
        "tags": {"type": "array"}, "at": {"type": "object"}}}),
    Tool("find", "", {"type": "object", "properties": {"who": {"type": "string"}}}),
]}


def call(name: str, **arguments) -> str:
    return "<tool_call>" + json.dumps({"name": name, "arguments": arguments}) + "</tool_call>"


def error(raw: str, *answers) -> str:
    return judge(raw, TOOLS, answers).error


@pytest.mark.parametrize("parameter, value, accepted, right", [
    ("city", "new york", ["New York"], True),
    ("city", "St.-Gallen, CH", ["st gallen ch"], True),
    ("city", "it's", ['it"s'], True),
    ("city", "Oslo", ["Rome", "Oslo"], True),
    ("city", "Osl", ["Oslo"], False),
    ("city", 3, ["3"], False),
    ("days", 3, [3], True),
    ("days", 3.0, [3], False),
    ("days", "3", [3], False),
    ("days", 4, [3], False),
    ("price", 3, [3.0], True),
    ("price", 3.0, [3], True),
    ("price", 3.1, [3.0], False),
    ("flag", True, [True], True),
    ("flag", 1, [True], False),
    ("days", True, [1], False),
    ("flag", "true", [True], False),
    ("city", None, [None], True),
    ("city", None, ["Oslo"], False),
    ("tags", ["a-b", "C"], [["AB", "c"]], True),
    ("tags", ["c", "ab"], [["ab", "c"]], False),
    ("tags", ["ab"], [["ab", "c"]], False),
    ("at", {"x": 1, "y": "B"}, [{"x": [1, 2], "y": ["b"]}], True),
    ("at", {"x": 3, "y": "b"}, [{"x": [1, 2], "y": ["b"]}], False),
    ("at", {"x": 1}, [{"x": [1], "y": ["b"]}], False),
])
def test_values_are_compared_as_the_leaderboard_does(parameter, value, accepted, right):
    verdict = judge(call("plan", **{parameter: value}), TOOLS, [{"plan": {parameter: accepted}}])
    assert verdict.error == ("" if right else "parameters")
    assert right or parameter in verdict.detail


def test_only_what_accepts_the_empty_text_may_be_left_out_and_nothing_may_be_added():
    answer = {"plan": {"city": ["Oslo"], "days": [3, ""]}}
    assert error(call("plan", city="Oslo"), answer) == ""
    assert error(call("plan", city="Oslo", days=3), answer) == ""
    assert error(call("plan", days=3), answer) == "parameters"
    assert error(call("plan", city="Oslo", price=1), answer) == "parameters"
    assert error(call("plan", city="Oslo", days=5), answer) == "parameters"


def test_structure_comes_before_tool_and_tool_before_parameters():
    answer = {"plan": {"city": ["Oslo"]}}
    assert error('<tool_call>{"name": "find", "arguments": {</tool_call>', answer) == "structure"
    assert error("I would plan a trip to Oslo.", answer) == "structure"
    assert error("", answer) == "structure"
    assert error(call("find", city="Rome"), answer) == "tool"
    assert error(call("nonsense"), answer) == "tool"
    assert error(call("plan", city="Rome"), answer) == "parameters"


def test_several_calls_may_come_in_any_order_and_all_must_be_there():
    answers = [{"plan": {"city": ["Oslo"]}}, {"plan": {"city": ["Rome"]}}, {"find": {"who": ["Ada"]}}]
    right = [call("find", who="Ada"), call("plan", city="Rome"), call("plan", city="Oslo")]
    assert error("\n".join(right), *answers) == ""
    assert error("\n".join(right[:2]), *answers) == "tool"
    assert error("\n".join([*right, right[0]]), *answers) == "tool"
    assert error("\n".join([right[0], right[1], right[1]]), *answers) == "parameters"


def test_where_no_tool_fits_only_plain_words_are_right():
    assert error("None of the tools fits this question.") == ""
    assert error(call("find", who="Ada")) == "tool"
    assert error("<tool_call>{") == "structure"


def test_each_rate_counts_over_what_passed_the_one_before():
    """Equations 4 to 6: of 10 answers 8 are whole, 6 of these name the tool, 3 of these have the parameters."""
    found = rates(["structure"] * 2 + ["tool"] * 2 + ["parameters"] * 3 + [""] * 3)
    assert (found.structure, found.tool, found.parameters, found.overall) == (0.8, 0.75, 0.5, 0.3)
    assert found.questions == 10 and found.errors == {"structure": 2, "tool": 2, "parameters": 3}


def test_rates_over_nothing_are_zero():
    none, broken = rates([]), rates(["structure"])
    assert (none.structure, none.overall, none.questions) == (0, 0, 0)
    assert (broken.structure, broken.tool, broken.parameters) == (0, 0, 0)
