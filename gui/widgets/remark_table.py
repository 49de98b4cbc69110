"""Remarks on the tools in rows: each leads to its tool, and where a parameter lacks values, to the place to give some."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui import messages
from gui.flow import Move
from gui.tables import Column, Rows, in_house_style
from gui.widgets.basics import label
from gui.widgets.house_table import HouseTable

UNMADE = "unmade"  # the kind of remarks on values that only the company can give


class RemarkTable(QWidget):
    """What `engine.stages.tools.remarks` finds, what hurts most first."""

    chosen = Signal(str)  # a tool to be shown
    wanted = Signal(object)  # a `flow.Move`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: list[str] = []
        self._wants_unmade = False  # until there are remarks
        columns = (
            Column("tool", self.tr("Tool"), width=26),
            Column("parameter", self.tr("Parameter"), width=20),
            Column("text", self.tr("Issue")),
            Column("kind", self.tr("Type of issue"), width=24),
        )
        self.rows, self.view = Rows(columns, self), HouseTable()
        self.view.setAccessibleName(self.tr("Issues with the tools"))
        self.view.setModel(self.rows)
        in_house_style(self.view, columns)
        self.view.setWordWrap(True)
        self.view.activated.connect(lambda index: self._show_tool(index.row()))
        self.view.selectionModel().currentRowChanged.connect(lambda now, _: self._look(now.row()))
        hint = label("muted")
        hint.setText(self.tr("What may confuse a model. Press Enter on an issue, or double-click it, to go to its tool."))
        self.give = QPushButton(self.tr("Enter values for the sele&cted one..."))
        self.give.setToolTip(self.tr("Type or import values that only you know, on the Knowledge page"))
        self.give.clicked.connect(self._give)
        line = QHBoxLayout()
        line.addWidget(hint, 1)
        line.addWidget(self.give)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addLayout(line)
        down.addWidget(self.view, 1)
        self._look(-1)

    def show_remarks(self, found: dict[str, Any]) -> None:
        """Show these; the place of the cursor stays."""
        at = self.view.currentIndex().row()
        titles = {group["kind"]: messages.engine(group["title"]) for group in found["groups"]}
        self._kinds = [one["kind"] for one in found["findings"]]
        self.rows.show_rows(
            [(one["tool"], one["parameter"], messages.sentence(one["text"]), titles[one["kind"]]) for one in found["findings"]]
        )
        if 0 <= at < len(self._kinds):
            self.view.selectRow(at)
        if self._wants_unmade:
            self.show_unmade()
        self._look(self.view.currentIndex().row())

    def show_unmade(self) -> None:
        """Choose the first remark on a parameter that lacks values, once there are remarks."""
        self._wants_unmade = not self._kinds
        if UNMADE in self._kinds:
            at = self._kinds.index(UNMADE)
            self.view.selectRow(at)
            self.view.scrollTo(self.rows.index(at, 0), HouseTable.ScrollHint.PositionAtTop)
        self.view.setFocus()

    def _look(self, row: int) -> None:
        self.give.setEnabled(0 <= row < len(self._kinds) and self._kinds[row] == UNMADE)

    def _give(self) -> None:
        self.wanted.emit(Move("knowledge", part="values", of=self.rows.rows[self.view.currentIndex().row()][1]))

    def _show_tool(self, row: int) -> None:
        if self.rows.rows[row][0]:  # else the remark is on all tools together
            self.chosen.emit(self.rows.rows[row][0])
