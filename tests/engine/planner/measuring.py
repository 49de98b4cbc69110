"""The peak memory of real training steps, counted storage by storage (on a card by its allocator)."""

import contextlib
import weakref
from pathlib import Path
from unittest.mock import patch

import torch
from peft import LoraConfig, get_peft_model
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_map_only

from engine.models import base_models
from engine.stages.training import row_attention
from engine.stages.training.kernels import OnProcessor
from engine.stages.training.prefix_rows import ATTENTION, Row, make_row, plain_row, row_loss

STEPS = 2  # the optimizer's state is there from the second on


def rows_of(prefix: int, branches: int, question: int, answer: int, shared: bool, vocab: int = 6000) -> Row:
    """A row of random tokens: shared, or an ordinary one of a single question."""
    draw = torch.Generator().manual_seed(0)
    ids = lambda n: torch.randint(5, vocab, (n,), generator=draw).tolist()  # noqa: E731
    if not shared:
        return plain_row(ids(prefix), ids(question + answer), question)
    return make_row(ids(prefix), [(ids(question + answer), question) for _ in range(branches)], 0)


def adapted(folder: Path, rank: int, checkpointing: bool, shared: bool, dtype: str = "float32"):
    """The model with LoRA on all linear layers, as the training loop makes it."""
    model = get_peft_model(
        base_models.load_model(folder, dtype), LoraConfig(r=rank, lora_alpha=rank, target_modules="all-linear", task_type="CAUSAL_LM")
    )
    if checkpointing:
        model.gradient_checkpointing_enable({"use_reentrant": False})
    if shared:
        model.set_attn_implementation(ATTENTION)
    model.train()
    return model


class OnCard(OnProcessor):
    """A processor's kernel that takes fewer heads of keys than of queries, as that of cards does, and keeps no copy of them."""

    grouped = True

    def forward(self, query, key, value, causal, scale, bias=None):
        return super().forward(query, *_spread(query, key, value), causal, scale, bias)

    def backward(self, gradient, query, key, value, out, sums, causal, scale, bias, kept):
        repeat = query.shape[1] // key.shape[1]
        made = super().backward(gradient, query, *_spread(query, key, value), out, sums, causal, scale, bias, kept)
        return made[0], *(x.unflatten(1, (-1, repeat)).sum(2) for x in made[1:])


def _spread(query, key, value):
    repeat = query.shape[1] // key.shape[1]
    return key.repeat_interleave(repeat, 1), value.repeat_interleave(repeat, 1)


@contextlib.contextmanager
def fused():
    """Shared rows as cards take them, on the processor."""
    with patch.object(row_attention, "kernel_for", lambda *_: OnCard()), patch.object(row_attention, "SPREAD", ()):
        yield


def step(model, row: Row, optimizer, autocast: bool) -> None:
    """One update on one row."""
    device = next(model.parameters()).device.type
    with torch.autocast(device, torch.bfloat16) if autocast else contextlib.nullcontext():
        loss = row_loss(model, row)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()


class LiveBytes(TorchDispatchMode):
    """Counts the bytes of every storage that an operation returns until it is freed, autograd's saved tensors included.

    What a kernel uses inside itself and frees again is not seen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seen = weakref.WeakSet()
        self.live = self.peak = 0

    def hold(self, tensor: torch.Tensor) -> None:
        """Count a tensor's storage once, until it is freed."""
        storage = tensor.untyped_storage()
        if storage in self.seen:
            return
        self.seen.add(storage)
        size = storage.nbytes()
        self.live += size
        self.peak = max(self.peak, self.live)
        weakref.finalize(storage, self._release, size)

    def _release(self, size: int) -> None:
        self.live -= size

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        made = function(*args, **(kwargs or {}))
        tree_map_only(torch.Tensor, self.hold, made)
        return made


def peak_on_cpu(model, row: Row, autocast: bool) -> tuple[int, int]:
    """(bytes of weights and adapter, bytes at the peak of some steps)."""
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=1e-4)
    with LiveBytes() as counter:
        for tensor in [*model.parameters(), *model.buffers()]:
            counter.hold(tensor)
        resting = counter.live
        for _ in range(STEPS):
            step(model, row, optimizer, autocast)
    return resting, counter.peak
