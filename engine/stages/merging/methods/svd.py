"""SVD: the weighted sum of the changes, cut down to a rank by its largest singular values."""

NAME = "svd"
TITLE = "SVD"
EXPLANATION = (
    "The changes of the adapters are added up exactly, as by concatenation, and the sum is then cut down to the rank of the "
    "largest adapter, keeping the directions in which it changes most. Ranks may differ, and the merged adapter stays small; "
    "what is cut off is lost."
)
SOURCE = "PEFT's add_weighted_adapter; the best approximation of a given rank: Eckart and Young 1936"
ON, CUT, TAKES, RANDOM = "stack", True, (), False
