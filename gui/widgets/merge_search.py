"""The merge search: what to try, what was measured (as in table 7 of the enterprise paper), and the row to take."""

from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.adapters import shown
from engine.settings import MergeSearchSettings, is_advanced
from gui.controls import Several
from gui.formatting import number, percent, when
from gui.forms import Form
from gui.widgets.basics import Fold, label
from gui.widgets.columns import Halves
from gui.widgets.fact_table import FactTable

LEFT_OUT = ("adapters",)
RATES = ("overall", "structure", "tool", "parameters")
LOOK_AGAIN = 1500  # milliseconds between two looks at a search that runs
NORM = 8  # a column


class MergeSearch(QWidget):
    """A form, a button to search, the table, and a button to take the chosen row."""

    wanted = Signal(dict)  # the settings of a search
    taken = Signal(dict)  # settings of merging
    look = Signal()  # the table should be read anew

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[dict[str, Any]] = []
        self.titles: dict[str, str] = {}
        self.state: tuple[list[str], bool, bool, bool] = ([], False, False, False)  # adapters, quantized, idle, searching
        what = label("muted")
        what.setText(
            self.tr(
                "Tries every method, weight and density that you tick. Each merge answers the same questions, and so does each "
                "adapter alone. A stopped search resumes where it left off."
            )
        )
        self.form = Form(MergeSearchSettings, LEFT_OUT)
        self.form.show_settings(MergeSearchSettings())
        self.start, self.take = QPushButton(self.tr("&Search")), QPushButton(self.tr("Use the selected o&ne"))
        self.start.clicked.connect(self._start)
        self.take.clicked.connect(self._take)
        self.why, self.said, self.verdict, self.warning = label("muted"), label(), label(), label("bad")
        self.none = label("muted")
        self.none.setText(self.tr("No search yet."))
        self.table = FactTable(
            self.tr("Results of the merge search"),
            [
                self.tr("Method"),
                self.tr("Weights"),
                self.tr("Density"),
                self.tr("Base model"),
                self.tr("Fully correct"),
                self.tr("Valid call"),
                self.tr("Correct tool"),
                self.tr("Correct parameters"),
                self.tr("Norm"),
            ],
            wide=0,
            most=9,
        )
        self.table.horizontalHeaderItem(NORM).setToolTip(
            self.tr("Size of the merged change compared with those of the adapters. Far above 1 it breaks the model.")
        )
        self.table.itemSelectionChanged.connect(self._show_row)
        self.table.itemActivated.connect(lambda _: self._take())
        self._again = QTimer(self, interval=LOOK_AGAIN)
        self._again.timeout.connect(self.look)
        self.fold = Fold(self.tr("What to try"), [self._in_two_columns(), self.form])
        first, last = QHBoxLayout(), QHBoxLayout()
        for line, button, told in ((first, self.start, self.why), (last, self.take, self.warning)):
            line.addWidget(button)
            line.addWidget(told, 100)
            line.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(8)
        for part in (what, first, self.fold, self.none, self.said, self.verdict, self.table, last):
            down.addLayout(part) if isinstance(part, QHBoxLayout) else down.addWidget(part)
        down.addStretch(1)
        self.show_table(None)
        for box in self._boxes("bases").values():
            box.toggled.connect(lambda _: self.show_state(*self.state))

    # What the page tells

    def show_state(self, adapters: list[str], quantized: bool, idle: bool, searching: bool) -> None:
        """Whether a search can start, for which adapters, and whether one runs."""
        bases = self.form.fields["bases"]
        bases.setVisible(quantized)
        self.state = (adapters, quantized, idle, searching)
        both = quantized and sum(box.isChecked() for box in self._boxes("bases").values()) > 1
        enough = len(adapters) > 1 or (both and bool(adapters))  # one alone may be tried on both base models
        self.start.setEnabled(idle and enough)
        waits = (
            self.tr("Merges {adapters}.").format(adapters=", ".join(map(shown, adapters)))
            if enough
            else self.tr("Tick two adapters or more first.")
        )
        self.why.setText(self.tr("Running.") if searching else waits)
        self._again.start() if searching else self._again.stop()

    def show_titles(self, titles: dict[str, str]) -> None:
        """How the methods are called."""
        self.titles = titles
        for name, box in self._boxes("methods").items():
            box.setText(titles.get(name, name))

    def show_table(self, found: dict[str, Any] | None) -> None:
        """Show what `engine.stages.merging.search.table` tells of the last search."""
        chosen = [self.rows[at]["key"] for at in self.table.chosen() if at < len(self.rows)]
        self.rows = found["rows"] if found else []
        self.none.setVisible(found is None)
        for part in (self.said, self.table, self.take):
            part.setVisible(found is not None)
        merges, singles = [row for row in self.rows if row["method"]], [row for row in self.rows if not row["method"]]
        self.verdict.setVisible(bool(merges and singles))
        self.table.setColumnHidden(3, len({row["into"] for row in self.rows}) < 2)
        self.table.setColumnHidden(2, not any("density" in row for row in self.rows))
        self.table.show_rows([self._cells(row) for row in self.rows])
        self.table.choose([at for at, row in enumerate(self.rows) if row["key"] in chosen] or ([0] if self.rows else []))
        if found:
            questions = self.tr("validation questions") if found["on"] == "validation" else self.tr("test questions")
            self.said.setText(
                self.tr("{done} of {of} candidates, each on {count} {questions}, {when}.").format(
                    done=number(len(self.rows), 0),
                    of=number(found["of"], 0),
                    count=number(found["questions"], 0),
                    questions=questions,
                    when=when(found["made"]),
                )
            )
        if merges and singles:
            self.verdict.setText(" ".join([self._gain(merges[0], singles[0]), *self._bases(merges)]))
        self._show_row()

    # Its own

    def _in_two_columns(self) -> QWidget:
        """The settings with the long list of methods beside the others; what is rarely needed stays in the form."""
        sides = (QWidget(), QWidget())
        columns = [QVBoxLayout(side) for side in sides]
        for name, control in self.form.fields.items():
            if not is_advanced(MergeSearchSettings, name):
                columns[name != "methods"].addWidget(control)
        for column in columns:
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(10)
            column.addStretch(1)
        return Halves(*sides)

    def _boxes(self, name: str) -> dict[str, QCheckBox]:
        """The boxes of a setting that may have several values."""
        control = self.form.fields[name]
        assert isinstance(control, Several)
        return control.boxes

    def _start(self) -> None:
        self.form.flush()
        self.wanted.emit(self.form.values())

    def _take(self) -> None:
        for at in self.table.chosen()[:1]:
            self.taken.emit(self.rows[at]["take"])

    def _show_row(self) -> None:
        chosen = [self.rows[at] for at in self.table.chosen() if at < len(self.rows)]
        self.take.setEnabled(bool(chosen))
        self.warning.setVisible(bool(chosen) and chosen[0]["explodes"])
        if chosen:
            self.warning.setText(
                self.tr(
                    "The merged change is {ratio} times as large as those of the adapters together. Such a model often gives no "
                    "correct answers."
                ).format(ratio=number(chosen[0]["norm_ratio"], 1))
            )

    def _cells(self, row: dict[str, Any]) -> tuple[str, ...]:
        each = [number(weight, 2) for weight in row["weights"]]
        weights = "" if not row["method"] else each[0] if len(set(each)) == 1 else " + ".join(each)
        norm = number(row["norm_ratio"], 2) + (" !" if row["explodes"] else "")
        return (
            self.name_of(row),
            weights,
            percent(row["density"]) if "density" in row else "",
            self.base_of(row["into"]),
            *(percent(row["rates"][rate]) for rate in RATES),
            norm if row["method"] else "",
        )

    def name_of(self, row: dict[str, Any]) -> str:
        """A row's method, or the adapter that answered alone."""
        return (
            self.titles.get(row["method"], row["method"])
            if row["method"]
            else self.tr("{adapter} alone").format(adapter=shown(row["adapters"][0]))
        )

    def base_of(self, into: str) -> str:
        """The base model that was merged into."""
        return self.tr("in full precision") if into == "full precision" else self.tr("dequantised")

    def _gain(self, best: dict[str, Any], single: dict[str, Any]) -> str:
        points = 100 * (best["rates"]["overall"] - single["rates"]["overall"])
        texts = {"method": self.name_of(best), "points": number(abs(points), 1), "adapter": shown(single["adapters"][0])}
        if points > 0:
            return self.tr("{method} is best, {points} points above {adapter} alone.").format(**texts)
        if points < 0:
            return self.tr("No merge is as good as {adapter} alone. {method} comes closest, {points} points below.").format(**texts)
        return self.tr("{method} is best, and exactly as good as {adapter} alone.").format(**texts)

    def _bases(self, merges: list[dict[str, Any]]) -> list[str]:
        """What each base model came to at its best, where both were measured."""
        best = {
            base: max(row["rates"]["overall"] for row in merges if row["into"] == base)
            for base in dict.fromkeys(row["into"] for row in merges)
        }
        if len(best) < 2:
            return []
        told = ", ".join(f"{self.base_of(base)} {percent(share)}" for base, share in sorted(best.items()))
        return [self.tr("The best merge into each base model: {shares}.").format(shares=told)]
