"""Type a question, see what the exported model calls. The model lives in a child process, started with the first question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui import words
from gui.widgets.talker import Talker
from gui.workbench import Workbench
from gui.wording import call_in_words


class Playground(QWidget):
    """Question above, calls below, and what is wrong with them if anything."""

    def __init__(self, bench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bench = bench
        self._waiting = ""
        self.talker = Talker("engine.jobs.talk", self)
        self.talker.said.connect(self._take)
        self.talker.ended.connect(self._ended)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Ask something, such as: how many people work in Finance?"))
        self.line.setAccessibleName(self.tr("Question to the model"))
        self.line.returnPressed.connect(self.ask)
        self.button = QPushButton(self.tr("&Ask"))
        self.button.clicked.connect(self.ask)
        self.answer = QPlainTextEdit()
        self.answer.setReadOnly(True)
        self.answer.setTabChangesFocus(True)
        self.answer.setAccessibleName(self.tr("The model's answer"))
        self.answer.setMinimumHeight(110)
        title = QLabel(self.tr("&Try the model"))
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
        down.addWidget(self.answer, 1)

    def ask(self) -> None:
        """Send the question; the answer comes when it comes."""
        question = self.line.text().strip()
        if not question or not self.button.isEnabled():
            return
        self.button.setEnabled(False)
        if not self.talker.runs:
            self._waiting = question
            self.answer.setPlainText(self.tr("Loading the model..."))
            self.talker.start(str(self.bench.snapshot.folder))
        else:
            self._send(question)

    def stop(self) -> None:
        """Let the child go."""
        if self.talker.runs:
            self.talker.stop()
            self.answer.clear()
            self.button.setEnabled(True)

    def _send(self, question: str) -> None:
        self.answer.setPlainText(self.tr("Asking..."))
        self.talker.send({"question": question})

    def _take(self, said: dict) -> None:
        if "ready" in said:
            self._send(self._waiting)
        elif "error" in said:
            self.answer.setPlainText(words.sentence(f"{said['error']['message']} {said['error']['remedy']}".strip()))
            self.button.setEnabled(True)
        else:
            calls = "\n".join(call_in_words(call["name"], call["arguments"]) for call in said["calls"])
            problem = self.tr("But: {problem}.").format(problem=said["problem"]) if said["problem"] else ""
            self.answer.setPlainText("\n\n".join(part for part in (calls or said["raw"].strip(), problem) if part))
            self.button.setEnabled(True)
            self.line.selectAll()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ended(self) -> None:
        if not self.button.isEnabled():
            self.button.setEnabled(True)
            self.answer.setPlainText(self.tr("The model's process has ended. Ask again; if it ends again, run the stage Export again."))
