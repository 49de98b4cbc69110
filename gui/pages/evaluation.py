"""Evaluation: how good each model is on the questions that were kept aside."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from engine.adapters import shown
from engine.errors import AdaptoolError
from engine.models.choices import choices
from engine.models.teachers.kept import cards
from engine.records import Tool
from engine.store import Project
from gui import language, problems
from gui.dialogs import ask_new_file
from gui.formatting import accepted_in_words, number
from gui.page import StagePage
from gui.sources import SourceBoxes
from gui.widgets.answers import Answers
from gui.widgets.basics import OrEmpty, column, label, scrolled
from gui.widgets.breakdown import Breakdown
from gui.widgets.check_list import CheckList
from gui.widgets.columns import Halves
from gui.widgets.confusion import ConfusionPair
from gui.widgets.rates import Rates

REPORT = "report.html"
FACTS = "evaluation"  # what the stage keeps of its last run


class Page(StagePage):
    """What is to be measured; the rates and whether a difference is real; what was confused; the figures broken down; the answers."""

    stage = "evaluation"
    leave_out = ("models", "enumerated", "free_text")
    form_beside = False

    def explanation(self) -> str:
        return self.tr(
            "Ask each model the test questions and compare its calls with the accepted ones: is the answer a valid call, is the tool "
            "correct, are all parameters correct?"
        )

    def body(self) -> QWidget:
        self.names = {"base": self.tr("Base model"), "adapter": self.tr("Trained adapter")}
        self.shown_of: Path | None = None  # the project whose rates were shown first
        self.controller.rested.connect(lambda text, bad: self.read_again() if self.isVisible() else None)  # test questions may have come in
        self.rates, self.breakdown, self.answers = Rates(), Breakdown(), Answers(self.controller)
        self.or_none: dict[QWidget, OrEmpty] = {}
        self.matrices = ConfusionPair()
        self.matrices.chosen.connect(self._show_cell)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for title, part in (
            (self.tr("What to measure"), scrolled(self._choices())),
            (self.tr("Rates"), scrolled(self.rates)),
            (self.tr("Confusion matrix"), column((self._or_none(self.matrices), 1))),
            (self.tr("Breakdown"), column((self._or_none(self.breakdown), 1))),
            (self.tr("Answers"), column((self._or_none(self.answers), 1))),
        ):
            self.tabs.addTab(part, title)
        self.open = QPushButton(self.tr("Open repor&t"))
        self.open.clicked.connect(lambda: self._write("", self._show_report))
        self.save = QPushButton(self.tr("&Save report as..."))
        self.save.clicked.connect(self._ask_where)
        self.written = label("muted")
        self.report_line = QWidget()
        line = QHBoxLayout(self.report_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.open)
        line.addWidget(self.save)
        line.addWidget(self.written, 1)
        self.unmeasured = label("warn")
        self.unmeasured.setText(
            self.tr(
                "Not measured: this project has no test questions. You can train and export the model, but how good it is remains "
                "unknown. Keep some of your own questions as tests on the Knowledge page, or choose a file with test questions below."
            )
        )
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.unmeasured)
        down.addWidget(self.report_line)
        down.addWidget(self.tabs, 1)
        return page

    def read(self, project: Project) -> Any:
        asked = project.test_hash()  # rates on other questions say nothing beside these
        kept = project.facts(FACTS) or {}
        facts = kept if kept.get("test_hash") == asked else {}
        measured = facts.get("models", [])
        rows = [
            row
            for row in project.rows("evaluations")
            if row["test_hash"] == asked and (row["model"] in measured or not row["model"].startswith("gguf-"))
        ]
        order = [*self.names, *measured]
        rows.sort(key=lambda row: order.index(row["model"]) if row["model"] in order else len(order))
        there = {
            "adapters": [row["name"] for row in project.rows("adapters")],
            "merged": project.summary("merging").get("merged", ""),
            "in_use": (project.current_adapter() or {}).get("name", ""),
            "files": [name for name in choices(project) if name.startswith("gguf-")],
            "teachers": list(cards(project)),
            "tests": project.settings("knowledge").tests,
            "hash": asked,
            "accepted": {test.question: accepted_in_words(test.answers) for test in project.tests()},
        }
        settings = project.settings(self.stage)
        return (
            rows,
            project.tools(),
            {row["model"]: project.confusion(row["model"]) for row in rows},
            facts,
            there,
            settings,
        )

    def fill(self, found: Any) -> None:
        rows, self.tools, confusions, facts, there, settings = found
        self._offer(there, settings)
        by_model = {row["model"]: row for row in rows}
        titles = {name: self.title_of(name) for name in by_model}
        figures = [{"name": name, **row["metrics"]} for name, row in by_model.items() if row["metrics"].get("rates")]
        self.rates.show_models(by_model, titles, figures, facts if facts.get("models") else {})
        self.unmeasured.setVisible(bool(self.tools) and not there["accepted"])
        self.breakdown.show_models(figures, titles)
        self.or_none[self.breakdown].show_part(bool(figures))
        self.matrices.show_models(titles, [tool.name for tool in self.tools], confusions)
        self.answers.show_models(by_model, titles, there["accepted"])
        for part in (self.matrices, self.answers):
            self.or_none[part].show_part(bool(rows))
        self.report_line.setVisible(bool(facts))
        self.written.setText("")
        if self.shown_of != self.controller.snapshot.folder:
            self.shown_of = self.controller.snapshot.folder
            self.tabs.setCurrentIndex(1 if rows else 0)

    def stop(self) -> None:
        self.answers.stop()

    def title_of(self, name: str) -> str:
        """A model's name for people."""
        suffixes = {
            "+nearest": self.tr("{model}, with the nearest tools"),
            "+words": self.tr("{model}, with the nearest tools by words"),
            "+groups": self.tr("{model}, with the tools of a group"),
            "+grammar": self.tr("{model}, constrained decoding"),
        }
        for suffix, said in suffixes.items():
            if name.endswith(suffix):
                return said.format(model=self.title_of(name.removesuffix(suffix)))
        plain = name
        kind, _, which = plain.partition(":")
        text = self.names.get(plain) or {"adapter": self.tr("Adapter {name}"), "teacher": self.tr("Helper model {name}")}.get(
            kind, self.tr("Merged model") if plain == "merged" else self.tr("File {name}").format(name=plain.removeprefix("gguf-").upper())
        ).format(name=shown(which))
        return text

    def _or_none(self, part: QWidget) -> OrEmpty:
        """A part that needs a measured model."""
        made = self.or_none[part] = OrEmpty(part, self.tr("No model measured yet."), self.tr("Measure now"), self._run)
        return made

    def _show_cell(self, model: str, wanted: str, called: str) -> None:
        """The questions behind a cell of a matrix."""
        self.answers.show_cell(model, wanted, called)
        self.tabs.setCurrentIndex(self.tabs.count() - 1)

    # What to measure

    def _choices(self) -> QWidget:
        self.models = CheckList(self.tr("Models to measure"))
        self.models.ticked.connect(lambda names: self._keep({"models": names}) if names else self.read_again())
        self.enumerated = CheckList(self.tr("Parameters with few values"))
        self.enumerated.ticked.connect(lambda names: self._keep({"enumerated": names}))
        self.free_text = CheckList(self.tr("Parameters with free text"))
        self.free_text.ticked.connect(lambda names: self._keep({"free_text": names}))
        left = group(
            (
                self.tr("&Models to measure"),
                self.models,
                self.tr("All answer the same questions. A helper model is asked only if it is ticked here."),
            )
        )
        left.layout().addWidget(self.form)
        left.layout().addStretch(1)
        self.sources = SourceBoxes(
            self.controller,
            self.stage,
            {
                "tests": (
                    self.tr("Test questions"),
                    self.tr(
                        "JSONL, a spreadsheet, or BFCL question files. They are never used for training. Questions that are already "
                        "in the training data are found before anything is measured."
                    ),
                    self.tr("Questions (*.jsonl *.json *.csv *.tsv *.xlsx)"),
                )
            },
            lambda changes: self.controller.run_stage("knowledge", changes),
        )
        self.frozen = label("muted")
        right = group(
            (
                self.tr("Parameters with &few values"),
                self.enumerated,
                self.tr("How often their value is correct is measured separately, over all tools that have them."),
            ),
            (
                self.tr("Parameters with free te&xt"),
                self.free_text,
                self.tr("How similar the text is to the accepted one is measured separately."),
            ),
        )
        right.layout().insertWidget(0, self.sources)
        right.layout().insertWidget(1, self.frozen)
        right.layout().insertSpacing(2, 10)
        right.layout().addStretch(1)
        return Halves(left, right)

    def _offer(self, there: dict[str, Any], settings: Any) -> None:
        """Models and parameters that can be chosen, and those that the settings name."""
        names = [
            "base",
            "adapter",
            *(f"adapter:{name}" for name in there["adapters"]),
            *(["merged"] if there["merged"] else []),
            *there["files"],
            *(f"teacher:{name}" for name in there["teachers"]),
        ]
        self.models.show_items(
            [(name, self._offered(name, there["in_use"]), name) for name in dict.fromkeys((*names, *settings.models))], settings.models
        )
        self.sources.show_files({"tests": there["tests"]})
        self.frozen.setText(
            self.tr("{count} questions; ID of this test set: {hash}.").format(
                count=number(len(there["accepted"]), 0), hash=there["hash"][:12]
            )
            if there["accepted"]
            else ""
        )
        self.frozen.setVisible(bool(self.frozen.text()))
        few, free = parameters(self.tools)
        for box, found, chosen in ((self.enumerated, few, settings.enumerated), (self.free_text, free, settings.free_text)):
            items = {name: ", ".join(tools) for name, tools in found.items()} | {name: "" for name in chosen if name not in found}
            box.show_items([(name, name, tip) for name, tip in items.items()], chosen)

    def _offered(self, name: str, in_use: str) -> str:
        """A model's name in the list, with what it stands for now."""
        title = self.title_of(name)
        return self.tr("{model} (active: {adapter})").format(model=title, adapter=shown(in_use)) if name == "adapter" and in_use else title

    # The report

    def _ask_where(self) -> None:
        def saved(path: str) -> None:
            self.written.setText(self.tr("Saved as {file}, and the figures next to it as JSON.").format(file=path))

        ask_new_file(self, self.tr("Save the report"), self.tr("Web pages (*.html)"), REPORT, lambda file: self._write(str(file), saved))

    def _write(self, target: str, then: Any) -> None:
        """Have the report written in the window's language, into `target` or in the project."""
        for button in (self.open, self.save):
            button.setEnabled(False)
        self.written.setText(self.tr("Writing the report..."))

        def done(found: dict[str, str]) -> None:
            free()
            then(found["report"])

        def failed(error: AdaptoolError) -> None:
            free()
            self.written.setText(problems.of(error))

        def free() -> None:
            self.written.setText("")
            for button in (self.open, self.save):
                button.setEnabled(True)

        self.controller.ask("report", done, failed, target=target, language="zh" if language.current().startswith("zh") else "en")

    def _show_report(self, file: str) -> None:
        path = Path(file)
        if path.is_file() and path.suffix == ".html":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def group(*parts: tuple[str, QWidget, str]) -> QWidget:
    """Named parts under each other, each with what it means."""
    made = QWidget()
    down = QVBoxLayout(made)
    down.setContentsMargins(0, 8, 0, 0)
    for title, part, meaning in parts:
        name, told = QLabel(title), label("muted")
        name.setBuddy(part)
        told.setText(meaning)
        part.setAccessibleDescription(meaning)
        for one in (name, part, told):
            down.addWidget(one)
        down.addSpacing(10)
    return made


def parameters(tools: list[Tool]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """({parameter with listed values or yes and no: its tools}, {parameter with any text: its tools})"""
    few: dict[str, list[str]] = {}
    free: dict[str, list[str]] = {}
    for tool in tools:
        for parameter in tool.parameter_list():
            if parameter.enum or parameter.type == "boolean":
                few.setdefault(parameter.name, []).append(tool.name)
            elif parameter.type == "string":
                free.setdefault(parameter.name, []).append(tool.name)
    return few, free
