"""The key of an MCP server in the window: typed unseen, kept in the keyring for this server alone, or got by signing in."""

import json
import threading
import urllib.request
from http.server import ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from tests import keyring_drawer
from tests.engine.stages.tools.test_mcp_sign_in import Guarded
from tests.gui.conftest import WAIT
from tests.gui.looking import page_of, text
from tests.gui.test_tools_page import dialog_of


class Watched(Guarded):
    """Notes what it is asked, and with which header."""

    def do_GET(self):
        self.server.seen.append((self.path, self.headers.get("Authorization")))
        super().do_GET()

    def do_POST(self):
        self.server.seen.append((self.path, self.headers.get("Authorization")))
        super().do_POST()


@pytest.fixture
def drawer(tmp_path, monkeypatch):
    """A keyring in a file, for the children of the window."""
    return keyring_drawer.use(tmp_path, monkeypatch)


@pytest.fixture
def guarded():
    """A server that wants a token."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Watched)
    server.daemon_threads, server.token, server.grants, server.renews, server.seen = True, "s3cret", [], True, []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def keys_of(qtbot, window, folder, address: str):
    """The page, and its dialog of a server's keys, once it has looked."""
    page = page_of(qtbot, window, folder, "tools")
    page.server.address.setText(address)
    page.server.key.click()
    keys = page.server.keys
    qtbot.waitUntil(lambda: bool(keys.place.text() or keys.said.text()), timeout=WAIT)
    return page, keys


def test_a_token_is_typed_unseen_kept_for_this_server_alone_and_sent_only_when_it_is_asked(qtbot, window, empty_project, drawer, guarded):
    address = f"http://127.0.0.1:{guarded.server_port}/mcp"
    page, keys = keys_of(qtbot, window, empty_project, address)
    assert keys.place.text() == address and keys.kept.text() == "Nothing is saved for this server."
    assert keys.value.echoMode() == QLineEdit.EchoMode.Password and not keys.keep.isEnabled() and not keys.forget.isEnabled()
    qtbot.keyClicks(keys.value, "s3cret")
    keys.value.returnPressed.emit()
    qtbot.waitUntil(lambda: keys.said.text() == "Saved in the keyring.", timeout=WAIT)
    assert keys.kept.text() == "Saved for this server: the header Authorization." and keys.value.text() == ""
    assert guarded.seen == [] and set(json.loads(drawer.read_text())) == {f"adaptool | mcp {address}", "adaptool | names of all keys"}
    keys.reject()
    page.server.ask.click()
    dialog = dialog_of(qtbot, window)
    assert "MCP tools, 1 of 1 tools" in text(dialog) and {header for _, header in guarded.seen} == {"Bearer s3cret"}
    dialog.reject()
    assert not any(b"s3cret" in file.read_bytes() for file in empty_project.rglob("*") if file.is_file())
    page, keys = keys_of(qtbot, window, empty_project, address)
    keys.forget.click()
    qtbot.waitUntil(lambda: keys.kept.text() == "Nothing is saved for this server.", timeout=WAIT)
    assert drawer.read_text() == "{}"
    keys.reject()


def test_a_header_of_its_own_is_named_and_a_server_that_others_hear_gets_no_key(qtbot, window, empty_project, drawer):
    page, keys = keys_of(qtbot, window, empty_project, "https://tools.example.com/mcp")
    assert keys.place.text() == "https://tools.example.com:443/mcp"
    keys.kind.setCurrentIndex(1)
    qtbot.keyClicks(keys.value, "abc")
    assert not keys.keep.isEnabled()
    qtbot.keyClicks(keys.header, "X-Api-Key")
    keys.keep.click()
    qtbot.waitUntil(lambda: keys.kept.text() == "Saved for this server: the header X-Api-Key.", timeout=WAIT)
    keys.reject()
    page, keys = keys_of(qtbot, window, empty_project, "http://tools.example.com/mcp")
    assert "others could read it on the way" in keys.said.text() and not keys.sign_in.isEnabled()
    qtbot.keyClicks(keys.value, "abc")
    assert not keys.keep.isEnabled()
    keys.reject()
    page.server.address.setText("python server.py")
    assert not page.server.key.isEnabled()


def test_signing_in_opens_the_browser_and_keeps_the_token(qtbot, window, empty_project, drawer, guarded, monkeypatch):
    opened: list[str] = []

    def browse(url: QUrl) -> bool:
        opened.append(url.toString())
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url.toString()).query).items()}
        back = f"{asked['redirect_uri']}?{urlencode({'state': asked['state'], 'code': 'yes'})}"
        threading.Thread(target=lambda: urllib.request.urlopen(back).read(), daemon=True).start()
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", browse)
    address = f"http://127.0.0.1:{guarded.server_port}/mcp"
    page, keys = keys_of(qtbot, window, empty_project, address)
    assert guarded.seen == []
    keys.sign_in.click()
    assert not keys.sign_in.isEnabled()
    qtbot.waitUntil(lambda: keys.kept.text() == "Saved for this server: a sign-in.", timeout=WAIT)
    assert "code_challenge=" in opened[0] and guarded.grants == ["authorization_code"] and not keys.link.isVisible()
    assert keys.said.text() == "Signed in. The token is saved in the keyring."
    keys.reject()
    page.server.ask.click()
    dialog = dialog_of(qtbot, window)
    assert "MCP tools, 1 of 1 tools" in text(dialog)
    dialog.reject()


def test_a_sign_in_page_that_is_no_web_page_is_not_opened(qtbot, window, empty_project, drawer, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pytest.fail("it was opened"))
    _, keys = keys_of(qtbot, window, empty_project, "https://tools.example.com/mcp")
    keys._show_link("file:///etc/passwd")
    assert "not a web page" in keys.said.text()
    keys.reject()


def test_a_machine_without_a_keyring_says_so(qtbot, window, empty_project, monkeypatch):
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    _, keys = keys_of(qtbot, window, empty_project, "https://tools.example.com/mcp")
    qtbot.keyClicks(keys.value, "abc")
    keys.keep.click()
    qtbot.waitUntil(lambda: "keyring cannot be used" in keys.said.text(), timeout=WAIT)
    assert keys.value.text() == "abc" and keys.keep.isEnabled()  # what was typed is not lost
    keys.reject()
