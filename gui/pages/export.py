"""Export: files for the devices, each measured before it is called done, and a place to try them."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.askable import choices
from engine.store import Project
from gui.page import StagePage, heading, label
from gui.widgets.fact_table import FactTable
from gui.widgets.playground import Playground
from gui.wording import percent, size


class Page(StagePage):
    """The files with size and rates, whether their prompts are those of training, and the playground."""

    stage = "export"

    def explanation(self) -> str:
        return self.tr("Write the model as GGUF files, which llama.cpp, Ollama and LM Studio run on small devices. Each file answers "
                       "the test questions before it is called done, so that nothing is lost on the way unseen.")

    def body(self) -> QWidget:
        self._talks_of: tuple | None = None
        self.files = FactTable(self.tr("Files"), (self.tr("File"), self.tr("Size"), self.tr("Whole call"), self.tr("Right tool"),
                                                  self.tr("All right"), self.tr("Prompts")), wide=0)
        self.none = label("muted")
        self.none.setText(self.tr("No file has been written yet."))
        self.open = QPushButton(self.tr("Open the &folder"))
        self.open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.bench.snapshot.folder / "exports"))))
        self.playground = Playground(self.bench)
        line = QHBoxLayout()
        line.addWidget(self.open)
        line.addStretch(1)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addWidget(heading(self.tr("Files")))
        down.addWidget(self.none)
        down.addWidget(self.files)
        down.addLayout(line)
        down.addWidget(self.playground, 1)
        return page

    def read(self, project: Project) -> Any:
        summary = project.summary("export")
        merged = project.summary("merging").get("merged", "").rsplit("/", 1)[-1]
        rows = [row for row in project.rows("exports") if row["adapter"] == merged]
        return rows, summary.get("models", {}), summary.get("prompt_mismatches", {}), choices(project)

    def fill(self, found: Any) -> None:
        rows, rates, mismatches, models = found
        if (self.bench.snapshot.folder, self.entry["changed"]) != self._talks_of:  # another model may lie there now
            self._talks_of = (self.bench.snapshot.folder, self.entry["changed"])
            self.playground.stop()
        self.playground.offer(models)
        shown = []
        for row in rows:
            one = rates.get(row["name"])
            told = [percent(one[key]) for key in ("structure", "tool", "overall")] if one else ["", "", ""]
            wrong = mismatches.get(row["name"])
            prompts = "" if wrong is None else self.tr("as in training") if not wrong else self.tr("differ")
            shown.append((row["path"].rsplit("/", 1)[-1], size(row["bytes"]), *told, prompts))
        self.files.show_rows(shown)
        for part in (self.files, self.open):
            part.setVisible(bool(rows))
        self.none.setVisible(not rows)
        self.playground.setVisible(bool(rows) and self.entry["state"] == "done")

    def stop(self) -> None:
        self.playground.stop()
