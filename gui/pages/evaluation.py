"""Evaluation: how good each model is on the questions that were kept aside."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QTabWidget, QVBoxLayout, QWidget

from engine.store import Project
from gui.page import StagePage, heading, label
from gui.tables import Column, Query, RowTable
from gui.widgets.confusion import Confusion
from gui.widgets.fact_table import FactTable
from gui.wording import percent

RATES = ("structure", "tool", "parameters", "overall")


class Page(StagePage):
    """The table of rates, the confusion matrix of one model, and the answers behind it."""

    stage = "evaluation"

    def explanation(self) -> str:
        return self.tr("Ask each model the test questions and compare its calls with the accepted ones: is the answer a whole call, is "
                       "it the right tool, are all parameters right?")

    def body(self) -> QWidget:
        self.names = {"base": self.tr("Base model"), "adapter": self.tr("Trained adapter")}
        self.rates = FactTable(self.tr("Rates"), (self.tr("Model"), self.tr("Whole call"), self.tr("Right tool"),
                                                  self.tr("Right parameters"), self.tr("All right"), self.tr("Questions")), wide=0)
        self.verdict = label()
        self.model = QComboBox()
        self.model.setAccessibleName(self.tr("Model whose answers are shown"))
        self.model.activated.connect(lambda _: self._show_model())
        self.confusion = Confusion()
        self.confusion.chosen.connect(self._show_cell)
        self.answers = RowTable(Query("answers", (Column("question", self.tr("Question")), Column("raw", self.tr("Answer")),
                                                  Column("error", self.tr("Wrong"), self._error, width=13),
                                                  Column("detail", self.tr("Why"), width=40))), self.tr("Answers"))
        self.answers.failed.connect(self.bench.complain)
        self.cell = label("muted")
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        below = QWidget()
        down = QVBoxLayout(below)
        down.setContentsMargins(0, 6, 0, 0)
        down.addWidget(self.cell)
        down.addWidget(self.answers, 1)
        tabs.addTab(self.confusion, self.tr("Confusion matrix"))
        tabs.addTab(below, self.tr("Answers"))
        self.tabs = tabs
        self.part = QWidget()
        inner = QVBoxLayout(self.part)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.model)
        inner.addWidget(tabs, 1)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(10)
        down.addWidget(heading(self.tr("Rates on the test questions")))
        down.addWidget(self.rates)
        down.addWidget(self.verdict)
        down.addWidget(self.part, 1)
        down.addStretch(0)
        return page

    def read(self, project: Project) -> Any:
        asked = project.test_hash()  # rates on other questions say nothing beside these
        rows = [row for row in project.rows("evaluations") if not row["model"].startswith("gguf-") and row["test_hash"] == asked]
        rows.sort(key=lambda row: list(self.names).index(row["model"]) if row["model"] in self.names else 9)
        return (rows, [tool.name for tool in project.tools()], {row["model"]: project.confusion(row["model"]) for row in rows})

    def fill(self, found: Any) -> None:
        rows, self.tools, self.confusions = found
        rates = {row["model"]: row["rates"] for row in rows}
        self.rates.show_rows([(self.names.get(model, model), *(percent(one[rate]) for rate in RATES),
                               self.locale().toString(one["questions"])) for model, one in rates.items()])
        self.rates.setVisible(bool(rows))
        self.part.setVisible(bool(rows))
        self.verdict.setText(self._gain(rates))
        kept = self.model.currentData()
        self.model.clear()
        for model in rates:
            self.model.addItem(self.names.get(model, model), model)
        self.model.setCurrentIndex(max(0, self.model.findData(kept if kept else "adapter")))
        self._show_model()

    def stop(self) -> None:
        self.answers.rows.stop()

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

    def _show_model(self) -> None:
        model = self.model.currentData()
        if model:
            self.confusion.show_matrix(self.tools, self.confusions[model])
            self.cell.setText("")
            self.cell.hide()
            self.answers.read(self.bench.snapshot.folder, where={"model": model})

    def _show_cell(self, wanted: str, called: str) -> None:
        """The questions behind a cell of the matrix."""
        model = self.model.currentData()
        self.cell.setText(self.tr("Only questions for {wanted} that were answered with {called}.").format(
            wanted=wanted or self.tr("no tool"), called=called or self.tr("no call")))
        self.cell.show()
        self.answers.read(self.bench.snapshot.folder, where={"model": model, "wanted": wanted, "called": called})
        self.tabs.setCurrentIndex(1)

    def _error(self, kind: str) -> str:
        return {"": self.tr("right"), "structure": self.tr("no whole call"), "tool": self.tr("tool"),
                "parameters": self.tr("parameters")}.get(kind, kind)
