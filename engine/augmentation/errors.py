"""Error introduction: a slip of the finger or a doubled word, outside the values that the call needs."""

import random
import re
from dataclasses import replace

from engine.augmentation.spans import argument_spans
from engine.records import Example

ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
NEIGHBOURS = {a: b for row in ROWS for a, b in zip(row, row[1:] + row[-2])}


def apply(example: Example, rng: random.Random) -> Example | None:
    """The example with one or two typing errors; None where no word may be touched."""
    question = example.question
    for _ in range(rng.choice([1, 1, 2])):
        spans = argument_spans(replace(example, question=question))
        words = [m for m in re.finditer(r"[A-Za-z]{4,}", question)
                 if not any(start < m.end() and m.start() < end for start, end in spans)]
        if not words:
            break
        word = rng.choice(words)
        question = question[: word.start()] + _slip(word.group(), rng) + question[word.end():]
    return replace(example, question=question) if question != example.question else None


def _slip(word: str, rng: random.Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    return rng.choice([
        lambda: word[:at] + word[at + 1:],
        lambda: word[:at] + word[at] + word[at:],
        lambda: word[:at] + word[at + 1] + word[at] + word[at + 2:],
        lambda: word[:at] + NEIGHBOURS.get(word[at].lower(), "e") + word[at + 1:],
        lambda: f"{word} {word}",
    ])()
