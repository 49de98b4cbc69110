"""Values that a form writes without their type, as texts between marks: which type they have, by the tool's schema."""

import ast
import json
import re
from typing import Any

from engine.models.call_formats.reading import ParseError, load

CDATA = re.compile(r"<!\[CDATA\[(.*)\]\]>", re.DOTALL)
WORDS = {"True": True, "False": False, "None": None}
TYPES = {"integer": "number", "float": "number", "double": "number", "int": "number", "bool": "boolean", "str": "string"}
TYPES |= {"dict": "object", "list": "array", "tuple": "array", "text": "string"}


def wanted(schema: Any, depth: int = 0) -> set[str]:
    """The types that a schema takes, as far as it says; empty for any."""
    if not isinstance(schema, dict) or depth > 20:
        return set()
    said = schema.get("type")
    found = {TYPES.get(kind, kind) for kind in (said if isinstance(said, list) else [said]) if isinstance(kind, str)}
    if schema.get("nullable") is True and found:
        found.add("null")
    only = [schema["const"]] if "const" in schema else schema.get("enum")
    if isinstance(only, list) and not found:
        return {kind_of(one) for one in only}
    for key in ("anyOf", "oneOf"):
        if not found and isinstance(schema.get(key), list):
            parts = [wanted(one, depth + 1) for one in schema[key]]
            return set().union(*parts) if all(parts) else set()
    return found - {"any"}


def kind_of(value: Any) -> str:
    """The JSON type of a value; integers are numbers."""
    for kind, types in (("boolean", bool), ("string", str), ("number", (int, float)), ("array", list), ("object", dict)):
        if isinstance(value, types):
            return kind
    return "null"


def typed(told: str, own: set[str], schema: Any) -> Any:
    """The value that a text without quotes stands for: of the types that the form writes so (`own`), those that the schema takes; what is
    none of them is a text."""
    if data := CDATA.fullmatch(told.strip()):
        return data[1]
    kinds = wanted(schema) & own or (own if not wanted(schema) or "string" not in own else {"string"})
    if kinds == {"string"}:
        return told
    value = _literal(told.strip())
    if value is not NONE and kind_of(value) in kinds:
        return value
    if "string" in own:
        return told
    raise ParseError(f"neither {' nor '.join(sorted(kinds))}: {told[:40]}")


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
