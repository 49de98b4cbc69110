"""How long a run takes, by its own steps: what is left of it while it runs, and what the planner learns from it afterwards.

The first step is left out, for it finds memory and kernels. What is left counts the steps to come by the last ones done, and the measuring
after each epoch by those measured; before the first of these, as a third of training on as many rows, for it computes no gradients.

What the planner learns is what an idle machine would have taken: where other programs had a part of the processor, only what this process
got of it counts.
"""

import time
from collections.abc import Collection

from engine.planner.paces import CPU, FEWEST, Timing

LAST = 50  # steps whose mean tells how long the next ones take
ALONE = 1.1  # times the processor's time of each thread that a step takes on an idle machine: threads wait for each other
FORWARD = 1 / 3  # of the time of a row in training, that it takes to be measured


class StepTimes:
    """One for the process that tells. `measured_at` are the steps after which something is measured, `rows` how many rows are measured
    then, `per_step` how many a step trains; `begun` is when the run began, in seconds since 1970."""

    def __init__(self, measured_at: Collection[int], rows: int, per_step: int, begun: float) -> None:
        self.measured_at, self.rows, self.per_step, self.begun = sorted(measured_at), rows, max(1, per_step), begun
        self.start = 0.0  # seconds before the first step
        self._steps: list[float] = []
        self._measured: list[float] = []
        self._since = self._since_cpu = self._cpu = 0.0

    def restart(self) -> None:
        """A step begins now: what went by since the last one ended is left out, but for the start of the run, which is what came before the
        first."""
        self.start = self.start or time.time() - self.begun
        self._since, self._since_cpu = time.monotonic(), time.process_time()

    def step_done(self) -> None:
        """A step has ended now."""
        self._steps.append(time.monotonic() - self._since)
        self._cpu += (time.process_time() - self._since_cpu) * (len(self._steps) > 1)

    def add_measuring(self, seconds: float) -> None:
        """So long was measured after an epoch."""
        self._measured.append(seconds)

    @property
    def step(self) -> float:
        """Seconds of a step, 0 before there are enough."""
        steps = self._steps[1:][-LAST:]
        return sum(steps) / len(steps) if len(steps) >= FEWEST - 1 else 0.0

    @property
    def epoch(self) -> float:
        """Seconds of measuring after an epoch."""
        return sum(self._measured) / len(self._measured) if self._measured else FORWARD * self.rows * self.step / self.per_step

    def left(self, done: int, steps: int) -> float | None:
        """Seconds until the end where `done` of `steps` are; None until it can be told."""
        if not self.step:
            return None
        return (steps - done) * self.step + sum(at >= done for at in self.measured_at) * self.epoch

    def told(self, device: str, processes: int, steps: int, threads: int) -> Timing:
        """What the planner learns of a run whose processes compute with so many threads each."""
        whole = sum(self._steps[1:])
        idle = min(1.0, ALONE * self._cpu / (threads * whole)) if device == CPU and whole else 1.0
        epoch = sum(self._measured) / len(self._measured) if self._measured else 0.0
        return Timing(device, processes, idle * self.step, idle * epoch, idle * self.start, len(self._steps), steps)
