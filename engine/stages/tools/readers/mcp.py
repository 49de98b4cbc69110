"""Tools of a Model Context Protocol server: the result of `tools/list`, its JSON-RPC answer, or the bare list.

Form: https://modelcontextprotocol.io/specification, section Tools: {"name", "title", "description", "inputSchema"}
"""

from collections.abc import Iterator
from typing import Any

from engine.stages.tools.schemas import Given, one_line

NAME = "MCP tools"


def fits(document: Any) -> bool:
    """Whether most entries have an inputSchema."""
    entries = _list(document)
    return bool(entries) and sum(isinstance(entry, dict) and isinstance(entry.get("inputSchema"), dict) for entry in entries) * 2 > len(
        entries
    )


def read(document: Any, file: str) -> Iterator[Given]:
    """Each tool."""
    for number, entry in enumerate(_list(document), start=1):
        entry = entry if isinstance(entry, dict) else {}
        schema = entry.get("inputSchema")
        if isinstance(schema, dict):
            schema = {key: value for key, value in schema.items() if key != "$schema"}
        title = one_line(entry.get("title"))
        description = one_line(entry.get("description") or title)
        yield Given(
            f"tool {number}",
            entry.get("name"),
            description,
            schema,
            {"title": title} if title else {},
        )


def _list(document: Any) -> list:
    if isinstance(document, dict) and isinstance(document.get("result"), dict):
        document = document["result"]
    found = document.get("tools") if isinstance(document, dict) else document
    return found if isinstance(found, list) else []
