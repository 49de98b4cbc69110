"""The adapters of a project: which there are and how good, which one is in use, and several side by side."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTabWidget, QVBoxLayout, QWidget

from engine import adapters
from engine.adapters import regression
from engine.models import base_models
from engine.settings import TrainingSettings
from engine.store.adapters import ACTIVE, CANDIDATE, RETIRED
from gui import messages
from gui.controller import ProjectController
from gui.formatting import number, percent, when
from gui.widgets.adapter_actions import AdapterActions
from gui.widgets.adapter_card import AdapterCard, AdapterNotes
from gui.widgets.basics import label
from gui.widgets.columns import Halves
from gui.widgets.curves import EVERY, Curves, Points
from gui.widgets.fact_table import FactTable
from gui.widgets.gate_view import GateView


class AdapterList(QWidget):
    """Table, buttons, and beneath them the gate, the differences and curves, and the notes of what is chosen."""

    changed = Signal()  # something was written; the page reads anew

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.rows: list[dict[str, Any]] = []  # the newest first
        self.in_use = ""  # the one that the later stages take
        self.points: dict[str, Points] = {}  # the curves of the run that is newest
        self.compared: dict[str, dict[str, Points]] = {}  # those of the chosen adapters
        self.told = label("muted")
        self.bad = label("bad")
        heads = (
            self.tr("Adapter"),
            self.tr("Tag"),
            self.tr("Base model"),
            self.tr("Examples"),
            self.tr("Validation loss"),
            self.tr("Correct answers"),
            self.tr("Created"),
            self.tr("Notes"),
        )
        self.table = FactTable(self.tr("Adapters"), heads, wide=7, most=6)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.itemSelectionChanged.connect(self._pick)
        self.parts = QTabWidget()
        self.parts.setDocumentMode(True)
        self.gate_view, self.curves = GateView(), Curves()
        self.curves.chosen.connect(self._draw)
        self.buttons, self.notes, self.card = AdapterActions(controller), AdapterNotes(controller), AdapterCard(controller)
        for writing in (self.buttons, self.notes, self.card):
            writing.changed.connect(self.changed)
        for title, part in (
            (self.tr("Regression gate"), self.gate_view),
            (self.tr("Side by side"), self._side()),
            (self.tr("Notes"), self.notes),
            (self.tr("Model card"), self.card),
        ):
            self.parts.addTab(part, title)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.told)
        down.addWidget(self.table)
        down.addWidget(self.bad)
        down.addWidget(self.buttons)
        down.addWidget(self.parts, 1)
        self.show_versions([], "", True)

    def show_versions(self, rows: list[dict[str, Any]], in_use: str, idle: bool, before: str = "") -> None:
        """Show the adapters as `engine.adapters.overview` tells them; what was chosen stays chosen. `before` is the one that was active
        before the active one, "" for none."""
        self.buttons.show_before(before, idle)
        names = {row["name"] for row in self.chosen()}
        self.rows, self.in_use, self.idle = list(reversed(rows)), in_use, idle
        self.table.blockSignals(True)
        self.table.show_rows([self._cells(row) for row in self.rows])
        self.table.choose([at for at, row in enumerate(self.rows) if row["name"] in names])
        for at in range(len(self.rows)):
            self.table.item(at, 7).setTextAlignment(
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            )  # a note may begin with a number
        self.table.blockSignals(False)
        for part in (self.table, self.parts):
            part.setVisible(bool(rows))
        self._pick()

    def chosen(self) -> list[dict[str, Any]]:
        """The chosen adapters, from the top."""
        return [self.rows[at] for at in self.table.chosen() if at < len(self.rows)]

    def show_run(self, points: dict[str, Points]) -> None:
        """The curves of the newest run, which are drawn where no adapters are compared."""
        self.points = points
        self._draw()

    def _compare(self) -> None:
        """Read the curves of the chosen adapters, if they are several."""
        rows = [row for row in self.chosen() if row["run"]]
        if len(rows) < 2:
            self.compared = {}
            self._draw()
            return

        def show(curves: list[dict[str, Points]]) -> None:
            if [row["name"] for row in self.chosen() if row["run"]] == [row["name"] for row in rows]:
                self.compared = {row["version"]: one for row, one in zip(rows, curves)}
                self._draw()

        self.controller.read(lambda project: [{name: project.metric(row["run"], name) for name in EVERY} for row in rows], show)

    def _draw(self) -> None:
        if self.compared:
            self.curves.show_runs(self.compared)
        else:
            self.curves.show_run(self.points)

    def _side(self) -> QWidget:
        self.difference = FactTable(self.tr("Differences"), [self.tr("Item")], wide=(), most=5)
        self.difference.horizontalHeader().setStretchLastSection(True)
        halves = Halves(self.difference, self.curves)
        halves.setContentsMargins(0, 8, 0, 0)
        return halves

    # What is shown

    def _cells(self, row: dict[str, Any]) -> tuple[str, ...]:
        loss, rates = row["metrics"].get("validation_loss"), row["rates"]
        newest = list(rates)[-1] if rates else ""
        tags = {ACTIVE: self.tr("active"), CANDIDATE: self.tr("candidate"), RETIRED: self.tr("retired")}
        told = f"{percent(rates[newest]['overall'])} ({self.gate_view.name_of(newest)})" if rates else self.tr("not measured")
        return (
            row["version"],
            tags.get(row["tag"], self.tr("in use") if row["name"] == self.in_use else ""),
            base_models.shown(row["base_model"]),
            "" if row["examples"] is None else number(row["examples"], 0),
            "" if loss is None else number(loss),
            told,
            when(row["made"]),
            " ".join(row["notes"].split()) or ("" if row["kind"] == "trained" else messages.stored(row["kind"])),
        )

    def _pick(self) -> None:
        rows = self.chosen()
        one = rows[0] if len(rows) == 1 else None
        self.bad.setText("\n".join(messages.sentence(row["problem"]) for row in rows if row["problem"]))
        self.bad.setVisible(bool(self.bad.text()))
        self.told.setText(self._told(rows))
        self.buttons.show_for(one, self.idle)
        self.notes.show_for(one)
        self.card.show_for(one)
        self._show_differences(rows)
        if len(rows) > 1 and self.parts.currentIndex() == 0:
            self.parts.setCurrentIndex(1)
        elif one is not None and self.parts.currentIndex() == 1:
            self.parts.setCurrentIndex(0)
        self._ask_verdict(one)
        self._compare()

    def _told(self, rows: list[dict[str, Any]]) -> str:
        """What was set otherwise in the chosen runs, or how to choose several."""
        if len(rows) < 2:
            return (
                self.tr("Select several adapters with Ctrl or Shift to compare their curves.")
                if len(self.rows) > 1
                else ("" if self.rows else self.tr("No adapters yet. Train one, or import one made elsewhere."))
            )
        apart = self._apart(
            [
                {self.tr("dataset"): row["dataset"], self.tr("base model"): base_models.shown(row["base_model"]), **self._settings(row)}
                for row in rows
            ]
        )
        if not apart:
            return self.tr("These runs used the same dataset and settings.")
        told = [
            f"{row['version']}: {', '.join(f'{key} {_written(values[at])}' for key, values in apart.items())}"
            for at, row in enumerate(rows)
        ]
        return self.tr("Differences: {differences}").format(differences="; ".join(told))

    def _show_differences(self, rows: list[dict[str, Any]]) -> None:
        """Everything in which the chosen ones differ, a column for each."""
        several = len(rows) > 1
        self.difference.setVisible(several)
        if not several:
            return
        facts = [
            {
                self.tr("Tag"): row["tag"],
                self.tr("Data cycle"): row["cycle"],
                self.tr("Base model"): base_models.shown(row["base_model"]),
                self.tr("Dataset"): row["dataset"],
                self.tr("Examples"): row["examples"],
                **self._settings(row),
                **{messages.measure(name): value for name, value in row["metrics"].items()},
                **{
                    self.tr("Correct on {tests}").format(tests=self.gate_view.name_of(name)): percent(rates["overall"])
                    for name, rates in row["rates"].items()
                },
            }
            for row in rows
        ]
        apart = self._apart(facts)
        self.difference.setColumnCount(1 + len(rows))
        self.difference.setHorizontalHeaderLabels([self.tr("Item"), *(row["version"] for row in rows)])
        self.difference.show_rows([(key, *map(_written, values)) for key, values in apart.items()])

    def _settings(self, row: dict[str, Any]) -> dict[str, Any]:
        known = TrainingSettings.model_fields
        return {
            messages.field(TrainingSettings, name) if name in known else name: adapters.shown(value) if name == "continue_from" else value
            for name, value in row["settings"].items()
            if name != "base_model"
        }

    def _apart(self, facts: list[dict[str, Any]]) -> dict[str, list[Any]]:
        """{what: the value of each} where they are not all the same."""
        keys = dict.fromkeys(key for one in facts for key in one)
        values = {key: [one.get(key) for one in facts] for key in keys}
        return {key: found for key, found in values.items() if len(set(map(str, found))) > 1}

    def _ask_verdict(self, one: dict[str, Any] | None) -> None:
        if one is None:
            self.gate_view.show_verdict(None)
            return

        def show(found: dict[str, Any]) -> None:
            if [row["name"] for row in self.chosen()] == [found["adapter"]]:
                self.gate_view.show_verdict(found, one["tag"] == ACTIVE)

        self.controller.read(lambda project: regression.verdict(project, one["name"]), show)


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return QCoreApplication.translate("AdapterList", "yes") if value else QCoreApplication.translate("AdapterList", "no")
    if isinstance(value, float):
        return f"{value:.4g}"
    return "" if value is None else ", ".join(map(str, value)) if isinstance(value, list) else messages.choice(str(value))
