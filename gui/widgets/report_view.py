"""The report of validation: what the accepted questions are like beside the real ones, as a sentence, a plot and a table."""

from typing import Any

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from gui import plots
from gui.formatting import number, percent
from gui.widgets.basics import label
from gui.widgets.fact_table import FactTable
from gui.widgets.route_weights import route_title

MOST = 60  # bars that can be read
FEW = 7  # rows of the table that are seen at once


class ReportView(QWidget):
    """Shows what `engine.stages.validation.report` found; one kind of comparison at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: dict[str, Any] = {}
        self.said = label()
        self.of = QComboBox()
        self.of.setAccessibleName(self.tr("What to compare"))
        for name, title in (
            ("tools", self.tr("Tools")),
            ("values", self.tr("Values")),
            ("lengths", self.tr("Lengths in words")),
            ("places", self.tr("Position of the keyword")),
            ("parameters", self.tr("Parameters used")),
            ("routes", self.tr("Acceptance by method")),
        ):
            self.of.addItem(title, name)
        self.of.activated.connect(lambda _: self._draw())
        self.plot = plots.Plot(self.tr("Comparison with real questions"))
        self.table = FactTable(
            self.tr("Words of the questions"),
            [
                self.tr("Tool"),
                self.tr("Questions"),
                self.tr("Mean"),
                self.tr("Median"),
                self.tr("Middle 50 %"),
                self.tr("Real median"),
                self.tr("Divergence"),
            ],
            wide=0,
            most=FEW,
        )
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(8)
        for part in (self.said, self.of):
            down.addWidget(part)
        down.addWidget(self.plot, 1)
        down.addWidget(self.table)

    def show_report(self, found: dict[str, Any] | None) -> None:
        """Show a report, nothing where there is none."""
        self.found = found or {}
        for part in (self.of, self.plot, self.table):
            part.setVisible(bool(found))
        if not found:
            self.said.setText(self.tr("The report appears after the next run."))
            return
        far = found["divergence"]["joint"]
        lines = [
            self.tr(
                "{accepted} of {all} questions accepted; near duplicates {near}; distinct words {one}, pairs {two}, triples {three}."
            ).format(
                accepted=number(found["accepted"], 0),
                all=number(found["questions"], 0),
                near=percent(found["near_duplicate_rate"]),
                one=percent(found["distinct"]["1"]),
                two=percent(found["distinct"]["2"]),
                three=percent(found["distinct"]["3"]),
            )
        ]
        if far is not None:
            lines.append(
                self.tr(
                    "Jensen-Shannon divergence from real questions over tool, value and length: {far} bits (0: identical, 1: nothing "
                    "in common)."
                ).format(far=number(far, 4))
            )
        meaning = found.get("meaning") or {}
        if meaning.get("accepted") is not None and meaning.get("seeds") is not None:
            lines.append(
                self.tr(
                    "Average distance in meaning between two questions for one tool: {apart}, between two example questions: {seeds} "
                    "(0: identical, 1: nothing in common)."
                ).format(apart=number(meaning["accepted"], 2), seeds=number(meaning["seeds"], 2))
            )
        self.said.setText("\n".join(lines))
        lengths = found["divergence"]["length"]
        self.table.show_rows(
            [
                (
                    name,
                    number(tool["questions"], 0),
                    *self._length(tool["length"]),
                    self._real(tool),
                    "" if lengths.get(name) is None else number(lengths[name], 3),
                )
                for name, tool in found["tools"].items()
            ]
        )
        self._draw()

    def _length(self, length: dict[str, float] | None) -> tuple[str, str, str]:
        if not length:
            return "", "", ""
        return number(length["mean"], 1), number(length["median"], 1), f"{number(length['q1'], 1)} - {number(length['q3'], 1)}"

    def _real(self, tool: dict[str, Any]) -> str:
        return number(tool["target_length"]["median"], 1) if tool["target_length"] and "median" in tool["target_length"] else ""

    def _draw(self) -> None:
        if not self.found:
            return
        rows = dict(list(self._rows(self.of.currentData()).items())[:MOST])
        shares = {name: (100 * one, None if target is None else 100 * target) for name, (one, target) in rows.items()}
        first, second = (
            (self.tr("accepted"), self.tr("generated")) if self.of.currentData() == "routes" else (self.tr("accepted"), self.tr("real"))
        )
        self.plot.show_drawing(
            plots.beside(shares, first, second, self.tr("percent")) if rows else None,
            "; ".join(
                f"{name}: {round(one, 1)}" + ("" if target is None else f" / {round(target, 1)}") for name, (one, target) in shares.items()
            ),
            len(rows),
        )

    def _rows(self, kind: str) -> dict[str, tuple[float, float | None]]:
        """{name: (share, the share beside it)} of one kind of comparison."""
        tools = self.found["tools"]
        if kind == "tools":
            return {name: (tool["share"], tool["target"]) for name, tool in tools.items()}
        if kind == "values":
            return {
                f"{name}: {value}": tuple(pair)
                for name, tool in tools.items()
                for shares in tool["values"].values()
                for value, pair in shares.items()
            }
        if kind == "lengths":
            return {f"{name}: {words}": tuple(pair) for name, tool in tools.items() for words, pair in tool["length_bins"].items()}
        if kind == "places":
            fifths = [self.tr("first fifth"), self.tr("second"), self.tr("third"), self.tr("fourth"), self.tr("last fifth")]
            return {
                f"{name}: {fifths[at]}": (share, (tool["target_keyword_position"] or [None] * 5)[at])
                for name, tool in tools.items()
                for at, share in enumerate(tool["keyword_position"] or [])
            }
        if kind == "parameters":
            return {
                f"{name}: {parameter}": (share, None) for name, tool in tools.items() for parameter, share in tool["parameters"].items()
            }
        whole = max(1, sum(route["made"] for route in self.found["by_route"].values()))
        return {
            route_title(name) or self.tr("other"): (route["accepted"] / whole, route["made"] / whole)
            for name, route in self.found["by_route"].items()
        }
