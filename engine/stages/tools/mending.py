"""Schemas mended where it is plain what was meant: types of other languages and slips of the pen, booleans that stand for schemas,
words that JSON Schema no longer knows, limits that are no limits. What was changed is told; what stays unclear is left to the gate.
"""

import json
import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator

from engine.messages import Message
from engine.records import TYPES, to_json

WORDS = {
    "str": "string", "text": "string", "char": "string", "date": "string", "datetime": "string", "date-time": "string", "time": "string",
    "uuid": "string", "file": "string", "binary": "string", "password": "string", "email": "string", "uri": "string", "url": "string",
    "int": "integer", "int32": "integer", "int64": "integer", "long": "integer", "short": "integer",
    "float": "number", "double": "number", "decimal": "number", "numeric": "number", "real": "number",
    "bool": "boolean", "list": "array", "tuple": "array", "set": "array", "dict": "object", "map": "object", "hashmap": "object",
    "none": "null", "nil": "null",
}  # fmt: skip
ANYTHING = {"", "any", "anything", "mixed", "unknown", "unspecified", "type_unspecified", "variant", "typing.any"}
OPTIONAL = re.compile(r"^optional\b|[,(\s]\s*optional\W*$", re.I)  # what types of dataset rows say: "str, optional"
GENERIC = re.compile(r"(?:typing\.)?(\w+)\s*[\[<(]\s*(.*?)\s*[\])>]", re.DOTALL)  # List[int], array<string>
YES, NO = {"true", "yes", "on", "1"}, {"false", "no", "off", "0"}
OF_ONE = ("default", "const")  # keywords with one value of the schema's type
NUMBERS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
COUNTS = ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties")
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


class Unusable(Exception):
    """Why a tool cannot be taken: what is wrong with it, and what to do."""

    def __init__(self, text: str, remedy: str) -> None:
        super().__init__(text)
        self.text, self.remedy = text, remedy


@dataclass
class Mended:
    """A schema of type object as it can be used, and (place, sentence) of each thing that was changed in it."""

    schema: dict[str, Any]
    told: list[tuple[str, str]] = field(default_factory=list)

    def mention(self, where: str, text: str) -> None:
        """Note a change at a place, "" for the whole schema."""
        if (where, text) not in self.told:
            self.told.append((where, text))


def mend(schema: dict[str, Any], made: Mended | None = None) -> Mended:
    """The schema, copied and mended; `made` has what was mended before."""
    made = made or Mended({})
    made.schema = _schema(schema, "", made, top=True)
    _take_off_invalid(made)
    return made


def _schema(schema: dict[str, Any], where: str, made: Mended, top: bool = False) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in schema.items():
        if key in OLD:
            made.mention(where, Message("{key} belongs to an older JSON Schema and is ignored.", key=key))
        elif key == "type":
            found |= _type(value, schema, where, made)
        elif key in INSIDE:
            if key == "items" and isinstance(value, list):
                made.mention(where, "its items are a list, as in older JSON Schemas; each position has its own schema.")
                found["prefixItems"] = [_inner(part, _at(where, key), made) for part in value]
                continue
            found[key] = value if isinstance(value, bool) and key != "items" else _inner(value, _at(where, key), made)
        elif key in LISTED and isinstance(value, list):
            found[key] = [_inner(part, _at(where, key), made) for part in value]
        elif key in NAMED and isinstance(value, dict):
            found[key] = {
                name: part if key == "dependentSchemas" else _named(part, name if top and key == "properties" else _at(where, name), made)
                for name, part in value.items()
            }
        elif key == "description" and not isinstance(value, str):
            if value is not None:
                made.mention(where, "its description is not text and is ignored.")
        elif key == "enum" and value in ([], None):
            made.mention(where, "its list of allowed values is empty and is ignored.")
        elif key in (*NUMBERS, *COUNTS) and isinstance(value, str) and _number(value) is not None:
            found[key] = _number(value)
        elif key == "pattern" and isinstance(value, str) and not compiles(value):
            made.mention(where, Message("its pattern {value} is not supported and is ignored.", value=value[:60]))
        else:
            found[key] = value
    _values(found, where, made)
    return _required(found, schema, where, made)


def _named(value: Any, where: str, made: Mended) -> Any:
    """A property, which some files have as the word of its type or as nothing."""
    if value is None:
        made.mention(where, "it has no schema; any value is accepted.")
        return {}
    if isinstance(value, str):
        made.mention(
            where, Message("it is the text {value} instead of a schema; it is read as its type or description.", value=repr(value[:60]))
        )
        value = {"type": value} if word_of(value) in (*TYPES, "null") else {"description": value}
    return _inner(value, where, made)


def _values(found: dict[str, Any], where: str, made: Mended) -> None:
    """Allowed values and the default as values of their type: 5 and not "5" for a number, "5" and not 5 for a text."""
    kind = found["type"] if isinstance(found.get("type"), str) else ""
    listed = found.get("enum")
    if isinstance(listed, list):
        values = [_of_type(value, kind) for value in listed]
        if to_json(values) != to_json(listed):
            made.mention(
                where,
                Message(
                    "its allowed values {listed} are read as {values}, because its type is {kind}.",
                    listed=_short(listed),
                    values=_short(values),
                    kind=kind,
                ),
            )
        seen = list({to_json(value): value for value in values}.values())
        if len(seen) < len(values):
            made.mention(where, "one of its allowed values is listed twice; it is used once.")
        found["enum"] = seen
    for key in OF_ONE:
        if key in found:
            value = _of_type(found[key], kind)
            if to_json(value) != to_json(found[key]):
                made.mention(
                    where,
                    Message(
                        "its {key} {written} is read as {value}, because its type is {kind}.",
                        key=key,
                        written=_short(found[key]),
                        value=_short(value),
                        kind=kind,
                    ),
                )
            found[key] = value


def _of_type(value: Any, kind: str) -> Any:
    """A single value as one of a type, where it is plain which; else as it is."""
    if kind == "string" and isinstance(value, (bool, int, float)):
        return json.dumps(value)
    if kind == "boolean" and isinstance(value, str) and value.strip().lower() in YES | NO:
        return value.strip().lower() in YES
    number = _number(value) if kind in ("integer", "number") and isinstance(value, str) else None
    if number is not None and (kind == "number" or number == int(number)):
        return number
    return value


def _number(text: str) -> int | float | None:
    """The number that a text is, as JSON writes it; None for any other."""
    if re.fullmatch(r"-?(0|[1-9][0-9]{0,17})", text.strip()):
        return int(text)
    return float(text) if re.fullmatch(r"-?(0|[1-9][0-9]{0,17})\.[0-9]{1,17}", text.strip()) else None


def _short(value: Any) -> str:
    text = to_json(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _inner(value: Any, where: str, made: Mended) -> Any:
    if value is True:  # any value at all
        return {}
    if value is False:
        return {"not": {}}
    return _schema(value, where, made) if isinstance(value, dict) else value


def _at(where: str, key: str) -> str:
    return f"{where}/{key}" if where else key


def word_of(kind: Any) -> str:
    """A type's name in JSON Schema's words, "" for none."""
    word = kind.strip().lower() if isinstance(kind, str) else ""
    if kind is None or word in (*TYPES, "null"):
        return word or "null"
    return WORDS.get(word) or (next(iter(get_close_matches(word, TYPES, 1, 0.8)), "") if word.isalpha() else "")


def is_optional(kind: Any) -> bool:
    """Whether a type says that the parameter may be left out."""
    return isinstance(kind, str) and bool(OPTIONAL.search(kind.strip()))


def _type(value: Any, schema: dict[str, Any], where: str, made: Mended) -> dict[str, Any]:
    """The type, in JSON Schema's words, with the format or the items that the word tells."""
    kinds = value if isinstance(value, list) else [value]
    meant: list[Any] = []
    more: dict[str, Any] = {}
    for kind in kinds:
        word = kind.strip().lower() if isinstance(kind, str) else ""
        if isinstance(kind, str) and word in ANYTHING:
            made.mention(where, Message("its type {kind} does not exist; any value is accepted.", kind=repr(kind)))
            return {}
        right = word_of(kind)
        if not right and len(kinds) == 1 and isinstance(kind, str):
            spelled = spelled_type(kind)
            if spelled is not None:
                made.mention(
                    where, Message("its type {kind} is read as {type}.", kind=repr(kind), type=spelled.get("type", "one of several"))
                )
                return {key: one for key, one in spelled.items() if key == "type" or key not in schema}
        if not right:
            return {"type": value}
        if right != kind and kind is not None:
            made.mention(where, Message("its type {kind} is read as {right}.", kind=repr(kind), right=right))
            more |= {"format": FORMATS[word]} if word in FORMATS and "format" not in schema else {}
        meant += [right] if right not in meant else []
    if not meant:
        made.mention(where, "its list of types is empty and is ignored.")
        return {}
    return {"type": meant if isinstance(value, list) and len(meant) > 1 else meant[0], **more}


def spelled_type(kind: str, depth: int = 0) -> dict[str, Any] | None:
    """What a type of Python or another language means (List[int], Dict[str, float], "str, optional", int | None); None for no type."""
    text = re.sub(r"[,(\s]\s*optional\W*$", "", kind.strip(), flags=re.I).strip()
    if depth > 5 or not text:
        return None
    if word_of(text):
        word = text.lower()
        return {"type": word_of(text), **({"format": FORMATS[word]} if word in FORMATS else {})}
    if text.lower() in ANYTHING:
        return {}
    if text.endswith("[]"):
        inner = spelled_type(text[:-2], depth + 1)
        return None if inner is None else {"type": "array", "items": inner}
    found = GENERIC.fullmatch(text)
    name, inside = (found[1].lower(), found[2]) if found else ("union", text)
    parts = [part.strip() for part in re.split(r"[,|](?![^\[<(]*[\])>])", inside) if part.strip()]
    if not found and len(parts) < 2:
        return None
    if WORDS.get(name, name) == "array":
        inner = spelled_type(parts[0], depth + 1) if parts else {}
        return {"type": "array", **({"items": inner} if inner else {})}
    if WORDS.get(name, name) == "object":
        return {"type": "object"}
    if name not in ("union", "optional"):
        return None
    several = [one for one in (spelled_type(part, depth + 1) for part in parts) if one is None or one.get("type") != "null"]
    if any(one is None for one in several) or not several:
        return None
    return several[0] if len(several) == 1 else {"anyOf": several}


def _required(found: dict[str, Any], schema: dict[str, Any], where: str, made: Mended) -> dict[str, Any]:
    """Names that are needed: those of the list that are there, and the properties that say so of themselves (draft 3)."""
    properties = found.get("properties")
    if not isinstance(properties, dict):
        if isinstance(found.get("required"), bool):
            del found["required"]
        return found
    listed = found.get("required")
    if isinstance(listed, str):
        made.mention(
            where,
            Message("its required parameters are the text {listed} instead of a list; it is read as a list.", listed=repr(listed[:60])),
        )
        listed = [part for part in re.split(r"[,\s]+", listed) if part]
    needed = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    for name in [name for name in dict.fromkeys(needed) if name not in properties and not _elsewhere(found)]:
        made.mention(where, Message("it requires {name}, which is not defined; it is removed from the list.", name=name))
        needed.remove(name)
    for name, part in schema["properties"].items():
        if isinstance(part, dict) and part.get("required") is True and not isinstance(listed, list):
            made.mention(where, Message("{name} marks itself as required; it is added to the list of required parameters.", name=name))
            needed.append(name)
    if needed != found.get("required"):
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
        made.mention("/".join(place), Message("its {path} is not valid JSON Schema and is ignored.", path=path[at]))


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
