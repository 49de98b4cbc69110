"""The sample as a run of it left it: opened at once, with its adapter, its figures and its exported file.

The program brings the project's rows, its adapter and its report (resources/samples/NAME/finished). The exported GGUF file is larger than
all the rest; set-up makes it once on this machine (engine/cli/finished.py) and keeps it in the user's cache folder:

    models/finished-NAME-KEY/       the exported files, and with which sizes and hashes

A project gets it as a hard link where the disk can do that, for it is only read. Before it is made, a finished project has the adapter
alone, which answers the same through transformers, but later. KEY is made of what decides the file.
"""

import functools
import hashlib
import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from engine.files import MANIFEST
from engine.models import embedded
from engine.store import Project
from engine.store.database import DATABASE
from engine.store.samples import FINISHED, make_finished, sample_folder

FORMATS = ("q8_0",)  # of the exported files that are made; a run of the stage export makes the others
RECIPE = 1  # raised when a file is written otherwise from the same parts
PARTS = ("project.db", "adapters/*/adapter_config.json", "adapters/*/adapter_model.safetensors")  # what decides the exported files


def folder_of(sample: str) -> Path:
    """Where the exported files of a finished sample lie, once they are made. Raises InputError where there is no such sample."""
    return embedded.models_folder() / f"finished-{sample}-{_key(sample)}"


def is_prepared(sample: str) -> bool:
    """Whether its exported files are there."""
    return (folder_of(sample) / MANIFEST).is_file()


def proof(sample: str) -> dict[str, Any]:
    """What the run measured, to be told before anything is opened: {"questions": tests, "before", "after": how many of them the base model
    and the exported file answer fully right, "bytes": of that file, "seconds": until a later answer begins, 0 where that is not known}."""
    rows = sqlite3.connect(f"{(sample_folder(sample) / FINISHED / DATABASE).as_uri()}?mode=ro&immutable=1", uri=True)
    with closing(rows):
        asked = dict(rows.execute("select model, count(*) from answers where error = '' group by model").fetchall())
        (questions,) = rows.execute("select count(*) from tests").fetchone()
        size, told = rows.execute("select bytes, conformance from exports where name = ?", [f"gguf-{FORMATS[0]}"]).fetchone()
    return {
        "questions": questions,
        "before": asked.get("base", 0),
        "after": asked.get(f"gguf-{FORMATS[0]}", 0),
        "bytes": size,
        "seconds": json.loads(told).get("speed", {}).get("next_seconds", 0.0),
    }


def make(folder: Path, sample: str) -> bool:
    """Make a project from a finished sample, and put its exported files there where they are made already: below a second where the disk
    links files. Returns whether they are. Raises InputError, OSError."""
    make_finished(folder, sample)
    return fill(folder, sample)


def fill(folder: Path, sample: str) -> bool:
    """Put the exported files into a project that was made from a finished sample, as far as they are made and not there. Returns whether
    they are there now."""
    if not is_prepared(sample):
        return False
    place = folder_of(sample)
    with Project.open(folder) as project:
        for row in project.rows("exports"):
            source, target = place / Path(row["path"]).name, project.file(row["path"])
            if not source.is_file():
                continue
            if not target.is_file():
                _link(source, target)
            told = sums(place).get(source.name, "")
            if told and row["sha256"] != told:  # the last digits of a merge depend on the processor
                project.put("exports", {**row, "sha256": told, "bytes": source.stat().st_size})
    return True


def sums(place: Path) -> dict[str, str]:
    """{file: SHA-256} of the exported files that were made there."""
    return json.loads((place / MANIFEST).read_text(encoding="utf-8"))["files"]


def _link(source: Path, target: Path) -> None:
    """The file once more, without taking room twice where the disk can do that."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _key(sample: str) -> str:
    made = sample_folder(sample) / FINISHED
    used = sorted(file for pattern in PARTS for file in made.glob(pattern))
    return _key_of(embedded.key(), tuple((file, (facts := file.stat()).st_size, facts.st_mtime_ns) for file in used))


@functools.lru_cache(maxsize=4)
def _key_of(base: str, used: tuple[tuple[Path, int, int], ...]) -> str:
    parts = [str(RECIPE), base, *(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file, _, _ in used)]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
