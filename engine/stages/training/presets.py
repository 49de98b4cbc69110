"""Ready sets of training settings: three of our own, fast, balanced and best, and the two papers'; each a file of resources/presets/.

A file holds title, description, source, its place in the order, and the table [settings]. The table [larger] has what is otherwise for base
models of a billion parameters and more. Applying one means writing its settings into the project's; what it does not name stays as it was,
above all the base model. All name the same settings of quality, so that one undoes what another did.
"""

import tomllib
from pathlib import Path
from typing import Any

from engine.errors import AdaptoolError, InputError
from engine.messages import Message
from engine.models import base_models
from engine.planner import model_size
from engine.resources import resource
from engine.settings import TrainingSettings, validated
from engine.store import Project

FOLDER = resource("presets")
LARGE = 1_000_000_000  # parameters
FORMER = {"quick": "fast"}  # names of earlier versions


def listed(project: Project | None = None) -> list[dict[str, Any]]:
    """[{"name", "title", "description", "source", "settings"}] of all presets, in their order. The settings are those for the project's
    base model; without a project those for a small one."""
    return named_for(project.settings("training").base_model if project else "")


def named_for(base_model: str) -> list[dict[str, Any]]:
    """The same for a base model, "" for a small one."""
    large = bool(base_model) and is_large(base_model)
    made = [_read(file, large) for file in FOLDER.glob("*.toml")]
    return [{name: value for name, value in one.items() if name != "order"} for one in sorted(made, key=lambda one: one["order"])]


def settings_of(name: str, base_model: str = "") -> dict[str, Any]:
    """The settings of a preset for a base model, "" for a small one. Raises InputError where there is none of that name."""
    known = {preset["name"]: preset["settings"] for preset in named_for(base_model)}
    name = FORMER.get(name, name)
    if name not in known:
        raise InputError(Message("There is no preset {name}.", name=name), Message("Available: {known}.", known=[*known]))
    return known[name]


def apply(project: Project, name: str) -> dict[str, Any]:
    """Write a preset's settings into the project's for training; returns them. Raises InputError."""
    settings = settings_of(name, project.settings("training").base_model)
    project.keep_settings("training", project.changed_settings("training", settings))
    return settings


def is_large(base_model: str) -> bool:
    """Whether a base model has a billion parameters or more; not, where that cannot be told."""
    try:
        return model_size.of_folder(base_models.find(base_model)).parameters >= LARGE
    except AdaptoolError:
        return False


def _read(file: Path, large: bool) -> dict[str, Any]:
    preset = tomllib.loads(file.read_text(encoding="utf-8"))
    larger = preset.pop("larger", {})
    settings = preset["settings"] | (larger if large else {})
    validated(TrainingSettings, settings, str(file))
    return {**preset, "name": file.stem, "settings": settings}
