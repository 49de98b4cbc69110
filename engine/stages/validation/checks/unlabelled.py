"""What an agent answered is no label: questions of logs wait until a teacher named their calls or a person took them."""

from collections.abc import Sequence

from engine.records import Example
from engine.stages.validation.known import Known


class UnlabelledCheck:
    """A question of a log that neither a teacher nor a person has labelled."""

    NAME = "not labelled yet"

    def __init__(self, known: Known) -> None:
        self.known = known

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those of logs without a label that no person took."""
        return {example.key: "" for example in examples if example.origin == "log" and not example.label and not self.known.taken(example)}
