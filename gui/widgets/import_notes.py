"""What an import left out, mended or renamed, in rows with a tick: take a tool, or leave it out."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from engine.records import LEFT_OUT, ToolNote
from gui import messages
from gui.tables import Column, Rows, in_house_style
from gui.widgets.basics import label

CHECK = Qt.ItemDataRole.CheckStateRole


class NoteRows(Rows):
    """The rows; the tool of a row is taken while its first cell is ticked. What cannot be used has no tick."""

    changed = Signal()

    def __init__(self, columns: tuple[Column, ...], parent: QWidget) -> None:
        super().__init__(columns, parent)
        self.notes: list[ToolNote] = []
        self.left: set[str] = set()

    def show_notes(self, notes: list[ToolNote], left: list[str]) -> None:
        """Show these; `left` are the tools that are not taken."""
        self.notes, self.left = notes, set(left)
        self.show_rows([(one.tool, messages.stored(one.kind), messages.sentence(one.text), one.file, one.place) for one in notes])

    def can_tick(self, row: int) -> bool:
        """Whether the tool of a row can be taken or left."""
        return bool(self.notes[row].tool) and self.notes[row].kind != LEFT_OUT

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Qt's own: the first cell can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 and self.can_tick(index.row()) else flags

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own: the texts, and the tick."""
        if role == CHECK and index.column() == 0 and self.can_tick(index.row()):
            return Qt.CheckState.Unchecked if self.notes[index.row()].tool in self.left else Qt.CheckState.Checked
        return super().data(index, role)

    def setData(self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt's own: a tick is set or taken away, in all rows of that tool."""
        if role != CHECK or index.column() != 0 or not self.can_tick(index.row()):
            return False
        tool = self.notes[index.row()].tool
        (self.left.discard if Qt.CheckState(value) == Qt.CheckState.Checked else self.left.add)(tool)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0))
        self.changed.emit()
        return True


class ImportNotes(QWidget):
    """The rows, and a button that imports again with what is ticked."""

    wanted = Signal(list)  # the names of all tools to leave out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            Column("tool", self.tr("Tool"), width=28),
            Column("kind", self.tr("Done"), width=12),
            Column("text", self.tr("Why")),
            Column("file", self.tr("File"), width=16),
            Column("place", self.tr("Place"), width=22),
        )
        self.rows, self.view = NoteRows(columns, self), QTableView()
        self.view.setAccessibleName(self.tr("What the import left out, mended or renamed"))
        self.view.setModel(self.rows)
        in_house_style(self.view, columns)
        self.view.setWordWrap(True)
        self.view.activated.connect(lambda index: self._toggle(index.row()))
        hint = label("muted")
        hint.setText(
            self.tr(
                "A file is taken as far as it can be used. Take a tick away to leave a tool out; rows without a tick could not be "
                "used, and say why."
            )
        )
        self.apply = QPushButton(self.tr("I&mport again as ticked"))
        self.apply.clicked.connect(lambda: self.wanted.emit(sorted(self.rows.left)))
        self.rows.changed.connect(self._look)
        line = QHBoxLayout()
        line.addWidget(hint, 1)
        line.addWidget(self.apply)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addLayout(line)
        down.addWidget(self.view, 1)
        self.show_notes([], [], True)

    def show_notes(self, notes: list[ToolNote], left: list[str], may_run: bool) -> None:
        """Show what the last import did; `left` are the tools to leave out as the settings have it."""
        self.before, self.may_run = set(left), may_run
        self.rows.show_notes(notes, left)
        self._look()

    def _look(self) -> None:
        self.apply.setEnabled(self.may_run and self.rows.left != self.before)

    def _toggle(self, row: int) -> None:
        """Return or a double click ticks, as the space bar does."""
        index = self.rows.index(row, 0)
        if self.rows.can_tick(row):
            on = self.rows.data(index, CHECK) == Qt.CheckState.Checked
            self.rows.setData(index, Qt.CheckState.Unchecked if on else Qt.CheckState.Checked, CHECK)
