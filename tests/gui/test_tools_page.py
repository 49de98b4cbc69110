"""The page Tools: what an import would change is shown first; tools are mended with remarks beside them; the forecast."""

import json
import sys

import pytest
from PySide6.QtCore import Qt

from engine.store import Project
from gui.widgets.import_dialog import ImportDialog
from tests import toys
from tests.gui.conftest import WAIT
from tests.gui.looking import drop, page_of, text
from tests.toys import ROOT

BELL = {
    "type": "function",
    "function": {
        "name": "ring_bell",
        "description": "Rings the bell of the house.",
        "parameters": {
            "type": "object",
            "properties": {"times": {"type": "integer", "minimum": 1, "default": 1, "description": "how often"}},
        },
    },
}
SERVER = ROOT / "tests" / "mcp_server.py"


@pytest.fixture
def taken(empty_project):
    """A toy project with its tools and questions."""
    toys.run_here(empty_project, "tools", "knowledge")
    return empty_project


def dialog_of(qtbot, window) -> ImportDialog:
    """The dialog that shows what an import would change, once it is there."""
    found = lambda: [one for one in window.findChildren(ImportDialog) if one.isVisible()]  # noqa: E731
    qtbot.waitUntil(lambda: bool(found()), timeout=WAIT)
    return found()[-1]


def chosen(qtbot, page, name: str):
    """The editor, once it shows a tool and its remarks are there."""
    qtbot.waitUntil(lambda: page.table.rows.rowCount() > 0 and page.table.rows.row(0) is not None and page.found is not None, timeout=WAIT)
    row = next(n for n in range(page.table.rows.rowCount()) if page.table.rows.row(n)[0] == name)
    page.table.view.selectRow(row)
    qtbot.waitUntil(
        lambda: page.editor.tool is not None and page.editor.tool.name == name and page.editor.history.rowCount() > 0, timeout=WAIT
    )
    return page.editor


def test_a_dropped_file_is_looked_at_first_and_then_read_and_copied(qtbot, window, taken, tmp_path):
    more = tmp_path / "more.json"
    more.write_text(json.dumps([BELL]))
    page = page_of(qtbot, window, taken, "tools")
    drop(page.sources.boxes["files"], more)
    dialog = dialog_of(qtbot, window)
    assert "more.json: OpenAI tools, 1 of 1 tools" in text(dialog) and "1 new, 0 changed, 0 removed, 3 unchanged." in text(dialog)
    assert dialog.rows.rows[0] == ("ring_bell", "new", "", "Rings the bell of the house.")
    assert [row[1] for row in dialog.rows.rows[1:]] == ["unchanged"] * 3 and dialog.ticked.text() == "4 of 4 selected"
    assert not (taken / "sources" / "more.json").exists()
    dialog.take.click()
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 4 and not window.controller.busy, timeout=WAIT)
    assert (taken / "sources" / "more.json").is_file()
    editor = chosen(qtbot, page, "ring_bell")
    shown = [editor.parameters.item(0, column).text() for column in range(4)]
    assert shown == ["times", "integer, optional", "1 .. , = 1", "how often"]


def test_a_tool_without_a_tick_is_left_out_and_can_be_ticked_when_it_comes_again(qtbot, window, empty_project, tmp_path):
    page = page_of(qtbot, window, empty_project, "step tools")  # where nothing was imported yet
    more = tmp_path / "more.json"
    gong = {**BELL, "function": {**BELL["function"], "name": "ring_gong", "description": "Rings the gong."}}
    more.write_text(json.dumps([BELL, gong]))
    page.importing.look({"files": [str(more)]})
    dialog = dialog_of(qtbot, window)
    qtbot.keyClicks(dialog.search, "bell")
    assert [row[0] for row in dialog.rows.rows] == ["ring_bell"]
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    dialog.search.clear()
    assert dialog.ticked.text() == "1 of 2 selected" and "1 new, 0 changed, 0 removed, 0 unchanged." in text(dialog)
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    assert not dialog.take.isEnabled()
    qtbot.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    dialog.view.setFocus()
    dialog.view.setCurrentIndex(dialog.rows.index(0, 0))
    qtbot.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.left_out() == ["ring_bell"]
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: _names(empty_project) == ["ring_gong"], timeout=WAIT)
    qtbot.waitUntil(lambda: not window.controller.busy, timeout=WAIT)
    with Project.open(empty_project) as project:
        assert project.settings("tools").leave == ["ring_bell"]
    page.importing.look({"files": [str(more)]})
    dialog = dialog_of(qtbot, window)
    assert [row[:2] for row in dialog.rows.rows] == [("ring_bell", "skipped before"), ("ring_gong", "unchanged")]
    qtbot.mouseClick(dialog.all, Qt.MouseButton.LeftButton)
    assert "1 new, 0 changed, 0 removed, 1 unchanged." in text(dialog)
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: _names(empty_project) == ["ring_bell", "ring_gong"], timeout=WAIT)


def test_what_is_left_changes_nothing_and_an_import_without_change_says_so(qtbot, window, taken, tmp_path):
    page = page_of(qtbot, window, taken, "tools")
    more = tmp_path / "more.json"
    more.write_text(json.dumps([BELL]))
    drop(page.sources.boxes["files"], more)
    dialog_of(qtbot, window).leave.click()
    page.importing.look({"files": ["sources/tools.json"]})
    qtbot.waitUntil(lambda: window.foot.said.text() == "No changes: all 3 tools stay the same.", timeout=WAIT)
    with Project.open(taken) as project:
        assert len(project.tools()) == 3 and project.settings("tools").files == ["sources/tools.json"]


def test_tools_that_would_go_are_told_in_the_warning_colour(qtbot, window, taken, tmp_path):
    page = page_of(qtbot, window, taken, "tools")
    fewer = tmp_path / "tools.json"
    fewer.write_text(json.dumps([toys.TOOLS[0], BELL]))
    page.importing.look({"files": [str(fewer)]})
    dialog = dialog_of(qtbot, window)
    assert "1 new, 0 changed, 2 removed, 1 unchanged." in text(dialog) and "Their history is kept" in text(dialog)
    dialog.reject()


def test_a_bad_file_is_refused_with_its_place_and_nothing_is_lost(qtbot, window, empty_project, tmp_path):
    page = page_of(qtbot, window, empty_project, "tools")
    page.run.click()
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 3 and not window.controller.busy, timeout=WAIT)
    bad = tmp_path / "bad.json"
    bad.write_text('[{"type": "function",\n "function": }]')
    drop(page.sources.boxes["files"], bad)
    qtbot.waitUntil(lambda: "bad.json, line 2" in window.foot.said.text(), timeout=WAIT)
    qtbot.waitUntil(lambda: not window.controller.busy, timeout=WAIT)
    assert page.table.rows.rowCount() == 3 and page.entry["state"] == "done"
    assert not (empty_project / "sources" / "bad.json").exists()


def test_a_server_is_asked_and_what_it_told_is_kept_as_a_file(qtbot, window, empty_project):
    (empty_project / "sources" / "tools.json").write_text(json.dumps([BELL]))
    toys.run_here(empty_project, "tools")
    page = page_of(qtbot, window, empty_project, "tools")
    assert not page.server.ask.isEnabled()
    page.server.address.setText(f"{sys.executable} {SERVER} stdio")
    page.server.ask.click()
    dialog = dialog_of(qtbot, window)
    assert "3 new" in text(dialog)
    dialog.take.click()
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == 4 and not window.controller.busy, timeout=WAIT)
    with Project.open(empty_project) as project:
        settings = project.settings("tools")
    assert settings.servers == [] and len(settings.files) == 2 and (empty_project / settings.files[1]).is_file()


def test_a_server_that_is_not_there_is_told_in_a_sentence(qtbot, window, taken):
    page = page_of(qtbot, window, taken, "tools")
    page.server.address.setText("no-such-command-at-all")
    page.server.address.returnPressed.emit()
    qtbot.waitUntil(lambda: "no-such-command-at-all" in window.foot.said.text(), timeout=WAIT)


# The editor


def test_a_description_is_changed_with_its_remark_beside_it_and_kept(qtbot, window, taken):
    page = page_of(qtbot, window, taken, "tools")
    editor = chosen(qtbot, page, "find_person")
    assert not editor.keep.isEnabled() and not editor.undo.isEnabled()
    editor.description.setPlainText("Person")
    assert editor.keep.isEnabled()
    qtbot.waitUntil(lambda: "says no more than its name" in editor.remark.text(), timeout=WAIT)
    editor.description.setPlainText("Find a colleague by name: where the office is, and the phone number.")
    qtbot.waitUntil(lambda: not editor.remark.isVisible(), timeout=WAIT)
    editor.keep.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "out of date" and page.editor.tool is not None, timeout=WAIT)
    with Project.open(taken) as project:
        assert project.tools()[2].description.startswith("Find a colleague by name")
    editor = chosen(qtbot, page, "find_person")
    qtbot.waitUntil(lambda: editor.undo.isEnabled() and editor.history.rowCount() == 2, timeout=WAIT)
    assert editor.history.item(0, 1).text() == "edited by hand" and "changed here" in editor.origin.text()
    editor.undo.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "done", timeout=WAIT)
    with Project.open(taken) as project:
        assert project.tools()[2].description == "Look up a colleague, with phone and office."


def test_a_parameter_is_changed_as_a_form_and_a_wrong_value_is_told(qtbot, window, taken):
    page = page_of(qtbot, window, taken, "tools")
    editor = chosen(qtbot, page, "get_weather")
    editor.parameters.choose([1])
    form = editor.form
    qtbot.waitUntil(lambda: form.parameter is not None and form.parameter.name == "days", timeout=WAIT)
    assert "It has no description" in form.remark.text()
    qtbot.keyClicks(form.default, "many")
    assert form.bad.isVisible() and "whole number" in form.bad.text() and not editor.keep.isEnabled()
    form.default.clear()
    qtbot.keyClicks(form.default, "3")
    qtbot.keyClicks(form.meaning, "days ahead, e.g. 3")
    qtbot.keyClicks(form.example, "5")
    form.needed.click()
    qtbot.waitUntil(lambda: not form.remark.isVisible(), timeout=WAIT)
    editor.keep.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "out of date", timeout=WAIT)
    with Project.open(taken) as project:
        schema = project.tools()[0].parameters
    assert schema["properties"]["days"] == {
        "type": "integer",
        "minimum": 1,
        "maximum": 14,
        "description": "days ahead, e.g. 3",
        "examples": [5],
        "default": 3,
    }
    assert schema["required"] == ["city", "days"]


def test_allowed_values_are_typed_with_semicolons(qtbot, window, taken):
    page = page_of(qtbot, window, taken, "tools")
    editor = chosen(qtbot, page, "find_person")
    editor.parameters.choose([0])
    qtbot.keyClicks(editor.form.allowed, "Ada; Bo ;Ada")
    editor.keep.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "out of date", timeout=WAIT)
    with Project.open(taken) as project:
        assert project.tools()[2].parameters["properties"]["employee"]["enum"] == ["Ada", "Bo"]


def test_three_lengths_stand_under_each_other_with_their_tokens(qtbot, window, taken):
    page = page_of(qtbot, window, taken, "tools")
    editor = chosen(qtbot, page, "get_weather")
    editor.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "tokens" in editor.titles["long"].text(), timeout=WAIT)
    assert editor.short.placeholderText() == "Tells the weather in a city, with temperature and wind."
    editor.propose.click()
    editor.short.setPlainText("Weather.")
    editor.keep.click()
    qtbot.waitUntil(lambda: page.entry["state"] == "out of date", timeout=WAIT)
    with Project.open(taken) as project:
        assert project.tools("short")[0].description == "Weather." and project.tools("none")[0].description == ""


def test_an_earlier_version_is_brought_back(qtbot, window, taken):
    with Project.open(taken) as project:
        project.edit_tool("find_person", {"description": "Other."})
    page = page_of(qtbot, window, taken, "tools")
    editor = chosen(qtbot, page, "find_person")
    editor.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: editor.history.rowCount() == 2, timeout=WAIT)
    assert not editor.bring_back.isEnabled()
    editor.history.choose([1])
    editor.bring_back.click()
    qtbot.waitUntil(lambda: _description(taken) == "Look up a colleague, with phone and office.", timeout=WAIT)


def _names(folder) -> list[str]:
    with Project.open(folder) as project:
        return sorted(tool.name for tool in project.tools())


def _description(folder) -> str:
    with Project.open(folder) as project:
        return project.tools()[2].description


# Remarks, tokens, forecast


def test_the_meter_and_the_remarks_lead_to_the_tool(qtbot, window, taken):
    page = page_of(qtbot, window, taken, "tools")
    qtbot.waitUntil(lambda: page.found is not None, timeout=WAIT)
    assert page.meter.isVisible() and "starter_model reads" in page.meter.said.text() and page.meter.bar.maximum() == 4096
    assert page.tabs.tabText(1) == f"Issues ({len(page.found['findings'])})"
    assert page.remarks.rows.rowCount() == len(page.found["findings"]) > 0
    page.tabs.setCurrentIndex(1)
    at = next(n for n, row in enumerate(page.remarks.rows.rows) if row[0] == "find_person")
    page.show_tool(page.remarks.rows.rows[at][0])
    qtbot.waitUntil(lambda: page.editor.tool is not None and page.editor.tool.name == "find_person", timeout=WAIT)
    assert page.tabs.currentIndex() == 0


def test_the_forecast_is_asked_for_and_shown_and_outdated_when_a_tool_changes(qtbot, window, taken):
    page = page_of(qtbot, window, taken, "tools")
    page.tabs.setCurrentIndex(2)
    qtbot.waitUntil(page.forecast.ask.isEnabled, timeout=WAIT)
    assert not page.forecast.parts.isVisible()
    page.forecast.ask.click()
    qtbot.waitUntil(lambda: window.foot.what.text() == "Confusion forecast", timeout=WAIT)
    qtbot.waitUntil(lambda: page.forecast.parts.isVisible() and not window.controller.busy, timeout=WAIT)
    assert "of 4 questions" in page.forecast.said.text() and page.forecast.table.rowCount() == 3
    assert window.page() is page and page.entry["state"] == "done" and not page.forecast.warning.isVisible()
    with Project.open(taken) as project:
        project.edit_tool("find_person", {"description": "Something else entirely about people."})
    page.ask_remarks()
    qtbot.waitUntil(page.forecast.warning.isVisible, timeout=WAIT)


def test_without_seeds_the_forecast_says_what_is_missing(qtbot, window, empty_project):
    toys.run_here(empty_project, "tools")
    page = page_of(qtbot, window, empty_project, "tools")
    qtbot.waitUntil(lambda: page.found is not None, timeout=WAIT)
    assert not page.forecast.ask.isEnabled() and "Knowledge" in page.forecast.ask.toolTip()


def test_all_of_it_can_be_reached_by_keyboard(qtbot, window, taken):
    page = page_of(qtbot, window, taken, "tools")
    editor = chosen(qtbot, page, "get_weather")
    for widget in (
        page.server.address,
        page.server.key,
        page.table.view,
        editor.description,
        editor.form.meaning,
        editor.form.kind,
        editor.form.needed,
        page.forecast.model,
    ):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.accessibleName()


def test_what_an_import_left_out_or_mended_stands_in_rows_and_a_tick_leaves_a_tool_out(qtbot, window, taken, tmp_path):
    odd = [BELL, {"name": "Lock Door 4", "parameters": None}, {"name": "bad", "parameters": {"properties": {"p": {"type": "quux"}}}}]
    (tmp_path / "odd.json").write_text(json.dumps(odd))
    page = page_of(qtbot, window, taken, "tools")
    drop(page.sources.boxes["files"], tmp_path / "odd.json")
    dialog_of(qtbot, window).take.click()
    qtbot.waitUntil(lambda: page.notes.rows.rowCount() == 2, timeout=WAIT)
    assert page.tabs.tabText(3) == "Skipped and fixed (2)"
    out, renamed = page.notes.rows.rows
    assert out[:2] == ("bad", "skipped") and "unknown type 'quux'" in out[2] and renamed[:2] == ("Lock_Door_4", "renamed")
    check = lambda row: page.notes.rows.data(page.notes.rows.index(row, 0), Qt.ItemDataRole.CheckStateRole)  # noqa: E731
    assert check(0) is None and check(1) == Qt.CheckState.Checked and not page.notes.apply.isEnabled()
    page.tabs.setCurrentIndex(3)
    qtbot.waitUntil(lambda: not window.controller.busy, timeout=WAIT)

    def left_out() -> bool:  # the rows may be shown anew once more after the job
        if check(1) == Qt.CheckState.Checked:
            page.notes.view.activated.emit(page.notes.rows.index(1, 2))
        return check(1) == Qt.CheckState.Unchecked and page.notes.apply.isEnabled()

    qtbot.waitUntil(left_out, timeout=WAIT)
    page.notes.apply.click()
    qtbot.waitUntil(lambda: any(row[1] == "skipped by you" for row in page.notes.rows.rows), timeout=WAIT)
    with Project.open(taken) as project:
        assert [tool.name for tool in project.tools() if tool.name in ("ring_bell", "Lock_Door_4")] == ["ring_bell"]
    assert check(len(page.notes.rows.rows) - 1) == Qt.CheckState.Unchecked
