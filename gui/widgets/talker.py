"""A child process that answers in lines of JSON, read without waiting for it."""

import json
import os
import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from engine.resources import SOURCE

ROOT = SOURCE


class Talker(QObject):
    """Starts `python -m MODULE ARGUMENTS` and says what the child says."""

    said = Signal(dict)
    ended = Signal()  # the child is gone, of itself; not after `stop`

    def __init__(self, module: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.module = module
        self._child: QProcess | None = None
        self._rest = b""

    @property
    def runs(self) -> bool:
        """Whether there is a child."""
        return self._child is not None

    def start(self, *arguments: str) -> None:
        """Start a child; one that is still there is let go."""
        self.stop()
        self._child = child = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONPATH", os.pathsep.join(part for part in (str(ROOT), environment.value("PYTHONPATH")) if part))
        child.setProcessEnvironment(environment)
        child.setStandardErrorFile(QProcess.nullDevice())
        child.readyReadStandardOutput.connect(self._read)
        child.finished.connect(self._finished)
        child.errorOccurred.connect(lambda error: self._finished() if error == QProcess.ProcessError.FailedToStart else None)
        child.start(sys.executable, ["-m", self.module, *arguments])

    def send(self, value: dict) -> None:
        """Write a line to the child."""
        self._child.write((json.dumps(value) + "\n").encode())

    def stop(self) -> None:
        """Let the child go; nothing more is said."""
        if self._child is not None:
            child, self._child, self._rest = self._child, None, b""
            child.readyReadStandardOutput.disconnect()
            child.finished.disconnect()
            child.errorOccurred.disconnect()
            child.finished.connect(child.deleteLater)
            child.kill()

    def _read(self) -> None:
        self._rest += self._child.readAllStandardOutput().data()
        *lines, self._rest = self._rest.split(b"\n")
        for line in lines:
            self.said.emit(json.loads(line))

    def _finished(self) -> None:
        self._child.deleteLater()
        self._child, self._rest = None, b""
        self.ended.emit()
