"""The window: the steps on the left, the chosen page in the middle, what runs at the foot. It shows; it never works."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QEvent, QModelIndex
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.jobs.events import Event
from engine.stages import STAGES
from gui import flow, keys, language, messages, plots, problems, recent, theme
from gui.attention import Attention
from gui.bar import Bar
from gui.closing import Closing
from gui.controller import ProjectController
from gui.dialogs import ask_folder
from gui.finder import open_over
from gui.leading import Leading
from gui.page import StagePage
from gui.pages import make_page, read_modules
from gui.snapshot import free_name
from gui.start_page import StartPage
from gui.steps import make_step
from gui.steps import read_modules as read_steps
from gui.steps.step_page import StepPage
from gui.steps.tools import ToolsPage
from gui.tour import Tour
from gui.try_page import TryPage
from gui.widgets import kept_keys
from gui.widgets.help_view import HelpView
from gui.widgets.job_line import JobLine
from gui.widgets.log_view import LogView
from gui.widgets.rail import Rail

Shown = StepPage | StagePage | TryPage


class Window(QMainWindow):
    """Shows the open project. It can be made anew over the same controller, which is how the language is switched."""

    def __init__(self, controller: ProjectController | None = None) -> None:
        super().__init__()
        self.controller = controller or ProjectController()
        self._to_import: dict[str, Any] | None = None  # once the project that is being made is open
        self.closing = Closing(self, self._stop_to_close)
        self.rail, self.foot = Rail(), JobLine()
        self.leading = Leading(self.controller, self.rail, self.page, self.choose)
        self.start = StartPage(self.controller)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.start)
        self.pages: dict[str, Shown] = {}
        self.help: HelpView | None = None
        self.tour: Tour | None = None
        self.run_all = QAction(self.tr("&Run all remaining stages"), self)
        self.run_all.setShortcut(QKeySequence(self.tr("Ctrl+R")))
        self.search = QAction(self.tr("&Search..."), self)
        self.search.setShortcut(QKeySequence(self.tr("Ctrl+K")))
        self.undo = self.controller.undo.createUndoAction(self, self.tr("&Undo"))
        self.redo = self.controller.undo.createRedoAction(self, self.tr("Re&do"))
        self.addActions([self.run_all, self.search, self.undo, self.redo])
        self.bar = Bar(
            self,
            lambda: self.controller.snapshot.folder if self.controller.snapshot else None,
            (self.run_all, self.search, self.undo, self.redo),
        )
        self._lay_out()
        self._wire()
        self.foot.say(self.tr("Open a project, or try the sample, to begin."))
        self.restoreGeometry(recent.geometry())
        self.controller.window = self
        self.attention = Attention(self, self.controller)
        for read in (read_steps, read_modules):
            self.controller.background.run(read, lambda _: None, self.controller.complain)
        self._show_buttons()

    # Opening

    def ask_for_project(self) -> None:
        """Let the user choose a project's folder."""
        ask_folder(self, self.tr("Open a project: choose its folder"), self.controller.open, recent.place())

    def make_project(self, name: str, tools: dict[str, Any] | None = None) -> None:
        """Make an empty project and open it; what these changes of the tools' settings would bring in is then shown."""
        self._to_import = tools
        self.controller.make_empty(recent.place() / free_name(recent.place(), name))

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
        was = recent.page(snapshot.folder)
        self.choose(was if was in (*flow.PAGES, *flow.ORDER, flow.TRY) and not snapshot.runs() else flow.page_to_open(snapshot))
        tools, self._to_import = self._to_import, None
        if tools:
            self.choose(flow.STEPS[0].page)
            cast(ToolsPage, self.page()).importing.look(tools)
        here = self.page()
        here.next.setFocus() if isinstance(here, StepPage) and here.next.isEnabled() else self.rail.setFocus()

    # Showing

    def choose(self, page: str) -> None:
        """Show a page as if the user had chosen it: `flow.Step.page`, a stage, or `flow.TRY`."""
        self.rail.choose(page)
        self._show_page(page)

    def page(self) -> Shown | None:
        """The page that is shown, None on the start page."""
        shown = self.stack.currentWidget()
        return None if shown is self.start else cast(Shown, shown)

    def show_start(self) -> None:
        """Show the start page; the project stays open."""
        self.start.show_recent()
        self.foot.leave_trouble()
        self.stack.setCurrentWidget(self.start)
        self.rail.clearSelection()
        self.rail.setCurrentIndex(QModelIndex())
        self.start.now.setFocus()

    def show_help(self, name: str = "") -> None:
        """Show a help page, or that of the page that is shown."""
        if self.help is None:
            self.help = HelpView(self)
        page = self.page()
        self.help.show_page(name or (page.help_page() if page is not None else ""))

    def show_tour(self) -> None:
        """Lead through the five steps."""
        if self.tour is not None:
            self.tour.end()
        self.tour = Tour(self.rail, self.rail.window())
        self.tour.ended.connect(self._tour_ended)

    def _tour_ended(self) -> None:
        self.tour = None
        self.start.show_recent()
        (self.start.now if self.page() is None else self.rail).setFocus()

    def _show_page(self, name: str) -> None:
        if self.controller.snapshot is None:
            return
        if name not in self.pages:
            self.pages[name] = self._made(name)
            self.pages[name].wanted.connect(self.go)
            self.stack.addWidget(self.pages[name])
        self.pages[name].show_entry()
        if self.stack.currentWidget() is not self.pages[name]:
            self.foot.leave_trouble()
        self.stack.setCurrentWidget(self.pages[name])
        for action, key in ((self.undo, QKeySequence.StandardKey.Undo), (self.redo, QKeySequence.StandardKey.Redo)):
            action.setShortcut(QKeySequence() if self.pages[name].own_undo else QKeySequence(key))
        recent.keep_page(self.controller.snapshot.folder, name)

    def _made(self, name: str) -> Shown:
        step = next((step for step in flow.STEPS if step.page == name), None)
        if step is not None:
            page = make_step(step, self.controller)
            page.continued.connect(lambda: self._continue(step))
            return page
        return TryPage(self.controller) if name == flow.TRY else make_page(name, self.controller)

    def go(self, move: flow.Move) -> None:
        """Show a page, or a part of it."""
        self.choose(move.to)
        if move.part:
            self.pages[move.to].go_to(move.part, move.of)

    def _changed(self) -> None:
        snapshot = self.controller.snapshot
        self.bar.show_project(snapshot.folder)
        if not self.controller.busy:
            self.setWindowTitle(self.attention.title())
        self.rail.show_states(snapshot)
        if self.page() is not None:
            self.page().show_entry()
        self._show_buttons()

    def _show_buttons(self) -> None:
        snapshot, busy = self.controller.snapshot, self.controller.busy
        self.start.set_ready(not busy)
        self.bar.home.setVisible(snapshot is not None)
        self.rail.setEnabled(snapshot is not None)
        self.run_all.setEnabled(not busy and snapshot is not None and bool(snapshot.left()) and not snapshot.runs())

    # Running

    def _began(self, stage: str) -> None:
        self._begin(stage)
        self.foot.log.show()
        self.leading.began(stage)

    def _continue(self, step: flow.Step) -> None:
        self._flush()
        self.leading.run_step(step)

    def _begin(self, stage: str) -> None:
        """Show at the foot that a stage or a task runs."""
        number = flow.ORDER.index(stage) + 1 if stage in flow.ORDER else 0
        self.foot.begin(messages.title(stage), number, len(STAGES))

    def _run_left(self) -> None:
        self._flush()
        self.leading.run_left()

    def _event(self, event: Event) -> None:
        self.foot.show_event(event)
        page = self.page()
        if page is not None and event.stage in page.stages():
            page.show_event(event)

    def _stop(self) -> None:
        self.leading.stay()
        self.foot.stop.setEnabled(False)
        self.foot.pause.setEnabled(False)
        self.controller.stop()

    def _stop_to_close(self) -> None:
        self._stop()
        self.foot.say(self.tr("Stopping. The window closes when finished work is saved."))

    def _pause(self) -> None:
        if self.controller.job is not None:
            self.controller.job.pause(not self.foot.waiting)

    def _show_log(self) -> None:
        if self.controller.log is not None:
            LogView(self.controller.log, self.controller.background, self).open()

    def _act(self, problem: problems.Problem) -> None:
        problems.act(problem, self)

    def _rested(self, text: str, bad: bool) -> None:
        self.foot.rest()
        self._show_buttons()
        self.leading.rested(bad)
        self.foot.say(text, bad)
        self.closing.rested()

    # Language

    def _switch_language(self, code: str) -> None:
        if code != language.current():
            recent.choose_language(code)
            self._make_anew(lambda: language.use(code))

    def _switch_text_size(self, percent: int) -> None:
        if percent != recent.text_size():
            recent.choose_text_size(percent)
            self._make_anew(lambda: theme.use_text_size(cast(QApplication, QApplication.instance()), percent))

    def _make_anew(self, change: Callable[[], None]) -> None:
        """Stand anew after a change that widgets made before do not take on."""
        self._flush()
        change()
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
        self.leading.followed, self.closing.wanted = other.leading.followed, other.closing.wanted
        if self.controller.snapshot is None:
            return
        self._changed()
        self.foot.say(self.controller.how_much_is_left())
        if other.page() is not None:
            self.choose(other.rail.page())
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
            page.flush()

    def _part(self) -> None:
        """Let go of the controller, which another window shows now."""
        for signal_, slot in self._wires:
            signal_.disconnect(slot)
        self.attention.stop()
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
            (self.controller.acting, self._act),
        ]
        for signal_, slot in self._wires:
            signal_.connect(slot)
        self.rail.chosen.connect(self._show_page)
        keys.ReturnPresses(self)
        self.bar.home.clicked.connect(self.show_start)
        self.bar.menus.help_wanted.connect(self.show_help)
        self.bar.menus.language_wanted.connect(self._switch_language)
        self.bar.menus.text_size_wanted.connect(self._switch_text_size)
        self.bar.menus.said.connect(self.foot.say)
        self.bar.menus.tour_wanted.connect(self.show_tour)
        self.start.tour_wanted.connect(self.show_tour)
        self.bar.menus.keys_wanted.connect(lambda: kept_keys.open_over(self, self.controller))
        self.run_all.triggered.connect(self._run_left)
        self.search.triggered.connect(lambda: open_over(self, self.controller, self.go, self.show_help))
        self.start.new_wanted.connect(self.make_project)
        self.start.tools_wanted.connect(self.make_project)
        self.start.open_wanted.connect(self.ask_for_project)
        self.foot.stop.clicked.connect(self._stop)
        self.foot.pause.clicked.connect(self._pause)
        self.foot.log.clicked.connect(self._show_log)
        self.foot.trouble.acted.connect(self._act)
        self.foot.page = self.rail.page

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Adaptool"))
        self.resize(theme.within_screen(1280, 800))
        self.setMinimumSize(780, 460)
        centre = QWidget()
        self.setCentralWidget(centre)
        down = QVBoxLayout(centre)
        middle = QHBoxLayout()
        for layout in (down, middle):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        side = QFrame()
        side.setObjectName("side")
        side.setFixedWidth(max(240, self.fontMetrics().averageCharWidth() * 34))
        beside = QVBoxLayout(side)
        beside.setContentsMargins(6, 14, 7, 6)
        beside.addWidget(self.rail)
        middle.addWidget(side)
        middle.addWidget(self.stack, 1)
        down.addWidget(self.bar)
        down.addLayout(middle, 1)
        down.addWidget(self.foot)
        self.start.now.setFocus()

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
            recent.keep_geometry(self.saveGeometry())
            for page in self.pages.values():
                page.stop()
            self.controller.close()
            plots.close()
            event.accept()
            return
        event.ignore()
        self.closing.ask()
