"""How sure a figure is: Wilson's score interval (Wilson, 1927) of a share, which has a width where none or all are right too; else
percentile intervals of the bootstrap (Efron, 1979), which draws the questions anew, with repetition.

Every figure here is made of sums over questions. So questions with the same numbers are drawn together, by a multinomial
distribution: that is the same as drawing each, and quick.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import Any

CHUNK = 4_000_000  # numbers drawn at once


@dataclass(frozen=True)
class Bootstrap:
    """How intervals are drawn: the share of intervals that hold the true figure, how many times to draw, and the seed."""

    confidence: float = 0.95
    resamples: int = 1000
    seed: int = 1

    def share(self, flags: Iterable[bool]) -> dict[str, Any]:
        """{"share", "low", "high", "of"} of what is true among `flags`, by Wilson's score interval; None each where there are none."""
        rows = list(map(bool, flags))
        if not rows:
            return {"share": None, "low": None, "high": None, "of": 0}
        low, high = wilson(sum(rows), len(rows), self.confidence)
        return {"share": sum(rows) / len(rows), "low": low, "high": high, "of": len(rows)}

    def mean(self, values: Iterable[float]) -> dict[str, Any]:
        """{"mean", "low", "high", "of"}, None each where there are no values."""
        value, low, high, number = self._mean(values)
        return {"mean": value, "low": low, "high": high, "of": number}

    def _mean(self, values: Iterable[float]) -> tuple[float | None, float | None, float | None, int]:
        rows = [[float(value), 1.0] for value in values]
        if not rows:
            return None, None, None, 0
        return *self.interval(rows, lambda sums: sums[:, 0] / sums[:, 1]), len(rows)

    def interval(self, rows: Sequence[Sequence[float]], figure: Callable[[Any], Any]) -> tuple[float, float, float]:
        """(figure, low, high). `rows` has a row of numbers for each question; `figure` takes the sums of the columns, an array
        (draws, columns), and gives the figure of each draw."""
        import numpy as np

        unique, counts = np.unique(np.asarray(rows, dtype=float), axis=0, return_counts=True)
        told = float(figure((counts @ unique)[None, :])[0])
        rng, questions = np.random.default_rng(self.seed), int(counts.sum())
        drawn, step = [], max(1, CHUNK // len(unique))
        for at in range(0, self.resamples, step):
            taken = rng.multinomial(questions, counts / questions, size=min(step, self.resamples - at))
            drawn.append(figure(taken @ unique))
        low, high = np.quantile(np.concatenate(drawn), [(1 - self.confidence) / 2, (1 + self.confidence) / 2])
        return told, float(low), float(high)


def wilson(right: int, of: int, confidence: float) -> tuple[float, float]:
    """(low, high) of a share of `right` among `of` > 0, Wilson's score interval without correction of continuity:
    (k + z^2/2 -+ z sqrt(k (n - k) / n + z^2/4)) / (n + z^2), z the normal quantile of (1 + confidence) / 2."""
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    middle, half = right + z * z / 2, z * sqrt(right * (of - right) / of + z * z / 4)
    return (0.0 if right == 0 else (middle - half) / (of + z * z)), (1.0 if right == of else (middle + half) / (of + z * z))
