"""The adapters of a project: which there are and how good, which one is in use, several side by side, and what may be done with them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from engine import adapters
from engine.adapters import epochs, importing, pruning, regression
from engine.errors import AdaptoolError
from engine.settings import TrainingSettings
from engine.store import Project
from engine.store.adapters import ACTIVE, CANDIDATE, RETIRED
from gui import messages
from gui.controller import ProjectController
from gui.formatting import number, percent, size, when
from gui.page import label
from gui.widgets.card import Card
from gui.widgets.columns import Halves
from gui.widgets.curves import Curves
from gui.widgets.fact_table import FactTable
from gui.widgets.gate_view import GateView


class AdapterList(QWidget):
    """Table, buttons, and beneath them the gate, the differences and curves, and the notes of what is chosen."""

    changed = Signal()  # something was written; the page reads anew
    picked = Signal()  # other adapters are chosen

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.rows: list[dict[str, Any]] = []  # the newest first
        self.in_use = ""  # the one that the later stages take
        self.told = label("muted")
        self.bad = label("bad")
        heads = (
            self.tr("Adapter"),
            self.tr("Tag"),
            self.tr("Base model"),
            self.tr("Examples"),
            self.tr("Validation loss"),
            self.tr("Right answers"),
            self.tr("Made"),
            self.tr("Notes"),
        )
        self.table = FactTable(self.tr("Adapters"), heads, wide=7, most=6)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.itemSelectionChanged.connect(self._pick)
        self.parts = QTabWidget()
        self.parts.setDocumentMode(True)
        self.gate_view, self.curves = GateView(), Curves()
        for title, part in (
            (self.tr("Regression gate"), self.gate_view),
            (self.tr("Side by side"), self._side()),
            (self.tr("Notes"), self._notes()),
            (self.tr("Card"), self._card()),
        ):
            self.parts.addTab(part, title)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.told)
        down.addWidget(self.table)
        down.addWidget(self.bad)
        down.addLayout(self._buttons())
        down.addWidget(self.parts, 1)
        self.show_versions([], "", True)

    def show_versions(self, rows: list[dict[str, Any]], in_use: str, idle: bool) -> None:
        """Show the adapters as `engine.adapters.overview` tells them; what was chosen stays chosen."""
        names = {row["name"] for row in self.chosen()}
        self.rows, self.in_use, self.idle = list(reversed(rows)), in_use, idle
        self.table.blockSignals(True)
        self.table.show_rows([self._cells(row) for row in self.rows])
        self.table.choose([at for at, row in enumerate(self.rows) if row["name"] in names])
        for at in range(len(self.rows)):
            self.table.item(at, 7).setTextAlignment(
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            )  # a note may begin with a number
        self.table.blockSignals(False)
        for part in (self.table, self.parts):
            part.setVisible(bool(rows))
        self._pick()

    def chosen(self) -> list[dict[str, Any]]:
        """The chosen adapters, from the top."""
        return [self.rows[at] for at in self.table.chosen() if at < len(self.rows)]

    # What is shown

    def _cells(self, row: dict[str, Any]) -> tuple[str, ...]:
        loss, rates = row["metrics"].get("validation_loss"), row["rates"]
        newest = list(rates)[-1] if rates else ""
        tags = {ACTIVE: self.tr("active"), CANDIDATE: self.tr("candidate"), RETIRED: self.tr("retired")}
        told = f"{percent(rates[newest]['overall'])} ({self.gate_view.name_of(newest)})" if rates else self.tr("not measured")
        return (
            row["version"],
            tags.get(row["tag"], self.tr("in use") if row["name"] == self.in_use else ""),
            Path(row["base_model"]).name,
            "" if row["examples"] is None else number(row["examples"], 0),
            "" if loss is None else number(loss),
            told,
            when(row["made"]),
            " ".join(row["notes"].split()) or ("" if row["kind"] == "trained" else messages.stored(row["kind"])),
        )

    def _pick(self) -> None:
        rows = self.chosen()
        one = rows[0] if len(rows) == 1 else None
        self.bad.setText("\n".join(messages.sentence(row["problem"]) for row in rows if row["problem"]))
        self.bad.setVisible(bool(self.bad.text()))
        self.told.setText(self._told(rows))
        for button in (self.activate, self.gate, self.tag, self.remove):
            button.setEnabled(one is not None and (self.idle or button is self.tag))
        self.activate.setEnabled(self.activate.isEnabled() and one["tag"] != ACTIVE)
        self.remove.setEnabled(self.remove.isEnabled() and one["tag"] != ACTIVE)
        self.prune.setEnabled(self.idle)
        self.tag.setCurrentIndex(max(0, self.tag.findData(one["tag"])) if one is not None else 0)
        self.notes.setEnabled(one is not None)
        if self._notes_of != (one["name"] if one else ""):
            self._notes_of = one["name"] if one else ""
            self.notes.setPlainText(one["notes"] if one else "")
        self._show_keep()
        self._show_card(one)
        self._show_differences(rows)
        if len(rows) > 1 and self.parts.currentIndex() == 0:
            self.parts.setCurrentIndex(1)
        elif one is not None and self.parts.currentIndex() == 1:
            self.parts.setCurrentIndex(0)
        self._ask_verdict(one)
        self.picked.emit()

    def _told(self, rows: list[dict[str, Any]]) -> str:
        """What was set otherwise in the chosen runs, or how to choose several."""
        if len(rows) < 2:
            return (
                self.tr("Choose several adapters, with Ctrl or Shift held down, to see their curves side by side.")
                if len(self.rows) > 1
                else ("" if self.rows else self.tr("No adapter yet. Train one, or import one that was made elsewhere."))
            )
        apart = self._apart(
            [
                {self.tr("dataset"): row["dataset"], self.tr("base model"): Path(row["base_model"]).name, **self._settings(row)}
                for row in rows
            ]
        )
        if not apart:
            return self.tr("These runs had the same dataset and settings.")
        told = [
            f"{row['version']}: {', '.join(f'{key} {_written(values[at])}' for key, values in apart.items())}"
            for at, row in enumerate(rows)
        ]
        return self.tr("What was different: {differences}").format(differences="; ".join(told))

    def _show_differences(self, rows: list[dict[str, Any]]) -> None:
        """Everything in which the chosen ones differ, a column for each."""
        several = len(rows) > 1
        self.difference.setVisible(several)
        if not several:
            return
        facts = [
            {
                self.tr("Tag"): row["tag"],
                self.tr("Data cycle"): row["cycle"],
                self.tr("Base model"): Path(row["base_model"]).name,
                self.tr("Dataset"): row["dataset"],
                self.tr("Examples"): row["examples"],
                **self._settings(row),
                **{messages.measure(name): value for name, value in row["metrics"].items()},
                **{
                    self.tr("Right on {tests}").format(tests=self.gate_view.name_of(name)): percent(rates["overall"])
                    for name, rates in row["rates"].items()
                },
            }
            for row in rows
        ]
        apart = self._apart(facts)
        self.difference.setColumnCount(1 + len(rows))
        self.difference.setHorizontalHeaderLabels([self.tr("What"), *(row["version"] for row in rows)])
        self.difference.show_rows([(key, *map(_written, values)) for key, values in apart.items()])

    def _settings(self, row: dict[str, Any]) -> dict[str, Any]:
        known = TrainingSettings.model_fields
        return {
            messages.field(TrainingSettings, name) if name in known else name: adapters.shown(value) if name == "continue_from" else value
            for name, value in row["settings"].items()
            if name != "base_model"
        }

    def _apart(self, facts: list[dict[str, Any]]) -> dict[str, list[Any]]:
        """{what: the value of each} where they are not all the same."""
        keys = dict.fromkeys(key for one in facts for key in one)
        values = {key: [one.get(key) for one in facts] for key in keys}
        return {key: found for key, found in values.items() if len(set(map(str, found))) > 1}

    def _ask_verdict(self, one: dict[str, Any] | None) -> None:
        if one is None:
            self.gate_view.show_verdict(None)
            return

        def show(found: dict[str, Any]) -> None:
            if [row["name"] for row in self.chosen()] == [found["adapter"]]:
                self.gate_view.show_verdict(found, one["tag"] == ACTIVE)

        self.controller.read(lambda project: regression.verdict(project, one["name"]), show)

    # What may be done

    def _activate(self) -> None:
        """Make the chosen one active; where the gate speaks against it, ask first."""
        (row,) = self.chosen()

        def work(project: Project) -> AdaptoolError | None:
            why = regression.refusal(regression.verdict(project, row["name"]))
            if why is None:
                adapters.activate(project, row["name"])
            return why

        def done(why: AdaptoolError | None) -> None:
            if why is None:
                self.changed.emit()
                return
            self._confirm(
                self.tr("Activate {adapter} all the same?").format(adapter=row["version"]),
                messages.sentence(str(why)),
                self.tr("Activate any&way"),
                lambda project: adapters.activate(project, row["name"], anyway=True),
            )

        self.controller.read(work, done, keep=True)

    def _remove(self) -> None:
        (row,) = self.chosen()
        self._confirm(
            self.tr("Remove {adapter}?").format(adapter=row["version"]),
            self.tr("Its files, curves and scores go away for good. To keep it out of use, tag it retired instead."),
            self.tr("&Remove it"),
            lambda project: adapters.remove(project, row["name"]),
        )

    def _prune(self) -> None:
        def ask(found: list[tuple[Path, int]]) -> None:
            if not found:
                self.controller.said.emit(self.tr("There are no checkpoints that nobody needs."), False)
                return
            self._confirm(
                self.tr("Remove {size} of checkpoints?").format(size=size(sum(one for _, one in found))),
                self.tr("They belong to trainings that are finished or given up; a training that can still be continued keeps its own."),
                self.tr("&Remove them"),
                pruning.prune,
            )

        self.controller.read(pruning.found, ask)

    def _import(self) -> None:
        dialog = QFileDialog(self, self.tr("Import an adapter: choose the folder that holds its adapter_config.json"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda folder: self.take_in(Path(folder)))
        dialog.open()

    def take_in(self, folder: Path) -> None:
        """Import an adapter for the base model that training is set to; what does not fit is told."""
        self._write(lambda project: importing.bring_in(project, folder, project.settings("training").base_model))

    def _confirm(self, question: str, more: str, yes: str, work: Callable[[Project], Any]) -> None:
        ask = QMessageBox(QMessageBox.Icon.Question, self.tr("Adaptool"), question, parent=self.window())
        ask.setInformativeText(more)
        button = ask.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        ask.setDefaultButton(ask.addButton(self.tr("&Leave it"), QMessageBox.ButtonRole.RejectRole))
        ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask.finished.connect(lambda: self._write(work) if ask.clickedButton() is button else None)
        ask.open()

    def _write(self, work: Callable[[Project], Any]) -> None:
        self.controller.read(work, lambda _: self.changed.emit(), keep=True)

    # Building

    def _buttons(self) -> QHBoxLayout:
        self.activate, self.gate, self.back = (
            QPushButton(self.tr("Acti&vate")),
            QPushButton(self.tr("Run the ga&te")),
            QPushButton(self.tr("Roll bac&k")),
        )
        self.take, self.prune, self.remove = (
            QPushButton(text) for text in (self.tr("&Import..."), self.tr("&Free disk space..."), self.tr("Re&move..."))
        )
        self.activate.setToolTip(self.tr("Use this adapter from now on in chat, merging, evaluation and export"))
        self.gate.setToolTip(self.tr("Ask it the kept test questions of all data cycles, and the active adapter beside it"))
        self.back.setToolTip(self.tr("Use again the adapter that was active before"))
        self.take.setToolTip(self.tr("A LoRA adapter in PEFT's form, made elsewhere for the base model that is chosen on the tab Training"))
        self.prune.setToolTip(self.tr("Remove checkpoints of trainings that are finished or given up"))
        self.activate.clicked.connect(self._activate)
        self.gate.clicked.connect(lambda: self.controller.run_task("gate", {"adapter": self.chosen()[0]["name"]}))
        self.back.clicked.connect(lambda: self._write(lambda project: adapters.roll_back(project)))
        self.take.clicked.connect(self._import)
        self.prune.clicked.connect(self._prune)
        self.remove.clicked.connect(self._remove)
        self.tag = QComboBox()
        self.tag.setAccessibleName(self.tr("Tag of the chosen adapter"))
        for value, title in (("", self.tr("none")), (CANDIDATE, self.tr("candidate")), (RETIRED, self.tr("retired"))):
            self.tag.addItem(title, value)
        self.tag.activated.connect(self._set_tag)
        told = QLabel(self.tr("T&ag"))
        told.setBuddy(self.tag)
        line = QHBoxLayout()
        for part in (self.activate, self.gate, self.back, told, self.tag):
            line.addWidget(part)
        line.addStretch(1)
        for part in (self.take, self.prune, self.remove):
            line.addWidget(part)
        return line

    def _set_tag(self, at: int) -> None:
        (row,) = self.chosen()
        value = self.tag.itemData(at)
        if value != row["tag"]:
            self._write(lambda project: adapters.tag(project, row["name"], value))

    def _side(self) -> QWidget:
        self.difference = FactTable(self.tr("What differs"), [self.tr("What")], wide=(), most=5)
        self.difference.horizontalHeader().setStretchLastSection(True)
        halves = Halves(self.difference, self.curves)
        halves.setContentsMargins(0, 8, 0, 0)
        return halves

    def _notes(self) -> QWidget:
        self._notes_of = ""
        self.notes, self.keep = QPlainTextEdit(), QPushButton(self.tr("Keep the n&otes"))
        self.notes.setAccessibleName(self.tr("Notes on the chosen adapter"))
        self.notes.setPlaceholderText(self.tr("What this adapter is for, what was tried; it goes into its card too."))
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(80)
        self.notes.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.notes.textChanged.connect(self._show_keep)
        self.keep.clicked.connect(self._keep_notes)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 8, 0, 0)
        down.addWidget(self.notes, 1)
        down.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _card(self) -> QWidget:
        self.card, self._card_text = Card(), ""
        self.card.setAccessibleName(self.tr("Card of the chosen adapter"))
        self.place, self.epochs, self.take_epoch = label("muted"), QComboBox(), QPushButton(self.tr("Make it a version of its o&wn"))
        self.epochs.setAccessibleName(self.tr("Kept epochs"))
        self.take_epoch.clicked.connect(self._take_epoch)
        told = QLabel(self.tr("Kept epo&chs"))
        told.setBuddy(self.epochs)
        self.kept = QWidget()
        line = QHBoxLayout(self.kept)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (told, self.epochs, self.take_epoch):
            line.addWidget(part)
        line.addStretch(1)
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 8, 0, 0)
        down.addWidget(self.card, 1)
        down.addWidget(self.kept)
        down.addWidget(self.place)
        return page

    def _show_card(self, one: dict[str, Any] | None) -> None:
        """The card as it lies beside the adapter's files, and the epochs that were kept with them."""

        def read(project: Project) -> tuple[str, str, list[int]]:
            folder = project.file(adapters.find(project, one["name"])["path"])
            file = folder / "README.md"
            return file.read_text(encoding="utf-8") if file.is_file() else "", str(folder), list(epochs.kept(project, one["name"]))

        def show(found: tuple[str, str, list[int]]) -> None:
            if [row["name"] for row in self.chosen()] != [one["name"]]:
                return
            text, folder, kept = found
            if self._card_text != text:
                self._card_text = text
                self.card.show_card(text)
            self.place.setText(self.tr("Its files: {folder}").format(folder=folder))
            if [self.epochs.itemData(at) for at in range(self.epochs.count())] != kept:
                self.epochs.clear()
                for epoch in kept:
                    self.epochs.addItem(number(epoch, 0), epoch)
            self.kept.setVisible(bool(kept))

        if one is None:
            self.card.clear()
            self._card_text = ""
            self.epochs.clear()
            self.place.setText("")
            self.kept.hide()
        else:
            self.controller.read(read, show, lambda _: None)

    def _take_epoch(self) -> None:
        """The adapter as it was after an earlier epoch becomes a version too, to be measured and compared."""
        (row,), epoch = self.chosen(), self.epochs.currentData()
        notes = self.tr("Epoch {number} of {adapter}").format(number=self.epochs.currentText(), adapter=row["version"])
        self._write(lambda project: epochs.make_version(project, row["name"], epoch, notes))

    def _show_keep(self) -> None:
        rows = self.chosen()
        self.keep.setEnabled(len(rows) == 1 and self.notes.toPlainText().strip() != rows[0]["notes"])

    def _keep_notes(self) -> None:
        (row,), text = self.chosen(), self.notes.toPlainText()
        self._write(lambda project: adapters.note(project, row["name"], text))


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return QCoreApplication.translate("AdapterList", "yes") if value else QCoreApplication.translate("AdapterList", "no")
    if isinstance(value, float):
        return f"{value:.4g}"
    return "" if value is None else ", ".join(map(str, value)) if isinstance(value, list) else messages.choice(str(value))
