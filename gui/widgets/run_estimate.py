"""What a stage's next run will ask its teacher: how often and how many tokens; on request how long, from a few timed answers."""

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from engine.errors import AdaptoolError
from gui import problems
from gui.controller import ProjectController
from gui.formatting import duration, number


class Outlook(QWidget):
    """One line; hidden where no teacher is asked, and while the stage runs or is done."""

    def __init__(self, controller: ProjectController, stage: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller, self.stage = controller, stage
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.told.setAccessibleName(self.tr("What the helper model will be asked"))
        self.time = QPushButton(self.tr("How &long?"))
        self.time.setToolTip(self.tr("Asks the helper model a few of these questions and measures the time"))
        self.time.clicked.connect(lambda: self._ask(True))
        self._asked: tuple | None = None
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.told, 1)
        across.addWidget(self.time)
        self.hide()

    def show_for(self, teacher: str, state: str, plan: str) -> None:
        """Tell of the next run; told anew when the stage's plan, what it rests on, is another."""
        wanted = bool(teacher) and state in ("ready", "stopped", "failed", "out of date")
        if not wanted:
            self._asked = None
            self.hide()
        elif self._asked != (self.controller.snapshot.folder, plan):
            self._asked = (self.controller.snapshot.folder, plan)
            self._ask(False)

    def _ask(self, timed: bool) -> None:
        self.time.setEnabled(False)
        if timed:
            self.told.setText(self.tr("Asking a few questions to measure the time..."))
        self.controller.ask("estimate", self._show, self._failed, stage=self.stage, timed=timed)

    def _show(self, found: dict[str, Any]) -> None:
        self.time.setEnabled(True)
        self.setVisible(bool(found["prompts"]))
        text = self.tr("About {prompts} requests to {teacher}: some {read} tokens to read and {written} to write.").format(
            teacher=found["teacher"],
            prompts=number(found["prompts"], 0),
            read=number(found["tokens_in"], 0),
            written=number(found["tokens_out"], 0),
        )
        if found["seconds"] is not None:
            text += " " + self.tr("Estimated time, from a few timed answers: {time}.").format(time=duration(found["seconds"]))
        self.told.setText(text)

    def _failed(self, error: AdaptoolError) -> None:
        self.time.setEnabled(True)
        self.setVisible(True)
        self.told.setText(problems.of(error))
