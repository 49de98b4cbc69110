"""The small parts of which pages and widgets are built: texts, a line that gives way, a fold, a part that scrolls for itself."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from gui import theme


def label(name: str = "", enlarge: float = 1.0) -> QLabel:
    """A text that wraps, can be marked and copied, and is never taken for markup."""
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if enlarge != 1.0:
        theme.enlarge(made, enlarge, bold=True)
    return made


def heading(text: str) -> QLabel:
    """The title of a part of a page."""
    made = label(enlarge=1.1)
    made.setText(text)
    return made


def column(*parts: QWidget | tuple[QWidget, int], right: int = 0) -> QWidget:
    """Parts under each other as a tab shows them, (part, 1) taking what room is left; `right` is the margin on that side."""
    made = QWidget()
    down = QVBoxLayout(made)
    down.setContentsMargins(0, 8, right, 0)
    down.setSpacing(10)
    for part in parts:
        down.addWidget(*part) if isinstance(part, tuple) else down.addWidget(part)
    if any(isinstance(part, tuple) for part in parts):
        down.addStretch(0)  # the room, where that part is hidden
    return made


def scrolled(part: QWidget) -> QScrollArea:
    """A part that is scrolled for itself, so that the height of one tab does not stretch the others."""
    part.setObjectName("sheet")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(part)
    return area


def offer(box: QComboBox, titles: dict[str, str], standard: str) -> None:
    """Offer things by their names for people, {name: title}; the one chosen before stays, else it is the standard one, else the first."""
    kept = box.currentData()
    box.clear()
    for name, title in titles.items():
        box.addItem(title, name)
    at = box.findData(kept) if kept else -1
    box.setCurrentIndex(at if at >= 0 else max(0, box.findData(standard)))


class Elided(QLabel):
    """A line of text that never makes its window wider: where it does not fit, its middle becomes dots; the tool tip has it all."""

    def setText(self, text: str) -> None:
        """Show a text; screen readers get the whole of it."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self.alignment()), text)


class Fold(QWidget):
    """A heading that shows or hides what is under it, closed at first. It is a button, so keyboard and screen reader know it."""

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
