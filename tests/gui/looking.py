"""Looking at pages: open one, read its texts, drop files on it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from tests.gui.conftest import WAIT


def page_of(qtbot, window, folder: Path, stage: str):
    """The page of a stage over a project, once it is read."""
    if window.controller.snapshot is None:
        with qtbot.waitSignal(window.controller.opened, timeout=WAIT):
            window.controller.open(folder)
    window.choose(stage)
    page = window.page()
    qtbot.waitUntil(lambda: not getattr(page, "_reading", False), timeout=WAIT)
    return page


def text(page: QWidget) -> str:
    """All labels that can be seen."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def outside(page: QWidget) -> list[str]:
    """What is cut off: widgets that reach beyond the one they stand in, but for what is scrolled."""
    found = []
    for part in page.findChildren(QWidget):
        around = part.parentWidget()
        scrolled = around is not None and isinstance(around.parentWidget(), QAbstractScrollArea)
        if part.isVisible() and not part.isWindow() and not scrolled and around is not None and not around.rect().contains(part.geometry()):
            found.append(f"{type(part).__name__} {part.accessibleName() or getattr(part, 'text', str)()!r} in {type(around).__name__}")
    return found


def drop(box: QWidget, *files: Path) -> None:
    """Drop files on a box, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    box.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))
