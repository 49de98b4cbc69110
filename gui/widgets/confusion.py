"""Confusion matrices, one or two side by side: a row for each tool that was right, a column for each that was called; a cell leads to its
questions."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from engine.metrics import UNREADABLE
from gui import theme
from gui.widgets.basics import label, offer
from gui.widgets.columns import Halves

NAME = 18  # characters of a called name that is no tool
NARROW = 19  # characters of a tool's name in a compact matrix


class Matrix(QAbstractTableModel):
    """The cells, worked out when they are seen: a company with hundreds of tools has a hundred thousand of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[str] = []  # the tools that were right, "" for none
        self.columns: list[str] = []  # those that were called, then "" for no call, then names that are no tools
        self.tools = 0
        self.counts: dict[tuple[str, str], int] = {}
        self.most = 1

    def show_counts(self, tools: Sequence[str], counts: dict[tuple[str, str], int]) -> None:
        """Show {(right, called): questions}."""
        self.beginResetModel()
        known = set(tools)
        self.rows = [*tools, *([""] if any(not wanted for wanted, _ in counts) else [])]
        self.columns = [*tools, "", *sorted({called for _, called in counts if called and called not in known})]
        self.tools, self.counts, self.most = len(tools), dict(counts), max(counts.values(), default=1)
        self.endResetModel()

    def pair(self, index: QModelIndex | QPersistentModelIndex) -> tuple[str, str]:
        """(the tool that was right, the one that was called) of a cell."""
        return self.rows[index.row()], self.columns[index.column()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """Qt's own: how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """Qt's own: how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own: rows are numbered and named, columns have the number of their tool."""
        if orientation == Qt.Orientation.Vertical:
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            return f"{section + 1}  {self.rows[section] or self.tr('no tool')}" if shown else None
        name = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(section + 1) if section < self.tools else self.tr("invalid") if name == UNREADABLE else name or self.tr("none")
        if role == Qt.ItemDataRole.ToolTipRole:
            if name == UNREADABLE:
                return self.tr("The answer is invalid or empty")
            return self.tr("{tool} was called").format(tool=name) if name else self.tr("No tool was called")
        return None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own: the count, its colour, and the same in words."""
        wanted, called = self.pair(index)
        count = self.counts.get((wanted, called), 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(count) if count else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr("{count} questions for {wanted} answered with {called}").format(
                count=count,
                wanted=wanted or self.tr("no tool"),
                called=self.tr("no valid call") if called == UNREADABLE else called or self.tr("no call"),
            )
        if role == Qt.ItemDataRole.BackgroundRole:
            right = wanted == called
            ground = QColor(theme.current().good if right else theme.current().bad)
            ground.setAlphaF(0.08 + 0.32 * count / self.most if count else 0.05 if right else 0.0)
            return ground
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(theme.current().text)
        return None


class Confusion(QTableView):
    """Right answers lie on the diagonal. Click a cell, or press Return on it, to see what is behind it."""

    chosen = Signal(str, str)  # (tool that was right, tool that was called), "" for none

    def __init__(self, parent: QWidget | None = None, compact: bool = False) -> None:
        """`compact`, where two stand side by side: names are cut, and columns as narrow as their numbers."""
        super().__init__(parent)
        self.compact = compact
        self.matrix = Matrix(self)
        self.setModel(self.matrix)
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(200)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        if compact:
            self.verticalHeader().setMaximumWidth(self.fontMetrics().averageCharWidth() * NARROW)
            self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideMiddle)  # names of tools often begin alike
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)

    def show_matrix(self, tools: Sequence[str], counts: dict[tuple[str, str], int]) -> None:
        """Show {(right, called): questions}. Names that were called and are no tools come last."""
        tools = list(tools)
        if (tools, counts) == (self.matrix.columns[: self.matrix.tools], self.matrix.counts):
            return
        self.matrix.show_counts(tools, counts)
        metrics = self.fontMetrics()
        self.horizontalHeader().setDefaultSectionSize(
            metrics.averageCharWidth() * max(2 if self.compact else 4, len(str(self.matrix.most)), len(str(len(tools))))
            + (5 if self.compact else 12)
        )
        for at in range(len(tools), self.matrix.columnCount()):
            told = self.matrix.headerData(at, Qt.Orientation.Horizontal)
            self.setColumnWidth(at, metrics.horizontalAdvance(told[:NAME]) + 20)

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event):
            self.viewport().update()

    def _choose(self, index: QModelIndex) -> None:
        wanted, called = self.matrix.pair(index)
        if self.matrix.counts.get((wanted, called)):
            self.chosen.emit(wanted, called)


class ConfusionPair(QWidget):
    """The matrices of two models side by side, which scroll together; a choice of model stands over each."""

    chosen = Signal(str, str, str)  # the model, and as a matrix tells: (tool that was right, tool that was called)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools: list[str] = []
        self.counts: dict[str, dict[tuple[str, str], int]] = {}
        self.before, self.after = QComboBox(), QComboBox()
        self.left, self.right = Confusion(compact=True), Confusion(compact=True)
        what = label("muted")
        what.setText(
            self.tr("Rows: the correct tool. Columns: the tool that was called. Click a cell, or press Enter on it, to see its questions.")
        )
        for one, other in ((self.left, self.right), (self.right, self.left)):
            one.horizontalScrollBar().valueChanged.connect(other.horizontalScrollBar().setValue)
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(what)
        down.addWidget(
            Halves(
                self._side(self.tr("Be&fore"), self.tr("Model of the left matrix"), self.before, self.left),
                self._side(self.tr("&After"), self.tr("Model of the right matrix"), self.after, self.right),
            ),
            1,
        )

    def show_models(self, titles: dict[str, str], tools: Sequence[str], counts: dict[str, dict[tuple[str, str], int]]) -> None:
        """Offer these models by their names for people, {name: title}; `counts` is {name: {(right, called): questions}}."""
        self.tools, self.counts = list(tools), counts
        for box, standard in ((self.before, "base"), (self.after, "adapter")):
            offer(box, titles, standard)
        self._show()

    def _side(self, title: str, name: str, box: QComboBox, matrix: Confusion) -> QWidget:
        told = QLabel(title)
        told.setBuddy(box)
        box.setAccessibleName(name)
        box.activated.connect(lambda _: self._show())
        matrix.chosen.connect(lambda wanted, called: self.chosen.emit(box.currentData(), wanted, called))
        line = QHBoxLayout()
        line.addWidget(told)
        line.addWidget(box, 1)
        side = QWidget()
        down = QVBoxLayout(side)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(line)
        down.addWidget(matrix, 1)
        return side

    def _show(self) -> None:
        for box, matrix in ((self.before, self.left), (self.after, self.right)):
            if box.currentData():
                matrix.show_matrix(self.tools, self.counts[box.currentData()])
