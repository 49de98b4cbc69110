"""How a project stands, read once and shown until it is read again. Done aside, for another process may hold the project."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.samples import make_project
from engine.store import Project
from engine.store.project import DATABASE

SAMPLE = "digital-hr"


@dataclass(frozen=True)
class Snapshot:
    """How a project stood when it was read."""

    folder: Path
    entries: dict[str, dict[str, Any]]

    def left(self) -> list[str]:
        """The stages that are not done, in order."""
        return [name for name, entry in self.entries.items() if entry["state"] != "done"]

    def runs(self) -> str:
        """The stage that is running, "" for none."""
        return next((name for name, entry in self.entries.items() if entry["state"] == "running"), "")


def read_project(folder: Path) -> Snapshot:
    """Read how a project stands. Raises InputError where there is none, BusyError where it cannot be read now."""
    if not (folder / DATABASE).is_file():
        raise InputError(f"{folder} is not a Callsmith project.", "Choose another folder, or try the sample.")
    with Project.open(folder) as project:
        return Snapshot(project.path, {entry["stage"]: entry for entry in project.status()})


def make_sample(folder: Path) -> Snapshot:
    """Make a project from the sample: in the folder if it is empty, else in a new folder inside it. Raises InputError."""
    if folder.is_dir() and any(folder.iterdir()):
        folder = folder / SAMPLE
    make_project(folder, SAMPLE)
    return read_project(folder)
