"""Synthesis: new questions for each tool, by which teacher, from which files, by which routes, and how they are spread."""

import json
from typing import Any

from PySide6.QtWidgets import QComboBox, QTabWidget, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.models.teachers.kept import cards, teacher_of
from engine.store import Project
from gui import messages, plots, problems
from gui.formatting import calls_in_words, number
from gui.page import StagePage
from gui.sources import SourceBoxes
from gui.tables import Column, Query, RowTable
from gui.widgets.basics import OrEmpty, column, label
from gui.widgets.fact_table import FactTable
from gui.widgets.preview import Preview
from gui.widgets.route_weights import RouteWeights, route_title
from gui.widgets.teachers import Teachers


class Page(StagePage):
    """Examples before the run and the growing table; the teachers; recorded questions; the routes; the spread beside what real questions
    are like."""

    stage = "synthesis"
    leave_out = ("teacher", "weights", "recorded")

    def explanation(self) -> str:
        return self.tr(
            "Generate new questions for each tool, with the call that each one needs. Set a number per tool, or a total that is "
            "distributed according to your population statistics."
        )

    def body(self) -> QWidget:
        self.counts: dict[str, int] = {}
        self.given = False  # whether recorded questions are
        self.weights: dict[str, float] = {}
        self.table = RowTable(
            Query(
                "examples",
                (
                    Column("question", self.tr("Question")),
                    Column("calls", self.tr("Call"), calls_in_words, width=40),
                    Column("route", self.tr("Method"), route_title, width=16),
                ),
                where={"origin": "synthesis"},
            ),
            self.tr("Generated questions"),
        )
        self.preview = Preview(
            self.controller,
            self.stage,
            self.tr("Preview of the questions"),
            (self.tr("Question"), self.tr("Call")),
            (0, 1),
            lambda row: (row[0], calls_in_words(json.dumps(row[1]))),
        )
        self.table.failed.connect(self.controller.complain)
        questions = QWidget()
        down = QVBoxLayout(questions)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(10)
        down.addWidget(self.preview)
        down.addWidget(self.table, 1)
        down.addStretch()
        self.teachers, self.routes = Teachers(self.controller), RouteWeights()
        self.teachers.chosen.connect(lambda name: self._keep({"teacher": name}))
        self.routes.moved.connect(lambda weights: self._keep({"weights": weights}))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for title, part in (
            (self.tr("Questions"), questions),
            (self.tr("Helper model (teacher)"), self.teachers),
            (self.tr("Recorded"), self._recorded()),
            (self.tr("Methods (routes)"), self.routes),
            (self.tr("Distribution"), self._spread()),
        ):
            self.tabs.addTab(part, title)
        self.tabs.currentChanged.connect(lambda _: self._ask())
        return self.tabs

    def read(self, project: Project) -> Any:
        settings = project.settings("synthesis")
        return project.count_examples("tool", origin="synthesis"), project.plan(self.stage), cards(project), settings

    def fill(self, found: Any) -> None:
        counts, plan, teachers, settings = found
        self.counts = counts
        self.preview.show_before(self.entry["state"], plan, teacher_of(settings))
        self.table.setVisible(bool(counts) or self.preview.isHidden())
        self.table.read(self.controller.snapshot.folder)
        self.teachers.show_teachers(teachers, settings.teacher)
        self.sources.show_files({"recorded": settings.recorded})
        self.given = bool(settings.recorded)
        self.weights = {name: float(value) for name, _, value in (one.partition("=") for one in settings.weights)}
        self._ask()

    def stop(self) -> None:
        self.preview.stop()
        self.table.rows.stop()

    # Its own

    def _ask(self) -> None:
        """Ask for what the tab shows that is not in the store."""
        self.spread_or_none.show_part(bool(self.counts))
        if self.controller.snapshot is None or self.entry["state"] == "not yet":
            return
        if self.tabs.currentIndex() == 2:
            if self.given:
                self.controller.ask("recorded", self._show_recorded, self._recorded_failed)
            else:
                self._show_recorded({"questions": 0, "tools": {}, "left_out": []})
        elif self.tabs.currentIndex() == 3:
            self.controller.ask("routes", lambda found: self.routes.show_routes(found, self.weights))
        elif self.tabs.currentIndex() == 4 and self.counts:
            self.controller.ask("spread", self._show_spread)

    def _recorded(self) -> QWidget:
        self.sources = SourceBoxes(
            self.controller,
            self.stage,
            {
                "recorded": (
                    self.tr("Recorded questions"),
                    self.tr(
                        "Questions with their calls that a language model wrote earlier or elsewhere, for example pasted from a chat "
                        "service: JSONL, a spreadsheet, ShareGPT, OpenAI messages or Alpaca. They are checked like all others."
                    ),
                    self.tr("Questions (*.jsonl *.json *.csv *.tsv *.xlsx)"),
                )
            },
            self._keep,
        )
        self.told, self.left_title = label(), label("muted")
        self.left_title.setText(self.tr("Skipped rows:"))
        self.left = FactTable(
            self.tr("Skipped rows of recorded questions"),
            (self.tr("File"), self.tr("Row"), self.tr("Reason")),
            wide=(2,),
            wrap=True,
        )
        self._show_recorded({"questions": 0, "tools": {}, "left_out": []})
        page = column(self.sources, self.told, self.left_title, self.left)
        page.layout().addStretch(1)
        return page

    def _show_recorded(self, found: dict[str, Any]) -> None:
        self.told.setText(
            self.tr("Recorded: {count} questions; tools: {tools}.").format(
                count=number(found["questions"], 0), tools=number(len([tool for tool in found["tools"] if tool]), 0)
            )
            if found["questions"]
            else self.tr("No recorded questions yet. They are optional.")
        )
        self.left.show_rows([(file, number(row, 0), messages.sentence(reason)) for file, row, reason in found["left_out"]])
        for part in (self.left_title, self.left):
            part.setVisible(bool(found["left_out"]))

    def _recorded_failed(self, error: AdaptoolError) -> None:
        self._show_recorded({"questions": 0, "tools": {}, "left_out": []})
        self.told.setText(problems.of(error))

    def _spread(self) -> QWidget:
        self.found: dict[str, Any] | None = None
        self.of = QComboBox()
        self.of.setAccessibleName(self.tr("What to show"))
        for name, title in (("tools", self.tr("Tools")), ("values", self.tr("Values")), ("lengths", self.tr("Lengths in words"))):
            self.of.addItem(title, name)
        self.of.activated.connect(lambda _: self._draw())
        self.said = label()
        self.plot = plots.Plot(self.tr("Distribution of the questions"))
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 8, 0, 0)
        down.addWidget(self.said)
        down.addWidget(self.of)
        down.addWidget(self.plot, 1)
        self.spread_or_none = OrEmpty(
            page, self.tr("No questions yet. Their distribution appears here."), self.tr("Generate now"), self._run
        )
        return self.spread_or_none

    def _show_spread(self, found: dict[str, Any]) -> None:
        self.found = found
        far = found["divergence"]
        self.said.setText(
            self.tr(
                "{count} questions; Jensen-Shannon divergence from the target: {far} bits (0: identical, 1: nothing in common)."
            ).format(count=number(found["questions"], 0), far=number(far, 4))
            if far is not None
            else ""
        )
        self._draw()

    def _draw(self) -> None:
        if self.found is None:
            return
        made, wanted = self.tr("generated"), self.tr("target")
        rows: dict[str, list] = {}
        kind = self.of.currentData()
        if kind == "tools":
            rows = self.found["tools"]
        elif kind == "values":
            rows = {f"{tool}: {value}": pair for tool, values in self.found["values"].items() for value, pair in values.items()}
        else:
            bins = [f"{low}-{high}" for low, high in self.found["bins"]]
            rows = {f"{tool}: {bins[at]}": pair for tool, pairs in self.found["lengths"].items() for at, pair in enumerate(pairs)}
        rows = dict(list(rows.items())[:60])
        self.plot.show_drawing(
            plots.beside(
                {name: (100 * one, None if target is None else 100 * target) for name, (one, target) in rows.items()},
                made,
                wanted,
                self.tr("percent"),
            )
            if rows
            else None,
            "; ".join(
                f"{name}: {round(100 * one, 1)}" + ("" if target is None else f" / {round(100 * target, 1)}")
                for name, (one, target) in rows.items()
            ),
            len(rows),
        )
