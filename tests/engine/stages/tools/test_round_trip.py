"""Every imported tool, written as OpenAI's tools and imported again, is what it was."""

import json

import pytest

from engine.errors import InputError
from engine.stages.tools.names import ALLOWED
from engine.stages.tools.readers import read_tools
from engine.store.samples import SAMPLES

DOCUMENTS = {
    "api.json": {
        "openapi": "3.1.0",
        "info": {},
        "paths": {
            "/pets/{id}": {
                "get": {
                    "summary": "One pet.",
                    "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": ["string", "null"], "minLength": 1}}],
                }
            }
        },
    },
    "mcp.json": {
        "tools": [
            {
                "name": "ring",
                "description": "Rings.\n",
                "inputSchema": {
                    "type": "object",
                    "properties": {"how": {"anyOf": [{"type": "string"}, {"type": "integer"}]}},
                    "$defs": {"x": {"type": "string"}},
                },
            }
        ]
    },
    "bfcl.json": [
        {
            "name": "math.area",
            "description": "Area.",
            "parameters": {
                "type": "dict",
                "required": ["r"],
                "properties": {
                    "r": {"type": "float", "description": "radius"},
                    "unit": {"type": "string", "default": "m", "enum": ["m", "km"]},
                },
            },
        }
    ],
    "schema.json": {"title": "Order pizza", "type": "object", "properties": {"size": {"type": "string", "enum": ["s", "l"]}}},
    "mod.py": 'def add(a: int, b: int = 2, *, note: str | None = None) -> int:\n    """Adds.\n\n    Args:\n        a: first\n    """\n',
    "sheet.csv": "tool,tool_description,parameter,type,description,required,values,default\nx,Does x.,a,integer,how many,yes,,3\n",
}


def assert_round_trip(tools, tmp_path) -> None:
    again = tmp_path / "again.json"
    again.write_text(json.dumps([tool.as_openai() for tool in tools]), encoding="utf-8")
    back = read_tools(again)
    assert back.form == "OpenAI tools"
    assert [tool.as_openai() for tool in back.tools] == [tool.as_openai() for tool in tools]
    assert all(ALLOWED.fullmatch(tool.name) for tool in tools)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_form(tmp_path, name):
    content = DOCUMENTS[name]
    (tmp_path / name).write_text(content if isinstance(content, str) else json.dumps(content))
    assert_round_trip(read_tools(tmp_path / name).tools, tmp_path)


@pytest.mark.parametrize("sample", ["digital-hr", "creative-studio"])
def test_the_samples(tmp_path, sample):
    assert_round_trip(read_tools(SAMPLES / sample / "tools.json").tools, tmp_path)


def test_public_documents(shared_data, tmp_path):
    done = 0
    for folder in ("openapi", "mcp", "openai_tools", "bfcl"):
        for file in sorted((shared_data / folder).iterdir()):
            try:
                tools = read_tools(file).tools
            except InputError:
                continue  # those that are to be refused are told in their reader's tests
            assert_round_trip(tools, tmp_path)
            done += 1
    assert done >= 10
