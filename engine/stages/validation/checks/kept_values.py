"""Values kept for tests stand in no training question, so that tests measure copying and not memory."""

from collections.abc import Sequence

from engine.records import Example
from engine.stages.validation.known import Known


class KeptValueCheck:
    """Compared without regard to case."""

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
