"""The groups of a long list on the page Tools: their tokens beside what the base model reads, ticked, grouped otherwise, by keyboard."""

import pytest
from PySide6.QtCore import Qt

from engine.records import Tool
from engine.store import Project
from gui.formatting import number
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of

THINGS = ("invoice", "customer", "parcel")
COUNT = 40  # tools of each thing; together more than the starter reads


@pytest.fixture
def long_list(empty_project):
    """A project with 120 tools in three groups by their names, and in two by their tags and paths."""
    toys.run_here(empty_project, "tools")
    schema = {"type": "object", "properties": {"number": {"type": "string", "description": "the number that stands on the paper"}}}
    with Project.open(empty_project) as project:
        project.set_tools(
            [
                Tool(
                    f"do_{thing}_{n}",
                    f"Does what number {n} does with one {thing} of the company, whatever it may be.",
                    schema,
                    "sources/tools.json",
                    origin={"tags": ["office" if thing != "parcel" else "yard"], "path": f"/v1/{thing}s/{n}", "method": "GET"},
                )
                for thing in THINGS
                for n in range(COUNT)
            ]
        )
    return empty_project


def panel(qtbot, window, folder):
    """The tab with the groups, once they are counted."""
    page = page_of(qtbot, window, folder, "tools")
    qtbot.waitUntil(page.shorten.isVisible, timeout=WAIT)
    page.shorten.click()
    qtbot.waitUntil(lambda: page.groups.rows.rowCount() == 3, timeout=WAIT)
    return page, page.groups


def settings(folder, stage: str):
    with Project.open(folder) as project:
        return project.settings(stage)


def test_groups_stand_with_their_tokens_and_fewer_of_them_fit(qtbot, window, long_list):
    page, groups = panel(qtbot, window, long_list)
    assert page.tabs.currentIndex() == 4 and [row[0] for row in groups.rows.rows] == sorted(THINGS)
    assert all(row[1] == "40" and int(row[2].replace(",", "")) > 1000 for row in groups.rows.rows)
    assert "3 of 3 groups, 120 tools" in groups.said.text() and "does not fit" in groups.said.text()
    assert groups.said.objectName() == "bad"
    groups.view.setFocus()
    for row in (0, 1):
        groups.view.setCurrentIndex(groups.rows.index(row, 0))
        qtbot.keyClick(groups.view, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: settings(long_list, "dataset").groups == ["parcel"], timeout=WAIT)
    assert "1 of 3 groups, 40 tools" in groups.said.text() and groups.said.text().endswith("This fits.")
    groups.view.setCurrentIndex(groups.rows.index(2, 1))
    qtbot.keyClick(groups.view, Qt.Key.Key_Return)
    assert groups.said.text() == "Tick at least one group." and settings(long_list, "dataset").groups == ["parcel"]
    qtbot.waitUntil(lambda: not page._reading, timeout=WAIT)
    dataset = page_of(qtbot, window, long_list, "dataset")
    assert dataset.of_groups.text() == "The next version uses the tools of these groups: parcel."
    dataset.choose_groups.click()
    assert window.page() is page and page.tabs.currentIndex() == 4


def test_groups_come_from_tags_or_paths_or_lines_and_no_stage_is_put_out_of_date(qtbot, window, long_list):
    page, groups = panel(qtbot, window, long_list)
    groups.by.setCurrentIndex(groups.by.findData("tags"))
    groups.by.activated.emit(groups.by.currentIndex())
    qtbot.waitUntil(lambda: [row[:2] for row in groups.rows.rows] == [("office", "80"), ("yard", "40")], timeout=WAIT)
    groups.by.setCurrentIndex(groups.by.findData("paths"))
    groups.by.activated.emit(groups.by.currentIndex())
    qtbot.waitUntil(lambda: [row[0] for row in groups.rows.rows] == ["customers", "invoices", "parcels"], timeout=WAIT)
    qtbot.keyClicks(groups.own.line, "money = *invoice*, *customer*")
    qtbot.keyClick(groups.own.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [row[:2] for row in groups.rows.rows] == [("money", "80"), ("other", "40")], timeout=WAIT)
    assert not groups.by.isEnabled() and settings(long_list, "tools").groups == ["money = *invoice*, *customer*"]
    assert page.entry["state"] == "done"
    qtbot.keyClicks(groups.own.line, "no equals sign")
    qtbot.keyClick(groups.own.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is not understood" in window.foot.said.text(), timeout=WAIT)
    assert settings(long_list, "tools").groups == ["money = *invoice*, *customer*"]


def test_lists_are_drawn_for_each_row_and_the_nearest_tools_shown(qtbot, window, long_list):
    _, groups = panel(qtbot, window, long_list)
    drawn = groups.controls[("training", "list_tokens")]
    drawn.inner.setValue(1024)
    qtbot.waitUntil(lambda: settings(long_list, "training").list_tokens == 1024, timeout=WAIT)
    qtbot.waitUntil(lambda: f"gets a tool list of at most {number(1024, 0)} tokens" in groups.said.text(), timeout=WAIT)
    assert groups.said.objectName() == ""
    lists = groups.controls[("evaluation", "lists")]
    lists.boxes["nearest"].click()
    lists.boxes["all"].click()
    qtbot.waitUntil(lambda: settings(long_list, "evaluation").lists == ["nearest"], timeout=WAIT)
    groups.controls[("export", "nearest_tools")].inner.setValue(6)
    qtbot.waitUntil(lambda: settings(long_list, "export").nearest_tools == 6, timeout=WAIT)


def test_all_of_it_can_be_reached_by_keyboard_and_says_what_it_is(qtbot, window, long_list):
    _, groups = panel(qtbot, window, long_list)
    widgets = [groups.view, groups.by, groups.own.line, groups.own.add, *(one.inner for one in groups.controls.values())]
    for widget in widgets:
        if hasattr(widget, "accessibleName") and widget is not groups.controls[("evaluation", "lists")].inner:
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus and (widget.accessibleName() or widget.text())
    for box in groups.controls[("evaluation", "lists")].boxes.values():
        assert box.focusPolicy() & Qt.FocusPolicy.TabFocus
