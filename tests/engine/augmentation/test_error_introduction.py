"""Error introduction: a slip in the words, none in the values."""

import random
from collections import Counter

import pytest
from rapidfuzz.distance import Levenshtein

from engine.augmentation import errors
from engine.augmentation.means import Means
from engine.records import Example, ToolCall
from engine.values import ValueSource

MEANS = Means({}, ValueSource({}))


def example(question: str, **arguments) -> Example:
    return Example("k", question, (ToolCall("t", arguments),), "augmentation", "f")


def slipped(original: Example, count: int = 60) -> list[Example]:
    return [made for n in range(count) if (made := errors.apply(original, random.Random(n), MEANS))]


@pytest.mark.parametrize("question, said, arguments", [
    ("please show the weather in Rio de Janeiro", "Rio de Janeiro", {"city": "Rio de Janeiro"}),
    ("keep the room for me on 3 March 2026", "3 March 2026", {"date": "2026-03-03"}),
    ("keep the room for me on March 3", "March 3", {"date": "2026-03-03"}),
    ("colleagues that are on parental leave", "parental leave", {"status": "parental_leave"}),
    ("people that know Python and Prolog well", "Python and Prolog", {"skills": ["Python", "Prolog"]})])
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
