"""One project: a folder with `project.db` (SQLite, WAL) and files. Typed reads and writes; no stage talks SQL."""

import os
from pathlib import Path

from engine.errors import InputError
from engine.messages import Message
from engine.store.database import DATABASE, connect
from engine.store.stage_states import StageStates
from engine.store.times import now

FOLDERS = ("datasets", "adapters", "exports", "runs", "sources")


class Project(StageStates):
    """An open project: its folder is opened and closed here, its files are found here. Use `create` or `open`; `with` closes it.

    What lies in it is read and written by its parts, each with a module of its own: tools, knowledge, examples and reviews, adapters and
    cycles, curves and answers, the settings, the records of the stages, and what follows from these, where each stage stands.
    """

    # Opening and closing

    @classmethod
    def create(cls, path: Path) -> "Project":
        """Make an empty project. Raises InputError if the folder already holds something."""
        path = Path(path).absolute()
        if path.is_file() or (path.is_dir() and any(path.iterdir())):
            raise InputError(Message("{path} is not empty.", path=path), "Choose a new folder for the project.")
        for folder in FOLDERS:
            (path / folder).mkdir(parents=True, exist_ok=True)
        project = cls(path, connect(path))
        project.set_meta("made", now())
        return project

    @classmethod
    def open(cls, path: Path) -> "Project":
        """Open a project, bringing its database up to date. Raises InputError if it is none or from a later version."""
        path = Path(path).absolute()
        if not (path / DATABASE).is_file():
            raise InputError(Message("{path} is not an Adaptool project.", path=path), "Choose another folder, or create a project first.")
        return cls(path, connect(path))

    def close(self) -> None:
        """Close the database; the folder can then be copied as it is."""
        self.db.close()

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Small facts

    def meta(self, key: str, default: str = "") -> str:
        """A stored fact about the project."""
        row = self.db.execute("select value from meta where key = ?", [key]).fetchone()
        return row[0] if row else default

    def set_meta(self, key: str, value: str) -> None:
        """Store a fact about the project."""
        with self.db.atomic():
            self.db.execute("insert or replace into meta values (?, ?)", [key, value])

    # Files

    def relative(self, path: Path) -> str:
        """A path inside the project as stored: relative, with forward slashes, so that the folder can be moved."""
        return Path(os.path.relpath(path, self.path)).as_posix()

    def file(self, stored: str) -> Path:
        """The absolute path of a stored one. Raises InputError for one that leads out of the project."""
        path = (self.path / stored).resolve()
        if not path.is_relative_to(self.path.resolve()):
            raise InputError(Message("{stored} is outside the project.", stored=stored), "Copy it into the project's sources folder.")
        return path
