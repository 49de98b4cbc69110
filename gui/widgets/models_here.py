"""The base models on this machine: size, licence, chat template, whether they fit, and why one cannot be used."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui import messages
from gui.formatting import number, size
from gui.widgets.basics import label
from gui.widgets.fact_table import FactTable


class ModelsHere(QWidget):
    """A table, and beneath it what is to be said of the model under the cursor."""

    picked = Signal(object)  # the row, or None
    wanted = Signal()  # a double click: this one
    look_in = Signal()
    look_anew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[dict[str, Any]] = []
        self.typical = False
        headings = (
            self.tr("Model"),
            self.tr("Size"),
            self.tr("Licence"),
            self.tr("Chat template"),
            self.tr("This machine"),
            self.tr("Location"),
        )
        self.table = FactTable(self.tr("Base models on this machine"), headings, wide=5, most=9)
        self.table.itemSelectionChanged.connect(self._pick)
        self.table.doubleClicked.connect(lambda _: self.wanted.emit())
        self.said = label()
        self.said.setMinimumHeight(5 * self.fontMetrics().height())
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.add = QPushButton(self.tr("Add fo&lder..."))
        self.add.setToolTip(self.tr("Lists the models in this folder and two levels below it, in all projects"))
        self.add.clicked.connect(self.look_in)
        self.again = QPushButton(self.tr("Search &again"))
        self.again.clicked.connect(self.look_anew)
        across = QHBoxLayout()
        across.addWidget(self.add)
        across.addWidget(self.again)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 10, 0, 0)
        down.setSpacing(10)
        down.addWidget(self.table, 1)
        down.addWidget(self.said)
        down.addLayout(across)

    def say(self, text: str) -> None:
        """Show a sentence in place of what is said of a model."""
        self.said.setText(text)

    def show_models(self, rows: list[dict[str, Any]], typical: bool, chosen: str) -> None:
        """Show these, and choose the one in this folder."""
        self.rows, self.typical = rows, typical
        self._fill()
        at = next((number for number, row in enumerate(rows) if row["path"] == chosen), None)
        if at is not None:
            self.table.choose([at])
        else:
            self.table.clearSelection()
            self._pick()

    def show_templates(self, verdicts: dict[str, dict[str, Any]]) -> None:
        """Add what was found out about chat templates, by the folders of the models."""
        chosen = self.current()
        for row in self.rows:
            row["template"] = verdicts.get(row["path"], row["template"])
        self._fill()
        if chosen is not None:
            self.table.choose([self.rows.index(chosen)])

    def current(self) -> dict[str, Any] | None:
        """The model under the cursor."""
        chosen = self.table.chosen()
        return self.rows[chosen[0]] if chosen and chosen[0] < len(self.rows) else None

    def _fill(self) -> None:
        self.table.show_rows(
            [
                (
                    row["name"],
                    size(row["bytes"]),
                    row["licence"] or self.tr("unknown"),
                    self._template(row),
                    self._fit(row),
                    messages.engine(row["place"]),
                )
                for row in self.rows
            ]
        )

    def _template(self, row: dict[str, Any]) -> str:
        if row["refused"]:
            return ""
        verdict = row["template"]
        if verdict is None:
            return self.tr("checking...")
        if not verdict["usable"]:
            return self.tr("not usable")
        return self.tr("good, with notes") if verdict["told"] else self.tr("good")

    def _fit(self, row: dict[str, Any]) -> str:
        return self.tr("cannot be trained") if row["refused"] else fit_in_a_word(row["fit"])

    def _pick(self) -> None:
        row = self.current()
        self.said.setText("" if row is None else self._told(row))
        if row is None and not self.rows:
            self.said.setText(self.tr("No models found. Add a folder, or download one."))
        self.picked.emit(row)

    def _told(self, row: dict[str, Any]) -> str:
        lines = [row["path"]]
        if row["refused"]:
            return "\n".join([*lines, messages.sentence(row["refused"])])
        lines.append(fit_in_words(row["fit"], self.typical))
        lines += map(messages.sentence, (row["template"] or {"told": []})["told"])
        return "\n".join(filter(None, lines))


def fit_in_a_word(fit: dict[str, Any] | None) -> str:
    """Whether a model fits."""
    if fit is None:
        return QCoreApplication.translate("ModelFit", "unknown")
    return QCoreApplication.translate("ModelFit", "fits") if fit["fits"] else QCoreApplication.translate("ModelFit", "too large")


def fit_in_words(fit: dict[str, Any] | None, typical: bool) -> str:
    """Whether a model fits, as a sentence or two; "" where it is not known."""
    if fit is None:
        return ""
    said = messages.sentence(fit["why"])
    if fit["fits"]:
        text = QCoreApplication.translate("ModelFit", "It can be trained on this machine: {memory} of {of} GiB, {how}.")
        said = text.format(memory=number(fit["memory_gib"], 1), of=number(fit["of_gib"], 1), how=messages.sentence(fit["how"]))
    if typical:
        said += " " + QCoreApplication.translate("ModelFit", "(Estimated with a typical tool list, because no dataset was measured yet.)")
    return said
