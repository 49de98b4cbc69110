"""The foot of the window: what runs, how far it is, how long it takes, and the last sentence that was said."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from engine.jobs.events import Event, Log, Metric, Paused, Progress
from gui import messages, theme
from gui.problems import LONGEST, Problem, of_text
from gui.widgets.basics import Elided
from gui.widgets.error_box import ErrorBox

IDLE = 28  # height while nothing runs
MARGINS = 4  # above and below together
EDGE = 2  # the line above, which the style draws


class JobLine(QFrame):
    """Shows events. The buttons are wired by the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.what = QLabel()
        theme.enlarge(self.what, 1.0, bold=True)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.left = QLabel()
        self.left.setAccessibleName(self.tr("Time left"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Progress of the stage"))
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(12)
        self.said = Elided(Qt.TextElideMode.ElideRight)
        self.said.setAccessibleName(self.tr("Last message"))
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.page: Callable[[], str] = str  # the name of the page that is shown
        self.trouble = ErrorBox(self.said)
        self.trouble.more.toggled.connect(lambda _: self._fit())
        self.pause = QPushButton(self.tr("&Pause"))
        self.pause.setToolTip(self.tr("Pause the stage at its next step; it stays in memory"))
        self.log = QPushButton(self.tr("&Log"))
        self.log.setToolTip(self.tr("Show the output of the stage and its libraries"))
        self.log.setObjectName("link")
        self.log.setFlat(True)
        self.stop = QPushButton(self.tr("&Stop"))
        self.stop.setToolTip(self.tr("Stop the running stage; finished work is kept"))
        self.waiting = self._running = False
        self.log.hide()
        self._lay_out()
        self.rest()

    def begin(self, title: str, number: int, total: int) -> None:
        """A stage starts (number 0: a job that is no stage); the bar moves to and fro until its first count comes."""
        self.what.setText(title)
        self.count.setText(self.tr("stage {number} of {total}").format(number=number, total=total) if number else "")
        self.left.setText("")
        theme.busy(self.bar)
        self.show_paused(False)
        self._show(running=True)
        self.say(self.tr("Starting..."))

    def show_event(self, event: Event) -> None:
        """Move with one event."""
        if isinstance(event, Progress):
            self.bar.setRange(0, max(1, event.total))
            self.bar.setValue(min(event.done, event.total))
            self.count.setText(
                self.tr("{done} of {total} {unit}").format(
                    done=self.locale().toString(event.done), total=self.locale().toString(event.total), unit=messages.sentence(event.unit)
                )
            )
            self.left.setText("" if event.seconds_left is None else self._time_left(event.seconds_left))
            if event.rate:
                self.count.setText(self.tr("{count}, {rate} per second").format(count=self.count.text(), rate=self._rate(event.rate)))
            if self.said.text() == self.tr("Starting..."):
                self.say("")
        elif isinstance(event, Metric) and event.name in ("loss", "validation_loss"):
            name = self.tr("Loss") if event.name == "loss" else self.tr("Validation loss")
            self.say(f"{name} {self.locale().toString(event.value, 'f', 3)}")
        elif isinstance(event, Log):
            self.say(messages.sentence(event.text))
        elif isinstance(event, Paused):
            self.show_paused(event.waiting)
            self.say(self.tr("Paused. The stage stays in memory.") if event.waiting else "")

    def show_paused(self, waiting: bool) -> None:
        """Whether the button pauses or continues."""
        self.waiting = waiting
        self.pause.setText(self.tr("Res&ume") if waiting else self.tr("&Pause"))
        if waiting:
            self.left.setText("")

    def rest(self) -> None:
        """Nothing runs: only the last sentence stays."""
        self._show(running=False)

    def say(self, text: str, bad: bool = False) -> None:
        """Show a sentence; one that tells of trouble stands out, is marked by a word too, and has buttons."""
        problem: Problem | None = of_text(text).seen_on(self.page()) if bad else None
        self.trouble.show_problem(problem)
        text = self.tr("Problem: {text}").format(text=problem) if bad else text
        self.said.setText(text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "...")
        self.said.setToolTip(self.tr("Problem: {text}").format(text=problem.whole) if problem else text)
        name = "bad" if bad else ""
        if self.said.objectName() != name:
            self.said.setObjectName(name)
            self.said.style().polish(self.said)  # the style goes by the name
            self._fit()

    def leave_trouble(self) -> None:
        """The user goes elsewhere: what went wrong where they were is told there, and here no longer."""
        if self.said.objectName() == "bad":
            self.say("")

    def _show(self, running: bool) -> None:
        for part in (self.what, self.count, self.left, self.bar, self.stop, self.pause):
            part.setVisible(running)
        self.stop.setEnabled(True)
        self.pause.setEnabled(True)
        self._running = running
        self._fit()

    def _fit(self) -> None:
        """One low line while nothing runs and nothing went wrong; what went wrong is told whole."""
        self.said.setWordWrap(self.said.objectName() == "bad")
        low = not self._running and not self.said.wordWrap()
        told = max(self.said.heightForWidth(self.said.width()), self.trouble.copy.sizeHint().height()) + MARGINS + EDGE
        details = self.trouble.text.height() + MARGINS if not self.trouble.text.isHidden() else 0
        self.setMinimumHeight(max(IDLE, told + details) if self.said.wordWrap() else IDLE)
        self.setMaximumHeight(max(IDLE, self.log.sizeHint().height()) if low else 16_777_215)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is told whole wraps otherwise now."""
        super().resizeEvent(event)
        self._fit()

    def _rate(self, rate: float) -> str:
        return self.locale().toString(rate, "f", 0 if rate >= 10 else 2)

    def _time_left(self, seconds: float) -> str:
        if seconds < 90:
            return self.tr("about {n} s left").format(n=max(1, round(seconds)))
        if seconds < 5400:
            return self.tr("about {n} min left").format(n=round(seconds / 60))
        return self.tr("about {n} h left").format(n=self.locale().toString(seconds / 3600, "f", 1))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.what)
        top.addWidget(self.count)
        top.addStretch(1)
        top.addWidget(self.left)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.setContentsMargins(0, 0, 0, 0)
        words.addLayout(top)
        words.addWidget(self.bar)
        words.addWidget(self.trouble)
        across = QHBoxLayout(self)
        across.setContentsMargins(20, MARGINS // 2, 20, MARGINS // 2)
        across.setSpacing(12)
        across.addLayout(words, 1)
        across.addSpacing(12)
        across.addWidget(self.log)
        across.addWidget(self.pause)
        across.addWidget(self.stop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
