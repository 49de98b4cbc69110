"""One tool: what it does and its parameters, to be changed with the remarks beside them; its three lengths; its history."""

import copy
import json
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QTabWidget, QVBoxLayout, QWidget

from engine.records import Parameter, Tool
from engine.store.descriptions import of_length, shortened
from gui import messages
from gui.formatting import when
from gui.widgets.basics import heading, label, scrolled
from gui.widgets.fact_table import FactTable
from gui.widgets.parameter_form import ParameterForm
from gui.widgets.remark_table import UNMADE

TYPING = 500  # milliseconds without a further key before the remarks are made anew
HIGH = 64  # units: the height of a description


class ToolEditor(QWidget):
    """Holds a draft of the chosen tool until it is kept."""

    drafted = Signal(str, dict)  # a moment after a change: the tool, and what is changed in the draft
    kept = Signal(str, dict)  # the user wants the changes kept
    undone = Signal(str)  # the user wants the tool as its file says

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tool: Tool | None = None
        self.findings: list[dict[str, str]] = []
        self._draft: dict[str, Any] = {}
        self._filling = False
        self._pause = QTimer(self, singleShot=True, interval=TYPING)
        self._pause.timeout.connect(lambda: self.tool and self.drafted.emit(self.tool.name, self.changes()))
        self.name, self.origin = heading(""), label("muted")
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._definition(), self.tr("Definition"))
        self.tabs.addTab(self._lengths(), self.tr("Lengths"))
        self.tabs.addTab(self._past(), self.tr("History"))
        self.keep, self.discard, self.undo = (
            QPushButton(text) for text in (self.tr("&Save changes"), self.tr("&Discard"), self.tr("Reset to &file"))
        )
        self.keep.setObjectName("primary")
        self.undo.setToolTip(self.tr("Undo all changes made to this tool here"))
        self.keep.clicked.connect(self._keep)
        self.discard.clicked.connect(lambda: self.show_tool(self.tool, self.findings, self._facts))
        self.undo.clicked.connect(self._undo)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.discard)
        buttons.addStretch(1)
        buttons.addWidget(self.undo)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addWidget(self.name)
        down.addWidget(self.origin)
        down.addWidget(self.tabs, 1)
        down.addLayout(buttons)
        self._facts: dict[str, Any] = {}
        self.show_tool(None)

    # What the page calls

    def show_tool(self, tool: Tool | None, findings: list[dict[str, str]] | None = None, facts: dict[str, Any] | None = None) -> None:
        """Show a tool as the project has it, or nothing. `facts` are {"history": rows, "edited": bool, "tokens": {length: n}}."""
        self.setVisible(tool is not None)
        self.tool, self._draft, self._facts = tool, {}, facts or {}
        if tool is None:
            return
        self._filling = True
        self.name.setText(tool.name)
        said = self.tr("From {file}, changed here") if self._facts.get("edited") else self.tr("From {file}")
        known = [" ".join(str(tool.origin[part]) for part in ("method", "path") if part in tool.origin), str(tool.origin.get("title", ""))]
        known += [self.tr("named {name} there").format(name=tool.original)] if tool.original != tool.name else []
        self.origin.setText(" · ".join(filter(None, [said.format(file=tool.source), *known])))
        self.description.setPlainText(tool.description)
        self.short.setPlainText(tool.short)
        self.history.show_rows(
            [
                (when(row["made"]), messages.engine(row["what"]), row["source"], row["description"])
                for row in reversed(self._facts.get("history", []))
            ]
        )
        self._filling = False
        self._show_parameters()
        self.show_findings(findings or [])
        self._show_lengths()
        self._show_buttons()

    def show_findings(self, findings: list[dict[str, str]], tokens: dict[str, int] | None = None) -> None:
        """Show remarks (as `engine.stages.tools.remarks` finds them) beside what they concern."""
        self.findings = [one for one in findings if self.tool is not None and one["tool"] == self.tool.name]
        if tokens:
            self._facts["tokens"] = tokens
            self._show_lengths()
        self.remark.setText("\n".join(messages.sentence(one["text"]) for one in self.findings if not one["parameter"]))
        self.remark.setObjectName("bad" if any(one["weight"] == "bad" for one in self.findings if not one["parameter"]) else "muted")
        self.remark.style().polish(self.remark)
        self.remark.setVisible(bool(self.remark.text()))
        self._write_parameters()
        chosen = self._chosen()
        self.form.show_remark(*self._said_of(chosen))

    def changes(self) -> dict[str, Any]:
        """What the draft changes: any of description, short, parameters."""
        return {key: value for key, value in self._draft.items() if value != getattr(self.tool, key)}

    # The draft

    def _drafted(self) -> Tool:
        kept = {"description": self.tool.description, "short": self.tool.short, "parameters": self.tool.parameters, **self._draft}
        return Tool(self.tool.name, kept["description"], kept["parameters"], self.tool.source, kept["short"], self.tool.origin)

    def _note(self, **changes: Any) -> None:
        if self._filling or self.tool is None:
            return
        self._draft.update(changes)
        self._show_lengths()
        self._show_buttons()
        self._pause.start()

    def _keep(self) -> None:
        if self.tool is not None:
            self.kept.emit(self.tool.name, self.changes())

    def _undo(self) -> None:
        if self.tool is not None:
            self.undone.emit(self.tool.name)

    def _edit_parameter(self) -> None:
        parameters = copy.deepcopy(self._drafted().parameters)
        name = self.form.parameter.name
        parameters.setdefault("properties", {})[name] = self.form.schema()
        required = [one for one in parameters.get("required", []) if one != name] + ([name] if self.form.required else [])
        order = list(parameters["properties"])
        parameters["required"] = sorted(required, key=lambda one: order.index(one) if one in order else len(order))
        if not parameters["required"]:
            del parameters["required"]
        self._note(parameters=parameters)
        self._write_parameters()

    # Showing

    def _show_buttons(self) -> None:
        changed = bool(self.changes())
        self.keep.setEnabled(changed)
        self.discard.setEnabled(changed)
        self.undo.setEnabled(bool(self._facts.get("edited")))

    def _show_parameters(self) -> None:
        self._write_parameters()
        has = self.parameters.rowCount() > 0
        self.parameters.setVisible(has)
        self.form.setVisible(has)
        if has:
            self.parameters.choose([0])
        self._show_form()

    def _write_parameters(self) -> None:
        kept = self.parameters.chosen()
        self.parameters.blockSignals(True)
        self.parameters.show_rows(
            [
                (
                    p.name,
                    p.type if p.required else self.tr("{type}, optional").format(type=p.type),
                    allowed(p),
                    p.description,
                    "!" if self._remark_on(p.name) else "",
                )
                for p in self._drafted().parameter_list()
            ]
        )
        self.parameters.choose(kept)
        self.parameters.blockSignals(False)

    def _show_form(self) -> None:
        parameter = self._chosen()
        self.form.show_parameter(parameter, *self._said_of(parameter))

    def _chosen(self) -> Parameter | None:
        rows = self.parameters.chosen()
        every = self._drafted().parameter_list() if self.tool is not None else []
        return every[rows[0]] if rows and rows[0] < len(every) else None

    def _remark_on(self, parameter: str) -> str:
        return " ".join(messages.sentence(one["text"]) for one in self.findings if one["parameter"] == parameter)

    def _said_of(self, parameter: Parameter | None) -> tuple[str, bool]:
        """(the remark on a parameter, whether it lacks values)"""
        if parameter is None:
            return "", False
        kinds = {one.get("kind") for one in self.findings if one["parameter"] == parameter.name}
        return self._remark_on(parameter.name), UNMADE in kinds

    def _show_lengths(self) -> None:
        tool, tokens = self._drafted(), self._facts.get("tokens", {})
        titles = {"long": self.tr("Long"), "short": self.tr("Short"), "none": self.tr("None")}
        for length, title in self.titles.items():
            title.setText(
                titles[length]
                + (self.tr(" ({count} tokens)").format(count=self.locale().toString(tokens[length])) if length in tokens else "")
            )
        self.long.setText(tool.description or self.tr("No description."))
        self.short.setPlaceholderText(shortened(tool.description))
        cut = of_length(tool, "short")
        self.short_parameters.setText("\n".join(f"{p.name}: {p.description}" for p in cut.parameter_list() if p.description))

    # Its three parts

    def _definition(self) -> QWidget:
        self.description = QPlainTextEdit()
        self.description.setAccessibleName(self.tr("What the tool does"))
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(HIGH)
        self.description.textChanged.connect(lambda: self._note(description=" ".join(self.description.toPlainText().split())))
        self.remark = label("muted")
        self.parameters = FactTable(
            self.tr("Parameters of the selected tool"),
            [self.tr("Parameter"), self.tr("Type"), self.tr("Allowed"), self.tr("Meaning"), ""],
            wide=3,
            most=5,
        )
        self.parameters.itemSelectionChanged.connect(self._show_form)
        self.form = ParameterForm()
        self.form.edited.connect(self._edit_parameter)
        what = label("muted")
        what.setText(self.tr("What it does"))
        return _sheet([what, self.description, self.remark, self.parameters, self.form])

    def _lengths(self) -> QWidget:
        self.titles = {length: heading("") for length in ("long", "short", "none")}
        self.long = label()
        self.short = QPlainTextEdit()
        self.short.setAccessibleName(self.tr("Short description"))
        self.short.setTabChangesFocus(True)
        self.short.setFixedHeight(HIGH)
        self.short.textChanged.connect(lambda: self._note(short=" ".join(self.short.toPlainText().split())))
        self.short_parameters = label("muted")
        self.propose = QPushButton(self.tr("Suggest from the long one"))
        self.propose.clicked.connect(lambda: self.short.setPlainText(shortened(self._drafted().description)))
        why, none = label("muted"), label()
        why.setText(
            self.tr(
                "Training and evaluation can use any of the three. Short descriptions, with only what a tool does and its key "
                "concepts, did best in the enterprise paper. If you leave it empty, the long one is shortened automatically."
            )
        )
        none.setText(self.tr("The name, and the names and types of the parameters."))
        return _sheet(
            [
                why,
                self.titles["long"],
                self.long,
                self.titles["short"],
                self.short,
                self.propose,
                self.short_parameters,
                self.titles["none"],
                none,
            ]
        )

    def _past(self) -> QWidget:
        self.history = FactTable(
            self.tr("History of the tool"),
            [self.tr("When"), self.tr("What"), self.tr("From"), self.tr("Description at that time")],
            wide=3,
            most=12,
            wrap=True,
        )
        self.bring_back = QPushButton(self.tr("Restore this &version"))
        self.bring_back.setEnabled(False)
        self.history.itemSelectionChanged.connect(lambda: self.bring_back.setEnabled(bool(self.history.chosen())))
        self.bring_back.clicked.connect(self._bring_back)
        return _sheet([self.history, self.bring_back])

    def _bring_back(self) -> None:
        rows = self.history.chosen()
        if rows:
            row = list(reversed(self._facts["history"]))[rows[0]]
            self.kept.emit(self.tool.name, {key: row[key] for key in ("description", "short", "parameters")})


def allowed(parameter: Parameter) -> str:
    """What a parameter may hold beyond its type: listed values, bounds, format, default."""
    shape, nullable = parameter.shape, parameter.shape.nullable
    parts = [" | ".join([*map(str, shape.enum), *(["null"] if nullable else [])])] if shape.enum else []
    low, high = shape.flat.get("minimum"), shape.flat.get("maximum")
    if low is not None or high is not None:
        parts.append(f"{'' if low is None else low} .. {'' if high is None else high}")
    parts += [str(shape.flat[key]) for key in ("format", "pattern") if key in shape.flat]
    default = parameter.schema.get("default", shape.flat.get("default")) if isinstance(parameter.schema, dict) else None
    if default is not None or (isinstance(parameter.schema, dict) and "default" in parameter.schema):
        parts.append(f"= {json.dumps(default, ensure_ascii=False)}")
    return ", ".join(parts)


def _sheet(parts: list[QWidget]) -> QWidget:
    """Parts under each other, scrolled where they are too high."""
    inside = QWidget()
    down = QVBoxLayout(inside)
    down.setContentsMargins(0, 8, 6, 4)
    down.setSpacing(8)
    for part in parts:
        down.addWidget(part)
    down.addStretch(1)
    area = scrolled(inside)
    area.setMinimumHeight(260)
    return area
