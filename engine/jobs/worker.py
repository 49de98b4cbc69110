"""The child process of one job: `python -m engine.jobs.worker JOBFILE`.

Its standard output carries events only: the descriptor is moved aside at once, and what libraries print goes to standard error, which
the parent has led to the job's log. A line "cancel" on standard input, or its end (the parent is gone), asks the stage to save and
stop; "pause" and "resume" let it wait at the next step, with what it holds in memory, and continue; "finish" asks for an early end with
what is there as the result, of a stage that can do so.
"""

import importlib
import json
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.errors import AdaptoolError, Cancelled, from_exception
from engine.jobs import tasks
from engine.jobs.events import Done, Event, Failed, Log, Metric, Pace, Paused, Progress, encode
from engine.messages import Message
from engine.process import take_output
from engine.settings import validated
from engine.settings.stages import BY_NAME
from engine.store import Project

PROGRESS_EVERY = 0.1  # seconds between two progress lines
WAIT_STEP = 0.1  # seconds between two looks whether a paused stage may continue


class Report:
    """What a stage is given to say how it goes. `send` takes each event; `stopping` is set when it is to end, `waiting`
    while it is to wait, `finishing` when it is to end early with what it has (a stage that cannot do so ignores it)."""

    def __init__(
        self,
        stage: str,
        send: Callable[[Event], None],
        stopping: threading.Event | None = None,
        waiting: threading.Event | None = None,
        finishing: threading.Event | None = None,
    ) -> None:
        self.stage = stage
        self.send = send
        self.stopping = stopping or threading.Event()
        self.waiting = waiting or threading.Event()
        self.finishing = finishing or threading.Event()
        self._pace: dict[str, Pace] = {}
        self._last = 0.0

    def progress(self, done: int, total: int, unit: str, left: float | None = None) -> None:
        """Say that `done` of `total` units are made; `left` are the seconds until the end where the stage knows better than by counting.
        Raises Cancelled if the stage is to stop."""
        self.check()
        pace = self._pace.setdefault(unit, Pace())
        rate, counted = pace.measure(done, total)
        left = counted if left is None else left
        if done >= total or time.monotonic() - self._last >= PROGRESS_EVERY:
            self._last = time.monotonic()
            self.send(Progress(self.stage, done, total, unit, round(rate, 3), None if left is None else round(left, 1)))

    def metric(self, name: str, step: int, value: float) -> None:
        """Say a measured value."""
        self.send(Metric(self.stage, name, step, value))

    def log(self, text: str) -> None:
        """Say a sentence."""
        self.send(Log(self.stage, text))

    def check(self) -> None:
        """Wait while the stage is to wait. Raises Cancelled if it is to stop."""
        if self.waiting.is_set() and not self.stopping.is_set():
            self.send(Paused(self.stage, True))
            began = time.monotonic()
            while self.waiting.is_set() and not self.stopping.wait(WAIT_STEP):
                pass
            for pace in self._pace.values():
                pace.leave_out(time.monotonic() - began)
            self.send(Paused(self.stage, False))
        if self.stopping.is_set():
            raise Cancelled()


def run_stage(project: Project, stage: str, report: Report, changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """Run one stage on an open, locked project and keep its record. Raises AdaptoolError.

    `changes` are settings to keep from now on. A room with `prepare` checks the user's files with them first, so that a
    mistake there leaves the project as it was.
    """
    room = importlib.import_module(BY_NAME[stage].module)
    settings = project.changed_settings(stage, changes or {})
    if hasattr(room, "prepare"):
        settings = room.prepare(project, settings)
    project.keep_settings(stage, settings)
    if not project.begin_stage(stage, settings):
        room.clear(project)
    try:
        summary = room.run(project, settings, report)
    except BaseException as error:
        told = from_exception(error)
        project.fail_stage(stage, "stopped" if isinstance(told, Cancelled) else "failed", str(told))
        if told is error:
            raise
        raise told from error
    project.finish_stage(stage, summary)
    return summary


def run_task(project: Project, name: str, report: Report, changes: dict[str, Any] | None = None) -> dict[str, Any]:
    """Run a job that is no stage, with the settings given and no others. Raises AdaptoolError."""
    task = tasks.BY_NAME[name]
    settings = validated(task.settings, changes or {}, Message("settings of {name}", name=name))
    try:
        return importlib.import_module(task.module).run(project, settings, report)
    except Exception as error:
        raise from_exception(error) from error


def listen(stopping: threading.Event, waiting: threading.Event, finishing: threading.Event) -> None:
    """Set the events as the lines on standard input ask; the end of it means cancel. Returns then."""
    for line in sys.stdin:
        if line.strip() == "cancel":
            break
        if line.strip() == "finish":
            finishing.set()
            waiting.clear()
        if line.strip() == "pause":
            waiting.set()
        elif line.strip() == "resume":
            waiting.clear()
    stopping.set()


def serve(job: dict[str, Any], do: Callable[[Report], dict[str, Any]]) -> int:
    """Do a job {"stage", "log" ...} as a child does it: what it says as events on standard output, asked to stop on standard input.
    Returns the exit code."""
    events = take_output()
    stopping, waiting, finishing = threading.Event(), threading.Event(), threading.Event()
    threading.Thread(target=listen, args=[stopping, waiting, finishing], daemon=True).start()

    def send(event: Event) -> None:
        try:
            events.write(encode(event) + "\n")
        except (BrokenPipeError, ValueError):
            stopping.set()  # nobody listens any more

    stage = job["stage"]
    try:
        summary = do(Report(stage, send, stopping, waiting, finishing))
    except AdaptoolError as error:
        if error.kind == "bug":
            traceback.print_exc()
        send(Failed(stage, error.kind, error.message, error.remedy, job["log"]))
        return error.exit_code
    except BaseException as error:  # the last line of defence: a bug outside the stage
        traceback.print_exc()
        told = from_exception(error)
        send(Failed(stage, told.kind, told.message, told.remedy, job["log"]))
        return told.exit_code
    send(Done(stage, summary))
    return 0


def main(argv: list[str]) -> int:
    """Run the job described in the file argv[1]: {"project", "stage", "settings", "log"}."""
    job = json.loads(Path(argv[1]).read_text(encoding="utf-8"))
    Path(argv[1]).unlink()  # a server's address in it may hold a key
    stage = job["stage"]

    def do(report: Report) -> dict[str, Any]:
        with Project.open(Path(job["project"])) as project, project.lock():
            return (run_task if stage in tasks.BY_NAME else run_stage)(project, stage, report, job["settings"])

    return serve(job, do)


if __name__ == "__main__":
    code = main(sys.argv)
    sys.stdout.flush()
    os._exit(code)  # libraries' threads must not hold a finished job
