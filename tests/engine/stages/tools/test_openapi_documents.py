"""Odd OpenAPI documents as companies have them: nothing of them is lost without a word, and nothing is fetched."""

import json

import pytest
from jsonschema import Draft202012Validator

from engine.errors import InputError
from engine.stages.tools.readers import Reading, read_tools
from tests.engine.stages.tools.test_openapi_reader import body, document


@pytest.fixture
def read(tmp_path):
    def reading(value: dict | str) -> Reading:
        file = tmp_path / ("api.yaml" if isinstance(value, str) else "api.json")
        file.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
        return read_tools(file)

    return reading


def one(read, operation: dict, schemas: dict | None = None, version: str = "3.1.0", path: str = "/a"):
    """The only tool of a document with this operation, and its notes."""
    found = read(document({path: {"post": operation}}, components={"schemas": schemas or {}}) | {"openapi": version})
    (tool,) = found.tools
    assert "$ref" not in json.dumps(tool.parameters)
    Draft202012Validator.check_schema(tool.parameters)
    return tool, [(note.kind, note.text) for note in found.notes]


def ref(name: str) -> dict:
    return {"$ref": f"#/components/schemas/{name}"}


def test_a_circle_is_cut_at_the_ancestor_only_and_told_with_its_place_and_name(read):
    schemas = {
        "Team": {
            "type": "object",
            "required": ["name"],
            "properties": {"name": {"type": "string"}, "lead": ref("Person"), "home": ref("Site"), "branch": ref("Site")},
        },
        "Person": {"type": "object", "properties": {"nick": {"type": "string"}, "teams": {"type": "array", "items": ref("Team")}}},
        "Site": {"type": "object", "required": ["city"], "properties": {"city": {"type": "string"}}},
        "Self": ref("Self"),
    }
    tool, notes = one(read, body(ref("Team")), schemas)
    site = {"type": "object", "required": ["city"], "properties": {"city": {"type": "string"}}}
    assert tool.parameters["properties"]["home"] == tool.parameters["properties"]["branch"] == site
    assert tool.parameters["properties"]["lead"]["properties"]["teams"] == {"type": "array", "items": {"type": "object"}}
    assert notes == [("told", "Its schema is cut: lead/teams (Team refers back to itself). Any value is accepted there.")]
    tool, notes = one(read, body(ref("Self")), schemas)
    assert list(tool.parameters["properties"]) == ["body"] and "Self refers back to itself" in notes[0][1]


def test_arguments_of_one_name_are_all_kept_with_their_types_and_told(read):
    operation = {
        "parameters": [
            {"name": "no", "in": "path", "required": True, "schema": {"type": "integer"}},
            {"name": "no", "in": "query", "schema": {"type": "boolean"}},
        ],
        **body(
            {"type": "object", "required": ["no", "no_in_body"], "properties": {"no_in_body": {"type": "number"}, "no": {"type": "string"}}}
        ),
    }
    tool, notes = one(read, operation, path="/a/{no}")
    assert {name: schema["type"] for name, schema in tool.parameters["properties"].items()} == {
        "no": "integer",
        "no_in_query": "boolean",
        "no_in_body": "number",
        "no_in_body_2": "string",
    }
    assert set(tool.parameters["required"]) == {"no", "no_in_body", "no_in_body_2"}
    assert tool.origin["arguments"] == {"no_in_query": {"name": "no", "in": "query"}, "no_in_body_2": {"name": "no", "in": "body"}}
    assert [kind for kind, _ in notes] == ["renamed", "renamed"] and "renamed no_in_body_2" in notes[1][1]


def test_bodies_that_are_no_objects_stand_beside_parameters(read):
    query = {"name": "body", "in": "query", "required": True, "schema": {"type": "string", "enum": ["low", "high"]}}
    tool, _ = one(read, {"parameters": [query], **body({"type": "array", "title": "Body", "items": {"type": "integer"}})})
    assert tool.parameters["properties"]["body"]["enum"] == ["low", "high"] and tool.parameters["required"] == ["body", "body_in_body"]
    assert tool.parameters["properties"]["body_in_body"]["items"] == {"type": "integer"}


def test_allof_that_refines_keeps_what_each_part_says(read):
    schemas = {
        "Base": {
            "type": "object",
            "required": ["size", "kind"],
            "properties": {
                "size": {"type": "number", "minimum": 0, "description": "in cm"},
                "kind": {"type": "string"},
                "inner": {"type": "object", "properties": {"a": {"type": "string"}}},
            },
        }
    }
    refined = {
        "allOf": [
            ref("Base"),
            {
                "properties": {
                    "size": {"type": "integer", "maximum": 9},
                    "kind": {"enum": ["x", "y"]},
                    "inner": {"type": "object", "properties": {"b": {"type": "integer"}}},
                }
            },
        ]
    }
    tool, _ = one(read, body({"type": "object", "properties": {"part": refined}}), schemas)
    nested = tool.parameters["properties"]["part"]
    tool, _ = one(read, body(refined), schemas)
    for found in (tool.parameters, nested):
        assert found["properties"]["size"] == {"type": "integer", "minimum": 0, "maximum": 9, "description": "in cm"}
        assert found["properties"]["kind"] == {"type": "string", "enum": ["x", "y"]}
        assert set(found["properties"]["inner"]["properties"]) == {"a", "b"} and set(found["required"]) == {"size", "kind"}


def test_fields_that_differ_between_the_bodies_of_oneof_take_either(read):
    cat = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["cat"]}, "id": {"type": "string"}}}
    dog = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["dog"]}, "id": {"type": "integer"}}}
    tool, _ = one(read, body({"oneOf": [cat, dog]}))
    assert tool.parameters["properties"] == {
        "kind": {"type": "string", "enum": ["cat", "dog"]},
        "id": {"anyOf": [{"type": "string"}, {"type": "integer"}]},
    }
    assert tool.parameters["required"] == ["kind"]


@pytest.mark.parametrize(
    "schema, good, bad",
    [
        ({"nullable": True, "allOf": [{"$ref": "#/components/schemas/Size"}]}, [None, "s"], ["xl"]),
        ({"nullable": True, "anyOf": [{"type": "integer"}, {"type": "boolean"}]}, [None, 3, True], ["x"]),
        ({"nullable": True, "oneOf": [{"$ref": "#/components/schemas/Size"}]}, [None, "m"], [4]),
        ({"$ref": "#/components/schemas/Size", "nullable": True}, [None, "m"], ["null"]),
        ({"type": "string", "nullable": True, "enum": ["low", "high"]}, [None, "low"], ["null", "None"]),
        ({"type": "string", "enum": ["post", None]}, [None, "post"], ["null"]),
        ({"type": "array", "nullable": True, "items": {"type": "string", "nullable": True}}, [None, ["a", None]], [[1]]),
        ({"const": "parcel"}, ["parcel"], ["x", None]),
    ],
)
def test_null_is_taken_where_the_document_says_so_and_never_as_a_word(read, schema, good, bad):
    schemas = {"Size": {"type": "string", "enum": ["s", "m"]}}
    tool, _ = one(read, body({"type": "object", "properties": {"p": schema}}), schemas, "3.0.3")
    assert "nullable" not in json.dumps(tool.parameters)
    check = Draft202012Validator(tool.parameters["properties"]["p"])
    assert all(map(check.is_valid, good)) and not any(map(check.is_valid, bad))


YAML = """
openapi: 3.0.3
info: {title: T, version: "1"}
paths:
  /a:
    get:
      parameters:
      - {name: p, in: query, schema: {type: string, example: 0150, enum: [NO, on, 0150, yes]}}
"""


def test_words_of_yaml_stay_text(read):
    (tool,) = read(YAML).tools
    assert tool.parameters["properties"]["p"]["enum"] == ["NO", "on", "0150", "yes"] and tool.origin["examples"] == {"p": ["0150"]}


def test_fields_that_come_from_the_server_are_no_arguments_even_behind_references(read):
    schemas = {
        "Stamp": {"type": "string", "readOnly": True},
        "Made": {"allOf": [{"type": "string"}, {"readOnly": True}]},
        "Thing": {
            "type": "object",
            "required": ["id", "made"],
            "properties": {"id": ref("Stamp"), "made": ref("Made"), "name": {"type": "string"}},
        },
    }
    tool, _ = one(read, body(ref("Thing")), schemas)
    assert tool.parameters == {"type": "object", "properties": {"name": {"type": "string"}}}


def test_placeholders_that_are_not_declared_become_parameters_and_are_told(read):
    tool, notes = one(
        read, {"parameters": [{"name": "a", "in": "path", "required": True, "schema": {"type": "integer"}}]}, path="/x/{a}/{b}"
    )
    assert tool.parameters["properties"] == {"a": {"type": "integer"}, "b": {"type": "string"}} and tool.parameters["required"] == [
        "a",
        "b",
    ]
    assert notes == [("mended", "Its path contains {b}, which is not declared. It was added as a required parameter.")]


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "application/json"])
def test_bodies_that_hold_nothing_are_no_argument(read, kind):
    assert one(read, body({"type": "object", "properties": {}}, kind, False))[0].parameter_list() == []
    only = {"type": "object", "properties": {"id": {"type": "string", "readOnly": True}}}
    assert one(read, body(only, kind))[0].parameter_list() == []
    free, _ = one(read, body({"type": "object", "additionalProperties": {"type": "string"}}, kind))
    assert [parameter.name for parameter in free.parameter_list()] == ["body"]


def test_recursive_anchors_boolean_schemas_and_descriptions_that_are_null_keep_nothing_out(read):
    filters = {
        "$recursiveAnchor": True,
        "type": "object",
        "description": None,
        "properties": {
            "payload": True,
            "never": False,
            "any": {"type": "array", "items": True},
            "inside": {"type": "array", "items": {"$recursiveRef": "#"}},
        },
    }
    tool, notes = one(read, {"description": None, "summary": None, **body(filters)})
    assert tool.description == "" and tool.parameters["properties"] == {
        "payload": {},
        "never": {"not": {}},
        "any": {"type": "array", "items": {}},
        "inside": {"type": "array", "items": {"type": "object"}},
    }
    assert notes == [("told", "Its schema is cut: inside (the schema refers back to itself). Any value is accepted there.")]


def test_an_operation_that_cannot_be_used_keeps_no_other_out_and_nothing_is_fetched(read):
    found = read(
        document(
            {
                "/far": {"get": {"parameters": [{"name": "x", "in": "query", "schema": {"$ref": "http://127.0.0.1:9/x.json"}}]}},
                "/gone": {"post": {"operationId": "gone", **body(ref("Gone"))}},
                "/list": [],
                "/good": {"get": {"operationId": "good"}},
                "/typo": {"get": {"parameters": [{"name": "n", "in": "query", "schema": {"type": "interger"}}]}},
            }
        )
    )
    assert [tool.name for tool in found.tools] == ["good", "get_typo"]
    assert [(note.place, note.kind) for note in found.notes] == [
        ("GET /far", "left out"),
        ("POST /gone", "left out"),
        ("/list", "left out"),
        ("GET /typo", "mended"),
    ]
    assert "refers to another document" in found.notes[0].text and "which does not exist" in found.notes[1].text


def test_webhooks_and_callbacks_are_told_and_are_no_tools(read):
    found = read(document({"/a": {"post": {"callbacks": {"onDone": {"{$url}": {"post": {}}}}}}}, webhooks={"newPet": {"post": {}}}))
    assert [tool.name for tool in found.tools] == ["post_a"]
    assert [(note.place, note.kind) for note in found.notes] == [("webhooks", "told"), ("POST /a", "told")]
    assert "newPet" in found.notes[0].text and "onDone" in found.notes[1].text


def test_examples_and_answers_are_kept_and_stand_in_no_prompt(read):
    operation = {
        "tags": ["billing"],
        "parameters": [{"name": "day", "in": "query", "schema": {"type": "string"}, "examples": {"one": {"value": "2026-05-04"}}}],
        "requestBody": {
            "content": {
                "application/json": {
                    "schema": {"type": "object", "properties": {"who": {"type": "string", "example": "Ada"}, "n": {"type": "integer"}}},
                    "example": {"n": 3},
                }
            }
        },
        "responses": {
            "200": {
                "description": "A bill",
                "content": {"application/json": {"schema": {"type": "object", "properties": {"id": {"type": "string"}}}}},
            }
        },
    }
    tool, _ = one(read, operation)
    assert tool.origin["examples"] == {"day": ["2026-05-04"], "who": ["Ada"], "n": [3]} and tool.origin["tags"] == ["billing"]
    assert tool.origin["returns"] == {"type": "object", "properties": {"id": {"type": "string"}}, "description": "A bill"}
    assert "example" not in json.dumps(tool.as_openai())
    assert [parameter.schema.get("examples") for parameter in tool.parameter_list()] == [["2026-05-04"], ["Ada"], [3]]


def test_swagger_2_is_converted_here(read):
    found = read(
        {
            "swagger": "2.0",
            "info": {"title": "T", "version": "1"},
            "consumes": ["application/json"],
            "parameters": {"ns": {"name": "ns", "in": "path", "required": True, "type": "string", "maxLength": 9}},
            "definitions": {
                "Pod": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string", "x-nullable": True}}}
            },
            "paths": {
                "/pods/{ns}": {
                    "parameters": [{"$ref": "#/parameters/ns"}],
                    "post": {
                        "operationId": "createPod",
                        "parameters": [
                            {"name": "dry", "in": "query", "type": "array", "items": {"type": "string"}, "collectionFormat": "csv"},
                            {"name": "pod", "in": "body", "required": True, "schema": {"$ref": "#/definitions/Pod"}},
                        ],
                        "responses": {"200": {"description": "ok", "schema": {"$ref": "#/definitions/Pod"}}},
                    },
                    "put": {
                        "operationId": "uploadLog",
                        "consumes": ["multipart/form-data"],
                        "parameters": [
                            {"name": "log", "in": "formData", "type": "file", "required": True},
                            {"name": "note", "in": "formData", "type": "string", "description": "free text"},
                        ],
                    },
                }
            },
        }
    )
    upload, create = found.tools
    assert (found.form, found.notes) == ("OpenAPI", []) and create.name == "createPod" and create.origin["returns"]["type"] == "object"
    assert create.parameters == {
        "type": "object",
        "properties": {
            "ns": {"type": "string", "maxLength": 9},
            "dry": {"type": "array", "items": {"type": "string"}},
            "name": {"type": ["string", "null"]},
        },
        "required": ["ns", "name"],
    }
    assert upload.parameters["properties"]["log"] == {"type": "string", "format": "binary"}
    assert (
        upload.parameters["properties"]["note"] == {"type": "string", "description": "free text"} and "log" in upload.parameters["required"]
    )


def test_a_document_all_of_whose_operations_refer_elsewhere_is_refused_with_the_remedy(read):
    with pytest.raises(InputError, match="GET /a, parameter x: it refers to another document.*Bundle"):
        read(document({"/a": {"get": {"parameters": [{"name": "x", "in": "query", "schema": {"$ref": "other.yaml#/X"}}]}}}))
