"""Tool lists in the forms of other programs, and parameters in odd shapes: none comes in as a tool that takes nothing without a word."""

import json

import pytest

from engine.errors import InputError
from engine.records import LEFT_OUT, MENDED, TOLD
from engine.stages.tools.readers import read_tools

TEXT = {"type": "object", "properties": {"city": {"type": "string"}}}
RAIN = {"name": "rain", "description": "d"}


@pytest.fixture
def read(tmp_path):
    def reading(value: object, name: str = "t.json"):
        (tmp_path / name).write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
        return read_tools(tmp_path / name)

    return reading


def texts(found, kind: str) -> list[str]:
    return [note.text for note in found.notes if note.kind == kind]


@pytest.mark.parametrize(
    "document",
    [
        {"tools": [{"function_declarations": [{**RAIN, "parameters": {"type": "OBJECT", "properties": {"city": {"type": "STRING"}}}}]}]},
        [{"functionDeclarations": [{**RAIN, "parametersJsonSchema": TEXT}]}],
        {"toolConfig": {"tools": [{"toolSpec": {**RAIN, "inputSchema": {"json": TEXT}}}]}},
        {"rain": {"description": "d", "parameters": TEXT}},
        {"rain": {"description": "d", "inputSchema": {"jsonSchema": TEXT}}},
        [{"messages": [], "tools": [{"type": "function", "function": {**RAIN, "parameters": TEXT}}]}] * 2,
        [{"conversations": [], "tools": json.dumps([{**RAIN, "parameters": TEXT}])}, {"conversations": [], "tools": " "}],
        {"jsonrpc": "2.0", "id": 1, "result": [{**RAIN, "inputSchema": TEXT}]},
        {"method": "tools/list", "response": {"tools": [{**RAIN, "inputSchema": TEXT}]}},
        {"servers": [{"name": "s", "tools": [{**RAIN, "inputSchema": TEXT}]}]},
        [{**RAIN, "parameters": json.dumps(TEXT)}],
        [{**RAIN, "parameters": {**TEXT, "type": ["object", "null"]}}],
        [{**RAIN, "parameters": {"$ref": "#/$defs/A", "$defs": {"A": TEXT}}}],
        [{**RAIN, "parameters": {"allOf": [TEXT, {"description": "x"}]}}],
    ],
)
def test_the_same_tool_in_many_wrappings(read, document):
    (tool,) = read(document).tools
    assert (tool.name, tool.description) == ("rain", "d") and tool.parameters["type"] == "object"
    assert tool.parameters["properties"] == {"city": {"type": "string"}}


@pytest.mark.parametrize(
    ("parameters", "needed"),
    [
        (
            {"city": {"type": "str", "description": "c"}, "days": {"type": "int, optional"}, "tags": {"type": "List[str]", "default": ""}},
            ["city"],
        ),
        (
            [
                {"name": "city", "type": "string", "required": True},
                {"name": "days", "type": "int"},
                {"name": "tags", "type": "array<string>"},
            ],
            ["city"],
        ),
        (
            {
                "type": "object",
                "properties": {"city": "string", "days": {"type": "Optional[int]"}, "tags": {"type": "string[]"}},
                "required": "city",
            },
            ["city"],
        ),
    ],
)
def test_parameters_that_are_no_schema_are_read_as_parameters_and_told(read, parameters, needed):
    found = read([{**RAIN, "parameters": parameters}])
    (tool,) = found.tools
    assert {name: part["type"] for name, part in tool.parameters["properties"].items()} == {
        "city": "string",
        "days": "integer",
        "tags": "array",
    }
    assert tool.parameters["properties"]["tags"]["items"] == {"type": "string"} and tool.parameters["required"] == needed
    assert texts(found, MENDED)


def test_kinds_of_parameters_are_put_together_and_told(read):
    kinds = [
        {"type": "object", "properties": {"id": {"type": "integer"}, name: {"type": "string"}}, "required": ["id", name]} for name in "ab"
    ]
    found = read([{**RAIN, "parameters": {"oneOf": kinds}}])
    assert list(found.tools[0].parameters["properties"]) == ["id", "a", "b"] and found.tools[0].parameters["required"] == ["id"]
    assert "can have several forms" in texts(found, MENDED)[0]


def test_parts_that_name_no_fields_stay(read):
    either = [{"required": ["a"]}, {"required": ["b"]}]
    schema = {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}, "anyOf": either}
    found = read([{**RAIN, "parameters": schema}])
    assert found.tools[0].parameters == schema and texts(found, MENDED) == []

    joined = read([{**RAIN, "parameters": {"type": "object", "allOf": [TEXT, {"minProperties": 1}, {"not": {"required": ["city", "x"]}}]}}])
    made = joined.tools[0].parameters
    assert made["properties"] == TEXT["properties"] and made["allOf"] == [{"minProperties": 1}, {"not": {"required": ["city", "x"]}}]


def test_values_become_those_of_their_type_and_that_is_told(read):
    properties = {
        "a": {"type": "integer", "default": "5", "enum": ["5", "7"], "minimum": "1"},
        "b": {"type": "boolean", "default": "off", "enum": ["true", "no"]},
        "c": {"type": "string", "enum": [1, 1.5, True, "x", "x"]},
        "d": {"type": "array", "items": [{"type": "integer"}]},
        "e": {"type": "any"},
        "f": None,
    }
    found = read([{**RAIN, "parameters": {"type": "object", "properties": properties}}])
    made = found.tools[0].parameters["properties"]
    assert made["a"] == {"type": "integer", "default": 5, "enum": [5, 7], "minimum": 1}
    assert made["b"] == {"type": "boolean", "default": False, "enum": [True, False]} and made["c"]["enum"] == ["1", "1.5", "true", "x"]
    assert made["d"] == {"type": "array", "prefixItems": [{"type": "integer"}]} and made["e"] == made["f"] == {}
    assert 'In a: its default "5" is read as 5, because its type is integer.' in texts(found, MENDED)


def test_tools_that_an_api_brings_itself_are_left_out_with_that_reason(read):
    found = read([{**RAIN, "input_schema": TEXT}, {"type": "web_search_20250305", "name": "web_search"}, {"type": "code_interpreter"}])
    assert [tool.name for tool in found.tools] == ["rain"]
    assert all("which is provided by an API" in text for text in texts(found, LEFT_OUT)) and len(texts(found, LEFT_OUT)) == 2


def test_parameters_under_a_word_not_known_are_told(read):
    found = read([{**RAIN, "signature": {"city": {"type": "string"}}}])
    assert texts(found, TOLD) == ["It is imported without parameters, because the content of signature is not supported."]


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({"mcpServers": {"fs": {"command": "npx"}}}, "lists MCP servers, not their tools"),
        (
            {"jsonrpc": "2.0", "id": 1, "error": {"code": 1, "message": "no such method"}},
            "is a server's error and contains no tools (no such method)",
        ),
    ],
)
def test_files_that_hold_no_tools_say_what_they_are(read, document, words):
    with pytest.raises(InputError) as refused:
        read(document)
    assert words in str(refused.value)
