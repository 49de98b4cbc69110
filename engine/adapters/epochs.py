"""Epochs that a training kept beside its adapter: which there are, and one of them as a version of its own."""

import re
import shutil
from pathlib import Path

from engine import adapters
from engine.adapters import CONFIG, WEIGHTS
from engine.errors import InputError
from engine.store import Project


def kept(project: Project, name: str) -> dict[int, Path]:
    """{epoch, from 1: the folder with the adapter as it was after it}, the earliest first; only those whose files are there. Raises
    InputError where there is no such version."""
    folder = project.file(adapters.find(project, name)["path"]) / "epochs"
    numbered = {int(found[1]): path for path in folder.glob("epoch-*") if (found := re.fullmatch(r"epoch-(\d+)", path.name))}
    return {epoch: path for epoch, path in sorted(numbered.items()) if all((path / file).is_file() for file in (CONFIG, WEIGHTS))}


def make_version(project: Project, name: str, epoch: int, notes: str = "") -> str:
    """Register the adapter as it was after an epoch, with what is known of its training; returns the new version's name. What was
    measured of the last epoch does not hold for it. Raises InputError where that epoch was not kept."""
    row, there = adapters.find(project, name), kept(project, name)
    if epoch not in there:
        raise InputError(
            f"The adapter {adapters.shown(row['name'])} has no kept epoch {epoch}.",
            f"There are: {', '.join(map(str, there)) or 'none; training keeps those that its settings ask for'}.",
        )
    made = project.path / "adapters" / "epoch.part"
    shutil.rmtree(made, ignore_errors=True)
    shutil.copytree(there[epoch], made)
    return adapters.register(
        project, made, {**{key: row[key] for key in ("base_model", "dataset", "settings", "parents")}, "metrics": {}, "notes": notes}
    )
