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
        "vote on a sign for each place, and takes the mean of those that agree; the others are left out. A mean of numbers that "
        "were multiplied by their weights is small where the weights are, so weights near one suit it. It works on the two small "
        "matrices each, and needs equal ranks."
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
        "TIES on the whole change of each weight matrix in place of the two small ones: the votes are then on what the adapters really "
        "do. The result is cut down to the rank of the largest adapter. Ranks may differ; it takes longer than TIES."
    )
    ON, CUT = "changes", True


class DareLinear:
    """DARE: entries are dropped at random and the rest made larger for it, then summed with weights."""

    NAME = "dare_linear"
    TITLE = "DARE, linear"
    EXPLANATION = (
        "Most of what an adapter changes is not needed. DARE drops entries at random, so many that the density is left, and divides "
        "the rest by the density, so that their sum stays as expected; then the adapters are added up with their weights. With fewer "
        "entries they disturb each other less. It works on the two small matrices each, and needs equal ranks. What is dropped "
        "is decided by the random seed."
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
        "DARE on the whole change of each weight matrix in place of the two small ones: entries of it are dropped at random and the "
        "rest made larger, the changes are added up with their weights, and the sum is cut down to the rank of the largest adapter. "
        "Ranks may differ; what falls away in the cut is much of what chance put in."
    )
    ON, CUT = "changes", True


class DareTies:
    """DARE before TIES: entries are dropped at random, then signs are elected and what agrees is averaged."""

    NAME = "dare_ties"
    TITLE = "DARE, TIES"
    EXPLANATION = (
        "Entries are dropped at random and the rest made larger, as by DARE; then a sign is elected for each place and the mean is taken "
        "of what agrees, as by TIES. It works on the two small matrices each, and needs equal ranks. What is dropped is decided "
        "by the random seed."
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
        "DARE before TIES on the whole change of each weight matrix in place of the two small ones; the result is cut down to the "
        "rank of the largest adapter. Ranks may differ."
    )
    ON, CUT = "changes", True


class MagnitudePrune:
    """Magnitude pruning: the smallest entries are dropped, the rest summed with weights."""

    NAME = "magnitude_prune"
    TITLE = "Magnitude pruning"
    EXPLANATION = (
        "The smallest entries of each adapter are dropped, so many that the density is left, and the adapters are added up with their "
        "weights. What mattered most in each stays as it was. It works on the two small matrices each, and needs equal ranks."
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
        "The smallest entries of each adapter's whole change of a weight matrix are dropped, in place of those of the two small "
        "matrices; the changes are added up with their weights, and the sum is cut down to the rank of the largest adapter. "
        "Ranks may differ."
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
        "The smallest entries of each adapter are dropped as noise, and so are the few largest, which pull a merge out of balance; "
        "the rest are added up with their weights. It works on the two small matrices each, and needs equal ranks."
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
        "Breadcrumbs on the whole change of each weight matrix in place of the two small ones; the sum is cut down to the rank of the "
        "largest adapter. Ranks may differ; it takes longer than breadcrumbs."
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
        "Like DARE, TIES, but chance drops small entries rather than large ones: in each row the largest entry is kept most often. What "
        "is kept is made larger for what was dropped; then a sign is elected for each place and the mean is taken of what agrees. It "
        "works on the two small matrices each, and needs equal ranks. What is dropped is decided by the random seed."
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
        "DELLA on the whole change of each weight matrix in place of the two small ones; the result is cut down to the rank of the "
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
