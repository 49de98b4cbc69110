"""How a project stands, read once and shown until it is read again. Done aside, for another process may hold the project."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.models import finished
from engine.store import Project
from engine.store.database import DATABASE
from engine.store.samples import make_project


@dataclass(frozen=True)
class Snapshot:
    """How a project stood when it was read."""

    folder: Path
    entries: dict[str, dict[str, Any]]
    tool_sources: int = 1  # files and servers from which tools are imported
    adapters: int = 0

    def left(self) -> list[str]:
        """The stages that are not done, in order."""
        return [name for name, entry in self.entries.items() if entry["state"] != "done"]

    def with_state(self, stage: str, state: str) -> "Snapshot":
        """The same with one stage's state put in, as it will be read in a moment."""
        return replace(self, entries={**self.entries, stage: {**self.entries[stage], "state": state}})

    def runs(self) -> str:
        """The stage that is running, "" for none."""
        return next((name for name, entry in self.entries.items() if entry["state"] == "running"), "")


def read_project(folder: Path) -> Snapshot:
    """Read how a project stands. Raises InputError where there is none, BusyError where it cannot be read now."""
    if not is_project(folder):
        raise InputError(f"{folder} is not an Adaptool project.", "Choose another folder, or try the sample.")
    with Project.open(folder) as project:
        tools = project.settings("tools")
        return Snapshot(
            project.path,
            {entry["stage"]: entry for entry in project.status()},
            tool_sources=len(tools.files) + len(tools.servers),
            adapters=len(project.rows("adapters")),
        )


def make_sample(folder: Path, sample: str) -> Path:
    """Make a project from a sample: in the folder if it is empty, else in a new folder inside it. Raises InputError."""
    if folder.is_dir() and any(folder.iterdir()):
        folder = folder / free_name(folder, sample)
    make_project(folder, sample)
    return folder


def make_finished(folder: Path, sample: str) -> Path:
    """Make a project in which every stage of a sample is done, where `make_sample` would. Raises InputError, OSError."""
    if folder.is_dir() and any(folder.iterdir()):
        folder = folder / free_name(folder, sample)
    finished.make(folder, sample)
    return folder


def make_empty(folder: Path) -> Path:
    """Make a project without anything in it. Raises InputError if the folder holds something."""
    make_project(folder)
    return folder


def free_name(folder: Path, name: str) -> str:
    """The name, or name-2, name-3 ... where there is already such a folder with something in it."""
    options = [name, *(f"{name}-{n}" for n in range(2, 10_000))]
    return next(option for option in options if not (folder / option).exists() or not any((folder / option).iterdir()))


def is_project(folder: Path) -> bool:
    """Whether there is a project in a folder."""
    return (folder / DATABASE).is_file()
