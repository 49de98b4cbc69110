"""The page before any project is open: try the finished sample, begin with own tools, or continue with a project."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from engine.models import finished
from engine.planner import hardware
from gui import recent, theme
from gui.controller import ProjectController
from gui.dialogs import ask_folder
from gui.formatting import number, size
from gui.snapshot import free_name, is_project
from gui.widgets.basics import Elided, heading, label
from gui.widgets.columns import Halves
from gui.widgets.file_box import FileBox
from gui.widgets.recent_list import RecentList

STANDARD = "my-tools"  # what a project is called that nothing gives a name


class StartPage(QScrollArea):
    """Says what the program is for and how to begin. Projects are made in the folder `place`, which the user may change."""

    new_wanted = Signal(str)  # the name of an empty project
    tools_wanted = Signal(str, object)  # the name of a project, and the changes of its tools' settings
    open_wanted = Signal()
    tour_wanted = Signal()

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
                "The model is trained, measured and deployed on your own hardware; nothing leaves this computer."
            )
        )
        theme.enlarge(self.what, 1.1)
        self.tour = QPushButton(self.tr("Take a short to&ur"))
        self.tour.setToolTip(self.tr("The five steps, in one minute"))
        self.tour.clicked.connect(self.tour_wanted)
        self.now = self._card(
            self.tr("&Try it now"),
            self.tr("Ask a finished model, trained on the HR tools of a fictional company."),
            lambda: self.open_finished("digital-hr"),
        )
        self.proof = label("muted")
        self.sample = self._card(
            self.tr("&Run the sample"),
            self.tr("The whole process, from these tools to that model: about 26 minutes on two cores."),
            lambda: self.make_sample("digital-hr"),
        )
        self.studio = self._card(
            self.tr("Run the &second sample"),
            self.tr(
                "A fictional studio that searches and generates content: pictures with metadata, a knowledge graph, and statistics "
                "of real questions."
            ),
            lambda: self.make_sample("creative-studio"),
        )
        self.now.setObjectName("primary")
        self.files = FileBox(
            self.tr("Start with your own tools"),
            self.tr(
                "Drop tool definitions here: OpenAPI, OpenAI tools, MCP, JSON Schema, Python, or a spreadsheet. This creates a project."
            ),
            self.tr("Tool definitions (*.json *.jsonl *.yaml *.yml *.py *.csv *.tsv *.xlsx)"),
        )
        self.files.added.connect(self._from_files)
        self.address = QLineEdit()
        self.address.setPlaceholderText(self.tr("or the address of an MCP server: http://127.0.0.1:8000/mcp"))
        self.address.setAccessibleName(self.tr("Address or command of an MCP server"))
        self.address.returnPressed.connect(self._from_server)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("from the file name"))
        self.name.setAccessibleName(self.tr("Name of the new project"))
        self.place = Elided()
        self.change = QPushButton(self.tr("C&hange..."))
        self.change.clicked.connect(lambda: ask_folder(self, self.tr("Folder for new projects"), self._choose_place, recent.place()))
        self.new = QPushButton(self.tr("&New empty project"))
        self.new.clicked.connect(lambda: self.new_wanted.emit(self._name(STANDARD)))
        self.open = QPushButton(self.tr("&Open project..."))
        self.open.clicked.connect(self.open_wanted.emit)
        self.list = RecentList(controller)
        self.machine = label("muted")
        self._lay_out()
        self._show_place()
        self.show_recent()
        controller.background.run(lambda: finished.proof("digital-hr"), self._show_proof, controller.complain)
        controller.background.run(lambda: hardware.read(Path.home()), self._show_machine, lambda error: self.machine.setText(str(error)))

    def show_recent(self) -> None:
        """Read and show the projects opened last."""
        self.list.show_recent()
        self.tour.setVisible(not recent.tour_seen())

    def set_ready(self, ready: bool) -> None:
        """Whether another project may be opened now."""
        for part in (self.now, self.sample, self.studio, self.new, self.open, self.list, self.files, self.address):
            part.setEnabled(ready)

    # Samples

    def open_finished(self, sample: str) -> None:
        """Make a project in which all of a sample has run, and open it; one that was made so earlier is opened again."""
        folder = recent.place() / f"{sample}-finished"
        self.controller.open(folder) if is_project(folder) else self.controller.make_finished(folder, sample)

    def make_sample(self, sample: str) -> None:
        """Make a project from a sample, in which nothing has run, and open it."""
        self.controller.make_sample(recent.place() / free_name(recent.place(), sample), sample)

    def _show_proof(self, found: dict[str, Any]) -> None:
        """What the finished sample's run measured."""
        text = self.tr("Fully correct on {after} of {questions} test questions ({before} before training). One file of {size}.")
        said = text.format(
            after=number(found["after"], 0),
            before=number(found["before"], 0),
            questions=number(found["questions"], 0),
            size=size(found["bytes"]),
        )
        if found["seconds"]:
            said += " " + self.tr("Without a graphics card, later answers start after {seconds} s.").format(
                seconds=number(found["seconds"], 1)
            )
        self.proof.setText(said)

    # Own tools

    def _from_files(self, files: list[Path]) -> None:
        if files:
            self.tools_wanted.emit(self._name(files[0].stem), {"files": [str(file) for file in files]})

    def _from_server(self) -> None:
        address = self.address.text().strip()
        if address:
            words = address.split()
            self.tools_wanted.emit(self._name(urlsplit(address).hostname or Path(words[0]).stem), {"servers": [address]})

    def _name(self, proposed: str) -> str:
        """What was typed, else what is proposed, without signs that are no part of a folder's name."""
        typed = self.name.text().strip() or proposed
        kept = "".join(sign if sign.isalnum() or sign in "-_. " else "-" for sign in typed).strip(" .-")
        return kept or STANDARD

    # Where

    def _choose_place(self, folder: Path) -> None:
        recent.choose_place(folder)
        self._show_place()

    def _show_place(self) -> None:
        self.place.setText(self.tr("in {folder}").format(folder=recent.place()))

    def _show_machine(self, found: hardware.Hardware) -> None:
        cards = ", ".join(f"{card.name} ({number(card.total_gib, 0)} GB)" for card in found.cards) or self.tr("no graphics card")
        text = self.tr("This computer: {cores} cores, {memory} GB of memory, {cards}, {disk} GB of free disk.").format(
            cores=number(found.cores, 0), memory=number(found.ram_gib, 0), cards=cards, disk=number(found.disk_free_gib, 0)
        )
        self.machine.setText(text)

    # Building

    def _card(self, title: str, text: str, then: Callable[[], Any]) -> QPushButton:
        button = QPushButton(title)
        button.setAccessibleDescription(text)
        button.setMinimumWidth(190)
        button.clicked.connect(then)
        return button

    def _own(self) -> QWidget:
        box = QFrame()
        down = QVBoxLayout(box)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.files)
        down.addWidget(self.address)
        named = QLabel(self.tr("Project na&me"))
        named.setBuddy(self.name)
        grid = QGridLayout()
        grid.addWidget(named, 0, 0)
        grid.addWidget(self.name, 0, 1, 1, 2)
        grid.addWidget(self.place, 1, 1)
        grid.addWidget(self.change, 1, 2)
        grid.setColumnStretch(1, 1)
        down.addLayout(grid)
        across = QHBoxLayout()
        across.addWidget(self.new)
        across.addWidget(self.open)
        across.addStretch(1)
        down.addLayout(across)
        down.addStretch(1)
        return box

    def _known(self) -> QWidget:
        box = QWidget()
        down = QVBoxLayout(box)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(heading(self.tr("Recent projects")))
        down.addWidget(self.list, 1)
        return box

    def _lay_out(self) -> None:
        column = QWidget()
        column.setMaximumWidth(1100)
        down = QVBoxLayout(column)
        down.setContentsMargins(36, 24, 36, 18)
        down.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.tour)
        down.addLayout(head)
        down.addWidget(self.what)
        down.addSpacing(8)
        for button in (self.now, self.sample, self.studio):
            line = QHBoxLayout()
            line.setSpacing(18)
            beside = QLabel(button.accessibleDescription())
            beside.setWordWrap(True)
            line.addWidget(button)
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(beside)
            if button is self.now:
                words.addWidget(self.proof)
            line.addLayout(words, 1)
            down.addLayout(line)
        down.addSpacing(8)
        down.addWidget(Halves(self._own(), self._known()), 1)
        down.addWidget(self.machine)
        sheet = QWidget()
        sheet.setObjectName("sheet")
        across = QHBoxLayout(sheet)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(column, 1000)
        across.addStretch(1)
        self.setWidget(sheet)
