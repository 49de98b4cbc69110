"""The words everything speaks: plain JSON in and out, hashes that mean the content."""

import json

import pytest

from engine.records import Example, Parameter, Rates, TestQuestion, Tool, ToolCall, content_hash, to_json


def test_a_tool_lists_its_parameters_in_the_schemas_order_with_what_is_required():
    tool = Tool(
        "book",
        "Book a room.",
        {
            "type": "object",
            "required": ["b"],
            "properties": {"z": {"type": "integer", "description": "how many"}, "b": {"enum": ["x", "y"]}},
        },
    )
    assert [(p.name, p.type, p.enum, p.description, p.required) for p in tool.parameter_list()] == [
        ("z", "integer", [], "how many", False),
        ("b", "string", ["x", "y"], "", True),
    ]
    assert Tool("now", "", {"type": "object"}).parameter_list() == []


@pytest.mark.parametrize("kinds, expected", [(["null", "integer"], "integer"), (["null"], "string"), ("array", "array")])
def test_a_parameter_that_may_be_null_has_its_other_type(kinds, expected):
    assert Parameter("p", {"type": kinds}, True).type == expected


def test_openai_form_holds_name_description_and_schema():
    schema = {"type": "object", "properties": {}}
    assert Tool("now", "The time.", schema, "a.json").as_openai() == {
        "type": "function",
        "function": {"name": "now", "description": "The time.", "parameters": schema},
    }


def test_a_call_survives_json_with_its_key_order_and_letters():
    call = ToolCall("find", {"z": "Zoë 😀", "a": [1, None, {"k": 2.5}]})
    text = to_json(call.as_dict())
    assert ToolCall.from_dict(json.loads(text)) == call
    assert text.index('"z"') < text.index('"a"')
    assert "Zoë 😀" in text


def test_the_hash_ignores_key_order_and_sees_everything_else():
    assert content_hash({"a": 1, "b": [1, 2]}) == content_hash({"b": [1, 2], "a": 1})
    others = [{"a": 1, "b": [2, 1]}, {"a": "1", "b": [1, 2]}, {"a": 1}, {}]
    assert len({content_hash(value) for value in [{"a": 1, "b": [1, 2]}, *others]}) == 5


def test_the_hash_is_the_same_in_every_release():
    """Adapters and datasets are named by it: another value would orphan what is on disk."""
    assert content_hash({"tool": "é", "n": [1, 2.5, None]}) == "98cd774a67554e43"


def test_examples_and_tests_without_a_call_name_no_tool():
    call = ToolCall("find", {})
    assert Example("k", "q", (call,), "seed", "k").tool == "find"
    assert Example("k", "q", (), "seed", "k").tool == ""
    assert TestQuestion("k", "q", ({"find": {}},)).tool == "find"
    assert TestQuestion("k", "q", ()).tool == ""


def test_rates_become_json():
    rates = Rates(1.0, 0.5, 0.25, 0.125, 8, {"tool": 4})
    assert json.loads(to_json(rates.as_dict())) == {
        "structure": 1.0,
        "tool": 0.5,
        "parameters": 0.25,
        "overall": 0.125,
        "questions": 8,
        "errors": {"tool": 4},
    }
