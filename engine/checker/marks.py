"""Which parts of an answer are right, where the right one is known: the tool of each call, each of its values, and what is missing.

`judge` says whether an answer is right as a whole; this says where it is not, for people who look at one answer. Both compare values by
the same rule (`strict`).
"""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.checker.calls import fault_of_call
from engine.checker.strict import fault_of_value
from engine.checker.values import LEFT_OUT
from engine.records import Tool, ToolCall
from engine.schemas import ANYTHING

RIGHT, WRONG, MISSING, NOT_WANTED = "right", "wrong", "missing", "not wanted"  # what a value is

Answer = Mapping[str, Mapping[str, list[Any]]]


def marks(calls: Sequence[ToolCall], tools: Mapping[str, Tool], answers: Sequence[Answer]) -> dict[str, Any]:
    """{"calls": one for each call, "missing": [{"name", "arguments"} of accepted calls that nobody made, by their first values]}.

    A call is {"name", "wanted": whether its tool is, "values": [{"name", "is": RIGHT and so on, "value", "accepted"}]}; `value` is absent
    of what is MISSING, `accepted` holds the accepted values without the mark that it may be left out, [] of what is NOT_WANTED. Of a call
    whose tool is not wanted no value is judged: "values" is [] then. Accepted calls are given to the calls that they fit best.
    """
    left = [(name, accepted) for answer in answers for name, accepted in answer.items()]
    found: list[dict[str, Any]] = [{"name": call.name, "wanted": False, "values": []} for call in calls]
    pairs = sorted(
        (len(wrong), at, place)
        for at, call in enumerate(calls)
        for place, (name, accepted) in enumerate(left)
        if call.name == name
        for wrong in [[one for one in _values(call, tools.get(name), accepted) if one["is"] != RIGHT]]
    )
    given: dict[int, int] = {}  # accepted call -> call
    for _, at, place in pairs:
        if place not in given and at not in given.values():
            given[place] = at
            found[at] |= {"wanted": True, "values": _values(calls[at], tools.get(calls[at].name), left[place][1])}
    return {"calls": found, "missing": [_first(name, accepted) for place, (name, accepted) in enumerate(left) if place not in given]}


def _values(call: ToolCall, tool: Tool | None, accepted: Mapping[str, list[Any]]) -> list[dict[str, Any]]:
    known = tool.known if tool else {}
    if fault_of_call(call, tool, call.name, accepted, strict_bfcl=False) is None:
        return [{"name": name, "is": RIGHT, "value": value, "accepted": _told(accepted[name])} for name, value in call.arguments.items()]
    found = []
    for name, value in call.arguments.items():
        options = accepted.get(name)
        shape = known[name].shape if name in known else ANYTHING
        fits = options is not None and fault_of_value(name, value, shape, options) is None
        kind = NOT_WANTED if options is None else RIGHT if fits else WRONG
        found.append({"name": name, "is": kind, "value": value, "accepted": _told(options or [])})
    return found + [
        {"name": name, "is": MISSING, "accepted": _told(options)}
        for name, options in accepted.items()
        if name not in call.arguments and LEFT_OUT not in options
    ]


def _told(options: Sequence[Any]) -> list[Any]:
    return [option for option in options if not (isinstance(option, str) and option == LEFT_OUT)]


def _first(name: str, accepted: Mapping[str, list[Any]]) -> dict[str, Any]:
    """An accepted call by its first values; what may be left out is."""
    return {"name": name, "arguments": {key: options[0] for key, options in accepted.items() if options and LEFT_OUT not in options}}
