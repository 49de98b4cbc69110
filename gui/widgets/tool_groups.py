"""Groups of a long tool list: which are trained on, how many tokens they take, and what is listed with a question instead of all."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from engine.settings import EvaluationSettings, ExportSettings, StageSettings, ToolsSettings, TrainingSettings
from gui import messages
from gui.controls import Control, kind_of
from gui.formatting import number
from gui.tables import Column
from gui.widgets.basics import heading, label, scrolled
from gui.widgets.columns import Halves
from gui.widgets.rule_list import RuleList
from gui.widgets.tick_rows import TickRows, tick_view

WAYS = ("names", "tags", "paths", "prefixes")
LISTS: tuple[tuple[str, type[StageSettings], str], ...] = (
    ("training", TrainingSettings, "list_tokens"),
    ("evaluation", EvaluationSettings, "lists"),
    ("evaluation", EvaluationSettings, "nearest"),
    ("export", ExportSettings, "nearest_tools"),
)  # settings of other stages that make a long list short


class ToolGroups(QWidget):
    """Says what the user changes; the page keeps it and shows it again."""

    kept = Signal(str, dict)  # a stage and the changes of its settings

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups: list[dict[str, Any]] = []
        self._found: dict[str, Any] = {}
        self._draws = 0  # tokens of a drawn list, 0 where all tools are listed
        columns = (
            Column("group", self.tr("Group"), width=24),
            Column("tools", self.tr("Tools"), width=7),
            Column("tokens", self.tr("Tokens"), width=9),
            Column("names", self.tr("For example")),
        )
        self.rows = TickRows(columns, self)
        self.view = tick_view(self.rows, columns, self.tr("Tool groups"))
        self.rows.changed.connect(self._choose)
        self.said = label()
        self.by = QComboBox()
        titles = {
            "names": self.tr("topic of the names"),
            "tags": self.tr("tags in the file"),
            "paths": self.tr("paths of operations"),
            "prefixes": self.tr("beginning of the names"),
        }
        for way in WAYS:
            self.by.addItem(titles[way], way)
        self.by.setAccessibleName(self.tr("How tools are grouped"))
        self.by.setToolTip(messages.help_for(ToolsSettings, "groups_by"))
        self.by.activated.connect(lambda _: self.kept.emit("tools", {"groups_by": self.by.currentData()}))
        self.own = RuleList(self.tr("Your o&wn groups (used first)"), "billing = invoice_*, charge_*")
        self.own.changed.connect(lambda lines: self.kept.emit("tools", {"groups": lines}))
        self.controls: dict[tuple[str, str], Control] = {}
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 0)
        whole.addWidget(self.said)
        whole.addWidget(Halves(self._table(), scrolled(self._lists())), 1)

    def show_groups(self, found: dict[str, Any], chosen: list[str], tools: ToolsSettings, others: dict[str, StageSettings]) -> None:
        """Show the groups as `engine.models.list_size.look` finds them. `chosen` are those that the dataset takes, all where it names none;
        `others` are the settings of the other stages by their names."""
        self._found, self.groups = found, found["groups"]
        names = [one["group"] for one in self.groups]
        at = self.view.currentIndex().row()
        self.rows.show_ticked(
            [
                (
                    one["group"],
                    number(len(one["tools"]), 0),
                    number(one["tokens"], 0) if one["tokens"] else "",
                    ", ".join(one["tools"][:6]) + (", ..." if len(one["tools"]) > 6 else ""),
                )
                for one in self.groups
            ],
            names,
            {name for name in names if chosen and name not in chosen},
        )
        if names:
            self.view.selectRow(min(max(at, 0), len(names) - 1))
        self.by.setCurrentIndex(self.by.findData(tools.groups_by))
        self.by.setEnabled(not tools.groups)
        self.own.show_rules(tools.groups)
        for (stage, name), control in self.controls.items():
            control.show_value(getattr(others[stage], name))
        self._draws = getattr(others["training"], "list_tokens")  # noqa: B009  # of the type of all stages' settings
        self._tell()

    def taken(self) -> list[dict[str, Any]]:
        """The groups that are ticked."""
        return [one for one in self.groups if one["group"] not in self.rows.left]

    def _choose(self) -> None:
        """Take the ticked groups; all of them are no choice, and none cannot be trained on."""
        taken = self.taken()
        self._tell()
        if taken:
            self.kept.emit("dataset", {"groups": [one["group"] for one in taken] if len(taken) < len(self.groups) else []})

    def _tell(self) -> None:
        """How large the list of the ticked groups is beside what the base model reads."""
        taken, found = self.taken(), self._found
        tokens = sum(one["tokens"] for one in taken)
        values = {
            "groups": number(len(taken), 0),
            "all": number(len(self.groups), 0),
            "tools": number(sum(len(one["tools"]) for one in taken), 0),
            "tokens": number(tokens, 0),
            "context": number(found.get("context", 0), 0),
            "model": found.get("base_model", ""),
            "room": number(found.get("room", 0), 0),
            "budget": number(found.get("budget", 0), 0),
            "drawn": number(self._draws, 0),
        }
        too_long = bool(found.get("context")) and tokens + found["room"] > found["context"]
        bad = not taken or (too_long and not self._draws)
        if not self.groups:
            text = self.tr("No tools yet.")
        elif not taken:
            text = self.tr("Tick at least one group.")
        elif not found["context"]:
            text = self.tr("Ticked: {groups} of {all} groups, {tools} tools.") + " " + messages.sentence(found["note"])
        else:
            text = self.tr("Ticked: {groups} of {all} groups, {tools} tools, about {tokens} tokens of the {context} that {model} reads.")
            text += " "
            if self._draws:
                text += self.tr("Each training row gets a tool list of at most {drawn} tokens.")
            elif too_long:
                text += self.tr(
                    "With {room} for question and answer this does not fit: tick fewer groups, or use a tool list for each row (such "
                    "as {budget} tokens) and show only the nearest tools with a question."
                )
            else:
                text += self.tr("This fits.")
        self.said.setText(text.format(**values))
        self.said.setObjectName("bad" if bad and self.groups else "")
        self.said.style().polish(self.said)

    # Its two parts

    def _table(self) -> QWidget:
        made = QLabel(self.tr("Groups &from"))
        made.setBuddy(self.by)
        line = QHBoxLayout()
        line.addWidget(made)
        line.addWidget(self.by)
        line.addStretch(1)
        hint = label("muted")
        hint.setText(self.tr("The next dataset uses the ticked groups and the questions that need no others."))
        part = QWidget()
        down = QVBoxLayout(part)
        down.setContentsMargins(0, 0, 0, 0)
        down.addLayout(line)
        down.addWidget(hint)
        down.addWidget(self.view, 1)
        down.addWidget(self.own)
        return part

    def _lists(self) -> QWidget:
        part = QWidget()
        down = QVBoxLayout(part)
        down.setContentsMargins(0, 0, 8, 0)
        down.setSpacing(12)
        down.addWidget(heading(self.tr("Instead of the full list")))
        told = ""
        for stage, model, name in LISTS:
            kind = kind_of(model, name)
            assert kind is not None, f"{name} has a control"
            control = self.controls[(stage, name)] = kind(model, name)
            control.edited.connect(lambda value, stage=stage, name=name: self._keep(stage, name, value))
            if stage != told:
                title = label("muted")
                title.setText(self.tr("On the {page} page:").format(page=messages.title(stage)))
                down.addWidget(title)
                told = stage
            down.addWidget(control)
        down.addStretch(1)
        return part

    def _keep(self, stage: str, name: str, value: Any) -> None:
        if value or name != "lists":  # a question is asked with some tools
            self.kept.emit(stage, {name: value})
        else:
            self.controls[(stage, name)].show_value(["all"])
