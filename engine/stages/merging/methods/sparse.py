"""Methods that keep some entries of each adapter: the largest ones or drawn ones, and with TIES those whose sign is elected.

Each works on A and B as they are, or, by its second class, on the whole changes, cut down to a rank. Breadcrumbs and DELLA, which PEFT
0.21 does not have, are computed here after their papers.
"""

from typing import Any

OUTLIERS = 0.01  # share of the entries that breadcrumbs drops for being the largest; the papers' masks drop a few in a hundred at most
WINDOW = 0.1  # by how much DELLA's chance to be kept lies above the density for the largest entry of a row, and below for the smallest


class Ties:
    """TIES: small entries are dropped, a sign is elected for each place, and only entries of that sign are averaged."""

    NAME = "ties"
    TITLE = "TIES"
    EXPLANATION = (
        "Adapters often pull the same number in opposite directions. TIES drops the smallest entries of each adapter, lets the rest "
        "vote on a sign for each position, and averages the ones that agree; the others are ignored. Small weights make the average "
        "small, so weights near 1 work best. It works on the two small matrices of each adapter and needs equal ranks."
    )
    SOURCE = "Yadav et al. 2023, arXiv 2306.01708"
    ON, CUT, TAKES, RANDOM = "matrices", False, ("density", "sign"), False
    SUMS, SHARES, MOST = False, False, 0

    @staticmethod
    def mix(parts: Any, weights: Any, recipe: Any) -> Any:
        """Trim to the density, elect signs, mean of what agrees."""
        from peft.utils.merge_utils import ties

        return ties(parts, weights, recipe.density, recipe.sign)


class TiesSVD(Ties):
    """TIES on the whole changes, cut down to a rank."""

    NAME = "ties_svd"
    TITLE = "TIES, SVD"
    EXPLANATION = (
        "TIES on the full change of each weight matrix instead of the two small matrices, so the votes are on what the adapters "
        "really do. The result is cut to the rank of the largest adapter. Ranks may differ. It takes longer than TIES."
    )
    ON, CUT = "changes", True


class DareLinear:
    """DARE: entries are dropped at random and the rest made larger for it, then summed with weights."""

    NAME = "dare_linear"
    TITLE = "DARE, linear"
    EXPLANATION = (
        "Most of what an adapter changes is not needed. DARE drops entries at random until only the density is left, and divides the "
        "rest by the density to keep their sum as expected; then the adapters are added with their weights. With fewer entries they "
        "disturb each other less. It works on the two small matrices of each adapter and needs equal ranks. The random seed decides "
        "what is dropped."
    )
    SOURCE = "Yu et al. 2024, arXiv 2311.03099"
    ON, CUT, TAKES, RANDOM = "matrices", False, ("density",), True
    SUMS, SHARES, MOST = False, True, 0

    @staticmethod
    def mix(parts: Any, weights: Any, recipe: Any) -> Any:
        """Drop at random, rescale, weighted sum."""
        from peft.utils.merge_utils import dare_linear

        return dare_linear(parts, weights, recipe.density)


class DareLinearSVD(DareLinear):
    """DARE on the whole changes, cut down to a rank."""

    NAME = "dare_linear_svd"
    TITLE = "DARE, linear, SVD"
    EXPLANATION = (
        "DARE on the full change of each weight matrix instead of the two small matrices: entries are dropped at random and the rest "
        "scaled up, the changes are added with their weights, and the sum is cut to the rank of the largest adapter. Ranks may "
        "differ. The cut removes much of the random noise."
    )
    ON, CUT = "changes", True


class DareTies:
    """DARE before TIES: entries are dropped at random, then signs are elected and what agrees is averaged."""

    NAME = "dare_ties"
    TITLE = "DARE, TIES"
    EXPLANATION = (
        "Entries are dropped at random and the rest scaled up, as in DARE; then each position elects a sign and the entries that "
        "agree are averaged, as in TIES. It works on the two small matrices of each adapter and needs equal ranks. The random seed "
        "decides what is dropped."
    )
    SOURCE = "Yu et al. 2024, arXiv 2311.03099, with the election of Yadav et al. 2023, arXiv 2306.01708"
    ON, CUT, TAKES, RANDOM = "matrices", False, ("density", "sign"), True
    SUMS, SHARES, MOST = False, False, 0

    @staticmethod
    def mix(parts: Any, weights: Any, recipe: Any) -> Any:
        """Drop at random, rescale, elect signs, mean of what agrees."""
        from peft.utils.merge_utils import dare_ties

        return dare_ties(parts, weights, recipe.density, recipe.sign)


class DareTiesSVD(DareTies):
    """DARE before TIES on the whole changes, cut down to a rank."""

    NAME = "dare_ties_svd"
    TITLE = "DARE, TIES, SVD"
    EXPLANATION = (
        "DARE before TIES on the full change of each weight matrix instead of the two small matrices; the result is cut to the rank "
        "of the largest adapter. Ranks may differ."
    )
    ON, CUT = "changes", True


class MagnitudePrune:
    """Magnitude pruning: the smallest entries are dropped, the rest summed with weights."""

    NAME = "magnitude_prune"
    TITLE = "Magnitude pruning"
    EXPLANATION = (
        "The smallest entries of each adapter are dropped until only the density is left, and the adapters are added with their "
        "weights. The most important parts of each stay unchanged. It works on the two small matrices of each adapter and needs "
        "equal ranks."
    )
    SOURCE = "Pruning by magnitude: Han et al. 2015, arXiv 1506.02626, before task arithmetic as in PEFT's add_weighted_adapter"
    ON, CUT, TAKES, RANDOM = "matrices", False, ("density",), False
    SUMS, SHARES, MOST = False, True, 0

    @staticmethod
    def mix(parts: Any, weights: Any, recipe: Any) -> Any:
        """Keep the largest entries, weighted sum."""
        from peft.utils.merge_utils import magnitude_prune

        return magnitude_prune(parts, weights, recipe.density)


class MagnitudePruneSVD(MagnitudePrune):
    """Magnitude pruning of the whole changes, cut down to a rank."""

    NAME = "magnitude_prune_svd"
    TITLE = "Magnitude pruning, SVD"
    EXPLANATION = (
        "The smallest entries of each adapter's full change of a weight matrix are dropped, instead of those of the two small "
        "matrices; the changes are added with their weights, and the sum is cut to the rank of the largest adapter. Ranks may differ."
    )
    ON, CUT = "changes", True


class Breadcrumbs:
    """Breadcrumbs: the smallest entries and the few largest ones are dropped, the rest summed with weights.

    Of a tensor's n entries by size the largest 0.01 n and as many of the smallest are dropped that density n are left; a density above
    0.99 drops as many large ones as it allows.
    """

    NAME = "breadcrumbs"
    TITLE = "Breadcrumbs"
    EXPLANATION = (
        "The smallest entries of each adapter are dropped as noise, and so are the few largest, which unbalance a merge; the rest "
        "are added with their weights. It works on the two small matrices of each adapter and needs equal ranks."
    )
    SOURCE = "Davari and Belilovsky 2023, arXiv 2312.06795"
    ON, CUT, TAKES, RANDOM = "matrices", False, ("density",), False
    SUMS, SHARES, MOST = False, True, 0

    @staticmethod
    def mix(parts: Any, weights: Any, recipe: Any) -> Any:
        """Keep the middle by size, weighted sum."""
        from peft.utils.merge_utils import task_arithmetic

        return task_arithmetic([_middle(part, recipe.density) for part in parts], weights)


class BreadcrumbsSVD(Breadcrumbs):
    """Breadcrumbs of the whole changes, cut down to a rank."""

    NAME = "breadcrumbs_svd"
    TITLE = "Breadcrumbs, SVD"
    EXPLANATION = (
        "Breadcrumbs on the full change of each weight matrix instead of the two small matrices; the sum is cut to the rank of the "
        "largest adapter. Ranks may differ. It takes longer than Breadcrumbs."
    )
    ON, CUT = "changes", True


class Della:
    """DELLA: entries are dropped by a chance that is smaller for larger entries, then signs are elected and what agrees is averaged.

    In a row of n entries the one of rank r by size (0 for the smallest) is kept with the chance d - e + 2 e r / (n - 1) and then divided
    by it, so that its expectation stays; d is the density and e half of the window.
    """

    NAME = "della"
    TITLE = "DELLA"
    EXPLANATION = (
        "Like DARE, TIES, but small entries are more likely to be dropped than large ones: in each row the largest entry is kept "
        "most often. The kept entries are scaled up for the dropped ones; then each position elects a sign and the entries that "
        "agree are averaged. It works on the two small matrices of each adapter and needs equal ranks. The random seed decides what "
        "is dropped."
    )
    SOURCE = "Deep, Bhardwaj and Poria 2024, arXiv 2406.11617, with the election of Yadav et al. 2023, arXiv 2306.01708"
    ON, CUT, TAKES, RANDOM = "matrices", False, ("density", "sign"), True
    SUMS, SHARES, MOST = False, False, 0

    @staticmethod
    def mix(parts: Any, weights: Any, recipe: Any) -> Any:
        """Drop by chance and size, rescale, elect signs, mean of what agrees."""
        from peft.utils.merge_utils import ties

        return ties([_drawn_by_size(part, recipe.density) for part in parts], weights, 1.0, recipe.sign)


class DellaSVD(Della):
    """DELLA on the whole changes, cut down to a rank."""

    NAME = "della_svd"
    TITLE = "DELLA, SVD"
    EXPLANATION = (
        "DELLA on the full change of each weight matrix instead of the two small matrices; the result is cut to the rank of the "
        "largest adapter. Ranks may differ."
    )
    ON, CUT = "changes", True


def _middle(values: Any, density: float) -> Any:
    """The entries that breadcrumbs keeps, 0 for the others."""
    import torch

    count, kept = values.numel(), max(1, int(density * values.numel()))
    large = min(int(OUTLIERS * count), count - kept)
    order = values.abs().flatten().argsort(descending=True)[large : large + kept]
    mask = torch.zeros(count, dtype=torch.bool, device=values.device)
    mask[order] = True
    return torch.where(mask.view_as(values), values, 0.0)


def _drawn_by_size(values: Any, density: float) -> Any:
    """The entries (rows, n) that DELLA keeps, each divided by its chance to be kept, 0 for the others."""
    import torch

    half = min(WINDOW, 1 - density, density / 2)
    ranks = values.abs().argsort(dim=-1).argsort(dim=-1) / max(1, values.shape[-1] - 1)
    chance = density - half + 2 * half * ranks
    return torch.where(torch.rand_like(chance) < chance, values / chance, 0.0)
