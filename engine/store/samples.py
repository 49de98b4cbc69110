"""New projects: empty, with the files and settings of a sample, or as a run of a sample left it. Used by the command line and the window
alike."""

import shutil
from pathlib import Path

from engine.errors import InputError
from engine.messages import Message
from engine.resources import resource
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store.database import DATABASE
from engine.store.project import Project

FINISHED = "finished"  # in a sample's folder: what a run of it made, as a project holds it
LEFT = ("README.md", SETTINGS_FILE, FINISHED, "*.py", "__pycache__", ".*")  # what of a sample is not copied into a project
SAMPLES = resource("samples")


def make_project(folder: Path, sample: str = "") -> None:
    """An empty project, or one with a sample's files and settings. Raises InputError."""
    source = sample_folder(sample) if sample else SAMPLES
    with Project.create(folder) as project:
        if sample:
            shutil.copytree(source, project.path / "sources", ignore=shutil.ignore_patterns(*LEFT), dirs_exist_ok=True)
            write_settings(project.path / SETTINGS_FILE, read_settings(source / SETTINGS_FILE))


def make_finished(folder: Path, sample: str) -> None:
    """A project in which every stage of a sample is done, with the figures that its run measured. Files that are made again from what is
    here (the merged model, the exported files, forms of the dataset for other trainers) are left out. Raises InputError where the folder
    holds something, or the sample comes without such a run."""
    source = sample_folder(sample)
    made = source / FINISHED
    if not made.is_dir():
        raise InputError(
            Message("The sample {sample} has no finished run.", sample=sample),
            Message("Available: {known}.", known=[*finished_samples()]),
        )
    make_project(folder, sample)
    for empty in folder.glob(f"{DATABASE}*"):
        empty.unlink()  # with what SQLite may have left beside it
    shutil.copytree(made, folder, ignore=shutil.ignore_patterns(*LEFT[:1], *LEFT[3:]), dirs_exist_ok=True)


def finished_samples() -> list[str]:
    """The samples that come with a finished run."""
    return sorted(path.name for path in SAMPLES.iterdir() if (path / FINISHED).is_dir())


def sample_folder(sample: str) -> Path:
    """The folder of a sample. Raises InputError where there is none of that name."""
    names = sorted(path.name for path in SAMPLES.iterdir() if path.is_dir())
    if sample not in names:
        raise InputError(Message("There is no sample {sample}.", sample=sample), Message("Available: {names}.", names=[*names]))
    return SAMPLES / sample
