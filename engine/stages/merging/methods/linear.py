"""Methods that keep every entry: adapters are summed with weights, laid beside each other, or their sum is cut down to a rank."""

from typing import Any


class Linear:
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

    @staticmethod
    def mix(parts: Any, weights: Any, recipe: Any) -> Any:
        """The weighted sum of tensors of one shape."""
        from peft.utils.merge_utils import task_arithmetic

        return task_arithmetic(parts, weights)


class Cat:
    """Cat: the adapters are laid beside each other, which is exactly the weighted sum of their changes.

    A = [w_1 s_1 A_1; w_2 s_2 A_2; ...], B = [B_1 B_2 ...], so B A = sum w_i s_i B_i A_i; the ranks add up.
    """

    NAME = "cat"
    TITLE = "Concatenation"
    EXPLANATION = (
        "The adapters are laid beside each other, so that their changes add up exactly, each with its weight. Ranks may differ; the "
        "merged adapter is as large as all of them together. Weights that add up to much more than one per adapter break the model: "
        "in the enterprise paper weight 1 was best of all methods and weight 2 left no answer right."
    )
    SOURCE = "PEFT's add_weighted_adapter; table 7 of the enterprise paper"
    ON, CUT, TAKES, RANDOM = "stack", False, (), False


class SVD:
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
