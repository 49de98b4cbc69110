"""Addresses of MCP servers: a URL (streamable HTTP), or the command that starts a server (stdio); how they are shown and named.

An address may hold a password or a key; none gets into a sentence or the name of a file.
"""

import os
import re
import shlex
from urllib.parse import urlsplit

from engine.errors import InputError
from engine.messages import Message
from engine.stages.tools.schemas import one_line

LONGEST_NAME = 80  # letters of a snapshot's file name
SHOWN = 160  # letters of an address or of a server's own words in a sentence
LONGEST_SEGMENT = 24  # a longer part of a URL's path may be a key, which belongs in no file name

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

Target = str | list[str]  # what an address leads to: a URL, or a command and its arguments


def target_of(address: str, windows: bool = os.name == "nt") -> Target:
    """What the address leads to. Raises InputError for one that leads nowhere."""
    address = address.strip()
    if re.match(r"https?:", address, re.IGNORECASE):
        return _url(address)
    if re.match(r"[a-z][a-z0-9+.-]+://", address, re.IGNORECASE):
        raise InputError(
            Message("{address} is neither an http address nor a command.", address=shown(address)),
            "Enter http://..., https://... or the command that starts the server.",
        )
    return _command(address, windows)


def _url(address: str) -> str:
    try:
        parts = urlsplit(address)
        usable = bool(parts.hostname) and parts.port != 0 and not re.search(r"\s", address)
    except ValueError:  # a port that is no number, half of an IPv6 address
        usable = False
    if not usable:
        raise InputError(
            Message("{address} is not a usable address.", address=shown(address)), "Write it as http://HOST:PORT/PATH, without spaces."
        )
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
        raise InputError(Message("{address}: a quote is not closed.", address=shown(address)), "Add the closing quote.") from None
    if not words or not words[0] or "\0" in address:
        raise InputError("No address of an MCP server is given.", "Enter http://..., https://... or the command that starts the server.")
    return words


def shown(address: str) -> str:
    """The address as a sentence may hold it: a URL without its password and query, a command in backticks."""
    if re.match(r"\s*([a-z][a-z0-9+.-]+://|https?:)", address, re.IGNORECASE):
        return short(re.split(r"[?#]", re.sub(r"//[^/?#]*@", "//", address))[0])
    return f"`{short(address)}`"


def short(text: str) -> str:
    """On one line, and no longer than a sentence bears."""
    line = one_line(text)
    return line if len(line) <= SHOWN else line[: SHOWN - 3] + "..."


def snapshot_name(address: str) -> str:
    """The file name of a server's tool list, made of what is no secret in its address. Raises InputError."""
    target = target_of(address)
    name = _name_of_url(target) if isinstance(target, str) else _name_of_command(target)
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-._")
    name = re.sub(r"^mcp[-_]", "", name)
    return f"mcp-{name[: LONGEST_NAME - len('mcp-.json')].rstrip('-._') or 'server'}.json"


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
