"""A share on a scale of 0 to 100 %: how far it reaches, where it surely lies, what it was before, and the marks that it should reach."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme

BAR = 16  # units that the bar is high; words stand above and below it
EDGE = 2


class RateBar(QWidget):
    """Draws it; all that it shows stands in words beside it too, so it has no name of its own for screen readers but a description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.share: float | None = None
        self.low, self.high = 0.0, 1.0
        self.before: float | None = None
        self.marks: tuple[float, ...] = ()
        self.good = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None, low: float, high: float, before: float | None, marks: tuple[float, ...], good: bool) -> None:
        """Show a share with its interval, the one before, and the marks, each 0 to 1; `good` is whether it reaches the first of them."""
        self.share, self.low, self.high, self.before, self.marks, self.good = share, low, high, before, marks, good
        self.setVisible(share is not None)
        self.update()

    def sizeHint(self) -> QSize:
        """The bar with a line of words above and one below."""
        return QSize(300, BAR + 2 * self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its words."""
        return QSize(160, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        if self.share is None:
            return
        colours, height = theme.current(), self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(EDGE, height + 2, self.width() - 2 * EDGE, BAR)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(colours.window))
        painter.drawRoundedRect(whole, 4, 4)
        filled = QRectF(whole.left(), whole.top(), self.share * whole.width(), whole.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.good if self.good else colours.warn))
        painter.drawRoundedRect(filled, 4, 4)
        self._draw_interval(painter, whole)
        painter.setPen(QPen(QColor(colours.text), 2))
        for mark in self.marks:
            at = self._at(whole, mark)
            painter.drawLine(QPointF(at, whole.top() - 3), QPointF(at, whole.bottom() + 3))
        self._write_marks(painter, whole)
        painter.setPen(QColor(colours.text))
        self._write(painter, self._at(whole, self.share), whole.bottom() + 2, self.tr("{n} %").format(n=round(100 * self.share)))
        if self.before is not None:
            self._draw_before(painter, whole)
        painter.end()

    def _write_marks(self, painter: QPainter, whole: QRectF) -> None:
        """The marks' figures above them; of two that are near each other one stands to the left and one to the right."""
        texts = [self.tr("{n} %").format(n=round(100 * mark)) for mark in self.marks]
        widths = [self.fontMetrics().horizontalAdvance(text) for text in texts]
        places = [self._at(whole, mark) for mark in self.marks]
        near = len(places) == 2 and places[1] - places[0] < sum(widths) / 2 + 6
        for place, text, width, side in zip(places, texts, widths, (-1, 1)):
            self._write(painter, place + side * (width / 2 + 1) if near else place, 0, text)

    def _draw_interval(self, painter: QPainter, whole: QRectF) -> None:
        """Where the share surely lies, as a line with ends."""
        middle, low, high = whole.center().y(), self._at(whole, self.low), self._at(whole, self.high)
        for colour, width in ((theme.current().window, 5.0), (theme.current().text, 1.5)):  # seen on the filled part and beside it
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLine(QPointF(low, middle), QPointF(high, middle))
            for at in (low, high):
                painter.drawLine(QPointF(at, middle - 4), QPointF(at, middle + 4))

    def _draw_before(self, painter: QPainter, whole: QRectF) -> None:
        """A small triangle under the bar, with its word."""
        assert self.before is not None
        at, under = self._at(whole, self.before), whole.bottom()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().muted))
        painter.drawPolygon(QPolygonF([QPointF(at, under), QPointF(at - 5, under + 7), QPointF(at + 5, under + 7)]))
        painter.setPen(QColor(theme.current().muted))
        text = self.tr("before: {n} %").format(n=round(100 * self.before))
        room = self._at(whole, self.share or 0.0) - at - self.fontMetrics().horizontalAdvance("100 %")
        if room > self.fontMetrics().horizontalAdvance(text):  # else its word would stand on the other's
            painter.drawText(QPointF(at + 9, under + 2 + self.fontMetrics().ascent()), text)

    def _at(self, whole: QRectF, share: float) -> float:
        return whole.left() + share * whole.width()

    def _write(self, painter: QPainter, middle: float, top: float, text: str) -> None:
        width = self.fontMetrics().horizontalAdvance(text)
        painter.drawText(QPointF(min(max(0.0, middle - width / 2), self.width() - width), top + self.fontMetrics().ascent()), text)
