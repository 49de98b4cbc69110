"""One parameter of a tool as a form: meaning, type, whether it is required, allowed values, example, default."""

import json
import re
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLineEdit, QPushButton, QWidget

from engine.records import TYPES, Parameter
from gui.widgets.basics import label
from gui.widgets.call_form import read_value

COMPOUND = ("anyOf", "oneOf", "allOf", "$ref", "properties", "items")  # parts of a schema that this form leaves as they are


class ParameterForm(QWidget):
    """Shows a parameter; `schema` and `required` tell what the user made of it. Values are separated by semicolons."""

    edited = Signal()
    values_wanted = Signal(str)  # the user wants to give values for this parameter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parameter: Parameter | None = None
        self._as_shown: dict[str, str] = {}
        self.meaning, self.allowed, self.example, self.default = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        self.kind.addItems(TYPES)
        self.needed = QCheckBox(self.tr("A call must have it"))
        self.remark, self.bad = label("muted"), label("bad")
        self.give = QPushButton(self.tr("Enter values..."))
        self.give.setToolTip(self.tr("Type or import values that only you know, on the Knowledge page"))
        self.give.clicked.connect(lambda: self.values_wanted.emit(self.parameter.name) if self.parameter else None)
        self.allowed.setPlaceholderText(self.tr("any; or values separated by semicolons"))
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in (
            (self.tr("Meaning"), self.meaning),
            (self.tr("Type"), self.kind),
            (self.tr("Required"), self.needed),
            (self.tr("Allowed values"), self.allowed),
            (self.tr("Example"), self.example),
            (self.tr("Default"), self.default),
        ):
            title = QLabel(name)
            title.setBuddy(field)
            field.setAccessibleName(name)
            rows.addRow(title, field)
            if field is self.meaning:
                rows.addRow("", self.remark)
                rows.addRow("", self.give)
        rows.addRow("", self.bad)
        for line in (self.meaning, self.allowed, self.example, self.default):
            line.textEdited.connect(lambda _: self._tell())
        self.kind.activated.connect(lambda _: self._tell())
        self.needed.clicked.connect(lambda _: self._tell())

    def show_parameter(self, parameter: Parameter | None, remark: str = "", lacks: bool = False) -> None:
        """Show a parameter with the remark on it, or nothing; whether it `lacks` values that only the company can give."""
        self.setEnabled(parameter is not None)
        self.parameter = parameter
        schema = parameter.schema if parameter else {}
        self.meaning.setText(parameter.description if parameter else "")
        self.kind.setCurrentText(parameter.type if parameter else "string")
        self.kind.setEnabled(parameter is not None and not any(part in schema for part in COMPOUND))
        self.allowed.setReadOnly(not schema.get("enum") and bool(parameter and parameter.enum))  # said in a part that is left as it is
        self.needed.setChecked(bool(parameter and parameter.required))
        self.allowed.setText("; ".join(map(_text, schema.get("enum") or (parameter.enum if parameter else []))))
        examples = schema.get("examples")
        self.example.setText(_text(examples[0]) if isinstance(examples, list) and examples else "")
        self.default.setText(_text(schema["default"]) if "default" in schema else "")
        self._as_shown = self._texts()
        self.show_remark(remark, lacks)
        self.bad.hide()

    def show_remark(self, remark: str, lacks: bool = False) -> None:
        """Show what is to be said of the parameter beside its meaning, and a way to give values where it lacks them."""
        self.remark.setText(remark)
        self.remark.setVisible(bool(remark))
        self.give.setVisible(lacks)

    @property
    def required(self) -> bool:
        """Whether a call must have it."""
        return self.needed.isChecked()

    def schema(self) -> dict[str, Any]:
        """The schema as the user made it. Raises ValueError with a sentence where a value does not fit the type."""
        other = self.kind.isEnabled() and self.kind.currentText() != self.parameter.type
        texts = self._texts()
        touched = [key for key in texts if texts[key] != self._as_shown[key] or (other and key != "description")]
        made = {key: value for key, value in self.parameter.schema.items() if key not in touched}  # null too stays as it was
        if other:
            made["type"] = self.kind.currentText()
        kind = Parameter(self.parameter.name, {"type": self.kind.currentText()}, False)
        said = {key: texts[key].strip() for key in touched}
        if said.get("description"):
            made["description"] = said["description"]
        allowed = [part.strip() for part in re.split("[;；]", said.get("enum", "")) if part.strip()]
        if allowed:
            null = [None] if self.parameter.shape.nullable and "enum" in self.parameter.schema else []
            made["enum"] = list(dict.fromkeys([read_value(kind, part) for part in allowed if not (null and part == "null")] + null))
        if said.get("examples"):
            rest = self.parameter.schema.get("examples", [])[1:] if isinstance(self.parameter.schema.get("examples"), list) else []
            made["examples"] = [read_value(kind, said["examples"]), *rest]
        if said.get("default"):
            made["default"] = read_value(kind, said["default"])
        return made

    def _texts(self) -> dict[str, str]:
        """{keyword: what its line says}"""
        lines = {"description": self.meaning, "enum": self.allowed, "examples": self.example, "default": self.default}
        return {key: line.text() for key, line in lines.items()}

    def _tell(self) -> None:
        if self.parameter is None:
            return
        try:
            self.schema()
        except ValueError as error:
            self.bad.setText(str(error))
            self.bad.show()
            return
        self.bad.hide()
        self.edited.emit()


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
