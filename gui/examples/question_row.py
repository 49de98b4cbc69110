"""One typed question: its words with the values found in them marked, and its call beside it as chips that can be mended."""

from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.records import Tool, ToolCall, TypedQuestion
from engine.text.spans import leaves, spans_of
from gui import messages, theme
from gui.examples.chips import Chip, Flow
from gui.widgets.basics import label


class QuestionRow(QFrame):
    """Shows a question; what the user changes is told, and shown once it comes back by `show_question`."""

    reworded = Signal(object, str)  # the question, its new words
    calls_changed = Signal(object, object)  # the question, its calls now
    removed = Signal(object)
    moved = Signal(object, str)  # the question, the tool that it is for from now on
    left = Signal()  # the user is done with it: the keyboard goes back to the line

    def __init__(self, tools: dict[str, Tool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.question: TypedQuestion | None = None
        self.why, self.test = "", False
        self.chips: list[Chip] = []
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.words.installEventFilter(self)
        self.line: QLineEdit | None = None
        self.call = QWidget()
        self.flow = Flow(self.call)
        self.call.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bad = label("bad")
        self.mark = QLabel(self.tr("test"))
        self.mark.setObjectName("muted")
        self.mark.setToolTip(self.tr("Kept as a test: used to measure the model, never for training."))
        self.edit, self.delete = QToolButton(), QToolButton()
        for button, text, told, act in (
            (self.edit, self.tr("Edit"), self.tr("Change the words (F2)"), self.open_words),
            (self.delete, self.tr("Delete"), self.tr("Delete this question (Delete); Ctrl+Z brings it back"), self._remove),
        ):
            button.setText(text)
            button.setToolTip(told)
            button.setAutoRaise(True)
            button.clicked.connect(act)
            button.installEventFilter(self)
        self._lay_out()

    def show_question(self, question: TypedQuestion, why: str, test: bool) -> None:
        """Show a question, why its call cannot be trained on ("": it can), and whether it is kept as a test."""
        if (question, why, test) == (self.question, self.why, self.test):
            return
        focused = next((chip.name for chip in self.chips if chip.isAncestorOf(self.focusWidget() or self) or chip.editor is not None), None)
        had_focus = focused is not None and self.isAncestorOf(self.window().focusWidget() or self.window())
        self.question, self.why, self.test = question, why, test
        self._close_words()
        self._write_words()
        self._make_chips()
        self.mark.setVisible(test)
        self.edit.setAccessibleName(self.tr("Edit: {question}").format(question=question.question))
        self.delete.setAccessibleName(self.tr("Delete: {question}").format(question=question.question))
        missing = any(chip.value is None for chip in self.chips)
        told = "" if not why or missing else messages.sentence(f"Its call does not fit the tools: {why}.")
        self._say(told)
        if had_focus and focused is not None:
            self._go_on(focused)

    def mend(self) -> bool:
        """Give the keyboard to the first argument that is missing or wrong, else to the first; False where there is none."""
        wanted = next((chip for chip in self.chips if chip.button.objectName() != "chip"), self.chips[0] if self.chips else None)
        if wanted is None:
            return False
        wanted.button.setFocus()
        return True

    def open_words(self) -> None:
        """Let the words be changed in their place."""
        if self.line is not None or self.question is None:
            return
        self.line = QLineEdit(self.question.question)
        self.line.setAccessibleName(self.tr("Question"))
        self.line.installEventFilter(self)
        self._words_place.addWidget(self.line)
        self.line.show()
        self.line.setFocus()
        self.words.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the row's parts; a double click on the words opens them."""
        if watched is self.words and event.type() == QEvent.Type.MouseButtonDblClick:
            self.open_words()
            return True
        if watched is self.line and event.type() == QEvent.Type.FocusOut:
            self._take_words()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self.line and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take_words()
                self.left.emit()
                return True
            if watched is self.line and key == Qt.Key.Key_Escape:
                self._close_words()
                self.edit.setFocus()
                return True
            if watched is not self.line and key == Qt.Key.Key_F2:
                self.open_words()
                return True
            if watched in (self.edit, self.delete) and key == Qt.Key.Key_Delete:
                self._remove()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 changes the words, Escape goes back to the line."""
        if event.key() == Qt.Key.Key_F2:
            self.open_words()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Marks take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and getattr(self, "question", None) is not None:
            self._write_words()

    # Its own

    def _take_words(self) -> None:
        line, question = self.line, self.question
        if line is None or question is None:
            return
        text = line.text().strip()
        self._close_words()
        if text != question.question:
            self.reworded.emit(question, text)

    def _close_words(self) -> None:
        line, self.line = self.line, None
        if line is not None:
            line.removeEventFilter(self)
            line.hide()
            line.deleteLater()
        self.words.show()

    def _remove(self) -> None:
        self.removed.emit(self.question)

    def _write_words(self) -> None:
        """The question with what its call takes from it marked."""
        if self.question is None:
            return
        text = self.question.question
        values = [value for call in self.question.calls for value in leaves(call.arguments)]
        places = sorted({place for value in values for place in spans_of(text, value)[:3]})
        made, end = "", 0
        for start, stop in places:
            if start >= end:
                made += escape(text[end:start])
                made += f'<span style="background-color: {theme.current().chosen}">{escape(text[start:stop])}</span>'
                end = stop
        self.words.setText(made + escape(text[end:]))
        self.words.setAccessibleName(text)

    def _make_chips(self) -> None:
        while (item := self.flow.takeAt(0)) is not None:
            if item.widget() is not None:
                item.widget().hide()
                item.widget().deleteLater()
        self.chips = []
        assert self.question is not None
        if self.question.tool and self.question.tool not in self.tools:
            self._offer_tools()
            return
        for at, call in enumerate(self.question.calls):
            if len(self.question.calls) > 1:
                self.flow.addWidget(QLabel(call.name))
            tool = self.tools.get(call.name)
            parameters = tool.parameter_list() if tool is not None else []
            wrong = [(name, value) for name, value in call.arguments.items() if tool is None or name not in tool.known]
            missing = [one.name for one in parameters if one.required and one.name not in call.arguments]
            proposed = wrong[0][1] if len(wrong) == len(missing) == 1 else None  # most likely a parameter with another name now
            for parameter in parameters:
                if parameter.required or parameter.name in call.arguments:
                    self._chip(at, Chip(parameter, parameter.name, call.arguments.get(parameter.name), self.call, proposed))
            for name, value in wrong:
                self._chip(at, Chip(None, name, value, self.call))
            rest = [parameter for parameter in parameters if not parameter.required and parameter.name not in call.arguments]
            if rest:
                self._offer_more(at, rest)
        if not self.question.calls:
            told = QLabel(self.tr("no call"))
            told.setObjectName("muted")
            self.flow.addWidget(told)

    def _chip(self, at: int, chip: Chip) -> None:
        self.chips.append(chip)
        self.flow.addWidget(chip)
        chip.show()
        chip.button.installEventFilter(self)
        chip.changed.connect(lambda value: self._set(at, chip.name, value))
        chip.refused.connect(self._say)
        chip.closed.connect(lambda: self._say(""))

    def _set(self, at: int, name: str, value: Any) -> None:
        assert self.question is not None
        calls = list(self.question.calls)
        arguments = {key: one for key, one in calls[at].arguments.items() if key != name}
        if value is not None:
            arguments[name] = value
        tool = self.tools.get(calls[at].name)
        order = list(tool.known) if tool is not None else []
        arguments = {key: arguments[key] for key in sorted(arguments, key=lambda key: order.index(key) if key in order else len(order))}
        calls[at] = ToolCall(calls[at].name, arguments)
        self.calls_changed.emit(self.question, tuple(calls))

    def _offer_more(self, at: int, rest: list[Any]) -> None:
        """A button with the arguments that may be given beside."""
        more = QPushButton("+")
        more.setObjectName("more")
        more.setAutoDefault(False)
        names = ", ".join(parameter.name for parameter in rest)
        more.setAccessibleName(self.tr("Add an argument: {names}").format(names=names))
        more.setToolTip(self.tr("Add an argument: {names}").format(names=names))
        more.installEventFilter(self)

        def choose(parameter: Any) -> None:
            chip = Chip(parameter, parameter.name, None, self.call)
            self._chip(at, chip)
            chip.closed.connect(lambda: chip.hide() if chip.value is None else None)
            chip.open()

        def pick() -> None:
            menu = QMenu(more)
            menu.setToolTipsVisible(True)
            for parameter in rest:
                action = menu.addAction(parameter.name)
                action.setToolTip(parameter.description)
                action.triggered.connect(lambda _=False, parameter=parameter: choose(parameter))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(more.mapToGlobal(more.rect().bottomLeft()))

        more.clicked.connect(pick)
        self.flow.addWidget(more)

    def _offer_tools(self) -> None:
        """A button with the tools that a question of a tool that is gone can be given to."""
        assert self.question is not None
        question = self.question
        give = QPushButton(self.tr("Move to..."))
        give.setObjectName("more")

        def pick() -> None:
            menu = QMenu(give)
            for name in (*self.tools, ""):
                menu.addAction(name or self.tr("No tool fits"), partial(self.moved.emit, question, name))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(give.mapToGlobal(give.rect().bottomLeft()))

        give.clicked.connect(pick)
        self.flow.addWidget(give)

    def _go_on(self, name: str) -> None:
        """After an argument was mended: to the next that is missing, else back to the line."""
        missing = next((chip for chip in self.chips if chip.value is None), None)
        if missing is not None and missing.name != name:
            missing.open()
        else:
            self.left.emit()

    def _say(self, text: str) -> None:
        self.bad.setText(text)
        self.bad.setVisible(bool(text))

    def _lay_out(self) -> None:
        left = QWidget()
        left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words_place = QVBoxLayout(left)
        self._words_place.setContentsMargins(0, 3, 0, 0)
        self._words_place.addWidget(self.words)
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for part in (self.mark, self.edit, self.delete):
            buttons.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(left, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.call, 0, 1)
        grid.addLayout(buttons, 0, 2, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.bad, 1, 0, 1, 3)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 5)
        self.bad.hide()
        self.mark.hide()
