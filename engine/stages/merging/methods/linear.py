"""Linear: the matrices A and B of each adapter are summed with weights.

With weights w_i and scalings s_i, A = sum sqrt(w_i s_i) A_i and B = sum sqrt(w_i s_i) B_i. The product then also holds
B_i A_j of different adapters, so it is not the weighted sum of the changes; with one adapter it is.
"""

NAME = "linear"
TITLE = "Linear"
EXPLANATION = (
    "The two small matrices of each adapter are multiplied by the adapter's share and added up. It is quick and keeps the "
    "adapter as small as it was, but it is rough: multiplied out, the matrices of one adapter also meet those of the others. "
    "All adapters need the same rank."
)
SOURCE = "Task arithmetic: Ilharco et al. 2023, arXiv 2212.04089, applied to A and B each as in PEFT's add_weighted_adapter"
ON, CUT, TAKES, RANDOM = "matrices", False, (), False


def mix(parts, weights, recipe):
    """The weighted sum of tensors of one shape."""
    from peft.utils.merge_utils import task_arithmetic

    return task_arithmetic(parts, weights)
