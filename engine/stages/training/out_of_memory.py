"""When memory runs out in a training: how it is told from other errors, and what the user is advised to change."""

import math
from collections.abc import Iterator
from contextlib import contextmanager

import torch

from engine.errors import MachineError
from engine.messages import Message
from engine.models import base_models
from engine.planner import next_best
from engine.settings import TrainingSettings
from engine.store import Project

# of torch, cuBLAS, cuDNN and C++ where memory runs out in another error's clothes
WORDS = ("can't allocate memory", "out of memory", "not enough memory", "alloc_failed", "bad_alloc")


@contextmanager
def out_of_memory_told(project: Project, settings: TrainingSettings) -> Iterator[None]:
    """Inside the block, memory that runs out becomes a MachineError: a sentence, and what to change. Other errors pass."""
    try:
        yield
    except (torch.OutOfMemoryError, MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        card = isinstance(error, torch.OutOfMemoryError) or "cuda" in str(error).lower()
        what = Message("The graphics card ran out of memory.") if card else Message("There was not enough memory for this training.")
        raise MachineError(what, advice(project, settings)) from None


def is_out_of_memory(error: BaseException) -> bool:
    """Whether the graphics card's or the computer's memory ran out; a CPU's is told by torch in a plain RuntimeError."""
    told = str(error).lower()
    return isinstance(error, (torch.OutOfMemoryError, MemoryError)) or any(words in told for words in WORDS)


def advice(project: Project, settings: TrainingSettings) -> str:
    """One sentence on what to change: the planner's next best, else what frees most."""
    if found := next_best(project):
        return found
    if not settings.gradient_checkpointing:
        return Message("Switch gradient checkpointing on and run again.")
    if settings.questions_per_row > 1 and base_models.shares_rows(project, settings.base_model):
        half = math.ceil(settings.questions_per_row / 2)
        return Message("Halve the questions per row to {half}, double the rows per step, and run again.", half=half)
    return Message("Choose nf4 for the base model, a lower rank or a smaller base model and run again.")
