"""OpenAI's `tools`: a list of {"type": "function", "function": {...}}, bare functions (its older `functions`) too, or either
inside {"tools": [...]} or {"functions": [...]}.

Form: https://platform.openai.com/docs/guides/function-calling
"""

from collections.abc import Iterator
from typing import Any

from engine.stages.tools.schemas import Entry, Given, Refused

NAME = "OpenAI tools"


def fits(document: Any) -> bool:
    """Whether this looks like the form at all."""
    return isinstance(document, list) or (
        isinstance(document, dict) and (_is_tool(document) or any(isinstance(document.get(key), list) for key in ("tools", "functions")))
    )


def read(document: Any, file: str) -> Iterator[Entry]:
    """Each tool."""
    for number, entry in enumerate(_listed(document), start=1):
        place = f"tool {number}"
        function = entry.get("function", entry) if isinstance(entry, dict) else None
        if not isinstance(entry, dict):
            yield Refused(place, "", "not an object.", 'Each tool is {"type": "function", "function": {...}}.')
        elif not isinstance(function, dict):
            yield Refused(place, "", '"function" is not an object.', "Put name, description and parameters in it.")
        elif "parameters" not in function and isinstance(function.get("arguments"), list):
            name = str(function.get("name"))
            yield Refused(
                place,
                name,
                "its arguments are a list, which is no form known here.",
                'Describe them as JSON Schema under "parameters" (OpenAI) or "inputSchema" (MCP).',
            )
        else:
            yield Given(place, function.get("name"), function.get("description", ""), function.get("parameters"))


def _listed(document: Any) -> list:
    if isinstance(document, list):
        return document
    return next((document[key] for key in ("tools", "functions") if isinstance(document.get(key), list)), [document])


def _is_tool(entry: dict) -> bool:
    """Whether an object is a single tool."""
    function = entry.get("function", entry)
    return isinstance(function, dict) and isinstance(function.get("name"), str) and (function is not entry or "parameters" in entry)
