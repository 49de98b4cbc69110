"""The operations of torch's attention for cards, computed by plain products on the processor, strict about what cards are strict about.

From torch 2.13: aten/src/ATen/native/transformers/cuda/attention.cu, attention_backward.cu, and the checks of xFormers' kernel
(mem_eff_attention/kernel_forward.h: pointers and strides of a bias in 16 bytes, log-sum-exps in multiples of 32 with infinity behind).
"""

import math
from contextlib import contextmanager
from unittest.mock import patch

import torch
from torch.nn.functional import scaled_dot_product_attention

from engine.stages.training import row_attention
from engine.stages.training.kernels import EFFICIENT, FLASH

STRIDE = 32


@contextmanager
def on_card(flash: bool = True):
    """Rows as a card of 16 bit takes them, or (`flash` false) one that has the memory-efficient kernel only. Yields the names of the
    operations as they are called."""
    called: list[str] = []
    chosen = lambda query, key, value, dropout, biased: FLASH if flash and not biased else EFFICIENT  # noqa: E731
    with torch.library._scoped_library("aten", "IMPL") as library, patch.object(row_attention, "kernel_for", chosen):
        for operation in (_flash, _flash_backward, _efficient, _efficient_backward):
            kind, backward = operation.__name__.split("_")[1], "_backward" * operation.__name__.endswith("_backward")
            name = f"_scaled_dot_product_{kind}_attention{backward}"

            def call(*given, operation=operation, **named):
                called.append(operation.__name__)
                return operation(*given, **named)

            library.impl(name, call, "CPU")
        strict = patch.object(row_attention, "scaled_dot_product_attention", _whole(flash))
        with patch.object(row_attention, "SPREAD", ()), strict:
            yield called


def _whole(flash: bool):
    """torch's attention, refusing what would fall back to the kernel that keeps scores: fewer heads of keys beside a mask or without
    Flash."""

    def call(query, key, value, attn_mask=None, enable_gqa=False, **named):
        assert query.shape[1] == key.shape[1] or (enable_gqa and flash and attn_mask is None)
        return scaled_dot_product_attention(query, key, value, attn_mask=attn_mask, enable_gqa=enable_gqa, **named)

    return call


def _scores(query, key, bias, causal, scale):
    scores = query.float() @ key.float().mT * scale
    if bias is not None:
        scores = scores + bias.float()
    if causal:
        scores = scores + torch.full(scores.shape[-2:], float("-inf")).triu(1)
    return scores


def _forward(query, key, value, bias, causal, scale):
    scores = _scores(query, key, bias, causal, scale or query.shape[-1] ** -0.5)
    return (scores.softmax(-1) @ value.float()).to(query.dtype), scores.logsumexp(-1)


def _backward(gradient, query, key, value, bias, out, sums, causal, scale):
    weights = (_scores(query, key, bias, causal, scale) - sums.unsqueeze(-1)).exp()
    inner = (gradient.float() * out.float()).sum(-1, keepdim=True)
    by_scores = weights * (gradient.float() @ value.float().mT - inner) * scale
    made = (by_scores @ key.float(), by_scores.mT @ query.float(), weights.mT @ gradient.float())
    return tuple(x.to(query.dtype) for x in made)


def _spread(query, key, value):
    repeat = query.shape[1] // key.shape[1]
    assert query.shape[1] == repeat * key.shape[1]
    return key.repeat_interleave(repeat, 1), value.repeat_interleave(repeat, 1), repeat


def _flash(query, key, value, dropout=0.0, causal=False, debug=False, *, scale=None):
    assert all(x.stride(-1) == 1 and x.shape[-1] % 8 == 0 for x in (query, key, value)) and not dropout
    wide_key, wide_value, _ = _spread(query, key, value)
    out, sums = _forward(query, wide_key, wide_value, None, causal, scale)
    state = torch.zeros(2, dtype=torch.uint64)
    return out, sums, None, None, query.shape[2], key.shape[2], state, torch.zeros(0), torch.zeros(0)


def _flash_backward(gradient, query, key, value, out, sums, cum_q, cum_k, max_q, max_k, dropout, causal, state, unused, *, scale=None):
    assert cum_q is None and (max_q, max_k) == (query.shape[2], key.shape[2]) and state.dtype == torch.uint64
    assert gradient.stride(-1) == 1 and out.stride(-1) == 1 and sums.is_contiguous() and sums.shape == query.shape[:3]
    wide_key, wide_value, repeat = _spread(query, key, value)
    made = _backward(gradient, query, wide_key, wide_value, None, out, sums, causal, scale)
    return made[0], *(x.unflatten(1, (-1, repeat)).sum(2) for x in made[1:])


def _check(query, key, value, bias):
    assert query.shape[1] == key.shape[1] and all(x.stride(-1) == 1 for x in (query, key, value))
    if bias is not None:
        assert bias.shape == (*query.shape[:3], key.shape[2]) and bias.dtype == query.dtype
        assert bias.stride(-1) == 1 and bias.stride(2) % 8 == 0 and bias.data_ptr() % 16 == 0


def _efficient(query, key, value, bias, told, dropout=0.0, causal=False, *, scale=None):
    _check(query, key, value, bias)
    out, sums = _forward(query, key, value, bias, causal, scale)
    filled = torch.full((*sums.shape[:2], math.ceil(sums.shape[2] / STRIDE) * STRIDE), float("inf"))
    filled[:, :, : sums.shape[2]] = sums
    return out, filled, torch.zeros((), dtype=torch.long), torch.zeros((), dtype=torch.long)


def _efficient_backward(gradient, query, key, value, bias, out, sums, seed, offset, dropout, wanted, causal=False, *, scale=None):
    _check(query, key, value, bias)
    length = query.shape[2]
    assert sums.shape[2] % STRIDE == 0 and sums.is_contiguous() and sums[:, :, length:].eq(float("inf")).all() and not wanted[3]
    return *_backward(gradient, query, key, value, bias, out, sums[:, :, :length], causal, scale), None
