"""Rows in which many questions share one tool list: [prefix | branch 1 | branch 2 | ...].

The tool list of a company is some thousand tokens long, question and answer some sixty. A row holds
the list once and every question of the batch after it, one behind the other. A branch
attends to the prefix and to itself, never to another branch, and its positions continue from the end of
the prefix, so logits and gradients are those of separate rows (up to rounding) for every model whose
layers mix positions by attention alone; `probe` measures that for a given model. How the attention is computed stands in
`row_attention`. The shortest branches are padded until a row has a multiple of `ROUND` tokens, since kernels are made for each length
that is met.

Beside them there are plain rows of one question, and packed ones: some plain rows one behind the other, which the models' own masks
keep apart, for their positions begin anew.

What else is exact and was looked at for making the prefix cheaper:
  - Nothing reads what the last layer makes of the prefix, so its attention there is not computed. That
    saves one layer's share of it: a thirtieth for the embedded model, a twenty-eighth for a model of 7 billion.
  - The gradient through the prefix cannot be left out: its keys and values carry the adapter's own
    weights. Where only upper layers have an adapter, autograd already stops below the lowest of them.
  - The prefix's activations below the lowest adapter could be kept from row to row, but the order of the
    tools is drawn anew for each, so they would never be met again.
  - More branches for one prefix are the cheapest saving: `questions_per_row` or `row_tokens`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch.nn.functional import cross_entropy

from engine.stages.training import cpu_layers
from engine.stages.training.row_attention import ATTENTION, Layout

__all__ = [
    "ATTENTION",
    "IGNORE",
    "ROUND",
    "Layout",
    "Row",
    "make_row",
    "packed_row",
    "plain_row",
    "row_logits",
    "row_loss",
    "row_losses",
    "row_told",
]

IGNORE = -100
ROUND = 64  # a row has a multiple of so many tokens


@dataclass(frozen=True)
class Row:
    """One row ready for the model: ids, positions and labels are (1, T); labels are -100 where nothing is learned. Without a layout it is
    plain or packed. `origins` tells where the question of each branch comes from, where that is known.

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

    @property
    def longest(self) -> int:
        """Tokens of the longest example in it, its tool list included."""
        return int(self.positions.max()) + 1


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


def row_told(model, row: Row, device: torch.device | None = None) -> tuple[torch.Tensor, torch.Tensor]:
    """(what `row_losses` gives, whether each of the N answer tokens is the likeliest (N)), where nothing is learned."""
    inputs, answers = _inputs(model, row, device)
    if answers.device.type == "cpu" and len(answers) and hasattr(model, "get_output_embeddings"):
        told = cpu_layers.told_of(model, inputs, answers)
        if told is not None:
            return told
    scores = model(**inputs).logits[0].float()
    return cross_entropy(scores, answers, reduction="none"), scores.argmax(-1) == answers


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


def packed_row(rows: Sequence[Row]) -> Row:
    """Plain rows one behind the other as one; the models' own masks keep apart what lies between two beginnings of positions."""
    if len(rows) == 1:
        return rows[0]
    ids, positions, labels = (torch.cat([getattr(row, name) for row in rows], 1) for name in ("ids", "positions", "labels"))
    return Row(ids, positions, labels, None, tuple(origin for row in rows for origin in row.origins))
