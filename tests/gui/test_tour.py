"""The short tour: five bubbles beside the steps, by mouse or keyboard, left at any time and remembered."""

from PySide6.QtCore import QPoint, QRect, Qt

from gui import flow, recent
from tests.gui.conftest import WAIT
from tests.gui.looking import outside
from tests.gui.test_window import open_here


def place(widget, window) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_five_bubbles_stand_beside_the_steps_and_are_seen_once(qtbot, window):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    assert window.start.tour.isVisible() and not recent.tour_seen()
    qtbot.mouseClick(window.start.tour, Qt.MouseButton.LeftButton)
    seen = []
    for at in range(5):
        tour = window.tour
        qtbot.waitUntil(lambda tour=tour: tour.next.hasFocus(), timeout=WAIT)
        row = window.rail.place_of(flow.STEPS[at].page)
        middle = window.rail.viewport().mapTo(window, row.center()).y()
        bubble = place(tour, window)
        assert bubble.top() < middle < bubble.bottom() and bubble.left() >= place(window.rail, window).right() - 20
        assert window.rect().contains(tour.geometry()) and outside(tour) == []
        assert tour.count.text() == f"{at + 1} of 5" and tour.back.isEnabled() == (at > 0)
        seen.append(tour.title.text())
        qtbot.keyClick(tour.next, Qt.Key.Key_Return)
    assert seen == ["Tools", "Examples", "Train", "Test", "Deploy"]
    qtbot.waitUntil(lambda: window.tour is None, timeout=WAIT)
    assert recent.tour_seen() and not window.start.tour.isVisible()


def test_it_is_left_by_escape_and_had_again_from_the_menu_over_a_project(qtbot, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    window.choose("validation")  # rows of a step stand open
    window.resize(853, 480)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    window.bar.menus.tour.trigger()
    tour = window.tour
    qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(tour.back, Qt.MouseButton.LeftButton)
    assert tour.title.text() == "Tools"
    window.resize(900, 600)
    assert window.rect().contains(tour.geometry())
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert window.tour is None and not tour.isVisible() and recent.tour_seen() and window.rail.page() == "validation"
