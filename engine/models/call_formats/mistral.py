"""Mistral's forms: [TOOL_CALLS] [{"name", "arguments", "id"}, ...], and since 2025 [TOOL_CALLS]name[ARGS]{...}, once a call.

Between name and [ARGS] may stand [CALL_ID] and an id.
Form: https://github.com/mistralai/mistral-common (tokenizers from version 3, and from version 11)
"""

import re

from engine.models.call_formats.reading import ParseError, as_calls, load, load_first
from engine.records import ToolCall

NAME = "mistral"
OPEN, ARGS = "[TOOL_CALLS]", "[ARGS]"
MARKS = (OPEN,)
_NAMED = re.compile(r"\s*([\w.\-/:]+)\s*(?:\[CALL_ID\]\s*\w+\s*)?(?:\[ARGS\]|(?=\{))")


def read(text: str) -> list[ToolCall] | None:
    """See the package. Words before the first mark are passed over."""
    _, mark, rest = text.partition(OPEN)
    if not mark:
        return None
    if rest.lstrip()[:1] in ("[", "{", ""):
        return as_calls(load(rest))
    calls, at = [], 0
    while True:
        named = _NAMED.match(rest, at)
        if not named:
            raise ParseError(f"no name and {ARGS} after {OPEN}")
        arguments, at = load_first(rest, named.end())
        if not isinstance(arguments, dict):
            raise ParseError("arguments are not an object")
        calls.append(ToolCall(named[1], arguments))
        left = rest[at:].strip()
        if not left:
            return calls
        if not left.startswith(OPEN):
            raise ParseError(f"something else than {OPEN} follows a call")
        at = rest.index(OPEN, at) + len(OPEN)
