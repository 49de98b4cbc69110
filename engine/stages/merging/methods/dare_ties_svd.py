"""DARE before TIES on the whole changes, cut down to a rank."""

from engine.stages.merging.methods.dare_ties import SOURCE, mix

NAME = "dare_ties_svd"
TITLE = "DARE, TIES, SVD"
EXPLANATION = (
    "DARE before TIES on the whole change of each weight matrix in place of the two small ones; the result is cut down to the "
    "rank of the largest adapter. Ranks may differ."
)
ON, CUT, TAKES, RANDOM = "changes", True, ("density", "sign"), True

__all__ = ["SOURCE", "mix"]
