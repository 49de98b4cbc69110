"""Each call must name a tool of the project and fit its schema."""

from collections.abc import Sequence

import jsonschema_rs

from engine.checker.conformance import why_not
from engine.records import Example, Tool, ToolCall
from engine.stages.validation.known import Known


class ConformanceCheck:
    """Each tool's schema is compiled once, which says yes or no quickly; `why_not` is slow and only finds the words for a no."""

    NAME = "call does not conform"

    def __init__(self, known: Known) -> None:
        self.tools = known.tools
        self._compiled = {name: _compiled(tool) for name, tool in known.tools.items()}

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those with a call that does not fit, with the first reason."""
        found = {}
        for example in examples:
            problem = next((problem for call in example.calls if not self._fits(call) and (problem := why_not(call, self.tools))), "")
            if problem:
                found[example.key] = problem
        return found

    def _fits(self, call: ToolCall) -> bool:
        """False also where it cannot be told."""
        compiled = self._compiled.get(call.name)
        if compiled is None:
            return False
        known = self.tools[call.name].parameters.get("properties", {})
        return call.arguments.keys() <= known.keys() and compiled.is_valid(call.arguments)


def _compiled(tool: Tool) -> jsonschema_rs.Draft202012Validator | None:
    try:
        return jsonschema_rs.Draft202012Validator(tool.parameters, offline=True)
    except (
        jsonschema_rs.ValidationError,
        jsonschema_rs.ReferencingError,
        ValueError,
    ):  # a pattern or reference that only the slow validator knows
        return None
