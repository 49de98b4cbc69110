"""The attention of one row: [prefix | branch 1 | branch 2 | ...], in blocks.

Prefix against prefix, the branches against the prefix, and each branch against itself: that skips the branch-against-branch part that a
masked square matrix would compute for nothing. The last two are merged by their log-sum-exps, so the prefix's keys and values are read
where they lie, no branch has a copy of them, and nothing of the size of a score matrix is kept, on a processor as on a card. Only for
the last block the branches are laid out in one length.

A layer with a sliding window gets it: a token sees the `window` tokens that end with itself by their positions, which for a branch
continue those of the prefix. Scores that are capped and attention sinks are refused; such models train on plain rows.
"""

from dataclasses import dataclass
from functools import lru_cache

import torch
from torch.nn.functional import scaled_dot_product_attention
from transformers import AttentionInterface

from engine.stages.training.kernels import ALIGNED, Kernel, aligned, kernel_for

ATTENTION = "adaptool_prefix_rows"
SPREAD = ("cpu",)  # devices on which keys are copied for each head at once, which is faster there
LEAST = 512  # queries of the prefix that meet their window at a time, at least


@dataclass(frozen=True)
class Layout:
    """Where things lie in a row: `prefix` tokens, then the branches of `lengths` tokens, little of it padding."""

    prefix: int
    lengths: tuple[int, ...]

    @property
    def branches(self) -> int:
        """How many branches there are."""
        return len(self.lengths)

    @property
    def length(self) -> int:
        """The tokens of the longest branch."""
        return max(self.lengths)

    @property
    def tokens(self) -> int:
        """The tokens of the whole row."""
        return self.prefix + sum(self.lengths)


def prefix_row_attention(
    module,
    query,
    key,
    value,
    attention_mask,
    scaling=None,
    dropout=0.0,
    row_layout=None,
    sliding_window=None,
    softcap=None,
    s_aux=None,
    **_,
):
    """Attention of one row. query (1, H, T, D), key and value (1, G, T, D) with G dividing H; returns (1, T, H, D).

    `row_layout` comes through the model's keyword arguments, `sliding_window` from its layer; `attention_mask` is not used. Raises
    ValueError for a layer that does more than softmax(q k^T) v.
    """
    refuse_more(softcap, s_aux)
    window = reaching(sliding_window, row_layout)
    scaling = query.shape[-1] ** -0.5 if scaling is None else scaling
    query, key = query.to(value.dtype), key.to(value.dtype)  # under autocast a norm may have left them in float32
    kernel = kernel_for(query, key, value, dropout, window is not None)
    if kernel is None:
        branches = _by_copies(query, key, value, scaling, dropout, row_layout, window)
    else:
        if query.device.type in SPREAD:
            key, value = _for_each_head(query, key, value)
        branches = _Branches.apply(query[:, :, row_layout.prefix :], key, value, row_layout, scaling, window, kernel)
    parts = [branches]
    if shared := row_layout.prefix:
        if _is_last(module):  # nothing reads what it makes of the prefix
            parts.insert(0, branches.new_zeros(1, branches.shape[1], shared, branches.shape[-1]))
        else:
            q, k, v = (x[:, :, :shared] for x in (query, key, value))
            parts.insert(0, _over_itself(q, k, v, scaling, dropout, window, kernel is not None and kernel.grouped))
    return torch.cat(parts, dim=2).transpose(1, 2).contiguous(), None


def refuse_more(softcap, sinks) -> None:
    """Raises ValueError where scores are capped (Gemma 2) or a learned sink takes a share of the weights (gpt-oss)."""
    if softcap is not None or sinks is not None:
        raise ValueError("Rows that share their tool list know neither capped scores nor sinks.")


def reaching(window: int | None, layout: Layout) -> int | None:
    """The window of a layer in tokens where some token of the row does not see all that came before it, else None."""
    return window if window is not None and layout.prefix + layout.length > window else None


def _is_last(module) -> bool:
    """Whether this is the last layer's attention, of whose prefix nothing is read any more."""
    return getattr(module, "layer_idx", None) == getattr(getattr(module, "config", None), "num_hidden_layers", 0) - 1


def _for_each_head(query, key, value):
    """Keys and values with a copy for each head of the queries."""
    repeat = query.shape[1] // key.shape[1]
    return (key, value) if repeat == 1 else (key.repeat_interleave(repeat, 1), value.repeat_interleave(repeat, 1))


def _over_itself(query, key, value, scaling, dropout, window: int | None, grouped: bool) -> torch.Tensor:
    """The prefix against itself, (1, H, P, D): at once, or with a window by pieces of queries, each against the keys that it reaches.
    `grouped`: the kernel takes fewer heads of keys."""
    length = query.shape[2]
    if window is None or length <= window:
        if not grouped:
            key, value = _for_each_head(query, key, value)
        groups = query.shape[1] != key.shape[1]
        return scaled_dot_product_attention(query, key, value, is_causal=True, scale=scaling, dropout_p=dropout, enable_gqa=groups)
    key, value = _for_each_head(query, key, value)
    back, parts = _rounded(window - 1), []
    piece = min(_rounded(max(window, LEAST)), length)
    for start in range(0, length, piece):
        end, first = min(start + piece, length), max(0, start - back)
        mask = _band(piece, piece + start - first, start - first, window, value.dtype, query.device)[: end - start, : end - first]
        part = scaled_dot_product_attention(
            query[:, :, start:end], key[:, :, first:end], value[:, :, first:end], attn_mask=mask, scale=scaling, dropout_p=dropout
        )
        parts.append(part)
    return torch.cat(parts, 2)


def _rounded(count: int) -> int:
    return -(-count // ALIGNED) * ALIGNED


@lru_cache(maxsize=4)
def _band(queries: int, keys: int, ahead: int, window: int, dtype: torch.dtype, device: torch.device) -> torch.Tensor:
    """The bias (L, S) of L tokens over S, of which `ahead` come before the first of the L: each sees `window` up to itself."""
    behind = torch.arange(ahead, ahead + queries, device=device).unsqueeze(1) - torch.arange(keys, device=device)
    return aligned((behind >= 0) & (behind < window), dtype)


def _by_copies(query, key, value, scaling, dropout, layout: Layout, window: int | None) -> torch.Tensor:
    """The branches where no kernel tells its log-sum-exps: each gets a copy of the prefix's keys and values, (1, H, N, D)."""
    shared, count, length = layout.prefix, layout.branches, layout.length
    key, value = _for_each_head(query, key, value)
    k, v = (torch.cat([x[:, :, :shared].expand(count, -1, -1, -1), _apart(x[:, :, shared:], layout)], 2) for x in (key, value))
    behind = torch.arange(shared, shared + length, device=query.device).unsqueeze(1) - torch.arange(shared + length, device=query.device)
    seen = (behind >= 0) if window is None else (behind >= 0) & (behind < window)
    own = _apart(query[:, :, shared:], layout)
    return _together(scaled_dot_product_attention(own, k, v, attn_mask=seen, scale=scaling, dropout_p=dropout), layout)


class _Branches(torch.autograd.Function):
    """softmax(q k^T * scale) v of the branches over the prefix and themselves.

    With o1, l1 the result and the log-sum-exp of the scores over the prefix, o2, l2 those over the branch itself, and
    l = log(exp(l1) + exp(l2)), the whole is o = o1 exp(l1 - l) + o2 exp(l2 - l). Backwards each block needs only the whole o and l,
    for its weights are exp(scores - l) (Dao and others, 2022, arXiv:2205.14135, appendix B.2; Milakov and Gimelshein, 2018,
    arXiv:1805.02867). q is (1, H, N, D) of the N tokens of all branches; k, v are (1, G, P + N, D), G dividing H.

    A kernel that takes no fewer heads of keys than of queries gets the queries of a group one behind the other for the prefix, where
    their order does not matter, and copies of the branches' own keys, which are few.
    """

    @staticmethod
    def forward(ctx, query, key, value, layout: Layout, scaling: float, window: int | None, kernel: Kernel) -> torch.Tensor:
        shared, repeat = layout.prefix, 1 if kernel.grouped else query.shape[1] // key.shape[1]
        ctx.own, ctx.prefix = _biases(layout, window, repeat, value.dtype, query.device)
        q, k, v = _heads([_apart(x, layout) for x in (query, key[:, :, shared:], value[:, :, shared:])], repeat)
        own, sums, ctx.kept_own = kernel.forward(q, k, v, ctx.own is None, scaling, ctx.own)
        own, sums = _together(own, layout), _together(sums.unsqueeze(-1), layout)
        ctx.first = shared - (min(shared, window - 1) if window else shared)  # of the prefix's tokens that any branch sees
        if ctx.first < shared:
            keys, values = (x[:, :, ctx.first : shared] for x in (key, value))
            part, over_prefix, ctx.kept = kernel.forward(_folded(query, repeat), keys, values, False, scaling, ctx.prefix)
            part, over_prefix = _unfolded(part, repeat), _unfolded(over_prefix, repeat).unsqueeze(-1)
            whole = torch.logaddexp(sums, over_prefix)
            weight = (sums - whole).exp()  # of a branch's own block
            own, sums = (own * weight + part * (1 - weight)).to(query.dtype), whole
        ctx.save_for_backward(query, key, value, own, sums)
        ctx.layout, ctx.scaling, ctx.kernel, ctx.repeat = layout, scaling, kernel, repeat
        return own

    @staticmethod
    def backward(ctx, gradient):
        query, key, value, out, sums = ctx.saved_tensors
        gradient = gradient if gradient.stride(-1) == 1 else gradient.contiguous()
        layout, shared, repeat = ctx.layout, ctx.layout.prefix, ctx.repeat
        q, k, v, g, o, s = (_apart(x, layout) for x in (query, key[:, :, shared:], value[:, :, shared:], gradient, out, sums))
        q, k, v = _heads([q, k, v], repeat)
        to_own = ctx.kernel.backward(g, q, k, v, o, s.squeeze(-1), ctx.own is None, ctx.scaling, ctx.own, ctx.kept_own)
        by_query, by_key, by_value = (_together(x, layout) for x in to_own)
        if repeat > 1:
            by_key, by_value = (x.unflatten(1, (-1, repeat)).sum(2) for x in (by_key, by_value))
        if ctx.first < shared:
            keys, values = (x[:, :, ctx.first : shared] for x in (key, value))
            g, q, o, s = (_folded(x, repeat) for x in (gradient, query, out, sums.squeeze(-1)))
            to_query, to_key, to_value = ctx.kernel.backward(g, q, keys, values, o, s, False, ctx.scaling, ctx.prefix, ctx.kept)
            by_query = by_query + _unfolded(to_query, repeat)
            by_key, by_value = torch.cat([to_key, by_key], 2), torch.cat([to_value, by_value], 2)
        if ctx.first:
            unseen = by_key.new_zeros(1, by_key.shape[1], ctx.first, by_key.shape[-1])
            by_key, by_value = torch.cat([unseen, by_key], 2), torch.cat([unseen, by_value], 2)
        return by_query, by_key, by_value, None, None, None, None


@lru_cache(maxsize=4)
def _biases(layout: Layout, window: int | None, repeat: int, dtype: torch.dtype, device: torch.device):
    """(that of a branch over itself (L, L), that of `repeat` times all branches over what they see of the prefix (N, S)) of a layer with a
    window, None where all before is seen."""
    if window is None:
        return None, None
    own = _band(layout.length, layout.length, 0, window, dtype, device) if layout.length > window else None
    seen = min(layout.prefix, window - 1)
    at = torch.cat([torch.arange(length, device=device) for length in layout.lengths]).repeat(repeat).unsqueeze(1)
    return own, aligned(torch.arange(seen, device=device) > at + seen - window, dtype)


def _heads(apart: list[torch.Tensor], repeat: int) -> list[torch.Tensor]:
    """Query, key and value with as many heads of each."""
    return [apart[0], *(x if repeat == 1 else x.repeat_interleave(repeat, 1) for x in apart[1:])]


def _folded(x, repeat: int):
    """(1, H, N, ...) -> (1, G, repeat * N, ...): the heads of a group one behind the other."""
    return x if repeat == 1 else x.unflatten(1, (-1, repeat)).flatten(2, 3)


def _unfolded(x, repeat: int):
    """(1, G, repeat * N, ...) -> (1, H, N, ...)"""
    return x if repeat == 1 else x.unflatten(2, (repeat, -1)).flatten(1, 2)


def _apart(x, layout: Layout):
    """(1, H, N, D) of the branches' tokens -> (B, H, L, D), each branch filled with zeros to the length of the longest."""
    laid = x.new_zeros(layout.branches * layout.length, x.shape[1], x.shape[-1])
    laid = laid.index_copy(0, _places(layout, x.device), x[0].transpose(0, 1))
    return laid.unflatten(0, (layout.branches, layout.length)).transpose(1, 2)


def _together(x, layout: Layout):
    """(B, H, L, D) -> (1, H, N, D)"""
    return x.transpose(1, 2).flatten(0, 1).index_select(0, _places(layout, x.device)).transpose(0, 1).unsqueeze(0)


@lru_cache(maxsize=4)
def _places(layout: Layout, device: torch.device) -> torch.Tensor:
    """Where the N tokens of the branches lie when each has the length of the longest."""
    places = [torch.arange(number * layout.length, number * layout.length + count) for number, count in enumerate(layout.lengths)]
    return torch.cat(places).to(device)


AttentionInterface.register(ATTENTION, prefix_row_attention)
