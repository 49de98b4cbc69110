"""Simplification: only the words that carry the meaning are left, as people type into a search box."""

import random
import re
from dataclasses import replace

from engine.augmentation.spans import argument_spans
from engine.records import Example

# What may go: courtesies, fillers and function words; negations and words of place, time and amount stay.
FUNCTION_WORDS = set("""a an the is are was were be been am do does did have has had can could would will shall should may might
must i you he she it we they me him her us them my your his its our their this that these those there here please thanks thank
hi hello hey sorry just so well also of to for and or but if then than as with what whats who whom how tell show give get let
know need want like look see find up some any about kindly quick one morning good""".split())
KEPT_SHARE = 0.12


def apply(example: Example, rng: random.Random) -> Example | None:
    """The example with function words and courtesies taken out, values untouched; None if little would change."""
    values = argument_spans(example)
    words = list(re.finditer(r"\S+", example.question))
    kept = []
    for word in words:
        bare = re.sub(r"\W", "", word.group()).lower()
        inside = any(start < word.end() and word.start() < end for start, end in values)
        if inside or bare and bare not in FUNCTION_WORDS or rng.random() < KEPT_SHARE:
            kept.append(word.group())
    if len(kept) < 2 or len(kept) > len(words) - 2:
        return None
    question = " ".join(kept).strip(" ,;:-")
    if question[-1] in ".!?" and rng.random() < 0.7:
        question = question[:-1]
    return replace(example, question=question)
