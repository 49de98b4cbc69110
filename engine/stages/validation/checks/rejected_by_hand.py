"""What a person rejected stays rejected, as long as its question is the same."""

from collections.abc import Sequence

from engine.records import Example
from engine.stages.validation.known import REJECTED, Known


class RejectedByHandCheck:
    """A person said no."""

    NAME = "rejected by hand"

    def __init__(self, known: Known) -> None:
        self.known = known

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those with a review that rejects them."""
        return {example.key: "" for example in examples if self.known.verdict(example) == REJECTED}
