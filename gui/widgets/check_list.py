"""A list whose entries are ticked: by a click, or with the arrow keys and the space bar."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

AIR = 2  # units around each entry
MOST = 7  # entries seen without scrolling
FEWEST = 3


class CheckList(QListWidget):
    """Says which values are ticked, in the list's order, each time one is ticked or not."""

    ticked = Signal(list)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSpacing(AIR)
        self.itemChanged.connect(lambda _: self.ticked.emit(self.chosen()))

    def show_items(self, items: Sequence[tuple[str, str, str]], chosen: Sequence[str]) -> None:
        """Show (value, text, tool tip) and tick the chosen values; the place of the cursor stays."""
        at = self.currentRow()
        blocked = self.blockSignals(True)
        self.clear()
        for value, text, tip in items:
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setToolTip(tip or text)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if value in chosen else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setCurrentRow(min(max(at, 0), self.count() - 1))
        self.blockSignals(blocked)
        self.updateGeometry()

    def chosen(self) -> list[str]:
        """The values that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked]

    def tick(self, value: str, on: bool = True) -> None:
        """Tick a value, or take its tick away, as a click does."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == value:
                self.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def sizeHint(self) -> QSize:
        """As high as its entries, up to some."""
        rows = min(MOST, max(FEWEST, self.count()))
        return QSize(super().sizeHint().width(), rows * (max(self.sizeHintForRow(0), self.fontMetrics().height() + 4) + 2 * AIR) + 6)

    def minimumSizeHint(self) -> QSize:
        """Not squeezed below some entries."""
        return QSize(160, min(self.sizeHint().height(), 130))
