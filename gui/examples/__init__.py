"""The body of the step Examples: questions typed under each tool, and all training data in one table.

model           what is read of the project, and every change as a step that can be undone
cards, card     the cards of all tools; one of them, with its typing line
question_row    a typed question with its call beside it
chips           an argument as a chip that is mended in its place
training_data   the table of all training data
"""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QToolButton, QVBoxLayout, QWidget

from gui.controller import ProjectController
from gui.dialogs import ask_files
from gui.examples.cards import CardList
from gui.examples.model import ExampleModel
from gui.examples.template import template_of
from gui.examples.training_data import TrainingData
from gui.widgets.basics import label
from gui.widgets.spreadsheet import Spreadsheet

KINDS = (".jsonl", ".json", ".csv", ".tsv", ".xlsx")
SHEET = "questions-sheet.csv"  # the project's own, to be filled in
TAKES_IN = "knowledge"  # the stage that takes typed questions and files in


class ExamplesBody(QWidget):
    """Two tabs and a row of actions. It reads what it shows when it is shown and whenever the project changed.

    Whoever places it calls `show_entry` when the project was opened or read again and `stop` when it is put away, and connects
    `generate`, which says that questions are to be made out of what is there.
    """

    generate = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.model = ExampleModel(controller, self)
        self.cards = CardList(self.model)
        self.data = TrainingData(controller, self.model)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.cards, self.tr("Questions by tool"))
        self.tabs.addTab(self.data, self.tr("All training data"))
        self.tabs.currentChanged.connect(lambda _: self.show_entry())
        self.told = label("muted")
        self.told.hide()
        self.add_files = QPushButton(self.tr("Import questions..."))
        self.template = Spreadsheet(controller, SHEET, lambda: template_of(list(self.model.tools.values())).encode(), self)
        self.add_files.setToolTip(self.tr("Questions with their calls: a spreadsheet, JSONL, ShareGPT, OpenAI messages or Alpaca"))
        self.template.open.setToolTip(self.tr("Open a sheet with columns for your tools in your spreadsheet program"))
        self.make = QPushButton(self.tr("&Generate"))
        self.make.setToolTip(self.tr("Generate more questions from these"))
        self.add_files.clicked.connect(self._import)
        self.template.filled.connect(lambda file: self._take([file]))
        self.template.said.connect(self._tell)
        self.make.clicked.connect(self.generate)
        self.setAcceptDrops(True)
        self._wanted = False
        self.model.said.connect(self._tell)
        self.model.was_read.connect(self._show_state)
        self.model.undo.indexChanged.connect(lambda _: self._tell(""))
        self._lay_out()
        controller.opened.connect(self.show_entry)
        controller.changed.connect(self.show_entry)

    def show_entry(self) -> None:
        """Show how the project stands; hidden, it waits until it is shown."""
        self._wanted = not self.isVisible()
        if self._wanted or self.controller.snapshot is None:
            return
        self.model.read_again()
        self.template.show_entry()
        if self.tabs.currentWidget() is self.data:
            self.data.show_entry()
        self._show_state()

    def show_tool(self, tool: str) -> None:
        """Bring the card of a tool into sight with the keyboard in its line; "" is the card of questions that no tool fits."""
        self.tabs.setCurrentWidget(self.cards)
        self.cards.show_tool(tool)

    def show_data(self) -> None:
        """Show the table of all training data."""
        self.tabs.setCurrentWidget(self.data)

    def flush(self) -> None:
        """Keep what was written into a chip or a question's words and not left yet."""
        writing = self.focusWidget()
        if writing is not None:
            writing.clearFocus()

    def stop(self) -> None:
        """It is put away."""
        self.data.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it was hidden."""
        super().showEvent(event)
        self.show_entry()

    # Its own

    def _show_state(self) -> None:
        idle = self.controller.snapshot is not None and not self.controller.busy and not self.controller.snapshot.runs()
        tools = bool(self.model.tools)
        for button in (self.add_files, self.make):
            button.setEnabled(idle and tools)
        self.template.open.setEnabled(tools)
        self.template.take.setEnabled(idle and tools)

    def _tell(self, text: str) -> None:
        """Say something under the buttons, or no more."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _import(self) -> None:
        kinds = self.tr("Questions (*.jsonl *.json *.csv *.tsv *.xlsx)")

        ask_files(self, self.add_files.text(), kinds, self._take)

    def _take(self, files: list[Path]) -> None:
        """Read question files; the stage checks them first, and the project stays as it was where one is bad."""
        if files and self.add_files.isEnabled():
            there = self.model.seed_files
            known = [self.controller.snapshot.folder / name for name in there]  # what is there already is read again
            self.controller.run_stage(TAKES_IN, {"seeds": [*there, *(str(file) for file in files if file not in known)]})

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Question files can be dropped anywhere here."""
        if self.add_files.isEnabled() and _question_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        event.acceptProposedAction()
        self._take(_question_files(event.mimeData()))

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(8)
        undo, redo = self.model.undo.createUndoAction(self, self.tr("Undo")), self.model.undo.createRedoAction(self, self.tr("Redo"))
        for action, key in ((undo, QKeySequence.StandardKey.Undo), (redo, QKeySequence.StandardKey.Redo)):
            across.addWidget(self._button(action, key))
        across.addStretch(1)
        for button in (self.template.open, self.template.take, self.add_files, self.make):
            across.addWidget(button)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addLayout(across)
        down.addWidget(self.told)
        down.addWidget(self.tabs, 1)

    def _button(self, action: QAction, key: QKeySequence.StandardKey) -> QToolButton:
        action.setShortcuts(QKeySequence.keyBindings(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return button


def _question_files(data: QMimeData) -> list[Path]:
    """The files among what is dropped that may hold questions."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [file for file in files if file.suffix.lower() in KINDS]
