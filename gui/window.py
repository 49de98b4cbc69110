"""The window: the stages on the left, the chosen one in the middle, what runs at the foot. It shows and starts; it never works."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (QApplication, QFileDialog, QFrame, QHBoxLayout, QLabel, QMainWindow, QMessageBox, QPushButton,
                               QVBoxLayout, QWidget)

from engine.errors import CallsmithError, MachineError
from engine.jobs.events import Done, Failed
from engine.stages import BY_NAME, STAGES
from gui import theme
from gui.jobs import Background, Collector, RunningJob
from gui.page import StagePage
from gui.snapshot import Snapshot, make_sample, read_project
from gui.widgets.elided import Elided
from gui.widgets.job_line import JobLine
from gui.widgets.rail import Rail

LOOK_AGAIN = 3000  # milliseconds between two looks at a project in which another process works


class Window(QMainWindow):
    """One project, or none. What takes time happens in `Background` or in a job; both answer later, by a signal."""

    def __init__(self) -> None:
        super().__init__()
        self.snapshot: Snapshot | None = None
        self.job: RunningJob | None = None
        self._left: list[str] | None = None  # stages still to run; None while nothing runs
        self._followed = ""  # the stage that the window showed of its own accord
        self._stopping = False
        self._closing = False
        self._give_back_focus = False
        self._question: QMessageBox | None = None
        self._trouble: dict[str, str] = {}  # what jobs said that the project could not note, for they died
        self._background = Background(self)
        self.rail, self.page, self.foot = Rail(), StagePage(), JobLine()
        self.name, self.place = Elided(), Elided()
        self.open_button = QPushButton(self.tr("&Open project..."))
        self.sample_button = QPushButton(self.tr("&Try the sample"))
        self._later = QTimer(self, singleShot=True, interval=LOOK_AGAIN)
        self._later.timeout.connect(self.refresh)
        self._lay_out()
        self.rail.chosen.connect(self._show_page)
        self.open_button.clicked.connect(self._ask_for_project)
        self.sample_button.clicked.connect(self._ask_for_sample)
        self.foot.run.clicked.connect(self.run_left)
        self.foot.stop.clicked.connect(self.stop)
        self.foot.say(self.tr("Open a project, or try the sample, to begin."))
        self._show_buttons()

    # Opening

    def open_project(self, folder: Path) -> None:
        """Open a project; where there is none, say so and stay as it was."""
        folder = Path(folder).absolute()
        self._background.run(lambda: read_project(folder), self._opened, self._complain)

    def try_sample(self, folder: Path) -> None:
        """Make a project from the sample and open it."""
        folder = Path(folder).absolute()
        self._background.run(lambda: make_sample(folder), self._opened, self._complain)

    @property
    def busy(self) -> bool:
        """Whether stages run, or the window has still to read how the last one ended."""
        return self._left is not None

    def refresh(self) -> None:
        """Read again how the project stands."""
        if self.snapshot is not None:
            folder = self.snapshot.folder
            self._background.run(lambda: read_project(folder), self._refreshed, self._not_refreshed)

    def _ask_for_project(self) -> None:
        self._ask_for_folder(self.tr("Open a project: choose its folder"), self.open_project)

    def _ask_for_sample(self) -> None:
        self._ask_for_folder(self.tr("Try the sample: choose a folder for the new project"), self.try_sample)

    def _ask_for_folder(self, title: str, then: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: then(Path(folder)))
        dialog.open()

    def _opened(self, snapshot: Snapshot) -> None:
        if self._left is not None:
            return  # a job was started meanwhile; its project stays
        self._trouble = {}
        self._show_snapshot(snapshot)
        left = snapshot.left()
        self._choose(snapshot.runs() or (left[0] if left else STAGES[-1].name))
        self.foot.run.setFocus() if self.foot.run.isEnabled() and left else self.rail.setFocus()
        self.foot.say(self._how_much_is_left())
        self._watch_other()

    def _refreshed(self, snapshot: Snapshot) -> None:
        if self._left is None and self.snapshot is not None and snapshot.folder == self.snapshot.folder:
            was_busy = bool(self.snapshot.runs())
            self._show_snapshot(snapshot)
            self._watch_other()
            if was_busy and not snapshot.runs():
                self.foot.say(self._how_much_is_left())

    def _not_refreshed(self, error: CallsmithError) -> None:
        if self._left is None:
            self._complain(error)
            self._later.start()

    def _watch_other(self) -> None:
        """Another process may work here: say so, and look again until it has ended."""
        if self.snapshot.runs():
            self.foot.say(self.tr("{stage} runs here in another window or on the command line. "
                                  "You can go on here when it has ended.").format(stage=self._title(self.snapshot.runs())))
            self._later.start()

    def _complain(self, error: CallsmithError) -> None:
        self.foot.say(str(error), bad=True)

    # Running

    def run_left(self) -> None:
        """Run each stage that is not done, in order, until one fails or the user stops it."""
        if self.snapshot is None or self._left is not None:
            return
        self._left, self._stopping = self.snapshot.left(), False
        self._followed = self.rail.stage()
        self._next()

    def stop(self) -> None:
        """Stop the stage that runs; what is finished is kept."""
        if self._left is None or self._stopping:
            return
        self._stopping = True
        self._give_back_focus = self.foot.stop.hasFocus()
        self.foot.stop.setEnabled(False)
        self.foot.say(self.tr("Stopping; what is finished is kept."))
        if self.job is not None:
            self.job.cancel()

    def _next(self) -> None:
        while self._left and self.snapshot.entries[self._left[0]]["state"] == "done":
            self._left.pop(0)
        if self._stopping or not self._left:
            self._end(self.tr("Stopped. What is finished is kept.") if self._stopping else self._how_much_is_left())
            return
        stage = self._left.pop(0)
        self._trouble.pop(stage, None)
        self.job = RunningJob(self.snapshot.folder, stage, self)
        self.job.event.connect(self._show_event)
        self.job.ended.connect(self._job_ended)
        self.foot.begin(self._title(stage), [s.name for s in STAGES].index(stage) + 1, len(STAGES))
        if self.foot.run.hasFocus():
            self.foot.stop.setFocus()
        self._show_snapshot(self._with_state(stage, "running"))
        if self.rail.stage() == self._followed:  # one who looks elsewhere is left in peace
            self._choose(stage)
            self._followed = stage
        self.job.start()

    def _show_event(self, event: object) -> None:
        if not self._stopping:
            self.foot.show_event(event)

    def _job_ended(self, last: Done | Failed) -> None:
        self.job.deleteLater()
        self.job = None
        folder = self.snapshot.folder

        def go_on(snapshot: Snapshot) -> None:
            self._show_snapshot(snapshot)
            if isinstance(last, Failed):
                self._stage_failed(last)
            else:
                self._next()

        def give_up(error: CallsmithError) -> None:
            self._end(str(error), bad=True)
            self._later.start()

        self._background.run(lambda: read_project(folder), go_on, give_up)

    def _stage_failed(self, last: Failed) -> None:
        if last.kind == "cancelled":
            self._end(self.tr("Stopped. What is finished is kept."))
            return
        text = f"{last.message} {last.remedy}".strip()
        if last.kind == "bug" and last.log:
            text = self.tr("{text} The log: {log}").format(text=text, log=last.log)
        self._end(text, bad=True)
        if self.snapshot.runs():  # another process was first; that is no fault of the stage
            self._later.start()
        else:
            self._trouble[last.stage] = text
            self._choose(last.stage)

    def _end(self, text: str, bad: bool = False) -> None:
        had_focus = self.foot.stop.hasFocus() or (self._stopping and self._give_back_focus)
        self._left, self._stopping = None, False
        self.foot.rest()
        self.foot.say(text, bad)
        self._show_buttons()
        if had_focus:
            self.foot.run.setFocus()
        if self._question is not None:
            self._question.reject()
        if self._closing:
            self.close()

    # Showing

    def _show_snapshot(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.name.setText(snapshot.folder.name)
        self.place.setText(str(snapshot.folder.parent))
        self.place.show()
        self.setWindowTitle(snapshot.folder.name)
        self.rail.show_states({name: entry["state"] for name, entry in snapshot.entries.items()})
        if self.rail.stage():
            self._show_page(self.rail.stage())
        self._show_buttons()

    def _show_page(self, stage: str) -> None:
        entry = self.snapshot.entries[stage] if self.snapshot else None
        self.page.show_stage(stage, entry, self._trouble.get(stage, ""))

    def _choose(self, stage: str) -> None:
        self.rail.choose(stage)
        self._show_page(stage)

    def _show_buttons(self) -> None:
        free = self._left is None
        self.open_button.setEnabled(free)
        self.sample_button.setEnabled(free)
        self.foot.run.setVisible(self.snapshot is not None and bool(self.snapshot.left()))
        self.foot.run.setEnabled(free and self.snapshot is not None and not self.snapshot.runs())

    def _how_much_is_left(self) -> str:
        left = self.snapshot.left()
        if not left:
            return self.tr("Every stage is done.")
        return self.tr("{done} of {total} stages are done. Next: {stage}.").format(
            done=len(STAGES) - len(left), total=len(STAGES), stage=self._title(left[0]))

    def _with_state(self, stage: str, state: str) -> Snapshot:
        return Snapshot(self.snapshot.folder, {**self.snapshot.entries, stage: {**self.snapshot.entries[stage], "state": state}})

    def _title(self, stage: str) -> str:
        return self.tr(BY_NAME[stage].title)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Callsmith"))
        self.resize(1280, 800)
        self.setMinimumSize(780, 460)
        centre = QWidget()
        self.setCentralWidget(centre)
        down = QVBoxLayout(centre)
        middle = QHBoxLayout()
        for layout in (down, middle):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        middle.addWidget(self._side())
        middle.addWidget(self.page, 1)
        down.addWidget(self._bar())
        down.addLayout(middle, 1)
        down.addWidget(self.foot)
        order = (self.open_button, self.sample_button, self.rail, self.page, self.foot.stop, self.foot.run)
        for first, second in zip(order, order[1:]):
            QWidget.setTabOrder(first, second)
        self.open_button.setFocus()

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        self.name.setText(self.tr("No project is open"))
        self.place.hide()
        self.name.setAccessibleName(self.tr("Project"))
        theme.enlarge(self.name, 1.2, bold=True)
        self.place.setObjectName("muted")
        self.place.setAccessibleName(self.tr("Folder of the project"))
        self.open_button.setToolTip(self.tr("Open a folder that holds a project"))
        self.sample_button.setToolTip(self.tr("Make a new project from the sample in a folder of your choice"))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.place)
        across = QHBoxLayout(bar)
        across.setContentsMargins(20, 10, 20, 10)
        across.setSpacing(12)
        across.addLayout(names, 1)
        across.addWidget(self.open_button)
        across.addWidget(self.sample_button)
        return bar

    def _side(self) -> QFrame:
        side = QFrame()
        side.setObjectName("side")
        side.setFixedWidth(max(260, self.fontMetrics().averageCharWidth() * 36))
        label = QLabel(self.tr("Sta&ges"))
        label.setBuddy(self.rail)
        theme.enlarge(label, 1.1, bold=True)
        label.setContentsMargins(14, 0, 0, 0)
        down = QVBoxLayout(side)
        down.setContentsMargins(6, 14, 7, 6)
        down.setSpacing(2)
        down.addWidget(label)
        down.addWidget(self.rail)
        return side

    # Qt's own events

    def changeEvent(self, event: QEvent) -> None:
        """Coming back to the window, see what happened to the project meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._left is None:
            self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """While a stage runs: ask, let it save and stop, and close when it has."""
        if self._left is None:
            self._later.stop()
            self._background.close()
            event.accept()
            return
        event.ignore()
        if not self._closing and self._question is None:
            self._ask_whether_to_close()

    def _ask_whether_to_close(self) -> None:
        ask = QMessageBox(QMessageBox.Icon.Question, self.tr("Callsmith"), self.tr("A stage is running."), parent=self)
        ask.setInformativeText(self.tr("Closing stops it. What is finished is kept, and the next run goes on from there."))
        close = ask.addButton(self.tr("Stop and &close"), QMessageBox.ButtonRole.AcceptRole)
        ask.setDefaultButton(ask.addButton(self.tr("&Keep running"), QMessageBox.ButtonRole.RejectRole))
        ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask.finished.connect(lambda: self._asked(ask.clickedButton() is close))
        self._question = ask
        ask.open()

    def _asked(self, close: bool) -> None:
        self._question = None
        if close:
            self._closing = True
            self.stop()
            self.foot.say(self.tr("Stopping; the window closes when what is finished is saved."))


def main(folder: Path | None) -> int:
    """Open the window, on a project if one is given, and stay until it is closed. Raises MachineError without a display."""
    if sys.platform.startswith("linux") and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        raise MachineError("There is no display to open a window on.", "Log in to a desktop, or use the commands: callsmith --help")
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("callsmith")
    app.setApplicationDisplayName("Callsmith")
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the window; its job then saves and stops
    theme.follow_system(app)
    window = Window()
    window.show()
    if folder is not None:
        window.open_project(folder)
    collector = Collector(app)
    code = app.exec()
    collector.stop()
    return code
