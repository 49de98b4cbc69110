"""Simplification: only the words that carry the meaning are left, as people type into a search box (enterprise paper, Table 1)."""

import itertools
import random
import re
from dataclasses import replace

from engine.records import Example
from engine.stages.augmentation.context import Context
from engine.text.spans import PLACEHOLDER, lost, unmask

KEPT_SHARE = 0.12  # of the function words
LEAST_KEPT, LEAST_LEFT_OUT = 2, 2  # words


def apply(example: Example, rng: random.Random, context: Context) -> Example | None:
    """The example with function words and courtesies taken out, values untouched; None if little would change."""
    language = context.language_of(example)
    text, values = context.masked(example)
    words = language.words(text)
    kept = [
        word
        for word in words
        if (_bare(word.group()) not in language.small and (_bare(word.group()) or not language.spaced)) or rng.random() < KEPT_SHARE
    ]
    said = [word for word in kept if _bare(word.group())]
    if len(said) < LEAST_KEPT or len(kept) > len(words) - LEAST_LEFT_OUT:
        return None
    gap = rng.choice([" ", ""])  # where words were left out of a text without spaces
    simple = kept[0].group()
    for before, word in itertools.pairwise(kept):
        between = text[before.end() : word.start()]
        spaced = language.spaced or " " in between or (between and gap and _bare(word.group()) and _bare(before.group()))
        simple += (" " if spaced else "") + word.group()
    simple = re.sub(r"[，,、]{2,}", "，", simple).strip(" ,;:-，、；：")
    if simple[-1:] in tuple(".!?。！？") and rng.random() < 0.7:
        simple = simple[:-1]
    question = unmask(simple, values)
    return replace(example, question=question) if question and not lost(example, question) else None


def _bare(word: str) -> str:
    """The word's letters and digits, small; a placeholder stays one."""
    return re.sub(rf"(?!{PLACEHOLDER})[^\w']", "", word).strip("'").lower()
