"""Dataset: the accepted questions, frozen for training."""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from engine.records import ORIGINS
from engine.store import Project
from gui import plots
from gui.flow import Move
from gui.formatting import number, size, when
from gui.page import StagePage
from gui.widgets.basics import heading, label
from gui.widgets.difference import Difference
from gui.widgets.fact_table import FactTable


class Page(StagePage):
    """The versions, what tells two of them apart, and how the accepted questions spread over the tools."""

    stage = "dataset"
    leave_out = ("groups",)

    def explanation(self) -> str:
        return self.tr(
            "Freeze the accepted questions as a version that never changes: one part for training, one for validation. Questions "
            "from the same example or template stay in the same part, so that validation is honest."
        )

    def body(self) -> QWidget:
        self.rows: list[dict[str, Any]] = []
        self._asked: tuple | None = None
        self.versions = FactTable(
            self.tr("Versions"), (self.tr("Version"), self.tr("Training"), self.tr("Validation"), self.tr("Created")), wide=0, most=5
        )
        self.versions.itemSelectionChanged.connect(self._compare)
        self.none = label("muted")
        self.none.setText(self.tr("No version yet."))
        self.mixed, self.coming, self.of_groups = label(), label("muted"), label("muted")
        self.choose_groups = QPushButton(self.tr("Choose &tool groups..."))
        self.choose_groups.setToolTip(self.tr("On the Tools page, with the tokens that each group takes"))
        self.choose_groups.clicked.connect(lambda: self.wanted.emit(Move("tools", part="groups")))
        self.open = QPushButton(self.tr("Open &folder of the selected version"))
        self.open.setToolTip(self.tr("Contains the questions as JSON lines and in the chosen formats"))
        self.open.clicked.connect(self._open)
        self.plot = plots.Plot(self.tr("Accepted questions for each tool"))
        self.difference = Difference(self.controller)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.plot, self.tr("Accepted questions for each tool"))
        self.tabs.addTab(self.difference, self.tr("Difference from another version"))
        self.files = FactTable(self.tr("Files of the selected version"), (self.tr("File"), self.tr("Purpose"), self.tr("Size")), wide=1)
        self.tabs.addTab(self.files, self.tr("Files"))
        line = QHBoxLayout()
        line.addWidget(self.open)
        line.addStretch(1)
        among = QHBoxLayout()
        among.addWidget(self.of_groups, 1)
        among.addWidget(self.choose_groups)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addLayout(among)
        down.addWidget(heading(self.tr("Versions")))
        down.addWidget(self.versions)
        down.addWidget(self.none)
        down.addWidget(self.mixed)
        down.addWidget(self.coming)
        down.addLayout(line)
        down.addWidget(self.tabs, 1)
        return page

    def read(self, project: Project) -> Any:
        groups = project.settings("dataset").groups
        return project.rows("datasets"), project.count_examples("tool", state="accepted"), project.plan(self.stage), groups

    def fill(self, found: Any) -> None:
        rows, counts, plan, groups = found
        self.of_groups.setText(
            self.tr("The next version uses the tools of these groups: {groups}.").format(groups=", ".join(groups))
            if groups
            else self.tr("The next version uses all tools.")
        )
        self._look_ahead(plan, bool(counts))
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

    def _look_ahead(self, plan: str, accepted: bool) -> None:
        """Ask what the next version will be mixed of, anew when what decides it is another."""
        wanted = accepted and self.entry["state"] not in ("not yet", "running", "done")
        asked = (self.controller.snapshot.folder, plan) if wanted else None
        if not wanted:
            self.coming.hide()
        elif asked != self._asked:
            self.controller.ask("mix", self._show_coming)
        self._asked = asked

    def _count(self, row: dict[str, Any], part: str) -> str:
        return self.locale().toString(row["counts"][part])

    def _compare(self) -> None:
        """Compare the chosen version, with the one before it to begin with, and show its files."""
        at = next(iter(self.versions.chosen()), None)
        self.tabs.setTabVisible(2, at is not None)
        if at is not None:
            path = self.rows[at]["path"]
            self.controller.read(lambda project: looked_into(project.file(path)), self._show_version)
        self.mixed.setVisible(at is not None and bool(self.mixed.text()))
        if at is None or len(self.rows) < 2:
            self.difference.compare(None, [])
            return
        self.difference.compare(self.rows[at], self.rows[at + 1 :] + self.rows[:at])

    def _show_version(self, found: tuple[list[tuple[str, int]], dict[str, Any]]) -> None:
        files, manifest = found
        self._show_files(files)
        parts = manifest.get("origins", {}).values()  # a version of before there were origins tells none
        taken = {origin: sum(part[origin] for part in parts) for origin in ORIGINS} if parts else {}
        self.mixed.setText(self._in_words(taken, manifest.get("left_out", {})) if taken else "")
        self.mixed.setVisible(bool(taken))

    def _show_coming(self, found: dict[str, Any]) -> None:
        text = self._in_words(found["taken"], found["left_out"]) if any(found["taken"].values()) else ""
        self.coming.setText(self.tr("The next version, with these settings: {mix}").format(mix=text) if text else "")
        self.coming.setVisible(bool(text))

    def _in_words(self, taken: dict[str, int], left_out: dict[str, int]) -> str:
        """What a version is mixed of, and what was left out for the greatest shares."""
        of = {
            origin: self.tr("{taken} of {whole}").format(taken=number(count, 0), whole=number(count + left_out[origin], 0))
            if left_out.get(origin)
            else number(count, 0)
            for origin, count in taken.items()
        }
        return self.tr("{human} human questions, {copy} copies of them, {teacher} from a helper model, {template} from templates.").format(
            **of
        )

    def _show_files(self, found: list[tuple[str, int]]) -> None:
        uses = (
            (".sharegpt.", self.tr("ShareGPT, as LLaMA-Factory and others read it")),
            (".alpaca.", self.tr("Alpaca: instruction, input, output")),
            (".openai.", self.tr("OpenAI messages with their tools")),
            (".bfcl.", self.tr("BFCL: questions and accepted answers")),
            (".csv", self.tr("A spreadsheet, with formulas made harmless")),
            ("dataset_info", self.tr("Describes each file for LLaMA-Factory")),
            ("tools.json", self.tr("The tools of this version")),
            ("short_descriptions", self.tr("Their short descriptions")),
            ("manifest", self.tr("How this version was made, and its hash")),
            (".jsonl", self.tr("What Adaptool trains on or validates with")),
        )
        self.files.show_rows([(name, next((use for mark, use in uses if mark in name), ""), size(count)) for name, count in found])

    def _open(self) -> None:
        for at in self.versions.chosen():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.controller.snapshot.folder / self.rows[at]["path"])))


def looked_into(folder: Path) -> tuple[list[tuple[str, int]], dict[str, Any]]:
    """The files of a frozen version, and what its manifest says; nothing where its folder is gone."""
    manifest = folder / "manifest.json"
    return files_of(folder), json.loads(manifest.read_text(encoding="utf-8")) if manifest.is_file() else {}


def files_of(folder: Path) -> list[tuple[str, int]]:
    """(name, bytes) of the files of a frozen version; none where its folder is gone."""
    return sorted((file.name, file.stat().st_size) for file in folder.glob("*") if file.is_file())
