"""Number formats in rows: those to be written are ticked, and what was written tells how good, how true and how fast it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableWidgetItem, QWidget

from gui.widgets.fact_table import FactTable


class FormatTable(FactTable):
    """A table whose first column can be ticked, by mouse or with the space bar."""

    ticked = Signal(list)  # names of the rows that are ticked, from the top

    def __init__(self, name: str, headings: Sequence[str], wide: int, most: int = 9, parent: QWidget | None = None) -> None:
        super().__init__(name, headings, wide, most, parent=parent)
        self.names: list[str] = []
        self.itemChanged.connect(self._changed)

    def show_formats(self, rows: Sequence[tuple[str, bool | None, Sequence[str]]]) -> None:
        """Show (name, whether it is ticked, or None for a row that cannot be, cells); the chosen row stays chosen."""
        kept = self.name_chosen()
        blocked = self.blockSignals(True)
        self.names = [name for name, _, _ in rows]
        self.show_rows([cells for _, _, cells in rows])
        for at, (_, ticked, _) in enumerate(rows):
            if ticked is not None:
                item: QTableWidgetItem = self.item(at, 0)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if self.names:
            self.setCurrentCell(self.names.index(kept) if kept in self.names else 0, 0)
        self.blockSignals(blocked)

    def name_chosen(self) -> str:
        """The name of the row that is chosen, "" for none."""
        return self.names[self.currentRow()] if 0 <= self.currentRow() < len(self.names) else ""

    def tick(self, name: str, on: bool) -> None:
        """Tick a row, as the user does."""
        self.item(self.names.index(name), 0).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def ticked_names(self) -> list[str]:
        """What is ticked."""
        return [name for at, name in enumerate(self.names) if self.item(at, 0).checkState() == Qt.CheckState.Checked]

    def _changed(self, item: QTableWidgetItem) -> None:
        if item.column() == 0:
            self.ticked.emit(self.ticked_names())
