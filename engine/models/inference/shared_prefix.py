"""Rows that run side by side over one shared prefix, whose keys and values are held once and not once a row.

All rows look at the prefix as one block and each at its own few tokens; one softmax runs over both, so a row sees exactly what
it would see alone (up to rounding). Rows come and go at any step. For models whose layers mix positions by full attention alone.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch.nn.functional import pad
from transformers import AttentionInterface, DynamicCache
from transformers.cache_utils import DynamicLayer

ATTENTION = "adaptool_shared_prefix"


@dataclass(frozen=True)
class Shared:
    """What the attention of each layer needs besides its rows: the prefix (None for none), and which own tokens each own token
    sees, (rows, 1, new tokens, own tokens)."""

    prefix: DynamicCache | None
    seen: torch.Tensor


def shared_attention(module, query, key, value, attention_mask, scaling=None, shared: Shared | None = None, **_):
    """query (B, H, T, D); key and value (B, G, S, D) are the rows' own, G divides H. Returns (B, T, H, D).

    exp(score - top) is summed over both blocks and divided once, which is softmax without joining the blocks.
    """
    rows, heads, new, width = query.shape
    groups, own = key.shape[1], key.shape[2]

    def by_group(x):  # (B, G, R * T, n) -> (G, B * R * T, n)
        return x.transpose(0, 1).reshape(groups, -1, x.shape[-1])

    def by_row(x):  # and back
        return x.view(groups, rows, -1, x.shape[-1]).transpose(0, 1)

    q = (query * scaling).reshape(rows, groups, -1, width)  # the R = H / G heads of a group side by side
    to_own = (q @ key.transpose(2, 3)).view(rows, heads, new, own).float().masked_fill(~shared.seen, torch.finfo(torch.float32).min)
    to_own = to_own.view(rows, groups, -1, own)
    top = to_own.amax(-1, keepdim=True)
    if shared.prefix is None:
        to_own = (to_own - top).exp_()
        out = (to_own.to(value.dtype) @ value) / to_own.sum(-1, keepdim=True)
    else:
        layer = shared.prefix.layers[module.layer_idx]
        to_prefix = (by_group(q) @ layer.keys[0].transpose(1, 2)).float()  # (G, B * R * T, P)
        top = torch.maximum(by_group(top), to_prefix.amax(-1, keepdim=True))
        to_prefix, to_own = to_prefix.sub_(top).exp_(), (to_own - by_row(top)).exp_()
        total = by_row(to_prefix.sum(-1, keepdim=True)) + to_own.sum(-1, keepdim=True)
        out = (by_row(to_prefix.to(value.dtype) @ layer.values[0]) + to_own.to(value.dtype) @ value) / total
    return out.to(query.dtype).reshape(rows, heads, new, width).transpose(1, 2).contiguous(), None


AttentionInterface.register(ATTENTION, shared_attention)


def fits(model) -> bool:
    """Whether the cache of this model is one of full attention in every layer."""
    return all(type(layer) is DynamicLayer for layer in DynamicCache(config=model.config).layers)


@contextmanager
def attention_of(model) -> Iterator[None]:
    """Compute attention in this file's way for a while."""
    before = model.config._attn_implementation
    model.config._attn_implementation = ATTENTION
    try:
        yield
    finally:
        model.config._attn_implementation = before


class Rows:
    """The rows under way. Their own tokens are padded on the left to one width and masked there."""

    def __init__(self, model, prefix: DynamicCache | None, pad_id: int) -> None:
        """`prefix` holds the keys and values of the prefix, one row."""
        self.model, self.prefix, self.pad_id = model, prefix, pad_id
        self.start = prefix.get_seq_length() if prefix is not None else 0
        self.own = DynamicCache()
        self.real = torch.ones(0, 0, dtype=torch.bool, device=model.device)  # (rows, own tokens): False where padded

    def join(self, prompts: Sequence[list[int]]) -> torch.Tensor:
        """Add rows with these ids after the prefix; returns the logits of the token that follows each, (rows added, vocabulary)."""
        width = max(map(len, prompts))
        device = self.model.device
        ids = torch.tensor([[self.pad_id] * (width - len(p)) + p for p in prompts], device=device)
        real = torch.tensor([[False] * (width - len(p)) + [True] * len(p) for p in prompts], device=device)
        own = DynamicCache()
        causal = torch.ones(width, width, dtype=torch.bool, device=device).tril()
        logits = self._forward(ids, real.cumsum(1).sub(1).clamp(min=0), own, causal & real[:, None, None, :])
        self._take_in(own, real)
        return logits

    def step(self, tokens: Sequence[int]) -> torch.Tensor:
        """One more token for each row; returns the logits of the next, (rows, vocabulary)."""
        at = self.real.sum(1, keepdim=True)
        self.real = pad(self.real, (0, 1), value=True)
        return self._forward(torch.tensor(tokens, device=self.model.device)[:, None], at, self.own, self.real[:, None, None, :])

    def keep(self, numbers: Sequence[int]) -> None:
        """Drop all rows but these, and the columns in which nobody has a token any more."""
        if not numbers:
            self.own, self.real = DynamicCache(), self.real[:0, :0]
            return
        chosen = torch.tensor(numbers, device=self.real.device)
        real = self.real[chosen]
        empty = real.shape[1] - int(real.sum(1).max())
        self.real = real[:, empty:]
        for layer in self.own.layers:
            layer.keys, layer.values = layer.keys[chosen, :, empty:], layer.values[chosen, :, empty:]

    def _forward(self, ids: torch.Tensor, positions: torch.Tensor, own: DynamicCache, seen: torch.Tensor) -> torch.Tensor:
        with attention_of(self.model):
            out = self.model(
                input_ids=ids,
                position_ids=positions + self.start,
                past_key_values=own,
                use_cache=True,
                logits_to_keep=1,
                shared=Shared(self.prefix, seen),
            )
        return out.logits[:, -1]

    def _take_in(self, own: DynamicCache, real: torch.Tensor) -> None:
        """Put new rows under the old ones, the narrower padded on the left."""
        if not len(self.real):
            self.own, self.real = own, real
            return
        width = max(self.real.shape[1], real.shape[1])

        def widened(x: torch.Tensor) -> torch.Tensor:  # keys and values (rows, G, S, D)
            return pad(x, (0, 0, width - x.shape[2], 0))

        for old, new in zip(self.own.layers, own.layers):
            old.keys = torch.cat([widened(x) for x in (old.keys, new.keys) if x is not None])
            old.values = torch.cat([widened(x) for x in (old.values, new.values) if x is not None])
        self.real = torch.cat([pad(x, (width - x.shape[1], 0)) for x in (self.real, real)])
