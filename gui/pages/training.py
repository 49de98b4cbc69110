"""Training: a LoRA adapter on the frozen dataset, watched while it learns."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QAbstractItemView, QComboBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.jobs.events import Metric
from engine.store import Project
from gui import plots, words
from gui.page import StagePage, heading, label
from gui.widgets.fact_table import FactTable
from gui.wording import number, when

CURVES = ("loss", "validation_loss")


class Page(StagePage):
    """Which model learns, the curve of its loss, and the adapters trained so far, whose curves can be laid side by side."""

    stage = "training"
    leave_out = ("base_model",)

    def explanation(self) -> str:
        return self.tr("Train an adapter: a small addition to the base model that learns your questions, while the base model itself "
                       "stays as it is. A stopped run goes on from its last checkpoint.")

    def body(self) -> QWidget:
        self.points: dict[str, list[tuple[float, float]]] = {name: [] for name in CURVES}  # of the run that is newest
        self.rows: list[dict[str, Any]] = []  # the adapters, the newest first
        self.compared: dict[str, dict[str, list[tuple[float, float]]]] = {}  # curves of the chosen ones
        self.base = QComboBox()
        self.base.setAccessibleName(self.tr("Base model"))
        self.base.setMinimumWidth(260)
        self.base.activated.connect(self._choose)
        base_label = QLabel(self.tr("Base &model"))
        base_label.setBuddy(self.base)
        self.folder = QPushButton(self.tr("&Choose a folder..."))
        self.folder.setToolTip(self.tr("A folder with a transformers model in safetensors, such as Qwen2.5-Coder"))
        self.folder.clicked.connect(self._ask)
        self.plot = plots.Plot(self.tr("Loss"))
        self.adapters = FactTable(self.tr("Adapters"), (self.tr("Adapter"), self.tr("Base model"), self.tr("Validation loss"),
                                                        self.tr("Epochs"), self.tr("Made")), wide=1, most=5)
        self.adapters.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.adapters.itemSelectionChanged.connect(self._compare)
        self.adapters_title = heading(self.tr("Adapters"))
        self.told = label("muted")
        line = QHBoxLayout()
        line.addWidget(base_label)
        line.addWidget(self.base, 1)
        line.addWidget(self.folder)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addLayout(line)
        down.addWidget(self.plot, 100)
        down.addWidget(self.adapters_title)
        down.addWidget(self.told)
        down.addWidget(self.adapters)
        down.addStretch(1)
        return page

    def read(self, project: Project) -> Any:
        run = f"training-{project.last_plan('training')}"
        return project.settings("training").base_model, curves_of(project, run), project.rows("adapters")

    def fill(self, found: Any) -> None:
        base, self.points, adapters = found
        self.base.clear()
        self.base.addItem(self.tr("Starter (embedded, for trying out)"), "starter")
        if base != "starter":
            self.base.addItem(Path(base).name, base)
            self.base.setCurrentIndex(1)
        chosen = {row["name"] for row in self._chosen()}
        self.rows = list(reversed(adapters))
        self.adapters.blockSignals(True)
        self.adapters.show_rows([(row["name"], Path(row["base_model"]).name, number(row["metrics"].get("validation_loss", 0)),
                                  str(row["settings"].get("epochs", "")), when(row["made"])) for row in self.rows])
        self.adapters.choose([at for at, row in enumerate(self.rows) if row["name"] in chosen])
        self.adapters.blockSignals(False)
        for part in (self.adapters, self.adapters_title):
            part.setVisible(bool(adapters))
        self._compare()

    def show_event(self, event: object) -> None:
        if isinstance(event, Metric) and event.name in self.points:
            self.points[event.name].append((event.step, event.value))
            self._draw()

    def _chosen(self) -> list[dict[str, Any]]:
        return [self.rows[at] for at in self.adapters.chosen() if at < len(self.rows)]

    def _compare(self) -> None:
        """Lay the curves of the chosen adapters side by side; with fewer than two chosen, show the newest run."""
        rows = [row for row in self._chosen() if row.get("run")]
        self.told.setVisible(len(self.rows) > 1)
        if len(rows) < 2:
            self.compared = {}
            self.told.setText(self.tr("Choose several adapters, with Ctrl or Shift held down, to see their curves side by side."))
            self._draw()
            return
        self.told.setText(self._differences(rows))

        def show(curves: list[dict[str, list[tuple[float, float]]]]) -> None:
            if [row["name"] for row in self._chosen() if row.get("run")] == [row["name"] for row in rows]:
                self.compared = {row["name"]: one for row, one in zip(rows, curves)}
                self._draw()

        self.bench.read(lambda project: [curves_of(project, row["run"]) for row in rows], show)

    def _differences(self, rows: list[dict[str, Any]]) -> str:
        """What was set otherwise in these runs."""
        facts = [{self.tr("dataset"): row["dataset"], self.tr("base model"): Path(row["base_model"]).name,
                  **{words.field(self.settings, name) if name in self.settings.model_fields else name: value
                     for name, value in row["settings"].items() if name != "base_model"}} for row in rows]
        apart = [key for key in facts[0] if len({str(one.get(key)) for one in facts}) > 1]
        if not apart:
            return self.tr("These runs had the same dataset and settings.")
        told = [f"{row['name']}: {', '.join(f'{key} {one.get(key)}' for key in apart)}" for row, one in zip(rows, facts)]
        return self.tr("What was different: {differences}").format(differences="; ".join(told))

    def _draw(self) -> None:
        names = {"loss": self.tr("loss"), "validation_loss": self.tr("validation loss")}
        across, down = self.tr("step"), self.tr("nats a token")
        if self.compared:
            curves = {run: {names[key]: points for key, points in one.items()} for run, one in self.compared.items()}
            last = [f"{run}: {names[key]} {number(points[-1][1])}" for run, one in self.compared.items() for key, points in one.items() if points]
            self.plot.show()
            self.plot.show_drawing(plots.runs(curves, across, down), ", ".join(last))
            return
        series = {names[key]: list(points) for key, points in self.points.items() if points}
        self.plot.setVisible(bool(series))
        last = [f"{name} {number(points[-1][1])}" for name, points in series.items()]
        self.plot.show_drawing(plots.lines(series, across, down) if series else None, ", ".join(last))

    def _choose(self, at: int) -> None:
        self.bench.change_settings(self.stage, {"base_model": self.base.itemData(at)})

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a base model: the folder that holds its config.json"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.bench.change_settings(self.stage, {"base_model": folder}))
        dialog.open()


def curves_of(project: Project, run: str) -> dict[str, list[tuple[float, float]]]:
    """The curves of a training run by name, the empty list for one that has no point."""
    return {name: project.metric(run, name) for name in CURVES}
