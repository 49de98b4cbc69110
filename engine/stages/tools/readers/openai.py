"""OpenAI's `tools`: a list of {"type": "function", "function": {...}}, bare functions (its older `functions`) too, or either
inside {"tools": [...]} or {"functions": [...]}.

Form: https://platform.openai.com/docs/guides/function-calling
"""

from collections.abc import Iterator
from typing import Any

from engine.errors import InputError
from engine.records import Tool
from engine.stages.tools.schemas import Entry, checked

NAME = "OpenAI tools"


def fits(document: Any) -> bool:
    """Whether this looks like the form at all."""
    return isinstance(document, list) or (
        isinstance(document, dict) and any(isinstance(document.get(key), list) for key in ("tools", "functions"))
    )


def read(document: Any, file: str) -> list[Tool]:
    """The tools, checked. Raises InputError naming file, tool and parameter."""
    entries = (
        document if isinstance(document, list) else document["tools"] if isinstance(document.get("tools"), list) else document["functions"]
    )
    return checked(_entries(entries, file), file)


def _entries(entries: list, file: str) -> Iterator[Entry]:
    for number, entry in enumerate(entries, start=1):
        place = f"tool {number}"
        if not isinstance(entry, dict):
            raise InputError(f"{file}, {place}: not an object.", 'Each tool is {"type": "function", "function": {...}}.')
        function = entry.get("function", entry)
        if not isinstance(function, dict):
            raise InputError(f'{file}, {place}: "function" is not an object.', "Put name, description and parameters in it.")
        if "parameters" not in function and isinstance(function.get("arguments"), list):
            raise InputError(
                f"{file}, {place} ({function.get('name')}): its arguments are a list, which is no form known here.",
                'Describe them as JSON Schema under "parameters" (OpenAI) or "inputSchema" (MCP).',
            )
        yield place, function.get("name"), function.get("description", ""), function.get("parameters")
