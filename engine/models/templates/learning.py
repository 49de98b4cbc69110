"""The form of a call, learnt from what a chat template writes for calls whose names, keys and values are known."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from engine.models.call_formats.reading import ENDS, ParseError, load, load_first
from engine.models.templates.forms import (
    ARGUMENTS,
    CUT,
    ID,
    JSON,
    JSON_TEXT,
    NAME,
    NUMBER,
    PARAMETERS,
    WORD,
    CallForm,
    Parameters,
    Written,
    thoughtless,
)
from engine.models.templates.rendering import AS_THEY_ARE, MARK, NO_TOOL, QUESTION, Options, TemplateRefusal, behind, message_of, written
from engine.records import Tool, ToolCall

A, B = "probe_tool", "other_tool"
KEY, SECOND, VALUE, OTHER_VALUE = "probe_key", "second_key", "probe value", "second thing"
ODD = 'a "b"\nc'
VALUES: dict[str, Any] = {"number": 7319, "boolean": True, "null": None, "array": ["probe item", 4], "object": {"inner": "deep"}}
CALL_ID = re.compile(r"call0000\d")
ENDS_OF_CALLS = ("<|call|>", "<|calls|>", "<|return|>", "<|tool_response>", "<|role_end|>", "<|eom|>", "[e~[")  # besides ENDS
_SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {
        KEY: {"type": "string", "description": "what is probed"},
        SECOND: {"type": "string"},
        "count": {"type": "integer", "description": "how many"},
        "kinds": {"type": "array", "items": {"type": "string"}, "description": "which of them"},
        "either": {"type": ["string", "null"], "description": "of two types"},
        "parts": {
            "type": "array",
            "items": {"type": "object", "properties": {"deep": {"type": "number"}}, "required": ["deep"]},
            "description": "objects in a list",
        },
        "unit": {"type": "string", "enum": ["day", "week"], "description": "of time"},
    },
    "required": [KEY],
}
TOOLS = [
    Tool(A, "Probes how calls are written.", _SCHEMA),
    Tool(B, "Probes how a second call is written.", _SCHEMA),
    Tool("bare_tool", "Takes nothing.", {"type": "object", "properties": {}}),
]


class Trial:
    """One template, asked with its calls given in one way. Raises TemplateRefusal where it does not even write a prompt."""

    def __init__(self, tokenizer, options: Options = AS_THEY_ARE) -> None:
        self.tokenizer, self.options = tokenizer, options
        self.tools = [tool.as_openai() for tool in TOOLS]
        self.asked = self._written(ask=True)
        words = self._told([])
        self.end = words[words.rindex(NO_TOOL) + len(NO_TOOL) :].rstrip() if NO_TOOL in words else ""
        eos = getattr(tokenizer, "eos_token", None)
        last = MARK.findall(self.end)[-1:]
        self.stops = tuple(sorted({one for one in (self.end.strip(), *last, eos, *ENDS, *ENDS_OF_CALLS) if one}, key=len, reverse=True))

    def _written(self, *answers: dict[str, Any], ask: bool = False) -> str:
        return written(self.tokenizer, [{"role": "user", "content": QUESTION}, *answers], self.tools, ask)

    def _told(self, calls: Sequence[ToolCall]) -> str:
        return behind(self.asked, self._written(message_of(calls, self.options)), QUESTION)

    def whole(self, calls: Sequence[ToolCall]) -> str:
        """The answer with all that ends it, as a model is to write it; raises TemplateRefusal."""
        return self._told(calls).rstrip()

    def answer(self, calls: Sequence[ToolCall]) -> str:
        """The answer without thought before it and end of the turn after it; "" where the template takes no such answer."""
        try:
            return without_end(thoughtless(self._told(calls)), self.stops)
        except TemplateRefusal:
            return ""

    @property
    def shows_tools(self) -> bool:
        """Whether a prompt names the tools."""
        return all(tool.name in self.asked for tool in TOOLS)


def without_end(text: str, stops: Sequence[str]) -> str:
    """A text without what ends a turn."""
    text = text.strip()
    while stop := next((one for one in stops if text.endswith(one)), ""):
        text = text.removesuffix(stop).rstrip()
    return text


def learn(trial: Trial) -> CallForm | None:
    """The form in which a template writes calls; None where that cannot be told from what it writes."""
    return _json_form(trial) or _parameter_form(trial)


def _json_form(trial: Trial) -> CallForm | None:
    """A form whose arguments are JSON."""
    arguments = {KEY: VALUE}
    one, kind = _holes(trial.answer([ToolCall(A, arguments)]), arguments)
    if NAME not in one or ARGUMENTS not in one:
        return None
    before, call, after = _around(one)
    form = CallForm(before, call, after, None, kind)
    three, _ = _holes(trial.answer([ToolCall(name, arguments) for name in (A, B, A)]), arguments)
    split = _three(three, call)
    if split is None or split[0] != before or split[3] != after:
        return form
    gap, inner = _merged(split[1], split[2]), split[4]
    if gap is None:
        return form
    return CallForm(_counted(before, gap), inner, after, gap, kind)


def _parameter_form(trial: Trial) -> CallForm | None:
    """A form whose arguments are written one by one."""
    found = _parameters(trial)
    if found is None:
        return None
    before, call, shape, after = found
    none = trial.answer([ToolCall(A, {})])
    none_after = _named(none).rpartition(NAME)[2] if A in none else ""
    shape = Parameters(shape.first, shape.between, none_after, shape.types)
    form = CallForm(before, call, after, None, PARAMETERS, shape, none_after)
    several = _several(trial, before, call, shape)
    if several is None:
        return form
    gap, call, first = several
    nones = CUT.split(_named(trial.answer([ToolCall(name, {}) for name in (A, B, A)])))
    shape = replace(shape, first=first)
    size = len(CUT.findall(call))
    if len(nones) == 6 * size + 1 and nones[2 * size]:
        none_gap, none_call = nones[2 * size], "".join(nones[2 * size + 1 : 4 * size])
        if _merged(none_gap, nones[4 * size]) == none_gap and _merged(none_call, call) is not None:
            return CallForm(_counted(before, gap), call, after, gap, PARAMETERS, shape, none_after, none_gap)
    counting = _merged(none_after, nones[-1]) or none_after
    return CallForm(
        _counted(before, gap),
        call,
        after,
        gap,
        PARAMETERS,
        shape,
        counting,
        _merged(nones[2 * size], nones[4 * size]) if len(nones) == 6 * size + 1 else None,
    )


def _several(trial: Trial, before: str, call: str, shape: Parameters) -> tuple[str, str, str] | None:
    """(gap, call, what stands before the first key) of answers with several calls, with holes for numbers that count; None where the
    template does not write them alike."""
    three = _named(trial.answer([ToolCall(name, {KEY: VALUE}) for name in (A, B, A)]))
    text, parts = shape.types["string"], three.split(VALUE)
    if len(parts) != 4 or not parts[0].startswith(before):
        return None
    gap, inner, first = "", "", ""
    for number, part in enumerate(parts[:3]):
        head, found, _ = part.rpartition(KEY + text.mid)
        own = _around(head.removeprefix(text.end) if number else head)
        if not found or own[1] == "":
            return None
        if number == 0:
            inner, first = own[1:]
            continue
        merged = _merged(inner, own[1]), _merged(first, own[2]), own[0] if number == 1 else _merged(gap, own[0])
        if None in merged:
            return None
        inner, first, gap = (str(one) for one in merged)
    if CUT.findall(inner) != CUT.findall(call):
        return None
    return gap.replace(KEY, WORD), inner, first


def _parameters(trial: Trial) -> tuple[str, str, Parameters, str] | None:
    """(before, call, parameters, after) as far as answers with one call tell."""
    one, two = trial.answer([ToolCall(A, {KEY: VALUE})]), trial.answer([ToolCall(A, {KEY: VALUE, SECOND: OTHER_VALUE})])
    at, stop = one.find(KEY), one.find(VALUE)
    if A not in one[: max(at, 0)] or not 0 <= at < stop or two.find(VALUE) < 0 or two.find(SECOND, two.find(VALUE)) < 0:
        return None
    head = _named(one[:at])
    before, call, first = _around(head)
    written_as = {"string": one[at + len(KEY) : stop]}
    rests = {"string": _between(two, VALUE)}
    for kind, value in VALUES.items():
        told = trial.answer([ToolCall(A, {KEY: value, SECOND: OTHER_VALUE})])
        if not told.startswith(one[: at + len(KEY)]) or SECOND not in told:
            continue
        part = told[at + len(KEY) : told.index(SECOND, at)]
        place, length = _place(part, value)
        if place >= 0:
            written_as[kind], rests[kind] = part[:place], part[place + length :].replace(KEY, WORD)
    between = _common_end(list(rests.values()))
    types = {kind: Written(mid, rests[kind].removesuffix(between)) for kind, mid in written_as.items()}
    odd, text = trial.answer([ToolCall(A, {KEY: ODD})]), types["string"]
    if ODD not in odd and json.dumps(ODD)[1:-1] in odd and text.mid.endswith('"') and rests["string"].startswith('"'):
        # the quotes belong to the text, which is JSON
        rest = rests["string"][1:]
        between = _common_end([rest, *(one for kind, one in rests.items() if kind != "string")])
        types = {kind: Written(mid, rests[kind].removesuffix(between)) for kind, mid in written_as.items() if kind != "string"}
        types["string"] = Written(text.mid[:-1], "", quoted=True)
    after = one[stop + len(VALUE) :].replace(KEY, WORD)
    if types["string"].quoted:
        after = after[1:]
    return before, call, Parameters(first, between, "", types), after.removeprefix(types["string"].end)


def _between(two: str, value: str) -> str:
    start = two.index(value) + len(value)
    return two[start : two.index(SECOND, start)].replace(KEY, WORD)


def _place(part: str, value: Any) -> tuple[int, int]:
    """(where a value stands in a text, how long it is written), (-1, 0) where it does not."""
    for told in (json.dumps(value), json.dumps(value, separators=(",", ":")), str(value)):
        if told in part:
            return part.rindex(told), len(told)
    return -1, 0


def _common_end(texts: Sequence[str]) -> str:
    shortest = min(texts, key=len)
    for start in range(len(shortest) + 1):
        if all(text.endswith(shortest[start:]) for text in texts):
            return shortest[start:]
    return ""


def _named(text: str) -> str:
    """A text with holes for names and ids."""
    return CALL_ID.sub(ID, text.replace(A, NAME).replace(B, NAME))


def _holes(text: str, arguments: dict[str, Any]) -> tuple[str, str]:
    """(a text with holes for names, ids and arguments, how the arguments are written)"""
    made, at, kind = "", 0, JSON
    while at < len(text):
        if text[at] in '{"':
            try:
                value, end = load_first(text, at)
                as_text = isinstance(value, str) and value.startswith("{") and load(value) == arguments
            except ParseError:
                value, end, as_text = None, at, False
            if value == arguments or as_text:
                made, at, kind = made + ARGUMENTS, end, JSON_TEXT if as_text else kind
                continue
        made += text[at]
        at += 1
    return _named(made), kind


def _around(text: str) -> tuple[str, str, str]:
    """(before the first hole, from the first to the last, after it)"""
    pieces = CUT.split(text)
    return pieces[0], "".join(pieces[1:-1]), pieces[-1]


def _three(text: str, call: str) -> tuple[str, str, str, str, str] | None:
    """(before, first gap, second gap, after, call) of an answer with three calls; None where they are not written alike."""
    holes = CUT.findall(call)
    pieces = CUT.split(text)
    if pieces[1::2] != holes * 3:
        return None
    size = 2 * len(holes)
    starts = [1 + number * size for number in range(3)]
    calls = ["".join(pieces[start : start + size - 1]) for start in starts]
    inner = _merged(calls[0], calls[1])
    if inner is None or _merged(calls[1], calls[2]) is None:
        return None
    return pieces[0], pieces[starts[1] - 1], pieces[starts[2] - 1], pieces[-1], inner


def _merged(one: str, other: str) -> str | None:
    """Two texts with a hole for each number in which they differ; None where they differ otherwise."""
    number = re.compile(rf"({NUMBER}|\d+)")
    ones, others = number.split(one), number.split(other)
    if ones[::2] != others[::2]:
        return None
    return "".join(left if left == right else NUMBER for left, right in zip(ones, others))


def _counted(before: str, gap: str) -> str:
    """What stands before the first call, with a hole for the number that counts in the gap."""
    suffix = gap.rpartition(NUMBER)[2] if NUMBER in gap else ""
    return re.sub(rf"\d+(?={re.escape(suffix)}$)", NUMBER, before) if suffix else before
