"""Tools of a Model Context Protocol server: the result of `tools/list`, its JSON-RPC answer, or the bare list.

Form: https://modelcontextprotocol.io/specification, section Tools: {"name", "title", "description", "inputSchema"}
"""

from collections.abc import Iterator
from typing import Any

from engine.records import Tool
from engine.stages.tools.schemas import Entry, checked, one_line

NAME = "MCP tools"


def fits(document: Any) -> bool:
    """Whether most entries have an inputSchema."""
    entries = _list(document)
    return bool(entries) and sum(isinstance(entry, dict) and isinstance(entry.get("inputSchema"), dict) for entry in entries) * 2 > len(
        entries
    )


def read(document: Any, file: str) -> list[Tool]:
    """The tools, checked. Raises InputError naming file, tool and parameter."""
    return checked(_entries(_list(document)), file)


def _list(document: Any) -> list:
    if isinstance(document, dict) and isinstance(document.get("result"), dict):
        document = document["result"]
    found = document.get("tools") if isinstance(document, dict) else document
    return found if isinstance(found, list) else []


def _entries(entries: list) -> Iterator[Entry]:
    for number, entry in enumerate(entries, start=1):
        entry = entry if isinstance(entry, dict) else {}
        schema = entry.get("inputSchema")
        if isinstance(schema, dict):
            schema = {key: value for key, value in schema.items() if key != "$schema"}
        yield f"tool {number}", entry.get("name"), one_line(entry.get("description") or entry.get("title") or ""), schema
