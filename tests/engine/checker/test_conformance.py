"""Whether a call fits its tool, said in plain words."""

import pytest

from engine.checker.conformance import Schemas, why_not
from engine.records import Tool, ToolCall

TOOL = Tool(
    "plan",
    "Plan a trip.",
    {
        "type": "object",
        "required": ["city"],
        "properties": {
            "city": {"type": "string"},
            "days": {"type": "integer", "minimum": 1},
            "unit": {"enum": ["c", "f"]},
            "note": {"type": ["string", "null"]},
            "flag": {"type": "boolean"},
            "stops": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}}}},
        },
    },
)


@pytest.mark.parametrize(
    "arguments",
    [
        {"city": "Oslo"},
        {"city": "Oslo", "days": 3, "unit": "c", "note": None, "flag": False, "stops": [{"name": "Bergen"}]},
    ],
)
def test_a_call_that_fits_has_no_reason(arguments):
    assert why_not(ToolCall("plan", arguments), {"plan": TOOL}) == ""
    assert Schemas({"plan": TOOL}).accept(ToolCall("plan", arguments))


@pytest.mark.parametrize(
    "arguments, words",
    [
        ({}, ["plan", "'city' is a required property"]),
        ({"city": "Oslo", "town": "x"}, ["plan has no parameter town"]),
        ({"city": 3}, ["plan.city", "3 is not of type 'string'"]),
        ({"city": "Oslo", "days": True}, ["plan.days", "True"]),
        ({"city": "Oslo", "days": "3"}, ["plan.days"]),
        ({"city": "Oslo", "days": 0}, ["plan.days", "minimum"]),
        ({"city": "Oslo", "unit": "k"}, ["plan.unit", "'k'"]),
        ({"city": "Oslo", "flag": 1}, ["plan.flag"]),
        ({"city": "Oslo", "stops": [{"name": "a"}, {"name": 7}]}, ["plan.stops.1.name"]),
    ],
)
def test_a_call_that_does_not_fit_is_told_where(arguments, words):
    reason = why_not(ToolCall("plan", arguments), {"plan": TOOL})
    assert all(word in reason for word in words), reason
    assert not Schemas({"plan": TOOL}).accept(ToolCall("plan", arguments))


def test_an_unknown_tool_is_named():
    assert why_not(ToolCall("fly", {}), {"plan": TOOL}) == "there is no tool fly"
    assert not Schemas({"plan": TOOL}).accept(ToolCall("fly", {}))


def test_a_schema_that_only_the_slow_validator_knows_is_no_quick_yes():
    odd = Tool("odd", "", {"type": "object", "properties": {"a": {"type": "string", "pattern": "(?<=x"}}})
    assert not Schemas({"odd": odd}).accept(ToolCall("odd", {"a": "x"}))


def test_a_long_value_does_not_flood_the_reason():
    assert len(why_not(ToolCall("plan", {"city": ["x" * 10_000]}), {"plan": TOOL})) < 200
