"""An argument of a call as a chip that can be opened and mended in its place, and the layout that lets chips flow."""

import json
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLayout, QLayoutItem, QLineEdit, QPushButton, QSizePolicy, QWidget

from engine.records import Parameter
from gui.widgets.call_form import read_value

SHOWN = 36  # letters of a value in its chip; the tool tip has all of it
EDITOR = 190  # pixels of the line in which a value is written


class Flow(QLayout):
    """Widgets one behind the other, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._gap = gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Qt's own: at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Qt's own."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Qt's own."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Qt's own."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Qt's own: none."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Qt's own: the narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt's own."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Qt's own."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Qt's own: as wide as the widest part."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Qt's own."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, move: bool) -> int:
        """Place all parts in a rectangle; returns how high they are."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.widget() is not None and item.widget().isHidden():
                continue
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 10_000))
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line - rect.y()


class Chip(QWidget):
    """One argument: its name and value as a button; pressed, the button becomes a line or a choice. `value` None is one that is missing."""

    changed = Signal(object)  # the new value, None where the line was emptied
    refused = Signal(str)  # why what was written is not taken; it stays in the line
    closed = Signal()  # the line was left as it was

    def __init__(self, parameter: Parameter | None, name: str, value: Any, parent: QWidget | None = None, proposed: Any = None) -> None:
        """`parameter` is None for an argument that its tool does not have; `proposed` is what the line of a missing one begins with."""
        super().__init__(parent)
        self.proposed = proposed
        self.parameter, self.name, self.value = parameter, name, value
        self.editor: QLineEdit | QComboBox | None = None
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.open)
        self.button.installEventFilter(self)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self.button)
        self._write()

    def open(self) -> None:
        """Let the value be written; of an argument that its tool does not have, it can only be taken out."""
        if self.parameter is None:
            self.changed.emit(None)
            return
        if self.editor is not None:
            return
        self.editor = self._make_editor(self.parameter)
        self.editor.setAccessibleName(self.name)
        self.editor.setToolTip(self.parameter.description)
        self.editor.installEventFilter(self)
        self._across.addWidget(self.editor)
        self.editor.show()
        self.editor.setFocus()
        self.button.hide()
        self.updateGeometry()

    def take(self) -> bool:
        """Take what was written; False where it cannot be, which is told by `refused`."""
        if self.editor is None or self.parameter is None:
            return True
        text = self.editor.currentText() if isinstance(self.editor, QComboBox) else self.editor.text().strip()
        try:
            value = read(self.parameter, text) if text else None
        except (ValueError, RecursionError) as error:
            self.refused.emit(str(error))
            return False
        if value == self.value and type(value) is type(self.value):
            self.close_editor()
        else:
            self.changed.emit(value)
        return True

    def close_editor(self) -> None:
        """Be a button again, with the value that it had."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        had = editor.hasFocus()
        editor.removeEventFilter(self)
        editor.hide()
        editor.deleteLater()
        self.button.show()
        if had:
            self.button.setFocus()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return takes, Escape leaves as it was; Delete on the button takes the argument out."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self.editor and key == Qt.Key.Key_Escape:
                self.close_editor()
                return True
            if watched is self.editor and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(self.editor, QLineEdit):
                self.take()
                return True
            if watched is self.button and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.open()
                return True
            if watched is self.button and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.value is not None:
                self.changed.emit(None)
                return True
        if event.type() == QEvent.Type.FocusOut and watched is self.editor and isinstance(self.editor, QLineEdit):
            self.take()
        return super().eventFilter(watched, event)

    def _make_editor(self, parameter: Parameter) -> QLineEdit | QComboBox:
        options = parameter.enum or ([True, False] if {one.kind for one in parameter.shape.ways} == {"boolean"} else [])
        if not options:
            line = QLineEdit(written(self.value if self.value is not None else self.proposed))
            line.setFixedWidth(EDITOR)
            line.setPlaceholderText(self.name)
            line.selectAll()
            return line
        box = QComboBox()
        box.setPlaceholderText(self.name)
        box.addItems([*([] if parameter.required else [""]), *map(written, options)])
        box.setCurrentIndex(box.findText(written(self.value)) if self.value is not None else -1)
        box.activated.connect(lambda _: self.take())
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _write(self) -> None:
        required = self.parameter is not None and self.parameter.required
        if self.parameter is None:
            kind, text, told = (
                "wrong",
                self.tr("{name}: {value} (no such parameter)"),
                self.tr("The tool has no such parameter. Click to remove it."),
            )
        elif self.value is None:
            kind, text, told = "missing", self.tr("{name}: missing"), self.tr("Required. Click to fill it in.")
        else:
            kind, text, told = "chip", self.tr("{name}: {value}"), self.tr("Click to change it.")
            told = told if required else self.tr("Click to change it. Press Delete to remove it.")
        full = written(self.value)
        short = full if len(full) <= SHOWN else full[: SHOWN - 1] + "…"
        self.button.setObjectName(kind)
        self.button.setText(text.format(name=self.name, value=short).replace("&", "&&"))
        self.button.setAccessibleName(text.format(name=self.name, value=full))
        description = self.parameter.description if self.parameter is not None else ""
        self.button.setToolTip("\n".join(filter(None, (full if full != short else "", description, told))))


def written(value: Any) -> str:
    """A value as it is typed: texts as they are, lists of texts with semicolons between, all else as JSON; "" for none."""
    if value is None:
        return ""
    if isinstance(value, list) and value and all(isinstance(one, str) and ";" not in one for one in value):
        return "; ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def read(parameter: Parameter, text: str) -> Any:
    """What was typed as the parameter's type; a list may be written with semicolons. Raises ValueError with a sentence."""
    if parameter.type == "array" and not text.startswith("["):
        try:
            return parameter.shape.read(text)
        except ValueError:
            pass
    return read_value(parameter, text)
