"""New projects: empty, or with the files and settings of a sample. Used by the command line and the window alike."""

import shutil
from pathlib import Path

from engine.errors import InputError
from engine.messages import Message
from engine.resources import resource
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project

LEFT = ("README.md", SETTINGS_FILE, "*.py", "__pycache__", ".*")  # what of a sample is not copied into a project
SAMPLES = resource("samples")


def make_project(folder: Path, sample: str = "") -> None:
    """An empty project, or one with a sample's files and settings. Raises InputError."""
    source = SAMPLES / sample
    names = sorted(path.name for path in SAMPLES.iterdir() if path.is_dir())
    if sample and sample not in names:
        raise InputError(Message("There is no sample {sample}.", sample=sample), Message("There are: {names}.", names=[*names]))
    with Project.create(folder) as project:
        if sample:
            shutil.copytree(source, project.path / "sources", ignore=shutil.ignore_patterns(*LEFT), dirs_exist_ok=True)
            write_settings(project.path / SETTINGS_FILE, read_settings(source / SETTINGS_FILE))
