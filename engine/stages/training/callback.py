"""The training callback: what the Trainer has done beside each step. It tells the curves, measures after each epoch, and hears the user."""

import contextlib
import math
import time
from collections.abc import Iterator

from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

from engine.errors import Cancelled, InputError
from engine.messages import Message
from engine.planner import durations
from engine.stages.training.broadcast import from_first, is_first
from engine.stages.training.checkpoints import EpochAdapters
from engine.stages.training.metric_log import MetricLog, Throughput, memory_gib
from engine.stages.training.timing import StepTimes
from engine.stages.training.trainer import RowTrainer
from engine.stages.training.validation_set import EarlyStopping, ValidationSet


class StoppedMeasuring(Exception):
    """The user asked to stop in the middle of a measurement; it is made anew when the run goes on."""


class NothingLeft(Exception):
    """A measurement that was made up for has ended the run."""


WORTH_TELLING = 60  # seconds left from which the log tells how long a run takes
LOGGED = {"loss": "loss", "learning_rate": "learning_rate", "grad_norm": "gradient_norm"}  # {the Trainer's name: ours}


class TrainingCallback(TrainerCallback):
    """One for each process of a run; only the first one tells and writes, the others do what all must do together.

    `epoch_at` tells the epoch that ends with a step. Set `trainer` before training begins. Afterwards, `stopped` tells that the user asked
    to stop (a checkpoint is saved then), `finished` that they asked to end early and keep what is there.
    """

    trainer: RowTrainer

    def __init__(
        self,
        epoch_at: dict[int, int],
        metrics: MetricLog,
        validation: ValidationSet,
        early_stopping: EarlyStopping,
        epochs: EpochAdapters,
        times: StepTimes,
        report,
    ) -> None:
        self.times = times
        self.epoch_at, self.metrics, self.validation, self.report = epoch_at, metrics, validation, report
        self.early_stopping, self.epochs = early_stopping, epochs
        self.throughput = Throughput()
        self.stopped = self.finished = self.begun = self.told = False

    # The Trainer's calls

    def on_train_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, model=None, **_):
        """Measure what a stop has left unmeasured where the run goes on from the end of an epoch. Raises NothingLeft where that ends it,
        Cancelled where the user asks to stop again."""
        step = state.global_step
        self.metrics.open(step)
        epoch = self.epoch_at.get(step)
        if epoch and not self._is_measured(epoch, step, args):
            try:
                self._end_epoch(epoch, step, args, model, control)
            except StoppedMeasuring:
                raise Cancelled() from None  # the checkpoint is there
            if control.should_training_stop:
                raise NothingLeft
        self.throughput.restart()
        self.times.restart()

    def on_step_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_):
        """Tell that the first step begins: until then examples were counted and the model was loaded."""
        if not self.begun and is_first(args):
            with contextlib.suppress(Cancelled):  # heard at the end of the step
                self.report.progress(state.global_step, state.max_steps, "steps")
        self.begun = True

    def on_step_end(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, model=None, **_):
        """Hear the user, and measure where an epoch has ended; a stop in the middle of that saves a checkpoint at once."""
        begun = time.monotonic()
        self.times.step_done()
        self._listen(args, state, control)
        epoch = self.epoch_at.get(state.global_step)
        if epoch:
            self._tell_by_origin("loss", state.global_step, self.trainer.by_origin.take(args))
        if epoch and not self.stopped:
            try:
                self._end_epoch(epoch, state.global_step, args, model, control)
            except StoppedMeasuring:
                self.stopped = control.should_save = control.should_training_stop = True
        self.throughput.leave_out(time.monotonic() - begun)
        self.times.restart()
        return control

    def on_log(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, logs=None, **_):
        """Tell the curves of a step. Raises InputError for a loss that is no finite number."""
        if not logs or "loss" not in logs:
            return
        step = state.global_step
        if not math.isfinite(float(logs["loss"])):
            raise InputError(
                Message("The loss became {loss} at step {step}.", loss=logs["loss"], step=step),
                "Set the precision to float32, use a card that supports bfloat16, or lower the learning rate."
                if args.fp16  # some models (Gemma) make numbers above float16's 65,504
                else "Lower the learning rate and train again.",
            )
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
                left = self.times.left(state.global_step, state.max_steps)
                if left is not None and not self.told:
                    self._tell_time(left)
                self.report.progress(state.global_step, state.max_steps, "steps", left)
            except Cancelled:
                self.stopped = True
            self.finished = self.report.finishing.is_set() and not self.stopped
        self.stopped, self.finished = map(bool, from_first([self.stopped, self.finished], args))
        control.should_save = control.should_save or self.stopped
        control.should_training_stop = control.should_training_stop or self.stopped or self.finished

    def _tell_time(self, left: float) -> None:
        """Say once how long the run takes, by its first steps."""
        self.told = True
        if left >= WORTH_TELLING:
            self.report.log(Message("Estimated from its first steps, this training takes {told} more.", told=durations.told(left)))

    def _end_epoch(self, epoch: int, step: int, args: TrainingArguments, model, control: TrainerControl) -> None:
        """Measure on the validation set, keep this epoch's adapter where it may be wanted, and stop where nothing gets better."""
        begun = time.monotonic()
        with self._heard_in(model, args):
            if self.validation.rows:
                self.metrics.tell("validation_loss", step, self.validation.loss(model, args.device, self._wait))
                self._tell_by_origin("validation_loss", step, self.validation.by_origin.take())
                self._tell_by_origin("validation_exact", step, self.validation.by_origin.exact())
            if self.validation.questions:
                self.metrics.tell("validation_accuracy", step, self.validation.accuracy(model, self._wait))
        self.times.add_measuring(time.monotonic() - begun)
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
            self.metrics.tell(Message("{name}_{origin}", name=name, origin=origin), step, value)

    def _is_measured(self, epoch: int, step: int, args: TrainingArguments) -> bool:
        """Whether all that is done at the end of an epoch has been done there, by what the first rank has kept."""
        name = "validation_accuracy" if self.validation.questions else "validation_loss" if self.validation.rows else ""
        measured = self.metrics.has(name, step) if name else not self.epochs.is_asked_for(epoch) or self.epochs.has(epoch)
        return bool(from_first([measured], args)[0])

    @contextlib.contextmanager
    def _heard_in(self, model, args: TrainingArguments) -> Iterator[None]:
        """Inside the block one process alone hears the user before each pass through the model, for an answer may take its time. Several
        would have to make as many passes to agree; they hear between rows and answers."""
        hook = None
        if args.world_size == 1:
            hook = model.get_input_embeddings().register_forward_pre_hook(lambda *_: self._wait())
        try:
            yield
        finally:
            model.train()
            if hook is not None:
                hook.remove()

    def _wait(self) -> None:
        """Pause in the middle of a measurement. Raises StoppedMeasuring, on all ranks alike, where the user asks to stop."""
        stopping = False
        try:
            self.report.check()
        except Cancelled:
            stopping = True
        if from_first([stopping], self.trainer.args)[0]:
            raise StoppedMeasuring
