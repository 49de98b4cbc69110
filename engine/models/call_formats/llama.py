"""<|python_tag|> of Llama 3.1 to 3.3, then {"name": ..., "parameters": {...}} (several with ; between them) or name(key=value).

Llama writes its calls without the tag too: as bare JSON, or as a list of Python calls; `json_calls` and `python_calls` read these.
Form: https://www.llama.com/docs/model-cards-and-prompt-formats/llama3_1
"""

from engine.models.call_formats import json_calls, python_calls
from engine.models.call_formats.reading import ParseError
from engine.records import ToolCall

NAME = "llama"
TAG = "<|python_tag|>"
MARKS = (TAG,)


def read(text: str) -> list[ToolCall] | None:
    """See the package. Words before the tag are passed over."""
    _, mark, rest = text.partition(TAG)
    if not mark:
        return None
    rest = rest.strip()
    calls = json_calls.read(rest) or python_calls.read(rest)
    if calls is None:
        raise ParseError(f"no call after {TAG}")
    return calls
