"""Intervals and tests hold what statistics promises, against scipy, textbook cases and simulation."""

import random

import pytest
from scipy.stats import binomtest

from engine.metrics import Answered
from engine.metrics.compare import exact, mcnemar, paired_t
from engine.metrics.intervals import Bootstrap


def answers(flags, start: int = 0) -> list[Answered]:
    return [Answered(str(start + n), "", ({"f": {}},), "", (), "" if flag else "tool") for n, flag in enumerate(flags)]


def table(both: int, first: int, second: int, none: int) -> tuple[list[Answered], list[Answered]]:
    flags = [(1, 1)] * both + [(1, 0)] * first + [(0, 1)] * second + [(0, 0)] * none
    return answers(a for a, _ in flags), answers(b for _, b in flags)


def test_an_interval_is_the_same_each_time_and_wider_for_fewer_questions_and_more_confidence():
    def width(number, confidence=0.95):
        found = Bootstrap(confidence).share([True] * (number // 2) + [False] * (number // 2))
        assert found["share"] == 0.5 and found["of"] == number
        return found["high"] - found["low"]

    assert width(50) == width(50) and width(50) > width(500) and width(50, 0.99) > width(50) > width(50, 0.8)
    assert width(400) == pytest.approx(2 * 1.96 * (0.25 / 400) ** 0.5, rel=0.1)


def test_an_interval_holds_the_true_share_about_as_often_as_it_says():
    chance, held = random.Random(3), 0
    for trial in range(300):
        found = Bootstrap(0.9, 300, trial).share(chance.random() < 0.7 for _ in range(120))
        held += found["low"] <= 0.7 <= found["high"]
    assert 0.83 < held / 300 < 0.96


def test_drawing_groups_is_drawing_questions():
    import numpy as np

    chance = random.Random(2)
    values = [round(chance.random(), 1) for _ in range(40)]
    found = Bootstrap(0.9, 20_000).mean(values)
    rng = np.random.default_rng(5)
    drawn = np.array(values)[rng.integers(0, len(values), (20_000, len(values)))].mean(axis=1)
    assert (found["low"], found["high"]) == pytest.approx(tuple(np.quantile(drawn, [0.05, 0.95])), abs=0.01)


@pytest.mark.parametrize("right, of", [(0, 10), (1, 10), (5, 10), (9, 9), (53, 140)])
def test_the_interval_of_a_share_is_wilsons(right, of):
    found = Bootstrap().share([True] * right + [False] * (of - right))
    known = binomtest(right, of).proportion_ci(0.95, "wilson")
    assert (found["low"], found["high"]) == pytest.approx((known.low, known.high))
    assert found["high"] - found["low"] > 0.1  # none of ten is no proof that none of a thousand is


def test_of_nothing_there_is_no_interval():
    assert Bootstrap().share([]) == {"share": None, "low": None, "high": None, "of": 0}
    assert Bootstrap().mean([]) == {"mean": None, "low": None, "high": None, "of": 0}


def test_mcnemar_is_exact_for_few_and_chi_squared_for_many():
    found = mcnemar(*table(50, 1, 9, 10), Bootstrap())
    assert found["test"] == "exact" and found["p"] == pytest.approx(2 * 11 / 2**10)  # 2 P(X <= 1), X binomial (10, 1/2)
    assert (found["only_first"], found["only_second"], found["questions"], found["difference"]) == (1, 9, 70, pytest.approx(8 / 70))
    assert found["low"] < found["difference"] < found["high"]
    found = mcnemar(*table(100, 59, 6, 10), Bootstrap())  # (53 - 1)^2 / 65 = 41.6
    assert found["test"] == "chi-squared" and found["p"] == pytest.approx(1.12e-10, rel=0.02)


def test_the_exact_test_is_the_binomial_test_on_the_questions_that_differ():
    assert exact(0, 0) == exact(5, 5) == 1.0
    assert exact(8, 0) == exact(0, 8) == pytest.approx(2 / 2**8)
    assert exact(2000, 1500) < 1e-10
    for b, c in ((10, 3), (1, 2), (20, 4)):
        assert exact(b, c) == pytest.approx(binomtest(b, b + c, 0.5).pvalue)


def test_mcnemar_is_the_same_both_ways_and_one_for_the_same_model():
    first, second = table(20, 8, 3, 5)
    assert mcnemar(first, second, Bootstrap())["p"] == mcnemar(second, first, Bootstrap())["p"]
    same = mcnemar(first, first, Bootstrap())
    assert (same["p"], same["difference"], same["low"], same["high"]) == (1.0, 0.0, 0.0, 0.0)


def test_only_questions_that_both_answered_are_compared():
    assert mcnemar(answers([1, 1, 1]), answers([0, 0, 0], start=2), Bootstrap())["questions"] == 1
    assert mcnemar(answers([1]), answers([1], start=5), Bootstrap())["difference"] is None


def test_the_paired_t_test_is_that_of_the_textbook():
    first = {"a": 1.0, "b": 2.0, "c": 3.0, "d": 4.0, "only": 9.0}
    second = {"a": 1.5, "b": 2.5, "c": 3.0, "d": 5.0}
    found = paired_t(first, second, Bootstrap())
    # differences 0.5, 0.5, 0, 1: mean 0.5, deviation 0.4082, t = 0.5 / (0.4082 / 2) = 2.4495, 3 degrees of freedom
    assert (found["difference"], found["questions"]) == (0.5, 4) and found["t"] == pytest.approx(2.4495, abs=1e-4)
    assert found["p"] == pytest.approx(0.0917, abs=1e-4)


def test_the_paired_t_test_of_nothing_different_or_too_few_says_so():
    same = {"a": 0.5, "b": 0.7}
    assert (paired_t(same, same, Bootstrap())["t"], paired_t(same, same, Bootstrap())["p"]) == (0.0, 1.0)
    assert paired_t({"a": 1.0}, {"a": 0.5}, Bootstrap())["p"] is None
    assert paired_t({}, {}, Bootstrap())["difference"] is None
