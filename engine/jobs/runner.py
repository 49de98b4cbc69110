"""Start a job's child process, read what it says, cancel it. Used by the command line and the window alike."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import Any

import psutil

from engine.jobs.events import Done, Event, Failed, decode
from engine.resources import SOURCE

GRACE = 20.0  # seconds a cancelled job has to save before it is ended
TAIL = 12  # lines of the log shown when a child dies without a last word


class Job:
    """One running stage. `settings` are changes to keep; a gentle one leaves other programs their share of the processor.

    Iterate `events()`; the last one is Done or Failed.
    """

    def __init__(self, project: Path, stage: str, settings: dict[str, Any] | None = None, gentle: bool = False) -> None:
        self.stage = stage
        runs = Path(project).absolute() / "runs"
        runs.mkdir(exist_ok=True)
        name = f"{time.strftime('%Y%m%d-%H%M%S')}-{stage}-{os.getpid()}"
        self.log = runs / f"{name}.log"
        job_file = runs / f"{name}.json"
        job_file.write_text(
            json.dumps({"project": str(Path(project).absolute()), "stage": stage, "settings": settings or {}, "log": str(self.log)}),
            encoding="utf-8",
        )
        root = SOURCE
        path = os.pathsep.join(part for part in (str(root), os.environ.get("PYTHONPATH")) if part)
        environment = {**os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "1", "TOKENIZERS_PARALLELISM": "false"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "engine.jobs.worker", str(job_file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            encoding="utf-8",
            errors="replace",
        )
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
        if not isinstance(last, (Done, Failed)):
            yield Failed(
                self.stage,
                "cancelled" if code == -signal.SIGINT else "machine",
                self._died(code),
                "Run the same command again; it continues from what was finished.",
                str(self.log),
            )

    def cancel(self, grace: float = GRACE) -> None:
        """Ask the child to save and stop; after `grace` seconds its whole process tree is ended. Does not wait."""
        if not self._tell("cancel"):
            return
        timer = Timer(grace, self.kill)
        timer.daemon = True
        timer.start()

    def pause(self) -> None:
        """Ask the child to wait at its next step; the event Paused tells when it does."""
        self._tell("pause")

    def resume(self) -> None:
        """Let a paused child continue."""
        self._tell("resume")

    def finish(self) -> None:
        """Ask a stage that can (training) to end early, with what it has so far as its result."""
        self._tell("finish")

    def kill(self) -> None:
        """End the child and all it started, now."""
        if self.process.poll() is not None:
            return
        try:
            tree = psutil.Process(self.process.pid)
            for process in [*tree.children(recursive=True), tree]:
                process.kill()
        except psutil.NoSuchProcess:
            pass

    def _give_way(self) -> None:
        try:
            psutil.Process(self.process.pid).nice(psutil.BELOW_NORMAL_PRIORITY_CLASS if os.name == "nt" else 10)
        except psutil.Error:
            pass  # it has ended, or the system does not let us

    def _tell(self, word: str) -> bool:
        try:
            self.process.stdin.write(f"{word}\n")
            self.process.stdin.flush()
        except (OSError, ValueError):
            return False  # it has ended
        return True

    def _watch_memory(self) -> None:
        try:
            tree = psutil.Process(self.process.pid)
            self.peak_rss = max(self.peak_rss, sum(p.memory_info().rss for p in [tree, *tree.children(recursive=True)]))
        except psutil.Error:
            pass

    def _died(self, code: int) -> str:
        name = f"signal {-code}" if code < 0 else f"exit code {code}"
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines() if self.log.exists() else []
        tail = " | ".join(line.strip() for line in lines[-TAIL:] if line.strip())
        return f"The {self.stage} job ended without a last word ({name})." + (f" Its log ends: {tail}" if tail else "")
