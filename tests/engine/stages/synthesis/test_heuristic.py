"""The heuristic teacher and its values: questions that say what their calls hold, calls that fit their tools."""

import json
import random
import re
from collections import Counter
from datetime import date

import pytest

from engine.checker.conformance import why_not
from engine.records import Parameter, Tool, ToolCall
from engine.stages.synthesis.heuristic import HeuristicTeacher
from engine.stages.tools.readers import read_tools
from engine.store.samples import SAMPLES
from engine.text.parameter_values import ValueSource
from engine.text.spans import says
from engine.text.spoken_forms import spoken_dates
from tests import toys

TOYS = {t["function"]["name"]: Tool(**t["function"]) for t in toys.TOOLS}
SAMPLE = {tool.name: tool for tool in read_tools(SAMPLES / "digital-hr" / "tools.json").tools}
LISTS = json.loads((SAMPLES / "digital-hr" / "values.json").read_text(encoding="utf-8"))


def drafts(tool: Tool, count: int = 60, share: float = 0.5, lists=None):
    teacher = HeuristicTeacher(ValueSource(LISTS if lists is None else lists, 1), share)
    return [teacher.ask(tool, random.Random(f"{tool.name}:{n}")) for n in range(count)]


def values(name: str, count: int = 60, lists=None, **schema):
    source = ValueSource(lists or {}, 1)
    return [source.draw(Parameter(name, schema, True), random.Random(n)) for n in range(count)]


@pytest.mark.parametrize("tool", [*SAMPLE.values(), *TOYS.values()], ids=lambda tool: tool.name)
def test_every_call_fits_its_tool_and_every_value_is_said(tool):
    for draft in drafts(tool):
        assert why_not(draft.calls[0], {tool.name: tool}) == ""
        for parameter in tool.parameter_list():
            held = draft.calls[0].arguments.get(parameter.name)
            if parameter.enum and held is not None:
                held = held.replace("_", " ")
            assert says(draft.question, held), (draft.question, draft.calls[0])


@pytest.mark.parametrize("tool", SAMPLE.values(), ids=lambda tool: tool.name)
def test_questions_differ(tool):
    asked = [draft.question.casefold() for draft in drafts(tool)]

    assert len(set(asked)) > 0.85 * len(asked)
    assert len({draft.frame for draft in drafts(tool)}) > 10


def test_same_seed_gives_the_same_question_in_another_teacher_that_began_elsewhere():
    later, whole = drafts(TOYS["find_person"], lists={}), HeuristicTeacher(ValueSource({}, 1), 0.5)
    drafts_of_others = [whole.ask(TOYS["get_weather"], random.Random(n)) for n in range(30)]

    again = [whole.ask(TOYS["find_person"], random.Random(f"find_person:{n}")) for n in range(60)]

    assert drafts_of_others and again == later


def test_optional_parameters_are_said_as_often_as_asked_for():
    def share(asked: float) -> float:
        return sum("days" in draft.calls[0].arguments for draft in drafts(TOYS["get_weather"], 300, asked)) / 300

    assert share(0) == 0 and share(1) == 1
    assert 0.25 < share(0.35) < 0.45


def test_flags_are_said_as_they_are_held():
    for draft in drafts(TOYS["book_room"], 200, share=1):
        words = draft.question.lower()
        refused = re.search(r"without screen|no screen|leave out screen|not screen", words)
        assert "screen" in words
        assert bool(refused) is not draft.calls[0].arguments["with_screen"], words


def test_a_start_comes_before_its_end():
    schema = {
        "type": "object",
        "required": ["start_date", "end_date"],
        "properties": {"start_date": {"type": "string", "format": "date"}, "end_date": {"type": "string", "format": "date"}},
    }

    for draft in drafts(Tool("request_leave", "Request leave.", schema)):
        assert draft.calls[0].arguments["start_date"] <= draft.calls[0].arguments["end_date"]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "minimum": 3, "maximum": 9},
        {"type": "integer", "minimum": 500},
        {"type": "number", "maximum": 5},
        {"type": "number", "minimum": 0, "maximum": 1},
        {"type": "integer", "enum": [2, 4]},
        {"type": "boolean"},
        {"type": "string", "enum": ["on_leave", "sick"]},
        {"type": "array", "items": {"type": "integer", "maximum": 3}},
        {"type": "array"},
        {"type": ["string", "null"]},
    ],
)
@pytest.mark.parametrize("name", ["score", "year", "thing"])
def test_values_fit_type_range_and_enum(name, schema):
    tool = Tool("t", "", {"type": "object", "properties": {name: schema}})

    for value in values(name, **schema):
        assert why_not(ToolCall("t", {name: value.held}), {"t": tool}) == ""


def test_enum_is_said_in_words_and_held_as_written():
    drawn = values("status", type="string", enum=["on_leave"])[0]

    assert (drawn.said, drawn.held) == ("on leave", "on_leave")


def test_codes_have_the_shape_of_the_example():
    held = [value.held for value in values("room", type="string", description="room code, e.g. R-201")]

    assert all(re.fullmatch(r"R-\d\d\d", code) for code in held)
    assert len(set(held)) > 30


def test_dates_are_held_in_iso_form_and_said_in_several_ways():
    drawn = values("day", 200, type="string", description="YYYY-MM-DD")

    assert all(value.said in (value.held, *spoken_dates(date.fromisoformat(value.held))) for value in drawn)
    assert {value.said == value.held for value in drawn} == {True, False}


def test_own_list_is_used_often_but_not_always():
    own = {"city": ["Ulm", "Hof"]}
    used = Counter(value.held.title() in own["city"] for value in values("city", 300, own, type="string"))

    assert 0.5 < used[True] / 300 < 0.8
    assert all(value.said == value.held for value in values("city", 300, own, type="string"))
