"""Whether a call is one that its tool accepts: `why_not` finds the words for a no, `Schemas` says yes or no of many calls quickly."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator

from engine.messages import Message
from engine.records import Tool, ToolCall, TypedQuestion


def why_not(call: ToolCall, tools: Mapping[str, Tool]) -> str:
    """An empty string if the call names a known tool and fits its schema, else the first reason in plain words.

    Arguments that the schema does not name are refused; required ones may be absent only where `required` is not listed.
    A null for an argument that may be absent says no more than leaving it out.
    """
    tool = tools.get(call.name)
    if tool is None:
        return Message("there is no tool {call}", call=call.name)
    for name in call.arguments:
        if name not in tool.known:
            return Message("{call} has no parameter {name}", call=call.name, name=name)
    try:
        for error in Draft202012Validator(tool.parameters).iter_errors(_said(call, tool)):
            path = ".".join(str(part) for part in error.absolute_path)
            return f"{call.name}{'.' + path if path else ''}: {error.message[:160]}"
    except RecursionError:  # a schema that refers to itself without end
        return Message("{call}: its schema refers to itself endlessly", call=call.name)
    return ""


def _said(call: ToolCall, tool: Tool) -> dict[str, Any]:
    """The arguments without nulls for those that may be absent."""
    if None not in call.arguments.values():
        return call.arguments
    return {
        name: value for name, value in call.arguments.items() if value is not None or (name in tool.known and tool.known[name].required)
    }


def by_any_name(tools: Sequence[Tool]) -> dict[str, Tool]:
    """Tools by their names, and by those of their files where these mean one tool only: questions may call them by either."""
    counted = Counter(tool.original for tool in tools)
    return {tool.original: tool for tool in tools if counted[tool.original] == 1} | {tool.name: tool for tool in tools}


def fitted(typed: TypedQuestion, tools: Mapping[str, Tool]) -> tuple[TypedQuestion, str]:
    """(a typed question with the names that its tools have now, why it cannot be trained on, "" where it can); `tools` by any name."""
    names = {called: tools[called].name for called in (typed.tool, *(call.name for call in typed.calls)) if called in tools}
    calls = tuple(ToolCall(names.get(call.name, call.name), call.arguments) for call in typed.calls)
    now = replace(typed, tool=names.get(typed.tool, typed.tool), calls=calls)
    if now.tool and not now.calls:
        return now, f"its call of {now.tool} is not given"
    return now, next((why for call in now.calls if (why := why_not(call, tools))), "")


class Schemas:
    """The schemas of some tools, each compiled once."""

    def __init__(self, tools: Mapping[str, Tool]) -> None:
        self.tools = tools
        self._compiled = {name: _compiled(tool) for name, tool in tools.items()}

    def accept(self, call: ToolCall) -> bool:
        """Whether a call fits as `why_not` has it; False also where that cannot be told quickly."""
        compiled = self._compiled.get(call.name)
        if compiled is None:
            return False
        return call.arguments.keys() <= self.tools[call.name].known.keys() and compiled.is_valid(_said(call, self.tools[call.name]))


def _compiled(tool: Tool) -> jsonschema_rs.Draft202012Validator | None:
    try:
        return jsonschema_rs.Draft202012Validator(tool.parameters, offline=True)
    except (
        jsonschema_rs.ValidationError,
        jsonschema_rs.ReferencingError,
        ValueError,
    ):  # a pattern or reference that only the slow validator knows
        return None
