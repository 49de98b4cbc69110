"""The seven states of a stage: the word and the shape that stand for each, so that colour is never needed to tell them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

WORDS = {  # {the state as the engine names it: the word that people read}
    "not yet": QT_TRANSLATE_NOOP("states", "Not started"),
    "ready": QT_TRANSLATE_NOOP("states", "Ready"),
    "running": QT_TRANSLATE_NOOP("states", "Running"),
    "done": QT_TRANSLATE_NOOP("states", "Done"),
    "out of date": QT_TRANSLATE_NOOP("states", "Inputs changed"),
    "failed": QT_TRANSLATE_NOOP("states", "Failed"),
    "stopped": QT_TRANSLATE_NOOP("states", "Stopped"),
}
SIZE = 16


def word(state: str) -> str:
    """The state in the user's language."""
    return QCoreApplication.translate("states", str(WORDS.get(state, state)))


def icon(state: str, colour: QColor) -> QIcon:
    """The state's shape, sharp on every screen, the same whether its row is chosen or not."""
    made = QIcon()
    for scale in (1, 2, 3):
        picture = pixmap(state, colour, scale)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected, QIcon.Mode.Disabled):
            made.addPixmap(picture, mode)
    return made


def pixmap(state: str, colour: QColor, scale: float) -> QPixmap:
    """The state's shape, SIZE wide, for a screen with `scale` dots to each unit."""
    picture = QPixmap(round(SIZE * scale), round(SIZE * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    _draw(painter, state, colour)
    painter.end()
    return picture


def _draw(painter: QPainter, state: str, colour: QColor) -> None:
    ring = QRectF(2.5, 2.5, 11, 11)
    if state == "not yet":  # an empty ring
        painter.drawEllipse(ring)
    elif state == "ready":  # a ring with a dot
        painter.drawEllipse(ring)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(8, 8), 1.5, 1.5)
    elif state == "running":  # a triangle, as on a player
        painter.setBrush(colour)
        painter.drawPolygon([QPointF(4.5, 3), QPointF(13, 8), QPointF(4.5, 13)])
    elif state == "done":  # a tick
        painter.drawPolyline([QPointF(2.5, 8.5), QPointF(6.5, 12.5), QPointF(13.5, 4)])
    elif state == "out of date":  # a clock
        painter.drawEllipse(ring)
        painter.drawPolyline([QPointF(8, 5.5), QPointF(8, 8), QPointF(10, 9)])
    elif state == "failed":  # a cross
        painter.drawLine(QPointF(3.5, 3.5), QPointF(12.5, 12.5))
        painter.drawLine(QPointF(12.5, 3.5), QPointF(3.5, 12.5))
    elif state == "stopped":  # a square
        painter.drawRect(QRectF(3.5, 3.5, 9, 9))
    elif state == "question":  # a speech balloon, for the page on which models are asked
        painter.drawRoundedRect(QRectF(2, 2.5, 12, 8.5), 2.5, 2.5)
        painter.drawPolyline([QPointF(5, 11), QPointF(5, 14), QPointF(8.5, 11)])
