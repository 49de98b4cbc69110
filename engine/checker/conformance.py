"""Whether a call is one that its tool accepts."""

from collections.abc import Mapping

from jsonschema import Draft202012Validator

from engine.records import Tool, ToolCall


def why_not(call: ToolCall, tools: Mapping[str, Tool]) -> str:
    """An empty string if the call names a known tool and fits its schema, else the first reason in plain words.

    Arguments that the schema does not name are refused; required ones may be absent only where `required` is not listed.
    """
    tool = tools.get(call.name)
    if tool is None:
        return f"there is no tool {call.name}"
    known = tool.parameters.get("properties", {})
    for name in call.arguments:
        if name not in known:
            return f"{call.name} has no parameter {name}"
    try:
        for error in Draft202012Validator(tool.parameters).iter_errors(call.arguments):
            path = ".".join(str(part) for part in error.absolute_path)
            return f"{call.name}{'.' + path if path else ''}: {error.message[:160]}"
    except RecursionError:  # a schema that refers to itself without end
        return f"{call.name}: its schema refers to itself without end"
    return ""
