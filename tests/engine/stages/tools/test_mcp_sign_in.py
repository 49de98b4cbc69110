"""Signing in at an MCP server with OAuth: a real server of tokens on this machine, a browser that comes back by itself."""

import json
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import keyring
import pytest

from engine.errors import InputError
from engine.stages.tools import live, mcp_keys

HELLO = {"protocolVersion": "2025-06-18", "capabilities": {"tools": {}}, "serverInfo": {"name": "fake", "version": "1"}}
TOOL = {"name": "rain", "inputSchema": {"type": "object"}}


class Guarded(BaseHTTPRequestHandler):
    """An MCP server that wants a token, and the server that gives it, in one."""

    def do_GET(self):
        base = f"http://127.0.0.1:{self.server.server_port}"
        if self.path.startswith("/.well-known/oauth-protected-resource"):
            self.answer(200, {"resource": f"{base}/mcp", "authorization_servers": [base]})
        elif self.path.startswith("/.well-known/oauth-authorization-server"):
            ends = {
                f"{name}_endpoint": f"{base}/{path}" for name, path in (("authorization", "auth"), ("token", "t"), ("registration", "r"))
            }
            self.answer(200, {"issuer": base, **ends, "response_types_supported": ["code"], "code_challenge_methods_supported": ["S256"]})
        else:
            self.answer(404, {})

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/r":
            self.answer(201, {**json.loads(body), "client_id": "me"})
        elif self.path == "/t":
            asked = parse_qs(body.decode())
            self.server.grants.append(asked["grant_type"][0])
            if asked["grant_type"] == ["refresh_token"] and not self.server.renews:
                return self.answer(400, {"error": "invalid_grant"})
            self.server.token = f"token-{len(self.server.grants)}"
            self.answer(200, {"access_token": self.server.token, "token_type": "Bearer", "expires_in": 3600, "refresh_token": "again"})
        elif self.headers.get("Authorization") != f"Bearer {self.server.token}":
            base = f"http://127.0.0.1:{self.server.server_port}"
            self.answer(401, {}, {"WWW-Authenticate": f'Bearer resource_metadata="{base}/.well-known/oauth-protected-resource"'})
        else:
            asked = json.loads(body)
            result = HELLO if asked["method"] == "initialize" else {"tools": [TOOL]}
            self.answer(200 if "id" in asked else 202, {"jsonrpc": "2.0", "id": asked.get("id"), "result": result})
        return None

    def answer(self, status, value, headers=()):
        data = json.dumps(value).encode()
        self.send_response(status)
        for name, text in {"Content-Type": "application/json", "Content-Length": str(len(data)), **dict(headers)}.items():
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


@pytest.fixture
def guarded(monkeypatch):
    """The server, and a keyring in memory."""
    held: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyring, "get_password", lambda *entry: held.get(entry))
    monkeypatch.setattr(keyring, "set_password", lambda service, name, text: held.__setitem__((service, name), text))
    monkeypatch.setattr(keyring, "delete_password", lambda *entry: held.pop(entry, None))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Guarded)
    server.daemon_threads, server.token, server.grants, server.renews = True, "none yet", [], True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def browser(**answer: str):
    """A browser in which the user says yes, or what is given."""

    def browse(url: str) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        back = f"{asked['redirect_uri']}?{urlencode({'state': asked['state'], **(answer or {'code': 'yes'})})}"
        threading.Thread(target=lambda: urllib.request.urlopen(back).read(), daemon=True).start()

    return browse


def test_a_sign_in_is_kept_used_and_renewed_without_the_user(guarded):
    address = f"http://127.0.0.1:{guarded.server_port}/mcp"
    with pytest.raises(InputError, match="asks for credentials"):
        live.fetch(address)
    opened: list[str] = []
    live.sign_in(address, opened.append, browser())
    assert "code_challenge=" in opened[0] and guarded.grants == ["authorization_code"]
    assert live.fetch(address) == [TOOL] and guarded.grants == ["authorization_code"]

    found = mcp_keys.kept(address)
    mcp_keys.keep(address, {**found, "oauth": {**found["oauth"], "ends": 1}})  # it ended long ago
    assert live.fetch(address) == [TOOL] and guarded.grants == ["authorization_code", "refresh_token"]
    assert mcp_keys.kept(address)["oauth"]["tokens"]["access_token"] == "token-2"
    assert mcp_keys.kept(address.replace("/mcp", "/other")) == {}


def test_a_sign_in_that_the_server_no_longer_takes_is_told(guarded):
    address = f"http://127.0.0.1:{guarded.server_port}/mcp"
    live.sign_in(address, lambda url: None, browser())
    guarded.token, guarded.renews = "another", False

    with pytest.raises(InputError, match="no longer accepts the sign-in .*Sign in again on the Tools page"):
        live.fetch(address)


def test_a_user_who_says_no_is_told_and_nothing_is_kept(guarded):
    address = f"http://127.0.0.1:{guarded.server_port}/mcp"
    with pytest.raises(Exception, match="Signing in failed \\(not today\\)"):
        live.sign_in(address, lambda url: None, browser(error="access_denied", error_description="not today"))

    assert "tokens" not in (mcp_keys.kept(address).get("oauth") or {})
