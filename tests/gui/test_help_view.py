"""F1 shows the help of the page that is shown; links lead to other pages and places in them."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from gui.widgets.help_search import MOST, find, sections
from gui.widgets.help_view import HELP
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of


def press_f1(qtbot, window) -> None:
    """The user comes to the window and presses F1; the help takes the keyboard then."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=WAIT)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.help is not None and window.help.isVisible(), timeout=WAIT)


def test_f1_shows_the_help_of_the_page(qtbot, window, empty_project):
    press_f1(qtbot, window)
    assert window.help.isVisible() and window.help.page() == "getting-started"
    page_of(qtbot, window, empty_project, "tools")
    press_f1(qtbot, window)
    assert window.help.page() == "tools" and "A list that is too long" in window.help.text.toPlainText()
    window.choose("validation")
    window.bar.menus.help_wanted.emit("")
    assert window.help.page() == "validation"
    window.help.reject()


def test_links_lead_on_and_back_and_web_pages_to_the_browser(qtbot, window, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    window.show_help()
    view = window.help
    view.text.anchorClicked.emit(QUrl("tools.md#a-list-that-is-too-long"))
    assert view.page() == "tools" and view.text.textCursor().block().text() == "A list that is too long" and view.back.isEnabled()
    view.back.click()
    assert view.page() == "getting-started"
    view.text.anchorClicked.emit(QUrl("https://example.com/"))
    assert opened == ["https://example.com/"] and view.page() == "getting-started"
    for outside in ("../../../README.md", "no-such-page.md"):
        view.text.anchorClicked.emit(QUrl(outside))
        assert view.page() == "getting-started"
    view.reject()


@pytest.mark.parametrize("stage", ["tools", "evaluation"])
def test_a_page_of_help_is_there_for_each_stage(window, stage):
    window.show_help()
    window.help.show_page(stage)
    assert window.help.page() == stage and len(window.help.text.toPlainText()) > 1000
    window.help.reject()


def test_words_are_searched_in_all_pages_and_lead_to_their_place(qtbot, window):
    window.show_help("tools")
    view = window.help
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow, timeout=WAIT)
    qtbot.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(view.line.hasFocus, timeout=WAIT)
    assert not view.found.isVisible()
    qtbot.keyClicks(view.line, "telemetry")
    assert view.found.isVisible() and "Privacy and network > What goes over the network" in view.hits.item(0).text()
    assert "telemetry" in view.hits.item(0).text().partition("\n")[2]
    qtbot.keyClick(view.line, Qt.Key.Key_Return)
    assert view.page() == "privacy-and-network" and view.isVisible()
    assert view.text.textCursor().block().text() == "What goes over the network"
    marked = [one.cursor.selectedText() for one in view.text.extraSelections()]
    assert marked and {text.casefold() for text in marked} == {"telemetry"}
    view.line.clear()
    qtbot.keyClicks(view.line, "keyring server")
    assert view.hits.count() > 1
    qtbot.keyClick(view.line, Qt.Key.Key_Down)
    assert view.hits.currentRow() == 1
    view.line.setText("no such word anywhere")
    assert view.count.text() == "Nothing found."
    qtbot.keyClick(view.line, Qt.Key.Key_Escape)
    assert view.isVisible() and not view.found.isVisible() and view.text.extraSelections() == []
    qtbot.keyClick(view.line, Qt.Key.Key_Escape)
    assert not view.isVisible()


@pytest.mark.parametrize("folder", sorted(file for file in HELP.iterdir() if file.is_dir()), ids=lambda file: file.name)
def test_every_section_of_the_help_can_be_found_by_its_words(folder):
    found = sections(folder)
    assert len(found) > 80
    for section in found:
        words = section.text.split()[:4]
        assert section in [hit.section for hit in find(folder, words)] or len(find(folder, words)) == MOST
