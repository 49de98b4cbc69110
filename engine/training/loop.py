"""The training run itself: transformers' Trainer over prefix-shared rows, PEFT's LoRA, events as it goes."""

import json
import math
import shutil
from pathlib import Path

import torch
from peft import LoraConfig, get_peft_model
from transformers import Trainer, TrainerCallback, TrainingArguments
from transformers.trainer_utils import get_last_checkpoint

from engine import models
from engine.chat import Chat
from engine.errors import Cancelled, MachineError
from engine.settings import TrainingSettings
from engine.store import Project
from engine.training import read_part, read_tools
from engine.training.prefix_rows import ATTENTION, Row, differs_from_plain_rows, row_loss
from engine.training.rows import Rows, longest, refuse_cutting

TOLERANCE = 0.01  # relative difference of loss and gradients up to which shared rows count as the same
KEPT = 2  # checkpoints


def train(project: Project, settings: TrainingSettings, dataset: Path, folder: Path, run_name: str, report) -> dict:
    """Train and leave the adapter in `folder`/adapter; returns the last losses and the number of steps.

    Raises InputError if an example is too long, MachineError if memory runs out, Cancelled after saving a checkpoint.
    """
    torch.set_num_threads(models.threads())
    torch.set_flush_denormal(True)  # vanishing attention weights cost a CPU dearly
    place = models.find(settings.base_model)
    chat = Chat(models.load_tokenizer(place))
    tools, examples, held = read_tools(dataset, settings.descriptions), read_part(dataset, "train"), read_part(dataset, "validation")
    limit = min(settings.max_length or 10**9, models.context_length(place))
    refuse_cutting(*longest(chat, tools, examples + held), limit)

    model = _with_adapter(models.load_model(place), settings)
    shared = _shares_rows(model, chat, tools, examples, report)
    rows = Rows(chat, tools, examples, settings.questions_per_row, settings.epochs, settings.seed, shared)
    held_rows = Rows(chat, tools, held, settings.questions_per_row, 1, settings.seed, shared) if held else []
    watcher = _Watcher(project, run_name, rows, held_rows, settings, report)
    trainer = _RowTrainer(model=model, args=_arguments(settings, folder), train_dataset=rows, data_collator=_as_batch,
                          callbacks=[watcher])
    trainer.model_accepts_loss_kwargs = True  # so that it counts the answer tokens of a whole step
    try:
        trainer.train(resume_from_checkpoint=_whole_checkpoint(folder))
    except torch.OutOfMemoryError:
        raise MachineError("The graphics card ran out of memory.", "Lower questions_per_row and run again; it goes on "
                           "from the last checkpoint.") from None
    if watcher.stopped:
        raise Cancelled()
    made = folder / "adapter"
    model.save_pretrained(made, safe_serialization=True)
    losses = {name: points[-1][1] for name in ("loss", "validation_loss") if (points := project.metric(run_name, name))}
    return {"steps": trainer.state.global_step, "examples": len(examples), "shared_rows": shared,
            **{name: round(value, 4) for name, value in losses.items()}}


def _with_adapter(model, settings: TrainingSettings):
    config = LoraConfig(r=settings.rank, lora_alpha=settings.alpha, lora_dropout=settings.dropout, target_modules="all-linear",
                        task_type="CAUSAL_LM")
    torch.manual_seed(settings.seed)
    return get_peft_model(model, config)


def _shares_rows(model, chat: Chat, tools, examples, report) -> bool:
    """Check this base model on three questions; B of LoRA begins at zero, so it is shaken first to give A gradients too."""
    talk = chat.over(tools)
    sample = [talk.example(e["question"], []) for e in examples[:3]]
    saved = {name: p.detach().clone() for name, p in model.named_parameters() if p.requires_grad}
    with torch.no_grad():
        for name, p in model.named_parameters():
            if p.requires_grad and "lora_B" in name:
                p.normal_(0, 0.02)
    model.eval()
    difference = differs_from_plain_rows(model, talk.prefix, [(e.ids, e.start) for e in sample], chat.tokenizer.pad_token_id)
    with torch.no_grad():
        for name, p in model.named_parameters():
            if name in saved:
                p.copy_(saved[name])
    model.train()
    if difference <= TOLERANCE:
        model.set_attn_implementation(ATTENTION)
        report.log(f"Questions share their tool list in training (checked: relative difference {difference:.1e}).")
        return True
    report.log(f"This base model differs on shared rows ({difference:.1e}); each question gets its own row, which is slower.")
    return False


def _arguments(settings: TrainingSettings, folder: Path) -> TrainingArguments:
    gpu = torch.cuda.is_available()
    return TrainingArguments(
        output_dir=str(folder), per_device_train_batch_size=1, gradient_accumulation_steps=settings.rows_per_step,
        num_train_epochs=1, learning_rate=settings.learning_rate, warmup_steps=settings.warmup, lr_scheduler_type="cosine",
        weight_decay=0.0, max_grad_norm=1.0, logging_steps=1, save_strategy="steps", save_steps=settings.save_every,
        save_total_limit=KEPT, seed=settings.seed, data_seed=settings.seed, report_to="none", disable_tqdm=True,
        use_cpu=not gpu, bf16=gpu or torch.cpu._is_avx512_bf16_supported(), remove_unused_columns=False,
        dataloader_num_workers=0, dataloader_pin_memory=gpu)


def _whole_checkpoint(folder: Path) -> str | None:
    """The newest checkpoint that was written to its end; a half-written one is removed."""
    while (found := get_last_checkpoint(folder) if folder.is_dir() else None) is not None:
        try:
            json.loads((Path(found) / "trainer_state.json").read_text(encoding="utf-8"))  # written last
            return found
        except (OSError, ValueError):
            shutil.rmtree(found)
    return None


def _as_batch(rows: list[Row]) -> dict:
    (row,) = rows
    return {"row": row, "labels": row.labels, "shift_labels": row.labels}  # the Trainer counts answer tokens by these


class _RowTrainer(Trainer):
    """The loss is the sum over answer tokens divided by their number in the whole step: that of one ordinary batch."""

    loss_is_scaled_for_ga = True

    def _get_train_sampler(self, *_):
        return torch.utils.data.SequentialSampler(self.train_dataset)  # the rows are drawn in `Rows`

    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        return row_loss(model, inputs["row"]) / num_items_in_batch


class _Watcher(TrainerCallback):
    """Turns the Trainer's callbacks into events, measures the validation loss each epoch, and stops when asked to."""

    def __init__(self, project: Project, run_name: str, rows: Rows, held_rows, settings: TrainingSettings, report) -> None:
        self.project, self.run_name, self.held_rows, self.report = project, run_name, held_rows, report
        self.steps_per_epoch = max(1, math.ceil(rows.per_epoch / settings.rows_per_step))
        self.stopped = False

    def on_step_end(self, args, state, control, model=None, **_):
        try:
            self.report.progress(state.global_step, state.max_steps, "steps")
        except Cancelled:
            self.stopped = True
            control.should_save = control.should_training_stop = True
        if state.global_step % self.steps_per_epoch == 0 and self.held_rows and not self.stopped:
            self._tell("validation_loss", state.global_step, self._validation_loss(model))
        return control

    def on_log(self, args, state, control, logs=None, **_):
        for name, key in (("loss", "loss"), ("learning_rate", "learning_rate"), ("grad_norm", "gradient_norm")):
            if logs and name in logs:
                self._tell(key, state.global_step, float(logs[name]))

    def _tell(self, name: str, step: int, value: float) -> None:
        if math.isfinite(value):
            self.project.add_metric(self.run_name, name, step, value)
        self.report.metric(name, step, value)

    def _validation_loss(self, model) -> float:
        """Mean cross-entropy of the held-back answers in nats a token."""
        model.eval()
        total = tokens = 0.0
        with torch.no_grad():
            for index in range(len(self.held_rows)):
                row = self.held_rows[index]
                total += row_loss(model, row).item()
                tokens += row.answer_tokens
        model.train()
        return total / max(1, tokens)
