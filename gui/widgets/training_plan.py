"""Before a training: settings that are known to work (presets), and what fits this machine (the planner's proposals)."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.errors import AdaptoolError
from engine.settings import TrainingSettings
from gui import messages
from gui.controller import ProjectController
from gui.formatting import number
from gui.widgets.basics import label
from gui.widgets.fact_table import FactTable


class TrainingPlan(QWidget):
    """Says which settings the user takes over. The planner is asked when the user wants it, or when memory ran out."""

    wanted = Signal(dict)

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.presets: list[dict[str, Any]] = []
        self.found: dict[str, Any] | None = None
        self.now: dict[str, Any] = {}  # the settings as they stand
        self._next_best = False
        self._applied: dict[str, Any] | None = None  # a preset on its way into the settings, which is then looked at for what fits
        self.preset, self.take_preset = QComboBox(), QPushButton(self.tr("&Apply"))
        self.preset.setAccessibleName(self.tr("Preset"))
        self.preset.currentIndexChanged.connect(lambda _: self._show_preset())
        self.take_preset.setToolTip(self.tr("Change the settings to those of the preset"))
        self.take_preset.clicked.connect(self._apply)
        told = QLabel(self.tr("Prese&t"))
        told.setBuddy(self.preset)
        self.about, self.source, self.sentence, self.why = label(), label("muted"), label(), label("muted")
        self.call = label("muted")
        self.plan, self.take = QPushButton(self.tr("&Work out a plan")), QPushButton(self.tr("Ta&ke the chosen proposal"))
        self.plan.clicked.connect(lambda: self.ask())
        self.take.clicked.connect(self._take)
        self.cards = QLineEdit()
        self.cards.setPlaceholderText(self.tr("this machine"))
        self.cards.setToolTip(
            self.tr(
                "Cards to plan for that are not here, such as 24 for one with 24 GiB, 4x24 for four, or 2x80 H100; empty for this machine"
            )
        )
        self.cards.setAccessibleName(self.tr("Cards to plan for"))
        self.cards.setAccessibleDescription(self.cards.toolTip())
        self.cards.returnPressed.connect(lambda: self.ask() if self.plan.isEnabled() else None)
        of_cards = QLabel(self.tr("f&or"))
        of_cards.setBuddy(self.cards)
        self.table = FactTable(
            self.tr("Ways to train"),
            [self.tr("Way"), self.tr("Fits"), self.tr("Memory"), self.tr("Disk"), self.tr("Time")],
            wide=0,
            most=4,
            wrap=True,
        )
        self.table.itemSelectionChanged.connect(self._show_choice)
        self.table.itemActivated.connect(lambda _: self._take())
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(told)
        first.addWidget(self.preset, 1)
        first.addWidget(self.take_preset)
        second.addWidget(self.plan)
        second.addWidget(of_cards)
        second.addWidget(self.cards)
        second.addStretch(1)
        second.addWidget(self.take)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(6)
        down.addLayout(first)
        down.addWidget(self.about)
        down.addWidget(self.source)
        down.addLayout(second)
        for part in (self.sentence, self.call, self.table, self.why):
            down.addWidget(part)
        self._show_plan(None)
        self._show_preset()

    def show_settings(self, settings: TrainingSettings, has_dataset: bool) -> None:
        """The settings as they stand: what of presets and plan is already so is told. Asks for the presets the first time."""
        now = settings.model_dump()
        changed = now != self.now
        if self.found is not None and now != self.now:
            self.sentence.setText(self.tr("The settings have changed since; work the plan out again."))
        self.now = now
        self.plan.setEnabled(has_dataset)
        self.plan.setToolTip(
            self.tr("Look at this machine, the base model and the dataset, and tell what fits and how long it takes")
            if has_dataset
            else self.tr("Run the stage dataset first.")
        )
        if changed:
            self._choose_preset()
        self._show_preset()
        if not self.presets:
            self.controller.ask("presets", self._show_presets)
        if self._applied is not None and self._is_so(self._applied):
            self._applied = None
            if has_dataset:
                self.ask()

    def ask(self, next_best: bool = False) -> None:
        """Have the plan worked out; `next_best` chooses the first proposal that fits and needs less than the settings as they stand."""
        self._next_best = next_best
        self.plan.setEnabled(False)
        self.sentence.setText(self.tr("Looking at this machine and the dataset..."))
        self.sentence.show()
        cards = [one.strip() for one in self.cards.text().split(",") if one.strip()]
        self.controller.ask("plan", self._show_plan, self._no_plan, **({"gpus": cards} if cards else {}))

    # Its own

    def _apply(self) -> None:
        one = self._preset()
        if one is not None:
            self._applied = one["settings"]
            self.wanted.emit(self._applied)

    def _show_presets(self, found: list[dict[str, Any]]) -> None:
        self.presets = found
        self.preset.clear()
        self.preset.addItem(self.tr("Custom"), "")
        for one in found:
            self.preset.addItem(messages.engine(one["title"]), one["name"])
        self._choose_preset()
        self._show_preset()

    def _choose_preset(self) -> None:
        """Name the preset whose settings these are, or that they are of none."""
        so = next((one["name"] for one in self.presets if self._is_so(one["settings"])), "")
        self.preset.setCurrentIndex(self.preset.findData(so))

    def _preset(self) -> dict[str, Any] | None:
        """The preset that is named, None for settings of one's own."""
        return next((one for one in self.presets if one["name"] == self.preset.currentData()), None)

    def _show_preset(self) -> None:
        one = self._preset()
        so = one is not None and self._is_so(one["settings"])
        self.take_preset.setEnabled(one is not None and not so)
        own = self.tr("The settings are of no preset. Choose one to see what it would change.") if self.presets else ""
        text = messages.engine(one["description"]) if one is not None else own
        self.about.setText(self.tr("{what} These are the settings now.").format(what=text) if so else text)
        self.about.setVisible(bool(text))
        self.source.setText(self.tr("Source: {source}").format(source=messages.engine(one["source"])) if one is not None else "")
        self.source.setVisible(one is not None)

    def _is_so(self, settings: dict[str, Any]) -> bool:
        return all(self.now.get(name) == value for name, value in settings.items())

    def _no_plan(self, error: AdaptoolError) -> None:
        self._show_plan(None)
        self.plan.setEnabled(True)
        self.sentence.setText(messages.sentence(str(error)))
        self.sentence.show()

    def _show_plan(self, found: dict[str, Any] | None) -> None:
        self.found = found
        rows = found["proposals"] if found else []
        for part in (self.table, self.why, self.take):
            part.setVisible(bool(rows))
        self.sentence.setVisible(found is not None)
        call = found.get("call", "") if found else ""
        self.call.setVisible(bool(call))
        self.call.setText(self.tr("A call is written so: {call}").format(call=call))
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
        return (self.tr("yes") if one["available"] else self.tr("not here")) if one["fits"] else self.tr("no")

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
            else self.tr("{why} It changes: {changes}.").format(why=messages.sentence(one["why"]), changes=self._changes(one["settings"]))
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
            f"{messages.field(TrainingSettings, name)} {messages.choice(str(value))}"
            for name, value in settings.items()
            if name in TrainingSettings.model_fields and self.now.get(name) != value
        ]
        return ", ".join(changed) or self.tr("nothing")

    def _span(self, seconds: float | None) -> str:
        if seconds is None:
            return self.tr("not known")
        if seconds < 5400:
            return self.tr("{n} min").format(n=number(max(1, seconds / 60), 0))
        return self.tr("{n} h").format(n=number(seconds / 3600, 1))


def _works(proposal: dict[str, Any]) -> bool:
    """Whether a proposal fits, and what it needs is installed."""
    return proposal["fits"] and proposal["available"]
