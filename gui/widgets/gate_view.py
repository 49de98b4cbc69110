"""What the regression gate found: each kept test set, before and now, and which tools got worse."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.adapters import NOW, shown
from gui.formatting import number, percent
from gui.widgets.basics import label
from gui.widgets.fact_table import FactTable


class GateView(QWidget):
    """Shows a verdict as `engine.adapters.regression.verdict` tells it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = label()
        self.table = FactTable(
            self.tr("Kept test sets"),
            [
                self.tr("Test set"),
                self.tr("Questions"),
                self.tr("Active"),
                self.tr("This adapter"),
                self.tr("Lost"),
                self.tr("Gained"),
                self.tr("p"),
                self.tr("Worse for"),
            ],
            wide=7,
            most=5,
            wrap=True,
        )
        tips = {
            4: self.tr("Questions that the active adapter answers correctly and this one does not"),
            5: self.tr("Questions that this adapter answers correctly and the active one does not"),
            6: self.tr("How likely such a difference is by chance alone (exact McNemar test)"),
        }
        for column, tip in tips.items():
            self.table.horizontalHeaderItem(column).setToolTip(tip)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(6)
        down.addWidget(self.said)
        down.addWidget(self.table)
        down.addStretch(1)
        self.show_verdict(None)

    def show_verdict(self, found: dict[str, Any] | None, active: bool = False) -> None:
        """Show a verdict, and whether the version is the active one itself; None where no single version is chosen."""
        sets = found["sets"] if found else []
        self.table.setVisible(bool(sets))
        self.table.show_rows(
            [
                (
                    self.name_of(one["name"]),
                    number(one["questions"], 0),
                    self._share(one["before"]),
                    self._share(one["after"]),
                    *((number(one["lost"], 0), number(one["gained"], 0), number(one["p"])) if one["p"] is not None else ("", "", "")),
                    self._tools(one["tools"]),
                )
                for one in sets
            ]
        )
        self.said.setText(self._sentence(found, active))

    def name_of(self, test_set: str) -> str:
        """A test set's name as people read it."""
        return self.tr("current tests") if test_set == NOW else test_set

    def _sentence(self, found: dict[str, Any] | None, active: bool) -> str:
        if found is None:
            return self.tr("Select one adapter to see its results on the test sets of all data cycles.")
        if not found["sets"]:
            return self.tr("There are no test questions yet, so the gate cannot measure anything.")
        if found["unscored"]:
            return self.tr("Not measured yet on: {sets}. Run the gate to compare it with the active adapter.").format(
                sets=", ".join(map(self.name_of, found["unscored"]))
            )
        if active:
            return self.tr("This is the active adapter.")
        if found["worse"]:
            return self.tr("Worse than {active} on: {sets}.").format(
                active=shown(found["against"]), sets=", ".join(map(self.name_of, found["worse"]))
            )
        return (
            self.tr("Not worse than {active} on any test set.").format(active=shown(found["against"]))
            if found["against"]
            else self.tr("There is no other active adapter to compare with.")
        )

    def _share(self, share: float | None) -> str:
        return "" if share is None else percent(share)

    def _tools(self, tools: list[list[Any]]) -> str:
        return ", ".join(
            self.tr("{tool} ({before} to {now} of {all})").format(tool=tool or self.tr("no tool"), before=before, now=now, all=of)
            for tool, before, now, of in tools
        )
