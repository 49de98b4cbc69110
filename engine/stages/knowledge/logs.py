"""Questions from the logs of a deployed agent: its requests in OpenAI's form, one JSON object a line.

A request is {"messages": [...], "tools": [...]}, bare or inside {"request": ...} or {"body": ...} (OpenAI's batch form); its answer
is under "response" or "choices". Only the question and the calls are kept: no system prompts, no headers, no keys.

Form: https://platform.openai.com/docs/api-reference/chat and .../batch
"""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.messages import Message
from engine.models.chat import ParseError
from engine.readers.conversations import USER, calls_after, who, words
from engine.readers.lines import bad_question, entries, stored
from engine.records import Example, LeftOut, Tool, ToolCall, plain

WRAPPERS = ("request", "body")


def read_logs(path: Path, tools: dict[str, Tool]) -> tuple[list[Example], list[LeftOut]]:
    """(questions, lines that cannot be used), both in the file's order; `tools` are by name.

    The question is what the user said last. Its calls are those of the answer if all of them fit the tools, else none: an agent
    may be wrong, so nobody is noted as their author. A question asked several times becomes one, with the first calls that fit.
    Raises InputError if not one line can be used.
    """
    kept: dict[str, Example] = {}
    lines: dict[str, int] = {}
    left: list[LeftOut] = []
    for line, record in entries(path):
        one = record if isinstance(record, LeftOut) else _example(record, tools, path, line)
        if isinstance(one, LeftOut):
            left.append(one)
            continue
        same = plain(one.question)
        if same not in kept:
            kept[same], lines[same] = one, line
            continue
        if one.calls and not kept[same].calls:
            kept[same] = replace(kept[same], calls=one.calls)
        left.append(LeftOut(path.name, line, Message("Its question already appears in line {lines}.", lines=lines[same])))
    if not kept and not left:
        raise InputError(
            Message("{path} contains no requests.", path=path.name), "Provide a log with one request in OpenAI format per line."
        )
    if not kept:
        raise InputError(
            Message(
                "{path} has no usable request. Line {row} was skipped: {reason}",
                path=path.name,
                row=left[0].row,
                reason=left[0].reason,
            ),
            'Provide a log with one request {"messages": [...]} per line.',
        )
    return list(kept.values()), left


def _example(record: dict[str, Any], tools: Mapping[str, Tool], path: Path, line: int) -> Example | LeftOut:
    messages = _messages(record)
    if messages is None:
        return LeftOut(path.name, line, "It has no list of messages.")
    last = max((i for i, message in enumerate(messages) if who(message) == USER), default=None)
    if last is None:
        return LeftOut(path.name, line, "No message in it is from a user.")
    question = words(messages[last])
    bad = bad_question(question, path.name, line)
    if bad is not None:
        return bad
    key = f"log:{path.stem}:{line}"
    return Example(key, question, _calls(messages[last + 1 :] or _answer(record), tools), "log", key, route="log")


def _messages(record: dict[str, Any]) -> list[dict[str, Any]] | None:
    """The messages of the request, which may lie inside two wrappers ({"request": {"body": {...}}})."""
    for outer in (record, *(record.get(name) for name in WRAPPERS)):
        for inner in (outer, *(outer.get(name) for name in WRAPPERS)) if isinstance(outer, dict) else ():
            if isinstance(inner, dict) and isinstance(inner.get("messages"), list):
                return [message for message in inner["messages"] if isinstance(message, dict)]
    return None


def _answer(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The message that answered the request, as a list of one or none."""
    response = record.get("response")
    for holder in (record, response, response.get("body") if isinstance(response, dict) else None):
        choices = holder.get("choices") if isinstance(holder, dict) else None
        first = choices[0] if isinstance(choices, list) and choices else None
        if isinstance(first, dict) and isinstance(first.get("message"), dict):
            return [first["message"] | {"role": "assistant"}]
    return []


def _calls(answers: list[dict[str, Any]], tools: Mapping[str, Tool]) -> tuple[ToolCall, ...]:
    try:
        calls = calls_after(answers) or ()
    except ParseError:
        return ()
    return () if any(why_not(call, tools) for call in calls) or stored(calls) is None else calls
