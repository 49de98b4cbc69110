"""Choosing the base model: from those on this machine, from a server, or any folder. What it asks of the engine has a child of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTabWidget, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from gui import problems
from gui.child import QueryChild
from gui.controller import ProjectController
from gui.dialogs import ask_folder
from gui.widgets.model_offer import ModelOffer
from gui.widgets.model_server import ModelServer
from gui.widgets.models_here import ModelsHere


class ModelDialog(QDialog):
    """Three tabs: what is here, what can be got, the server. `used` tells the folder that was chosen; a download outlives the dialog."""

    used = Signal(str)

    def __init__(self, controller: ProjectController, chosen: str, parent: QWidget | None = None, get: str = "") -> None:
        """`chosen` is the folder that the project has now; `get` the name of a model on the server with which the dialog begins."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Base model"))
        self.resize(self.screen().availableSize().boundedTo(QSize(980, 640)))
        self.controller, self.chosen = controller, chosen
        self.found: dict[str, Any] = {}
        self.child = QueryChild("models", self, idle=0)
        self.verdicts = QueryChild("model-templates", self, idle=0)
        self.here, self.offer, self.server = ModelsHere(), ModelOffer(controller.downloads), ModelServer()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for title, part in (
            (self.tr("On this machine"), self.here),
            (self.tr("Download"), self.offer),
            (self.tr("Server and folders"), self.server),
        ):
            self.tabs.addTab(part, title)
        buttons = QDialogButtonBox()
        self.use = buttons.addButton(self.tr("&Use this model"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_folder = buttons.addButton(self.tr("&Choose folder..."), QDialogButtonBox.ButtonRole.ActionRole)
        self.open_folder.setToolTip(self.tr("A folder with a transformers model in safetensors, such as Qwen2.5-Coder"))
        buttons.addButton(self.tr("Cl&ose"), QDialogButtonBox.ButtonRole.RejectRole)
        self.use.setObjectName("primary")
        self.use.setEnabled(False)
        self.open_folder.clicked.connect(self._choose_folder)
        buttons.accepted.connect(self._use)
        buttons.rejected.connect(self.reject)
        down = QVBoxLayout(self)
        down.setContentsMargins(20, 16, 20, 16)
        down.addWidget(self.tabs, 1)
        down.addWidget(buttons)
        self.here.picked.connect(lambda _: self._show_use())
        self.here.wanted.connect(self._use)
        self.here.look_in.connect(self._look_in)
        self.here.look_anew.connect(self.look)
        self.offer.asked.connect(lambda name: self._ask("model_offer", self.offer.show_offer, self.offer.refuse, repo=name))
        self.offer.discarded.connect(lambda name: self._ask("discard_model", lambda _: self.look(), self.offer.refuse, repo=name))
        self.offer.arrived.connect(self._arrived)
        self.server.changed.connect(lambda changes: self._ask("keep_models", lambda _: self.look(), self._not_kept, **changes))
        self.tabs.currentChanged.connect(lambda _: self._turned())
        self.finished.connect(lambda _: self._close())
        if get:
            self.tabs.setCurrentWidget(self.offer)
            self.offer.name.setText(get)
        self.look()

    def _turned(self) -> None:
        """Another tab is open: what was typed for the server holds."""
        self.server.flush()
        self._show_use()

    def look(self) -> None:
        """Look anew what is on this machine."""
        if not self.found:
            self.here.say(self.tr("Looking for models on this machine..."))
        self._ask("models", self._show, lambda error: self.here.say(problems.of(error)))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the children go."""
        self._close()
        super().closeEvent(event)

    def _ask(self, what: str, then: Any, failed: Any, **arguments: Any) -> None:
        self.child.ask(self.controller.snapshot.folder, what, then, failed, **arguments)

    def _show(self, found: dict[str, Any]) -> None:
        self.found = found
        self.here.show_models(found["found"], found["typical"], self.chosen)
        self.offer.show_models(found["recommended"], found["unfinished"], found["typical"])
        self.server.show_settings(found["settings"], found["token"])
        unknown = [row["path"] for row in found["found"] if not row["refused"] and row["template"] is None]
        self._look_at_template(unknown)

    def _look_at_template(self, paths: list[str]) -> None:
        """One after the other, for each takes seconds."""
        if not paths:
            return

        def told(verdicts: dict[str, Any]) -> None:
            self.here.show_templates(verdicts)
            self._look_at_template(paths[1:])

        def failed(error: AdaptoolError) -> None:
            told({paths[0]: {"usable": False, "several": False, "told": [str(error)]}})

        self.verdicts.ask(self.controller.snapshot.folder, "model_templates", told, failed, paths=paths[:1])

    def _arrived(self, folder: str) -> None:
        if folder:
            self.chosen = folder
            self.tabs.setCurrentWidget(self.here)
        self.look()

    def _look_in(self) -> None:
        def add(folder: Path) -> None:
            folders = [*self.found["settings"]["folders"], str(folder)]
            self._ask("keep_models", lambda _: self.look(), self._not_kept, folders=list(dict.fromkeys(folders)))

        if self.found:
            ask_folder(self, self.tr("Also look for models in this folder"), add)

    def _not_kept(self, error: AdaptoolError) -> None:
        self.server.said.setText(problems.of(error))

    def _usable(self) -> dict[str, Any] | None:
        """The model that would be used: the one under the cursor of the first tab."""
        row = self.here.current() if self.tabs.currentWidget() is self.here else None
        return None if row is None or row["refused"] else row

    def _show_use(self) -> None:
        self.use.setEnabled(self._usable() is not None)

    def _use(self) -> None:
        row = self._usable()
        if row is not None:
            self.used.emit(row["path"])
            self.accept()

    def _choose_folder(self) -> None:
        def take(folder: Path) -> None:
            self.used.emit(str(folder))
            self.accept()

        ask_folder(self, self.tr("Choose a base model: the folder with its config.json"), take)

    def _close(self) -> None:
        self.child.close()
        self.verdicts.close()


def choose_model(parent: QWidget, controller: ProjectController, chosen: str, then: Callable[[str], None], get: str = "") -> ModelDialog:
    """Open the dialog over the window of `parent`; `then` gets the folder that is chosen. Returns the dialog, which deletes itself."""
    dialog = ModelDialog(controller, chosen, parent.window(), get)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.used.connect(then)
    dialog.open()
    return dialog
