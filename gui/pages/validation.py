"""Validation: what is accepted for training and what is not, with the reason; a person may decide otherwise."""

from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from engine.records import Review
from engine.store import Project
from gui import flow, messages, plots
from gui.formatting import calls_in_words, number
from gui.page import StagePage
from gui.reviews import keep_review, review_of, take_back
from gui.tables import Column, Query, RowTable
from gui.widgets.alike import Alike
from gui.widgets.basics import label
from gui.widgets.house_table import chosen_rows
from gui.widgets.report_view import ReportView
from gui.widgets.without_questions import WithoutQuestions

WITHOUT = 3  # the tab of tools without a question


class Page(StagePage):
    """Two tables, buttons that turn a decision round and show the questions like the chosen one, how often each reason occurred, and the
    tools that are left without a question."""

    stage = "validation"

    def explanation(self) -> str:
        return self.tr(
            "Checks every question and its call: does the call match the tool, does the question mention each value, is it neither a "
            "duplicate nor a test question? Questions that fail are rejected with the reason. You can overrule this."
        )

    def body(self) -> QWidget:
        self.reviews: dict[str, Review] = {}
        self.has_reasons = False
        self._shown_for: tuple | None = None
        question, call = Column("question", self.tr("Question")), Column("calls", self.tr("Call"), calls_in_words, width=42)
        key = Column("key", self.tr("Key"), width=12)
        self.rejected = RowTable(
            Query(
                "examples",
                (question, Column("reason", self.tr("Reason"), messages.stored, width=34), call, key),
                where={"state": "rejected"},
            ),
            self.tr("Rejected questions"),
        )
        self.accepted = RowTable(
            Query(
                "examples",
                (question, call, Column("origin", self.tr("Source"), messages.stored, width=14), key),
                where={"state": "accepted"},
            ),
            self.tr("Accepted questions"),
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for table, title in ((self.rejected, self.tr("Rejected")), (self.accepted, self.tr("Accepted"))):
            table.failed.connect(self.controller.complain)
            table.chosen.connect(lambda _: self._show_turn())
            table.view.selectionModel().selectionChanged.connect(lambda *_: self._show_turn())
            table.view.hideColumn(3)
            self.tabs.addTab(table, title)
        self.report = ReportView()
        self.tabs.addTab(self.report, self.tr("Report"))
        self.without = WithoutQuestions()
        self.without.wanted.connect(self._lead)
        self.tabs.addTab(self.without, self.tr("Without questions"))
        self.tabs.currentChanged.connect(self._tab_changed)
        self.of_tool, self.all_tools = label(), QPushButton(self.tr("Show all t&ools"))
        self.all_tools.clicked.connect(lambda: self._show_only(""))
        self.only = QWidget()
        above = QHBoxLayout(self.only)
        above.setContentsMargins(0, 4, 0, 0)
        above.addWidget(self.of_tool, 1)
        above.addWidget(self.all_tools)
        self.rejected.layout().insertWidget(0, self.only)
        self.only.hide()
        self.turn = QPushButton()
        self.turn.clicked.connect(self._turn_round)
        QShortcut(QKeySequence("Ctrl+D"), self, self._turn_round)
        self.near = QPushButton(self.tr("Simi&lar questions"))
        self.near.clicked.connect(self._show_alike)
        self.alike = Alike(self.controller)
        self.said = label("muted")
        self.plot = plots.Plot(self.tr("Reasons"))
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addWidget(self.tabs, 3)
        line = QHBoxLayout()
        line.addWidget(self.turn)
        line.addWidget(self.near)
        line.addWidget(self.said, 1)
        down.addLayout(line)
        down.addWidget(self.alike)
        down.addWidget(self.plot, 1)
        return page

    def read(self, project: Project) -> Any:
        return project.summary("validation"), project.reviews(), project.facts("validation report")

    def fill(self, found: Any) -> None:
        summary, self.reviews, report = found
        self.report.show_report(report)
        self.without.show_report(report)
        lacking = self.without.rows.rowCount()
        self.tabs.setTabVisible(WITHOUT, lacking > 0)
        self.tabs.setTabText(WITHOUT, self.tr("Without questions ({count})").format(count=number(lacking, 0)))
        folder, reasons = (
            self.controller.snapshot.folder,
            {messages.stored(reason): count for reason, count in summary.get("reasons", {}).items()},
        )
        if (folder, self.entry["changed"]) != self._shown_for:  # a decision must not lose the place in the table
            self._shown_for = (folder, self.entry["changed"])
            self._show_only("")
            self.accepted.read(folder)
        self.has_reasons = bool(reasons)
        self.plot.show_drawing(
            plots.bars(reasons, self.tr("questions")) if reasons else None,
            ", ".join(f"{reason}: {count}" for reason, count in reasons.items()),
            len(reasons),
        )
        self._show_turn()

    def show_entry(self) -> None:
        """The button depends on whether a stage runs."""
        super().show_entry()
        self._show_turn()

    def stop(self) -> None:
        self.alike.stop()
        self.rejected.rows.stop()
        self.accepted.rows.stop()

    def show_part(self, part: str, of: str) -> None:
        """The tools without a question, or the rejected questions of one tool."""
        if part == "without" and self.tabs.isTabVisible(WITHOUT):
            self.tabs.setCurrentIndex(WITHOUT)
            self.without.view.setFocus()
        elif part == "rejected":
            self.tabs.setCurrentIndex(0)
            self._show_only(of)
            self.rejected.view.setFocus()

    def _tab_changed(self, _: int) -> None:
        self._show_turn()

    def _lead(self, move: flow.Move) -> None:
        """Where a tool is mended: here, or on another page."""
        if move.to == self.stage:
            self.show_part(move.part, move.of)
        else:
            self.wanted.emit(move)

    def _show_only(self, tool: str) -> None:
        """Show the rejected questions of one tool, "" for all."""
        self.only.setVisible(bool(tool))
        self.of_tool.setText(self.tr("Only questions of {tool}.").format(tool=tool) if tool else "")
        if tool:
            self.rejected.choose_first()
        self.rejected.read(self.controller.snapshot.folder, where={"state": "rejected", **({"tool": tool} if tool else {})})

    def _table(self) -> RowTable | None:
        """The table that is shown, None while the report is."""
        shown = self.tabs.currentWidget()
        return shown if isinstance(shown, RowTable) else None

    def _show_turn(self) -> None:
        for part in (self.turn, self.near, self.said, self.plot):
            part.setVisible(self._table() is not None and (part is not self.plot or self.has_reasons))
        if self._table() is None:
            return
        row, accepts = self._table().current(), self._table() is self.rejected
        review = self._review(row)
        count = len(chosen_rows(self._table().view))
        if count > 1:
            text = (
                self.tr("Undo {count} &decisions")
                if review
                else self.tr("&Accept {count} selected questions")
                if accepts
                else self.tr("Re&ject {count} selected questions")
            ).format(count=number(count, 0))
        else:
            text = (
                self.tr("Undo &decision")
                if review
                else self.tr("&Accept selected question")
                if accepts
                else self.tr("Re&ject selected question")
            )
        self.turn.setText(text)
        self.turn.setToolTip(self.tr("Ctrl+D. Takes effect at the next run of Labelling and Validation, and can be undone."))
        self.turn.setEnabled(row is not None and bool(row["key"]) and not self.controller.busy)
        self.near.setEnabled(row is not None and bool(row["key"]))
        words = {
            "accepted": self.tr("You accepted it."),
            "fixed": self.tr("You corrected its call."),
            "rejected": self.tr("You rejected it."),
        }
        decided = self.tr("Decided manually: {count}.").format(count=len(self.reviews)) if self.reviews else ""
        self.said.setText(" ".join(part for part in (words[review.verdict] if review else "", decided) if part))

    def _review(self, row: dict[str, Any] | None) -> Review | None:
        review = self.reviews.get(row["key"]) if row else None
        return review if review is not None and review.question == row["question"] else None

    def _show_alike(self) -> None:
        row = self._table().current() if self._table() is not None else None
        if row is not None and row["key"]:
            self.alike.ask(row["question"])

    def _turn_round(self) -> None:
        """Turn the chosen questions round; where the one under the cursor was turned round before, take that back, of all of them."""
        table = self._table()
        row = table.current() if table is not None else None
        if table is None or row is None or not row["key"] or self.controller.busy:
            return
        back, verdict = self._review(row) is not None, "accepted" if table is self.rejected else "rejected"
        table.with_chosen(lambda rows: self._turn(rows, back, verdict))

    def _turn(self, rows: list[dict[str, Any]], back: bool, verdict: str) -> None:
        rows = [row for row in rows if row["key"] and (self._review(row) is not None) == back]
        if back:
            for row in rows:
                del self.reviews[row["key"]]
            take_back(self.controller, *(row["key"] for row in rows))
        else:
            made = [review_of(row, verdict) for row in rows]
            self.reviews.update({review.key: review for review in made})
            keep_review(self.controller, *made)
        self._show_turn()
