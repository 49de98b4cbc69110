"""How long a tool list is in a base model's tokens: the light tokenizer counts as transformers' own, and a long list is estimated well."""

import json

import pytest

from engine.errors import InputError
from engine.models import list_size
from engine.models.base_models import load_tokenizer
from engine.models.chat import Chat
from engine.models.light_tokenizer import LightTokenizer, counting
from engine.records import Tool
from engine.store import Project
from tests.toys import STARTER, TOOLS

FILLING = "the order of a customer with its lines prices taxes and the person who entered it"
TOY_TOOLS = [Tool(**entry["function"]) for entry in TOOLS]


def many(count: int) -> list[Tool]:
    words = [
        "the",
        "order",
        "of",
        "a",
        "customer",
        "with",
        "its",
        "lines",
        "prices",
        "taxes",
        "and",
        "the",
        "person",
        "who",
        "entered",
        "it",
    ]
    return [
        Tool(
            f"do_{n}",
            f"Does number {n} with {' '.join(words[: 3 + n % 12])}.",
            {"type": "object", "properties": {f"field_{i}": {"type": "string", "description": " ".join(words[:4])} for i in range(n % 7)}},
        )
        for n in range(count)
    ]


def test_the_light_tokenizer_gives_the_same_ids_and_texts():
    light, whole = Chat(LightTokenizer(STARTER)), Chat(load_tokenizer(STARTER))
    assert light.end == whole.end
    for tools in (TOY_TOOLS, TOY_TOOLS[::-1], []):
        assert light.over(tools).whole_prompt("Où est Zoë 😀?") == whole.over(tools).whole_prompt("Où est Zoë 😀?")


def test_a_folder_that_it_does_not_know_is_read_by_transformers(tmp_path, tiny_base):
    for file in tiny_base.glob("*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    said = json.loads((tmp_path / "tokenizer_config.json").read_text())
    (tmp_path / "tokenizer_config.json").write_text(json.dumps({**said, "tokenizer_class": "PreTrainedTokenizer"}))
    assert not isinstance(counting(tmp_path), LightTokenizer) and isinstance(counting(tiny_base), LightTokenizer)


def test_the_sizes_of_tools_add_up_to_the_list():
    chat, tools = Chat(counting(STARTER)), many(30)
    sizes = list_size.sizes(chat, tools)
    alone = len(chat.over([]).prefix)
    assert list(sizes) == [tool.name for tool in tools]
    assert alone + sum(sizes.values()) == pytest.approx(len(chat.over(tools).prefix), rel=0.1)
    assert list_size.sizes(chat, []) == {} and list_size.sizes(chat, tools[:1])["do_0"] > 5


def test_a_long_list_is_estimated_within_a_tenth(empty_project):
    with Project.open(empty_project) as project:
        size = list_size.of_tools(project, many(900))
        exact = list_size.of_tools(project, many(100))
    whole = len(Chat(counting(STARTER)).over(many(900)).prefix)
    assert not size.exact and size.tokens["long"] == pytest.approx(whole, rel=0.1) and size.tokens["none"] < size.tokens["short"]
    assert exact.exact and exact.tools == 100


def test_what_does_not_fit_is_told_with_what_to_do_and_a_drawn_list_needs_no_warning(empty_project):
    with Project.open(empty_project) as project:
        told = list_size.told(project, many(900))
        fine = list_size.told(project, TOY_TOOLS)
        project.keep_settings("training", project.changed_settings("training", {"list_tokens": 512}))
        drawn = list_size.told(project, many(900))
    assert told["weight"] == "bad" and "900 tools" in told["finding"] and "does not fit into the 2,048" in told["finding"]
    assert "list_tokens" in told["finding"]
    assert fine["finding"] == "" and fine["size"]["tokens"]["long"] > 0
    assert drawn["finding"] == ""


def test_a_base_model_that_is_not_there_is_a_note(empty_project):
    with Project.open(empty_project) as project:
        project.keep_settings("training", project.changed_settings("training", {"base_model": "/nowhere"}))
        assert "/nowhere" in list_size.told(project, TOY_TOOLS)["note"]


def test_groups_are_told_with_their_tools_and_tokens(empty_project):
    tools = [
        Tool(f"{verb}_{thing}", "Does it.", {"type": "object", "properties": {}}) for thing in ("bill", "car") for verb in ("get", "pay")
    ]
    with Project.open(empty_project) as project:
        with pytest.raises(InputError, match="no tools"):
            list_size.by_group(project)
        project.set_tools(tools)
        found = list_size.by_group(project)
    assert [(one["group"], one["tools"]) for one in found] == [("bill", ["get_bill", "pay_bill"]), ("car", ["get_car", "pay_car"])]
    assert all(one["tokens"] > 10 for one in found)


def test_what_the_window_shows_of_groups_stands_beside_what_the_model_reads(empty_project):
    with Project.open(empty_project) as project:
        assert list_size.look(project)["groups"] == []
        project.set_tools(many(30))
        found = list_size.look(project)
        assert found["groups"] == list_size.by_group(project)
        assert (found["context"], found["room"], found["budget"], found["note"]) == (2048, list_size.ROOM, 1024, "")
        project.keep_settings("training", project.changed_settings("training", {"base_model": "/nowhere"}))
        unknown = list_size.look(project)
    assert "/nowhere" in unknown["note"] and sum(len(one["tools"]) for one in unknown["groups"]) == 30
