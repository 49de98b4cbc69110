"""Whether one of two models is really better: chosen from lists, answered in a sentence."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.formatting import number, probability
from gui.widgets.basics import label

CHANCE = 0.05  # a probability below which a difference is hardly chance


class Comparison(QWidget):
    """Two lists of models and what is known of the pair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs: list[dict[str, Any]] = []
        self.titles: dict[str, str] = {}
        self.first, self.second = QComboBox(), QComboBox()
        self.told = label()
        line = QHBoxLayout()
        for text, box, name in (
            (self.tr("Com&pare"), self.first, self.tr("First model")),
            (self.tr("&with"), self.second, self.tr("Second model")),
        ):
            shown = QLabel(text)
            shown.setBuddy(box)
            box.setAccessibleName(name)
            box.activated.connect(lambda _: self._show())
            line.addWidget(shown)
            line.addWidget(box)
        line.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(line)
        down.addWidget(self.told)

    def show_pairs(self, models: Sequence[str], pairs: Sequence[dict[str, Any]], titles: dict[str, str]) -> None:
        """Offer these models; of each two, `pairs` tells what was measured (McNemar's test; a paired t-test of free texts)."""
        self.pairs, self.titles = list(pairs), titles
        for box, standard in ((self.first, 0), (self.second, 1)):
            kept = box.currentData()
            box.clear()
            for name in models:
                box.addItem(titles.get(name, name), name)
            box.setCurrentIndex(box.findData(kept) if box.findData(kept) >= 0 else min(standard, len(models) - 1))
        self.setVisible(len(models) > 1 and bool(self.pairs))
        self._show()

    def _show(self) -> None:
        first, second = self.first.currentData(), self.second.currentData()
        pair = next((one for one in self.pairs if {one["first"], one["second"]} == {first, second}), None) if first != second else None
        if pair is None:
            self.told.setText(
                self.tr("Choose two different models.") if first == second else self.tr("These two were not measured together.")
            )
            return
        text = self._sentence(pair)
        for one in pair["texts"]:
            if one["difference"] == 0:
                text += " " + self.tr("Similarity of {parameter}: no difference ({questions} questions).").format(
                    parameter=one["parameter"], questions=one["questions"]
                )
            elif one["difference"] is not None and one["p"] is not None:
                text += " " + self.tr("Similarity of {parameter}: {better} by {difference} ({p}, {questions} questions).").format(
                    parameter=one["parameter"],
                    better=self._title(pair["second"] if one["difference"] > 0 else pair["first"]),
                    difference=number(abs(one["difference"])),
                    p=probability(one["p"]),
                    questions=one["questions"],
                )
        self.told.setText(text)

    def _sentence(self, pair: dict[str, Any]) -> str:
        known = {
            "points": number(abs(100 * pair["difference"]), 1),
            "p": probability(pair["p"]),
            "questions": number(pair["questions"], 0),
            "low": number(100 * pair["low"], 1),
            "high": number(100 * pair["high"], 1),
        }
        if not pair["difference"]:
            return self.tr("Both are correct equally often on {questions} questions.").format(**known)
        known["better"] = self._title(pair["second"] if pair["difference"] > 0 else pair["first"])
        if pair["difference"] < 0:
            known["low"], known["high"] = number(-100 * pair["high"], 1), number(-100 * pair["low"], 1)
        if pair["p"] < CHANCE:
            return self.tr(
                "{better} is better by {points} points ({low} to {high}) on {questions} questions. This is unlikely to be chance ({p})."
            ).format(**known)
        return self.tr(
            "{better} is better by {points} points ({low} to {high}) on {questions} questions, but this may be chance ({p})."
        ).format(**known)

    def _title(self, name: str) -> str:
        return self.titles.get(name, name)
