"""The curves of a run: each value is kept in the project, told as an event and, where asked for, written for TensorBoard.

loss, validation_loss (nats an answer token), validation_accuracy (share of 1), learning_rate, gradient_norm, tokens_per_second (through
the model, padding included, over all processes), memory_gib; each at a step, which is one update. After each epoch also loss_ORIGIN,
validation_loss_ORIGIN and validation_exact_ORIGIN (the share of held-out answers that greedy decoding gives word for word), for each
origin of questions that the dataset has.
"""

import math
import time
from typing import Any

import psutil
import torch

from engine.store import Project


class MetricLog:
    """Only the first rank (`main`) keeps and tells anything."""

    def __init__(self, project: Project, run_name: str, report, main: bool, tensorboard: bool) -> None:
        self.project, self.run_name, self.report, self.main, self.tensorboard = project, run_name, report, main, tensorboard
        self._board: Any = None

    def open(self, step: int) -> None:
        """Begin, or continue behind `step`: what TensorBoard was told of later steps is taken back."""
        if self.tensorboard and self.main:
            from tensorboardX import SummaryWriter

            self._board = SummaryWriter(str(self.project.path / "runs" / "tensorboard" / self.run_name), purge_step=step + 1)

    def tell(self, name: str, step: int, value: float) -> None:
        """Keep and tell one value; what is no finite number is left out."""
        if not self.main or not math.isfinite(value):
            return
        self.project.add_metric(self.run_name, name, step, value)
        self.report.metric(name, step, value)
        if self._board is not None:
            self._board.add_scalar(name, value, step)

    def has(self, name: str, step: int) -> bool:
        """Whether the project keeps a value of this step."""
        return step in dict(self.project.metric(self.run_name, name))

    def close(self) -> None:
        """Write out what TensorBoard was told."""
        if self._board is not None:
            self._board.close()


class Throughput:
    """Tokens a second through the model, without the time that measurements and pauses take."""

    def __init__(self) -> None:
        self._tokens = 0
        self.restart()

    def restart(self) -> None:
        """Count time from now on."""
        self._since, self._away = time.monotonic(), 0.0

    def leave_out(self, seconds: float) -> None:
        """These were not spent on training."""
        self._away += seconds

    def since_last(self, tokens: int) -> float | None:
        """Tokens a second since the last call, `tokens` being all so far; None where no time went by."""
        seconds, made = time.monotonic() - self._since - self._away, tokens - self._tokens
        self._tokens = tokens
        self.restart()
        return made / seconds if seconds > 0 else None


def memory_gib() -> float:
    """The most memory that was taken on the graphics card, else what this process takes now, in GiB."""
    if torch.cuda.is_available():
        return torch.cuda.max_memory_allocated() / 2**30
    return psutil.Process().memory_info().rss / 2**30
