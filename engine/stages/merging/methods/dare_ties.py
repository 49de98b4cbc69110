"""DARE before TIES: entries are dropped at random, then signs are elected and what agrees is averaged."""

NAME = "dare_ties"
TITLE = "DARE, TIES"
EXPLANATION = (
    "Entries are dropped at random and the rest made larger, as by DARE; then a sign is elected for each place and the mean is taken "
    "of what agrees, as by TIES. It works on the two small matrices each, and needs equal ranks. What is dropped is decided "
    "by the random seed."
)
SOURCE = "Yu et al. 2024, arXiv 2311.03099, with the election of Yadav et al. 2023, arXiv 2306.01708"
ON, CUT, TAKES, RANDOM = "matrices", False, ("density", "sign"), True


def mix(parts, weights, recipe):
    """Drop at random, rescale, elect signs, mean of what agrees."""
    from peft.utils.merge_utils import dare_ties

    return dare_ties(parts, weights, recipe.density, recipe.sign)
