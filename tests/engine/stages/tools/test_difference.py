"""What an import would change, told before it is taken; what people changed stays; each tool's history."""

import json

import pytest

from engine.errors import InputError
from engine.jobs.worker import Report, run_stage
from engine.stages.tools import look
from engine.stages.tools.difference import compare
from engine.store import Project
from tests import toys


def tools_file(path, *changes):
    """The toy tools with changes: a function of the list of their functions, each."""
    tools = json.loads(json.dumps(toys.TOOLS))
    for change in changes:
        change([tool["function"] for tool in tools])
    path.write_text(json.dumps(tools))
    return path


def take(folder, *files, **more) -> list[str]:
    said: list[str] = []
    with Project.open(folder) as project:
        run_stage(
            project,
            "tools",
            Report("tools", lambda event: said.append(getattr(event, "text", ""))),
            {"files": [str(file) for file in files], **more},
        )
    return [text for text in said if text]


def other_words(functions):
    functions[0]["description"] = "Tells how warm it is."
    functions[0]["parameters"]["properties"]["days"]["maximum"] = 7
    functions[0]["parameters"]["required"] = ["city", "days"]


def test_a_look_tells_new_changed_gone_and_same_and_changes_nothing(empty_project, tmp_path):
    toys.run_here(empty_project, "tools")
    new = {"type": "function", "function": {"name": "ring", "description": "Rings.", "parameters": {}}}
    changed = tools_file(tmp_path / "new.json", other_words)
    tools = json.loads(changed.read_text())
    changed.write_text(json.dumps([tools[0], tools[1], new]))
    before = (empty_project / "project.db").read_bytes()

    with Project.open(empty_project) as project:
        found = look(project, {"files": [str(changed)]})

    assert found["forms"] == [["new.json", "OpenAI tools", 3, 3]]
    assert (found["new"], found["changed"], found["gone"], found["same"]) == (["ring"], ["get_weather"], ["find_person"], ["book_room"])
    assert found["descriptions"]["ring"] == "Rings." and set(found["descriptions"]) == {"ring", "get_weather", "book_room"}
    assert (found["off"], found["leave"]) == ([], [])
    assert found["changes"]["get_weather"][0] == (
        "description",
        "Tells the weather in a city, with temperature and wind.",
        "Tells how warm it is.",
    )
    what, was, now = found["changes"]["get_weather"][1]
    assert what == "days" and '"maximum": 14' in was and '"maximum": 7' in now and now.endswith("required")
    assert (empty_project / "project.db").read_bytes() == before and not (empty_project / "sources" / "new.json").exists()


def test_a_look_names_what_is_to_be_left_out_even_where_that_is_all(empty_project, tmp_path):
    both = tools_file(tmp_path / "both.json", lambda functions: None)
    names = [tool["function"]["name"] for tool in json.loads(both.read_text())]
    with Project.open(empty_project) as project:
        found = look(project, {"files": [str(both)], "leave": names})
    assert found["off"] == names and found["new"] == [] and found["fit"] == {} and set(found["descriptions"]) == set(names)


def test_a_tool_left_out_changes_no_other_tools_name(empty_project, tmp_path):
    one = {"name": "ring", "description": "Rings.", "parameters": {"type": "object", "properties": {}}}
    for file, text in (("a.json", "Rings."), ("b.json", "Rings twice.")):
        (tmp_path / file).write_text(json.dumps([{**one, "description": text}]))
    (tmp_path / "c.json").write_text((tmp_path / "a.json").read_text())  # the same tool once more
    files = [str(tmp_path / file) for file in ("a.json", "b.json", "c.json")]
    with Project.open(empty_project) as project:
        whole, fewer = look(project, {"files": files}), look(project, {"files": files, "leave": ["ring"]})
    assert len(whole["new"]) == 2 and fewer["new"] == [name for name in whole["new"] if name != "ring"]


def test_a_look_at_a_bad_file_is_refused_as_an_import_is(empty_project, tmp_path):
    (tmp_path / "bad.json").write_text("[{")
    with Project.open(empty_project) as project, pytest.raises(InputError, match="bad.json, line 1"):
        look(project, {"files": [str(tmp_path / "bad.json")]})


def test_importing_twice_changes_nothing_and_adds_no_history(empty_project):
    toys.run_here(empty_project, "tools")
    with Project.open(empty_project) as project:
        before = project.tools()
    assert take(empty_project, empty_project / "sources" / "tools.json")[1] == "Tools unchanged: 3."
    with Project.open(empty_project) as project:
        assert project.tools() == before
        assert [row["what"] for row in project.tool_history("get_weather")] == ["imported"]


def test_the_order_of_a_list_is_no_change():
    from engine.records import Tool

    one, other = Tool("a", "A.", {}), Tool("b", "B.", {})
    assert compare([one, other], [other, one]).same == ["b", "a"]


def test_what_a_person_changed_outlives_an_import_and_is_told_where_the_file_moved_on(empty_project, tmp_path):
    toys.run_here(empty_project, "tools")
    with Project.open(empty_project) as project:
        project.edit_tool("get_weather", {"description": "Weather of the next days in a city.", "short": "Weather."})
        assert project.stage_state("tools") == "out of date"
    assert take(empty_project, empty_project / "sources" / "tools.json")[1] == "Tools unchanged: 3."

    said = take(empty_project, tools_file(tmp_path / "tools.json", other_words))

    assert "Changed in their files since you changed them here (your wording stays): get_weather." in said
    with Project.open(empty_project) as project:
        tool = project.tools()[0]
        assert (tool.description, tool.short) == ("Weather of the next days in a city.", "Weather.")
        assert tool.parameters["properties"]["days"]["maximum"] == 7  # what was not changed here follows the file
        assert project.tools("short")[0].description == "Weather."
        assert project.stage_state("tools") == "done"
        project.undo_edits("get_weather")
        assert project.tools()[0].description == "Tells how warm it is." and not project.edits()


def test_history_tells_every_step_and_a_tool_that_went_and_came_back(empty_project, tmp_path):
    toys.run_here(empty_project, "tools")
    all_tools = empty_project / "sources" / "tools.json"
    with Project.open(empty_project) as project:
        project.edit_tool("find_person", {"description": "Find a colleague."})
        project.edit_tool("find_person", {"description": "Find a colleague."})  # nothing new
    fewer = tmp_path / "fewer.json"
    fewer.write_text(json.dumps(toys.TOOLS[:2]))
    said = take(empty_project, fewer)
    assert "Tools removed: 1 (find_person). Their history is kept." in said
    take(empty_project, all_tools)

    with Project.open(empty_project) as project:
        history = project.tool_history("find_person")
        assert project.tools()[-1].description == "Find a colleague."
    assert [row["what"] for row in history] == ["imported", "edited by hand", "no longer in the files", "imported"]
    assert history[0]["description"] == "Look up a colleague, with phone and office." and history[0]["source"] == "tools.json"
    assert all(row["made"] for row in history)


def test_changes_to_a_tool_that_is_not_there_or_to_its_name_are_mistakes(empty_project):
    toys.run_here(empty_project, "tools")
    with Project.open(empty_project) as project:
        with pytest.raises(KeyError):
            project.edit_tool("nowhere", {"description": "x"})
        with pytest.raises(ValueError):
            project.edit_tool("find_person", {"name": "y"})
