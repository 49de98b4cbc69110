"""Replacement: another value in the question and the same in the call."""

import random

import pytest

from engine.augmentation import replacement
from engine.conformance import why_not
from engine.records import Example, Tool, ToolCall
from engine.values import ValueSource, says
from tests import toys

TOOLS = {t["function"]["name"]: Tool(**t["function"]) for t in toys.TOOLS}


def example(question: str, tool: str, **arguments) -> Example:
    return Example("seed:1", question, (ToolCall(tool, arguments),), "seed", "seed:1")


def replaced(original: Example, count: int = 40) -> list[Example]:
    source = ValueSource(toys.VALUES, 1)
    return [replacement.apply(original, TOOLS, source, random.Random(n)) for n in range(count)]


def test_question_and_call_say_the_same_new_value():
    for made in replaced(example("Will it rain in Oslo tomorrow?", "get_weather", city="Oslo")):
        city = made.calls[0].arguments["city"]
        assert city != "Oslo"
        assert made.question == f"Will it rain in {city} tomorrow?"


def test_all_values_are_drawn_anew_and_the_call_conforms():
    original = example("weather Rome next 3 days in celsius", "get_weather", city="Rome", days=3, unit="celsius")

    for made in replaced(original):
        arguments = made.calls[0].arguments
        assert made.question == f"weather {arguments['city']} next {arguments['days']} days in {arguments['unit']}"
        assert why_not(made.calls[0], TOOLS) == ""
    assert len({made.question for made in replaced(original)}) > 30


@pytest.mark.parametrize("day", ["2026-03-02", "2 March 2026", "March 2, 2026", "2 Mar 2026", "02.03.2026"])
def test_date_keeps_its_manner_of_writing(day):
    made = replaced(example(f"keep R-305 on {day} please", "book_room", room="R-305", date="2026-03-02"))

    for one in made:
        held = one.calls[0].arguments
        assert held["date"] != "2026-03-02" and says(one.question, held["date"])
        assert ("-" in one.question.split(" on ")[1]) is ("-" in day)
        assert "March" not in one.question or "-03-" in held["date"]
    assert len({one.calls[0].arguments["date"] for one in made}) > 20


@pytest.mark.parametrize("question", ["is R-305 free on March 2?", "is R-305 free on 2 March?", "is R-305 free on March 2 2026",
                                      "For 2026: R-305 on 2 March"])
def test_date_without_its_year_keeps_the_year(question):
    for made in replaced(example(question, "book_room", room="R-305", date="2026-03-02")):
        date = made.calls[0].arguments["date"]
        assert date.startswith("2026-")
        assert says(made.question, date)


def test_lower_case_question_gets_lower_case_values():
    made = replaced(example("weather in oslo", "get_weather", city="Oslo"))

    assert all(one.question == one.question.lower() for one in made)
    assert all(one.calls[0].arguments["city"][0].isupper() or one.calls[0].arguments["city"].islower() for one in made)
    assert all(says(one.question, one.calls[0].arguments["city"]) for one in made)


def test_value_inside_a_word_or_number_is_left_alone():
    made = replaced(example("3 days in Romerike, room 33, Rome", "get_weather", city="Rome", days=3))

    for one in made:
        arguments = one.calls[0].arguments
        assert one.question == f"{arguments['days']} days in Romerike, room 33, {arguments['city']}"


def test_value_that_stands_twice_is_left_alone():
    made = replaced(example("Oslo weather, I mean Oslo", "get_weather", city="Oslo"))

    assert made == [None] * len(made)


def test_value_in_other_words_stays_in_question_and_call():
    made = replaced(example("Will it rain in Oslo for three days?", "get_weather", city="Oslo", days=3))

    assert all("three days" in one.question and one.calls[0].arguments["days"] == 3 for one in made)


def test_flag_is_kept():
    made = replaced(example("R-305 on 2026-03-02 with screen", "book_room", room="R-305", date="2026-03-02", with_screen=True))

    assert all(one.calls[0].arguments["with_screen"] is True and one.question.endswith("with screen") for one in made)


def test_question_without_values_gives_nothing():
    assert replaced(example("hello there", "find_person", employee="Mary Poole"), 3) == [None] * 3


def test_date_that_is_none_does_no_harm():
    made = replaced(example("R-305 on 2026-02-30", "book_room", room="R-305", date="2026-02-30"))

    assert all(says(one.question, one.calls[0].arguments["date"]) for one in made)
