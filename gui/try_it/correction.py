"""Put an answer right: the tool and the values that the question asks for, or that it needs no tool."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.records import Tool
from gui.widgets.basics import heading, label
from gui.widgets.call_form import CallForm

HIGH = 190  # units that the lines of a call get


class Correction(QWidget):
    """A form over the first call of an answer; further calls stay as they are. Says what the person decided."""

    kept = Signal(list)  # the calls as they are right, [] for none
    left = Signal()  # the person thought better of it

    def __init__(self, tools: Sequence[Tool], calls: Sequence[dict[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        known = {tool.name for tool in tools}
        self.others = [call for call in calls[1:] if call["name"] in known]
        self.form = CallForm()
        self.form.area.setFixedHeight(HIGH)
        self.form.set_tools(list(tools))
        self.form.show_call(next((call for call in calls[:1] if call["name"] in known), None))
        self.form.edited.connect(self._look)
        self.none = QCheckBox(self.tr("This question needs no &tool"))
        self.none.toggled.connect(self._look)
        self.keep = QPushButton(self.tr("&Keep as an example"))
        self.keep.setToolTip(self.tr("The question becomes an example with this call; the next training learns it."))
        self.leave = QPushButton(self.tr("Cancel"))
        self.keep.clicked.connect(lambda: self.kept.emit(self.calls()))
        self.leave.clicked.connect(self.left)
        line = QHBoxLayout()
        for part in (self.keep, self.leave):
            line.addWidget(part)
        line.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 6, 0, 0)
        down.addWidget(heading(self.tr("Correct this")))
        down.addWidget(self.none)
        down.addWidget(self.form)
        if self.others:
            more = label("muted")
            more.setText(self.tr("The further calls are kept as they are."))
            down.addWidget(more)
        down.addLayout(line)
        self._look()

    def calls(self) -> list[dict[str, Any]]:
        """The calls as the form has them."""
        return [] if self.none.isChecked() else [self.form.call(), *self.others]

    def _look(self) -> None:
        self.form.setVisible(not self.none.isChecked())
        self.keep.setEnabled(self.none.isChecked() or not self.form.problem())
