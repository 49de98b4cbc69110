"""Linear: the matrices A and B of each adapter are summed with weights, as in PEFT's `add_weighted_adapter`.

With weights w_i and scalings s_i, A = sum sqrt(w_i s_i) A_i and B = sum sqrt(w_i s_i) B_i; the ranks must be equal.
"""

from collections.abc import Sequence

from engine.errors import InputError

NAME = "linear"


def combine(model, names: Sequence[str], weights: Sequence[float], into: str) -> None:
    """Add the adapter `into` to a PEFT model that holds `names`. Raises InputError where ranks differ."""
    ranks = {model.peft_config[name].r for name in names}
    if len(ranks) > 1:
        raise InputError(f"The adapters have different ranks ({', '.join(map(str, sorted(ranks)))}).",
                         "Linear merging needs equal ranks; choose adapters that were trained alike.")
    model.add_weighted_adapter(list(names), list(weights), into, combination_type="linear")
