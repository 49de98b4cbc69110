"""Ready sets of training settings: the two papers' and a quick one, each a file of resources/presets/.

A file holds title, description, source and the table [settings]. Applying one means writing its settings into the project's; what it
does not name stays as it was, above all the base model.
"""

import tomllib
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.resources import resource
from engine.settings import TrainingSettings, validated
from engine.store import Project

FOLDER = resource("presets")


def listed(project: Project | None = None) -> list[dict[str, Any]]:
    """[{"name", "title", "description", "source", "settings"}] of all presets, by name. They are alike in every project."""
    return [{"name": file.stem, **_read(file)} for file in sorted(FOLDER.glob("*.toml"))]


def settings_of(name: str) -> dict[str, Any]:
    """The settings of a preset. Raises InputError where there is none of that name."""
    known = {preset["name"]: preset["settings"] for preset in listed()}
    if name not in known:
        raise InputError(Message("There is no preset {name}.", name=name), Message("There are: {known}.", known=[*known]))
    return known[name]


def apply(project: Project, name: str) -> dict[str, Any]:
    """Write a preset's settings into the project's for training; returns them. Raises InputError."""
    settings = settings_of(name)
    project.keep_settings("training", project.changed_settings("training", settings))
    return settings


def _read(file: Path) -> dict[str, Any]:
    preset = tomllib.loads(file.read_text(encoding="utf-8"))
    validated(TrainingSettings, preset["settings"], str(file))
    return preset
