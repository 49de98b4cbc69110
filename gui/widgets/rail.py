"""The rail: the five steps in order, opened to their stages, each with its state, and below them the page on which models are tried."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gui import flow, messages, theme
from gui.snapshot import Snapshot
from gui.widgets import states

STEP, STAGE = 36, 28  # heights


class Rail(QTreeWidget):
    """Shows states, says which page is chosen. The stages of the step in which one is stand open; arrow keys open the others."""

    scrolled = Signal()
    chosen = Signal(str)  # the name of a page: `flow.Step.page`, a stage, or `flow.TRY`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Steps"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setIndentation(16)
        self.setAllColumnsShowFocus(True)
        self.setIconSize(QSize(states.SIZE, states.SIZE))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._snapshot: Snapshot | None = None
        for step in flow.STEPS:
            self._add_step(step)
        row = self._row(self, flow.TRY, self.tr("Try it"), STEP)
        row.setToolTip(0, self.tr("Ask the model before and after training"))
        font = row.font(0)
        font.setBold(True)
        row.setFont(0, font)
        self.show_states(None)
        self.currentItemChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.scrolled.emit())

    def show_states(self, snapshot: Snapshot | None) -> None:
        """Write the state of each step and stage beside it; without a project none has begun."""
        self._snapshot = snapshot
        for step in flow.STEPS:
            self._show_state(step.page, flow.state_of(step, snapshot) if snapshot else "not yet")
            shown = flow.stages_shown(step, snapshot)
            for name in step.stages:
                self._show_state(name, snapshot.entries[name]["state"] if snapshot else "not yet")
                self._rows[name].setHidden(name not in shown)
        self._rows[flow.TRY].setIcon(0, states.icon("question", theme.state_colour("ready")))

    def choose(self, page: str) -> None:
        """Choose a page as if the user had."""
        self.setCurrentItem(self._rows[page])

    def page(self) -> str:
        """The chosen page, "" where there is none."""
        item = self.currentItem()
        return str(item.data(0, Qt.ItemDataRole.UserRole)) if item else ""

    def place_of(self, page: str) -> QRect:
        """Where the row of a page is, in the viewport; it is scrolled into sight."""
        self.scrollToItem(self._rows[page])
        return self.visualItemRect(self._rows[page])

    def changeEvent(self, event: QEvent) -> None:
        """Take on new colours."""
        super().changeEvent(event)
        if theme.is_change(event) and hasattr(self, "_rows"):
            self.show_states(self._snapshot)

    def _add_step(self, step: flow.Step) -> None:
        above = self._row(self, step.page, messages.step(step.name), STEP)
        font = above.font(0)
        font.setBold(True)
        above.setFont(0, font)
        for name in step.stages:
            self._row(above, name, messages.title(name) if len(step.stages) > 1 else self.tr("Details"), STAGE)

    def _row(self, above: QTreeWidget | QTreeWidgetItem, page: str, text: str, height: int) -> QTreeWidgetItem:
        row = QTreeWidgetItem(above, [text, ""])
        row.setData(0, Qt.ItemDataRole.UserRole, page)
        row.setSizeHint(0, QSize(0, height))
        self._rows[page] = row
        return row

    def _show_state(self, page: str, state: str) -> None:
        row, colour = self._rows[page], theme.state_colour(state)
        row.setIcon(0, states.icon(state, colour))
        row.setText(1, states.word(state))
        row.setForeground(1, QBrush(colour))
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.text(0)}, {row.text(1)}")

    def _tell(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        here = item if item.parent() is None else item.parent()
        for at in range(self.topLevelItemCount()):
            step = self.topLevelItem(at)
            step.setExpanded(step is here)
        self.chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))
