"""Whether a model learns the same from rows of another form: measured on a few short questions, under the settings of the run.

The model stands as the run has it: training mode, layers computed again where the run does so, 16-bit products. Only dropout is off,
which would make any two passes differ. Rows go through it one at a time, so a probe takes less memory than a step of the run, and
memory that runs out is an error as it is in a step, never an answer.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import torch
from torch.nn.functional import cross_entropy
from transformers import TrainingArguments

from engine.stages.training.out_of_memory import is_out_of_memory
from engine.stages.training.prefix_rows import ATTENTION, Row, make_row, packed_row, plain_row, row_logits

SHAKEN = 0.02  # deviation of what stands in for B of LoRA, which begins at zero and would give A no gradient


@dataclass(frozen=True)
class Measured:
    """What a model makes of some rows: scores before N answer tokens (N, vocabulary), the summed loss, all gradients in one line."""

    logits: torch.Tensor
    loss: torch.Tensor
    gradients: torch.Tensor

    def differs(self, other: "Measured") -> float:
        """The relative difference of logits, loss and gradients, the greatest of the three; infinity where other weights are met."""
        if self.gradients.shape != other.gradients.shape:
            return float("inf")
        by_loss = (self.loss - other.loss).abs() / other.loss.abs().clamp(min=1e-9)
        by_logits, by_gradient = (
            (one - two).norm() / two.norm().clamp(min=1e-12)
            for one, two in ((self.logits, other.logits), (self.gradients, other.gradients))
        )
        return max(by_logits.item(), by_loss.item(), by_gradient.item())


def differs_from_plain_rows(
    model, prefix: list[int], branches: Sequence[tuple[list[int], int]], pad_id: int, attention: str = ATTENTION
) -> float:
    """The relative difference (`Measured.differs`) between one shared row and ordinary rows of the same questions.

    Measured on the parameters that are trained, as the model stands; its attention is left as it was. Returns infinity for a model
    that cannot take such rows at all. Memory that runs out, and faults of a card, are raised.
    """
    before = model.config._attn_implementation
    try:
        model.set_attn_implementation(attention)
        shared = measured(model, [make_row(prefix, list(branches), pad_id)])
    except (ValueError, TypeError, AttributeError, RuntimeError) as error:
        if is_out_of_memory(error) or isinstance(error, torch.AcceleratorError):
            raise
        return float("inf")
    finally:
        model.set_attn_implementation(before)
    return shared.differs(measured(model, [plain_row(prefix, ids, start) for ids, start in branches]))


def packed_differs_from_plain_rows(model, prefix: list[int], branches: Sequence[tuple[list[int], int]]) -> float:
    """The same between one packed row and ordinary ones, by the model's own attention."""
    rows = [plain_row(prefix, ids, start) for ids, start in branches]
    return measured(model, [packed_row(rows)]).differs(measured(model, rows))


def measured(model, rows: Sequence[Row]) -> Measured:
    """What the model makes of rows, one after the other."""
    weights = [p for p in model.parameters() if p.requires_grad]
    logits, losses = [], []
    gradients: list[torch.Tensor | None] = [None] * len(weights)
    for row in rows:
        scores, answers = row_logits(model, row)
        loss = cross_entropy(scores.float(), answers, reduction="sum")
        for at, gradient in enumerate(torch.autograd.grad(loss, weights, allow_unused=True)):
            if gradient is not None:
                before = gradients[at]
                gradients[at] = gradient if before is None else before + gradient
        logits.append(scores.detach().float())
        losses.append(loss.detach())
    found = [gradient.flatten().float() for gradient in gradients if gradient is not None]
    return Measured(torch.cat(logits), torch.stack(losses).sum(), torch.cat(found))


@contextmanager
def as_in_the_run(model, arguments: TrainingArguments) -> Iterator[None]:
    """Inside the block the model is as a step of the run has it, but for dropout, and B of LoRA is shaken; afterwards as it was."""
    was_training = model.training
    shaken = [p for name, p in model.named_parameters() if p.requires_grad and "lora_B" in name]
    saved = [p.detach().clone() for p in shaken]
    dropping = [(module, module.attention_dropout) for module in model.modules() if getattr(module, "attention_dropout", 0.0)]
    model.train()
    for module in model.modules():
        if isinstance(module, torch.nn.Dropout):
            module.eval()
    for module, _ in dropping:
        module.attention_dropout = 0.0
    if arguments.activation_checkpointing:
        model.activation_checkpointing_enable(arguments.activation_checkpointing_kwargs)
    drawn = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for p in shaken:
            p.copy_(torch.randn(p.shape, generator=drawn) * SHAKEN)
    narrow = torch.bfloat16 if arguments.bf16 else torch.float16
    try:
        with torch.autocast(next(model.parameters()).device.type, narrow, enabled=arguments.bf16 or arguments.fp16):
            yield
    finally:
        with torch.no_grad():
            for p, before in zip(shaken, saved):
                p.copy_(before)
        if arguments.activation_checkpointing:
            model.activation_checkpointing_disable()
        for module, before in dropping:
            module.attention_dropout = before
        model.train(was_training)
