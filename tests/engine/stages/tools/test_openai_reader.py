"""OpenAI's tools form: what is read, and what is refused with its place."""

import json

import pytest

from engine.errors import InputError
from engine.stages.tools.readers import read_tools
from tests import toys


@pytest.fixture
def read(tmp_path):
    def read(document, encoding="utf-8"):
        (tmp_path / "t.json").write_text(json.dumps(document, ensure_ascii=False), encoding=encoding)
        return read_tools(tmp_path / "t.json").tools

    return read


def with_schema(schema) -> list:
    return [{"type": "function", "function": {"name": "a", "parameters": schema}}]


def with_parameter(schema, **more) -> list:
    return with_schema({"type": "object", "properties": {"p": schema}, **more})


def test_tools_come_out_as_they_went_in(read):
    assert [tool.as_openai() for tool in read(toys.TOOLS)] == toys.TOOLS


def test_bare_functions_and_a_tools_object_are_the_same_tools(read):
    whole = read(toys.TOOLS)

    assert read([entry["function"] for entry in toys.TOOLS]) == whole
    assert read({"tools": toys.TOOLS, "model": "any"}) == whole


def test_byte_order_mark_and_other_scripts_are_read(read):
    (tool,) = read([{"name": "suche", "description": " Sucht 员工 und Räume. "}], encoding="utf-8-sig")

    assert (tool.name, tool.description, tool.source) == ("suche", "Sucht 员工 und Räume.", "t.json")


def test_tool_without_parameters_takes_none(read):
    (tool,) = read([{"name": "ping"}])

    assert tool.parameter_list() == []
    assert tool.as_openai()["function"]["parameters"] == {"type": "object", "properties": {}}


def test_parameters_know_type_enum_and_whether_they_are_required(read):
    tool = read(toys.TOOLS)[0]
    city, days, unit = tool.parameter_list()

    assert [p.required for p in (city, days, unit)] == [True, False, False]
    assert [p.type for p in (city, days, unit)] == ["string", "integer", "string"]
    assert unit.enum == ["celsius", "fahrenheit"] and city.description == "name of the city, e.g. Paris"


@pytest.mark.parametrize(
    "schema",
    [
        {"type": ["string", "null"]},
        {"enum": [1, 2]},
        {"anyOf": [{"type": "string"}, {"type": "integer"}]},
        {},
        {"type": "array", "items": {"type": "object", "properties": {"deep": {"type": "number"}}}},
    ],
)
def test_usual_schemas_are_accepted(read, schema):
    assert read(with_parameter(schema))[0].parameters["properties"]["p"] == schema


def test_reference_within_the_schema_is_accepted(read):
    inner = {"$defs": {"name": {"type": "string"}}}

    assert read(with_parameter({"$ref": "#/$defs/name"}, **inner))[0].parameter_list()[0].name == "p"


@pytest.mark.parametrize(
    "document",
    [
        with_parameter({"$ref": "https://example.com/schema.json"}),
        with_parameter({"$ref": "other.json#/name"}),
        with_parameter({"type": "array", "items": {"$ref": "file:///etc/schema.json"}}),
        with_parameter({"$dynamicRef": "https://example.com/schema.json"}),
        with_parameter({"type": "string"}, allOf=[{"$ref": "https://example.com/schema.json"}]),
        with_parameter({"$ref": "#/$defs/q"}, **{"$defs": {"q": {"$ref": "https://example.com/schema.json"}}}),
        with_schema({"$ref": "https://example.com/schema.json"}),
    ],
)
def test_reference_to_another_document_is_refused_wherever_it_stands(read, document):
    with pytest.raises(InputError, match=r"t\.json, tool 1 \(a\).*refers to another document"):
        read(document)


def test_reference_that_leads_nowhere_is_refused(read):
    with pytest.raises(InputError, match="parameter p: refers to #/components/schemas/Day, which does not exist"):
        read(with_parameter({"$ref": "#/components/schemas/Day"}))


@pytest.mark.parametrize(
    "document, said",
    [
        (["get_weather"], "tool 1: not an object"),
        ([{"type": "function", "function": "f"}], '"function" is not an object'),
        ([{"name": [7]}], "tool 1: no name"),
        (with_schema("none"), "its parameters are text that is not JSON"),
        (with_schema({"type": "string"}), '"parameters" is not a JSON Schema of type object'),
        (with_schema({"type": "object", "properties": ["p"]}), '"properties" is not an object'),
        (with_parameter(5), "parameter p: not a JSON Schema object"),
        (with_parameter({"type": "quux"}), "parameter p: unknown type 'quux'"),
        (with_parameter({"type": "array", "items": {"type": "quux"}}), "not valid JSON Schema at properties/p/items/type"),
    ],
)
def test_malformed_tool_is_refused_with_its_place(read, document, said):
    with pytest.raises(InputError, match=said) as refusal:
        read(document)

    assert refusal.value.message.startswith("t.json, tool 1")


@pytest.mark.parametrize(
    "entry, name, parameters, told",
    [
        ({"name": "drop table"}, "drop_table", {}, "contains characters that are not allowed in tool names"),
        ({"name": "x" * 65}, "x" * 57 + "_", {}, "has 65 characters; at most 64 are allowed"),
        ({"name": "a", "description": ["text"]}, "a", {}, "Its description is a list instead of text and is treated as empty."),
        ({"name": "a", "description": None}, "a", {}, None),
        ({"name": "a", "parameters": None}, "a", {}, None),
        ({"name": "a", "parameters": {"properties": {"p": True}}}, "a", {"p": {}}, None),
        ({"name": "a", "parameters": {"properties": {"p": {"type": "strng"}}}}, "a", {"p": {"type": "string"}}, "p: its type 'strng'"),
        (
            {"name": "a", "parameters": {"properties": {"p": {"type": ["date", None]}}}},
            "a",
            {"p": {"type": ["string", "null"], "format": "date"}},
            "p: its type 'date' is read as string.",
        ),
        ({"name": "a", "parameters": {"properties": {"p": {"type": "string", "enum": []}}}}, "a", {"p": {"type": "string"}}, "is empty"),
        ({"name": "a", "parameters": {"properties": {"p": {"type": "string", "pattern": "("}}}}, "a", {"p": {"type": "string"}}, "pattern"),
        (
            {"name": "a", "parameters": {"properties": {"p": {"type": "integer", "minimum": "low"}}}},
            "a",
            {"p": {"type": "integer"}},
            "p: its minimum is not valid JSON Schema and is ignored.",
        ),
        ({"name": "a", "parameters": {"$recursiveAnchor": True, "properties": {"p": {}}}}, "a", {"p": {}}, "$recursiveAnchor belongs to"),
        ({"name": "a", "parameters": {"properties": {"p": {}}, "required": ["q"]}}, "a", {"p": {}}, "It requires q, which is not defined"),
    ],
)
def test_what_is_plain_is_mended_and_told(tmp_path, entry, name, parameters, told):
    (tmp_path / "t.json").write_text(json.dumps([entry, {"name": "other"}]), encoding="utf-8")
    reading = read_tools(tmp_path / "t.json")
    assert reading.tools[0].name.startswith(name) and reading.tools[0].parameters["properties"] == parameters
    assert [told in note.text for note in reading.notes] == ([True] if told else [])


def test_one_bad_tool_keeps_no_other_out_and_its_place_counts_from_one(tmp_path):
    bad = {"name": "bad", "parameters": {"properties": {"p": {"type": "quux"}}}}
    (tmp_path / "t.json").write_text(json.dumps([*toys.TOOLS, bad, 7]), encoding="utf-8")
    reading = read_tools(tmp_path / "t.json")
    assert [tool.as_openai() for tool in reading.tools] == toys.TOOLS
    assert [(note.place, note.tool, note.kind) for note in reading.notes] == [("tool 4", "bad", "left out"), ("tool 5", "", "left out")]
    assert reading.notes[0].text.startswith("Parameter p: unknown type 'quux'.")


def test_a_single_tool_alone_in_a_file_is_read(read):
    assert [tool.as_openai() for tool in read(toys.TOOLS[0])] == toys.TOOLS[:1]
    assert [tool.as_openai() for tool in read(toys.TOOLS[0]["function"])] == toys.TOOLS[:1]


def test_schema_nested_beyond_reason_is_refused(read):
    schema = {"type": "string"}
    for _ in range(400):
        schema = {"type": "array", "items": schema}

    with pytest.raises(InputError, match="nested too deeply"):
        read(with_parameter(schema))
