"""Whether two texts name the same day, time of day or moment: by meaning, in the forms in which people and programs write them.

Days are read as 2025-04-01, 20250401, 2025/4/1, 1 April 2025, April 1st, 2025, 2025年4月1日, 1.4.2025, and with strokes or dashes as
1/4/2025, whose order is not known: then both orders have to agree. Years have four digits. Times are read with hours and minutes, am or
pm, and a zone. A moment with a zone is never the same as one without.
"""

import re
from datetime import date, datetime, time, timedelta, timezone

FORMATS = ("date", "date-time", "time")  # of JSON Schema, whose texts are compared by what they mean
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = re.compile(r"^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+", re.IGNORECASE)
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?"
_YEAR_FIRST = re.compile(r"(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|()(\d{2})(\d{2})|\s*年\s*()(\d{1,2})\s*月\s*(\d{1,2})\s*日)")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_NAMED = (
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})", re.IGNORECASE),
)
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,](?P<part>\d{1,9}))?)?)?\s*(?P<half>[ap]\.?m\.?)?"
    r"\s*(?P<zone>z|utc|gmt|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:T|,?\s+at\s+|,?\s+)(?=\d{1,2}(?::|\s*[ap]\.?m))", re.IGNORECASE)


def same_moment(one: str, other: str, form: str) -> bool:
    """Whether two texts mean the same under one of FORMATS; False where either cannot be read."""
    read = {"date": _days, "date-time": _moments, "time": _times}[form]
    first, second = read(one.strip()), read(other.strip())
    return first is not None and first == second


def day_named(text: str) -> date | None:
    """The day that a text names, with the day before the month where their order is not known; None for anything else."""
    found = _days(text.strip())
    return found[0] if found else None


def time_named(text: str) -> time | None:
    """The time of day that a text names, None for anything else."""
    return _time(text)


def _days(text: str) -> tuple[date, date] | None:
    """The day that a text names (with midnight behind it or without), with the day first and with the month first."""
    found = _BETWEEN.search(text)
    if found:
        clock = _time(text[found.end() :])
        return _days(text[: found.start()]) if clock is not None and clock.replace(tzinfo=None) == time() else None
    text = _WEEKDAY.sub("", text)
    if match := _YEAR_FIRST.fullmatch(text):
        year, *numbers = (part for part in match.groups() if part and part.isdigit())
        return _both(_day(year, *numbers))
    if match := _YEAR_LAST.fullmatch(text):
        first, dividing, second, year = match.groups()
        by_day, by_month = _day(year, second, first), None if dividing == "." else _day(year, first, second)
        return (by_day or by_month, by_month or by_day) if by_day or by_month else None  # type: ignore[return-value]
    match = next((match for form in _NAMED if (match := form.fullmatch(text))), None)
    return _both(_day(match["year"], str(1 + MONTHS.index(match["month"][:3].lower())), match["day"])) if match else None


def _both(day: date | None) -> tuple[date, date] | None:
    return (day, day) if day else None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _time(text: str) -> time | None:
    """A time of day, its zone with it where one is told."""
    match = _TIME.fullmatch(text.strip())
    if not match or not (match["minute"] or match["half"]):
        return None
    hour = int(match["hour"])
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    zone = None
    if told := match["zone"]:
        minutes = 0 if told[0] not in "+-" else int(told[0] + "1") * (60 * int(told[1:3]) + int(told[-2:]))
        zone = timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None
    try:
        return time(hour, int(match["minute"] or 0), int(match["second"] or 0), int((match["part"] or "0").ljust(6, "0")[:6]), zone)
    except ValueError:
        return None


def _times(text: str) -> tuple[time, bool] | None:
    found = _time(text)
    return (found, found.tzinfo is not None) if found is not None else None


def _moments(text: str) -> tuple[tuple[datetime, datetime], bool] | None:
    """The moment that a text names under either order of day and month, and whether its zone is told."""
    found = _BETWEEN.search(text)
    days = _days(text[: found.start()]) if found else None
    clock = _time(text[found.end() :]) if found else None
    if days is None or clock is None:
        return None
    return (datetime.combine(days[0], clock), datetime.combine(days[1], clock)), clock.tzinfo is not None
