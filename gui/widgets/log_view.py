"""A job's log: what the stage and its libraries wrote, its end first seen."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gui.jobs import Background

MOST = 200_000  # bytes of the end that are shown


class LogView(QDialog):
    """Shows the end of a log file."""

    def __init__(self, log: Path, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Log"))
        self.resize(820, 520)
        place = QLabel(str(log))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Log"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        down = QVBoxLayout(self)
        down.addWidget(place)
        down.addWidget(self.text, 1)
        down.addWidget(buttons)
        background.run(lambda: tail(log), self._show, lambda error: self._show(str(error)))

    def _show(self, text: str) -> None:
        self.text.setPlainText(text or self.tr("The log is empty."))
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum())


def tail(log: Path) -> str:
    """The end of a file as text, "" where there is none."""
    if not log.is_file():
        return ""
    with open(log, "rb") as file:
        file.seek(max(0, log.stat().st_size - MOST))
        return file.read().decode("utf-8", errors="replace")
