"""The confusion forecast: which tools a model takes for one another before any training, and which descriptions to mend."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from gui import messages
from gui.formatting import number, percent, when
from gui.widgets.basics import OrEmpty, label, row
from gui.widgets.columns import Halves
from gui.widgets.confusion import Confusion
from gui.widgets.fact_table import FactTable

WEAK = 0.4  # share of right tools below which a forecast says little


class Forecast(QWidget):
    """What was found last, and a button to ask again. A row of the table leads to its tool."""

    wanted = Signal(str, str)  # the model to ask, and how the tools are described to it
    chosen = Signal(str)  # a tool to mend
    seeds_wanted = Signal()  # there is nothing to ask yet

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        what = label("muted")
        what.setText(
            self.tr(
                "Shows which tool each example question reaches: the nearest in meaning, or the one that an untrained model calls. "
                "The description of a tool that attracts the questions of others promises too much; that of a tool that loses its "
                "own says too little. Improve the descriptions before you generate questions."
            )
        )
        self.model, self.length = QComboBox(), QComboBox()
        for name, title in (
            ("embeddings", self.tr("by meaning, no model")),
            ("base", self.tr("base model")),
            ("adapter", self.tr("trained adapter")),
            ("gguf-q8_0", "GGUF Q8_0"),
            ("gguf-q4_k_m", "GGUF Q4_K_M"),
            ("gguf-f16", "GGUF F16"),
        ):
            self.model.addItem(title, name)
        for name, title in (("long", self.tr("long")), ("short", self.tr("short")), ("none", self.tr("none"))):
            self.length.addItem(title, name)
        self.ask = QPushButton(self.tr("&Ask the example questions"))
        self.ask.clicked.connect(lambda: self.wanted.emit(self.model.currentData(), self.length.currentData()))
        fields = []
        for title, field in ((self.tr("Mode&l"), self.model), (self.tr("D&escriptions"), self.length)):
            told = QLabel(title)
            told.setBuddy(field)
            field.setAccessibleName(title.replace("&", ""))
            fields += [told, field]
        line = Halves(row(*fields), row(self.ask))
        self.said, self.warning, self.mend = label(), label("bad"), label()
        self.table = FactTable(
            self.tr("Tools in the forecast"),
            [self.tr("Tool"), self.tr("Questions"), self.tr("Precision"), self.tr("Recall"), self.tr("What to fix")],
            wide=4,
            most=7,
        )
        self.table.itemSelectionChanged.connect(self._show_mend)
        self.table.itemActivated.connect(lambda item: self.chosen.emit(self.table.item(item.row(), 0).text()))
        self.matrix = Confusion()
        self.parts = QSplitter()
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.mend)
        self.parts.addWidget(left)
        self.parts.addWidget(self.matrix)
        self.parts.setSizes([620, 340])
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(8)
        down.addWidget(what)
        down.addWidget(line)
        down.addWidget(self.warning)
        down.addWidget(self.said)
        self.whole = OrEmpty(self.parts, "", "", self.seeds_wanted.emit)
        down.addWidget(self.whole, 1)
        self.show_forecast(None, 0, True)

    def _show_mend(self) -> None:
        rows = self.table.chosen()
        self.mend.setText(self.table.item(rows[0], 4).text() if rows else "")

    def show_forecast(self, found: dict[str, Any] | None, seeds: int, idle: bool) -> None:
        """Show a forecast as `engine.stages.tools.remarks` tells it, None where none was made; whether one can be made now."""
        self.ask.setEnabled(bool(seeds) and idle)
        self.ask.setToolTip("" if seeds else self.tr("Import example questions on the Knowledge page first."))
        self.whole.show_part(found is not None)
        if seeds:
            self.whole.say(self.tr("No forecast yet. It uses the {count} example questions.").format(count=number(seeds, 0)))
        else:
            self.whole.say(self.tr("No forecast yet: there are no example questions."), self.tr("Add example questions"))
        self.said.setVisible(found is not None)
        self.warning.setVisible(bool(found) and found["outdated"])
        if found is None:
            return
        self.warning.setText(self.tr("The tools have changed since. Ask again to see the effect."))
        right = sum(count for wanted, called, count in found["matrix"] if wanted == called)
        self.said.setText(
            self.tr("{model}, {when}: the right tool for {right} of {all} questions ({share}).").format(
                model=self.tr("By meaning") if found["model"] == "embeddings" else found["model"],
                when=when(found["made"]),
                right=number(right, 0),
                all=number(found["questions"], 0),
                share=percent(right / found["questions"]),
            )
        )
        if right < WEAK * found["questions"]:
            self.said.setText(
                self.said.text() + " " + self.tr("It rarely finds the right tool. A stronger model would say more about the descriptions.")
            )
        mend: dict[str, list[str]] = {}
        for one in found["findings"]:
            mend.setdefault(one["tool"], []).append(messages.sentence(one["text"]))
        rate = lambda value: "" if value is None else percent(value)  # noqa: E731
        rows = sorted(found["tools"], key=lambda row: (row["tool"] not in mend, row["recall"] if row["recall"] is not None else 2))
        self.table.show_rows(
            [
                (row["tool"], number(row["questions"], 0), rate(row["precision"]), rate(row["recall"]), " ".join(mend.get(row["tool"], [])))
                for row in rows
            ]
        )
        self.table.choose([0] if rows else [])
        self.matrix.show_matrix(
            [row["tool"] for row in found["tools"]], {(wanted, called): count for wanted, called, count in found["matrix"]}
        )
