"""Tools of a running MCP server: asked for once and kept as a file, which the MCP reader then reads like any other.

An address is http://... or https://... (streamable HTTP, or the older HTTP+SSE where that is not known), or the command that starts the
server (stdio); see `server_address`. Keys for a server over HTTP lie in the keyring (`mcp_keys`).
The server is asked which tools it has and nothing else (`mcp_session`): no tool is called, and nothing is offered that it could ask back
for. A server started by its command gets this program's environment, and has ended when `fetch` comes back. Whatever goes wrong is told
in one sentence (`mcp_errors`).
"""

import contextlib
import json
import logging
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from engine.files import atomic_write
from engine.models import network
from engine.stages.tools import mcp_sign_in
from engine.stages.tools.mcp_errors import Transcript, refusal
from engine.stages.tools.mcp_keys import headers_of
from engine.stages.tools.mcp_session import Access, Listing, listed_tools
from engine.stages.tools.server_address import Target, shown, snapshot_name, target_of

OLDER = (400, 404, 405)  # what a server that knows only HTTP+SSE answers to a POST


def fetch(address: str) -> list[dict]:
    """The entries of the server's `tools/list`, all pages, as plain JSON. Raises InputError and MachineError."""
    return ask(address).tools


def ask(address: str) -> Listing:
    """The server's list of tools. What the keyring has for the server is sent to it, and to no other. Raises as `fetch`."""
    target = target_of(address)
    return _asked(
        address, target, Access(headers_of(address), mcp_sign_in.provider_of(address, target)) if isinstance(target, str) else Access()
    )


def sign_in(address: str, say: Callable[[str], None], browse: Callable[[str], Any] | None = None) -> None:
    """Let the user sign in at a server over HTTP and keep the tokens, see `mcp_sign_in`. Raises as `fetch`."""

    def ask_with(auth: Any, limit: float) -> Listing:
        return _asked(address, target_of(address), Access(headers_of(address), auth, limit=limit))

    mcp_sign_in.sign_in(address, ask_with, say, browse)


def _asked(address: str, target: Target, access: Access) -> Listing:
    if isinstance(target, str):
        network.check(urlsplit(target).hostname or "")
    _keep_quiet()
    with tempfile.TemporaryFile() as stderr:
        transcript = Transcript(shown(address), isinstance(target, str), stderr)
        try:
            return _listing(target, transcript, access)
        except Exception as error:
            if transcript.status in OLDER and not transcript.listing:  # as the specification has it for servers of 2024
                with contextlib.suppress(Exception):
                    return _listing(target, Transcript(transcript.shown, True, stderr), replace(access, by_sse=True))
            raise refusal(error, transcript) from None


def _listing(target: Target, transcript: Transcript, access: Access) -> Listing:
    import anyio  # not needed at the start, like everything of MCP

    return anyio.run(listed_tools, target, transcript, access)


def save(folder: Path, address: str) -> Path:
    """Fetch the tools and keep them in the folder; a list that did not change leaves its file untouched. Raises as `fetch`."""
    path = folder / snapshot_name(address)
    told = ask(address)
    page = {"tools": told.tools, **({"nextCursor": told.cursor} if told.cursor else {})}
    data = (json.dumps(page, ensure_ascii=False, indent=1) + "\n").encode()
    if not path.is_file() or path.read_bytes() != data:
        folder.mkdir(parents=True, exist_ok=True)
        atomic_write(path, data)
    return path


def _keep_quiet() -> None:
    """The MCP package logs what we tell in a sentence; where nobody asked for logs, Python would print it to stderr."""
    for name in ("mcp", "client"):
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
