"""DARE on the whole changes, cut down to a rank."""

from engine.stages.merging.methods.dare_linear import SOURCE, mix

NAME = "dare_linear_svd"
TITLE = "DARE, linear, SVD"
EXPLANATION = (
    "DARE on the whole change of each weight matrix in place of the two small ones: entries of it are dropped at random and the "
    "rest made larger, the changes are added up with their weights, and the sum is cut down to the rank of the largest adapter. "
    "Ranks may differ; what falls away in the cut is much of what chance put in."
)
ON, CUT, TAKES, RANDOM = "changes", True, ("density",), True

__all__ = ["SOURCE", "mix"]
