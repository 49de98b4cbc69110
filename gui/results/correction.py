"""Correct a mistake: write a question like the one that went wrong, with the right call, and it becomes an example to train on.

The test question itself is never trained on: what was learned by heart measures nothing.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.records import Tool, plain
from gui import problems
from gui.controller import ProjectController
from gui.formatting import call_in_words
from gui.results.mistakes import answer_and_right
from gui.widgets.basics import heading, label
from gui.widgets.columns import Halves
from gui.widgets.correction import Correction

KEEP = "keep_example"  # the query that takes a question with its calls among the examples


class MistakeCorrection(QWidget):
    """What went wrong on the left, the new example on the right."""

    kept = Signal(dict)  # {"question", "calls", "of": the key of the test question}: it is an example now
    left = Signal()  # the user does not want to correct it

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.row: Mapping[str, Any] = {}
        self.asked, self.called, self.right = label(), _rich(), _rich()
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Your question"))
        self.line.setPlaceholderText(self.tr("Ask the same in your own words, with other values"))
        self.bad, self.hint = label("bad"), label("muted")
        self.part = Correction(self.tr("Your example"), above=(self.line, self.bad, self.hint), high=0)
        self.part.none.hide()  # what is right is known: it is the test's answer, with other values
        self.part.keep.setObjectName("primary")
        self.line.textChanged.connect(lambda _: self._look())
        self.line.returnPressed.connect(self.part.decide)
        self.part.edited.connect(self._look)
        self.part.kept.connect(self._keep)
        self.part.left.connect(self.left)
        self._lay_out()

    def show_question(self, row: Mapping[str, Any], tools: Sequence[Tool]) -> None:
        """Begin with this test question (as `engine.stages.evaluation.overview.row_of` tells it); its right call is filled in."""
        self.row = row
        self.asked.setText("\u201c{}\u201d".format(row["question"]))
        called, right = answer_and_right(row)
        self.called.setText(called)
        self.right.setText(right)
        told = "\n".join(call_in_words(call["name"], call["arguments"]) for call in row["accepted"])
        told = told or self.tr("No call: the example teaches that no tool fits.")
        self.part.show_calls(tools, row["accepted"], fixed="" if len(row["accepted"]) == 1 else told)
        self.line.clear()
        self._look()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        """Whether it can be kept; what hinders stands beside the line."""
        text = self.line.text().strip()
        same = bool(self.row) and plain(text) == plain(self.row["question"])
        self.bad.setText(self.tr("This is the test question itself. Use other words.") if same else "")
        self.bad.setVisible(same)
        looked = bool(text and self.row and not self.part.problem())
        strange = [value for value in self._texts() if value.casefold() not in text.casefold()] if looked else []
        self.hint.setText(
            self.tr("Not in your question: {values}. Change them if needed.").format(values=", ".join(strange))
            if strange
            else self.tr("Fill in the values of your question.")
        )
        self.part.hinder(not text or same)

    def _texts(self) -> list[str]:
        """The words among the call's values that a question should hold; listed choices are often said otherwise."""
        if self.part.fixed is not None:
            return []
        call = self.part.form.call()
        tool = self.part.form.tools[call["name"]]
        free = {one.name for one in tool.parameter_list() if not one.enum}
        return [value for name, value in call["arguments"].items() if name in free and isinstance(value, str)]

    def _keep(self, calls: list[dict[str, Any]]) -> None:
        made = {"question": self.line.text().strip(), "calls": calls, "of": self.row["key"]}
        self.part.hinder(True)

        def done(_: Any) -> None:
            self.controller.refresh()
            self.kept.emit(made)

        def failed(error: AdaptoolError) -> None:
            self.part.hinder(False)
            self.bad.setText(problems.of(error))
            self.bad.show()

        self.controller.ask(KEEP, done, failed, question=made["question"], calls=made["calls"])

    def _lay_out(self) -> None:
        why = label("muted")
        why.setText(
            self.tr(
                "The test question stays a test: training on it would make the model look better than it is. Write one or more "
                "similar questions."
            )
        )
        left = QWidget()
        down = QVBoxLayout(left)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        for part in (heading(self.tr("What went wrong")), self.asked, _head(self.tr("Model called")), self.called):
            down.addWidget(part)
        for part in (_head(self.tr("Expected")), self.right, why):
            down.addWidget(part)
        down.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Halves(left, self.part), 1)


def _head(text: str) -> QLabel:
    made = label("muted")
    made.setText(text)
    return made


def _rich() -> QLabel:
    made = QLabel()
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
