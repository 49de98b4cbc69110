"""Whether calls come back as they were written: `parse(answer(calls)) == calls`, for one template, before anything is trained on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from engine.models.call_formats import ParseError, parse
from engine.models.templates.forms import CallForm
from engine.models.templates.learning import Trial, learn
from engine.models.templates.rendering import NO_TOOL, TRIED, Options, TemplateRefusal
from engine.records import Tool, ToolCall

PLAIN = "plain texts"
# A value of each type, and what is told of a template that loses it.
KINDS: dict[str, tuple[dict[str, Any], list[Any]]] = {
    PLAIN: ({"type": "string"}, ["Mary Poole", "2026-03-02"]),
    "texts with quotes, line ends or Chinese": ({"type": "string"}, ['She said "yes"\nand it\'s done', "北京 Zoë"]),
    "numbers": ({"type": "number"}, [7, -3, 2.5]),
    "true and false": ({"type": "boolean"}, [True, False]),
    "null": ({"type": ["string", "null"]}, [None]),
    "lists": ({"type": "array", "items": {"type": "string"}}, [["x", "y z"], []]),
    "objects": ({"type": "object"}, [{"inner": {"deep": [1, {"a": "b"}]}}]),
}
NO_ARGUMENTS = "calls without arguments"
NAME, SECOND = "probe_tool", "other_tool"


@dataclass(frozen=True)
class Learnt:
    """What was found out about a template: how calls are given to it, the form in which it writes them, and what it loses.

    `known`: the hand-written formats (engine/models/call_formats) read all that it writes. `lost` are kinds of values, of KINDS.
    `stops` may end a turn, `ending` is the end of an answer with a call, `shows_tools` whether a prompt names the tools.
    """

    options: Options
    form: CallForm | None
    known: bool
    several: bool
    lost: tuple[str, ...]
    stops: tuple[str, ...]
    shows_tools: bool
    ending: str = ""

    @property
    def usable(self) -> bool:
        """Whether simple calls come back whole, of tools that the prompt shows."""
        return self.shows_tools and PLAIN not in self.lost

    @property
    def whole(self) -> bool:
        """Whether every value comes back."""
        return self.usable and not self.lost


def read(text: str, form: CallForm | None, tools: dict[str, Tool]) -> list[ToolCall]:
    """The calls in an answer, by the learnt form, else by the hand-written ones. Raises ParseError."""
    found = form.read(text, tools) if form else None
    return parse(text) if found is None else found


def learnt(tokenizer) -> Learnt:
    """What a tokenizer's chat template writes and loses, by the way of giving it calls that loses least. Raises TemplateRefusal where it
    does not write prompts at all."""
    return _learnt(_Key(tokenizer))


class _Key:
    """A tokenizer as what decides its template's text."""

    def __init__(self, tokenizer) -> None:
        self.tokenizer = tokenizer
        self.said = (str(tokenizer.chat_template), *(getattr(tokenizer, name, None) for name in ("bos_token", "eos_token")))

    def __hash__(self) -> int:
        return hash(self.said)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.said == other.said


@lru_cache(maxsize=256)
def _learnt(key: _Key) -> Learnt:
    best: Learnt | None = None
    for options in TRIED:
        found = _with(key.tokenizer, options)
        if best is None or (len(found.lost), not found.several) < (len(best.lost), not best.several):
            best = found
        if best.whole and best.several:
            break
    assert best is not None
    return best


def _with(tokenizer, options: Options) -> Learnt:
    """The same for one way of giving calls."""
    trial = Trial(tokenizer, options)
    by_hand = _lost(trial, None)
    if not by_hand[0] and by_hand[1]:
        return Learnt(options, learn(trial), True, True, (), trial.stops, trial.shows_tools, _ending(trial))
    form = learn(trial)
    lost, several = _lost(trial, form)
    known = form is None or (by_hand[0] == lost and by_hand[1] == several)
    return Learnt(options, form, known, several, tuple(lost), trial.stops, trial.shows_tools, _ending(trial))


def _ending(trial: Trial) -> str:
    try:
        return trial.whole([ToolCall(NAME, {"employee": "Ada Berg"})])[-200:]
    except TemplateRefusal:
        return ""


def _lost(trial: Trial, form: CallForm | None) -> tuple[list[str], bool]:
    """(kinds of values that do not come back, whether several calls do)"""
    lost = []
    for kind, (schema, values) in KINDS.items():
        tools = _tools({"employee": {"type": "string"}, "value": schema})
        calls = [ToolCall(NAME, {"employee": "Ada Berg", "value": value}) for value in values]
        calls += [ToolCall(NAME, {"value": value}) for value in values]
        if not all(_back(trial, form, tools, [call]) for call in calls):
            lost.append(kind)
        if lost == [PLAIN]:
            return list(KINDS), False
    tools = _tools({"employee": {"type": "string"}})
    if not _back(trial, form, tools, [ToolCall(NAME, {})]):
        lost.append(NO_ARGUMENTS)
    if not _back(trial, form, tools, []):
        lost.append(PLAIN)
    names = [ToolCall(NAME, {"employee": "Ada Berg"}), ToolCall(SECOND, {"employee": "Jo"}), ToolCall(NAME, {"employee": "Zoë"})]
    several = all(_back(trial, form, tools, some) for some in (names[:2], names, [names[0], names[0]]))
    return lost, several


def _tools(properties: dict[str, Any]) -> dict[str, Tool]:
    return {name: Tool(name, "", {"type": "object", "properties": properties}) for name in (NAME, SECOND)}


def _back(trial: Trial, form: CallForm | None, tools: dict[str, Tool], calls: Sequence[ToolCall]) -> bool:
    """Whether calls, or words, come back as they were written, the end of the turn with them or cut off."""
    try:
        text = trial.whole(calls)
        if not calls and NO_TOOL not in text:
            return False
        return all(read(one, form, tools) == list(calls) for one in (text, trial.answer(calls) if calls else text))
    except (TemplateRefusal, ParseError):
        return False
