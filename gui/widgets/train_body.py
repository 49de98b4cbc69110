"""The body of the step Train: which model, whether it fits, how long it takes, and its start; then the curve, the adapters, the merge."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine import adapters
from engine.errors import AdaptoolError
from engine.jobs.events import Event, Metric, Progress
from engine.models import base_models
from engine.settings import MergingSettings
from engine.store import Project
from gui.controller import ProjectController
from gui.formatting import percent
from gui.forms import Form
from gui.widgets import merge_view
from gui.widgets.adapter_list import AdapterList
from gui.widgets.basics import Tabs, column
from gui.widgets.curves import EVERY, Curves, Points
from gui.widgets.merge_view import MergeView, read_merging
from gui.widgets.training_outlook import TrainingOutlook, hindrance
from gui.widgets.training_setup import TrainingSetup

STAGE = "training"
SETTINGS, CURVE, ADAPTERS, MERGING = range(4)  # tabs
PARTS = {"settings": SETTINGS, "curve": CURVE, "adapters": ADAPTERS, "merging": MERGING}


class TrainBody(QWidget):
    """A widget that knows the controller alone. Call `show_entry` whenever the project's snapshot has changed, and `stop` when it is put
    away; `flush` keeps what was typed and not left yet. It does not scroll: the page around it does.

    `started` says that the user wants the training to run, which the body has then asked the controller for. `hindered` tells a sentence on
    why a training would fail as it is set, "" where nothing speaks against it.
    """

    started = Signal()
    hindered = Signal(str)

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.points: dict[str, Points] = {}  # the curves of the newest run
        self.step: Progress | None = None
        self._entries: Any = None  # those that were read last
        self._reading = self._once_more = False
        self._was_running = False
        self.outlook, self.setup = TrainingOutlook(), TrainingSetup(controller)
        self.tabs = Tabs()
        self.curves, self.list = Curves(), AdapterList(controller)
        self.merge_form = Form(MergingSettings, merge_view.LEFT_OUT)
        self.merging = MergeView(controller, self.merge_form)
        self.merge = QPushButton(self.tr("&Merge"))
        self.merge.setToolTip(self.tr("Combine the base model and the ticked adapters into one model"))
        self.merge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        merging = column(self.merging, self.merge, (QWidget(), 1))
        for title, part in (
            (self.tr("Model and settings"), self.setup),
            (self.tr("Curve"), column((self.curves, 1))),
            (self.tr("Adapters"), self.list),
            (self.tr("Merging"), merging),
        ):
            self.tabs.addTab(part, title)
        self._show_tabs(0)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.outlook)
        down.addWidget(self.tabs, 1)
        self._connect()

    # What the page calls

    def show_entry(self) -> None:
        """Show how the project stands now; what is shown of it is read anew where its training, merging or dataset stand otherwise."""
        snapshot = self.controller.snapshot
        if snapshot is None:
            return
        entries = {name: snapshot.entries[name] for name in ("dataset", STAGE, "merging")}
        running = entries[STAGE]["state"] == "running"
        idle = not self.controller.busy and not snapshot.runs()
        if running and not self._was_running:
            self.points, self.step = {}, None
            self._show_tabs(len(self.list.rows))
            self.tabs.setCurrentIndex(CURVE)
            self.outlook.end.setEnabled(self.controller.job is not None)  # else another process trains here
        self._was_running = running
        self.setup.setEnabled(not running)
        self.merge.setEnabled(idle)
        self.outlook.show_buttons(running, idle, bool(entries[STAGE]["summary"]))
        elsewhere = running and self.controller.job is None  # another process trains; what it noted is read
        if (snapshot.folder, entries) != self._entries or elsewhere:
            self._entries = (snapshot.folder, entries)
            self.read_again()
        self._show_outlook()

    def flush(self) -> None:
        """Keep what was typed and not left yet."""
        self.setup.flush()
        self.merge_form.flush()

    def stop(self) -> None:
        """The body is put away: nothing more is asked."""
        self.setup.stop()

    def show_part(self, part: str) -> None:
        """Show the tab "settings", "curve", "adapters" or "merging", if it is there; anything else changes nothing."""
        at = PARTS.get(part)
        if at is not None and self.tabs.isTabVisible(at):
            self.tabs.setCurrentIndex(at)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what was not asked while it was hidden."""
        super().showEvent(event)
        self.setup.awake = True
        self.setup.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen is not asked."""
        super().hideEvent(event)
        self.setup.awake = False

    def _connect(self) -> None:
        self.outlook.start.connect(self._start)
        self.outlook.finish.connect(self._finish)
        self.outlook.fitted.connect(self.setup.take)
        self.setup.stale.connect(self.read_again)
        self.setup.learned.connect(self._learned)
        self.curves.chosen.connect(self._draw)
        self.list.changed.connect(self._written)
        self.merging.stale.connect(self.read_again)
        self.merge_form.changed.connect(lambda changes: self.controller.change_settings("merging", changes, lambda _: self.read_again()))
        self.merge.clicked.connect(self._merge)
        self.controller.told.connect(self._hear)

    # Reading

    def read_again(self) -> None:
        """Read and show settings, curves, adapters and merge; while a read is on its way, once more after it."""
        if self._reading:
            self._once_more = True
            return
        self._reading, self._once_more = True, False

        def ready() -> None:
            self._reading = False
            if self._once_more:
                self.read_again()

        def show(found: dict[str, Any]) -> None:
            try:
                self._fill(found)
            finally:
                ready()

        def failed(error: AdaptoolError) -> None:
            self.controller.complain(error)
            ready()

        self.controller.read(read_training, show, failed)

    def _fill(self, found: dict[str, Any]) -> None:
        rows, entries = found["adapters"], self.controller.snapshot.entries
        idle = not self.controller.busy and not self.controller.snapshot.runs()
        if entries[STAGE]["state"] != "running" or len(found["curves"]["loss"]) > len(self.points.get("loss", [])):
            self.points = found["curves"]
        data = (str(self.controller.snapshot.folder), entries["dataset"]["changed"])
        self.setup.show_settings(found["settings"], [row["name"] for row in reversed(rows)], data)
        self.list.show_versions(rows, found["in_use"], idle)
        self.merge_form.show_settings(found["merging"][1])
        self._show_tabs(len(rows))
        if len(rows) > 1:
            self.merging.fill(found["merging"])
        self._show_result(rows)
        self._draw()
        self._show_outlook()

    # Showing

    def _learned(self) -> None:
        """The engine told more of models or estimates."""
        self._show_outlook()
        self.hindered.emit(self.setup.trouble or hindrance(self.setup.estimate)[0])

    def _show_outlook(self) -> None:
        setup = self.setup
        if setup.settings is None:
            return
        row = setup.models.row()
        model = row["name"].rpartition("/")[2] if row is not None else base_models.shown(setup.settings.base_model)
        if self._was_running:
            self.outlook.show_run(model, self.step, self._last("loss"), self._last("validation_accuracy"))
            return
        examples = setup.found["examples"] if setup.found is not None else None
        machine = (setup.found or setup.models.found or {}).get("hardware")
        self.outlook.show_plan(model, examples, self.setup.estimate, machine, setup.trouble)

    def _show_result(self, rows: list[dict[str, Any]]) -> None:
        entry = self.controller.snapshot.entries[STAGE]
        name = entry["summary"].get("adapter", "")
        row = next((one for one in rows if one["name"] == name), None)
        if row is None or self._was_running:
            self.outlook.show_result("")
            return
        accuracy = row["metrics"].get("validation_accuracy")
        text = self.tr("Trained: {version}.").format(version=row["version"])
        if accuracy:
            text += " " + self.tr("Correct validation answers: {share}.").format(share=percent(accuracy))
        if entry["state"] == "out of date":
            text += " " + self.tr("Settings or examples have changed since. The next training creates a new version.")
        self.outlook.show_result(text)

    def _show_tabs(self, count: int) -> None:
        """The tabs of which there is something to see: a curve, an adapter, two that can be merged."""
        self.tabs.setTabVisible(CURVE, any(self.points.values()) or self._was_running)
        self.tabs.setTabVisible(ADAPTERS, count > 0)
        self.tabs.setTabVisible(MERGING, count > 1)
        self.tabs.setTabText(ADAPTERS, self.tr("Adapters ({count})").format(count=self.locale().toString(count)))

    def _draw(self) -> None:
        self.curves.show_run(self.points)
        self.list.show_run(self.points)
        if self._was_running:
            self.curves.show()  # before the first step too

    def _last(self, name: str) -> float | None:
        points = self.points.get(name)
        return points[-1][1] if points else None

    def _hear(self, event: Event) -> None:
        """A job said something."""
        if event.stage != STAGE or not self._was_running:
            return
        if isinstance(event, Metric) and event.name in EVERY:
            self.points.setdefault(event.name, []).append((event.step, event.value))
            self._draw()
        elif isinstance(event, Progress):
            self.step = event
            self._show_outlook()

    def _start(self) -> None:
        self.flush()
        self.controller.run_stage(STAGE)
        self.started.emit()

    def _merge(self) -> None:
        self.flush()
        self.controller.run_stage("merging")

    def _finish(self) -> None:
        if self.controller.job is not None and self.controller.job.stage == STAGE:
            self.outlook.end.setEnabled(False)
            self.controller.job.finish()

    def _written(self) -> None:
        self.read_again()
        self.controller.refresh()


def read_training(project: Project) -> dict[str, Any]:
    """What the body shows of a project."""
    run = f"{STAGE}-{project.last_plan(STAGE)}"
    return {
        "settings": project.settings(STAGE),
        "curves": {name: project.metric(run, name) for name in EVERY},
        "adapters": adapters.overview(project),
        "in_use": (adapters.current(project) or {}).get("name", ""),
        "merging": read_merging(project),
    }
