"""Rows in which many questions share one tool list: [prefix | branch 1 | branch 2 | ...].

The tool list of a company is some thousand tokens long, question and answer some sixty. A row holds
the list once and every question of the batch after it, each padded to the same length. A branch
attends to the prefix and to itself, never to another branch, and its positions go on from the end of
the prefix, so logits and gradients are those of separate rows (up to rounding) for every model whose
layers mix positions by attention alone. `differs_from_plain_rows` measures that for a given model.

The attention is computed as two blocks, prefix against prefix and branch against (prefix, itself),
which skips the branch-against-branch part that a masked square matrix would compute for nothing.
"""

from dataclasses import dataclass

import torch
from torch.nn.functional import cross_entropy, scaled_dot_product_attention
from transformers import AttentionInterface

ATTENTION = "callsmith_prefix_rows"
IGNORE = -100


@dataclass(frozen=True)
class Layout:
    """Where things lie in a row of `prefix + branches * length` tokens."""

    prefix: int
    branches: int
    length: int


@dataclass(frozen=True)
class Row:
    """One row ready for the model: ids, positions and labels are (1, T); labels are -100 where nothing is learned.

    `labels[i]` is the token that follows position i in its own branch (already shifted).
    """

    ids: torch.Tensor
    positions: torch.Tensor
    labels: torch.Tensor
    layout: Layout | None

    @property
    def answer_tokens(self) -> int:
        """How many tokens are learned."""
        return int((self.labels != IGNORE).sum())


def make_row(prefix: list[int], branches: list[tuple[list[int], int]], pad_id: int) -> Row:
    """Lay out one row.

    `branches` holds (token ids, start): ids of question and answer, and the index where the answer begins.
    The last token of the prefix predicts nothing that is learned, so the labels begin inside the branches.
    """
    length = max(len(ids) for ids, _ in branches)
    row_ids, positions, labels = list(prefix), list(range(len(prefix))), [IGNORE] * len(prefix)
    for ids, start in branches:
        if start < 1:
            raise ValueError("an answer needs at least one token of question before it")
        gap = length - len(ids)
        row_ids += ids + [pad_id] * gap
        positions += range(len(prefix), len(prefix) + length)
        labels += [IGNORE] * (start - 1) + ids[start:] + [IGNORE] * (gap + 1)
    as_row = lambda values: torch.tensor([values])  # noqa: E731
    return Row(as_row(row_ids), as_row(positions), as_row(labels), Layout(len(prefix), len(branches), length))


def prefix_row_attention(module, query, key, value, attention_mask, scaling=None, dropout=0.0, row_layout=None, **_):
    """Attention of one row. query (1, H, T, D), key and value (1, G, T, D) with G dividing H; returns (1, T, H, D).

    `row_layout` comes through the model's keyword arguments; `attention_mask` is not used.
    """
    if query.device.type == "cpu":
        return _by_products(query, key, value, scaling, row_layout), None
    return _by_kernel(query, key, value, scaling, dropout, row_layout), None


def _by_kernel(query, key, value, scaling, dropout, layout: Layout) -> torch.Tensor:
    """Both blocks by torch's fused attention, which keeps no scores: for GPUs."""
    shared, count, length = layout.prefix, layout.branches, layout.length
    groups = query.shape[1] != key.shape[1]

    def split(x):  # (1, h, T, D) -> prefix (1, h, P, D) and branches (B, h, L, D)
        own = x[0, :, shared:].unflatten(1, (count, length)).transpose(0, 1)
        return x[:, :, :shared], own

    (q_prefix, q_own), (k_prefix, k_own), (v_prefix, v_own) = split(query), split(key), split(value)
    k_all = torch.cat([k_prefix.expand(count, -1, -1, -1), k_own], dim=2)
    v_all = torch.cat([v_prefix.expand(count, -1, -1, -1), v_own], dim=2)
    causal = torch.ones(length, shared + length, dtype=torch.bool, device=query.device).tril(shared)
    own = scaled_dot_product_attention(q_own, k_all, v_all, attn_mask=causal, scale=scaling, dropout_p=dropout,
                                       enable_gqa=groups)
    parts = [own.transpose(0, 1).flatten(1, 2).unsqueeze(0)]
    if shared:
        parts.insert(0, scaled_dot_product_attention(q_prefix, k_prefix, v_prefix, is_causal=True, scale=scaling,
                                                     dropout_p=dropout, enable_gqa=groups))
    return torch.cat(parts, dim=2).transpose(1, 2).contiguous()


def _by_products(query, key, value, scaling, layout: Layout) -> torch.Tensor:
    """The same by plain matrix products: on CPUs 1.4 to 1.8 times as fast as the fused kernel, whose backward is slow there.

    The branches meet the shared keys as one long block and their own as B small ones; one softmax runs over both.
    """
    shared, count, length = layout.prefix, layout.branches, layout.length
    heads, width = query.shape[1], query.shape[3]
    repeat = heads // key.shape[1]
    q, k, v = query[0] * scaling, key[0].repeat_interleave(repeat, 0), value[0].repeat_interleave(repeat, 0)

    def hide_future(scores):
        n = scores.shape[-1]
        return scores.masked_fill(~torch.ones(n, n, dtype=torch.bool).tril(), float("-inf"))

    q_prefix, k_prefix, v_prefix = q[:, :shared], k[:, :shared], v[:, :shared]
    q_own = q[:, shared:]
    k_own, v_own = (x[:, shared:].reshape(heads * count, length, width) for x in (k, v))
    prefix = torch.softmax(hide_future(q_prefix @ k_prefix.transpose(1, 2)), -1).to(v.dtype) @ v_prefix
    to_prefix = q_own @ k_prefix.transpose(1, 2)  # (H, B * L, P)
    to_own = hide_future(q_own.reshape(heads * count, length, width) @ k_own.transpose(1, 2))
    weights = torch.softmax(torch.cat([to_prefix, to_own.reshape(heads, count * length, length)], -1), -1).to(v.dtype)
    own = weights[:, :, :shared] @ v_prefix
    own = own + (weights[:, :, shared:].reshape(heads * count, length, length) @ v_own).reshape(heads, count * length, width)
    return torch.cat([prefix, own], 1).transpose(0, 1).unsqueeze(0).contiguous()


AttentionInterface.register(ATTENTION, prefix_row_attention)


def row_loss(model, row: Row) -> torch.Tensor:
    """Sum of the cross-entropy over the answer tokens of a row, in nats; only those positions meet the vocabulary.

    Goes through the model's own forward, so that wrappers (PEFT, DDP) see it. A row without layout is an ordinary one.
    """
    device = next(model.parameters()).device
    chosen = (row.labels[0] != IGNORE).nonzero().squeeze(1).to(device)
    extra = {} if row.layout is None else {"row_layout": row.layout}
    logits = model(input_ids=row.ids.to(device), position_ids=row.positions.to(device), use_cache=False,
                   logits_to_keep=chosen, **extra).logits[0]
    return cross_entropy(logits.float(), row.labels[0].to(device)[chosen], reduction="sum")


def plain_row(prefix: list[int], ids: list[int], start: int) -> Row:
    """An ordinary row of one question, for models whose layers do more than attention."""
    labels = [IGNORE] * (len(prefix) + start - 1) + ids[start:] + [IGNORE]
    whole = prefix + ids
    return Row(torch.tensor([whole]), torch.arange(len(whole)).unsqueeze(0), torch.tensor([labels]), None)


def differs_from_plain_rows(model, prefix: list[int], branches: list[tuple[list[int], int]], pad_id: int) -> float:
    """The relative difference of loss and gradients between one shared row and ordinary rows, the greater of the two.

    Measured on the parameters that are trained; the model's attention is left as it was. Returns infinity for a model
    that cannot take such rows at all.
    """
    before = model.config._attn_implementation
    weights = [p for p in model.parameters() if p.requires_grad]

    def measure(rows):
        loss = sum(row_loss(model, row) for row in rows)
        gradients = torch.autograd.grad(loss, weights, allow_unused=True)
        return loss.detach(), torch.cat([g.flatten() for g in gradients if g is not None])

    try:
        model.set_attn_implementation(ATTENTION)
        loss, gradients = measure([make_row(prefix, branches, pad_id)])
    except (ValueError, TypeError, AttributeError, RuntimeError):
        return float("inf")
    finally:
        model.set_attn_implementation(before)
    plain_loss, plain_gradients = measure([plain_row(prefix, ids, start) for ids, start in branches])
    if gradients.shape != plain_gradients.shape:
        return float("inf")
    by_loss = (loss - plain_loss).abs() / plain_loss.abs().clamp(min=1e-9)
    by_gradient = (gradients - plain_gradients).norm() / plain_gradients.norm().clamp(min=1e-12)
    return max(by_loss.item(), by_gradient.item())
