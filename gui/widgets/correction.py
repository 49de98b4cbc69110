"""The form in which an answer is put right, of the chat and of a test alike: the tool and its values, Keep and Cancel."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from engine.records import Tool
from gui.widgets.basics import heading, label
from gui.widgets.call_form import CallForm

HIGH = 190  # units that the lines of a call get where the form is not given the room that is left


class Correction(QWidget):
    """A form over the first call of an answer. Says what the person decided."""

    kept = Signal(list)  # the calls as they are right, [] for none
    left = Signal()  # the person thought better of it
    edited = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, above: Sequence[QWidget] = (), high: int = HIGH) -> None:
        """`above` are parts that stand over the form; `high` is 0 where the form takes what room is left."""
        super().__init__(parent)
        self.others: list[dict[str, Any]] = []
        self.fixed: list[dict[str, Any]] | None = None
        self.hindered = False
        self.form = CallForm()
        if high:
            self.form.area.setFixedHeight(high)
        self.form.edited.connect(self._look)
        self.none = QCheckBox(self.tr("This question needs no &tool"))
        self.none.toggled.connect(self._look)
        self.told = label("muted")
        self.keep = QPushButton(self.tr("&Save as example"))
        self.keep.setToolTip(self.tr("Saves the question with this call as an example. The next training uses it."))
        self.leave = QPushButton(self.tr("C&ancel"))
        self.keep.clicked.connect(self.decide)
        self.leave.clicked.connect(self.left)
        line = QHBoxLayout()
        for button in (self.keep, self.leave):
            line.addWidget(button)
        line.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 6 if high else 0, 0, 0)
        down.setSpacing(6)
        for part in (heading(title), *above, self.none, self.form, self.told):
            down.addWidget(part, int(part is self.form and not high))
        down.addLayout(line)

    def show_calls(self, tools: Sequence[Tool], calls: Sequence[dict[str, Any]], fixed: str = "") -> None:
        """Begin with these calls: the first is put right, further ones stay. Calls that are `fixed` all stay, and are told by this text."""
        known = {tool.name for tool in tools}
        self.others = [call for call in calls[1:] if call["name"] in known]
        self.fixed = list(calls) if fixed else None
        self.form.set_tools(list(tools))
        self.form.show_call(next((call for call in calls[:1] if call["name"] in known and not fixed), None))
        self.told.setText(fixed or (self.tr("The other calls stay unchanged.") if self.others else ""))
        self.told.setVisible(bool(self.told.text()))
        self.none.setChecked(False)
        self._look()

    def calls(self) -> list[dict[str, Any]]:
        """The calls as the form has them. Raises ValueError for a line that does not hold its parameter's type."""
        if self.fixed is not None:
            return list(self.fixed)
        return [] if self.none.isChecked() else [self.form.call(), *self.others]

    def problem(self) -> str:
        """What is wrong with the form's lines, "" for nothing."""
        return "" if self.none.isChecked() or self.fixed is not None else self.form.problem()

    def hinder(self, hindered: bool) -> None:
        """Whoever shows the form may have a reason of its own not to keep it."""
        self.hindered = hindered
        self.keep.setEnabled(not hindered and not self.problem())

    def decide(self) -> None:
        """Keep it, where it can be kept."""
        if self.keep.isEnabled():
            self.kept.emit(self.calls())

    def _look(self) -> None:
        self.form.setVisible(not self.none.isChecked() and self.fixed is None)
        self.hinder(self.hindered)
        self.edited.emit()
