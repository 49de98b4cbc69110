"""Several schemas as one: those of allOf, all of which hold, and bodies that may be one of several. No part is lost: what cannot be
said in one schema stays a list of schemas."""

from typing import Any

from engine.stages.tools.openapi import names

LEAST = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")  # the lower of two limits holds
MOST = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
SAID = ("title", "description", "default", "examples", "deprecated", "readOnly", "writeOnly", "format")  # the later, nearer word counts
EITHER = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "$ref")


def combined(first: Any, second: Any) -> Any:
    """A schema that asks what both ask; where they differ in words, the second's count."""
    if not isinstance(first, dict) or not first or first == second:
        return second
    if not isinstance(second, dict) or not second:
        return first
    made = dict(first)
    for key, value in second.items():
        if key not in made or made[key] == value:
            made[key] = value
            continue
        merged = _both(key, made[key], value)
        if merged is None:
            return {"allOf": [first, second]}
        made[key] = merged
    return made


def _both(key: str, first: Any, second: Any) -> Any:
    """A keyword's value that asks what both ask, None where there is none."""
    numbers = all(isinstance(one, (int, float)) and not isinstance(one, bool) for one in (first, second))
    if key in SAID:
        return second
    if key == "required" and isinstance(first, list) and isinstance(second, list):
        return list(dict.fromkeys([*names(first), *names(second)]))
    if key in ("properties", "patternProperties") and isinstance(first, dict) and isinstance(second, dict):
        return {
            name: combined(first[name], second[name]) if name in first and name in second else part
            for name, part in (first | second).items()
        }
    if key in ("items", "additionalProperties") and isinstance(first, dict) and isinstance(second, dict):
        return combined(first, second)
    if key == "additionalProperties":  # parts that each forbid what the others add mean that together they are whole
        return second if isinstance(second, dict) else first
    if key == "type":
        return _types(first, second)
    if key == "enum" and isinstance(first, list) and isinstance(second, list):
        return [value for value in first if value in second] or None
    if key in LEAST and numbers:
        return min(first, second)
    if key in MOST and numbers:
        return max(first, second)
    if key == "allOf" and isinstance(first, list) and isinstance(second, list):
        return [*first, *second]
    return None


def _types(first: Any, second: Any) -> Any:
    one, other = (kind if isinstance(kind, list) else [kind] for kind in (first, second))
    both = [kind for kind in one if kind in other or (kind == "integer" and "number" in other)]
    both += ["integer"] if "number" in one and "integer" in other and "integer" not in both else []
    return None if not both else both[0] if len(both) == 1 else both


def flat(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema whose allOf is put into it, as far as one schema can say it."""
    parts = schema.get("allOf")
    if not isinstance(parts, list) or not parts or not all(isinstance(part, dict) for part in parts):
        return schema
    made: dict[str, Any] = {}
    for part in parts:
        clash = [key for key in EITHER if key in part and key in made]
        made = {"allOf": [made, part]} if clash else combined(made, part)
        if "allOf" in made:
            return schema
    rest = {key: value for key, value in schema.items() if key != "allOf"}
    if any(key in rest and key in made for key in EITHER):
        return schema
    made = combined(made, rest)
    return schema if "allOf" in made else made


def merged(schema: Any) -> Any:
    """An object's schema with the properties of all its parts: those of allOf together; of anyOf and oneOf each may be given, and
    needed is what every one of them needs."""
    if not isinstance(schema, dict):
        return schema
    own: dict[str, Any] = {"properties": fields(schema), "required": names(schema.get("required"))}
    for part in _parts(schema, "allOf"):
        own = _together(own, part)
    for key in ("anyOf", "oneOf"):
        choices = [part for part in _parts(schema, key) if part.get("type") != "null"]
        if choices and all(map(fields, choices)):
            possible: dict[str, Any] = {}
            for part in choices:
                for name, field in fields(part).items():
                    possible[name] = either(possible[name], field) if name in possible else field
            needed = [name for name in names(choices[0].get("required")) if all(name in names(part.get("required")) for part in choices)]
            own = _together(own, {"properties": possible, "required": needed})
    if not own["properties"]:
        return schema
    rest = {key: value for key, value in schema.items() if key not in ("allOf", "anyOf", "oneOf")}
    needed = [name for name in dict.fromkeys(own["required"]) if name in own["properties"]]
    return {**rest, "type": "object", "properties": own["properties"], "required": needed}


def _together(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    before, after = fields(other), fields(one)
    properties = {
        name: combined(before[name], after[name]) if name in before and name in after else part for name, part in (before | after).items()
    }
    return {"properties": properties, "required": [*names(one.get("required")), *names(other.get("required"))]}


def either(first: Any, second: Any) -> Any:
    """A schema that takes what one of the two takes."""
    if first == second:
        return first
    if isinstance(first, dict) and isinstance(second, dict) and "enum" in first and "enum" in second:
        said = {key: value for key, value in first.items() if key != "enum"}
        if said == {key: value for key, value in second.items() if key != "enum"} or first.get("type") == second.get("type"):
            return {**said, "enum": [*first["enum"], *(value for value in second["enum"] if value not in first["enum"])]}
    known = first["anyOf"] if isinstance(first, dict) and set(first) == {"anyOf"} else [first]
    return first if second in known else {"anyOf": [*known, second]}


def _parts(schema: dict[str, Any], key: str) -> list[dict[str, Any]]:
    """The schemas under allOf, anyOf or oneOf, each merged in itself."""
    listed = schema.get(key)
    return [part for part in map(merged, listed) if isinstance(part, dict)] if isinstance(listed, list) else []


def fields(schema: dict[str, Any]) -> dict[str, Any]:
    """The properties of a schema, none where they are not an object."""
    found = schema.get("properties")
    return dict(found) if isinstance(found, dict) else {}
