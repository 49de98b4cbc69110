"""Dataset: the accepted questions, frozen for training."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from engine.store import Project
from gui import plots
from gui.formatting import size, when
from gui.page import StagePage
from gui.widgets.basics import heading, label
from gui.widgets.difference import Difference
from gui.widgets.fact_table import FactTable


class Page(StagePage):
    """The versions, what tells two of them apart, and how the accepted questions spread over the tools."""

    stage = "dataset"

    def explanation(self) -> str:
        return self.tr(
            "Freeze the accepted questions as a version that never changes: one part to train on, one to watch training "
            "by. Questions that come from the same seed or template stay together, so that watching is honest."
        )

    def body(self) -> QWidget:
        self.rows: list[dict[str, Any]] = []
        self.versions = FactTable(
            self.tr("Versions"), (self.tr("Version"), self.tr("To train on"), self.tr("To watch by"), self.tr("Made")), wide=0, most=5
        )
        self.versions.itemSelectionChanged.connect(self._compare)
        self.none = label("muted")
        self.none.setText(self.tr("No version is frozen yet."))
        self.open = QPushButton(self.tr("Open the &folder of the chosen version"))
        self.open.setToolTip(self.tr("It holds the questions as plain JSON lines and in the forms that were chosen"))
        self.open.clicked.connect(self._open)
        self.plot = plots.Plot(self.tr("Accepted questions for each tool"))
        self.difference = Difference(self.controller)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.plot, self.tr("Accepted questions for each tool"))
        self.tabs.addTab(self.difference, self.tr("Difference to another version"))
        self.files = FactTable(
            self.tr("Files of the chosen version"), (self.tr("File"), self.tr("What it is for"), self.tr("Size")), wide=1
        )
        self.tabs.addTab(self.files, self.tr("Files"))
        line = QHBoxLayout()
        line.addWidget(self.open)
        line.addStretch(1)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addWidget(heading(self.tr("Versions")))
        down.addWidget(self.versions)
        down.addWidget(self.none)
        down.addLayout(line)
        down.addWidget(self.tabs, 1)
        return page

    def read(self, project: Project) -> Any:
        return project.rows("datasets"), project.count_examples("tool", state="accepted")

    def fill(self, found: Any) -> None:
        rows, counts = found
        before, chosen = self.rows[:1], [at for at in self.versions.chosen() if at < len(self.rows)]
        self.rows = list(reversed(rows))
        self.versions.blockSignals(True)
        self.versions.show_rows(
            [(row["hash"], self._count(row, "train"), self._count(row, "validation"), when(row["made"])) for row in self.rows]
        )
        self.versions.choose(chosen if chosen and self.rows[:1] == before else [0][: len(rows)])  # a version just frozen is chosen
        self.versions.blockSignals(False)
        for part in (self.versions, self.open):
            part.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.tabs.setTabVisible(1, len(rows) > 1)
        self._compare()
        self.tabs.setTabVisible(0, bool(counts))
        self.tabs.setVisible(bool(counts) or len(rows) > 1)
        self.plot.show_drawing(
            plots.bars(counts, self.tr("accepted questions")) if counts else None,
            ", ".join(f"{tool}: {count}" for tool, count in counts.items()),
            len(counts),
        )

    def _count(self, row: dict[str, Any], part: str) -> str:
        return self.locale().toString(row["counts"][part])

    def _compare(self) -> None:
        """Compare the chosen version, with the one before it to begin with, and show its files."""
        at = next(iter(self.versions.chosen()), None)
        self.tabs.setTabVisible(2, at is not None)
        if at is not None:
            path = self.rows[at]["path"]
            self.controller.read(lambda project: files_of(project.file(path)), self._show_files)
        if at is None or len(self.rows) < 2:
            self.difference.compare(None, [])
            return
        self.difference.compare(self.rows[at], self.rows[at + 1 :] + self.rows[:at])

    def _show_files(self, found: list[tuple[str, int]]) -> None:
        uses = (
            (".sharegpt.", self.tr("ShareGPT, as LLaMA-Factory and others read it")),
            (".alpaca.", self.tr("Alpaca: instruction, input, output")),
            (".openai.", self.tr("OpenAI messages with their tools")),
            (".bfcl.", self.tr("BFCL: questions and accepted answers")),
            (".csv", self.tr("A spreadsheet; formulas in it are made harmless")),
            ("dataset_info", self.tr("Tells LLaMA-Factory what each file holds")),
            ("tools.json", self.tr("The tools as they were frozen")),
            ("short_descriptions", self.tr("Their short descriptions")),
            ("manifest", self.tr("How this version was made, and its hash")),
            (".jsonl", self.tr("What Adaptool trains on, or watches by")),
        )
        self.files.show_rows([(name, next((use for mark, use in uses if mark in name), ""), size(count)) for name, count in found])

    def _open(self) -> None:
        for at in self.versions.chosen():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.controller.snapshot.folder / self.rows[at]["path"])))


def files_of(folder: Path) -> list[tuple[str, int]]:
    """(name, bytes) of the files of a frozen version; none where its folder is gone."""
    return sorted((file.name, file.stat().st_size) for file in folder.glob("*") if file.is_file())
