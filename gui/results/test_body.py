"""The body of the step Test: how good the model is, its typical mistakes with the way to correct them, and every test question."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.records import Tool
from engine.store import Project
from gui import problems
from gui.controller import ProjectController
from gui.results.correction import MistakeCorrection
from gui.results.headline import Goals, headline
from gui.results.headline_view import HeadlineView
from gui.results.mistakes import Mistakes
from gui.results.question_table import QuestionTable
from gui.widgets.basics import label
from gui.widgets.error_box import ErrorBox

GOALS = "goals"  # the project's document with the marks, as `engine.stages.evaluation.overview` reads it
RESTS_ON = ("knowledge", "training", "evaluation")  # stages whose state decides what is shown


class TestBody(QWidget):
    """Knows the controller alone. `show_entry` is called whenever the snapshot changed.

    Signals: `wanted(where, tool)` asks for another place, one of examples, tests, tools, train, for a tool or "" (the constants of
    `gui.results.headline`); `corrected(dict)` tells that a mistake became an example, {"question", "calls", "of": key of the test
    question}, which is kept already.
    """

    __test__ = False  # not a test case for pytest
    wanted = Signal(str, str)
    corrected = Signal(dict)

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.found: dict[str, Any] | None = None
        self.tools: list[Tool] = []
        self._shown_for: tuple[Any, ...] | None = None
        self._corrected = 0
        self.headline, self.mistakes, self.table = HeadlineView(), Mistakes(), QuestionTable()
        self.correction, self.stack = MistakeCorrection(controller), QStackedWidget()
        self.notice = label("muted")
        self.trouble = ErrorBox(self.notice)
        self.trouble.acted.connect(controller.acting)
        self.headline.wanted.connect(self.wanted)
        self.headline.goals_changed.connect(self._keep_goals)
        self.mistakes.correct.connect(self.correct)
        self.table.correct.connect(self.correct)
        self.correction.kept.connect(self._kept)
        self.correction.left.connect(lambda: self.stack.setCurrentIndex(0))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.mistakes, self.tr("Typical &mistakes"))
        self.tabs.addTab(self.table, self.tr("All test &questions"))
        results = QWidget()
        down = QVBoxLayout(results)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        for part, room in ((self.headline, 0), (self.trouble, 0), (self.tabs, 1)):
            down.addWidget(part, room)
        down.addStretch(0)  # the room, where there are no answers to show
        self.stack.addWidget(results)
        self.stack.addWidget(self.correction)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.trouble.hide()
        self.tabs.hide()

    def show_entry(self) -> None:
        """Show how the project stands now; answers are read again only where a stage that they rest on has run since."""
        snapshot = self.controller.snapshot
        if snapshot is None:
            return
        entries = [snapshot.entries[name] for name in RESTS_ON]
        rests_on = (snapshot.folder, *((entry["state"], entry["changed"]) for entry in entries))
        if self._shown_for is not None and self._shown_for[0] != snapshot.folder:
            self._corrected = 0
            self.found = None
            self.stack.setCurrentIndex(0)
        if rests_on == self._shown_for or (entries[-1]["state"] == "running" and self.found is not None):
            return
        self._shown_for = rests_on
        self._read()

    def correct(self, key: str) -> None:
        """Let the user correct the mistake of this test question."""
        row = next((row for row in (self.found or {"rows": []})["rows"] if row["key"] == key), None)
        if row is not None:
            self.correction.show_question(row, self.tools)
            self.stack.setCurrentIndex(1)

    def flush(self) -> None:
        """Keep what was changed a moment ago."""
        self.headline.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """The marks may have been changed meanwhile."""
        super().showEvent(event)
        self.show_entry()

    def _read(self) -> None:
        def tools(project: Project) -> list[Tool]:
            return project.tools()

        def have(found: list[Tool]) -> None:
            self.tools = found

        self.controller.read(tools, have)
        self.controller.ask("tested", self._fill, self._failed)

    def _failed(self, error: AdaptoolError) -> None:
        self._shown_for = None
        self.trouble.tell(problems.of(error))

    def _fill(self, found: dict[str, Any]) -> None:
        self.found = found
        self._show_headline()
        rows = {row["key"]: row for row in found["rows"]}
        self.mistakes.show_mistakes(found["mistakes"], rows, sum(found["errors"].values()))
        self.table.show_rows(found["rows"])
        self.tabs.setVisible(bool(rows))
        self._show_notice()

    def _show_headline(self) -> None:
        assert self.found is not None and self.controller.snapshot is not None
        goals = Goals.of(self.found["goals"])
        current = self.controller.snapshot.entries["evaluation"]["state"] in ("done", "running")
        self.headline.show_headline(headline(self.found, goals, current), goals)

    def _keep_goals(self, goals: dict[str, float]) -> None:
        if self.found is None:
            return
        self.found["goals"] = goals
        self._show_headline()
        self.controller.read(lambda project: project.set_facts(GOALS, goals), lambda _: None, keep=True)

    def _kept(self, made: dict[str, Any]) -> None:
        self._corrected += 1
        self.stack.setCurrentIndex(0)
        self._show_notice()
        self.corrected.emit(made)

    def _show_notice(self) -> None:
        self.notice.setText(
            self.tr("Corrected: {count}. They are examples now. Train again to use them.").format(count=self._corrected)
            if self._corrected
            else ""
        )
        self.trouble.show_problem(None)
        self.trouble.setVisible(bool(self._corrected))
