"""The headline over a measured model: figure, verdict, how sure that is, what it can and cannot, what to do; its marks."""

from html import escape
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from gui import theme
from gui.results import sentences
from gui.results.headline import ALONE, CHECKED, LIKELY, NO_TESTS, NOT_READY, READY, UNMEASURED, UNTRAINED, Goals, Headline
from gui.results.rate_bar import RateBar
from gui.widgets import states
from gui.widgets.basics import label

KEEP_AFTER = 600  # milliseconds without a further change
SHAPES = {READY: "done", LIKELY: "ready", NOT_READY: "failed", NO_TESTS: "out of date", UNMEASURED: "ready", UNTRAINED: "not yet"}


class HeadlineView(QWidget):
    """Shows a `Headline`. The two marks can be changed in place."""

    goals_changed = Signal(dict)  # {"checked", "alone": shares}, once the user pauses
    wanted = Signal(str, str)  # where something is to be done (a place of `gui.results.headline`), and for which tool

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: Headline | None = None
        self.title, self.verdict, self.mark = label(enlarge=1.45), label(enlarge=1.05), QLabel()
        self.title.setAccessibleName(self.tr("How many test questions are right"))
        self.verdict.setAccessibleName(self.tr("Whether the model is ready"))
        self.bar = RateBar()
        self.goals = {CHECKED: QSpinBox(), ALONE: QSpinBox()}
        self._pause = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._pause.timeout.connect(self._tell_goals)
        self.marks = self._marks()
        self.scale = QWidget()
        self.parts: dict[str, tuple[QLabel, QLabel]] = {}
        self.tasks, self.tasks_title = QVBoxLayout(), label("muted")
        self.lines: list[QLabel] = []
        self.tasks_title.setText(self.tr("What to do next"))
        self._lay_out()

    def show_headline(self, shown: Headline, goals: Goals) -> None:
        """Show what was decided, and the marks by which it was."""
        self.shown = shown
        self.title.setText(sentences.title(shown.title))
        self.verdict.setText(sentences.sentences(shown.verdict))
        self._paint_mark()
        self.bar.show_share(shown.share, shown.low, shown.high, shown.before, (goals.checked, goals.alone), shown.state != NOT_READY)
        self.bar.setAccessibleDescription(" ".join((self.title.text(), sentences.sentences(shown.sure))))
        self.scale.setVisible(shown.share is not None)
        if not self._pause.isActive():
            for name, box in self.goals.items():
                box.blockSignals(True)
                box.setValue(round(100 * getattr(goals, name)))
                box.blockSignals(False)
        for name, (head, text) in self.parts.items():
            told = sentences.sentences(getattr(shown, name))
            text.setText(told)
            head.setVisible(bool(told))
            text.setVisible(bool(told))
        self._show_tasks()

    def flush(self) -> None:
        """Say at once which marks were changed."""
        if self._pause.isActive():
            self._tell_goals()

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "lines") and self.shown is not None:
            self._paint_mark()
            self._show_tasks()

    def _paint_mark(self) -> None:
        if self.shown is not None:
            shape = SHAPES[self.shown.state]
            self.mark.setPixmap(states.pixmap(shape, theme.state_colour(shape), self.devicePixelRatioF()))

    def _tell_goals(self) -> None:
        self._pause.stop()
        self.goals_changed.emit({name: box.value() / 100 for name, box in self.goals.items()})

    def _goal_moved(self, moved: str) -> None:
        """The second mark is never below the first: the one that was not touched gives way."""
        checked, alone = self.goals[CHECKED], self.goals[ALONE]
        if alone.value() < checked.value():
            (alone if moved == CHECKED else checked).setValue((checked if moved == CHECKED else alone).value())
        self._pause.start()

    def _show_tasks(self) -> None:
        """A line each; where a thing is done elsewhere, a link at its end leads there."""
        assert self.shown is not None
        for line in self.lines:
            self.tasks.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        self.tasks_title.setVisible(bool(self.shown.tasks))
        for task in self.shown.tasks:
            line = label()
            words, text = sentences.button(task.where), escape(sentences.sentence(task.said))
            line.setTextFormat(Qt.TextFormat.RichText)
            if words:
                text = f'{text} <a href="#" style="color: {theme.current().accent}">{escape(words)}</a>'
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
                line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                line.linkActivated.connect(lambda _, task=task: self.wanted.emit(task.where, task.tool))
            line.setText(text)
            self.tasks.addWidget(line)
            self.lines.append(line)

    def _marks(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        texts = ((CHECKED, self.tr("Ready if a person confirms each ca&ll: from")), (ALONE, self.tr("Ready to act on its o&wn: from")))
        for at, (name, text) in enumerate(texts):
            box, title = self.goals[name], QLabel(text)
            box.setRange(1, 100)
            box.setSuffix(self.tr(" %"))
            box.setAccessibleName(text.replace("&", ""))
            box.setToolTip(self.tr("The share of test questions that must be fully correct. Set it to what your work needs."))
            box.valueChanged.connect(lambda _, name=name: self._goal_moved(name))
            title.setObjectName("muted")
            title.setBuddy(box)
            grid.addWidget(title, at, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(box, at, 1)
        return made

    def _lay_out(self) -> None:
        self.tasks.setContentsMargins(0, 0, 0, 0)
        self.tasks.setSpacing(4)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.verdict, 1)
        scale = QHBoxLayout(self.scale)
        scale.setContentsMargins(0, 0, 0, 0)
        scale.setSpacing(24)
        scale.addWidget(self.bar, 1)
        scale.addWidget(self.marks)
        facts = QGridLayout()
        facts.setHorizontalSpacing(14)
        facts.setVerticalSpacing(4)
        facts.setColumnStretch(1, 1)
        titles: dict[str, Any] = {"sure": self.tr("Confidence"), "can": self.tr("Good at"), "cannot": self.tr("Weak at")}
        for at, (name, words) in enumerate(titles.items()):
            head, text = label("muted"), label()
            head.setText(words)
            head.setWordWrap(False)
            text.setAccessibleName(words)
            facts.addWidget(head, at, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(text, at, 1)
            self.parts[name] = head, text
        self.tasks_title.setWordWrap(False)
        facts.addWidget(self.tasks_title, len(titles), 0, Qt.AlignmentFlag.AlignTop)
        facts.addLayout(self.tasks, len(titles), 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addWidget(self.title)
        down.addLayout(said)
        down.addWidget(self.scale)
        down.addLayout(facts)
