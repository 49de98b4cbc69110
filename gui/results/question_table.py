"""All test questions with what was answered: filtered by outcome, by tool and by words; the chosen one whole beneath."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.formatting import call_in_words, number
from gui.results.mistakes import answer_and_right, kind_in_words
from gui.tables import TYPING, Column, Rows, in_house_style
from gui.widgets import states
from gui.widgets.basics import label
from gui.widgets.house_table import HouseTable

ALL, WRONG, RIGHT, LOST, GAINED = "all", "wrong", "right", "lost", "gained"  # which questions are shown
BEFORE = 4  # the column of the outcome without training


class Marked(Rows):
    """Questions, whose cells are written when they are seen; the first carries the shape of a right or a wrong answer."""

    def __init__(self, columns: Sequence[Column], write: Callable[[Mapping[str, Any]], tuple[str, ...]], parent: QObject) -> None:
        super().__init__(columns, parent)
        self.write = write

    def row(self, number: int) -> tuple[str, ...]:
        """A question's cells."""
        return self.write(self.question(number))

    def question(self, number: int) -> Mapping[str, Any]:
        """The question itself."""
        found: Mapping[str, Any] = self.rows[number][0]
        return found

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own."""
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            shape = "failed" if self.question(index.row())["error"] else "done"
            return states.icon(shape, theme.state_colour(shape))
        return super().data(index, role)


class QuestionTable(QWidget):
    """Two lists and a search line, the table, the chosen question."""

    correct = Signal(str)  # the key of the test question that is to be corrected

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Mapping[str, Any]] = []
        self.written: dict[str, tuple[str, ...]] = {}  # cells by the questions' keys
        self.which, self.tool, self.search, self.count = QComboBox(), QComboBox(), QLineEdit(), label("muted")
        self.count.setWordWrap(False)
        self.which.setAccessibleName(self.tr("Answers to show"))
        self.tool.setAccessibleName(self.tr("Tool to show"))
        self.search.setAccessibleName(self.tr("Search in the test questions"))
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        for box in (self.which, self.tool):
            box.activated.connect(lambda _: self._show())
        self._pause = QTimer(self, singleShot=True, interval=TYPING)
        self._pause.timeout.connect(self._show)
        self.search.textChanged.connect(self._pause.start)
        columns = (
            Column("outcome", self.tr("Outcome"), width=18),
            Column("question", self.tr("Question")),
            Column("answer", self.tr("Model called")),
            Column("right", self.tr("Expected")),
            Column("before", self.tr("Before training"), width=14),
        )
        self.model = Marked(columns, self.cells_of, self)
        self.view = HouseTable()
        self.view.setAccessibleName(self.tr("Test questions"))
        self.view.setModel(self.model)
        in_house_style(self.view, columns)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_chosen())
        self.one, self.button = QLabel(), QPushButton(self.tr("Correct this"))
        self.one.setWordWrap(True)
        self.one.setTextFormat(Qt.TextFormat.RichText)
        self.one.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.one.setAccessibleName(self.tr("Selected question"))
        self.button.clicked.connect(lambda: self.correct.emit(self.chosen()["key"]))
        line, beneath = QHBoxLayout(), QHBoxLayout()
        for part, room in ((self.which, 0), (self.tool, 0), (self.search, 1), (self.count, 0)):
            line.addWidget(part, room)
        beneath.addWidget(self.one, 1)
        beneath.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addLayout(line)
        down.addWidget(self.view, 1)
        down.addLayout(beneath)

    def show_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show these questions (as `engine.stages.evaluation.overview.row_of` tells them); what was filtered by stays."""
        self.rows = list(rows)
        self.written.clear()
        told = any(row["before"] is not None for row in rows)
        which, tool = self.which.currentData() or ALL, self.tool.currentData()
        self.which.clear()
        texts = {ALL: self.tr("All ({count})"), WRONG: self.tr("Wrong ({count})"), RIGHT: self.tr("Correct ({count})")}
        if told:
            texts |= {GAINED: self.tr("Wrong before, correct now ({count})"), LOST: self.tr("Correct before, wrong now ({count})")}
        for name, text in texts.items():
            self.which.addItem(text.format(count=number(sum(shows(name, row) for row in rows), 0)), name)
        self.which.setCurrentIndex(max(0, self.which.findData(which)))
        self.tool.clear()
        self.tool.addItem(self.tr("All tools"), None)
        for name in sorted({row["tool"] for row in rows}):
            self.tool.addItem(name or self.tr("No tool fits"), name)
        self.tool.setCurrentIndex(max(0, self.tool.findData(tool)) if tool is not None else 0)
        self.view.setColumnHidden(BEFORE, not told)
        self._show()

    def show_only(self, which: str, tool: str | None = None) -> None:
        """Show the questions of this outcome, and of one tool."""
        self.which.setCurrentIndex(max(0, self.which.findData(which)))
        self.tool.setCurrentIndex(max(0, self.tool.findData(tool)) if tool is not None else 0)
        self._show()

    def chosen(self) -> Mapping[str, Any]:
        """The question under the cursor, {} for none."""
        at = self.view.currentIndex().row()
        return self.model.question(at) if 0 <= at < len(self.model.rows) else {}

    def _show(self) -> None:
        kept = self.chosen().get("key")
        which, tool, words = self.which.currentData(), self.tool.currentData(), self.search.text().casefold().split()
        found = [row for row in self.rows if shows(which, row) and tool in (None, row["tool"])]
        if words:
            found = [row for row in found if all(word in " ".join(self.cells_of(row)).casefold() for word in words)]
        self.model.show_rows([(row,) for row in found])
        self.count.setText(self.tr("Rows: {count}").format(count=number(len(found), 0)))
        at = next((at for at, row in enumerate(found) if row["key"] == kept), 0)
        if found:
            self.view.selectRow(at)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.chosen()
        for part in (self.one, self.button):
            part.setVisible(bool(row))
        if not row:
            return
        called, right = answer_and_right(row)
        quoted = "\u201c{}\u201d".format(row["question"].replace("&", "&amp;").replace("<", "&lt;"))
        words = [quoted, self.tr("Model called: {call}").format(call=called)]
        if row["error"]:
            words.append(self.tr("Expected: {call}").format(call=right))
        self.one.setText("<br>".join(words))
        self.button.setVisible(bool(row["error"]))

    def cells_of(self, row: Mapping[str, Any]) -> tuple[str, ...]:
        """The cells of a question, in the columns' order."""
        found = self.written.get(row["key"])
        if found is None:
            before = {True: self.tr("correct"), False: self.tr("wrong"), None: ""}[row["before"]]
            answer = in_words(row["calls"]) or " ".join(row["raw"].split())
            right = in_words(row["accepted"]) or self.tr("no call")
            found = (kind_in_words(row["error"], row["problem"]), row["question"], answer, right, before)
            self.written[row["key"]] = found
        return found


def shows(which: str, row: Mapping[str, Any]) -> bool:
    """Whether a question is among those of an outcome."""
    right = not row["error"]
    if which in (GAINED, LOST):
        return row["before"] is not None and right is (which == GAINED) and right is not row["before"]
    return {ALL: True, WRONG: not right, RIGHT: right}[which]


def in_words(calls: Sequence[Mapping[str, Any]]) -> str:
    """Calls on one line."""
    return "; ".join(call_in_words(call["name"], call["arguments"]) for call in calls)
