"""The answers of a measured model, by kind of error or for one cell of a confusion matrix, and the chosen one whole."""

import re
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.metrics import UNREADABLE
from gui import messages
from gui.controller import ProjectController
from gui.formatting import number
from gui.tables import Column, Query, RowTable
from gui.widgets.basics import label, offer

LONGEST = 600  # letters of an answer that are shown beneath the table


class Answers(QWidget):
    """A choice of model and of kind of error, a table of answers, and the chosen answer."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.rows: dict[str, dict[str, Any]] = {}
        self.accepted: dict[str, str] = {}
        self.of, self.kind = QComboBox(), QComboBox()
        self.of.setAccessibleName(self.tr("Model whose answers are shown"))
        self.kind.setAccessibleName(self.tr("Answers to show"))
        self.of.activated.connect(lambda _: self._show())
        self.kind.activated.connect(lambda _: self._read())
        line = QHBoxLayout()
        for text, box in ((self.tr("Answers &of"), self.of), (self.tr("Sho&w"), self.kind)):
            title = QLabel(text)
            title.setBuddy(box)
            line.addWidget(title)
            line.addWidget(box)
        line.addStretch(1)
        self.cell = label("muted")
        self.table = RowTable(
            Query(
                "answers",
                (
                    Column("question", self.tr("Question")),
                    Column("raw", self.tr("Answer"), on_one_line),
                    Column("error", self.tr("Wrong"), self._error, width=13),
                    Column("detail", self.tr("Why"), messages.sentence, width=40),
                ),
            ),
            self.tr("Answers"),
        )
        self.table.failed.connect(controller.complain)
        self.table.chosen.connect(self._show_answer)
        self.one = label()
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(line)
        down.addWidget(self.cell)
        down.addWidget(self.table, 1)
        down.addWidget(self.one)

    def show_models(self, rows: dict[str, dict[str, Any]], titles: dict[str, str], accepted: dict[str, str]) -> None:
        """Offer the answers of these models (`rows`: the kept evaluations by model), whose names for people are `titles`; `accepted` tells
        the accepted calls of each question in words."""
        self.rows, self.accepted = rows, accepted
        offer(self.of, titles, "adapter")
        self._show()

    def show_cell(self, model: str, wanted: str, called: str) -> None:
        """The questions behind a cell of a model's matrix, "" where no tool was wanted or none called."""
        self.of.setCurrentIndex(self.of.findData(model))
        self._show_kinds()
        self.cell.setText(
            self.tr("Only questions for {wanted} answered with {called}.").format(
                wanted=wanted or self.tr("no tool"),
                called=self.tr("no valid call") if called == UNREADABLE else called or self.tr("no call"),
            )
        )
        self.cell.show()
        self.table.read(self.controller.snapshot.folder, where={"model": model, "wanted": wanted, "called": called})

    def stop(self) -> None:
        """Read no more."""
        self.table.rows.stop()

    def _show(self) -> None:
        self._show_kinds()
        self._read()

    def _show_kinds(self) -> None:
        """Offer the kinds of error that the model made, with how often."""
        row = self.rows.get(self.of.currentData())
        kept = self.kind.currentData()
        self.kind.clear()
        self.kind.addItem(self.tr("all"), None)
        if row is None:
            return
        errors = row["rates"].get("errors", {})
        wrong = [(error, errors.get(error, 0)) for error in ("structure", "tool", "parameters") if errors.get(error)]
        for error, count in wrong:
            self.kind.addItem(f"{self._error(error)} ({number(count, 0)})", {"error": error})
            for of, kind, many in row["metrics"].get("kinds", []):
                if of == error and kind:
                    self.kind.addItem(f"    {messages.error_kind(kind)} ({number(many, 0)})", {"error": error, "kind": kind})
        right = row["rates"]["questions"] - sum(count for _, count in wrong)
        self.kind.addItem(self.tr("correct ({count})").format(count=number(right, 0)), {"error": ""})
        self.kind.setCurrentIndex(max(0, next((at for at in range(self.kind.count()) if self.kind.itemData(at) == kept), 0)))

    def _read(self) -> None:
        self.cell.setText("")
        self.cell.hide()
        self.one.hide()
        if self.of.currentData():
            self.table.read(self.controller.snapshot.folder, where={"model": self.of.currentData(), **(self.kind.currentData() or {})})

    def _show_answer(self, row: dict[str, Any] | None) -> None:
        """The chosen answer whole, for the table cuts long ones."""
        self.one.setVisible(row is not None)
        if row is not None:
            why = f"\n{messages.sentence(row['detail'])}" if row["detail"] else ""
            accepted = self.accepted.get(row["question"], "")
            accepted = "\n" + self.tr("Accepted: {calls}").format(calls=accepted[:LONGEST]) if accepted and row["error"] else ""
            self.one.setText(f"{row['question']}\n{row['raw'][:LONGEST].strip()}{why}{accepted}")

    def _error(self, kind: str) -> str:
        return {
            "": self.tr("correct"),
            "structure": self.tr("no valid call"),
            "tool": self.tr("tool"),
            "parameters": self.tr("parameters"),
        }.get(kind, kind)


def on_one_line(raw: str) -> str:
    """An answer without line breaks and the marks around its calls, so that a cell shows what was called."""
    return " ".join(re.sub(r"</?tool_call>", " ", raw).split())
