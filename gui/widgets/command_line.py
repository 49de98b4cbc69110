"""A command that the user may copy and give elsewhere."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget


class CommandLine(QWidget):
    """What the command is for, the command, and a button that copies it."""

    def __init__(self, title: str, copy: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.line.setAccessibleName(title)
        self.copy = QPushButton(copy)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.line.text()))
        name = QLabel(title)
        name.setBuddy(self.line)
        across = QHBoxLayout()
        across.addWidget(self.line, 1)
        across.addWidget(self.copy)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(3)
        down.addWidget(name)
        down.addLayout(across)

    def show_command(self, text: str) -> None:
        """Show a command; without one, nothing is shown at all."""
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.setVisible(bool(text))
