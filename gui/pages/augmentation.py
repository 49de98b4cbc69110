"""Augmentation: more questions from those there are."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.models.teachers.kept import teacher_of
from engine.store import Project
from gui import messages
from gui.formatting import calls_in_words
from gui.page import StagePage
from gui.tables import Column, Query, RowTable
from gui.widgets.basics import heading
from gui.widgets.fact_table import FactTable
from gui.widgets.preview import Preview


class Page(StagePage):
    """The strategies, what each made of one of the user's own questions, and the table of all."""

    stage = "augmentation"

    def explanation(self) -> str:
        return self.tr(
            "Make variations of the questions: with other values (replacement), in other words (rewriting), as key words only "
            "(simplification), and with typing errors (error introduction). The calls are adjusted to the values. Built-in rules do "
            "this, or a helper model whose output is checked."
        )

    def body(self) -> QWidget:
        self.before = heading(self.tr("What each strategy does to one of your questions"))
        self.shown = FactTable(
            self.tr("An example of each strategy"),
            (self.tr("Strategy"), self.tr("Before"), self.tr("After"), self.tr("How many")),
            wide=(1, 2),
        )
        self.preview = Preview(
            self.controller,
            self.stage,
            self.tr("What each strategy would do to one of your questions"),
            (self.tr("Strategy"), self.tr("Before"), self.tr("After")),
            (1, 2),
            lambda row: (messages.stored(row[0]), *row[1:]),
        )
        self.table = RowTable(
            Query(
                "examples",
                (
                    Column("question", self.tr("Question")),
                    Column("strategy", self.tr("Strategy"), messages.stored, width=18),
                    Column("teacher", self.tr("Written by"), messages.stored, width=12),
                    Column("calls", self.tr("Call"), calls_in_words, width=46),
                ),
                where={"origin": "augmentation"},
            ),
            self.tr("Generated questions"),
        )
        self.table.failed.connect(self.controller.complain)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addWidget(self.preview)
        down.addWidget(self.before)
        down.addWidget(self.shown)
        down.addWidget(self.table, 1)
        down.addStretch()
        return page

    def read(self, project: Project) -> Any:
        return (
            project.augmented_samples(),
            project.count_examples("strategy", origin="augmentation"),
            project.plan(self.stage),
            teacher_of(project.settings(self.stage)),
        )

    def fill(self, found: Any) -> None:
        samples, counts, plan, teacher = found
        self.preview.show_before(self.entry["state"], plan, teacher)
        self.table.setVisible(bool(counts) or self.preview.isHidden())
        self.table.read(self.controller.snapshot.folder)
        self.before.setVisible(bool(samples))
        self.shown.setVisible(bool(samples))
        self.shown.show_rows(
            [
                (messages.stored(strategy), before, after, self.locale().toString(counts.get(strategy, 0)))
                for strategy, before, after in samples
            ]
        )

    def stop(self) -> None:
        self.preview.stop()
        self.table.rows.stop()
