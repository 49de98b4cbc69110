"""TIES on the whole changes, cut down to a rank."""

from engine.stages.merging.methods.ties import SOURCE, mix

NAME = "ties_svd"
TITLE = "TIES, SVD"
EXPLANATION = (
    "TIES on the whole change of each weight matrix in place of the two small ones: the votes are then on what the adapters really "
    "do. The result is cut down to the rank of the largest adapter. Ranks may differ; it takes longer than TIES."
)
ON, CUT, TAKES, RANDOM = "changes", True, ("density", "sign"), False

__all__ = ["SOURCE", "mix"]
