"""A form made from a stage's settings: one control a setting, its meaning beneath, the rarely needed ones folded away."""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from engine.settings import StageSettings, is_advanced
from gui.controls import Control, TeacherChoice, kind_of
from gui.widgets.basics import Fold

KEEP_AFTER = 500  # milliseconds without a further change


class Form(QWidget):
    """Shows settings and says what the user changes. Lists of files and numbers are not shown: pages have better ways."""

    changed = Signal(dict)  # {name: value}, once the user pauses

    def __init__(self, model: type[StageSettings], leave_out: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.fields: dict[str, Control] = {}
        self._pending: dict[str, Any] = {}
        self._pause = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._pause.timeout.connect(self.flush)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(14)
        folded = []
        for name in model.model_fields:
            kind = None if name in leave_out else kind_of(model, name)
            if kind is None:
                continue
            control = kind(model, name)
            control.edited.connect(lambda value, name=name: self._note(name, value))
            self.fields[name] = control
            folded.append(control) if is_advanced(model, name) else down.addWidget(control)
        self.fold = Fold(self.tr("Advanced settings"), folded) if folded else None
        if self.fold is not None:
            down.addWidget(self.fold)
        self.defaults = QPushButton(self.tr("Restore &defaults"))
        self.defaults.clicked.connect(self._to_defaults)
        down.addWidget(self.defaults, 0, Qt.AlignmentFlag.AlignLeft)
        self._look_at_defaults()

    def show_settings(self, settings: StageSettings) -> None:
        """Show these values; what the user is changing at this moment stays."""
        for name, control in self.fields.items():
            if name not in self._pending:
                control.show_value(getattr(settings, name))
        self._look_at_defaults()

    def show_teachers(self, names: list[str]) -> None:
        """Offer these teachers where one is to be chosen."""
        for control in self.fields.values():
            if isinstance(control, TeacherChoice):
                control.offer(names)

    def values(self) -> dict[str, Any]:
        """What the form holds."""
        return {name: control.value() for name, control in self.fields.items()}

    def take(self) -> None:
        """Take what is being typed at this moment too."""
        for control in self.fields.values():
            control.take()

    def flush(self) -> None:
        """Say at once what was changed and not yet said."""
        self._pause.stop()
        pending, self._pending = self._pending, {}
        if pending:
            self.changed.emit(pending)

    def _note(self, name: str, value: Any) -> None:
        self._pending[name] = value
        self._pause.start()
        self._look_at_defaults()

    def _to_defaults(self) -> None:
        for name, control in self.fields.items():
            default = self.model.model_fields[name].default
            if control.value() != default:
                control.show_value(default)
                self._note(name, default)
        self.flush()

    def _look_at_defaults(self) -> None:
        differs = any(control.value() != self.model.model_fields[name].default for name, control in self.fields.items())
        self.defaults.setVisible(differs)
