"""The training callback: what the Trainer has done beside each step. It tells the curves, measures after each epoch, and hears the user."""

import contextlib
import math
import time
from collections.abc import Sequence

from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

from engine.errors import Cancelled, InputError
from engine.stages.training.broadcast import from_first, is_first
from engine.stages.training.checkpoints import EpochAdapters
from engine.stages.training.metric_log import MetricLog, Throughput, memory_gib
from engine.stages.training.trainer import RowTrainer
from engine.stages.training.validation_set import EarlyStopping, ValidationSet

LOGGED = {"loss": "loss", "learning_rate": "learning_rate", "grad_norm": "gradient_norm"}  # {the Trainer's name: ours}


class TrainingCallback(TrainerCallback):
    """One for each process of a run; only the first one tells and writes, the others do what all must do together.

    `epoch_ends` are numbers of rows up to the end of each epoch. Set `trainer` before training begins. Afterwards, `stopped` tells that
    the user asked to stop (a checkpoint is saved then), `finished` that they asked to end early and keep what is there.
    """

    trainer: RowTrainer

    def __init__(
        self,
        epoch_ends: Sequence[int],
        metrics: MetricLog,
        validation: ValidationSet,
        early_stopping: EarlyStopping,
        epochs: EpochAdapters,
        report,
    ) -> None:
        self.epoch_ends, self.metrics, self.validation, self.report = epoch_ends, metrics, validation, report
        self.early_stopping, self.epochs = early_stopping, epochs
        self.throughput = Throughput()
        self.epoch_at: dict[int, int] = {}  # {step: epoch that ends with it}
        self.stopped = self.finished = self.begun = False

    # The Trainer's calls

    def on_train_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_):
        """Now it is known how many rows a step takes over all processes."""
        rows_per_step = args.gradient_accumulation_steps * args.world_size
        self.epoch_at = {math.ceil(end / rows_per_step): epoch for epoch, end in enumerate(self.epoch_ends, 1)}
        self.metrics.open(state.global_step)
        self.throughput.restart()

    def on_step_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_):
        """Tell that the first step begins: until then examples were counted and the model was loaded."""
        if not self.begun and is_first(args):
            with contextlib.suppress(Cancelled):  # heard at the end of the step
                self.report.progress(state.global_step, state.max_steps, "steps")
        self.begun = True

    def on_step_end(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, model=None, **_):
        """Hear the user, and measure where an epoch has ended."""
        begun = time.monotonic()
        self._listen(args, state, control)
        epoch = self.epoch_at.get(state.global_step)
        if epoch and not self.stopped:
            self._end_epoch(epoch, state.global_step, args, model, control)
        self.throughput.leave_out(time.monotonic() - begun)
        return control

    def on_log(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, logs=None, **_):
        """Tell the curves of a step. Raises InputError for a loss that is no finite number."""
        if not logs or "loss" not in logs:
            return
        step = state.global_step
        if not math.isfinite(float(logs["loss"])):
            raise InputError(f"The loss became {logs['loss']} at step {step}.", "Lower the learning rate and train again.")
        for name, ours in LOGGED.items():
            if name in logs:
                self.metrics.tell(ours, step, float(logs[name]))
        speed = self.throughput.since_last(self.trainer.tokens)
        if speed is not None:
            self.metrics.tell("tokens_per_second", step, speed * args.world_size)
        self.metrics.tell("memory_gib", step, memory_gib())

    def on_train_end(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_):
        """Nothing more is measured."""
        self.metrics.close()

    # Its own

    def _listen(self, args: TrainingArguments, state: TrainerState, control: TrainerControl) -> None:
        """Pause, stop and finish as the first rank was told, all ranks alike."""
        if is_first(args):
            try:
                self.report.progress(state.global_step, state.max_steps, "steps")
            except Cancelled:
                self.stopped = True
            self.finished = self.report.finishing.is_set() and not self.stopped
        self.stopped, self.finished = map(bool, from_first([self.stopped, self.finished], args))
        control.should_save = control.should_save or self.stopped
        control.should_training_stop = control.should_training_stop or self.stopped or self.finished

    def _end_epoch(self, epoch: int, step: int, args: TrainingArguments, model, control: TrainerControl) -> None:
        """Measure on the validation set, keep this epoch's adapter where it may be wanted, and stop where nothing gets better."""
        self._tell_by_origin("loss", step, self.trainer.by_origin.take(args))
        if self.validation.rows:
            self.metrics.tell("validation_loss", step, self.validation.loss(model, args.device, self._wait))
            self._tell_by_origin("validation_loss", step, self.validation.by_origin.take())
            self._tell_by_origin("validation_exact", step, self.validation.by_origin.exact())
        if self.validation.questions:
            self.metrics.tell("validation_accuracy", step, self.validation.accuracy(model, self._wait))
        stops_early = self.early_stopping.patience > 0
        if stops_early or self.epochs.is_asked_for(epoch):
            self.epochs.save(self.trainer, epoch)
        if stops_early:
            over = self.early_stopping.is_over(step, args)
            if is_first(args):
                self.epochs.drop_but(self.early_stopping.best, until=epoch)
            control.should_training_stop = control.should_training_stop or over

    def _tell_by_origin(self, name: str, step: int, values: dict[str, float]) -> None:
        for origin, value in values.items():
            self.metrics.tell(f"{name}_{origin}", step, value)

    def _wait(self) -> None:
        """Pause in the middle of a measurement; a stop is left for the next step, so that what was begun is whole."""
        if not self.report.stopping.is_set():
            with contextlib.suppress(Cancelled):
                self.report.check()
