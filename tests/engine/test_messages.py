"""Sentences with their values: as parts through JSON and the store, told in another language, never put together by hand."""

import ast
import copy
import json
import pickle
import re

import pytest

from engine import catalogue
from engine.errors import InputError, from_dict
from engine.jobs.events import Failed, Log, decode, encode
from engine.messages import FIELD, Message, capitalized, from_json, from_text, sentences, templates, to_json, to_text, unended
from engine.process import NoAnswer
from engine.records import LEFT_OUT, LeftOut, ToolNote
from engine.store import Project
from resources.i18n import texts
from tests.toys import ROOT

CHINESE = re.compile("[\u4e00-\u9fff]")
NOT_HERE = Message("{file} does not exist.", file="tools.json")


@pytest.fixture
def chinese():
    catalogue.use("zh_CN")
    yield
    catalogue.use("en")


def test_a_message_is_its_english_sentence():
    said = Message("{file} holds {size:,.1f} MB in {parts}; {{braces}} stay.", file="a.json", size=1234.56, parts=["one", "two"])
    assert said == "a.json holds 1,234.6 MB in one, two; {braces} stay." and isinstance(said, str)
    assert Message('Write {"type": ...}.') == 'Write {"type": ...}.'  # without values braces are braces
    assert Message.counted("{count} row", "{count} rows", count=1) == "1 row"
    assert Message.counted("{count} row", "{count} rows", count=2) == "2 rows"
    assert sentences(NOT_HERE, "", "Check the path.") == "tools.json does not exist. Check the path."
    assert capitalized("no name.") == "No name." and unended("It ended.") == "It ended"


def test_its_parts_outlive_json_copies_and_exceptions():
    said = Message("{where}: {why}", where=Message("row {row}", row=3), why=NOT_HERE)
    for again in (
        from_json(to_json({"said": [said]}))["said"][0],
        from_text(to_text(said)),
        copy.deepcopy(said),
        pickle.loads(pickle.dumps(said)),
    ):
        assert again == said and again.values["why"].values == {"file": "tools.json"}
    assert json.loads(json.dumps([said])) == ["row 3: tools.json does not exist."]  # whoever knows nothing of it reads English
    assert str(ValueError(said)).values == said.values


def test_a_template_from_elsewhere_reaches_nothing_but_its_values():
    evil = json.dumps({"$message": "{file.__class__} {file!r} {file:>999999999} {file}", "values": {"file": "x"}})
    assert from_text(evil) == "{file.__class__} {file!r} x x"
    for text in ('{"$message": 3, "values": {}}', '{"$message": "{a}", "values": [], "x": 1}', '{"$message"'):
        assert from_text(text) == text  # no message, and shown as it is


@pytest.mark.parametrize("kind", [InputError, NoAnswer])
def test_an_error_keeps_its_values_on_its_way_to_the_parent(kind, chinese):
    error = kind(NOT_HERE, "Check the path.", *([""] if kind is NoAnswer else []))
    told = from_dict(json.loads(json.dumps(error.as_dict())))
    assert str(told) == str(error) == "tools.json does not exist. Check the path."
    assert CHINESE.search(catalogue.told(str(told)))
    assert "tools.json" in catalogue.told(str(told)) and "Check" not in catalogue.told(told.sentences)


def test_events_carry_parts_and_old_logs_plain_text(chinese):
    for event in (Log("tools", NOT_HERE), Failed("tools", "input", NOT_HERE, "Check the path.")):
        again = decode(encode(event))
        assert again == event
        assert CHINESE.search(catalogue.told(getattr(again, "text", "") or again.message))
    assert decode('{"event": "Log", "stage": "tools", "text": "As it was."}') == Log("tools", "As it was.")


def test_the_store_keeps_values_and_reads_what_was_plain(tmp_path, chinese):
    with Project.create(tmp_path / "p") as project:
        project.fail_stage("tools", "failed", str(InputError(NOT_HERE, "Check the path.")))
        project.set_left_out([LeftOut("a.csv", 3, NOT_HERE), LeftOut("a.csv", 4, "of an earlier version")])
        project.set_tool_notes([ToolNote("a.json", Message("tool {number}", number=2), "Get", LEFT_OUT, NOT_HERE)])
        project.set_facts("said", {"found": [NOT_HERE]})
    with Project.open(tmp_path / "p") as project:
        said = [
            project.stage_record("tools").message,
            project.left_out()[0].reason,
            project.tool_notes()[0].text,
            project.facts("said")["found"][0],
        ]
        assert all(one.startswith("tools.json does not exist.") for one in said)
        assert all(CHINESE.search(catalogue.told(one)) for one in said)
        assert catalogue.told(project.left_out()[1].reason) == "of an earlier version"
        assert project.tool_notes()[0].place == "tool 2"


def test_a_value_is_told_as_it_is_and_a_sentence_in_it_in_the_language(chinese):
    told = catalogue.told(Message("{file}, row {row}: {reason}", file="steps", row=3, reason="It has no question."))
    assert "steps" in told and "It has" not in told and CHINESE.search(told)
    assert catalogue.told("Something nobody wrote.") == "Something nobody wrote."
    assert catalogue.told(NOT_HERE, "en") == NOT_HERE and catalogue.told(NOT_HERE) != NOT_HERE


def test_the_language_of_the_environment_and_of_the_user():
    assert catalogue.of_environment({"LANG": "zh_CN.UTF-8"}) == "zh_CN"
    assert catalogue.of_environment({"ADAPTOOL_LANGUAGE": "en", "LANG": "zh_CN.UTF-8"}) == "en"
    assert catalogue.of_environment({"LC_ALL": "de_DE.UTF-8"}) == catalogue.of_environment({}) == "en"
    assert catalogue.chosen("zh") == "zh_CN"
    with pytest.raises(InputError, match="no language xx"):
        catalogue.chosen("xx")


def test_sentences_of_the_engine_are_not_put_together_by_hand():
    """What is handed to people holds no f-string, and nothing glued or formatted by hand: its values would be lost."""
    by_hand = []
    for file, tree in texts.sources():
        for speaker, argument in texts.spoken(tree):
            glued = [node for node in ast.walk(argument) if isinstance(node, ast.JoinedStr) and _is_words(node)]
            formatted = isinstance(argument, ast.Call) and getattr(argument.func, "attr", "") == "format"
            if (glued and not _inside_a_message(argument, glued)) or isinstance(argument, ast.BinOp) or formatted:
                by_hand.append(f"{file.relative_to(ROOT)}:{argument.lineno} {speaker}")
    assert by_hand == []


def _is_words(text: ast.JoinedStr) -> bool:
    return bool(re.search("[A-Za-z]{2}", "".join(part.value for part in text.values if isinstance(part, ast.Constant))))


def _inside_a_message(argument: ast.expr, glued: list[ast.JoinedStr]) -> bool:
    """Whether all of them stand in values of a Message, where they are names and commands."""
    inside = {
        id(node)
        for call in ast.walk(argument)
        if isinstance(call, ast.Call) and ast.unparse(call.func).startswith("Message")
        for node in ast.walk(call)
    }
    return all(id(one) in inside for one in glued)


def test_templates_name_their_values_and_no_others():
    wrong = []
    for file, tree in texts.sources():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and ast.unparse(node.func) in ("Message", "Message.counted")
                and all(word.arg for word in node.keywords)
            ):
                literal = [one.value for one in node.args if isinstance(one, ast.Constant)]
                named = {found[1] for text in literal for found in FIELD.finditer(text) if found[1]}
                if literal and node.keywords and named != {word.arg for word in node.keywords}:
                    wrong.append(f"{file.relative_to(ROOT)}:{node.lineno}")
    assert wrong == []


def test_every_id_is_found():
    assert list(templates(sentences(NOT_HERE, "Check the path."))) == ["{0} {1}", "{file} does not exist.", "Check the path."]
