"""Checks of a few lines: a person's no, calls that fit no tool, missing labels, empty questions and long ones."""

from collections.abc import Sequence

from engine.checker.conformance import Schemas, why_not
from engine.messages import Message
from engine.records import Example
from engine.stages.validation.known import REJECTED, Known
from engine.text.question_statistics import words
from engine.text.similar import normal

TIMES = 2  # the longest real question


class RejectedByHandCheck:
    """What a person rejected stays rejected, as long as its question is the same."""

    NAME = "rejected by hand"

    def __init__(self, known: Known) -> None:
        self.known = known

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those with a review that rejects them."""
        return {example.key: "" for example in examples if self.known.verdict(example) == REJECTED}


class ConformanceCheck:
    """Each call must name a tool of the project and fit its schema."""

    NAME = "call does not conform"

    def __init__(self, known: Known) -> None:
        self.tools = known.tools
        self._schemas = Schemas(known.tools)

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those with a call that does not fit, with the first reason."""
        found: dict[str, str] = {}
        for example in examples:
            reasons = (why_not(call, self.tools) for call in example.calls if not self._schemas.accept(call))
            if problem := next(filter(None, reasons), ""):
                found[example.key] = problem
        return found


class UnlabelledCheck:
    """What an agent answered is no label: questions of logs wait until a teacher named their calls or a person took them."""

    NAME = "not labelled yet"

    def __init__(self, known: Known) -> None:
        self.known = known

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those of logs without a label that no person took."""
        return {example.key: "" for example in examples if example.origin == "log" and not example.label and not self.known.taken(example)}


class EmptyCheck:
    """A question must hold at least one word, not nothing, spaces or marks only."""

    NAME = "empty question"

    def __init__(self, known: Known) -> None:
        pass

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those without a word."""
        return {example.key: "" for example in examples if not normal(example.question)}


class LengthCheck:
    """A question that was made may not be far longer than those that real people ask of the same tool.

    The limit is that of the settings; without one, twice the longest real question of the tool where the statistics tell it.
    """

    NAME = "too long"

    def __init__(self, known: Known) -> None:
        self.known = known
        self._longest = {name: TIMES * length["max"] for name, length in known.statistics.get("length", {}).items() if "max" in length}

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those over the limit, with how many words they have and may have."""
        found: dict[str, str] = {}
        for example in examples:
            most = self.known.settings.longest or self._longest.get(example.tool)
            if most and not self.known.asked_by_person(example) and (count := len(words(example.question))) > most:
                found[example.key] = Message("{count} words, more than the maximum of {most:g}", count=count, most=most)
        return found
