"""What holds for every strategy, over English and Chinese questions with no call, one and several, and many random numbers."""

import random
import time
from dataclasses import replace

import pytest

from engine.checker.conformance import why_not
from engine.stages.augmentation import STRATEGIES
from engine.text.language import language_of
from engine.text.spans import argument_spans, says, unsaid
from tests.engine.stages.augmentation.questions import ALL, CHINESE, ENGLISH, MEANS, TOOLS

DRAWS = 40
NAMES = list(STRATEGIES)


def made(strategy, original, context=MEANS):
    return [one for n in range(DRAWS) if (one := STRATEGIES[strategy](original, random.Random(n), context))]


@pytest.mark.parametrize("strategy", NAMES)
@pytest.mark.parametrize("original", ALL, ids=lambda one: one.question)
def test_a_question_that_said_its_arguments_still_does(strategy, original):
    for one in made(strategy, original):
        assert unsaid(one.question, one.calls) <= unsaid(original.question, original.calls), one.question
        assert one.question.casefold() != original.question.casefold()


@pytest.mark.parametrize("strategy", NAMES)
@pytest.mark.parametrize("original", ALL, ids=lambda one: one.question)
def test_calls_conform_and_only_replacement_changes_them(strategy, original):
    for one in made(strategy, original):
        assert [call.name for call in one.calls] == [call.name for call in original.calls]
        assert [list(call.arguments) for call in one.calls] == [list(call.arguments) for call in original.calls]
        assert all(why_not(call, TOOLS) == "" for call in one.calls)
        assert strategy == "replacement" or one.calls == original.calls
        assert (one.key, one.family, one.origin) == (original.key, original.family, original.origin)


@pytest.mark.parametrize("strategy", [name for name in NAMES if name != "replacement"])
@pytest.mark.parametrize("original", ALL, ids=lambda one: one.question)
def test_the_places_of_arguments_are_untouched(strategy, original):
    places = [original.question[start:end] for start, end in argument_spans(original)]
    for one in made(strategy, original):
        assert all(place in one.question for place in places), one.question


@pytest.mark.parametrize("strategy", NAMES)
@pytest.mark.parametrize("original", ENGLISH, ids=lambda one: one.question)
def test_what_validation_grounds_stays_grounded(strategy, original):
    """English values are found again by the very rule that validation uses."""
    for one in made(strategy, original):
        for call in one.calls:
            assert all(says(one.question, value) for name, value in call.arguments.items() if name != "kind"), one.question


@pytest.mark.parametrize("strategy", NAMES)
def test_the_language_stays(strategy):
    assert {language_of(one.question) for original in ENGLISH for one in made(strategy, original)} == {"en"}
    assert {language_of(one.question) for original in CHINESE for one in made(strategy, original)} == {"zh"}


@pytest.mark.parametrize("strategy", NAMES)
def test_the_same_random_numbers_give_the_same_question(strategy):
    for original in ALL:
        assert made(strategy, original) == made(strategy, original)


@pytest.mark.parametrize(
    "strategy, english, chinese", [("replacement", 11, 9), ("rewriting", 9, 9), ("simplification", 7, 5), ("error introduction", 13, 11)]
)
def test_most_questions_can_be_changed(strategy, english, chinese):
    assert sum(bool(made(strategy, original)) for original in ENGLISH) >= english
    assert sum(bool(made(strategy, original)) for original in CHINESE) >= chinese


@pytest.mark.parametrize("question", ["", " ", "?", "？", "\ue000", "a\ue000b \ue001", "12", "👍", "ok", "好"])
@pytest.mark.parametrize("strategy", NAMES)
def test_odd_questions_do_no_harm(strategy, question):
    from tests.engine.stages.augmentation.questions import example

    for one in made(strategy, example(question)):
        assert [c for c in one.question if "\ue000" <= c <= "\uf8ff"] == [c for c in question if "\ue000" <= c <= "\uf8ff"]


@pytest.mark.parametrize("strategy", NAMES)
@pytest.mark.parametrize("original", [ENGLISH[1], CHINESE[1]], ids=["en", "zh"])
def test_a_long_question_takes_little_time(strategy, original):
    long = replace(
        original,
        question=" ".join(["I was told by my boss that the people in the office, who are many, need this:"] * 200)
        + original.question
        + "，".join(["我们部门最近要开会，同事们都在问这件事情"] * 200),
    )
    began = time.process_time()
    STRATEGIES[strategy](long, random.Random(1), MEANS)
    assert len(long.question) > 15_000 and time.process_time() - began < 3
