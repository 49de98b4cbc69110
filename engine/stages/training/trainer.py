"""transformers' Trainer over rows of our own: its arguments, its loss, and the tokens that went through the model."""

from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import cast

import torch
from peft import PeftModel
from peft.optimizers import create_loraplus_optimizer
from transformers import PreTrainedModel, Trainer, TrainerCallback, TrainingArguments

from engine.settings import TrainingSettings
from engine.stages.training.adapter import EmbeddingNoise
from engine.stages.training.broadcast import most
from engine.stages.training.by_origin import ByOrigin
from engine.stages.training.cards import computes_in, hide_others
from engine.stages.training.prefix_rows import Row, row_losses
from engine.stages.training.rows import emptied

OPTIMIZERS = {"adamw": "adamw_torch_fused", "paged_adamw_8bit": "paged_adamw_8bit"}  # {setting: transformers' name}
WEEK = 7 * 24 * 3600  # seconds that processes wait for one another, so that a pause may last


class RowTrainer(Trainer):
    """The loss is the sum over answer tokens divided by their number in the whole step, over all processes: that of one ordinary batch.

    `rows` is a dataset of tuples of `Row`, taken in its order; the rows of a tuple go through the model one after the other, each with its
    own backward pass, so that no more than one of them is in memory. `noise` is the strength of NEFTune, `lora_plus` by how much B of LoRA
    learns faster than A, 0 for alike, `template` a chat template that goes with the adapter, "" where that is the base model's own.
    `tokens` counts those of this process that went through the model, padding included, `by_origin` sums their losses. `ragged`: processes
    may have tuples of different length at a time, which are filled up, for where weights are split all must go through the model alike.
    """

    loss_is_scaled_for_ga = True

    def __init__(
        self,
        model,
        arguments: TrainingArguments,
        rows,
        callbacks: Sequence[TrainerCallback] = (),
        noise: float = 0.0,
        lora_plus: float = 0.0,
        ragged: bool = False,
    ) -> None:
        super().__init__(model=model, args=arguments, train_dataset=rows, data_collator=_as_batch, callbacks=list(callbacks))
        self.rows, self.template, self.lora_plus = rows, "", lora_plus
        self.model_accepts_loss_kwargs = True  # so that it counts the answer tokens of a whole step
        self.ragged = ragged
        self.noise = EmbeddingNoise(model, noise) if noise else None
        self.tokens = 0
        self.by_origin = ByOrigin()

    def _get_train_sampler(self, *_):
        return torch.utils.data.SequentialSampler(self.rows)  # the rows are drawn in `Rows`

    def create_optimizer(self, model=None):
        """The optimizer of the settings, with a rate for B of its own for LoRA+ (Hayou and others, 2024, arXiv:2402.12354)."""
        if self.lora_plus and self.optimizer is None:
            kind, given = self.get_optimizer_cls_and_kwargs(self.args, cast(PreTrainedModel, self.model))
            decay = self.args.weight_decay
            self.optimizer = create_loraplus_optimizer(
                cast(PeftModel, self.model if model is None else model),
                kind,
                loraplus_lr_ratio=self.lora_plus,
                loraplus_weight_decay=decay,
                **given,
            )
        return super().create_optimizer(model)

    def training_step(self, model, inputs, num_items_in_batch=None):
        """The share of a tuple of rows in the loss of its step, a scalar, with its gradients added to those of the step."""
        rows, last = inputs["rows"], self.accelerator.sync_gradients
        count = most(len(rows), self.args) if self.ragged else len(rows)
        rows = [*rows, *[emptied(rows[-1])] * (count - len(rows))]
        total = torch.zeros((), device=self.args.device)
        for left, row in zip(range(len(rows))[::-1], rows):
            waits = last and left > 0  # the processes exchange gradients, or DeepSpeed takes its step, behind the last row only
            self.accelerator.gradient_state._set_sync_gradients(last and not waits)
            with self.accelerator.no_sync(model) if waits else nullcontext():
                total += super().training_step(model, inputs | {"rows": (row,)}, num_items_in_batch)
        return total

    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        """The share of one row in the loss of its step, a scalar; `num_items_in_batch` are the step's answer tokens over all processes."""
        (row,) = inputs["rows"]
        self.tokens += row.ids.shape[1]
        if self.noise is not None:
            self.noise.length = row.longest
        losses = row_losses(model, row, self.args.device)
        self.by_origin.add(row, losses.detach())
        # the processes' gradients are averaged afterwards, so each one's sum counts as many times as there are processes
        return losses.sum() * self.args.world_size / num_items_in_batch.clamp(min=1)


def training_arguments(settings: TrainingSettings, folder: Path) -> TrainingArguments:
    """The Trainer's arguments; making them tells each process its device. Raises InputError for a number format that needs a card."""
    hide_others()
    gpu, computes = torch.cuda.is_available(), computes_in(settings)
    arguments = TrainingArguments(
        output_dir=str(folder),
        per_device_train_batch_size=1,
        gradient_accumulation_steps=settings.rows_per_step,
        num_train_epochs=1,
        learning_rate=settings.learning_rate,
        warmup_steps=settings.warmup,
        lr_scheduler_type="cosine",
        weight_decay=settings.weight_decay,
        max_grad_norm=settings.max_gradient_norm,
        logging_steps=1,
        logging_nan_inf_filter=False,
        save_strategy="steps",
        save_steps=settings.save_every,
        save_total_limit=settings.keep_checkpoints,
        seed=settings.seed,
        data_seed=settings.seed,
        report_to="none",
        disable_tqdm=True,
        use_cpu=not gpu,
        bf16=computes == "bfloat16",
        fp16=computes == "float16",
        optim=OPTIMIZERS[settings.optimizer],
        activation_checkpointing=settings.gradient_checkpointing,
        activation_checkpointing_kwargs={"use_reentrant": False},
        remove_unused_columns=False,
        dataloader_num_workers=0,
        dataloader_pin_memory=gpu,
        ddp_timeout=WEEK,
    )
    arguments._n_gpu = min(1, arguments.n_gpu)  # where CUDA was awake before the other cards were hidden
    return arguments


def _as_batch(items: list[tuple[Row, ...]]) -> dict:
    (rows,) = items
    labels = torch.cat([row.labels for row in rows], 1)
    return {"rows": rows, "labels": labels, "shift_labels": labels}  # the Trainer counts answer tokens by these
