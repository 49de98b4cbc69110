"""Ways to make one LoRA adapter of several, in two modules: `linear` keeps every entry, `sparse` some.
Which there are stands in `MERGE_METHODS` of engine/settings/families.py.

A method is a class that is never made an object of, with
    NAME         as the setting `method` calls it, and PEFT
    TITLE        for people
    EXPLANATION  one paragraph for people
    SOURCE       where it comes from
    ON           what it works on: "matrices" (A and B of LoRA, each by itself, so that ranks must be equal), "changes" (the
                 whole change of each weight matrix, B times A, which is then cut down to a rank), or "stack" (A above A and
                 B beside B; with CUT, cut down to a rank)
    CUT          whether the result is cut down to a rank by a singular value decomposition
    SUMS         whether it means to be the weighted sum of the changes, so that a distance from that is told
    SHARES       whether the weights are shares of one where none are given; else each adapter has the weight 1
    MOST         how many adapters it takes, 0 for any number
    TAKES        which of the settings density and sign it reads
    RANDOM       whether it draws numbers
    mix(parts, weights, recipe)
                 tensors of one shape become one; not for "stack"
    weigh(products, weights)
                 for "stack": the weights of one layer, from the inner products of the changes (adapters, adapters)
Where PEFT has a method, the arithmetic is PEFT's (`peft.utils.merge_utils`); `engine.stages.merging.combine` leads it over a model.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from engine.settings.families import MERGE_METHODS, members


class Method(Protocol):
    """See above."""

    NAME: str
    TITLE: str
    EXPLANATION: str
    SOURCE: str
    ON: str
    CUT: bool
    SUMS: bool
    SHARES: bool
    MOST: int
    TAKES: tuple[str, ...]
    RANDOM: bool

    @staticmethod
    def mix(parts: Any, weights: Any, recipe: Any) -> Any: ...

    @staticmethod
    def weigh(products: Any, weights: Sequence[float]) -> Sequence[float]: ...


METHODS: dict[str, type[Method]] = members(MERGE_METHODS)


def usual_weights(method: str, adapters: int) -> list[float]:
    """The weights of so many adapters where none are given: equal shares of one, or 1 each where the method adds them up."""
    return [1.0 / max(1, adapters) if METHODS[method].SHARES else 1.0] * adapters
