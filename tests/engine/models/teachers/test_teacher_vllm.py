"""vLLM as a child of the job, with a stand-in for it: started, waited for, asked, and never left behind."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil
import pytest

from engine.errors import Cancelled, InputError, MachineError
from engine.jobs.worker import Report
from engine.models.teachers import Prompt, open_teacher, vllm
from engine.models.teachers.settings import TeacherSettings
from tests.toys import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script, and vLLM itself does not run on Windows")


@pytest.fixture(autouse=True)
def _logs_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture
def python(tmp_path) -> Path:
    """The interpreter of an environment with the stand-in as its vllm."""
    program = tmp_path / "environment" / "bin" / "vllm"
    program.parent.mkdir(parents=True)
    program.write_text(f"#!/bin/sh\nexport PYTHONPATH='{ROOT}'\nexec '{sys.executable}' -m tests.vllm_stand_in \"$@\"\n")
    program.chmod(0o755)
    return program.with_name("python")


@pytest.fixture
def model(tmp_path):
    """Makes the folder of a model for which the stand-in behaves as told; ends what it may have left."""
    folder = tmp_path / "model"

    def make(**script) -> Path:
        folder.mkdir()
        (folder / "config.json").write_text("{}")
        (folder / "stand_in.json").write_text(json.dumps(script))
        return folder

    yield make
    for pid in started(folder)["pids"] if (folder / "started.json").exists() else []:
        if alive(pid):
            os.kill(pid, signal.SIGKILL)


def started(folder: Path) -> dict:
    return json.loads((folder / "started.json").read_text())


def alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def gone(folder: Path, seconds: float = 5.0) -> bool:
    """Whether the stand-in and its child end within that time."""
    end = time.monotonic() + seconds
    while any(map(alive, started(folder)["pids"])) and time.monotonic() < end:
        time.sleep(0.05)
    return not any(map(alive, started(folder)["pids"]))


def settings(python: Path | None, folder: Path, **rest) -> TeacherSettings:
    values = {"kind": "vllm", "model": str(folder), "python": str(python or ""), "retries": 1, "start_timeout": 20.0, **rest}
    return TeacherSettings(**values)


PROMPTS = [Prompt(f"k{n}", "You help.", f"question {n}") for n in range(30)]


def test_it_is_started_asked_and_ended(python, model, tmp_path, monkeypatch):
    monkeypatch.setenv("VIRTUAL_ENV", str(tmp_path / "ours"))
    folder, told = model(loads=0.5), []
    log = tmp_path / "vllm.log"
    report = Report("synthesis", lambda event: told.append(getattr(event, "text", "")))
    wanted = settings(python, folder, tensor_parallel=2, data_parallel=3, context=4096, gpu_memory_utilization=0.85)
    with open_teacher("writer", wanted, report=report, log=log) as teacher:
        assert {answer.text for answer in teacher.ask(PROMPTS)} == {f"echo: question {n}" for n in range(30)}
        assert teacher.check()["model"].startswith("model ")
        assert all(map(alive, started(folder)["pids"]))
    assert gone(folder, 0.5)
    facts = started(folder)
    words = " ".join(facts["words"])
    assert facts["words"][:2] == ["serve", str(folder)] and "--host 127.0.0.1" in words and "--enable-prefix-caching" in words
    assert all(
        part in words
        for part in ("--tensor-parallel-size 2", "--data-parallel-size 3", "--max-model-len 4096", "--gpu-memory-utilization 0.85")
    )
    assert facts["environment"]["PATH"].split(os.pathsep)[0] == str(python.parent)
    assert not {"PYTHONHOME", "VIRTUAL_ENV"} & set(facts["environment"])
    assert len(facts["environment"]["VLLM_API_KEY"]) > 30 and facts["environment"]["VLLM_API_KEY"] not in words
    assert told[0].startswith("vLLM is starting with model") and "INFO serving" in log.read_text()
    teacher.close()


def test_one_that_dies_early_is_told_with_its_last_words(python, model):
    folder = model(dies=3)
    with pytest.raises(MachineError) as error:
        open_teacher("writer", settings(python, folder))
    assert "vLLM ended by itself (exit code 3)" in error.value.message and "CUDA out of memory" in error.value.message
    assert "\x1b" not in str(error.value) and "\n" not in str(error.value) and error.value.remedy
    assert gone(folder), "its child is left"


def test_one_that_hangs_is_given_up_and_ended(python, model, monkeypatch):
    folder, told = model(hangs=True), []
    monkeypatch.setattr(vllm, "TELL_EVERY", 0.3)
    with pytest.raises(MachineError, match="did not start within 2 seconds. Its log ends: INFO loading the model"):
        open_teacher(
            "writer", settings(python, folder, start_timeout=2.0), report=Report("synthesis", lambda event: told.append(event.text))
        )
    assert gone(folder, 0.5)
    assert any("has been starting for" in text for text in told)


def test_a_start_can_be_cancelled(python, model):
    folder, stopping = model(hangs=True), threading.Event()

    def stop() -> None:
        while not (folder / "started.json").exists():
            time.sleep(0.05)
        stopping.set()

    threading.Thread(target=stop, daemon=True).start()
    with pytest.raises(Cancelled):
        open_teacher("writer", settings(python, folder), report=Report("synthesis", lambda event: None, stopping))
    assert gone(folder, 0.5)


def test_one_that_dies_while_it_is_asked_is_told(python, model):
    folder = model(dies_after=0.7)
    with (
        open_teacher("writer", settings(python, folder, in_flight=1, retries=20)) as teacher,
        pytest.raises(MachineError, match=r"vLLM ended by itself \(exit code 9\). Its log ends: INFO serving"),
    ):
        list(teacher.ask(Prompt(f"k{n}", "", "x") for n in range(100_000)))
    assert gone(folder)


JOB = """
import sys, time
from pathlib import Path
from engine.models.teachers import open_teacher
from engine.models.teachers.settings import TeacherSettings
from tests.toys import ROOT
teacher = open_teacher("writer", TeacherSettings.model_validate_json(sys.argv[1]), log=Path(sys.argv[2]))
print("ready", flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_it_ends_when_the_job_is_killed(python, model, tmp_path, number):
    folder = model()
    job = subprocess.Popen(
        [sys.executable, "-c", JOB, settings(python, folder).model_dump_json(), str(tmp_path / "log")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert job.stdout.readline() == "ready\n"
    assert all(map(alive, started(folder)["pids"]))
    job.send_signal(number)
    job.wait()
    assert gone(folder)


def test_what_is_missing_is_told(python, model, tmp_path, monkeypatch):
    folder = model()
    other = tmp_path / "other" / "bin" / "python"
    monkeypatch.setenv("PATH", str(tmp_path))
    cases = [
        (other, folder, "There is no vLLM in"),
        (None, folder, "vLLM is not installed on this machine"),
        (python, tmp_path / "no", "The model of the helper model writer does not exist"),
    ]
    for interpreter, where, told in cases:
        with pytest.raises(InputError, match=told) as error:
            open_teacher("writer", settings(interpreter, where))
        assert error.value.remedy and "\n" not in str(error.value)
    assert not (folder / "started.json").exists()


def test_a_port_that_is_taken_is_told_before_anything_starts(python, model):
    import socket

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(InputError, match="is in use"):
            open_teacher("writer", settings(python, model(), port=other.getsockname()[1]))
