"""No question of a test set may be trained on, nor one that is nearly the same, whatever its calls."""

from collections.abc import Sequence

from engine.records import Example
from engine.stages.validation.comparable import normal
from engine.stages.validation.known import Known
from engine.stages.validation.similar import SimilarTexts

PERCENT = 92


class LeakageCheck:
    """Compared with the questions of all test sets."""

    NAME = "test question"

    def __init__(self, known: Known) -> None:
        self._exact = {normal(question) for question in known.tests}
        self._tests = SimilarTexts(PERCENT)
        for question in sorted(self._exact):
            self._tests.add(question)

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those that are, or nearly are, a test question."""
        texts = [(example.key, normal(example.question)) for example in examples]
        return {key: "" for key, text in texts if text in self._exact or self._tests.nearest(text)}
