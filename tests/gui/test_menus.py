"""Menus, search and notices."""

import keyring
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QStyle

from engine.jobs.events import Progress
from engine.models import network
from engine.models.teachers import keys
from gui import recent, theme
from gui.finder import Finder
from gui.menus import versions
from gui.widgets.kept_keys import KeptKeys
from tests.gui.conftest import WAIT
from tests.gui.test_window import open_here


def action(group, value):
    return next(one for one in group.actions() if one.data() == value)


def test_the_theme_is_chosen_and_remembered(qtbot, qapp, window):
    try:
        for name, colours in (("dark", theme.DARK), ("light", theme.LIGHT)):
            action(window.bar.menus.themes, name).trigger()
            assert theme.current() is colours and recent.theme() == name
    finally:
        theme.choose(qapp, "")
        qapp.setStyleSheet("")


def test_another_size_of_texts_makes_the_window_anew_where_it_stood(qtbot, qapp, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    window.choose("validation")
    controller, before = window.controller, qapp.font().pointSizeF()
    try:
        action(window.bar.menus.sizes, 130).trigger()
        new = controller.window
        assert new is not window and recent.text_size() == 130 and new.rail.page() == "validation"
        assert qapp.font().pointSizeF() > before
        new.close()
    finally:
        theme.use_text_size(qapp, 100)


def test_what_a_report_needs_holds_versions_and_nothing_of_the_project(qtbot, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    window.bar.menus.report.trigger()
    copied = QApplication.clipboard().text()
    assert copied == versions() and "Adaptool" in copied and "PySide6" in copied and str(dataset_project.parent) not in copied


def test_everything_is_searched_by_keyboard(qtbot, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    window.search.trigger()
    finder = window.findChild(Finder)
    qtbot.waitUntil(lambda: any(one.text == "get_weather" for one in finder.known), timeout=WAIT)
    qtbot.keyClicks(finder.line, "weather")
    qtbot.keyClick(finder.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.rail.page() == "tools" and window.page().table.search.text() == "get_weather", timeout=WAIT)
    window.search.trigger()
    finder = next(one for one in window.findChildren(Finder) if one.isVisible())
    qtbot.keyClicks(finder.line, "validation")
    assert finder.list.count() > 1
    qtbot.keyClick(finder.line, Qt.Key.Key_Down)
    assert finder.list.currentRow() == 1
    finder.reject()


def test_a_project_opens_at_the_page_where_one_left_it_and_the_window_where_it_stood(qtbot, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    window.choose("labelling")
    assert recent.page(dataset_project) == "labelling"
    window.close()
    assert not recent.geometry().isEmpty() and QSettings().contains("geometry")


def test_the_title_tells_how_far_a_run_is(qtbot, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    assert window.windowTitle() == dataset_project.name
    window.attention._told(Progress("training", 20, 80, "steps"))
    assert window.windowTitle() == f"25 % Training - {dataset_project.name}"
    window.attention._rested("Stopped.", False)
    assert window.windowTitle() == dataset_project.name


def test_a_change_of_settings_is_undone_and_the_stage_is_done_again(qtbot, window, dataset_project):
    open_here(qtbot, window, dataset_project)
    window.choose("synthesis")
    page = window.page()
    qtbot.waitUntil(lambda: not page._reading, timeout=WAIT)
    assert "What you change here makes these run again: Synthesis, Augmentation, Labelling, Validation, Dataset." in page.why.text()
    before = page.form.fields["per_tool"].value()
    window.controller.change_settings("synthesis", {"per_tool": 7}, lambda _: page.read_again())
    state = lambda: window.controller.snapshot.entries["synthesis"]["state"]  # noqa: E731
    qtbot.waitUntil(lambda: state() == "out of date" and page.form.fields["per_tool"].value() == 7, timeout=WAIT)
    assert "Synthesis" in window.undo.text() and window.undo.isEnabled()
    window.undo.trigger()
    qtbot.waitUntil(lambda: state() == "done" and page.form.fields["per_tool"].value() == before, timeout=WAIT)
    window.redo.trigger()
    qtbot.waitUntil(lambda: state() == "out of date" and page.form.fields["per_tool"].value() == 7, timeout=WAIT)


def test_work_offline_is_a_switch_of_this_machine(qtbot, window, tmp_path, monkeypatch):
    monkeypatch.setenv("ADAPTOOL_CONFIG", str(tmp_path / "config"))
    menus = window.bar.menus
    menus.show_state()
    assert not menus.offline.isChecked()
    menus.offline.trigger()
    assert network.is_offline() and window.foot.said.text() == "Offline: Adaptool connects to no other computer."
    (tmp_path / "config" / "settings.toml").write_text("")  # changed by hand
    menus.show_state()
    assert not menus.offline.isChecked() and menus.offline.isEnabled()


def test_the_keys_of_the_keyring_are_listed_and_removed(qtbot, window, monkeypatch):
    held: dict = {}
    monkeypatch.setattr(keyring, "get_password", lambda *entry: held.get(entry))
    monkeypatch.setattr(keyring, "set_password", lambda service, name, text: held.__setitem__((service, name), text))
    monkeypatch.setattr(keyring, "delete_password", lambda *entry: held.pop(entry, None))
    keys.keep_key("mcp https://tools.example:443/mcp", '{"headers": {"X-Api-Key": "secret-1"}}')
    keys.keep_key("writer", "secret-2")
    window.bar.menus.keys.trigger()
    dialog = window.findChild(KeptKeys)
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 2, timeout=WAIT)
    assert dialog.rows.rows == [
        ("https://tools.example:443/mcp", "tools (MCP server)", "header X-Api-Key"),
        ("writer", "helper model", "a key"),
    ]
    assert not dialog.remove.isEnabled()
    dialog.view.selectRow(0)
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    question = dialog.findChild(QMessageBox)
    assert "tools.example" in question.informativeText()
    question.buttons()[0].click()
    qtbot.waitUntil(lambda: dialog.rows.rowCount() == 1, timeout=WAIT)
    assert keys.key_of("mcp https://tools.example:443/mcp") == "none" and keys.key_of("writer") == "secret-2"
    dialog.reject()


def test_with_less_motion_no_bar_moves_of_itself(qtbot, qapp, window):
    menus = window.bar.menus
    try:
        menus.motion.trigger()
        assert recent.reduces_motion() and qapp.cursorFlashTime() == 0
        window.foot.begin("Training", 8, 11)
        assert (window.foot.bar.minimum(), window.foot.bar.maximum(), window.foot.bar.value()) == (0, 2, 1)
        animated = QStyle.StyleHint.SH_Widget_Animation_Duration
        assert window.style().styleHint(animated, None, window) == 0
    finally:
        menus.motion.trigger()
    assert not recent.reduces_motion() and qapp.cursorFlashTime() > 0
    window.foot.begin("Training", 8, 11)
    assert window.foot.bar.maximum() == 0
