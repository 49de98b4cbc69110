"""Whether an answer is right, by structure, then tool, then parameters (enterprise paper, section 4.2.3).

Accepted answers have the form of the Berkeley Function Calling Leaderboard (BFCL), [{tool: {parameter: [accepted values]}}],
with its meaning: "" in the list means that the parameter may be left out; text is compared without case, spaces and the
characters , . / - _ * ^; an integer is taken where a number is wanted; lists keep their order; calls may come in any order.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.chat import ParseError, parse
from engine.records import Rates, Tool, ToolCall

STRUCTURE, TOOL, PARAMETERS, RIGHT = "structure", "tool", "parameters", ""
_IGNORED = re.compile(r"[ ,./\-_*^]")


@dataclass(frozen=True)
class Verdict:
    """`error` is empty for a right answer, else structure, tool or parameters; `detail` says what was wrong."""

    error: str
    detail: str = ""


def judge(raw: str, tools: Mapping[str, Tool], answers: Sequence[Mapping[str, Mapping[str, list]]]) -> Verdict:
    """The verdict on one answer as the model wrote it. No accepted answers means that no call is right."""
    try:
        calls = parse(raw)
    except ParseError as error:
        return Verdict(STRUCTURE, str(error))
    if not answers:
        return Verdict(TOOL, f"{calls[0].name} was called where no tool fits") if calls else Verdict(RIGHT)
    if not calls:
        return Verdict(STRUCTURE, "no call")
    wanted, given = Counter(next(iter(answer)) for answer in answers), Counter(call.name for call in calls)
    if wanted != given:
        return Verdict(TOOL, f"called {', '.join(given)} instead of {', '.join(wanted)}")
    left = list(calls)
    for answer in answers:
        (name, accepted), = answer.items()
        problems = [(why_wrong(call, tools.get(name), accepted), call) for call in left if call.name == name]
        fitting = next((call for problem, call in problems if not problem), None)
        if fitting is None:
            return Verdict(PARAMETERS, problems[0][0])
        left.remove(fitting)
    return Verdict(RIGHT)


def called(raw: str) -> str:
    """The name of the tool that an answer calls first, "" for none or where the answer cannot be read."""
    try:
        return next((call.name for call in parse(raw)), "")
    except ParseError:
        return ""


def why_wrong(call: ToolCall, tool: Tool | None, accepted: Mapping[str, list]) -> str:
    """An empty string if the arguments are accepted, else the first thing that is wrong."""
    types = {p.name: p.type for p in tool.parameter_list()} if tool else {}
    for name, value in call.arguments.items():
        if name not in accepted:
            return f"{name} was not asked for"
        if not any(_same(value, option, types.get(name, "")) for option in accepted[name]):
            return f"{name} is {value!r}, expected {' or '.join(repr(v) for v in accepted[name])}"
    for name, options in accepted.items():
        if name not in call.arguments and "" not in options:
            return f"{name} is missing"
    return ""


def _same(value: Any, option: Any, kind: str) -> bool:
    if isinstance(value, bool) or isinstance(option, bool):
        return value is option
    if isinstance(option, str):
        return isinstance(value, str) and _plain(value) == _plain(option)
    if isinstance(option, (int, float)):
        if isinstance(value, float) and isinstance(option, int) and kind == "integer":
            return False
        return isinstance(value, (int, float)) and value == option
    if isinstance(option, list):
        return isinstance(value, list) and len(value) == len(option) and all(_same(a, b, "") for a, b in zip(value, option))
    if isinstance(option, dict):
        return isinstance(value, dict) and value.keys() == option.keys() and all(
            any(_same(value[k], o, "") for o in (v if isinstance(v, list) else [v])) for k, v in option.items())
    return value == option


def _plain(text: str) -> str:
    return _IGNORED.sub("", text).lower().replace("'", '"')


def rates(errors: Iterable[str]) -> Rates:
    """The paper's rates from the error of each answer: equations 4 to 6, each counted over what passed the one before."""
    counts = Counter(errors)
    total = sum(counts.values())
    whole = total - counts[STRUCTURE]
    chosen = whole - counts[TOOL]
    right = chosen - counts[PARAMETERS]

    def share(part: int, of: int) -> float:
        return round(part / of, 4) if of else 0.0

    kinds = {kind: counts[kind] for kind in (STRUCTURE, TOOL, PARAMETERS)}
    return Rates(share(whole, total), share(chosen, whole), share(right, chosen), share(right, total), total, kinds)
