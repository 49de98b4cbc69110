"""The typical mistakes of a measured model: what goes wrong, how often and where, an example of each, and the way to correct it."""

from collections.abc import Collection, Mapping, Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import messages, theme
from gui.formatting import call_in_words, number
from gui.widgets.basics import label
from gui.widgets.columns import NARROW

LONGEST = 220  # letters of a text that are shown; the tool tip has it all
translate = QCoreApplication.translate


class Mistakes(QWidget):
    """Up to three cards, side by side where there is room."""

    correct = Signal(str)  # the key of the test question whose mistake is to be corrected

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []
        self.none = label("muted")
        self.none.setText(self.tr("No wrong answers."))
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.row.setSpacing(12)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addWidget(self.none)
        down.addLayout(self.row)
        down.addStretch(1)

    def show_mistakes(self, mistakes: Sequence[Mapping[str, Any]], rows: Mapping[str, Mapping[str, Any]], wrong: int) -> None:
        """Show these mistakes (as `engine.stages.evaluation.overview.typical` tells them) of `wrong` in all; `rows` has the questions by
        their keys."""
        for card in self.cards:
            self.row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [Card(one, rows[one["example"]], wrong) for one in mistakes]
        for card in self.cards:
            card.correct.clicked.connect(lambda _=False, key=card.key: self.correct.emit(key))
            self.row.addWidget(card, 1)
        self.none.setVisible(not self.cards)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn when the width crosses the limit."""
        super().resizeEvent(event)
        wide = event.size().width() >= NARROW
        self.row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


class Card(QFrame):
    """One kind of mistake."""

    def __init__(self, mistake: Mapping[str, Any], example: Mapping[str, Any], wrong: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.key, self.example = example["key"], example
        title = label(enlarge=1.05)
        title.setText(kind_in_words(mistake["error"], mistake["problem"]))
        self.setAccessibleName(title.text())
        told = label("muted")
        told.setText(soft(self._told(mistake, wrong)))
        told.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        told.setToolTip("\n".join(place_in_words(one) for one in mistake["places"]))
        self.called, self.right = QLabel(), QLabel()
        self.correct = QPushButton(self.tr("Correct this"))
        self.correct.setAccessibleDescription(example["question"])
        self.correct.setToolTip(self.tr("Write a similar example with the correct call. The next training uses it."))
        down = QVBoxLayout(self)
        down.setContentsMargins(12, 10, 12, 10)
        down.setSpacing(3)
        down.addWidget(title)
        down.addWidget(told)
        down.addSpacing(4)
        question = label()
        question.setText("\u201c{}\u201d".format(cut(example["question"])))
        question.setToolTip(example["question"])
        down.addWidget(question)
        for words, shown in ((self.tr("Model called"), self.called), (self.tr("Expected"), self.right)):
            head = label("muted")
            head.setText(words)
            shown.setWordWrap(True)
            shown.setTextFormat(Qt.TextFormat.RichText)
            shown.setAccessibleName(words)
            down.addWidget(head)
            down.addWidget(shown)
        down.addStretch(1)
        down.addSpacing(4)
        down.addWidget(self.correct, 0, Qt.AlignmentFlag.AlignLeft)
        self._paint()

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "correct"):
            self._paint()

    def _paint(self) -> None:
        called, right = answer_and_right(self.example)
        self.called.setText(soft(called))
        self.right.setText(soft(right))

    def _told(self, mistake: Mapping[str, Any], wrong: int) -> str:
        text = self.tr("{count} of {wrong} mistakes.").format(count=number(mistake["count"], 0), wrong=number(wrong, 0))
        places = [place_in_words(one) for one in mistake["places"] if one["tool"] or one["called"]]
        often = self.tr("Most often: {place}.")
        return f"{text} {often.format(place=places[0])}" if places else text


def kind_in_words(error: str, problem: str) -> str:
    """What goes wrong, as the title of a kind of mistake."""
    return {
        ("parameters", "missing"): translate("Mistakes", "Missing value"),
        ("parameters", "not wanted"): translate("Mistakes", "Extra value"),
        ("parameters", "wrong"): translate("Mistakes", "Wrong value"),
        ("parameters", ""): translate("Mistakes", "Wrong values"),
        ("tool", ""): translate("Mistakes", "Wrong tool"),
        ("tool", "not wanted"): translate("Mistakes", "Unwanted call"),
        ("structure", ""): translate("Mistakes", "No valid call"),
        ("", ""): translate("Mistakes", "Correct"),
    }.get((error, problem), translate("Mistakes", "Other mistake"))


def place_in_words(place: Mapping[str, Any]) -> str:
    """Where a mistake is made, with how often."""
    known = {"tool": place["tool"], "called": place["called"], "parameter": place["parameter"], "count": number(place["count"], 0)}
    if place["parameter"]:
        return translate("Mistakes", "{parameter} of {tool} ({count})").format(**known)
    if place["tool"] and place["called"] and place["called"] not in (place["tool"], "?"):
        return translate("Mistakes", "{called} instead of {tool} ({count})").format(**known)
    return translate("Mistakes", "{tool} ({count})").format(**(known | {"tool": place["tool"] or place["called"]}))


def answer_and_right(row: Mapping[str, Any]) -> tuple[str, str]:
    """(what was answered, what is right) of a question, as rich text in which what is wrong stands out, by weight and line too."""
    wrong, accepted = row["wrong"], row["accepted"]
    names = {call["name"] for call in accepted}
    called = [
        marked(call, () if row["error"] != "parameters" else wrong, row["error"] == "tool" and call["name"] not in names)
        for call in row["calls"]
    ]
    answer = "<br>".join(called) or escape(cut(row["raw"].strip())) or translate("Mistakes", "nothing")
    missing = [name for name, problem in wrong.items() if problem != "not wanted"]
    right = [marked(call, missing, row["error"] == "tool", good=True) for call in accepted]
    if row["error"] == "structure":
        answer = f"{answer}<br><i>{escape(messages.error_kind(row['kind']))}</i>"
    return answer, "<br>".join(right) or escape(translate("Mistakes", "no call, because no tool fits"))


def marked(call: Mapping[str, Any], wrong: Collection[str], name_is: bool, good: bool = False) -> str:
    """A call as rich text with these arguments, or its name, standing out."""
    colour = theme.current().good if good else theme.current().bad

    def shown(text: str, stands_out: bool) -> str:
        plain = escape(text)
        return f'<b><u style="color: {colour}">{plain}</u></b>' if stands_out else plain

    arguments = [shown(call_in_words("", {key: value})[1:-1], key in wrong) for key, value in call["arguments"].items()]
    return f"{shown(call['name'], name_is)}({', '.join(arguments)})"


def soft(text: str) -> str:
    """A text whose long names may be broken between two lines, so that they do not make their place wider. It is not to be copied."""
    return text.replace("_", "_\u200b").replace("(", "(\u200b")


def cut(text: str) -> str:
    """A text, shortened where it is long."""
    return text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."
