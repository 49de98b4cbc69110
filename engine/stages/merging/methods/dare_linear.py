"""DARE: entries are dropped at random and the rest made larger for it, then summed with weights."""

NAME = "dare_linear"
TITLE = "DARE, linear"
EXPLANATION = (
    "Most of what an adapter changes is not needed. DARE drops entries at random, so many that the density is left, and divides "
    "the rest by the density, so that their sum stays as expected; then the adapters are added up with their weights. With fewer "
    "entries they disturb each other less. It works on the two small matrices each, and needs equal ranks. What is dropped "
    "is decided by the random seed."
)
SOURCE = "Yu et al. 2024, arXiv 2311.03099"
ON, CUT, TAKES, RANDOM = "matrices", False, ("density",), True


def mix(parts, weights, recipe):
    """Drop at random, rescale, weighted sum."""
    from peft.utils.merge_utils import dare_linear

    return dare_linear(parts, weights, recipe.density)
