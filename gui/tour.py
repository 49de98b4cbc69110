"""A short tour: five bubbles beside the rail, one a step. It is left by Escape or a click, and remembered as seen."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import flow, messages, recent, theme
from gui.widgets.basics import label
from gui.widgets.rail import Rail

ARROW, WIDE, ROUND = 12, 380, 8  # units: the point towards the rail, the bubble's width, its corners


@dataclass(frozen=True)
class Stop:
    """A bubble: the page of the rail beside which it stands, and what it says."""

    page: str
    title: str
    text: str


class Tour(QWidget):
    """One bubble that goes from row to row. It is a child of what it covers, so the rest of the window stays as it is."""

    ended = Signal()

    def __init__(self, rail: Rail, over: QWidget) -> None:
        super().__init__(over)
        self.rail, self.over, self.at = rail, over, 0
        self.stops = self._stops()
        self.setFixedWidth(WIDE)
        self.setAccessibleName(self.tr("Tour"))
        self.title, self.text, self.count = label(enlarge=1.15), label(), QLabel()
        self.count.setObjectName("muted")
        self.leave, self.back, self.next = QPushButton(self.tr("&Skip")), QPushButton(self.tr("&Back")), QPushButton()
        self.next.setObjectName("primary")
        self.leave.setToolTip(self.tr("The menu Help has the tour again"))
        self.leave.clicked.connect(self.end)
        self.back.clicked.connect(lambda: self.show_stop(self.at - 1))
        self.next.clicked.connect(lambda: self.show_stop(self.at + 1))
        self._keys = [QShortcut(QKeySequence(Qt.Key.Key_Escape), over, self.end)]
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(self.count, 1)
        for button in (self.leave, self.back, self.next):
            across.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(18 + ARROW, 14, 18, 14)
        down.setSpacing(8)
        for part in (self.title, self.text):
            down.addWidget(part)
        down.addLayout(across)
        for watched in (over, rail.viewport()):
            watched.installEventFilter(self)
        rail.scrolled.connect(self._place)
        self.show_stop(0)

    def show_stop(self, at: int) -> None:
        """Go to a stop; behind the last the tour has ended."""
        if at >= len(self.stops):
            self.end()
            return
        self.at = max(0, at)
        stop = self.stops[self.at]
        self.title.setText(stop.title)
        self.text.setText(stop.text)
        self.count.setText(self.tr("{number} of {total}").format(number=self.at + 1, total=len(self.stops)))
        self.back.setEnabled(self.at > 0)
        self.next.setText(self.tr("&Next") if self.at + 1 < len(self.stops) else self.tr("&Done"))
        self.setAccessibleDescription(f"{stop.title}. {stop.text}")
        self._place()
        self.show()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Take it away; it need not be offered again."""
        recent.keep_tour_seen()
        for key in self._keys:
            key.setEnabled(False)
        for watched in (self.over, self.rail.viewport()):
            watched.removeEventFilter(self)
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the row where the window is resized."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A box with a point towards its row."""
        colours = theme.current()
        box = QPainterPath()
        box.addRoundedRect(QRectF(self.rect()).adjusted(ARROW, 1, -1, -1), ROUND, ROUND)
        point = QPainterPath()
        y = float(self._point)
        point.addPolygon(QPolygonF([QPointF(ARROW + 1, y - ARROW), QPointF(1, y), QPointF(ARROW + 1, y + ARROW)]))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(QColor(colours.surface))
        painter.drawPath(box.united(point))

    # Its own

    _point = 0  # how far from its top the point is

    def _place(self) -> None:
        row = self.rail.place_of(self.stops[self.at].page)
        right = self.rail.viewport().mapTo(self.over, QPoint(self.rail.viewport().width(), row.center().y()))
        high = self.layout().totalHeightForWidth(WIDE)
        top = max(4, min(right.y() - high // 3, self.over.height() - high - 4))
        self._point = max(ARROW + ROUND, min(right.y() - top, high - ARROW - ROUND))
        self.setGeometry(right.x() + 4, top, WIDE, high)
        self.update()

    def _stops(self) -> tuple[Stop, ...]:
        texts = {
            "tools": self.tr(
                "Import the definitions of the functions that your model shall call: OpenAPI, OpenAI tools, an MCP server, Python or a "
                "spreadsheet. A tick for each tool says which ones it learns."
            ),
            "examples": self.tr(
                "Type a few questions for each tool, as your users would ask. The values in them are recognized, more questions are "
                "generated, and a fifth of yours is kept as a test."
            ),
            "train": self.tr(
                "Choose a base model that fits this computer, and a preset. You see beforehand how long it takes; training can be paused "
                "and resumed."
            ),
            "test": self.tr(
                "See how many test questions are answered fully correctly, before and after training. Correct a mistake, and it becomes an "
                "example."
            ),
            "deploy": self.tr(
                "Choose where the model will run. You get checked files, commands, and a server on this computer. Below, on Try it, you "
                "can ask the model at any time."
            ),
        }
        return tuple(Stop(step.page, messages.step(step.name), texts[step.name]) for step in flow.STEPS)
