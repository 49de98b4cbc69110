"""What an import left out, mended or renamed, in rows with a tick: take a tool, or leave it out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.records import LEFT_OUT, ToolNote
from gui import messages
from gui.tables import Column
from gui.widgets.basics import label
from gui.widgets.tick_rows import TickRows, tick_view


class ImportNotes(QWidget):
    """The rows, and a button that imports again with what is ticked."""

    wanted = Signal(list)  # the names of all tools to leave out

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = (
            Column("tool", self.tr("Tool"), width=28),
            Column("kind", self.tr("Action"), width=12),
            Column("text", self.tr("Why")),
            Column("file", self.tr("File"), width=16),
            Column("place", self.tr("Place"), width=22),
        )
        self.rows = TickRows(columns, self)
        self.view = tick_view(self.rows, columns, self.tr("What the import skipped, fixed or renamed"))
        self.view.setWordWrap(True)
        hint = label("muted")
        hint.setText(
            self.tr(
                "Everything usable in a file is imported. Untick a tool to skip it. Rows without a tick box could not be used; the "
                "reason is shown."
            )
        )
        self.apply = QPushButton(self.tr("I&mport again as ticked"))
        self.apply.clicked.connect(lambda: self.wanted.emit(sorted(self.rows.left)))
        self.rows.changed.connect(self._look)
        line = QHBoxLayout()
        line.addWidget(hint, 1)
        line.addWidget(self.apply)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.addLayout(line)
        down.addWidget(self.view, 1)
        self.show_notes([], [], True)

    def show_notes(self, notes: list[ToolNote], left: list[str], may_run: bool) -> None:
        """Show what the last import did; `left` are the tools to leave out as the settings have it."""
        self.before, self.may_run = set(left), may_run
        self.rows.show_ticked(
            [(one.tool, messages.stored(one.kind), messages.sentence(one.text), one.file, messages.sentence(one.place)) for one in notes],
            [one.tool if one.kind != LEFT_OUT else "" for one in notes],
            self.before,
        )
        self._look()

    def _look(self) -> None:
        self.apply.setEnabled(self.may_run and self.rows.left != self.before)
