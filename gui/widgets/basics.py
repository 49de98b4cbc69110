"""The small parts of which pages and widgets are built: texts, a line that gives way, a fold, a part that scrolls for itself."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

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


def row(*parts: QWidget) -> QWidget:
    """Parts beside each other, no wider than they need."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        line.addWidget(part)
    line.addStretch(1)
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


class Tabs(QTabWidget):
    """Tabs of which only the one that is shown says how high and wide the page must be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.currentChanged.connect(lambda _: self._fit())

    def tabInserted(self, index: int) -> None:
        """A further tab."""
        super().tabInserted(index)
        self._fit()

    def heightForWidth(self, width: int) -> int:
        """That of the tab which is shown; Qt would take the highest of all."""
        part = self.currentWidget()
        if part is None:
            return super().heightForWidth(width)
        inside = part.heightForWidth(width) if part.hasHeightForWidth() else part.minimumSizeHint().height()
        return self.tabBar().sizeHint().height() + max(inside, part.minimumSizeHint().height())

    def _fit(self) -> None:
        for at in range(self.count()):
            policy = QSizePolicy.Policy.Preferred if at == self.currentIndex() else QSizePolicy.Policy.Ignored
            self.widget(at).setSizePolicy(policy, policy)


class Elided(QLabel):
    """A line of text that never makes its window wider: where it does not fit, its middle (or where `mode` says) becomes dots; the tool
    tip has it all."""

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
        super().__init__()
        self._mode = mode

    def setText(self, text: str) -> None:
        """Show a text; screen readers get the whole of it."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """As narrow as need be."""
        return super().minimumSizeHint() if self.wordWrap() else QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits; a text that is set to wrap is drawn whole."""
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self.alignment()), text)


class Low(QScrollArea):
    """A part that is scrolled for itself and asks for no more height than it must have; it takes what room there is."""

    def sizeHint(self) -> QSize:
        """As low as may be."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


class OrEmpty(QWidget):
    """A part, or while there is nothing for it to show, a sentence that says why and what to do, with a button where that is one step."""

    def __init__(self, part: QWidget, text: str, button: str = "", then: Callable[[], object] | None = None) -> None:
        super().__init__()
        self.part, self.text, self.button = part, label("muted"), QPushButton(button)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setText(text)
        self.button.setVisible(bool(button))
        self.button.clicked.connect(lambda: then() if then is not None else None)
        self.none = QWidget()
        inside = QVBoxLayout(self.none)
        inside.addSpacing(24)  # near the top, for a page may be higher than what is seen of it
        inside.addWidget(self.text)
        inside.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(part, 1)
        down.addWidget(self.none, 1)
        self.show_part(False)

    def show_part(self, there: bool) -> None:
        """Whether there is something to show."""
        self.part.setVisible(there)
        self.none.setVisible(not there)

    def say(self, text: str, button: str = "") -> None:
        """Another sentence, and another button, "" for none."""
        self.text.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))


class Fold(QWidget):
    """A heading that shows or hides what is under it, closed at first. It is a button, so keyboard and screen reader know it."""

    def __init__(self, title: str, parts: Sequence[QWidget], parent: QWidget | None = None) -> None:
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
