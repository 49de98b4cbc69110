"""Calls as people read them: the tool, and a line for each value; where the right answer is known, what is wrong with which."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui import theme
from gui.widgets import states
from gui.widgets.basics import label

SHAPES = {"right": "done", "wrong": "failed", "missing": "failed", "not wanted": "failed"}  # of a value, as engine.checker.marks names it
LONGEST = 400  # letters of a value that are shown


class CallView(QWidget):
    """Shows calls. With what `engine.checker.marks` tells of them each value has a tick or a cross, and a wrong one the right one too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, str, str]] = []  # (name, value, what is wrong with it) as shown, for tests and screen readers
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(8)
        self.grid.setVerticalSpacing(3)
        self.grid.setColumnStretch(2, 1)
        self._marks: list[tuple[QLabel, str]] = []

    def show_calls(self, calls: Sequence[dict[str, Any]], known: dict[str, Any] | None) -> None:
        """Show calls, {"name", "arguments"} each; `known` is what the project knows of the right answer, None where it knows nothing."""
        marked = known["calls"] if known is not None and len(known["calls"]) == len(calls) else [None] * len(calls)
        for call, mark in zip(calls, marked):
            wanted = mark is None or mark["wanted"]
            self._tool(call["name"], None if mark is None else wanted, "" if wanted else self.tr("another tool is right"))
            values = (
                mark["values"] if mark is not None and mark["wanted"] else [{"name": n, "value": v} for n, v in call["arguments"].items()]
            )
            for value in values:
                self._value(value)
        for call in known["missing"] if known is not None else ():
            self._tool(call["name"], None, self.tr("is the right tool:"))
            for name, value in call["arguments"].items():
                self._value({"name": name, "value": value})
        self.setAccessibleName("; ".join(" ".join(filter(None, row)) for row in self.rows))

    def repaint_marks(self) -> None:
        """Draw the ticks and crosses in the colours of now."""
        for mark, state in self._marks:
            mark.setPixmap(states.pixmap(state, theme.state_colour(state), self.devicePixelRatioF()))

    def _tool(self, name: str, right: bool | None, note: str) -> None:
        title = label()
        title.setText(name)
        font = title.font()
        font.setBold(True)
        font.setStrikeOut(right is False)
        title.setFont(font)
        at = self.grid.rowCount()
        if right is not None:
            self._mark(at, "done" if right else "failed")
        self.grid.addWidget(title, at, 1, 1, 1 if note else 2)
        if note:
            self.grid.addWidget(_muted(note), at, 2)
        self.rows.append((name, "", note))

    def _value(self, value: dict[str, Any]) -> None:
        kind, at = value.get("is", ""), self.grid.rowCount()
        shown = _short(value["value"]) if "value" in value else ""
        note = {
            "wrong": self.tr("expected {values}"),
            "missing": self.tr("is missing, expected {values}"),
            "not wanted": self.tr("was not asked for"),
        }.get(kind, "")
        note = note.format(values=self.tr(" or ").join(_short(one) for one in value.get("accepted", [])[:3]))
        if kind:
            self._mark(at, SHAPES[kind])
        self.grid.addWidget(_muted(value["name"]), at, 1, Qt.AlignmentFlag.AlignTop)
        if shown:
            text = label("bad" if kind in ("wrong", "not wanted") else "")
            text.setText(f"{shown}   ({note})" if note else shown)
            self.grid.addWidget(text, at, 2)
        else:
            text = label("bad")
            text.setText(note)
            self.grid.addWidget(text, at, 2)
        self.rows.append((value["name"], shown, note))

    def _mark(self, row: int, state: str) -> None:
        mark = QLabel()
        mark.setPixmap(states.pixmap(state, theme.state_colour(state), self.devicePixelRatioF()))
        self.grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
        self._marks.append((mark, state))


def _muted(text: str) -> QLabel:
    made = label("muted")
    made.setText(text)
    return made


def _short(value: Any) -> str:
    """A value as it is shown: texts plain, all else as JSON."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
