"""What an import would bring, shown before it is taken: the form of each file, and each tool with a tick."""

from collections import Counter
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui import messages
from gui.formatting import number
from gui.tables import Column
from gui.widgets.basics import heading, label
from gui.widgets.tick_rows import TickRows, tick_view

TOOL, CHANGE, BEFORE, AFTER = range(4)  # columns


class ImportDialog(QDialog):
    """Opens over the window; `taken` tells the names of all tools to leave out, where the import is to be taken as ticked."""

    taken = Signal(list)

    def __init__(self, found: dict[str, Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import tools"))
        self.resize(820, 560)
        self.found = found
        self.all_rows = self._all_rows()
        self.names = list(dict.fromkeys(name for name, tool, _ in self.all_rows if tool))  # of all tools that can be ticked
        self.counts, self.ticked = label(), QLabel()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in these tools"))
        self.search.setClearButtonEnabled(True)
        self.all, self.none = QPushButton(self.tr("Select &all")), QPushButton(self.tr("Select &none"))
        for button in (self.all, self.none):
            button.setAutoDefault(False)
            button.setToolTip(self.tr("The tools that the search shows"))
        columns = (
            Column("tool", self.tr("Tool"), width=28),
            Column("change", self.tr("Change"), width=14),
            Column("before", self.tr("Before")),
            Column("after", self.tr("After")),
        )
        self.rows = TickRows(columns, self)
        self.view = tick_view(self.rows, columns, self.tr("Tools to import"))
        self.view.say_if_empty(self.tr("Nothing found."))
        self.view.activated.disconnect()  # Return imports; a click, the space bar or a double click ticks
        self.view.doubleClicked.connect(lambda index: self.rows.toggle(index.row()))
        self.view.setColumnHidden(BEFORE, not any(row[BEFORE] for _, _, row in self.all_rows))
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.leave = buttons.addButton(self.tr("&Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        self.rows.changed.connect(self._look)
        self.search.textChanged.connect(lambda _: self._show())
        self.all.clicked.connect(lambda: self._tick(True))
        self.none.clicked.connect(lambda: self._tick(False))
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self.rows.left = set(found["off"])
        self._show()
        self.view.setCurrentIndex(self.rows.index(0, TOOL))

    def left_out(self) -> list[str]:
        """The names of all tools to leave out: those without a tick, and those of other files that were left out before."""
        return sorted({*self.found["leave"]} - {*self.names} | self._off())

    # Ticks

    def _off(self) -> set[str]:
        return self.rows.left & {*self.names}

    def _show(self) -> None:
        """Show the rows that hold the searched words; ticks stay, also of those that are not shown."""
        words = self.search.text().casefold().split()
        shown = [(tool, row) for name, tool, row in self.all_rows if all(word in f"{name} {row[AFTER]}".casefold() for word in words)]
        self.rows.show_ticked([row for _, row in shown], [tool for tool, _ in shown], self.rows.left)
        self._look()

    def _tick(self, on: bool) -> None:
        shown = {name for name in self.rows.names if name}
        left = self.rows.left - shown if on else self.rows.left | shown
        self.rows.show_ticked(self.rows.rows, self.rows.names, left)
        self._look()

    def _look(self) -> None:
        off = self._off()
        there = {name: [tool for tool in self.found[name] if tool not in off] for name in ("new", "changed", "same")}
        back = [tool for tool in self.found["off"] if tool not in off]
        there["new"] += [tool for tool in back if tool not in self.found["gone"]]
        there["same"] += [tool for tool in back if tool in self.found["gone"]]
        gone = [tool for tool in self.found["gone"] if tool not in back]
        gone += [tool for name in ("changed", "same") for tool in self.found[name] if tool in off]
        told = self.tr("{new} new, {changed} changed, {gone} removed, {same} unchanged.").format(
            new=number(len(there["new"]), 0),
            changed=number(len(there["changed"]), 0),
            gone=number(len(gone), 0),
            same=number(len(there["same"]), 0),
        )
        self.counts.setText(told)
        name = "bad" if gone else ""
        if self.counts.objectName() != name:
            self.counts.setObjectName(name)
            self.counts.style().polish(self.counts)
        self.gone.setVisible(bool(gone))
        self.ticked.setText(
            self.tr("{count} of {total} selected").format(count=number(len(self.names) - len(off), 0), total=number(len(self.names), 0))
        )
        self.take.setEnabled(len(off) < len(self.names))
        self.take.setToolTip("" if self.take.isEnabled() else self.tr("Select at least one tool."))

    def _take(self) -> None:
        self.taken.emit(self.left_out())
        self.accept()

    # What is shown

    def _all_rows(self) -> list[tuple[str, str, tuple[str, str, str, str]]]:
        """(the tool's name, the same where it can be ticked, the texts of the row)"""
        found, said = self.found, self.found["descriptions"]
        rows = [(name, name, (name, self.tr("new"), "", said[name])) for name in found["new"]]
        for name in found["changed"]:
            for what, before, after in found["changes"][name]:
                shown = self.tr("description") if what == "description" else what
                rows.append((name, name, (name, self.tr("changed: {what}").format(what=shown), before, after)))
        rows += [(name, name, (name, self.tr("skipped before"), "", said[name])) for name in found["off"]]
        rows += [(name, "", (name, self.tr("removed"), "", "")) for name in found["gone"] if name not in found["off"]]
        return rows + [(name, name, (name, self.tr("unchanged"), "", said[name])) for name in found["same"]]

    def _files(self) -> QLabel:
        """What each file is, and what was left out, mended or renamed in it."""
        found, told = self.found, label()
        lines = [
            self.tr("{file}: {form}, {taken} of {there} tools").format(file=file, form=form, taken=number(taken, 0), there=number(there, 0))
            for file, form, taken, there in found["forms"]
        ]
        if found["notes"]:
            kinds = Counter(kind for _, _, _, kind, _ in found["notes"])
            lines.append(", ".join(f"{messages.stored(kind)}: {number(count, 0)}" for kind, count in kinds.items()))
            told.setToolTip(
                "\n".join(
                    f"{tool or messages.sentence(place)}: {messages.sentence(text)}" for _, place, tool, _, text in found["notes"][:20]
                )
            )
        told.setText("\n".join(lines))
        return told

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        across = QHBoxLayout()
        across.addWidget(self.search, 1)
        for part in (self.ticked, self.all, self.none):
            across.addWidget(part)
        self.gone = label("muted")
        self.gone.setText(self.tr("Removed tools leave the list. Their history is kept; import them again to bring them back."))
        down = QVBoxLayout(self)
        down.setContentsMargins(20, 16, 20, 16)
        down.setSpacing(10)
        for part in (heading(self.tr("Files read")), self._files(), self.counts):
            down.addWidget(part)
        fit = self.found.get("fit") or {}
        if fit.get("finding"):  # the list is long, or too long for the base model
            self.fit = label("bad" if fit["weight"] == "bad" else "")
            self.fit.setText(messages.sentence(fit["finding"]))
            down.addWidget(self.fit)
        down.addLayout(across)
        down.addWidget(self.view, 1)
        down.addWidget(self.gone)
        down.addWidget(buttons)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setTabOrder(self.search, self.view)
