"""Type a question, see what two models call. Each model lives in a child process, started with its first question."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui import words
from gui.widgets.columns import Halves
from gui.widgets.talker import Talker
from gui.workbench import Workbench
from gui.wording import call_in_words


class Playground(QWidget):
    """The question above, below it two models' calls side by side, and what is wrong with them if anything."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Ask something, such as: how many people work in Finance?"))
        self.line.setAccessibleName(self.tr("Question to the models"))
        self.line.returnPressed.connect(self.ask)
        self.button = QPushButton(self.tr("&Ask"))
        self.button.clicked.connect(self.ask)
        self.panes = (Pane(bench, self.tr("Left model"), self.tr("Answer of the left model")),
                      Pane(bench, self.tr("Right model"), self.tr("Answer of the right model")))
        for pane in self.panes:
            pane.rested.connect(self._rested)
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
        down.addWidget(Halves(*self.panes), 1)

    def offer(self, models: list[str]) -> None:
        """Offer these models (as engine.playground.choices names them): the first on the left, the base model on the right."""
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

    def __init__(self, bench: Workbench, name: str, answer_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bench = bench
        self.busy = self._own_choice = False
        self._waiting = self._loaded = ""  # the question to ask once the model is there; the model that is there
        self.names = {"": self.tr("No second model"), "base": self.tr("Base model, before training"), "adapter": self.tr("Trained adapter")}
        self.talker = Talker("engine.jobs.talk", self)
        self.talker.said.connect(self._take)
        self.talker.ended.connect(self._ended)
        self.model = QComboBox()
        self.model.setAccessibleName(name)
        self.model.activated.connect(self._chosen)
        self.answer = QPlainTextEdit()
        self.answer.setReadOnly(True)
        self.answer.setTabChangesFocus(True)
        self.answer.setAccessibleName(answer_name)
        self.answer.setMinimumHeight(110)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.model)
        down.addWidget(self.answer, 1)

    def offer(self, models: list[str], first: str) -> None:
        """Offer these models; the one that the user chose stays chosen if it is among them, else `first` is."""
        if models == [self.model.itemData(at) for at in range(self.model.count())]:
            return
        kept = self.model.currentData() if self._own_choice else None
        self.model.clear()
        for name in models:
            self.model.addItem(self.names.get(name) or self.tr("Exported file, {kind}").format(kind=name.removeprefix("gguf-").upper()), name)
        self.model.setCurrentIndex(max(0, self.model.findData(kept if kept in models and kept is not None else first)))

    def ask(self, question: str) -> None:
        """Ask the chosen model, which is loaded first where it is not there."""
        name = self.model.currentData()
        if not name:
            return
        self.busy = True
        if self.talker.runs and self._loaded == name:
            self._send(question)
        else:
            self._waiting, self._loaded = question, name
            self.answer.setPlainText(self.tr("Loading the model..."))
            self.talker.start(str(self.bench.snapshot.folder), name)

    def stop(self) -> None:
        """Let the child go."""
        self.talker.stop()
        self.answer.clear()
        self._rest()

    def _chosen(self, _: int) -> None:
        self._own_choice = True
        self.stop()

    def _rest(self) -> None:
        self.busy = False
        self.rested.emit()

    def _send(self, question: str) -> None:
        self.answer.setPlainText(self.tr("Asking..."))
        self.talker.send({"question": question})

    def _take(self, said: dict[str, Any]) -> None:
        if "ready" in said:
            self._send(self._waiting)
            return
        if "error" in said:
            self.answer.setPlainText(words.sentence(f"{said['error']['message']} {said['error']['remedy']}".strip()))
        else:
            calls = "\n".join(call_in_words(call["name"], call["arguments"]) for call in said["calls"])
            problem = self.tr("But: {problem}.").format(problem=said["problem"]) if said["problem"] else ""
            self.answer.setPlainText("\n\n".join(part for part in (calls or said["raw"].strip(), problem) if part))
        self._rest()

    def _ended(self) -> None:
        if self.busy:
            self.answer.setPlainText(self.tr("The model's process has ended. Ask again; if it ends again, run the stage Export again."))
            self._rest()
