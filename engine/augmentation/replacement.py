"""Replacement: other values in the same sentence; a value that is an argument is replaced in the call too."""

import random
import re
from collections.abc import Mapping
from dataclasses import replace

from engine.augmentation.spans import day_of
from engine.records import Example, Parameter, Tool, ToolCall
from engine.values import ValueSource, spoken_dates

DIGITS = r"(?<![\w.-]){}(?![\w-]|\.\d)"


def apply(example: Example, tools: Mapping[str, Tool], values: ValueSource, rng: random.Random) -> Example | None:
    """The example with every replaceable value drawn anew, None where the question says none of them word for word."""
    question, calls, changed = example.question, [], False
    for call in example.calls:
        parameters = {parameter.name: parameter for parameter in tools[call.name].parameter_list()}
        arguments = dict(call.arguments)
        for name, value in call.arguments.items():
            found = _span(question, value)
            if found is None or name not in parameters:
                continue
            drawn = _other(parameters[name], value, question[slice(*found)], values, rng)
            if drawn is None:
                continue
            said, held = drawn
            question = question[: found[0]] + said + question[found[1]:]
            arguments[name] = held
            changed = True
        calls.append(ToolCall(call.name, arguments))
    return replace(example, question=question, calls=tuple(calls)) if changed else None


def _span(question: str, value) -> tuple[int, int] | None:
    """Where the question says a value, word for word (dates also in words); None if not exactly once."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    forms = [str(value)]
    if day := day_of(value):
        forms += spoken_dates(day)
    for form in forms:
        pattern = DIGITS.format(re.escape(form)) if not isinstance(value, str) else rf"(?<!\w){re.escape(form)}(?!\w)"
        found = list(re.finditer(pattern, question, re.IGNORECASE))
        if len(found) == 1:
            return found[0].span()
    return None


def _other(parameter: Parameter, value, said: str, values: ValueSource, rng: random.Random):
    """(what the question says now, what the call holds now)"""
    drawn = values.draw(parameter, rng)
    if drawn.held == value or not drawn.said:
        drawn = values.draw(parameter, rng)
    if drawn.held == value or not drawn.said:
        return None
    old_day, new_day = day_of(value), day_of(drawn.held)
    if old_day and new_day:
        form = next((i for i, text in enumerate([value, *spoken_dates(old_day)]) if text.lower() == said.lower()), 0)
        if str(old_day.year) not in said:  # the year is said elsewhere or understood: it stays
            new_day = new_day.replace(year=old_day.year, day=min(new_day.day, 28))
        return [new_day.isoformat(), *spoken_dates(new_day)][form], new_day.isoformat()
    if said.islower() and isinstance(drawn.held, str) and not parameter.enum:
        return drawn.said.lower(), drawn.held.lower() if isinstance(value, str) and value.islower() else drawn.held
    return drawn.said, drawn.held
