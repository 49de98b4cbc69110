"""The rail: the eleven stages in order under five headings, each with its state."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from gui import messages, theme
from gui.widgets import states

GROUPS = (
    (QT_TRANSLATE_NOOP("Rail", "Tools"), ("tools", "knowledge")),
    (QT_TRANSLATE_NOOP("Rail", "Data"), ("synthesis", "augmentation", "labelling", "validation", "dataset")),
    (QT_TRANSLATE_NOOP("Rail", "Train"), ("training", "merging")),
    (QT_TRANSLATE_NOOP("Rail", "Prove"), ("evaluation",)),
    (QT_TRANSLATE_NOOP("Rail", "Ship"), ("export",)),
)
ROW, HEADING = 30, 38  # heights


class _Rows(QStyledItemDelegate):
    """Draws a heading nearer to the stages under it than to those above, yet clear of the chosen one's ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
            option.rect.adjust(0, 0, 0, -5)
        super().paint(painter, option, index)


class Rail(QTreeWidget):
    """Shows states, says which stage is chosen. Headings cannot be chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stages"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setRootIsDecorated(False)
        self.setItemDelegate(_Rows(self))
        self.setAllColumnsShowFocus(True)
        self.setIconSize(QSize(states.SIZE, states.SIZE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._headings: list[QTreeWidgetItem] = []
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._states: dict[str, str] = {}
        for title, names in GROUPS:
            self._add_group(QCoreApplication.translate("Rail", str(title)), names)
        self.show_states({})
        self.currentItemChanged.connect(self._tell)

    def show_states(self, found: dict[str, str]) -> None:
        """Write each stage's state beside it; a stage that is not in `found` is not yet."""
        self._states = {name: found.get(name, "not yet") for name in self._rows}
        for name, row in self._rows.items():
            state = self._states[name]
            colour = theme.state_colour(state)
            row.setIcon(0, states.icon(state, colour))
            row.setText(1, states.word(state))
            row.setForeground(1, QBrush(colour))
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.text(0)}, {row.text(1)}")
        for heading in self._headings:
            heading.setForeground(0, QBrush(QColor(theme.current().muted)))

    def choose(self, stage: str) -> None:
        """Choose a stage as if the user had."""
        self.setCurrentItem(self._rows[stage])

    def stage(self) -> str:
        """The chosen stage, "" where there is none."""
        item = self.currentItem()
        return (item.data(0, Qt.ItemDataRole.UserRole) or "") if item else ""

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "_states"):
            self.show_states(self._states)

    def _add_group(self, title: str, names: tuple[str, ...]) -> None:
        heading = QTreeWidgetItem(self, [title])  # beside its stages, for rows under what cannot be chosen cannot be either
        heading.setFlags(Qt.ItemFlag.NoItemFlags)  # the arrow keys pass over it
        heading.setFirstColumnSpanned(True)
        heading.setSizeHint(0, QSize(0, HEADING))
        heading.setTextAlignment(0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        self._headings.append(heading)
        for name in names:
            row = QTreeWidgetItem(self, [messages.title(name), ""])
            row.setData(0, Qt.ItemDataRole.UserRole, name)
            row.setSizeHint(0, QSize(0, ROW))
            self._rows[name] = row

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))
