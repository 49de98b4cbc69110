"""Search over everything (Ctrl+K): pages, settings, tools and help, found while one types, opened by Return."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from engine.stages import BY_NAME
from engine.store import Project
from gui import flow, messages
from gui.controller import ProjectController
from gui.widgets.help_view import pages

MOST = 60  # things shown at once


@dataclass(frozen=True)
class Found:
    """Something that can be gone to: a page of the window or, where `help` is named, one of the help."""

    text: str
    kind: str
    to: flow.Move | None = None
    help: str = ""


class Finder(QDialog):
    """A line and what fits it."""

    wanted = Signal(object)  # a `flow.Move`
    help_wanted = Signal(str)

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(560, 420)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Search pages, settings, tools and help"))
        self.line.setAccessibleName(self.tr("Search everything"))
        self.line.setClearButtonEnabled(True)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(lambda _: self._show())
        self.line.returnPressed.connect(self._open)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Results"))
        self.list.itemActivated.connect(lambda _: self._open())
        down = QVBoxLayout(self)
        down.addWidget(self.line)
        down.addWidget(self.list, 1)
        self.known = self._help()
        if controller.snapshot is not None:
            self.known = [*self._pages(), *self._settings(), *self.known]
            controller.read(_tools, self._add_tools)
        self._show()

    # What there is

    def _pages(self) -> list[Found]:
        kind = self.tr("Page")
        found = [Found(messages.step(step.name), kind, flow.Move(step.page)) for step in flow.STEPS]
        found += [Found(messages.title(name), kind, flow.Move(name)) for name in flow.ORDER]
        return [*found, Found(self.tr("Try it"), kind, flow.Move(flow.TRY))]

    def _settings(self) -> list[Found]:
        found = []
        for name in flow.ORDER:
            kind = self.tr("Setting of {stage}").format(stage=messages.title(name))
            model = BY_NAME[name].settings
            found += [Found(messages.field(model, field), kind, flow.Move(name)) for field in model.model_fields]
        return found

    def _help(self) -> list[Found]:
        kind, found = self.tr("Help"), []
        for file in sorted(pages().glob("*.md")):
            heads = [line.lstrip("# ") for line in file.read_text(encoding="utf-8").splitlines() if line.startswith(("# ", "## "))]
            found += [Found(head, kind, help=file.stem) for head in heads]
        return found

    def _add_tools(self, names: list[str]) -> None:
        kind = self.tr("Tool")
        self.known += [Found(name, kind, flow.Move("tools", part="tool", of=name)) for name in names]
        self._show()

    # Its own

    def _show(self) -> None:
        words = self.line.text().casefold().split()
        fits = [one for one in self.known if all(word in f"{one.text} {one.kind}".casefold() for word in words)]
        fits.sort(key=lambda one: not one.text.casefold().startswith(tuple(words[:1])) if words else False)
        self.list.clear()
        for one in fits[:MOST]:
            item = QListWidgetItem(f"{one.text}  ({one.kind})", self.list)
            item.setData(Qt.ItemDataRole.UserRole, one)
        if fits:
            self.list.setCurrentRow(0)

    def _open(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        one: Found = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        if one.to is not None:
            self.wanted.emit(one.to)
        else:
            self.help_wanted.emit(one.help)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move in the list while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
            return True
        return super().eventFilter(watched, event)


def _tools(project: Project) -> list[str]:
    return [tool.name for tool in project.tools()]


def open_over(window: QWidget, controller: ProjectController, go: Callable[[flow.Move], None], show_help: Callable[[str], None]) -> Finder:
    """Open it over a window; what is chosen goes to `go` or to `show_help`."""
    finder = Finder(controller, window)
    finder.wanted.connect(go)
    finder.help_wanted.connect(show_help)
    finder.open()
    finder.line.setFocus()
    return finder
