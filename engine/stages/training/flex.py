"""Shared rows through FlexAttention: one kernel over the whole row, whose block mask skips what no token may see.

Written for CUDA, where torch compiles it; it has never run on a graphics card so far. Without one FlexAttention has no backward pass,
so there only its result is held against the reference, in the tests. `faster` measures which kernel wins, and whether both give one
loss, before it is used.
"""

import time
from functools import lru_cache

import torch
from torch.nn.attention.flex_attention import create_block_mask, flex_attention
from transformers import AttentionInterface

from engine.messages import Message
from engine.stages.training.out_of_memory import is_out_of_memory
from engine.stages.training.prefix_rows import ATTENTION, Layout, Row, row_loss
from engine.stages.training.row_attention import reaching, refuse_more

FLEX = "adaptool_prefix_rows_flex"
MEASURED = 3  # steps of each kernel, after one that compiles
ALIKE = 0.01  # relative difference of the losses up to which both kernels count as giving the same


@lru_cache(maxsize=8)
def block_mask(layout: Layout, device: str, window: int | None = None):
    """Which blocks of keys each block of queries sees: a token sees the prefix and its own branch up to itself, of them `window` tokens
    where the layer has one.

    Padding behind a branch counts as part of it: it comes after the branch's own tokens, so none of them sees it.
    """
    total = layout.tokens
    branch = torch.zeros(total, dtype=torch.int32, device=device)
    lengths = torch.tensor(layout.lengths, device=device)
    branch[layout.prefix :] = torch.arange(1, layout.branches + 1, device=device, dtype=torch.int32).repeat_interleave(lengths)

    starts = (torch.cumsum(lengths, 0) - lengths).repeat_interleave(lengths)  # of each token's branch, counted from the first of them all
    place = torch.arange(total, device=device)
    place[layout.prefix :] -= starts  # as in a row of its own

    def sees(batch, head, query, key):
        seen = (key <= query) & ((branch[key] == 0) | (branch[key] == branch[query]))
        return seen if window is None else seen & (place[query] - place[key] < window)

    return create_block_mask(sees, B=None, H=None, Q_LEN=total, KV_LEN=total, device=device)


@lru_cache(maxsize=1)
def _compiled():
    return torch.compile(flex_attention, dynamic=True)


def flex_row_attention(
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
    """As `row_attention.prefix_row_attention`: query (1, H, T, D), key and value (1, G, T, D); returns (1, T, H, D)."""
    refuse_more(softcap, s_aux)
    kernel = _compiled() if query.device.type == "cuda" else flex_attention
    mask = block_mask(row_layout, str(query.device), reaching(sliding_window, row_layout))
    query, key = query.to(value.dtype), key.to(value.dtype)  # under autocast a norm may have left them in float32
    out = kernel(query, key, value, block_mask=mask, scale=scaling, enable_gqa=query.shape[1] != key.shape[1])
    return out.transpose(1, 2).contiguous(), None


AttentionInterface.register(FLEX, flex_row_attention)


def choose(model, row: Row, wanted: str, report) -> str:
    """The attention that the model is set to for shared rows: `wanted` is auto, sdpa or flex. `row` is one of the run's."""
    on_card = next(model.parameters()).device.type == "cuda"
    if wanted == "flex" and not on_card:
        report.log("FlexAttention needs a graphics card, so torch's own attention is used.")
    chosen = ATTENTION
    if (on_card and wanted == "flex") or (on_card and wanted == "auto" and faster(model, row, report)):
        chosen = FLEX
    model.set_attn_implementation(chosen)
    return chosen


def faster(model, row: Row, report) -> bool:
    """Whether FlexAttention takes fewer seconds than torch's own attention, forward and backward, on one row of the run, and gives its
    loss. Memory that runs out is raised."""
    seconds, losses = {}, {}
    try:
        for name in (ATTENTION, FLEX):
            model.set_attn_implementation(name)
            for number in range(MEASURED + 1):
                if number == 1:
                    torch.cuda.synchronize()
                    begun = time.perf_counter()
                loss = row_loss(model, row)
                loss.backward()
            torch.cuda.synchronize()
            seconds[name], losses[name] = time.perf_counter() - begun, loss.item()
    except Exception as error:  # torch's compiler fails in many ways where its tools are missing
        if is_out_of_memory(error):
            raise
        report.log(
            Message(
                "FlexAttention cannot be used here ({splitlines}).",
                splitlines=(str(error).splitlines()[0] if str(error) else type(error).__name__),
            )
        )
        return False
    finally:
        model.zero_grad(set_to_none=True)
    if abs(losses[FLEX] / losses[ATTENTION] - 1) > ALIKE:
        report.log("FlexAttention is not used: its loss differs from that of torch's own attention here.")
        return False
    report.log(
        Message(
            "Attention: {usual:.3f} s per row with the kernel of torch, {flex:.3f} s with FlexAttention.",
            usual=seconds[ATTENTION] / MEASURED,
            flex=seconds[FLEX] / MEASURED,
        )
    )
    return seconds[FLEX] < seconds[ATTENTION]
