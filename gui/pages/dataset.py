"""Dataset: the accepted questions, frozen for training."""

import json
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.store import Project
from gui import plots
from gui.page import StagePage, heading, label
from gui.widgets.fact_table import FactTable


class Page(StagePage):
    """The versions, what tells two of them apart, and how the accepted questions spread over the tools."""

    stage = "dataset"

    def explanation(self) -> str:
        return self.tr("Freeze the accepted questions as a version that never changes: one part to train on, one to watch training "
                       "by. Questions that come from the same seed or template stay together, so that watching is honest.")

    def body(self) -> QWidget:
        self.versions = FactTable(self.tr("Versions"), (self.tr("Version"), self.tr("To train on"), self.tr("To watch by"),
                                                        self.tr("Made")), wide=0)
        self.versions.itemSelectionChanged.connect(self._compare)
        self.difference = label("muted")
        self.open = QPushButton(self.tr("Open the &folder of the chosen version"))
        self.open.setToolTip(self.tr("It holds the questions as plain JSON lines, in ShareGPT's form and as OpenAI messages"))
        self.open.clicked.connect(self._open)
        self.plot = plots.Plot(self.tr("Accepted questions for each tool"))
        line = QHBoxLayout()
        line.addWidget(self.open)
        line.addStretch(1)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addWidget(heading(self.tr("Versions")))
        down.addWidget(self.versions)
        down.addWidget(self.difference)
        down.addLayout(line)
        down.addWidget(self.plot, 1)
        return page

    def read(self, project: Project) -> Any:
        return project.rows("datasets"), project.count_examples("tool", state="accepted")

    def fill(self, found: Any) -> None:
        rows, counts = found
        self.rows = list(reversed(rows))
        self.versions.show_rows([(row["hash"], self._count(row, "train"), self._count(row, "validation"), when(row["made"]))
                                 for row in self.rows])
        for part in (self.versions, self.open):
            part.setVisible(bool(rows))
        if rows:
            self.versions.selectRow(0)
        self._compare()
        self.plot.setVisible(bool(counts))
        self.plot.show_drawing(plots.bars(counts, self.tr("accepted questions")) if counts else None,
                               ", ".join(f"{tool}: {count}" for tool, count in counts.items()), len(counts))

    def _count(self, row: dict[str, Any], part: str) -> str:
        return self.locale().toString(row["counts"][part])

    def _compare(self) -> None:
        at = self.versions.currentRow()
        if at < 0 or at + 1 >= len(self.rows):
            self.difference.setText(self.tr("No version is frozen yet.") if not self.rows else "")
            self.difference.setVisible(not self.rows)
            return
        new, old = self.rows[at], self.rows[at + 1]

        def show(found: tuple[set[str], set[str]]) -> None:
            self.difference.setText(self.tr("Against the version before, {old}: {added} questions are new, {gone} are gone, {same} "
                                            "are the same.").format(old=old["hash"], added=len(found[0] - found[1]),
                                                                    gone=len(found[1] - found[0]), same=len(found[0] & found[1])))
            self.difference.show()

        self.bench.read(lambda project: (_keys(project.file(new["path"])), _keys(project.file(old["path"]))), show)

    def _open(self) -> None:
        at = self.versions.currentRow()
        if at >= 0:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.bench.snapshot.folder / self.rows[at]["path"])))


def _keys(folder) -> set[str]:
    """The questions of a version."""
    found: set[str] = set()
    for part in ("train", "validation"):
        file = folder / f"{part}.jsonl"
        if file.is_file():
            found |= {json.loads(line)["question"] for line in file.read_text(encoding="utf-8").split("\n") if line}
    return found


def when(stored: str) -> str:
    """A stored time as this place writes it."""
    return QLocale().toString(QDateTime.fromString(stored, Qt.DateFormat.ISODate).toLocalTime(), QLocale.FormatType.ShortFormat)
