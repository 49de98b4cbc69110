"""`adaptool run`, killed with its whole process group in the middle of a stage, finishes when it is run again."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from tests import toys
from tests.toys import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="process groups are killed the POSIX way here")


def start(folder: Path) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "engine.cli.main", "run", str(folder)],
        cwd=ROOT,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def kill_when(folder: Path, stage: str, is_half_way) -> None:
    """Start the run, wait until the stage is under way and half done by `is_half_way(project)`, kill the group."""
    process = start(folder)
    deadline = time.monotonic() + 300
    while time.monotonic() < deadline:
        assert process.poll() is None, process.stderr.read()
        with Project.open(folder) as project:
            row = project.db.execute("select state from stages where name = ?", [stage]).fetchone()
            if row and row[0] == "running" and is_half_way(project):
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                break
        time.sleep(0.02)
    else:
        os.killpg(process.pid, signal.SIGKILL)
        pytest.fail(f"{stage} never came half way")
    wait_until_free(folder)


def wait_until_free(folder: Path) -> None:
    """The job's child is in the same group; give the system a moment to release its lock."""
    deadline = time.monotonic() + 20
    with Project.open(folder) as project:
        while project.lock().held_by_other() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert project.stage_state("export") != "done"


def finish(folder: Path) -> None:
    process = start(folder)
    _, errors = process.communicate(timeout=600)
    assert process.returncode == 0, errors
    connection = sqlite3.connect(folder / "project.db")
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    connection.close()
    with Project.open(folder) as project:
        assert {entry["state"] for entry in project.status()} == {"done"}
    assert not list(folder.rglob("*.part"))


def change(folder: Path, stage: str, **values) -> None:
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, tables | {stage: tables.get(stage, {}) | values})


def test_killed_in_synthesis(empty_project):
    change(empty_project, "synthesis", per_tool=600)
    kill_when(empty_project, "synthesis", lambda project: sum(project.count_examples().values()) > len(toys.SEEDS))
    with Project.open(empty_project) as project:
        kept = {row[0]: row[1] for row in project.db.execute("select key, rowid from examples where origin = 'synthesis'")}
    finish(empty_project)

    with Project.open(empty_project) as project:
        after = {row[0]: row[1] for row in project.db.execute("select key, rowid from examples where origin = 'synthesis'")}
        questions = [example.question.casefold() for example in project.examples("synthesis")]
    assert kept and kept.items() <= after.items()  # the same rows: none was made again
    assert len(after) > len(kept) and len(set(questions)) == len(questions)


def test_killed_in_training(empty_project):
    change(empty_project, "training", epochs=3, save_every=2)
    kill_when(empty_project, "training", lambda project: list((project.path / "runs").glob("training-*/checkpoint-4/trainer_state.json")))
    with Project.open(empty_project) as project:
        examples = sum(project.count_examples().values())
    finish(empty_project)

    log = max((empty_project / "runs").glob("*-training-*.log"), key=lambda path: path.stat().st_mtime)
    assert log.exists()
    with Project.open(empty_project) as project:
        assert len(project.rows("adapters")) == 1
        assert sum(project.count_examples().values()) == examples


def test_killed_in_export(empty_project):
    kill_when(empty_project, "export", lambda project: project.rows("exports"))
    files = {path: path.stat().st_mtime_ns for path in (empty_project / "exports").glob("*.gguf") if ".source." not in path.name}
    with Project.open(empty_project) as project:
        adapters = [row["made"] for row in project.rows("adapters")]
    finish(empty_project)

    assert files and all(path.stat().st_mtime_ns == made for path, made in files.items())  # not converted again
    with Project.open(empty_project) as project:
        assert [row["made"] for row in project.rows("adapters")] == adapters  # not trained again
        assert {row["name"] for row in project.rows("exports")} == {"gguf-q8_0", "gguf-q4_k_m"}
