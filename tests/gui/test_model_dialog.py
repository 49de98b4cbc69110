"""Choosing a base model in the window: what is here, what a server offers, a download that is watched, stopped and continued."""

import json
import shutil

import pytest
from PySide6.QtWidgets import QFileDialog

from engine.models import getting
from engine.models.getting import download, here
from engine.store import Project
from tests import keyring_drawer
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of
from tests.hub_server import Hub, of_folder
from tests.toys import STARTER

NAME = "acme/little-caller"


@pytest.fixture
def server(tmp_path, monkeypatch):
    """A hub with one model, set as this machine's server; a home with nothing in it, and a keyring in a file."""
    for name in ("ADAPTOOL_CONFIG", "ADAPTOOL_CACHE", "HOME", "HF_HUB_CACHE"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    keyring_drawer.use(tmp_path, monkeypatch)
    with Hub({NAME: of_folder(STARTER)}) as made:
        getting.change({"endpoint": made.address, "folder": str(tmp_path / "models")})
        yield made


@pytest.fixture
def dialog(qtbot, window, empty_project, server, tmp_path):
    shutil.copytree(STARTER, tmp_path / "mine" / "caller")
    getting.change({"folders": [str(tmp_path / "mine")]})
    page = page_of(qtbot, window, empty_project, "training")
    page.choose.click()
    qtbot.waitUntil(lambda: bool(page.dialog.found), timeout=WAIT)
    yield page.dialog


def settings_of(folder):
    with Project.open(folder) as project:
        return project.settings("training")


def cells(table, row: int) -> list[str]:
    return [table.item(row, column).text() for column in range(table.columnCount())]


def test_a_model_on_this_machine_is_judged_and_used(qtbot, window, dialog, empty_project, tmp_path, server):
    assert not dialog.use.isEnabled() and server.seen == []
    qtbot.waitUntil(lambda: cells(dialog.here.table, 0)[3] != "checking...", timeout=WAIT)
    assert cells(dialog.here.table, 0) == ["caller", "12.6 MB", "unknown", "good", "fits", here.CHOSEN]
    dialog.here.table.choose([0])
    assert "It can be trained on this machine: " in dialog.here.said.text() and "typical tool list" in dialog.here.said.text()
    dialog.use.click()
    folder = str(tmp_path / "mine" / "caller")
    qtbot.waitUntil(lambda: settings_of(empty_project).base_model == folder, timeout=WAIT)
    qtbot.waitUntil(lambda: window.page().base.currentData() == folder, timeout=WAIT)


def test_a_model_is_got_stopped_and_continued(qtbot, window, dialog, server, tmp_path):
    dialog.tabs.setCurrentWidget(dialog.offer)
    offer, downloads = dialog.offer, window.controller.downloads
    assert cells(offer.table, 0)[:1] == ["Qwen/Qwen2.5-Coder-0.5B-Instruct"] and not offer.get.isEnabled()
    offer.name.setText(NAME)
    assert server.seen == []
    offer.ask.click()
    qtbot.waitUntil(lambda: offer.get.isEnabled(), timeout=WAIT)
    assert f"Licence: Apache-2.0. Read it at {server.address}/{NAME}" in offer.said.text() and "13.3 MB in 8 files" in offer.said.text()
    offer.name.setText("acme/another")
    assert not offer.get.isEnabled()  # the licence shown is of another model
    offer.name.setText(NAME)
    server.slow = 0.05
    offer.get.click()
    qtbot.waitUntil(lambda: downloads.progress is not None and downloads.progress.done >= 3, timeout=WAIT)
    assert offer.bar.maximum() == 14 and " MB of 14.0 MB" in offer.left.text() and not offer.ask.isEnabled()
    offer.stop.click()
    qtbot.waitUntil(lambda: not downloads.repo, timeout=WAIT)
    assert offer.said.text() == "Stopped. The partial download is kept."
    qtbot.waitUntil(lambda: NAME in offer.unfinished and offer.discard.isVisible(), timeout=WAIT)
    had, server.slow = server.sent, 0.0
    offer.ask.click()
    qtbot.waitUntil(lambda: offer.get.isEnabled(), timeout=WAIT)
    assert "of it already downloaded." in offer.said.text()
    offer.get.click()
    qtbot.waitUntil(lambda: dialog.here.current() is not None, timeout=WAIT)
    row = dialog.here.current()
    assert (row["name"], row["place"], row["licence"]) == (NAME, here.DOWNLOADED, "Apache-2.0")
    assert dialog.tabs.currentWidget() is dialog.here and dialog.use.isEnabled()
    assert server.sent < had + 14_000_000 - 2_000_000


def test_what_the_server_refuses_is_one_sentence(qtbot, dialog, server):
    offer = dialog.offer
    offer.name.setText("acme/nothing")
    offer.ask.click()
    qtbot.waitUntil(lambda: "has no model acme/nothing" in offer.said.text(), timeout=WAIT)
    assert not offer.get.isEnabled() and offer.ask.isEnabled()
    server.repos[NAME].gated = True
    offer.name.setText(NAME)
    offer.ask.click()
    qtbot.waitUntil(lambda: "Save your token on the tab Server and folders first." in offer.said.text(), timeout=WAIT)
    assert not offer.get.isEnabled()


def test_server_token_and_folders_are_kept_for_this_machine(qtbot, dialog, server, tmp_path):
    part = dialog.server
    part.token.setText("t-mine")
    part.keep.click()
    qtbot.waitUntil(lambda: part.said.text() == f"A token for {server.address} is saved in the keyring.", timeout=WAIT)
    assert json.loads((tmp_path / "drawer").read_text())[f"adaptool | hub {server.address}"] == "t-mine"
    assert part.token.text() == "" and "t-mine" not in getting.settings_file().read_text()
    part.folders.setCurrentRow(0)
    part.leave.click()
    qtbot.waitUntil(lambda: part.folders.count() == 0 and dialog.here.table.rowCount() == 0, timeout=WAIT)
    assert getting.read().folders == []
    dialog.here.add.click()
    (asked,) = dialog.findChildren(QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "mine"))
    asked.close()
    qtbot.waitUntil(lambda: dialog.here.table.rowCount() == 1, timeout=WAIT)
    assert getting.read().folders == [str(tmp_path / "mine")] and download.begun(getting.read()) == []
