"""How children are started, asked and ended: real ones, that obey, fail, hang or do not hear."""

import os
import subprocess
import sys
import time

import psutil
import pytest

from engine import process
from engine.errors import InputError
from engine.resources import SOURCE

DEAF = "import os, signal, subprocess, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "


@pytest.fixture
def child(tmp_path, monkeypatch):
    """Writes the module `toy_child` for a child to run, and returns its name."""
    folder = tmp_path / "modules"
    folder.mkdir()
    monkeypatch.setenv("PYTHONPATH", str(folder))

    def write(text: str) -> str:
        (folder / "toy_child.py").write_text(text)
        return "toy_child"

    return write


def gone(pid: int, seconds: float = 5.0) -> bool:
    """Whether a process has ended within that time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.02)
    return False


# Starting


def test_each_child_has_the_program_on_its_path_and_is_offline_unless_the_user_says_otherwise(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["", "/somewhere", ""]))
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    made = process.environment(OMP_NUM_THREADS="3")
    assert made["PYTHONPATH"].split(os.pathsep) == [str(SOURCE), "/somewhere"]  # an empty part would be the folder that it stands in
    assert (made["HF_HUB_OFFLINE"], made["PYTHONUNBUFFERED"], made["OMP_NUM_THREADS"]) == ("1", "1", "3")
    monkeypatch.setenv("HF_HUB_OFFLINE", "0")
    monkeypatch.setenv("PYTHONPATH", made["PYTHONPATH"])
    again = process.environment()
    assert (again["HF_HUB_OFFLINE"], again["PYTHONPATH"]) == ("0", made["PYTHONPATH"])


def test_the_folder_of_installed_packages_is_not_put_before_the_standard_library(monkeypatch):
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.setattr(process.site, "getsitepackages", lambda: [str(SOURCE)])
    assert "PYTHONPATH" not in process.environment()


def test_nothing_in_the_folder_that_a_child_stands_in_is_imported(tmp_path, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('executed')")
    (tmp_path / "engine").mkdir()
    (tmp_path / "engine" / "__init__.py").write_text("raise SystemExit('executed')")
    monkeypatch.setenv("PYTHONPATH", os.pathsep)
    monkeypatch.chdir(tmp_path)
    assert process.ask("engine.planner.hardware", timeout=60)["cores"] >= 1


def test_a_child_that_fails_on_import_leaves_its_reason_in_the_log(tmp_path, child):
    log = tmp_path / "log"
    log.write_text("earlier\n")
    started = process.start(child("import toy_library_that_is_missing"), log=log)
    assert started.stdout.read() == "" and started.wait(60) == 1
    process.let_go(started)
    assert log.read_text().startswith("earlier\nTraceback")
    assert process.last_lines(log, 1) == "ModuleNotFoundError: No module named 'toy_library_that_is_missing'"


def test_a_child_that_is_not_listened_to_says_everything_to_the_log(tmp_path, child):
    log = tmp_path / "log"
    started = process.start(child("import sys; print('out', sys.argv[1]); print('err', file=sys.stderr)"), "word", log=log, listen=False)
    assert started.stdout is None and started.wait(60) == 0
    process.let_go(started)
    assert sorted(log.read_text().split("\n")) == ["", "err", "out word"]


def test_the_last_lines_of_a_log_come_without_colours_and_empty_lines(tmp_path):
    log = tmp_path / "log"
    assert process.last_lines(log) == ""
    log.write_bytes(b"x" * process.TAIL_BYTES + b"\n\x1b[31mERROR\x1b[0m no memory \n\n  \xff end\n")
    assert process.last_lines(log, 2) == "ERROR no memory | \ufffd end"


# Asking


def test_what_libraries_print_cannot_look_like_an_answer(child):
    text = "import os\nfrom engine.process import take_output\nout = take_output()\n"
    text += "print('{\"printed\": 1}', flush=True)\nos.write(1, b'C code\\n')\nout.write('{\"answer\": 2}\\n')\nprint('the end')"
    done = process.run(child(text))
    assert (done.stdout, done.stderr) == ('{"answer": 2}\n', '{"printed": 1}\nC code\nthe end\n')
    assert process.ask("toy_child") == {"answer": 2}


def test_the_input_and_the_variables_reach_the_child(child):
    text = "import json, os, sys; print('noise'); print(json.dumps([sys.argv[1:], sys.stdin.read(), os.environ['TOY']]))"
    assert process.ask(child(text), "a", "b", given="Zürich\n", TOY="x") == [["a", "b"], "Zürich\n", "x"]


def test_an_error_that_the_child_tells_is_raised(child):
    told = InputError("The file is empty.", "Choose another.").as_dict()
    with pytest.raises(InputError, match="The file is empty. Choose another.") as error:
        process.ask(child(f"import json; print(json.dumps({{'error': {told!r}}}))"))
    assert (error.value.kind, error.value.exit_code) == ("input", 2)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("raise ValueError('no such card')", "ValueError: no such card"),
        ("print('{}'); raise SystemExit(3)", "exit code 3"),
        ("print('no JSON')", "exit code 0"),
        ("", "exit code 0"),
    ],
)
def test_a_child_that_does_not_answer_is_told_with_its_last_line(child, capsys, text, last):
    with pytest.raises(process.NoAnswer) as error:
        process.ask(child(text))
    assert error.value.last == last and last in error.value.message and error.value.kind == "machine"
    assert ("Traceback" in capsys.readouterr().err) == text.startswith("raise")  # which is the log of the job that asked


def test_a_child_that_takes_too_long_is_ended_with_all_that_it_started(child, tmp_path):
    note = tmp_path / "pid"
    text = "import subprocess, sys, time; from pathlib import Path\n"
    text += "other = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])\n"
    text += f"Path({str(note)!r}).write_text(str(other.pid)); time.sleep(60)"
    begun = time.monotonic()
    with pytest.raises(process.NoAnswer, match="more than 3 seconds"):
        process.ask(child(text), timeout=3)
    assert time.monotonic() - begun < 20 and gone(int(note.read_text()))


def test_a_child_that_has_ended_is_told_nothing(child):
    started = process.start(child("print(input(), flush=True)"))
    assert process.tell(started, "hello") and started.stdout.readline() == "hello\n"
    started.wait(60)
    assert not process.tell(started, "again")
    process.let_go(started)


# Ending


def test_a_child_ends_with_its_input_and_one_that_does_not_is_killed_after_the_grace_time(child):
    obedient = process.start(child("import sys; print('ready', flush=True); sys.stdin.read(); sys.exit(7)"))
    assert obedient.stdout.readline() == "ready\n"
    process.let_go(obedient, 30)
    assert obedient.returncode == 7
    deaf = process.start(child("import time; print('ready', flush=True); time.sleep(60)"))
    assert deaf.stdout.readline() == "ready\n"
    process.let_go(deaf, 0.2)
    assert deaf.returncode not in (None, 0)


@pytest.mark.skipif(os.name == "nt", reason="process groups are POSIX's")
def test_a_group_that_does_not_end_when_it_is_asked_is_killed():
    child = f"import subprocess, sys; {DEAF} print(os.getpid(), flush=True); time.sleep(60)"
    parent = f"{DEAF} subprocess.Popen([sys.executable, '-c', {child!r}]); time.sleep(60)"
    leader = subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, text=True, start_new_session=True)
    pid = int(leader.stdout.readline())
    process.end_group(leader, grace=0.3)
    assert gone(pid, 0.5) and leader.poll() is not None
    leader.stdout.close()


def test_the_log_of_a_child_holds_no_advice_of_libraries_to_install_something(child):
    name = child(
        "import logging, warnings\n"
        "from engine.process import take_output\n"
        "answers = take_output()\n"
        "logging.getLogger('bitsandbytes.cpu.ops').warning('Failed to load %s. Please `pip install kernels`', 'gemm_4bit_forward')\n"
        "warnings.warn('Faster with xformers:\\n    pip install xformers')\n"
        "logging.getLogger('bitsandbytes').warning('A real warning')\n"
        "warnings.warn('Another one')\n"
        "answers.write('{}')\n"
    )
    said = subprocess.run(process.command(name), capture_output=True, text=True, env=process.environment(), timeout=60)
    assert said.stdout == "{}" and "A real warning" in said.stderr and "Another one" in said.stderr
    assert "pip" not in said.stderr and "gemm_4bit" not in said.stderr
