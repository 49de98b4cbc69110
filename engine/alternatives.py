"""The ways in which a JSON Schema can be met: each a schema without references, unions, intersections and lists of types.

`engine.schemas` makes shapes of them. Nothing is ever fetched: what a reference outside the schema leads to is left open, and said
under the key OPEN.
"""

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

KINDS = {
    "dict": "object", "float": "number", "double": "number", "tuple": "array", "list": "array", "bool": "boolean", "int": "integer",
    "str": "string", "text": "string", "long": "integer", "file": "string",
}  # fmt: skip  # names of types that are not JSON Schema's, as BFCL and others write them
MOST, LONGEST = 48, 500  # ways to meet one schema that are told apart, where unions multiply and where one only lists
DEEPEST = 24  # references and unions inside each other
PYTHON = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object", type(None): "null"}
OPEN, CUT = "$open", "some of its many alternatives"  # in a way: what of the schema could not be followed


def alternatives(schema: Any, root: Mapping[str, Any], seen: tuple[str, ...] = (), depth: int = 0) -> list[dict[str, Any]]:
    """The ways to meet a schema; references are looked up in `root`. `seen` are those that lead here, `depth` counts what is around."""
    if schema is False:
        return []
    if depth > DEEPEST:
        return [{OPEN: "what is nested deeper"}]
    if not isinstance(schema, Mapping):
        return [{}]
    base = {key: value for key, value in schema.items() if key not in ("$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "const", "type")}
    if "const" in schema:
        base["enum"] = [schema["const"]]
    elif not isinstance(base.get("enum", []), list) or not base.get("enum", [0]):
        del base["enum"]
    kinds = schema.get("type")
    types = [KINDS.get(str(kind).lower(), kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]
    types = [kind for kind in types if kind in PYTHON.values()]
    if schema.get("nullable") is True and types and "null" not in types:
        types.append("null")
    ways = _product([base], [{"type": kind} for kind in types]) if types else [base]
    reference = schema.get("$ref", schema.get("$dynamicRef"))
    if isinstance(reference, str) and reference not in seen:
        ways = _product(ways, alternatives(_target(reference, root), root, (*seen, reference), depth + 1))
    for part in listed(schema.get("allOf")):
        ways = _product(ways, alternatives(part, root, seen, depth + 1))
    for key in ("anyOf", "oneOf"):
        members = listed(schema.get(key))
        if members:
            ways = _product(ways, [way for part in members for way in alternatives(part, root, seen, depth + 1)])
    return ways


def _product(ones: list[dict[str, Any]], others: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each with each, as far as they go together."""
    most = MOST if len(ones) > 1 and len(others) > 1 else LONGEST
    found: list[dict[str, Any]] = []
    for one in (_both(one, other) for one in ones for other in others):
        if one is None or one in found:
            continue
        if len(found) == most:
            found[-1] = {**found[-1], OPEN: CUT}
            break
        found.append(one)
    return found


def _both(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any] | None:
    """What fits both, None where nothing does; of words (description, format, default) those of the first."""
    made: dict[str, Any] = {**other, **one}
    for key in one.keys() & other.keys():
        mine, theirs = one[key], other[key]
        if key == "type" and mine != theirs:
            if {mine, theirs} != {"integer", "number"}:
                return None
            made[key] = "integer"
        elif key == "enum":
            made[key] = [value for value in mine if any(value == one and kind_of(value) == kind_of(one) for one in theirs)]
        elif key.startswith("min") or key == "exclusiveMinimum":
            made[key] = max(mine, theirs, key=lambda value: number(value) or 0)
        elif key.startswith("max") or key == "exclusiveMaximum":
            made[key] = min(mine, theirs, key=lambda value: number(value) or 0)
        elif key == "required":
            made[key] = list(dict.fromkeys([*listed(theirs), *listed(mine)]))
        elif key == "properties" and isinstance(mine, Mapping) and isinstance(theirs, Mapping):
            both = {name: {"allOf": [mine[name], theirs[name]]} for name in mine if theirs.get(name, mine[name]) != mine[name]}
            made[key] = {**theirs, **mine, **both}
        elif key in ("items", "additionalProperties") and mine != theirs:
            made[key] = False if False in (mine, theirs) else {"allOf": [mine, theirs]}
        elif key in ("readOnly", "uniqueItems"):
            made[key] = mine is True or theirs is True
        elif key == "multipleOf" and isinstance(mine, int) and isinstance(theirs, int):
            made[key] = math.lcm(mine, theirs)
    if "enum" in made and "type" in made:
        made["enum"] = [value for value in made["enum"] if _is_of(value, made["type"])]
    return None if made.get("enum") == [] else made


def _target(reference: str, root: Mapping[str, Any]) -> Any:
    """What a reference inside the whole schema leads to; anything where that is nowhere."""
    nowhere = {OPEN: f"the reference {reference[:60]}"}
    if not reference.startswith("#"):
        return nowhere
    if not reference.startswith("#/"):
        return root if reference == "#" else next(_anchored(root, reference[1:], 0), nowhere)
    value: Any = root
    for part in reference[2:].split("/"):
        part = re.sub("%([0-9A-Fa-f]{2})", lambda found: chr(int(found[1], 16)), part).replace("~1", "/").replace("~0", "~")
        if isinstance(value, list):
            value = value[int(part)] if part.isdigit() and int(part) < len(value) else None
        else:
            value = value.get(part) if isinstance(value, Mapping) else None
    return nowhere if value is None else value


def _anchored(value: Any, name: str, depth: int) -> Iterator[Any]:
    if isinstance(value, Mapping) and depth < DEEPEST:
        if name in (value.get("$anchor"), value.get("$dynamicAnchor")):
            yield value
        for one in value.values():
            yield from _anchored(one, name, depth + 1)


def kind_of(value: Any) -> str:
    """The JSON type of a value of Python."""
    return PYTHON.get(type(value), "any")


def listed(value: Any) -> list[Any]:
    """A list without null, empty for anything else."""
    return [one for one in value if one is not None] if isinstance(value, list) else []


def number(value: Any) -> float | None:
    """A number, None for anything else."""
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _is_of(value: Any, kind: str) -> bool:
    own = kind_of(value)
    return own == kind or (own == "integer" and kind == "number") or (own == "number" and kind == "integer" and value % 1 == 0)
