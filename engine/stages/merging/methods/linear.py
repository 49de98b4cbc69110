"""Methods that keep every entry: adapters are summed with weights, laid beside each other, turned towards each other, or their sum is
cut down to a rank."""

import math
from collections.abc import Sequence
from typing import Any

PARALLEL = 0.9995  # cosine from which two directions are taken for one, so that the turn between them is a straight line


class Linear:
    """Linear: the matrices A and B of each adapter are summed with weights.

    With weights w_i and scalings s_i, A = sum sqrt(w_i s_i) A_i and B = sum sqrt(w_i s_i) B_i. The product then also holds
    B_i A_j of different adapters, so it is not the weighted sum of the changes; with one adapter it is.
    """

    NAME = "linear"
    TITLE = "Linear"
    EXPLANATION = (
        "The two small matrices of each adapter are multiplied by its share and added. This is fast and keeps the adapter small, but "
        "it is a rough method: when multiplied, the matrices of one adapter also mix with those of the others. All adapters need the "
        "same rank."
    )
    SOURCE = "Task arithmetic: Ilharco et al. 2023, arXiv 2212.04089, applied to A and B each as in PEFT's add_weighted_adapter"
    ON, CUT, TAKES, RANDOM = "matrices", False, (), False
    SUMS, SHARES, MOST = True, True, 0

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
        "The adapters are placed side by side, so their changes add up exactly, each with its weight. Ranks may differ; the merged "
        "adapter is as large as all of them together. Weights that add up to much more than 1 per adapter break the model: in the "
        "enterprise paper, weight 1 was the best of all methods and weight 2 gave no correct answers."
    )
    SOURCE = "PEFT's add_weighted_adapter; table 7 of the enterprise paper"
    ON, CUT, TAKES, RANDOM = "stack", False, (), False
    SUMS, SHARES, MOST = True, False, 0

    @staticmethod
    def weigh(products: Any, weights: Sequence[float]) -> Sequence[float]:
        """The weights as they are given."""
        return weights


class SVD(Cat):
    """SVD: the weighted sum of the changes, cut down to a rank by its largest singular values."""

    NAME = "svd"
    TITLE = "SVD"
    EXPLANATION = (
        "The changes of the adapters are added exactly, as in concatenation, and the sum is then cut to the rank of the largest "
        "adapter, keeping the directions of the largest change. Ranks may differ, and the merged adapter stays small; the part that "
        "is cut off is lost."
    )
    SOURCE = "PEFT's add_weighted_adapter; the best approximation of a given rank: Eckart and Young 1936"
    CUT = True


class Slerp(Cat):
    """SLERP: in each weight matrix the change of one adapter is turned towards that of the other, along the sphere.

    With t = w_2 / (w_1 + w_2) and the angle o between the changes V_1 and V_2 (their entries in one row), the result is
    (w_1 + w_2) (sin((1 - t) o) V_1 + sin(t o) V_2) / sin(o). It is a sum of the changes with weights of its own for each layer, so it is
    kept exactly, as by `Cat`, and the angle comes from A and B without multiplying them out.
    """

    NAME = "slerp"
    TITLE = "SLERP"
    EXPLANATION = (
        "Averaging two adapters that change a model in different directions makes the change smaller. SLERP moves from one change to "
        "the other along an arc, so the merged change stays as large. It takes two adapters; ranks may differ, and the merged "
        "adapter is as large as both together."
    )
    SOURCE = "Shoemake 1985, Animating rotation with quaternion curves; for models as in mergekit, here for the adapters' changes"
    SUMS, SHARES, MOST = False, True, 2

    @staticmethod
    def weigh(products: Any, weights: Sequence[float]) -> Sequence[float]:
        """The two weights on the arc; those given where the directions are the same, opposite or none."""
        total = sum(weights)
        lengths = [math.sqrt(max(0.0, float(products[at][at]))) for at in range(len(weights))]
        if len(weights) != 2 or not total or not all(lengths):
            return weights
        cosine = float(products[0][1]) / (lengths[0] * lengths[1])
        if abs(cosine) > PARALLEL:
            return weights
        angle, turned = math.acos(cosine), weights[1] / total
        return [total * math.sin(part * angle) / math.sin(angle) for part in (1 - turned, turned)]
