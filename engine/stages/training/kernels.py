"""Fused attention that tells its log-sum-exps, forward and backward, by torch's kernels for a processor and for graphics cards.

Each kernel computes o = softmax(q k^T * scale + bias) v for q (B, H, L, D) and k, v (B, G, S, D), and s = log(sum(exp(scores))), from which
`row_attention` merges blocks. Backwards it takes the o and s of the merged whole: the gradients of a block need no more of the other
blocks, for its weights are exp(scores - s) (Dao and others, 2022, arXiv:2205.14135, appendix B.2). torch's own ring attention over
several cards calls the same operations in the same manner (torch/distributed/tensor/experimental/_context_parallel/_attention.py).

No score matrix is kept by any of them. The kernels for cards have not run on a card so far; the tests put their mathematics in the
place of the operations and hold the arguments against what the operations take.
"""

from functools import lru_cache
from typing import Any, Protocol

import torch

SMALL = 2**24  # scores up to which the gradient of blocks over themselves is made by plain products on a processor
ALIGNED = 16  # entries of which a row of a bias has a multiple in memory, as the kernel for cards wants it

_ops = torch.ops.aten


class Kernel(Protocol):
    """`grouped`: keys may have fewer heads than queries, G dividing H; else G = H."""

    grouped: bool

    def forward(self, query, key, value, causal: bool, scale: float, bias=None) -> tuple[torch.Tensor, torch.Tensor, Any]:
        """(o (B, H, L, D), s (B, H, L) in float32, what `backward` is to be given). `bias` (L, S) is added to the scores."""

    def backward(self, gradient, query, key, value, out, sums, causal: bool, scale: float, bias, kept) -> tuple[torch.Tensor, ...]:
        """The gradients by query, key and value; `out` and `sums` are those of the whole that the block is a part of."""


class OnProcessor:
    """torch's flash attention for CPUs."""

    grouped = False

    def forward(self, query, key, value, causal, scale, bias=None):
        out, sums = _ops._scaled_dot_product_flash_attention_for_cpu(query, key, value, 0.0, causal, attn_mask=_spread(bias), scale=scale)
        return out, sums, None

    def backward(self, gradient, query, key, value, out, sums, causal, scale, bias, kept):
        if causal and query.shape[0] * query.shape[1] * query.shape[2] ** 2 <= SMALL:
            return by_products(gradient, query, key, value, out, sums, scale)
        return _ops._scaled_dot_product_flash_attention_for_cpu_backward(
            gradient, query, key, value, out, sums, 0.0, causal, attn_mask=_spread(bias), scale=scale
        )


class Flash:
    """FlashAttention-2 on cards from Ampere on, in 16 bit; it takes no bias."""

    grouped = True

    def forward(self, query, key, value, causal, scale, bias=None):
        assert bias is None
        out, sums, *kept = _ops._scaled_dot_product_flash_attention(query, key, value, 0.0, causal, False, scale=scale)
        return out, sums, kept[:6]  # cum_seq_q, cum_seq_k, max_q, max_k, rng_state, unused

    def backward(self, gradient, query, key, value, out, sums, causal, scale, bias, kept):
        *lengths, state, unused = kept
        return _ops._scaled_dot_product_flash_attention_backward(
            gradient, query, key, value, out, sums.contiguous(), *lengths, 0.0, causal, state, unused, scale=scale
        )


class Efficient:
    """The memory-efficient attention of xFormers (Rabe and Staats, 2021, arXiv:2112.05682): any card, float32 too, and with a bias."""

    grouped = False

    def forward(self, query, key, value, causal, scale, bias=None):
        bias = _spread(bias, query)
        out, sums, seed, offset = _ops._scaled_dot_product_efficient_attention(query, key, value, bias, True, 0.0, causal, scale=scale)
        return out, sums[:, :, : query.shape[2]], (sums.shape[2], seed, offset)

    def backward(self, gradient, query, key, value, out, sums, causal, scale, bias, kept):
        width, seed, offset = kept
        filled = sums.new_full((*sums.shape[:2], width), float("inf"))  # what the forward pass writes behind the last query
        filled[:, :, : sums.shape[2]] = sums
        bias, wanted = _spread(bias, query), [True, True, True, False]
        return _ops._scaled_dot_product_efficient_attention_backward(
            gradient, query, key, value, bias, out, filled, seed, offset, 0.0, wanted, causal, scale=scale
        )[:3]


ON_PROCESSOR, FLASH, EFFICIENT = OnProcessor(), Flash(), Efficient()


def kernel_for(query, key, value, dropout: float, biased: bool) -> Kernel | None:
    """The kernel for query (1, H, T, D), key and value (1, G, T, D), `biased` where a block needs a bias. None where there is none:
    with dropout, with values of another width than the keys, on a device of another kind."""
    if dropout or key.shape[-1] != value.shape[-1]:
        return None
    if query.device.type == "cpu":
        return ON_PROCESSOR
    if query.device.type != "cuda":
        return None
    flash, efficient = _able(value.dtype, query.device, query.shape[1], key.shape[1], query.shape[-1])
    return FLASH if flash and not biased else EFFICIENT if efficient else None


@lru_cache(maxsize=16)
def _able(dtype: torch.dtype, device: torch.device, heads: int, groups: int, width: int) -> tuple[bool, bool]:
    """Whether a card takes such tensors by (Flash, Efficient), gradients included: some have none by Flash for heads of 256."""
    of = lambda count: torch.empty(1, count, ALIGNED, width, dtype=dtype, device=device, requires_grad=True)  # noqa: E731
    able = torch.backends.cuda
    flash = able.SDPAParams(of(heads), of(groups), of(groups), None, 0.0, False, True)
    efficient = able.SDPAParams(of(heads), of(heads), of(heads), None, 0.0, False, False)
    return width % 8 == 0 and able.can_use_flash_attention(flash), able.can_use_efficient_attention(efficient)


def kernel_name(device: torch.device) -> str:
    """What decides which kernels a device takes: its kind, and of a card what it can compute."""
    return device.type if device.type != "cuda" else "cuda {}.{}".format(*torch.cuda.get_device_capability(device))


def by_products(gradient, query, key, value, out, sums, scale: float) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """The gradients by query, key and value (B, H, L, D) of causal attention by batched products: for branches of some eighty tokens
    three times as fast as the flash kernel of a processor. `sums` (B, H, L)."""
    future = torch.full((query.shape[2], query.shape[2]), float("-inf"), device=query.device).triu(1)
    weights = (query @ key.mT).float().mul_(scale).add_(future).sub_(sums.unsqueeze(-1)).exp_()
    inner = (gradient.float() * out.float()).sum(-1, keepdim=True)
    by_scores = (gradient @ value.mT).float().sub_(inner).mul_(weights).mul_(scale).to(query.dtype)
    return by_scores @ key, by_scores.mT @ query, weights.to(query.dtype).mT @ gradient


def aligned(seen: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
    """Where `seen` (L, S) is true 0, else a number that leaves no weight; not -inf, for a row may see nothing of a block at all."""
    rows, columns = seen.shape
    bias = torch.zeros(rows, -(-columns // ALIGNED) * ALIGNED, dtype=dtype, device=seen.device)[:, :columns]
    return bias.masked_fill_(~seen, -3e4)  # float16 goes to 6.5e4


def _spread(bias, query=None):
    """A bias (L, S) for all heads without copies."""
    if bias is None:
        return None
    return bias[None, None] if query is None else bias.expand(*query.shape[:2], *bias.shape)
