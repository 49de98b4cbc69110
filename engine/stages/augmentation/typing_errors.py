"""Error introduction: one or two slips as fingers, ears and input methods make them (enterprise paper, Table 1).

Letters are left out, doubled, swapped, struck beside their key or written as they sound; words are doubled, left out or swapped;
Chinese characters become others that sound or look alike. Arguments and negations stay whole, unless errors in values are wanted.
"""

import itertools
import random
import re
from collections.abc import Iterator
from dataclasses import replace

from engine.records import Example
from engine.stages.augmentation.context import Context
from engine.text.language import HAN, Language, is_han
from engine.text.spans import REMAINING, lost, share_remaining, unmask

IN_VALUE_SHARE = 0.5  # how often an error is in a value, where it may be
SHORTEST = 4  # letters of a word in which letters slip
Slip = tuple[int, int, str]
WORD = re.compile(rf"[^\W\d_{HAN}]+(?:'[^\W\d_{HAN}]+)?")


def apply(example: Example, rng: random.Random, context: Context) -> Example | None:
    """The example with one or two errors; None where no word may be touched. The calls stay as they are."""
    language = context.language_of(example)
    text, values = context.masked(example)
    for _ in range(rng.choice([1, 1, 2])):
        if context.errors_in_values and rng.random() < IN_VALUE_SHARE:
            values = _with_a_slip(values, example, language, rng)
        else:
            text = _slipped(text, SLIPS, language, rng)
    question = unmask(text, values)
    if not question or question == example.question or lost(example, question, REMAINING if context.errors_in_values else 1.0):
        return None
    return replace(example, question=question)


def _with_a_slip(values: list[str], example: Example, language: Language, rng: random.Random) -> list[str]:
    """The values with an error in one that has no digits and had no error before, where enough of it remains."""
    able = [i for i, value in enumerate(values) if value in example.question and not re.search(r"\d", value)]
    for i in rng.sample(able, len(able)):
        slipped = _slipped(values[i], LETTER_SLIPS, language, rng)
        if slipped != values[i] and share_remaining(values[i], slipped) >= REMAINING:
            return [*values[:i], slipped, *values[i + 1 :]]
    return values


def _slipped(text: str, slips: tuple, language: Language, rng: random.Random) -> str:
    """The text with one error of the first kind that it allows."""
    for slip in rng.sample(slips, len(slips)):
        choices = [(start, end, new) for start, end, new in slip(text, language) if text[start:end] != new]
        if choices:
            start, end, new = rng.choice(choices)
            return text[:start] + new + text[end:]
    return text


# Where a slip may be


def _runs(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """(start, end) of words long enough, and of Chinese characters that stand together; without negations."""
    for word in WORD.finditer(text):
        if len(word.group()) >= SHORTEST and word.group().lower() not in language.untouched:
            yield word.span()
    start = end = -1
    for word in () if language.spaced else language.words(text):
        if not is_han(word.group()[0]) or word.group() in language.untouched:
            continue
        if word.start() != end:
            if end > start:
                yield start, end
            start = word.start()
        end = word.end()
    if end > start:
        yield start, end


def _letters(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """(place, end of its run) of each letter that may slip: the first and last of a word are seldom wrong."""
    for start, end in _runs(text, language):
        yield from ((at, end) for at in (range(start, end) if is_han(text[start]) else range(start + 1, end - 1)))


def _words(text: str, language: Language) -> list[tuple[int, int]]:
    """(start, end) of the words of letters that may be doubled, left out or swapped."""
    if language.spaced:
        return [
            m.span()
            for m in re.finditer(r"(?<!\S)\S+(?!\S)", text)
            if WORD.fullmatch(m.group()) and m.group().lower() not in language.untouched
        ]
    return [m.span() for m in language.words(text) if re.fullmatch(f"[{HAN}]+", m.group()) and m.group() not in language.untouched]


# The kinds of slips: each gives all that a text allows, as (start, end, what stands there then)


def dropped_letters(text: str, language: Language) -> Iterator[Slip]:
    """weather -> wether"""
    return ((at, at + 1, "") for at, _ in _letters(text, language))


def repeated_letters(text: str, language: Language) -> Iterator[Slip]:
    """weather -> weaather"""
    return ((at, at, text[at]) for at, _ in _letters(text, language))


def swapped_letters(text: str, language: Language) -> Iterator[Slip]:
    """weather -> waether"""
    return ((at, at + 2, text[at + 1] + text[at]) for at, end in _letters(text, language) if at + 1 < end)


def neighbouring_keys(text: str, language: Language) -> Iterator[Slip]:
    """weather -> weathet"""
    for at, _ in _letters(text, language):
        for key in language.neighbours.get(text[at].lower(), ""):
            yield at, at + 1, key.upper() if text[at].isupper() else key


def sounds(text: str, language: Language) -> Iterator[Slip]:
    """receive -> recieve; 查询 -> 查寻"""
    for start, end in _runs(text, language):
        word = text[start:end]
        for meant, written in language.misspellings:
            for found in re.finditer(meant, word.lower()):
                spelled = written.upper() if word.isupper() else written.capitalize() if word[found.start()].isupper() else written
                yield start + found.start(), start + found.end(), spelled
    yield from _confused(text, language.confused[0], language)


def looks(text: str, language: Language) -> Iterator[Slip]:
    """未来 -> 末来"""
    return _confused(text, language.confused[1], language)


def _confused(text: str, others: dict[str, str], language: Language) -> Iterator[Slip]:
    for at, _ in _letters(text, language):
        yield from ((at, at + 1, other) for other in others.get(text[at], ""))


def repeated_words(text: str, language: Language) -> Iterator[Slip]:
    """the weather -> the weather weather"""
    gap = " " if language.spaced else ""
    return ((end, end, gap + text[start:end]) for start, end in _words(text, language) if end - start >= 2)


def dropped_words(text: str, language: Language) -> Iterator[Slip]:
    """what is the weather -> what the weather; only a word that carries no meaning is left out, with the space behind it"""
    for start, end in _words(text, language):
        if text[start:end].lower() in language.small and (start or end < len(text)):
            behind = re.compile(r"\s*" if start else r"[\s,，]*").match(text, end).end()
            yield (start, behind, "") if behind < len(text) else (len(text[:start].rstrip()), behind, "")


def swapped_words(text: str, language: Language) -> Iterator[Slip]:
    """the weather -> weather the"""
    words = _words(text, language)
    for (start, end), (start2, end2) in itertools.pairwise(words):
        if text[end:start2].strip() == "":
            yield start, end2, text[start2:end2] + text[end:start2] + text[start:end]


LETTER_SLIPS = (dropped_letters, repeated_letters, swapped_letters, neighbouring_keys, sounds, looks)
SLIPS = (*LETTER_SLIPS, repeated_words, dropped_words, swapped_words)
