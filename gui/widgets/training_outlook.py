"""The answer before a training: which model, does it fit, how long, how much memory and disk; and while it runs, how far it is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from engine.jobs.events import Progress
from gui import messages, theme
from gui.formatting import duration, number, percent
from gui.widgets.basics import label
from gui.widgets.cards import Tiles

NARROWEST = 118  # units of a fact
translate = QCoreApplication.translate
Fact = tuple[str, str, str]  # a value, what it is, and the style of the value ("", good, warn, bad)


class TrainingOutlook(QFrame):
    """A title, facts in large letters, the machine in one line, what hinders with the way out of it, and the buttons of the run.

    `start` was pressed to train, `finish` to end a training now and keep its adapter, `fitted` to take settings that fit: they are told.
    """

    start = Signal()
    finish = Signal()
    fitted = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlook")
        self.instead: dict[str, Any] = {}
        self.title, self.result, self.machine, self.problem = label(enlarge=1.15), label(), label("muted"), label("bad")
        self.facts = Tiles(NARROWEST, gap=16, even=False)
        self.cells: list[FactCell] = []
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        self.bar.setAccessibleName(self.tr("Progress of the training"))
        self.go, self.end = QPushButton(self.tr("&Train now")), QPushButton(self.tr("Fin&ish now and save"))
        self.end.setToolTip(self.tr("End the training after this step and save the adapter as a version"))
        self.fit = QPushButton(self.tr("&Use settings that fit"))
        self.go.clicked.connect(lambda: self.start.emit())
        self.end.clicked.connect(lambda: self.finish.emit())
        self.fit.clicked.connect(lambda: self.fitted.emit(self.instead))
        first, trouble = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.title, 1)
        first.addWidget(self.end)
        first.addWidget(self.go)
        trouble.addWidget(self.problem, 1)
        trouble.addWidget(self.fit)
        down = QVBoxLayout(self)
        down.setContentsMargins(14, 8, 10, 8)
        down.setSpacing(5)
        down.addLayout(first)
        for part in (self.result, self.facts, self.bar, self.machine):
            down.addWidget(part)
        down.addLayout(trouble)
        self._show_problem("", {})
        self.bar.hide()
        self.end.hide()
        self.result.hide()

    def show_plan(
        self, model: str, examples: int | None, estimate: dict[str, Any] | None, machine: dict[str, Any] | None, trouble: str = ""
    ) -> None:
        """What the training would take, as `engine.planner.estimates` tells it; None while that is not known, or where `trouble` says why
        it cannot be told."""
        self.bar.hide()
        self.title.setText(
            self.tr("Train {model} on {count} examples").format(model=model, count=number(examples, 0))
            if examples is not None
            else self.tr("Train {model} on your examples").format(model=model)
        )
        self._show_facts([] if trouble else facts(estimate, machine))
        self.machine.setText(machine_in_words(machine) if machine else "")
        self.machine.setVisible(machine is not None)
        why, instead = hindrance(estimate)
        self._show_problem(trouble or why, instead)

    def show_run(self, model: str, step: Progress | None, loss: float | None, right: float | None) -> None:
        """How far the training is."""
        self.title.setText(self.tr("Training {model}").format(model=model))
        self.bar.setRange(0, max(1, step.total) if step is not None else 0)
        self.bar.setValue(step.done if step is not None else 0)
        self.bar.show()
        self._show_facts(running_facts(step, loss, right))
        self.machine.hide()
        self._show_problem("", {})

    def show_buttons(self, running: bool, idle: bool, again: bool) -> None:
        """Whether a training runs, whether one can be started, and whether one was done before."""
        self.go.setVisible(not running)
        self.go.setEnabled(idle)
        self.go.setText(self.tr("&Train again") if again else self.tr("&Train now"))
        self.go.setToolTip("" if idle else self.tr("Another stage is running. Wait for it or stop it."))
        self.end.setVisible(running)

    def show_result(self, text: str) -> None:
        """What the last training brought; "" for nothing."""
        self.result.setText(text)
        self.result.setVisible(bool(text))

    # Its own

    def _show_facts(self, found: Sequence[Fact]) -> None:
        while len(self.cells) < len(found):
            self.cells.append(FactCell(self.facts))
        for cell, fact in zip(self.cells, found):
            cell.show_fact(*fact)
        shown = self.cells[: len(found)]
        if shown != self.facts.tiles:
            self.facts.show_tiles(shown)

    def _show_problem(self, text: str, instead: dict[str, Any]) -> None:
        self.instead = instead
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
        self.fit.setVisible(bool(instead))


class FactCell(QWidget):
    """A value, and what it is beneath it; read as one by a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value, self.what = QLabel(), QLabel()
        self.what.setObjectName("muted")
        for part in (self.value, self.what):
            part.setWordWrap(True)
        theme.enlarge(self.value, 1.15, bold=True)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.value)
        down.addWidget(self.what)

    def show_fact(self, value: str, what: str, style: str) -> None:
        """Show another."""
        self.value.setText(value)
        self.what.setText(what)
        if self.value.objectName() != style:
            self.value.setObjectName(style)
            self.value.style().polish(self.value)
        self.setAccessibleName(f"{value} {what}")


def facts(estimate: dict[str, Any] | None, machine: dict[str, Any] | None) -> list[Fact]:
    """The facts of an estimate, and of the machine, in the order in which a person asks for them."""
    if estimate is None:
        return [("...", translate("TrainingOutlook", "checking what fits"), "")]
    if estimate["refused"]:
        return [(translate("TrainingOutlook", "No"), translate("TrainingOutlook", "cannot be trained with these settings"), "bad")]
    fits, on_card, seconds = estimate["fits"] and estimate["available"], estimate["device"] == "cuda", estimate["seconds"]
    need = (
        translate("TrainingOutlook", "of {free} GiB free on the card")
        if on_card
        else translate("TrainingOutlook", "of {free} GiB free memory")
    )
    found = [
        (
            translate("TrainingOutlook", "Fits") if fits else translate("TrainingOutlook", "Does not fit"),
            translate("TrainingOutlook", "with these settings") if estimate["instead"] else translate("TrainingOutlook", "this computer"),
            "good" if fits else "bad",
        ),
        (_capital(duration(seconds)), translate("TrainingOutlook", "to train"), "")
        if seconds is not None
        else (translate("TrainingOutlook", "Time unknown"), translate("TrainingOutlook", "before there is a dataset"), ""),
        (_gib(estimate["memory_gib"]), need.format(free=number(estimate["of_gib"], 1)), "" if estimate["fits"] else "bad"),
    ]
    if machine is not None:
        disk = translate("TrainingOutlook", "of {free} GiB free disk").format(free=number(machine["disk_free_gib"], 0))
        found.append((_gib(estimate["disk_gib"]), disk, ""))
    return found


def running_facts(step: Progress | None, loss: float | None, right: float | None) -> list[Fact]:
    """How far a training is, how long it still takes, and how well it learns."""
    if step is None:
        return [("...", translate("TrainingOutlook", "loading the base model"), "")]
    found = [
        (
            translate("TrainingOutlook", "{done} of {all}").format(done=number(step.done, 0), all=number(step.total, 0)),
            messages.engine(step.unit),
            "",
        )
    ]
    if step.seconds_left is not None:
        found.append((_capital(duration(step.seconds_left)), translate("TrainingOutlook", "left"), ""))
    if loss is not None:
        found.append((number(loss, 3), translate("TrainingOutlook", "loss"), ""))
    if right is not None:
        found.append((percent(right), translate("TrainingOutlook", "correct validation answers"), ""))
    return found


def hindrance(estimate: dict[str, Any] | None) -> tuple[str, dict[str, Any]]:
    """(why the training would not work as set, "" if it would; the settings with which it fits, {} for none)."""
    if estimate is None:
        return "", {}
    if estimate["refused"]:
        return messages.sentence(estimate["refused"]), {}
    if estimate["fits"] and estimate["available"]:
        return "", {}
    why = messages.sentence(estimate["why"])
    if estimate["instead"]:
        return why, estimate["instead"]
    way_out = translate("TrainingOutlook", "Choose a smaller base model, or a shorter tool list.")
    return f"{why} {way_out}", {}


def machine_in_words(machine: dict[str, Any]) -> str:
    """The machine in one line: its cards or that it has none, cores, memory, disk."""
    cards = machine["cards"]
    names = list(dict.fromkeys(card["name"] for card in cards))
    if cards:
        count = f"{len(cards)} × " if len(cards) > 1 else ""
        free = min(card["free_gib"] for card in cards)
        text = translate("TrainingOutlook", "{card} with {all} GiB, {free} GiB free")
        card = text.format(card=count + ", ".join(names), all=number(cards[0]["total_gib"], 0), free=number(free, 0))
    else:
        card = translate("TrainingOutlook", "no graphics card, so training runs on the processor")
    rest = translate("TrainingOutlook", "This computer: {card}; {cores} cores, {ram} GiB memory, {free} GiB of it free.")
    ram, free_ram = number(machine["ram_gib"], 0), number(machine["ram_free_gib"], 0)
    told = rest.format(card=card, cores=number(machine["cores"], 0), ram=ram, free=free_ram)
    return " ".join(filter(None, (told, messages.sentence(machine["note"]))))


def _gib(value: float) -> str:
    return translate("TrainingOutlook", "{size} GiB").format(size=number(value, 1))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
