"""Keys of MCP servers: headers that are sent to one server, kept in the system's keyring under its address and in no file.

A key is bound to scheme, host, port and path: a project that names another address gets none, and none goes over a connection that
others can read. The command `adaptool server` puts keys there and takes them out.
"""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from engine.errors import InputError
from engine.messages import Message
from engine.models.network import is_loopback
from engine.models.teachers.keys import NO_KEY, keep_key, key_of
from engine.stages.tools.server_address import shown, target_of

HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,80}")
OURS = ("accept", "content-type", "content-length", "host", "connection", "mcp-session-id", "mcp-protocol-version")
HEADERS, OAUTH = "headers", "oauth"  # what is kept of a server


def place_of(address: str) -> str:
    """The server that an address names, as the keyring knows it. Raises InputError for one without such keys."""
    target = target_of(address)
    if not isinstance(target, str):
        raise InputError(
            Message("{address} is started by a command and needs no key.", address=shown(address)),
            "Set what it needs in its environment.",
        )
    parts = urlsplit(target)
    port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
    return f"{parts.scheme.lower()}://{(parts.hostname or '').lower()}:{port}{parts.path.rstrip('/')}"


def kept(address: str) -> dict[str, Any]:
    """{"headers": {name: value}, "oauth": {...}} of a server, {} where the keyring has nothing for it."""
    text = key_of(_entry(address))
    try:
        found = json.loads(text) if text != NO_KEY else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def headers_of(address: str) -> dict[str, str]:
    """The headers that are sent to a server. Raises InputError where others could read them on the way."""
    headers = kept(address).get(HEADERS) or {}
    if headers:
        check_private(address)
    return {str(name): str(value) for name, value in headers.items()}


def keep_header(address: str, name: str, value: str) -> None:
    """Keep a header for a server; an empty value takes it out. Raises InputError, and MachineError where there is no keyring."""
    if not HEADER.fullmatch(name) or name.lower() in OURS:
        raise InputError(
            Message("{name} is not a header that can be set.", name=repr(name[:80])), "Enter a header such as Authorization or X-Api-Key."
        )
    if not value.isascii() or not value.isprintable():
        raise InputError(
            Message("The value of the header {name} contains characters that are not allowed in a header.", name=name),
            "Copy it again, on one line.",
        )
    check_private(address)
    found = kept(address)
    headers = {key: old for key, old in (found.get(HEADERS) or {}).items() if key.lower() != name.lower()}
    keep(address, {**found, HEADERS: {**headers, **({name: value} if value else {})}})


def keep(address: str, found: dict[str, Any]) -> None:
    """Keep all that is known of a server; nothing takes its entry out. Raises MachineError where there is no keyring."""
    rest = {key: value for key, value in found.items() if value}
    keep_key(_entry(address), json.dumps(rest) if rest else "")


def _entry(address: str) -> str:
    return f"mcp {place_of(address)}"


def check_private(address: str) -> None:
    """Raises InputError for a server to which nothing can be sent that nobody else reads."""
    parts = urlsplit(place_of(address))
    if parts.scheme != "https" and not is_loopback(parts.hostname or ""):
        raise InputError(
            Message("No key is sent to {address}, because others could read it on the way.", address=shown(address)),
            "Ask the server over https.",
        )
