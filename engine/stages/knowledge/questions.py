"""The files of held-out questions: JSON lines, spreadsheets, and the question files of the Berkeley leaderboard (BFCL).

A test must be right as a whole, so the first row that cannot be used refuses the file; seeds, of which there are many, leave it out.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from engine.checker import accepting
from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.messages import Message
from engine.readers import sheet
from engine.records import TestQuestion, Tool, ToolCall
from engine.stages.knowledge import bfcl
from engine.store import Project
from engine.store.sources import adopt, locate, read_json_lines
from engine.store.spreadsheets import ENDINGS, sheets

MARKS = ("route", "cycle")  # columns and keys that figures are broken down by


def files_of(project: Project, name: str) -> list[Path]:
    """The files that a setting names: one, or all question files of a BFCL folder. Raises InputError."""
    path = Path(name)
    path = path if path.is_absolute() else project.path / path
    return [locate(project, str(file)) for file in bfcl.question_files(path)] if path.is_dir() else [locate(project, name)]


def adopt_tests(project: Project, names: Sequence[str]) -> list[str]:
    """Copy test files into the project's sources, BFCL's with their answers; returns the names to keep, relative to the project."""
    kept = []
    for path in (path for name in names for path in files_of(project, name)):
        (inside,) = adopt(project, [str(path)])
        if bfcl.fits(path):
            bfcl.copy_answers(path, project.path / inside)
        kept.append(inside)
    return kept


def read_tests(path: Path, tools: Mapping[str, Tool], say: Callable[[str], None] = lambda text: None) -> Iterator[tuple[int, TestQuestion]]:
    """(line or row, test) of a file in any of these forms:

    - lines {"question": text, "answers": [{tool: {parameter: [accepted]}}]}, or "calls": [{"name", "arguments"}] for one accepted call;
      "id", "route" and "cycle" may be added;
    - a spreadsheet in the form of the seed questions, or with a column answers of such JSON; columns id, route and cycle may be added;
    - BFCL's question file, its possible answers in the folder possible_answer beside it.

    `tools` are by name; `say` is told what of a spreadsheet is not read. Raises InputError naming file and place.
    """
    if path.suffix.lower() in ENDINGS:
        yield from _of_sheet(path, tools, say)
    elif bfcl.fits(path):
        yield from bfcl.read(path, tools)
    else:
        yield from _of_lines(path, tools)


def _of_lines(path: Path, tools: Mapping[str, Tool]) -> Iterator[tuple[int, TestQuestion]]:
    for line, entry in read_json_lines(path):
        place = Message("{path}, line {line}", path=path.name, line=line)
        calls = entry.get("calls")
        if "answers" not in entry and isinstance(calls, list):
            if not all(
                isinstance(call, dict) and isinstance(call.get("name"), str) and isinstance(call.get("arguments"), dict) for call in calls
            ):
                raise InputError(
                    Message("{place}: a call without name and arguments.", place=place),
                    'Write "calls": [{"name": ..., "arguments": {...}}].',
                )
            answers = _accepting([ToolCall.from_dict(call) for call in calls], tools, place)
        else:
            answers = _checked(entry.get("answers"), place)
        yield (
            line,
            TestQuestion(
                str(entry.get("id", f"{path.stem}:{line}")),
                _question(entry.get("question"), place),
                answers,
                *(str(entry.get(mark) or "") for mark in MARKS),
            ),
        )


def _of_sheet(path: Path, tools: Mapping[str, Tool], say: Callable[[str], None]) -> Iterator[tuple[int, TestQuestion]]:
    there: dict[tuple[str, int], dict[str, str]] = {}
    stems: dict[str, str] = {}
    for table in sheets(path, lambda headings: "question" in headings and bool(headings & {"answers", "tool", "call"}), say):
        stems[table.label] = table.stem
        there |= {(table.label, row): cells for row, cells in table.rows}
    own_id = "id" not in {parameter.name.lower() for tool in tools.values() for parameter in tool.parameter_list()}
    with_answers = "answers" in next(iter(there.values()), {})
    taken = _with_answers(there) if with_answers else _with_calls(path, tools)
    for place, question, answers in taken:
        cells = there[place]
        key = cells.get("id") if own_id else ""
        yield place[1], TestQuestion(key or f"{stems[place[0]]}:{place[1]}", question, answers, *(cells.get(mark, "") for mark in MARKS))


def _with_answers(there: Mapping[tuple[str, int], Mapping[str, str]]) -> Iterator[tuple[tuple[str, int], str, tuple]]:
    for (file, row), cells in there.items():
        place = Message("{file}, row {row}", file=file, row=row)
        try:
            answers = json.loads(cells.get("answers") or "[]")
        except (ValueError, RecursionError):
            answers = None
        yield (file, row), _question(cells.get("question"), place), _checked(answers, place)


def _with_calls(path: Path, tools: Mapping[str, Tool]) -> Iterator[tuple[tuple[str, int], str, tuple]]:
    for given in sheet.read_file(path, tools, MARKS):
        place = Message("{file}, row {row}", file=given.file or path.name, row=given.row)
        if not isinstance(given, sheet.Given):
            raise InputError(Message("{place} cannot be used: {reason}", place=place, reason=given.reason), "Correct that row.")
        yield (given.file, given.row), _question(given.question, place), _accepting(given.calls, tools, place)


def _question(question: Any, place: str) -> str:
    if not isinstance(question, str) or not question.strip():
        raise InputError(Message("{place}: no question.", place=place), 'Write "question": "...".')
    return question.strip()


def _checked(answers: Any, place: str) -> tuple[dict, ...]:
    if not isinstance(answers, list) or not all(bfcl.is_answer(answer) for answer in answers):
        raise InputError(
            Message("{place}: no list of accepted answers.", place=place), 'Write "answers": [{tool: {parameter: [accepted values]}}].'
        )
    return tuple(answers)


def _accepting(calls: Sequence[ToolCall], tools: Mapping[str, Tool], place: str) -> tuple[dict, ...]:
    """Accepted answers that these calls alone fit."""
    for call in calls:
        reason = why_not(call, tools)
        if reason:
            raise InputError(
                Message("{place}: its call does not match the tools: {reason}.", place=place, reason=reason),
                "Correct the call or import the tool.",
            )
    return accepting(calls)
