"""Two parts side by side where there is room, one above the other where there is not."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

NARROW = 700  # units; below this, side by side would squeeze both
FIRST = 270  # width of the first part beside the second


class Columns(QWidget):
    """The first part keeps its width, the second takes the rest."""

    keeps = True

    def __init__(self, first: QWidget, second: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = first, second
        self.box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(28)
        self.box.addWidget(first, 0 if self.keeps else 1)
        self.box.addWidget(second, 1)
        self._turn(wide=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width crosses the limit."""
        super().resizeEvent(event)
        wide = event.size().width() >= NARROW
        if wide != (self.box.direction() == QBoxLayout.Direction.LeftToRight):
            self._turn(wide)

    def _turn(self, wide: bool) -> None:
        self.box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        if not self.keeps:
            return
        self.first.setMinimumWidth(FIRST if wide else 0)
        self.first.setMaximumWidth(FIRST if wide else 16_777_215)


class Halves(Columns):
    """Both parts share the room."""

    keeps = False
