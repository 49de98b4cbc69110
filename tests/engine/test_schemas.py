"""What a schema asks for: references, unions, constants, intersections, null, and cells read as it asks."""

import pytest

from engine.checker.conformance import Schemas, why_not
from engine.records import Parameter, Tool, ToolCall
from engine.schemas import shape_of

NULL = {"type": "null"}


@pytest.mark.parametrize(
    "schema, kind, nullable, enum",
    [
        ({"anyOf": [{"type": "integer"}, NULL], "default": None}, "integer", True, ()),
        ({"anyOf": [{"type": "integer"}, {"type": "number"}]}, "number", False, ()),
        ({"type": ["string", "null"]}, "string", True, ()),
        ({"type": ["string", "null"], "enum": ["low", "high", None]}, "string", True, ("low", "high")),
        ({"type": "string", "nullable": True, "enum": ["low", "high"]}, "string", True, ("low", "high")),
        ({"type": "string", "enum": ["null", "none"]}, "string", False, ("null", "none")),  # the text, not null
        ({"const": "parcel"}, "string", False, ("parcel",)),
        ({"enum": ["a", "b"]}, "string", False, ("a", "b")),
        ({"enum": [1, 2]}, "integer", False, (1, 2)),
        ({"anyOf": [{"const": "a"}, {"const": "b"}, NULL]}, "string", True, ("a", "b")),
        ({"oneOf": [{"type": "integer"}, {"type": "string", "pattern": "^A"}]}, "integer", False, ()),
        ({"properties": {"a": {}}}, "object", False, ()),
        ({"items": {"type": "integer"}}, "array", False, ()),
        ({"pattern": "^a"}, "string", False, ()),
        ({"minimum": 3}, "number", False, ()),
        ({}, "any", False, ()),
        (True, "any", False, ()),
        (NULL, "null", True, ()),
        ({"type": "dict"}, "object", False, ()),
        ({"allOf": [{"type": "string", "enum": ["a", "b"]}, {"enum": ["b", "c"]}]}, "string", False, ("b",)),
    ],
)
def test_kind_null_and_listed_values(schema, kind, nullable, enum):
    shape = shape_of(schema)

    assert (shape.kind, shape.nullable, shape.enum) == (kind, nullable, enum)


def test_references_are_followed_in_the_tools_schema_also_those_that_lead_back():
    whole = {
        "type": "object",
        "properties": {"node": {"$ref": "#/$defs/Node", "description": "the first"}},
        "$defs": {"Node": {"type": "object", "properties": {"size": {"$ref": "#/$defs/a~1b"}, "next": {"$ref": "#/$defs/Node"}}},
                  "a/b": {"type": "integer", "maximum": 9}, "Loop": {"$ref": "#/$defs/Loop"}},
    }  # fmt: skip
    (node,) = Tool("t", "", whole).parameter_list()

    assert (node.type, node.description) == ("object", "the first")
    assert node.shape.properties["next"].properties["next"].properties["size"].high == 9
    assert shape_of({"$ref": "#/$defs/Loop"}, whole).kind == "any"
    assert shape_of({"$ref": "other.json#/x"}, whole).kind == "any"


def test_what_is_asked_of_both_parts_holds():
    shape = shape_of(
        {
            "allOf": [
                {"type": "object", "properties": {"n": {"type": "integer", "minimum": 1}}, "required": ["n"]},
                {"properties": {"n": {"minimum": 3, "maximum": 9}, "s": {"type": "string"}}, "required": ["s"]},
            ]
        }
    )

    assert set(shape.required) == {"n", "s"}
    assert (shape.properties["n"].kind, shape.properties["n"].low, shape.properties["n"].high) == ("integer", 3, 9)
    assert shape_of({"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 5}).low == 1
    assert shape_of({"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 5}).high == 4


def test_an_argument_named_like_a_keyword_is_none():
    filtered = {
        "type": "object",
        "properties": {"type": {"type": "string"}, "properties": {"type": "array", "items": {"type": ["string", "integer"]}}},
    }
    shape = shape_of(filtered)

    assert {name: one.kind for name, one in shape.properties.items()} == {"type": "string", "properties": "array"}
    assert shape.properties["properties"].item.kind == "string"


@pytest.mark.parametrize(
    "schema, cell, value",
    [
        ({"anyOf": [{"type": "integer"}, NULL]}, "5", 5),
        ({"anyOf": [{"type": "string", "format": "date"}, NULL]}, "2025-02-01", "2025-02-01"),
        ({"type": ["array", "null"], "items": {"type": "integer"}}, "80; 443", [80, 443]),
        ({"anyOf": [{"type": "integer"}, {"type": "number"}]}, "2.5", 2.5),
        ({"oneOf": [{"type": "integer"}, {"type": "string"}]}, "A7", "A7"),
        ({"oneOf": [{"type": "integer"}, {"type": "string"}]}, "7", 7),
        ({"anyOf": [{"type": "string", "enum": ["open", "paid"]}, NULL]}, "PAID", "paid"),
        ({"type": "string"}, "00417", "00417"),
        ({"const": 3}, "3", 3),
        ({"type": ["boolean", "null"]}, "yes", True),
    ],
)
def test_a_cell_is_read_as_the_schema_asks(schema, cell, value):
    assert shape_of(schema).read(cell) == value


@pytest.mark.parametrize("schema", [{"type": "integer"}, {"anyOf": [{"type": "boolean"}, NULL]}, {"type": "object"}])
def test_a_cell_that_is_no_value_is_refused(schema):
    with pytest.raises(ValueError):
        shape_of(schema).read("blue")


def test_only_what_is_not_listed_has_to_be_said():
    order = {
        "type": "object",
        "properties": {
            "lines": {
                "type": "array",
                "items": {"type": "object", "properties": {"sku": {"type": "string"}, "kind": {"enum": ["new", "used"]}}},
            },
            "gift": {"type": "boolean"},
            "speed": {"anyOf": [{"type": "string", "enum": ["slow"]}, {"type": "string"}]},
        },
    }
    value = {"lines": [{"sku": "S-1", "kind": "used"}, {"sku": "S-2"}], "gift": True, "speed": "slow", "more": "x"}

    assert list(shape_of(order).free_leaves(value)) == ["S-1", "S-2", "x"]


def test_null_as_json_and_as_a_text_are_told_apart_by_the_checker():
    tools = {
        "label": Tool(
            "label", "", {"type": "object", "properties": {"priority": {"type": ["string", "null"], "enum": ["low", "high", None]}}}
        )
    }

    assert why_not(ToolCall("label", {"priority": None}), tools) == ""
    assert why_not(ToolCall("label", {"priority": "null"}), tools) != ""
    assert Schemas(tools).accept(ToolCall("label", {"priority": None}))


def test_an_item_of_a_list_keeps_the_tools_definitions():
    whole = {
        "type": "object",
        "properties": {"ids": {"type": "array", "items": {"$ref": "#/$defs/Id"}}},
        "$defs": {"Id": {"type": "integer"}},
    }
    (ids,) = Tool("t", "", whole).parameter_list()

    assert isinstance(ids, Parameter) and ids.item.type == "integer"
