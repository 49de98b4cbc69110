"""What must not hold up the window's thread: one job in a child process, and short work such as reading a project."""

import functools
import gc
import itertools
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

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
        """Let Python collect again, but for all that is there now: it would do it in any thread, and end windows there."""
        self._timer.stop()
        gc.freeze()
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


class Mailbox(QObject):
    """Where threads leave what they found for the window's thread.

    A thread knows its receiver by a number only. Were it to hold a widget, or what refers to one, it could be the last to let go of
    it, and Qt ends a widget in whichever thread does that; were it to speak through an object of a window, that could end meanwhile.
    """

    _arrived = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._receivers: dict[int, Any] = {}
        self._letters: SimpleQueue[tuple[int, Any]] = SimpleQueue()
        self._numbers = itertools.count(1)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def open(self, receiver: "Receiver") -> int:
        """The number under which this receiver gets its letters. Called in the window's thread, as is `close`."""
        number = next(self._numbers)
        self._receivers[number] = receiver
        return number

    def close(self, number: int) -> None:
        """Deliver nothing more to this one and let go of it."""
        self._receivers.pop(number, None)

    def receiver(self, number: int) -> Any:
        """Who has this number, None after it was closed. A thread must not keep it."""
        return self._receivers.get(number)

    def post(self, number: int, value: Any) -> None:
        """Leave something for a receiver. Called in any thread."""
        self._letters.put((number, value))
        self._arrived.emit()

    @Slot()
    def _deliver(self) -> None:
        number, value = self._letters.get()  # each signal stands for one letter
        if (receiver := self._receivers.get(number)) is not None:
            receiver.receive(value)


class Receiver(Protocol):
    """Who gets letters."""

    def receive(self, value: Any) -> None:
        """Take one; called in the window's thread."""


@functools.cache
def mailbox() -> Mailbox:
    """The one of the program. It is never ended, so that a thread may always post; made in the window's thread."""
    return Mailbox()


class _Child:
    """What a job's thread and the window's thread share: the child once it is started, and whether it is to stop."""

    def __init__(self) -> None:
        self.job: Job | None = None
        self.cancelled = False
        self.lock = threading.Lock()

    def started(self) -> Job | None:
        with self.lock:
            return self.job

    def cancel(self) -> None:
        with self.lock:
            first, self.cancelled = not self.cancelled, True
            job = self.job
        if first and job is not None:
            job.cancel()

    def follow(self, begin: Callable[[], Job], stage: str, post: Callable[[Event], None]) -> Done | Failed | None:
        """Start the child and read it to its end; what it says goes to `post`, but for its last word. Called in the job's thread."""
        last: Done | Failed | None = None
        try:
            job = begin()
            with self.lock:
                self.job = job
                cancelled = self.cancelled
            if cancelled:
                job.cancel()
            for event in job.events():
                if isinstance(event, (Done, Failed)):
                    last = event
                else:
                    post(event)
            if self.cancelled and job.process.returncode not in (0, *EXIT_CODES.values()):
                last = Failed(stage, Cancelled.kind, Cancelled().message, Cancelled().remedy)  # ended for being too slow
        except Exception as error:
            if self.job is not None:
                self.job.kill()  # nobody can read what the child says
            told = from_exception(error)
            last = Failed(stage, told.kind, told.message, told.remedy)
        return last


class RunningJob(QObject):
    """One stage in a child process. A thread reads it and posts each event; `ended` brings the last, Done or Failed."""

    told = Signal(object)
    ended = Signal(object)

    def __init__(self, project: Path, stage: str, parent: QObject | None = None, changes: dict[str, Any] | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.stage = stage
        self.changes = changes or {}
        self._child = _Child()
        self._number = 0

    @property
    def log(self) -> Path | None:
        """The child's log, once it is started."""
        job = self._child.started()
        return job.log if job is not None else None

    def start(self) -> None:
        """Start the child and return at once."""
        self._number = mailbox().open(self)
        reading = (self._child, self._begin(), self.stage, self._number)
        threading.Thread(target=_read, args=reading, name=f"job {self.stage}", daemon=True).start()

    def cancel(self) -> None:
        """Ask the child to save and stop; `ended` comes when it has. May be called at any time."""
        self._child.cancel()

    def pause(self, wait: bool) -> None:
        """Ask the child to wait at its next step, or to continue; the event Paused comes when it does."""
        job = self._child.started()
        if job is not None:
            job.pause() if wait else job.resume()

    def finish(self) -> None:
        """Ask the child to end early and keep what it has, where its stage can (training)."""
        job = self._child.started()
        if job is not None:
            job.finish()

    def receive(self, value: "Event | _Last") -> None:
        """What the thread has read."""
        last = isinstance(value, _Last)
        there = isValid(self)
        if last or not there:
            mailbox().close(self._number)
        if there:
            self.ended.emit(value.event) if last else self.told.emit(value)
        elif not last and (job := self._child.started()) is not None:
            job.kill()  # the window is gone

    def _begin(self) -> Callable[[], Job]:
        """What starts the child. Called in the thread that reads it, so it may refer to nothing of Qt's."""
        return functools.partial(Job, self.project, self.stage, self.changes, gentle=True)


@dataclass(frozen=True)
class _Last:
    """A job's last word."""

    event: Done | Failed | None


def _read(child: _Child, begin: Callable[[], Job], stage: str, number: int) -> None:
    last = child.follow(begin, stage, functools.partial(mailbox().post, number))
    mailbox().post(number, _Last(last))


class Background(QObject):
    """Short work, one piece after the other in a thread; what it returns comes back in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader")
        self.closed = False
        self.waiting: dict[int, Future] = {}  # what may be dropped, by its number in the mailbox

    def run(
        self, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[AdaptoolError], None], keep: bool = False
    ) -> None:
        """Do `work` aside, then call `then` with its result or `failed` with its error; `keep` it even if closed meanwhile."""
        if not self.closed:
            task = _Task(self, work, then, failed)
            future = self._pool.submit(_do, task.number)
            if not keep:
                self.waiting[task.number] = future

    def close(self) -> None:
        """Take no more work; what has not begun is dropped, but for what is to be kept."""
        self.closed = True
        for number, future in self.waiting.items():
            if future.cancel():
                mailbox().close(number)
        self.waiting.clear()
        self._pool.shutdown(wait=False)


class _Task:
    """A piece of short work, kept in the mailbox until it is done."""

    def __init__(
        self, owner: Background, work: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[AdaptoolError], None]
    ) -> None:
        self.owner, self.work, self.then, self.failed = owner, work, then, failed
        self.number = mailbox().open(self)

    def receive(self, value: Any) -> None:
        mailbox().close(self.number)
        if not isValid(self.owner):
            return  # its window is gone
        self.owner.waiting.pop(self.number, None)
        try:
            self.failed(value.error) if isinstance(value, _NotDone) else self.then(value)
        except RuntimeError as error:
            if "already deleted" not in str(error):
                raise  # else what asked for it was closed meanwhile


@dataclass(frozen=True)
class _NotDone:
    """What short work brings in place of its result."""

    error: AdaptoolError


def _do(number: int) -> None:
    mailbox().post(number, _found(number))


def _found(number: int) -> Any:
    """Do a piece of work. What it refers to is let go of before its result is posted, hence not in `_do`."""
    try:
        return mailbox().receiver(number).work()
    except Exception as error:
        return _NotDone(from_exception(error))
