"""Make the exported files of the finished sample, once on this machine: `python -m engine.cli.finished`, the last step of set-up.

The adapter is merged and written as GGUF by the stages themselves, in a project that is removed afterwards; the merged model, which is four
times as large, goes with it. About half a minute.
"""

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from engine.errors import AdaptoolError, from_exception
from engine.files import MANIFEST, atomic_path
from engine.jobs.worker import Report
from engine.models import embedded, finished
from engine.stages import export, merging
from engine.store import Project
from engine.store.locks import Lock
from engine.store.samples import finished_samples


def prepare(sample: str, say: Callable[[str], None] = lambda line: None) -> Path:
    """Make the exported files of a finished sample unless they are there, and return their folder. `say` is given a line at each step. A
    killed preparation leaves nothing that counts. Raises BusyError where another process is at it, AdaptoolError, OSError."""
    place = finished.folder_of(sample)
    if finished.is_prepared(sample):
        return place
    with Lock(embedded.models_folder() / "finished.lock"), atomic_path(place) as beside:
        beside.mkdir(parents=True)
        folder = beside / sample  # the name is embedded in the files
        finished.make(folder, sample)
        with Project.open(folder) as project:
            report = Report("export", lambda event: None)
            say("[1/2] Merging the sample's adapter")
            merging.run(project, project.settings("merging"), report)
            say("[2/2] Writing its GGUF file")
            names = {row["name"]: Path(row["path"]).name for row in project.rows("exports")}  # as the project names them
            told = {}
            for row in export.write_again(project, finished.FORMATS, report):
                project.file(row["path"]).replace(beside / names[row["name"]])
                told[names[row["name"]]] = row["sha256"]
        shutil.rmtree(folder)
        (beside / MANIFEST).write_text(json.dumps({"files": told}), encoding="utf-8")
    for old in place.parent.glob(f"finished-{sample}-*"):
        if old != place and old.is_dir():
            shutil.rmtree(old, ignore_errors=True)  # of another version; projects that were made from it keep their links
    return place


def main() -> int:
    """What set-up runs: prepare every finished sample, telling each step in a line and the folder in the last; return the exit code."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    try:
        for sample in finished_samples():
            print(prepare(sample, lambda line: print(line, flush=True)))
    except (AdaptoolError, OSError, MemoryError) as error:
        told = from_exception(error)
        print(told, file=sys.stderr)
        return told.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
