"""A command that the user may copy and give elsewhere."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

TOLD = 2000  # milliseconds for which the button says that it has copied


class CommandLine(QWidget):
    """What the command is for, the command, and a button that copies it. `title` carries the letter that leads to the button."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        plain = title.replace("&", "")
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.line.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.line.setAccessibleName(plain)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy: {what}").format(what=plain))
        self.copy.clicked.connect(self._copy)
        self.copy.setMinimumWidth(max(self.fontMetrics().horizontalAdvance(text) for text in (self.tr("Copy"), self.tr("Copied"))) + 40)
        name = QLabel(title)
        name.setBuddy(self.copy)
        self._back = QTimer(self, singleShot=True, interval=TOLD)
        self._back.timeout.connect(lambda: self.copy.setText(self.tr("Copy")))
        across = QHBoxLayout()
        across.addWidget(self.line, 1)
        across.addWidget(self.copy)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(3)
        down.addWidget(name)
        down.addLayout(across)
        self.hide()

    def show_command(self, text: str) -> None:
        """Show a command; without one, nothing is shown at all."""
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.line.setToolTip(text)
        self.setVisible(bool(text))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.line.text())
        self.copy.setText(self.tr("Copied"))
        self._back.start()
