"""Schemas mended where it is plain what was meant: types of other languages and slips of the pen, booleans that stand for schemas,
words that JSON Schema no longer knows, limits that are no limits. What was changed is told; what stays unclear is left to the gate.
"""

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator

from engine.records import TYPES

WORDS = {
    "str": "string", "text": "string", "char": "string", "date": "string", "datetime": "string", "date-time": "string", "time": "string",
    "uuid": "string", "file": "string", "binary": "string", "password": "string", "email": "string", "uri": "string", "url": "string",
    "int": "integer", "int32": "integer", "int64": "integer", "long": "integer", "short": "integer",
    "float": "number", "double": "number", "decimal": "number", "numeric": "number", "real": "number",
    "bool": "boolean", "list": "array", "tuple": "array", "set": "array", "dict": "object", "map": "object", "hashmap": "object",
    "none": "null", "nil": "null",
}  # fmt: skip
FORMATS = {
    "date": "date",
    "datetime": "date-time",
    "date-time": "date-time",
    "time": "time",
    "uuid": "uuid",
    "email": "email",
    "uri": "uri",
    "url": "uri",
}
OLD = ("$recursiveAnchor", "$recursiveRef")  # draft 2019-09; later drafts say $dynamicRef
INSIDE = (
    "items",
    "additionalProperties",
    "not",
    "contains",
    "propertyNames",
    "if",
    "then",
    "else",
    "unevaluatedProperties",
    "unevaluatedItems",
)
LISTED = ("allOf", "anyOf", "oneOf", "prefixItems")
NAMED = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
MOST_MENDED = 30  # keywords of one schema that are taken off because their value is none
_RULES = jsonschema_rs.Draft202012Validator(Draft202012Validator.META_SCHEMA)


@dataclass
class Mended:
    """A schema of type object as it can be used, and (place, sentence) of each thing that was changed in it."""

    schema: dict[str, Any]
    told: list[tuple[str, str]] = field(default_factory=list)

    def mention(self, where: str, text: str) -> None:
        """Note a change at a place, "" for the whole schema."""
        if (where, text) not in self.told:
            self.told.append((where, text))


def mend(schema: dict[str, Any]) -> Mended:
    """The schema, copied and mended."""
    made = Mended({})
    made.schema = _schema(schema, "", made, top=True)
    _take_off_invalid(made)
    return made


def _schema(schema: dict[str, Any], where: str, made: Mended, top: bool = False) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in schema.items():
        if key in OLD:
            made.mention(where, f"{key} belongs to an older JSON Schema and is left off.")
        elif key == "type":
            found |= _type(value, schema, where, made)
        elif key in INSIDE:
            found[key] = value if isinstance(value, bool) and key != "items" else _inner(value, _at(where, key), made)
        elif key in LISTED and isinstance(value, list):
            found[key] = [_inner(part, _at(where, key), made) for part in value]
        elif key in NAMED and isinstance(value, dict):
            found[key] = {
                name: part if key == "dependentSchemas" else _inner(part, name if top and key == "properties" else _at(where, name), made)
                for name, part in value.items()
            }
        elif key == "description" and not isinstance(value, str):
            if value is not None:
                made.mention(where, "its description is not text and is left off.")
        elif key == "enum" and value == []:
            made.mention(where, "its list of allowed values is empty and is left off.")
        elif key == "pattern" and isinstance(value, str) and not compiles(value):
            made.mention(where, f"its pattern {value[:60]} is not understood here and is left off.")
        else:
            found[key] = value
    return _required(found, schema, where, made)


def _inner(value: Any, where: str, made: Mended) -> Any:
    if value is True:  # any value at all
        return {}
    if value is False:
        return {"not": {}}
    return _schema(value, where, made) if isinstance(value, dict) else value


def _at(where: str, key: str) -> str:
    return f"{where}/{key}" if where else key


def _type(value: Any, schema: dict[str, Any], where: str, made: Mended) -> dict[str, Any]:
    """The type, in JSON Schema's words, with the format that the word tells."""
    kinds = value if isinstance(value, list) else [value]
    known = [*TYPES, "null"]
    meant: list[Any] = []
    more: dict[str, Any] = {}
    for kind in kinds:
        word = kind.strip().lower() if isinstance(kind, str) else ""
        right = kind if kind in known else "null" if kind is None else word if word in known else WORDS.get(word)
        right = right or next(iter(get_close_matches(word, TYPES, 1, 0.8)), None)
        if right is None:
            return {"type": value}
        if right != kind and kind is not None:
            made.mention(where, f"its type {kind!r} is read as {right}.")
            more |= {"format": FORMATS[word]} if word in FORMATS and "format" not in schema else {}
        meant += [right] if right not in meant else []
    if not meant:
        made.mention(where, "its list of types is empty and is left off.")
        return {}
    return {"type": meant if isinstance(value, list) and len(meant) > 1 else meant[0], **more}


def _required(found: dict[str, Any], schema: dict[str, Any], where: str, made: Mended) -> dict[str, Any]:
    """Names that are needed: those of the list that are there, and the properties that say so of themselves (draft 3)."""
    properties = found.get("properties")
    if not isinstance(properties, dict):
        if isinstance(found.get("required"), bool):
            del found["required"]
        return found
    listed = found.get("required")
    needed = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    for name in [name for name in dict.fromkeys(needed) if name not in properties and not _elsewhere(found)]:
        made.mention(where, f"it requires {name}, which is not defined; that is taken off the list.")
        needed.remove(name)
    for name, part in schema["properties"].items():
        if isinstance(part, dict) and part.get("required") is True and not isinstance(listed, list):
            made.mention(where, f"what {name} says of itself, that it is required, is put on the list of required ones.")
            needed.append(name)
    if needed != listed:
        found |= {"required": list(dict.fromkeys(needed))}
        if not found["required"]:
            del found["required"]
    return found


def _elsewhere(schema: dict[str, Any]) -> bool:
    """Whether other parts of a schema may define what it requires."""
    return bool(schema.keys() & {"allOf", "anyOf", "oneOf", "$ref", "patternProperties"})


def _take_off_invalid(made: Mended) -> None:
    """Keywords whose value is none that they may have are taken off, a few at most."""
    for _ in range(MOST_MENDED):
        if _RULES.is_valid(made.schema):
            return
        error = next(iter(_RULES.iter_errors(made.schema)), None)
        path = list(error.instance_path) if error else []
        at = _keyword(path)
        if at is None or path[at] in ("type", "$ref"):
            return
        holder: Any = made.schema
        for part in path[:at]:
            holder = holder[part]
        del holder[path[at]]
        place = [str(part) for part in path[:at] if part != "properties"]
        made.mention("/".join(place), f"its {path[at]} is not valid JSON Schema and is left off.")


def _keyword(path: list[Any]) -> int | None:
    """Where in the path to a wrong value the keyword stands that has it: behind the names of properties and the places in lists."""
    at = 0
    while at < len(path):
        part = path[at]
        if part in NAMED or part in LISTED:
            at += 2  # and the name or place inside
        elif part in INSIDE and at + 1 < len(path):
            at += 1
        else:
            return at
    return None


def compiles(pattern: str) -> bool:
    """Whether a text is a regular expression."""
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return True
