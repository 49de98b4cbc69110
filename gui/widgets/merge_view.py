"""Adapters become part of the base model: which are taken, with what share, by which method, and the search for the best way."""

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QGridLayout, QHBoxLayout, QLabel, QSlider, QTabWidget, QVBoxLayout, QWidget

from engine.adapters import shown
from engine.store import Project
from gui import messages
from gui.controller import ProjectController
from gui.controls import quiet_wheel
from gui.formatting import number, percent, when
from gui.forms import Form
from gui.widgets.basics import heading, label
from gui.widgets.merge_method import DEQUANTISED, MergeMethod
from gui.widgets.merge_search import MergeSearch

STAGE, TASK = "merging", "merge search"
LEFT_OUT = ("adapters", "weights", "method", "density", "into")  # settings that are shown in a way of their own


class MergeView(QTabWidget):
    """Two tabs: the adapters, each to be taken or left, with how several become one; and the search. Who shows it reads with
    `read_merging` and gives `fill` what was found, anew whenever `stale` says so."""

    stale = Signal()

    def __init__(self, controller: ProjectController, form: Form, parent: QWidget | None = None) -> None:
        """`form` is that of the settings which are not `LEFT_OUT`; it is placed here, and kept by who made it."""
        super().__init__(parent)
        self.controller, self.form = controller, form
        self.rows: dict[str, tuple[QCheckBox, QSlider, QLabel]] = {}
        self.chosen: list[str] = []  # adapters, as the settings have them
        self.weights: list[float] = []  # as the settings have them, [] for what the method takes
        self.quantized = False
        self.merged: dict[str, Any] = {}  # the summary of the last merge
        self._unkept = 0  # changes on their way; what is read before they are kept must not be shown over them
        self.none = label("muted")
        self.none.setText(self.tr("No adapter trained yet."))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setColumnStretch(1, 1)
        self.method = MergeMethod()
        self.method.changed.connect(self._keep)
        self.result, self.warning = label(), label("bad")
        self.search = MergeSearch()
        self.search.wanted.connect(lambda settings: self.controller.run_task(TASK, {**settings, "adapters": self.chosen}))
        self.search.taken.connect(self._take)
        self.search.look.connect(self.ask_trials)
        self.controller.changed.connect(self._show_search)
        self.controller.rested.connect(self._rested)
        self.setDocumentMode(True)
        self.addTab(self._merge(), self.tr("Adapters and method"))
        self.addTab(self.search, self.tr("Merge search"))

    def fill(self, found: Any) -> None:
        """Show what `read_merging` found."""
        adapters, settings, current, merged = found
        if self._unkept:
            return
        names = [row["name"] for row in adapters]
        if names != list(self.rows):
            self._make_rows(adapters)
        chosen = [name for name in settings.adapters or [current] if name in names]
        self.weights = settings.weights
        self._show_weights(dict(zip(chosen, settings.weights or self._usual(settings.method, len(chosen)))))
        self.none.setVisible(not adapters)
        self.method.show_settings(settings, len(self.chosen) > 1)
        self.merged = merged
        self._show_result()
        self._show_search()
        if self.chosen:
            self.controller.ask(
                "merge_check",
                self._show_methods,
                adapters=self.chosen,
                weights=settings.weights,
                density=settings.density,
                svd_rank=settings.svd_rank,
            )
        self.ask_trials()

    def ask_trials(self) -> None:
        """Have the table of the last search read."""
        if self.rows:
            self.controller.ask("merge_trials", self.search.show_table)

    # Adapters

    def _merge(self) -> QWidget:
        self.total = QDoubleSpinBox()
        self.total.setRange(0.05, 100)
        self.total.setSingleStep(0.25)
        self.total.setKeyboardTracking(False)
        self.total.setMinimumHeight(self.fontMetrics().height() + 8)
        quiet_wheel(self.total)
        self.total.valueChanged.connect(lambda _: self._share_out(stay=True))
        name, told = QLabel(self.tr("Sum of &weights")), label("muted")
        name.setBuddy(self.total)
        self.total.setAccessibleName(self.tr("Sum of weights"))
        told.setText(self.tr("1 averages the adapters. The number of adapters gives their full sum."))
        self.total.setAccessibleDescription(told.text())
        self.total_part = QWidget()
        line = QHBoxLayout(self.total_part)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(name)
        line.addWidget(self.total)
        line.addWidget(told, 1)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(10)
        down.addWidget(heading(self.tr("Adapters")))
        down.addWidget(self.none)
        down.addLayout(self.grid)
        for part in (self.total_part, self.method, self.form, self.result, self.warning):
            down.addWidget(part)
        down.addStretch(1)
        return page

    def _make_rows(self, adapters: list[dict[str, Any]]) -> None:
        while self.grid.count():
            self.grid.takeAt(0).widget().deleteLater()
        self.rows = {}
        for at, row in enumerate(adapters):
            name = row["name"]
            box, slider, share = QCheckBox(shown(name)), QSlider(Qt.Orientation.Horizontal), QLabel()
            box.setToolTip(self._told(row))
            slider.setRange(0, 100)
            slider.setTracking(False)
            slider.setAccessibleName(self.tr("Share of {adapter}").format(adapter=shown(name)))
            box.clicked.connect(lambda _: self._share_out())
            slider.valueChanged.connect(lambda value, name=name: self._share_out(name, value / 100))
            self.rows[name] = (box, slider, share)
            tag = QLabel(messages.stored(row["tag"] or ("" if row["kind"] == "trained" else row["kind"])))
            tag.setObjectName("muted")
            for column, part in enumerate((box, slider, share, tag)):
                self.grid.addWidget(part, at, column)

    def _told(self, row: dict[str, Any]) -> str:
        if row["kind"] == "merged":
            return self.tr("Merged {when} from {adapters}").format(when=when(row["made"]), adapters=", ".join(map(shown, row["parents"])))
        if row["kind"] == "imported":
            return self.tr("Imported {when}").format(when=when(row["made"]))
        return self.tr("Trained {when} on dataset {dataset}").format(when=when(row["made"]), dataset=row["dataset"])

    def _show_weights(self, weights: dict[str, float]) -> None:
        """What is chosen, each with its share of all."""
        self.chosen = list(weights)
        total = sum(weights.values()) or 1.0
        for name, (box, slider, share) in self.rows.items():
            with QSignalBlocker(box), QSignalBlocker(slider):
                box.setChecked(name in weights)
                slider.setValue(round(100 * weights.get(name, 0) / total))
            slider.setEnabled(box.isChecked() and len(weights) > 1)
            share.setText(
                self.tr("{share}, weight {weight}").format(share=percent(weights[name] / total), weight=number(weights[name], 2))
                if name in weights
                else ""
            )
        self.total_part.setVisible(len(self.chosen) > 1)
        blocked = self.total.blockSignals(True)
        self.total.setValue(total)
        self.total.blockSignals(blocked)

    def _share_out(self, moved: str = "", share: float = 0.0, stay: bool = False) -> None:
        """Keep what is ticked. The moved slider has its share, the others divide the rest as they stood; with `stay` all shares stay
        as they are, else each has what the method usually gives."""
        chosen = [name for name, (box, *_) in self.rows.items() if box.isChecked()]
        others = {name: self.rows[name][1].value() for name in chosen if name != moved}
        kept = dict(zip(chosen, self._usual(self.method.chosen, len(chosen))))
        shared_out = bool((moved or stay) and others)
        if shared_out:
            total = sum(others.values())
            weights = {name: (1 - share) * (value / total if total else 1 / len(others)) for name, value in others.items()}
            weights |= {moved: share} if moved else {}
            kept = {name: round(self.total.value() * weights[name], 4) for name in chosen}
        self._show_weights(kept)  # at once, for the next slider may be moved before the page has read again
        self._keep({"adapters": chosen, "weights": list(kept.values()) if shared_out else []})

    def _usual(self, method: str, adapters: int) -> list[float]:
        return [self.method.usual_weight(method, adapters)] * adapters

    def _keep(self, changes: dict[str, Any]) -> None:
        self._unkept += 1
        self.controller.change_settings(STAGE, changes, lambda _: self._kept(), self._kept)

    def _kept(self) -> None:
        self._unkept -= 1
        self.stale.emit()

    # Methods, result, search

    def _show_methods(self, told: dict[str, Any]) -> None:
        self.quantized = told["quantized"]
        self.method.show_methods(told)
        if not self.weights and not self._unkept:
            self._show_weights(dict(zip(self.chosen, self._usual(self.method.chosen, len(self.chosen)))))
        self.search.show_titles({one["name"]: self.method.title_of(one["name"]) for one in told["methods"]})
        self._show_search()
        self._show_result()
        self.ask_trials()

    def _show_result(self) -> None:
        merged = self.merged
        ratio = merged.get("norm_ratio", 1.0)
        self.warning.setVisible(bool(merged.get("explodes")))
        self.warning.setText(
            self.tr(
                "The merged change is {ratio} times as large as those of the adapters together. Such a model often gives no correct "
                "answers. Lower the weights."
            ).format(ratio=number(ratio, 1))
        )
        self.result.setVisible(bool(merged))
        if not merged:
            return
        names = ", ".join(map(shown, merged["adapters"]))
        several = len(merged["adapters"]) > 1
        text = self.tr("Merged: {adapters}.").format(adapters=names)
        if several:
            text = self.tr("Merged: {adapters}, method: {method}.").format(adapters=names, method=self.method.title_of(merged["method"]))
            text += " " + self.tr("The merged change is {ratio} times as large as the adapters' changes together.").format(
                ratio=number(ratio, 2)
            )
        if merged.get("into") == DEQUANTISED:
            text += " " + self.tr("Merged into the dequantised base model.")
        self.result.setText(text)

    def _show_search(self) -> None:
        if self.controller.snapshot is not None:
            idle = not self.controller.busy and not self.controller.snapshot.runs()
            searching = self.controller.job is not None and self.controller.job.stage == TASK
            self.search.show_state(self.chosen, self.quantized, idle, searching)

    def _rested(self, text: str, bad: bool) -> None:
        """A search may have ended, and may have kept the best."""
        if self.isVisible():
            self.stale.emit()

    def _take(self, settings: dict[str, Any]) -> None:
        self.setCurrentIndex(0)
        self._keep(settings)


def read_merging(project: Project) -> Any:
    """What the view shows of a project: adapters, settings, the name of the one in use, the summary of the last merge."""
    current = project.current_adapter()
    return project.rows("adapters"), project.settings(STAGE), current["name"] if current else "", project.summary(STAGE)
