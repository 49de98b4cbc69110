"""The bar at the top of the window: which project is open, the way to the start page, and the two menus."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QPushButton, QVBoxLayout

from gui import theme
from gui.menus import Menus
from gui.widgets.basics import Elided


class Bar(QFrame):
    """Shows a project's name and folder. The button and the menus are wired by the window."""

    def __init__(self, window: QMainWindow, project: Callable[[], Path | None], actions: Sequence[QAction]) -> None:
        super().__init__(window)
        self.setObjectName("bar")
        self.name, self.place = Elided(), Elided()
        self.name.setText(self.tr("No project is open"))
        self.name.setAccessibleName(self.tr("Project"))
        theme.enlarge(self.name, 1.2, bold=True)
        self.place.setObjectName("muted")
        self.place.setAccessibleName(self.tr("Folder of the project"))
        self.place.hide()
        self.home = QPushButton(self.tr("Start page"))
        self.home.setToolTip(self.tr("Create or open another project"))
        self.menus = Menus(window, project, actions)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.place)
        across = QHBoxLayout(self)
        across.setContentsMargins(20, 10, 20, 10)
        across.setSpacing(12)
        across.addLayout(names, 1)
        for part in (self.home, self.menus.gear, self.menus.help):
            across.addWidget(part)

    def show_project(self, folder: Path) -> None:
        """Name the project that is open."""
        self.name.setText(folder.name)
        self.place.setText(str(folder.parent))
        self.place.show()
