"""Names of tools: usable, one for each, the same in any order and after additions, and never without a word about it."""

import json
import random
import re

import pytest

from engine.jobs.worker import Report, run_stage
from engine.records import Example, Tool, ToolCall
from engine.stages.tools.names import Called, Naming, folded, usable_names
from engine.stages.tools.readers import read_tools
from engine.store import Project

USABLE = re.compile(r"[a-zA-Z0-9_-]{1,64}")
LONG = "get_the_notification_channel_escalation_policy_targets_of_a_workspace_by_"


def operation(name=None, **more) -> dict:
    return {**({"operationId": name} if name is not None else {}), "responses": {"200": {"description": "ok"}}, **more}


PATHS = {
    "/rooms": {"get": operation(), "post": operation("")},
    "/rooms/{id}": {"get": operation("Rooms: get one"), "delete": operation("rooms.delete")},
    "/lights": {"get": operation("list_lights"), "put": operation("list-lights"), "post": operation("list.lights")},
    "/old/lights": {"get": operation("list_lights")},
    "/long/1": {"get": operation(LONG + "owner")},
    "/long/2": {"get": operation(LONG + "group")},
    "/wetter": {"get": operation("größeÄndern")},
    "/2": {"get": operation("2nd_floor")},
    "/天气": {"get": operation("查询天气"), "post": operation("查询新闻")},
    "/case": {"get": operation("Ping"), "post": operation("ping")},
}


def document(paths: dict) -> dict:
    return {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}


def by_place(path, paths: dict, naming: Naming | None = None) -> dict[str, str]:
    path.write_text(json.dumps(document(paths)), encoding="utf-8")
    return {f"{tool.origin['method']} {tool.origin['path']}": tool.name for tool in read_tools(path, naming).tools}


def test_every_operation_becomes_a_tool_whose_name_is_usable_and_differs_in_more_than_case_and_punctuation(tmp_path):
    names = by_place(tmp_path / "api.json", PATHS)
    assert len(names) == sum(map(len, PATHS.values())) == 16
    assert all(USABLE.fullmatch(name) for name in names.values()) and len({folded(name) for name in names.values()}) == 16
    assert names["GET /rooms"] == "get_rooms" and names["POST /rooms"] == "post_rooms"
    assert names["GET /rooms/{id}"] == "Rooms_get_one" and names["GET /wetter"] == "grosseAndern" and names["GET /2"] == "2nd_floor"
    assert names["DELETE /rooms/{id}"] == "rooms_delete" and names["POST /case"] == "ping" and names["GET /case"].startswith("Ping_")
    assert names["GET /lights"] == "list_lights_get_lights" and names["GET /old/lights"] == "list_lights_get_old_lights"


def test_the_same_document_in_500_orders_of_its_paths_gives_the_same_tools(tmp_path):
    file, rng = tmp_path / "api.json", random.Random(17)

    def tools(paths: dict) -> list:
        file.write_text(json.dumps(document(paths)), encoding="utf-8")
        reading = read_tools(file)
        return [(tool.as_openai(), tool.origin) for tool in reading.tools] + list(map(vars, reading.notes))

    first = tools(PATHS)
    for _ in range(500):
        paths = list(PATHS)
        rng.shuffle(paths)
        assert tools({path: dict(rng.sample(list(PATHS[path].items()), len(PATHS[path]))) for path in paths}) == first


def test_names_follow_from_the_names_alone_in_any_order_and_for_every_reader():
    called = [Called(name) for name in ("a.b", "a_b", "a-b", "x y", "x  y", "Stop", "stop", "n" * 80, "")]
    called += [Called("f", content="1"), Called("f", content="2")]
    rng, first = random.Random(3), dict(zip(called, usable_names(called), strict=True))
    assert first[Called("a_b")] == "a_b" and first[Called("stop")] == "stop"
    for _ in range(200):
        rng.shuffle(called)
        assert dict(zip(called, usable_names(called), strict=True)) == first


def test_a_path_more_moves_no_name_even_where_it_bears_one_that_was_used(tmp_path):
    before = by_place(tmp_path / "api.json", PATHS)
    after = by_place(tmp_path / "api.json", {"/0": {"get": operation("list_lights")}, **PATHS})
    assert {place: after[place] for place in before} == before and after["GET /0"] == "list_lights_get_0"


def test_a_tool_of_the_project_keeps_its_name_when_another_of_that_name_comes(tmp_path):
    from tests import toys

    folder, file = toys.tiny_project(tmp_path / "project"), tmp_path / "api.json"

    def names(paths: dict, **settings) -> dict[str, str]:
        file.write_text(json.dumps(document(paths)), encoding="utf-8")
        with Project.open(folder) as project:
            run_stage(project, "tools", Report("tools", lambda event: None), {"files": [str(file)], **settings})
            return {tool.origin["path"]: tool.name for tool in project.tools()}

    assert names({"/b": {"get": operation("find")}}) == {"/b": "find"}
    assert names({"/a": {"get": operation("find")}, "/b": {"get": operation("find")}}) == {"/a": "find_get_a", "/b": "find"}
    assert names({"/b": {"get": operation("find.it")}}, dots=True, prefix="x_") == {"/b": "x_find.it"}
    assert names({"/b": {"get": operation("find.it")}}, dots=False, prefix="") == {"/b": "find_it"}


@pytest.mark.parametrize(
    "wrap", [lambda tools: {"jsonrpc": "2.0", "id": 1, "result": {"tools": tools}}, lambda t: {"tools": t}, lambda t: t]
)
def test_tools_of_a_server_keep_the_name_it_calls_them_by(tmp_path, wrap):
    def entry(name: str, **properties) -> dict:
        return {"name": name, "description": name, "inputSchema": {"type": "object", "properties": properties}}

    entries = [entry("lamp.on"), entry("lamp_on", hue={}), entry("lamp-on", room={}), entry("Open Gate 2"), entry("a/b:c")]
    entries += [entry("go"), entry("go"), entry("Go"), entry("y" * 70)]
    (tmp_path / "t.json").write_text(json.dumps(wrap(entries)), encoding="utf-8")
    reading = read_tools(tmp_path / "t.json")
    assert len(reading.tools) == 8 and all(USABLE.fullmatch(tool.name) for tool in reading.tools)
    assert len({folded(tool.name) for tool in reading.tools}) == 8
    assert [tool.original for tool in reading.tools] == ["lamp.on", "lamp_on", "lamp-on", "Open Gate 2", "a/b:c", "go", "Go", "y" * 70]
    assert [tool.name for tool in reading.tools if tool.name == tool.original] == ["lamp_on", "go"]
    told = {note.tool: note for note in reading.notes if note.kind == "renamed"}
    assert set(told) == {tool.name for tool in reading.tools if tool.name != tool.original}
    assert "only in punctuation or capital letters" in told[reading.tools[0].name].text
    assert [(note.place, note.text) for note in reading.notes if note.kind == "told"] == [
        ("tool 7", "It repeats tool 6 word for word; it is used once.")
    ]


def test_questions_may_call_a_tool_by_the_name_that_its_file_has(tmp_path):
    from tests import toys

    folder, file, seeds = toys.tiny_project(tmp_path / "project"), tmp_path / "t.json", tmp_path / "s.jsonl"
    schema = {"type": "object", "properties": {"room": {"type": "string"}}}
    file.write_text(json.dumps([{"name": "lamp.on", "description": "Light a lamp.", "parameters": schema}]), encoding="utf-8")
    calls = [{"name": "lamp.on", "arguments": {"room": "hall"}}], [{"name": "lamp_on", "arguments": {"room": "attic"}}]
    lines = [{"question": f"Light in {one[0]['arguments']['room']}, please", "calls": one} for one in calls]
    seeds.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    with Project.open(folder) as project:
        run_stage(project, "tools", Report("tools", lambda event: None), {"files": [str(file)]})
        run_stage(
            project,
            "knowledge",
            Report("knowledge", lambda event: None),
            {"seeds": [str(seeds)], "tests": [], "test_share": 0, "values": []},
        )
        assert [[call.name for call in one.calls] for one in project.examples(origin="seed")] == [["lamp_on"], ["lamp_on"]]


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize("origin", [{}, {"method": "GET", "path": "/lamps"}])
def test_a_tool_of_an_old_project_keeps_its_name_with_a_dot_while_questions_call_it_so(tmp_path, asked, origin):
    from tests import toys

    folder, file = toys.tiny_project(tmp_path / "project"), tmp_path / "api.json"
    file.write_text(json.dumps(document({"/lamps": {"get": operation("lamps.list all")}, "/on": {"get": operation("lamps.on")}})))
    old = [
        Tool("lamps.list_all", "Lists.", {"type": "object", "properties": {}}, origin=origin),
        Tool("lamps.on", "Lights.", {"type": "object"}),
    ]
    call = (ToolCall("lamps.list_all", {}),)
    with Project.open(folder) as project:
        project.set_tools(old)
        if asked:
            project.add_examples([Example("k", "Which lamps are there?", call, "seed", "k", label="human")])
        run_stage(project, "tools", Report("tools", lambda event: None), {"files": [str(file)]})
        names = {tool.origin["path"]: tool.name for tool in project.tools()}
        told = [(note.tool, note.text) for note in project.tool_notes() if note.kind == "told" and "dot" in note.text]

        assert names == {"/lamps": "lamps.list_all" if asked else "lamps_list_all", "/on": "lamps_on"}
        text = "Its name contains a dot, which some servers reject. It stays because questions here use this name."
        assert told == ([("lamps.list_all", text)] if asked else [])
        run_stage(project, "tools", Report("tools", lambda event: None), {"files": [str(file)]})
        assert {tool.origin["path"]: tool.name for tool in project.tools()} == names
