"""Pointing: a second loss that teaches which tool to choose, while the starter is trained.

The loss of the next token says little about choosing: half of the names begin with "get", and few tokens of an answer are
names. So two attention heads are told where to look: wherever a token of the tool's name is about to be written, they shall
attend to the name of the right tool in the list. The loss is -log of the attention that lies there (nats). Nothing of it
remains in the model but the weights.
"""

from dataclasses import dataclass

import torch
from transformers import AttentionInterface

from engine.training.prefix_rows import IGNORE, prefix_row_attention

POINTING = "starter_pointing"
HEADS = {3: 0, 4: 0}  # layer -> the query head that points
_seen: list = []  # (query, key, scaling) of those layers in the row that ran last


@dataclass(frozen=True)
class Answer:
    """One tool call of a row: the positions before each token of its name, its branch, and the name's span in the list."""

    positions: list[int]
    branch: int
    span: tuple[int, int]


def _attention(module, query, key, value, attention_mask, scaling=None, **more):
    if module.layer_idx in HEADS and module.training:
        head = HEADS[module.layer_idx]
        group = head * key.shape[1] // query.shape[1]
        _seen.append((query[0, head], key[0, group], scaling))
    return prefix_row_attention(module, query, key, value, attention_mask, scaling=scaling, **more)


AttentionInterface.register(POINTING, _attention)


def names_in(prefix: list[int], tokenizer) -> dict[tuple[int, ...], tuple[int, int]]:
    """The names in a rendered tool list ("# description", newline, "name("): their ids -> (first position, one past the last)."""
    newline, mark, bracket = tokenizer.convert_tokens_to_ids(["<0x0A>", "#", "("])
    found, described, at = {}, False, 0
    while at < len(prefix):
        end = prefix.index(newline, at) if newline in prefix[at:] else len(prefix)
        line = prefix[at:end]
        if described and bracket in line:
            name = line[:line.index(bracket)]
            found[tuple(name)] = (at, at + len(name))
        described = line[:1] == [mark]
        at = end + 1
    return found


def answers_of(row, tokenizer) -> list[Answer]:
    """The tool calls of a row whose tool is in the list."""
    form = tokenizer('<tool_call>\n{"name": "', add_special_tokens=False).input_ids
    close = tokenizer.convert_tokens_to_ids('",\u2581"')
    layout = row.layout
    names = names_in(row.ids[0, :layout.prefix].tolist(), tokenizer)
    found = []
    for branch in range(layout.branches):
        begin = layout.prefix + branch * layout.length
        labels = row.labels[0, begin:begin + layout.length].tolist()
        first = next(i for i, label in enumerate(labels) if label != IGNORE)
        if labels[first:first + len(form)] != form or close not in labels[first:]:
            continue
        start, end = first + len(form), labels.index(close, first)
        span = names.get(tuple(labels[start:end]))
        if span:
            found.append(Answer(list(range(begin + start, begin + end)), branch, span))
    return found


def pointing_loss(row, answers: list[Answer]) -> torch.Tensor:
    """The loss of a row that the model has just run over with this attention; what was recorded is used up."""
    seen, layout, losses = list(_seen), row.layout, []
    _seen.clear()
    if not answers:
        return torch.zeros(())
    at = torch.tensor([p for answer in answers for p in answer.positions])
    branch = torch.tensor([answer.branch for answer in answers for _ in answer.positions])
    span = torch.tensor([answer.span for answer in answers for _ in answer.positions])
    columns = torch.arange(layout.prefix)
    right = (columns >= span[:, :1]) & (columns < span[:, 1:])
    own_place = at - layout.prefix - branch * layout.length
    future = torch.arange(layout.length) > own_place[:, None]
    for query, key, scaling in seen:
        asked = query[at] * scaling
        to_list = (asked @ key[:layout.prefix].T).float()
        own = key[layout.prefix:].unflatten(0, (layout.branches, layout.length))[branch]  # (N, L, D)
        to_own = torch.einsum("nd,nld->nl", asked, own).float().masked_fill(future.to(query.device), float("-inf"))
        everything = torch.logsumexp(torch.cat([to_list, to_own], 1), 1)
        there = torch.logsumexp(to_list.masked_fill(~right.to(query.device), float("-inf")), 1)
        losses.append((everything - there).mean())
    return torch.stack(losses).mean()
