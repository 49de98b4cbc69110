"""What real questions are like, as targets: how often each tool, each value and each length is asked for (RouteNator, section 3).

Statistics come from `engine.stages.knowledge.statistics`; whatever they do not tell counts alike. A cell is a tool, one value of its
enumerated parameter, and a bin of lengths; the joint distribution over cells is what synthesis aims at and validation measures.
"""

import math
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.records import Parameter, Tool

BINS = ((1, 3), (4, 6), (7, 9), (10, 14), (15, 20), (21, 60))  # words of a question, both ends included
ANY_LENGTH = len(BINS)  # the bin of a tool whose lengths nobody knows
UNSAID = {"any", "all", "auto", "none", "default", "unspecified", "unknown"}  # enumerated values that stand for saying nothing

Cell = tuple[str, Any, int]  # tool, value of its enumerated parameter (None where it has none), bin of lengths


def bin_of(words: int) -> int:
    """The bin in which a question of so many words falls."""
    return next((at for at, (_, high) in enumerate(BINS) if words <= high), len(BINS) - 1)


@dataclass(frozen=True)
class Wanted:
    """One question that is wanted: of which tool, with which enumerated values, of how many words, its keyword in which fifth.

    `words` is (fewest, most), None where any length will do; `fifth` is 0..4, None where any place will do.
    """

    tool: str
    values: Mapping[str, Any]
    words: tuple[int, int] | None
    fifth: int | None
    cell: Cell


class Population:
    """Targets for a tool list from its population statistics ({} for none)."""

    def __init__(self, tools: Sequence[Tool], statistics: Mapping[str, Any]) -> None:
        self.tools = {tool.name: tool for tool in tools}
        self.statistics = statistics or {}
        shares = self.statistics.get("tools", {})
        self.of_tools = _normal(
            {name: shares.get(name, 0.0) for name in self.tools}
            if any(shares.get(name) for name in self.tools)
            else dict.fromkeys(self.tools, 1.0)
        )
        self.keys = {name: self._key(tool) for name, tool in self.tools.items()}

    def _key(self, tool: Tool) -> Parameter | None:
        """The enumerated parameter that a tool's cells go by: the first that the statistics tell of, else the first required one."""
        known = self.statistics.get("values", {}).get(tool.name, {})
        enumerated = [p for p in tool.parameter_list() if p.enum and not any(isinstance(value, (list, dict)) for value in p.enum)]
        return next((p for p in enumerated if p.name in known), None) or next((p for p in enumerated if p.required), None)

    def of_values(self, tool: str, parameter: Parameter) -> dict[Any, float]:
        """{value: share} of an enumerated parameter; all alike where nothing is known."""
        known = self.statistics.get("values", {}).get(tool, {}).get(parameter.name, {})
        shares = {value: known.get(value if isinstance(value, str) else str(value), 0.0) for value in parameter.enum}
        return _normal(shares if any(shares.values()) else dict.fromkeys(parameter.enum, 1.0))

    def of_lengths(self, tool: str) -> dict[int, float]:
        """{bin: share} of a tool's question lengths, {ANY_LENGTH: 1} where they are not known.

        From the quartiles: a quarter of the questions lies evenly in each of min..q1, q1..median and median..q3; the last quarter
        falls off evenly from q3 to max.
        """
        length = self.statistics.get("length", {}).get(tool) or {}
        if "median" not in length:
            return {ANY_LENGTH: 1.0}
        median = length["median"]
        q1, q3 = length.get("q1", median / 2), length.get("q3", 1.5 * median)
        low, high = max(1, length.get("min", 1)), min(length.get("max", 2 * q3), BINS[-1][1])
        weights = [0.0] * (BINS[-1][1] + 1)
        for first, last, falls in ((low, q1, False), (q1, median, False), (median, q3, False), (q3, high, True)):
            _pour(weights, first, last, falls)
        shares = dict.fromkeys(range(len(BINS)), 0.0)
        for words, weight in enumerate(weights):
            if words:
                shares[bin_of(words)] += weight
        return _normal({at: share for at, share in shares.items() if share > 0})

    def joint(self) -> dict[Cell, float]:
        """{cell: share}; sums to 1."""
        cells: dict[Cell, float] = {}
        for name, share in self.of_tools.items():
            key = self.keys[name]
            values = self.of_values(name, key) if key else {None: 1.0}
            for value, of_value in values.items():
                for at, of_length in self.of_lengths(name).items():
                    if share * of_value * of_length > 0:
                        cells[(name, value, at)] = share * of_value * of_length
        return cells

    def cell_of(self, tool: str, arguments: Mapping[str, Any], words: int) -> Cell:
        """The cell of a question that was made."""
        key = self.keys.get(tool)
        length = ANY_LENGTH if ANY_LENGTH in self.of_lengths(tool) else bin_of(words)
        return tool, arguments.get(key.name) if key else None, length

    def wanted(self, cell: Cell, rng: random.Random) -> Wanted:
        """A question of this cell: its other enumerated values and the place of its keyword are drawn by their shares."""
        name, value, length = cell
        tool, key = self.tools[name], self.keys[name]
        values = {key.name: value} if key else {}
        known = self.statistics.get("values", {}).get(name, {})
        for parameter in tool.parameter_list():
            if parameter.enum and parameter.name in known and parameter.name not in values:
                values[parameter.name] = _drawn(self.of_values(name, parameter), rng)
        places = self.statistics.get("keyword_position", {}).get(name)
        fifth = _drawn(dict(enumerate(places)), rng) if places else None
        return Wanted(name, values, None if length == ANY_LENGTH else BINS[length], fifth, cell)


def divergence(one: Mapping[Any, float], other: Mapping[Any, float]) -> float:
    """The Jensen-Shannon divergence of two distributions in bits, 0 (the same) to 1 (nothing in common); Lin, 1991."""
    one, other = _normal(one), _normal(other)
    total = 0.0
    for key in one.keys() | other.keys():
        p, q = one.get(key, 0.0), other.get(key, 0.0)
        middle = (p + q) / 2
        total += sum(share / 2 * math.log2(share / middle) for share in (p, q) if share > 0)
    return max(0.0, total)


def quotas(shares: Mapping[Any, float], total: int) -> dict[Any, int]:
    """Whole numbers in proportion to shares that sum to `total`, by largest remainders."""
    exact = {key: share * total for key, share in _normal(shares).items()}
    counts = {key: int(value) for key, value in exact.items()}
    for key in sorted(exact, key=lambda key: counts[key] - exact[key])[: total - sum(counts.values())]:
        counts[key] += 1
    return counts


def shares_of(cells: Iterable[Any]) -> dict[Any, float]:
    """{thing: share} of things that were counted one by one."""
    counts: dict[Any, int] = {}
    for cell in cells:
        counts[cell] = counts.get(cell, 0) + 1
    return _normal(counts) if counts else {}


def _pour(weights: list[float], first: float, last: float, falls: bool) -> None:
    """Lay a quarter over the whole numbers from first to last; half a number at an end counts half."""
    first, last = min(first, last), max(first, last)
    covered = {
        words: max(0.0, min(last, words + 0.5) - max(first, words - 0.5))
        for words in range(int(first), min(len(weights) - 1, math.ceil(last)) + 1)
    }
    if not any(covered.values()):
        covered = {min(len(weights) - 1, max(1, round(first))): 1.0}
    if falls and last > first:
        covered = {words: part * max(0.0, (last + 0.5 - words) / (last - first)) for words, part in covered.items()}
    whole = sum(covered.values())
    for words, part in covered.items():
        weights[max(1, words)] += 0.25 * part / whole


def _normal(shares: Mapping[Any, float]) -> dict[Any, float]:
    whole = sum(shares.values())
    return {key: share / whole for key, share in shares.items()} if whole else dict(shares)


def _drawn(shares: Mapping[Any, float], rng: random.Random) -> Any:
    return rng.choices(list(shares), weights=list(shares.values()))[0]
