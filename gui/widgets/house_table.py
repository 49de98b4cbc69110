"""How all tables look and behave: whole rows, several of them at once, copied by Ctrl+C; widths that leave long texts room; a sentence
where there is no row."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QLabel, QTableView, QWidget

SHARE = 0.45  # of a table's width that the texts which take what room is left have at least
LEAST = 7  # characters to which a column may be narrowed
MOST_COPIED = 5_000  # rows


def show_whole_rows(view: QTableView, several: bool = True) -> None:
    """A table to be read: whole rows, `several` of them with Ctrl, Shift or Ctrl+A, no grid, no wrapping, no row numbers; headings stand
    over the beginning of their texts; Tab leaves it, Ctrl+C copies the chosen rows."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    mode = QAbstractItemView.SelectionMode
    view.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setWordWrap(False)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 10)
    view.verticalHeader().hide()
    copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), view, lambda: copy_rows(view))
    copy.setContext(Qt.ShortcutContext.WidgetShortcut)


def copy_rows(view: QTableView) -> None:
    """Put the chosen rows on the clipboard, one a line, columns with tabs between, as spreadsheets take them."""
    rows = chosen_rows(view)[:MOST_COPIED]
    columns = [at for at in range(view.model().columnCount()) if not view.isColumnHidden(at)]
    texts = ["\t".join(" ".join(str(view.model().index(row, at).data() or "").split()) for at in columns) for row in rows]
    if texts:
        QApplication.clipboard().setText("\n".join(texts))


def chosen_rows(view: QTableView) -> list[int]:
    """The numbers of the chosen rows, from the top; quick for a hundred thousand of them."""
    parts = view.selectionModel().selection()
    return sorted({row for at in range(parts.count()) for row in range(parts.at(at).top(), parts.at(at).bottom() + 1)})


class HouseTable(QTableView):
    """A table whose columns have the widths that are wanted, in characters, 0 for a share of what is left. Where that would leave those
    less than SHARE of the whole, the widest others give way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: list[int] = []
        self._fitting = False
        self.empty = QLabel(self.viewport())
        self.empty.setObjectName("muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.say_if_empty(self.tr("Nothing here yet."))

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Qt's own; the sentence of an empty table follows the rows."""
        super().setModel(model)
        if model is not None:
            for change in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                change.connect(self._show_empty)
        self._show_empty()

    def say_if_empty(self, text: str) -> None:
        """What stands in the table while it has no row."""
        self.empty.setText(text)
        self._show_empty()

    def want_widths(self, widths: Sequence[int]) -> None:
        """The columns' widths in characters, 0 for a share of what is left."""
        self._wanted = [width and self.fontMetrics().averageCharWidth() * width + 16 for width in widths]
        header = self.horizontalHeader()
        for at, width in enumerate(self._wanted):
            header.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self._note_width)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self.empty.setGeometry(self.viewport().rect().adjusted(12, 0, -12, 0))
        self._fit()

    def _show_empty(self, *_: object) -> None:
        self.empty.setVisible(self.model() is not None and self.model().rowCount() == 0)
        self.empty.setGeometry(self.viewport().rect().adjusted(12, 0, -12, 0))

    def _fit(self) -> None:
        seen = {at: width for at, width in enumerate(self._wanted) if width and not self.isColumnHidden(at)}
        shares = any(not width and not self.isColumnHidden(at) for at, width in enumerate(self._wanted))
        room = self.viewport().width() * ((1 - SHARE) if shares else 1)
        least = self.fontMetrics().averageCharWidth() * LEAST + 16
        self._fitting = True
        for at, width in capped(seen, room, least).items():
            self.setColumnWidth(at, width)
        self._fitting = False

    def _note_width(self, at: int, _: int, width: int) -> None:
        """A width that the user drags is wanted from then on."""
        if not self._fitting and at < len(self._wanted) and self._wanted[at]:
            self._wanted[at] = width


def capped(widths: dict[int, int], room: float, least: int) -> dict[int, int]:
    """The widths, of which the widest are brought down to one height until all have room; none below `least`, or what it was.

    >>> capped({0: 40, 1: 100, 2: 300}, 240, 20)
    {0: 40, 1: 100, 2: 100}
    """
    left, cap = room, float("inf")
    for at, width in enumerate(sorted(widths.values())):
        cap = left / (len(widths) - at)
        if width > cap:
            break
        left, cap = left - width, float("inf")
    return {at: width if width <= cap else max(min(width, least), int(cap)) for at, width in widths.items()}
