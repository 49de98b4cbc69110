"""Evaluation: how good each model is on the questions that were kept aside."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from engine.adapters import shown
from engine.askable import choices
from engine.errors import CallsmithError
from engine.records import Tool
from engine.store import Project
from engine.teachers.kept import cards
from gui import language, plots, words
from gui.page import StagePage, label
from gui.sources import SourceBoxes
from gui.tables import Column, Query, RowTable
from gui.widgets import error_kinds
from gui.widgets.breakdown import Breakdown, in_words
from gui.widgets.check_list import CheckList
from gui.widgets.columns import Halves
from gui.widgets.comparison import Comparison
from gui.widgets.confusion import Confusion
from gui.widgets.fact_table import FactTable
from gui.wording import call_in_words, number, percent

RATES = ("structure", "tool", "parameters", "overall")
REPORT = "report.html"
FACTS = "evaluation"  # what the stage keeps of its last run
NONE = "-"  # where there was nothing to measure
LONGEST = 600  # letters of an answer that are shown beneath the table


class Page(StagePage):
    """What is to be measured; the rates and whether a difference is real; what was confused; the figures broken down; the answers."""

    stage = "evaluation"
    leave_out = ("models", "enumerated", "free_text")
    form_beside = False

    def explanation(self) -> str:
        return self.tr("Ask each model the test questions and compare its calls with the accepted ones: is the answer a whole call, is "
                       "it the right tool, are all parameters right?")

    def body(self) -> QWidget:
        self.names = {"base": self.tr("Base model"), "adapter": self.tr("Trained adapter")}
        self.shown_of: tuple | None = None  # the project whose rates were shown first
        self.bench.rested.connect(lambda text, bad: self.read_again() if self.isVisible() else None)  # test questions may have come in
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for title, part in ((self.tr("What to measure"), scrolled(self._choices())), (self.tr("Rates"), scrolled(self._rates())),
                            (self.tr("Confusion matrix"), self._matrices()), (self.tr("Breakdown"), self._breakdown()),
                            (self.tr("Answers"), self._answers())):
            self.tabs.addTab(part, title)
        self.open = QPushButton(self.tr("Open the repor&t"))
        self.open.clicked.connect(lambda: self._write("", self._show_report))
        self.save = QPushButton(self.tr("&Save the report elsewhere..."))
        self.save.clicked.connect(self._ask_where)
        self.written = label("muted")
        self.report_line = QWidget()
        line = QHBoxLayout(self.report_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.open)
        line.addWidget(self.save)
        line.addWidget(self.written, 1)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.report_line)
        down.addWidget(self.tabs, 1)
        return page

    def read(self, project: Project) -> Any:
        facts = project.facts(FACTS) or {}
        asked = project.test_hash()  # rates on other questions say nothing beside these
        measured = facts.get("models", []) if facts.get("test_hash") == asked else []
        rows = [row for row in project.rows("evaluations") if row["test_hash"] == asked
                and (row["model"] in measured or not row["model"].startswith("gguf-"))]
        order = [*self.names, *measured]
        rows.sort(key=lambda row: order.index(row["model"]) if row["model"] in order else len(order))
        there = {"adapters": [row["name"] for row in project.rows("adapters")], "merged": project.summary("merging").get("merged", ""),
                 "in_use": (project.current_adapter() or {}).get("name", ""),
                 "files": [name for name in choices(project) if name.startswith("gguf-")], "teachers": list(cards(project)),
                 "tests": project.settings("knowledge").tests, "hash": asked,
                 "accepted": {test.question: accepted_in_words(test.answers) for test in project.tests()}}
        settings = project.settings(self.stage)
        return (rows, project.tools(), {row["model"]: project.confusion(row["model"]) for row in rows}, facts if measured else {}, there, settings)

    def fill(self, found: Any) -> None:
        rows, self.tools, self.confusions, facts, there, settings = found
        self.rows, self.accepted = {row["model"]: row for row in rows}, there["accepted"]
        self._offer(there, settings)
        titles = {name: self.title_of(name) for name in self.rows}
        figures = [{"name": name, **row["metrics"]} for name, row in self.rows.items() if row["metrics"].get("rates")]
        self._show_rates(titles, figures, facts)
        self.comparison.show_pairs([one["name"] for one in figures], facts.get("pairs", []), titles)
        self.breakdown.show_models(figures, titles)
        self.breakdown.setVisible(bool(figures))
        for box, standard in ((self.before, "base"), (self.model, "adapter"), (self.of, "adapter")):
            kept = box.currentData()
            box.clear()
            for name in self.rows:
                box.addItem(titles[name], name)
            at = box.findData(kept) if kept else -1
            box.setCurrentIndex(at if at >= 0 else max(0, box.findData(standard)))
        for part in (self.matrix_part, self.answer_part):
            part.setVisible(bool(rows))
        self.report_line.setVisible(bool(facts))
        self.written.setText("")
        self._show_matrices()
        self._show_answers()
        if self.shown_of != self.bench.snapshot.folder:
            self.shown_of = self.bench.snapshot.folder
            self.tabs.setCurrentIndex(1 if rows else 0)

    def stop(self) -> None:
        self.answers.rows.stop()

    def title_of(self, name: str) -> str:
        """A model's name for people."""
        held = name.endswith("+grammar")
        plain = name.removesuffix("+grammar")
        kind, _, which = plain.partition(":")
        text = self.names.get(plain) or {"adapter": self.tr("Adapter {name}"), "teacher": self.tr("Teacher {name}")}.get(
            kind, self.tr("Merged model") if plain == "merged" else self.tr("File {name}").format(name=plain.removeprefix("gguf-").upper())).format(
                name=shown(which))
        return self.tr("{model}, held to a grammar").format(model=text) if held else text

    # What to measure

    def _choices(self) -> QWidget:
        self.models = CheckList(self.tr("Models to measure"))
        self.models.ticked.connect(lambda names: self._keep({"models": names}) if names else self.read_again())
        self.enumerated = CheckList(self.tr("Parameters with few values"))
        self.enumerated.ticked.connect(lambda names: self._keep({"enumerated": names}))
        self.free_text = CheckList(self.tr("Parameters with free text"))
        self.free_text.ticked.connect(lambda names: self._keep({"free_text": names}))
        left = group((self.tr("&Models to measure"), self.models, self.tr(
            "All answer the same questions. A teacher is asked only where it is ticked here.")))
        left.layout().addWidget(self.form)
        left.layout().addStretch(1)
        self.sources = SourceBoxes(self, {"tests": (self.tr("Test questions"), self.tr(
            "JSONL, a spreadsheet, or question files of BFCL. They never reach training; those that are in it already are found before anything is "
            "measured."), self.tr("Questions (*.jsonl *.json *.csv *.tsv *.xlsx)"))}, lambda changes: self.bench.run_stage("knowledge", changes))
        self.frozen = label("muted")
        right = group((self.tr("Parameters with &few values"), self.enumerated, self.tr("How often their value is right is measured for itself, over "
                                                                                       "all tools that have them.")),
                      (self.tr("Parameters with free te&xt"), self.free_text, self.tr("How similar the text is to the accepted one is measured "
                                                                                     "for itself.")))
        right.layout().insertWidget(0, self.sources)
        right.layout().insertWidget(1, self.frozen)
        right.layout().insertSpacing(2, 10)
        right.layout().addStretch(1)
        return Halves(left, right)

    def _offer(self, there: dict[str, Any], settings: Any) -> None:
        """Models and parameters that can be chosen, and those that the settings name."""
        names = ["base", "adapter", *(f"adapter:{name}" for name in there["adapters"]), *(["merged"] if there["merged"] else []),
                 *there["files"], *(f"teacher:{name}" for name in there["teachers"])]
        self.models.show_items([(name, self._offered(name, there["in_use"]), name) for name in dict.fromkeys((*names, *settings.models))], settings.models)
        self.sources.show_files({"tests": there["tests"]})
        self.frozen.setText(self.tr("{count} questions; this test set is known as {hash}.").format(
            count=number(len(there["accepted"]), 0), hash=there["hash"][:12]) if there["accepted"] else "")
        self.frozen.setVisible(bool(self.frozen.text()))
        few, free = parameters(self.tools)
        for box, found, chosen in ((self.enumerated, few, settings.enumerated), (self.free_text, free, settings.free_text)):
            items = {name: ", ".join(tools) for name, tools in found.items()} | {name: "" for name in chosen if name not in found}
            box.show_items([(name, name, tip) for name, tip in items.items()], chosen)

    def _offered(self, name: str, in_use: str) -> str:
        """A model's name in the list, with what it stands for now."""
        title = self.title_of(name)
        return self.tr("{model} (the one in use, {adapter})").format(model=title, adapter=shown(in_use)) if name == "adapter" and in_use else title

    # Rates

    def _rates(self) -> QWidget:
        self.rate_place = QVBoxLayout()
        self.rates: FactTable | None = None
        self.verdict, self.about, self.leakage = label(), label("muted"), label("muted")
        self.comparison = Comparison()
        self.plot = plots.Plot(self.tr("Rates with their intervals"))
        tab = QWidget()
        down = QVBoxLayout(tab)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(10)
        down.addLayout(self.rate_place)
        down.addWidget(self.about)
        down.addWidget(self.verdict)
        down.addWidget(self.comparison)
        down.addWidget(self.leakage)
        down.addWidget(self.plot, 1)
        down.addStretch(0)
        return tab

    def _show_rates(self, titles: dict[str, str], figures: list[dict[str, Any]], facts: dict[str, Any]) -> None:
        """The table of rates, with intervals where there are figures, F1, and the chosen parameters."""
        by_name = {one["name"]: one for one in figures}
        ways = [(self.tr("All right"), "overall"), (self.tr("Whole call"), "structure"), (self.tr("Right tool"), "tool"),
                (self.tr("Right parameters"), "parameters")]
        rows = [(text, *((in_words(by_name[name]["rates"][rate]) or NONE) if name in by_name else percent(row["rates"][rate])
                         for name, row in self.rows.items())) for text, rate in ways]
        measured = [by_name.get(name) for name in self.rows]
        if figures:
            rows.append((self.tr("Function F1"), *(mean_in_words(one["f1"]) if one else "" for one in measured)))
        for key, way, written, text in (("enumerated", in_words, "share", self.tr("{parameter} right")),
                                        ("free_text", mean_in_words, "mean", self.tr("{parameter} similar ({by})"))):
            for name in dict.fromkeys(name for one in figures for name in one[key]):
                cells = [one[key].get(name) if one else None for one in measured]
                rows.append((text.format(parameter=name, by=facts.get("similarity", "")), *(self._with_number(way(cell), cell) if cell and cell[written] is not None else NONE for cell in cells)))
        rows.append((self.tr("Questions"), *(number(row["rates"]["questions"], 0) for row in self.rows.values())))
        if self.rates is not None:
            self.rate_place.removeWidget(self.rates)
            self.rates.deleteLater()
        self.rates = FactTable(self.tr("Rates"), [self.tr("Rate"), *titles.values()], most=12)
        self.rates.show_rows(rows if self.rows else [])
        self.rate_place.addWidget(self.rates)
        self.rates.setVisible(bool(self.rows))
        self._show_remarks(facts)
        rates = {name: row["rates"] for name, row in self.rows.items()}
        self.verdict.setText(self._gain(rates))
        self.verdict.setVisible(len(figures) < 2 and bool(self.verdict.text()))  # else the comparison tells more
        self.plot.setVisible(bool(figures))
        shown = [(titles[one["name"]], [one["rates"][rate] for rate in RATES]) for one in figures]
        names = [self.tr("Whole call"), self.tr("Right tool"), self.tr("Right parameters"), self.tr("All right")]
        said = "; ".join(f"{title}: {', '.join(f'{name} {in_words(share)}' for name, share in zip(names, shares))}" for title, shares in shown)
        self.plot.show_drawing(drawing(shown, names) if shown else None, said)

    def _show_remarks(self, facts: dict[str, Any]) -> None:
        """What the intervals are, and whether any model has seen the questions before."""
        self.about.setText(self.tr("In brackets: where the true rate lies with {confidence} confidence, by drawing the questions anew {times} times.").format(
            confidence=f"{100 * facts['confidence']:g} %", times=number(facts["resamples"], 0)) if facts else "")
        told = [self.tr("The training data of {adapter} ({count} questions) holds none of the test questions.").format(
                    adapter=shown(one["adapter"]), count=number(one["questions"], 0)) if one["questions"] is not None else
                self.tr("Whether {adapter} was trained on a test question is not known, for its training data is not in this project.").format(
                    adapter=shown(one["adapter"])) for one in facts.get("leakage", [])]
        self.leakage.setText("\n".join(told))
        for part in (self.about, self.leakage):
            part.setVisible(bool(part.text()))

    def _with_number(self, text: str, cell: dict[str, Any]) -> str:
        """Of how many questions a figure is, where it is not of all."""
        return self.tr("{figure}, {count} questions").format(figure=text, count=number(cell["of"], 0))

    def _gain(self, rates: dict[str, Any]) -> str:
        if not {"base", "adapter"} <= set(rates):
            return self.tr("No model has been measured yet.") if not rates else ""
        points = 100 * (rates["adapter"]["overall"] - rates["base"]["overall"])
        text = self.locale().toString(abs(points), "f", 1)
        if not points:
            return self.tr("The trained adapter is exactly as good as the base model.")
        if points > 0:
            return self.tr("The trained adapter is better than the base model by {points} points.").format(points=text)
        return self.tr("The trained adapter is worse than the base model by {points} points.").format(points=text)

    # Confusion

    def _matrices(self) -> QWidget:
        self.before, self.model = QComboBox(), QComboBox()
        self.confusion_before, self.confusion = Confusion(compact=True), Confusion(compact=True)
        sides = []
        for text, name, box, matrix in ((self.tr("Be&fore"), self.tr("Model of the left matrix"), self.before, self.confusion_before),
                                        (self.tr("&After"), self.tr("Model of the right matrix"), self.model, self.confusion)):
            title = QLabel(text)
            title.setBuddy(box)
            box.setAccessibleName(name)
            box.activated.connect(lambda _: self._show_matrices())
            matrix.chosen.connect(lambda wanted, called, box=box: self._show_cell(box.currentData(), wanted, called))
            line = QHBoxLayout()
            line.addWidget(title)
            line.addWidget(box, 1)
            side = QWidget()
            down = QVBoxLayout(side)
            down.setContentsMargins(0, 0, 0, 0)
            down.addLayout(line)
            down.addWidget(matrix, 1)
            sides.append(side)
        for one, other in ((self.confusion_before, self.confusion), (self.confusion, self.confusion_before)):  # they scroll together
            one.horizontalScrollBar().valueChanged.connect(other.horizontalScrollBar().setValue)
            one.verticalScrollBar().valueChanged.connect(other.verticalScrollBar().setValue)
        self.matrix_part = Halves(*sides)
        told = label("muted")
        told.setText(self.tr("A row for each tool that was right, a column for each that was called. Click a cell, or press Return on it, to see its "
                             "questions."))
        return self._stacked(told, self.matrix_part)

    def _show_matrices(self) -> None:
        names = [tool.name for tool in self.tools]
        for box, matrix in ((self.before, self.confusion_before), (self.model, self.confusion)):
            if box.currentData():
                matrix.show_matrix(names, self.confusions[box.currentData()])

    def _show_cell(self, model: str, wanted: str, called: str) -> None:
        """The questions behind a cell of a matrix."""
        self.of.setCurrentIndex(self.of.findData(model))
        self._show_kinds()
        self.cell.setText(self.tr("Only questions for {wanted} that were answered with {called}.").format(
            wanted=wanted or self.tr("no tool"), called=called or self.tr("no call")))
        self.cell.show()
        self.answers.read(self.bench.snapshot.folder, where={"model": model, "wanted": wanted, "called": called})
        self.tabs.setCurrentIndex(self.tabs.count() - 1)

    # Breakdown

    def _breakdown(self) -> QWidget:
        self.breakdown = Breakdown()
        return self._stacked(self.breakdown)

    # Answers

    def _answers(self) -> QWidget:
        self.of, self.kind = QComboBox(), QComboBox()
        self.of.setAccessibleName(self.tr("Model whose answers are shown"))
        self.kind.setAccessibleName(self.tr("Which answers are shown"))
        self.of.activated.connect(lambda _: self._show_answers())
        self.kind.activated.connect(lambda _: self._read_answers())
        line = QHBoxLayout()
        for text, box in ((self.tr("Answers &of"), self.of), (self.tr("Sho&w"), self.kind)):
            title = QLabel(text)
            title.setBuddy(box)
            line.addWidget(title)
            line.addWidget(box)
        line.addStretch(1)
        self.cell = label("muted")
        self.answers = RowTable(Query("answers", (Column("question", self.tr("Question")), Column("raw", self.tr("Answer"), on_one_line),
                                                  Column("error", self.tr("Wrong"), self._error, width=13),
                                                  Column("detail", self.tr("Why"), words.fault, width=40))), self.tr("Answers"))
        self.answers.failed.connect(self.bench.complain)
        self.answers.chosen.connect(self._show_answer)
        self.one = label()
        self.answer_part = QWidget()
        down = QVBoxLayout(self.answer_part)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(line)
        down.addWidget(self.cell)
        down.addWidget(self.answers, 1)
        down.addWidget(self.one)
        return self._stacked(self.answer_part)

    def _show_answers(self) -> None:
        self._show_kinds()
        self._read_answers()

    def _show_kinds(self) -> None:
        """Offer the kinds of error that the model made, with how often."""
        row = self.rows.get(self.of.currentData())
        kept = self.kind.currentData()
        self.kind.clear()
        self.kind.addItem(self.tr("all"), None)
        if row is None:
            return
        errors = row["rates"].get("errors", {})
        wrong = [(error, errors.get(error, 0)) for error in ("structure", "tool", "parameters") if errors.get(error)]
        for error, count in wrong:
            self.kind.addItem(f"{self._error(error)} ({number(count, 0)})", {"error": error})
            for of, kind, many in row["metrics"].get("kinds", []):
                if of == error and kind:
                    self.kind.addItem(f"    {error_kinds.in_words(kind)} ({number(many, 0)})", {"error": error, "kind": kind})
        right = row["rates"]["questions"] - sum(count for _, count in wrong)
        self.kind.addItem(self.tr("right ({count})").format(count=number(right, 0)), {"error": ""})
        self.kind.setCurrentIndex(max(0, next((at for at in range(self.kind.count()) if self.kind.itemData(at) == kept), 0)))

    def _read_answers(self) -> None:
        self.cell.setText("")
        self.cell.hide()
        self.one.hide()
        if self.of.currentData():
            self.answers.read(self.bench.snapshot.folder, where={"model": self.of.currentData(), **(self.kind.currentData() or {})})

    def _show_answer(self, row: dict[str, Any] | None) -> None:
        """The chosen answer whole, for the table cuts long ones."""
        self.one.setVisible(row is not None)
        if row is not None:
            why = f"\n{words.fault(row['detail'])}" if row["detail"] else ""
            accepted = self.accepted.get(row["question"], "")
            accepted = "\n" + self.tr("Accepted: {calls}").format(calls=accepted[:LONGEST]) if accepted and row["error"] else ""
            self.one.setText(f"{row['question']}\n{row['raw'][:LONGEST].strip()}{why}{accepted}")

    def _error(self, kind: str) -> str:
        return {"": self.tr("right"), "structure": self.tr("no whole call"), "tool": self.tr("tool"),
                "parameters": self.tr("parameters")}.get(kind, kind)

    # The report

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.setNameFilter(self.tr("Web pages (*.html)"))
        dialog.selectFile(REPORT)
        dialog.fileSelected.connect(lambda file: self._write(file, lambda path: self.written.setText(
            self.tr("Saved as {file}, with the figures beside it as JSON.").format(file=path))))
        dialog.open()

    def _write(self, target: str, then: Any) -> None:
        """Have the report written in the window's language, into `target` or in the project."""
        for button in (self.open, self.save):
            button.setEnabled(False)
        self.written.setText(self.tr("Writing the report..."))

        def done(found: dict[str, str]) -> None:
            free()
            then(found["report"])

        def failed(error: CallsmithError) -> None:
            free()
            self.written.setText(words.sentence(str(error)))

        def free() -> None:
            self.written.setText("")
            for button in (self.open, self.save):
                button.setEnabled(True)

        self.bench.ask("report", done, failed, target=target, language="zh" if language.current().startswith("zh") else "en")

    def _show_report(self, file: str) -> None:
        path = Path(file)
        if path.is_file() and path.suffix == ".html":
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _stacked(self, *parts: QWidget) -> QWidget:
        """Parts under each other, the last taking what room is left."""
        tab = QWidget()
        down = QVBoxLayout(tab)
        down.setContentsMargins(0, 8, 0, 0)
        for at, part in enumerate(parts):
            down.addWidget(part, 1 if at == len(parts) - 1 else 0)
        down.addStretch(0)
        return tab


def scrolled(part: QWidget) -> QScrollArea:
    """A part that is scrolled for itself, so that the height of one tab does not stretch the others."""
    part.setObjectName("sheet")
    part.layout().setContentsMargins(0, 8, 10, 0)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(part)
    return area


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


def accepted_in_words(answers: Sequence[dict[str, dict[str, list]]]) -> str:
    """Accepted calls, each with its first accepted values; "" where no call is wanted."""
    return "; ".join(call_in_words(name, {key: values[0] for key, values in accepted.items() if values and values[0] != ""})
                     for answer in answers for name, accepted in answer.items())


def on_one_line(raw: str) -> str:
    """An answer without line breaks and the marks around its calls, so that a cell shows what was called."""
    return " ".join(re.sub(r"</?tool_call>", " ", raw).split())


def mean_in_words(one: dict[str, Any] | None) -> str:
    """A mean with its interval: 0.853 (0.801 to 0.899)"""
    if not one or one["mean"] is None:
        return ""
    return number(one["mean"]) if one["low"] is None else f"{number(one['mean'])} ({number(one['low'])} \u2013 {number(one['high'])})"


def drawing(models: list[tuple[str, list[dict[str, Any]]]], names: list[str]) -> plots.Drawing:
    """Bars with intervals: a group for each rate, a bar for each model."""
    def draw(figure: Any, colours: Any) -> None:
        axes = figure.add_subplot()
        wide = 0.8 / len(models)
        hues = (colours.muted, colours.accent, colours.warn, colours.good, colours.bad)
        for at, (title, shares) in enumerate(models):
            places = [place + (at - (len(models) - 1) / 2) * wide for place in range(len(names))]
            values = [100 * (one["share"] or 0) for one in shares]
            ends = [[value - 100 * (one["low"] if one["low"] is not None else value / 100) for value, one in zip(values, shares)],
                    [100 * (one["high"] if one["high"] is not None else value / 100) - value for value, one in zip(values, shares)]]
            axes.bar(places, values, wide * 0.9, color=hues[at % len(hues)], label=title)
            axes.errorbar(places, values, yerr=[[max(0.0, end) for end in side] for side in ends], fmt="none", ecolor=colours.text, elinewidth=1, capsize=2)
        axes.set_xticks(range(len(names)), names)
        axes.set_ylim(0, 105)
        axes.set_ylabel("%")
        axes.grid(axis="x", visible=False)
        figure.legend(loc="outside upper right", ncols=min(4, len(models)), fontsize="small")

    return draw
