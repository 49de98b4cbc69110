"""A question that was made may not be far longer than those that real people ask of the same tool."""

from collections.abc import Sequence

from engine.records import Example
from engine.stages.validation.known import Known
from engine.text.question_statistics import words

TIMES = 2  # the longest real question


class LengthCheck:
    """The limit is that of the settings; without one, twice the longest real question of the tool where the statistics tell it."""

    NAME = "too long"

    def __init__(self, known: Known) -> None:
        self.known = known
        self._longest = {name: TIMES * length["max"] for name, length in known.statistics.get("length", {}).items() if "max" in length}

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those over the limit, with how many words they have and may have."""
        found = {}
        for example in examples:
            most = self.known.settings.longest or self._longest.get(example.tool)
            if most and not self.known.asked_by_person(example) and (count := len(words(example.question))) > most:
                found[example.key] = f"{count} words where {most:g} are the most"
        return found
