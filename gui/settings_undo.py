"""Changes of settings, taken back and done again. A stage whose settings are as they were is as it was: done, where it was done."""

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QUndoCommand, QUndoStack

from gui import messages

if TYPE_CHECKING:
    from gui.controller import ProjectController

LONGEST = 3  # settings named in a step


class SettingsUndo(QUndoStack):
    """The changes of the open project's settings, the newest last. The window shows them as actions."""

    def __init__(self, controller: "ProjectController") -> None:
        super().__init__(controller)
        self.controller = controller
        self.setUndoLimit(200)

    def add(self, stage: str, before: dict[str, Any], after: dict[str, Any]) -> None:
        """Note a change that is kept already."""
        self.push(_Change(self.controller, stage, before, after))


class _Change(QUndoCommand):
    """One change of a stage's settings."""

    def __init__(self, controller: "ProjectController", stage: str, before: dict[str, Any], after: dict[str, Any]) -> None:
        names = ", ".join(list(before)[:LONGEST])
        super().__init__(f"{messages.title(stage)}: {names}")
        self.controller, self.stage, self.before, self.after = controller, stage, before, after
        self._kept = True

    def redo(self) -> None:
        """Do it again; the first time it is done already."""
        if self._kept:
            self._kept = False
            return
        self.controller.change_settings(self.stage, self.after, then=lambda _: self.controller.restored.emit(self.stage), undoable=False)

    def undo(self) -> None:
        """Bring back what was before."""
        self.controller.change_settings(self.stage, self.before, then=lambda _: self.controller.restored.emit(self.stage), undoable=False)
