"""Keys that Qt leaves to the program: Return presses the button that has the focus, letters work wherever the focus is."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QToolButton, QWidget


class ReturnPresses(QObject):
    """Return and Enter press the focused button of a window, as Space does. Qt does so in dialogs only."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._shortcuts = [QShortcut(QKeySequence(key), window, self._press) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)]
        QApplication.instance().focusChanged.connect(self._look)
        self._look(None, QApplication.focusWidget())

    def _look(self, _: QWidget | None, now: QWidget | None) -> None:
        """Take the key only while a button has the focus, so that lines and tables keep it."""
        for shortcut in self._shortcuts:
            shortcut.setEnabled(isinstance(now, (QPushButton, QToolButton)))

    def _press(self) -> None:
        button = QApplication.focusWidget()
        if isinstance(button, QAbstractButton):
            button.click()


def use_letters(page: QWidget, acts: Iterable[tuple[str, Callable[[], object]]]) -> None:
    """Have keys such as A or Ctrl+Z act while `page` is seen, wherever in its window the focus is. A field that is typed in gets letters
    first, as Qt lets it."""
    for key, act in acts:
        shortcut = QShortcut(QKeySequence(key), page, act, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.setAutoRepeat(False)  # a key held down decides once
