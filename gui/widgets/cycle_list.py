"""Data cycles: open one, see what belongs to it, train on its data, close it, take its influence back."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.adapters import cycles, shown
from engine.store import Project
from engine.store.adapters import CLOSED, OPEN
from gui import problems
from gui.controller import ProjectController
from gui.dialogs import confirm
from gui.formatting import number, when
from gui.widgets.basics import label
from gui.widgets.fact_table import FactTable


class CycleList(QWidget):
    """The cycles with their examples, kept tests and adapters."""

    changed = Signal()  # something was written; the page reads anew
    train = Signal(str, bool)  # train on the examples of this cycle alone; whether the adapter in use is trained on, else a fresh one

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.rows: list[dict[str, Any]] = []  # the newest first
        self.in_use = ""
        what = label("muted")
        what.setText(
            self.tr(
                "Data comes in cycles. Open a cycle, add its example questions or logs on the Knowledge page, and generate "
                "questions: everything new belongs to the open cycle. Train a new adapter on its data and merge it with those of "
                "other cycles, or continue to train the active adapter. Closing a cycle keeps its test questions; every later "
                "adapter is measured on them."
            )
        )
        self.name, self.open, self.close_it = QLineEdit(), QPushButton(self.tr("Open &cycle")), QPushButton(self.tr("Close &this cycle"))
        self.name.setMaximumWidth(220)
        self.name.setAccessibleName(self.tr("Name of the new data cycle"))
        self.name.returnPressed.connect(self.open.click)
        told = QLabel(self.tr("N&ame"))
        told.setBuddy(self.name)
        self.state = label()
        self.fresh, self.further, self.retire = (
            QPushButton(text)
            for text in (self.tr("Train a new adapter &from its data"), self.tr("Continue t&he active adapter"), self.tr("Ret&ire..."))
        )
        self.fresh.setToolTip(self.tr("Use the examples of the selected cycle and start a new adapter"))
        self.further.setToolTip(self.tr("Use the examples of the selected cycle and continue from the active adapter"))
        self.retire.setToolTip(self.tr("Remove its influence: its adapters leave the merge and are tagged retired"))
        self.table = FactTable(
            self.tr("Data cycles"),
            [
                self.tr("Cycle"),
                self.tr("State"),
                self.tr("Examples"),
                self.tr("Accepted"),
                self.tr("Kept tests"),
                self.tr("Opened"),
                self.tr("Adapters"),
            ],
            wide=6,
            most=8,
        )
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.open.clicked.connect(self._open)
        self.close_it.clicked.connect(lambda: self._write(cycles.close_cycle, self._closed))
        self.fresh.clicked.connect(lambda: self.train.emit(self._chosen()["name"], False))
        self.further.clicked.connect(lambda: self.train.emit(self._chosen()["name"], True))
        self.retire.clicked.connect(self._retire)
        first, second = QHBoxLayout(), QHBoxLayout()
        for part in (told, self.name, self.open, self.close_it):
            first.addWidget(part)
        first.addWidget(self.state, 1)
        for part in (self.fresh, self.further, self.retire):
            second.addWidget(part)
        second.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(8)
        down.addWidget(what)
        down.addLayout(first)
        down.addWidget(self.table)
        down.addLayout(second)
        down.addStretch(1)
        self.show_cycles([], "", "", True)

    def show_cycles(self, rows: list[dict[str, Any]], in_use: str, month: str, idle: bool) -> None:
        """Show the cycles as `engine.adapters.cycles.cycles` tells them; what was chosen stays chosen, else the open one."""
        before = self._chosen()
        self.rows, self.in_use, self.idle = list(reversed(rows)), in_use, idle
        is_open = next((row["name"] for row in rows if row["state"] == OPEN), "")
        self.name.setPlaceholderText(month)
        for part in (self.name, self.open):
            part.setEnabled(not is_open)
        self.close_it.setEnabled(bool(is_open))
        self.state.setText(self.tr("The cycle {name} is open.").format(name=is_open) if is_open else self.tr("No cycle is open."))
        if is_open and self.name.text().strip() == is_open:
            self.name.clear()
        states = {OPEN: self.tr("open"), CLOSED: self.tr("closed")}
        self.table.blockSignals(True)
        self.table.show_rows(
            [
                (
                    row["name"],
                    self.tr("retired") if row["retired"] else states.get(row["state"], ""),
                    number(sum(row["examples"].values()), 0),
                    number(row["examples"].get("accepted", 0), 0),
                    number(row["tests"], 0),
                    when(row["made"]) if row["made"] else "",
                    ", ".join(map(shown, row["adapters"])),
                )
                for row in self.rows
            ]
        )
        for at in range(len(self.rows)):
            self.table.item(at, 6).setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)  # versions are no numbers
        chosen = before["name"] if before else is_open
        self.table.choose([at for at, row in enumerate(self.rows) if row["name"] == chosen])
        self.table.blockSignals(False)
        self.table.setVisible(bool(rows))
        self._show_buttons()

    def _chosen(self) -> dict[str, Any] | None:
        at = self.table.chosen()
        return self.rows[at[0]] if at and at[0] < len(self.rows) else None

    def _show_buttons(self) -> None:
        row = self._chosen()
        has_data = row is not None and row["examples"].get("accepted", 0) > 0 and self.idle
        self.fresh.setEnabled(has_data)
        self.further.setEnabled(has_data and bool(self.in_use))
        self.retire.setEnabled(row is not None and bool(row["adapters"]) and not row["retired"] and self.idle)

    def _open(self) -> None:
        name = self.name.text()
        self._write(lambda project: cycles.open_cycle(project, name))

    def _closed(self, found: dict[str, Any]) -> None:
        if found["questions"]:
            self.controller.said.emit(
                self.tr("{cycle} is closed; its {count} test questions are kept.").format(
                    cycle=found["cycle"], count=number(found["questions"], 0)
                ),
                False,
            )
        else:
            self.controller.said.emit(self.tr("{cycle} is closed; it had no test questions to keep.").format(cycle=found["cycle"]), False)
        self.changed.emit()

    def _retire(self) -> None:
        row = self._chosen()
        confirm(
            self.window(),
            self.tr("Remove the influence of {cycle}?").format(cycle=row["name"]),
            self.tr(
                "These adapters, and those merged from them, leave the merge and are tagged retired. Their files are kept: {adapters}."
            ).format(adapters=", ".join(map(shown, row["adapters"]))),
            self.tr("&Retire"),
            self.tr("&Cancel"),
            lambda: self._write(lambda project: cycles.retire(project, row["name"]), self._retired),
        )

    def _retired(self, found: dict[str, Any]) -> None:
        versions = lambda names: ", ".join(map(shown, names))  # noqa: E731
        text = self.tr("Retired: {adapters}.").format(adapters=versions(found["retired"]))
        if found["carry"]:
            text += " " + self.tr("Trained further from these, so still influenced by them: {adapters}.").format(
                adapters=versions(found["carry"])
            )
        self.controller.said.emit(text, False)
        self.changed.emit()

    def _write(self, work: Callable[[Project], Any], then: Callable[[Any], None] | None = None) -> None:
        self.controller.read(
            work,
            then or (lambda _: self.changed.emit()),
            lambda error: self.controller.said.emit(problems.of(error), True),
            keep=True,
        )
