"""How adapters are to be merged: the method, the weights, and what the method takes beside them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.stages.merging.methods import METHODS, usual_weights

EXPLODES = 1.5  # norm ratio (see `engine.stages.merging.combine.norm_ratio`) from which a merge is flagged


@dataclass(frozen=True)
class Recipe:
    """`weights`: one for each adapter; `density`: share of entries kept; `sign`: total or frequency; `svd_rank`: 0 for that of the
    largest adapter; `seed`: of what DARE drops."""

    method: str
    weights: tuple[float, ...]
    density: float = 0.8
    sign: str = "total"
    svd_rank: int = 0
    seed: int = 42

    @property
    def plain(self) -> bool:
        """Whether this is one adapter as it stands, so that nothing has to be combined."""
        method = METHODS[self.method]
        keeps_all = "density" not in method.TAKES or self.density == 1
        return self.weights == (1.0,) and keeps_all and not (method.CUT and self.svd_rank)

    def facts(self) -> dict[str, Any]:
        """All that decides the result, and nothing that this method does not read. What is plain is called linear."""
        method = METHODS[self.method]
        facts: dict[str, Any] = {"weights": list(self.weights), "method": "linear" if self.plain else self.method}
        if self.plain:
            return facts
        facts |= {name: getattr(self, name) for name in method.TAKES}
        return facts | ({"svd_rank": self.svd_rank} if method.CUT else {}) | ({"seed": self.seed} if method.RANDOM else {})


def recipe_of(settings: Any, adapters: Sequence[str]) -> Recipe:
    """The recipe that the settings of merging give for these adapters, with the method's usual weights where they name none.

    Raises InputError."""
    weights = settings.weights or usual_weights(settings.method, len(adapters))
    if len(weights) != len(adapters):
        raise InputError(
            Message("There are {adapters} adapters but {weights} weights.", adapters=len(adapters), weights=len(weights)),
            "Give one weight per adapter.",
        )
    if not all(map(math.isfinite, weights)):
        raise InputError("A weight is not a finite number.", "Give each adapter a number such as 0.5.")
    method = "linear" if list(weights) == [1.0] else settings.method  # one adapter is taken as it stands, whatever was chosen for several
    return Recipe(method, tuple(float(weight) for weight in weights), settings.density, settings.sign, settings.svd_rank, settings.seed)


def tell(report, ratio: float) -> bool:
    """Whether a merge changes the base model far more than its adapters did; then the log says so."""
    if ratio >= EXPLODES:
        report.log(
            Message(
                "The merged change is {ratio:.1f} times as large as those of the adapters together. Such a model often gives no "
                "correct answers. Lower the weights.",
                ratio=ratio,
            )
        )
    return ratio >= EXPLODES
