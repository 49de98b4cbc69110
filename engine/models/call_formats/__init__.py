"""The forms in which models write calls, one file each, and how an answer is read in the form that it has.

Each file has a NAME, the MARKS with which calls of its form begin (none for JSON and Python), and `read(text)`, which gives the
calls; None where the text is not of its form; and raises ParseError for a call that is begun and not whole. Nothing is executed.
`engine.models.chat` hands on `parse` and `ParseError`; the rest of the house takes them from there.
"""

from types import ModuleType

from engine.models.call_formats import gemma, json_calls, llama, mistral, phi, python_calls, tool_call, tool_code
from engine.models.call_formats.reading import ParseError, answer_of
from engine.records import ToolCall

__all__ = ["FORMATS", "ParseError", "find", "parse"]

FORMATS = {module.NAME: module for module in (json_calls, python_calls, tool_call, mistral, llama, gemma, phi, tool_code)}


def parse(text: str, form: str = "") -> list[ToolCall]:
    """The calls in an answer; an answer in plain words is no call: []. Nothing is executed.

    `form` names one of FORMATS, and what is not of that form is plain words; without it the form is found. Reasoning between
    <think> and </think> at the beginning and end-of-turn tokens at the end are passed over. Raises ParseError for a call that
    is not whole.
    """
    text = answer_of(text)
    for module in [FORMATS[form]] if form else _tried(text):
        calls = module.read(text)
        if calls is not None:
            return calls
    return []


def find(text: str) -> str:
    """The name of the form that an answer has, whole or not; "" for plain words."""
    text = answer_of(text)
    for module in _tried(text):
        try:
            if module.read(text) is not None:
                return module.NAME
        except ParseError:
            return module.NAME
    return ""


def _tried(text: str) -> list[ModuleType]:
    """The forms in the order in which they are tried: what is JSON or Python as a whole may hold the marks of the others in its
    texts; then those whose mark comes first, for their texts may hold the marks of others too."""

    def first(module: ModuleType) -> int:
        return min((at for mark in module.MARKS if (at := text.find(mark)) >= 0), default=len(text) if module.MARKS else -1)

    return sorted(FORMATS.values(), key=first)
