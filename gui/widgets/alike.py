"""Questions like a chosen one: the project's ten nearest in meaning, each with its tool and where it came from."""

import json
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from gui import messages, problems
from gui.child import QueryChild
from gui.controller import ProjectController
from gui.formatting import calls_in_words, number
from gui.widgets.basics import label
from gui.widgets.fact_table import FactTable


class Alike(QWidget):
    """A table that a child fills when it is asked; hidden until then, and when it is closed."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.child = QueryChild("alike", self)
        self.said = label("muted")
        self.shut = QPushButton(self.tr("&Close list"))
        self.shut.clicked.connect(self.stop)
        self.table = FactTable(
            self.tr("Similar questions"),
            [self.tr("Question"), self.tr("Similarity"), self.tr("Call"), self.tr("Source"), self.tr("State")],
            wide=(0, 2),
            most=10,
        )
        line = QHBoxLayout()
        line.addWidget(self.said, 1)
        line.addWidget(self.shut)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(line)
        down.addWidget(self.table)
        self.hide()

    def ask(self, question: str) -> None:
        """Look for the questions nearest to this one; the first time in a project every question is read, 10 ms each."""
        self.said.setText(self.tr("Searching for questions similar to: {question}").format(question=question))
        self.table.show_rows([])
        self.table.hide()
        self.show()
        if self.child.busy:
            self.child.stop()  # its answer is not wanted any more
        folder = self.controller.snapshot.folder
        self.child.ask(folder, "questions_like", lambda found: self._take(question, found), self._failed, question=question)

    def stop(self) -> None:
        """Close the list and let the child go."""
        self.child.stop()
        self.hide()

    def _take(self, question: str, found: list[dict[str, Any]]) -> None:
        self.said.setText(
            self.tr("Most similar in meaning to: {question}").format(question=question)
            if found
            else self.tr("This project has no other questions.")
        )
        self.table.show_rows(
            [
                (
                    one["question"],
                    number(one["score"], 2),
                    calls_in_words(one["calls"]) if json.loads(one["calls"]) else self.tr("no call"),
                    messages.stored(one["origin"]),
                    messages.stored(one["state"]),
                )
                for one in found
            ]
        )
        self.table.setVisible(bool(found))

    def _failed(self, error: AdaptoolError) -> None:
        self.said.setText(problems.of(error))
