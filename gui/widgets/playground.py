"""Type a question, see what two models call, and keep an answer as a seed. Each model lives in a child process, started with its
first question."""

from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.messages import Message
from engine.process import NoAnswer
from gui import messages, theme
from gui.child import QueryChild
from gui.controller import ProjectController
from gui.formatting import call_in_words, number
from gui.widgets import states
from gui.widgets.columns import Halves

BROKEN = "not a whole call: "  # so begins the engine's verdict on an answer that cannot be read as calls


class Playground(QWidget):
    """The question above, below it two models' calls side by side, and what is wrong with them if anything."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Ask something, such as: how many people work in Finance?"))
        self.line.setAccessibleName(self.tr("Question to the models"))
        self.line.returnPressed.connect(self.ask)
        self.button = QPushButton(self.tr("&Ask"))
        self.button.clicked.connect(self.ask)
        self.panes = (
            Pane(controller, "left", self.tr("Left model"), self.tr("Answer of the left model"), self.tr("Keep as a seed (F2)"), "F2"),
            Pane(controller, "right", self.tr("Right model"), self.tr("Answer of the right model"), self.tr("Keep as a seed (F3)"), "F3"),
        )
        self.closely = QCheckBox(self.tr("Show the &prompt and the raw answer"))
        for pane in self.panes:
            pane.rested.connect(self._rested)
            self.closely.toggled.connect(pane.show_closely)
        title = QLabel(self.tr("&Try the models"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setBuddy(self.line)
        across = QHBoxLayout()
        across.addWidget(self.line, 1)
        across.addWidget(self.button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(title)
        down.addLayout(across)
        down.addWidget(self.closely)
        down.addWidget(Halves(*self.panes), 1)

    def offer(self, models: list[str]) -> None:
        """Offer these models (as `engine.models.choices.choices` names them): the first on the left, the base model on the right."""
        self.panes[0].offer(models, models[0] if models else "")
        self.panes[1].offer(["", *models], "base" if "base" in models else "")

    def ask(self) -> None:
        """Send the question to both; each answer comes when it comes."""
        question = self.line.text().strip()
        if question and self.button.isEnabled():
            self.button.setEnabled(False)
            for pane in self.panes:
                pane.ask(question)
            self._rested()

    def stop(self) -> None:
        """Let the children go."""
        for pane in self.panes:
            pane.stop()
        self.button.setEnabled(True)

    def _rested(self) -> None:
        """A further question may be asked once both have answered."""
        if not self.button.isEnabled() and not any(pane.busy for pane in self.panes):
            self.button.setEnabled(True)
            self.line.selectAll()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class Pane(QWidget):
    """One model, and what it answers."""

    rested = Signal()

    def __init__(
        self, controller: ProjectController, side: str, name: str, answer_name: str, keep: str, key: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.controller = controller
        self.said: dict[str, Any] | None = None  # the last answer
        self.busy = self._own_choice = False
        self._loaded = ""  # the model that the child holds
        self.names = {"": self.tr("No second model"), "base": self.tr("Base model, before training"), "adapter": self.tr("Trained adapter")}
        self.child = QueryChild(f"playground-{side}", self, idle=0)  # a model that takes long to load stays until it is let go
        self.model = QComboBox()
        self.model.setAccessibleName(name)
        self.model.activated.connect(self._chosen)
        self.answer = Box(answer_name, 60)
        self.answer.setPlaceholderText(self.tr("The call that this model answers with appears here."))
        self.verdict, self.mark = QLabel(), QLabel()
        self.verdict.setWordWrap(True)
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setAccessibleName(self.tr("Verdict on: {model}").format(model=name))
        judged = QHBoxLayout()
        judged.setSpacing(6)
        judged.addWidget(self.mark)
        judged.addWidget(self.verdict, 1)
        self.raw = Box(self.tr("Raw answer of: {model}").format(model=name), 60)
        self.prompt = Box(self.tr("Prompt of: {model}").format(model=name), 120)
        self.raw_name, self.prompt_name = QLabel(self.tr("Raw answer")), QLabel()
        self.told = QLabel()
        self.told.setObjectName("muted")
        self.told.setWordWrap(True)
        self.keep = QPushButton(keep)
        self.keep.setShortcut(QKeySequence(key))
        self.keep.setToolTip(
            self.tr(
                "The question with this call becomes a seed of the stage Knowledge. A call that is not the right one can be put "
                "right on the page Labelling."
            )
        )
        self.keep.clicked.connect(self._keep)
        self.keep.setEnabled(False)
        line = QHBoxLayout()
        line.addWidget(self.told, 1)
        line.addWidget(self.keep)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.model)
        down.addWidget(self.answer, 2)
        down.addLayout(judged)
        down.addLayout(line)
        for part, room in ((self.raw_name, 0), (self.raw, 1), (self.prompt_name, 0), (self.prompt, 3)):
            down.addWidget(part, room)
        self.show_closely(False)

    def offer(self, models: list[str], first: str) -> None:
        """Offer these models; the one that the user chose stays chosen if it is among them, else `first` is."""
        if models == [self.model.itemData(at) for at in range(self.model.count())]:
            return
        kept = self.model.currentData() if self._own_choice else None
        self.model.clear()
        for name in models:
            self.model.addItem(
                self.names.get(name) or self.tr("Exported file, {kind}").format(kind=name.removeprefix("gguf-").upper()), name
            )
        self.model.setCurrentIndex(max(0, self.model.findData(kept if kept in models and kept is not None else first)))

    def ask(self, question: str) -> None:
        """Ask the chosen model, which is loaded first where it is not there."""
        name = self.model.currentData()
        if not name:
            return
        self.busy = True
        self._forget()
        if self.child.runs and self._loaded == name:
            self._send(question)
            return
        self._loaded = name
        self.answer.setPlainText(self.tr("Loading the model..."))
        self.child.stop()
        self.child.ask(self.controller.snapshot.folder, "load_model", lambda _: self._send(question), self._failed, model=name)

    def show_closely(self, on: bool) -> None:
        """Show or hide what the model saw and wrote, letter for letter."""
        for part in (self.raw_name, self.raw, self.prompt_name, self.prompt):
            part.setVisible(on)

    def stop(self) -> None:
        """Let the child go."""
        self.child.stop()
        self._forget()
        self.answer.clear()
        self._rest()

    def _forget(self) -> None:
        self.said = None
        self.keep.setEnabled(False)
        for part in (self.raw, self.prompt, self.told, self.prompt_name, self.verdict, self.mark):
            part.clear()

    def _keep(self) -> None:
        """Keep the last question with its call."""
        if self.said is not None:
            self.keep.setEnabled(False)
            self.controller.ask("keep_seed", self._kept, self._not_kept, question=self.said["question"], calls=self.said["calls"])

    def _kept(self, found: dict[str, Any]) -> None:
        self.told.setText(
            self.tr("Kept. {file} holds {count} seeds; the next run of Knowledge takes them.").format(
                file=found["file"], count=number(found["seeds"], 0)
            )
        )
        self.controller.refresh()

    def _not_kept(self, error: AdaptoolError) -> None:
        self.told.setText(messages.sentence(str(error)))

    def _chosen(self, _: int) -> None:
        self._own_choice = True
        self.stop()

    def _rest(self) -> None:
        self.busy = False
        self.rested.emit()

    def _send(self, question: str) -> None:
        self.answer.setPlainText(self.tr("Asking..."))
        folder = self.controller.snapshot.folder
        self.child.ask(folder, "ask_model", self.take, self._failed, model=self._loaded, question=question)

    def take(self, said: dict[str, Any]) -> None:
        """Show an answer, as engine.stages.evaluation.playground gives it."""
        calls = "\n".join(call_in_words(call["name"], call["arguments"]) for call in said["calls"])
        self.answer.setPlainText(calls or said["raw"].strip())
        self._show_closely(said)
        self._rest()

    def _failed(self, error: AdaptoolError) -> None:
        """The child is let go, for its model may be broken or half loaded."""
        self.child.stop()
        if isinstance(error, NoAnswer):
            text = self.tr("The model's process has ended. Ask again; if it ends again, run the stage Export again.")
            self.answer.setPlainText(f"{text}\n{error.last}")
        else:
            self.answer.setPlainText(messages.sentence(str(error)))
        self._rest()

    def _show_closely(self, said: dict[str, Any]) -> None:
        self.said = said
        self.raw.setPlainText(said["raw"])
        self.prompt.setPlainText(said["prompt"])
        self.prompt.moveCursor(QTextCursor.MoveOperation.End)  # the question stands there
        self.prompt_name.setText(self.tr("Prompt ({count} tokens)").format(count=number(said["prompt_tokens"], 0)))
        told = self.tr("Answered in {seconds} s.").format(seconds=number(said["seconds"], 2))
        if said.get("shown"):
            told += " " + self.tr("Shown with the question: {tools}.").format(tools=", ".join(said["shown"]))
        self.told.setText(told)
        self.keep.setEnabled(not said["problem"])
        self._show_verdict()

    def _show_verdict(self) -> None:
        """Whether the call fits the schema of its tool, in words and by a shape. Whether it is the right call is not known here, so
        nothing is marked as done."""
        if self.said is None:
            return
        problem, calls = self.said["problem"], self.said["calls"]
        state = "failed" if problem else "ready"
        self.mark.setPixmap(states.pixmap(state, theme.state_colour(state), self.devicePixelRatioF()))
        if problem:
            broken = problem.startswith(BROKEN)
            text = self.tr("It is not a whole call: {problem}.") if broken else self.tr("It does not fit the schema: {problem}.")
            why = problem.values["error"] if broken and isinstance(problem, Message) else problem
            self.verdict.setText(text.format(problem=messages.sentence(why).rstrip(".。")))
        elif len(calls) > 1:
            self.verdict.setText(
                self.tr("The {count} calls fit the schemas of their tools. Whether they are the right ones, you decide.").format(
                    count=number(len(calls), 0)
                )
            )
        else:
            self.verdict.setText(
                self.tr("The call fits the schema of its tool. Whether it is the right one, you decide.")
                if calls
                else self.tr("No tool is called.")
            )

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "mark"):
            self._show_verdict()


class Box(QPlainTextEdit):
    """A text to be read, `low` units high where there is no more room; the place where the cursor is put stays in sight."""

    def __init__(self, name: str, low: int) -> None:
        super().__init__()
        self.low = low
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """As low as may be; the layout gives it what room there is."""
        return QSize(super().sizeHint().width(), self.low)

    def minimumSizeHint(self) -> QSize:
        """Not lower."""
        return QSize(120, self.low)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shown for the first time, a long text begins where its end is."""
        super().resizeEvent(event)
        self.ensureCursorVisible()
