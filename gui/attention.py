"""What a person who looks elsewhere should see: how far a run is, in the window's title, and a notice when a long one has ended."""

import time

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

from engine.jobs.events import Event, Progress
from gui import messages
from gui.controller import ProjectController

LONG = 30.0  # seconds of a run after which its end is told


class Attention(QObject):
    """Watches a controller for a window."""

    def __init__(self, window: QMainWindow, controller: ProjectController) -> None:
        super().__init__(window)
        self.window, self.controller = window, controller
        self._begun = 0.0
        self._tray: QSystemTrayIcon | None = None
        self.wires = ((controller.began, self._began), (controller.told, self._told), (controller.rested, self._rested))
        for signal, slot in self.wires:
            signal.connect(slot)

    def stop(self) -> None:
        """Watch no more; another window over the controller does."""
        for signal, slot in self.wires:
            signal.disconnect(slot)

    def title(self, share: float | None = None, stage: str = "") -> str:
        """The window's title: the project's name, while something runs behind how far it is."""
        snapshot = self.controller.snapshot
        name = snapshot.folder.name if snapshot else self.tr("Adaptool")
        if share is None:
            return name
        return self.tr("{percent} % {stage} - {project}").format(percent=int(100 * share), stage=messages.title(stage), project=name)

    def _began(self, stage: str) -> None:
        if not self._begun:
            self._begun = time.monotonic()
        self.window.setWindowTitle(self.title(0.0, stage))

    def _told(self, event: Event) -> None:
        if isinstance(event, Progress):
            self.window.setWindowTitle(self.title(min(1.0, event.done / max(1, event.total)), event.stage))

    def _rested(self, text: str, bad: bool) -> None:
        took, self._begun = time.monotonic() - self._begun, 0.0
        self.window.setWindowTitle(self.title())
        if took < LONG or self.window.isActiveWindow():
            return
        QApplication.alert(self.window)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            if self._tray is None:
                self._tray = QSystemTrayIcon(self.window.windowIcon(), self)
                self._tray.messageClicked.connect(self.window.activateWindow)
            self._tray.show()
            kind = QSystemTrayIcon.MessageIcon.Warning if bad else QSystemTrayIcon.MessageIcon.Information
            self._tray.showMessage(self.title(), text, kind)
