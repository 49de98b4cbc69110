"""The form in which a base model's chat template writes calls, learnt from what it writes for a call whose parts are known."""

import re
from dataclasses import dataclass

from engine.errors import InputError
from engine.models.chat import Chat
from engine.models.grammar.parameters import ParameterForm, parameter_form
from engine.models.templates.forms import thoughtless
from engine.records import Tool, ToolCall

_TOOL = Tool("probe_tool", "", {"type": "object", "properties": {"probe_key": {"type": "string"}}})
_OTHER = Tool("other_tool", "", {"type": "object", "properties": {"probe_key": {"type": "string"}}})
_ARGUMENTS = re.compile(r'\{\s*"probe_key"\s*:\s*"probe_value"\s*\}')


@dataclass(frozen=True)
class Form:
    """An answer is `before` name `middle` arguments `after`, and for each further call `between` name `middle` arguments `after`;
    then `end`. Arguments are JSON. `lead` may stand before anything, words too. `between` is None where a template writes one call.
    """

    before: str
    middle: str
    after: str = ""
    between: str | None = None
    end: str = ""
    lead: str = ""


HERMES = Form('<tool_call>\n{"name": "', '", "arguments": ', "}\n</tool_call>", '\n<tool_call>\n{"name": "')


def form_of(chat: Chat) -> Form | ParameterForm:
    """The form of a chat template. Raises InputError for one in which calls are written so that no grammar holds them."""
    calls = [ToolCall(tool.name, {"probe_key": "probe_value"}) for tool in (_TOOL, _OTHER)]
    talk = chat.over([_TOOL, _OTHER])
    parts = _parts(_answer(talk, calls[:1], chat.end), 1)
    if parts is None:
        learnt = chat.learnt
        if learnt and learnt.usable and learnt.form and (found := parameter_form(learnt.form, _lead(talk, calls[:1], chat.end))):
            return found
        raise InputError(
            "This base model's chat template does not write arguments as JSON, so constrained decoding is not possible.",
            "Switch off constrained decoding, or choose another base model.",
        )
    before, middle, tail = parts
    words = _answer(talk, [], chat.end)
    lead = ""
    if words.startswith("<think>") and before.startswith("<think>") and "</think>" in words:
        lead = words[: len(words) - len(words.partition("</think>")[2].lstrip())]
        before = before.removeprefix(lead)
    two = _parts(_answer(talk, calls, chat.end), 2)
    if two is None or two[0] != lead + before or two[1] != middle or not two[3].endswith(tail):
        return Form(before, middle, tail, lead=lead)
    return _with_several(before, middle, tail, two[2], two[3], lead)


def _with_several(before: str, middle: str, tail: str, gap: str, tail_of_two: str, lead: str) -> Form:
    """Split what stands between two calls, and after the last, into what ends each call and what ends the answer."""
    shared = 0
    while shared < min(len(gap), len(tail)) and gap[shared] == tail[shared]:
        shared += 1
    return (
        Form(before, middle, tail[:shared], gap[shared:], tail[shared:], lead)
        if tail_of_two == tail
        else Form(before, middle, tail, lead=lead)
    )


def _lead(talk, calls: list[ToolCall], end: str) -> str:
    """The thought without words with which answers begin, "" for none."""
    text = _answer(talk, calls, end)
    return text.removesuffix(thoughtless(text))


def _answer(talk, calls: list[ToolCall], end: str) -> str:
    """What the template writes for these calls, without the end of the turn; "" where it takes no such answer."""
    try:
        return talk.answer(calls).removesuffix(end.strip()).rstrip()
    except Exception:  # a template raises what it likes, for several calls as for none
        return ""


def _parts(text: str, count: int) -> tuple[str, ...] | None:
    """before, middle, [gap,] tail of an answer with so many calls; None where it is written otherwise."""
    pieces, at = [], 0
    for name in ("probe_tool", "other_tool")[:count]:
        found = text.find(name, at)
        arguments = _ARGUMENTS.search(text, found)
        if found < 0 or not arguments:
            return None
        middle = text[found + len(name) : arguments.start()]
        pieces += [text[at:found]] + ([middle] if name == "probe_tool" else [])
        if pieces[1] != middle:
            return None
        at = arguments.end()
    return (pieces[0], pieces[1], *pieces[2:], text[at:])
