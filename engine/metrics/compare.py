"""Whether one model is really better than another on the same questions, or by chance: McNemar's test and the paired t-test, which
RouteNator (section 5) uses for function calling and for similarity."""

from collections.abc import Callable, Mapping, Sequence
from math import comb
from typing import Any

from engine.checker import STRUCTURE, TOOL
from engine.metrics import Answered
from engine.metrics.intervals import Bootstrap

FEW = 25  # questions on which only one is right; with fewer the test is exact


def wholly_right(one: Answered) -> bool:
    """Whether the checker found nothing wrong."""
    return one.right


def right_tool(one: Answered) -> bool:
    """Whether an answer is whole and calls the right tool, whatever its arguments."""
    return one.error not in (STRUCTURE, TOOL)


def mcnemar(
    first: Sequence[Answered], second: Sequence[Answered], bootstrap: Bootstrap, counts: Callable[[Answered], bool] = wholly_right
) -> dict[str, Any]:
    """{"only_first", "only_second": questions that only one answers rightly, "p", "test", "difference", "low", "high": share of right
    answers of the second less the first's, "questions"} over the questions that both answered. `counts` tells which are right.

    `p` is two-sided: the exact binomial where fewer than FEW questions are answered rightly by one alone, else chi-squared with
    Edwards' correction, (|b - c| - 1)^2 / (b + c) (McNemar, 1947; Edwards, 1948).
    """
    right = {one.key: counts(one) for one in second}
    pairs = [(counts(one), right[one.key]) for one in first if one.key in right]
    b, c = sum(x and not y for x, y in pairs), sum(y and not x for x, y in pairs)
    if b + c < FEW:
        p = exact(b, c)
    else:
        from scipy.stats import chi2

        p = float(chi2.sf(max(0, abs(b - c) - 1) ** 2 / (b + c), 1))
    difference = bootstrap.mean(y - x for x, y in pairs)
    return {
        "only_first": b,
        "only_second": c,
        "p": p,
        "test": "exact" if b + c < FEW else "chi-squared",
        "difference": difference["mean"],
        "low": difference["low"],
        "high": difference["high"],
        "questions": len(pairs),
    }


def exact(only_first: int, only_second: int) -> float:
    """The exact two-sided p of McNemar's test: how likely so uneven a split of the questions that differ is by chance (binomial, 1/2).

    By integers, for the window asks too, and scipy takes it a second to load.
    """
    differ = only_first + only_second
    tail = sum(comb(differ, k) for k in range(min(only_first, only_second) + 1))
    return min(1.0, float(2 * tail / 2**differ))


def paired_t(first: Mapping[str, float], second: Mapping[str, float], bootstrap: Bootstrap) -> dict[str, Any]:
    """{"difference", "low", "high": mean of the second less the first, "t", "p", "questions"} over the keys of both, two-sided; `t` and
    `p` are None for fewer than two questions, and 0 and 1 where nothing differs."""
    from scipy.stats import ttest_rel

    keys = [key for key in first if key in second]
    differences = [second[key] - first[key] for key in keys]
    told = bootstrap.mean(differences)
    t, p = None, None
    if len(keys) > 1:
        t, p = 0.0, 1.0
        if len(set(differences)) > 1:
            tested = ttest_rel([second[key] for key in keys], [first[key] for key in keys])
            t, p = float(tested.statistic), float(tested.pvalue)
        elif differences[0]:
            t, p = float("inf") if differences[0] > 0 else float("-inf"), 0.0
    return {"difference": told["mean"], "low": told["low"], "high": told["high"], "t": t, "p": p, "questions": len(keys)}
