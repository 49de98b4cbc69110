"""Rules that the user types: a list, a line to add one, and what it would do shown before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from gui.widgets.basics import label


class RuleList(QWidget):
    """Says the whole list when the user adds or removes one; it is shown again once it is kept."""

    changed = Signal(list)
    tried = Signal(str)  # the user wants to see what a rule does

    def __init__(self, title: str, example: str, can_try: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = QLabel(title)
        self.line = QLineEdit()
        self.line.setPlaceholderText(example)
        self.line.setToolTip(self.line.placeholderText())
        self.line.setAccessibleName(title)
        name.setBuddy(self.line)
        self.add, self.remove, self.look = QPushButton(self.tr("Add")), QPushButton(self.tr("Remove")), QPushButton(self.tr("Try"))
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFixedHeight(self.list.fontMetrics().height() * 3 + 14)
        self.said = label("muted")
        self.look.setVisible(can_try)
        self.add.clicked.connect(self._add)
        self.line.returnPressed.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.look.clicked.connect(lambda: self.tried.emit(self.line.text().strip()) if self.line.text().strip() else None)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self._remove, context=Qt.ShortcutContext.WidgetShortcut)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self.line.textChanged.connect(self._show_buttons)
        across = QHBoxLayout()
        for part in (self.line, self.look, self.add, self.remove):
            across.addWidget(part)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        down.addWidget(name)
        down.addLayout(across)
        down.addWidget(self.said)
        down.addWidget(self.list)
        self.show_rules([])
        self._show_buttons()

    def show_rules(self, rules: list[str]) -> None:
        """Show the rules that are kept; the typed one is cleared once it is among them."""
        self.list.clear()
        self.list.addItems(rules)
        self.list.setVisible(bool(rules))
        self.remove.setEnabled(False)
        self.remove.setVisible(bool(rules))
        if self.line.text().strip() in rules:
            self.line.clear()

    def say(self, text: str) -> None:
        """Tell what a rule does."""
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _rules(self) -> list[str]:
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _add(self) -> None:
        if self.line.text().strip():
            self.changed.emit([*self._rules(), self.line.text().strip()])

    def _remove(self) -> None:
        at = self.list.currentRow()
        if at >= 0:
            self.changed.emit([rule for row, rule in enumerate(self._rules()) if row != at])

    def _show_buttons(self) -> None:
        typed = bool(self.line.text().strip())
        self.add.setEnabled(typed)
        self.look.setEnabled(typed)
        if not typed:
            self.say("")
