"""Tools of a running MCP server: asked for once and kept as a file, which the MCP reader then reads like any other.

An address is http://... or https://... (streamable HTTP), or the command that starts the server (stdio).
The server is asked which tools it has and nothing else: no tool is called, and nothing is offered that it could ask back for.
A server started by its command gets this program's environment, and has ended when `fetch` comes back.
"""

import json
import os
import re
import shlex
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import urljoin, urlsplit

import engine
from engine.errors import AdaptoolError, InputError, MachineError
from engine.files import atomic_write
from engine.stages.tools.schemas import one_line
from engine.store.sources import LARGEST

LIMIT = 30.0  # seconds for everything; ending a server that does not end by itself takes up to 7 more
MOST_TOOLS = 5_000
MOST_PAGES = 200
LONGEST_NAME = 80  # letters of a snapshot's file name
SHOWN = 160  # letters of an address or of a server's own words in a sentence
LONGEST_SEGMENT = 24  # a longer part of a URL's path may be a key, which belongs in no file name
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")  # never reached through a proxy

# Words before the one that says which server it is: `uv run server.py`, `docker run image`, `cmd /c npx package`.
LAUNCHERS = {
    "python",
    "pythonw",
    "py",
    "node",
    "npx",
    "npm",
    "bun",
    "bunx",
    "deno",
    "uv",
    "uvx",
    "pipx",
    "docker",
    "podman",
    "java",
    "dotnet",
    "env",
    "cmd",
    "sh",
    "bash",
    "run",
    "exec",
    "tool",
}
ENDINGS = re.compile(r"\.(py|js|mjs|cjs|ts|sh|exe|cmd|bat|ps1|jar|dll)$", re.IGNORECASE)

Door = str | list[str]  # a URL, or a command and its arguments


def fetch(address: str) -> list[dict]:
    """The entries of the server's `tools/list`, all pages, as plain JSON. Raises InputError and MachineError."""
    door = _door(address)
    import anyio  # not needed at the start, like everything of MCP below

    _keep_quiet()
    with tempfile.TemporaryFile() as words:
        heard = Heard(_shown(address), isinstance(door, str), words)
        try:
            return anyio.run(_ask, door, heard)
        except Exception as error:
            raise _refusal(error, heard) from None


def save(folder: Path, address: str) -> Path:
    """Fetch the tools and keep them in the folder; a list that did not change leaves its file untouched. Raises as `fetch`."""
    path = folder / snapshot_name(address)
    data = (json.dumps({"tools": fetch(address)}, ensure_ascii=False, indent=1) + "\n").encode()
    if not path.is_file() or path.read_bytes() != data:
        folder.mkdir(parents=True, exist_ok=True)
        atomic_write(path, data)
    return path


def snapshot_name(address: str) -> str:
    """The file name of a server's tool list, made of what is no secret in its address. Raises InputError."""
    door = _door(address)
    name = _name_of_url(door) if isinstance(door, str) else _name_of_command(door)
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-._")
    name = re.sub(r"^mcp[-_]", "", name)
    return f"mcp-{name[: LONGEST_NAME - len('mcp-.json')].rstrip('-._') or 'server'}.json"


# The address


def _door(address: str, windows: bool = os.name == "nt") -> Door:
    """What the address leads to. Raises InputError for one that leads nowhere."""
    address = address.strip()
    if re.match(r"https?:", address, re.IGNORECASE):
        return _url(address)
    if re.match(r"[a-z][a-z0-9+.-]+://", address, re.IGNORECASE):
        raise InputError(
            f"{_shown(address)} is neither an http address nor a command.",
            "Give http://..., https://... or the command that starts the server.",
        )
    return _command(address, windows)


def _url(address: str) -> str:
    try:
        parts = urlsplit(address)
        usable = bool(parts.hostname) and parts.port != 0 and not re.search(r"\s", address)
    except ValueError:  # a port that is no number, half of an IPv6 address
        usable = False
    if not usable:
        raise InputError(f"{_shown(address)} is not a usable address.", "Write it as http://HOST:PORT/PATH, without spaces.")
    return address


def _command(address: str, windows: bool) -> list[str]:
    """The words of a command line. On Windows a backslash is part of a path and only the double quote holds words together."""
    lexer = shlex.shlex(address, posix=True, punctuation_chars=False)
    lexer.whitespace_split, lexer.commenters = True, ""
    if windows:
        lexer.escape, lexer.quotes = "", '"'
    try:
        words = list(lexer)
    except ValueError:
        raise InputError(f"{_shown(address)}: a quote is not closed.", "Close it.") from None
    if not words or not words[0] or "\0" in address:
        raise InputError("No address of an MCP server is given.", "Give http://..., https://... or the command that starts the server.")
    return words


def _shown(address: str) -> str:
    """The address as a sentence may hold it: a URL without its password and query, a command in backticks."""
    if re.match(r"\s*([a-z][a-z0-9+.-]+://|https?:)", address, re.IGNORECASE):
        return _short(re.split(r"[?#]", re.sub(r"//[^/?#]*@", "//", address))[0])
    return f"`{_short(address)}`"


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= SHOWN else line[: SHOWN - 3] + "..."


def _name_of_url(url: str) -> str:
    """Host, port and the short parts of the path, without the usual ending /mcp."""
    parts = urlsplit(url)
    path = [part for part in parts.path.split("/") if 0 < len(part) <= LONGEST_SEGMENT]
    if path and path[-1].lower() == "mcp":
        path.pop()
    return "-".join([parts.hostname or "", *([str(parts.port)] if parts.port else []), *path])


def _name_of_command(words: list[str]) -> str:
    """The first word that is no launcher, no option and no setting of a variable; else the program itself."""
    names = [_plain(word) for word in words if not word.startswith("-") and "=" not in word]
    servers = [name for name in names if name.lower().rstrip("0123456789.") not in LAUNCHERS]
    program = names[0] if names else ""
    return servers[0] if servers else program


def _plain(word: str) -> str:
    """`dir/server.py` as server, `@scope/package@1.2` as package."""
    last = re.split(r"[\\/]", word.rstrip("\\/"))[-1]
    return ENDINGS.sub("", last.partition("@")[0] or last)


# The conversation


@dataclass
class Heard:
    """What came from the server besides its answers: it makes the sentence clearer when something fails."""

    shown: str
    by_http: bool
    words: IO[bytes]  # what a started server writes to its stderr
    listing: bool = False  # whether the handshake is over
    status: int = 0  # of the last answer to a POST
    form: str = ""  # its content type
    leads_to: str = ""  # where it redirects to
    stray: bool = False  # whether it sent something that is no message of MCP

    def last_words(self) -> str:
        """The last line on the started server's stderr, for the end of a sentence."""
        size = self.words.seek(0, os.SEEK_END)
        self.words.seek(max(0, size - 4_000))
        lines = self.words.read().decode("utf-8", "replace").split("\n")
        return next((f"; its last words are: {_short(line).rstrip('.')}" for line in reversed(lines) if line.strip()), "")


async def _ask(door: Door, heard: Heard) -> list[dict]:
    import anyio
    from mcp.client.session import ClientSession
    from mcp_types import Implementation

    async def listen(message: Any) -> None:
        heard.stray = heard.stray or isinstance(message, Exception)

    found = None
    with anyio.move_on_after(LIMIT):
        async with _open(door, heard) as (read, write):  # without callbacks no capability is declared
            me = Implementation(name="adaptool", version=engine.__version__)
            async with ClientSession(read, write, client_info=me, message_handler=listen) as session:
                await _greet(session)
                heard.listing = True
                found = await _pages(session, heard)
    if found is None:
        raise _too_slow(heard)
    return found


@asynccontextmanager
async def _open(door: Door, heard: Heard) -> AsyncIterator[tuple]:
    """The two streams of messages to and from the server."""
    import httpx2
    from mcp.client.stdio import StdioServerParameters, stdio_client
    from mcp.client.streamable_http import streamable_http_client

    async def note(response: httpx2.Response) -> None:
        if response.request.method == "POST":
            heard.status, heard.form = response.status_code, response.headers.get("content-type", "")
            heard.leads_to = response.headers["location"] if response.has_redirect_location else ""

    if isinstance(door, str):
        straight = {f"all://{host}": None for host in LOOPBACK}
        async with httpx2.AsyncClient(timeout=None, mounts=straight, event_hooks={"response": [note]}) as client:
            async with streamable_http_client(door, http_client=client, max_sse_event_size=LARGEST) as streams:
                yield streams
    else:
        server = StdioServerParameters(command=door[0], args=door[1:], env=dict(os.environ), encoding_error_handler="replace")
        async with stdio_client(server, errlog=heard.words) as streams:
            yield streams


async def _greet(session: Any) -> None:
    """The handshake that every server before 2026 knows; one that has given it up says so and is asked in the new way."""
    from mcp.shared.exceptions import MCPError
    from mcp_types import METHOD_NOT_FOUND, UNSUPPORTED_PROTOCOL_VERSION

    try:
        await session.initialize()
    except MCPError as error:
        if error.code not in (METHOD_NOT_FOUND, UNSUPPORTED_PROTOCOL_VERSION):
            raise
        await session.discover()


async def _pages(session: Any, heard: Heard) -> list[dict]:
    from mcp_types import PaginatedRequestParams

    found: list[dict] = []
    cursor = None
    for _ in range(MOST_PAGES):
        page = await session.list_tools(params=PaginatedRequestParams(cursor=cursor) if cursor is not None else None)
        found += [tool.model_dump(mode="json", by_alias=True, exclude_unset=True) for tool in page.tools]
        cursor = page.next_cursor
        if len(found) > MOST_TOOLS:
            raise InputError(f"{heard.shown} has more than {MOST_TOOLS:,} tools.", "Ask a server with fewer.")
        if cursor is None:
            break
    else:
        raise InputError(f"{heard.shown} has more than {MOST_PAGES} pages of tools.", "Ask a server with fewer.")
    if not found:
        raise InputError(f"{heard.shown} has no tools.", "Ask a server that has some.")
    if not heard.by_http and "\ufffd" in json.dumps(found, ensure_ascii=False):  # what stands for bytes that are no UTF-8
        raise InputError(
            f"The tool list of {heard.shown} is not UTF-8 text.", "Have the server write UTF-8 (for one in Python: PYTHONUTF8=1)."
        )
    return found


# What went wrong, in one sentence


def _refusal(error: Exception, heard: Heard) -> AdaptoolError:
    """The error in our tree. Task groups wrap what happened in groups; a broken transport tells more than the request it broke."""
    import httpx2
    from mcp.shared.exceptions import MCPError
    from pydantic import ValidationError

    causes = _leaves(error)
    ours = [cause for cause in causes if isinstance(cause, AdaptoolError)]
    if ours:
        return ours[0]
    cause = min(causes, key=lambda each: isinstance(each, MCPError))
    if isinstance(cause, MCPError):
        return _told(cause, heard)
    if isinstance(cause, ValidationError) and heard.listing:
        first = cause.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        return InputError(
            f"The tool list of {heard.shown} is malformed at {_short(place)} ({_short(first['msg'])}).", "Have the server corrected."
        )
    if isinstance(cause, ValidationError):
        return _no_mcp(heard, "its answer to the handshake is malformed")
    if isinstance(cause, RuntimeError) and "version" in str(cause):  # how the client says that the versions do not meet
        return _no_mcp(heard, _short(str(cause)).rstrip("."))
    if isinstance(cause, (httpx2.InvalidURL, UnicodeError)):
        return InputError(f"{heard.shown} is not a usable address.", "Write it as http://HOST:PORT/PATH, without spaces.")
    if isinstance(cause, httpx2.HTTPError):
        return _unreachable(cause, heard)
    if isinstance(cause, FileNotFoundError):
        return InputError(f"{heard.shown}: there is no such program.", "Check its name, or give its whole path.")
    if isinstance(cause, OSError):
        return InputError(
            f"{heard.shown}: the program cannot be started ({cause.strerror or cause}).", "Check that it is a program and may be run."
        )
    return MachineError(
        f"Asking {heard.shown} for its tools failed ({type(cause).__name__}: {_short(str(cause))}).",
        "Save the server's tool list as a JSON file and bring that in.",
    )


def _leaves(error: BaseException) -> list[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        return [leaf for part in error.exceptions for leaf in _leaves(part)]
    return [error]


def _told(error: Any, heard: Heard) -> AdaptoolError:
    """An error that the server sent, or that the client made of a useless answer."""
    from mcp_types import PARSE_ERROR

    words = _short(error.message).rstrip(".")
    if heard.status in (401, 403):
        return InputError(
            f"{heard.shown} asks for credentials (HTTP {heard.status}).",
            "Save the server's tool list as a JSON file and bring that in, or ask a server that needs none.",
        )
    if heard.status in (404, 405, 410):
        return InputError(f"No MCP server answers at {heard.shown} (HTTP {heard.status}).", "Check the path; it often ends in /mcp.")
    if heard.leads_to:
        return InputError(
            f"{heard.shown} leads to another address.",
            f"Give {_shown(urljoin(heard.shown, heard.leads_to))} if that is the server you mean.",
        )
    if heard.status >= 400:
        return InputError(f"{heard.shown} answers with HTTP {heard.status} ({words}).", "Look into the server's log.")
    if heard.by_http and not heard.form.lower().startswith(("application/json", "text/event-stream")):
        return _no_mcp(heard, f"it answers with {_short(heard.form) or 'nothing'}")
    if error.code == PARSE_ERROR:
        return _no_mcp(heard, "its answer is not JSON-RPC")
    if error.message != "Connection closed":  # the client's own words; their code is one that servers use, too
        return InputError(f"{heard.shown} does not list its tools ({words}).", "Look into the server's log.")
    if heard.by_http:
        return MachineError(f"{heard.shown} broke off the connection.", "Look into the server's log and try again.")
    return InputError(f"{heard.shown} ended before it listed its tools{heard.last_words()}.", "Start it by hand to see why.")


def _unreachable(error: Any, heard: Heard) -> AdaptoolError:
    import ssl

    import httpx2

    below = error
    while below is not None and not isinstance(below, ssl.SSLError):
        below = below.__cause__ or below.__context__
    if isinstance(below, ssl.SSLCertVerificationError):
        return MachineError(
            f"{heard.shown} shows a certificate that this machine does not trust.",
            "Add the authority that signed it to the system's store.",
        )
    if below is not None:
        return InputError(f"{heard.shown} does not speak TLS.", "Write http:// if the server is meant to be asked without it.")
    if isinstance(error, httpx2.ProxyError):
        return MachineError(
            f"The proxy does not let {heard.shown} be reached.", "Name the host in NO_PROXY, or ask who looks after the proxy."
        )
    if isinstance(error, httpx2.ConnectError):
        return MachineError(f"Nothing answers at {heard.shown}.", "Start the server there, or check host and port.")
    return MachineError(f"{heard.shown} broke off the connection.", "Check that an MCP server is there and try again.")


def _no_mcp(heard: Heard, why: str) -> InputError:
    return InputError(f"What answers at {heard.shown} does not speak MCP as it is known here ({why}).", "Check the address.")


def _too_slow(heard: Heard) -> AdaptoolError:
    if heard.stray:
        return _no_mcp(heard, "what it sends is not JSON-RPC")
    return MachineError(
        f"{heard.shown} did not list its tools within {LIMIT:g} seconds.",
        "Check that it is an MCP server and not overloaded, and try again.",
    )


def _keep_quiet() -> None:
    """The MCP package logs what we tell in a sentence; where nobody asked for logs, Python would print it to stderr."""
    import logging

    for name in ("mcp", "client"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
