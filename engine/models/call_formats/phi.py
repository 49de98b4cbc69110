"""Phi's forms: functools[{"name", "arguments"}, ...], and <|tool_call|>[...]<|/tool_call|>; Granite 3 leaves the closing mark out.

Forms: the model cards of Phi-4-mini and Granite 3
"""

import re

from engine.models.call_formats.reading import ParseError, as_calls, load_first
from engine.records import ToolCall

NAME = "phi"
OPEN, CLOSE = "<|tool_call|>", "<|/tool_call|>"
MARKS = (OPEN, "functools")
_FUNCTOOLS = re.compile(r"\s*functools\s*(?=\[)")


def read(text: str) -> list[ToolCall] | None:
    """See the package. Words before <|tool_call|> are passed over."""
    head = _FUNCTOOLS.match(text)
    if head:
        value, end = load_first(text, head.end())
        if text[end:].strip():
            raise ParseError(f"not JSON: something follows at character {end}")
        return as_calls(value)
    if OPEN not in text:
        if CLOSE in text:
            raise ParseError(f"{CLOSE} without {OPEN}")
        return None
    calls, at = [], text.index(OPEN)
    while text.startswith(OPEN, at):
        value, end = load_first(text, at + len(OPEN))
        calls += as_calls(value)
        rest = text[end:].lstrip().removeprefix(CLOSE).lstrip()
        at = len(text) - len(rest)
    if text[at:]:
        raise ParseError(f"something else than {CLOSE} follows a call")
    return calls
