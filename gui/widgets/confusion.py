"""A confusion matrix: a row for each tool that was right, a column for each that was called. A cell leads to its questions."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from gui import theme


class Confusion(QTableWidget):
    """Right answers lie on the diagonal. Click a cell, or press Return on it, to see what is behind it."""

    chosen = Signal(str, str)  # (tool that was right, tool that was called), "" for none

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(200)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self._names: tuple[list[str], list[str]] = ([], [])
        self._counts: dict[tuple[str, str], int] = {}
        self._tools: list[str] = []
        self.cellActivated.connect(self._choose)
        self.cellClicked.connect(self._choose)

    def show_matrix(self, tools: Sequence[str], counts: dict[tuple[str, str], int]) -> None:
        """Show {(right, called): questions}. Tools called that do not exist share a column."""
        if (list(tools), counts) == (self._tools, self._counts):
            return
        self._tools, self._counts = list(tools), dict(counts)
        rows = [*tools, *([""] if any(not wanted for wanted, _ in counts) else [])]
        other = sorted({called for _, called in counts if called and called not in tools})
        columns = [*tools, "", *other]
        self._names = (rows, columns)
        self.setRowCount(len(rows))
        self.setColumnCount(len(columns))
        self.setVerticalHeaderLabels([f"{at}  {name or self.tr('no tool')}" for at, name in enumerate(rows, start=1)])
        self.setHorizontalHeaderLabels([str(at) if name in tools else name or self.tr("none") for at, name in enumerate(columns, start=1)])
        for at, name in enumerate(columns):
            self.horizontalHeaderItem(at).setToolTip(self.tr("{tool} was called").format(tool=name) if name else self.tr("No tool was called"))
        most = max(counts.values(), default=1)
        for i, wanted in enumerate(rows):
            for j, called in enumerate(columns):
                self.setItem(i, j, self._cell(wanted, called, counts.get((wanted, called), 0), most))

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and getattr(self, "_counts", None):
            most = max(self._counts.values())
            for i, wanted in enumerate(self._names[0]):
                for j, called in enumerate(self._names[1]):
                    self._paint(self.item(i, j), wanted == called, self._counts.get((wanted, called), 0), most)

    def _cell(self, wanted: str, called: str, count: int, most: int) -> QTableWidgetItem:
        item = QTableWidgetItem(str(count) if count else "")
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        words = self.tr("{count} questions for {wanted} were answered with {called}").format(
            count=count, wanted=wanted or self.tr("no tool"), called=called or self.tr("no call"))
        item.setToolTip(words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self._paint(item, wanted == called, count, most)
        return item

    def _paint(self, item: QTableWidgetItem, right: bool, count: int, most: int) -> None:
        colours = theme.current()
        ground = QColor(colours.good if right else colours.bad)
        ground.setAlphaF(0.08 + 0.32 * count / most if count else 0.05 if right else 0.0)
        item.setBackground(ground)
        item.setForeground(QColor(colours.text))

    def _choose(self, row: int, column: int) -> None:
        wanted, called = self._names[0][row], self._names[1][column]
        if self._counts.get((wanted, called)):
            self.chosen.emit(wanted, called)
