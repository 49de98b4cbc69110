"""Where a question says its call's arguments: the parts that augmentation must leave whole."""

import re
from datetime import date
from typing import Any

from engine.records import Example
from engine.values import DATE, spoken_dates


def argument_spans(example: Example) -> list[tuple[int, int]]:
    """(start, end) of every place where an argument stands word for word, or as a date or an enum's value in words."""
    spans = []
    for call in example.calls:
        for value in call.arguments.values():
            for form in _forms(value):
                spans += [m.span() for m in re.finditer(re.escape(form), example.question, re.IGNORECASE)]
    return spans


def day_of(value: Any) -> date | None:
    """The day that a text in ISO form names, None for anything else."""
    try:
        return date.fromisoformat(value) if isinstance(value, str) and DATE.fullmatch(value) else None
    except ValueError:
        return None


def _forms(value: Any) -> list[str]:
    if isinstance(value, list):
        return [form for item in value for form in _forms(item)]
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return []
    day = day_of(value)
    forms = [str(value), str(value).replace("_", " "), *(spoken_dates(day) if day else [])]
    return [form for form in dict.fromkeys(forms) if form]
