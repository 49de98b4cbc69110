"""Function documents of the Berkeley Function Calling Leaderboard: {"name", "description", "parameters": {"type": "dict"}}, alone
or in the "function" list of its question files (JSON lines).

Form: https://github.com/ShishirPatil/gorilla, berkeley-function-call-leaderboard; its type names are those of Python.
"""

from collections.abc import Iterator
from typing import Any

from engine.messages import Message
from engine.records import to_json
from engine.stages.tools.schemas import Given, one_line

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


def read(document: Any, file: str) -> Iterator[Given]:
    """Each function; one that is repeated in the file counts once."""
    seen: set[str] = set()
    for number, function in enumerate(_functions(document), start=1):
        whole = to_json(function)
        if whole not in seen:  # the same functions stand beside many questions
            seen.add(whole)
            parameters = plain(function.get("parameters"))
            yield Given(
                Message("function {number}", number=number), function.get("name"), one_line(function.get("description", "")), parameters
            )


def _functions(document: Any) -> Iterator[dict]:
    for entry in document if isinstance(document, list) else [document]:
        if isinstance(entry, dict):
            inner = entry.get("function", entry)
            yield from (one for one in (inner if isinstance(inner, list) else [inner]) if isinstance(one, dict))


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
