"""The window: the stages on the left, the chosen one's page in the middle, what runs at the foot. It shows; it never works."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.jobs.events import Event
from engine.stages import STAGES
from gui import flow, language, messages, plots, recent, theme
from gui.controller import ProjectController
from gui.dialogs import ask_folder, confirm
from gui.page import StagePage
from gui.pages import make_page, read_modules
from gui.start_page import StartPage
from gui.widgets.basics import Elided
from gui.widgets.help_view import HelpView
from gui.widgets.job_line import JobLine
from gui.widgets.log_view import LogView
from gui.widgets.rail import Rail


class Window(QMainWindow):
    """Shows the open project. It can be made anew over the same controller, which is how the language is switched."""

    def __init__(self, controller: ProjectController | None = None) -> None:
        super().__init__()
        self.controller = controller or ProjectController()
        self._followed = ""  # the stage that the window showed of its own accord
        self._closing = False
        self._give_back_focus = False
        self._question: QMessageBox | None = None
        self.rail, self.foot = Rail(), JobLine()
        self.start = StartPage(self.controller)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.pages: dict[str, StagePage] = {}
        self.name, self.place = Elided(), Elided()
        self.home_button = QPushButton(self.tr("Start pa&ge"))
        self.help_button = QPushButton(self.tr("Help"))
        self.help: HelpView | None = None
        self.languages = QComboBox()
        self._lay_out()
        self._wire()
        self.foot.say(self.tr("Open a project, or try the sample, to begin."))
        self.controller.window = self
        self.controller.background.run(read_modules, lambda _: None, self.controller.complain)
        self._show_buttons()

    # Opening

    def ask_for_project(self) -> None:
        """Let the user choose a project's folder."""
        self._ask_for_folder(self.tr("Open a project: choose its folder"), self.controller.open)

    def ask_for_sample(self, sample: str) -> None:
        """Let the user choose where a sample goes."""
        self._ask_for_folder(
            self.tr("Try the sample: choose a folder for the new project"), lambda folder: self.controller.make_sample(folder, sample)
        )

    def ask_for_new(self) -> None:
        """Let the user choose an empty folder."""
        self._ask_for_folder(self.tr("New project: choose an empty folder, or make one"), self.controller.make_empty)

    def _ask_for_folder(self, title: str, then: Callable[[Path], None]) -> None:
        ask_folder(self, title, then, recent.place())

    def _opened(self) -> None:
        for page in self.pages.values():
            page.stop()
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages = {}
        snapshot = self.controller.snapshot
        assert snapshot is not None, "a project was opened"
        recent.remember(snapshot.folder)
        self.foot.log.setVisible(self.controller.log is not None)
        self._changed()
        self.choose(flow.page_to_open(snapshot))
        self.foot.run.setFocus() if self.foot.run.isEnabled() and snapshot.left() else self.rail.setFocus()

    # Showing

    def choose(self, stage: str) -> None:
        """Show a stage's page as if the user had chosen it."""
        self.rail.choose(stage)
        self._show_page(stage)

    def page(self) -> StagePage | None:
        """The stage's page that is shown, None on the start page."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, StagePage) else None

    def show_start(self) -> None:
        """Show the start page; the project stays open."""
        self.start.show_recent()
        self.stack.setCurrentWidget(self.start)
        self.rail.clearSelection()
        self.rail.setCurrentIndex(QModelIndex())
        self.start.sample.setFocus()

    def show_help(self) -> None:
        """Show the help of the page that is shown."""
        if self.help is None:
            self.help = HelpView(self)
        page = self.page()
        self.help.show_page(page.stage if page is not None else "")

    def _show_page(self, stage: str) -> None:
        if self.controller.snapshot is None:
            return
        if stage not in self.pages:
            page = self.pages[stage] = make_page(stage, self.controller)
            page.wanted.connect(self.go)
            self.stack.addWidget(page)
        self.pages[stage].show_entry()
        self.stack.setCurrentWidget(self.pages[stage])

    def go(self, move: flow.Move) -> None:
        """Show a page, or a part of it."""
        self.choose(move.to)
        self.pages[move.to].area.verticalScrollBar().setValue(0)
        if move.part:
            self.pages[move.to].go_to(move.part, move.of)

    def _changed(self) -> None:
        snapshot = self.controller.snapshot
        self.name.setText(snapshot.folder.name)
        self.place.setText(str(snapshot.folder.parent))
        self.place.show()
        self.setWindowTitle(snapshot.folder.name)
        self.rail.show_states({name: entry["state"] for name, entry in snapshot.entries.items()})
        if self.page() is not None:
            self.page().show_entry()
        self._show_buttons()

    def _show_buttons(self) -> None:
        snapshot, busy = self.controller.snapshot, self.controller.busy
        for button in (self.start.sample, self.start.studio, self.start.new, self.start.open, self.start.list):
            button.setEnabled(not busy)
        self.home_button.setVisible(snapshot is not None)
        self.rail.setEnabled(snapshot is not None)
        self.foot.run.setVisible(snapshot is not None and bool(snapshot.left()))
        self.foot.run.setEnabled(not busy and snapshot is not None and not snapshot.runs())

    # Running

    def _began(self, stage: str) -> None:
        self._begin(stage)
        self.foot.log.show()
        if self.foot.run.hasFocus():
            self.foot.stop.setFocus()
        if (
            stage in flow.ORDER and self.page() is not None and self.rail.stage() in (self._followed, "")
        ):  # one who looks elsewhere is left in peace
            self.choose(stage)
            self._followed = stage

    def _begin(self, stage: str) -> None:
        """Show at the foot that a stage or a task runs."""
        number = flow.ORDER.index(stage) + 1 if stage in flow.ORDER else 0
        self.foot.begin(messages.title(stage), number, len(STAGES))

    def _run_left(self) -> None:
        self._flush()
        self._followed = self.rail.stage()
        self.controller.run_left()

    def _event(self, event: Event) -> None:
        self.foot.show_event(event)
        page = self.pages.get(event.stage)
        if page is not None and page is self.page():
            page.show_event(event)

    def _stop(self) -> None:
        self._give_back_focus = self.foot.stop.hasFocus()
        self.foot.stop.setEnabled(False)
        self.foot.pause.setEnabled(False)
        self.controller.stop()

    def _pause(self) -> None:
        if self.controller.job is not None:
            self.controller.job.pause(not self.foot.waiting)

    def _show_log(self) -> None:
        if self.controller.log is not None:
            LogView(self.controller.log, self.controller.background, self).open()

    def _rested(self, text: str, bad: bool) -> None:
        had_focus = self.foot.stop.hasFocus() or self._give_back_focus
        self._give_back_focus = False
        self.foot.rest()
        self.foot.say(text, bad)
        self._show_buttons()
        if self.page() is not None and self.controller.last_stage in self.controller.trouble:
            self.choose(self.controller.last_stage)
        if had_focus:
            self.foot.run.setFocus()
        if self._question is not None:
            self._question.reject()
        if self._closing:
            self.close()

    # Language

    def _switch_language(self, at: int) -> None:
        code = self.languages.itemData(at)
        if code == language.current():
            return
        self._flush()
        recent.choose_language(code)
        language.use(code)
        window = Window(self.controller)
        window.take_over(self)
        window.show()
        self._part()
        self.hide()
        self.deleteLater()

    def take_over(self, other: "Window") -> None:
        """Stand as another window over the same controller does."""
        self.setGeometry(other.geometry())
        self.setWindowState(other.windowState())
        self._followed, self._closing = other._followed, other._closing
        if self.controller.snapshot is None:
            return
        self._changed()
        self.foot.say(self.controller.how_much_is_left())
        if other.page() is not None:
            self.choose(other.rail.stage())
        if self.controller.busy and self.controller.last_stage:
            self._begin(self.controller.last_stage)
            self.foot.show_paused(other.foot.waiting)
            for button in (self.foot.stop, self.foot.pause):
                button.setEnabled(not self.controller.stopping)
        self.foot.log.setVisible(self.controller.log is not None)

    def _flush(self) -> None:
        """Keep what the user has typed and not left yet."""
        if QApplication.focusWidget() is not None:
            QApplication.focusWidget().clearFocus()
        for page in self.pages.values():
            page.form.flush()

    def _part(self) -> None:
        """Let go of the controller, which another window shows now."""
        for signal_, slot in self._wires:
            signal_.disconnect(slot)
        for page in self.pages.values():
            page.stop()

    # Building

    def _wire(self) -> None:
        self._wires = [
            (self.controller.opened, self._opened),
            (self.controller.changed, self._changed),
            (self.controller.began, self._began),
            (self.controller.told, self._event),
            (self.controller.rested, self._rested),
            (self.controller.said, self.foot.say),
        ]
        for signal_, slot in self._wires:
            signal_.connect(slot)
        self.rail.chosen.connect(self._show_page)
        self.home_button.clicked.connect(self.show_start)
        self.help_button.clicked.connect(self.show_help)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self, self.show_help)
        self.start.sample_wanted.connect(self.ask_for_sample)
        self.start.new_wanted.connect(self.ask_for_new)
        self.start.open_wanted.connect(self.ask_for_project)
        self.foot.run.clicked.connect(self._run_left)
        self.foot.stop.clicked.connect(self._stop)
        self.foot.pause.clicked.connect(self._pause)
        self.foot.log.clicked.connect(self._show_log)
        self.languages.activated.connect(self._switch_language)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Adaptool"))
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
        middle.addWidget(self.stack, 1)
        down.addWidget(self._bar())
        down.addLayout(middle, 1)
        down.addWidget(self.foot)
        self.start.sample.setFocus()

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        self.name.setText(self.tr("No project is open"))
        self.place.hide()
        self.name.setAccessibleName(self.tr("Project"))
        theme.enlarge(self.name, 1.2, bold=True)
        self.place.setObjectName("muted")
        self.place.setAccessibleName(self.tr("Folder of the project"))
        self.home_button.setToolTip(self.tr("Begin or open another project"))
        self.help_button.setToolTip(self.tr("What this page does, its settings, and what to do when something goes wrong (F1)"))
        self.languages.setAccessibleName(self.tr("Language"))
        self.languages.setToolTip(self.tr("Language"))
        for code, name in language.NAMES.items():
            self.languages.addItem(name, code)
        self.languages.setCurrentIndex(self.languages.findData(language.current()))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.place)
        across = QHBoxLayout(bar)
        across.setContentsMargins(20, 10, 20, 10)
        across.setSpacing(12)
        across.addLayout(names, 1)
        across.addWidget(self.help_button)
        across.addWidget(self.languages)
        across.addWidget(self.home_button)
        return bar

    def _side(self) -> QFrame:
        side = QFrame()
        side.setObjectName("side")
        side.setFixedWidth(max(240, self.fontMetrics().averageCharWidth() * 34))
        label = QLabel(self.tr("Stag&es"))
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
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and not self.controller.busy:
            self.controller.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """While a stage runs: ask, let it save and stop, and close when it has."""
        if not self.controller.busy:
            self._flush()
            for page in self.pages.values():
                page.stop()
            self.controller.close()
            plots.close()
            event.accept()
            return
        event.ignore()
        if not self._closing and self._question is None:
            self._ask_whether_to_close()

    def _ask_whether_to_close(self) -> None:
        self._question = confirm(
            self,
            self.tr("A stage is running."),
            self.tr("Closing stops it. What is finished is kept, and the next run continues from there."),
            self.tr("Stop and &close"),
            self.tr("&Keep running"),
            self._stop_and_close,
        )
        self._question.finished.connect(self._answered)

    def _answered(self) -> None:
        self._question = None

    def _stop_and_close(self) -> None:
        self._closing = True
        self._stop()
        self.foot.say(self.tr("Stopping; the window closes when what is finished is saved."))
