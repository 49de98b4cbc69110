"""The projects opened last: when, how far, and how good the model is. Return or a double click opens one, Delete takes it off the list."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.store.database import DATABASE
from gui import flow, messages, recent
from gui.controller import ProjectController
from gui.formatting import percent, when
from gui.snapshot import read_project
from gui.widgets.basics import label


@dataclass(frozen=True)
class Known:
    """A project: when it was last changed, as it is stored, the page of the step that is next, and the share of fully correct answers."""

    folder: Path
    changed: str
    step: str
    score: float | None


def known_projects() -> list[Known]:
    """Those opened last that are still there, the newest first. Reads the disk: call it aside."""
    return [_known(folder) for folder in recent.projects()]


def _known(folder: Path) -> Known:
    changed = datetime.fromtimestamp((folder / DATABASE).stat().st_mtime, UTC).isoformat(timespec="seconds")
    try:
        snapshot = read_project(folder)
    except AdaptoolError:  # it is told when the user opens it
        return Known(folder, changed, "", None)
    measured = snapshot.entries["evaluation"]["summary"].get("models") or {}
    rates: dict[str, Any] = measured.get("adapter") or next(iter(measured.values()), {})
    return Known(folder, changed, flow.page_to_open(snapshot), rates.get("overall"))


class RecentList(QWidget):
    """A row for each project."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.none = label("muted")
        self.none.setText(self.tr("Projects that you open appear here."))
        self.view = QTreeWidget()
        self.view.setAccessibleName(self.tr("Recent projects"))
        self.view.setHeaderLabels([self.tr("Project"), self.tr("Last changed"), self.tr("Next"), self.tr("Fully correct")])
        self.view.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.view.setRootIsDecorated(False)
        self.view.setMinimumHeight(140)
        self.view.itemActivated.connect(lambda item, _: self.controller.open(Path(item.data(0, Qt.ItemDataRole.UserRole))))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self.none)
        down.addWidget(self.view, 1)
        down.addStretch(0)

    def show_recent(self) -> None:
        """Read and show them."""
        self.controller.background.run(known_projects, self._fill, self.controller.complain)

    def remove(self) -> None:
        """Take the chosen project off the list; the project itself stays."""
        item = self.view.currentItem()
        if item is not None:
            recent.forget(Path(item.data(0, Qt.ItemDataRole.UserRole)))
            self.show_recent()

    def _menu(self, at: QPoint) -> None:
        if self.view.itemAt(at) is None:
            return
        menu = QMenu(self.view)
        menu.addAction(self.tr("Remove from this list"), self.remove)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _fill(self, projects: list[Known]) -> None:
        self.view.clear()
        for one in projects:
            next_ = self.tr("Try it") if one.step == flow.TRY else messages.step(one.step.removeprefix("step ")) if one.step else ""
            score = "" if one.score is None else percent(one.score)
            item = QTreeWidgetItem(self.view, [one.folder.name, when(one.changed), next_, score])
            item.setToolTip(0, str(one.folder))
            item.setData(0, Qt.ItemDataRole.UserRole, str(one.folder))
        for at in range(4):
            self.view.resizeColumnToContents(at)
        first = self.view.topLevelItem(0)
        if first is not None:
            self.view.setCurrentItem(first)
        self.view.setVisible(bool(projects))
        self.none.setVisible(not projects)
