"""OpenAPI documents become tools: every argument once, references written out, nothing fetched."""

import json
import re

import pytest

from engine.errors import InputError
from engine.stages.tools.readers import read_tools


def document(paths: dict, **more) -> dict:
    return {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths, **more}


@pytest.fixture
def read(tmp_path):
    def reading(value: dict) -> list:
        file = tmp_path / "api.json"
        file.write_text(json.dumps(value), encoding="utf-8")
        return read_tools(file).tools

    return reading


def body(schema: dict, kind: str = "application/json", required: bool = True) -> dict:
    return {"requestBody": {"required": required, "content": {kind: {"schema": schema}}}}


def test_arguments_come_from_path_query_header_and_body_and_those_that_collide_are_named(read):
    (tool,) = read(
        document(
            {
                "/pets/{id}": {
                    "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}],
                    "put": {
                        "operationId": "changePet",
                        "summary": "Change a pet.",
                        "description": "It must exist.",
                        "parameters": [
                            {"name": "name", "in": "query", "schema": {"type": "string"}, "description": "old\n name"},
                            {"name": "X-Trace", "in": "header", "schema": {"type": "string"}},
                            {"name": "Authorization", "in": "header", "schema": {"type": "string"}},
                            {"name": "sid", "in": "cookie", "schema": {}},
                        ],
                        **body(
                            {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "tag": {"type": "string"}}}
                        ),
                    },
                }
            }
        )
    )
    assert tool.name == "changePet" and tool.description == "Change a pet. It must exist."
    assert tool.parameters == {
        "type": "object",
        "required": ["id", "name_in_body"],
        "properties": {
            "id": {"type": "integer"},
            "name": {"type": "string", "description": "old name"},
            "X-Trace": {"type": "string"},
            "name_in_body": {"type": "string"},
            "tag": {"type": "string"},
        },
    }


def test_a_missing_operation_id_becomes_method_and_path_and_names_stay_apart(read):
    names = [
        tool.name
        for tool in read(
            document({"/pets/{id}": {"get": {}, "delete": {}}, "/pets/{id}/": {"get": {}}, "/": {"get": {"operationId": "a b/c"}}})
        )
    ]
    assert names[:3] == ["a_b_c", "get_pets_by_id", "delete_pets_by_id"] and re.fullmatch("get_pets_by_id_[0-9a-f]{6}", names[3])


def test_form_bodies_and_bodies_that_are_no_objects(read):
    form, plain = read(
        document(
            {
                "/a": {"post": body({"type": "object", "properties": {"q": {"type": "string"}}}, "application/x-www-form-urlencoded")},
                "/b": {"post": body({"type": "array", "items": {"type": "string"}}, required=False)},
            }
        )
    )
    assert form.parameters["properties"] == {"q": {"type": "string"}}
    assert plain.parameters == {"type": "object", "properties": {"body": {"type": "array", "items": {"type": "string"}}}}


def test_the_dialect_of_3_0_becomes_json_schema(read):
    value = document(
        {
            "/a": {
                "get": {
                    "parameters": [
                        {
                            "name": "n",
                            "in": "query",
                            "schema": {"type": "integer", "nullable": True, "minimum": 1, "exclusiveMinimum": True, "example": 3},
                        },
                        {"name": "e", "in": "query", "schema": {"type": "string", "nullable": True, "enum": ["x"], "x-names": ["X"]}},
                    ]
                }
            }
        }
    )
    (tool,) = read(value | {"openapi": "3.0.3"})
    assert tool.parameters["properties"] == {
        "n": {"type": ["integer", "null"], "exclusiveMinimum": 1},
        "e": {"type": ["string", "null"], "enum": ["x", None]},
    }


def test_parts_of_allof_are_one_and_of_oneof_each_may_be_given(read):
    schemas = {
        "Base": {
            "type": "object",
            "required": ["id"],
            "properties": {"id": {"type": "string"}, "made": {"type": "string", "readOnly": True}},
        },
        "Cat": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "properties": {"lives": {"type": "integer"}}}]},
        "Dog": {
            "allOf": [
                {"$ref": "#/components/schemas/Base"},
                {"type": "object", "required": ["tag"], "properties": {"tag": {"type": "string"}}},
            ]
        },
    }
    either = {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]}
    (tool,) = read(document({"/a": {"post": body(either)}}, components={"schemas": schemas}))
    assert set(tool.parameters["properties"]) == {"id", "lives", "tag"} and tool.parameters["required"] == ["id"]


def test_a_schema_that_leads_back_to_itself_ends_there(read):
    schemas = {
        "Node": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "children": {"type": "array", "items": {"$ref": "#/components/schemas/Node"}}},
        }
    }
    (tool,) = read(document({"/a": {"post": body({"$ref": "#/components/schemas/Node"})}}, components={"schemas": schemas}))
    assert tool.parameters["properties"] == {"name": {"type": "string"}, "children": {"type": "array", "items": {"type": "object"}}}
    assert "$ref" not in json.dumps(tool.parameters)


def test_references_that_multiply_are_cut_and_end_soon(read):
    schemas = {
        f"S{n}": {"type": "object", "properties": {key: {"$ref": f"#/components/schemas/S{n + 1}"} for key in "abcdefgh"}}
        for n in range(30)
    }
    schemas["S30"] = {"type": "string"}
    (tool,) = read(document({"/a": {"post": body({"$ref": "#/components/schemas/S0"})}}, components={"schemas": schemas}))
    assert set(tool.parameters["properties"]) == set("abcdefgh") and len(json.dumps(tool.parameters)) < 5_000_000


@pytest.mark.parametrize(
    "value, words",
    [
        ({"swagger": "1.2", "paths": {}}, ["Swagger 1.2", "only 2.0"]),
        ({"swagger": "2.0", "paths": {}}, ["describes no operations"]),
        ({"openapi": "4.0", "paths": {}}, ["OpenAPI 4.0", "3.0 to 3.2"]),
        (document({}), ["describes no operations"]),
        (document({"/a": {"get": {"parameters": [{"in": "query"}]}}}), ["GET /a, parameter 1", 'no "name"']),
        (
            document({"/a": {"get": {"parameters": [{"name": "x", "in": "query", "schema": {"$ref": "http://example.com/x"}}]}}}),
            ["GET /a, parameter x", "another document"],
        ),
        (
            document({"/a": {"get": {"parameters": [{"name": "x", "in": "query", "schema": {"$ref": "/etc/passwd"}}]}}}),
            ["another document"],
        ),
        (document({"/a": {"get": {"parameters": [{"$ref": "#/components/parameters/Gone"}]}}}), ["GET /a", "which does not exist"]),
        (document({"/a": []}), ["/a: not an object"]),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_what_cannot_be_used_is_refused_with_its_place(read, value, words):
    with pytest.raises(InputError) as refused:
        read(value)
    told = f"{refused.value} {refused.value.remedy}"
    assert all(word in told for word in ["api.json", *words]), told


def test_public_documents_come_in_whole(shared_data):
    count = lambda name: len(read_tools(shared_data / "openapi" / name).tools)  # noqa: E731
    assert [
        count(f"{name}")
        for name in ("notion-openapi.json", "ollama-openapi.yaml", "petstore-expanded.yaml", "tictactoe.yaml", "uspto.yaml")
    ] == [24, 12, 4, 3, 3]
    tools = {tool.name: tool for tool in read_tools(shared_data / "openapi" / "uspto.yaml").tools}
    assert {"version", "dataset", "criteria", "start", "rows"} == set(tools["perform-search"].parameters["properties"])
    with pytest.raises(InputError, match="describes no operations"):
        count("webhook-example.yaml")
