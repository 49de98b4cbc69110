"""A spreadsheet (CSV, TSV or XLSX) of questions for those who write no JSON: one row a call.

Columns: question, tool, and then one of
- a column for each parameter, headed by its name; an empty cell means that it is not given. Numbers, yes or no, lists (`a; b`)
  and JSON objects are read as the parameter's type asks. A column headed note or comment is not read.
- arguments: a JSON object. A parameter that is itself named question, tool, call or arguments can be given only here.
- call: the whole call, `name(a="x", b=2)` or JSON; the column tool may then be absent.
An empty tool means that the question needs none. Rows with the same text in the column id and the same question are one question
with several calls; where a tool has a parameter named id, the cell is its value too.
Rows that hold nothing but a tool and remarks are those of a template that nobody filled in: they are not read.
All sheets of a workbook that have such columns are read, but for hidden ones.
"""

import difflib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.models.chat import ParseError, parse
from engine.readers.lines import Given
from engine.records import LeftOut, Tool, ToolCall
from engine.store.spreadsheets import ENDINGS, Sheet, Shown, sheets

NAME = "spreadsheet"
__all__ = ["ENDINGS", "NAME", "read_file"]
COLUMNS = ("question", "tool", "arguments", "call")  # never a parameter's own column
REMARKS = ("note", "notes", "comment", "comments")

Row = tuple[int, str, tuple[ToolCall, ...] | LeftOut]


def read_file(
    path: Path, tools: Mapping[str, Tool], others: Sequence[str] = (), say: Callable[[str], None] = lambda text: None
) -> Iterator[Given | LeftOut]:
    """Each question with its calls, or why a row cannot be used; columns headed by one of `others` are not read. `say` is told what of
    the file is not read. Raises InputError naming a column that is missing or unknown."""
    names = {parameter.name.lower(): parameter.name for tool in tools.values() for parameter in tool.parameter_list()}
    tools = {**{tool.original: tool for tool in tools.values()}, **tools}  # by the names of files and servers, too
    broken: list[LeftOut] = []
    for sheet in sheets(path, _has_questions, say, lambda *found: broken.append(LeftOut(*found))):
        yield from _of_sheet(sheet, tools, names, others)
    yield from broken


def _has_questions(headings: set[str]) -> bool:
    return "question" in headings and bool(headings & {"tool", "call"})


def _of_sheet(sheet: Sheet, tools: Mapping[str, Tool], names: Mapping[str, str], others: Sequence[str]) -> Iterator[Given | LeftOut]:
    groups: dict[tuple[str, ...], list[Row]] = {}
    for number, row in sheet.rows:
        if not groups:
            _check_headings(sheet.label, row, names, others)
        if not any(cell for heading, cell in row.items() if heading not in ("tool", *REMARKS)):
            continue  # of a template, not filled in
        group = (row["id"], row["question"]) if row.get("id") else (str(number),)
        groups.setdefault(group, []).append((number, row["question"], _calls(row, tools, names, sheet.label, number)))
    for together in groups.values():
        yield from _joined(together, sheet)


def _joined(group: list[Row], sheet: Sheet) -> Iterator[Given | LeftOut]:
    """The rows of one question as one; if one of them is wrong the question would lack a call, so none is taken."""
    file = sheet.label
    wrong = [(number, calls) for number, _, calls in group if isinstance(calls, LeftOut)]
    right = [(number, calls) for number, _, calls in group if not isinstance(calls, LeftOut)]
    if wrong:
        yield from (calls for _, calls in wrong)
        yield from (
            LeftOut(file, number, Message("Row {wrong}, which belongs to the same question, cannot be used.", wrong=wrong[0][0]))
            for number, _ in right
        )
        return
    joined: list[ToolCall] = []
    for number, calls in right:
        if joined and calls and all(call in joined for call in calls):
            yield LeftOut(file, number, Message("It repeats a call of row {group}, which belongs to the same question.", group=group[0][0]))
        else:
            joined += calls
    yield Given(group[0][0], group[0][1], tuple(joined), file=file, stem=sheet.stem)


def _check_headings(label: str, row: Mapping[str, str], names: Mapping[str, str], others: Sequence[str]) -> None:
    if "question" not in row:
        raise InputError(
            Message("{label}: there is no column question.", label=label),
            "The columns are question, tool, and one for each parameter, or arguments, or call.",
        )
    if "tool" not in row and "call" not in row:
        raise InputError(
            Message("{label}: there is no column tool or call.", label=label),
            "The columns are question, tool, and one for each parameter, or arguments, or call.",
        )
    if "arguments" in row or "call" in row:
        return  # other columns are the user's own affair
    for heading in row:
        if heading not in (*COLUMNS, *REMARKS, *names, *others, "id"):
            near = difflib.get_close_matches(heading, names, 1, 0.0)
            raise InputError(
                Message("{label}: the heading of the column {heading} is not a parameter of any tool.", label=label, heading=repr(heading)),
                Message(
                    "Use a parameter name as its heading, such as {names}, or note to ignore the column.",
                    names=(names[near[0]] if near else "city"),
                ),
            )


def _calls(
    row: Mapping[str, str], tools: Mapping[str, Tool], names: Mapping[str, str], file: str, number: int
) -> tuple[ToolCall, ...] | LeftOut:
    """The calls of one row, not yet checked against their tools, or why they cannot be read; `names` are all parameters'."""
    name, written = row.get("tool", ""), row.get("call", "")
    if written:
        return _written(written, name, file, number)
    parameters = {parameter.name.lower(): parameter for parameter in tools[name].parameter_list()} if name in tools else {}
    arguments: dict[str, Any] = {}
    for heading, cell in row.items():
        stray = cell and heading in names and heading not in (*parameters, *COLUMNS, *REMARKS, "id")
        if stray and (name in tools or not name):
            return LeftOut(
                file,
                number,
                Message("The column {heading} is filled in, but {name} has no such parameter.", heading=heading, name=name)
                if name
                else Message("The column {heading} is filled in, but the tool is missing.", heading=heading),
            )
    for heading, parameter in parameters.items():
        cell = row.get(heading, "") if heading not in COLUMNS else ""
        if cell:
            try:
                arguments[parameter.name] = parameter.shape.read(cell, cell.plain if isinstance(cell, Shown) else None)
            except (ValueError, RecursionError):
                return LeftOut(
                    file,
                    number,
                    Message(
                        "The column {heading} says {cell}, which cannot be read as {type}.",
                        heading=heading,
                        cell=repr(cell[:80]),
                        type=parameter.type,
                    ),
                )
    if row.get("arguments"):
        try:
            arguments |= _json(row["arguments"], dict)
        except (ValueError, RecursionError):
            return LeftOut(file, number, "The column arguments contains no JSON object.")
        if not name:
            return LeftOut(file, number, "The column arguments is filled in, but the tool is missing.")
    return (ToolCall(name, arguments),) if name else ()


def _written(written: str, name: str, file: str, number: int) -> tuple[ToolCall, ...] | LeftOut:
    try:
        calls = tuple(parse(written))
    except ParseError as error:
        return LeftOut(file, number, Message("The column call cannot be read ({error}).", error=error))
    if not calls:
        return LeftOut(file, number, 'The column call contains no call; write it like name(a="x", b=2).')
    if name and name != calls[0].name:
        return LeftOut(file, number, Message("The column tool says {name}, the column call {calls}.", name=name, calls=calls[0].name))
    return calls


def _json(text: str, kind: type) -> Any:
    value = json.loads(text)
    if not isinstance(value, kind):
        raise ValueError(text)
    return value
