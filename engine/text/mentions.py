"""What a question mentions, before it is known what for: days, times, numbers, codes, quoted texts, names, and texts behind a cue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from engine.text.dates import day_named, time_named
from engine.text.language import HAN, LANGUAGES, language
from engine.text.spans import NUMBER

MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?"
DAYS = re.compile(
    r"(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{MONTH},?\s+\d{{4}}|\b{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})(?!\d)",
    re.IGNORECASE,
)
LOOSE_DAYS = re.compile(  # days that no calendar tells: for texts only
    r"\b(?:today|tonight|tomorrow|yesterday"
    r"|(?:(?:next|this|last|on|coming)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:next|this|last) (?:week|month|year|weekend)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?)\b",
    re.IGNORECASE,
)
TIMES = re.compile(r"(?<![\d:.])(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?)", re.IGNORECASE)
QUOTED = re.compile(r"\"([^\"]+)\"|“([^”]+)”|„([^“”]+)[“”]|«\s*([^»]+?)\s*»|「([^」]+)」|『([^』]+)』|(?<!\w)'([^']+)'(?!\w)")
CODE = re.compile(r"(?<![\w@./-])(?=[\w./-]*\d)[A-Za-z0-9](?:[\w./-]*[A-Za-z0-9])?(?![\w@-])")
CAPITAL = r"[^\W\d_a-zß-öø-ÿ](?:\.|[\w'’-]*)"  # a word with a capital letter, or an initial
NAME = re.compile(rf"(?<![\w'’]){CAPITAL}(?:(?:\s+(?:de|da|del|van|von|der|la|le|bin|al|and|&))*\s+{CAPITAL})*")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
ADDRESSES = {
    "email": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "uri": re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s<>\"']+[^\s<>\"'.,;:!?)]", re.IGNORECASE),
    "uuid": re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", re.IGNORECASE),
    "ipv4": re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}\b"),
}


@dataclass(frozen=True)
class Mention:
    """Letters `start` to `end` of a question, which say `value`."""

    start: int
    end: int
    value: Any


def days(question: str) -> list[Mention]:
    """Days with their year, as ISO texts."""
    found = ((m, day_named(m.group())) for m in DAYS.finditer(question))
    return [Mention(*m.span(), day.isoformat()) for m, day in found if day is not None]


def times(question: str) -> list[Mention]:
    """Times of day as HH:MM, or HH:MM:SS where seconds are told. A full hour needs am or pm."""
    made = []
    for m in TIMES.finditer(question):
        text = m.group() if ":" in m.group() else re.sub(r"^\d+", r"\g<0>:00", m.group())
        told = time_named(text)
        if told is not None:
            made.append(Mention(*m.span(), f"{told:%H:%M:%S}" if told.second else f"{told:%H:%M}"))
    return made


def numbers(question: str) -> list[Mention]:
    """Numbers as digits or in the words of any language that there is a file for; the words for one stand everywhere and are none."""
    made = []
    for m in NUMBER.finditer(question):
        if re.match(r"[\w.-]*[^\W\d]", question[m.end() : m.end() + 1]) or re.search(r"[\w][./-]?$", question[: m.start()]):
            continue  # part of a code
        value = float(m.group().replace(",", ""))
        made.append(Mention(*m.span(), int(value) if value.is_integer() and "." not in m.group() else value))
    for pattern, words in map(_number_words, LANGUAGES):
        made += [Mention(*m.span(), words[m.group().casefold()]) for m in pattern.finditer(question)]
    return sorted(made, key=lambda one: one.start)


@cache
def _number_words(code: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """(what finds the words of a language for numbers of two and more, {word: number})"""
    known = language(code)
    words = {word.casefold(): number for number, entry in enumerate(known.numbers) if number > 1 for word in entry.split("/")}
    if known.spaced:  # ordinals name a place in a row, not an amount
        words = {entry.split("/")[0].casefold(): number for number, entry in enumerate(known.numbers) if number > 1}
    either = "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"(?!)"
    numerals = "".join({letter for word in words for letter in word}) or "零"
    edges = (r"\b", r"\b") if known.spaced else (rf"(?<![{numerals}一])", rf"(?![{numerals}一])")
    return re.compile(f"{edges[0]}(?:{either}){edges[1]}", re.IGNORECASE), words


def quoted(question: str) -> list[Mention]:
    """Texts in quotes of any kind, without them."""
    made = []
    for m in QUOTED.finditer(question):
        at = next(n for n in range(1, 8) if m.group(n) is not None)
        made.append(Mention(*m.span(at), m.group(at)))
    return made


def codes(question: str) -> list[Mention]:
    """Words with a digit in them (R-201, INV/2026/7, 10432), but for days and times."""
    taken = [(one.start, one.end) for one in (*days(question), *times(question))]
    found = [Mention(*m.span(), m.group()) for m in CODE.finditer(question)]
    return [one for one in found if not any(start < one.end and one.start < end for start, end in taken)]


def names(question: str) -> list[Mention]:
    """Runs of words with a capital letter, without common words at their beginning; what begins a sentence is a name only where more than
    its first letter tells so."""
    made = []
    common = language("en").common
    for m in NAME.finditer(question):
        start, text = m.start(), m.group().rstrip(".'’-")
        while (first := WORD.match(text)) and (first.group().casefold().split("’")[0].split("'")[0] in common or first.group() == "I"):
            rest = text[first.end() :]
            skip = len(rest) - len(rest.lstrip())
            start, text = start + first.end() + skip, rest[skip:]
        text = re.sub(r"['’]s$", "", text).strip()
        if text:
            made.append(Mention(start, start + len(text), text))
    return made


def begins(question: str, at: int) -> bool:
    """Whether a sentence begins there."""
    return not question[:at].strip() or question[:at].rstrip()[-1] in ".?!:。？！"


def behind(question: str, cues: str, whole: bool) -> Iterator[Mention]:
    """Texts behind one of the words of the pattern `cues`: up to the end of the sentence if `whole`, else up to the next small word."""
    small = language("en").small | {
        "in",
        "at",
        "on",
        "by",
        "from",
        "to",
        "for",
        "with",
        "about",
        "next",
        "this",
        "last",
        "today",
        "tomorrow",
    }
    for m in re.finditer(rf"\b(?:{cues})\b[:,]?\s+(?:the\s+|a\s+|an\s+)?", question, re.IGNORECASE):
        rest = question[m.end() :]
        text = re.split(r"[?？。！!]|\.(?:\s|$)" if whole else r"[?？。！!,;]|\.(?:\s|$)", rest, maxsplit=1)[0]
        if not whole:
            words = []
            for word in WORD.finditer(text):
                if word.group().casefold() in small or word.group()[0].isdigit():
                    break
                words.append(word)
            text = text[: words[-1].end()] if words else ""
        text = text.rstrip(" .,;:")
        if text and not re.search(rf"[{HAN}]", m.group()):
            yield Mention(m.end(), m.end() + len(text), text)
