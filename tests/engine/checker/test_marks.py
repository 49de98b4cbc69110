"""Which values of an answer are right, where the right one is known."""

from engine.checker import accepting, judge_calls
from engine.checker.marks import MISSING, NOT_WANTED, RIGHT, WRONG, marks
from engine.records import Tool, ToolCall
from tests import toys

TOOLS = {
    one["function"]["name"]: Tool(one["function"]["name"], one["function"]["description"], one["function"]["parameters"])
    for one in toys.TOOLS
}
OSLO = ToolCall("get_weather", {"city": "Oslo", "days": 3})


def of(calls: list[ToolCall], answers) -> dict:
    """The marks, which agree with the checker's verdict."""
    found = marks(calls, TOOLS, answers)
    whole = not found["missing"] and all(one["wanted"] and all(value["is"] == RIGHT for value in one["values"]) for one in found["calls"])
    assert whole == (judge_calls(calls, TOOLS, answers).error == "")
    return found


def kinds(call: dict) -> dict[str, str]:
    return {value["name"]: value["is"] for value in call["values"]}


def test_each_value_of_a_call_is_right_wrong_missing_or_not_asked_for():
    accepted = [{"get_weather": {"city": ["Oslo", "oslo"], "days": [3, ""], "unit": ["celsius"]}}]
    (call,) = of([ToolCall("get_weather", {"city": "OSLO", "days": 4})], accepted)["calls"]
    assert call["wanted"] and kinds(call) == {"city": RIGHT, "days": WRONG, "unit": MISSING}
    days = next(value for value in call["values"] if value["name"] == "days")
    assert days["value"] == 4 and days["accepted"] == [3]  # that it may be left out is no value
    (call,) = of([OSLO], [{"get_weather": {"city": ["Oslo"]}}])["calls"]
    assert kinds(call) == {"city": RIGHT, "days": NOT_WANTED}
    assert kinds(of([OSLO], accepting([OSLO]))["calls"][0]) == {"city": RIGHT, "days": RIGHT}


def test_a_call_of_another_tool_is_not_wanted_and_the_right_one_is_told():
    found = of([ToolCall("find_person", {"employee": "Oslo"})], [{"get_weather": {"city": ["Oslo"], "days": [3, ""]}}])
    assert found["calls"] == [{"name": "find_person", "wanted": False, "values": []}]
    assert found["missing"] == [{"name": "get_weather", "arguments": {"city": "Oslo"}}]
    assert of([], [{"get_weather": {"city": ["Oslo"]}}])["missing"] == [{"name": "get_weather", "arguments": {"city": "Oslo"}}]


def test_of_several_calls_each_is_held_against_the_one_that_it_fits_best():
    rome, lyon = ToolCall("get_weather", {"city": "Rome"}), ToolCall("get_weather", {"city": "Lyon"})
    answers = [{"get_weather": {"city": ["Paris"]}}, {"get_weather": {"city": ["Rome"]}}]
    first, second = of([lyon, rome], answers)["calls"]
    assert kinds(second) == {"city": RIGHT} and kinds(first) == {"city": WRONG}
    assert first["values"][0]["accepted"] == ["Paris"]
    found = of([rome], answers)
    assert [one["arguments"]["city"] for one in found["missing"]] == ["Paris"]


def test_no_call_is_wanted_where_no_tool_fits():
    assert marks([OSLO], TOOLS, ()) == {"calls": [{"name": "get_weather", "wanted": False, "values": []}], "missing": []}
