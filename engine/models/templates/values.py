"""Values that a form writes without their type, as texts between marks: which type they have, by the tool's schema."""

import ast
import json
import re
from typing import Any

from engine.messages import Message
from engine.models.call_formats.reading import ParseError, load
from engine.schemas import Shape

CDATA = re.compile(r"<!\[CDATA\[(.*)\]\]>", re.DOTALL)
WORDS = {"True": True, "False": False, "None": None}


def wanted(shape: Shape) -> set[str]:
    """The types that a shape takes, as far as its schema says, integers as numbers; empty for any."""
    found: set[str] = set()
    for one in shape.ways:
        if one.enum:
            found |= {kind_of(value) for value in one.enum}
        elif "type" in one.flat and one.kind != "any":
            found.add("number" if one.kind == "integer" else one.kind)
        else:
            return set()
    return found | ({"null"} if shape.nullable else set())


def kind_of(value: Any) -> str:
    """The JSON type of a value; integers are numbers."""
    for kind, types in (("boolean", bool), ("string", str), ("number", (int, float)), ("array", list), ("object", dict)):
        if isinstance(value, types):
            return kind
    return "null"


def typed(told: str, own: set[str], shape: Shape) -> Any:
    """The value that a text without quotes stands for: of the types that the form writes so (`own`), those that the shape takes; what is
    none of them is a text."""
    if data := CDATA.fullmatch(told.strip()):
        return data[1]
    kinds = wanted(shape) & own or (own if not wanted(shape) or "string" not in own else {"string"})
    if kinds == {"string"}:
        return told
    value = _literal(told.strip())
    if value is not NONE and kind_of(value) in kinds:
        return value
    if "string" in own:
        return told
    raise ParseError(Message("{text} is not one of: {kinds}", text=told[:40], kinds=sorted(kinds)))


NONE = object()  # no value


def _literal(told: str) -> Any:
    """A JSON value, or a Python literal as templates print lists; NONE for anything else."""
    try:
        return load(told)
    except ParseError:
        pass
    if told in WORDS:
        return WORDS[told]
    if not told.startswith(("[", "{")):
        return NONE
    try:
        value = ast.literal_eval(told)
        return json.loads(json.dumps(value, allow_nan=False))
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return NONE
