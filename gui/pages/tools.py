"""Tools: bring in tool definitions, look at what was understood, mend what a model will stumble over."""

import json
from collections import Counter
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.records import NO_VALUE, Tool
from engine.store import Project
from gui.flow import Move
from gui.formatting import number
from gui.page import StagePage
from gui.sources import ToolImport
from gui.tables import Column, Query, RowTable
from gui.widgets.basics import label
from gui.widgets.columns import Halves
from gui.widgets.forecast import Forecast
from gui.widgets.import_notes import ImportNotes
from gui.widgets.own_values import some
from gui.widgets.remark_table import UNMADE, RemarkTable
from gui.widgets.server_box import ServerBox
from gui.widgets.token_meter import TokenMeter
from gui.widgets.tool_editor import ToolEditor
from gui.widgets.tool_groups import ToolGroups

REMARKS, LEFT_OUT, GROUPS = 1, 3, 4  # tabs
HIDDEN = ("parameters", "source", "short", "origin")  # read with a row for its editor, and not shown in the table


class Page(StagePage):
    """Files and servers at the top; then the tools with an editor, all remarks, the confusion forecast, what the import did, and groups."""

    stage = "tools"
    leave_out = ("files", "servers", "leave", "groups", "groups_by")
    form_beside = False

    def explanation(self) -> str:
        return self.tr(
            "Import the definitions of the tools that your model will call: names, what they do, and their parameters. They are "
            "copied into the project; the originals stay unchanged."
        )

    def body(self) -> QWidget:
        self.found: dict[str, Any] | None = None  # remarks and tokens, once they are there
        self.edits: dict[str, Any] = {}
        self.histories: dict[str, list[dict[str, Any]]] = {}
        self.seeds = 0
        self.counts: Counter[str] = Counter()  # remarks of each tool
        self.importing = ToolImport(self.controller, self)
        self.importing.refused.connect(self.show_entry)
        self.sources = self.importing.box()
        self.length = "long"
        self.server = ServerBox(self.controller)
        self.server.asked.connect(lambda address: self.importing.look({"servers": [address]}))
        self.meter = TokenMeter()
        self.shorten = QPushButton(self.tr("Make it f&it..."))
        self.shorten.setToolTip(self.tr("Choose groups of tools, or a tool list for each row"))
        self.shorten.clicked.connect(lambda: self.show_part("groups", ""))
        self.shorten.hide()
        self.wants, self.give = label("bad"), QPushButton(self.tr("Enter &values..."))
        self.give.setToolTip(self.tr("Type or import values that only you know, on the Knowledge page"))
        self.give.clicked.connect(lambda: self.wanted.emit(Move("knowledge", part="values", of=self.needed[0])))
        self._show_needed([])
        self.remarks = RemarkTable()
        self.remarks.chosen.connect(self.show_tool)
        self.remarks.wanted.connect(self.wanted)
        self.forecast = Forecast()
        self.forecast.wanted.connect(lambda model, length: self.controller.run_task("forecast", {"model": model, "descriptions": length}))
        self.forecast.chosen.connect(self.show_tool)
        self.forecast.seeds_wanted.connect(lambda: self.wanted.emit(Move("knowledge")))
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._list(), self.tr("Tools"))
        self.tabs.addTab(self.remarks, self.tr("Issues"))
        self.tabs.addTab(self.forecast, self.tr("Confusion forecast"))
        self.notes = ImportNotes()
        self.notes.wanted.connect(self._leave)
        self.tabs.addTab(self.notes, self.tr("Skipped and fixed"))
        self.groups = ToolGroups()
        self.groups.kept.connect(self._keep_groups)
        self.tabs.addTab(self.groups, self.tr("Groups"))
        self.tabs.currentChanged.connect(lambda _: self._ask_groups())
        self.controller.rested.connect(self._rested)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        above = Halves(self.sources, self.server)
        above.box.setSpacing(10)
        down.addWidget(above)
        down.addWidget(self.form)
        size = QHBoxLayout()
        size.addWidget(self.meter, 1)
        size.addWidget(self.shorten)
        down.addLayout(size)
        wanting = QHBoxLayout()
        wanting.addWidget(self.wants, 1)
        wanting.addWidget(self.give)
        down.addLayout(wanting)
        down.addWidget(self.tabs, 1)
        return page

    def read(self, project: Project) -> Any:
        return (
            project.settings("tools").files,
            project.edits(),
            project.count_examples("origin").get("seed", 0),
            project.settings("training").descriptions,
            project.tool_notes(),
            project.settings("tools").leave,
            {name: project.settings(name) for name in ("tools", "dataset", "training", "evaluation", "export")},
        )

    def fill(self, found: Any) -> None:
        files, self.edits, self.seeds, self.length, notes, left, self.settings_of = found
        self.notes.show_notes(notes, left, not self.controller.busy)
        self.tabs.setTabText(LEFT_OUT, self.tr("Skipped and fixed ({count})").format(count=number(len(notes), 0)))
        self.sources.show_files({"files": files})
        self.table.read(self.controller.snapshot.folder)
        if self.editor.isHidden():
            self.table.choose_first()
        self.ask_remarks()
        self._ask_groups()

    def stop(self) -> None:
        self.table.rows.stop()

    def show_part(self, part: str, of: str) -> None:
        """A tool, the remarks (of NO_VALUE: on values that are wanted), what was left out, or the groups."""
        if part == "tool":
            self.show_tool(of)
            return
        self.tabs.setCurrentIndex({"remarks": REMARKS, "left out": LEFT_OUT}.get(part, GROUPS))
        if part == "remarks" and of == NO_VALUE:
            self.remarks.show_unmade()
        elif part == "groups":
            self.groups.view.setFocus()

    def _leave(self, names: list[str]) -> None:
        """Import again without these tools."""
        if not self.controller.busy:
            self.controller.run_stage(self.stage, {"leave": names})

    def _rested(self, text: str, bad: bool) -> None:
        """A forecast may have ended."""
        if self.isVisible():
            self.ask_remarks()

    # Groups

    def _ask_groups(self) -> None:
        """Have the groups counted, where they are seen."""
        if self.tabs.currentIndex() == GROUPS and self.controller.snapshot is not None:
            self.controller.ask("groups", self._show_groups)

    def _show_groups(self, found: dict[str, Any]) -> None:
        self.groups.show_groups(found, self.settings_of["dataset"].groups, self.settings_of["tools"], self.settings_of)

    def _keep_groups(self, stage: str, changes: dict[str, Any]) -> None:
        self.controller.change_settings(stage, changes, lambda _: self.read_again(), self.read_again)

    # Tools and remarks

    def _list(self) -> QWidget:
        self.table = RowTable(
            Query(
                "tools",
                (
                    Column("name", self.tr("Tool"), width=24),
                    Column("description", self.tr("What it does")),
                    Column("name", self.tr("Issues"), self._count_remarks, width=7),
                    Column("name", self.tr("Tokens"), self._tokens_of, width=6),
                    *(Column(name, "", width=1) for name in HIDDEN),
                ),
            ),
            self.tr("Tools of this project"),
        )
        for at in range(len(HIDDEN)):
            self.table.view.setColumnHidden(4 + at, True)
        self.table.chosen.connect(self._show_row)
        self.table.failed.connect(self.controller.complain)
        self.editor = ToolEditor()
        self.editor.drafted.connect(lambda name, changes: self.ask_remarks({name: changes}))
        self.editor.form.values_wanted.connect(lambda name: self.wanted.emit(Move("knowledge", part="values", of=name)))
        self.editor.kept.connect(lambda name, changes: self._write(lambda project: project.edit_tool(name, changes)))
        self.editor.undone.connect(lambda name: self._write(lambda project: project.undo_edits(name)))
        return Halves(self.table, self.editor)

    def _write(self, work: Any) -> None:
        def done(_: Any) -> None:
            self.editor.show_tool(None)
            self.read_again()
            self.controller.refresh()

        self.controller.read(work, done, keep=True)

    def _show_row(self, row: dict[str, Any] | None) -> None:
        if row is None or not row["parameters"]:
            if self.table.rows.rowCount() == 0 or row is not None:
                self.editor.show_tool(None)
            return
        tool = Tool(
            row["name"], row["description"], json.loads(row["parameters"]), row["source"], row["short"], json.loads(row["origin"] or "{}")
        )
        if self.editor.tool == tool and self.editor.changes():
            return  # what is being typed stays
        self._show_editor(tool, [])
        self.controller.read(
            lambda project: project.tool_history(tool.name),
            lambda rows: self._show_editor(tool, rows) if self.editor.tool == tool and not self.editor.changes() else None,
        )

    def _show_editor(self, tool: Tool, history: list[dict[str, Any]]) -> None:
        found = self.found or {"findings": [], "by_tool": {}}
        self.editor.show_tool(
            tool, found["findings"], {"history": history, "edited": tool.name in self.edits, "tokens": found["by_tool"].get(tool.name, {})}
        )

    def show_tool(self, name: str) -> None:
        """Show a tool in the list and its editor."""
        self.tabs.setCurrentIndex(0)
        self.table.search.setText(name)
        self.table.choose_first()

    def ask_remarks(self, edited: dict[str, dict[str, Any]] | None = None) -> None:
        """Have the remarks and the tokens made anew, with what is being typed put in."""
        if self.controller.snapshot is None or self.controller.snapshot.entries["tools"]["state"] == "ready":
            return  # there are no tools yet
        self.controller.ask("lint", self._show_remarks, self._no_remarks, **({"edited": edited} if edited else {}))

    def _show_remarks(self, found: dict[str, Any]) -> None:
        self.found = found
        self.counts = Counter(one["tool"] for one in found["findings"])
        self.meter.show_count(found, self.length)
        self.shorten.setVisible(bool(found["tokens"]) and found["tokens"][self.length] + found["room"] > found["context"])
        self.remarks.show_remarks(found)
        self._show_needed([one["parameter"] for one in found["findings"] if one["kind"] == UNMADE and one["weight"] == "bad"])
        self.tabs.setTabText(REMARKS, self.tr("Issues ({count})").format(count=number(len(found["findings"]), 0)))
        self.forecast.show_forecast(found["forecast"], self.seeds, not self.controller.busy)
        if self.editor.tool is not None:
            self.editor.show_findings(found["findings"], found["by_tool"].get(self.editor.tool.name))
        self.table.view.viewport().update()

    def _show_needed(self, parameters: list[str]) -> None:
        """Tell of parameters without whose values tools get no question, at once after an import."""
        self.needed = list(dict.fromkeys(parameters))
        for part in (self.wants, self.give):
            part.setVisible(bool(self.needed))
        self.wants.setText(
            self.tr("Parameters that need your values before their tools get questions: {count} ({names}).").format(
                count=number(len(self.needed), 0), names=some(self.needed)
            )
        )

    def _no_remarks(self, error: AdaptoolError) -> None:
        self.controller.complain(error)

    def _count_remarks(self, name: str) -> str:
        count = self.counts.get(name, 0)
        return number(count, 0) if count else ""

    def _tokens_of(self, name: str) -> str:
        tokens = (self.found or {}).get("by_tool", {}).get(name, {}).get(self.length)
        return "" if tokens is None else number(tokens, 0)
