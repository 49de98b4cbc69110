"""Checkpoints of trainings that are finished or given up: found, counted and removed."""

import shutil
from pathlib import Path
from typing import Any

from engine.adapters import size_of
from engine.store import Project

RESUMABLE = ("running", "stopped", "failed")


def found(project: Project) -> list[tuple[Path, int]]:
    """(folder, bytes) of what can go: runs/training-*, but for the run that can still be continued, and half-made folders beside
    adapters, datasets and exports."""
    kept = f"training-{project.last_plan('training')}" if project.stage_state("training") in RESUMABLE else ""
    folders = [path for path in sorted((project.path / "runs").glob("training-*")) if path.is_dir() and path.name != kept]
    folders += [
        path for room in ("adapters", "datasets", "exports") for path in sorted((project.path / room).glob("*.part")) if path.is_dir()
    ]
    return [(path, size_of(path)) for path in folders]


def prune(project: Project) -> dict[str, Any]:
    """Remove them; returns {"folders": their names, "bytes": freed}. Raises BusyError while a job runs."""
    with project.lock():
        gone = found(project)
        for path, _ in gone:
            shutil.rmtree(path, ignore_errors=True)
    return {"folders": [path.name for path, _ in gone], "bytes": sum(size for _, size in gone)}
