"""Function documents of the Berkeley Function Calling Leaderboard: {"name", "description", "parameters": {"type": "dict"}}, alone
or in the "function" list of its question files (JSON lines).

Form: https://github.com/ShishirPatil/gorilla, berkeley-function-call-leaderboard; its type names are those of Python.
"""

from collections.abc import Iterator
from typing import Any

from engine.records import Tool, to_json
from engine.stages.tools.schemas import Entry, checked, one_line, usable_name

NAME = "BFCL functions"
TYPES = {
    "dict": "object",
    "float": "number",
    "tuple": "array",
    "any": "string",
    "list": "array",
    "int": "integer",
    "bool": "boolean",
    "str": "string",
    "String": "string",
    "Array": "array",
    "Boolean": "boolean",
    "HashMap": "object",
    "long": "integer",
    "double": "number",
}


def fits(document: Any) -> bool:
    """Whether an entry has the type "dict", which no other form knows."""
    return any(
        isinstance(function.get("parameters"), dict) and function["parameters"].get("type") == "dict" for function in _functions(document)
    )


def read(document: Any, file: str) -> list[Tool]:
    """The tools, checked; one that is repeated counts once, another one of the same name gets a number. Raises InputError."""
    return checked(_entries(document), file)


def _functions(document: Any) -> Iterator[dict]:
    for entry in document if isinstance(document, list) else [document]:
        if isinstance(entry, dict):
            inner = entry.get("function", entry)
            yield from (one for one in (inner if isinstance(inner, list) else [inner]) if isinstance(one, dict))


def _entries(document: Any) -> Iterator[Entry]:
    seen: dict[str, str] = {}  # name -> the whole definition
    for number, function in enumerate(_functions(document), start=1):
        name, whole = function.get("name"), to_json(function)
        if whole in seen.values():
            continue
        if isinstance(name, str):
            name = usable_name(name, seen)
            seen[name] = whole
        yield f"function {number}", name, one_line(function.get("description", "")), plain(function.get("parameters"))


def plain(schema: Any, named: bool = False) -> Any:
    """The schema with JSON Schema's type names; `named` where the keys are the names of properties."""
    if isinstance(schema, dict):
        return {
            key: TYPES.get(value, value)
            if key == "type" and isinstance(value, str) and not named
            else plain(value, key == "properties" and not named)
            for key, value in schema.items()
            if named or key != "optional"
        }
    return [plain(part) for part in schema] if isinstance(schema, list) else schema
