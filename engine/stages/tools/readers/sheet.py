"""A spreadsheet (CSV or XLSX) for those who have no schema: one row a parameter, `resources/templates/tools.csv` to begin with.

Columns: tool, tool_description, parameter, type, description, required, values (the allowed ones, separated by |), default.
Tool and tool_description may be left empty below the first row of a tool; a tool without parameters is one row.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.records import LEFT_OUT, TOLD, TYPES, ToolNote
from engine.stages.tools.schemas import Entry, Given, Refused, Unusable, one_line
from engine.store.spreadsheets import ENDINGS, Shown, sheets

NAME = "spreadsheet"
__all__ = ["ENDINGS", "NAME", "read_file"]
COLUMNS = ("tool", "tool_description", "parameter", "type", "description", "required", "values", "default")
WORDS = {
    "text": "string",
    "str": "string",
    "word": "string",
    "date": "string",
    "int": "integer",
    "whole number": "integer",
    "float": "number",
    "decimal": "number",
    "bool": "boolean",
    "yes/no": "boolean",
    "true/false": "boolean",
    "list": "array",
}
YES, NO = {"yes", "true", "x", "1", "y", "required"}, {"", "no", "false", "0", "n", "optional"}


def read_file(path: Path) -> Iterator[Entry]:
    """Each tool, those left out for one of their rows, and what of the file is not read. Raises InputError for the headings."""
    found: dict[str, dict[str, Any]] = {}
    told: list[str] = []
    broken: dict[str, list[str]] = {}  # tool -> rows below it that cannot be read
    refused: dict[str, Refused] = {}
    name = ""

    def note(label: str, row: int, why: str) -> None:
        broken.setdefault(name, []).append(Message("Row {row} is skipped. {why}", row=row, why=why))

    for sheet in sheets(path, lambda headings: "tool" in headings and "question" not in headings, told.append, note):
        name = ""
        for number, row in sheet.rows:
            _check_headings(sheet.label, row)
            name = row.get("tool") or name
            place = (
                Message("row {number}", number=number)
                if sheet.stem == path.stem
                else Message("{label}, row {number}", label=sheet.label, number=number)
            )
            try:
                _add(found, name, row, place)
            except Unusable as error:  # a tool without one of its parameters would be another tool
                refused.setdefault(name, Refused(place, name, error.text, error.remedy))
    for text in told:
        yield ToolNote(path.name, "file", "", TOLD, text)
    yield from refused.values()
    for name, tool in found.items():
        if name in refused:
            continue
        required = {"required": tool["required"]} if tool["required"] else {}
        schema = {"type": "object", "properties": tool["properties"], **required}
        yield Given(tool["place"], name, tool["description"], schema, told=tuple(broken.pop(name, ())))
    for rows in broken.values():
        yield from (ToolNote(path.name, "file", "", LEFT_OUT, text) for text in rows)


def _add(found: dict[str, dict[str, Any]], name: str, row: dict[str, str], place: str) -> None:
    """The row's parameter among those of its tool. Raises Unusable."""
    if not name:
        raise Unusable("no tool is named.", "Write its name in the column tool.")
    tool = found.setdefault(name, {"place": place, "description": "", "properties": {}, "required": []})
    tool["description"] = tool["description"] or one_line(row.get("tool_description", ""))
    parameter = row.get("parameter", "")
    if not parameter:
        return
    if parameter in tool["properties"]:
        raise Unusable(
            Message("{name} already has the parameter {parameter}.", name=name, parameter=parameter),
            "Rename or remove one of them.",
        )
    tool["properties"][parameter] = _schema(row)
    if _yes(row.get("required", "")):
        tool["required"].append(parameter)


def _check_headings(label: str, row: dict[str, str]) -> None:
    unknown = [heading for heading in row if heading not in COLUMNS]
    remedy = Message("The columns are {columns}; see resources/templates/tools.csv.", columns=[*COLUMNS])
    if unknown:
        raise InputError(Message("{label}: the column {unknown} is not known.", label=label, unknown=repr(unknown[0])), remedy)
    if "tool" not in row:
        raise InputError(Message("{label}: there is no column tool.", label=label), remedy)


def _schema(row: dict[str, str]) -> dict[str, Any]:
    word = row.get("type", "").lower() or "text"
    kind = WORDS.get(word, word)
    if kind not in TYPES:
        raise Unusable(
            Message("unknown type {type}.", type=repr(row["type"])),
            "Write text, integer, number, yes/no, date or list.",
        )
    schema: dict[str, Any] = {"type": kind, **({"format": "date"} if word == "date" else {})}
    if row.get("description"):
        schema["description"] = one_line(row["description"])
    values = [value.strip() for value in row.get("values", "").split("|") if value.strip()]
    if values and kind == "array":
        schema["items"] = {"type": "string", "enum": values}
    elif values:
        schema["enum"] = [_value(value, kind) for value in values]
    if row.get("default"):
        schema["default"] = _value(row["default"], kind)
    return schema


def _value(text: str, kind: str) -> Any:
    """A cell as a value of its type."""
    if kind == "string":
        return str(text)
    if kind == "boolean":
        return _yes(text)
    try:
        value = json.loads(text.plain if isinstance(text, Shown) else text)
    except ValueError:
        value = [part.strip() for part in text.split("|")] if kind == "array" else None
    fits = {
        "integer": isinstance(value, int),
        "number": isinstance(value, (int, float)),
        "array": isinstance(value, list),
        "object": isinstance(value, dict),
    }[kind] and not isinstance(value, bool)
    if not fits:
        raise Unusable(Message("{text} is not of the type {kind}.", text=repr(text), kind=kind), "Correct the cell.")
    return value


def _yes(text: str) -> bool:
    word = text.strip().lower()
    if word not in YES | NO:
        raise Unusable(Message("{text} is neither yes nor no.", text=repr(text)), "Write yes or no.")
    return word in YES
