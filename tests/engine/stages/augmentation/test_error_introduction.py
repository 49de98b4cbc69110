"""Error introduction: a slip in the words, none in the values."""

import random
from collections import Counter

import pytest
from rapidfuzz.distance import Levenshtein

from engine.records import Example, ToolCall
from engine.stages.augmentation import typing_errors
from engine.stages.augmentation.context import Context
from engine.text.parameter_values import ValueSource
from engine.text.spans import says, share_remaining

MEANS = Context({}, ValueSource({}))
IN_VALUES = Context({}, ValueSource({}), errors_in_values=True)


def example(question: str, **arguments) -> Example:
    return Example("k", question, (ToolCall("t", arguments),), "augmentation", "f")


def slipped(original: Example, count: int = 60, context: Context = MEANS) -> list[Example]:
    return [made for n in range(count) if (made := typing_errors.apply(original, random.Random(n), context))]


@pytest.mark.parametrize(
    "question, said, arguments",
    [
        ("please show the weather in Rio de Janeiro", "Rio de Janeiro", {"city": "Rio de Janeiro"}),
        ("keep the room for me on 3 March 2026", "3 March 2026", {"date": "2026-03-03"}),
        ("keep the room for me on March 3", "March 3", {"date": "2026-03-03"}),
        ("colleagues that are on parental leave", "parental leave", {"status": "parental_leave"}),
        ("people that know Python and Prolog well", "Python and Prolog", {"skills": ["Python", "Prolog"]}),
    ],
)
def test_values_stay_whole(question, said, arguments):
    made = slipped(example(question, **arguments))

    assert len(made) > 40
    assert all(value in one.question for one in made for value in said.split(" and "))
    assert all(one.calls == example(question, **arguments).calls for one in made)


def test_slip_is_small_but_there():
    original = "please show the weather forecast for Oslo"

    for one in slipped(example(original, city="Oslo")):
        assert one.question != original
        words, before = Counter(one.question.split()), Counter(original.split())
        assert Levenshtein.distance(original, one.question) <= 4 or (words - before).total() + (before - words).total() <= 4, one.question


def test_slips_are_of_several_kinds():
    original = "weather Oslo"
    made = {one.question for one in slipped(example(original, city="Oslo"), 200)}

    assert "weather weather Oslo" in made
    assert {len(question) - len(original) for question in made} >= {-1, 0, 1}


@pytest.mark.parametrize("question", ["Oslo", "Oslo 12", "???", ""])
def test_question_without_words_to_slip_on_gives_nothing(question):
    assert slipped(example(question, city="Oslo")) == []


@pytest.mark.parametrize(
    "question, slip",
    [
        ("weather Oslo", "wether Oslo"),
        ("weather Oslo", "weaather Oslo"),
        ("weather Oslo", "waether Oslo"),
        ("weather Oslo", "weathrr Oslo"),
        ("the weather Oslo", "weather the Oslo"),
        ("the weather of Oslo", "the weather Oslo"),
        ("the weather in Oslo", "the the weather in Oslo"),
        ("their photograph of Oslo", "their fotograph of Oslo"),
        ("receive mail from Oslo", "recieve mail from Oslo"),
        ("查询Oslo的天气", "查寻Oslo的天气"),
        ("未来Oslo的天气", "末来Oslo的天气"),
        ("查询Oslo的天气", "询查Oslo的天气"),
        ("查询Oslo的天气", "查询询Oslo的天气"),
        ("查询Oslo的天气", "查Oslo的天气"),
        ("查询Oslo的天气", "查询Oslo天气"),
        ("查询Oslo的天气", "查询查询Oslo的天气"),
        ("帮我查Oslo", "帮我帮我查Oslo"),
    ],
)
def test_each_kind_of_slip_occurs(question, slip):
    assert slip in {one.question for one in slipped(example(question, city="Oslo"), 1500)}


@pytest.mark.parametrize(
    "question, kept",
    [
        ("the rooms that are not free on Friday", "not"),
        ("people without a badge, never late", "without"),
        ("people without a badge, never late", "never"),
        ("不要投影的会议室", "不要"),
        ("没有请假的同事名单", "没有"),
        ("除了财务以外的部门", "除了"),
    ],
)
def test_negations_stay(question, kept):
    made = slipped(example(question), 200)
    assert len(made) > 150 and all(kept in one.question for one in made)


@pytest.mark.parametrize(
    "question, value", [("请问王伟的工资是多少", "王伟"), ("三天内的天气怎么样", 3), ("帮我订3月2日的会议室", "2026-03-02")]
)
def test_chinese_values_stay_whole(question, value):
    place = {"王伟": "王伟", 3: "三", "2026-03-02": "3月2日"}[value]
    made = slipped(example(question, value=value))
    assert len(made) > 50 and all(place in one.question for one in made)


def test_capitals_stay_capitals():
    assert all(one.question.isupper() for one in slipped(example("THE WEATHER IN OSLO", city="Oslo"), 400))


# Errors in values, where they are wanted


@pytest.mark.parametrize(
    "question, value",
    [("weather in Rio de Janeiro", "Rio de Janeiro"), ("phone of Mary Poole", "Mary Poole"), ("查一下呼和浩特的天气", "呼和浩特")],
)
def test_wanted_errors_are_in_values_and_leave_most_of_their_letters(question, value):
    original = example(question, value=value)
    made = slipped(original, 200, IN_VALUES)
    inside = [one for one in made if not says(one.question, value)]
    assert len(inside) > 30 and len(made) > len(inside)
    assert all(share_remaining(value, one.question) >= 0.7 for one in made)
    assert all(one.calls == original.calls for one in made)


@pytest.mark.parametrize(
    "question, arguments",
    [
        ("keep R-305 for me on 2026-03-02", {"room": "R-305", "date": "2026-03-02"}),
        ("three rooms on 3 March", {"count": 3, "date": "2026-03-03"}),
        ("people in IT", {"department": "IT"}),
        ("请问王伟的工资", {"employee": "王伟"}),
    ],
)
def test_digits_and_short_values_stay_whole_even_then(question, arguments):
    made = slipped(example(question, **arguments), 200, IN_VALUES)
    assert made
    assert all(says(one.question, value) or "三" in question for one in made for value in arguments.values())
