"""What must not hold up the window's thread: one job in a child process, and short work such as reading a project."""

import contextlib
import gc
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from engine.errors import EXIT_CODES, AdaptoolError, Cancelled, from_exception
from engine.jobs.events import Done, Event, Failed
from engine.jobs.runner import Job


class Collector(QObject):
    """Collects Python's garbage in the window's thread only.

    Python does it in whichever thread happens to be running, and a reader thread that so ends a dialog or a window
    left in a reference cycle crashes Qt.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.collect()
        self._modules = 0
        self._set_program_aside()
        gc.disable()
        self._timer = QTimer(self, interval=500)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Collect what is left and let Python do it again."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        gc.enable()

    def _set_program_aside(self) -> None:
        """What the program itself is made of stays; looking through it each time would hold the window for 90 ms."""
        if len(sys.modules) != self._modules:  # such as matplotlib, with the first plot
            self._modules = len(sys.modules)
            gc.freeze()

    def _collect(self) -> None:
        self._set_program_aside()
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return


class RunningJob(QObject):
    """One stage in a child process. A thread reads it and posts each event; `ended` brings the last, Done or Failed."""

    told = Signal(object)
    ended = Signal(object)

    def __init__(self, project: Path, stage: str, parent: QObject | None = None, changes: dict[str, Any] | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.stage = stage
        self.changes = changes or {}
        self.log: Path | None = None  # once the child is started
        self._job: Job | None = None
        self._cancelled = False
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start the child and return at once."""
        threading.Thread(target=self._read, name=f"job {self.stage}", daemon=True).start()

    def cancel(self) -> None:
        """Ask the child to save and stop; `ended` comes when it has. May be called at any time."""
        with self._lock:
            self._cancelled, first = True, not self._cancelled
            job = self._job
        if first and job is not None:
            job.cancel()

    def pause(self, wait: bool) -> None:
        """Ask the child to wait at its next step, or to continue; the event Paused comes when it does."""
        with self._lock:
            job = self._job
        if job is not None:
            job.pause() if wait else job.resume()

    def finish(self) -> None:
        """Ask the child to end early and keep what it has, where its stage can (training)."""
        with self._lock:
            job = self._job
        if job is not None:
            job.finish()

    def _begin(self) -> Job:
        """Start the child. Called in the thread that reads it."""
        return Job(self.project, self.stage, self.changes, gentle=True)

    def _read(self) -> None:
        last: Event | None = None
        try:
            job = self._begin()
            self.log = job.log
            with self._lock:
                self._job = job
                cancelled = self._cancelled
            if cancelled:
                job.cancel()
            for event in job.events():
                if isinstance(event, (Done, Failed)):
                    last = event
                else:
                    self.told.emit(event)
            if self._cancelled and job.process.returncode not in (0, *EXIT_CODES.values()):
                last = Failed(self.stage, Cancelled.kind, Cancelled().message, Cancelled().remedy)  # ended for being too slow
        except Exception as error:
            if self._job is not None:
                self._job.kill()  # the window is gone, or nobody could read what the child says
            told = from_exception(error)
            last = Failed(self.stage, told.kind, told.message, told.remedy)
        with contextlib.suppress(RuntimeError):  # the window is gone
            self.ended.emit(last)


class Background(QObject):
    """Short work, one piece after the other in a thread; what it returns comes back in the window's thread."""

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self.closed = False
        self._waiting: set[Future] = set()  # what may be dropped
        self._finished.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[AdaptoolError], None], keep: bool = False
    ) -> None:
        """Do `work` aside, then call `then` with its result or `failed` with its error; `keep` it even if closed meanwhile."""
        if not self.closed:
            future = self._pool.submit(self._work, work, then, failed)
            if not keep:
                self._waiting.add(future)
                future.add_done_callback(self._waiting.discard)

    def close(self) -> None:
        """Take no more work; what has not begun is dropped, but for what is to be kept."""
        self.closed = True
        for future in list(self._waiting):
            future.cancel()
        self._pool.shutdown(wait=False)

    def _work(self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[AdaptoolError], None]) -> None:
        try:
            value = work()
        except Exception as error:
            self._finished.emit(failed, from_exception(error))
        else:
            self._finished.emit(then, value)

    @Slot(object, object)
    def _hand_over(self, receiver: Callable[[Any], None], value: Any) -> None:
        try:
            receiver(value)
        except RuntimeError as error:
            if "already deleted" not in str(error):
                raise  # else what asked for it was closed meanwhile
