"""Knowledge: human seed questions, held-out test questions, and lists of the company's own values."""

import json
from typing import Any

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from engine.store import Project
from gui.page import StagePage
from gui.sources import SourceBoxes
from gui.tables import Column, Query, RowTable
from gui.wording import calls_in_words


class Page(StagePage):
    """Three kinds of file, and what was found in each."""

    stage = "knowledge"
    leave_out = ("seeds", "values", "tests")

    def explanation(self) -> str:
        return self.tr("Bring in what only your company knows: questions that people really ask, with the calls they need (seeds); "
                       "questions that are kept aside to measure with (tests); and lists of names, places or codes (values).")

    def body(self) -> QWidget:
        kinds = self.tr("Questions, one JSON object a line (*.jsonl)")
        self.sources = SourceBoxes(self, {
            "seeds": (self.tr("Seed questions"), self.tr("Five or more for each tool are a good start."), kinds),
            "tests": (self.tr("Test questions"), self.tr("Never trained on; what is measured later is measured on these."), kinds),
            "values": (self.tr("Value lists"), self.tr("A list for each parameter, used when questions are written."),
                       self.tr("Value lists (*.json)"))})
        tool = Column("tool", self.tr("Tool"), width=22)
        self.tables = {
            self.tr("Seeds"): RowTable(Query("examples", (Column("question", self.tr("Question")),
                                                          Column("calls", self.tr("Call"), calls_in_words, width=46), tool),
                                             where={"origin": "seed"}), self.tr("Seed questions")),
            self.tr("Tests"): RowTable(Query("tests", (Column("question", self.tr("Question")),
                                                       Column("answers", self.tr("Accepted"), accepted, width=52))),
                                       self.tr("Test questions")),
            self.tr("Values"): RowTable(Query("value_lists", (Column("parameter", self.tr("Parameter"), width=30),
                                                              Column("value", self.tr("Value")))), self.tr("Value lists")),
        }
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for title, table in self.tables.items():
            table.failed.connect(self.bench.complain)
            self.tabs.addTab(table, title)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(14)
        down.addWidget(self.sources)
        down.addWidget(self.tabs, 1)
        return page

    def read(self, project: Project) -> Any:
        settings = project.settings("knowledge")
        return {name: getattr(settings, name) for name in self.leave_out}

    def fill(self, found: Any) -> None:
        self.sources.show_files(found)
        for table in self.tables.values():
            table.read(self.bench.snapshot.folder)

    def stop(self) -> None:
        for table in self.tables.values():
            table.rows.stop()


def accepted(answers: str) -> str:
    """A test's accepted answers, each with its first accepted values."""
    shown = []
    for answer in json.loads(answers) if answers else []:
        for name, arguments in answer.items():
            inside = ", ".join(f"{key}={json.dumps(values[0], ensure_ascii=False)}" for key, values in arguments.items() if values)
            shown.append(f"{name}({inside})")
    return "; ".join(shown)
