"""Which tool was called where which was right: the confusion matrix, and precision, recall and F1 (enterprise paper, section 3.5).

Each expected call counts once; a question that no tool fits counts as one where NO_CALL is right. A tool's precision is the share
of its calls that were right, its recall the share of its questions where it was called, F1 their harmonic mean, 2 TP / (2 TP + FP +
FN). Macro figures are means over the tools that were asked for; what a tool lacks for a figure (it was never called) counts as 0.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from engine.metrics import NO_CALL, Answered, tool_pairs
from engine.metrics.intervals import Bootstrap


def matrix(answered: Sequence[Answered]) -> list[list[Any]]:
    """[[tool that was right, tool that was called, how often], ...], the frequent first."""
    counts = Counter(pair for one in answered for pair in tool_pairs(one))
    return [[wanted, called, count] for (wanted, called), count in counts.most_common()]


def per_tool(answered: Sequence[Answered], tools: Sequence[str]) -> list[dict[str, Any]]:
    """[{"tool", "questions", "called", "precision", "recall", "f1"}] of the tools that were asked for or called, in the order of
    `tools`, then tools that are none; precision is None where a tool was never called, recall where it was never asked for."""
    pairs = [pair for one in answered for pair in tool_pairs(one)]
    wanted, called = Counter(w for w, _ in pairs), Counter(c for _, c in pairs)
    right = Counter(w for w, c in pairs if w == c)
    rows = []
    for tool in dict.fromkeys([*tools, *sorted(wanted)]):
        if tool and (wanted[tool] or called[tool]):
            rows.append(
                {
                    "tool": tool,
                    "questions": wanted[tool],
                    "called": called[tool],
                    "precision": right[tool] / called[tool] if called[tool] else None,
                    "recall": right[tool] / wanted[tool] if wanted[tool] else None,
                    "f1": 2 * right[tool] / (wanted[tool] + called[tool]),
                }
            )
    return rows


def macro(rows: Sequence[dict[str, Any]]) -> dict[str, float | None]:
    """{"precision", "recall", "f1"}: means over the tools of `per_tool` that were asked for."""
    asked = [row for row in rows if row["questions"]]
    return {name: sum(row[name] or 0.0 for row in asked) / len(asked) if asked else None for name in ("precision", "recall", "f1")}


def function_f1(answered: Sequence[Answered], bootstrap: Bootstrap) -> dict[str, Any]:
    """{"mean", "low", "high", "of"}: RouteNator's function call F1, as the mean of the F1 of each function that was asked for (the
    paper does not say which mean it takes)."""
    import numpy as np

    pairs = [tool_pairs(one) for one in answered]
    asked = sorted({wanted for found in pairs for wanted, _ in found if wanted})
    if not asked:
        return {"mean": None, "low": None, "high": None, "of": len(answered)}
    rows = [
        [sum(w == c == tool for w, c in found) for tool in asked] + [sum((w == tool) + (c == tool) for w, c in found) for tool in asked]
        for found in pairs
    ]

    def figure(sums):
        right, there = sums[:, : len(asked)], sums[:, len(asked) :]
        return np.divide(2 * right, there, out=np.zeros_like(right), where=there > 0).mean(axis=1)

    value, low, high = bootstrap.interval(rows, figure)
    return {"mean": value, "low": low, "high": high, "of": len(answered)}


def no_call(answered: Sequence[Answered], bootstrap: Bootstrap) -> dict[str, Any]:
    """{"precision", "recall", "questions"}: of the answers without a call the share that was right to have none, of the `questions`
    that no tool fits the share answered without a call. A broken call is no answer without a call."""
    return {
        "precision": bootstrap.share(not one.wanted for one in answered if one.called == NO_CALL),
        "recall": bootstrap.share(one.called == NO_CALL for one in answered if not one.wanted),
        "questions": sum(not one.wanted for one in answered),
    }
