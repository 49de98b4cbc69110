"""Training: a LoRA adapter on the frozen dataset, watched while it learns."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.jobs.events import Metric
from engine.store import Project
from gui import plots
from gui.page import StagePage, heading
from gui.pages.dataset import when
from gui.widgets.fact_table import FactTable
from gui.wording import number


class Page(StagePage):
    """Which model learns, the curve of its loss, and the adapters trained so far."""

    stage = "training"
    leave_out = ("base_model",)

    def explanation(self) -> str:
        return self.tr("Train an adapter: a small addition to the base model that learns your questions, while the base model itself "
                       "stays as it is. A stopped run goes on from its last checkpoint.")

    def body(self) -> QWidget:
        self.points: dict[str, list[tuple[float, float]]] = {"loss": [], "validation_loss": []}
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
                                                        self.tr("Epochs"), self.tr("Made")), wide=1)
        self.adapters_title = heading(self.tr("Adapters"))
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
        down.addWidget(self.adapters)
        down.addStretch(1)
        return page

    def read(self, project: Project) -> Any:
        run = f"training-{project.last_plan('training')}"
        curves = {name: project.metric(run, name) for name in self.points}
        return project.settings("training").base_model, curves, project.rows("adapters")

    def fill(self, found: Any) -> None:
        base, curves, adapters = found
        self.base.clear()
        self.base.addItem(self.tr("Starter (embedded, for trying out)"), "starter")
        if base != "starter":
            self.base.addItem(Path(base).name, base)
            self.base.setCurrentIndex(1)
        self.points = curves
        self._draw()
        self.adapters.show_rows([(row["name"], Path(row["base_model"]).name, number(row["metrics"].get("validation_loss", 0)),
                                  str(row["settings"].get("epochs", "")), when(row["made"])) for row in reversed(adapters)])
        for part in (self.adapters, self.adapters_title):
            part.setVisible(bool(adapters))

    def show_event(self, event: object) -> None:
        if isinstance(event, Metric) and event.name in self.points:
            self.points[event.name].append((event.step, event.value))
            self._draw()

    def _draw(self) -> None:
        names = {"loss": self.tr("loss"), "validation_loss": self.tr("validation loss")}
        series = {names[key]: list(points) for key, points in self.points.items() if points}
        self.plot.setVisible(bool(series))
        last = [f"{name} {number(points[-1][1])}" for name, points in series.items()]
        self.plot.show_drawing(plots.lines(series, self.tr("step"), self.tr("nats a token")) if series else None, ", ".join(last))

    def _choose(self, at: int) -> None:
        self.bench.change_settings(self.stage, {"base_model": self.base.itemData(at)})

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a base model: the folder that holds its config.json"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self.bench.change_settings(self.stage, {"base_model": folder}))
        dialog.open()
