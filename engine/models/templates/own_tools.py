"""Whether the calls of a project's own tools come back from what a model's chat template writes, whatever values they have."""

from collections.abc import Sequence
from typing import Any

from engine.messages import Message
from engine.models.call_formats import ParseError
from engine.models.templates.rendering import TemplateRefusal
from engine.models.templates.values import kind_of, wanted
from engine.records import Tool, ToolCall
from engine.schemas import Shape

SAMPLES: dict[str, Any] = {
    "string": 'She said "yes"\nand it\'s 北京',
    "number": 7,
    "boolean": True,
    "null": None,
    "array": ["x", 'y "z"'],
    "object": {"inner": {"deep": [1, "a"]}},
}
MOST = 3  # sentences; more would hide the rest of a log


def faults(chat: Any, tools: Sequence[Tool]) -> list[str]:
    """Sentences about the tools whose calls do not come back as they were; [] where all do. `chat` is an engine.models.chat.Chat."""
    by_name = {tool.name: tool for tool in tools}
    talk = chat.over(tools[:1])  # a template writes an answer alike whatever the list

    def back(call: ToolCall) -> bool:
        try:
            return chat.read(talk.answer([call]), by_name) == [call]
        except (ParseError, TemplateRefusal):
            return False

    found = [(tool, next((call for call in calls_of(tool) if not back(call)), None)) for tool in tools]
    lost = [(tool, call) for tool, call in found if call is not None]
    told: list[str] = [
        Message(
            "This base model's chat template writes some calls of {tool} in a form that cannot be read back (such as with "
            "{arguments}). Choose another base model if this matters.",
            tool=tool.name,
            arguments=[*call.arguments] or Message("no arguments"),
        )
        for tool, call in lost[:MOST]
    ]
    return told + ([Message("The same applies to {lost} more tools.", lost=len(lost) - MOST)] if len(lost) > MOST else [])


def calls_of(tool: Tool) -> list[ToolCall]:
    """Calls with a value of each type that the tool's schema takes: with the required arguments alone, with all of them, and with each of
    the others' further types."""
    values = {parameter.name: _values(parameter.shape) for parameter in tool.parameter_list()}
    required = [parameter.name for parameter in tool.parameter_list() if parameter.required]
    first = {name: some[0] for name, some in values.items()}
    calls = [{name: first[name] for name in required}, first]
    calls += [{**first, name: value} for name, some in values.items() for value in some[1:]]
    return [ToolCall(tool.name, arguments) for arguments in calls]


def _values(shape: Shape) -> list[Any]:
    """A value of each type that a shape takes, of those it lists where it does."""
    if shape.enum:
        return list({kind_of(value): value for value in shape.enum}.values())
    return [SAMPLES[kind] for kind in SAMPLES if kind in (wanted(shape) or {"string"})] or [SAMPLES["string"]]
