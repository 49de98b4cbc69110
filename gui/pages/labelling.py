"""Labelling: a queue of questions to look through, worked by keyboard."""

import json
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from engine.records import Review
from engine.store import Project
from gui import keys, messages, theme
from gui.formatting import calls_in_words, number
from gui.page import StagePage
from gui.reviews import keep_review, review_of, take_back
from gui.tables import Column, Query, RowTable
from gui.widgets.basics import label, scrolled
from gui.widgets.call_form import CallForm
from gui.widgets.columns import Halves


class Page(StagePage):
    """The queue on the left; on the right one question at full height with its values marked, its call as a form, and the three
    decisions, whose keys work wherever the focus is."""

    stage = "labelling"
    own_undo = True
    form_beside = False

    def explanation(self) -> str:
        return self.tr(
            "Check that each question matches its call. Review as many as you like: accept (A), correct the call and keep it "
            "(Ctrl+Return), reject (R), or skip to the next (N). Ctrl+Z undoes the last decision. Questions that you do not review "
            "keep their original label. Questions from logs wait for you, or for a helper model that names their calls."
        )

    def body(self) -> QWidget:
        self.tools: dict[str, Any] = {}
        self.decided: list[tuple[str, Review | None, int]] = []  # what was decided here: the key, what stood before, the row
        self.reviews: dict[str, Review] = {}
        self.row: dict[str, Any] | None = None
        self.total = 0  # questions of the project
        self.origin = QComboBox()
        self.origin.setAccessibleName(self.tr("Questions to show"))
        for text, where in (
            (self.tr("All questions"), {}),
            (self.tr("Seeds"), {"origin": "seed"}),
            (self.tr("Written by the helper model"), {"origin": "synthesis"}),
            (self.tr("Augmented"), {"origin": "augmentation"}),
            (self.tr("From logs"), {"origin": "log"}),
            (self.tr("Call from a helper model"), {"label": "teacher"}),
            (self.tr("No call yet"), {"label": ""}),
        ):
            self.origin.addItem(text, where)
        self.origin.activated.connect(lambda _: self._show_table())
        self.table = RowTable(
            Query(
                "examples",
                (
                    Column("question", self.tr("Question")),
                    Column("tool", self.tr("Tool"), width=20),
                    Column("label", self.tr("Label"), messages.stored, width=9),
                    Column("key", self.tr("Decision"), self._decision, width=9),
                    Column("calls", "", calls_in_words),
                    Column("key", ""),
                ),
            ),
            self.tr("Questions to review"),
        )
        self.table.view.hideColumn(4)
        self.table.view.hideColumn(5)
        self.table.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)  # one after another
        self.table.say_if_empty(self.tr("No questions to review yet."))
        self.table.failed.connect(self.controller.complain)
        self.table.chosen.connect(self._show_row)
        left = QWidget()
        down = QVBoxLayout(left)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.origin)
        down.addWidget(self.table, 1)
        review = Halves(left, self._review_side())
        review.setContentsMargins(0, 8, 0, 0)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(review, self.tr("Questions"))
        self.tabs.addTab(scrolled(self._form_box()), self.tr("Settings"))
        return self.tabs

    def _review_side(self) -> QWidget:
        side = QWidget()  # its keys act while it is seen
        self.question = Question()
        self.question.setReadOnly(True)
        self.question.setAccessibleName(self.tr("Question"))
        self.question.setTabChangesFocus(True)
        theme.enlarge(self.question, 1.3)
        self.question.setMinimumHeight(self.question.fontMetrics().height() * 2 + 16)
        self.bar, self.progress = QProgressBar(), label("muted")
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Questions that you have decided"))
        self.call = CallForm()
        self.call.edited.connect(self._show_buttons)
        self.verdict = label("muted")
        self.accept = QPushButton(self.tr("Accept (A)"))
        self.fix = QPushButton(self.tr("Keep the changed call (Ctrl+Return)"))
        self.reject = QPushButton(self.tr("Reject (R)"))
        self.undo = QPushButton(self.tr("Undo (Z)"))
        self.skip = QPushButton(self.tr("Next (N)"))
        for button, key, act in (
            (self.accept, "A", lambda: self._decide("accepted")),
            (self.reject, "R", lambda: self._decide("rejected")),
            (self.fix, "Ctrl+Return", lambda: self._decide("fixed")),
            (self.undo, "Z", self._take_back),
            (self.skip, "N", self._next),
        ):
            button.clicked.connect(act)
            keys.use_letters(side, [(key, button.click)])
        keys.use_letters(side, [("Ctrl+Z", self._undo_last)])
        down = QVBoxLayout(side)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.progress)
        down.addWidget(self.bar)
        down.addWidget(self.question, 1)
        down.addWidget(self.call, 2)
        down.addWidget(self.verdict)
        for buttons in ((self.accept, self.reject, self.skip), (self.fix, self.undo)):
            line = QHBoxLayout()
            for button in buttons:
                line.addWidget(button)
            line.addStretch(1)
            down.addLayout(line)
        self.side = side
        return side

    def read(self, project: Project) -> Any:
        return project.tools(), project.reviews(), sum(project.count_examples("origin").values())

    def fill(self, found: Any) -> None:
        tools, self.reviews, self.total = found
        self._show_progress()
        self.tools = {tool.name: tool for tool in tools}
        self.call.set_tools(tools)
        same = self._same_rows()
        if self.table.rows.folder != self.controller.snapshot.folder or (self.entry["state"] != "running" and not same):
            self._show_table()
        elif self.row is None or not self.call.changed():
            self._show_row(self.table.current())
        self._show_buttons()

    def show_entry(self) -> None:
        """The buttons depend on whether a stage runs."""
        super().show_entry()
        self._show_buttons()

    def stop(self) -> None:
        self.table.rows.stop()

    # Its own

    def _same_rows(self) -> bool:
        """Whether the table still shows what the last run left, so that a decision does not lose the place in it."""
        same = getattr(self, "_shown_for", None) == (self.controller.snapshot.folder, self.entry["changed"])
        self._shown_for = (self.controller.snapshot.folder, self.entry["changed"])
        return same

    def _show_table(self) -> None:
        self.table.choose_first()
        self.table.read(self.controller.snapshot.folder, where=self.origin.currentData())

    def _show_row(self, row: dict[str, Any] | None) -> None:
        self.row = row if row is not None and row["key"] else None
        self.side.setEnabled(self.row is not None)
        if self.row is None:
            self.question.setPlainText("")
            self.call.show_call(None)
            self.verdict.setText("")
            return
        review = self._review()
        calls = [call.as_dict() for call in review.calls] if review else json.loads(self.row["calls"])
        self.calls = calls
        self.question.setPlainText(self.row["question"])
        self._mark([value for call in calls for value in call["arguments"].values()])
        self.call.show_call(calls[0] if calls else None)
        said = {
            "accepted": self.tr("You accepted it."),
            "fixed": self.tr("You corrected its call."),
            "rejected": self.tr("You rejected it."),
        }
        self.verdict.setText(said[review.verdict] if review else self.tr("You have not decided yet."))
        self._show_buttons()

    def _review(self) -> Review | None:
        """The decision on the question that is shown; one on another question of the same key does not count."""
        review = self.reviews.get(self.row["key"]) if self.row else None
        return review if review is not None and review.question == self.row["question"] else None

    def _show_buttons(self) -> None:
        changed = self.row is not None and self.call.changed()
        idle = self.row is not None and not self.controller.busy
        self.fix.setEnabled(changed and idle and not self.call.problem())
        self.accept.setEnabled(idle and not changed)
        self.reject.setEnabled(idle)
        self.undo.setEnabled(idle and self._review() is not None)

    def _mark(self, values: list[Any]) -> None:
        """Underline in the question what the call takes from it."""
        marks = []
        for value in values:
            found = self.question.document().find(str(value)) if str(value) else QTextCursor()
            if not found.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.format.setBackground(QColor(theme.current().chosen))
                mark.format.setFontUnderline(True)
                mark.cursor = found
                marks.append(mark)
        self.question.setExtraSelections(marks)

    def _decide(self, verdict: str) -> None:
        if self.row is None or self.controller.busy:
            return
        kept = self._review()
        if verdict == "fixed":
            review = review_of(self.row, verdict, [self.call.call(), *self.calls[1:]])
        else:
            review = review_of(self.row, verdict, self.calls)
        if not (kept and kept.verdict == "fixed" and verdict == "accepted"):  # accepting a call that was put right keeps it
            self.reviews[self.row["key"]] = review
            self.decided.append((review.key, kept, self.table.view.currentIndex().row()))
            keep_review(self.controller, review)
        self._show_progress()
        self._next()

    def _undo_last(self) -> None:
        """Let the last decision of this sitting be as it was before, and show its question."""
        if not self.decided or self.controller.busy:
            return
        key, before, at = self.decided.pop()
        if before is None:
            self.reviews.pop(key, None)
            take_back(self.controller, key)
        else:
            self.reviews[key] = before
            self.controller.read(lambda project: _put_back(project, before), lambda _: self.controller.refresh(), keep=True)
        if self.table.view.currentIndex().row() != at and at < self.table.rows.rowCount():
            self.table.view.selectRow(at)
        self._show_row(self.table.current())
        self._show_progress()

    def _decision(self, key: str) -> str:
        """What was decided on the question of this key, for its row."""
        review = self.reviews.get(key)
        words = {"accepted": self.tr("Accepted"), "fixed": self.tr("Changed"), "rejected": self.tr("Rejected")}
        return words[review.verdict] if review is not None else ""

    def _show_progress(self) -> None:
        done = len(self.reviews)
        self.bar.setRange(0, max(1, self.total))
        self.bar.setValue(done)
        self.progress.setText(self.tr("Decided: {done} of {total}").format(done=number(done, 0), total=number(self.total, 0)))
        self.table.view.viewport().update()

    def _take_back(self) -> None:
        review = self._review()
        if review is not None and self.row is not None and not self.controller.busy:
            del self.reviews[review.key]
            self.row = {**self.row, "calls": json.dumps([call.as_dict() for call in review.before], ensure_ascii=False)}
            take_back(self.controller, review.key)
            self._show_row(self.row)
            self._show_progress()

    def _next(self) -> None:
        view = self.table.view
        at = view.currentIndex().row() + 1
        if at < self.table.rows.rowCount():
            view.selectRow(at)
        else:
            self._show_row(self.row)
        view.setFocus()


class Question(QPlainTextEdit):
    """The text of a question: two lines at least, and what room there is."""

    def sizeHint(self) -> QSize:
        """As low as may be."""
        return QSize(super().sizeHint().width(), self.minimumHeight())


def _put_back(project: Project, review: Review) -> None:
    """Let a decision stand that stood there before a later one."""
    with project.db.atomic():
        project.take_back_review(review.key)
        project.add_review(review)
