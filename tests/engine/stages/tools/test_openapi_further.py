"""More odd OpenAPI documents: what is left to the caller, read twice, described as a whole or told apart by a field is never lost."""

import json

import pytest

from engine.records import LEFT_OUT, MENDED, TOLD
from engine.stages.tools.readers import read_tools
from tests.engine.stages.tools.test_openapi_reader import body, document

QUERY = {"in": "query", "schema": {"type": "string"}}


@pytest.fixture
def read(tmp_path):
    def reading(paths: dict, schemas: dict | None = None, version: str = "3.1.0"):
        value = document(paths, components={"schemas": schemas or {}}) | {"openapi": version}
        (tmp_path / "api.json").write_text(json.dumps(value), encoding="utf-8")
        found = read_tools(tmp_path / "api.json")
        return {tool.name: tool.parameters for tool in found.tools}, [(note.kind, note.place, note.text) for note in found.notes]

    return reading


def test_cookies_and_kept_headers_are_told_and_a_parameter_that_stands_twice(read):
    twice = [{"name": "x", **QUERY}, {"name": "x", "in": "query", "schema": {"type": "integer"}}]
    aside = [{"name": "sid", "in": "cookie"}, {"name": "Accept", "in": "header"}, {"name": "X-Trace", "in": "header"}]
    tools, notes = read({"/a": {"get": {"operationId": "a", "parameters": [*twice, *aside]}}})
    assert list(tools["a"]["properties"]) == ["x", "X-Trace"]
    assert (TOLD, "GET /a", "Values that the calling program sends by itself are not arguments: cookie sid, header Accept.") in notes
    assert (MENDED, "GET /a", "x appears twice in its parameters; the later one is used.") in notes


def test_bodies_of_the_form_that_has_a_schema_and_those_that_have_none(read):
    form = {"type": "object", "properties": {"z": {"type": "string"}}}
    content = {"application/json": {}, "application/x-www-form-urlencoded": {"schema": form}}
    tools, _ = read(
        {
            "/a": {"post": {"operationId": "a", "requestBody": {"required": True, "content": content}}},
            "/b": {"post": {"operationId": "b", "requestBody": {"required": True, "content": {"text/plain": {}}}}},
        }
    )
    assert list(tools["a"]["properties"]) == ["z"]
    assert tools["b"]["properties"] == {"body": {"type": "string"}} and tools["b"]["required"] == ["body"]


def test_what_openapi_3_2_added_is_read(read):
    whole = {"type": "object", "properties": {"q": {"type": "string"}}, "required": ["q"]}
    query = {"name": "all", "in": "querystring", "content": {"application/json": {"schema": whole}}}
    item = {"query": {"operationId": "find", "parameters": [query]}, "additionalOperations": {"COPY": {"operationId": "copy"}}}
    tools, _ = read({"/a": item}, version="3.2.0")
    assert tools == {"find": whole, "copy": {"type": "object", "properties": {}}}


def test_a_field_that_tells_kinds_apart_takes_their_names(read):
    def kind(**more):
        return {"type": "object", "properties": {"kind": {"type": "string"}, **more}, "required": ["kind"]}

    choice = {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]}
    teller = {"propertyName": "kind", "mapping": {"feline": "#/components/schemas/Cat"}}
    schemas = {"Cat": kind(lives={"type": "integer"}), "Dog": kind(barks={"type": "boolean"})}
    tools, _ = read({"/a": {"post": {"operationId": "a", **body(choice | {"discriminator": teller})}}}, schemas)
    assert tools["a"]["properties"]["kind"] == {"type": "string", "enum": ["feline", "Dog"]}


def test_anchors_and_a_schemas_own_definitions_are_followed(read):
    own = {"$defs": {"N": {"type": "object", "properties": {"n": {"type": "integer"}}}}, "$ref": "#/$defs/N"}
    schemas = {"Pet": {"$anchor": "pet", "type": "object", "properties": {"p": {"type": "string"}}}}
    tools, _ = read(
        {
            "/a": {"post": {"operationId": "a", **body(own)}},
            "/b": {"post": {"operationId": "b", **body({"$ref": "#pet"})}},
        },
        schemas,
    )
    assert {name: list(one["properties"]) for name, one in tools.items()} == {"a": ["n"], "b": ["p"]}


def test_a_path_that_only_leads_back_to_itself_is_told(read):
    tools, notes = read({"/a": {"$ref": "#/paths/~1a"}, "/b": {"get": {"operationId": "b"}}})
    assert list(tools) == ["b"] and (LEFT_OUT, "/a", "It refers to /a, which refers back to itself. Correct the reference.") in notes


def test_names_without_a_latin_letter_follow_method_and_path(read):
    tools, _ = read({"/users/{id}": {"get": {"operationId": "获取用户2"}}, "/x": {"get": {"operationId": 42}}})
    assert list(tools) == ["get_users_id", "42"]


def test_arguments_that_calls_cannot_hold_get_names_and_are_told(read):
    names = ["StartTime", "StartTime<", "StartTime>", "a b", "filter[name]", "$top"]
    tools, notes = read({"/a": {"get": {"operationId": "a", "parameters": [{"name": name, **QUERY} for name in names]}}})
    assert list(tools["a"]["properties"]) == ["StartTime", "StartTime_lt", "StartTime_gt", "a_b", "filter[name]", "$top"]
    assert (
        "renamed",
        "GET /a",
        "a b of its query was renamed a_b, because its name contains characters that are not allowed in argument names.",
    ) in notes
