"""What every stage's page has: what the stage does, how it stands, what went wrong; the details of a step."""

from typing import Any

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.models.teachers.kept import cards, teacher_of
from engine.stages import BY_NAME
from engine.store import Project
from gui import flow, messages, problems, theme
from gui.controller import ProjectController
from gui.forms import Form
from gui.frame import FramedPage
from gui.widgets import states
from gui.widgets.basics import heading, label
from gui.widgets.columns import Columns
from gui.widgets.error_box import ErrorBox
from gui.widgets.lacking import Lacking
from gui.widgets.run_estimate import Outlook

READ_AGAIN = 1500  # milliseconds between two looks at the rows of a stage that runs


class StagePage(FramedPage):
    """Head, body, and the row of Back and Run. A page of a stage gives `body`, `read` and `fill`."""

    stage = ""
    leave_out: tuple[str, ...] = ()  # settings that the page shows in a way of its own
    form_beside = True  # else the body has a place for the form

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(controller, messages.title(self.stage), parent)
        self.entry: dict[str, Any] = {"state": "not yet", "summary": {}, "message": "", "changed": ""}
        self._read_entry: dict[str, Any] | None = None
        self._reading = self._once_more = False
        self._part: tuple[str, str] | None = None  # to be shown once it is read
        self._again = QTimer(self, interval=READ_AGAIN)
        self._again.timeout.connect(self.read_again)
        self.why = label("muted")
        self.badge, self.state = QLabel(), label(enlarge=1.05)
        self.badge.setAccessibleName(self.tr("State"))
        self.trouble_title, self.trouble = label("bad", enlarge=1.05), label()
        self.trouble_box = ErrorBox(self.trouble)
        self.trouble_box.acted.connect(controller.acting)
        self.outlook = Outlook(controller, self.stage) if {"teacher", "judge"} & set(BY_NAME[self.stage].settings.model_fields) else None
        self.lacking = Lacking() if self.stage in flow.SHOWS_WITHOUT else None
        self.back, self.run = QPushButton(), QPushButton()
        self.settings = BY_NAME[self.stage].settings
        self.form = Form(self.settings, self.leave_out)
        self.form.changed.connect(self._keep)
        self._lay_out()
        controller.restored.connect(self._restored)
        self.run.clicked.connect(self._run)
        step = flow.STEP_OF[self.stage]
        self.back.setText(self.tr("&Back to {step}").format(step=messages.step(step.name)))
        self.back.clicked.connect(lambda: self.wanted.emit(flow.Move(step.page)))

    # What a page gives

    def read(self, project: Project) -> Any:
        """What the page shows of the project; runs aside, so it must not touch a widget."""

    def fill(self, found: Any) -> None:
        """Show what was read."""

    def go_to(self, part: str, of: str) -> None:
        """Show a part of the page, once what it shows is read."""
        self.area.verticalScrollBar().setValue(0)
        if self._reading:
            self._part = (part, of)
        else:
            self.show_part(part, of)

    def stages(self) -> tuple[str, ...]:
        """The stages whose jobs this page tells of."""
        return (self.stage,)

    def help_page(self) -> str:
        """The name of the help page that tells of this one."""
        return self.stage

    def show_event(self, event: object) -> None:
        """A job of this stage said something while it runs."""

    def flush(self) -> None:
        """Keep what was typed and not left yet."""
        self.form.flush()

    # What the window calls

    def show_entry(self) -> None:
        """Show how the stage stands now; its rows are read anew if it stands otherwise than when they were read."""
        self.entry = self.controller.snapshot.entries[self.stage]
        state = self.entry["state"]
        word = states.word(state)
        self.state.setText(word[:1].upper() + word[1:])
        self._paint_state()
        trouble: str = "" if state in ("running", "done") else self.controller.trouble.get(self.stage, "")
        self.why.setText(self.tr("The last run failed.") if trouble else self._why())
        stopped = state == "stopped" and not trouble
        self._show_trouble(
            self.tr("The last run was interrupted") if stopped else self.tr("What went wrong"),
            trouble or (self.entry["message"] if state in ("failed", "stopped") else ""),
        )
        self._show_run()
        if self.lacking is not None:
            self.lacking.show_lack(flow.lacking(self.snapshot))
        self.form.setEnabled(not (self.controller.busy and state == "running"))
        if state == "running":
            self._again.start()
        else:
            self._again.stop()
        if self.entry != self._read_entry:
            self._read_entry = self.entry
            self.read_again()

    def read_again(self) -> None:
        """Read and show the page's rows and settings; while a read is on its way, once more after it."""
        if self._reading:
            self._once_more = True
            return
        self._reading, self._once_more = True, False

        def work(project: Project) -> tuple[Any, Any, list[str], str]:
            return project.settings(self.stage), self.read(project), list(cards(project)), project.plan(self.stage) if self.outlook else ""

        def show(found: tuple[Any, Any, list[str], str]) -> None:
            try:
                self.form.show_teachers(found[2])
                self.form.show_settings(found[0])
                self.fill(found[1])
                part, self._part = self._part, None
                if part is not None:
                    self.show_part(*part)
                if self.outlook:
                    self.outlook.show_for(teacher_of(found[0]), self.entry["state"], found[3])
            finally:
                ready()

        def failed(error: AdaptoolError) -> None:
            self.controller.complain(error)
            ready()

        def ready() -> None:
            self._reading = False
            if self._once_more:
                self.read_again()

        self.controller.read(work, show, failed)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is not seen need not be read."""
        super().hideEvent(event)
        self._again.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "back"):
            self._paint_state()

    # Its own

    def _keep(self, changes: dict[str, Any]) -> None:
        self.controller.change_settings(self.stage, changes, lambda _: self.read_again(), self.read_again)

    def _restored(self, stage: str) -> None:
        if stage == self.stage:
            self.read_again()

    def _run(self) -> None:
        self.form.flush()
        self.controller.run_stage(self.stage)

    def _why(self) -> str:
        state = self.entry["state"]
        if state == "not yet":
            needs = [messages.title(need) for need in flow.missing(self.stage, self.snapshot)]
            return self.tr("Waiting for: {stages}.").format(stages=", ".join(needs)) if needs else ""
        if state == "done":
            when = QDateTime.fromString(self.entry["changed"], Qt.DateFormat.ISODate).toLocalTime()
            told = self.tr("Finished {when}.").format(when=QLocale().toString(when, QLocale.FormatType.ShortFormat))
            again = ", ".join(messages.title(name) for name in flow.resting_on(self.stage, self.snapshot))
            return f"{told} {self.tr('What you change here makes these run again: {stages}.').format(stages=again)}"
        return {
            "ready": self.tr("All inputs are available. It can run."),
            "running": self.tr("Running. Progress is shown below."),
            "out of date": self.tr("Settings or inputs have changed since. It will run again."),
            "failed": self.tr("The next run tries again."),
            "stopped": self.tr("The next run resumes where it stopped."),
        }[state]

    def _show_trouble(self, title: str, text: str) -> None:
        if text and not isinstance(text, problems.Problem):
            again = self.stage if self.entry["state"] == "stopped" else ""
            text = problems.of_text(text, problems.last_log(self.snapshot.folder, self.stage), again)
        self.trouble_title.setText(title)
        self.trouble_box.tell(text.seen_on(self.stage) if isinstance(text, problems.Problem) else text)
        self.trouble_title.parentWidget().setVisible(bool(text))

    def _show_run(self) -> None:
        snapshot = self.snapshot
        idle = not self.controller.busy and not snapshot.runs()
        done = self.entry["state"] == "done"
        before = [messages.title(name) for name in flow.to_run(self.stage, snapshot)[:-1]]
        self.run.setText((self.tr("R&un {stage} again") if done else self.tr("R&un {stage}")).format(stage=messages.title(self.stage)))
        self.run.setEnabled(idle)
        self.run.setToolTip(
            self.tr("Runs these stages first: {stages}.").format(stages=", ".join(before))
            if before
            else ""
            if idle
            else self.tr("Another stage is running. Wait for it or stop it.")
        )
        name = "" if done else "primary"
        if self.run.objectName() != name:
            self.run.setObjectName(name)
            self.run.style().polish(self.run)  # the style goes by the name

    def _paint_state(self) -> None:
        self.badge.setPixmap(states.pixmap(self.entry["state"], theme.state_colour(self.entry["state"]), self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        box = QFrame()
        box.setObjectName("trouble")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.trouble_title)
        inside.addWidget(self.trouble_box)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.badge)
        line.addWidget(self.state)
        line.addWidget(self.why, 1)
        main = self.body()
        if self.form.fields and self.form_beside:
            main = Columns(self._form_box(), main)
        more = [part for part in (self.outlook, self.lacking) if part is not None]
        if self.lacking is not None:
            self.lacking.wanted.connect(self.wanted)
        self.frame([self.title, self.what, line, box, *more, 8, main], [(self.back, 0), (QWidget(), 1), (self.run, 0)], 6, main)

    def _form_box(self) -> QWidget:
        box = QWidget()
        down = QVBoxLayout(box)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(heading(self.tr("Settings")))
        down.addSpacing(6)
        down.addWidget(self.form)
        down.addStretch(1)
        return box
