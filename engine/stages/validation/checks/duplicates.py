"""A question may stand in the project once, and nothing that is nearly the same, by its letters or by what it means."""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from engine.models.embeddings import Vectors
from engine.records import Example, to_json
from engine.stages.validation.known import SHORTENED, WITH_ERRORS, Known
from engine.text.similar import SimilarTexts, normal


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
            text, calls = normal(example.question), asked_for(example)
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


class SameMeaningCheck:
    """Of questions that mean the same in nearly the same words and ask for the very same calls, only the first is kept.

    Their embeddings are compared, among those with the same calls only, so that a copy with other values is never taken for its parent.
    What a person wrote is kept, and so are copies that are meant to be nearly their parent, with typing errors or cut down to key words;
    others are compared with what a person wrote, but not with such copies.
    """

    NAME = "same meaning"

    def __init__(self, known: Known) -> None:
        self.known = known
        self._first: dict[str, Example] = {}  # by calls: the first that asks for them
        self._kept: dict[str, _Meanings] = {}  # by calls, once there is a second

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those that mean what an earlier question means, with that one."""
        embedder, percent = self.known.embedder, self.known.settings.same_meaning
        if embedder is None or not percent:
            return {}
        asked = [one for one in examples if one.strategy not in (WITH_ERRORS, SHORTENED) and embedder.reads(one.question)]
        calls = [asked_for(one) for one in asked]
        times = Counter(calls)
        several = [(one, call) for one, call in zip(asked, calls) if times[call] > 1 or call in self._first]
        for one, call in zip(asked, calls):
            self._first.setdefault(call, one)
        firsts = [self._first[call].question for call in dict.fromkeys(call for _, call in several) if call not in self._kept]
        texts = list(dict.fromkeys([*firsts, *(one.question for one, _ in several)]))
        vectors = dict(zip(texts, embedder(texts)))
        found = {}
        for one, call in several:
            first = self._first[call]
            if call not in self._kept:
                self._kept[call] = _Meanings(first.question, vectors[first.question])
            if one.key == first.key:
                continue
            nearest, alike = self._kept[call].nearest(vectors[one.question])
            if 100 * alike >= percent and not self.known.asked_by_person(one):
                found[one.key] = nearest
            else:
                self._kept[call].add(one.question, vectors[one.question])
        return found


class _Meanings:
    """Questions with their vectors, which grow in number."""

    def __init__(self, question: str, vector: Vectors) -> None:
        self.questions = [question]
        self._vectors = vector[None].copy()  # as many rows as there is room for

    def add(self, question: str, vector: Vectors) -> None:
        """Take in a question."""
        if len(self.questions) == len(self._vectors):
            self._vectors = np.concatenate([self._vectors, np.zeros_like(self._vectors)])
        self._vectors[len(self.questions)] = vector
        self.questions.append(question)

    def nearest(self, vector: Vectors) -> tuple[str, float]:
        """(the most similar question, its cosine)"""
        alike = self._vectors[: len(self.questions)] @ vector
        at = int(alike.argmax())
        return self.questions[at], float(alike[at])


def asked_for(example: Example) -> str:
    """An example's calls as one text."""
    return to_json([call.as_dict() for call in example.calls])
