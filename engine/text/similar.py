"""A question's text as the checks compare it, and which text is nearly the same as another, without comparing each with each."""

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz, process
from rensa import RMinHash, RMinHashLSH

from engine.records import ToolCall

VALUE = "|"  # stands for a value that was taken out
COMPARED = 64  # texts; up to so many each is compared
LETTERS = 2  # of a shingle
BANDS = 40
FOUND = 0.99  # the least share of similar pairs that must become candidates
FEWEST_ROWS, MOST_ROWS = 3, 8  # with fewer rows nearly everything is a candidate, and comparing each is quicker
SEED = 1


@lru_cache(maxsize=4096)
def normal(question: str) -> str:
    """Lower case, single spaces, no punctuation: what makes two questions the same."""
    return " ".join(re.findall(r"\w+", question.casefold()))


def without_values(question: str, calls: Iterable[ToolCall]) -> str:
    """The normal text with VALUE for each text and number that the calls hold."""
    flat = normal(question)
    texts = {normal(text) for call in calls for value in call.arguments.values() for text in texts_in(value)}
    for text in sorted(texts - {""}, key=len, reverse=True):
        pattern = rf"(?<!\w){text}(?!\w)" if text.isascii() else text  # Chinese and Japanese have no spaces to go by
        flat = re.sub(pattern, f" {VALUE} ", flat)
    return " ".join(flat.split())


def texts_in(value: Any) -> Iterator[str]:
    """The texts and numbers in a value, at every depth."""
    if isinstance(value, (list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


class SimilarTexts:
    """Texts that grow in number. Two are similar if rapidfuzz's ratio (the share of letters that an alignment keeps, in percent) is
    at least `percent`.

    Few texts are compared one by one, and so are many where `percent` is below 90. Else only candidates are compared: those that
    share a band of their MinHash signatures (Broder, 1997; banding as in Leskovec, Rajaraman and Ullman, Mining of Massive Datasets,
    section 3.4), which are made of the sets of two letters that stand side by side.
    """

    def __init__(self, percent: float) -> None:
        self.percent = percent
        self.texts: list[str] = []
        self._rows = rows_for(percent)
        self._index: RMinHashLSH | None = None

    def add(self, text: str) -> None:
        """Take in a text."""
        self.texts.append(text)
        if self._index is not None:
            self._index.insert(len(self.texts) - 1, self._signature(text))
        elif self._rows and len(self.texts) > COMPARED:
            self._index = RMinHashLSH(threshold=0.5, num_perm=BANDS * self._rows, num_bands=BANDS)  # `query` heeds the bands only
            for at, earlier in enumerate(self.texts):
                self._index.insert(at, self._signature(earlier))

    def nearest(self, text: str, but: str = "") -> str:
        """The most similar text that is not `but`, "" if none is similar enough."""
        texts = self.texts if self._index is None else [self.texts[at] for at in self._index.query(self._signature(text))]
        if but:
            texts = [one for one in texts if one != but]
        found = process.extractOne(text, texts, scorer=fuzz.ratio, score_cutoff=self.percent)
        return found[0] if found else ""

    def _signature(self, text: str) -> RMinHash:
        made = RMinHash(num_perm=BANDS * self._rows, seed=SEED)
        made.update([text[at : at + LETTERS] for at in range(max(1, len(text) - LETTERS + 1))])
        return made


def rows_for(percent: float) -> int:
    """How many rows a band may have so that at least 99 of 100 similar pairs become candidates; 0 where MinHash is of no use.

    With s = 1 - percent / 100, two texts of L letters differ by at most 2 s L insertions and deletions. Scattered, an insertion
    breaks n - 1 shingles of n letters and brings n others. The worst likeness of two similar texts (Jaccard) is then
    J = (1 - 2 (n - 1) s) / (1 + 2 n s), and such a pair shares one of b bands of r rows with the probability 1 - (1 - J^r)^b.
    """
    s = 1 - percent / 100
    likeness = (1 - 2 * (LETTERS - 1) * s) / (1 + 2 * LETTERS * s)
    if likeness >= 1:
        return MOST_ROWS
    rows = int(math.log(1 - (1 - FOUND) ** (1 / BANDS)) / math.log(likeness)) if likeness > 0 else 0
    return min(rows, MOST_ROWS) if rows >= FEWEST_ROWS else 0
