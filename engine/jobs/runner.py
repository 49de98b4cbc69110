"""Start a job's child process, read what it says, cancel it. Used by the command line and the window alike."""

import json
import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import Any

import psutil

from engine import process
from engine.jobs.events import Done, Event, Failed, decode
from engine.messages import Message, sentences

GRACE = 20.0  # seconds a cancelled job has to save before it is ended


class Job:
    """One running stage. `settings` are changes to keep; a gentle one leaves other programs their share of the processor.

    Iterate `events()`; the last one is Done or Failed.
    """

    def __init__(self, project: Path, stage: str, settings: dict[str, Any] | None = None, gentle: bool = False) -> None:
        what = {"project": str(Path(project).absolute()), "settings": settings or {}}
        self._start("engine.jobs.worker", Path(project).absolute() / "runs", stage, what, gentle)

    def _start(self, module: str, runs: Path, stage: str, what: dict[str, Any], gentle: bool = False, **variables: str) -> None:
        """Start the module in a child, which gets `what` in a file, the stage and the log with it; both lie in `runs`."""
        self.stage = stage
        runs.mkdir(exist_ok=True)
        name = f"{time.strftime('%Y%m%d-%H%M%S')}-{stage}-{os.getpid()}"
        self.log = runs / f"{name}.log"
        self._job_file = runs / f"{name}.json"
        self._job_file.write_text(json.dumps({**what, "stage": stage, "log": str(self.log)}), encoding="utf-8")
        self.process = process.start(module, str(self._job_file), log=self.log, listen=True, **variables)
        self.peak_rss = 0
        if gentle:
            self._give_way()

    def events(self) -> Iterator[Event]:
        """What the child says until it ends; a child that dies without a last word becomes Failed."""
        last: Event | None = None
        for line in self.process.stdout:
            event = decode(line)
            self._watch_memory()
            if event is not None:
                last = event
                yield event
        code = self.process.wait()
        self._job_file.unlink(missing_ok=True)  # which the child has done, if it came as far as reading it
        if not isinstance(last, (Done, Failed)):
            yield Failed(
                self.stage,
                "cancelled" if code == -signal.SIGINT else "machine",
                self._died(code),
                "Run again; it resumes where it stopped.",
                str(self.log),
            )

    def cancel(self, grace: float = GRACE) -> None:
        """Ask the child to save and stop; after `grace` seconds its whole process tree is ended. Does not wait."""
        if not process.tell(self.process, "cancel"):
            return
        timer = Timer(grace, self.kill)
        timer.daemon = True
        timer.start()

    def pause(self) -> None:
        """Ask the child to wait at its next step; the event Paused tells when it does."""
        process.tell(self.process, "pause")

    def resume(self) -> None:
        """Let a paused child continue."""
        process.tell(self.process, "resume")

    def finish(self) -> None:
        """Ask a stage that can (training) to end early, with what it has so far as its result."""
        process.tell(self.process, "finish")

    def kill(self) -> None:
        """End the child and all it started, now."""
        process.kill_tree(self.process)

    def _give_way(self) -> None:
        with suppress(psutil.Error):  # it has ended, or the system does not let us
            psutil.Process(self.process.pid).nice(psutil.BELOW_NORMAL_PRIORITY_CLASS if os.name == "nt" else 10)

    def _watch_memory(self) -> None:
        try:
            tree = psutil.Process(self.process.pid)
            self.peak_rss = max(self.peak_rss, sum(p.memory_info().rss for p in [tree, *tree.children(recursive=True)]))
        except psutil.Error:
            pass

    def _died(self, code: int) -> str:
        tail = process.last_lines(self.log)
        return sentences(
            Message("The {stage} job ended unexpectedly ({how}).", stage=self.stage, how=process.how_it_ended(code)),
            Message("Its log ends: {tail}", tail=tail) if tail else "",
        )
