"""Cards to choose one of: each a button with a title and some lines, as many beside each other as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui import theme

GAP = 8  # units between cards
MARK = 14  # width of the ring that tells which one is chosen


@dataclass(frozen=True)
class Face:
    """What a card shows: `key` names it to the program; each line is (text, name of its style: "", muted, good, warn or bad). `action` is
    what pressing it does where it cannot be chosen at once, "" for an ordinary card; `usable` whether it can be pressed."""

    key: str
    title: str
    lines: Sequence[tuple[str, str]] = field(default_factory=tuple)
    tip: str = ""
    action: str = ""
    usable: bool = True


class Card(QPushButton):
    """One card. It is a button, so that keyboard and screen reader know it. The ring at its corner is filled where it is chosen; an arrow
    stands there where something is to be got first."""

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.face = face
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.title = self._label("", face.title)
        theme.enlarge(self.title, 1.0, bold=True)
        self.lines: list[QLabel] = []
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 9, 12, 9)
        down.setSpacing(2)
        self.title.setContentsMargins(0, 0, MARK + 4, 0)
        down.addWidget(self.title)
        down.addStretch(1)
        self.show_face(face)

    def show_face(self, face: Face) -> None:
        """Show other lines under the title."""
        self.face = face
        self.setCheckable(not face.action)
        self.setEnabled(face.usable)
        self.title.setText(face.title)
        down = self.layout()
        while len(self.lines) > len(face.lines):
            self.lines.pop().deleteLater()
        for at, (text, style) in enumerate(face.lines):
            if at == len(self.lines):
                self.lines.append(self._label(style, text))
                down.insertWidget(at + 1, self.lines[at])
            line = self.lines[at]
            line.setText(text)
            if line.objectName() != style:
                line.setObjectName(style)
                line.style().polish(line)
        self.setToolTip(face.tip)
        self.setAccessibleName(", ".join([face.title, *(text for text, _ in face.lines if text), *filter(None, [face.action])]))
        self.setAccessibleDescription(face.tip)

    def sizeHint(self) -> QSize:
        """As large as what is written on it."""
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.layout().minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return presses it, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and its mark."""
        super().paintEvent(event)
        colours, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.width() - 11 - MARK, 11, MARK, MARK)
        chosen = self.isChecked()
        if self.face.action:  # an arrow down onto a line
            x, top, bottom = ring.center().x(), ring.top() + 1, ring.bottom() - 4
            painter.setPen(QPen(QColor(colours.accent), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for start, end in (((x, top), (x, bottom)), ((x - 4, bottom - 4), (x, bottom)), ((x + 4, bottom - 4), (x, bottom))):
                painter.drawLine(QPointF(*start), QPointF(*end))
            painter.drawLine(QPointF(x - 5, ring.bottom() - 1), QPointF(x + 5, ring.bottom() - 1))
            return
        painter.setPen(QPen(QColor(colours.accent if chosen else colours.edge), 2 if chosen else 1.3))
        painter.drawEllipse(ring.adjusted(1, 1, -1, -1))
        if chosen:
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(ring.adjusted(4.5, 4.5, -4.5, -4.5))

    def _label(self, style: str, text: str) -> QLabel:
        made = QLabel(text)
        made.setObjectName(style)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return made


class Tiles(QWidget):
    """Parts of one width in rows, as many beside each other as have room; `narrowest` is the least width of one."""

    def __init__(self, narrowest: int, gap: int = GAP, even: bool = True, parent: QWidget | None = None) -> None:
        """`even` makes all of a row as high as the highest; else each keeps to the top."""
        super().__init__(parent)
        self.narrowest, self.gap = narrowest, gap
        self.align = Qt.AlignmentFlag(0) if even else Qt.AlignmentFlag.AlignTop
        self.tiles: list[QWidget] = []
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(gap)
        self._columns = 0

    def show_tiles(self, tiles: Sequence[QWidget]) -> None:
        """Show these in place of those before, which are taken out and hidden."""
        for tile in self.tiles:
            self.grid.removeWidget(tile)
            if tile not in tiles:
                tile.hide()
        self.tiles, self._columns = list(tiles), 0
        self._lay_out(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or fewer in a row."""
        super().resizeEvent(event)
        self._lay_out(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """As narrow as one part."""
        return QSize(self.narrowest, super().minimumSizeHint().height())

    def _lay_out(self, width: int) -> None:
        """The parts in rows of one length, so that none stands alone where it need not."""
        most = max(1, (width + self.gap) // (self.narrowest + self.gap))
        rows = -(-len(self.tiles) // most)
        columns = -(-len(self.tiles) // max(1, rows))
        if columns == self._columns:
            return
        for at in range(max(columns, self.grid.columnCount())):
            self.grid.setColumnStretch(at, 1 if at < columns else 0)
        self._columns = columns
        for tile in self.tiles:
            self.grid.removeWidget(tile)
        for at, tile in enumerate(self.tiles):
            self.grid.addWidget(tile, at // columns, at % columns, self.align)
            tile.show()
        self.updateGeometry()


class Cards(Tiles):
    """The cards, one of which is chosen. `picked` tells the key of the one that was pressed; who shows them decides what that means."""

    picked = Signal(str)

    def __init__(self, name: str, narrowest: int, parent: QWidget | None = None) -> None:
        super().__init__(narrowest, parent=parent)
        self.setAccessibleName(name)
        self.cards: dict[str, Card] = {}
        self.group = QButtonGroup(self)
        self.group.setExclusive(True)

    def show_faces(self, faces: Sequence[Face], chosen: str) -> None:
        """Show these, the one with the key `chosen` as chosen, "" for none. A card that stays keeps the keyboard."""
        if [face.key for face in faces] != list(self.cards):
            self._make(faces)
        for face in faces:
            self.cards[face.key].show_face(face)
        self.choose(chosen)

    def choose(self, chosen: str) -> None:
        """Show another as chosen."""
        self.group.setExclusive(False)
        for key, card in self.cards.items():
            card.setChecked(key == chosen and card.isCheckable())
        self.group.setExclusive(True)

    @property
    def chosen(self) -> str:
        """The key of the chosen one, "" for none."""
        return next((key for key, card in self.cards.items() if card.isChecked()), "")

    def _make(self, faces: Sequence[Face]) -> None:
        had = next((key for key, card in self.cards.items() if card.hasFocus()), "")
        before = list(self.cards.values())
        self.cards = {face.key: Card(face, self) for face in faces}
        for key, card in self.cards.items():
            self.group.addButton(card)
            card.clicked.connect(lambda _=False, key=key: self.picked.emit(key))
        self.show_tiles(list(self.cards.values()))
        if had in self.cards:
            self.cards[had].setFocus()
        for card in before:
            self.group.removeButton(card)
            card.deleteLater()
