"""Magnitude pruning of the whole changes, cut down to a rank."""

from engine.stages.merging.methods.magnitude_prune import SOURCE, mix

NAME = "magnitude_prune_svd"
TITLE = "Magnitude pruning, SVD"
EXPLANATION = (
    "The smallest entries of each adapter's whole change of a weight matrix are dropped, in place of those of the two small "
    "matrices; the changes are added up with their weights, and the sum is cut down to the rank of the largest adapter. "
    "Ranks may differ."
)
ON, CUT, TAKES, RANDOM = "changes", True, ("density",), False

__all__ = ["SOURCE", "mix"]
