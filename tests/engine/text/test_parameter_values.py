"""Values: they fit the schema, come from the company's lists too, and are found again in a question."""

import random

import pytest

from engine.checker.conformance import why_not
from engine.records import Parameter, Tool, ToolCall
from engine.text.parameter_values import ValueSource, like
from engine.text.spans import says
from engine.text.usual_texts import OF_KEYS

SCHEMAS = {
    "status": {"type": "string", "enum": ["open", "in_progress"]},
    "level": {"enum": [1, 2, 3]},
    "year": {"type": "integer"},
    "born_year": {"type": "integer", "maximum": 2000},
    "count": {"type": "integer", "minimum": 500},
    "debt": {"type": "integer", "maximum": -5},
    "share": {"type": "number", "minimum": 0, "maximum": 1},
    "temperature": {"type": "number", "minimum": -30, "maximum": 40},
    "urgent": {"type": "boolean"},
    "days": {"type": "array", "items": {"type": "integer", "minimum": 1, "maximum": 5}},
    "names": {"type": "array"},
    "start_date": {"type": "string", "format": "date"},
    "note": {"type": ["null", "string"]},
    "email": {"type": "string"},
    "more": {"type": "object"},
}


@pytest.fixture(scope="module")
def source() -> ValueSource:
    return ValueSource({"city": ["Zurich", "Bern"]}, seed=3)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_drawn_value_fits_its_schema(source, name):
    tool = Tool("t", "", {"type": "object", "properties": {name: SCHEMAS[name]}})
    for n in range(60):
        value = source.draw(Parameter(name, SCHEMAS[name], True), random.Random(n))
        assert why_not(ToolCall("t", {name: value.held}), {"t": tool}) == ""


def test_a_drawn_value_is_found_in_the_question_that_says_it(source):
    for name in SCHEMAS.keys() - {"status", "level"}:  # enums are said in other words
        for n in range(60):
            value = source.draw(Parameter(name, SCHEMAS[name], True), random.Random(n))
            assert says(f"Please {value.said}, thanks", value.held), value


def test_the_same_seed_draws_the_same_values_and_another_seed_others():
    def drawn(seed: int) -> list:
        source, rng = ValueSource({}, seed), random.Random(seed)
        return [source.draw(Parameter("employee", {"type": "string"}, True), rng).held for _ in range(10)]

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_the_companys_values_are_mixed_with_made_up_ones(source):
    city = Parameter("city", {"type": "string"}, True)
    drawn = [source.draw(city, random.Random(n)).held for n in range(300)]
    own = sum(value.title() in ("Zurich", "Bern") for value in drawn) / 300
    assert 0.5 < own < 0.8
    assert len(set(drawn)) > 30


def test_a_code_keeps_the_shape_of_the_example_in_the_description(source):
    room = Parameter("room", {"type": "string", "description": "room code, e.g. R-201"}, True)
    codes = {source.draw(room, random.Random(n)).held for n in range(50)}
    assert len(codes) > 20
    assert all(len(code) == 5 and code.startswith("R-") and code[2:].isdigit() for code in codes)
    assert like("AB-12c", random.Random(1))[:3] == "AB-"


def test_an_object_that_takes_any_member_is_given_usual_ones_that_people_would_say(source):
    schema = {"type": "object", "additionalProperties": True, "description": "whatever is to be kept with it"}
    for n in range(40):
        drawn = source.draw(Parameter("metadata", schema, True), random.Random(n))
        assert drawn.held and all(isinstance(value, str) and value in OF_KEYS[key] for key, value in drawn.held.items())
        assert says(f"Keep it with {drawn.said}", drawn.held)
    counts = source.draw(Parameter("limits", {"type": "object", "additionalProperties": {"type": "integer"}}, True), random.Random(1))
    assert all(isinstance(value, int) for value in counts.held.values())
