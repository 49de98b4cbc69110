"""What may be done with the adapters of a project: the buttons under their table, and the questions that are asked first."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from engine import adapters
from engine.adapters import importing, pruning, regression
from engine.errors import AdaptoolError
from engine.store import Project
from engine.store.adapters import ACTIVE, CANDIDATE, RETIRED
from gui import messages
from gui.controller import ProjectController
from gui.dialogs import ask_folder, confirm
from gui.formatting import size
from gui.widgets.basics import row
from gui.widgets.columns import Halves


class AdapterActions(QWidget):
    """Activate, gate, tag and remove the one version that is chosen; roll back, import, and free disk space."""

    changed = Signal()  # something was written; the page reads anew

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.row: dict[str, Any] | None = None  # the one version that is chosen
        self.activate, self.gate, self.back = (
            QPushButton(text) for text in (self.tr("Acti&vate"), self.tr("Run the ga&te"), self.tr("Roll bac&k"))
        )
        self.take, self.prune, self.remove = (
            QPushButton(text) for text in (self.tr("&Import..."), self.tr("&Free disk space..."), self.tr("Re&move..."))
        )
        self.activate.setToolTip(self.tr("Use this adapter for chat, merging, evaluation and export"))
        self.gate.setToolTip(self.tr("Compare it with the active adapter on the kept test questions of all data cycles"))
        self.take.setToolTip(self.tr("A LoRA adapter in PEFT format, made elsewhere for the chosen base model"))
        self.prune.setToolTip(self.tr("Remove checkpoints of finished or abandoned trainings"))
        self.activate.clicked.connect(self._activate)
        self.gate.clicked.connect(lambda: self.controller.run_task("gate", {"adapter": self.row["name"]}))
        self.back.clicked.connect(lambda: self._write(adapters.roll_back))
        self.take.clicked.connect(self._import)
        self.prune.clicked.connect(self._prune)
        self.remove.clicked.connect(self._remove)
        self.tag = QComboBox()
        self.tag.setAccessibleName(self.tr("Tag of the selected adapter"))
        for value, title in (("", self.tr("none")), (CANDIDATE, self.tr("candidate")), (RETIRED, self.tr("retired"))):
            self.tag.addItem(title, value)
        self.tag.activated.connect(self._set_tag)
        told = QLabel(self.tr("T&ag"))
        told.setBuddy(self.tag)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Halves(row(self.activate, self.gate, self.back, told, self.tag), row(self.take, self.prune, self.remove)))

    def show_for(self, row: dict[str, Any] | None, idle: bool) -> None:
        """Offer what may be done with a version as `engine.adapters.overview` tells it, None where not one alone is chosen; while a
        stage runs, only tagging."""
        self.row = row
        in_use = row is not None and row["tag"] == ACTIVE
        self.gate.setEnabled(row is not None and idle)
        self.tag.setEnabled(row is not None)
        for button in (self.activate, self.remove):
            button.setEnabled(row is not None and idle and not in_use)
        self.prune.setEnabled(idle)
        self.tag.setCurrentIndex(max(0, self.tag.findData(row["tag"])) if row is not None else 0)

    def show_before(self, name: str, idle: bool) -> None:
        """Offer to use again the adapter of that name, which was active before; "" where none was."""
        self.back.setEnabled(bool(name) and idle)
        self.back.setToolTip(
            self.tr("Go back to {adapter}, which was active before").format(adapter=adapters.shown(name))
            if name
            else self.tr("No other adapter was active before.")
        )

    def take_in(self, folder: Path) -> None:
        """Import an adapter for the base model that training is set to; what does not fit is told."""
        self._write(lambda project: importing.bring_in(project, folder, project.settings("training").base_model))

    # Its own

    def _activate(self) -> None:
        """Make the chosen one active; where the gate speaks against it, ask first."""
        row = self.row

        def work(project: Project) -> AdaptoolError | None:
            why = regression.refusal(regression.verdict(project, row["name"]))
            if why is None:
                adapters.activate(project, row["name"])
            return why

        def done(why: AdaptoolError | None) -> None:
            if why is None:
                self.changed.emit()
                return
            self._confirm(
                self.tr("Activate {adapter} anyway?").format(adapter=row["version"]),
                messages.sentence(str(why)),
                self.tr("Activate any&way"),
                lambda project: adapters.activate(project, row["name"], anyway=True),
            )

        self.controller.read(work, done, keep=True)

    def _remove(self) -> None:
        row = self.row
        self._confirm(
            self.tr("Remove {adapter}?").format(adapter=row["version"]),
            self.tr("Its files, curves and scores will be deleted for good. To keep them, tag the adapter retired instead."),
            self.tr("&Remove"),
            lambda project: adapters.remove(project, row["name"]),
        )

    def _prune(self) -> None:
        def ask(found: list[tuple[Path, int]]) -> None:
            if not found:
                self.controller.said.emit(self.tr("There are no unused checkpoints."), False)
                return
            self._confirm(
                self.tr("Remove {size} of checkpoints?").format(size=size(sum(one for _, one in found))),
                self.tr("They belong to finished or abandoned trainings. Trainings that can be resumed keep theirs."),
                self.tr("&Remove"),
                pruning.prune,
            )

        self.controller.read(pruning.found, ask)

    def _import(self) -> None:
        ask_folder(self, self.tr("Import an adapter: choose the folder with its adapter_config.json"), self.take_in)

    def _set_tag(self, at: int) -> None:
        name, value = self.row["name"], self.tag.itemData(at)
        if value != self.row["tag"]:
            self._write(lambda project: adapters.tag(project, name, value))

    def _confirm(self, question: str, more: str, yes: str, work: Callable[[Project], Any]) -> None:
        confirm(self.window(), question, more, yes, self.tr("&Cancel"), lambda: self._write(work))

    def _write(self, work: Callable[[Project], Any]) -> None:
        self.controller.read(work, lambda _: self.changed.emit(), keep=True)
