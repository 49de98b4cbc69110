"""Tools without an accepted question: for each, what its questions were rejected for, counted, and a way to mend it."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.records import NO_VALUE, NOT_WRITTEN
from gui import flow, messages
from gui.formatting import number
from gui.tables import Column, Rows, in_house_style
from gui.widgets.basics import label
from gui.widgets.house_table import HouseTable


class WithoutQuestions(QWidget):
    """The rows of a report of validation, see `flow.without_rows`. Return, a double click or the button leads to where a tool is mended."""

    wanted = Signal(object)  # a `flow.Move`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moves: list[flow.Move] = []
        columns = (
            Column("tool", self.tr("Tool"), width=30),
            Column("rejected", self.tr("Rejected questions"), width=20),
            Column("why", self.tr("Why")),
        )
        self.rows, self.view = Rows(columns, self), HouseTable()
        self.view.setAccessibleName(self.tr("Tools without accepted questions"))
        self.view.setModel(self.rows)
        in_house_style(self.view, columns)
        self.view.activated.connect(lambda index: self._lead(index.row()))
        self.view.selectionModel().currentRowChanged.connect(lambda now, _: self._show_lead(now.row()))
        hint = label("muted")
        hint.setText(
            self.tr(
                "A model cannot learn a tool without questions. Look at what was rejected and fix the cause, enter values, or write "
                "example questions for the tool. Then run again."
            )
        )
        self.lead = QPushButton()
        self.lead.clicked.connect(lambda: self._lead(self.view.currentIndex().row()))
        line = QHBoxLayout()
        line.addWidget(hint, 1)
        line.addWidget(self.lead)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addLayout(line)
        down.addWidget(self.view, 1)
        self.show_report(None)

    def show_report(self, report: Mapping[str, Any] | None) -> None:
        """Show the tools of a report without an accepted question; the first is chosen."""
        found = flow.without_rows(report)
        self._moves = [flow.mend(tool, rejected, next(iter(unmade), "")) for tool, rejected, _, unmade in found]
        self.rows.show_rows([(tool, number(rejected, 0), self._in_words(why, unmade)) for tool, rejected, why, unmade in found])
        if found:
            self.view.selectRow(0)
        self._show_lead(self.view.currentIndex().row())

    def _in_words(self, why: Mapping[str, int], unmade: Sequence[str]) -> str:
        if why:
            return messages.engine(", ").join(f"{messages.stored(reason)} {number(count, 0)}" for reason, count in why.items())
        if unmade:
            return f"{messages.stored(NO_VALUE)}: {unmade[0]} ({messages.engine(unmade[1])})"
        return messages.stored(NOT_WRITTEN)

    def _show_lead(self, row: int) -> None:
        move = self._moves[row] if 0 <= row < len(self._moves) else None
        self.lead.setVisible(move is not None)
        if move is not None:
            texts = {
                "rejected": self.tr("Show its re&jected questions"),
                "values": self.tr("Enter &values for {parameter}").format(parameter=move.of.replace("&", "&&")),
                "tool": self.tr("Show the &tool"),
            }
            self.lead.setText(texts[move.part])

    def _lead(self, row: int) -> None:
        if 0 <= row < len(self._moves):
            self.wanted.emit(self._moves[row])
