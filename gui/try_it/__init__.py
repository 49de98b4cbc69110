"""Try it: a chat with the project's models. The model before training answers on the left, what was made of it on the right.

It can be used from the first tool on: before anything is trained the base model is asked alone, after training the adapter beside it, after
export the file. `asker` holds a model, `conversation` shows the turns, `answer_card` one answer, `call_view` its calls with what is right
and wrong in them; `gui.widgets.correction` is the form in which an answer is put right.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.models.choices import AFTER, BEFORE, choices
from engine.store import Project
from gui import messages, problems
from gui.controller import ProjectController
from gui.try_it.answer_card import AnswerCard
from gui.try_it.asker import Asker
from gui.try_it.conversation import Conversation, Turn
from gui.widgets.basics import label

PAUSES = ("training", "merging", "evaluation", "export")  # stages that need the memory, or write the files anew
MAKES = ("training", "merging", "export")  # stages that make what is asked


class TryIt(QWidget):
    """A line for questions, and above it the answers of one model or of two side by side. It reads for itself what can be asked; call
    `show_entry` when it comes into sight or the project has changed, `start` to give its line the keyboard, `stop` to free the memory."""

    example_kept = Signal(str)  # a question has become an example; the stages that read examples are out of date now
    answered = Signal()  # every model has answered

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.tools: list[Any] = []
        self.before, self.after = Asker(controller, "before", self), Asker(controller, "after", self)
        self.names = {BEFORE: self.tr("Base model, before training"), AFTER: self.tr("Trained adapter")}
        self._of: tuple | None = None  # the project and the runs whose models are held
        self._waiting: tuple[str, AnswerCard] | None = None  # the question that the model before training gets once the other has answered
        self._open: list[AnswerCard] = []  # those whose answers have not come yet
        self._chosen = False  # whether the person chose the model on the right
        self.model = QComboBox()
        self.model.setAccessibleName(self.tr("Model to try"))
        self.model.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.model.activated.connect(self._choose)
        self.of = QLabel(self.tr("&Model"))
        self.of.setBuddy(self.model)
        self.state = label("muted")
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Ask as your users would"))
        self.line.setAccessibleName(self.tr("Question to the models"))
        self.line.setMinimumHeight(34)
        self.line.returnPressed.connect(self.ask)
        self.button = QPushButton(self.tr("&Ask"))
        self.button.setObjectName("primary")
        self.button.clicked.connect(self.ask)
        self.proposals = QWidget()
        self._proposed = QVBoxLayout(self.proposals)
        self._proposed.setContentsMargins(0, 0, 0, 0)
        self.conversation = Conversation(self._beginning())
        for asker in (self.before, self.after):
            asker.changed.connect(self._show_state)
        controller.opened.connect(self._forget)
        controller.changed.connect(lambda: self.show_entry() if self.isVisible() else None)
        self._lay_out()
        self._show_state()

    # Called from outside

    def show_entry(self) -> None:
        """Read what can be asked now, and hold it ready."""
        if self.controller.snapshot is not None:
            self.controller.read(_what_can_be_asked, self._offer)

    def start(self) -> None:
        """Give the line the keyboard."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Let the models go; what was asked is not answered."""
        left, self._waiting, self._open = self._open, None, []
        for card in left:
            card.fail(self.tr("No answer: the model was unloaded. Ask again."))
        for asker in (self.before, self.after):
            asker.stop()

    def ask(self) -> None:
        """Send the question to the models; each answer comes when it comes, that of the model on the right first."""
        question = self.line.text().strip()
        asked = [asker for asker in (self.before, self.after) if asker.model]
        if not question or not asked or not self.button.isEnabled():
            return
        turn = self.conversation.begin(question, [self._name(asker.model) for asker in asked])
        for card in turn.cards:
            card.judged.connect(lambda said, calls, turn=turn: self._keep(turn, said, calls))
            card.right.connect(lambda _: self.conversation.stay())
        self.line.clear()
        self._open = list(turn.cards)
        self._send(asked[-1], question, turn.cards[-1])
        if len(asked) == 2:
            if self.before.ready:
                self._send(self.before, question, turn.cards[0])
            else:  # two models that are loaded at once are both slow
                self._waiting = (question, turn.cards[0])
        self._show_state()

    # Asking

    def _send(self, asker: Asker, question: str, card: AnswerCard) -> None:
        def answered(said: dict[str, Any]) -> None:
            card.take(said, self.tools)
            self._came(card)

        def failed(sentence: str) -> None:
            card.fail(sentence)
            self._came(card)

        if not asker.ready:
            card.wait(self.tr("Loading the model..."))
        asker.ask(question, answered, failed)

    def _came(self, card: AnswerCard) -> None:
        self._open = [one for one in self._open if one is not card]
        if self._waiting is not None:
            (question, card), self._waiting = self._waiting, None
            self._send(self.before, question, card)
        self._show_state()
        if not self._open:
            self.answered.emit()

    def _keep(self, turn: Turn, question: str, calls: list[dict[str, Any]]) -> None:
        """A question with the calls that a person says are right becomes an example."""

        def kept(_: Any) -> None:
            turn.settle(self.tr("Saved as an example. The next training uses it."))
            self.example_kept.emit(question)
            self.controller.refresh()

        def not_kept(error: AdaptoolError) -> None:
            for card in turn.cards:
                card.refuse(problems.of(error))

        self.controller.ask("keep_example", kept, not_kept, question=question, calls=calls)

    # What can be asked

    def _offer(self, found: tuple[list[str], list[Any], tuple]) -> None:
        models, self.tools, of = found
        snapshot = self.controller.snapshot
        running = snapshot.runs() if snapshot.runs() in PAUSES else ""
        if (of, running) != self._of:
            self.stop()
            if self._of is None or of[0] != self._of[0][0]:
                self._chosen = False
                self.conversation.forget()
                self.controller.ask("suggestions", self._propose, lambda _: self._propose([]))
            self._of = (of, running)
        after = [name for name in models if name != BEFORE]
        if after != [self.model.itemData(at) for at in range(self.model.count())]:
            kept = self.model.currentData() if self._chosen else None
            self.model.clear()
            for name in after:
                self.model.addItem(self._name(name), name)
            self.model.setCurrentIndex(max(0, self.model.findData(kept)) if after else -1)
        for part in (self.model, self.of):
            part.setVisible(bool(after))
        self.before.choose(BEFORE if BEFORE in models else "")
        self.after.choose(self.model.currentData() or "")
        self._cannot = (
            self.tr("{stage} is running. You can ask the models here when it has finished.").format(stage=messages.title(running))
            if running
            else ""
            if models
            else self.tr("Import your tools first. Then you can ask the base model here.")
        )
        self._show_state()
        self._prepare()

    def _prepare(self) -> None:
        """Load the model on the right, then the other, while the person reads and types."""
        if self._cannot or not self.isVisible():
            return
        first = self.after if self.after.model else self.before
        first.prepare()
        if first.ready:
            self.before.prepare()

    def _choose(self, _: int) -> None:
        self._chosen = True
        self.after.choose(self.model.currentData() or "")
        self._prepare()

    def _propose(self, questions: list[str]) -> None:
        while self._proposed.count():
            self._proposed.takeAt(0).widget().deleteLater()
        for question in questions:
            button = QPushButton(question.replace("&", "&&"))
            button.setObjectName("small")
            button.clicked.connect(lambda _, question=question: self._ask_proposed(question))
            self._proposed.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.proposals.setVisible(bool(questions))

    def _ask_proposed(self, question: str) -> None:
        self.line.setText(question)
        self.ask()

    def _forget(self) -> None:
        """Another project is open."""
        self.stop()
        self._of = None
        for asker in (self.before, self.after):
            asker.choose("")  # those of another project are none of this one
        self.conversation.forget()
        self._show_state()

    # Looks

    def _name(self, model: str) -> str:
        return self.names.get(model) or self.tr("Exported file, {kind}").format(kind=model.removeprefix("gguf-").upper())

    def _show_state(self) -> None:
        if self._waiting is None and not self._open and not self._cannot and self.after.ready:
            self._prepare()
        free = not self._cannot and not self._open and bool(self.before.model or self.after.model)
        self.line.setEnabled(not self._cannot)
        self.button.setEnabled(free)
        loading = self.after.loading or (self.before.loading and not self.after.model)
        only = self.tr("Nothing is trained yet, so only the base model answers. Train to compare the two side by side.")
        self.state.setText(self._cannot or (self.tr("Loading the model...") if loading else only if not self.after.model else ""))
        self.state.setVisible(bool(self.state.text()))

    _cannot = ""

    def _beginning(self) -> QWidget:
        made, what = QWidget(), label()
        what.setText(
            self.tr(
                "Ask a question to see which tool is called, with which values. If the right answer is known from a test question or "
                "an example, wrong values are marked. You can save right and corrected answers as examples for training."
            )
        )
        down = QVBoxLayout(made)
        down.setContentsMargins(0, 8, 0, 8)
        down.setSpacing(10)
        down.addWidget(what)
        down.addWidget(self.proposals)
        return made

    def _lay_out(self) -> None:
        head, across = QHBoxLayout(), QHBoxLayout()
        head.addStretch(1)
        head.addWidget(self.of)
        head.addWidget(self.model)
        across.addWidget(self.line, 1)
        across.addWidget(self.button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addLayout(head)
        down.addWidget(self.conversation, 1)
        down.addWidget(self.state)
        down.addLayout(across)

    def showEvent(self, event: QShowEvent) -> None:
        """What may have changed while it was hidden is read again."""
        super().showEvent(event)
        self.show_entry()


def _what_can_be_asked(project: Project) -> tuple[list[str], list[Any], tuple]:
    """(models, tools, what changes when the models do)"""
    made = tuple(project.stage_record(stage).changed for stage in MAKES)
    adapter = (project.current_adapter() or {}).get("name", "")
    return choices(project), project.tools(), (str(project.path), adapter, project.settings("training").base_model, made)
