"""Teachers as cards: choose one, add, change, test or remove one. The heuristic one needs no model and is always there."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import AdaptoolError
from engine.models.teachers import kept, keys
from engine.models.teachers.settings import TeacherSettings
from engine.store import Project
from gui import messages, problems
from gui.controller import ProjectController
from gui.widgets.basics import label
from gui.widgets.teacher_dialog import TeacherDialog


class Teachers(QWidget):
    """The cards of a project; the chosen one is the stage's teacher."""

    chosen = Signal(str)

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.cards: dict[str, TeacherSettings] = {}
        self._filling = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Helper models (teachers)"))
        self.list.setSpacing(3)
        self.list.setFixedHeight(200)
        self.list.currentItemChanged.connect(self._choose)
        self.add, self.change, self.test, self.remove = (
            QPushButton(text) for text in (self.tr("&Add..."), self.tr("C&hange..."), self.tr("&Test"), self.tr("Re&move"))
        )
        self.said, self.caution, what = label(), label("muted"), label("muted")
        what.setText(
            self.tr(
                "Built-in (heuristic) writes from templates, your assets and your graph, and needs no model. A language model writes "
                "more freely: a GGUF file or a folder on this machine, or a server such as vLLM, llama.cpp, Ollama or LM Studio. "
                "Adaptool includes a small one."
            )
        )
        self.add.clicked.connect(lambda: self._ask("", TeacherSettings()))
        self.change.clicked.connect(lambda: self._ask(self.current(), self.cards[self.current()]))
        self.test.clicked.connect(self._test)
        self.remove.clicked.connect(self._remove)
        buttons = QHBoxLayout()
        for button in (self.add, self.change, self.test, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 8, 0, 0)
        down.setSpacing(8)
        down.addWidget(what)
        down.addWidget(self.list)
        down.addLayout(buttons)
        down.addWidget(self.caution)
        down.addWidget(self.said)
        down.addStretch(1)

    def show_teachers(self, cards: dict[str, TeacherSettings], chosen: str) -> None:
        """Show the project's teachers and which one is chosen."""
        self._filling = True
        self.cards = cards
        self.list.clear()
        for name in [kept.HEURISTIC, *cards]:
            card = cards.get(name)
            told = self.tr("needs no model") if card is None else ", ".join(part for part in (card.kind, card.model, card.url) if part)
            item = QListWidgetItem(f"{messages.choice(name)}\n{told}", self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            if name == chosen:
                self.list.setCurrentItem(item)
        self._filling = False
        self._show_buttons()

    def current(self) -> str:
        """The name of the card under the cursor."""
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item is not None else kept.HEURISTIC

    def _choose(self) -> None:
        self._show_buttons()
        if not self._filling:
            self.said.clear()
            self.chosen.emit(self.current())

    def _show_buttons(self) -> None:
        own = self.current() in self.cards
        self.caution.setText(messages.engine(kept.caution(self.cards[self.current()].kind)) if own else "")
        self.caution.setVisible(bool(self.caution.text()))
        for button in (self.change, self.test, self.remove):
            button.setEnabled(own)

    def _ask(self, name: str, settings: TeacherSettings) -> None:
        dialog = self.dialog = TeacherDialog(self.controller, name, settings, tuple(self.cards), self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep(chosen: str, changes: dict[str, Any], key: str) -> None:
            def work(project: Project) -> None:
                kept.keep(project, chosen, changes)
                if key:
                    keys.keep_key(chosen, key)

            def done(_: None) -> None:
                dialog.accept()
                self.chosen.emit(chosen)

            self.controller.read(work, done, dialog.tell, keep=True)

        dialog.wanted.connect(keep)
        dialog.open()

    def _remove(self) -> None:
        name = self.current()
        self._write(lambda project: kept.remove(project, name), kept.HEURISTIC)

    def _write(self, work: Any, then_chosen: str) -> None:
        self.controller.read(work, lambda _: self.chosen.emit(then_chosen), keep=True)

    def _test(self) -> None:
        name = self.current()
        self.said.setText(self.tr("Asking {name}...").format(name=name))
        self.test.setEnabled(False)

        def told(found: dict[str, Any]) -> None:
            self.said.setText(
                self.tr("{name} answered in {seconds} s: {answer}").format(
                    name=name, seconds=self.locale().toString(float(found["seconds"]), "f", 1), answer=found["answer"][:200]
                )
            )
            self._show_buttons()

        def failed(error: AdaptoolError) -> None:
            self.said.setText(problems.of(error))
            self._show_buttons()

        self.controller.ask("teacher", told, failed, name=name)
