"""Alpaca's instructions: {"instruction": question, "input": "", "output": answer, "tools": ...}, as this program writes them too.

The answer is a call as any model writes it (in <tool_call> marks, as JSON or as Python), an object or a list of objects for one or
several calls, or plain words where no tool is needed. `input`, where there is one, stands below the instruction, as LLaMA-Factory has it.

Form: https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md (section Alpaca Format)
"""

from collections.abc import Iterable, Iterator
from typing import Any

from engine.messages import Message
from engine.models.chat import ParseError, parse
from engine.readers.conversations import REASONING, SYSTEM, THINK_OPEN, calls_in, names_of, read_calls
from engine.readers.lines import Given
from engine.records import LeftOut, to_json

NAME = "Alpaca instructions"


def fits(entry: dict[str, Any]) -> bool:
    """Whether an object looks like this form at all."""
    return "instruction" in entry and "output" in entry


def read(given: Iterable[tuple[int, dict[str, Any]]], file: str) -> Iterator[Given | LeftOut]:
    """Each question with its calls, or why it has none."""
    for row, entry in given:
        instruction, more, output = entry.get("instruction"), entry.get("input"), entry.get("output")
        if not isinstance(instruction, str):
            yield LeftOut(file, row, "It has no instruction.")
        elif not isinstance(more, str | None):
            yield LeftOut(file, row, "Its input is not text.")
        elif not isinstance(output, (str, dict, list)) or not output:
            yield LeftOut(file, row, "It has no output: neither a call nor text.")
        else:
            yield _given(row, "\n".join(part for part in (instruction, more) if part), output, entry, file)


def _given(row: int, question: str, output: str | dict | list, entry: dict[str, Any], file: str) -> Given | LeftOut:
    told: list[str] = []
    try:
        if isinstance(output, dict) and ("tool_calls" in output or "function_call" in output):
            calls = calls_in({**output, "role": "assistant"})
        else:
            calls = read_calls(output, told) if isinstance(output, str) else parse(to_json(output))
        if not calls and not isinstance(output, str):
            raise ParseError("a call needs a name")
    except (ParseError, RecursionError) as error:
        return LeftOut(file, row, Message("The call in its output cannot be read ({error}).", error=error))
    tell = told.append
    history = entry.get("history")
    if isinstance(history, list) and history:
        tell(Message("Only one question is used, because conversations are not supported yet. Skipped: {history}.", history=len(history)))
    thought = isinstance(output, str) and THINK_OPEN in output
    kinds = ((REASONING, thought), (SYSTEM, bool(entry.get("system"))))
    return Given(row, question, tuple(calls), names_of(entry.get("tools")), tuple(told), tuple(kind for kind, there in kinds if there))
