"""Population statistics: what real questions look like, as bars that can be moved."""

import copy
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from engine.records import Tool
from gui.widgets.basics import heading, label, scrolled
from gui.widgets.columns import Halves

LENGTH = ("mean", "median", "q1", "q3", "min", "max")
FIFTHS = 5
STEPS = 1000  # of a slider; a tenth of a percent each


class ShareBars(QWidget):
    """A slider and a number in percent for each name; they need not sum to 100, for they are taken in proportion."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, tuple[QSlider, QDoubleSpinBox]] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)

    def show_shares(self, shares: dict[str, float]) -> None:
        """Show {name: share of 1}."""
        if list(shares) != list(self._rows):
            while self._grid.count():
                self._grid.takeAt(0).widget().deleteLater()
            self._rows = {name: self._row(at, name) for at, name in enumerate(shares)}
        for name, share in shares.items():
            slider, spin = self._rows[name]
            with QSignalBlocker(slider), QSignalBlocker(spin):
                slider.setValue(round(share * STEPS))
                spin.setValue(100.0 * share)

    def shares(self) -> dict[str, float]:
        """{name: share}, summing to 1; all alike where all are zero."""
        values = {name: spin.value() for name, (_, spin) in self._rows.items()}
        total = sum(values.values())
        return {name: round(value / total, 6) if total else round(1 / len(values), 6) for name, value in values.items()}

    def _row(self, at: int, name: str) -> tuple[QSlider, QDoubleSpinBox]:
        slider, spin, title = QSlider(Qt.Orientation.Horizontal), QDoubleSpinBox(), QLabel(name)
        slider.setRange(0, STEPS)
        slider.setAccessibleName(name)
        spin.setRange(0, 100)
        spin.setDecimals(1)
        spin.setSuffix(" %")
        spin.setAccessibleName(name)
        title.setBuddy(spin)
        slider.valueChanged.connect(lambda value: self._follow(spin, 100.0 * value / STEPS))
        spin.valueChanged.connect(lambda value: self._follow(slider, round(value / 100.0 * STEPS)))
        for column, part in enumerate((title, slider, spin)):
            self._grid.addWidget(part, at, column)
        return slider, spin

    def _follow(self, other: QSlider | QDoubleSpinBox, value: float) -> None:
        other.blockSignals(True)
        other.setValue(round(value)) if isinstance(other, QSlider) else other.setValue(value)
        other.blockSignals(False)
        self.moved.emit()


class StatisticsEditor(QWidget):
    """Shares of tools; for a chosen tool the shares of an enumerated parameter, its question lengths, where its keywords stand."""

    kept = Signal(dict)  # the whole statistics, as the user wants them

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools: dict[str, Tool] = {}
        self._stored: dict[str, Any] = {}
        self._draft: dict[str, Any] = {}
        self.of_tools, self.of_values, self.of_places = ShareBars(), ShareBars(), ShareBars()
        self.tool, self.parameter = QComboBox(), QComboBox()
        self.tool.setAccessibleName(self.tr("Tool"))
        self.parameter.setAccessibleName(self.tr("Parameter"))
        self.tool.activated.connect(lambda _: self._show_tool())
        self.parameter.activated.connect(lambda _: self._show_values())
        self.lengths = {name: QDoubleSpinBox() for name in LENGTH}
        titles = {
            "mean": self.tr("mean"),
            "median": self.tr("median"),
            "q1": self.tr("lower quartile"),
            "q3": self.tr("upper quartile"),
            "min": self.tr("shortest"),
            "max": self.tr("longest"),
        }
        words = QGridLayout()
        for at, (name, spin) in enumerate(self.lengths.items()):
            spin.setRange(0, 1000)
            spin.setDecimals(1)
            spin.setAccessibleName(self.tr("Words: {what}").format(what=titles[name]))
            spin.valueChanged.connect(lambda _: self._note_lengths())
            told = QLabel(titles[name])
            told.setWordWrap(True)
            words.addWidget(told, at // 2, 2 * (at % 2))
            words.addWidget(spin, at // 2, 2 * (at % 2) + 1)
        self.of_tools.moved.connect(lambda: self._note("tools", self.of_tools.shares()))
        self.of_values.moved.connect(self._note_values)
        self.of_places.moved.connect(lambda: self._note_for_tool("keyword_position", list(self.of_places.shares().values())))
        self.keep, self.discard = QPushButton(self.tr("Sa&ve statistics")), QPushButton(self.tr("&Discard"))
        self.keep.setObjectName("primary")
        self.keep.clicked.connect(lambda: self.kept.emit(self._draft))
        self.discard.clicked.connect(lambda: self.show_statistics(self._stored, list(self.tools.values())))
        self.said = label("muted")
        self._lay_out(words)

    def show_statistics(self, found: dict[str, Any] | None, tools: list[Tool]) -> None:
        """Show what the project has; where it has nothing, all tools and values alike."""
        self._stored, self._draft = found or {}, copy.deepcopy(found or {})
        self.tools = {tool.name: tool for tool in tools}
        kept = self.tool.currentText()
        self.tool.clear()
        self.tool.addItems(list(self.tools))
        self.tool.setCurrentIndex(max(0, self.tool.findText(kept)))
        self.of_tools.show_shares(_whole(self._draft.get("tools", {}), list(self.tools)))
        questions = self._stored.get("questions")
        self.said.setText(
            self.tr("Computed from {count} real questions.").format(count=questions)
            if questions
            else ""
            if self._stored
            else self.tr("No statistics yet: all tools and values count the same. Add a file, or move the sliders.")
        )
        self.said.setVisible(bool(self.said.text()))
        self._show_tool()
        self._show_buttons()

    # The draft

    def _note(self, part: str, value: Any) -> None:
        self._draft[part] = value
        self._draft.pop("questions", None)  # they are no longer as they were computed
        self._show_buttons()

    def _note_for_tool(self, part: str, value: Any) -> None:
        self._note(part, {**self._draft.get(part, {}), self.tool.currentText(): value})

    def _note_values(self) -> None:
        of_tool = {**self._draft.get("values", {}).get(self.tool.currentText(), {}), self.parameter.currentText(): self.of_values.shares()}
        self._note_for_tool("values", of_tool)

    def _note_lengths(self) -> None:
        self._note_for_tool("length", {name: spin.value() for name, spin in self.lengths.items()})

    # Showing

    def _show_buttons(self) -> None:
        changed = self._draft != self._stored
        self.keep.setEnabled(changed)
        self.discard.setEnabled(changed)

    def _show_tool(self) -> None:
        name = self.tool.currentText()
        enumerated = [p.name for p in self.tools[name].parameter_list() if p.enum] if name in self.tools else []
        self.parameter.clear()
        self.parameter.addItems(enumerated)
        self.parameter.setVisible(bool(enumerated))
        self.of_values.setVisible(bool(enumerated))
        length = self._draft.get("length", {}).get(name, {})
        for key, spin in self.lengths.items():
            spin.blockSignals(True)
            spin.setValue(length.get(key, 0))
            spin.blockSignals(False)
        places = self._draft.get("keyword_position", {}).get(name, [1 / FIFTHS] * FIFTHS)
        titles = (self.tr("first fifth"), self.tr("second"), self.tr("third"), self.tr("fourth"), self.tr("last fifth"))
        self.of_places.show_shares(dict(zip(titles, places)))
        self._show_values()

    def _show_values(self) -> None:
        tool, parameter = self.tools.get(self.tool.currentText()), self.parameter.currentText()
        found = next((p for p in tool.parameter_list() if p.name == parameter), None) if tool else None
        known = self._draft.get("values", {}).get(self.tool.currentText(), {}).get(parameter, {})
        self.of_values.show_shares(
            _whole(known, [value if isinstance(value, str) else str(value) for value in found.enum] if found else [])
        )

    def _lay_out(self, words: QGridLayout) -> None:
        def column(*parts: Any) -> QWidget:
            made = QWidget()
            inside = QVBoxLayout(made)
            inside.setContentsMargins(0, 0, 8, 0)
            inside.setSpacing(8)
            for part in parts:
                inside.addWidget(part) if isinstance(part, QWidget) else inside.addLayout(part)
            inside.addStretch(1)
            area = scrolled(made)
            area.setMinimumHeight(260)
            return area

        left = column(heading(self.tr("Share of each tool")), self.of_tools)
        right = column(
            heading(self.tr("Questions for one tool")),
            self.tool,
            self.parameter,
            self.of_values,
            heading(self.tr("Length in words")),
            words,
            heading(self.tr("Position of the keyword")),
            self.of_places,
        )
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.discard)
        buttons.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 6, 0, 0)
        down.addWidget(self.said)
        down.addWidget(Halves(left, right), 1)
        down.addLayout(buttons)


def _whole(known: dict[str, float], names: list[str]) -> dict[str, float]:
    """A share for each name: 0 for those that are not known, all alike where none is."""
    return {name: known.get(name, 0.0) for name in names} if known else {name: 1 / len(names) for name in names}
