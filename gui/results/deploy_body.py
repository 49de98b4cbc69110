"""The body of the step Deploy: what the model is for, which files suit that, and what to do next with each."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from gui import problems
from gui.controller import ProjectController
from gui.formatting import size
from gui.results.target_cards import TargetCards
from gui.results.target_view import TargetView
from gui.results.targets import COMPUTER, SERVER, TARGETS, Choice, choose, device_of, devices_in, own, targets_of
from gui.widgets.basics import heading, label
from gui.widgets.columns import Columns
from gui.widgets.error_box import ErrorBox

KEPT = "targets"  # the project's document, as `engine.stages.export.next_steps` reads it
RESTS_ON = ("merging", "evaluation", "export")  # stages whose state decides what is shown


class DeployBody(QWidget):
    """Knows the controller alone. `show_entry` is called whenever the snapshot changed.

    `serve_here(widget)` puts the switch that serves the file into the tab of this computer. Signal: `details()`, the user wants to choose
    number formats one by one, on the page Export.
    """

    details = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.found: dict[str, Any] | None = None
        self._shown_for: tuple[Any, ...] | None = None
        self._unkept = 0  # changes on their way
        self.cards = TargetCards()
        self.cards.changed.connect(self._change)
        self.cards.looked_at.connect(self.look_at)
        self.views = {name: TargetView(name) for name in TARGETS}
        for view in self.views.values():
            view.folder.connect(self._open)
        self.own, self.together, self.bad = label("muted"), label("muted"), ErrorBox()
        self.bad.acted.connect(controller.acting)
        self.all = QPushButton(self.tr("Choose formats manuall&y"))
        self.all.clicked.connect(self.details)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._lay_out()

    def serve_here(self, widget: QWidget) -> None:
        """Give the tab of this computer a part of its own, above the commands."""
        self.views[COMPUTER].slot.addWidget(widget)

    def show_entry(self) -> None:
        """Show how the project stands now; it is read again only where a stage that this rests on has run since."""
        snapshot = self.controller.snapshot
        if snapshot is None:
            return
        entries = [snapshot.entries[name] for name in RESTS_ON]
        rests_on = (snapshot.folder, *((entry["state"], entry["changed"]) for entry in entries))
        if self._shown_for is not None and self._shown_for[0] != snapshot.folder:
            self.found, self._unkept = None, 0
        self.cards.setEnabled(self.found is not None and entries[-1]["state"] != "running")
        if rests_on != self._shown_for:
            self._shown_for = rests_on
            self._read()

    def look_at(self, target: str) -> None:
        """Show the tab of a target."""
        at = self.tabs.indexOf(self.views[target])
        if at >= 0:
            self.tabs.setCurrentIndex(at)

    def showEvent(self, event: QShowEvent) -> None:
        """Formats may have been chosen elsewhere meanwhile."""
        super().showEvent(event)
        self._shown_for = None
        self.show_entry()

    def _read(self) -> None:
        self.controller.ask("deploy", self._fill, self._failed)

    def _failed(self, error: AdaptoolError) -> None:
        self._shown_for = None
        self.bad.tell(problems.of(error))
        self.cards.setEnabled(False)

    def _fill(self, found: dict[str, Any]) -> None:
        if self._unkept:  # what was read before they are kept must not be shown over them
            return
        self.found = found
        self.bad.hide()
        snapshot = self.controller.snapshot
        self.cards.setEnabled(snapshot is not None and snapshot.entries["export"]["state"] != "running")
        self._show(targets_of(found["targets"]), device_of(found["targets"], found["outlook"]))

    def _show(self, targets: tuple[str, ...], device: str) -> None:
        assert self.found is not None
        outlook, memory = self.found["outlook"], self.found["memory"]
        choice = choose(targets, outlook, device, memory)
        every = choose(TARGETS, outlook, device, memory).files
        self.cards.show_targets(targets, every, devices_in(outlook), device)
        self._show_tabs(targets)
        for name in targets:
            self.views[name].show_target(every[name], self.found, device)
        others = own(choice, self.found["quantizations"], self.found["safetensors"])
        formats = ", ".join(kind.upper() for kind in self.found["quantizations"])
        self.own.setText(
            self.tr("Chosen manually: {formats}. Tick a purpose to choose automatically again.").format(formats=formats) if others else ""
        )
        self.own.setVisible(others)
        self._show_together(choice)

    def _show_tabs(self, targets: tuple[str, ...]) -> None:
        """A tab for each ticked target; the one that is looked at stays."""
        if [self.tabs.widget(at) for at in range(self.tabs.count())] == [self.views[name] for name in targets]:
            return
        kept = self.tabs.currentWidget()
        for at in reversed(range(self.tabs.count())):
            self.tabs.removeTab(at)
        for name in targets:
            self.tabs.addTab(self.views[name], re.sub(r"\(&.\)|&", "", self.cards.cards[name].tick.text()))
        self.tabs.setCurrentIndex(max(0, self.tabs.indexOf(kept)))

    def _show_together(self, choice: Choice) -> None:
        assert self.found is not None
        told = {one["name"]: one["bytes"] for one in self.found["outlook"]["formats"]}
        left = [told[kind] for kind in choice.quantizations if kind in told and kind not in self.found["files"]]
        if choice.safetensors != "none" and not self.found["folder"]:
            left += [file.folder for file in choice.files.values()]
        text = (
            self.tr("Files to write: about {size}. Free disk space: {free}.").format(
                size=size(sum(left)), free=size(self.found["outlook"]["free"])
            )
            if left
            else self.tr("All files exist.")
        )
        self.together.setText(text)

    def _change(self, targets: list[str], device: str) -> None:
        """The user ticked something else, or means another device: keep it, and the export's settings that follow from it."""
        if self.found is None:
            return
        kept = {"for": targets, "device": device}
        choice = choose(targets, self.found["outlook"], device, self.found["memory"])
        folder = self.found["safetensors"]
        if SERVER in targets:
            folder = {"none": "merged", "adapter": "both"}.get(folder, folder)
        elif SERVER in targets_of(self.found["targets"]):
            folder = {"merged": "none", "both": "adapter"}.get(folder, folder)
        changes = {"quantizations": list(choice.quantizations), "safetensors": folder, "bundle": choice.bundle}
        self._unkept += 1
        self.found |= {"targets": kept, "quantizations": changes["quantizations"], "safetensors": folder}
        self._show(tuple(targets), device)
        self.controller.read(lambda project: project.set_facts(KEPT, kept), lambda _: None, keep=True)
        self.controller.change_settings("export", changes, lambda _: self._kept(), self._kept)

    def _kept(self) -> None:
        self._unkept = max(0, self._unkept - 1)
        self._read()

    def _open(self, path: str) -> None:
        file = Path(path)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file if file.is_dir() else file.parent)))

    def _lay_out(self) -> None:
        side = QWidget()
        beneath = QVBoxLayout(side)
        beneath.setContentsMargins(0, 0, 0, 0)
        beneath.setSpacing(8)
        for part in (heading(self.tr("What is it for?")), self.cards, self.own, self.together):
            beneath.addWidget(part)
        last = QHBoxLayout()
        last.addWidget(self.all)
        last.addStretch(1)
        beneath.addLayout(last)
        beneath.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.bad)
        whole.addWidget(Columns(side, self.tabs), 1)
        self.bad.hide()
        self.own.hide()
