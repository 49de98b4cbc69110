"""How long answers took, and of how many tokens they and their prompts are."""

from collections.abc import Sequence
from statistics import fmean, median
from typing import Any

from engine.metrics import Answered


def speed(answered: Sequence[Answered]) -> dict[str, Any]:
    """{"mean", "median", "p95": seconds of an answer, "first": median seconds to its first token, "prompt_tokens",
    "answer_tokens": means, "tokens_a_second": of all answers together}; None where it was not taken."""
    seconds = sorted(one.seconds for one in answered if one.seconds > 0)
    timed = [one for one in answered if one.answer_tokens and one.seconds > 0]
    return {
        "mean": fmean(seconds) if seconds else None,
        "median": median(seconds) if seconds else None,
        "p95": seconds[min(len(seconds) - 1, int(0.95 * len(seconds)))] if seconds else None,
        "first": _of(median, [one.first_seconds for one in answered]),
        "prompt_tokens": _of(fmean, [one.prompt_tokens for one in answered]),
        "answer_tokens": _of(fmean, [one.answer_tokens for one in answered]),
        "tokens_a_second": sum(one.answer_tokens for one in timed) / sum(one.seconds for one in timed) if timed else None,
    }


def _of(figure, values: Sequence[float]) -> float | None:
    taken = [value for value in values if value > 0]
    return figure(taken) if taken else None
