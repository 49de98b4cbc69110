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
    TAKES        which of the settings density and sign it reads
    RANDOM       whether it draws numbers
    mix(parts, weights, recipe)
                 tensors of one shape become one; not for "stack"
The arithmetic is PEFT's (`peft.utils.merge_utils`); `engine.stages.merging.combine` leads it over a model.
"""

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
    TAKES: tuple[str, ...]
    RANDOM: bool

    @staticmethod
    def mix(parts: Any, weights: Any, recipe: Any) -> Any: ...


METHODS: dict[str, type[Method]] = members(MERGE_METHODS)
