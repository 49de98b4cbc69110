"""An answer in words that calls a tool within them is no abstention, one that only names it is; what a schema tells apart stays apart."""

import json

import pytest

from engine.checker import PARAMETERS, RIGHT, STRUCTURE, TOOL, is_broken, judge, judge_calls
from engine.records import Tool, ToolCall

SCHEMA = {"type": "object", "properties": {"amount": {"type": "number"}, "to": {"type": "string"}}}
TOOLS = {"convert_money": Tool("convert_money", "d", SCHEMA)}
CALL = {"name": "convert_money", "arguments": {"amount": 1, "to": "EUR"}}


@pytest.mark.parametrize(
    "raw",
    [
        'I would call convert_money(amount=10, to="EUR") now.',
        f"Sure! {json.dumps(CALL)}",
        'Use convert_money("EUR", 10).',
        'functions.convert_money:0{"amount": 10}',
        'convert_money{"amount": 10}',
    ],
)
def test_a_call_within_words_is_a_broken_answer(raw):
    verdict = judge(raw, TOOLS, ())
    assert verdict.error == STRUCTURE and is_broken(verdict.kind)


@pytest.mark.parametrize(
    "raw",
    [
        "convert_money() cannot tell you that.",
        "There is convert_money (amount and currency), but it does not help.",
        "You may write sum(a=1) in Excel.",
        'The setting is {"name": "x", "size": 3}.',
        '{"tool_calls": []}',
    ],
)
def test_a_tool_that_is_only_named_and_an_empty_list_are_abstentions(raw):
    assert judge(raw, TOOLS, ()).error == RIGHT


def test_calls_in_the_envelope_of_openai_are_read():
    assert judge(json.dumps({"tool_calls": [{"function": CALL}]}), TOOLS, ()).error == TOOL


@pytest.mark.parametrize(
    ("schema", "value", "option", "error"),
    [
        ({"type": "string", "enum": ["Max", "max"]}, "max", "Max", PARAMETERS),
        ({"type": "string", "enum": ["Max", "min"]}, "max", "Max", RIGHT),
        ({"$ref": "#/$defs/Day"}, "2025-4-1", "2025-04-01", RIGHT),
        ({"$ref": "#/$defs/Code"}, "2025-4-1", "2025-04-01", PARAMETERS),
    ],
)
def test_values_where_the_schema_tells_more(schema, value, option, error):
    defs = {"Day": {"type": "string", "format": "date"}, "Code": {"type": "string"}}
    tool = Tool("f", "", {"type": "object", "properties": {"x": schema}, "$defs": defs})
    assert judge_calls([ToolCall("f", {"x": value})], {"f": tool}, [{"f": {"x": [option]}}]).error == error
