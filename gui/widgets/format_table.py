"""Number formats in rows: some can be ticked, by mouse or with the space bar, and a cell may carry the shape of a state."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from gui import theme
from gui.widgets import states
from gui.widgets.fact_table import FactTable

LEAST = 150  # units that the wide column keeps where the window is narrow


@dataclass(frozen=True)
class Row:
    """A row with the name that it goes by; `ticked` is None where it cannot be. `states` gives columns the shape of a stage's state."""

    name: str
    cells: Sequence[str]
    ticked: bool | None = None
    states: dict[int, str] = field(default_factory=dict)
    tips: dict[int, str] = field(default_factory=dict)  # where a cell has more to say than stands in it


class FormatTable(FactTable):
    """A table of facts whose rows have names; the `right` columns are written to the right."""

    ticked = Signal(list)  # names of the rows that are ticked, from the top

    def __init__(
        self, name: str, headings: Sequence[str], wide: int, right: Sequence[int] = (), most: int = 9, parent: QWidget | None = None
    ) -> None:
        self.wide, self.right = wide, right
        self.sideways = False  # whether it is scrolled sideways
        super().__init__(name, headings, wide, most, parent=parent)
        self.rows: list[Row] = []
        self.itemChanged.connect(self._changed)
        for column in range(self.columnCount()):
            self.horizontalHeaderItem(column).setTextAlignment(self._side(column))

    def explain(self, meanings: Sequence[str]) -> None:
        """What each column means, for the tool tips of the heading."""
        for column, meaning in enumerate(meanings):
            self.horizontalHeaderItem(column).setToolTip(meaning)

    def show_formats(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen one stays chosen."""
        kept, column = self.name_chosen(), max(0, self.currentColumn())
        blocked = self.blockSignals(True)
        self.rows = list(rows)
        self.show_rows([row.cells for row in rows])
        for at, row in enumerate(rows):
            for place in range(len(row.cells)):
                item = self.item(at, place)
                item.setTextAlignment(self._side(place))
                item.setToolTip(row.tips.get(place, item.toolTip()))
            if row.ticked is not None:
                item = self.item(at, 0)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked)
        if rows:
            self.setCurrentCell(next((at for at, row in enumerate(rows) if row.name == kept), 0), column)
        self.blockSignals(blocked)
        self._paint()
        self._share_room()

    def name_chosen(self) -> str:
        """The name of the row that is chosen, "" for none."""
        return self.rows[self.currentRow()].name if 0 <= self.currentRow() < len(self.rows) else ""

    def tick(self, name: str, on: bool) -> None:
        """Tick a row, as the user does."""
        at = next(at for at, row in enumerate(self.rows) if row.name == name)
        self.item(at, 0).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def ticked_names(self) -> list[str]:
        """What is ticked."""
        return [
            row.name
            for at, row in enumerate(self.rows)
            if row.ticked is not None and self.item(at, 0).checkState() == Qt.CheckState.Checked
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks the chosen row, whichever of its cells the cursor is in."""
        row = self.rows[self.currentRow()] if 0 <= self.currentRow() < len(self.rows) else None
        if event.key() == Qt.Key.Key_Space and row is not None and row.ticked is not None:
            self.tick(row.name, self.item(self.currentRow(), 0).checkState() != Qt.CheckState.Checked)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "rows"):
            self._paint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """The wide column takes what the others leave, but stays readable; then the table is scrolled sideways."""
        header, others = self.horizontalHeader(), (column for column in range(self.columnCount()) if column != self.wide)
        left = self.viewport().width() - sum(max(self.sizeHintForColumn(column), header.sectionSizeHint(column)) for column in others)
        least = min(LEAST, max(self.sizeHintForColumn(self.wide), header.sectionSizeHint(self.wide)))
        header.setSectionResizeMode(self.wide, QHeaderView.ResizeMode.Stretch if left >= least else QHeaderView.ResizeMode.Fixed)
        if left < least:
            header.resizeSection(self.wide, least)
        if self.sideways != (left < least):
            self.sideways = left < least
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as the rows, and the bar beneath them where there is one."""
        return super().sizeHint() + QSize(0, self.horizontalScrollBar().sizeHint().height() if self.sideways else 0)

    def _paint(self) -> None:
        blocked = self.blockSignals(True)
        for at, row in enumerate(self.rows):
            for column, state in row.states.items():
                self.item(at, column).setIcon(states.icon(state, theme.state_colour(state)))
        self.blockSignals(blocked)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return (Qt.AlignmentFlag.AlignRight if column in self.right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter

    def _changed(self, item: QTableWidgetItem) -> None:
        if item.column() == 0 and self.rows[item.row()].ticked is not None:
            self.ticked.emit(self.ticked_names())
