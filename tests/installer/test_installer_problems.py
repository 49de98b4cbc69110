"""What the launcher says when the machine lacks something."""

import errno
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import threading
import time
from collections import namedtuple
from pathlib import Path

import pytest
import setup_problems
import setup_state
import setup_steps
from setup_problems import SetupError
from tiny_adaptool import ARCHIVE, INSTALLER, make_archive


def load_launcher():
    """Return the launcher as a module."""
    spec = importlib.util.spec_from_file_location("adaptool_launcher", INSTALLER / "adaptool.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_python_that_is_too_old_is_told_in_one_sentence():
    complaint = load_launcher().python_complaint
    assert complaint((3, 11, 0)) == complaint((3, 14, 1)) == ""
    sentence = complaint((3, 8, 18))
    assert "needs Python 3.11 or newer, but this is Python 3.8" in sentence
    assert "\n" not in sentence
    assert "64-bit" in complaint((3, 12, 0), maxsize=2**31 - 1)


def test_launcher_has_no_syntax_newer_than_python_3_8():
    import ast

    ast.parse((INSTALLER / "adaptool.py").read_text(encoding="utf-8"), feature_version=(3, 8))


def test_help_is_short_and_needs_no_setup(tiny):
    result = tiny.start("--help")
    assert result.returncode == 0
    assert "CMAKE_ARGS" in result.stdout
    assert not tiny.venv.exists()


def test_no_compiler_is_one_sentence_before_anything_is_installed(tiny):
    result = tiny.start("demo", PATH="", CC="", CXX="")
    assert result.returncode == 3
    assert result.stderr.startswith("No C and C++ compilers were found")
    assert result.stderr.count("\n") == 1
    assert not (tiny.venv / "bin").exists()


@pytest.mark.skipif(os.name == "nt", reason="POSIX compilers")
def test_chosen_compilers_are_heeded(tmp_path):
    for name in ("my-cc", "my-cxx"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    environ = {"PATH": str(tmp_path), "CC": "my-cc -O2", "CXX": "my-cxx"}
    if sys.platform != "darwin":
        setup_problems.check_compilers(environ)
    with pytest.raises(SetupError, match="No C and C\\+\\+ compilers"):
        setup_problems.check_compilers(dict(environ, CXX="other"))


def test_full_disk_is_told_before_anything_is_installed(tiny, monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10**12, 10**12, 10**8))
    setup = setup_steps.Setup(tiny.root, tiny.environment(), stream=io.StringIO())
    with pytest.raises(SetupError, match="has only 0.1 GB; free some space"):
        setup.bring_up()
    assert not (tiny.venv / "bin").exists()


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: Could not install packages: [Errno 28] No space left on device", "The disk filled up"),
        ("NewConnectionError('...')\nERROR: No matching distribution found for x==1", "There was no network"),
        ("[Errno -3] Temporary failure in name resolution", "There was no network"),
        ("ERROR: No matching distribution found for torch==2.13.0", "pip found no torch==2.13.0"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "A package that came while working"),
        ("CMake Error: something", "An error stopped set-up while working"),
    ],
)
def test_output_is_explained_in_one_sentence(output, sentence):
    told = setup_problems.explain_output(output.splitlines(), "working")
    assert told.startswith(sentence)
    assert told.endswith(".") and "\n" not in told


def test_read_only_folder_and_full_disk_are_explained(tmp_path):
    error = OSError(errno.EROFS, "Read-only file system", "/somewhere/.venv")
    assert "may not write /somewhere/.venv" in setup_problems.explain_os_error(error, tmp_path)
    error = OSError(errno.ENOSPC, "No space left on device")
    assert "disk filled up" in setup_problems.explain_os_error(error, tmp_path)


def test_something_in_the_place_of_the_environment_is_no_traceback(tiny):
    tiny.venv.write_text("not a folder")
    result = tiny.start("demo")
    assert result.returncode == 3
    assert result.stderr.count("\n") == 1


def test_missing_qt_libraries_are_named_with_their_packages():
    packages = setup_problems.read_qt_libraries(INSTALLER / "qt-libraries.txt", x11=False)
    assert packages["libEGL.so.1"] == "libegl1"
    assert "libxcb-cursor.so.0" not in packages
    assert "libxcb-cursor.so.0" in setup_problems.read_qt_libraries(INSTALLER / "qt-libraries.txt", x11=True)
    sentence = setup_problems.qt_sentence(["libEGL.so.1"], packages, "ImportError: ...")
    assert "apt-get install libegl1" in sentence


def test_damaged_archive_is_downloaded_again(tiny):
    whole = (tiny.packages / "llama_cpp_python-0.3.36.tar.gz").read_bytes()
    tiny.cache.mkdir()
    archive = tiny.cache / "llama_cpp_python-0.3.36.tar.gz"
    archive.write_bytes(whole[: len(whole) // 2])
    tiny.venv.mkdir()
    setup = setup_steps.Setup(tiny.root, tiny.environment())
    setup.python = Path(sys.executable)
    setup._keep_converters()
    assert archive.read_bytes() == whole
    assert (setup.converters / "convert_hf_to_gguf.py").is_file()


def test_archive_cannot_write_outside_its_folder(tmp_path):
    archive = tmp_path / "archive.tar.gz"
    escaping = {"vendor/llama.cpp/gguf-py/../../escaped.txt": "", "vendor/llama.cpp/../escaped.txt": ""}
    make_archive(archive, {**ARCHIVE, **escaping})
    setup_steps.extract(archive, "vendor/llama.cpp", ("gguf-py", ".."), tmp_path / "a" / "b" / "target")
    written = [path.name for path in tmp_path.rglob("*") if path.is_file()]
    assert sorted(written) == ["__init__.py", "archive.tar.gz"]


def test_lock_of_a_dead_process_is_taken_over(tmp_path):
    path = tmp_path / "setup.lock"
    hold = (
        "import sys, time; sys.path.insert(0, sys.argv[1]); import pathlib, setup_state\n"
        "lock = setup_state.SetupLock(pathlib.Path(sys.argv[2]), print).__enter__()\n"
        "print('held', flush=True); time.sleep(60)\n"
    )
    command = [sys.executable, "-c", hold, str(INSTALLER), str(path)]
    said = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "held\n"

        def die_after_a_while():
            time.sleep(0.5)
            holder.kill()

        threading.Thread(target=die_after_a_while).start()
        with setup_state.SetupLock(path, said.append):
            assert path.read_text() == f"{os.getpid()}\n"
    assert said == [f"Another set-up (process {holder.pid}) is at work here; waiting for it."]


def test_stamp_of_a_step_that_is_begun_again_does_not_count(tmp_path):
    interpreter = tmp_path / "python"
    interpreter.write_text("")
    state = setup_state.State(tmp_path / "state.json")
    state.mark("venv", "stamp")
    state.mark("packages", "old lock")
    state.begin("packages")
    assert setup_state.State.read(state.path, interpreter).steps == {"venv": "stamp"}


def test_stamps_count_for_nothing_without_their_python(tmp_path):
    interpreter = tmp_path / "python3.12"
    interpreter.write_text("")
    state = setup_state.State(tmp_path / "state.json")
    state.python = "3.12"
    state.mark("venv", "stamp")
    assert setup_state.State.read(state.path, interpreter).steps == {"venv": "stamp"}
    # A system upgrade has put another version behind the same link.
    link = tmp_path / "python"
    newer = tmp_path / "python3.13"
    newer.write_text("")
    link.symlink_to(newer)
    assert setup_state.State.read(state.path, link).steps == {}
    state.path.write_text("{ half")
    assert setup_state.State.read(state.path, interpreter).steps == {}
