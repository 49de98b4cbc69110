"""Odd parameters that real documents hold: each with values that it takes and values that it does not. Whatever reads schemas (values,
seeds, lint, grammar, checker, the call form, templates) is tested with all of them."""

from typing import Any

from engine.records import Tool

NULL = {"type": "null"}
DEFS = {
    "Size": {"type": "string", "enum": ["small", "large"]},
    "Named": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
    "Tree": {
        "type": "object",
        "properties": {"label": {"type": "string"}, "children": {"type": "array", "items": {"$ref": "#/$defs/Tree"}}},
        "required": ["label"],
    },
    "Cat": {"type": "object", "properties": {"kind": {"const": "cat"}, "lives": {"type": "integer"}}, "required": ["kind", "lives"]},
    "Dog": {"type": "object", "properties": {"kind": {"const": "dog"}, "tricks": {"type": "integer"}}, "required": ["kind", "tricks"]},
}
# {name: (schema, values it takes, values it does not take)}
ODD: dict[str, tuple[Any, list[Any], list[Any]]] = {
    "optional": ({"anyOf": [{"type": "integer"}, NULL], "default": None}, [5, None], ["x", [5]]),
    "listed_types": ({"type": ["string", "null"]}, ["abc", None], [4, ["abc"]]),
    "several_types": ({"type": ["integer", "string"]}, [5, "five"], [None, {}]),
    "reference": ({"$ref": "#/$defs/Size", "description": "how large"}, ["small"], ["huge", 3]),
    "nullable_reference": ({"anyOf": [{"$ref": "#/$defs/Size"}, NULL]}, ["large", None], ["huge"]),
    "constant": ({"const": "parcel"}, ["parcel"], ["letter"]),
    "listed_constants": ({"oneOf": [{"const": 1}, {"const": 2}]}, [1, 2], [3, "1"]),
    "listed_without_type": ({"enum": ["a", "b"]}, ["a", "b"], ["c", 1]),
    "listed_with_null": ({"type": ["string", "null"], "enum": ["low", "high", None]}, ["low", None], ["mid"]),
    "null_as_text": ({"type": "string", "enum": ["null", "none"]}, ["null"], [None, "x"]),
    "refined": (
        {"allOf": [{"$ref": "#/$defs/Named"}, {"properties": {"age": {"type": "integer"}}, "required": ["age"]}]},
        [{"name": "Ann", "age": 3}],
        [{"name": "Ann"}, {"age": 3}, {"name": "Ann", "age": "3"}],
    ),
    "refined_list": ({"allOf": [{"type": "string", "enum": ["a", "b"]}, {"enum": ["b", "c"]}]}, ["b"], ["a", "c"]),
    "tuple": (
        {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False, "minItems": 2},
        [["a", 1]],
        [["a"], [1, "a"], ["a", 1, 2]],
    ),
    "map": ({"type": "object", "additionalProperties": {"type": "integer"}}, [{"a": 1}], [{"a": "x"}, [1]]),
    "free_object": ({"type": "object", "additionalProperties": True}, [{"a": "x"}], ["a", [1]]),
    "closed_object": ({"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": False}, [{"a": "x"}], [{"b": 1}]),
    "recursive": ({"$ref": "#/$defs/Tree"}, [{"label": "a", "children": [{"label": "b"}]}], [{"label": "a", "children": [{}]}]),
    "told_apart": (
        {"oneOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}]},
        [{"kind": "dog", "tricks": 2}, {"kind": "cat", "lives": 9}],
        [{"kind": "dog", "lives": 2}, {"kind": "cow"}],
    ),
    "text_or_texts": ({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}, ["one", ["one", "two"]], [1, [2]]),
    "of_either": ({"type": "array", "items": {"anyOf": [{"type": "integer"}, {"type": "boolean"}]}}, [[1, True]], [["x"]]),
    "without_type": ({"description": "anything"}, ["x", 5], []),
    "empty": ({}, ["x", 5], []),
    "without_type_but_members": ({"properties": {"a": {"type": "integer"}}}, [{"a": 1}], [{"a": "x"}]),
    "without_type_but_items": ({"items": {"type": "integer"}}, [[1, 2]], [["x"]]),
    "bounds_without_type": ({"minimum": 3, "maximum": 9}, [5], []),
    "argument_called_type": (
        {"type": "object", "properties": {"type": {"type": "string"}, "properties": {"type": "array", "items": {"type": "integer"}}}},
        [{"type": "a", "properties": [1]}],
        [{"type": 1}, {"properties": ["x"]}],
    ),
}  # fmt: skip
NEVER = ("without_type", "empty")  # of which nothing is refused


def tool_of(name: str, required: bool = True) -> Tool:
    """A tool `odd` with one odd parameter `v`."""
    schema = {"type": "object", "properties": {"v": ODD[name][0]}, "required": ["v"] if required else [], "$defs": DEFS}
    return Tool("odd", "Does something odd.", schema)


WHOLE: dict[str, dict[str, Any]] = {
    "behind_a_reference": {"$ref": "#/$defs/Named", "$defs": DEFS},
    "of_several_parts": {"type": "object", "allOf": [{"$ref": "#/$defs/Named"}], "properties": {"age": {"type": "integer"}}, "$defs": DEFS},
    "either": {"oneOf": [{"$ref": "#/$defs/Cat"}, {"$ref": "#/$defs/Dog"}], "type": "object", "$defs": DEFS},
}  # a tool's own schema: {name: parameters}
