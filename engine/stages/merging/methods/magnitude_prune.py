"""Magnitude pruning: the smallest entries are dropped, the rest summed with weights."""

NAME = "magnitude_prune"
TITLE = "Magnitude pruning"
EXPLANATION = (
    "The smallest entries of each adapter are dropped, so many that the density is left, and the adapters are added up with their "
    "weights. What mattered most in each stays as it was. It works on the two small matrices each, and needs equal ranks."
)
SOURCE = "Pruning by magnitude: Han et al. 2015, arXiv 1506.02626, before task arithmetic as in PEFT's add_weighted_adapter"
ON, CUT, TAKES, RANDOM = "matrices", False, ("density",), False


def mix(parts, weights, recipe):
    """Keep the largest entries, weighted sum."""
    from peft.utils.merge_utils import magnitude_prune

    return magnitude_prune(parts, weights, recipe.density)
