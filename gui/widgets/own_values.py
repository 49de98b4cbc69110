"""Values that only the company can give: parameters for which none can be made up, and lines to type some."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gui import messages
from gui.formatting import number
from gui.widgets.basics import label

LINES, FEW = 4, 4  # of values seen at once; names told in a sentence


class OwnValues(QWidget):
    """A parameter is chosen, or another's name typed; its values stand one a line."""

    kept = Signal(str, list)  # the parameter and its values, none to take them away

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed: dict[str, list[str]] = {}
        self._why: dict[str, dict[str, Any]] = {}
        self._known: set[str] = set()  # the parameters of all tools
        self.of = QComboBox()
        self.of.setEditable(True)
        self.of.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.of.setAccessibleName(self.tr("Parameter to enter values for"))
        self.of.lineEdit().setAccessibleName(self.tr("Parameter to enter values for"))
        self.of.lineEdit().setPlaceholderText(self.tr("name of a parameter"))
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Values, one per line"))
        self.text.setPlaceholderText(self.tr("one value per line"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + 14)
        self.why = label("muted")
        self.keep = QPushButton(self.tr("Save val&ues"))
        self.keep.clicked.connect(self._keep)
        name = QLabel(self.tr("Your o&wn values for"))
        name.setBuddy(self.of)
        self.of.currentTextChanged.connect(self._show)
        self.text.textChanged.connect(self._look)
        line = QHBoxLayout()
        line.addWidget(name)
        line.addWidget(self.of, 1)
        line.addWidget(self.keep)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        down.addLayout(line)
        down.addWidget(self.why)
        down.addWidget(self.text)
        self._show("")

    def show_typed(self, typed: dict[str, list[str]], known: set[str]) -> None:
        """The values that were typed here before, by parameter, and the parameters that tools have; what is being typed stays."""
        self._known = known
        before = self._typed.get(self.name(), [])
        self._typed = typed
        if self.values() == before or self.values() == typed.get(self.name(), []):
            self._show(self.of.currentText())

    def show_unmade(self, found: list[dict[str, Any]]) -> None:
        """Offer the parameters that lack values, as `engine.stages.tools.lint.unmade` finds them."""
        self._why = {one["parameter"]: one for one in found}
        now = self.of.currentText()
        blocked = self.of.blockSignals(True)
        self.of.clear()
        for one in found:
            self.of.addItem(one["parameter"])
        self.of.setCurrentIndex(-1)
        self.of.setEditText(now)
        self.of.blockSignals(blocked)
        if not self.values():
            self._show(now)

    def choose(self, parameter: str) -> None:
        """Give values for this parameter now."""
        self.of.setEditText(parameter)
        (self.text if parameter else self.of).setFocus()

    def name(self) -> str:
        """The parameter."""
        return self.of.currentText().strip()

    def values(self) -> list[str]:
        """Its values, each once."""
        return list(dict.fromkeys(line.strip() for line in self.text.toPlainText().splitlines() if line.strip()))

    def _keep(self) -> None:
        if self.keep.isEnabled():
            self.kept.emit(self.name(), self.values())

    def _show(self, text: str) -> None:
        name = text.strip()
        self.text.setPlainText("\n".join(self._typed.get(name, [])))
        lacks, unknown = self._why.get(name), bool(name and self._known and name not in self._known)
        needed = [one["parameter"] for one in self._why.values() if one["required"]]
        if unknown:
            self.why.setText(self.tr("No tool has a parameter {parameter}.").format(parameter=name))
        elif lacks:
            self.why.setText(self.tr("{remark} Tools: {tools}").format(remark=messages.sentence(lacks["text"]), tools=some(lacks["tools"])))
        elif needed:
            self.why.setText(
                self.tr("Parameters that need your values before their tools get questions: {count} ({names}).").format(
                    count=number(len(needed), 0), names=some(needed)
                )
            )
        self.why.setVisible(bool(unknown or lacks or needed))
        self._look()

    def _look(self) -> None:
        self.keep.setEnabled(self.name() in self._known and self.values() != self._typed.get(self.name(), []))


def some(names: list[str]) -> str:
    """The first of many names."""
    return ", ".join(names[:FEW]) + (", ..." if len(names) > FEW else "")
