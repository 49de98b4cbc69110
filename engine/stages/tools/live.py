"""Tools of a running MCP server: asked for once and kept as a file, which the MCP reader then reads like any other.

An address is http://... or https://... (streamable HTTP), or the command that starts the server (stdio); see `server_address`.
The server is asked which tools it has and nothing else (`mcp_session`): no tool is called, and nothing is offered that it could ask back
for. A server started by its command gets this program's environment, and has ended when `fetch` comes back. Whatever goes wrong is told
in one sentence (`mcp_errors`).
"""

import json
import logging
import tempfile
from pathlib import Path

from engine.files import atomic_write
from engine.stages.tools.mcp_errors import Transcript, refusal
from engine.stages.tools.mcp_session import listed_tools
from engine.stages.tools.server_address import shown, snapshot_name, target_of


def fetch(address: str) -> list[dict]:
    """The entries of the server's `tools/list`, all pages, as plain JSON. Raises InputError and MachineError."""
    target = target_of(address)
    import anyio  # not needed at the start, like everything of MCP

    _keep_quiet()
    with tempfile.TemporaryFile() as stderr:
        transcript = Transcript(shown(address), isinstance(target, str), stderr)
        try:
            return anyio.run(listed_tools, target, transcript)
        except Exception as error:
            raise refusal(error, transcript) from None


def save(folder: Path, address: str) -> Path:
    """Fetch the tools and keep them in the folder; a list that did not change leaves its file untouched. Raises as `fetch`."""
    path = folder / snapshot_name(address)
    data = (json.dumps({"tools": fetch(address)}, ensure_ascii=False, indent=1) + "\n").encode()
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
