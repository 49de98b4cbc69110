"""The key of an MCP server as the window and the command line ask for it: what is kept, to keep a key, to sign in, to forget.

Nothing is sent to a server here but by `sign_in`, which the user asks for. What is kept is told by its names, never by its values.
"""

from collections.abc import Callable
from typing import Any

from engine.errors import InputError
from engine.stages.tools import live, mcp_keys
from engine.store import Project

TOKEN = "Authorization"  # the header that an access token goes in


def told(address: str) -> dict[str, Any]:
    """{"server": scheme, host, port and path to which all is bound, "headers": names, "signed_in": whether}. Raises InputError for an
    address that takes no key."""
    found = mcp_keys.kept(address)
    return {
        "server": mcp_keys.place_of(address),
        "headers": sorted(found.get(mcp_keys.HEADERS) or {}),
        "signed_in": bool((found.get(mcp_keys.OAUTH) or {}).get("tokens")),
    }


def look(project: Project, address: str) -> dict[str, Any]:
    """What is kept for a server, as `told`. Raises InputError, also for a server to which no key may be sent."""
    mcp_keys.check_private(address)
    return told(address)


def keep_key(project: Project, address: str, key: str, header: str = "") -> dict[str, Any]:
    """Keep a key as this header, or as an access token where no header is named; returns `told`. Raises InputError, MachineError."""
    if not key.strip():
        raise InputError("No key is given.", "Type or paste it.")
    keep(address, key.strip(), header.strip())
    return told(address)


def keep(address: str, key: str, header: str = "") -> None:
    """The same, where an empty key takes the header out."""
    named = header or TOKEN
    bearer = not header and key and not key.lower().startswith("bearer ")
    mcp_keys.keep_header(address, named, f"Bearer {key}" if bearer else key)


def forget(project: Project, address: str) -> dict[str, Any]:
    """Take all that is kept for a server out of the keyring; returns `told`. Raises InputError, MachineError."""
    mcp_keys.keep(address, {})
    return told(address)


def sign_in(project: Project, address: str, say: Callable[[str], None]) -> dict[str, Any]:
    """Let the user sign in; `say` gets the address that the window opens in the browser. Returns `told`. Raises InputError and
    MachineError."""
    live.sign_in(address, say, lambda url: None)
    return told(address)
