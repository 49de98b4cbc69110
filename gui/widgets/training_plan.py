"""Before a training: settings that are known to work (presets), and what fits this machine (the planner's proposals)."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.settings import TrainingSettings
from gui import messages, problems
from gui.controller import ProjectController
from gui.formatting import number
from gui.widgets.basics import label
from gui.widgets.fact_table import FactTable
from gui.widgets.training_choices import PresetChoice


class TrainingPlan(QWidget):
    """Says which settings the user takes over. The planner is asked when the user wants it, or when memory ran out."""

    wanted = Signal(dict)

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.found: dict[str, Any] | None = None
        self.now: dict[str, Any] = {}  # the settings as they stand
        self._next_best = False
        self._applied: dict[str, Any] | None = None  # a preset on its way into the settings, which is then looked at for what fits
        self._asked_for: str | None = None  # the base model for which the presets were asked
        self.preset = PresetChoice()
        self.preset.wanted.connect(self._apply)
        self.sentence, self.why, self.call = label(), label("muted"), label("muted")
        self.plan, self.take = QPushButton(self.tr("&Estimate time and memory")), QPushButton(self.tr("Use the selected &plan"))
        self.plan.clicked.connect(lambda: self.ask())
        self.take.clicked.connect(self._take)
        self.cards = QLineEdit()
        self.cards.setPlaceholderText(self.tr("this machine"))
        self.cards.setToolTip(
            self.tr("Graphics cards to estimate for, such as 24 for one with 24 GiB, 4x24 for four, or 2x80 H100. Empty for this machine.")
        )
        self.cards.setAccessibleName(self.tr("Graphics cards to estimate for"))
        self.cards.setAccessibleDescription(self.cards.toolTip())
        self.cards.returnPressed.connect(lambda: self.ask() if self.plan.isEnabled() else None)
        of_cards = QLabel(self.tr("f&or"))
        of_cards.setBuddy(self.cards)
        self.table = FactTable(
            self.tr("Training plans"),
            [self.tr("Plan"), self.tr("Fits"), self.tr("Memory"), self.tr("Disk"), self.tr("Time")],
            wide=0,
            most=4,
            wrap=True,
        )
        self.table.itemSelectionChanged.connect(self._show_choice)
        self.table.itemActivated.connect(lambda _: self._take())
        second = QHBoxLayout()
        second.addWidget(self.plan)
        second.addWidget(of_cards)
        second.addWidget(self.cards)
        second.addStretch(1)
        second.addWidget(self.take)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addWidget(self.preset)
        down.addLayout(second)
        for part in (self.sentence, self.call, self.table, self.why):
            down.addWidget(part)
        self._show_plan(None)

    def show_settings(self, settings: TrainingSettings, has_dataset: bool) -> None:
        """The settings as they stand: what of presets and plan is already so is told. A new base model has presets of its own."""
        now = settings.model_dump()
        if self.found is not None and now != self.now:
            self.sentence.setText(self.tr("Settings have changed since. Estimate again."))
        self.now = now
        self.plan.setEnabled(has_dataset)
        self.plan.setToolTip(
            self.tr("Checks this machine, the base model and the dataset: what fits, and how long it takes")
            if has_dataset
            else self.tr("Run the Dataset stage first.")
        )
        self.preset.show_settings(now)
        if self._asked_for != settings.base_model:  # they are otherwise for a large one
            self._asked_for = settings.base_model
            self.controller.ask("presets", self.preset.show_presets)
        if self._applied is not None and self._is_so(self._applied):
            self._applied = None
            if has_dataset:
                self.ask()

    def ask(self, next_best: bool = False) -> None:
        """Have the plan worked out; `next_best` chooses the first proposal that fits and needs less than the settings as they stand."""
        self._next_best = next_best
        self.plan.setEnabled(False)
        self.sentence.setText(self.tr("Checking this machine and the dataset..."))
        self.sentence.show()
        cards = [one.strip() for one in self.cards.text().split(",") if one.strip()]
        self.controller.ask("plan", self._show_plan, self._no_plan, **({"gpus": cards} if cards else {}))

    # Its own

    def _apply(self, settings: dict[str, Any]) -> None:
        self._applied = settings
        self.wanted.emit(settings)

    def _is_so(self, settings: dict[str, Any]) -> bool:
        return all(self.now.get(name) == value for name, value in settings.items())

    def _no_plan(self, error: AdaptoolError) -> None:
        self._show_plan(None)
        self.plan.setEnabled(True)
        self.sentence.setText(problems.of(error))
        self.sentence.show()

    def _show_plan(self, found: dict[str, Any] | None) -> None:
        self.found = found
        rows = found["proposals"] if found else []
        for part in (self.table, self.why, self.take):
            part.setVisible(bool(rows))
        self.sentence.setVisible(found is not None)
        call = found.get("call", "") if found else ""
        self.call.setVisible(bool(call))
        self.call.setText(self.tr("Form of a call: {call}").format(call=call))
        if found is None:
            return
        self.plan.setEnabled(True)
        self.sentence.setText(" ".join(messages.sentence(one) for one in (found["sentence"], *found.get("template", []))))
        self.table.show_rows(
            [
                (
                    self._name(one),
                    self._fits(one),
                    self.tr("{need} of {there} GiB").format(need=number(one["memory_gib"], 1), there=number(one["of_gib"], 1)),
                    self.tr("{need} GiB").format(need=number(one["disk_gib"], 1)),
                    self._span(one["seconds"]),
                )
                for one in rows
            ]
        )
        for row in range(len(rows)):
            self.table.item(row, 0).setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)  # cards are counted there
        self.table.choose([self._first(rows)] if rows else [])
        self._show_choice()

    def _name(self, one: dict[str, Any]) -> str:
        text = messages.sentence(one["name"])
        return text[:1].upper() + text[1:]

    def _fits(self, one: dict[str, Any]) -> str:
        return (self.tr("yes") if one["available"] else self.tr("not installed")) if one["fits"] else self.tr("no")

    def _first(self, rows: list[dict[str, Any]]) -> int:
        """Which proposal to point at: the chosen one, or after memory ran out the next that fits and is not what failed."""
        better = [at for at, one in enumerate(rows) if _works(one) and not self._is_so(one["settings"])]
        if self._next_best and better:
            now = next((one["memory_gib"] for one in rows if self._is_so(one["settings"])), float("inf"))
            return next((at for at in better if rows[at]["memory_gib"] < now), better[0])
        return self.found["chosen"] if self.found["chosen"] is not None else 0

    def _show_choice(self) -> None:
        one = self._chosen()
        self.take.setEnabled(one is not None and _works(one) and not self._is_so(one["settings"]))
        self.why.setText(
            ""
            if one is None
            else self.tr("{why} Changes: {changes}.").format(why=messages.sentence(one["why"]), changes=self._changes(one["settings"]))
        )

    def _chosen(self) -> dict[str, Any] | None:
        rows = self.table.chosen()
        return self.found["proposals"][rows[0]] if rows and self.found and rows[0] < len(self.found["proposals"]) else None

    def _take(self) -> None:
        one = self._chosen()
        if one is not None and self.take.isEnabled():
            self.wanted.emit(one["settings"])

    def _changes(self, settings: dict[str, Any]) -> str:
        """What of a proposal is otherwise than now."""
        changed = [
            f"{messages.field(TrainingSettings, name)} {messages.choice(str(value), name)}"
            for name, value in settings.items()
            if name in TrainingSettings.model_fields and self.now.get(name) != value
        ]
        return ", ".join(changed) or self.tr("nothing")

    def _span(self, seconds: float | None) -> str:
        if seconds is None:
            return self.tr("unknown")
        if seconds < 5400:
            return self.tr("{n} min").format(n=number(max(1, seconds / 60), 0))
        return self.tr("{n} h").format(n=number(seconds / 3600, 1))


def _works(proposal: dict[str, Any]) -> bool:
    """Whether a proposal fits, and what it needs is installed."""
    return proposal["fits"] and proposal["available"]
