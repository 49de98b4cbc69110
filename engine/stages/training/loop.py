"""The training run itself: an adapter on a frozen base model learns from rows that share their tool list.

`train` makes no assumption of being one process: started by `accelerate launch` on several (DDP, FSDP, DeepSpeed ZeRO-3), each calls it
alike, the rows are divided among them, and only the first one tells and writes. What happens beside each step is in `callback`, what
is told in `metric_log`, what lies on disk in `checkpoints`.
"""

import contextlib
import os
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

import torch
from transformers import TrainingArguments

from engine import adapters
from engine.errors import Cancelled, InputError
from engine.messages import Message
from engine.models import base_models
from engine.models.chat import Chat
from engine.models.templates.choosing import text_of
from engine.planner.paces import CPU, TIMING
from engine.settings import TrainingSettings
from engine.stages.training.adapter import with_adapter
from engine.stages.training.broadcast import SilentReport, decided_by_first, from_first, is_first
from engine.stages.training.callback import NothingLeft, TrainingCallback
from engine.stages.training.cards import computes_in, take_liger, tell_format
from engine.stages.training.checkpoints import EpochAdapters, checkpoint_folder, newest_checkpoint
from engine.stages.training.cpu_layers import can_speed_up, speed_up
from engine.stages.training.flex import choose
from engine.stages.training.metric_log import MetricLog
from engine.stages.training.out_of_memory import out_of_memory_told
from engine.stages.training.prefix_rows import ATTENTION
from engine.stages.training.rows import (
    PaddedShard,
    Rows,
    ToolList,
    longest,
    measured,
    refuse_cutting,
    refuse_huge_tools,
    shown_first,
    tool_lists,
    without_hopeless,
)
from engine.stages.training.sharing import FORMS, Form, form_of_rows
from engine.stages.training.template import chat_of_run, coming_back
from engine.stages.training.timing import StepTimes
from engine.stages.training.trainer import RowTrainer, training_arguments
from engine.stages.training.validation_set import EarlyStopping, ValidationSet
from engine.store import Project
from engine.store.datasets import read_part


def train(
    project: Project, settings: TrainingSettings, dataset: Path, folder: Path, run_name: str, report, parts: int = 1
) -> dict[str, Any]:
    """Train and leave the adapter in `folder`/adapter, with the epochs asked for in its folder epochs/; returns steps, examples,
    whether rows were shared, the last losses, and with early stopping the epoch taken. `parts`: see `PaddedShard`.

    Raises InputError if an example is too long, MachineError if memory runs out, Cancelled after saving a checkpoint.
    """
    began = time.time()
    torch.set_num_threads(base_models.threads())
    torch.set_flush_denormal(True)  # vanishing attention weights cost a CPU dearly
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "32")  # else a CPU keeps kernels for every length of row that it meets
    arguments = training_arguments(settings, folder)  # first of all, for it tells each process its device
    first = is_first(arguments)
    report = report if first else SilentReport()
    tell_format(settings, report)
    base = base_models.find(settings.base_model)
    begun = _begun(project, base, settings)
    chat, template = chat_of_run(base, folder, begun, first, report, text_of(settings.chat_template, project.path))
    lists = tool_lists(dataset, settings)
    examples = coming_back(chat, lists[0].tools, read_part(dataset, "train"), report)
    validation = read_part(dataset, "validation")
    validation = coming_back(chat, lists[0].tools, validation, SilentReport()) if validation else []
    examples, validation, limit, counts = _within_limit(chat, lists, examples, validation, base, settings, report)
    widest = max(lists, key=lambda one: one.budget or len(one.talk(chat).prefix))
    some, length = shown_first(chat, widest, examples), longest(chat, lists, examples, counts.train)[0]
    with out_of_memory_told(project, settings):
        fast = not torch.cuda.is_available() and arguments.bf16 and can_speed_up(settings.dora, settings.dropout, settings.quantization)
        model = _model(base, begun, settings, fast)
        if settings.liger:
            take_liger(model, report)
        if fast:
            speed_up(model)
        form = _form(  # where weights are split over cards, the first process measures the whole model before that
            lambda: form_of_rows(project, model, base, chat, some, examples, min(length, limit or length), settings, arguments, report),
            arguments,
        )
        rows = Rows(chat, lists, examples, counts.train, settings, settings.epochs, form, limit)
        validation_rows = Rows(chat, lists, validation, counts.validation, settings, 1, form, limit) if validation else None
        if form == "shared":
            model.set_attn_implementation(ATTENTION)
            choose(model, rows[0][0], settings.attention, report)
        epoch_at = rows.epoch_at(arguments.gradient_accumulation_steps * arguments.world_size // parts)
        early_stopping = EarlyStopping(project, run_name, settings.early_stopping, epoch_at)
        epochs = EpochAdapters(folder, settings.keep_from_epoch)
        per_step = settings.rows_per_step
        times = StepTimes(epoch_at, len(validation_rows) if validation_rows else 0, per_step, began)
        callback = TrainingCallback(
            epoch_at,
            MetricLog(project, run_name, report, first, settings.tensorboard),
            ValidationSet(validation_rows, validation, chat, lists[0], settings),
            early_stopping,
            epochs,
            times,
            report,
        )
        shard = PaddedShard(rows, arguments.world_size, parts)
        trainer = RowTrainer(model, arguments, shard, [callback], settings.neftune, settings.lora_plus, form != "shared")
        callback.trainer, trainer.template = trainer, template
        _train_to_the_end(trainer, early_stopping, folder)
    if callback.stopped:
        raise Cancelled()
    if callback.finished:
        report.log(Message("Ended early, after {global_step} steps, as you asked.", global_step=trainer.state.global_step))
    epochs.finish(trainer, early_stopping.best)
    return {
        "steps": trainer.state.global_step,
        "examples": len(examples),
        "shared_rows": form == "shared",
        **({"best_epoch": early_stopping.best} if early_stopping.best else {}),
        **({"finished_early": True} if callback.finished else {}),
        **_last_metrics(project, run_name, early_stopping.best),
        TIMING: asdict(times.told(_device(), arguments.world_size, trainer.state.max_steps, torch.get_num_threads())),
    }


class Counts(NamedTuple):
    """Tokens of each example's question and answer, for each list (see `rows.measured`), of both parts."""

    train: list[list[int]]
    validation: list[list[int]]


def _within_limit(
    chat: Chat, lists: list[ToolList], examples: list[dict], validation: list[dict], base: Path, settings: TrainingSettings, report
) -> tuple[list[dict], list[dict], int, Counts]:
    """(examples, validation, limit, counts): what is trained and validated on, and the length in tokens at which it is cut, 0 for none.
    Raises InputError where something would be cut and the settings do not allow it."""
    limit = min(settings.max_length or 10**9, base_models.context_length(base))
    everything = examples + validation
    counted = measured(chat, lists, everything)
    counts = Counts([one[: len(examples)] for one in counted], [one[len(examples) :] for one in counted])
    length, question = longest(chat, lists, everything, counted)
    if length > limit and not settings.allow_cutting:
        refuse_huge_tools(chat, lists, everything, limit)
    if not refuse_cutting(length, question, limit, settings.allow_cutting):
        return examples, validation, 0, counts
    examples = without_hopeless(chat, lists, examples, limit)
    validation = without_hopeless(chat, lists, validation, limit) if validation else []
    report.log(
        Message(
            "Examples are cut at {limit} tokens, as you chose (the longest has {length}). {everything} examples are skipped because "
            "nothing of their answers would be left.",
            limit=limit,
            length=length,
            everything=len(everything) - len(examples) - len(validation),
        )
    )
    return examples, validation, limit, Counts(measured(chat, lists, examples), measured(chat, lists, validation))


def _device() -> str:
    """What computes, as `paces` names it."""
    return torch.cuda.get_device_name(0) if torch.cuda.is_available() else CPU


def _begun(project: Project, base: Path, settings: TrainingSettings) -> Path | None:
    """The folder of the adapter that is continued, None for a fresh one. Raises InputError for one that cannot be continued."""
    if settings.continue_from:
        row = adapters.find(project, settings.continue_from)
        if base_models.place(row["base_model"]) != base:
            wanted = base_models.pinned(settings.base_model)
            raise InputError(
                Message(
                    "The adapter {adapter} was trained on {base_model}, not on {wanted}.",
                    adapter=adapters.shown(row["name"]),
                    base_model=row["base_model"],
                    wanted=wanted,
                ),
                "Choose the same base model, or another adapter.",
            )
        return project.file(row["path"])
    return None


def _model(base: Path, begun: Path | None, settings: TrainingSettings, narrow: bool):
    """The base model with the adapter on it, on a card in the format that it computes in, on a CPU in bf16 where it is `narrow`."""
    dtype = computes_in(settings) if torch.cuda.is_available() else "bfloat16" if narrow else "float32"
    return with_adapter(base_models.load_model(base, dtype, settings.quantization, settings.double_quantization), settings, begun)


def _form(find: Callable[[], Form], arguments: TrainingArguments) -> Form:
    """The form of rows that the first process finds, on all of them."""
    return FORMS[decided_by_first(lambda: FORMS.index(find()), arguments)]


def _train_to_the_end(trainer: RowTrainer, early_stopping: EarlyStopping, folder: Path) -> None:
    """Train from the newest whole checkpoint on; nothing is left to do where early stopping had ended the run there."""
    (step,) = from_first([newest_checkpoint(folder) if is_first(trainer.args) else 0], trainer.args)
    if step and early_stopping.is_over(step, trainer.args):
        return
    with contextlib.suppress(NothingLeft):
        trainer.train(resume_from_checkpoint=str(checkpoint_folder(folder, step)) if step else None)


def _last_metrics(project: Project, run_name: str, best_epoch: int) -> dict[str, float]:
    """The last losses and the validation accuracy of the adapter that is taken, as far as they were measured."""
    found = {}
    for name in ("loss", "validation_loss", "validation_accuracy"):
        values = [value for _, value in project.metric(run_name, name)]
        if values:
            found[name] = round(max(values) if name == "validation_accuracy" and best_epoch else values[-1], 4)
    return found
