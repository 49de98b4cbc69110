"""Bare JSON: {"name": ..., "arguments": {...}}, a list of such, or several with ; between them (Llama 3.1); in a code block or not."""

import re

from engine.models.call_formats.reading import ParseError, as_calls, load_first, unfenced
from engine.records import ToolCall

NAME = "json"
MARKS: tuple[str, ...] = ()
_BEGINS = re.compile(r"\{|\[\s*\{")


def read(text: str) -> list[ToolCall] | None:
    """See the package."""
    text = unfenced(text)
    if not _BEGINS.match(text):
        return None
    return read_json(text)


def read_json(text: str) -> list[ToolCall]:
    """The calls of JSON values with ; between them. Raises ParseError."""
    calls, at = [], 0
    while True:
        value, at = load_first(text, at)
        calls += as_calls(value)
        rest = text[at:].lstrip()
        if not rest:
            return calls
        if not rest.startswith(";"):
            raise ParseError(f"not JSON: something follows at character {at}")
        at = text.index(";", at) + 1
