"""<tool_call>{"name": ..., "arguments": {...}}</tool_call>, once a call: Hermes, Qwen 2.5 and 3, Granite 4, and the starter.

Form: https://github.com/NousResearch/Hermes-Function-Calling
"""

from engine.models.call_formats.reading import ParseError, as_call, load_first
from engine.records import ToolCall

NAME = "tool_call"
OPEN, CLOSE = "<tool_call>", "</tool_call>"
MARKS = (OPEN,)


def read(text: str) -> list[ToolCall] | None:
    """See the package. Words before, between and after the calls are passed over."""
    if OPEN not in text:
        if CLOSE in text:
            raise ParseError(f"{CLOSE} without {OPEN}")
        return None
    calls, at = [], 0
    while (begin := text.find(OPEN, at)) >= 0:
        _refuse_close(text[at:begin])
        if CLOSE not in text[begin:]:
            raise ParseError(f"{CLOSE} is missing")
        value, at = load_first(text, begin + len(OPEN))
        rest = text[at:].lstrip()
        if not rest.startswith(CLOSE):
            raise ParseError(f"{CLOSE} is missing")
        at = text.index(CLOSE, at) + len(CLOSE)
        calls.append(as_call(value))
    _refuse_close(text[at:])
    return calls


def _refuse_close(words: str) -> None:
    if CLOSE in words:
        raise ParseError(f"{CLOSE} without {OPEN}")
