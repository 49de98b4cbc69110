"""MCP tool lists as people save them: answers, pages, recordings, single snapshots; and JSON Schema files of definitions."""

import json

import pytest

from engine.records import TOLD
from engine.stages.tools.readers import read_tools

ROOM = {"type": "object", "properties": {"room": {"type": "string"}}, "required": ["room"]}


def tool(name: str, **more) -> dict:
    return {"name": name, "description": f"does {name}", "inputSchema": ROOM, **more}


@pytest.fixture
def read(tmp_path):
    def reading(content: object, name: str = "tools.json"):
        text = content if isinstance(content, str) else json.dumps(content)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return read_tools(tmp_path / name)

    return reading


A, B, C = tool("open_door"), tool("close_door"), tool("ring")
ANSWERS = [
    {"jsonrpc": "2.0", "id": 1, "result": {"tools": [A, B], "nextCursor": "2"}},
    {"jsonrpc": "2.0", "id": 2, "result": {"tools": [C]}},
]


@pytest.mark.parametrize(
    "content, name",
    [
        ({"tools": [A, B, C]}, "t.json"),
        ([A, B, C], "t.json"),
        (ANSWERS, "t.json"),
        ([{"tools": [A], "nextCursor": "x"}, {"tools": [B, C]}], "t.json"),
        ([[A, B], [C]], "t.json"),
        ({"pages": [{"tools": [A, B]}, {"tools": [C], "nextCursor": ""}]}, "t.json"),
        ("\n".join(json.dumps(one) for one in [{"jsonrpc": "2.0", "id": 1, "method": "tools/list"}, *ANSWERS]), "t.jsonl"),
        ({"tools": {one["name"]: {"description": one["description"], "inputSchema": ROOM} for one in (A, B, C)}}, "t.json"),
        ([{"name": one["name"], "description": one["description"], "input_schema": ROOM} for one in (A, B, C)], "t.json"),
    ],
    ids=["result", "list", "answers", "pages", "lists", "pages key", "recording", "by name", "input_schema"],
)
def test_every_page_of_a_list_comes_in(read, content, name):
    reading = read(content, name)

    assert reading.form == "MCP tools" and [one.name for one in reading.tools] == ["open_door", "close_door", "ring"]
    assert all(one.parameters == ROOM and one.description for one in reading.tools) and reading.notes == []


@pytest.mark.parametrize("content", [{"tools": [A], "nextCursor": "page2"}, ANSWERS[:1], ANSWERS[0]], ids=["result", "recording", "answer"])
def test_a_list_that_goes_on_is_told(read, content):
    (note,) = read(content).notes

    assert note.kind == TOLD and note.tool == "" and "refers to a next one (nextCursor" in note.text and "not in the file" in note.text


def test_the_snapshot_of_a_single_tool_is_that_tool(read):
    (one,) = read({"annotations": {"title": "Open", "readOnlyHint": False}, **A}).tools

    assert one.name == "open_door" and one.origin["title"] == "Open" and one.origin["annotations"]["readOnlyHint"] is False


def test_title_annotations_and_what_a_tool_returns_are_kept(read):
    returns = {"type": "object", "properties": {"ok": {"type": "boolean"}}}
    (one,) = read([tool("ring", title="Ring the\n bell", annotations={"idempotentHint": True}, outputSchema=returns)]).tools

    assert one.origin == {"title": "Ring the bell", "annotations": {"idempotentHint": True}, "returns": returns}


def test_names_as_servers_have_them_stay_apart_and_one_given_twice_counts_once(read):
    names = ["bell.ring", "bell_ring", "bell-ring", "Ring Bell 2", "door/3:open", "echo", "echo", "Echo", "y" * 70]
    entries = [
        tool(name, inputSchema={"type": "object", "properties": {f"a{i}" if name != "echo" else "a": {}}}) for i, name in enumerate(names)
    ]
    for content in ({"jsonrpc": "2.0", "id": 1, "result": {"tools": entries}}, {"tools": entries}, entries):
        reading = read(content)
        made = [one.name for one in reading.tools]
        assert len(made) == 8 == len({name.replace("-", "_").replace(".", "_") for name in made})
        assert all(len(name) <= 64 and name.replace("-", "").replace("_", "").isalnum() for name in made)
        assert [one.original for one in reading.tools] == [name for i, name in enumerate(names) if i != 6]
        assert sum("it is used once" in note.text for note in reading.notes) == 1


def test_definitions_alone_are_a_tool_each_and_a_root_that_refers_to_one_is_that_one(read):
    money = {"type": "object", "properties": {"amount": {"type": "number"}}}
    pay = {"type": "object", "description": "Pay.", "properties": {"sum": {"$ref": "#/$defs/Money"}}, "required": ["sum"]}
    reading = read({"$defs": {"Money": money, "Pay": pay, "Kind": {"enum": ["a"]}}})
    assert [one.name for one in reading.tools] == ["Money", "Pay"] and reading.tools[1].description == "Pay."
    assert reading.tools[1].parameters["$defs"]["Money"] == money

    (one,) = read(
        {"$ref": "#/definitions/Pay", "definitions": {"Pay": {**pay, "properties": {"sum": {"type": "number"}}}, "Money": money}}
    ).tools
    assert one.name == "Pay" and one.parameters["required"] == ["sum"]
