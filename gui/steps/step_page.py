"""What every step's page has: what there is to do, the body in which it is done, the stages as a checklist, and *Continue*."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.jobs.events import Event
from gui import flow, messages, theme
from gui.controller import ProjectController
from gui.snapshot import Snapshot
from gui.steps.checklist import Checklist
from gui.widgets.basics import label


class StepPage(QWidget):
    """A page of a step gives `body`, `explanation` and what else of the first part it needs."""

    step: flow.Step
    own_undo = False  # as of a stage's page
    wanted = Signal(object)  # the user wants to see another page, or a part of one: a `flow.Move`
    continued = Signal()  # *Continue* was pressed

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.title, self.what, self.told = label(enlarge=1.7), label(), label("muted")
        self.title.setText(messages.step(self.step.name))
        self.what.setText(self.explanation())
        self.checklist = Checklist(controller, self.step)
        self.checklist.wanted.connect(self.wanted)
        self.next = QPushButton()
        self.next.setObjectName("primary")
        self.next.setMinimumWidth(150)
        self.next.clicked.connect(lambda: self.continued.emit())
        self.setAccessibleName(messages.step(self.step.name))
        self._lay_out()

    # What a page gives

    def explanation(self) -> str:
        """What there is to do, for someone who never did it."""
        raise NotImplementedError

    def body(self) -> QWidget:
        """The middle of the page."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show the project as it now stands."""

    def show_part(self, part: str, of: str) -> None:
        """Show a part of the page, and in it `of`."""

    def show_event(self, event: Event) -> None:
        """A job of one of the stages said something while it runs."""

    def warning(self) -> str:
        """What a person should know before these stages run; "" for nothing."""
        return ""

    def flush(self) -> None:
        """Keep what was typed and not left yet."""

    def stop(self) -> None:
        """The page is put away."""

    def go_to(self, part: str, of: str) -> None:
        """Show a part of the page, from its top."""
        self.area.verticalScrollBar().setValue(0)
        self.show_part(part, of)

    def stages(self) -> tuple[str, ...]:
        """The stages whose jobs this page tells of."""
        return self.step.stages

    def help_page(self) -> str:
        """The name of the help page that tells of this one."""
        return self.step.stages[0]

    # What the window calls

    @property
    def snapshot(self) -> Snapshot:
        """How the project stands; a page is there only while one is open."""
        assert self.controller.snapshot is not None
        return self.controller.snapshot

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
            return self.tr("Running; progress is shown below. You may look at other pages meanwhile.")
        if after.lacks == "tools":
            return self.tr("Add tool definitions first.")
        if not after.runs:
            return self.tr("This step is done.")
        names = ", ".join(messages.title(name) for name in after.runs)
        return " ".join(filter(None, (self.tr("Continue runs: {stages}.").format(stages=names), self.warning())))

    def _lay_out(self) -> None:
        sheet = QWidget()
        sheet.setObjectName("sheet")
        down = QVBoxLayout(sheet)
        down.setContentsMargins(28, 18, 28, 12)
        down.setSpacing(10)
        down.addWidget(self.title)
        down.addWidget(self.what)
        down.addWidget(self.body(), 1)
        down.addWidget(self.checklist)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(sheet)
        ways = QFrame()
        ways.setObjectName("ways")
        across = QHBoxLayout(ways)
        across.setContentsMargins(28, 8, 28, 8)
        across.setSpacing(14)
        across.addWidget(self.told, 1)
        across.addWidget(self.next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addWidget(ways)
