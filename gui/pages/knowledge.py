"""Knowledge: what only the company knows, a tab for each kind, and held-out test questions."""

import json
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QWidget

from engine.errors import AdaptoolError
from engine.files import atomic_write
from engine.settings import FILE_SETTINGS
from engine.store import Project
from gui import messages, problems
from gui.formatting import accepted_in_words, calls_in_words, number
from gui.page import StagePage
from gui.sources import SourceBoxes
from gui.tables import Column, Query, Rows, RowTable, in_house_style
from gui.widgets.asset_table import AssetTable
from gui.widgets.basics import OrEmpty, column
from gui.widgets.graph_view import GraphView
from gui.widgets.house_table import HouseTable
from gui.widgets.own_values import OwnValues
from gui.widgets.rule_list import RuleList
from gui.widgets.statistics_editor import StatisticsEditor

TYPED = "sources/statistics-typed.json"  # where statistics are kept that were changed here
TYPED_VALUES = "sources/values-typed.json"  # where values are kept that were typed here
TESTS, VALUES = 1, 2  # tabs


class Page(StagePage):
    """Each tab has boxes for its files and shows what was found in them."""

    stage = "knowledge"
    leave_out = (*FILE_SETTINGS, "made_values", "rules")
    form_beside = False

    def explanation(self) -> str:
        return self.tr(
            "Import what only your company knows: questions that people really ask, with their calls (examples); questions set aside "
            "for testing (tests); lists of names, places or codes (values); and, if you have them, a graph of concepts, content with "
            "metadata, and statistics of real questions."
        )

    def body(self) -> QWidget:
        self.boxes: list[SourceBoxes] = []
        self.lists: list[RowTable] = []
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for title, tab in (
            (self.tr("Examples"), self._seeds()),
            (self.tr("Tests"), self._tests()),
            (self.tr("Values"), self._values()),
            (self.tr("Graph"), self._graph()),
            (self.tr("Assets"), self._assets()),
            (self.tr("Statistics"), self._statistics()),
        ):
            self.tabs.addTab(tab, title)
        return self.tabs

    def read(self, project: Project) -> Any:
        settings, left, findings = project.settings("knowledge"), project.left_out(), project.facts("seed findings") or []
        typed = typed_values(project)
        return settings, left, findings, project.facts("statistics"), project.tools(), project.summary("knowledge"), typed

    def fill(self, found: Any) -> None:
        settings, left, findings, statistics, tools, summary, typed = found
        folder = self.controller.snapshot.folder
        for boxes in self.boxes:
            boxes.show_files({name: getattr(settings, name) for name in boxes.boxes})
        for table in self.lists:
            table.read(folder)
        self.left.show_rows([(one.file, number(one.row, 0), messages.sentence(one.reason)) for one in left])
        self.remarks.show_rows([(one["tool"], one["parameter"], messages.sentence(one["text"])) for one in findings])
        self.of_seeds.setTabText(2, self.tr("Issues ({count})").format(count=number(len(findings), 0)))
        self.of_seeds.setTabText(3, self.tr("Skipped rows ({count})").format(count=number(len(left), 0)))
        self.made.show_rules(settings.made_values)
        self.own.show_typed(typed, {parameter.name for tool in tools for parameter in tool.parameter_list()})
        if tools:
            self.controller.ask("unmade", self.own.show_unmade)
        self.rules.show_rules(settings.rules)
        self.assets.read(folder)
        self.editor.show_statistics(statistics, tools)
        if summary.get("nodes"):
            self.graph.ask()
        self.graph_or_none.show_part(bool(summary.get("nodes")))
        self.assets_or_none.show_part(bool(summary.get("assets")))

    def show_part(self, part: str, of: str) -> None:
        """The values of a parameter, the tests, or the rows that were left out."""
        if part == "left out":
            self.tabs.setCurrentIndex(0)
            self.of_seeds.setCurrentIndex(3)
        elif part == "tests":
            self.tabs.setCurrentIndex(TESTS)
        elif part == "values":
            self.tabs.setCurrentIndex(VALUES)
            self.own.choose(of)

    def stop(self) -> None:
        for table in self.lists:
            table.rows.stop()
        self.assets.stop()

    # The tabs

    def _seeds(self) -> QWidget:
        kinds = self.tr("Questions (*.jsonl *.json *.csv *.tsv *.xlsx)")
        sources = self._sources(
            {
                "seeds": (
                    self.tr("Example questions"),
                    self.tr(
                        "With their calls: JSONL, a spreadsheet, ShareGPT, OpenAI messages or Alpaca. Five or more per tool are a "
                        "good start."
                    ),
                    kinds,
                ),
                "logs": (
                    self.tr("Logs of an agent"),
                    self.tr("Requests in OpenAI format from a deployed agent. Review them on the Labelling page before they count."),
                    self.tr("Logs (*.jsonl)"),
                ),
            }
        )
        tool = Column("tool", self.tr("Tool"), width=22)
        shown = (Column("question", self.tr("Question")), Column("calls", self.tr("Call"), calls_in_words, width=46), tool)
        self.seeds = self._table(RowTable(Query("examples", shown, where={"origin": "seed"}), self.tr("Example questions")))
        self.logs = self._table(RowTable(Query("examples", shown, where={"origin": "log"}), self.tr("Questions from logs")))
        self.remarks, remarks = self._in_memory(
            (
                Column("tool", self.tr("Tool"), width=24),
                Column("parameter", self.tr("Parameter"), width=18),
                Column("text", self.tr("Issue")),
            ),
            self.tr("Issues with the example questions"),
        )
        self.left, left = self._in_memory(
            (
                Column("file", self.tr("File"), width=24),
                Column("row", self.tr("Row"), width=7),
                Column("reason", self.tr("Reason")),
            ),
            self.tr("Skipped rows"),
        )
        self.of_seeds = QTabWidget()
        self.of_seeds.setDocumentMode(True)
        for title, part in (
            (self.tr("Examples"), self.seeds),
            (self.tr("Logs"), self.logs),
            (self.tr("Issues"), remarks),
            (self.tr("Skipped rows"), left),
        ):
            self.of_seeds.addTab(part, title)
        return column(sources, (self.of_seeds, 1))

    def _tests(self) -> QWidget:
        sources = self._sources(
            {
                "tests": (
                    self.tr("Test questions"),
                    self.tr("Used only to measure, never for training. Without a file, a share of your own questions is kept as tests."),
                    self.tr("Questions (*.jsonl *.json *.csv *.tsv *.xlsx)"),
                )
            }
        )
        accepted = Column("answers", self.tr("Accepted"), lambda stored: accepted_in_words(json.loads(stored or "[]")), width=52)
        self.tests = self._table(
            RowTable(
                Query("tests", (Column("question", self.tr("Question")), accepted)),
                self.tr("Test questions"),
            )
        )
        return column(sources, (self.tests, 1))

    def _values(self) -> QWidget:
        kinds = self.tr("Value lists (*.json *.csv *.tsv *.xlsx)")
        sources = self._sources(
            {
                "values": (
                    self.tr("Value lists"),
                    self.tr("A list for each parameter, as JSON or as the columns of a spreadsheet."),
                    kinds,
                ),
                "kept_values": (self.tr("Values kept for tests"), self.tr("Training questions never contain these."), kinds),
            }
        )
        self.made = RuleList(
            self.tr("Generated &values"), self.tr("project_code = pattern PRJ-[0-9]{4}, or employee = faker name de_DE x 300"), can_try=True
        )
        self.made.changed.connect(lambda rules: self._change({"made_values": rules}))
        self.made.tried.connect(self._try)
        self.own = OwnValues()
        self.own.kept.connect(self._keep_values)
        self.values = self._table(
            RowTable(
                Query(
                    "value_lists",
                    (
                        Column("parameter", self.tr("Parameter"), width=30),
                        Column("value", self.tr("Value")),
                        Column("kept", self.tr("Used for"), self._used_for, width=12),
                    ),
                ),
                self.tr("Value lists"),
            )
        )
        return column(sources, self.own, self.made, self.form, (self.values, 1))

    def _graph(self) -> QWidget:
        sources = self._sources(
            {
                "graph": (
                    self.tr("Knowledge graph"),
                    self.tr(
                        "Concepts of any type and their relations: a CSV edge list, JSON or GraphML. Values that belong together are "
                        "drawn together."
                    ),
                    self.tr("Graphs (*.csv *.tsv *.xlsx *.json *.graphml)"),
                )
            }
        )
        self.graph = GraphView(self.controller)
        self.graph_or_none = OrEmpty(
            self.graph,
            self.tr("No graph yet. It is optional. With one, questions mention things that belong together. Add a file, or drop it above."),
            self.tr("Add a graph..."),
            sources.boxes["graph"].choose.click,
        )
        return column(sources, (self.graph_or_none, 1))

    def _assets(self) -> QWidget:
        sources = self._sources(
            {
                "assets": (
                    self.tr("Content metadata"),
                    self.tr("Assets with title, keywords, topics, locale, flags, and a picture if there is one."),
                    self.tr("Metadata (*.jsonl *.json *.csv *.tsv *.xlsx)"),
                )
            }
        )
        self.rules = RuleList(self.tr("Which assets each tool can use"), self.tr("Generate: gentech == true"))
        self.rules.changed.connect(lambda rules: self._change({"rules": rules}))
        self.assets = AssetTable()
        self.assets.table.failed.connect(self.controller.complain)
        top = QWidget()
        across = QHBoxLayout(top)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        across.addWidget(sources, 1)
        across.addWidget(self.rules, 1)
        self.assets_or_none = OrEmpty(
            self.assets,
            self.tr(
                "No content metadata yet. It is optional. With it, questions ask for content that you really have. Add a file, or "
                "drop it above."
            ),
            self.tr("Add metadata..."),
            sources.boxes["assets"].choose.click,
        )
        return column(top, (self.assets_or_none, 1))

    def _statistics(self) -> QWidget:
        sources = self._sources(
            {
                "statistics": (
                    self.tr("Population statistics"),
                    self.tr("Shares and lengths of real questions, as JSON."),
                    self.tr("Statistics (*.json)"),
                ),
                "sample": (
                    self.tr("Sample of real questions"),
                    self.tr("With their calls; the statistics are computed from them."),
                    self.tr("Questions (*.jsonl *.json *.csv *.tsv *.xlsx)"),
                ),
            }
        )
        self.editor = StatisticsEditor()
        self.editor.kept.connect(self._keep_statistics)
        return column(sources, (self.editor, 1))

    # Its own

    def _sources(self, wanted: dict[str, tuple[str, str, str]]) -> SourceBoxes:
        boxes = SourceBoxes(self.controller, self.stage, wanted)
        self.boxes.append(boxes)
        return boxes

    def _table(self, table: RowTable) -> RowTable:
        table.failed.connect(self.controller.complain)
        self.lists.append(table)
        return table

    def _in_memory(self, columns: tuple[Column, ...], name: str) -> tuple[Rows, HouseTable]:
        rows, view = Rows(columns, self), HouseTable()
        view.setAccessibleName(name)
        view.setModel(rows)
        in_house_style(view, columns)
        return rows, view

    def _change(self, changes: dict[str, Any]) -> None:
        """Run the stage with changed settings; it checks them first."""
        if not self.controller.busy:
            self.controller.run_stage(self.stage, changes)

    def _try(self, rule: str) -> None:
        def show(found: dict[str, Any]) -> None:
            told = self.tr("{parameter}: {values}").format(parameter=found["parameter"], values=", ".join(found["values"]))
            self.made.say(told if found["known"] else self.tr("No tool has a parameter {parameter}.").format(parameter=found["parameter"]))

        def refused(error: AdaptoolError) -> None:
            self.made.say(problems.of(error))

        self.controller.ask("values", show, refused, rule=rule)

    def _keep_statistics(self, statistics: dict[str, Any]) -> None:
        def write(project: Project) -> list[str]:
            file = project.path / TYPED
            file.parent.mkdir(exist_ok=True)
            atomic_write(file, json.dumps(statistics, indent=1, ensure_ascii=False))
            return [*(name for name in project.settings("knowledge").statistics if name != TYPED), TYPED]

        if not self.controller.busy:
            self.controller.read(write, lambda files: self._change({"statistics": files}), keep=True)

    def _keep_values(self, parameter: str, values: list[str]) -> None:
        """Write the values beside those typed before, and run the stage with them, which checks them first."""

        def write(project: Project) -> list[str]:
            kept = {name: some for name, some in {**typed_values(project), parameter: values}.items() if some}
            file, others = project.path / TYPED_VALUES, [name for name in project.settings("knowledge").values if name != TYPED_VALUES]
            if not kept:
                file.unlink(missing_ok=True)
                return others
            file.parent.mkdir(exist_ok=True)
            atomic_write(file, json.dumps(kept, indent=1, ensure_ascii=False))
            return [*others, TYPED_VALUES]

        if not self.controller.busy:
            self.controller.read(write, lambda files: self._change({"values": files}), keep=True)

    def _used_for(self, kept: str) -> str:
        return self.tr("tests only") if kept else self.tr("training")


def typed_values(project: Project) -> dict[str, list[str]]:
    """The values that were typed on this page, by parameter."""
    file = project.path / TYPED_VALUES
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
