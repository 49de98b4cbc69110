"""TIES: small entries are dropped, a sign is elected for each place, and only entries of that sign are averaged."""

NAME = "ties"
TITLE = "TIES"
EXPLANATION = (
    "Adapters often pull the same number in opposite directions. TIES drops the smallest entries of each adapter, lets the rest "
    "vote on a sign for each place, and takes the mean of those that agree; the others are left out. A mean of numbers that "
    "were multiplied by their weights is small where the weights are, so weights near one suit it. It works on the two small "
    "matrices each, and needs equal ranks."
)
SOURCE = "Yadav et al. 2023, arXiv 2306.01708"
ON, CUT, TAKES, RANDOM = "matrices", False, ("density", "sign"), False


def mix(parts, weights, recipe):
    """Trim to the density, elect signs, mean of what agrees."""
    from peft.utils.merge_utils import ties

    return ties(parts, weights, recipe.density, recipe.sign)
