"""Real children: their events, their cancelling, their sudden death, and what they print."""

import itertools
import json
import subprocess
import sys
import time
from threading import Timer

import psutil
import pytest

from engine.jobs.events import Done, Failed, Log, Paused, Progress
from engine.jobs.runner import Job
from engine.store import Project
from tests import toys
from tests.toys import ROOT

LONG = {"per_tool": 100_000}
LOUD = """
import os, sys

class Loud:
    def find_spec(self, name, path=None, target=None):
        if name == "engine.stages.synthesis":
            print('{"event": "Done", "stage": "synthesis", "summary": {"printed": 1}}')
            os.write(1, b"C code speaks\\n")
            os.write(2, b"the library's last line\\n")

sys.meta_path.insert(0, Loud())
"""

BROKEN = """
import sys

class Broken:
    def find_spec(self, name, path=None, target=None):
        if name == "engine.store":
            raise ImportError("libstore.so: cannot open shared object file")

sys.meta_path.insert(0, Broken())
"""


@pytest.fixture
def ready(empty_project):
    """A project whose stage synthesis can run."""
    toys.run_here(empty_project, "tools", "knowledge")
    return empty_project


@pytest.fixture
def loud_library(tmp_path, monkeypatch):
    """Python in a child prints on all channels when it imports the stage."""
    folder = tmp_path / "loud"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(LOUD)
    monkeypatch.setenv("PYTHONPATH", str(folder))


def first_progress(job: Job):
    events = job.events()
    assert isinstance(next(events), Progress)
    return events


def state(folder, stage: str) -> str:
    with Project.open(folder) as project:
        return project.stage_state(stage)


def test_a_stage_runs_in_a_child_and_its_events_decode(empty_project):
    *between, last = Job(empty_project, "tools").events()
    assert isinstance(last, Done) and last.summary["tools"] == 3
    progress = [event for event in between if isinstance(event, Progress)]
    assert [(event.done, event.total, event.unit) for event in progress] == [(3, 3, "tools")]
    assert state(empty_project, "tools") == "done"


def test_what_libraries_print_goes_to_the_log_and_never_into_the_events(ready, loud_library):
    job = Job(ready, "synthesis", {"per_tool": 3})
    events = list(job.events())
    assert [type(event) for event in events] == [Progress, Done]
    assert "questions" in events[-1].summary
    log = job.log.read_text()
    assert '"printed": 1' in log and "C code speaks" in log and "the library's last line" in log


@pytest.mark.parametrize("stop", [Job.cancel, lambda job: job.process.stdin.close()], ids=["cancel", "end of input"])
def test_a_stopped_job_ends_soon_and_keeps_what_was_finished(ready, stop):
    job = Job(ready, "synthesis", LONG)
    events = first_progress(job)
    begun = time.monotonic()
    stop(job)
    last = list(events)[-1]
    assert isinstance(last, Failed) and (last.kind, last.message) == ("cancelled", "Stopped.")
    assert time.monotonic() - begun < 10
    assert job.process.returncode == 130
    assert state(ready, "synthesis") == "stopped"
    with Project.open(ready) as project:
        assert project.count_examples()["synthesis"] >= 200


def test_a_job_that_does_not_hear_is_ended_after_the_grace_time(ready):
    job = Job(ready, "synthesis", LONG)
    events = first_progress(job)
    psutil.Process(job.process.pid).suspend()
    job.cancel(grace=0.2)
    last = list(events)[-1]
    assert isinstance(last, Failed) and last.kind == "machine"
    assert state(ready, "synthesis") == "stopped"
    job.cancel()  # of no effect on a job that has ended


def test_a_killed_child_is_a_failure_with_the_logs_tail_and_can_be_gone_on_with(ready, loud_library):
    job = Job(ready, "synthesis", LONG)
    events = first_progress(job)
    job.process.kill()
    last = list(events)[-1]
    assert isinstance(last, Failed) and last.kind == "machine"
    assert "signal 9" in last.message and "the library's last line" in last.message and last.log == str(job.log)
    assert "\n" not in last.message and last.remedy
    with Project.open(ready) as project:
        assert project.stage_state("synthesis") == "stopped"
        assert project.begin_stage("synthesis") is True


def test_a_child_that_cannot_import_leaves_its_reason_in_the_log_and_the_failure_names_it(ready, tmp_path, monkeypatch):
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(BROKEN)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    job = Job(ready, "synthesis")
    (last,) = job.events()
    assert (last.kind, last.log) == ("machine", str(job.log))
    assert "exit code 1" in last.message and last.message.endswith("ImportError: libstore.so: cannot open shared object file")
    log = job.log.read_text()
    assert "Traceback" in log and "engine/jobs/worker.py" in log.replace("\\", "/")
    assert not list((ready / "runs").glob("*.json")), "a server's address in it may hold a key"


def test_nothing_in_the_folder_that_a_job_is_started_from_is_imported(ready, monkeypatch):
    for module in ("engine", "sqlite3"):
        (ready / module).mkdir()
        (ready / module / "__init__.py").write_text("raise SystemExit('a file of the project was executed')")
    (ready / "json.py").write_text("raise SystemExit('a file of the project was executed')")
    monkeypatch.chdir(ready)
    job = Job(ready, "synthesis", {"per_tool": 3})
    assert isinstance(list(job.events())[-1], Done) and "executed" not in job.log.read_text()


def test_a_child_whose_parent_died_saves_and_stops(ready):
    code = (
        "import json, os, sys; from pathlib import Path; from engine.jobs.runner import Job\n"
        f"job = Job(Path({json.dumps(str(ready))}), 'synthesis', {LONG!r}); next(job.events())\n"
        "print(job.process.pid, flush=True); os._exit(1)"
    )
    parent = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    pid = int(parent.stdout)
    deadline = time.monotonic() + 20
    while psutil.pid_exists(pid) and psutil.Process(pid).status() != psutil.STATUS_ZOMBIE and time.monotonic() < deadline:
        time.sleep(0.05)
    assert time.monotonic() < deadline
    with Project.open(ready) as project:
        entry = next(entry for entry in project.status() if entry["stage"] == "synthesis")
    assert (entry["state"], entry["message"][:8]) == ("stopped", "Stopped.")


@pytest.mark.parametrize("content, words", [("[{broken", "line 1, column 3"), ('[{"name": "bad", "parameters": [1, 2]}]', "bad")])
def test_a_broken_file_fails_as_the_users_input_and_changes_nothing(ready, tmp_path, content, words):
    bad = tmp_path / "bad.json"
    bad.write_text(content)
    settings = (ready / "settings.toml").read_bytes()
    with Project.open(ready) as project:
        tools, status = project.tools(), project.status()
    *_, last = Job(ready, "tools", {"files": [str(bad)]}).events()
    assert (last.kind, words in last.message, bool(last.remedy)) == ("input", True, True)
    with Project.open(ready) as project:
        assert (project.tools(), project.status()) == (tools, status)
    assert (ready / "settings.toml").read_bytes() == settings
    assert not (ready / "sources" / "bad.json").exists()


def test_the_memory_of_the_child_is_watched(ready):
    job = Job(ready, "synthesis", {"per_tool": 300})
    assert isinstance(list(job.events())[-1], Done)
    assert 10_000_000 < job.peak_rss < 2_000_000_000


# Pause


def test_a_paused_job_waits_and_goes_on_and_its_time_left_does_not_count_the_wait(ready):
    job = Job(ready, "synthesis", LONG)
    events = job.events()
    assert isinstance(next(event for event in events if not isinstance(event, Log)), Progress)
    job.pause()
    before = next(event for event in events if isinstance(event, Paused))
    assert before.waiting
    quiet = time.monotonic()
    timer = Timer(2.0, job.resume)
    timer.start()
    assert next(events) == Paused("synthesis", False)
    assert time.monotonic() - quiet > 1.5  # it said nothing while it waited
    rates = [event.rate for event in itertools.islice((e for e in events if isinstance(e, Progress)), 3)]
    assert min(rates) > 100  # questions a second; two seconds of waiting would have brought it far below
    job.kill()
    job.process.wait()


def test_a_paused_job_can_be_cancelled(ready):
    job = Job(ready, "synthesis", LONG)
    events = job.events()
    next(event for event in events if isinstance(event, Progress))
    job.pause()
    next(event for event in events if isinstance(event, Paused))
    job.cancel()
    last = list(events)[-1]
    assert isinstance(last, Failed) and last.kind == "cancelled"


def test_a_gentle_job_gives_way_to_other_programs(ready):
    job = Job(ready, "synthesis", LONG, gentle=True)
    try:
        next(event for event in job.events() if isinstance(event, Progress))
        assert psutil.Process(job.process.pid).nice() > psutil.Process().nice()
    finally:
        job.kill()
        job.process.wait()
