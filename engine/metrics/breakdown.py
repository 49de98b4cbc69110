"""The share of wholly right answers by tool, by length of the question, by the route it came from and by data cycle."""

from collections.abc import Callable, Sequence
from typing import Any

from engine.metrics import Answered
from engine.metrics.intervals import Bootstrap
from engine.text.population import BINS, bin_of
from engine.text.question_statistics import words


def length_bin(question: str) -> str:
    """The bin of a question's length in words, as "4-6"; the last has no upper end."""
    low, high = BINS[bin_of(len(words(question)))]
    return f"{low}+" if (low, high) == BINS[-1] else f"{low}-{high}"


BY: dict[str, Callable[[Answered], str]] = {
    "tool": lambda one: one.tool,
    "length": lambda one: length_bin(one.question),
    "route": lambda one: one.route,
    "cycle": lambda one: one.cycle,
}


def by(answered: Sequence[Answered], what: str, bootstrap: Bootstrap) -> list[dict[str, Any]]:
    """[{"value", "share": {"share", "low", "high", "of"}}] for one of BY; lengths from short to long, others as they first appear."""
    found: dict[str, list[bool]] = {}
    for one in answered:
        found.setdefault(BY[what](one), []).append(one.right)
    order = sorted(found, key=lambda value: int(value.rstrip("+").split("-")[0])) if what == "length" else list(found)
    return [{"value": value, "share": bootstrap.share(found[value])} for value in order]
