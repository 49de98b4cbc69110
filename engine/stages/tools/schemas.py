"""JSON Schemas of tools: the gate that every reader's tools pass, whatever form they came in."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from engine.errors import InputError
from engine.records import TYPES, Tool

ALLOWED = re.compile(r"[A-Za-z0-9_.\-]{1,64}")
LONGEST_NAME = 64
DEEPEST = 120  # objects and lists inside each other
_RULES = jsonschema_rs.Draft202012Validator(Draft202012Validator.META_SCHEMA)  # what a JSON Schema itself has to look like
Entry = tuple[str, Any, Any, Any]  # (place, name, description, parameters) as a reader found them


def checked(entries: Iterable[Entry], file: str) -> list[Tool]:
    """The entries as tools. Raises InputError naming file, place and parameter for the first that cannot be used."""
    tools: dict[str, Tool] = {}
    for place, name, description, parameters in entries:
        tool = _tool(place, name, description, parameters, file)
        if tool.name in tools:
            raise InputError(f"{file}, {place}: the name {tool.name} was used before.", "Rename or remove one of them.")
        tools[tool.name] = tool
    return list(tools.values())


def usable_name(text: str, taken: Iterable[str] = ()) -> str:
    """A text as a tool's name: other letters become underscores; a number is added to one that is taken."""
    name = re.sub(r"[^A-Za-z0-9_.\-]+", "_", text).strip("_.-")[:LONGEST_NAME] or "tool"
    used, number, made = set(taken), 2, name
    while made in used:
        made = f"{name[: LONGEST_NAME - len(str(number)) - 1]}_{number}"
        number += 1
    return made


def one_line(text: Any) -> str:
    """A description without line breaks, for a tool list has one line for it."""
    return " ".join(text.split()) if isinstance(text, str) else ""


def _tool(place: str, name: Any, description: Any, parameters: Any, file: str) -> Tool:
    if not isinstance(name, str) or not name.strip():
        raise InputError(f"{file}, {place}: no name.", 'Give the tool a "name".')
    if not ALLOWED.fullmatch(name):
        raise InputError(
            f"{file}, {place}: the name {name[:80]!r} is not usable.", "Use up to 64 letters, digits, dots, dashes and underscores."
        )
    place = f"{place} ({name})"
    if not isinstance(description, str):
        raise InputError(f"{file}, {place}: the description is not text.", "Write it as a string.")
    parameters = parameters or {"type": "object", "properties": {}}
    _check_parameters(parameters, file, place)
    return Tool(name, description.strip(), parameters, file)


def _check_parameters(schema: Any, file: str, place: str) -> None:
    if not isinstance(schema, dict) or schema.get("type", "object") != "object":
        raise InputError(f'{file}, {place}: "parameters" is not a JSON Schema of type object.', "Correct it.")
    properties = schema.setdefault("properties", {})
    if not isinstance(properties, dict):
        raise InputError(f'{file}, {place}: "properties" is not an object.', "Write {name: schema}.")
    for name, parameter in properties.items():
        _check_parameter(parameter, file, f"{place}, parameter {name}")
    if _depth(schema) > DEEPEST:
        raise InputError(f"{file}, {place}: its schema is nested too deeply.", "Flatten it.")
    if not _RULES.is_valid(schema) or not all(map(_compiles, patterns(schema))):
        _tell_what_is_wrong(schema, file, place)
    _check_references(schema, file, place)
    unknown = [name for name in schema.get("required", []) if name not in properties]
    if unknown:
        raise InputError(f"{file}, {place}: {unknown[0]} is required but not defined.", "Define it or take it off the list.")


def _tell_what_is_wrong(schema: dict, file: str, place: str) -> None:
    """The same rules checked by a library that is slow, but says what is wrong and where."""
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        where = "/".join(str(part) for part in error.absolute_path)
        raise InputError(f"{file}, {place}: not valid JSON Schema at {where} ({error.message[:120]}).", "Correct it.") from None


def _depth(value: Any) -> int:
    """How many objects and lists stand inside each other."""
    depth, level = 0, [value]
    while level:
        level = [inner for one in level if isinstance(one, (dict, list)) for inner in (one.values() if isinstance(one, dict) else one)]
        depth += 1
    return depth


def patterns(value: Any) -> Iterator[str]:
    """Every regular expression in a schema."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "pattern" and isinstance(item, str):
                yield item
            elif key == "patternProperties" and isinstance(item, dict):
                yield from item
            yield from patterns(item)
    elif isinstance(value, list):
        for item in value:
            yield from patterns(item)


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return True


def _check_parameter(parameter: Any, file: str, place: str) -> None:
    if not isinstance(parameter, dict):
        raise InputError(f"{file}, {place}: not a JSON Schema object.", 'Write {"type": ...}.')
    kinds = parameter.get("type", "string" if not parameter.keys() & {"enum", "anyOf", "oneOf", "allOf", "$ref"} else None)
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if kind is not None and kind not in (*TYPES, "null"):
            raise InputError(f"{file}, {place}: unknown type {repr(kind)[:60]}.", f"Use one of {', '.join(TYPES)}.")
    enum = parameter.get("enum")
    if enum is not None and (not isinstance(enum, list) or not enum):
        raise InputError(f"{file}, {place}: the enum lists no values.", "List the allowed values or remove it.")


def _check_references(schema: dict, file: str, place: str) -> None:
    """Each $ref leads to a place in this very schema: nothing is ever fetched."""
    resolver = Registry().with_resource("", DRAFT202012.create_resource(schema)).resolver()
    for where, reference in references(schema):
        spot = f"{place}, parameter {where}" if where else place
        if not reference.startswith("#"):
            raise InputError(f"{file}, {spot}: refers to another document.", "Write the schema out in place.")
        try:
            resolver.lookup(reference)
        except Unresolvable:
            raise InputError(f"{file}, {spot}: refers to {reference[:80]}, which is not there.", "Write the schema out in place.") from None


def references(value: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """(parameter or "", reference) of every $ref in a schema."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("$ref", "$dynamicRef") and isinstance(item, str):
                yield where, item
            elif key == "properties" and not where and isinstance(item, dict):
                for name, schema in item.items():
                    yield from references(schema, name)
            else:
                yield from references(item, where)
    elif isinstance(value, list):
        for item in value:
            yield from references(item, where)
