"""The stages of a step, a line each: how it stands, what it brought or what went wrong, and the way to its details."""

from html import escape

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from gui import flow, messages, problems, theme
from gui.controller import ProjectController
from gui.steps.outcomes import Outcome, outcome
from gui.widgets import states

FEW = 3  # stages that are always shown


class Checklist(QFrame):
    """Shows the lines; `wanted` says where the user wants to go, a `flow.Move`."""

    wanted = Signal(object)

    def __init__(self, controller: ProjectController, step: flow.Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checklist")
        self.controller, self.step = controller, step
        self.lines = {name: Line(name, len(step.stages) > 1, self) for name in step.stages}
        self.fold = QToolButton()
        self.fold.setObjectName("fold")
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setVisible(len(step.stages) > FEW)
        self.fold.toggled.connect(lambda _: self._fold())
        inside = QWidget()
        self._inside = inside
        down = QVBoxLayout(self)
        down.setContentsMargins(14, 6, 10, 6)
        down.setSpacing(4)
        down.addWidget(self.fold)
        down.addWidget(inside)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for at, line in enumerate(self.lines.values()):
            for column, part in enumerate(line.parts):
                grid.addWidget(part, at, column)
            line.details.clicked.connect(lambda _=False, name=line.stage: self.wanted.emit(flow.Move(name)))
            line.said.linkActivated.connect(lambda _, line=line: self.wanted.emit(line.outcome.to))

    def show_entries(self) -> None:
        """Show how the stages stand."""
        snapshot = self.controller.snapshot
        if snapshot is None:
            return
        shown = flow.stages_shown(self.step, snapshot)
        for name, line in self.lines.items():
            entry = snapshot.entries[name]
            state = entry["state"]
            trouble = "" if state in ("running", "done") else self.controller.trouble.get(name, "")
            if not trouble and state in ("failed", "stopped"):
                trouble = problems.of_text(entry["message"])
            line.show_state("failed" if trouble and state != "stopped" else state)
            line.say(Outcome(trouble) if trouble else outcome(name, entry["summary"]) if state in ("done", "out of date") else Outcome(""))
            line.set_shown(name in shown)
        if any(line.state == "failed" for line in self.lines.values()):
            self.fold.setChecked(True)
        self._fold()

    def _fold(self) -> None:
        """Many stages are told in one line until they are wanted, but for what runs or went wrong."""
        if self.fold.isHidden():
            return
        self._inside.setVisible(self.fold.isChecked())
        self.fold.setArrowType(Qt.ArrowType.DownArrow if self.fold.isChecked() else Qt.ArrowType.RightArrow)
        done = sum(line.state == "done" for line in self.lines.values())
        text = self.tr("Stages: {done} of {total} done").format(done=done, total=len(self.lines))
        telling = next((line for line in self.lines.values() if line.state in ("running", "failed", "stopped")), None)
        telling = telling or next((line for line in reversed(self.lines.values()) if line.outcome.text), None)
        if telling is not None and not self.fold.isChecked():
            said = telling.outcome.text or states.word(telling.state)
            text = f"{text}.  {telling.title.text()}: {said}"
        self.fold.setText(text)


class Line(QObject):
    """One stage: mark, title, sentence, button."""

    def __init__(self, stage: str, titled: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.stage, self.titled, self.state, self.outcome = stage, titled, "", Outcome("")
        self.mark, self.title, self.said = QLabel(), QLabel(messages.title(stage)), QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.RichText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.said.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.said.setAccessibleName(messages.title(stage))
        self.details = QPushButton(self.tr("Details"))
        self.details.setObjectName("link")
        self.details.setFlat(True)
        self.details.setAccessibleName(self.tr("Details: {stage}").format(stage=messages.title(stage)))
        self.parts: tuple[QWidget, ...] = (self.mark, self.title, self.said, self.details)

    def show_state(self, state: str) -> None:
        """Show a state by its mark, whose word is told to screen readers and on hovering."""
        self.state = state
        self.mark.setPixmap(states.pixmap(state, theme.state_colour(state), self.mark.devicePixelRatioF()))
        self.mark.setToolTip(states.word(state))
        self.mark.setAccessibleName(states.word(state))

    def say(self, told: Outcome) -> None:
        """Show a sentence with its link; without one, the word of the state."""
        self.outcome = told
        word = states.word(self.state)
        text = escape(told.text or word[:1].upper() + word[1:])
        if self.state == "out of date" and told.text:
            text = f"{escape(word[:1].upper() + word[1:])}. {text}"
        colour = theme.current().accent
        link = f' <a href="#" style="color: {colour}">{escape(told.link)}</a>' if told.link else ""
        self.said.setText(text + link)
        name = "bad" if self.state == "failed" else "muted" if not told.text else ""
        if self.said.objectName() != name:
            self.said.setObjectName(name)
            self.said.style().polish(self.said)

    def set_shown(self, shown: bool) -> None:
        """Show or hide the line."""
        for part in self.parts:
            part.setVisible(shown and (part is not self.title or self.titled))
