"""What tells two frozen versions of the dataset apart: how many questions, and which."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.controller import ProjectController
from gui.formatting import calls_in_words, when
from gui.tables import Column, Rows, in_house_style
from gui.widgets.basics import label
from gui.widgets.house_table import HouseTable

NEW, GONE, OTHER = "new", "gone", "other call"
PARTS = ("train", "validation")


def calls_in(folder: Path) -> dict[str, str]:
    """{question: its calls in one line} of a version. An unreadable file counts as empty."""
    found: dict[str, str] = {}
    for part in PARTS:
        file = folder / f"{part}.jsonl"
        if file.is_file():
            for line in file.read_text(encoding="utf-8").split("\n"):
                if line:
                    example = json.loads(line)
                    found[example["question"]] = calls_in_words(json.dumps(example["calls"]))
    return found


def between(old: dict[str, str], new: dict[str, str]) -> list[tuple[str, str, str]]:
    """[(NEW, GONE or OTHER, the question, its calls)]: the new ones first, then those with other calls, then those that are gone."""
    rows = [(NEW, question, calls) for question, calls in new.items() if question not in old]
    rows += [(OTHER, question, f"{old[question]}  \u2192  {calls}") for question, calls in new.items() if old.get(question, calls) != calls]
    return rows + [(GONE, question, calls) for question, calls in old.items() if question not in new]


class Difference(QWidget):
    """A line to choose the version to compare with, a sentence with the counts, and the questions."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.chosen: dict[str, Any] | None = None
        self.others: list[dict[str, Any]] = []
        self.other = QComboBox()
        self.other.setAccessibleName(self.tr("Version to compare with"))
        self.other.activated.connect(lambda _: self._read())
        title = QLabel(self.tr("Compare with &version"))
        title.setBuddy(self.other)
        self.said = label()
        self.words = {NEW: self.tr("new"), GONE: self.tr("removed"), OTHER: self.tr("call changed")}
        columns = (
            Column("change", self.tr("Change"), self.words.__getitem__, width=12),
            Column("question", self.tr("Question")),
            Column("calls", self.tr("Call")),
        )
        self.rows = Rows(columns, self)
        self.view = HouseTable()
        self.view.setAccessibleName(self.tr("Questions that differ"))
        self.view.setModel(self.rows)
        in_house_style(self.view, columns)
        line = QHBoxLayout()
        line.addWidget(title)
        line.addWidget(self.other, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 6, 0, 0)
        down.addLayout(line)
        down.addWidget(self.said)
        down.addWidget(self.view, 1)

    def compare(self, chosen: dict[str, Any] | None, others: list[dict[str, Any]]) -> None:
        """Tell how a version (a row of datasets) differs from one of the others, the first of them to begin with."""
        kept = self.other.currentData()
        self.chosen, self.others = chosen, others
        self.other.clear()
        for row in others:
            self.other.addItem(f"{row['hash']}, {when(row['made'])}", row["hash"])
        self.other.setCurrentIndex(max(0, self.other.findData(kept)))
        self._read()

    def _read(self) -> None:
        at = self.other.currentIndex()
        if self.chosen is None or at < 0:
            self.rows.show_rows([])
            self.said.clear()
            return
        new, old = self.chosen, self.others[at]

        def show(found: tuple[list[tuple[str, str, str]], int]) -> None:
            if self.chosen is not new or self.other.currentData() != old["hash"]:
                return  # another pair was chosen meanwhile
            rows, same = found
            counts = {kind: sum(row[0] == kind for row in rows) for kind in self.words}
            write = self.locale().toString
            self.said.setText(
                self.tr("Compared with {old}: {added} new, {gone} removed, {other} with a changed call, {same} unchanged.").format(
                    old=old["hash"], added=write(counts[NEW]), gone=write(counts[GONE]), other=write(counts[OTHER]), same=write(same)
                )
            )
            self.rows.show_rows(rows)

        self.controller.read(lambda project: _look(project.file(old["path"]), project.file(new["path"])), show)


def _look(old_folder: Path, new_folder: Path) -> tuple[list[tuple[str, str, str]], int]:
    """(the differing rows, how many questions are the same in both)."""
    old, new = calls_in(old_folder), calls_in(new_folder)
    return between(old, new), sum(old.get(question) == calls for question, calls in new.items())
