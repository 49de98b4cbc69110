"""The page before any project is open: try the sample, begin a project, or continue with one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui import recent, theme
from gui.about import About
from gui.controller import ProjectController
from gui.widgets.basics import heading, label


class StartPage(QScrollArea):
    """Says what the program is for and how to begin."""

    sample_wanted = Signal(str)  # the name of a sample
    new_wanted = Signal()
    open_wanted = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title, self.what = label(enlarge=2.0), label(enlarge=1.0)
        self.title.setText(self.tr("Welcome to Adaptool"))
        self.what.setText(
            self.tr(
                "Adaptool turns your own tool definitions into a small model that calls your tools. "
                "The model is trained, measured and shipped on your own hardware; nothing leaves this machine."
            )
        )
        theme.enlarge(self.what, 1.1)
        self.sample = self._card(
            self.tr("&Try the sample"),
            self.tr(
                "A made-up company's personnel tools, with questions: the whole way from tools to a shipped model, in about 24 minutes "
                "on two cores. It answers more than half of the test questions completely right. No graphics card is needed."
            ),
            lambda: self.sample_wanted.emit("digital-hr"),
        )
        self.studio = self._card(
            self.tr("Try the &second sample"),
            self.tr(
                "A made-up studio that searches and generates content: pictures with metadata, a knowledge graph, and the statistics of "
                "real questions."
            ),
            lambda: self.sample_wanted.emit("creative-studio"),
        )
        self.new = self._card(
            self.tr("&New project"),
            self.tr("Begin with your own tool definitions. A project is one folder, which can be copied and kept."),
            self.new_wanted.emit,
        )
        self.open = self._card(
            self.tr("&Open project"), self.tr("Continue with a project that lies on this machine."), self.open_wanted.emit
        )
        self.sample.setObjectName("primary")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Projects opened last"))
        self.list.itemActivated.connect(lambda item: controller.open(Path(item.data(Qt.ItemDataRole.UserRole))))
        self.about = QPushButton(self.tr("&About Adaptool"))
        self.about.setFlat(True)
        self.about.clicked.connect(lambda: About(self).open())
        self.none = label("muted")
        self.none.setText(self.tr("Projects that you open appear here."))
        self._lay_out()
        self.show_recent()

    def show_recent(self) -> None:
        """Read and show the projects opened last."""
        self.controller.background.run(recent.projects, self._fill, self.controller.complain)

    def _fill(self, folders: list[Path]) -> None:
        self.list.clear()
        for folder in folders:
            item = QListWidgetItem(f"{folder.name}\n{folder.parent}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, str(folder))
        if folders:
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(folders))
        self.none.setVisible(not folders)

    def _card(self, title: str, text: str, then: Callable[[], None]) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleDescription(text)
        button.setMinimumWidth(190)
        button.clicked.connect(then)
        return button

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(860)
        down = QVBoxLayout(column)
        down.setContentsMargins(36, 36, 36, 28)
        down.setSpacing(10)
        down.addWidget(self.title)
        down.addWidget(self.what)
        down.addSpacing(18)
        for button in (self.sample, self.studio, self.new, self.open):
            line = QHBoxLayout()
            line.setSpacing(18)
            beside = QLabel(button.accessibleDescription())
            beside.setWordWrap(True)
            line.addWidget(button)
            line.addWidget(beside, 1)
            down.addLayout(line)
            down.addSpacing(6)
        down.addSpacing(18)
        down.addWidget(heading(self.tr("Opened last")))
        down.addWidget(self.none)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSpacing(2)
        down.addWidget(self.list, 1)
        down.addStretch(0)
        down.addWidget(self.about, 0, Qt.AlignmentFlag.AlignLeft)
        sheet = QWidget()
        sheet.setObjectName("sheet")
        across = QHBoxLayout(sheet)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(column, 1000)
        across.addStretch(1)
        self.setWidget(sheet)
