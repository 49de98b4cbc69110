"""Tools: bring in tool definitions, look at what was understood."""

import json
from typing import Any

from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from engine.records import Tool
from engine.store import Project
from gui.page import StagePage, heading, label
from gui.sources import SourceBoxes
from gui.tables import Column, Query, RowTable
from gui.widgets.columns import Halves


class Page(StagePage):
    """Files at the top; the tools found in them; the chosen tool's parameters."""

    stage = "tools"
    leave_out = ("files",)

    def explanation(self) -> str:
        return self.tr("Bring in the definitions of the tools that your model shall call: their names, what they do, and their "
                       "parameters. They are copied into the project; the originals are left alone.")

    def body(self) -> QWidget:
        self.sources = SourceBoxes(self, {"files": (
            self.tr("Tool definitions"), self.tr("Drop files here, or add them: OpenAI tools, OpenAPI, MCP, JSON Schema, BFCL, Python, or a spreadsheet."),
            self.tr("Tool definitions (*.json *.jsonl *.yaml *.yml *.py *.csv *.tsv *.xlsx)"))})
        self.table = RowTable(Query("tools", (Column("name", self.tr("Tool"), width=26), Column("description", self.tr("What it does")),
                                              Column("parameters", self.tr("Parameters"), count_parameters, width=11))),
                              self.tr("Tools of this project"))
        self.table.chosen.connect(self._show_tool)
        self.table.failed.connect(self.bench.complain)
        self.detail = ToolDetail()
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(14)
        down.addWidget(self.sources)
        down.addWidget(Halves(self.table, self.detail), 1)
        return page

    def read(self, project: Project) -> Any:
        return project.settings("tools").files

    def fill(self, found: Any) -> None:
        self.sources.show_files({"files": found})
        self.table.read(self.bench.snapshot.folder)
        if self.detail.isHidden():
            self.table.choose_first()

    def stop(self) -> None:
        self.table.rows.stop()

    def _show_tool(self, row: dict[str, Any] | None) -> None:
        self.detail.show_tool(None if row is None or not row["parameters"] else
                              Tool(row["name"], row["description"], json.loads(row["parameters"])))


class ToolDetail(QWidget):
    """One tool: what it does, and its parameters with types, allowed values and meanings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.description = heading(""), label()
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Parameters of the chosen tool"))
        self.table.setHorizontalHeaderLabels([self.tr("Parameter"), self.tr("Type"), self.tr("Allowed"), self.tr("Meaning")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setMinimumHeight(150)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addWidget(self.name)
        down.addWidget(self.description)
        down.addWidget(self.table, 1)
        self.show_tool(None)

    def show_tool(self, tool: Tool | None) -> None:
        """Show a tool, or nothing."""
        self.setVisible(tool is not None)
        if tool is None:
            return
        self.name.setText(tool.name)
        self.description.setText(tool.description or self.tr("It has no description; the model then has only the name to go by."))
        parameters = tool.parameter_list()
        self.table.setRowCount(len(parameters))
        for row, parameter in enumerate(parameters):
            kind = parameter.type if parameter.required else self.tr("{type}, optional").format(type=parameter.type)
            for column, text in enumerate((parameter.name, kind, allowed(parameter.schema), parameter.description)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)


def count_parameters(schema: str) -> str:
    """How many parameters a stored schema has."""
    return str(len(json.loads(schema).get("properties", {}))) if schema else ""


def allowed(schema: dict[str, Any]) -> str:
    """What a parameter may hold beyond its type: listed values, bounds, format, default."""
    parts = [" | ".join(str(value) for value in schema["enum"])] if schema.get("enum") else []
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is not None or high is not None:
        parts.append(f"{'' if low is None else low} .. {'' if high is None else high}")
    parts += [str(schema[key]) for key in ("format", "pattern") if key in schema]
    if "default" in schema:
        parts.append(f"= {json.dumps(schema['default'], ensure_ascii=False)}")
    return ", ".join(parts)
