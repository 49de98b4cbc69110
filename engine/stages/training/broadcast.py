"""What the processes of one run do together: the first rank knows and tells, the others hear of it and stay silent.

Every function here is to be called by all ranks alike, else those that do wait for those that do not.
"""

from collections.abc import Callable, Sequence
from threading import Event

import torch
from transformers import TrainingArguments


def is_first(args: TrainingArguments) -> bool:
    """Whether this process is the one that tells and writes."""
    return args.process_index == 0


def from_first(values: Sequence[int], args: TrainingArguments) -> list[int]:
    """The first rank's values on all ranks; each must give as many."""
    if args.world_size == 1:
        return list(values)
    told = torch.tensor(values, dtype=torch.int64, device=args.device)  # (values,)
    torch.distributed.broadcast(told, 0)
    return told.tolist()


def most(value: int, args: TrainingArguments) -> int:
    """The greatest of the ranks' values."""
    if args.world_size == 1:
        return value
    told = torch.tensor(value, dtype=torch.int64, device=args.device)
    torch.distributed.all_reduce(told, torch.distributed.ReduceOp.MAX)
    return int(told)


def decided_by_first(decide: Callable[[], int], args: TrainingArguments) -> int:
    """What the first rank finds, on all ranks: only it looks, for measurements on different cards may fall out differently."""
    return from_first([decide() if is_first(args) else 0], args)[0]


class SilentReport:
    """The report of all ranks but the first: it says nothing, and is never asked to stop, wait or finish."""

    stopping, waiting, finishing = Event(), Event(), Event()

    def log(self, text: str) -> None:
        """Say nothing."""

    def check(self) -> None:
        """Never wait and never stop: the first rank does, and tells the others."""

    def progress(self, done: int, total: int, unit: str, left: float | None = None) -> None:
        """Say nothing."""

    def metric(self, name: str, step: int, value: float) -> None:
        """Say nothing."""
