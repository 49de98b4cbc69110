"""How stored things are written for people: calls, sizes, shares, times."""

import json
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt


def calls_in_words(calls: str) -> str:
    """Stored calls as `name(parameter=value, ...)`, several separated by semicolons."""
    return "; ".join(call_in_words(call["name"], call["arguments"]) for call in (json.loads(calls) if calls else []))


def call_in_words(name: str, arguments: dict[str, Any]) -> str:
    """One call."""
    return f"{name}({', '.join(f'{key}={json.dumps(value, ensure_ascii=False)}' for key, value in arguments.items())})"


def accepted_in_words(answers: Sequence[dict[str, dict[str, list]]]) -> str:
    """Accepted calls, each with its first accepted values; "" where no call is wanted."""
    return "; ".join(
        call_in_words(name, {key: values[0] for key, values in accepted.items() if values and values[0] != ""})
        for answer in answers
        for name, accepted in answer.items()
    )


def percent(share: float) -> str:
    """0.853 -> 85.3 %"""
    return f"{QLocale().toString(100.0 * share, 'f', 1)} %"


def size(count: int) -> str:
    """Bytes in kB, MB or GB, powers of ten."""
    unit, by = ("GB", 1e9) if count >= 1e9 else ("MB", 1e6) if count >= 1e5 else ("kB", 1e3)
    return f"{QLocale().toString(count / by, 'f', 1)} {unit}"


def number(value: float, digits: int = 3) -> str:
    """A number with so many decimals, as the language writes it."""
    return QLocale().toString(float(value), "f", digits)


def probability(p: float) -> str:
    """A probability of chance: p = 0.012, or p < 0.001 below what is worth telling."""
    return f"p < {number(0.001)}" if p < 0.001 else f"p = {number(p)}"


def when(stored: str) -> str:
    """A stored time as this place writes it."""
    return QLocale().toString(QDateTime.fromString(stored, Qt.DateFormat.ISODate).toLocalTime(), QLocale.FormatType.ShortFormat)


def duration(seconds: float) -> str:
    """A time that something takes, as coarse as one would say it."""
    if seconds < 90:
        return QCoreApplication.translate("Formatting", "about {n} s").format(n=max(1, round(seconds)))
    if seconds < 5400:
        return QCoreApplication.translate("Formatting", "about {n} min").format(n=round(seconds / 60))
    return QCoreApplication.translate("Formatting", "about {n} h").format(n=number(seconds / 3600, 1))
