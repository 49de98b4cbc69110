"""Logs of a deployed agent: the users' questions, the calls that fit, and nothing else of the record."""

import json

import pytest

from engine.errors import InputError
from engine.records import Tool, ToolCall
from engine.stages.knowledge.logs import read_logs

TOOLS = {"get_weather": Tool("get_weather", "", {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]})}
SYSTEM = {"role": "system", "content": "SECRET-PROMPT"}
ASKED = {"role": "user", "content": "Rain in Rome?"}
RAIN = ToolCall("get_weather", {"city": "Rome"})


def calling(name: str = "get_weather", **arguments) -> dict:
    return {
        "role": "assistant",
        "content": None,
        "tool_calls": [{"id": "1", "type": "function", "function": {"name": name, "arguments": json.dumps(arguments)}}],
    }


def answered(message: dict) -> dict:
    return {"choices": [{"index": 0, "message": message}], "usage": {}}


@pytest.fixture
def read(tmp_path):
    def reading(*records):
        file = tmp_path / "agent.jsonl"
        file.write_text("\n".join(record if isinstance(record, str) else json.dumps(record) for record in records), encoding="utf-8")
        return read_logs(file, TOOLS)

    return reading


REQUEST = {"model": "m", "messages": [SYSTEM, ASKED], "tools": [{"type": "function"}]}


@pytest.mark.parametrize(
    "record, called",
    [
        (REQUEST, False),
        (
            {
                **REQUEST,
                "messages": [
                    SYSTEM,
                    ASKED,
                    calling(city="Rome"),
                    {"role": "tool", "content": "dry"},
                    {"role": "assistant", "content": "Dry."},
                ],
            },
            True,
        ),
        ({**REQUEST, "response": answered(calling(city="Rome"))}, True),
        ({**REQUEST, **answered(calling(city="Rome"))}, True),
        ({"request": REQUEST, "response": answered(calling(city="Rome")), "headers": {"Authorization": "Bearer SECRET-KEY"}}, True),
        ({"custom_id": "1", "method": "POST", "url": "/v1/chat/completions", "body": REQUEST}, False),
        (
            {
                "request": {"headers": {"api-key": "SECRET-KEY"}, "body": REQUEST},
                "response": {"status_code": 200, "body": answered(calling(city="Rome"))},
            },
            True,
        ),
        (
            {
                **REQUEST,
                "messages": [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hi"}, ASKED],
                **answered(calling(city="Rome")),
            },
            True,
        ),
        ({**REQUEST, "messages": [{"role": "user", "content": [{"type": "text", "text": "Rain in Rome?"}]}]}, False),
        ({**REQUEST, "response": answered({"role": "assistant", "content": "It may."})}, False),
        ({**REQUEST, "response": answered(calling("get_rain", city="Rome"))}, False),
        ({**REQUEST, "response": answered(calling(town="Rome"))}, False),
        ({**REQUEST, "response": answered({"role": "assistant", "content": '<tool_call>{"name"'})}, False),
        ({**REQUEST, "response": {"choices": ["x"]}}, False),
        ({**REQUEST, "response": "timeout"}, False),
    ],
    ids=[
        "request",
        "conversation",
        "response",
        "choices",
        "wrapped",
        "batch",
        "wrapped batch",
        "last question",
        "parts",
        "words",
        "unknown tool",
        "wrong argument",
        "broken call",
        "no message",
        "no response",
    ],
)
def test_question_and_fitting_calls_are_taken_and_nothing_else(read, record, called):
    (example,), left = read(record)

    assert (example.question, example.calls) == ("Rain in Rome?", (RAIN,) if called else ())
    assert (example.key, example.family, example.origin, example.route, example.label) == ("log:agent:1", "log:agent:1", "log", "log", "")
    assert left == [] and "SECRET" not in repr(example)


def test_equal_questions_become_one_with_the_first_calls_that_fit(read):
    examples, left = read(
        REQUEST,
        {**REQUEST, "messages": [{"role": "user", "content": "rain in  ROME?"}], **answered(calling(city="Rome"))},
        {**REQUEST, **answered(calling(city="Oslo"))},
        {"messages": [{"role": "user", "content": "Other?"}]},
    )

    assert [(one.key, one.question, one.calls) for one in examples] == [
        ("log:agent:1", "Rain in Rome?", (RAIN,)),
        ("log:agent:4", "Other?", ()),
    ]
    assert [(one.row, one.reason) for one in left] == [
        (2, "Its question already appears in line 1."),
        (3, "Its question already appears in line 1."),
    ]


@pytest.mark.parametrize(
    "record, reason",
    [
        ('{"messages": [{"role": "user", "content": "SECRET', "It is not valid JSON (column 43, Unterminated string starting at)."),
        ('"SECRET"', "It is not a JSON object."),
        ({"prompt": "SECRET"}, "It has no list of messages."),
        ({"messages": "SECRET"}, "It has no list of messages."),
        ({"messages": [SYSTEM]}, "No message in it is from a user."),
        ({"messages": [SYSTEM, {"role": "user", "content": [{"type": "image_url"}]}]}, "Its question is empty."),
        ({"messages": [{"role": "user", "content": "x" * 4001}]}, "Its question has 4001 characters; at most 4000 are allowed."),
    ],
)
def test_line_that_cannot_be_used_is_left_out_with_its_reason(read, record, reason):
    examples, left = read(REQUEST, record)

    assert len(examples) == 1
    assert [(one.file, one.row, one.reason) for one in left] == [("agent.jsonl", 2, reason)]


@pytest.mark.parametrize(
    "records, told",
    [
        ([""], "agent.jsonl contains no requests."),
        (["", "broken"], "agent.jsonl has no usable request. Line 2 was skipped: It is not valid JSON"),
        (
            [{"messages": [SYSTEM]}],
            "agent.jsonl has no usable request. Line 1 was skipped: No message in it is from a user.",
        ),
    ],
)
def test_log_without_a_usable_line_is_refused(read, records, told):
    with pytest.raises(InputError) as refused:
        read(*records)

    assert str(refused.value).startswith(told) and refused.value.remedy
