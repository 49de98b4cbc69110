"""Tools as a chat template can show them. Most templates write a tool's schema out as JSON, and nothing is changed for those.

Others read it part by part, and know one type a parameter: a list of types breaks them or comes out as ['STRING', 'NULL'], and where the
type stands elsewhere (anyOf with null, a reference, listed values alone) they show none. For such a template each part of a schema says
one type, in the way of OpenAPI 3.0: null as `nullable`, of several types the likeliest, with the others in the description. The same
holds in training, evaluation and what is exported, for all show what `Chat.shown` gives.
"""

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from engine.records import TYPES, Tool
from engine.schemas import Shape

DEEPEST = 6  # objects and lists inside each other that are written out; a schema that holds itself has no end
COMPOUND = ("$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "prefixItems")  # in which types stand elsewhere
LEFT = (*COMPOUND, "const", "$defs", "definitions", "$open", "nullable", "type", "enum")
INNER = ("properties", "items", "additionalItems", "additionalProperties")
PROBE = Tool(
    "probe_tool",
    "",
    {
        "type": "object",
        "properties": {
            "a": {"type": ["integer", "null"]},
            "b": {"anyOf": [{"type": "boolean"}, {"type": "null"}]},
            "c": {"type": "number", "nullable": True},
        },
    },
)
WHOLE = re.compile(r'(["\'])type\1:\[(["\'])integer\2,(["\'])null\3\]')  # a list of types, written out with its key


@dataclass(frozen=True)
class Taste:
    """What a template does with schemas: whether it shows them as they are; else whether it knows lists of types, and `nullable`."""

    whole: bool
    several: bool = False
    nullable: bool = False


def taste_of(render: Callable[[Sequence[Tool]], str]) -> Taste:
    """Learned from what the template makes of a tool; `render` gives a prompt with tools."""
    try:
        text = re.sub(r"\s+", "", html.unescape(render([PROBE])))
    except Exception:  # a template raises what it likes, and some recurse without end
        return Taste(False)
    listed, joined = "integer|null" in text, "boolean|null" in text
    return Taste(bool(WHOLE.search(text)) or (listed and joined), listed, "number|null" in text)


def is_plain(schema: Any) -> bool:
    """Whether every part of a schema names one type."""
    if not isinstance(schema, Mapping) or not isinstance(schema.get("type"), str) or any(key in schema for key in COMPOUND):
        return False
    own, more = schema.get("properties"), schema.get("additionalProperties")
    inner = [*(own.values() if isinstance(own, Mapping) else ()), *([schema["items"]] if "items" in schema else ())]
    return all(map(is_plain, inner)) and (not isinstance(more, Mapping) or is_plain(more))


def shown(tool: Tool, taste: Taste) -> Tool:
    """The tool as a template of this taste is given it; the same tool where nothing has to change."""
    if taste.whole or is_plain(tool.parameters):
        return tool
    root = tool.parameters
    needed = [parameter.name for parameter in tool.parameter_list() if parameter.required]
    own = {key: value for key, value in root.items() if key not in (*LEFT, "properties", "required")}
    properties = {name: _written(one.schema, one.shape, taste, 0) for name, one in tool.known.items()}
    return replace(tool, parameters={"type": "object", **own, "properties": properties, **({"required": needed} if needed else {})})


def _written(schema: Any, shape: Shape, taste: Taste, depth: int) -> dict[str, Any]:
    """One part of a schema with one type."""
    said = schema if isinstance(schema, Mapping) else {}
    words = {key: said[key] for key in ("title", "description", "default") if said.get(key) is not None}
    made: dict[str, Any] = {key: value for key, value in shape.flat.items() if key not in (*LEFT, *INNER)} | words
    if made.get("default", "") is None:  # what is left out need not be said
        del made["default"]
    kinds = list(dict.fromkeys(one.kind for one in shape.ways))
    kind = shape.kind if shape.kind in TYPES else "string"
    if shape.kind == "any" and taste.several:
        kinds, kind = [], ""
    type_of: Any = kinds if len(kinds) > 1 and taste.several and "any" not in kinds else kind
    if shape.nullable and taste.several and not taste.nullable and not {"array", "object"} & set(kinds):
        type_of = [*([type_of] if isinstance(type_of, str) else type_of), "null"]
    made = {**({"type": type_of} if type_of else {}), **made}
    if len(kinds) > 1 and not taste.several:
        others = " or ".join(kind for kind in kinds if kind != "any")
        made["description"] = f"{made.get('description', '')} ({others})".strip()
    if shape.nullable and "null" not in type_of:
        made["nullable"] = True
    if shape.enum:
        made["enum"] = list(shape.enum)
    if depth < DEEPEST:
        made |= _inside(shape, taste, depth)
    return made


def _inside(shape: Shape, taste: Taste, depth: int) -> dict[str, Any]:
    """The members of an object, the items of a list."""
    made: dict[str, Any] = {}
    own = next((one for one in shape.ways if one.kind == shape.kind), shape)
    if own.kind == "object":
        if own.properties:
            parts = own.flat["properties"]
            made["properties"] = {name: _written(parts[name], one, taste, depth + 1) for name, one in own.properties.items()}
        more = own.flat.get("additionalProperties")
        if isinstance(more, bool):
            made["additionalProperties"] = more
        elif more is not None and own.extra is not None:
            made["additionalProperties"] = _written(more, own.extra, taste, depth + 1)
    elif own.kind == "array":
        made["items"] = _written({}, own.first_items[0] if own.first_items else own.item, taste, depth + 1)
    return made
