"""A question may stand in the project once, and nothing that is nearly the same."""

from collections.abc import Sequence

from engine.records import Example, to_json
from engine.stages.validation.known import WITH_ERRORS, Known
from engine.stages.validation.similar import SimilarTexts, normal


class DuplicateCheck:
    """Whatever its case, spaces and marks, a question may stand in the project once.

    Remembers every question that came this far. What a person took is no duplicate, but others may be one of it.
    """

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


class NearDuplicateCheck:
    """Of questions that are nearly the same text and ask for the very same calls, only the first is kept.

    Texts are compared among those with the same calls only: the same words with another value teach something new. A copy with
    a typing error is meant to be nearly its parent, and compared with all others.
    """

    NAME = "near duplicate"

    def __init__(self, known: Known) -> None:
        self.known = known
        self._texts: dict[str, SimilarTexts] = {}  # by calls
        self._text_of: dict[str, str] = {}  # by key

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those that are nearly an earlier question, with the text of that one."""
        found = {}
        for example in examples:
            text, calls = normal(example.question), to_json([call.as_dict() for call in example.calls])
            if calls not in self._texts:
                self._texts[calls] = SimilarTexts(self.known.settings.near_duplicate)
            same = self._texts[calls]
            self._text_of[example.key] = text
            parent = self._text_of.get(example.parent, "") if example.strategy == WITH_ERRORS else ""
            near = "" if self.known.taken(example) else same.nearest(text, parent)
            if near:
                found[example.key] = near
            else:
                same.add(text)
        return found
