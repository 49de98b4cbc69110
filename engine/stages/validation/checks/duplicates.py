"""A question may stand in the project once, whatever its case, spaces and marks."""

from collections.abc import Sequence

from engine.records import Example
from engine.stages.validation.comparable import normal
from engine.stages.validation.known import Known


class DuplicateCheck:
    """Remembers every question that came this far. What a person took is no duplicate, but others may be one of it."""

    NAME = "duplicate"

    def __init__(self, known: Known) -> None:
        self.known = known
        self._seen: dict[str, str] = {}  # normal text -> key

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those whose question came before, with the key of the first."""
        found = {}
        for example in examples:
            first = self._seen.setdefault(normal(example.question), example.key)
            if first != example.key and not self.known.taken(example):
                found[example.key] = first
        return found
