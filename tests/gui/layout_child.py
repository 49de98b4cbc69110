"""Looks over every page and tab in one language, at the scale of QT_SCALE_FACTOR, and tells what is cut off or out of place.

`python -m tests.gui.layout_child PROJECT CODE W H` prints {page: [what]} as JSON. A process of its own, for the scale is fixed when Qt
starts.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QTabWidget,
    QWidget,
)

from gui import flow, language, recent, theme
from gui.widgets.basics import Elided

SLACK = 2  # units that a widget may be over, for rounding at 150 %


def scrolls(part: QWidget) -> bool:
    """Whether a part lies in something that is scrolled, in which it may be out of sight."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above.parentWidget(), QAbstractScrollArea) and above is above.parentWidget().viewport():
            return True
        above = above.parentWidget()
    return False


def outside(part: QWidget) -> bool:
    """Whether a widget reaches beyond its parent."""
    parent = part.parentWidget()
    if parent is None or part.isWindow() or isinstance(parent, QAbstractScrollArea):
        return False
    if isinstance(parent.parentWidget(), QAbstractScrollArea) and parent is parent.parentWidget().viewport():
        return isinstance(parent.parentWidget(), QScrollArea) and part.width() > parent.width() + SLACK  # down is scrolled, across is not
    return not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(part.geometry())


def cut(part: QWidget) -> str:
    """The text of a widget that has not room for it, "" where it has, or where the tool tip has the whole of it."""
    if isinstance(part, Elided) or part.toolTip():
        return ""
    room, metrics = part.contentsRect(), part.fontMetrics()
    if isinstance(part, QLabel) and part.text() and part.textFormat() != Qt.TextFormat.RichText:
        if part.wordWrap():
            needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), Qt.TextFlag.TextWordWrap, part.text())
            return part.text() if needed.height() > room.height() + 4 or needed.width() > room.width() + 4 else ""
        return part.text() if metrics.horizontalAdvance(part.text().replace("&", "")) > room.width() + SLACK else ""
    if isinstance(part, (QPushButton, QCheckBox)) and part.text():
        return part.text() if part.minimumSizeHint().width() > part.width() + SLACK else ""
    if isinstance(part, QComboBox) and part.currentText() and not part.isEditable():
        option = QStyleOptionComboBox()
        part.initStyleOption(option)
        field = part.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, part)
        return part.currentText() if metrics.horizontalAdvance(part.currentText()) > field.width() + SLACK else ""
    if isinstance(part, QSpinBox):
        return part.text() if metrics.horizontalAdvance(part.text()) > part.lineEdit().width() else ""
    if isinstance(part, QLineEdit) and part.placeholderText() and not part.text():
        return part.placeholderText() if metrics.horizontalAdvance(part.placeholderText()) > room.width() + SLACK else ""
    return ""


def look_at(window: QWidget, page: QWidget) -> list[str]:
    """What is cut off of what is seen in a window, that reaches beyond its parent, and that stands over another widget's text."""
    found = []
    texts: list[tuple[QRect, QWidget]] = []
    for part in window.findChildren(QWidget):
        if not part.isVisible() or part.width() == 0:
            continue
        name = f"{type(part).__name__} {part.objectName()} {part.accessibleName()}".strip()
        if outside(part):
            parent = part.parentWidget()
            found.append(f"outside: {name} {part.geometry().getRect()} in {type(parent).__name__} {parent.size().toTuple()}")
        if (text := cut(part)) and part.isVisibleTo(page if page.isAncestorOf(part) else window):
            found.append(f"cut: {name}: {text[:60]!r} {part.size().toTuple()}")
        if isinstance(part, (QLabel, QAbstractButton)) and getattr(part, "text", str)() and not part.visibleRegion().isEmpty():
            place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
            over = next((other for rect, other in texts if rect.adjusted(1, 1, -1, -1).intersects(place.adjusted(1, 1, -1, -1))), None)
            if over is not None and not over.isAncestorOf(part) and not scrolls(part) and not scrolls(over):
                found.append(f"over: {name} {part.text()[:40]!r} and {over.text()[:40]!r}")
            texts.append((place, part))
    return found


def look_well(window: QWidget, page: QWidget, settle: Callable[[], None]) -> list[str]:
    """The same, but only what stays when all is laid out."""
    found = look_at(window, page)
    for _ in range(3):
        if not found:
            break
        settle()
        now = look_at(window, page)
        found = [line for line in found if line in now] or now
    return found


def main(folder: Path, code: str, wide: int, high: int) -> dict[str, list[str]]:
    app = QApplication(sys.argv[:1])
    app.setOrganizationName("Adaptool tests")
    theme.follow_system(app)
    recent.choose_language(code)
    language.use(code)
    from gui.window import Window

    window = Window()
    window.resize(wide, high)
    window.show()

    def wait(until, seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while not until() and time.monotonic() < end:
            app.processEvents()
            time.sleep(0.01)

    def settle() -> None:
        wait(lambda: False, 0.3)

    found: dict[str, list[str]] = {}
    settle()
    found["start"] = look_at(window, window.start)
    window.controller.open(folder)
    wait(lambda: window.controller.snapshot is not None)
    for stage in flow.ORDER:
        window.choose(stage)
        page = window.page()
        wait(lambda page=page: not page._reading)
        settle()
        found[stage] = look_well(window, page, settle)
        for tabs in page.findChildren(QTabWidget):
            for at in range(tabs.count()):
                if tabs.isVisible() and tabs.isTabVisible(at) and at != tabs.currentIndex():
                    tabs.setCurrentIndex(at)
                    settle()
                    found[f"{stage}: {tabs.tabText(at)}"] = look_well(window, page, settle)
    if window.size().toTuple() != (wide, high):
        found["window"] = [f"it is {window.size().toTuple()}"]
    window.close()
    return {page: list(dict.fromkeys(lines)) for page, lines in found.items() if lines}


if __name__ == "__main__":
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])), ensure_ascii=False, indent=1))
