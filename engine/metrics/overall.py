"""All figures of one model as one dict, broken down and with the time they took, and what two models differ in."""

from collections import Counter
from collections.abc import Callable, Sequence
from statistics import fmean, median
from typing import Any

from engine.checker import STRUCTURE, TOOL
from engine.metrics import Answered, confusion, parameters
from engine.metrics.compare import mcnemar, paired_t
from engine.metrics.intervals import Bootstrap
from engine.metrics.similarity import ChrF, Similarity
from engine.text.population import BINS, bin_of
from engine.text.question_statistics import words


def measured(
    answered: Sequence[Answered],
    tools: Sequence[str],
    bootstrap: Bootstrap,
    enumerated: Sequence[str] = (),
    free_text: Sequence[str] = (),
    similarity: Similarity | None = None,
) -> dict[str, Any]:
    """The figures of one model's answers; `tools` are the names of the tools it was shown, `enumerated` and `free_text` name
    parameters, `similarity` compares free texts, chrF where it is None.

    A share is {"share", "low", "high", "of"}, a mean {"mean", "low", "high", "of"}. "rates" are the enterprise paper's (equations 4 to
    6): "structure" over all, "tool" over those whole, "parameters" over those with the right tool, and "overall" the wholly right.
    "letters" has the chrF of free texts where "free_text" compares something else.
    """
    whole = [one for one in answered if one.error != STRUCTURE]
    chosen = [one for one in whole if one.error != TOOL]
    rows = confusion.per_tool(answered, tools)
    meanings = similarity is not None and similarity.name != ChrF.name
    return {
        "questions": len(answered),
        "rates": {
            "overall": bootstrap.share(one.right for one in answered),
            "structure": bootstrap.share(one.error != STRUCTURE for one in answered),
            "tool": bootstrap.share(one.error != TOOL for one in whole),
            "parameters": bootstrap.share(one.right for one in chosen),
        },
        "kinds": [[*pair, count] for pair, count in Counter((one.error, one.kind) for one in answered if one.error).most_common()],
        "confusion": confusion.matrix(answered),
        "tools": rows,
        "macro": confusion.macro(rows),
        "f1": confusion.function_f1(answered, bootstrap),
        "no_call": confusion.no_call(answered, bootstrap),
        "enumerated": {name: parameters.accuracy(answered, name, bootstrap) for name in enumerated},
        "free_text": {name: bootstrap.mean(parameters.similarities(answered, name, similarity).values()) for name in free_text},
        "letters": {
            name: bootstrap.mean(parameters.similarities(answered, name, None).values()) for name in (free_text if meanings else ())
        },
        "breakdown": {what: by(answered, what, bootstrap) for what in BY},
        "speed": speed(answered),
    }


def compared(
    first: Sequence[Answered],
    second: Sequence[Answered],
    bootstrap: Bootstrap,
    free_text: Sequence[str] = (),
    similarity: Similarity | None = None,
) -> dict[str, Any]:
    """What `compare.mcnemar` tells of two models on the same questions, and "texts": [{"parameter", and what `paired_t` tells}]."""
    texts = []
    for name in free_text:
        one, other = (parameters.similarities(answered, name, similarity) for answered in (first, second))
        texts.append({"parameter": name, **paired_t(one, other, bootstrap)})
    return mcnemar(first, second, bootstrap) | {"texts": texts}


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
    """[{"value", "share": {"share", "low", "high", "of"}}]: the share of wholly right answers for each value of one of BY; lengths from
    short to long, others as they first appear."""
    found: dict[str, list[bool]] = {}
    for one in answered:
        found.setdefault(BY[what](one), []).append(one.right)
    order = sorted(found, key=lambda value: int(value.rstrip("+").split("-")[0])) if what == "length" else list(found)
    return [{"value": value, "share": bootstrap.share(found[value])} for value in order]


def speed(answered: Sequence[Answered]) -> dict[str, Any]:
    """How long answers took: {"mean", "median", "p95": seconds of an answer, "first": median seconds to its first token, "prompt_tokens",
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


def _of(figure: Callable[[Sequence[float]], float], values: Sequence[float]) -> float | None:
    taken = [value for value in values if value > 0]
    return figure(taken) if taken else None
