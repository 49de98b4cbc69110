"""What a new user got stuck on in the window, each once."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QFileDialog, QLabel, QLineEdit, QTabWidget, QWidget

from engine.store import Project
from gui import flow
from gui.widgets.file_box import FileBox
from resources.i18n.texts import sentences
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of, text


def made(qtbot, window, folder) -> None:
    """A new project without anything in it is open."""
    with qtbot.waitSignal(window.controller.opened, timeout=WAIT):
        window.controller.make_empty(folder)
    window.choose("tools")
    qtbot.waitUntil(lambda: not window.page()._reading, timeout=WAIT)


def click(qtbot, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# What is said


def test_run_everything_without_tools_leads_to_where_they_are_added_and_names_no_command(qtbot, window, tmp_path):
    made(qtbot, window, tmp_path / "orders")
    window.run_all.trigger()
    qtbot.waitUntil(lambda: "Problem:" in window.foot.said.text(), timeout=WAIT)
    assert "Add a file on the Tools page." in window.page().checklist.lines["tools"].said.text()
    assert "adaptool" not in window.foot.said.text() + text(window.page()).replace("Adaptool", "")


def test_nothing_that_the_engine_tells_the_window_names_a_command():
    command = re.compile(r"\badaptool [a-z-]+|(?<!\w)--(?!requirement|no-)[a-z]+")
    assert [one for one in sentences()[0] if command.search(one)] == []


# The foot


def test_what_went_wrong_on_a_page_leaves_the_foot_with_it(qtbot, window, tmp_path):
    made(qtbot, window, tmp_path / "orders")
    window.run_all.trigger()
    qtbot.waitUntil(lambda: "Problem:" in window.foot.said.text(), timeout=WAIT)
    window.choose("step tools")
    assert "Problem:" in window.foot.said.text()  # still the same page
    window.choose("knowledge")
    assert window.foot.said.text() == ""
    window.choose("tools")
    assert "No file with tool definitions" in window.page().trouble.text()  # where it belongs
    window.foot.say("The disk is full.", bad=True)
    window.show_start()
    assert window.foot.said.text() == ""


# Keys


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_presses_the_button_that_has_the_focus(qtbot, window, tmp_path, key):
    made(qtbot, window, tmp_path / "orders")
    window.activateWindow()
    for button in (window.page().run, window.bar.home):
        button.setFocus()
        qtbot.waitUntil(button.hasFocus, timeout=WAIT)
        with qtbot.waitSignal(button.clicked, timeout=5000):
            qtbot.keyClick(button, key)
        window.choose("tools")


def test_return_in_a_line_stays_with_the_line(qtbot, window, tmp_path):
    made(qtbot, window, tmp_path / "orders")
    window.activateWindow()
    line = window.page().server.findChild(QLineEdit)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus, timeout=WAIT)
    with qtbot.waitSignal(line.returnPressed, timeout=WAIT):
        qtbot.keyClick(line, Qt.Key.Key_Return)


# Empty states


def lower_part(tab: QWidget) -> str:
    """What the labels, tables and buttons of a tab say, but for boxes of files, which are full of words of their own."""
    boxes = tab.findChildren(FileBox)
    kinds = (QLabel, QAbstractButton, QAbstractSpinBox)
    parts = [
        part for kind in kinds for part in tab.findChildren(kind) if part.isVisible() and not any(box.isAncestorOf(part) for box in boxes)
    ]
    return " ".join(part.text() for part in parts)


@pytest.mark.parametrize("stage", flow.ORDER)
def test_no_tab_of_an_empty_project_is_blank(qtbot, window, tmp_path, stage):
    made(qtbot, window, tmp_path / "orders")
    window.choose(stage)
    page = window.page()
    qtbot.waitUntil(lambda: not page._reading, timeout=WAIT)
    for tabs in page.findChildren(QTabWidget):
        for at in range(tabs.count()):
            if tabs.isTabVisible(at) and tabs.isVisible():
                tabs.setCurrentIndex(at)
                qtbot.wait(30)
                assert len(lower_part(tabs.widget(at))) > 10, tabs.tabText(at)


def test_what_is_not_there_yet_says_what_to_do_and_has_a_button_for_it(qtbot, window, tmp_path):
    made(qtbot, window, tmp_path / "orders")
    page = window.page()
    page.tabs.setCurrentIndex(2)
    assert "No forecast yet: there are no example questions" in text(page)
    click(qtbot, page.forecast.whole.button)
    page = window.page()
    assert page.stage == "knowledge"
    qtbot.waitUntil(lambda: not page._reading, timeout=WAIT)
    for at, said, part in ((3, "No graph yet.", page.graph_or_none), (4, "No content metadata yet.", page.assets_or_none)):
        page.tabs.setCurrentIndex(at)
        assert said in text(page)
        click(qtbot, part.button)
        (asked,) = (dialog for dialog in page.findChildren(QFileDialog) if dialog.isVisible())
        asked.reject()
        qtbot.waitUntil(lambda: not page.findChildren(QFileDialog), timeout=WAIT)
    window.choose("synthesis")
    page = window.page()
    page.tabs.setCurrentIndex(4)
    assert "No questions yet" in text(page) and page.spread_or_none.button.isVisible() and not page.of.isVisible()
    window.choose("evaluation")
    page = window.page()
    qtbot.waitUntil(lambda: not page._reading, timeout=WAIT)
    for at in (2, 3, 4):
        page.tabs.setCurrentIndex(at)
        assert "No model measured yet." in text(page)


def test_a_table_without_rows_says_so(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "tools")
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 3, timeout=WAIT)
    empty = page.table.view.empty
    assert not empty.isVisible()
    qtbot.keyClicks(page.table.search, "nobody knows this")
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 0, timeout=WAIT)
    assert empty.isVisible() and empty.text() == "Nothing found."


# Labelling


def review(project: Path) -> dict[str, str]:
    with Project.open(project) as opened:
        return {key: one.verdict for key, one in opened.reviews().items()}


def test_the_keys_of_labelling_work_wherever_the_focus_is_but_where_one_types(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "labelling")
    qtbot.waitUntil(lambda: page.accept.isEnabled(), timeout=WAIT)
    window.activateWindow()
    for number, part in enumerate((page.skip, window.rail, page.origin, window.bar.home, page.question), 1):
        part.setFocus()
        qtbot.waitUntil(part.hasFocus, timeout=WAIT)
        qtbot.keyClick(part, Qt.Key.Key_A)
        qtbot.waitUntil(lambda number=number: list(review(dataset_project).values()) == ["accepted"] * number, timeout=WAIT)
        qtbot.waitUntil(page.accept.isEnabled, timeout=WAIT)
    page.table.search.setFocus()
    qtbot.waitUntil(page.table.search.hasFocus, timeout=WAIT)
    qtbot.keyClicks(page.table.search, "azrn")
    assert page.table.search.text() == "azrn" and len(review(dataset_project)) == 5


def test_labelling_shows_progress_marks_what_is_decided_and_ctrl_z_takes_it_back(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "labelling")
    qtbot.waitUntil(page.accept.isEnabled, timeout=WAIT)
    window.activateWindow()
    total = page.total
    assert page.progress.text() == f"Decided: 0 of {total}"
    first, shown = page.row["key"], lambda row: page.table.rows.index(row, 3).data()
    for key, mark in ((Qt.Key.Key_A, "Accepted"), (Qt.Key.Key_R, "Rejected")):
        at = page.table.view.currentIndex().row()
        qtbot.keyClick(page.table.view, key)
        assert shown(at) == mark and page.table.view.currentIndex().row() == at + 1
        qtbot.waitUntil(page.accept.isEnabled, timeout=WAIT)
    assert page.progress.text() == f"Decided: 2 of {total}" and page.bar.value() == 2
    qtbot.waitUntil(lambda: sorted(review(dataset_project).values()) == ["accepted", "rejected"], timeout=WAIT)
    qtbot.keyClick(page.table.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: review(dataset_project) == {first: "accepted"}, timeout=WAIT)
    assert page.table.view.currentIndex().row() == 1 and shown(1) == "" and page.progress.text() == f"Decided: 1 of {total}"
    qtbot.waitUntil(page.reject.isEnabled, timeout=WAIT)
    page.table.view.selectRow(0)
    qtbot.keyClick(page.table.view, Qt.Key.Key_R)  # another decision on the first, then back to the one before
    qtbot.waitUntil(lambda: review(dataset_project) == {first: "rejected"}, timeout=WAIT)
    qtbot.waitUntil(page.reject.isEnabled, timeout=WAIT)
    qtbot.keyClick(page.table.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: review(dataset_project) == {first: "accepted"}, timeout=WAIT)


def test_one_question_has_the_height_of_the_page_and_all_its_buttons_are_seen(qtbot, window, dataset_project):
    page = page_of(qtbot, window, dataset_project, "labelling")
    window.resize(1280, 720)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0, timeout=WAIT)
    assert page.side.height() > 0.9 * (page.tabs.height() - page.tabs.tabBar().height() - 20) and page.side.width() > 300
    for button in (page.accept, page.reject, page.skip, page.fix, page.undo):
        assert button.visibleRegion().boundingRect() == button.rect()
