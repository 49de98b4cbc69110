"""Whether a call is one that its tool accepts: `why_not` finds the words for a no, `Schemas` says yes or no of many calls quickly."""

from collections.abc import Mapping
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator

from engine.messages import Message
from engine.records import Tool, ToolCall


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
        return Message("{call}: its schema refers to itself without end", call=call.name)
    return ""


def _said(call: ToolCall, tool: Tool) -> dict[str, Any]:
    """The arguments without nulls for those that may be absent."""
    if None not in call.arguments.values():
        return call.arguments
    return {
        name: value for name, value in call.arguments.items() if value is not None or (name in tool.known and tool.known[name].required)
    }


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
