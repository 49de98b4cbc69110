"""Two parts side by side where there is room, one above the other where there is not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

NARROW = 700  # units; below this, or what both need, side by side would squeeze both
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

    def minimumSizeHint(self) -> QSize:
        """As narrow as the wider of both, for one can stand above the other."""
        margins = self.contentsMargins()
        parts = [self._needs(self.first), self._needs(self.second)]
        return QSize(max(parts) + margins.left() + margins.right(), super().minimumSizeHint().height())

    def _needs(self, part: QWidget) -> int:
        """The least width of a part where it stands above or beneath the other."""
        return max(part.minimumSizeHint().width(), part.minimumWidth() if part is self.second else 0)

    def _side_by_side(self) -> int:
        """The least width at which both stand side by side."""
        margins = self.contentsMargins()
        first = FIRST if self.keeps else self._needs(self.first)
        return max(NARROW, first + self.box.spacing() + self._needs(self.second) + margins.left() + margins.right())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width crosses the limit."""
        super().resizeEvent(event)
        wide = event.size().width() >= self._side_by_side()
        if wide != (self.box.direction() == QBoxLayout.Direction.LeftToRight):
            self._turn(wide)

    def _turn(self, wide: bool) -> None:
        self.box.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self.updateGeometry()
        if not self.keeps:
            return
        self.first.setMinimumWidth(FIRST if wide else 0)
        self.first.setMaximumWidth(FIRST if wide else 16_777_215)


class Halves(Columns):
    """Both parts share the room."""

    keeps = False
