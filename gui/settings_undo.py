"""Changes of settings, taken back and done again. A stage whose settings are as they were is as it was: done, where it was done."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from gui import messages

LONGEST = 3  # settings named in a step
Put = Callable[[str, dict[str, Any]], None]


class SettingsUndo(QUndoStack):
    """The changes of the open project's settings, the newest last; `put` keeps settings of a stage. The window shows them as actions."""

    def __init__(self, put: Put, parent: QObject) -> None:
        super().__init__(parent)
        self._put = put
        self.setUndoLimit(200)

    def add(self, stage: str, before: dict[str, Any], after: dict[str, Any]) -> None:
        """Note a change that is kept already."""
        self.push(_Change(self._put, stage, before, after))


class _Change(QUndoCommand):
    """One change of a stage's settings."""

    def __init__(self, put: Put, stage: str, before: dict[str, Any], after: dict[str, Any]) -> None:
        names = ", ".join(list(before)[:LONGEST])
        super().__init__(f"{messages.title(stage)}: {names}")
        self._put, self._stage, self._before, self._after = put, stage, before, after
        self._kept = True

    def redo(self) -> None:
        """Do it again; the first time it is done already."""
        if self._kept:
            self._kept = False
        else:
            self._put(self._stage, self._after)

    def undo(self) -> None:
        """Bring back what was before."""
        self._put(self._stage, self._before)
