"""Merging: adapters become part of the base model."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSlider, QVBoxLayout, QWidget

from engine.store import Project
from gui.page import StagePage, heading, label
from gui.wording import percent, when


class Page(StagePage):
    """The adapters in the order they were trained, each to be taken or left, with its share."""

    stage = "merging"
    leave_out = ("adapters", "weights")

    def explanation(self) -> str:
        return self.tr("Make one model of the base model and its adapter. With several adapters, one from each data cycle, each gets a "
                       "share; leaving one out takes its influence back.")

    def body(self) -> QWidget:
        self.rows: dict[str, tuple[QCheckBox, QSlider, QLabel]] = {}
        self._unkept = 0  # changes on their way; what is read before they are kept must not be shown over them
        self.none = label("muted")
        self.none.setText(self.tr("No adapter has been trained yet."))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setColumnStretch(1, 1)
        self.result = label()
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addWidget(heading(self.tr("Adapters")))
        down.addWidget(self.none)
        down.addLayout(self.grid)
        down.addSpacing(8)
        down.addWidget(self.result)
        down.addStretch(1)
        return page

    def read(self, project: Project) -> Any:
        return project.rows("adapters"), project.settings("merging"), project.summary("training"), project.summary("merging")

    def fill(self, found: Any) -> None:
        adapters, settings, training, merged = found
        if self._unkept:
            return
        names = [row["name"] for row in adapters]
        if names != list(self.rows):
            self._make_rows(adapters)
        chosen = settings.adapters or [training.get("adapter", "")]
        weights = dict(zip(chosen, settings.weights or [1 / max(1, len(chosen))] * len(chosen)))
        for name, (box, slider, share) in self.rows.items():
            for part, value in ((box, name in chosen), (slider, round(100 * weights.get(name, 0)))):
                blocked = part.blockSignals(True)
                part.setChecked(value) if part is box else part.setValue(value)
                part.blockSignals(blocked)
            slider.setEnabled(box.isChecked() and len(chosen) > 1)
            share.setText(percent(weights.get(name, 0)))
        self.none.setVisible(not adapters)
        self.result.setText(self.tr("Merged: {adapters}, linearly.").format(adapters=", ".join(merged["adapters"])) if merged else "")

    def _make_rows(self, adapters: list[dict[str, Any]]) -> None:
        while self.grid.count():
            self.grid.takeAt(0).widget().deleteLater()
        self.rows = {}
        for at, row in enumerate(adapters):
            name = row["name"]
            box, slider, share = QCheckBox(name), QSlider(Qt.Orientation.Horizontal), QLabel()
            box.setToolTip(self.tr("Made {when} from dataset {dataset}").format(when=when(row["made"]), dataset=row["dataset"]))
            slider.setRange(0, 100)
            slider.setTracking(False)
            slider.setAccessibleName(self.tr("Share of {adapter}").format(adapter=name))
            box.clicked.connect(lambda _: self._keep())
            slider.valueChanged.connect(lambda value, name=name: self._keep(name, value / 100))
            self.rows[name] = (box, slider, share)
            for column, part in enumerate((box, slider, share)):
                self.grid.addWidget(part, at, column)

    def _keep(self, moved: str = "", share: float = 0.0) -> None:
        """Keep what is ticked. The moved slider has its share, the others divide the rest as they stood; else all are equal."""
        chosen = [name for name, (box, *_) in self.rows.items() if box.isChecked()]
        weights = dict.fromkeys(chosen, 1 / max(1, len(chosen)))
        others = {name: self.rows[name][1].value() for name in chosen if name != moved}
        if moved and others:
            total = sum(others.values())
            weights = {name: (1 - share) * (value / total if total else 1 / len(others)) for name, value in others.items()}
            weights[moved] = share
        self._unkept += 1
        self.bench.change_settings(self.stage, {"adapters": chosen, "weights": [round(weights[name], 4) for name in chosen]},
                                   lambda _: self._kept(), self._kept)

    def _kept(self) -> None:
        self._unkept -= 1
        self.read_again()
