"""Training: an adapter is planned, trained and watched; the adapters are kept, compared and put to use; data comes in cycles."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine import adapters
from engine.adapters import cycles
from engine.jobs.events import Metric
from engine.models import base_models
from engine.store import Project
from engine.store.times import now
from gui.page import StagePage
from gui.widgets.adapter_list import AdapterList
from gui.widgets.basics import Tabs, scrolled
from gui.widgets.columns import Columns
from gui.widgets.curves import EVERY, Curves, Points
from gui.widgets.cycle_list import CycleList
from gui.widgets.log_view import LogView
from gui.widgets.model_dialog import choose_model
from gui.widgets.training_choices import StartChoice
from gui.widgets.training_plan import TrainingPlan

LAUNCH = "accelerate.yaml"  # what a training on several processes is started with, in the folder of its run
OUT_OF_MEMORY = "memory"  # what the engine says when memory was not enough holds this word


class Page(StagePage):
    """Three tabs: the training with its settings, plan and curves; the adapters; the data cycles."""

    stage = "training"
    leave_out = ("base_model", "continue_from")
    form_beside = False

    def explanation(self) -> str:
        return self.tr(
            "Train an adapter: a small addition to the base model that learns your questions, while the base model itself stays "
            "unchanged. A stopped run resumes from its last checkpoint."
        )

    def body(self) -> QWidget:
        self.points: dict[str, Points] = {}  # of the run that is newest
        self._was_running = False
        self.launch_file: Path | None = None
        self._offered_next_best = ""  # the message after which the next best was pointed at
        self.list, self.cycle_list = AdapterList(self.controller), CycleList(self.controller)
        self.adapters, self.told = self.list.table, self.list.told
        self.list.changed.connect(self._written)
        self.cycle_list.changed.connect(self._written)
        self.cycle_list.train.connect(self._train_on)
        self.controller.rested.connect(self._rested)
        self.tabs = Tabs()
        for title, part in (
            (self.tr("Training"), self._training()),
            (self.tr("Adapters"), self.list),
            (self.tr("Data cycles"), self.cycle_list),
        ):
            self.tabs.addTab(part, title)
        return self.tabs

    def read(self, project: Project) -> Any:
        run = f"training-{project.last_plan('training')}"
        launch = project.path / "runs" / run / LAUNCH
        return {
            "settings": project.settings("training"),
            "launch": launch if launch.is_file() else None,
            "curves": {name: project.metric(run, name) for name in EVERY},
            "adapters": adapters.overview(project),
            "in_use": (adapters.current(project) or {}).get("name", ""),
            "before": (adapters.before(project) or [""])[-1],
            "cycles": cycles.cycles(project),
            "month": now()[:7],
            "dataset": bool(project.summary("dataset").get("dataset")),
        }

    def fill(self, found: Any) -> None:
        settings, self.points, self.launch_file = found["settings"], found["curves"], found["launch"]
        self.launch.setVisible(self.launch_file is not None)
        idle = not self.controller.busy and not self.controller.snapshot.runs()
        self._show_base(settings.base_model)
        self.start.show_names([row["name"] for row in reversed(found["adapters"])], settings.continue_from)
        self.plan.show_settings(settings, found["dataset"])
        self.list.show_versions(found["adapters"], found["in_use"], idle, found["before"])
        self.cycle_list.show_cycles(found["cycles"], found["in_use"], found["month"], idle)
        self.tabs.setTabText(1, self.tr("Adapters ({count})").format(count=self.locale().toString(len(found["adapters"]))))
        self._draw()
        self._offer_next_best()

    def show_entry(self) -> None:
        super().show_entry()
        running = self.entry["state"] == "running"
        self.plan.setVisible(not running)  # the settings are fixed then, and the curves want the room
        if running != self._was_running:
            self._was_running = running
            self.finish.setVisible(running)
            self.finish.setEnabled(self.controller.job is not None)  # else another process trains here

    def show_event(self, event: object) -> None:
        if isinstance(event, Metric) and event.name in EVERY:
            self.points.setdefault(event.name, []).append((event.step, event.value))
            self._draw()

    def _rested(self, text: str, bad: bool) -> None:
        """A gate may have ended."""
        if self.isVisible():
            self.read_again()

    # The tab Training

    def _training(self) -> QWidget:
        self.base, self.start = QComboBox(), StartChoice()
        self.base.setAccessibleName(self.tr("Base model"))
        self.base.activated.connect(lambda at: self._keep({"base_model": self.base.itemData(at)}))
        self.start.picked.connect(lambda name: self._keep({"continue_from": name}))
        base_label, start_label = QLabel(self.tr("Base &model")), QLabel(self.tr("Start &from"))
        base_label.setBuddy(self.base)
        start_label.setBuddy(self.start)
        self.choose = QPushButton(self.tr("&Choose model..."))
        self.choose.setToolTip(self.tr("Models on this machine, recommended models to download, or any folder"))
        self.choose.clicked.connect(self._choose_model)
        line, further = QHBoxLayout(), QHBoxLayout()
        for part in (base_label, self.base, self.choose):
            line.addWidget(part, 1 if part is self.base else 0)
        further.addWidget(start_label)
        further.addWidget(self.start, 1)
        self.finish = QPushButton(self.tr("Fin&ish now and save"))
        self.finish.setToolTip(self.tr("End the training after this step and save the adapter as a version"))
        self.finish.clicked.connect(self._finish)
        self.finish.hide()
        self.launch = QPushButton(self.tr("&View launch file"))
        self.launch.setToolTip(self.tr("How several processes are started, and the command for each other machine"))
        self.launch.clicked.connect(self._show_launch)
        self.launch.hide()
        beside = QWidget()
        across = QHBoxLayout(beside)
        across.setContentsMargins(0, 0, 0, 0)
        for part in (self.launch, self.finish):
            across.addWidget(part)
        self.plan, self.curves = TrainingPlan(self.controller), Curves(beside)
        self.plot = self.curves.plot
        self.plan.wanted.connect(self._keep)
        self.curves.chosen.connect(self._draw)
        right = QWidget()
        down = QVBoxLayout(right)
        down.setContentsMargins(0, 0, 8, 0)
        down.setSpacing(10)
        down.addLayout(line)
        down.addLayout(further)
        down.addWidget(self.plan)
        down.addWidget(self.curves, 100)
        down.addStretch(1)
        form = self._form_box()
        form.layout().setContentsMargins(0, 0, 12, 0)
        both = Columns(aside(form), aside(right))  # each for itself, so that settings, plan and curves stay in sight
        both.setContentsMargins(0, 10, 0, 0)
        return both

    def _show_base(self, base: str) -> None:
        self.base.clear()
        self.base.addItem(base_models.shown(base_models.EMBEDDED), base_models.EMBEDDED)
        self.base.setItemData(
            0, self.tr("135 million parameters, for a machine without a graphics card; installed by setup"), Qt.ItemDataRole.ToolTipRole
        )
        if base != base_models.EMBEDDED:
            self.base.addItem(base_models.shown(base), base)
            self.base.setCurrentIndex(1)

    def _choose_model(self) -> None:
        self.dialog = choose_model(self, self.controller, self.base.currentData() or "", lambda folder: self._keep({"base_model": folder}))

    def _finish(self) -> None:
        if self.controller.job is not None and self.controller.job.stage == self.stage:
            self.finish.setEnabled(False)
            self.controller.job.finish()

    def _show_launch(self) -> None:
        if self.launch_file is None:
            return
        view = LogView(self.launch_file, self.controller.background, self.window())
        view.setWindowTitle(self.tr("Launch file"))
        view.open()

    def _offer_next_best(self) -> None:
        """After a run that ran out of memory: have the planner point at what needs less."""
        message = self.controller.trouble.get(self.stage, "") or (self.entry["message"] if self.entry["state"] == "failed" else "")
        if message and OUT_OF_MEMORY in message and message != self._offered_next_best:
            self._offered_next_best = message
            self.plan.ask(next_best=True)

    def _draw(self) -> None:
        self.curves.show_run(self.points)
        self.list.show_run(self.points)
        if self.entry["state"] == "running" or self.launch_file is not None:
            self.curves.show()  # before the first step too, for the buttons beside it

    # Writing

    def _written(self) -> None:
        self.read_again()
        self.controller.refresh()

    def _train_on(self, cycle: str, further: bool) -> None:
        """Set dataset and training to a cycle's data; the user then runs them."""
        start = self.list.in_use if further else ""
        self.controller.change_settings(
            "dataset",
            {"cycles": [cycle]},
            lambda _: self.controller.change_settings("training", {"continue_from": start}, lambda _: self._set_up(cycle), self.read_again),
            self.read_again,
        )

    def _set_up(self, cycle: str) -> None:
        self.tabs.setCurrentIndex(0)
        self.read_again()
        self.controller.said.emit(
            self.tr("The dataset now uses only the examples of {cycle}. Run the training when you are ready.").format(cycle=cycle), False
        )


def aside(part: QWidget) -> QScrollArea:
    """A part that is scrolled for itself, up and down only."""
    area = scrolled(part)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumHeight(260)
    return area
