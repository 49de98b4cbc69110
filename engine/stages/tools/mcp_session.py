"""One conversation with an MCP server: handshake, tool list, end. The MCP package is brought in only when a server is asked."""

import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import engine
from engine.errors import InputError
from engine.messages import Message
from engine.stages.tools.mcp_errors import Transcript, too_slow
from engine.stages.tools.server_address import Target
from engine.store.sources import LARGEST

LIMIT = 30.0  # seconds for everything; ending a server that does not end by itself takes up to 7 more
MOST_TOOLS = 5_000
MOST_PAGES = 200
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")  # never reached through a proxy


@dataclass(frozen=True)
class Access:
    """How a server over HTTP is asked: with these headers and this way to sign in, over streamable HTTP or the older HTTP+SSE."""

    headers: dict[str, str] = field(default_factory=dict)
    auth: Any = None
    by_sse: bool = False
    limit: float = 0.0  # seconds, 0 for the usual ones


@dataclass(frozen=True)
class Listing:
    """The entries of `tools/list`; `cursor` is the one at which the server's list stood still, "" for a list that ended."""

    tools: list[dict]
    cursor: str = ""


async def listed_tools(target: Target, transcript: Transcript, access: Access = Access()) -> Listing:
    """The entries of `tools/list`, all pages. Raises InputError and MachineError, and what the MCP package raises, in groups."""
    import anyio
    from mcp.client.session import ClientSession
    from mcp_types import Implementation

    async def note_stray(message: Any) -> None:
        transcript.stray = transcript.stray or isinstance(message, Exception)

    found = None
    limit = access.limit or LIMIT
    with anyio.move_on_after(limit):
        async with _open(target, transcript, access) as (read, write):  # without callbacks no capability is declared
            me = Implementation(name="adaptool", version=engine.__version__)
            async with ClientSession(read, write, client_info=me, message_handler=note_stray) as session:
                await _handshake(session)
                transcript.listing = True
                found = await _pages(session, transcript)
    if found is None:
        raise too_slow(transcript, limit)
    return found


@asynccontextmanager
async def _open(target: Target, transcript: Transcript, access: Access) -> AsyncIterator[tuple]:
    """The two streams of messages to and from the server."""
    import httpx2
    from mcp.client.sse import sse_client
    from mcp.client.stdio import StdioServerParameters, stdio_client
    from mcp.client.streamable_http import streamable_http_client

    async def note(response: httpx2.Response) -> None:
        if response.request.method == "POST":
            transcript.status, transcript.content_type = response.status_code, response.headers.get("content-type", "")
            transcript.leads_to = response.headers["location"] if response.has_redirect_location else ""

    direct = {f"all://{host}": None for host in LOOPBACK}

    def client_of(headers: Any = None, timeout: Any = None, auth: Any = None) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(timeout=timeout, mounts=direct, headers=access.headers, auth=access.auth)

    if isinstance(target, str) and access.by_sse:
        async with sse_client(target, httpx_client_factory=client_of) as streams:
            yield streams
    elif isinstance(target, str):
        hooks = {"response": [note]}
        async with (
            httpx2.AsyncClient(timeout=None, mounts=direct, event_hooks=hooks, headers=access.headers, auth=access.auth) as client,
            streamable_http_client(target, http_client=client, max_sse_event_size=LARGEST) as streams,
        ):
            yield streams
    else:
        server = StdioServerParameters(command=target[0], args=target[1:], env=dict(os.environ), encoding_error_handler="replace")
        async with stdio_client(server, errlog=transcript.stderr) as streams:  # type: ignore[arg-type]  # only its descriptor is used
            yield streams


async def _handshake(session: Any) -> None:
    """The handshake that every server before 2026 knows; one that has given it up says so and is asked in the new way."""
    from mcp.shared.exceptions import MCPError
    from mcp_types import METHOD_NOT_FOUND, UNSUPPORTED_PROTOCOL_VERSION

    try:
        await session.initialize()
    except MCPError as error:
        if error.code not in (METHOD_NOT_FOUND, UNSUPPORTED_PROTOCOL_VERSION):
            raise
        await session.discover()


async def _pages(session: Any, transcript: Transcript) -> Listing:
    """All pages. A cursor that was given before, or an empty one, ends the list with what was read."""
    from mcp_types import PaginatedRequestParams

    found: list[dict] = []
    given: set[str] = set()
    cursor, stuck = None, ""
    for _ in range(MOST_PAGES):
        page = await session.list_tools(params=PaginatedRequestParams(cursor=cursor) if cursor is not None else None)
        entries = [tool.model_dump(mode="json", by_alias=True, exclude_unset=True) for tool in page.tools]
        found += [entry for entry in entries if cursor is None or entry not in found]  # a list that stands still repeats itself
        cursor = page.next_cursor
        if len(found) > MOST_TOOLS:
            raise InputError(
                Message("{shown} has more than {most_tools:,} tools.", shown=transcript.shown, most_tools=MOST_TOOLS),
                "Ask a server with fewer tools.",
            )
        if not cursor:
            break
        if cursor in given:
            stuck = cursor
            break
        given.add(cursor)
    else:
        raise InputError(
            Message("{shown} has more than {most_pages} pages of tools.", shown=transcript.shown, most_pages=MOST_PAGES),
            "Ask a server with fewer tools.",
        )
    if not found:
        raise InputError(Message("{shown} has no tools.", shown=transcript.shown), "Ask a server that has tools.")
    if not transcript.by_http and "\ufffd" in json.dumps(found, ensure_ascii=False):  # what stands for bytes that are no UTF-8
        raise InputError(
            Message("The tool list of {shown} is not UTF-8 text.", shown=transcript.shown),
            "Make the server write UTF-8 (for Python: PYTHONUTF8=1).",
        )
    return Listing(found, stuck)
