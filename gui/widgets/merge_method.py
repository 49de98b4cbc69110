"""How several adapters become one: the method with its explanation, and what it takes beside the weights."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui import messages
from gui.controls import quiet_wheel
from gui.widgets.basics import heading, label

FULL, DEQUANTISED = "full precision", "dequantised"


class MergeMethod(QWidget):
    """Shows what `engine.stages.merging.compatibility.look` tells of the methods, and says what the user changes."""

    changed = Signal(dict)  # {setting: value}

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: dict[str, dict[str, Any]] = {}  # the methods by name, once they are told
        self.chosen, self.wanted_into, self.quantized = "cat", FULL, False
        self.method, self.density, self.into = QComboBox(), QDoubleSpinBox(), QComboBox()
        self.density.setRange(1, 100)
        self.density.setDecimals(1)
        self.density.setSingleStep(5)
        self.density.setSuffix(" %")
        self.density.setKeyboardTracking(False)
        self.density.setMinimumHeight(self.fontMetrics().height() + 8)
        self.into.addItem(self.tr("original (full precision)"), FULL)
        self.into.addItem(self.tr("dequantised from NF4"), DEQUANTISED)
        self.method.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for control in (self.method, self.density, self.into):
            quiet_wheel(control)
        self.method.activated.connect(lambda at: self.changed.emit({"method": self.method.itemData(at)}))
        self.density.valueChanged.connect(lambda percent: self.changed.emit({"density": round(percent / 100, 4)}))
        self.into.activated.connect(lambda at: self.changed.emit({"into": self.into.itemData(at)}))
        self.explanation, self.source, self.refused = label(), label("muted"), label("bad")
        self.into_told = label("muted")
        self.into_told.setText(
            self.tr(
                "These adapters were trained on a base model quantized to NF4. The weights of the model in full precision differ "
                "slightly from those in training. The merge search can measure both."
            )
        )
        line = QHBoxLayout()
        line.setSpacing(8)
        self.method_part = self._named(line, self.tr("Me&thod"), self.method)
        self.density_part = self._named(line, self.tr("Densit&y"), self.density, self.tr("Share of the adapters' entries to keep"))
        line.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        self.into_part = self._named(below, self.tr("Base &model to merge into"), self.into)
        below.addStretch(1)
        self.several = QWidget()
        inside = QVBoxLayout(self.several)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(heading(self.tr("How several adapters are combined")))
        inside.addLayout(line)
        for part in (self.refused, self.explanation, self.source):
            inside.addWidget(part)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.several)
        down.addLayout(below)
        down.addWidget(self.into_told)
        self._show_method()
        self._show_into()

    def show_settings(self, settings: Any, several: bool) -> None:
        """Show what the project keeps; with one adapter there is nothing to combine."""
        blocked = self.density.blockSignals(True)
        self.density.setValue(100 * settings.density)
        self.density.blockSignals(blocked)
        self.chosen, self.wanted_into = settings.method, settings.into
        self.several.setVisible(several)
        self.method.setCurrentIndex(self.method.findData(settings.method))
        self.into.setCurrentIndex(self.into.findData(settings.into))
        self._show_method()
        self._show_into()

    def show_methods(self, told: dict[str, Any]) -> None:
        """Show which methods fit the chosen adapters; the sentences come translated as far as they are known."""
        self.found = {one["name"]: one for one in told["methods"]}
        self.method.clear()
        for one in told["methods"]:
            title = messages.engine(one["title"])
            self.method.addItem(self.tr("{method} (does not fit)").format(method=title) if one["refused"] else title, one["name"])
        self.method.setCurrentIndex(self.method.findData(self.chosen))
        self.quantized = told["quantized"]
        self._show_method()
        self._show_into()

    def title_of(self, name: str) -> str:
        """A method's name for people."""
        return messages.engine(self.found[name]["title"]) if name in self.found else name

    def usual_weight(self, method: str, adapters: int) -> float:
        """What a method gives each of so many adapters where no weights are kept: 1, or an equal share."""
        return 1 / max(1, adapters) if self.found.get(method, {}).get("shares") else 1.0

    def _show_method(self) -> None:
        one = self.found.get(self.chosen)
        for text in (self.explanation, self.source):
            text.setVisible(one is not None)
        for part in self.density_part:
            part.setVisible(bool(one) and one["density"])
        self.refused.setVisible(bool(one) and bool(one["refused"]))
        if one:
            self.explanation.setText(messages.engine(one["explanation"]))
            self.source.setText(self.tr("Source: {source}").format(source=messages.engine(one["source"])))
            self.refused.setText(messages.sentence(one["refused"]))

    def _show_into(self) -> None:
        for part in (*self.into_part, self.into_told):
            part.setVisible(self.quantized or self.wanted_into == DEQUANTISED)

    def _named(self, line: QHBoxLayout, title: str, control: QWidget, tip: str = "") -> tuple[QLabel, QWidget]:
        name = QLabel(title)
        name.setBuddy(control)
        control.setAccessibleName(title.replace("&", ""))
        control.setAccessibleDescription(tip)
        control.setToolTip(tip)
        line.addWidget(name)
        line.addWidget(control)
        return name, control
