"""The forms in which models write calls, and how an answer is read in the form that it has. `FORMATS` is the list.

A form is a class that is never made an object of, with a NAME, the MARKS with which its calls begin (none for JSON and Python), and
`read(text)`, which gives the calls; None where the text is not of its form; and raises ParseError for a call that is begun and not
whole. Nothing is executed. They stand in `json_forms`, `python_forms` and `gemma`; `reading` has what all share, `broken` what is
neither call nor plain words. `engine.models.chat` hands on `parse` and `ParseError`; the rest of the house takes them from there.
"""

from typing import Protocol

from engine.models.call_formats.broken import ends_in_mark, is_cut, refuse_begun, refuse_unsaid
from engine.models.call_formats.gemma import Gemma
from engine.models.call_formats.json_forms import Hermes, Json, Llama, Mistral, Phi
from engine.models.call_formats.python_forms import Python, ToolCode
from engine.models.call_formats.reading import CutOff, Empty, ParseError, UnfinishedThought, answer_of
from engine.records import ToolCall

__all__ = ["BROKEN", "FORMATS", "CallFormat", "ParseError", "find", "parse"]
BROKEN = (Empty.kind, UnfinishedThought.kind, CutOff.kind)  # kinds of a ParseError


class CallFormat(Protocol):
    """See above."""

    NAME: str
    MARKS: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> list[ToolCall] | None: ...


FORMATS: dict[str, type[CallFormat]] = {one.NAME: one for one in (Json, Python, Hermes, Mistral, Llama, Gemma, Phi, ToolCode)}


def parse(text: str, form: str = "") -> list[ToolCall]:
    """The calls in an answer; an answer in plain words is no call, nor is an empty list: []. Nothing is executed.

    `form` names one of FORMATS, and what is whole in another form is plain words; without it the form is found. Reasoning between
    <think> and </think> at the beginning and end-of-turn tokens at the end are passed over. Raises ParseError for a call that is not
    whole, stands among words or is in a form that is not read, and for an answer that is empty or still reasoning.
    """
    text = answer_of(text)
    refuse_unsaid(text)
    try:
        for one in [FORMATS[form]] if form else _tried(text):
            calls = one.read(text)
            if calls is not None:
                return calls
        if not (form and find(text)):
            refuse_begun(text, _marks())
    except ParseError as error:
        if error.kind or not (is_cut(text) or ends_in_mark(text, _marks(whole=True))):
            raise
        raise CutOff(str(error)) from None
    return []


def find(text: str) -> str:
    """The name of the form that an answer has, whole or not; "" for plain words."""
    text = answer_of(text)
    for one in _tried(text):
        try:
            if one.read(text) is not None:
                return one.NAME
        except ParseError:
            return one.NAME
    return ""


def _tried(text: str) -> list[type[CallFormat]]:
    """The forms in the order in which they are tried: what is JSON or Python as a whole may hold the marks of the others in its
    texts; then those whose mark comes first, for their texts may hold the marks of others too."""

    def first(one: type[CallFormat]) -> int:
        return min((at for mark in one.MARKS if (at := text.find(mark)) >= 0), default=len(text) if one.MARKS else -1)

    return sorted(FORMATS.values(), key=first)


def _marks(whole: bool = False) -> list[str]:
    """The marks that begin calls and are no word; `whole` with one letter more, for a text that ends with a whole mark."""
    return [mark + " " * whole for one in FORMATS.values() for mark in one.MARKS if not mark.isalpha()]
