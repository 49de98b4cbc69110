"""Try it: the page on which the models are asked, before and after training, from the first minute of a project."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.controller import ProjectController
from gui.try_it import TryIt
from gui.widgets.basics import label


class TryPage(QWidget):
    """The chat, as a page of the window; what a page has beside it, see `gui.steps.step_page.StepPage`."""

    wanted = Signal(object)
    own_undo = False

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(enlarge=1.7)
        self.title.setText(self.tr("Try it"))
        self.setAccessibleName(self.title.text())
        self.chat = TryIt(controller)
        self.chat.example_kept.connect(lambda _: controller.refresh())
        down = QVBoxLayout(self)
        down.setContentsMargins(28, 18, 28, 12)
        down.addWidget(self.title)
        down.addWidget(self.chat, 1)

    def show_entry(self) -> None:
        """Offer the models that there are now."""
        self.chat.show_entry()

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for a question."""
        super().showEvent(event)
        self.chat.start()

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
        """Nothing is typed that is to be kept."""

    def stop(self) -> None:
        """Let the models go."""
        self.chat.stop()
