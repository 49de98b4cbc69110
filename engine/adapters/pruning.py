"""What goes for good: versions that nobody uses, and checkpoints of trainings that are finished or given up."""

import shutil
from pathlib import Path
from typing import Any

from engine.adapters.activation import current
from engine.adapters.checksums import folder_of, size_of
from engine.adapters.names import find, retire_name, shown
from engine.errors import InputError
from engine.files import PART
from engine.messages import Message
from engine.store import Project
from engine.store.adapters import ACTIVE

RESUMABLE = ("running", "stopped", "failed")


def remove(project: Project, name: str) -> int:
    """Forget a version and remove its files; returns the bytes freed. Raises InputError for one that is in use: active, taken by the
    later stages, chosen for merging, or parent of another; BusyError while a job runs."""
    row = find(project, name)
    _refuse_if_in_use(project, row)
    with project.lock():
        folder = folder_of(project, row)
        freed = size_of(folder)
        retire_name(project, row["name"])
        project.delete_adapter(row["name"])
        shutil.rmtree(folder, ignore_errors=True)
    return freed


def found(project: Project) -> list[tuple[Path, int]]:
    """(folder, bytes) of what `prune` would remove: runs/training-*, but for the run that can still be continued, and half-made folders
    beside adapters, datasets and exports."""
    kept = f"training-{project.last_plan('training')}" if project.stage_state("training") in RESUMABLE else ""
    folders = [path for path in sorted((project.path / "runs").glob("training-*")) if path.is_dir() and path.name != kept]
    for room in ("adapters", "datasets", "exports"):
        folders += [path for path in sorted((project.path / room).glob(f"*{PART}")) if path.is_dir()]
    return [(path, size_of(path)) for path in folders]


def prune(project: Project) -> dict[str, Any]:
    """Remove what `found` finds; returns {"folders": their names, "bytes": freed}. Raises BusyError while a job runs."""
    with project.lock():
        gone = found(project)
        for path, _ in gone:
            shutil.rmtree(path, ignore_errors=True)
    return {"folders": [path.name for path, _ in gone], "bytes": sum(size for _, size in gone)}


def _refuse_if_in_use(project: Project, row: dict[str, Any]) -> None:
    name, version = row["name"], shown(row["name"])
    if row["tag"] == ACTIVE:
        raise InputError(Message("The adapter {version} is active.", version=version), "Activate another one first.")
    children = [shown(one["name"]) for one in project.rows("adapters") if name in one["parents"]]
    if children:
        raise InputError(
            Message("The adapter {version} is a parent of {children}.", version=version, children=[*children]),
            "Remove those first, or retire it instead.",
        )
    if name in project.settings("merging").adapters:
        raise InputError(Message("The adapter {version} is chosen for merging.", version=version), "Remove it from the merge first.")
    if (current(project) or {}).get("name") == name:
        raise InputError(Message("The later stages use the adapter {version}.", version=version), "Activate another one first.")
