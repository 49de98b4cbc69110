"""Rows with a tick in their first cell: a click, the space bar, Return or a double click takes what a row stands for, or leaves it."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.tables import Column, Rows, in_house_style
from gui.widgets.house_table import HouseTable

CHECK = Qt.ItemDataRole.CheckStateRole


class TickRows(Rows):
    """The rows; each stands for a name, which may be that of several rows, "" for a row without a tick."""

    changed = Signal()

    def __init__(self, columns: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__(columns, parent)
        self.names: list[str] = []
        self.left: set[str] = set()  # the names without a tick

    def show_ticked(self, rows: list[tuple], names: list[str], left: set[str]) -> None:
        """Show these rows, with the name of each; all are ticked but those `left`."""
        self.names, self.left = names, set(left)
        self.show_rows(rows)

    def can_tick(self, row: int) -> bool:
        """Whether what a row stands for can be taken or left."""
        return bool(self.names[row])

    def ticked(self, row: int) -> bool:
        """Whether it is taken."""
        return self.names[row] not in self.left

    def toggle(self, row: int) -> None:
        """Take what was left, leave what was taken."""
        if 0 <= row < len(self.names) and self.can_tick(row):
            self.setData(self.index(row, 0), Qt.CheckState.Unchecked if self.ticked(row) else Qt.CheckState.Checked, CHECK)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Qt's own: the first cell can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 and self.can_tick(index.row()) else flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own: the texts, and the tick."""
        if role == CHECK and index.column() == 0 and self.can_tick(index.row()):
            return Qt.CheckState.Checked if self.ticked(index.row()) else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's own: a tick is set or taken away, in all rows of that name."""
        if role != CHECK or index.column() != 0 or not self.can_tick(index.row()):
            return False
        name = self.names[index.row()]
        (self.left.discard if Qt.CheckState(value) == Qt.CheckState.Checked else self.left.add)(name)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
        self.changed.emit()
        return True


def tick_view(rows: TickRows, columns: tuple[Column, ...], name: str) -> HouseTable:
    """A table of such rows."""
    view = HouseTable()
    view.setAccessibleName(name)
    view.setModel(rows)
    in_house_style(view, columns)
    view.activated.connect(lambda index: rows.toggle(index.row()))
    return view
