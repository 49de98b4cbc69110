"""The middle of the window: one stage, what it does, how it stands, and what its last run said."""

import inspect
from typing import Any

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from engine.stages import BY_NAME
from gui import theme
from gui.widgets import states

WIDEST = 760  # longer lines are hard to read


class StagePage(QScrollArea):
    """Shows an entry of `Project.status()`, or how to begin where no project is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stage"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        self._state = ""
        self._shown: tuple | None = None
        self.title = self._label(enlarge=1.8)
        self.what = self._label()
        self.badge = QLabel()
        self.badge.setAccessibleName(self.tr("State"))
        self.state = self._label(enlarge=1.1)
        self.why = self._label("muted")
        self.trouble_title = self._label("bad", enlarge=1.1)
        self.trouble = self._label()
        self.result_title = self._label(enlarge=1.2)
        self.result = QWidget()
        self._rows = QFormLayout(self.result)
        self._lay_out()
        self.show_start()

    def show_start(self) -> None:
        """Say how to begin."""
        self._show(self.tr("Welcome to Callsmith"),
                   self.tr("Callsmith turns your own tool definitions into a small model that calls your tools. "
                           "The model is trained, measured and shipped on your own hardware."))
        self._show_state("", self.tr("Open a project, or try the sample: a made-up company's personnel tools, with questions. "
                                     "The stages on the left show what will be done, in order."))
        self._show_trouble("", "")
        self._show_result({})

    def show_stage(self, stage: str, entry: dict[str, Any] | None, trouble: str = "") -> None:
        """Show a stage; `entry` is None where no project is open, `trouble` what the window knows beside the entry."""
        entry = entry or {"state": "not yet", "summary": {}, "message": "", "changed": ""}
        if self._shown == (stage, entry, trouble):
            return  # nothing new; what the user scrolled to or marked stays
        if self._shown is None or self._shown[0] != stage:
            self.verticalScrollBar().setValue(0)
        self._shown = (stage, entry, trouble)
        self._show(self.tr(BY_NAME[stage].title), self.tr(inspect.getdoc(BY_NAME[stage].settings) or ""))
        trouble = "" if entry["state"] in ("running", "done") else trouble
        self._show_state(entry["state"], self.tr("The last try did not work.") if trouble else self._why(stage, entry))
        stopped = entry["state"] == "stopped" and not trouble
        self._show_trouble(self.tr("The last run did not end") if stopped else self.tr("What went wrong"),
                           trouble or (entry["message"] if entry["state"] in ("failed", "stopped") else ""))
        self._show_result(entry["summary"])

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "_rows"):
            self._paint_state()

    def _why(self, stage: str, entry: dict[str, Any]) -> str:
        if entry["state"] == "not yet":
            needs = [self.tr(BY_NAME[need].title) for need in BY_NAME[stage].needs]
            return self.tr("It waits for: {stages}.").format(stages=", ".join(needs)) if needs else ""
        if entry["state"] == "done":
            when = QDateTime.fromString(entry["changed"], Qt.DateFormat.ISODate).toLocalTime()
            return self.tr("Finished {when}.").format(when=QLocale().toString(when, QLocale.FormatType.ShortFormat))
        return {"ready": self.tr("All that it reads is there; it can run."),
                "running": self.tr("It runs now; its progress is shown below."),
                "out of date": self.tr("Its settings or what it reads have changed since; it will run again."),
                "failed": self.tr("The next run tries it again."),
                "stopped": self.tr("The next run goes on from what was finished.")}[entry["state"]]

    def _show(self, title: str, what: str) -> None:
        self.title.setText(title)
        self.what.setText(what)
        self.setAccessibleDescription(title)

    def _show_state(self, state: str, why: str) -> None:
        self._state = state
        word = states.word(state) if state else ""
        self.state.setText(word[:1].upper() + word[1:])
        self.state.setVisible(bool(state))
        self.badge.setVisible(bool(state))
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self._paint_state()

    def _paint_state(self) -> None:
        if self._state:
            self.badge.setPixmap(states.pixmap(self._state, theme.state_colour(self._state), self.devicePixelRatioF()))

    def _show_trouble(self, title: str, text: str) -> None:
        self.trouble_title.setText(title)
        self.trouble.setText(text)
        self.trouble.parentWidget().setVisible(bool(text))

    def _show_result(self, summary: dict[str, Any]) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        for name, value in readable(summary):
            key, text = self._label("muted"), self._label()
            key.setWordWrap(False)
            key.setText(name)
            text.setText(value)
            text.setAccessibleName(name)
            self._rows.addRow(key, text)
        self.result_title.setText(self.tr("What the last run reported"))
        self.result_title.setVisible(bool(summary))
        self.result.setVisible(bool(summary))

    def _label(self, name: str = "", enlarge: float = 1.0) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if enlarge != 1.0:
            theme.enlarge(label, enlarge, bold=True)
        return label

    def _lay_out(self) -> None:
        box = QFrame()
        box.setObjectName("trouble")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self.trouble_title)
        inside.addWidget(self.trouble)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.badge)
        line.addWidget(self.state, 1)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(24)
        self._rows.setVerticalSpacing(8)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column = QWidget()
        column.setMaximumWidth(WIDEST)
        down = QVBoxLayout(column)
        down.setContentsMargins(36, 28, 36, 28)
        down.setSpacing(8)
        for part, gap in ((self.title, 0), (self.what, 0), (line, 18), (self.why, 0), (box, 14), (self.result_title, 22),
                          (self.result, 2)):
            down.addSpacing(gap)
            down.addLayout(part) if part is line else down.addWidget(part)
        down.addStretch(1)
        sheet = QWidget()
        sheet.setObjectName("sheet")
        across = QHBoxLayout(sheet)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(column, 1000)  # all there is, up to its widest; the rest stays empty
        across.addStretch(1)
        self.setWidget(sheet)


def readable(summary: dict[str, Any]) -> list[tuple[str, str]]:
    """A stage's summary as lines of name and value, without what is empty, nought inside a group, or a mere fingerprint."""
    return [(_name(key), _value(value)) for key, value in summary.items() if _value(value) and not key.endswith("hash")]


def _name(key: str) -> str:
    words = str(key).replace("_", " ")
    return words[:1].upper() + words[1:]


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return QLocale().toString(int(value))
    if isinstance(value, int):
        return QLocale().toString(value)
    if isinstance(value, float):
        return QLocale().toString(value, "g", 4)
    if isinstance(value, dict):
        nested = any(isinstance(inner, dict) for inner in value.values())
        parts = [f"{str(key).replace('_', ' ')}{':' if nested else ''} {_value(inner)}" for key, inner in value.items() if inner]
        return ("\n" if nested else ", ").join(parts)
    if isinstance(value, list):
        return ", ".join(_value(inner) for inner in value)
    return str(value)
