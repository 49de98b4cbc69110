"""What tests ask for is not trained on, so that they measure copying and not memory."""

from collections.abc import Sequence

from engine.records import Example
from engine.stages.validation.known import Known
from engine.text.similar import SimilarTexts, normal

PERCENT = 92


class KeptValueCheck:
    """Values kept for tests stand in no training question. Compared without regard to case."""

    NAME = "value kept for tests"

    def __init__(self, known: Known) -> None:
        self._kept = {name: {value.casefold() for value in values} for name, values in known.kept.items()}

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those with an argument whose value is kept, with the first such."""
        if not self._kept:
            return {}
        return {example.key: kept for example in examples if (kept := self._first(example))}

    def _first(self, example: Example) -> str:
        for call in example.calls:
            for name, value in call.arguments.items():
                for text in value if isinstance(value, list) else [value]:
                    if isinstance(text, str) and text.casefold() in self._kept.get(name, ()):
                        return f"{name} = {text}"
        return ""


class LeakageCheck:
    """No question of a test set may be trained on, nor one that is nearly the same, whatever its calls."""

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
