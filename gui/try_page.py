"""Try it: ask the model before and after training, from the first minute."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from engine.models.choices import choices
from engine.store import Project
from gui.controller import ProjectController
from gui.widgets.basics import label
from gui.widgets.playground import Playground


class TryPage(QWidget):
    """The question, and what the models call."""

    wanted = Signal(object)
    own_undo = False

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.title = label(enlarge=1.7)
        self.title.setText(self.tr("Try it"))
        self.playground = Playground(controller)
        down = QVBoxLayout(self)
        down.setContentsMargins(28, 18, 28, 12)
        down.addWidget(self.title)
        down.addWidget(self.playground, 1)

    def show_entry(self) -> None:
        """Offer the models that there are now."""
        self.controller.read(self._read, self.playground.offer)

    def _read(self, project: Project) -> Any:
        return choices(project)

    def go_to(self, part: str, of: str) -> None:
        """The page has one part."""

    def stages(self) -> tuple[str, ...]:
        """No stage's job is told of here."""
        return ()

    def show_event(self, event: object) -> None:
        """Nothing runs here."""

    def help_page(self) -> str:
        """The name of the help page that tells of this one."""
        return "window"

    def flush(self) -> None:
        """Nothing is kept."""

    def stop(self) -> None:
        """Let the models go."""
        self.playground.stop()
