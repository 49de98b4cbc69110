"""Where and how a model is held to answer: as it is where that fits, else in 16 bit or NF4, on the card or on the processor.

A machine that could train a base model in NF4 only can also ask, gate and search it: its weights are held in 4 bit then, as in training.
What is needed is read from the headers of the weights' files, what is free is asked of the machine at that moment.
"""

import gc
import sys
from dataclasses import dataclass
from math import prod
from pathlib import Path

import psutil

from engine.errors import MachineError
from engine.messages import Message
from engine.models import base_models
from engine.models.safetensors_header import shapes

GIB = 1024**3
NF4 = 4.127 / 8  # bytes of a weight in NF4 with double quantisation (Dettmers and others, 2023, arXiv:2305.14314)
ROOM, ROOM_SHARE = 0.25 * GIB, 0.1  # beside the weights: keys, values and scores of questions; of the machine's memory that stays free
WORDS = {"cuda": Message("the graphics card"), "cpu": Message("the processor")}


@dataclass(frozen=True)
class Place:
    """One way to hold a model: `device` cuda or cpu, `dtype` and `quantization` as `base_models.load_model` takes them."""

    device: str
    dtype: str = "auto"
    quantization: str = "none"

    @property
    def width(self) -> int:
        """Bytes of a weight that is not quantised."""
        return 4 if self.device == "cpu" and self.dtype in ("auto", "float32") else 4 if self.dtype == "float32" else 2


def places(gpu: bool) -> list[Place]:
    """All ways, the best first: quality, then speed."""
    if gpu:
        return [Place("cuda"), Place("cuda", quantization="nf4"), Place("cpu", "bfloat16"), Place("cpu", "bfloat16", "nf4")]
    return [Place("cpu"), Place("cpu", "bfloat16"), Place("cpu", "bfloat16", "nf4")]


def needed(folder: Path, place: Place) -> float:
    """Bytes that a model takes there, with room for the questions. Raises InputError for weights that cannot be read."""
    named = shapes(folder)
    whole = sum(map(prod, named.values()))
    held = float(place.width * whole)
    if place.quantization == "nf4":
        linear = sum(prod(shape) for name, shape in named.items() if len(shape) == 2 and "embed" not in name and "lm_head" not in name)
        held -= (place.width - NF4) * linear
    return held + ROOM + 0.1 * place.width * whole


def free_bytes(device: str) -> float:
    """What is free on a device now."""
    if device == "cpu":
        return psutil.virtual_memory().available
    import torch

    release()
    return torch.cuda.mem_get_info()[0]


def fits(folder: Path, place: Place) -> bool:
    """Whether a model fits there now."""
    return needed(folder, place) <= (1 - ROOM_SHARE) * free_bytes(place.device)


def device_for(folder: Path, dtype: str = "auto") -> str:
    """The device on which a model can be held in a number format: the card where there is one and it fits, else the processor."""
    import torch

    return "cuda" if torch.cuda.is_available() and fits(folder, Place("cuda", dtype)) else "cpu"


def load_to_answer(folder: Path, quantized_alike: bool = False, double: bool = True):
    """(the model, a sentence on how it is held, "" where it is as it always was): the first way that fits.

    `quantized_alike` looks at NF4 alone, with `double` quantisation or without, for weights that are to be those of NF4.
    Raises InputError for a model that cannot be used, MachineError where none fits.
    """
    import torch

    gpu = torch.cuda.is_available()
    ways = places(gpu)
    if "quantization_config" in base_models.config(folder):
        ways = ways[:1]  # it is held as its files are
    if quantized_alike:
        ways = [way for way in ways if way.quantization == "nf4"]
    for way in ways:
        if not fits(folder, way):
            continue
        try:
            model = base_models.load_model(folder, way.dtype, way.quantization, double, way.device)
        except MachineError:
            if way == ways[-1]:
                raise
            release()
            continue
        return model, "" if way == places(gpu)[0] else told(folder, way)
    least = min(needed(folder, way) for way in ways) / GIB
    raise MachineError(
        Message("{folder} does not fit into memory: it needs at least {least:.1f} GiB.", folder=folder.name, least=least),
        "Close other programs, or choose a smaller base model.",
    )


def told(folder: Path, place: Place) -> str:
    """One sentence on how a model is held."""
    how = Message("in 4 bit (NF4)") if place.quantization == "nf4" else Message("in 16 bit")
    return Message(
        "{folder} is loaded {how} on {device}, because more does not fit into memory now. Answers may differ slightly.",
        folder=folder.name,
        how=how,
        device=WORDS[place.device],
    )


def release() -> None:
    """Give the memory of models that nobody holds any more back to the card, for whoever does not share PyTorch's own: llama.cpp, or
    another process. A model with an adapter is held by circles until the collector has been there."""
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()
