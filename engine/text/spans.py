"""Whether and where a question says the arguments of its call, in any language that there is a file for.

Before any rule touches a question, `mask` takes the values out and puts one placeholder for each; `unmask` puts them back.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from engine.records import Example, ToolCall
from engine.text.language import LANGUAGES, is_han, language, stands_alone
from engine.text.spoken_forms import (
    DATE,
    days_in_ranges,
    moment_of,
    ordinal_dates,
    other_forms,
    spoken_dates,
    spoken_times,
)
from engine.text.spoken_forms import WORDS as NUMBER_WORDS

Span = tuple[int, int]
PLACEHOLDER = "[\ue000-\uf8ff]"  # Unicode's area for private use: no script's letters, no marks
REMAINING = 0.7  # share of a value's letters that a typing error in it must leave
WIDER = 2  # letters by which a value with a slip may be longer
ORDINALS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
NUMBER = re.compile(r"(?:(?<![\w.])-)?\d+(?:,\d{3})*(?:\.\d+)?")


def argument_spans(example: Example) -> list[Span]:
    """(start, end) of all places where arguments stand: word for word, a day or an enum's value in words, a number as digits or
    word. In the order of the text; places that overlap are one."""
    spans = [span for call in example.calls for value in leaves(call.arguments) for span in spans_of(example.question, value)]
    return _merged(spans)


def spans_of(question: str, value: Any) -> list[Span]:
    """The places of one value. Text inside another word (Rome in Romerike) counts only where it stands nowhere else."""
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, (int, float)):
        digits = [m.span() for m in NUMBER.finditer(question) if float(m.group().replace(",", "")) == value]
        if digits and value == 1:
            return digits  # the words for one stand everywhere
        return digits + [
            m.span()
            for code in LANGUAGES
            for word in _number_words(code, value)
            for m in language(code).occurrences(question, word)
            if not _in_larger_number(question, m, code)
        ]
    asked = question.casefold()
    patterns = [_loose(form) for form in forms_of(value) if form and all(word in asked for word in re.findall(r"\w+", form.casefold()))]
    found = [m.span() for pattern in patterns for m in re.finditer(pattern, question, re.IGNORECASE)]
    if not found and (day := day_of(value)):
        found = [m.span("day") for m in days_in_ranges(question, day)]
    return _merged([span for span in found if stands_alone(question, *span)] or found)


def forms_of(value: str) -> list[str]:
    """How a text may stand in a question: as it is, an enum's value in words, a day, a time or a duration in the usual ways of writing."""
    return list(dict.fromkeys([value, value.replace("_", " "), *day_forms(value), *other_forms(value)]))


def day_forms(value: Any) -> list[str]:
    """How a day in ISO form is written in all languages, always in the same order; [] for anything else."""
    day = day_of(value)
    if day is None:
        return []
    return [value, *spoken_dates(day), *_further_forms(day), *ordinal_dates(day)]


def _further_forms(day: date) -> list[str]:
    return [form.format(year=day.year, month=day.month, day=day.day) for code in LANGUAGES for form in language(code).dates]


def day_of(value: Any) -> date | None:
    """The day that a text in ISO form names, None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and DATE.fullmatch(value) else None
    except ValueError:
        return None


def leaves(value: Any) -> Iterator[Any]:
    """The single values in arguments, however deep in lists and objects."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def mask(question: str, spans: Iterable[Span]) -> tuple[str, list[str]]:
    """The question with one placeholder for each span, and what stood there. Characters that would look like placeholders are
    taken out too. `spans` must be in order and not overlap."""
    text, end = "", 0
    values: list[str] = []
    for start, stop in _merged([*spans, *(m.span() for m in re.finditer(PLACEHOLDER, question))]):
        text += question[end:start] + chr(0xE000 + len(values))
        values.append(question[start:stop])
        end = stop
    return text + question[end:], values


def unmask(text: str, values: list[str]) -> str:
    """The text with its values back in their places; "" if one is missing or there twice."""
    places = re.findall(PLACEHOLDER, text)
    if sorted(places) != [chr(0xE000 + i) for i in range(len(values))]:
        return ""
    return re.sub(PLACEHOLDER, lambda m: values[ord(m.group()) - 0xE000], text)


def lost(example: Example, question: str, remaining: float = 1.0, calls: Iterable[ToolCall] | None = None) -> list[str]:
    """The names of the arguments that another question should say and does not: those that the example's question says, and those
    that are others in `calls`, the other question's own.

    `remaining` is the share of a value's letters that must be there; below 1 a typing error in a value does no harm, except in
    values with digits.
    """
    calls = example.calls if calls is None else tuple(calls)
    never_said = {
        (i, name) for i, name in unsaid(example.question, example.calls) if calls[i].arguments.get(name) == example.calls[i].arguments[name]
    }
    return [name for _, name in sorted(unsaid(question, calls, remaining) - never_said)]


def unsaid(question: str, calls: Iterable[ToolCall], remaining: float = 1.0) -> set[tuple[int, str]]:
    """(place of the call, name) of each argument that a question does not say."""
    return {(i, name) for i, call in enumerate(calls) for name, value in call.arguments.items() if not says(question, value, remaining)}


def says(question: str, value: Any, remaining: float = 1.0) -> bool:
    """Whether a question says a value, be it a list or an object: in English or in the words of a language file; flags count as
    said. With `remaining` below 1 a text without digits may have lost letters to typing errors, as in `lost`."""
    return all(_is_nearly_said(question, leaf, remaining) for leaf in leaves(value))


def _is_nearly_said(question: str, value: Any, remaining: float) -> bool:
    if _says_in_english(question, value) or _says_in_other_words(question, value):
        return True
    if remaining >= 1 or not isinstance(value, str) or re.search(r"\d", value):
        return False
    return any(share_remaining(form, question) >= remaining for form in forms_of(value))


def _says_in_other_words(question: str, value: Any) -> bool:
    """A number or a day in the words of a language file; a day without its year must not stand behind another year."""
    if isinstance(value, (int, float)):
        return bool(spans_of(question, value))
    day = day_of(value)
    before = {True: r"(?<!\d)", False: r"(?<![\d年])"}
    return day is not None and any(
        re.search(before[str(day.year) in form] + re.escape(form) + r"(?!\d)", question, re.IGNORECASE) for form in _further_forms(day)
    )


def share_remaining(value: str, question: str) -> float:
    """The share (0..1) of a value's letters that stand in order in that part of a question which is most like it."""
    value, question = value.casefold(), question.casefold()
    place = fuzz.partial_ratio_alignment(value, question)
    if not value or place is None:
        return 0.0
    part = question[max(0, place.dest_start - WIDER) : place.dest_end + WIDER] if len(value) <= len(question) else question
    return LCSseq.similarity(value, part) / len(value)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _loose(form: str) -> str:
    """A pattern of the form as it is, or of its words with other marks between them (R-201, R 201)."""
    words = re.findall(r"\w+", form)
    return "|".join([re.escape(form), *([r"\W+".join(map(re.escape, words))] if words else [])])


@cache
def _number_words(code: str, value: float) -> list[str]:
    known = language(code).numbers
    return known[int(value)].split("/") if value in range(len(known)) else []


def _in_larger_number(question: str, found: re.Match, code: str) -> bool:
    """Whether a Chinese numeral stands beside another: the two of twelve."""
    numerals = {numeral for word in language(code).numbers for numeral in word if is_han(numeral)}
    return bool({question[found.start() - 1 : found.start()], question[found.end() : found.end() + 1]} & numerals)


# What English says, for speed without patterns of language files


def _says_in_english(question: str, value: Any) -> bool:
    """The common cases, quickly: text without regard to case and marks, numbers as digits or small words, days in English."""
    if isinstance(value, bool) or value is None:
        return True
    if isinstance(value, (int, float)):
        return _says_number(question, value)
    flat = _flat(question)
    day, moment = day_of(value), moment_of(value)
    if day is not None:
        return _says_day(question, flat, day)
    if moment is not None and not _stands_in(flat, value):
        at = [""] if not (moment.hour or moment.minute or moment.second) else spoken_times(moment)
        return _says_day(question, flat, moment.date()) and any(_stands_in(flat, form) for form in at)
    return any(_stands_in(flat, form) for form in [value, *other_forms(value)])


def _says_day(question: str, flat: str, day: date) -> bool:
    """2 March for a day in March 2026, but not 2 March 2027; in a range its number may stand alone."""
    return any(
        _stands_in(flat, form, "" if str(day.year) in form else r"(?! \d{4}\b)")
        for form in [day.isoformat(), *spoken_dates(day), *ordinal_dates(day)]
    ) or any(days_in_ranges(question, day))


def _says_number(question: str, value: int | float) -> bool:
    numbers = {float(found.replace(",", "")) for found in re.findall(r"(?:(?<![\w.])-)?\d+(?:,\d{3})*(?:\.\d+)?", question)}
    if float(value) in numbers:
        return True
    words = set(re.findall("[a-z]+", question.lower()))
    return (
        float(value).is_integer()
        and 0 <= value <= 12
        and bool({NUMBER_WORDS[int(value)], ORDINALS[int(value)]} & words or (value == 1 and {"a", "an"} & words))
    )


def _stands_in(flat: str, text: str, then: str = "") -> bool:
    """Whether a flat question holds a text; a number in it must be whole: March 2 is not in March 2026."""
    text = _flat(text)
    before, after = (r"(?<!\d)" if text[:1].isdigit() else ""), (r"(?!\d)" if text[-1:].isdigit() else "")
    return re.search(before + re.escape(text) + after + then, flat) is not None


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
