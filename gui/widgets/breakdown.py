"""Figures of several models beside each other, broken down in a way that the user chooses."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import messages
from gui.formatting import number, percent
from gui.widgets.basics import label
from gui.widgets.fact_table import FactTable

MANY = 8  # columns beyond which the first is as wide as its texts, and the others are reached by scrolling
HIGH = 8  # rows that are seen at least


class Breakdown(QWidget):
    """A choice of what to break down by, and a table with a row for each part and columns for each model."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.models: list[dict[str, Any]] = []
        self.titles: dict[str, str] = {}
        self.by = QComboBox()
        for name, text in (
            ("tool", self.tr("Tool")),
            ("length", self.tr("Length of the question")),
            ("route", self.tr("Method")),
            ("cycle", self.tr("Data cycle")),
            ("f1", self.tr("Precision, recall and F1 of each tool")),
            ("kinds", self.tr("Types of error")),
            ("speed", self.tr("Time and tokens")),
        ):
            self.by.addItem(text, name)
        self.by.setAccessibleName(self.tr("Break down by"))
        self.by.activated.connect(lambda _: self._show())
        told = QLabel(self.tr("Break down b&y"))
        told.setBuddy(self.by)
        self.what = label("muted")
        self.place = QVBoxLayout()
        self.table: FactTable | None = None
        top = QHBoxLayout()
        top.addWidget(told)
        top.addWidget(self.by)
        top.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(top)
        down.addWidget(self.what)
        down.addLayout(self.place, 1)

    def show_models(self, models: Sequence[dict[str, Any]], titles: dict[str, str]) -> None:
        """Show the figures of these models, whose names for people are `titles`."""
        self.models, self.titles = list(models), titles
        self._show()

    def _show(self) -> None:
        by = self.by.currentData()
        shown = {"f1": self._of_tools, "kinds": self._of_kinds, "speed": self._of_time}.get(by, self._shares)
        headings, rows, told = shown(by)
        if self.table is not None:
            self.place.removeWidget(self.table)
            self.table.deleteLater()
        self.table = FactTable(self.by.currentText(), headings, wide=0 if len(headings) <= MANY else (), most=HIGH)
        self.table.show_rows(rows)
        self.what.setText(told)
        self.place.addWidget(self.table, 1)

    def _names(self) -> list[str]:
        return [self.titles.get(model["name"], model["name"]) for model in self.models]

    def _shares(self, by: str) -> tuple[list[str], list[tuple[str, ...]], str]:
        """Wholly right answers of each part."""
        found = [{row["value"]: row["share"] for row in model["breakdown"][by]} for model in self.models]
        values = list(dict.fromkeys(value for one in found for value in one))
        rows = []
        for value in values:
            counts = max(one[value]["of"] for one in found if value in one)
            rows.append((value or self._unnamed(by), number(counts, 0), *(in_words(one.get(value)) for one in found)))
        told = self.tr("Fully correct answers, with confidence intervals.")
        if by in ("route", "cycle") and values in ([], [""]):
            told = self.tr("The test questions do not say. Their files can name a method and a cycle.")
        return [self.by.currentText(), self.tr("Questions"), *self._names()], rows, told

    def _of_tools(self, _: str) -> tuple[list[str], list[tuple[str, ...]], str]:
        by_tool = [{row["tool"]: row for row in model["tools"]} for model in self.models]
        names = list(dict.fromkeys(tool for one in by_tool for tool in one))

        def cells(row: dict[str, Any] | None) -> list[str]:
            return [number(row[key]) if row and row[key] is not None else "" for key in ("precision", "recall", "f1")]

        rows = [
            (
                tool,
                number(max(one[tool]["questions"] for one in by_tool if tool in one), 0),
                *(cell for one in by_tool for cell in cells(one.get(tool))),
            )
            for tool in names
        ]
        rows.append((self.tr("Mean over tools"), "", *(cell for model in self.models for cell in cells(model["macro"]))))
        precision = self.tr("precision")
        columns = [text for name in self._names() for text in (f"{name}\n{precision}", self.tr("recall"), self.tr("F1"))]
        return (
            [self.tr("Tool"), self.tr("Questions"), *columns],
            rows,
            self.tr(
                "Precision: share of the calls to a tool that were expected. Recall: share of the questions for a tool that got it. "
                "F1 is their harmonic mean."
            ),
        )

    def _of_kinds(self, _: str) -> tuple[list[str], list[tuple[str, ...]], str]:
        found: dict[tuple[str, str], list[int]] = {}
        for at, model in enumerate(self.models):
            for error, kind, count in model["kinds"]:
                found.setdefault((error, kind), [0] * len(self.models))[at] = count
        words = {"structure": self.tr("no valid call"), "tool": self.tr("wrong tool"), "parameters": self.tr("wrong parameters")}
        order = list(words)
        rows = [
            (words.get(error, error), messages.error_kind(kind), *(number(count, 0) if count else "" for count in counts))
            for (error, kind), counts in sorted(found.items(), key=lambda item: (order.index(item[0][0]), -sum(item[1])))
        ]
        return [self.tr("Wrong"), self.tr("Type"), *self._names()], rows, "" if rows else self.tr("No wrong answers.")

    def _of_time(self, _: str) -> tuple[list[str], list[tuple[str, ...]], str]:
        titles = {
            "mean": self.tr("Seconds, mean"),
            "median": self.tr("Seconds, median"),
            "p95": self.tr("Seconds, 95th percentile"),
            "first": self.tr("Seconds to the first token, median"),
            "prompt_tokens": self.tr("Tokens of the prompt, mean"),
            "answer_tokens": self.tr("Tokens of the answer, mean"),
        }
        rows = [
            (text, *(number(model["speed"][key], 1 if "tokens" in key else 3) if model["speed"][key] else "" for model in self.models))
            for key, text in titles.items()
        ]
        return [self.tr("Time and tokens"), *self._names()], rows, self.tr("Answers were timed while others ran in parallel.")

    def _unnamed(self, by: str) -> str:
        return self.tr("no tool") if by == "tool" else self.tr("not stated")


def in_words(share: dict[str, Any] | None) -> str:
    """A share with its interval: 85.3 % (80.1 to 89.9)"""
    if not share or share["share"] is None:
        return ""
    if share["low"] is None:
        return percent(share["share"])
    return f"{percent(share['share'])} ({number(100 * share['low'], 1)} \u2013 {number(100 * share['high'], 1)})"
