"""A heading that shows or hides what is under it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget


class Fold(QWidget):
    """Closed at first. The heading is a button, so keyboard and screen reader know it."""

    def __init__(self, title: str, parts: list[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QToolButton()
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.inside = QWidget()
        inner = QVBoxLayout(self.inside)
        inner.setContentsMargins(12, 6, 0, 0)
        inner.setSpacing(14)
        for part in parts:
            inner.addWidget(part)
        self.inside.hide()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.button)
        down.addWidget(self.inside)
        self.button.toggled.connect(self._show)

    def _show(self, open_: bool) -> None:
        self.inside.setVisible(open_)
        self.button.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
