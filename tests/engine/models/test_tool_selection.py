"""Which tools a question is asked with: one rule for the gate, the playground, merge searches and exported files."""

import json

import pytest

from engine.models import shown_tools
from engine.models.shown_tools import Selection, basis, chooser, of_bundle, selection_of, tools_of
from engine.records import TestQuestion, Tool
from engine.settings import ExportSettings
from engine.store import Project
from tests.toys import STARTER

NOTHING = {"type": "object", "properties": {}}
THINGS = ("invoice", "parcel", "holiday", "newsletter", "printer", "desk", "badge", "canteen")
TOOLS = [
    Tool(f"{verb}_{thing}", f"{said} a {thing} of the company, whoever asks for it.", NOTHING)
    for thing in THINGS
    for verb, said in (("create", "Create"), ("cancel", "Cancel"), ("find", "Find"))
]
MANY = [Tool(f"do_{n}", "Does what is asked for. " * 5, NOTHING) for n in range(300)]


def version(list_tokens: int = 0, dataset: str = "", **settings) -> dict:
    """A row of the table adapters, as far as it is looked at."""
    return {"path": "adapters/v1", "base_model": str(STARTER), "dataset": dataset, "settings": {"list_tokens": list_tokens, **settings}}


@pytest.fixture
def project(empty_project):
    with Project.open(empty_project) as opened:
        opened.set_tools(TOOLS)
        yield opened


def evaluation(project: Project, **changes) -> None:
    project.keep_settings("evaluation", project.changed_settings("evaluation", changes))


def test_who_was_trained_on_the_whole_list_sees_the_whole_list(project):
    assert selection_of(project, [version()], TOOLS) == Selection() and basis(project, version()) == []
    assert chooser(project, Selection(), TOOLS) is None
    assert selection_of(project, [version(list_tokens=100_000)], TOOLS) == Selection()  # a budget that holds all


def test_who_was_trained_on_drawn_lists_or_cannot_read_all_is_shown_the_nearest(project):
    drawn = version(list_tokens=200)
    assert selection_of(project, [drawn], TOOLS) == Selection("nearest", 8)
    assert selection_of(project, [version()], MANY).name == "nearest"
    evaluation(project, lists=["all", "words"], nearest=5)
    assert selection_of(project, [drawn], TOOLS) == Selection("words", 5) and basis(project, drawn) == [["all", "words"], 5, 200]
    assert selection_of(project, [version()], TOOLS) == Selection()


def test_what_evaluation_shows_is_shown_elsewhere(project):
    evaluation(project, lists=["groups"], nearest=3)
    assert selection_of(project, [version()], TOOLS).name == "groups" and basis(project, version())
    assert of_bundle(project, ExportSettings(), [version()], TOOLS) == Selection("words", 3)  # a device knows no group


def test_a_bundle_picks_as_many_as_it_says_or_as_are_shown_elsewhere(project):
    assert of_bundle(project, ExportSettings(), [version()], TOOLS).shows_all
    assert of_bundle(project, ExportSettings(nearest_tools=4), [version()], TOOLS) == Selection("words", 4)
    assert of_bundle(project, ExportSettings(nearest_tools=500), [version()], TOOLS).shows_all
    assert of_bundle(project, ExportSettings(), [version(list_tokens=200)], TOOLS) == Selection("words", 8)
    assert of_bundle(project, ExportSettings(), [], MANY, str(STARTER)) == Selection("words", 8)  # no version known, but its base model


def test_who_was_trained_on_groups_knows_their_tools_alone(project):
    folder = project.path / "datasets" / "d1"
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text(json.dumps({"tools": ["find_desk", "cancel_desk", "gone"]}))
    for name, groups in (("d1", ["desk"]), ("d2", []), ("d3", ["parcel"])):
        project.put("datasets", {"hash": name, "path": f"datasets/{name}", "counts": {}, "settings": {"groups": groups}, "made": ""})

    def names(*datasets: str) -> list[str]:
        return [tool.name for tool in tools_of(project, [version(dataset=one) for one in datasets])]

    assert names("d1") == ["cancel_desk", "find_desk"]
    assert names("d3") == ["create_parcel", "cancel_parcel", "find_parcel"]  # its files are gone: the group as it is now
    assert names("d1", "d3") == ["create_parcel", "cancel_parcel", "find_parcel", "cancel_desk", "find_desk"]
    assert len(names("d2")) == len(names("d1", "d2")) == len(names()) == len(TOOLS)
    short = tools_of(project, [version(dataset="d1", descriptions="none")])
    assert [tool.description for tool in short] == ["", ""]
    assert tools_of(project, [version(descriptions="none")], "long") == TOOLS


def test_groups_are_those_of_the_right_tool_or_of_the_nearest(project):
    asked = [TestQuestion("a", "off with it", ({"cancel_holiday": {}},)), TestQuestion("b", "two", ({"find_desk": {}, "find_badge": {}},))]
    choose = chooser(project, Selection("groups", 8), TOOLS, asked)
    first, both, free = choose(["off with it", "two", "my parcel never came"])
    assert {tool.name.split("_")[1] for tool in first} == {"holiday"} and len(first) == 3
    assert {tool.name.split("_")[1] for tool in both} == {"desk", "badge"}
    assert {tool.name.split("_")[1] for tool in free} == {"parcel"}
    assert choose(["off with it"])[0] is first  # one list for all of a group, so that it is rendered once
    assert shown_tools.identity(choose, ["two"]) != shown_tools.identity(choose, ["off with it"])
