"""Tools of running MCP servers: real ones made with the official package, and ones that fail in each way."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from datetime import UTC
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import keyring
import psutil
import pytest

from engine.errors import AdaptoolError, InputError, MachineError
from engine.stages.tools import live, mcp_keys, mcp_session
from engine.stages.tools.readers import read_tools
from tests.toys import ROOT, free_port

SERVER = ROOT / "tests" / "mcp_server.py"
NAMES = ["rain", "book_room", "now"]


def command(*words: object) -> str:
    """A command line for this Python; double quotes hold words together on every system."""
    return " ".join(f'"{word}"' for word in (sys.executable, *words))


def alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def refused(address: str) -> AdaptoolError:
    with pytest.raises(AdaptoolError) as error:
        live.fetch(address)
    told = error.value
    assert type(told) in (InputError, MachineError) and told.remedy and "\n" not in str(told) and "Traceback" not in str(told)
    return told


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(capfd):
    """No process outlives its test, and nothing is printed."""
    before = {process.pid for process in psutil.Process().children(recursive=True)}
    yield
    assert [process for process in psutil.Process().children(recursive=True) if process.pid not in before] == []
    assert capfd.readouterr() == ("", "")


@contextmanager
def serving(how: str, path: str, **environment: str):
    """The address of a real server that gives two tools a page."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, str(SERVER), how, str(port), "2"],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        end = time.monotonic() + 30
        while socket.socket().connect_ex(("127.0.0.1", port)) != 0:
            assert server.poll() is None and time.monotonic() < end, "the test server did not start"
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}{path}"
    finally:
        server.kill()
        server.wait()


@pytest.fixture(scope="module")
def over_http():
    with serving("http", "/mcp") as address:
        yield address


@pytest.fixture
def drawer(monkeypatch):
    """What the keyring holds, in memory: {(service, entry): text}."""
    held: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(keyring, "get_password", lambda *entry: held.get(entry))
    monkeypatch.setattr(keyring, "set_password", lambda service, name, text: held.__setitem__((service, name), text))
    monkeypatch.setattr(keyring, "delete_password", lambda *entry: held.pop(entry, None))
    return held


# What comes in


def test_a_server_started_by_its_command_tells_its_tools(tmp_path):
    path = live.save(tmp_path / "new", command(SERVER, "stdio"))
    reading = read_tools(path)
    assert path.name == "mcp-server.json" and reading.form == "MCP tools" and [tool.name for tool in reading.tools] == NAMES
    room = reading.tools[1]
    assert room.description == "Books a room for a day." and room.parameters["required"] == ["room"]
    assert room.parameters["properties"]["seats"] == {"type": ["integer", "null"], "default": None}
    assert room.parameters["$defs"] == {"kind": {"enum": ["büro", "hall"]}}
    (_, entry, _) = json.loads(path.read_text(encoding="utf-8"))["tools"]
    assert entry["title"] == "Book a room" and entry["annotations"] == {"readOnlyHint": False}


def test_a_server_over_http_tells_the_same_on_several_pages(over_http, tmp_path):
    assert live.fetch(over_http) == live.fetch(command(SERVER, "stdio", "1"))
    path = live.save(tmp_path, over_http)
    assert [tool.name for tool in read_tools(path).tools] == NAMES


def test_a_server_that_knows_only_the_older_transport_is_asked_over_it():
    with serving("sse", "/sse") as address:
        assert live.fetch(address) == live.fetch(command(SERVER, "stdio"))


@pytest.mark.parametrize("how, path", [("http", "/mcp"), ("sse", "/sse")])
def test_a_key_from_the_keyring_goes_to_its_server_and_to_no_other(drawer, how, path):
    with serving(how, path, KEY="s3cret") as address:
        assert "asks for credentials (HTTP 401). Save a key for it, or sign in, on the Tools page." in str(refused(address))
        mcp_keys.keep_header(address.replace(path, "/elsewhere"), "X-Api-Key", "s3cret")
        assert "asks for credentials" in str(refused(address))
        mcp_keys.keep_header(address.upper().replace("HTTP", "http").replace(path.upper(), path), "X-Api-Key", "s3cret")
        assert len(live.fetch(address + "?a=b")) == 3
        mcp_keys.keep_header(address, "x-api-key", "")
        assert "asks for credentials" in str(refused(address))
    assert all("s3cret" not in name for _, name in drawer) and len(drawer) == 2  # what is left, and the list of names


@pytest.mark.parametrize(
    "address, name, value, words",
    [
        ("http://example.com/mcp", "X-Api-Key", "a", "No key is sent to http://example.com/mcp, because others could read it"),
        ("https://example.com/mcp", "Host", "a", "'Host' is not a header that can be set"),
        ("https://example.com/mcp", "X Key", "a", "'X Key' is not a header"),
        ("https://example.com/mcp", "X-Key", "a\r\nHost: b", "contains characters that are not allowed in a header"),
        ("python server.py", "X-Key", "a", "is started by a command and needs no key"),
    ],
)
def test_a_key_that_cannot_be_sent_is_refused(drawer, address, name, value, words):
    with pytest.raises(InputError) as error:
        mcp_keys.keep_header(address, name, value)
    assert words in str(error.value) and drawer == {}


@pytest.mark.parametrize("cursor, told", [("again", 1), ("", 0)])
def test_a_cursor_that_stands_still_or_is_empty_ends_the_list_with_what_was_read(fake, tmp_path, cursor, told):
    path = live.save(tmp_path, fake(initialize=HELLO, tools_list={"result": {"tools": [TOOL], "nextCursor": cursor}}))
    reading = read_tools(path)
    assert [tool.name for tool in reading.tools] == ["rain"] and len(reading.notes) == told
    assert all("refers to a next one (nextCursor 'again')" in note.text for note in reading.notes)


def test_a_proxy_is_not_asked_for_this_machine_and_no_secret_is_told(over_http, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    assert len(live.fetch(over_http.replace("http://", "http://user:secret@") + "?key=secret")) == 3
    told = str(refused(over_http.replace("http://", "http://user:secret@") + "/other?key=secret"))
    assert over_http + "/other (HTTP 404)" in told and "secret" not in told


def test_a_list_that_did_not_change_leaves_its_file_untouched(tmp_path, monkeypatch):
    entries = [{"name": "green", "description": "Grün.", "inputSchema": {"type": "object"}}]
    monkeypatch.setattr(live, "ask", lambda address: mcp_session.Listing(entries))
    path = live.save(tmp_path, "http://host/mcp")
    os.utime(path, (1, 1))
    assert live.save(tmp_path, "http://host/mcp") == path and path.stat().st_mtime == 1
    assert path.read_text(encoding="utf-8").startswith(
        '{\n "tools": [\n  {\n   "name": "green",\n   "description": "Grün.",\n   "inputSchema": {\n'
    )
    entries.append({"name": "blue", "inputSchema": {"type": "object"}})
    live.save(tmp_path, "http://host/mcp")
    assert len(read_tools(path).tools) == 2 and [file.name for file in tmp_path.iterdir()] == ["mcp-host.json"]


def test_the_package_is_not_loaded_before_it_is_needed():
    loaded = "print([name for name in ('mcp', 'anyio', 'httpx2') if name in sys.modules])"
    code = f"import sys, engine.stages.tools, engine.stages.tools.live; {loaded}"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr


# What is sent, and servers that answer in other ways

FAKE = """
import json, sys
answers = json.load(open(sys.argv[1], encoding="utf-8"))
log = open(sys.argv[1] + ".log", "a", encoding="utf-8")
write = sys.stdout.buffer.write
write(b"Gr\\xfc\\xdf dich!\\n")  # a greeting in Latin-1, as careless servers have it
for line in sys.stdin:
    asked = json.loads(line)
    log.write(line)
    log.flush()
    if "id" in asked:
        answer = answers.get(asked["method"], {"error": {"code": -32601, "message": "Method not found"}})
        write((json.dumps({"jsonrpc": "2.0", "id": asked["id"], **answer}) + "\\n").encode().replace(b"LATIN-1", b"gr\\xfcn"))
        sys.stdout.flush()
"""
HELLO = {"result": {"protocolVersion": "2025-06-18", "capabilities": {"tools": {}}, "serverInfo": {"name": "fake", "version": "1"}}}
TOOL = {"name": "rain", "inputSchema": {"type": "object"}}


@pytest.fixture
def fake(tmp_path):
    """A function that writes a server with these answers and gives the command that starts it."""
    (tmp_path / "fake.py").write_text(FAKE, encoding="utf-8")

    def written(**answers: dict) -> str:
        (tmp_path / "answers").write_text(
            json.dumps({name.replace("_", "/"): answer for name, answer in answers.items()}), encoding="utf-8"
        )
        return command(tmp_path / "fake.py", tmp_path / "answers")

    return written


def test_nothing_but_the_list_is_asked_for_and_nothing_is_offered(fake, tmp_path):
    assert live.fetch(fake(initialize=HELLO, tools_list={"result": {"tools": [TOOL]}})) == [TOOL]
    sent = [json.loads(line) for line in (tmp_path / "answers.log").read_text(encoding="utf-8").splitlines()]
    assert [message["method"] for message in sent] == ["initialize", "notifications/initialized", "tools/list"]
    assert sent[0]["params"]["capabilities"] == {} and sent[0]["params"]["clientInfo"]["name"] == "adaptool"


def test_a_server_that_knows_only_the_new_handshake_is_asked_in_its_way(fake):
    common = {"resultType": "complete", "ttlMs": 0, "cacheScope": "private"}
    command_line = fake(
        initialize={"error": {"code": -32022, "message": "Unsupported", "data": {"supported": ["2026-07-28"], "requested": "2025-11-25"}}},
        server_discover={"result": {**common, "supportedVersions": ["2026-07-28"], "capabilities": {"tools": {}}}},
        tools_list={"result": {**common, "tools": [TOOL]}},
    )
    assert live.fetch(command_line) == [TOOL]


@pytest.mark.parametrize(
    "answers, words",
    [
        ({"initialize": HELLO, "tools_list": {"result": {"tools": []}}}, "has no tools"),
        ({"initialize": HELLO, "tools_list": {"result": {"tools": [TOOL, {"name": "f"}]}}}, "malformed at tools.1.inputSchema"),
        (
            {"initialize": HELLO, "tools_list": {"result": {"tools": [TOOL, {"name": 7, "inputSchema": {"type": "object"}}]}}},
            "malformed at tools.1.name",
        ),
        ({"initialize": HELLO, "tools_list": {"result": {"tools": {}}}}, "malformed at tools"),
        ({"initialize": HELLO, "tools_list": {"result": {"tools": [TOOL] * 6}}}, "more than 5 tools"),
        ({"initialize": HELLO, "tools_list": {"result": {"tools": [{**TOOL, "description": "LATIN-1"}]}}}, "is not UTF-8 text"),
        ({"initialize": HELLO}, "does not list its tools (Method not found)"),
        (
            {"initialize": HELLO, "tools_list": {"error": {"code": -32000, "message": "No\nlicence."}}},
            "does not list its tools (No licence)",
        ),
        ({"initialize": {"error": {"code": -32000, "message": "Go away"}}}, "does not list its tools (Go away)"),
        ({"initialize": {"result": {"hello": 1}}}, "answer to the handshake is malformed"),
        (
            {"initialize": {"result": {**HELLO["result"], "protocolVersion": "1999-01-01"}}},
            "Unsupported protocol version from the server: 1999-01-01",
        ),
        ({}, "does not list its tools (Method not found)"),
    ],
)
def test_what_a_server_answers_wrongly_is_told_in_a_sentence(fake, monkeypatch, answers, words):
    monkeypatch.setattr(mcp_session, "MOST_PAGES", 3)
    monkeypatch.setattr(mcp_session, "MOST_TOOLS", 5)
    address = fake(**answers)
    told = refused(address)
    assert words in told.message and "fake.py" in told.message, told


@pytest.mark.parametrize(
    "address, words",
    [
        ("no-such-program --port 80", ["`no-such-program --port 80`", "there is no such program", "Check its name"]),
        (str(ROOT), ["cannot be started"]),
        (command("-c", "pass"), ["ended before it listed its tools", "Start it manually"]),
        (
            command("-c", "import nothing_of_the_kind"),
            ["ended before", "last output: ModuleNotFoundError: No module named 'nothing_of_the_kind'"],
        ),
        (
            command("-c", "import sys; print('Welcome!', flush=True); sys.stdin.read()"),
            ["does not speak a supported version of MCP", "not JSON-RPC"],
        ),
        ("", ["No address"]),
        ("  ", ["No address"]),
        ("python 'x", ["`python 'x`", "quote is not closed"]),
        ("python \0", ["No address"]),
        ("ftp://host/tools", ["ftp://host/tools", "neither an http address nor a command"]),
        ("file:///etc/passwd", ["file:///etc/passwd", "neither an http address nor a command"]),
        ("http://", ["http:// is not a usable address"]),
        ("http:/host", ["not a usable address"]),
        ("https://:80/mcp", ["not a usable address"]),
        ("http://host:port/mcp", ["not a usable address"]),
        ("http://[::1/mcp", ["not a usable address"]),
        ("http://a b/mcp", ["not a usable address"]),
        ("http://user:secret@host:99999/mcp?key=1", ["http://host:99999/mcp is not a usable address"]),
        ("http://127.0.0.1:1/mcp", ["No answer from http://127.0.0.1:1/mcp", "Start the server"]),
        ("http://nowhere.invalid/mcp", ["No answer from http://nowhere.invalid/mcp"]),
    ],
)
def test_an_address_without_a_server_is_told_in_a_sentence(address, words, monkeypatch):
    monkeypatch.setattr(mcp_session, "LIMIT", 2.0 if "Welcome" in address else 10.0)
    told = str(refused(address))
    assert all(word in told for word in words), told


def test_a_server_that_hangs_is_ended_with_all_it_started(tmp_path, monkeypatch):
    monkeypatch.setattr(mcp_session, "LIMIT", 2.5)
    script = tmp_path / "hang.py"
    script.write_text(
        "import os, signal, subprocess, sys, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "other = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(300)'])\n"
        "open(sys.argv[1], 'w').write(f'{os.getpid()} {other.pid}')\n"
        "time.sleep(300)\n",
        encoding="utf-8",
    )
    start = time.monotonic()
    told = refused(command(script, tmp_path / "pids"))
    assert isinstance(told, MachineError) and "did not list its tools within 2.5 seconds" in told.message
    assert time.monotonic() - start < 12
    pids = [int(pid) for pid in (tmp_path / "pids").read_text().split()]
    assert len(pids) == 2 and not any(map(alive, pids))


@pytest.mark.skipif(os.name == "nt", reason="a console's Ctrl+C cannot be sent to one process there")
def test_a_server_is_ended_when_the_user_interrupts(tmp_path):
    (tmp_path / "hang.py").write_text(
        "import os, sys\nopen(sys.argv[1], 'w').write(str(os.getpid()))\nsys.stdin.read()\n", encoding="utf-8"
    )
    code = (  # a shell that starts something in the background lets it ignore the interrupt, and so its children
        "import signal, sys\nfrom engine.stages.tools.live import fetch\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "try:\n    fetch(sys.argv[1])\nexcept KeyboardInterrupt:\n    print('interrupted')"
    )
    asking = subprocess.Popen(
        [sys.executable, "-c", code, command(tmp_path / "hang.py", tmp_path / "pid")], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    end = time.monotonic() + 90
    while not ((tmp_path / "pid").is_file() and (tmp_path / "pid").read_text()) and time.monotonic() < end:
        time.sleep(0.05)
    asking.send_signal(signal.SIGINT)
    assert asking.communicate(timeout=90)[0] == "interrupted\n"
    assert not alive(int((tmp_path / "pid").read_text()))


# Answers over HTTP that are no list of tools

ANSWERS = {  # path: (status, headers, body)
    "/401": (401, {"WWW-Authenticate": "Bearer"}, b""),
    "/403": (403, {}, b""),
    "/405": (405, {}, b""),
    "/202": (202, {}, b""),
    "/500": (500, {"Content-Type": "text/html"}, b"<h1>Oops</h1>"),
    "/400": (
        400,
        {"Content-Type": "application/json"},
        b'{"jsonrpc": "2.0", "id": null, "error": {"code": -32000, "message": "Bad tenant"}}',
    ),
    "/moved": (302, {"Location": "/mcp?key=secret"}, b""),
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, b"<h1>Intranet</h1>"),
    "/json": (200, {"Content-Type": "application/json"}, b'{"answer": 42}'),
    "/broken": (200, {"Content-Type": "application/json"}, b"{"),
    "/events": (200, {"Content-Type": "text/event-stream"}, b"data: hello\n\n"),
    "/silent": (200, {"Content-Type": "text/event-stream"}, b""),
    "/bytes": (200, {"Content-Type": "application/json"}, b"\xff\xfe"),
    "/empty": (200, {}, b""),
}


class Answering(BaseHTTPRequestHandler):
    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path == "/hang":
            self.server.free.wait(20)
        if self.path in ("/cut", "/hang"):
            return
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site():
    """The address of a web server that is no MCP server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.daemon_threads, server.free = True, threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.free.set()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "path, words",
    [
        ("/401", ["asks for credentials (HTTP 401)", "save its tool list"]),
        ("/403", ["asks for credentials (HTTP 403)"]),
        ("/405", ["No MCP server", "(HTTP 405)", "often ends in /mcp"]),
        ("/500", ["answers with HTTP 500", "log of the server"]),
        ("/400", ["answers with HTTP 400 (Bad tenant)"]),
        ("/moved", ["redirects to another address", "/mcp if you mean that server"]),
        ("/page", ["does not speak a supported version of MCP", "it answers with text/html"]),
        ("/json", ["does not speak a supported version of MCP", "not JSON-RPC"]),
        ("/broken", ["does not speak a supported version of MCP", "not JSON-RPC"]),
        ("/events", ["does not speak a supported version of MCP", "not JSON-RPC"]),
        ("/bytes", ["does not speak a supported version of MCP", "not JSON-RPC"]),
        ("/empty", ["does not speak a supported version of MCP", "it answers with nothing"]),
        ("/202", ["does not speak a supported version of MCP", "it answers with nothing"]),
        ("/silent", ["does not list its tools (SSE stream ended without a response)"]),
        ("/cut", ["closed the connection"]),
        ("/hang", ["did not list its tools within 1 seconds"]),
    ],
)
def test_an_answer_over_http_that_is_no_tool_list_is_told_in_a_sentence(site, path, words, monkeypatch):
    monkeypatch.setattr(mcp_session, "LIMIT", 1.0 if path == "/hang" else 10.0)
    told = str(refused(site + path))
    assert all(word in told for word in [site + path, *words]) and "secret" not in told, told


def test_a_server_without_tls_is_not_asked_with_it(site):
    assert "does not speak TLS" in refused(site.replace("http:", "https:") + "/mcp").message


def test_a_certificate_that_nobody_vouches_for_is_told(tmp_path):
    import ssl
    from datetime import datetime, timedelta

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, now - timedelta(1), now + timedelta(1)).sign(key, hashes.SHA256())
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (tmp_path / "both.pem").write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "both.pem")
    server.socket, server.handle_error = context.wrap_socket(server.socket, server_side=True), lambda *_: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    told = refused(f"https://127.0.0.1:{server.server_port}/mcp")
    server.shutdown()
    server.server_close()
    assert "has a certificate that this machine does not trust" in told.message
