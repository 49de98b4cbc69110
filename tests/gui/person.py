"""A person at a window: a mouse and a keyboard, and nothing else. Every click, key, turn of the wheel and drop is counted.

What is clicked has to be seen and to be free to be clicked: visible, enabled, not covered by a dialog, and in sight; what is out of sight
is scrolled to first. Clicks go to the window, which finds for itself what lies under them, and keys to what has the keyboard.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, QRect, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

Wait = Callable[[Callable[[], bool], float], None]  # (until this is so, at most so many seconds); raises if it never is
SOON = 60  # seconds within which something can be clicked
NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass
class Effort:
    """What a person has done. `letters` are those typed; all else is counted apart from them."""

    clicks: int = 0
    keys: int = 0
    drops: int = 0
    scrolls: int = 0
    letters: int = 0

    @property
    def beside_typing(self) -> int:
        """All but the letters."""
        return self.clicks + self.keys + self.drops + self.scrolls

    def as_dict(self) -> dict[str, int]:
        """For a table."""
        return asdict(self) | {"beside_typing": self.beside_typing}


class Person:
    """Acts on whatever window is in front. `wait` lets time pass."""

    def __init__(self, wait: Wait) -> None:
        self.wait = wait
        self.did = Effort()

    def click(self, widget: QWidget, at: QRect | None = None) -> None:
        """Click in the middle of a widget, or of a part of it, such as a row."""
        self.wait(lambda: widget.isVisible() and widget.isEnabled(), SOON)
        window = widget.window()
        self._activate(window)
        place = at or widget.rect()
        self._bring_into_sight(widget, place)
        point = widget.mapTo(window, place.center())
        modal, popup = QApplication.activeModalWidget(), QApplication.activePopupWidget()
        under = window.childAt(point)
        if modal not in (None, window) or popup not in (None, window):
            raise AssertionError(f"{_named(widget)} is behind {_named(modal or popup)}")
        if under is None or not (under is widget or widget.isAncestorOf(under)):
            raise AssertionError(f"{_named(widget)} cannot be clicked: {_named(under)} lies there")
        self.did.clicks += 1
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, NO_KEYS, point)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key on what has the keyboard."""
        self.did.keys += 1
        QTest.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        """Type a text into what has the keyboard."""
        self.did.letters += len(text)
        QTest.keyClicks(self.focus(), text)

    def drop(self, box: QWidget, *files: Path) -> None:
        """Drag files from a file manager onto a widget."""
        self.wait(lambda: box.isVisible() and box.isEnabled() and box.acceptDrops(), SOON)
        self._bring_into_sight(box, box.rect())
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        middle, how = box.rect().center(), Qt.MouseButton.LeftButton
        enters = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, how, NO_KEYS)
        enters.ignore()
        QApplication.sendEvent(box, enters)
        if not enters.isAccepted():
            raise AssertionError(f"{_named(box)} does not take {files}")
        self.did.drops += 1
        QApplication.sendEvent(box, QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, how, NO_KEYS))

    def focus(self) -> QWidget:
        """What has the keyboard, which a person can see."""
        front = QApplication.activeModalWidget() or QApplication.activeWindow()
        if front is not None:
            self._activate(front)
        self.wait(lambda: QApplication.focusWidget() is not None, SOON)
        widget = QApplication.focusWidget()
        if not (widget.isVisible() and widget.isEnabled()):
            raise AssertionError(f"{_named(widget)} has the keyboard, and cannot be seen")
        return widget

    def _activate(self, window: QWidget) -> None:
        """As a window manager does with the window that is clicked."""
        if not window.isActiveWindow() and window.windowType() != Qt.WindowType.Popup:
            window.activateWindow()
            self.wait(window.isActiveWindow, SOON)

    def _bring_into_sight(self, widget: QWidget, place: QRect) -> None:
        """Turn the wheel over each area that scrolls around a widget, the outermost first, until its middle can be seen."""
        areas, around = [], widget.parentWidget()
        while around is not None and not around.isWindow():
            areas += [around] if isinstance(around, QScrollArea) else []
            around = around.parentWidget()
        for area in reversed(areas):
            view = area.viewport()
            turned = 0
            while not view.rect().contains(point := widget.mapTo(view, place.center())) and turned < 200:
                self._turn_wheel(view, -1 if point.y() > view.height() / 2 else 1)
                turned += 1
            self.did.scrolls += turned > 0

    def _turn_wheel(self, view: QWidget, way: int) -> None:
        window = view.window()
        QTest.wheelEvent(window.windowHandle(), QPointF(view.mapTo(window, QPoint(3, view.height() // 2))), QPoint(0, 120 * way))
        QApplication.processEvents()


class Spreadsheets(QObject):
    """The desktop's program for files, such as spreadsheets: notes which are opened, and saves in them what `fill` gives."""

    def __init__(self, fill: bytes = b"") -> None:
        super().__init__()
        self.opened: list[Path] = []
        self.fill = fill
        QDesktopServices.setUrlHandler("file", self, "open")

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Called by Qt."""
        self.opened.append(Path(url.toLocalFile()))
        if self.fill:
            self.opened[-1].write_bytes(self.fill)

    def close(self) -> None:
        """The desktop has its own program again."""
        QDesktopServices.unsetUrlHandler("file")


def _named(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    text = getattr(widget, "text", str)
    return f"{type(widget).__name__} {widget.accessibleName() or (text() if callable(text) else '')!r}"
