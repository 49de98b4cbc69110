"""What every step's page has: what there is to do, the body in which it is done, the stages as a checklist, and *Continue*."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from engine.jobs.events import Event
from gui import flow, messages, theme
from gui.controller import ProjectController
from gui.frame import FramedPage
from gui.steps.checklist import Checklist
from gui.widgets.basics import label


class StepPage(FramedPage):
    """A page of a step gives `body`, `explanation` and what else of the first part it needs."""

    step: flow.Step
    continued = Signal()  # *Continue* was pressed

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(controller, messages.step(self.step.name), parent)
        self.told = label("muted")
        self.checklist = Checklist(controller, self.step)
        self.checklist.wanted.connect(self.wanted)
        self.next = QPushButton()
        self.next.setObjectName("primary")
        self.next.setMinimumWidth(150)
        self.next.clicked.connect(lambda: self.continued.emit())
        body = self.body()
        self.frame([self.title, self.what, body, self.checklist], [(self.told, 1), (self.next, 0)], 10, body)

    # What a page gives

    def fill(self) -> None:
        """Show the project as it now stands."""

    def show_event(self, event: Event) -> None:
        """A job of one of the stages said something while it runs."""

    def warning(self) -> str:
        """What a person should know before these stages run; "" for nothing."""
        return ""

    def stages(self) -> tuple[str, ...]:
        """The stages whose jobs this page tells of."""
        return self.step.stages

    def help_page(self) -> str:
        """The name of the help page that tells of this one."""
        return self.step.stages[0]

    # What the window calls

    def show_entry(self) -> None:
        """Show how the step stands now."""
        self.checklist.show_entries()
        self.fill()
        self.show_continuation()

    def show_continuation(self) -> None:
        """What *Continue* will do, in words, and whether it can."""
        after = flow.continuation(self.step, self.snapshot)
        idle = not self.controller.busy and not self.snapshot.runs()
        self.next.setEnabled(idle and not after.lacks)
        self.next.setText(self.tr("&Continue") if after.to != flow.TRY or after.runs else self.tr("&Try it"))
        self.next.setShortcut(QKeySequence("Ctrl+Return"))
        self.told.setText(self._told(after, idle))

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "area") and self.controller.snapshot is not None:
            self.checklist.show_entries()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top."""
        super().showEvent(event)
        self.area.verticalScrollBar().setValue(0)

    # Its own

    def _told(self, after: flow.Continuation, idle: bool) -> str:
        if not idle:
            return self.tr("Running. Progress is shown below. You can look at other pages in the meantime.")
        if after.lacks == "tools":
            return self.tr("Add tool definitions first.")
        if not after.runs:
            return self.tr("This step is done.")
        names = ", ".join(messages.title(name) for name in after.runs)
        return " ".join(filter(None, (self.tr("Continue runs: {stages}.").format(stages=names), self.warning())))
