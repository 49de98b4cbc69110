"""Tools: definitions are dropped here, and what was understood is listed."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from engine.resources import resource
from engine.store import Project
from gui import flow
from gui.sources import ToolImport
from gui.steps.step_page import StepPage
from gui.tables import Column, Query, RowTable
from gui.widgets.basics import label
from gui.widgets.server_box import ServerBox
from gui.widgets.spreadsheet import Spreadsheet

SHEET = "tools-sheet.csv"  # the project's own, to be filled in


class ToolsPage(StepPage):
    """Files and servers, and the tools that came from them; a tool is edited on the details of the stage."""

    step = flow.STEPS[0]

    def explanation(self) -> str:
        return self.tr(
            "Which functions should your model call? Drop their definitions here, or enter a server that lists them. They are copied "
            "into the project; the originals stay unchanged."
        )

    def body(self) -> QWidget:
        self.importing = ToolImport(self.controller, self)
        self.importing.refused.connect(self.show_entry)
        self.sources = self.importing.box()
        self.server = ServerBox(self.controller)
        self.server.asked.connect(lambda address: self.importing.look({"servers": [address]}))
        self.table = RowTable(
            Query("tools", (Column("name", self.tr("Tool"), width=30), Column("description", self.tr("What it does")))),
            self.tr("Tools of this project"),
        )
        self.table.failed.connect(self.controller.complain)
        self.table.view.activated.connect(lambda _: self._open())
        self.stack = QStackedWidget()
        self.stack.addWidget(self._empty())
        self.stack.addWidget(self.table)
        body = QWidget()
        down = QVBoxLayout(body)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        across = QHBoxLayout()
        across.setSpacing(10)
        across.addWidget(self.sources, 3)
        across.addWidget(self.server, 2)
        down.addLayout(across)
        down.addWidget(self.stack, 1)
        return body

    def fill(self) -> None:
        there = self.snapshot.entries["tools"]["summary"].get("tools", 0)
        self.stack.setCurrentIndex(1 if there else 0)
        if there:
            self.table.read(self.snapshot.folder)
        else:
            self.template.show_entry()

        def files(project: Project) -> list[str]:
            return list(project.settings("tools").files)

        self.controller.read(files, lambda names: self.sources.show_files({"files": names}))

    def stop(self) -> None:
        self.table.rows.stop()

    def _empty(self) -> QWidget:
        """What to do where there are no tools yet."""
        said = label("muted")
        said.setText(
            self.tr(
                "No tools yet. Use an OpenAPI description, OpenAI tools, an MCP server or a Python file with type hints. If you have "
                "none of these, fill in a spreadsheet: one row for each parameter."
            )
        )
        self.template = Spreadsheet(self.controller, SHEET, (resource("templates") / "tools.csv").read_bytes, self)
        self.template.filled.connect(lambda file: self.importing.look({"files": [str(file)]}))
        self.template.said.connect(said.setText)
        empty, across = QWidget(), QHBoxLayout()
        for button in (self.template.open, self.template.take):
            across.addWidget(button)
        across.addStretch(1)
        down = QVBoxLayout(empty)
        down.addStretch(1)
        down.addWidget(said)
        down.addLayout(across)
        down.addStretch(2)
        return empty

    def _open(self) -> None:
        row = self.table.current()
        if row is not None:
            self.wanted.emit(flow.Move("tools", part="tool", of=row["name"]))
