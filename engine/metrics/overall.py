"""All figures of one model as one dict, and what two models differ in."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from engine.checker import STRUCTURE, TOOL
from engine.metrics import Answered, confusion, parameters
from engine.metrics.breakdown import BY, by
from engine.metrics.compare import mcnemar, paired_t
from engine.metrics.intervals import Bootstrap
from engine.metrics.similarity import Similarity
from engine.metrics.speed import speed


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
    """
    whole = [one for one in answered if one.error != STRUCTURE]
    chosen = [one for one in whole if one.error != TOOL]
    rows = confusion.per_tool(answered, tools)
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
