"""Synthesis: new questions for each tool."""

import json
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.store import Project
from gui import plots
from gui.page import StagePage
from gui.tables import Column, Query, RowTable
from gui.widgets.preview import Preview
from gui.wording import calls_in_words


class Page(StagePage):
    """How many questions to write, the growing table of those written, and how they spread over the tools."""

    stage = "synthesis"

    def explanation(self) -> str:
        return self.tr("Write new questions for each tool, together with the call that each one needs. The embedded teacher makes "
                       "them from templates, your value lists and the parameters' descriptions; it needs no model.")

    def body(self) -> QWidget:
        self.table = RowTable(Query("examples", (Column("question", self.tr("Question")),
                                                 Column("calls", self.tr("Call"), calls_in_words, width=46),
                                                 Column("tool", self.tr("Tool"), width=22)), where={"origin": "synthesis"}),
                              self.tr("Questions written"))
        self.preview = Preview(self.bench, self.stage, self.tr("Examples of what will be written"),
                               (self.tr("Question"), self.tr("Call")), (0, 1), lambda row: (row[0], calls_in_words(json.dumps(row[1]))))
        self.table.failed.connect(self.bench.complain)
        self.plot = plots.Plot(self.tr("Questions for each tool"))
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(14)
        down.addWidget(self.preview)
        down.addWidget(self.table, 3)
        down.addWidget(self.plot, 2)
        down.addStretch()
        return page

    def read(self, project: Project) -> Any:
        return project.count_examples("tool", origin="synthesis"), project.plan(self.stage)

    def fill(self, found: Any) -> None:
        counts, plan = found
        self.preview.show_before(self.entry["state"], plan)
        self.table.setVisible(bool(counts) or self.preview.isHidden())
        self.table.read(self.bench.snapshot.folder)
        self.plot.setVisible(bool(counts))
        self.plot.show_drawing(plots.bars(counts, self.tr("questions")) if counts else None,
                               ", ".join(f"{tool}: {count}" for tool, count in counts.items()), len(counts))

    def stop(self) -> None:
        self.preview.stop()
        self.table.rows.stop()
