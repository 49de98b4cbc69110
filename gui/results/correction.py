"""Correct a mistake: write a question like the one that went wrong, with the right call, and it becomes an example to train on.

The test question itself is never trained on: what was learned by heart measures nothing.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.records import Tool, plain
from gui import problems
from gui.controller import ProjectController
from gui.formatting import call_in_words
from gui.results.mistakes import answer_and_right
from gui.widgets.basics import heading, label
from gui.widgets.call_form import CallForm
from gui.widgets.columns import Halves

KEEP = "keep_example"  # the query that takes a question with its calls among the examples


class Correction(QWidget):
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
        self.line.setPlaceholderText(self.tr("Ask for the same in your own words, with other values"))
        self.line.textChanged.connect(lambda _: self._look())
        self.line.returnPressed.connect(self._keep)
        self.form, self.fixed = CallForm(), label()
        self.form.edited.connect(self._look)
        self.bad, self.hint = label("bad"), label("muted")
        self.keep, self.cancel = QPushButton(self.tr("&Keep as an example")), QPushButton(self.tr("C&ancel"))
        self.keep.setObjectName("primary")
        self.keep.clicked.connect(self._keep)
        self.cancel.clicked.connect(self.left)
        self._lay_out()

    def show_question(self, row: Mapping[str, Any], tools: Sequence[Tool]) -> None:
        """Begin with this test question (as `engine.stages.evaluation.overview.row_of` tells it); its right call is filled in."""
        self.row = row
        self.asked.setText("\u201c{}\u201d".format(row["question"]))
        called, right = answer_and_right(row)
        self.called.setText(called)
        self.right.setText(right)
        one = len(row["accepted"]) == 1
        self.form.setVisible(one)
        self.form.set_tools(list(tools))
        self.form.show_call(row["accepted"][0] if one else None)
        self.fixed.setVisible(not one)
        self.fixed.setText(
            "\n".join(call_in_words(call["name"], call["arguments"]) for call in row["accepted"])
            or self.tr("No call: the example teaches that no tool fits.")
        )
        self.line.clear()
        self._look()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def calls(self) -> list[dict[str, Any]]:
        """The calls of the new example. Raises ValueError for a line that does not hold its parameter's type."""
        return [self.form.call()] if len(self.row["accepted"]) == 1 else list(self.row["accepted"])

    def _look(self) -> None:
        """Whether it can be kept; what hinders stands beside the line."""
        text = self.line.text().strip()
        same = bool(self.row) and plain(text) == plain(self.row["question"])
        self.bad.setText(self.tr("These are the words of the test question. Write other words.") if same else "")
        self.bad.setVisible(same)
        problem = self.form.problem() if self.form.isVisibleTo(self) else ""
        looked = bool(text and self.row and not problem)
        strange = [value for value in self._texts() if value.casefold() not in text.casefold()] if looked else []
        self.hint.setText(
            self.tr("Not in your question: {values}. Change them if it has others.").format(values=", ".join(strange))
            if strange
            else self.tr("Fill in the values of your question.")
        )
        self.keep.setEnabled(bool(text) and not same and not problem)

    def _texts(self) -> list[str]:
        """The words among the call's values that a question should hold; listed choices are often said otherwise."""
        if len(self.row["accepted"]) != 1:
            return []
        call = self.form.call()
        tool = self.form.tools[call["name"]]
        free = {one.name for one in tool.parameter_list() if not one.enum}
        return [value for name, value in call["arguments"].items() if name in free and isinstance(value, str)]

    def _keep(self) -> None:
        if not self.keep.isEnabled():
            return
        made = {"question": self.line.text().strip(), "calls": self.calls(), "of": self.row["key"]}
        self.keep.setEnabled(False)

        def done(_: Any) -> None:
            self.controller.refresh()
            self.kept.emit(made)

        def failed(error: AdaptoolError) -> None:
            self.keep.setEnabled(True)
            self.bad.setText(problems.of(error))
            self.bad.show()

        self.controller.ask(KEEP, done, failed, question=made["question"], calls=made["calls"])

    def _lay_out(self) -> None:
        why = label("muted")
        why.setText(
            self.tr(
                "The test question itself stays a test: a model that had learned it by heart would look better than it is. Write one or "
                "several like it."
            )
        )
        left, right = QWidget(), QWidget()
        for side, parts in (
            (
                left,
                (
                    heading(self.tr("What went wrong")),
                    self.asked,
                    _head(self.tr("It called")),
                    self.called,
                    _head(self.tr("Right is")),
                    self.right,
                    why,
                ),
            ),
            (right, (heading(self.tr("Your example")), self.line, self.bad, self.hint, self.form, self.fixed)),
        ):
            down = QVBoxLayout(side)
            down.setContentsMargins(0, 0, 0, 0)
            down.setSpacing(6)
            for part in parts:
                down.addWidget(part, 1 if part is self.form else 0)
            if side is left:
                down.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.keep)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Halves(left, right), 1)
        whole.addLayout(buttons)


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
