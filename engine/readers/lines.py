"""Questions with their calls, one JSON object a line or in a list: {"question": text, "calls": [{"name", "arguments"}]}.

"calls": [] means a question that needs no tool. `entries` reads the objects for the other JSON forms and for logs too.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.messages import Message
from engine.records import LeftOut, ToolCall
from engine.store.sources import read_json, read_text

NAME = "question lines"
LONGEST = 4_000  # letters of a question


@dataclass(frozen=True)
class Given:
    """A question with its calls as a file gives them, not yet checked; `row` is a line, a spreadsheet's row or a place in a list.

    `tools` are the names of the row's own tools, empty where it has none. `told` are sentences on what of the row is not taken or was
    mended, `passed` names what is told once for the whole file (closing, reasoning, system). `file` and `stem` are the spreadsheet's
    sheet in sentences and in keys, empty where the file has only one.
    """

    row: int
    question: str
    calls: tuple[ToolCall, ...]
    tools: frozenset[str] = frozenset()
    told: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    file: str = ""
    stem: str = ""


def entries(path: Path) -> Iterator[tuple[int, dict[str, Any] | LeftOut]]:
    """(line, object) of JSON lines, or (place from 1, object) of a JSON list; a LeftOut stands for what is no JSON object.

    A file that is one object written over several lines is its only entry. Raises InputError for a file that is not UTF-8 and
    for a list that is not valid JSON.
    """
    text = read_text(path)
    if text.lstrip().startswith("["):
        for place, value in enumerate(read_json(path), start=1):
            yield place, value if isinstance(value, dict) else LeftOut(path.name, place, "This entry of the list is not a JSON object.")
        return
    try:
        whole = _value(text)
    except (ValueError, RecursionError):
        whole = None
    if isinstance(whole, dict):
        yield 1 + text[: text.index("{")].count("\n"), whole
        return
    for number, line in enumerate(text.split("\n"), start=1):  # splitlines would cut at U+2028 inside a text
        if line.strip():
            yield number, _line(line, path.name, number)


def fits(entry: dict[str, Any]) -> bool:
    """Whether an object looks like this form at all."""
    return "question" in entry


def read(given: Iterable[tuple[int, dict[str, Any]]], file: str) -> Iterator[Given | LeftOut]:
    """Each question with its calls, or why it has none."""
    for row, entry in given:
        question, calls = entry.get("question"), entry.get("calls")
        if not isinstance(question, str):
            yield LeftOut(file, row, "It has no question.")
        elif calls is None and "answers" in entry:
            yield LeftOut(file, row, "It contains accepted answers instead of calls, like test questions.")
        elif not isinstance(calls, list):
            yield LeftOut(file, row, "It has no list of calls.")
        elif not all(_is_call(call) for call in calls):
            yield LeftOut(file, row, "It has a call without name and arguments.")
        else:
            yield Given(row, question, tuple(ToolCall.from_dict(call) for call in calls))


def bad_question(question: str, file: str, row: int) -> LeftOut | None:
    """Why a question cannot be taken, or None where it can: it is empty or too long."""
    if not question.strip():
        return LeftOut(file, row, "Its question is empty.")
    if len(question.strip()) > LONGEST:
        return LeftOut(
            file,
            row,
            Message(
                "Its question has {question} characters; at most {longest} are allowed.",
                question=len(question.strip()),
                longest=LONGEST,
            ),
        )
    return None


def stored(calls: Sequence[ToolCall]) -> str | None:
    """The calls as text that is the same for equal calls; None where they hold a number that JSON cannot."""
    try:
        return json.dumps([call.as_dict() for call in calls], ensure_ascii=False, sort_keys=True, allow_nan=False)
    except (ValueError, RecursionError):
        return None


def _is_call(call: Any) -> bool:
    return isinstance(call, dict) and isinstance(call.get("name"), str) and isinstance(call.get("arguments"), dict)


def _line(line: str, file: str, number: int) -> dict[str, Any] | LeftOut:
    try:
        value = _value(line)
    except json.JSONDecodeError as error:
        return LeftOut(file, number, Message("It is not valid JSON (column {column}, {problem}).", column=error.colno, problem=error.msg))
    except (ValueError, RecursionError):
        return LeftOut(
            file, number, "This JSON cannot be stored: it is nested too deeply, or has a broken character or a number that is too large."
        )
    return value if isinstance(value, dict) else LeftOut(file, number, "It is not a JSON object.")


def _value(text: str) -> Any:
    """The JSON of a text. Raises ValueError also for what cannot be stored: NaN, Infinity and half characters."""

    def refuse(word: str) -> None:
        raise ValueError(Message("{word} is not a number in JSON", word=word))

    value = json.loads(text, parse_constant=refuse)
    if "\\ud" in text.lower():
        json.dumps(value, ensure_ascii=False).encode()
    return value
