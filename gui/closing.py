"""Closing the window while something runs: ask, let it save and stop, and close when it has."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMessageBox

from gui.dialogs import confirm


class Closing(QObject):
    """The question over a window, and whether the window closes once nothing runs any more (`wanted`)."""

    def __init__(self, window: QMainWindow, stop: Callable[[], None]) -> None:
        super().__init__(window)
        self.window, self._stop = window, stop
        self.wanted = False
        self._question: QMessageBox | None = None

    def ask(self) -> None:
        """Ask whether what runs shall be stopped, unless that was answered or stands open."""
        if self.wanted or self._question is not None:
            return
        self._question = confirm(
            self.window,
            self.tr("A stage is running."),
            self.tr("Closing stops it. Finished work is kept; the next run resumes from there."),
            self.tr("Stop and &close"),
            self.tr("&Keep running"),
            self._stop_and_close,
        )
        self._question.finished.connect(self._answered)

    def rested(self) -> None:
        """Nothing runs any more: the question has no sense now, and a window that was to close does."""
        if self._question is not None:
            self._question.reject()
        if self.wanted:
            self.window.close()

    def _answered(self) -> None:
        self._question = None

    def _stop_and_close(self) -> None:
        self.wanted = True
        self._stop()
