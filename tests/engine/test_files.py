"""Files and folders that are whole at any moment."""

import os
import signal
import subprocess
import sys

import pytest

from engine.files import FORMER, FORMER_MANIFEST, MANIFEST, PART, atomic_copy, atomic_path, atomic_write, manifest_of
from tests.toys import ROOT

KILLED = """
import os, sys, signal
from pathlib import Path
from engine import files
target, moment = Path(sys.argv[1]), sys.argv[2]
real = os.replace
def replace(source, place):
    if moment == "before the folder takes the name" and Path(place) == target and Path(source).is_dir():
        os.kill(os.getpid(), signal.SIGKILL)
    real(source, place)
os.replace = replace
with files.atomic_path(target) as beside:
    if sys.argv[3] == "folder":
        beside.mkdir()
        (beside / "new").write_text("new")
    else:
        beside.write_text("half of the n")
    if moment == "while it is written":
        os.kill(os.getpid(), signal.SIGKILL)
"""


def killed(target, moment, kind):
    """Write to `target` in a process that is killed at that moment."""
    done = subprocess.run([sys.executable, "-c", KILLED, str(target), moment, kind], cwd=ROOT)
    assert done.returncode == -signal.SIGKILL


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def make(folder, name):
    folder.mkdir()
    (folder / name).write_text(name)


def test_text_and_bytes_are_written_as_they_are(tmp_path):
    atomic_write(tmp_path / "text", "first\r\nzweite ü\n")
    atomic_write(tmp_path / "bytes", b"\x00\xff")
    assert (tmp_path / "text").read_bytes() == "first\r\nzweite ü\n".encode() and (tmp_path / "bytes").read_bytes() == b"\x00\xff"
    atomic_write(tmp_path / "text", "again")
    assert (tmp_path / "text").read_text() == "again" and names(tmp_path) == ["bytes", "text"]


def test_a_copy_replaces_what_was_there(tmp_path):
    (tmp_path / "source").write_text("new")
    (tmp_path / "target").write_text("old")
    atomic_copy(tmp_path / "source", tmp_path / "target")
    assert (tmp_path / "target").read_text() == "new" and names(tmp_path) == ["source", "target"]
    with pytest.raises(FileNotFoundError):
        atomic_copy(tmp_path / "nowhere", tmp_path / "target")
    assert (tmp_path / "target").read_text() == "new" and names(tmp_path) == ["source", "target"]


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
def test_a_kill_while_writing_leaves_the_old_file_and_the_next_writer_clears_up(tmp_path):
    target = tmp_path / "file"
    target.write_text("old")
    killed(target, "while it is written", "file")
    assert target.read_text() == "old" and (tmp_path / f"file{PART}").read_text() == "half of the n"
    atomic_write(target, "new")
    assert target.read_text() == "new" and names(tmp_path) == ["file"]


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
def test_a_kill_while_writing_leaves_the_old_folder(tmp_path):
    target = tmp_path / "folder"
    make(target, "old")
    killed(target, "while it is written", "folder")
    assert names(target) == ["old"]
    with atomic_path(target) as beside:
        assert not beside.exists()  # nothing of the killed writer's is mixed in
        make(beside, "newest")
    assert names(target) == ["newest"] and names(tmp_path) == ["folder"]


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL there")
def test_a_kill_between_the_two_steps_leaves_no_mixture_of_folders(tmp_path):
    target = tmp_path / "folder"
    make(target, "old")
    killed(target, "before the folder takes the name", "folder")
    assert not target.exists() and names(tmp_path) == [f"folder{FORMER}{PART}", f"folder{PART}"]
    with atomic_path(target) as beside:
        make(beside, "newest")
    assert names(target) == ["newest"] and names(tmp_path) == ["folder"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_an_exception_keeps_the_old_one_and_leaves_nothing_beside(tmp_path, error):
    (tmp_path / "file").write_text("old")
    make(tmp_path / "folder", "old")
    with pytest.raises(error), atomic_path(tmp_path / "file") as beside:
        beside.write_text("half")
        raise error
    with pytest.raises(error), atomic_path(tmp_path / "folder") as beside:
        make(beside, "half")
        raise error
    assert (tmp_path / "file").read_text() == "old" and names(tmp_path / "folder") == ["old"]
    assert names(tmp_path) == ["file", "folder"]


def test_a_folder_that_cannot_take_the_name_leaves_the_old_one(tmp_path, monkeypatch):
    make(tmp_path / "folder", "old")
    real = os.replace

    def replace(source, place):
        if str(source) == str(tmp_path / f"folder{PART}"):
            raise PermissionError("a scanner holds it open")
        real(source, place)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(PermissionError), atomic_path(tmp_path / "folder") as beside:
        make(beside, "new")
    assert names(tmp_path / "folder") == ["old"] and names(tmp_path) == ["folder"]


def test_a_block_that_writes_nothing_is_an_error(tmp_path):
    (tmp_path / "file").write_text("old")
    with pytest.raises(FileNotFoundError), atomic_path(tmp_path / "file"):
        pass
    assert (tmp_path / "file").read_text() == "old"


def test_a_manifest_is_found_under_its_former_name(tmp_path):
    assert manifest_of(tmp_path) == tmp_path / MANIFEST  # where it will be written
    (tmp_path / FORMER_MANIFEST).write_text("{}")
    assert manifest_of(tmp_path) == tmp_path / FORMER_MANIFEST
    (tmp_path / MANIFEST).write_text("{}")
    assert manifest_of(tmp_path) == tmp_path / MANIFEST
