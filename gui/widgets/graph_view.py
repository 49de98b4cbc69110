"""The knowledge graph, drawn: nodes by type, their relations, zoom, filter and search."""

from collections import Counter
from typing import Any

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGraphicsEllipseItem,
    QGraphicsLineItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.controller import ProjectController
from gui.formatting import number
from gui.widgets.basics import label

TYPING = 300  # milliseconds without a further key before a search begins
HIGH, WIDEST = 900.0, 3.0  # units down that the graph is drawn in, and at most so many times as wide
DOT = 5.0  # points: radius of a node
STEP = 1.25  # of one zoom
CLOSEST, FARTHEST = 6.0, 0.15  # zoom
HUES = (210, 30, 130, 280, 0, 175, 330, 60, 100, 250)  # degrees, one for each type in turn


class GraphView(QWidget):
    """Asks the engine for what is to be drawn. A chosen node's relations are told in words beneath."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.found: dict[str, Any] | None = None
        self.type, self.search = QComboBox(), QLineEdit()
        self.type.setAccessibleName(self.tr("Type of node"))
        self.type.activated.connect(lambda _: self.ask())
        self.search.setPlaceholderText(self.tr("Search nodes"))
        self.search.setAccessibleName(self.tr("Search in the knowledge graph"))
        self.search.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=TYPING)
        self._pause.timeout.connect(self.ask)
        self.search.textChanged.connect(self._pause.start)
        self.closer, self.farther, self.whole = QPushButton("+"), QPushButton("\u2212"), QPushButton(self.tr("&Whole graph"))
        self.closer.setAccessibleName(self.tr("Zoom in"))
        self.farther.setAccessibleName(self.tr("Zoom out"))
        self.canvas = Canvas()
        self.canvas.setAccessibleName(self.tr("Knowledge graph"))
        self.closer.clicked.connect(lambda: self.canvas.zoom(STEP))
        self.farther.clicked.connect(lambda: self.canvas.zoom(1 / STEP))
        self.whole.clicked.connect(self.canvas.show_whole)
        self.canvas.scene().selectionChanged.connect(self._tell)
        self.legend, self.said = QLabel(), label("muted")
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setWordWrap(True)
        line = QHBoxLayout()
        for part, stretch in ((self.type, 0), (self.search, 1), (self.closer, 0), (self.farther, 0), (self.whole, 0)):
            line.addWidget(part, stretch)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 6, 0, 0)
        down.addLayout(line)
        down.addWidget(self.legend)
        down.addWidget(self.canvas, 1)
        down.addWidget(self.said)

    def ask(self) -> None:
        """Have the part of the graph that is wanted laid out, then draw it."""
        chosen = self.type.currentData()
        self.controller.ask("graph", self.show_graph, types=[chosen] if chosen else [], search=self.search.text().strip())

    def show_graph(self, found: dict[str, Any]) -> None:
        """Draw what `engine.stages.knowledge.picture` laid out."""
        self.found = found
        kept = self.type.currentData()
        self.type.blockSignals(True)
        self.type.clear()
        self.type.addItem(self.tr("All types"), "")
        for name, count in found["types"].items():
            self.type.addItem(f"{name} ({number(count, 0)})", name)
        self.type.setCurrentIndex(max(0, self.type.findData(kept)))
        self.type.blockSignals(False)
        self.draw()

    def draw(self) -> None:
        """Draw in the colours in use."""
        if self.found is None:
            return
        types = list(self.found["types"])
        self.legend.setText(
            " &nbsp; ".join(f'<span style="color:{hue(types, name).name()}">\u25cf</span> {_plain(name)}' for name in types)
        )
        self.canvas.draw(self.found, types)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "canvas"):
            self.draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw for the room there is."""
        super().showEvent(event)
        self.draw()

    def _tell(self) -> None:
        chosen = self.canvas.chosen()
        if self.found is None or not chosen:
            left = self.found["left"] if self.found else 0
            self.said.setText(
                self.tr("{count} more nodes are not shown. Choose a type or search.").format(count=number(left, 0))
                if left
                else self.tr("Select a node to see its relations. Zoom with the mouse wheel or + and −, drag to move.")
            )
            return
        to = [f"{relation} {target}" for source, relation, target in self.found["relations"] if source == chosen]
        by = [f"{source} {relation} {chosen}" for source, relation, target in self.found["relations"] if target == chosen]
        self.said.setText(f"{chosen}: " + "; ".join([*to, *by]))


class Canvas(QGraphicsView):
    """The drawing itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setScene(QGraphicsScene(self))
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setMinimumHeight(300)
        self._touched = False  # the user has zoomed; else it always shows the whole
        self._labels: list[tuple[QGraphicsEllipseItem, QGraphicsSimpleTextItem]] = []  # nodes with the most relations first

    def draw(self, found: dict[str, Any], types: list[str]) -> None:
        """Draw nodes and relations anew; what was chosen stays chosen."""
        chosen = self.chosen()
        scene, colours = self.scene(), theme.current()
        scene.clear()
        scene.setBackgroundBrush(QColor(colours.surface))
        wide = HIGH * min(WIDEST, max(1.0, self.viewport().width() / max(1, self.viewport().height())))
        places = {name: (wide * x, HIGH * y) for name, _, x, y in found["nodes"]}
        faint = QColor(colours.edge)
        faint.setAlphaF(0.5)
        for source, relation, target in found["relations"]:
            line = QGraphicsLineItem(*places[source], *places[target])
            line.setPen(QPen(faint, 0))
            line.setToolTip(f"{source} \u2013 {relation} \u2192 {target}")
            scene.addItem(line)
        self._labels = []
        busy = Counter(name for source, _, target in found["relations"] for name in (source, target))
        for name, kind, _, _ in sorted(found["nodes"], key=lambda node: -busy[node[0]]):
            self._add_node(name, kind, places[name], types, name == chosen)
        xs, ys = zip(*places.values()) if places else ((0, 1), (0, 1))
        scene.setSceneRect(QRectF(min(xs) - 60, min(ys) - 60, max(xs) - min(xs) + 300, max(ys) - min(ys) + 120))
        self._touched = False
        self.show_whole()

    def chosen(self) -> str:
        """The name of the chosen node, "" for none."""
        items = self.scene().selectedItems()
        return items[0].data(0) if items else ""

    def choose(self, name: str) -> None:
        """Choose a node."""
        for item in self.scene().items():
            item.setSelected(isinstance(item, QGraphicsEllipseItem) and item.data(0) == name)

    def zoom(self, by: float) -> None:
        """Nearer or farther, within bounds."""
        self._touched = True
        if FARTHEST < self.transform().m11() * by < CLOSEST:
            self.scale(by, by)
            self._thin_out()

    def show_whole(self) -> None:
        """All of it."""
        if self.scene().items():
            self._touched = False
            self.fitInView(self.scene().sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
            self._thin_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel zooms."""
        self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plus and minus zoom, 0 shows the whole."""
        if event.text() in ("+", "-", "0"):
            self.show_whole() if event.text() == "0" else self.zoom(STEP if event.text() == "+" else 1 / STEP)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on showing the whole until the user zooms."""
        super().resizeEvent(event)
        if not self._touched:
            self.show_whole()

    def _add_node(self, name: str, kind: str, place: tuple[float, float], types: list[str], chosen: bool) -> None:
        dot = QGraphicsEllipseItem(QRectF(-DOT, -DOT, 2 * DOT, 2 * DOT))
        dot.setPos(*place)
        dot.setBrush(hue(types, kind))
        dot.setPen(QPen(QColor(theme.current().text), 1.2))
        dot.setFlag(QGraphicsEllipseItem.GraphicsItemFlag.ItemIsSelectable)
        dot.setFlag(QGraphicsEllipseItem.GraphicsItemFlag.ItemIgnoresTransformations)
        dot.setData(0, name)
        dot.setToolTip(f"{name} ({kind})")
        dot.setZValue(1)
        self.scene().addItem(dot)
        dot.setSelected(chosen)
        text = QGraphicsSimpleTextItem(name, dot)  # beside its dot, which keeps its size however near it is looked at
        text.setFont(self.font())
        text.setBrush(QColor(theme.current().text))
        text.setPos(DOT + 2, -text.boundingRect().height() / 2)
        text.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._labels.append((dot, text))

    def _thin_out(self) -> None:
        """Hide names that would stand over others; nearer, more of them have room."""
        shown: list[QRectF] = []
        for dot, text in self._labels:
            place = self.mapFromScene(dot.pos())
            room = QRectF(place.x() + DOT, place.y() - 7, text.boundingRect().width(), 14)
            free = dot.isSelected() or not any(room.intersects(other) for other in shown)
            text.setVisible(free)
            if free:
                shown.append(room)


def hue(types: list[str], kind: str) -> QColor:
    """The colour of a type, readable on the ground in use."""
    at = types.index(kind) if kind in types else 0
    dark = theme.current() is theme.DARK
    return QColor.fromHsl(HUES[at % len(HUES)], 150 if at < len(HUES) else 60, 170 if dark else 105)


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
