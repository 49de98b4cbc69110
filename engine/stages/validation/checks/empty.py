"""A question must hold at least one word."""

from collections.abc import Sequence

from engine.records import Example
from engine.stages.validation.comparable import normal
from engine.stages.validation.known import Known


class EmptyCheck:
    """Nothing, spaces or marks only."""

    NAME = "empty question"

    def __init__(self, known: Known) -> None:
        pass

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those without a word."""
        return {example.key: "" for example in examples if not normal(example.question)}
