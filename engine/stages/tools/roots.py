"""A tool's parameters as one schema of type object, in whatever shape a file has them: JSON text, a list of parameters, a bare
{name: schema}, behind a reference, or put together of parts. Otherwise a tool would come in as one that takes nothing.
"""

import json
import re
from typing import Any

from engine.messages import Message
from engine.stages.tools.mending import Mended, Unusable, is_optional, word_of
from engine.stages.tools.openapi.combining import fields, merged

KEYWORDS = {
    "type", "properties", "required", "$ref", "allOf", "anyOf", "oneOf", "additionalProperties", "$defs", "definitions", "title", "not",
    "patternProperties", "description", "$schema", "$id", "$comment", "minProperties", "maxProperties", "if", "then", "else", "default",
    "examples", "unevaluatedProperties", "dependentSchemas", "dependentRequired", "propertyNames", "strict",
}  # fmt: skip  # of an object's schema; one that has none of them may be {name: schema}
PARTS = ("allOf", "anyOf", "oneOf")
SAID = {
    "type",
    "properties",
    "required",
    "title",
    "description",
    "$schema",
    "additionalProperties",
    *PARTS,
}  # of a part, what the whole says
DEEPEST = 20  # references inside each other
NO_OBJECT = Unusable('"parameters" is not a JSON Schema of type object.', "Correct it.")


def rooted(parameters: Any, made: Mended) -> dict[str, Any]:
    """The parameters as a schema of type object, not yet mended inside; what was changed is mentioned. Raises Unusable."""
    if isinstance(parameters, str) and parameters.strip():
        try:
            parameters = json.loads(parameters)
        except (ValueError, RecursionError):
            raise Unusable("its parameters are text that is not JSON.", "Write them as a JSON Schema.") from None
        made.mention("", "its parameters are given as JSON text.")
    if parameters in (None, True, {}, "", []):
        return {"type": "object", "properties": {}}
    if isinstance(parameters, list):
        parameters = _of_list(parameters, made)
    if not isinstance(parameters, dict):
        raise NO_OBJECT
    if _is_bare(parameters):
        made.mention("", "its parameters are not a JSON Schema; each entry is read as a parameter.")
        parameters = _of_named(parameters)
    kinds = parameters.get("type", "object")
    kinds = [word_of(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]
    if "object" not in kinds:
        raise NO_OBJECT
    if parameters.get("type", "object") != "object":
        made.mention("", "its type is read as object.")
    properties = parameters.get("properties", {})
    if isinstance(properties, list) and properties:
        if not all(isinstance(one, dict) for one in properties):
            raise Unusable('"properties" is not an object.', "Write {name: schema}.")
        properties = _of_list(properties, made)["properties"]
    parameters = {**parameters, "type": "object", "properties": properties if properties not in (None, []) else {}}
    return _whole(parameters, made)


def _is_bare(parameters: dict[str, Any]) -> bool:
    """Whether this is {name: schema} and no schema itself."""
    if parameters.keys() & KEYWORDS and not all(isinstance(one, dict) and _is_schema(one) for one in parameters.values()):
        return False
    return (
        bool(parameters)
        and "properties" not in parameters
        and all(isinstance(one, dict) and _is_schema(one) for one in parameters.values())
    )


def _is_schema(value: dict[str, Any]) -> bool:
    return isinstance(value.get("type"), (str, list)) or "enum" in value or isinstance(value.get("description"), str)


def _of_named(named: dict[str, Any]) -> dict[str, Any]:
    """{name: schema}, of which each is needed that has no default and does not say otherwise."""
    needed = [
        name
        for name, one in named.items()
        if one.get("required", not ("default" in one or one.get("optional") is True or is_optional(one.get("type")))) is True
    ]
    kept = {}
    for name, one in named.items():
        own = ("optional", "required") if isinstance(one.get("required"), bool) else ("optional",)
        kept[name] = {key: value for key, value in one.items() if key not in own}
    return {"type": "object", "properties": kept, **({"required": needed} if needed else {})}


def _of_list(listed: list[Any], made: Mended) -> dict[str, Any]:
    """[{"name", "type", "required" ...}] as a schema. Raises Unusable."""
    if not all(isinstance(one, dict) and isinstance(one.get("name"), str) and one["name"] for one in listed):
        raise NO_OBJECT
    made.mention("", "its parameters are a list; each entry is read as a parameter.")
    named: dict[str, Any] = {}
    for one in listed:
        if one["name"] in named:
            made.mention("", Message("its parameter {parameter} is listed twice; the later one is used.", parameter=one["name"]))
        inner = one["schema"] if isinstance(one.get("schema"), dict) else {}
        named[one["name"]] = {**inner, **{key: value for key, value in one.items() if key not in ("name", "schema", "in")}}
        named[one["name"]].setdefault("required", False)
    return _of_named(named)


def _whole(schema: dict[str, Any], made: Mended) -> dict[str, Any]:
    """A schema whose references and parts at the top are put into it, so that its properties stand there. Parts that name no properties
    stay, and what a reference to elsewhere leads to is left for the gate to refuse."""
    if not schema.keys() & {"$ref", *PARTS}:
        return schema
    opened = _opened(schema, schema, ())
    if _leads_elsewhere(opened):
        return schema
    parts = {key: [part for part in opened[key] if part.get("type") != "null"] for key in PARTS if isinstance(opened.get(key), list)}
    joined = [key for key, listed in parts.items() if listed and (any if key == "allOf" else all)(map(_has_fields, listed))]
    if not joined and "$ref" not in schema:
        return schema
    whole = merged({key: value for key, value in opened.items() if key not in parts or key in joined})
    rest = [{key: value for key, value in part.items() if key not in SAID} for part in (parts["allOf"] if "allOf" in joined else [])]
    kept = {key: value for key, value in whole.items() if key not in joined}
    kept |= {key: listed for key, listed in parts.items() if key not in joined}
    kept |= {"allOf": [part for part in rest if part]} if any(rest) else {}
    several = any(len(parts[key]) > 1 for key in joined if key != "allOf")
    made.mention(
        "",
        "its parameters can have several forms; they are combined, and only parameters that all forms require are required."
        if several
        else "the parts of its parameters are combined.",
    )
    if not kept.get("required"):
        kept.pop("required", None)
    return kept


def _has_fields(part: dict[str, Any]) -> bool:
    return bool(fields(merged(part)))


def _leads_elsewhere(opened: dict[str, Any]) -> bool:
    """Whether a reference at the top or in the parts could not be followed."""
    inside = [part for key in PARTS if isinstance(opened.get(key), list) for part in opened[key]]
    return isinstance(opened.get("$ref"), str) or any(map(_leads_elsewhere, inside))


def _opened(schema: Any, root: dict[str, Any], seen: tuple[str, ...]) -> dict[str, Any]:
    """A schema with what its reference leads to, and its parts the same."""
    if not isinstance(schema, dict):
        return {}
    reference = schema.get("$ref")
    if isinstance(reference, str) and reference.startswith("#/") and reference not in seen and len(seen) < DEEPEST:
        found: Any = root
        for part in reference[2:].split("/"):
            part = re.sub("%([0-9A-Fa-f]{2})", lambda one: chr(int(one[1], 16)), part).replace("~1", "/").replace("~0", "~")
            found = found.get(part) if isinstance(found, dict) else None
        if isinstance(found, dict):
            inner = _opened(found, root, (*seen, reference))
            own = {key: value for key, value in schema.items() if key != "$ref" and not (key == "properties" and not value)}
            schema = {**inner, **own} if not (inner.keys() & own.keys() & {"properties", "required"}) else {**own, "allOf": [inner]}
    return {
        key: [_opened(part, root, seen) for part in value] if key in PARTS and isinstance(value, list) else value
        for key, value in schema.items()
    }
