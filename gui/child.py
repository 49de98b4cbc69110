"""A child process that answers queries about the open project, so that the window imports no stage and never waits.

The controller has one for quick queries. What takes long, such as a preview or a model that is tried, has a child of its own, which
holds up nobody and can be ended when its answer is not wanted any more.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, QTimer

from engine import process
from engine.errors import AdaptoolError, from_dict
from engine.messages import from_json

IDLE = 90_000  # milliseconds without an open query after which a child is let go
Then = Callable[[Any], None]
Failed = Callable[[AdaptoolError], None]


class QueryChild(QObject):
    """Asks `engine.jobs.queries`, which is started with the first query. Of several queries of one kind only the last is answered.

    `name` is that of its log in the project's folder runs/, which is begun anew with each child, and removed if nothing is in it. `idle` is
    in milliseconds; 0 keeps the child until it is stopped.
    """

    def __init__(self, name: str, parent: QObject | None = None, idle: int = IDLE) -> None:
        super().__init__(parent)
        self.name = name
        self._folder: Path | None = None
        self._log: Path | None = None
        self._child: QProcess | None = None
        self._rest = b""  # the beginning of a line that has not come yet
        self._number = 0
        self._closed = False
        self._open: dict[int, tuple[str, Then, Failed, Then | None]] = {}
        self._idle = QTimer(self, singleShot=True, interval=idle)
        self._idle.timeout.connect(self.stop)

    @property
    def runs(self) -> bool:
        """Whether there is a child."""
        return self._child is not None

    @property
    def busy(self) -> bool:
        """Whether a query is open."""
        return bool(self._open)

    def ask(self, folder: Path, what: str, then: Then, failed: Failed, told: Then | None = None, **arguments: Any) -> None:
        """Ask about the project in `folder`; `then` gets what was found, or `failed` the error: NoAnswer where the child ended.
        What is said before the answer goes to `told`."""
        if self._closed:
            return
        if folder != self._folder:
            self.stop()
            self._folder = folder
        self._idle.stop()
        self._number += 1
        self._open = {number: asked for number, asked in self._open.items() if asked[0] != what}
        self._open[self._number] = (what, then, failed, told)
        if self._child is None:
            self._start(folder)
        if self._child is not None:
            self._child.write((json.dumps({"do": what, "ask": self._number, **arguments}) + "\n").encode())

    def stop(self) -> None:
        """Let the child go; what was asked is not answered any more."""
        self._open.clear()
        self._idle.stop()
        if self._child is not None:
            child, self._child, self._rest = self._child, None, b""
            child.readyReadStandardOutput.disconnect()
            child.finished.disconnect()
            child.errorOccurred.disconnect()
            child.finished.connect(child.deleteLater)
            child.kill()
            self._remove_empty_log()

    def close(self) -> None:
        """Let the child go for good."""
        self._closed = True
        self.stop()

    def _start(self, folder: Path) -> None:
        self._child = child = QProcess(self)
        environment = QProcessEnvironment()
        for name, value in process.environment().items():
            environment.insert(name, value)
        child.setProcessEnvironment(environment)
        self._log = _new_log(folder / "runs" / f"{self.name}.log")
        child.setStandardErrorFile(str(self._log) if self._log else QProcess.nullDevice())
        child.readyReadStandardOutput.connect(self._read)
        child.finished.connect(self._ended)
        child.errorOccurred.connect(lambda error: self._ended() if error == QProcess.ProcessError.FailedToStart else None)
        program, *words = process.command("engine.jobs.queries", str(folder))
        child.start(program, words)

    def _read(self) -> None:
        if self._child is None:
            return
        self._rest += self._child.readAllStandardOutput().data()
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            self._answered(from_json(line.decode()))

    def _answered(self, answer: dict[str, Any]) -> None:
        if "told" in answer:
            waiting = self._open.get(answer["ask"])
            if waiting is not None and waiting[3] is not None:
                _hand_over(waiting[3], answer["told"])
            return
        asked = self._open.pop(answer["ask"], None)
        if not self._open and self._idle.interval():
            self._idle.start()
        if asked is not None:  # else it was asked again meanwhile
            _, then, failed, _ = asked
            _hand_over(failed, from_dict(answer["error"])) if "error" in answer else _hand_over(then, answer["found"])

    def _ended(self) -> None:
        """The child is gone of itself: whoever waits for an answer is told why."""
        child, self._child, self._rest = self._child, None, b""
        if child is None:
            return
        last = (process.last_lines(self._log, 1) if self._log else "") or _how_it_ended(child)
        child.deleteLater()
        self._remove_empty_log()
        self._idle.stop()
        waiting, self._open = list(self._open.values()), {}
        text = QCoreApplication.translate("QueryChild", "No answer: the background process stopped ({reason}).")
        told = process.NoAnswer(text.format(reason=last), QCoreApplication.translate("QueryChild", "Try again."), last)
        for _, _, failed, _ in waiting:
            _hand_over(failed, told)

    def _remove_empty_log(self) -> None:
        try:
            if self._log is not None and not self._log.stat().st_size:
                self._log.unlink()
        except OSError:
            pass  # the project is gone, or the child still holds the file; the next child begins it anew


def _new_log(file: Path) -> Path | None:
    """The file, emptied; None where it cannot be written."""
    try:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"")
    except OSError:
        return None
    return file


def _how_it_ended(child: QProcess) -> str:
    if child.error() == QProcess.ProcessError.FailedToStart:
        return child.errorString()
    return process.how_it_ended(-child.exitCode() if child.exitStatus() == QProcess.ExitStatus.CrashExit else child.exitCode())


def _hand_over(receiver: Callable[[Any], None], value: Any) -> None:
    try:
        receiver(value)
    except RuntimeError as error:
        if "already deleted" not in str(error):
            raise  # else the page that asked was closed meanwhile
