"""Replacement: another value in the question and the same in the call."""

import random
import re
from datetime import date

import pytest

from engine.checker.conformance import why_not
from engine.records import Example, Node, Relation, Tool, ToolCall
from engine.stages.augmentation import replacement
from engine.stages.augmentation.context import Context
from engine.text.knowledge_graph import Graph
from engine.text.language import is_han
from engine.text.parameter_values import ValueSource
from engine.text.spans import says
from tests import toys
from tests.engine.stages.augmentation import questions

TOOLS = {t["function"]["name"]: Tool(**t["function"]) for t in toys.TOOLS}


def example(question: str, tool: str, **arguments) -> Example:
    return Example("seed:1", question, (ToolCall(tool, arguments),), "seed", "seed:1")


def replaced(original: Example, count: int = 40) -> list[Example]:
    context = Context(TOOLS, ValueSource(toys.VALUES, 1))
    return [replacement.apply(original, random.Random(n), context) for n in range(count)]


def all_of(original: Example, count: int = 40) -> list[Example]:
    return [made for n in range(count) if (made := replacement.apply(original, random.Random(n), questions.MEANS))]


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


@pytest.mark.parametrize("day", ["2026-03-02", "2 March 2026", "March 2, 2026", "2 Mar 2026", "02.03.2026", "March 2 2026"])
def test_date_keeps_its_manner_of_writing(day):
    made = replaced(example(f"keep R-305 on {day} please", "book_room", room="R-305", date="2026-03-02"))

    for one in made:
        held = one.calls[0].arguments
        assert held["date"] != "2026-03-02" and says(one.question, held["date"])
        assert ("-" in one.question.split(" on ")[1]) is ("-" in day)
        assert "March" not in one.question or "-03-" in held["date"]
    assert len({one.calls[0].arguments["date"] for one in made}) > 20


@pytest.mark.parametrize("question", ["is R-305 free on March 2?", "is R-305 free on 2 March?", "For 2026: R-305 on 2 March"])
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


# Calls that hang together


def test_arguments_with_the_same_value_change_together():
    original = questions.example(
        "Ada Berg is off on 2026-03-09", ("request_leave", {"employee": "Ada Berg", "start_date": "2026-03-09", "end_date": "2026-03-09"})
    )
    for made in all_of(original):
        arguments = made.calls[0].arguments
        assert arguments["start_date"] == arguments["end_date"] != "2026-03-09"
        assert made.question == f"{arguments['employee']} is off on {arguments['end_date']}"


@pytest.mark.parametrize(
    "question",
    ["Ada Berg is off from 2026-07-06 to 2026-07-17", "Ada Berg is off from July 6 to July 17", "Ada Berg从2026年7月6日到7月17日休假"],
)
def test_days_keep_their_order_and_distance(question):
    original = questions.example(
        question, ("request_leave", {"employee": "Ada Berg", "start_date": "2026-07-06", "end_date": "2026-07-17"})
    )
    made = all_of(original)
    for one in made:
        start, end = (date.fromisoformat(one.calls[0].arguments[name]) for name in ("start_date", "end_date"))
        assert (end - start).days == 11 and start != date(2026, 7, 6)
        assert "2026-07-17" in question or start.year == end.year == 2026
    assert len({one.calls[0].arguments["start_date"] for one in made}) > 15


def test_a_lowest_value_stays_below_the_highest():
    original = questions.example(
        "people in Legal from 40 to 60", ("find_people", {"department": "Legal", "min_score": 40, "max_score": 60})
    )
    made = all_of(original, 100)
    assert len(made) > 50
    assert all(one.calls[0].arguments["min_score"] <= one.calls[0].arguments["max_score"] for one in made)


def test_a_number_that_two_parameters_hold_is_left_alone():
    original = questions.example("people in Legal with 40", ("find_people", {"department": "Legal", "min_score": 40, "max_score": 40}))
    assert all(one.question.endswith("with 40") and one.calls[0].arguments["min_score"] == 40 for one in all_of(original))


def test_items_of_a_list_change_one_by_one_and_stay_different():
    original = questions.example("who knows Python and SQL?", ("find_people", {"skills": ["Python", "SQL"]}))
    for one in all_of(original, 100):
        first, second = one.calls[0].arguments["skills"]
        assert one.question == f"who knows {first} and {second}?" and first != second


def test_the_value_of_two_calls_changes_in_both():
    original = questions.example(
        "book R-305 on 2026-03-03 and R-201 too",
        ("book_room", {"room": "R-305", "date": "2026-03-03"}),
        ("book_room", {"room": "R-201", "date": "2026-03-03"}),
    )
    for one in all_of(original):
        first, second = (call.arguments for call in one.calls)
        assert first["date"] == second["date"] != "2026-03-03" and first["room"] != second["room"]
        assert one.question == f"book {first['room']} on {first['date']} and {second['room']} too"


def test_a_call_of_an_unknown_tool_is_left_alone():
    assert all_of(questions.example("rain in Oslo", ("gone", {"city": "Oslo"}))) == []


def test_values_that_belong_together_in_the_knowledge_graph_are_drawn_together():
    homes = {"Sales": ["Ann Ash", "Bo Birch"], "Legal": ["Cy Cedar"], "Finance": ["Di Dogwood", "Ed Elm"]}
    nodes = [Node(name, "department") for name in homes] + [Node(name, "employee") for names in homes.values() for name in names]
    graph = Graph(nodes, [Relation(name, "works in", home) for home, names in homes.items() for name in names])
    tool = questions.tool("find", ["employee"], employee=questions.TEXT, department=questions.TEXT)
    context = Context({"find": tool}, ValueSource({}, 1, graph=graph))
    original = questions.example("phone of Ann Ash in Sales", ("find", {"employee": "Ann Ash", "department": "Sales"}))
    made = [replacement.apply(original, random.Random(n), context) for n in range(60)]
    together = [one.calls[0].arguments["employee"] in homes.get(one.calls[0].arguments["department"], ()) for one in made if one]
    assert sum(together) > len(together) / 2


# What no call depends on


def test_a_day_of_the_week_changes_where_all_arguments_are_said():
    asked = {
        one.question for one in all_of(questions.example("On Monday my boss asks: weather in Oslo?", ("get_weather", {"city": "Oslo"})))
    }
    assert any(day in question for question in asked for day in ("Tuesday", "Wednesday", "Thursday", "Friday"))
    assert any("My boss" not in question and "my boss" not in question for question in asked)


def test_a_day_of_the_week_stays_where_an_argument_may_come_from_it():
    """The date is not in the question: the seed's author worked it out from the day of the week."""
    original = questions.example("book R-305 on Monday", ("book_room", {"room": "R-305", "date": "2026-03-02"}))
    assert all("Monday" in one.question for one in all_of(original))


def test_a_question_without_a_call_gets_other_names():
    original = questions.example("hello there, I hope that Mary Poole had a good Monday")
    made = all_of(original)
    assert made and all(one.calls == () and "Mary Poole had a good Monday" not in one.question for one in made)
    assert any("Ada Berg" in one.question for one in made)


# Chinese


def test_chinese_values_take_the_place_of_chinese_ones():
    original = questions.example("请问北京的王伟在销售部吗", ("request_leave", {"employee": "王伟", "start_date": "2026-03-02"}))
    made = all_of(original)
    names = {one.calls[0].arguments["employee"] for one in made}
    assert len(names) > 15 and {"李娜", "张建国"} & names  # from the list and made up
    assert all(all(is_han(character) for character in name) for name in names)
    assert all(one.question == f"请问北京的{one.calls[0].arguments['employee']}在销售部吗" for one in made)


@pytest.mark.parametrize("day", ["2026年3月2日", "2026年3月2号", "3月2日", "2026年03月02日", "2026/3/2"])
def test_chinese_day_keeps_its_manner_of_writing(day):
    made = all_of(questions.example(f"帮我预订{day}的R-305", ("book_room", {"room": "R-305", "date": "2026-03-02"})))
    assert len({one.calls[0].arguments["date"] for one in made}) > 15
    for one in made:
        held = date.fromisoformat(one.calls[0].arguments["date"])
        assert re.sub(r"\d+", "#", one.question.split("的")[0]) == re.sub(r"\d+", "#", f"帮我预订{day}")
        assert f"{held.day}" in one.question and f"{held.month}" in one.question
        assert "2026" in day or held.year == 2026


def test_number_between_chinese_characters_is_replaced():
    made = all_of(questions.example("上海未来3天的天气", ("get_weather", {"city": "上海", "days": 3})))
    assert made and all(one.question == f"{one.calls[0].arguments['city']}未来{one.calls[0].arguments['days']}天的天气" for one in made)


def test_an_english_question_gets_no_chinese_value_from_a_mixed_list():
    made = all_of(questions.example("weather in Oslo", ("get_weather", {"city": "Oslo"})), 100)
    assert made and not any(is_han(character) for one in made for character in one.question)


def test_values_kept_for_tests_are_never_drawn():
    context = Context(questions.TOOLS, ValueSource(questions.VALUES, 1, kept={"city": ["rome", "上海"], "employee": ["李娜"]}))
    for original in (
        questions.example("weather in Oslo", ("get_weather", {"city": "Oslo"})),
        questions.example("北京的天气", ("get_weather", {"city": "北京"})),
    ):
        made = [replacement.apply(original, random.Random(n), context) for n in range(200)]
        assert not {"Rome", "rome", "上海"} & {one.calls[0].arguments["city"] for one in made if one}


def test_a_day_at_the_end_of_the_calendar_does_no_harm():
    original = questions.example(
        "Ada Berg is off from 2026-07-06 to 9999-12-31",
        ("request_leave", {"employee": "Ada Berg", "start_date": "2026-07-06", "end_date": "9999-12-31"}),
    )
    assert all(one.calls[0].arguments["start_date"] <= one.calls[0].arguments["end_date"] for one in all_of(original))
