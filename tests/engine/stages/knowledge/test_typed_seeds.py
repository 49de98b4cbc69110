"""Typed questions are seeds like those of files, and survive whatever happens to files and tools."""

import json

import pytest

from engine.records import ToolCall
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from tests import toys

BERGEN = ("Umbrella weather in Bergen?", [ToolCall("get_weather", {"city": "Bergen"})])


@pytest.fixture
def folder(tmp_path):
    made = toys.tiny_project(tmp_path / "project")
    toys.run_here(made, "tools")
    return made


def typed(folder, *questions) -> list:
    with Project.open(folder) as project:
        return [project.keep_typed(*question) for question in questions]


def seeds(folder) -> dict:
    with Project.open(folder) as project:
        return {seed.question: seed for seed in project.examples("seed")}


def left_out(folder) -> dict:
    with Project.open(folder) as project:
        return {(one.file, one.row): one.reason for one in project.left_out()}


def import_tools(folder, change) -> None:
    tools = json.loads(json.dumps(toys.TOOLS))
    change(tools)
    (folder / "sources" / "tools.json").write_text(json.dumps(tools))
    toys.run_here(folder, "tools", "knowledge")


def test_typed_questions_stand_beside_those_of_files_each_with_a_family_of_its_own(folder):
    (one,) = typed(folder, BERGEN)
    assert toys.run_here(folder, "knowledge")["seeds"] == len(toys.SEEDS) + 1
    made = seeds(folder)[BERGEN[0]]
    assert (made.key, made.family, made.calls, made.label, made.route) == (one.key, one.key, one.calls, "human", "human")


def test_they_are_enough_without_any_file(folder):
    settings = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**settings, "knowledge": {}})
    typed(folder, BERGEN, ("Thank you", []))
    assert toys.run_here(folder, "knowledge")["seeds"] == 2


def test_a_further_run_keeps_them_and_their_identity(folder):
    typed(folder, BERGEN)
    first = toys.run_here(folder, "knowledge")["hash"]
    before = seeds(folder)
    assert toys.run_here(folder, "knowledge")["hash"] == first and seeds(folder) == before


def test_a_change_is_seen_by_the_hash_and_by_the_stages_state(folder):
    typed(folder, BERGEN)
    first = toys.run_here(folder, "knowledge")["hash"]
    typed(folder, (BERGEN[0], [ToolCall("get_weather", {"city": "Bergen", "days": 2})]))
    with Project.open(folder) as project:
        assert project.stage_state("knowledge") == "out of date"
    assert toys.run_here(folder, "knowledge")["hash"] != first


def test_the_next_stages_read_them(folder):
    typed(folder, BERGEN)
    toys.run_here(folder, "knowledge", "synthesis", "augmentation")
    with Project.open(folder) as project:
        assert any(example.family == typed(folder, BERGEN)[0].key for example in project.examples("augmentation"))


def test_a_call_that_lacks_something_waits_and_is_never_lost(folder):
    (kept,) = typed(folder, ("Umbrella?", [ToolCall("get_weather", {})]))
    toys.run_here(folder, "knowledge")
    assert "Umbrella?" not in seeds(folder)
    assert "'city' is a required property" in left_out(folder)["typed questions", 1]
    with Project.open(folder) as project:
        assert project.typed() == [kept]


def test_a_parameter_renamed_in_the_tools_files_leaves_the_question_typed(folder):
    (kept,) = typed(folder, BERGEN)
    toys.run_here(folder, "knowledge")

    def rename(tools):
        parameters = tools[0]["function"]["parameters"]
        parameters["properties"]["place"] = parameters["properties"].pop("city")
        parameters["required"] = ["place"]

    (folder / "sources" / "seeds.jsonl").write_text(json.dumps(toys.SEEDS[2]))
    (folder / "sources" / "values.json").write_text(json.dumps({"employee": ["Ada Berg"]}))
    (folder / "sources" / "test.jsonl").write_text(json.dumps(toys.TESTS[1]))
    import_tools(folder, rename)
    assert list(seeds(folder)) == [toys.SEEDS[2]["question"]]
    assert "get_weather has no parameter city" in left_out(folder)["typed questions", 1]
    with Project.open(folder) as project:
        assert project.typed() == [kept]


def test_a_tool_with_another_name_here_than_in_its_file_keeps_its_questions(folder):
    typed(folder, BERGEN)
    settings = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**settings, "tools": {**settings["tools"], "prefix": "acme_"}})
    toys.run_here(folder, "tools", "knowledge")
    assert seeds(folder)[BERGEN[0]].tool == "acme_get_weather"


def test_a_test_question_stays_one(folder):
    typed(folder, ("IS lisbon sunny", [ToolCall("get_weather", {"city": "Lisbon"})]))
    toys.run_here(folder, "knowledge")
    assert len(seeds(folder)) == len(toys.SEEDS) and "test question" in left_out(folder)["typed questions", 1]


def test_what_was_typed_wins_over_the_same_question_of_a_file(folder):
    right = ToolCall("get_weather", {"city": "Oslo", "days": 1})
    typed(folder, ("will it rain in Oslo?", [right]))
    assert toys.run_here(folder, "knowledge")["seeds"] == len(toys.SEEDS)
    assert seeds(folder)["will it rain in Oslo?"].calls == (right,) and "Will it rain in Oslo?" not in seeds(folder)
    assert "typed in Adaptool" in left_out(folder)["seeds", 1]
