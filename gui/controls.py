"""The controls of which forms are made: one kind for each kind of setting, with its name above and its meaning beneath."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args, get_origin

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QDoubleValidator, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QCompleter,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from engine.models.templates.choosing import families
from engine.settings import StageSettings, unit_of
from gui import messages
from gui.dialogs import ask_files


class Control(QWidget):
    """A setting: its name, the control, and what it means."""

    edited = Signal(object)

    def __init__(self, model: type[StageSettings], name: str) -> None:
        super().__init__()
        self.model, self.name = model, name
        label, meaning = messages.field(model, name), messages.help_for(model, name)
        self.inner = self.make()
        self.inner.setAccessibleName(label)
        self.inner.setAccessibleDescription(meaning)
        self.inner.setToolTip(meaning)
        if isinstance(self.inner, QAbstractSpinBox):
            self.inner.setMinimumHeight(self.fontMetrics().height() + 8)  # as high as a line edit, on every version of the style
        down = self._down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(3)
        if not isinstance(self.inner, QCheckBox):
            name_label = QLabel(label)
            name_label.setBuddy(self.inner)
            down.addWidget(name_label)
        down.addWidget(self.inner)
        self.meaning = QLabel(meaning)
        self.meaning.setObjectName("muted")
        self.meaning.setWordWrap(True)
        down.addWidget(self.meaning)

    def put_beneath(self, part: QWidget) -> None:
        """Show something beneath the control and its meaning, such as why its value will not do."""
        self._down.addWidget(part)

    def make(self) -> QWidget:
        """The control proper; it emits `edited`."""
        raise NotImplementedError

    def value(self) -> Any:
        """What it holds."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value without saying that it was edited."""
        blocked = self.inner.blockSignals(True)
        self.put(value)
        self.inner.blockSignals(blocked)

    def put(self, value: Any) -> None:
        """Write a value into the control."""
        raise NotImplementedError

    def take(self) -> None:
        """Take what stands in the control, though the user may still be typing it."""

    def limits(self) -> tuple[float | None, float | None]:
        """The least and the greatest value that the model sets, None where it sets none."""
        low = high = None
        for part in self.model.model_fields[self.name].metadata:
            low = getattr(part, "ge", getattr(part, "gt", None)) if hasattr(part, "ge") or hasattr(part, "gt") else low
            high = getattr(part, "le", getattr(part, "lt", None)) if hasattr(part, "le") or hasattr(part, "lt") else high
        return low, high

    def open_ends(self) -> tuple[bool, bool]:
        """Whether the least and the greatest value themselves are not allowed."""
        metadata = self.model.model_fields[self.name].metadata
        return any(hasattr(part, "gt") for part in metadata), any(hasattr(part, "lt") for part in metadata)


class Whole(Control):
    """An int."""

    inner: QSpinBox

    def make(self) -> QSpinBox:
        box = QSpinBox()
        low, high = self.limits()
        box.setRange(int(low or 0), int(high if high is not None else 2**31 - 1))
        box.setGroupSeparatorShown(True)
        unit = unit_of(self.model, self.name)
        box.setSuffix(f" {messages.engine(unit)}" if unit else "")
        box.setKeyboardTracking(False)
        quiet_wheel(box)
        box.valueChanged.connect(lambda value: self.edited.emit(value))
        return box

    def value(self) -> int:
        return self.inner.value()

    def put(self, value: int) -> None:
        self.inner.setValue(value)


class Share(Control):
    """A float from 0 to 1, shown in percent."""

    inner: QDoubleSpinBox

    def make(self) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        low, high = self.limits()
        box.setDecimals(1)
        open_low, open_high = self.open_ends()
        box.setRange(100 * (low or 0) + (0.1 if open_low else 0), 100 * (high if high is not None else 1) - (0.1 if open_high else 0))
        box.setSingleStep(5)
        box.setSuffix(" %")
        box.setKeyboardTracking(False)
        quiet_wheel(box)
        box.valueChanged.connect(lambda percent: self.edited.emit(round(percent / 100, 4)))
        return box

    def value(self) -> float:
        return round(self.inner.value() / 100, 4)

    def put(self, value: float) -> None:
        self.inner.setValue(100 * value)


class Number(Control):
    """Any other float, such as a learning rate."""

    inner: QLineEdit

    def make(self) -> QLineEdit:
        self._value = 0.0
        line = QLineEdit()
        low, high = self.limits()
        validator = _Back(float(low or 0), float(high if high is not None else 1e9), 12, line)
        validator.last = lambda: repr(self._value)
        validator.setLocale(QLocale.c())
        line.setValidator(validator)
        line.editingFinished.connect(self._read)
        return line

    def value(self) -> float:
        return self._value

    def put(self, value: float) -> None:
        self._value = value
        self.inner.setText(repr(value))

    def take(self) -> None:
        if self.inner.hasAcceptableInput():
            self._read()

    def _read(self) -> None:
        value = float(self.inner.text())
        low, high = self.limits()
        open_low, open_high = self.open_ends()
        if (open_low and value == low) or (open_high and value == high):
            self.inner.setText(repr(self._value))
        elif value != self._value:
            self._value = value
            self.edited.emit(value)


class Text(Control):
    """A str."""

    inner: QLineEdit

    def make(self) -> QLineEdit:
        line = QLineEdit()
        line.editingFinished.connect(self._read)
        self._value: Any = self.empty()
        return line

    def empty(self) -> Any:
        """The value of an empty line."""
        return ""

    def value(self) -> Any:
        return self._value

    def put(self, value: Any) -> None:
        self._value = value
        self.inner.setText(self.written(value))

    def written(self, value: Any) -> str:
        """A value as it is typed."""
        return value

    def typed(self, text: str) -> Any:
        """What was typed as a value."""
        return text.strip()

    def take(self) -> None:
        self._read()

    def _read(self) -> None:
        value = self.typed(self.inner.text())
        if value != self._value:
            self._value = value
            self.edited.emit(value)


class TextList(Text):
    """A list of str without blanks or commas in them, typed with commas between."""

    def empty(self) -> list[str]:
        return []

    def written(self, value: list[str]) -> str:
        return ", ".join(value)

    def typed(self, text: str) -> list[str]:
        return [word for word in re.split(r"[,\s]+", text) if word]


class TemplateChoice(Text):
    """A chat template: the name of a family, proposed while it is typed, or a file, which the button at the end of the line asks for."""

    def make(self) -> QLineEdit:
        line = super().make()
        line.setPlaceholderText(self.tr("the base model's own"))
        names = QCompleter(families(), line)
        names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        names.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(names)
        icon = self.style().standardIcon(QStyle.StandardPixmap.SP_DirOpenIcon)
        self.browse = line.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
        self.browse.setText(self.tr("Choose a file..."))
        self.browse.setToolTip(self.browse.text())
        self.browse.triggered.connect(
            lambda: ask_files(self, self.tr("Choose a chat template"), self.tr("Chat templates (*.jinja *.jinja2 *.j2 *.txt)"), self._take)
        )
        return line

    def _take(self, files: list[Path]) -> None:
        self.inner.setText(str(files[0]))
        self._read()


class _Back(QDoubleValidator):
    """Puts the last good number back where what was typed is none."""

    last: Callable[[], str]  # writes that number

    def fixup(self, text: str) -> str:
        return self.last()


class Switch(Control):
    """A bool."""

    inner: QCheckBox

    def make(self) -> QCheckBox:
        box = QCheckBox(messages.field(self.model, self.name))
        box.toggled.connect(lambda on: self.edited.emit(on))
        return box

    def value(self) -> bool:
        return self.inner.isChecked()

    def put(self, value: bool) -> None:
        self.inner.setChecked(value)


class Choice(Control):
    """One of several names."""

    inner: QComboBox

    def make(self) -> QComboBox:
        box = QComboBox()
        for option in get_args(self.model.model_fields[self.name].annotation):
            box.addItem(messages.choice(option, self.name), option)
        quiet_wheel(box)
        box.currentIndexChanged.connect(lambda at: self.edited.emit(box.itemData(at)))
        return box

    def value(self) -> str:
        return self.inner.currentData()

    def put(self, value: str) -> None:
        self.inner.setCurrentIndex(self.inner.findData(value))


class TeacherChoice(Control):
    """The name of one of the project's teachers, or what stands for none."""

    inner: QComboBox

    def make(self) -> QComboBox:
        box = QComboBox()
        none = self.model.model_fields[self.name].default
        box.addItem(messages.choice(none) if none else self.tr("none"), none)
        quiet_wheel(box)
        box.currentIndexChanged.connect(lambda at: self.edited.emit(box.itemData(at)))
        return box

    def offer(self, names: list[str]) -> None:
        """Offer these beside none; what is chosen stays chosen."""
        kept = self.value()
        blocked = self.inner.blockSignals(True)
        while self.inner.count() > 1:
            self.inner.removeItem(1)
        for name in names:
            self.inner.addItem(name, name)
        self.put(kept)
        self.inner.blockSignals(blocked)

    def value(self) -> str:
        return self.inner.currentData()

    def put(self, value: str) -> None:
        if self.inner.findData(value) < 0:
            self.inner.addItem(value, value)
        self.inner.setCurrentIndex(self.inner.findData(value))


class Several(Control):
    """Some of several names, in their order."""

    def make(self) -> QWidget:
        column = QWidget()
        down = QVBoxLayout(column)
        down.setContentsMargins(0, 0, 0, 0)
        (names,) = get_args(self.model.model_fields[self.name].annotation)
        self.boxes = {option: QCheckBox(messages.choice(option)) for option in get_args(names)}
        for box in self.boxes.values():
            box.toggled.connect(lambda _: self.edited.emit(self.value()))
            down.addWidget(box)
        return column

    def value(self) -> list[str]:
        return [option for option, box in self.boxes.items() if box.isChecked()]

    def put(self, value: list[str]) -> None:
        for option, box in self.boxes.items():
            blocked = box.blockSignals(True)
            box.setChecked(option in value)
            box.blockSignals(blocked)


def kind_of(model: type[StageSettings], name: str) -> Callable[[type[StageSettings], str], Control] | None:
    """The control for a setting, None for what no simple control can show."""
    annotation = model.model_fields[name].annotation
    if annotation is bool:
        return Switch
    if annotation is int:
        return Whole
    if annotation is float:
        return Share if unit_of(model, name) == "share" else Number
    if get_origin(annotation) is list:
        return Several if get_args(get_args(annotation)[0]) else TextList if get_args(annotation) == (str,) else None
    if annotation is str and unit_of(model, name) == "teacher":
        return TeacherChoice
    if annotation is str and unit_of(model, name) == "template":
        return TemplateChoice
    return Text if annotation is str else Choice if get_args(annotation) else None


def quiet_wheel(control: QWidget) -> None:
    """Leave the wheel to the page that is being scrolled, unless the control was chosen."""
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheel(event: QWheelEvent) -> None:
        type(control).wheelEvent(control, event) if control.hasFocus() else event.ignore()

    control.wheelEvent = wheel  # type: ignore[method-assign]  # Qt calls an object's own handler, so that its class may be any
