"""What happens beside the training itself: events, curves, validation after each epoch, pause, stop, finish, and keeping epochs."""

import math
import random
import shutil
import time
from pathlib import Path

import psutil
import torch
from transformers import TrainerCallback

from engine.checker import accepting, judge
from engine.errors import Cancelled, InputError
from engine.records import ToolCall
from engine.settings import TrainingSettings
from engine.stages.training.prefix_rows import row_loss
from engine.stages.training.rows import Rows
from engine.store import Project

ASKED = 100  # held-back questions answered each epoch where early stopping needs a rate and the settings name no number
LONGEST = 160  # tokens of an answer
SIDE_BY_SIDE = 20  # questions answered at once


class Callback(TrainerCallback):
    """One for each process of a run; only the first one (`main`) tells and writes, the others do what all must do together.

    After `train`: `stopped` (the user asked to stop; a checkpoint is saved), `finished` (to end early and keep what is there),
    `best` (the epoch, counted from 1, whose adapter is to be taken; 0 for the last).
    """

    def __init__(
        self,
        project: Project,
        run_name: str,
        folder: Path,
        rows: Rows,
        held: Rows | None,
        examples: list[dict],
        settings: TrainingSettings,
        report,
    ) -> None:
        self.project, self.run_name, self.folder, self.held, self.settings, self.report = project, run_name, folder, held, settings, report
        self.chat, self.tools = rows.chat, rows.lists[0].tools
        self.rows = rows
        self.asked = _sample(examples, settings)
        self.stopped = self.finished = False
        self.best = 0
        self.trainer = None  # set once there is one
        self.tokens, self.told_tokens, self.told_at, self.away = 0, 0, time.monotonic(), 0.0
        self.board = None

    # The Trainer's calls

    def on_train_begin(self, args, state, control, **_):
        self.main, self.processes = state.is_world_process_zero, args.world_size
        rows_per_step = args.gradient_accumulation_steps * self.processes
        self.epoch_at = {math.ceil(end / rows_per_step): epoch for epoch, end in enumerate(self.rows.epoch_ends, 1)}
        self.told_at = time.monotonic()
        if self.settings.tensorboard and self.main:
            from tensorboardX import SummaryWriter

            self.board = SummaryWriter(str(self.project.path / "runs" / "tensorboard" / self.run_name), purge_step=state.global_step + 1)

    def on_step_end(self, args, state, control, model=None, **_):
        begun = time.monotonic()
        self._listen(state, control)
        if (epoch := self.epoch_at.get(state.global_step)) and not self.stopped:
            self._end_epoch(epoch, state.global_step, model, control)
        self.away += time.monotonic() - begun
        return control

    def on_log(self, args, state, control, logs=None, **_):
        if not logs or "loss" not in logs:
            return
        if not math.isfinite(float(logs["loss"])):
            raise InputError(f"The loss became {logs['loss']} at step {state.global_step}.", "Lower the learning rate and train again.")
        for name, key in (("loss", "loss"), ("learning_rate", "learning_rate"), ("grad_norm", "gradient_norm")):
            if name in logs:
                self._tell(key, state.global_step, float(logs[name]))
        seconds = time.monotonic() - self.told_at - self.away
        if seconds > 0:
            self._tell("tokens_per_second", state.global_step, (self.tokens - self.told_tokens) * self.processes / seconds)
        self._tell("memory_gib", state.global_step, memory_gib())
        self.told_at, self.told_tokens, self.away = time.monotonic(), self.tokens, 0.0

    def on_train_end(self, args, state, control, **_):
        if self.board is not None:
            self.board.close()

    # Its own

    def _listen(self, state, control) -> None:
        """Pause, stop and finish as the first process was told, all processes alike."""
        if self.main:
            try:
                self.report.progress(state.global_step, state.max_steps, "steps")
            except Cancelled:
                self.stopped = True
            self.finished = self.report.finishing.is_set() and not self.stopped
        if self.processes > 1:
            told = torch.tensor([self.stopped, self.finished], dtype=torch.int32, device=self.trainer.args.device)
            torch.distributed.broadcast(told, 0)
            self.stopped, self.finished = bool(told[0]), bool(told[1])
        if self.stopped:
            control.should_save = True
        if self.stopped or self.finished:
            control.should_training_stop = True

    def _end_epoch(self, epoch: int, step: int, model, control) -> None:
        """Measure on the held-back part, keep this epoch's adapter where it may be wanted, and stop where nothing gets better."""
        if self.held:
            self._tell("validation_loss", step, self._validation_loss(model))
        if self.asked:
            self._tell("validation_accuracy", step, self._accuracy(model))
        if self.settings.early_stopping or 0 < self.settings.keep_from_epoch <= epoch:
            save_adapter(self.trainer, epoch_folder(self.folder, epoch), self.main)
        if self.settings.early_stopping:
            done = self.is_over(step)
            self._drop_epochs(epoch)
            control.should_training_stop = control.should_training_stop or done

    def is_over(self, step: int) -> bool:
        """Whether early stopping ends the run at this step, by the curve in the store (so that a run continued decides alike)."""
        if not self.settings.early_stopping:
            return False
        args = self.trainer.args
        rates = [value for at, value in self.project.metric(self.run_name, "validation_accuracy") if at <= step]
        best = rates.index(max(rates)) + 1 if rates else 0
        told = torch.tensor([best, len(rates)], device=args.device)
        if args.world_size > 1:  # the curve is the first process's
            torch.distributed.broadcast(told, 0)
        self.best = int(told[0])
        return self.best > 0 and int(told[1]) - self.best >= self.settings.early_stopping

    def _drop_epochs(self, epoch: int) -> None:
        """Remove the adapters of epochs that are neither the best nor asked to be kept."""
        if not self.main:
            return
        for number in range(1, epoch + 1):
            if number != self.best and not 0 < self.settings.keep_from_epoch <= number:
                shutil.rmtree(epoch_folder(self.folder, number), ignore_errors=True)

    def _tell(self, name: str, step: int, value: float) -> None:
        if not self.main or not math.isfinite(value):
            return
        self.project.add_metric(self.run_name, name, step, value)
        self.report.metric(name, step, value)
        if self.board is not None:
            self.board.add_scalar(name, value, step)

    def _validation_loss(self, model) -> float:
        """Mean cross-entropy of the held-back answers in nats a token."""
        model.eval()
        total = tokens = 0.0
        with torch.no_grad():
            for index in range(len(self.held)):
                row = self.held[index]
                total += row_loss(model, row, self.trainer.args.device).item()
                tokens += row.answer_tokens
                self._wait()
        model.train()
        return total / max(1, tokens)

    def _accuracy(self, model) -> float:
        """The share of held-back questions that the model answers rightly, as the stage evaluation judges."""
        from engine.models.inference.transformers import Answers

        attention = model.config._attn_implementation
        model.set_attn_implementation("sdpa")
        caching, model.config.use_cache = model.config.use_cache, True
        model.eval()
        try:
            answers = Answers.of_model(model, self.chat.tokenizer, self.tools, SIDE_BY_SIDE, LONGEST)
            by_name = {tool.name: tool for tool in self.tools}
            right = 0
            for example, raw in zip(self.asked, answers([example["question"] for example in self.asked])):
                right += not judge(raw, by_name, accepted(example)).error
                self._wait()
        finally:
            model.set_attn_implementation(attention)
            model.config.use_cache = caching
            model.train()
        return right / len(self.asked)

    def _wait(self) -> None:
        """Pause in the middle of a measurement; a stop is left for the next step, so that what was begun is whole."""
        if self.main and not self.report.stopping.is_set():
            try:
                self.report.check()
            except Cancelled:
                pass


def accepted(example: dict) -> list[dict]:
    """The calls of an example as accepted answers, in the form that the checker reads."""
    return list(accepting([ToolCall.from_dict(call) for call in example["calls"]]))


def _sample(examples: list[dict], settings: TrainingSettings) -> list[dict]:
    """The held-back questions that are answered after each epoch: always the same ones."""
    wanted = settings.validation_questions or (ASKED if settings.early_stopping else 0)
    return random.Random(f"{settings.seed}:validation").sample(examples, min(wanted, len(examples)))


def epoch_folder(folder: Path, epoch: int) -> Path:
    """Where the adapter as it was after an epoch lies."""
    return folder / "epochs" / f"epoch-{epoch:03d}"


def save_adapter(trainer, place: Path, main: bool) -> None:
    """Write the adapter in PEFT's form, beside its place and then renamed. All processes must call it: weights may be split."""
    beside = place.with_name(place.name + ".part")
    if main:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
    trainer.save_model(str(beside))
    if main:
        (beside / "training_args.bin").unlink(missing_ok=True)  # pickled
        shutil.rmtree(place, ignore_errors=True)
        beside.rename(place)


def memory_gib() -> float:
    """The most memory that the graphics card held, else what this process holds, in GiB."""
    if torch.cuda.is_available():
        return torch.cuda.max_memory_allocated() / 2**30
    return psutil.Process().memory_info().rss / 2**30
