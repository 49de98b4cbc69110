"""How well one parameter is filled: how often an enumerated one is right (RouteNator's content type accuracy, CTA), and how alike a
free text is to the accepted one (its subprompt similarity, SS).

A parameter is named alone, or with its tool: "Search.content_type". Every expected call counts that has it among its accepted
parameters, whichever tool the model called for it; an answer without that call, or without the parameter, counts as wrong or 0.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from engine.checker.strict import fault_of_value
from engine.checker.values import LEFT_OUT
from engine.metrics import Answered, aligned
from engine.metrics.intervals import Bootstrap
from engine.metrics.similarity import ChrF, Similarity
from engine.records import ToolCall
from engine.schemas import ANYTHING


def accuracy(answered: Sequence[Answered], parameter: str, bootstrap: Bootstrap) -> dict[str, Any]:
    """{"share", "low", "high", "of"}: how often the parameter's value was an accepted one, over the calls that have it."""
    return bootstrap.share(_right(call, name, options) for _, name, options, call in _places(answered, parameter))


def similarities(answered: Sequence[Answered], parameter: str, similarity: Similarity | None) -> dict[str, float]:
    """{key of a question: similarity, 0..1 (chrF where none is given)} of the parameter's text to the accepted text that it is most
    alike."""
    asked: list[tuple[str, str]] = []
    places: list[tuple[str, int, int]] = []
    for one, name, options, call in _places(answered, parameter):
        given = call.arguments.get(name) if call else None
        texts = [option for option in options if isinstance(option, str) and option != LEFT_OUT]
        if texts:
            pairs = [(given, text) for text in texts] if isinstance(given, str) and given.strip() else []
            places.append((one.key, len(asked), len(asked) + len(pairs)))
            asked += pairs
    alike = (similarity or ChrF()).of(asked)
    found: dict[str, list[float]] = {}
    for key, begin, end in places:
        found.setdefault(key, []).append(max(alike[begin:end], default=0.0))
    return {key: sum(values) / len(values) for key, values in found.items()}


def _places(answered: Sequence[Answered], parameter: str) -> Iterator[tuple[Answered, str, list[Any], ToolCall | None]]:
    """(answer, name, accepted values, call) of each expected call that has the parameter."""
    for one in answered:
        for expected, call in aligned(one):
            for name, options in (expected[1] if expected else {}).items():
                if parameter in (name, f"{expected[0]}.{name}") and any(option != LEFT_OUT for option in options):
                    yield one, name, options, call


def _right(call: ToolCall | None, name: str, options: list[Any]) -> bool:
    if call is None:
        return False
    if name not in call.arguments:
        return LEFT_OUT in options
    return fault_of_value(name, call.arguments[name], ANYTHING, options) is None
