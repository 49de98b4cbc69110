"""Tables of a project's rows. Only what is seen is read: a million rows scroll and filter without holding up the window."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.store import paging
from gui.jobs import Background
from gui.widgets.house_table import HouseTable, chosen_rows, show_whole_rows

PIECE = 200  # rows read at once
KEPT = 60  # pieces kept in memory
FETCHED = 10_000  # rows asked for in one query, where many are chosen
TYPING = 250  # milliseconds without a further key before a search begins


@dataclass(frozen=True)
class Column:
    """A column: where it comes from, its heading, and how its value is written."""

    name: str
    heading: str
    show: Callable[[Any], str] = str
    width: int = 0  # in characters, 0 for its share of what is left


@dataclass(frozen=True)
class Query:
    """Which rows of which table."""

    table: str
    columns: tuple[Column, ...]
    where: dict[str, str | tuple[str, ...]] = field(default_factory=dict)  # {column: its value, or one of several}
    search: str = ""
    order: str = ""


class _Cells(QAbstractTableModel):
    """What every model of rows has: columns with headings, numbered rows, a text in each cell."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)

    def row(self, number: int) -> tuple | None:
        """A row's columns, None where it is not read yet."""
        raise NotImplementedError

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """Qt's own: how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own: headings, and row numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].heading if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt's own: a cell's text; the whole of it is in the tool tip too."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.row(index.row())
        if row is None:
            return "..." if role == Qt.ItemDataRole.DisplayRole else None
        return self.columns[index.column()].show(row[index.column()])


class PagedRows(_Cells):
    """The rows of a query. What is not yet read is shown as dots and comes in a moment."""

    counted = Signal(int)
    failed = Signal(object)

    def __init__(self, query: Query, parent: QObject | None = None) -> None:
        super().__init__(query.columns, parent)
        self.query = query
        self.folder: Path | None = None
        self._ids = array("q")
        self._pieces: OrderedDict[int, list[tuple]] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0  # answers to an older question are dropped
        self._turn_of_ids = 0
        self._background = Background(self)

    def read(self, folder: Path | None, **changes: Any) -> None:
        """Read the rows anew, with another folder, search, order or condition."""
        self.folder, self.query = folder, replace(self.query, **changes)
        self._turn += 1
        turn, query = self._turn, self.query
        if folder is None:
            self._found(turn, array("q"))
            return
        self._background.run(
            lambda: paging.row_ids(folder, query.table, query.search, query.order, **query.where),
            lambda ids: self._found(turn, ids),
            self.failed.emit,
        )

    def look_again(self) -> None:
        """Read what is in memory once more, for rows whose values changed; until it comes they are shown as they were."""
        for piece in list(self._pieces):
            self._ask(piece)

    def stop(self) -> None:
        """Read no more."""
        self._background.close()

    def row(self, number: int) -> tuple | None:
        """A row's columns, None where it is not read yet."""
        piece = self._pieces.get(number // PIECE)
        if piece is None:
            self._ask(number // PIECE)
            return None
        self._pieces.move_to_end(number // PIECE)
        return piece[number % PIECE] if number % PIECE < len(piece) else None

    def id_at(self, number: int) -> int:
        """The row's id in its table."""
        return self._ids[number]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """Qt's own: how many rows there are."""
        return 0 if parent.isValid() else len(self._ids)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt's own: order by a column; -1 for the order in which the rows came."""
        name = self.query.columns[column].name if column >= 0 else ""
        self.read(self.folder, order=f"{name} desc" if name and order == Qt.SortOrder.DescendingOrder else name)

    def fetch(self, numbers: Sequence[int], then: Callable[[list[tuple]], None]) -> None:
        """Call `then` with these rows: at once where they are in memory, else when they are read, if the same query is still shown."""
        held = [self._pieces.get(number // PIECE, ())[number % PIECE :][:1] for number in numbers[:PIECE]]
        if len(numbers) <= PIECE and all(held):
            then([row for (row,) in held])
            return
        turn, folder, query = self._turn_of_ids, self.folder, self.query
        if folder is None:
            return
        ids = [self._ids[number] for number in numbers]
        names = [column.name for column in query.columns]
        self._background.run(
            lambda: [
                row for at in range(0, len(ids), FETCHED) for row in paging.rows_of(folder, query.table, names, ids[at : at + FETCHED])
            ],
            lambda rows: then(rows) if turn == self._turn_of_ids else None,
            self.failed.emit,
        )

    def _found(self, turn: int, ids: array) -> None:
        if turn == self._turn:
            self.beginResetModel()
            self._ids, self._turn_of_ids = ids, turn
            self._pieces.clear()
            self._asked.clear()
            self.endResetModel()
            self.counted.emit(len(ids))

    def _ask(self, piece: int) -> None:
        if piece in self._asked or self.folder is None:
            return
        self._asked.add(piece)
        turn, folder, query = self._turn_of_ids, self.folder, self.query
        ids = self._ids[piece * PIECE : (piece + 1) * PIECE]
        names = [column.name for column in query.columns]
        self._background.run(
            lambda: paging.rows_of(folder, query.table, names, ids), lambda rows: self._got(turn, piece, rows), self.failed.emit
        )

    def _got(self, turn: int, piece: int, rows: list[tuple]) -> None:
        if turn != self._turn_of_ids:
            return
        self._asked.discard(piece)
        self._pieces[piece] = rows
        if len(self._pieces) > KEPT:
            self._pieces.popitem(last=False)
        self.dataChanged.emit(self.index(piece * PIECE, 0), self.index(piece * PIECE + len(rows) - 1, self.columnCount() - 1))


class Rows(_Cells):
    """Rows that are already in memory, however many."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self.rows: list[tuple] = []

    def show_rows(self, rows: list[tuple]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row(self, number: int) -> tuple:
        """A row's columns."""
        return self.rows[number]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """Qt's own: how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)


class RowTable(QWidget):
    """A search line, how many rows it finds, and the table."""

    chosen = Signal(object)  # the row under the cursor as {column: value}, None for none
    failed = Signal(object)

    def __init__(self, query: Query, name: str, parent: QWidget | None = None, rows: type[PagedRows] = PagedRows) -> None:
        super().__init__(parent)
        self.rows = rows(query, self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search in {table}").format(table=name))
        self.search.setClearButtonEnabled(True)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.view = HouseTable()
        self.view.setAccessibleName(name)
        self.view.setModel(self.rows)
        self._empty = self.view.empty.text()
        self.view.say_if_empty("")  # nothing is read yet
        self._first_wanted = False
        self._pause = QTimer(self, singleShot=True, interval=TYPING)
        self._pause.timeout.connect(lambda: self.rows.read(self.rows.folder, search=self.search.text().strip()))
        self.search.textChanged.connect(self._pause.start)
        self.rows.counted.connect(self._show_count)
        self.rows.failed.connect(self.failed)
        self.rows.dataChanged.connect(self._tell_if_chosen)
        self.rows.modelReset.connect(lambda: self.chosen.emit(None))
        self.view.selectionModel().currentRowChanged.connect(lambda now, _: self._tell(now.row()))
        self._lay_out(query)

    def read(self, folder: Path | None, **changes: Any) -> None:
        """Read the rows anew."""
        self.rows.read(folder, **changes)

    def current(self) -> dict[str, Any] | None:
        """The row under the cursor as {column: value}."""
        return self._as_dict(self.view.currentIndex().row())

    def say_if_empty(self, text: str) -> None:
        """What the table says while the project has no such rows."""
        self._empty = text
        self._show_count(self.rows.rowCount())

    def with_chosen(self, then: Callable[[list[dict[str, Any]]], None]) -> None:
        """Call `then` with all chosen rows, each as {column: value}, which are read first where they are not in memory. `then` is not
        called while other rows are shown."""
        names = [column.name for column in self.rows.query.columns]
        self.rows.fetch(chosen_rows(self.view), lambda rows: then([dict(zip(names, row)) for row in rows]))

    def choose_first(self) -> None:
        """Choose the first row once there is one, unless the user has chosen another."""
        self._first_wanted = True

    def _tell_if_chosen(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.view.currentIndex().row() <= last.row():
            self._tell(self.view.currentIndex().row())

    def _tell(self, number: int) -> None:
        self.chosen.emit(self._as_dict(number))

    def _as_dict(self, number: int) -> dict[str, Any] | None:
        row = self.rows.row(number) if 0 <= number < self.rows.rowCount() else None
        return None if row is None else dict(zip((column.name for column in self.rows.query.columns), row))

    def _show_count(self, count: int) -> None:
        if self._first_wanted and count:
            self._first_wanted = False
            self.view.selectRow(0)
        self.view.say_if_empty(self.tr("Nothing found.") if self.search.text().strip() else self._empty)
        self.count.setText(self.tr("Rows: {count}").format(count=self.locale().toString(count)))

    def _lay_out(self, query: Query) -> None:
        in_house_style(self.view, query.columns)
        self.view.setSortingEnabled(True)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.view.horizontalHeader().setSortIndicatorClearable(True)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(top)
        down.addWidget(self.view, 1)


def in_house_style(view: HouseTable, columns: Sequence[Column]) -> None:
    """A table as all pages show it, with these columns; its model is already set."""
    show_whole_rows(view)
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.setMinimumHeight(180)
    view.want_widths([column.width for column in columns])
