"""A tool call as a form: the tool, and a line for each of its parameters."""

import json
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from engine.records import Parameter, Tool
from gui.widgets.basics import Low


class CallForm(QWidget):
    """Shows a call and lets it be changed. An empty line means that the parameter is left out."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools: dict[str, Tool] = {}
        self._shown: dict[str, Any] | None = None
        self._lines: dict[str, QComboBox | QLineEdit] = {}
        self._as_shown: tuple[str, dict[str, str]] = ("", {})
        self.tool = QComboBox()
        self.tool.setAccessibleName(self.tr("Tool"))
        self.tool.activated.connect(self._other_tool)
        self.bad = QLabel()
        self.bad.setObjectName("bad")
        self.bad.setWordWrap(True)
        self.area = Low()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setMinimumHeight(90)
        label = QLabel(self.tr("Tool"))
        label.setBuddy(self.tool)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        for part in (label, self.tool, self.area, self.bad):
            down.addWidget(part)

    def set_tools(self, tools: list[Tool]) -> None:
        """The tools that a call may name."""
        if [tool.name for tool in tools] != list(self.tools):
            self.tool.clear()
            self.tool.addItems([tool.name for tool in tools])
        self.tools = {tool.name: tool for tool in tools}

    def show_call(self, call: dict[str, Any] | None) -> None:
        """Show {"name", "arguments"}."""
        self._shown = call
        self.tool.setCurrentIndex(self.tool.findText(call["name"]) if call else -1)
        self._fill(call["name"] if call else "", call["arguments"] if call else {})
        self._as_shown = self._texts()
        self.edited.emit()

    def call(self) -> dict[str, Any]:
        """The call as it now stands. Raises ValueError naming a parameter whose line does not hold its type."""
        name = self.tool.currentText()
        arguments = {}
        for parameter in self.tools[name].parameter_list():
            text = self._text(parameter.name).strip()
            shown = self._as_shown
            if self._shown and shown[0] == name and shown[1].get(parameter.name) == self._text(parameter.name):
                if parameter.name in self._shown["arguments"]:  # a line that was not touched keeps its value as it was
                    arguments[parameter.name] = self._shown["arguments"][parameter.name]
            elif text:
                arguments[parameter.name] = read_value(parameter, text)
        return {"name": name, "arguments": arguments}

    def problem(self) -> str:
        """What is wrong with the lines, "" for nothing."""
        try:
            call = self.call()
        except ValueError as error:
            return str(error)
        except KeyError:
            return self.tr("Choose a tool.")
        missing = [p.name for p in self.tools[call["name"]].parameter_list() if p.required and p.name not in call["arguments"]]
        return self.tr("{parameter} is required.").format(parameter=missing[0]) if missing else ""

    def changed(self) -> bool:
        """Whether the form was changed since the call was shown."""
        return self._texts() != self._as_shown

    def _texts(self) -> tuple[str, dict[str, str]]:
        return self.tool.currentText(), {name: self._text(name) for name in self._lines}

    def _fill(self, name: str, arguments: dict[str, Any]) -> None:
        self._lines = {}
        sheet = QWidget()
        rows = QFormLayout(sheet)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for parameter in self.tools[name].parameter_list() if name in self.tools else []:
            line = self._line(parameter, arguments.get(parameter.name))
            line.setAccessibleName(parameter.name)
            line.setToolTip(parameter.description)
            self._lines[parameter.name] = line
            rows.addRow(parameter.name + (" *" if parameter.required else ""), line)
        self.area.setWidget(sheet)
        self._tell()

    def _line(self, parameter: Parameter, value: Any) -> QComboBox | QLineEdit:
        options = parameter.enum or ([True, False] if {one.kind for one in parameter.shape.ways} == {"boolean"} else [])
        text = "" if value is None else _shown(value)
        if options:
            box = QComboBox()
            box.addItems(["", *map(_shown, options)])
            box.setCurrentText(text)
            box.activated.connect(lambda _: self._tell())
            return box
        line = QLineEdit(text)
        line.textEdited.connect(lambda _: self._tell())
        return line

    def _text(self, name: str) -> str:
        line = self._lines[name]
        return line.currentText() if isinstance(line, QComboBox) else line.text()

    def _other_tool(self) -> None:
        kept = {}
        for name in self._lines:
            kept[name] = self._text(name)
        self._fill(self.tool.currentText(), {name: text for name, text in kept.items() if text})

    def _tell(self) -> None:
        self.bad.setText(self.problem() if self.tool.currentText() else "")
        self.bad.setVisible(bool(self.bad.text()))
        self.edited.emit()


def read_value(parameter: Parameter, text: str) -> Any:
    """The text of a line as the parameter's type. Raises ValueError with a sentence."""
    shape = parameter.shape
    chosen = [option for option in shape.enum if _shown(option) == text]
    if chosen:
        return chosen[0]
    kinds_taken = {one.kind for one in shape.ways}
    if kinds_taken <= {"string", "any", "null"}:
        return text
    if len(kinds_taken) > 1:  # a union takes whatever fits one of its members
        try:
            return shape.read(text)
        except ValueError:
            pass
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    kinds: dict[str, type | tuple[type, ...]] = {"integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}
    fits = isinstance(value, kinds[parameter.type]) and (parameter.type == "boolean" or not isinstance(value, bool))
    if not fits:
        say = lambda text: QCoreApplication.translate("CallForm", text)  # noqa: E731
        names = {
            "integer": say(QT_TRANSLATE_NOOP("CallForm", "{parameter} must be a whole number.")),
            "number": say(QT_TRANSLATE_NOOP("CallForm", "{parameter} must be a number.")),
            "boolean": say(QT_TRANSLATE_NOOP("CallForm", "{parameter} must be true or false.")),
            "array": say(QT_TRANSLATE_NOOP("CallForm", "{parameter} must be a JSON list.")),
            "object": say(QT_TRANSLATE_NOOP("CallForm", "{parameter} must be a JSON object.")),
        }
        raise ValueError(names[parameter.type].format(parameter=parameter.name))
    return value


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
