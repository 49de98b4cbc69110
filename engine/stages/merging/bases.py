"""The model to merge in: the base model as it is, or as a QLoRA adapter saw it in training, and the adapters beside each other in it.

A QLoRA adapter learned beside a base model in NF4 and makes up for some of what that rounding lost. Merged into the model in
full precision it meets slightly other weights; merged into the dequantised ones it meets those it was trained on. Which
answers better is measured, not assumed.
"""

from pathlib import Path
from typing import Any

from engine import adapters
from engine.models import base_models, placing
from engine.models.safetensors_header import parameters
from engine.store import Project

FULL, DEQUANTISED = "full precision", "dequantised"
SMALL = 1_000_000_000  # parameters below which float32 costs little


def load_base(place: Path, into: str, dtype: str = "auto", double: bool = True):
    """The base model to merge into, in plain layers: as it is, or rounded to NF4 as in training (with `double` quantisation; Dettmers et
    al. 2023, arXiv 2305.14314) and taken back to numbers. One that a card cannot hold so is merged on the processor, which takes little
    longer. Raises InputError, MachineError as `base_models.load_model` does."""
    device = placing.device_for(place, dtype)
    if into != DEQUANTISED:
        return base_models.load_model(place, dtype, device=device)
    as_trained = dtype if device == "cpu" and dtype != "float32" else "auto"
    model = base_models.load_model(place, as_trained, "nf4", double, device)
    model = model.dequantize(model.dtype)
    model.is_loaded_in_4bit = False  # else it is still taken for quantised
    return model


def load_to_search(place: Path, into: str, double: bool, report):
    """The base model that candidates of a search answer over: as `load_base` has it where that fits, else in NF4, which for the
    dequantised one are the same weights. Raises InputError, MachineError."""
    if into == DEQUANTISED:
        fitting = placing.fits(place, placing.Place(placing.device_for(place)))
        return load_base(place, into, double=double) if fitting else placing.load_to_answer(place, True, double)[0]
    model, held = placing.load_to_answer(place)
    if held:
        report.log(held)
    return model


def load_adapters(project: Project, rows: list[dict[str, Any]], model, report):
    """The model with these adapters beside each other, and the names that they have there."""
    from peft import PeftModel

    held = None
    names = [f"adapter_{i}" for i in range(len(rows))]
    for i, (name, row) in enumerate(zip(names, rows)):
        folder = adapters.whole(project, row)
        if held is None:
            held = PeftModel.from_pretrained(model, folder, adapter_name=name)
        else:
            held.load_adapter(folder, adapter_name=name)
        report.progress(i, len(rows), "adapters")
    return held, names


def number_format(place: Path, wanted: str) -> str:
    """The number format of a merged model: as wanted; "auto" is float32 below a billion parameters, else bfloat16."""
    return wanted if wanted != "auto" else "float32" if is_small(place) else "bfloat16"


def is_small(place: Path) -> bool:
    """Whether a model has so few parameters that float32 costs little."""
    return parameters(place) < SMALL
