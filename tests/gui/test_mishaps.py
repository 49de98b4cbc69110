"""What goes wrong while the window runs a stage: each gets one clear sentence and a way on, and the project reopens whole."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from tests import toys
from tests.gui.conftest import DATA, WAIT


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 3 MB, which only root can make; `df` tells it apart from the one around it."""
    place = tmp_path / "disk"
    place.mkdir()
    made = (
        shutil.which("mount")
        and hasattr(os, "geteuid")
        and os.geteuid() == 0
        and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], capture_output=True).returncode == 0
    )
    if not made:
        pytest.skip("a disk of its own needs Linux and root")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def change(folder: Path, stage: str, **values) -> None:
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, stage: {**tables.get(stage, {}), **values}})


def open_here(qtbot, window, folder) -> None:
    with qtbot.waitSignal(window.controller.opened, timeout=WAIT):
        window.controller.open(folder)


def run_to_its_end(qtbot, window, stage: str) -> str:
    """Run a stage; how the project says it stands then."""
    window.choose(stage)
    window.page().run.click()
    qtbot.waitUntil(lambda: window.controller.busy, timeout=WAIT)
    qtbot.waitUntil(lambda: not window.controller.busy, timeout=WAIT)
    return window.controller.snapshot.entries[stage]["state"]


def whole(folder: Path) -> bool:
    with Project.open(folder) as project:
        return project.db.execute("pragma integrity_check").fetchone() == ("ok",)


def rows_of(folder: Path) -> set[tuple]:
    with Project.open(folder) as project:
        return set(project.db.execute("select rowid, key, question from examples where origin = 'synthesis'").fetchall())


def test_a_killed_child_is_told_and_the_next_run_goes_on(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    change(empty_project, "synthesis", per_tool=3_000)
    open_here(qtbot, window, empty_project)
    window.choose("synthesis")
    window.page().run.click()
    qtbot.waitUntil(lambda: window.foot.bar.value() > 300, timeout=WAIT)
    window.controller.job._child.started().kill()
    qtbot.waitUntil(lambda: not window.controller.busy, timeout=WAIT)

    said = window.foot.said.text()
    assert said.startswith("Problem: ") and "Traceback" not in said and said in f"Problem: {window.page().trouble.text()}"
    assert whole(empty_project)
    before = rows_of(empty_project)
    assert 0 < len(before) < 9_000
    assert run_to_its_end(qtbot, window, "synthesis") == "done"
    assert before < rows_of(empty_project), "what was finished was made again"
    assert not window.page().trouble.isVisible() and whole(empty_project)


def test_a_full_disk_is_told_and_with_room_the_run_goes_on(qtbot, window, small_disk):
    folder = toys.tiny_project(small_disk / "project")
    toys.run_here(folder, "tools", "knowledge")
    change(folder, "synthesis", per_tool=4_000)
    open_here(qtbot, window, folder)

    assert run_to_its_end(qtbot, window, "synthesis") != "done"
    assert window.foot.said.text().startswith("Problem: The disk is full. Free some space")
    assert "The disk is full." in window.page().trouble.text()

    subprocess.run(["mount", "-o", "remount,size=60m", str(small_disk)], check=True)
    assert whole(folder)
    change(folder, "synthesis", per_tool=1_000)
    assert run_to_its_end(qtbot, window, "synthesis") == "done"


def test_a_model_folder_that_has_gone_is_named(qtbot, window, dataset_project, tmp_path):
    model = toys.tiny_model(tmp_path / "our-model")
    change(dataset_project, "training", base_model=str(model), **toys.TRAINING)
    toys.run_here(dataset_project, "training")
    shutil.move(model, tmp_path / "elsewhere")
    open_here(qtbot, window, dataset_project)

    assert run_to_its_end(qtbot, window, "merging") == "failed"
    said = window.foot.said.text()
    assert "our-model" in said and "does not exist" in said and "Traceback" not in said

    shutil.move(tmp_path / "elsewhere", model)
    assert run_to_its_end(qtbot, window, "merging") == "done"
    assert [window.controller.snapshot.entries[stage]["state"] for stage in (*DATA, "training")] == ["done"] * 8
