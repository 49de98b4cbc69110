"""The files that were written: how large, how true, how good and how fast each is."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.models.choices import on_tests
from gui.formatting import number, percent, size
from gui.widgets.basics import heading, label
from gui.widgets.conformance import Conformance
from gui.widgets.format_table import FormatTable, Row

ADAPTER, BASE = "lora", "base"  # the formats of the adapter alone and of the base model's file that it is used over


class ExportFiles(QWidget):
    """A row a file, and beneath the table the checks of the chosen one."""

    folder = Signal()  # the user wants to see the folder

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, dict[str, Any]] = {}
        self.fine: dict[str, bool] = {}
        self.none = label("muted")
        self.none.setText(self.tr("No files yet. Tick the formats to write and run this stage."))
        self.bad = label("bad")
        self.table = FormatTable(
            self.tr("Files"),
            (
                self.tr("File"),
                self.tr("Checks"),
                self.tr("Size"),
                self.tr("Correct"),
                self.tr("Before"),
                self.tr("Same calls"),
                self.tr("Tokens per second"),
                self.tr("First token"),
                self.tr("Next question"),
                self.tr("Memory"),
            ),
            wide=0,
            right=(2, 3, 4, 5, 6, 7, 8, 9),
            most=8,
        )
        self.table.explain(
            (
                self.tr("The number format of the file"),
                self.tr("Whether it behaves like the model before export. The table below shows each check."),
                "",
                self.tr("Test questions that the file answers correctly"),
                self.tr("The same before export, with transformers"),
                self.tr("Answers with the same calls as before"),
                self.tr("How fast it generates text on this machine"),
                self.tr("Seconds to the first token of the first question, including reading the tool list"),
                self.tr("Seconds to the first token of later questions, with the tool list already read"),
                self.tr("Peak memory on this machine"),
            )
        )
        self.table.currentCellChanged.connect(lambda *_: self._show_chosen())
        self.open = QPushButton(self.tr("Open &folder"))
        self.open.clicked.connect(self.folder)
        self.checks = Conformance()
        line = QHBoxLayout()
        line.addWidget(heading(self.tr("Files, each compared with the model before export")), 1)
        line.addWidget(self.open)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addLayout(line)
        for part in (self.none, self.bad, self.table, self.checks):
            down.addWidget(part)
        down.addStretch(1)

    def show_files(self, rows: dict[str, dict[str, Any]]) -> None:
        """Show these rows of the project's table of exports, by their format."""
        self.rows = rows
        self.none.setVisible(not rows)
        for part in (self.table, self.open):
            part.setVisible(bool(rows))
        self.table.show_formats([self._row(kind, row) for kind, row in rows.items()])
        failed = [self.title_of(kind) for kind, row in rows.items() if row["conformance"].get("passed") is False]
        self.bad.setVisible(bool(failed))
        self.bad.setText(self.tr("Did not pass and cannot be bundled: {files}.").format(files=", ".join(failed)))
        self._show_chosen()

    def show_fine(self, fine: dict[str, bool]) -> None:
        """{format: whether its answers have to be those of the model before}"""
        self.fine = fine
        self._show_chosen()

    def title_of(self, kind: str) -> str:
        """A file's name for people."""
        names = {
            ADAPTER: self.tr("Adapter alone"),
            BASE: self.tr("Base model for the adapter, {format}").format(format=self._over().upper()),
        }
        return names.get(kind, kind.upper())

    def _over(self) -> str:
        """The format of the base model's file."""
        return self.rows.get(BASE, {}).get("conformance", {}).get("over", "f16")

    def _row(self, kind: str, row: dict[str, Any]) -> Row:
        told = row["conformance"]
        gguf, before, speed = told.get("gguf") or {}, told.get("transformers") or {}, told.get("speed") or {}
        measured = on_tests(told)
        state = {True: "done", False: "failed", None: "not yet"}[told.get("passed")]
        word = {True: self.tr("passed"), False: self.tr("failed"), None: self.tr("not checked")}[told.get("passed")] if kind != BASE else ""
        cells = (
            self.title_of(kind),
            word,
            size(row["bytes"]),
            (percent(gguf["overall"]) if measured else self.tr("not measured")) if gguf else "",
            percent(before["overall"]) if before and measured else "",
            self.tr("{count} of {all}").format(count=number(gguf["alike"], 0), all=number(gguf["questions"], 0)) if gguf else "",
            number(speed["tokens_per_second"], 0) if speed else "",
            self._seconds(speed.get("first_seconds")),
            self._seconds(speed.get("next_seconds")),
            self.tr("{count} MB").format(count=number(speed["memory_mb"], 0)) if speed else "",
        )
        return Row(kind, cells, states={1: state} if word else {}, tips={0: row["path"].rsplit("/", 1)[-1]})

    def _seconds(self, seconds: float | None) -> str:
        return "" if seconds is None else self.tr("{seconds} s").format(seconds=number(seconds, 2))

    def _show_chosen(self) -> None:
        kind = self.table.name_chosen()
        row = self.rows.get(kind)
        if row is None:
            self.checks.hide()
            return
        self.checks.show_file(
            row["path"].rsplit("/", 1)[-1], row["conformance"], self.fine.get(self._over() if kind == ADAPTER else kind, True)
        )
