"""What one model answered to one question: its calls, whether they are right or fit the tools, and what a person may do with them."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from engine.records import Tool
from gui import messages, theme
from gui.formatting import number
from gui.try_it.call_view import CallView
from gui.widgets import states
from gui.widgets.basics import label
from gui.widgets.correction import Correction

BROKEN = "not a valid call: "  # so begins the engine's word on an answer that cannot be read as calls
TOLD = 2000  # milliseconds for which the button says that it has copied


class AnswerCard(QFrame):
    """Shows that the model is loaded or asked, then its answer or why there is none."""

    judged = Signal(str, list)  # the question, and the calls that a person says are right
    right = Signal(bool)  # a person found the answer right or wrong

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        self.said: dict[str, Any] | None = None
        self.tools: Sequence[Tool] = ()
        self.name = label("muted")
        self.name.setText(name)
        self.view: CallView | None = None
        self.words = label()
        self.mark, self.verdict, self.told = QLabel(), label(), label("muted")
        self.verdict.setAccessibleName(self.tr("Verdict on: {model}").format(model=name))
        self.good, self.wrong = QPushButton(self.tr("Right")), QPushButton(self.tr("Wrong"))
        self.copy, self.more = QPushButton(self.tr("Copy JSON")), QPushButton(self.tr("Prompt and raw answer"))
        self.more.setCheckable(True)
        self.good.setToolTip(self.tr("The answer is right. Saves the question and its answer as an example."))
        self.wrong.setToolTip(self.tr("The answer is wrong. Enter the right one to save the question as an example."))
        self.good.clicked.connect(self._is_right)
        self.wrong.clicked.connect(self._is_wrong)
        self.copy.clicked.connect(self._copy)
        self.more.toggled.connect(self._show_closely)
        self.form: Correction | None = None
        self._closely: list[QWidget] = []
        self._back = QTimer(self, singleShot=True, interval=TOLD)
        self._back.timeout.connect(lambda: self.copy.setText(self.tr("Copy JSON")))
        self._lay_out()
        self.wait(self.tr("Asking..."))

    def wait(self, text: str) -> None:
        """Say what goes on before the answer is there."""
        self._show_words(text)
        for part in (self.mark, self.verdict, self.told, self.row):
            part.hide()

    def fail(self, sentence: str) -> None:
        """Say why there is no answer."""
        self.wait("")
        self._show_verdict("failed", sentence)

    def take(self, said: dict[str, Any], tools: Sequence[Tool]) -> None:
        """Show an answer, as engine.stages.evaluation.playground gives it; `tools` are those that a correction may name."""
        self.said, self.tools = said, tools
        if said["calls"]:
            self.words.hide()
            self.view = CallView()
            self.view.show_calls(said["calls"], said["known"])
            self.down.insertWidget(1, self.view)
        else:
            self._show_words(said["raw"].strip() or self.tr("(empty answer)"))
            if said["known"] is not None and said["known"]["missing"]:
                self.view = CallView()
                self.view.show_calls([], said["known"])
                self.down.insertWidget(2, self.view)
        self._show_verdict(*self._judged())
        told = self.tr("{seconds} s").format(seconds=number(said["seconds"], 2))
        if said.get("shown"):
            told += ". " + self.tr("Tools shown to the model: {tools}.").format(tools=", ".join(said["shown"]))
        self._tell(told)
        self.row.show()
        for part in (self.good, self.wrong):
            part.setVisible(said["known"] is None)
        self.good.setEnabled(not said["problem"])
        self.copy.setVisible(bool(said["calls"]))

    def settle(self, sentence: str) -> None:
        """Nothing more is to be decided on this question; say why."""
        if self.form is not None:
            self.form.hide()
        self.good.hide()
        self.wrong.hide()
        self._tell(sentence)

    def refuse(self, sentence: str) -> None:
        """What was decided could not be kept."""
        self._tell(sentence)

    # What the answer is worth

    def _judged(self) -> tuple[str, str]:
        """(the shape of its mark, the sentence): right or wrong only where that is known, else whether it fits the tools."""
        assert self.said is not None
        known, problem, calls = self.said["known"], self.said["problem"], self.said["calls"]
        broken = problem.removeprefix(BROKEN)
        if broken != problem:
            return "failed", self.tr("Not a valid call: {problem}.").format(problem=messages.sentence(broken).rstrip("."))
        if known is not None:
            if not known["error"]:
                return "done", self.tr("Right.") if calls else self.tr("Right: this question needs no tool.")
            return "failed", {
                "structure": self.tr("Wrong: a call is missing."),
                "tool": self.tr("Wrong: another tool is right.") if known["missing"] else self.tr("Wrong: this question needs no tool."),
                "parameters": self.tr("Wrong: not all values are right."),
            }[known["error"]]
        if problem:
            return "failed", self.tr("Does not match the tools: {problem}.").format(problem=messages.sentence(problem).rstrip("."))
        if not calls:
            return "ready", self.tr("No tool called.")
        return "ready", self.tr("Matches the tools. Not yet marked right or wrong.")

    def _show_verdict(self, state: str, text: str) -> None:
        self._state = state
        self.mark.setPixmap(states.pixmap(state, theme.state_colour(state), self.devicePixelRatioF()))
        self.verdict.setText(text)
        self.mark.show()
        self.verdict.show()

    # What a person decides

    def _is_right(self) -> None:
        assert self.said is not None
        self._show_verdict("done", self.tr("You marked it right."))
        self.right.emit(True)
        self.judged.emit(self.said["question"], self.said["calls"])

    def _is_wrong(self) -> None:
        assert self.said is not None
        if self.form is None:
            self._show_verdict("failed", self.tr("You marked it wrong."))
            self.right.emit(False)
            self.form = Correction(self.tr("Correct this"))
            self.form.show_calls(self.tools, self.said["calls"])
            self.form.kept.connect(lambda calls: self.judged.emit(self.said["question"], calls))
            self.form.left.connect(self.form.hide)
            self.down.addWidget(self.form)
        self.form.show()
        self.form.form.tool.setFocus()

    def _copy(self) -> None:
        assert self.said is not None
        calls = self.said["calls"]
        QGuiApplication.clipboard().setText(json.dumps(calls[0] if len(calls) == 1 else calls, ensure_ascii=False, indent=1))
        self.copy.setText(self.tr("Copied"))
        self._back.start()

    # Looks

    def _show_words(self, text: str) -> None:
        self.words.setText(text)
        self.words.setVisible(bool(text))

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _show_closely(self, on: bool) -> None:
        if on and not self._closely and self.said is not None:
            prompt = self.tr("Prompt ({count} tokens)").format(count=number(self.said["prompt_tokens"], 0))
            for title, text, high in ((prompt, self.said["prompt"], 150), (self.tr("Raw answer"), self.said["raw"], 60)):
                name = label("muted")
                name.setText(title)
                box = Box(title, high)
                box.setPlainText(text)
                box.moveCursor(QTextCursor.MoveOperation.End)  # the question stands there
                self._closely += [name, box]
            for part in self._closely:
                self.down.addWidget(part)
        for part in self._closely:
            part.setVisible(on)

    def _lay_out(self) -> None:
        self.row = QWidget()
        line = QHBoxLayout(self.row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for button in (self.good, self.wrong, self.copy, self.more):
            button.setObjectName("small")
            line.addWidget(button)
        line.addStretch(1)
        judged = QHBoxLayout()
        judged.setSpacing(6)
        judged.addWidget(self.mark)
        judged.addWidget(self.verdict, 1)
        self.down = QVBoxLayout(self)
        self.down.setContentsMargins(12, 8, 12, 10)
        self.down.setSpacing(6)
        self.down.addWidget(self.name)
        self.down.addWidget(self.words)
        self.down.addLayout(judged)
        self.down.addWidget(self.told)
        self.down.addWidget(self.row)

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "_state"):
            self._show_verdict(self._state, self.verdict.text())
            if self.view is not None:
                self.view.repaint_marks()


class Box(QPlainTextEdit):
    """A text to be read, `high` units high."""

    def __init__(self, name: str, high: int) -> None:
        super().__init__()
        self.high = high
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """As high as it was told."""
        return QSize(super().sizeHint().width(), self.high)

    def minimumSizeHint(self) -> QSize:
        """No lower."""
        return QSize(120, self.high)
