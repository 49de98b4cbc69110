"""Each value of a call must be said in the question, so that the model learns to copy and not to make up."""

from collections.abc import Sequence
from typing import Any

from engine.records import Example, ToolCall
from engine.stages.validation.known import WITH_ERRORS, Known
from engine.text.spans import REMAINING, says


class GroundingCheck:
    """Text is looked for without regard to case and marks, numbers as digits or words, days in their usual forms (`says`).

    Enumerated values and booleans, however deep they stand, are said in other words and not checked, nor are calls that a person wrote
    or took. In a copy with a typing error a value without digits may have lost some letters.
    """

    NAME = "value not in the question"

    def __init__(self, known: Known) -> None:
        self.known = known
        self._shapes = {tool.name: {p.name: p.shape for p in tool.parameter_list()} for tool in known.tools.values()}

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those with a value that is not said, with the first such."""
        if not self.known.settings.grounding:
            return {}
        found = {}
        for example in examples:
            if not self.known.called_by_person(example):
                remaining = REMAINING if example.strategy == WITH_ERRORS else 1.0
                unsaid = next(
                    (f"{name} = {value}" for call in example.calls for name, value in self._unsaid(call, example.question, remaining)), ""
                )
                if unsaid:
                    found[example.key] = unsaid
        return found

    def _unsaid(self, call: ToolCall, question: str, remaining: float) -> list[tuple[str, Any]]:
        shapes = self._shapes[call.name]
        return [
            (name, value)
            for name, value in call.arguments.items()
            if not all(says(question, leaf, remaining) for leaf in shapes[name].free_leaves(value))
        ]
