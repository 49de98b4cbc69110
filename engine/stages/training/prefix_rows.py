"""Rows in which many questions share one tool list: [prefix | branch 1 | branch 2 | ...].

The tool list of a company is some thousand tokens long, question and answer some sixty. A row holds
the list once and every question of the batch after it, one behind the other. A branch
attends to the prefix and to itself, never to another branch, and its positions continue from the end of
the prefix, so logits and gradients are those of separate rows (up to rounding) for every model whose
layers mix positions by attention alone. `differs_from_plain_rows` measures that for a given model.

The attention is computed in blocks, prefix against prefix, branches against the prefix and each branch
against itself, which skips the branch-against-branch part that a masked square matrix would compute for
nothing. Only for the last one the branches are laid out in one length. On a CPU the last two are merged by
their log-sum-exps (`_Branches`): the prefix's keys and values are read where they lie, and nothing of the
size of a score matrix is kept. The shortest branches are padded until a row has a multiple of `ROUND`
tokens, since kernels are made for each length that is met.

What else is exact and was looked at for making the prefix cheaper:
  - Nothing reads what the last layer makes of the prefix, so its attention there is not computed. That
    saves one layer's share of it: a thirtieth for the embedded model, a twenty-eighth for a model of 7 billion.
  - The gradient through the prefix cannot be left out: its keys and values carry the adapter's own
    weights. Where only upper layers have an adapter, autograd already stops below the lowest of them.
  - The prefix's activations below the lowest adapter could be kept from row to row, but the order of the
    tools is drawn anew for each, so they would never be met again.
  - More branches for one prefix are the cheapest saving: `questions_per_row` or `row_tokens`.
"""

from dataclasses import dataclass
from functools import lru_cache

import torch
from torch.nn.functional import cross_entropy, scaled_dot_product_attention
from transformers import AttentionInterface

from engine.stages.training import cpu_layers

ATTENTION = "adaptool_prefix_rows"
IGNORE = -100
ROUND = 64  # a row has a multiple of so many tokens
SMALL = 2**24  # scores of the branches over themselves up to which their gradient is made by plain products


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


@dataclass(frozen=True)
class Row:
    """One row ready for the model: ids, positions and labels are (1, T); labels are -100 where nothing is learned. `origins` tells
    where the question of each branch comes from, where that is known.

    `labels[i]` is the token that follows position i in its own branch (already shifted).
    """

    ids: torch.Tensor
    positions: torch.Tensor
    labels: torch.Tensor
    layout: Layout | None
    origins: tuple[str, ...] = ()

    @property
    def answer_tokens(self) -> int:
        """How many tokens are learned."""
        return int((self.labels != IGNORE).sum())


def make_row(prefix: list[int], branches: list[tuple[list[int], int]], pad_id: int) -> Row:
    """Lay out one row.

    `branches` holds (token ids, start): ids of question and answer, and the index where the answer begins.
    The last token of the prefix predicts nothing that is learned, so the labels begin inside the branches.
    """
    lengths = _lengths(len(prefix), [len(ids) for ids, _ in branches])
    row_ids, positions, labels = list(prefix), list(range(len(prefix))), [IGNORE] * len(prefix)
    for (ids, start), length in zip(branches, lengths):
        if start < 1:
            raise ValueError("an answer needs at least one token of question before it")
        gap = length - len(ids)
        row_ids += ids + [pad_id] * gap
        positions += range(len(prefix), len(prefix) + length)
        labels += [IGNORE] * (start - 1) + ids[start:] + [IGNORE] * (gap + 1)
    as_row = lambda values: torch.tensor([values])  # noqa: E731
    return Row(as_row(row_ids), as_row(positions), as_row(labels), Layout(len(prefix), tuple(lengths)))


def _lengths(prefix: int, lengths: list[int]) -> list[int]:
    """The lengths with the shortest ones raised, until the row's tokens are a multiple of ROUND."""
    lengths, left = list(lengths), -(prefix + sum(lengths)) % ROUND
    while left:
        least = min(lengths)
        shortest = [at for at, length in enumerate(lengths) if length == least][:left]
        for at in shortest:
            lengths[at] += 1
        left -= len(shortest)
    return lengths


def prefix_row_attention(module, query, key, value, attention_mask, scaling=None, dropout=0.0, row_layout=None, **_):
    """Attention of one row. query (1, H, T, D), key and value (1, G, T, D) with G dividing H; returns (1, T, H, D).

    `row_layout` comes through the model's keyword arguments; `attention_mask` is not used.
    """
    idle = _is_last(module)
    if query.device.type == "cpu" and key.shape[-1] == value.shape[-1] and not dropout:
        return _by_parts(query, key, value, scaling, row_layout, idle), None
    return _by_kernel(query, key, value, scaling, dropout, row_layout, idle), None


def _is_last(module) -> bool:
    """Whether this is the last layer's attention, of whose prefix nothing is read any more."""
    return getattr(module, "layer_idx", None) == getattr(getattr(module, "config", None), "num_hidden_layers", 0) - 1


def _by_kernel(query, key, value, scaling, dropout, layout: Layout, idle: bool) -> torch.Tensor:
    """All blocks by torch's fused attention, for GPUs. The prefix's result is zeros where it is `idle`."""
    shared, count, length = layout.prefix, layout.branches, layout.length
    groups = query.shape[1] != key.shape[1]
    (q_prefix, q_own), (k_prefix, k_own), (v_prefix, v_own) = (
        (x[:, :, :shared], _apart(x[:, :, shared:], layout)) for x in (query, key, value)
    )
    k_all = torch.cat([k_prefix.expand(count, -1, -1, -1), k_own], dim=2)
    v_all = torch.cat([v_prefix.expand(count, -1, -1, -1), v_own], dim=2)
    causal = torch.ones(length, shared + length, dtype=torch.bool, device=query.device).tril(shared)
    own = scaled_dot_product_attention(q_own, k_all, v_all, attn_mask=causal, scale=scaling, dropout_p=dropout, enable_gqa=groups)
    parts = [_together(own, layout)]
    if shared and not idle:
        parts.insert(
            0,
            scaled_dot_product_attention(q_prefix, k_prefix, v_prefix, is_causal=True, scale=scaling, dropout_p=dropout, enable_gqa=groups),
        )
    elif shared:
        parts.insert(0, own.new_zeros(1, own.shape[1], shared, own.shape[-1]))
    return torch.cat(parts, dim=2).transpose(1, 2).contiguous()


def _by_parts(query, key, value, scaling, layout: Layout, idle: bool) -> torch.Tensor:
    """The same on a CPU, where the branches' two blocks are merged instead of copying the prefix's keys for each branch."""
    query, key = query.to(value.dtype), key.to(value.dtype)  # under autocast a norm may have left them in float32
    repeat = query.shape[1] // key.shape[1]
    key, value = key.repeat_interleave(repeat, 1), value.repeat_interleave(repeat, 1)
    shared = layout.prefix
    own = _Branches.apply(query[:, :, shared:], key, value, layout, scaling)
    if idle:
        prefix = own.new_zeros(1, own.shape[1], shared, own.shape[-1])
    else:
        prefix = scaled_dot_product_attention(query[:, :, :shared], key[:, :, :shared], value[:, :, :shared], is_causal=True, scale=scaling)
    return torch.cat([prefix, own], 2).transpose(1, 2).contiguous()


class _Branches(torch.autograd.Function):
    """softmax(q k^T * scale) v of the branches over the prefix and themselves, by torch's flash attention for CPUs.

    With o1, l1 the result and the log-sum-exp of the scores over the prefix, o2, l2 those over the branch itself, and
    l = log(exp(l1) + exp(l2)), the whole is o = o1 exp(l1 - l) + o2 exp(l2 - l). Backwards each block needs only the whole o and l,
    for its weights are exp(scores - l) (Dao and others, 2022, arXiv:2205.14135, appendix B.2; Milakov and Gimelshein, 2018,
    arXiv:1805.02867). q is (1, H, N, D) of the N tokens of all branches; k, v are (1, H, P + N, D).
    """

    @staticmethod
    def forward(ctx, query, key, value, layout: Layout, scaling: float) -> torch.Tensor:
        shared = layout.prefix
        apart = [_apart(x, layout) for x in (query, key[:, :, shared:], value[:, :, shared:])]
        own, sums = _flash(*apart, 0.0, True, scale=scaling)
        own, sums = _together(own, layout), _together(sums.unsqueeze(-1), layout)
        if shared:
            part, over_prefix = _flash(query, key[:, :, :shared], value[:, :, :shared], 0.0, False, scale=scaling)
            whole = torch.logaddexp(sums, over_prefix.unsqueeze(-1))
            weight = (sums - whole).exp()  # of a branch's own block
            own, sums = (own * weight + part * (1 - weight)).to(query.dtype), whole
        ctx.save_for_backward(query, key, value, own, sums)
        ctx.layout, ctx.scaling = layout, scaling
        return own

    @staticmethod
    def backward(ctx, gradient):
        query, key, value, out, sums = ctx.saved_tensors
        layout, shared = ctx.layout, ctx.layout.prefix
        apart = [_apart(x, layout) for x in (gradient, query, key[:, :, shared:], value[:, :, shared:], out, sums)]
        apart[-1] = apart[-1].squeeze(-1)
        small = layout.branches * query.shape[1] * layout.length**2 <= SMALL
        to_own = _by_products(apart, ctx.scaling) if small else _flash_backward(*apart, 0.0, True, scale=ctx.scaling)
        by_query, by_key, by_value = (_together(x, layout) for x in to_own)
        if shared:
            over_prefix = [gradient, query, key[:, :, :shared], value[:, :, :shared], out, sums.squeeze(-1)]
            to_query, to_key, to_value = _flash_backward(*over_prefix, 0.0, False, scale=ctx.scaling)
            by_query = by_query + to_query
            by_key, by_value = torch.cat([to_key, by_key], 2), torch.cat([to_value, by_value], 2)
        return by_query, by_key, by_value, None, None


def _by_products(parts: list[torch.Tensor], scaling: float) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """The gradients by query, key and value (B, H, L, D) of causal attention by batched products: for branches of some eighty tokens
    three times as fast as the flash kernel. `parts`: the result's gradient, query, key, value, the result, its log-sum-exps (B, H, L)."""
    gradient, query, key, value, out, sums = parts
    future = torch.full((query.shape[2], query.shape[2]), float("-inf")).triu(1)
    weights = (query @ key.mT).float().mul_(scaling).add_(future).sub_(sums.unsqueeze(-1)).exp_()
    inner = (gradient.float() * out.float()).sum(-1, keepdim=True)
    by_scores = (gradient @ value.mT).float().sub_(inner).mul_(weights).mul_(scaling).to(query.dtype)
    return by_scores @ key, by_scores.mT @ query, weights.to(query.dtype).mT @ gradient


_flash = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu
_flash_backward = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu_backward


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


def row_logits(model, row: Row, device: torch.device | None = None) -> tuple[torch.Tensor, torch.Tensor]:
    """(scores (N, vocabulary) before each of a row's N answer tokens, those tokens (N)); only these positions meet the vocabulary.

    Goes through the model's own forward, so that wrappers (PEFT, DDP) see it. A row without layout is an ordinary one. `device`
    is where to compute; without it, where the model's weights lie.
    """
    inputs, answers = _inputs(model, row, device)
    return model(**inputs).logits[0], answers


def row_losses(model, row: Row, device: torch.device | None = None) -> torch.Tensor:
    """Cross-entropy of each of a row's N answer tokens in nats, (N); see `row_logits`."""
    inputs, answers = _inputs(model, row, device)
    if answers.device.type == "cpu" and hasattr(model, "get_output_embeddings"):
        losses = cpu_layers.losses_of(model, inputs, answers)
        if losses is not None:
            return losses
    return cross_entropy(model(**inputs).logits[0].float(), answers, reduction="none")


def row_loss(model, row: Row, device: torch.device | None = None) -> torch.Tensor:
    """Sum of the cross-entropy over the answer tokens of a row, in nats; see `row_logits`."""
    return row_losses(model, row, device).sum()


def _inputs(model, row: Row, device: torch.device | None) -> tuple[dict, torch.Tensor]:
    """(the model's keyword arguments, the answer tokens (N)) of a row."""
    device = device or next(model.parameters()).device
    chosen = (row.labels[0] != IGNORE).nonzero().squeeze(1).to(device)
    inputs = {"input_ids": row.ids.to(device), "position_ids": row.positions.to(device), "use_cache": False, "logits_to_keep": chosen}
    return inputs | ({} if row.layout is None else {"row_layout": row.layout}), row.labels[0].to(device)[chosen]


def plain_row(prefix: list[int], ids: list[int], start: int) -> Row:
    """An ordinary row of one question, for models whose layers do more than attention."""
    labels = [IGNORE] * (len(prefix) + start - 1) + ids[start:] + [IGNORE]
    whole = prefix + ids
    return Row(torch.tensor([whole]), torch.arange(len(whole)).unsqueeze(0), torch.tensor([labels]), None)


def differs_from_plain_rows(model, prefix: list[int], branches: list[tuple[list[int], int]], pad_id: int) -> float:
    """The relative difference of logits, loss and gradients between one shared row and ordinary rows, the greatest of the three.

    Measured on the parameters that are trained; the model's attention is left as it was. Returns infinity for a model
    that cannot take such rows at all.
    """
    before = model.config._attn_implementation
    weights = [p for p in model.parameters() if p.requires_grad]

    def measure(rows):
        logits, answers = map(torch.cat, zip(*(row_logits(model, row) for row in rows)))
        loss = cross_entropy(logits.float(), answers, reduction="sum")
        gradients = torch.autograd.grad(loss, weights, allow_unused=True)
        return logits.detach().float(), loss.detach(), torch.cat([g.flatten() for g in gradients if g is not None])

    try:
        model.set_attn_implementation(ATTENTION)
        logits, loss, gradients = measure([make_row(prefix, branches, pad_id)])
    except (ValueError, TypeError, AttributeError, RuntimeError):
        return float("inf")
    finally:
        model.set_attn_implementation(before)
    plain_logits, plain_loss, plain_gradients = measure([plain_row(prefix, ids, start) for ids, start in branches])
    if gradients.shape != plain_gradients.shape:
        return float("inf")
    by_loss = (loss - plain_loss).abs() / plain_loss.abs().clamp(min=1e-9)
    by_gradient = (gradients - plain_gradients).norm() / plain_gradients.norm().clamp(min=1e-12)
    by_logits = (logits - plain_logits).norm() / plain_logits.norm().clamp(min=1e-12)
    return max(by_logits.item(), by_loss.item(), by_gradient.item())
