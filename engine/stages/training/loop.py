"""The training run itself: transformers' Trainer over rows that share their tool list, with an adapter on a frozen base model.

`train` makes no assumption of being one process: started by `accelerate launch` on several (DDP, FSDP, DeepSpeed ZeRO-3), each calls it
alike, the rows are divided among them, and only the first one tells and writes.

What is told and kept, each at a step (= one update): loss and validation_loss (nats an answer token), validation_accuracy (share of
1), learning_rate, gradient_norm, tokens_per_second (through the model, padding included), memory_gib.
"""

import json
import math
import os
import shutil
from pathlib import Path
from threading import Event

import torch
from transformers import Trainer, TrainingArguments
from transformers.trainer_utils import get_last_checkpoint

from engine.errors import Cancelled, InputError, MachineError
from engine.models import base_models
from engine.models.chat import Chat
from engine.settings import TrainingSettings
from engine.stages.training.adapter import EmbeddingNoise, with_adapter
from engine.stages.training.callback import Callback, epoch_folder, save_adapter
from engine.stages.training.flex import choose
from engine.stages.training.prefix_rows import Row, row_loss
from engine.stages.training.rows import PaddedShard, Rows, longest, measured, refuse_cutting, tool_lists, without_hopeless
from engine.stages.training.sharing import shares_rows
from engine.store import Project
from engine.store.datasets import read_part

WEEK = 7 * 24 * 3600  # seconds that processes wait for one another, so that a pause may last


def train(project: Project, settings: TrainingSettings, dataset: Path, folder: Path, run_name: str, report) -> dict:
    """Train and leave the adapter in `folder`/adapter, with the epochs asked for in its folder epochs/; returns steps, examples,
    whether rows were shared, the last losses, and with early stopping the epoch taken.

    Raises InputError if an example is too long, MachineError if memory runs out, Cancelled after saving a checkpoint.
    """
    torch.set_num_threads(base_models.threads())
    torch.set_flush_denormal(True)  # vanishing attention weights cost a CPU dearly
    os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "32")  # else a CPU keeps kernels for every length of row that it meets
    arguments = _arguments(settings, folder)  # first of all, for it tells each process its device
    main = arguments.process_index == 0
    report = report if main else Quiet()
    base = base_models.find(settings.base_model)
    chat = Chat(base_models.load_tokenizer(base))
    lists, examples, held = tool_lists(dataset, settings), read_part(dataset, "train"), read_part(dataset, "validation")
    examples, held, limit = _fitting(chat, lists, examples, held, base, settings, report)
    try:
        model = _model(project, base, settings)
        shared = shares_rows(project, model, base, chat, lists[0].tools, examples, settings, report, keep=main)
        rows = Rows(chat, lists, examples, measured(chat, lists, examples), settings, settings.epochs, shared, limit)
        held_rows = Rows(chat, lists, held, measured(chat, lists, held), settings, 1, shared, limit) if held else None
        if shared:
            choose(model, rows[0], settings.attention, report)
        callback = Callback(project, run_name, folder, rows, held_rows, held, settings, report)
        trainer = callback.trainer = RowTrainer(model, arguments, PaddedShard(rows, arguments.world_size), callback, settings.neftune)
        _go(trainer, callback, folder)
    except (torch.OutOfMemoryError, MemoryError, RuntimeError) as error:
        if not _is_memory(error):
            raise
        raise MachineError(_what_ran_out(error), advice(project, settings)) from None
    if callback.stopped:
        raise Cancelled()
    if callback.finished:
        report.log(f"Ended early, after {trainer.state.global_step} steps, as you asked.")
    _keep(trainer, callback, folder, main)
    losses = {
        name: points[-1][1] for name in ("loss", "validation_loss", "validation_accuracy") if (points := project.metric(run_name, name))
    }
    taken = {"best_epoch": callback.best} if callback.best else {}
    if callback.best:
        losses["validation_accuracy"] = max(value for _, value in project.metric(run_name, "validation_accuracy"))
    return {
        "steps": trainer.state.global_step,
        "examples": len(examples),
        "shared_rows": shared,
        **taken,
        **({"finished_early": True} if callback.finished else {}),
        **{name: round(value, 4) for name, value in losses.items()},
    }


class Quiet:
    """The report of all processes but the first: it says nothing, and is never asked to stop."""

    stopping, finishing = Event(), Event()

    def log(self, text: str) -> None:
        """Say nothing."""


class RowTrainer(Trainer):
    """The loss is the sum over answer tokens divided by their number in the whole step, over all processes: that of one ordinary batch."""

    loss_is_scaled_for_ga = True

    def __init__(self, model, arguments: TrainingArguments, rows, callback: Callback, noise: float = 0.0) -> None:
        super().__init__(model=model, args=arguments, train_dataset=rows, data_collator=_as_batch, callbacks=[callback])
        self.model_accepts_loss_kwargs = True  # so that it counts the answer tokens of a whole step
        self.callback = callback
        self.noise = EmbeddingNoise(model, noise) if noise else None

    def _get_train_sampler(self, *_):
        return torch.utils.data.SequentialSampler(self.train_dataset)  # the rows are drawn in `Rows`

    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        row = inputs["row"]
        self.callback.tokens += row.ids.shape[1]
        if self.noise is not None:
            self.noise.length = row.ids.shape[1] if row.layout is None else row.layout.prefix + row.layout.length
        # the processes' gradients are averaged afterwards, so each one's sum counts as many times as there are processes
        return row_loss(model, row, self.args.device) * self.args.world_size / num_items_in_batch.clamp(min=1)


def _fitting(chat: Chat, lists, examples: list[dict], held: list[dict], base: Path, settings: TrainingSettings, report):
    """(examples, held back, limit): what is trained on, and the length at which it is cut, 0 for none. Raises InputError."""
    limit = min(settings.max_length or 10**9, base_models.context_length(base))
    everything = examples + held
    found = longest(chat, lists, everything, measured(chat, lists, everything))
    if not refuse_cutting(*found, limit, settings.allow_cutting):
        return examples, held, 0
    kept = without_hopeless(chat, lists, examples, limit), without_hopeless(chat, lists, held, limit) if held else []
    report.log(
        f"Examples are cut at {limit} tokens, as you insist (the longest has {found[0]}); {len(everything) - sum(map(len, kept))} "
        "of whose answers nothing would be left are not trained on."
    )
    return *kept, limit


def _model(project: Project, base: Path, settings: TrainingSettings):
    """The base model with the adapter on it. Raises InputError for an adapter that cannot be continued."""
    begun = None
    if settings.continue_from:
        from engine import adapters

        row = adapters.find(project, settings.continue_from)
        if base_models.find(row["base_model"]) != base:
            raise InputError(
                f"The adapter {adapters.shown(row['name'])} was trained on {row['base_model']}, not on {settings.base_model}.",
                "Choose the same base model, or another adapter.",
            )
        begun = project.file(row["path"])
    dtype = "float32" if settings.precision == "float32" else "auto"
    return with_adapter(base_models.load_model(base, dtype, settings.quantization, settings.double_quantization), settings, begun)


def _arguments(settings: TrainingSettings, folder: Path) -> TrainingArguments:
    gpu = torch.cuda.is_available()
    able = torch.cuda.is_bf16_supported() if gpu else torch.cpu._is_avx512_bf16_supported()
    return TrainingArguments(
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
        bf16=settings.precision == "bfloat16" or settings.precision == "auto" and able,
        activation_checkpointing=settings.gradient_checkpointing,
        activation_checkpointing_kwargs={"use_reentrant": False},
        remove_unused_columns=False,
        dataloader_num_workers=0,
        dataloader_pin_memory=gpu,
        ddp_timeout=WEEK,
    )


def _go(trainer: RowTrainer, callback: Callback, folder: Path) -> None:
    """Train to the end from the newest whole checkpoint; nothing is left to do where early stopping had ended the run there."""
    checkpoint = whole_checkpoint(folder) if trainer.args.process_index == 0 else None
    if trainer.args.world_size > 1:
        told = [checkpoint]
        torch.distributed.broadcast_object_list(told, 0)
        (checkpoint,) = told
    if checkpoint and callback.is_over(int(checkpoint.rsplit("-", 1)[1])):
        return
    trainer.train(resume_from_checkpoint=checkpoint)


def whole_checkpoint(folder: Path) -> str | None:
    """The newest checkpoint that was written to its end; a half-written one is removed."""
    while (found := get_last_checkpoint(folder) if folder.is_dir() else None) is not None:
        try:
            json.loads((Path(found) / "trainer_state.json").read_text(encoding="utf-8"))  # written last
            return found
        except (OSError, ValueError):
            shutil.rmtree(found)
    return None


def _keep(trainer: RowTrainer, callback: Callback, folder: Path, main: bool) -> None:
    """Leave the adapter at `folder`/adapter: as it is now, or with early stopping as it was after the best epoch."""
    made = folder / "adapter"
    best = epoch_folder(folder, callback.best)
    if not callback.best:
        save_adapter(trainer, made, main)
    if not main:
        return
    if callback.best:
        shutil.rmtree(made, ignore_errors=True)
        shutil.copytree(best, made)
        if not 0 < callback.settings.keep_from_epoch <= callback.best:
            shutil.rmtree(best)
    if (folder / "epochs").is_dir() and any((folder / "epochs").iterdir()):
        (folder / "epochs").rename(made / "epochs")


def _as_batch(rows: list[Row]) -> dict:
    (row,) = rows
    return {"row": row, "labels": row.labels, "shift_labels": row.labels}  # the Trainer counts answer tokens by these


def _is_memory(error: BaseException) -> bool:
    told = str(error).lower()
    return isinstance(error, (torch.OutOfMemoryError, MemoryError)) or "can't allocate memory" in told or "out of memory" in told


def _what_ran_out(error: BaseException) -> str:
    card = isinstance(error, torch.OutOfMemoryError) or "cuda" in str(error).lower()
    return "The graphics card ran out of memory." if card else "There was not enough memory for this training."


def advice(project: Project, settings: TrainingSettings) -> str:
    """One sentence on what to change: the planner's next best, else what frees most."""
    try:
        from engine.planner import next_best

        if found := next_best(project):
            return found
    except ImportError:
        pass
    again = "and run again."
    if not settings.gradient_checkpointing:
        return f"Switch gradient checkpointing on {again}"
    if settings.questions_per_row > 1:
        return f"Halve the questions per row to {math.ceil(settings.questions_per_row / 2)} and double the rows per step {again}"
    return f"Choose nf4 for the base model, a lower rank or a smaller base model {again}"
