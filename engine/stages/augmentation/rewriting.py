"""Rewriting: the same request in another sentence (enterprise paper, Table 1).

A sentence that fits a frame of the language file becomes another frame of its group: parts change places, a statement becomes a
question or the reverse. Words change for others that mean the same, courtesies come and go. Arguments are placeholders meanwhile.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import replace

from engine.records import Example
from engine.stages.augmentation.context import Context
from engine.text.language import SLOT, Language
from engine.text.spans import lost, unmask

TRIES = 4
SYNONYM_SHARE = 0.4  # how often synonyms come on top of another sentence
COURTESY_SHARE = 0.3
MARKS = "?？.。!！ "
MARK_SHARE = 0.7
QUESTION_MARKS = {"?": ".", "？": "。"}  # and what a statement has in its place
SENTENCE_END = re.compile(r"(?<=[.?!])\s+|(?<=[。？！])\s*")


def apply(example: Example, rng: random.Random, context: Context) -> Example | None:
    """The example in other words and with the same calls; None where no rule fits its question."""
    language = context.language_of(example)
    text, values = context.masked(example)
    for _ in range(TRIES):
        question = unmask(_rewritten(text, language, rng), values)
        if question and _words(question) != _words(example.question) and not lost(example, question):
            return replace(example, question=question)
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _rewritten(text: str, language: Language, rng: random.Random) -> str:
    """The text with one sentence in another frame, or words changed for synonyms; "" where neither can be done."""
    opening, body, closing = _peeled(text.strip(), language)
    sentences = [sentence for sentence in SENTENCE_END.split(body) if sentence]
    order = rng.sample(range(len(sentences)), len(sentences))
    framed = next((at for at in order if _reframe(sentences, at, language, rng)), None)
    if framed == 0 and opening.strip().isalpha():
        opening = ""  # it was part of the sentence
    reworded = _reworded(sentences, language, rng) if framed is None or rng.random() < SYNONYM_SHARE else False
    if framed is None and not reworded:
        return ""
    body = (" " if language.spaced else "").join(sentences)
    if rng.random() < COURTESY_SHARE:
        opening, closing = rng.choice([(_fitting(language.openings, body, rng), ""), ("", rng.choice(language.closings)), ("", "")])
    if opening and not opening[:1].isupper() and text[:1].isupper():
        opening = opening[:1].upper() + opening[1:]
    if opening:
        body = _lowered(body, language)
    if closing:
        body = body.rstrip(MARKS)
    return opening + body + closing


def _fitting(openings: tuple[str, ...], body: str, rng: random.Random) -> str:
    """A courtesy for before the question, another than it begins with."""
    return rng.choice([opening for opening in openings if opening[:2].casefold() != body[:2].casefold()])


def _peeled(text: str, language: Language) -> tuple[str, str, str]:
    """(courtesy before, the question itself, courtesy behind)"""
    opening = closing = ""
    for courtesy in sorted(language.openings, key=len, reverse=True):
        bare = courtesy.rstrip("，,: ")
        parted = "+" if language.spaced else "*"
        if found := re.match(rf"{re.escape(bare)}[，,：:\s]{parted}", text, re.IGNORECASE):
            opening, text = found.group(), text[found.end() :]
            break
    for courtesy in sorted(language.closings, key=len, reverse=True):
        bare = re.escape(courtesy.strip("，,: "))
        if found := re.search(rf"[，,\s]+{bare}\s*[.!。！]?$", text, re.IGNORECASE):
            closing, text = found.group(), text[: found.start()]
            break
    return (opening, text, closing) if text.strip() else ("", opening + text + closing, "")


def _reframe(sentences: list[str], at: int, language: Language, rng: random.Random) -> bool:
    """Put one sentence into another frame, in place; False where none fits."""
    whole = sentences[at]
    sentence, mark = whole.rstrip(MARKS), whole[len(whole.rstrip(MARKS)) :].strip()
    choices = [choice for choice in _choices(sentence, language) if len(sentences) == 1 or "{bare}" not in choice[0]]
    if not choices:
        return False
    frame, slots = rng.choice(choices)
    slots = {name: _lowered(part, language) if not frame.startswith(f"{{{name}}}") else part for name, part in slots.items()}
    made = SLOT.sub(lambda slot: slots[slot[1]], frame.rstrip(MARKS))
    if whole[:1].isupper():
        made = made[:1].upper() + made[1:]
    sentences[at] = made + _mark(frame, mark, rng)
    return True


def _mark(frame: str, mark: str, rng: random.Random) -> str:
    """The mark at the end of a sentence that took a frame; who wrote none before often writes none now."""
    if frame[-1] in "?？":
        return frame[-1] if mark or rng.random() < MARK_SHARE else ""
    only_moved = not SLOT.sub("", frame).strip(" ,，:")
    if only_moved or mark not in QUESTION_MARKS:
        return mark
    return QUESTION_MARKS[mark] if rng.random() < MARK_SHARE else ""


def _choices(sentence: str, language: Language) -> Iterator[tuple[str, dict[str, str]]]:
    """(frame, what stands in its slots) for all frames that the sentence could take instead of those that it fits."""
    for group in language.patterns:
        fitting = [(frame, found) for frame, pattern in group if (found := pattern.fullmatch(sentence))]
        if not fitting:
            continue
        # the frame with the most words of its own tells best what the sentence is
        own, found = max(fitting, key=lambda pair: len(SLOT.sub("", pair[0])))
        yield from ((frame, found.groupdict()) for frame, _ in group if frame != own)


def _reworded(sentences: list[str], language: Language, rng: random.Random) -> bool:
    """Change one or two words or phrases for others that mean the same, in place; False where the file knows none of them."""
    changed = False
    for group in rng.sample(language.synonyms, len(language.synonyms)):
        for at, sentence in enumerate(sentences):
            found = next((m for word in sorted(group, key=len, reverse=True) for m in language.occurrences(sentence, word)), None)
            if found is None:
                continue
            other = rng.choice([word for word in group if word.casefold() != found.group().casefold()])
            if found.group()[:1].isupper():
                other = other[:1].upper() + other[1:]
            sentences[at] = sentence[: found.start()] + other + sentence[found.end() :]
            if changed or rng.random() < 0.6:
                return True
            changed = True
            break
    return changed


def _lowered(text: str, language: Language) -> str:
    """The text for the middle of a sentence: its first letter small where the language file knows the first word."""
    first = re.match(r"[^\W\d_]+", text)
    if first and first.group()[:1].isupper() and first.group().lower() in language.common and first.group() != "I":
        return text[:1].lower() + text[1:]
    return text
