"""Epochs that a training kept beside its adapter: where they lie, which there are, and one of them as a version of its own.

adapters/<name>/epochs/epoch-001/ ...   the adapter in PEFT's form as it was after the first epoch
"""

import re
import shutil
from pathlib import Path

from engine.adapters.checksums import CONFIG, WEIGHTS, folder_of
from engine.adapters.names import find, shown
from engine.adapters.registry import register
from engine.errors import InputError
from engine.files import atomic_path
from engine.messages import Message
from engine.store import Project

EPOCHS = "epochs"  # the folder inside that of a version, or of a run


def epoch_folder(folder: Path, epoch: int) -> Path:
    """Where a run or a version in `folder` keeps the adapter as it was after an epoch, counted from 1."""
    return folder / EPOCHS / f"epoch-{epoch:03d}"


def kept(project: Project, name: str) -> dict[int, Path]:
    """{epoch, from 1: the folder with the adapter as it was after it}, the earliest first; only those whose files are there. Raises
    InputError where there is no such version."""
    folder = folder_of(project, find(project, name)) / EPOCHS
    numbered = {int(found[1]): path for path in folder.glob("epoch-*") if (found := re.fullmatch(r"epoch-(\d+)", path.name))}
    return {epoch: path for epoch, path in sorted(numbered.items()) if all((path / file).is_file() for file in (CONFIG, WEIGHTS))}


def make_version(project: Project, name: str, epoch: int, notes: str = "") -> str:
    """Register the adapter as it was after an epoch, with what is known of its training; returns the new version's name. What was
    measured of the last epoch does not hold for it. Raises InputError where that epoch was not kept, OSError."""
    row, there = find(project, name), kept(project, name)
    if epoch not in there:
        raise InputError(
            Message("The adapter {adapter} has no kept epoch {epoch}.", adapter=shown(row["name"]), epoch=epoch),
            Message("Available: {known}.", known=[*map(str, there)] or Message("none; training keeps the epochs set in its settings")),
        )
    copy = project.path / "adapters" / "epoch"
    with atomic_path(copy) as made:
        shutil.copytree(there[epoch], made)
    facts = {key: row[key] for key in ("base_model", "dataset", "settings", "parents")}
    return register(project, copy, {**facts, "metrics": {}, "notes": notes})
