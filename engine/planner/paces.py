"""What earlier trainings on this machine took, in all projects: the planner's times follow from it.

They lie in paces.json in the user's cache folder, or in the file that ADAPTOOL_PACES names; a file that cannot be read is as none:

    [{"device": cpu or the card's name, "model": a hash of its shape, "weights": those of its linear layers, "operations": a second and
      device as `durations` counts them, "start": seconds before the first step, "apart": seconds of measuring for each of training}]

A run is timed by its steps (engine/stages/training/timing.py) and turned into operations by the very formula that times are foretold with,
so that for the same work the two agree, whatever the formula leaves out.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

from engine.errors import AdaptoolError
from engine.files import atomic_write
from engine.models import base_models
from engine.planner import durations, lengths, memory, model_size
from engine.planner.memory import Strategy
from engine.planner.model_size import ModelSize
from engine.records import content_hash
from engine.resources import cache_folder
from engine.settings import TrainingSettings
from engine.store import Project

KEPT, LOOKED_AT = 100, 5  # runs in the file, and of one model
NEAR = 4  # a model's pace tells of another that has at most so many times as many weights, or as few
CPU = "cpu"  # the device that is no card
TIMING = "timing"  # under which a run tells what it took
FEWEST = 4  # steps that tell a pace


@dataclass(frozen=True)
class Timing:
    """How a run went: `device` is cpu or the name of the card, `processes` how many took part; seconds of a step, of the measuring after an
    epoch (0 for none), and before the first step; `done` steps were timed, of a run of `steps`."""

    device: str
    processes: int
    step_seconds: float
    epoch_seconds: float
    start_seconds: float
    done: int
    steps: int


def file() -> Path:
    """Where the paces are kept. It need not be there."""
    return Path(os.environ["ADAPTOOL_PACES"]) if os.environ.get("ADAPTOOL_PACES") else cache_folder() / "paces.json"


def known(size: ModelSize, device: str) -> durations.Pace | None:
    """How fast a device trains this model, by its last runs there; of a model like it where there is none, None without any."""
    runs = [one for one in _read() if one["device"] == device and 1 / NEAR <= one["weights"] / max(1, size.linear) <= NEAR]
    own = [one for one in runs if one["model"] == _shape(size)]
    found = (own or runs)[-LOOKED_AT:]
    return durations.Pace(*(median(one[name] for one in found) for name in ("operations", "start", "apart"))) if found else None


def learn(project: Project, settings: TrainingSettings, timing: Timing) -> None:
    """Keep what a run took. What cannot be reckoned or written is left out: nothing rests on it."""
    if timing.done < FEWEST or timing.step_seconds <= 0:
        return
    with suppress(AdaptoolError, OSError, KeyError, ValueError):
        size = model_size.of_folder(base_models.find(settings.base_model))
        measured = lengths.read(project, settings, here=True)  # training has loaded what that needs
        if measured is None:
            return
        shared = base_models.shares_rows(project, settings.base_model)
        _, average, rows = lengths.rows(measured, settings, shared)
        parts = settings.parts_of_row(timing.processes) if shared else 1
        strategy = Strategy(
            "cpu" if timing.device == CPU else "cuda",
            quantization=settings.quantization,
            checkpointing=settings.gradient_checkpointing,
            parallel=settings.parallel,
            devices=timing.processes,
            rank=settings.rank,
            shared=shared,
            upper=settings.upper_layers,
        )
        steps = timing.steps * timing.step_seconds
        whole = durations.seconds(size, memory.parted(average, parts), rows * parts, settings.epochs, strategy, 1.0) or 0.0
        row: dict[str, Any] = {
            "device": timing.device,
            "model": _shape(size),
            "weights": size.linear,
            "operations": whole / steps,
            "start": round(timing.start_seconds, 1),
            "apart": round(settings.epochs * timing.epoch_seconds / steps, 4),
        }
        file().parent.mkdir(parents=True, exist_ok=True)
        atomic_write(file(), json.dumps([*_read(), row][-KEPT:], indent=1))


def _read() -> list[dict[str, Any]]:
    try:
        rows = json.loads(file().read_text(encoding="utf-8"))
        names = ("operations", "start", "apart", "weights")
        return [
            one for one in rows if isinstance(one["device"], str) and all(float(one[name]) >= 0 for name in names) and one["operations"]
        ]
    except (OSError, ValueError, TypeError, KeyError):
        return []


def _shape(size: ModelSize) -> str:
    return content_hash(asdict(size))
