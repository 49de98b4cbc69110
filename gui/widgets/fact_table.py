"""A table for facts that are already in memory, some dozens of rows."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from gui.widgets.house_table import show_whole_rows

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Airy(QStyledItemDelegate):
    """Cells with some air above and below, so that texts of several lines stay apart."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A little higher than the text."""
        return super().sizeHint(option, index) + QSize(0, 10)


class FactTable(QTableWidget):
    """Text in rows; numbers are right-aligned, the `wide` columns share what room is left. As high as its rows, up to `most` of them.

    With `wrap`, texts too long for their column continue in further lines; else their end is in the tool tip.
    """

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        wide: int | tuple[int, ...] = 0,
        most: int = 8,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, len(headings), parent)
        self.most = most
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(headings))
        show_whole_rows(self, several=False)
        self.setShowGrid(wrap)
        self.setWordWrap(wrap)
        if wrap:
            self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            self.verticalHeader().sectionResized.connect(self.updateGeometry)
            self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            self.setItemDelegate(Airy(self))
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (wide,) if isinstance(wide, int) else wide:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows."""
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if text[:1].isdigit() or text[:1] in "+-−":
                    item.setTextAlignment(RIGHT)
                self.setItem(at, column, item)
        for column in range(self.columnCount() if rows else 0):  # a heading stands over its figures
            cells = [self.item(at, column) for at in range(len(rows))]
            figures = [cell.textAlignment() == RIGHT for cell in cells if cell is not None and cell.text()]
            self.horizontalHeaderItem(column).setTextAlignment(RIGHT if figures and all(figures) else LEFT)
        self.updateGeometry()

    def chosen(self) -> list[int]:
        """The chosen rows, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose(self, rows: Sequence[int]) -> None:
        """Choose these rows and no others."""
        self.clearSelection()
        for row in rows:
            self.selectionModel().select(
                self.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
            )

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        heights = [self.rowHeight(row) for row in range(min(self.most, self.rowCount()))] or [self.verticalHeader().defaultSectionSize()]
        height = self.horizontalHeader().sizeHint().height() + sum(heights) + 6
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Not squeezed below its rows."""
        return QSize(200, self.sizeHint().height())
