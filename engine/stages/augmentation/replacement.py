"""Replacement: other values in the same sentence (enterprise paper, Table 1). A value that is an argument changes in the call too.

What the call does not depend on (a day of the week, who asks) changes as well, but only where the question says all arguments: an
argument that was worked out from such a word would become wrong.
"""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from engine.checker.conformance import why_not
from engine.records import Example, Parameter, ToolCall
from engine.stages.augmentation.context import Context
from engine.text.language import Language, is_han, stands_alone
from engine.text.parameter_values import OWN_LIST_SHARE, NoValue, Value, ValueSource
from engine.text.spans import Span, day_forms, day_of, leaves, lost, mask, spans_of, unmask
from engine.text.spoken_forms import DATE

TRIES = 6  # draws until the calls fit together
SWAP_SHARE = 0.5  # how often something that no call depends on changes
FIRST_WORDS = ("min", "start", "from", "first", "low", "since", "begin")
LAST_WORDS = ("max", "end", "to", "last", "high", "until", "end")


@dataclass(frozen=True)
class Place:
    """One argument, or one item of a list: where in the calls (call, name, place in the list or None) and its value."""

    call: int
    name: str
    item: int | None
    value: Any


def apply(example: Example, rng: random.Random, context: Context) -> Example | None:
    """The example with every value drawn anew that the question says once, word for word; None where there is none.

    Arguments with the same value change together, days keep their distance, and the new calls conform if the old ones did.
    """
    language = context.language_of(example)
    found = _found(example, context)
    for _ in range(TRIES):
        made = _swapped(_with_other_values(example, found, language, context, rng), language, context, rng)
        if made is not None and _fits(example, made, context):
            return made
    return None


def _with_other_values(
    example: Example, found: list[tuple[Span, list[Place]]], language: Language, context: Context, rng: random.Random
) -> Example:
    question, calls = example.question, [dict(call.arguments) for call in example.calls]
    shift = _shift(example, found, context, rng)
    together = _drawn_together(example, found, context, rng)
    drawn: dict[Span, Value] = {}
    for span, places in found:
        said, first, parameter = question[slice(*span)], places[0], _parameter(example, places[0], context)
        if day_of(first.value) and not parameter.enum:
            other = _moved(first.value, said, shift)
        else:
            other = _other(parameter, first.value, said, together.get(first), language, context.values, rng)
        if other is None:
            continue
        drawn[span] = other
        for place in places:
            if place.item is None:
                calls[place.call][place.name] = other.held
            else:
                items = list(calls[place.call][place.name])
                items[place.item] = other.held
                calls[place.call][place.name] = items
    for start, end in sorted(drawn, reverse=True):
        question = question[:start] + drawn[start, end].said + question[end:]
    return replace(example, question=question, calls=tuple(ToolCall(call.name, arguments) for call, arguments in zip(example.calls, calls)))


# Which values can be replaced


def _found(example: Example, context: Context) -> list[tuple[Span, list[Place]]]:
    """Each place in the question that says a value, with the arguments that hold it, in the order of the arguments. Of places that
    overlap the longest counts, and a number that two parameters hold is left alone, since it is not clear whose it is."""
    groups: dict[str, list[Place]] = {}
    for place in _places(example, context):
        groups.setdefault(repr(place.value).casefold(), []).append(place)
    clear = [places for places in groups.values() if isinstance(places[0].value, str) or len({place.name for place in places}) == 1]
    found = [(span, places) for places in clear if (span := _span(example.question, places[0].value))]
    longest = sorted(found, key=lambda one: one[0][0] - one[0][1])
    taken: list[Span] = []
    for (start, end), _ in longest:
        if not any(start < other_end and other_start < end for other_start, other_end in taken):
            taken.append((start, end))
    return [one for one in found if one[0] in taken]


def _places(example: Example, context: Context) -> Iterator[Place]:
    for i, call in enumerate(example.calls):
        known = context.tools[call.name].known if call.name in context.tools else {}
        for name, value in call.arguments.items():
            if name in known and isinstance(value, list):
                yield from (Place(i, name, n, item) for n, item in enumerate(value))
            elif name in known:
                yield Place(i, name, None, value)


def _span(question: str, value: Any) -> Span | None:
    """Where the question says a value word for word or as a day; None if not exactly once, or inside another word or number."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    if isinstance(value, str):
        spans = spans_of(question, value)
    else:
        spans = [m.span() for m in re.finditer(rf"(?<![.-]){re.escape(str(value))}(?!-|\.\d)", question)]
    spans = [span for span in spans if stands_alone(question, *span)]
    return spans[0] if len(spans) == 1 else None


def _parameter(example: Example, place: Place, context: Context) -> Parameter:
    tool = context.tools[example.calls[place.call].name]
    parameter = next(parameter for parameter in tool.parameter_list() if parameter.name == place.name)
    if place.item is None:
        return parameter
    return parameter.item


# Which values take their place


def _drawn_together(example: Example, found: list[tuple[Span, list[Place]]], context: Context, rng: random.Random) -> dict[Place, Value]:
    """Values of one call that belong together, where the project has a knowledge graph that knows them."""
    if context.values.graph is None:
        return {}
    drawn = {}
    for i in range(len(example.calls)):
        places = [places[0] for _, places in found if places[0].call == i and places[0].item is None]
        try:
            values = context.values.draw_together([_parameter(example, place, context) for place in places], rng)
        except NoValue:
            continue
        drawn.update({place: values[place.name] for place in places})
    return drawn


def _other(
    parameter: Parameter, value: Any, said: str, belonging: Value | None, language: Language, values: ValueSource, rng: random.Random
) -> Value | None:
    """Another value: what the question says now and what the call holds. `belonging` is taken if it is another."""
    drawn = belonging
    for _ in range(TRIES):
        if drawn is not None and drawn.said and drawn.held != value:
            break
        drawn = _drawn(parameter, said, language, values, rng)
    else:
        return None
    if said.islower() and isinstance(drawn.held, str) and not parameter.enum:
        return Value(drawn.said.lower(), drawn.held.lower() if isinstance(value, str) and value.islower() else drawn.held)
    return drawn


def _drawn(parameter: Parameter, said: str, language: Language, values: ValueSource, rng: random.Random) -> Value | None:
    """A value for the parameter in the script of what the question says, None where none was found. Chinese ones are made up by the
    language file's rules."""
    if parameter.enum or not any(map(is_han, said)):
        try:
            drawn = values.draw(parameter, rng)
        except NoValue:
            return None
        return None if any(map(is_han, drawn.said)) and not parameter.enum else drawn
    own = [text for text in values.lists.get(parameter.name, ()) if any(map(is_han, text))]
    rule = next((rule for rule in language.made_up if re.search(rule.names, parameter.name.lower())), None)
    if own and (rule is None or rng.random() < OWN_LIST_SHARE):
        text = rng.choice(own)
    elif rule is not None:
        text = "".join(rng.choice(part.split()) for part in rule.parts)
    else:
        return None
    return None if text.casefold() in values.kept.get(parameter.name, ()) else Value(text, text)


def _shift(example: Example, found: list[tuple[Span, list[Place]]], context: Context, rng: random.Random) -> int:
    """By how many days all days of the example move, so that their order and distance stay; 0 where there is none. Where one is
    said without its year, all stay in theirs, since the year is said elsewhere or understood."""
    days = [(day, span, places[0]) for span, places in found if (day := day_of(places[0].value))]
    if not days:
        return 0
    if any(str(day.year) not in example.question[slice(*span)] for day, span, _ in days):
        first = max((date(day.year, 1, 1) - day).days for day, _, _ in days)
        last = min((date(day.year, 12, 31) - day).days for day, _, _ in days)
        return rng.choice([shift for shift in range(first, last + 1) if shift] or [0])
    try:
        drawn = day_of(context.values.draw(_parameter(example, days[0][2], context), rng).held)
    except NoValue:
        return 0
    return (drawn - days[0][0]).days if drawn else 0


def _moved(value: str, said: str, shift: int) -> Value | None:
    """A day moved by a number of days, written as it was; None for what is no day, and for one that leaves the calendar."""
    day = day_of(value)
    if day is None:
        return None
    try:
        held = (day + timedelta(days=shift)).isoformat()
    except OverflowError:
        return None
    if held == value:
        return None
    ways = list(zip(day_forms(value), day_forms(held)))
    written = [new for old, new in ways if old.casefold() == said.casefold()] or [new for old, new in ways if _words(old) == _words(said)]
    return Value(written[0] if written else held, held)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


# What no call depends on


def _swapped(example: Example, language: Language, context: Context, rng: random.Random) -> Example | None:
    """The example with things changed that no call depends on."""
    spans = []
    for value in (value for call in example.calls for value in call.arguments.values()):
        said = [spans_of(example.question, item) for item in (value if isinstance(value, list) else [value])]
        if not all(said) or not said:
            return example  # this one may have been worked out from other words
        spans += [span for places in said for span in places]
    text, values = mask(example.question, spans)
    groups = list(language.alike)
    if not example.calls:  # no value is an argument: the company's own values may change too
        groups += [tuple(texts) for texts in context.values.lists.values()]
    for group in groups:
        at = next((m for wanted in group if wanted.casefold() in text.casefold() for m in language.occurrences(text, wanted)), None)
        others = [other for other in group if at and other.casefold() != at.group().casefold()]
        if others and (not example.calls or rng.random() < SWAP_SHARE):
            other = rng.choice(others)
            text = text[: at.start()] + (other[:1].upper() + other[1:] if at.group()[:1].isupper() else other) + text[at.end() :]
    return replace(example, question=unmask(text, values))


# Whether all fits together


def _fits(example: Example, made: Example, context: Context) -> bool:
    """Whether the question changed, still says what it said, and the calls are as good as they were."""
    if not made.question or made.question.casefold() == example.question.casefold():
        return False
    for before, after in zip(example.calls, made.calls):
        if (why_not(after, context.tools) and not why_not(before, context.tools)) or not _in_order(before.arguments, after.arguments):
            return False
    return _different(made) >= _different(example) and not lost(example, made.question, calls=made.calls)


def _different(example: Example) -> int:
    """How many different values the calls hold, counted for each parameter by itself."""
    return len({(name, repr(leaf)) for call in example.calls for name, value in call.arguments.items() for leaf in leaves(value)})


def _in_order(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Whether a start that was before its end still is (min_score and max_score, start_date and end_date)."""
    for first, last in zip(FIRST_WORDS, LAST_WORDS):
        for name in before:
            end = name.replace(first, last)
            if (
                end != name
                and end in before
                and _comparable(before[name], before[end])
                and before[name] <= before[end]
                and after[name] > after[end]
            ):
                return False
    return True


def _comparable(one: Any, other: Any) -> bool:
    """Whether both are numbers or both days."""
    if isinstance(one, str) and isinstance(other, str):
        return bool(DATE.fullmatch(one) and DATE.fullmatch(other))
    return all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in (one, other))
