"""How people say days, times, durations and lists in English, and whether a question says a day or a time in one of these forms."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?")
TIME = re.compile(r"\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?")
DURATION = re.compile(r"P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
UNITS = ("year", "month", "week", "day", "hour", "minute", "second")  # of DURATION's groups
WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
BETWEEN = r"\s*(?:-|–|—|/|,|&|\b(?:to|and|or|until|till|through|thru)\b)\s*(?:the\s+)?"  # what stands between the days of a range
NTH = r"(?:st|nd|rd|th)?"


def spoken_dates(day: date) -> list[str]:
    """The usual ways to write a day in English: 3 March 2026, March 3, 2026, 3 Mar 2026, and without the year."""
    month = MONTHS[day.month - 1]
    return [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{day.day} {month}",
        f"{month} {day.day}",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
    ]


def ordinal_dates(day: date) -> list[str]:
    """The same with an ordinal number: 3rd March 2026, March 3rd, the 3rd of March."""
    month, nth = MONTHS[day.month - 1], ordinal(day.day)
    forms = [f"{nth} {month}", f"{nth} of {month}", f"{month} {nth}", f"{nth} {month[:3]}", f"{month[:3]} {nth}", f"{month[:3]} {day.day}"]
    return [f"{form} {day.year}" for form in forms] + forms


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 4th ..."""
    return f"{number}{'th' if number % 100 in (11, 12, 13) else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def spoken_times(moment: time | datetime) -> list[str]:
    """14:30, 2:30 pm, 2:30pm; for a full hour also 2 pm; noon and midnight. With seconds where there are some."""
    hour, half = moment.hour % 12 or 12, "am" if moment.hour < 12 else "pm"
    if moment.second:
        return [f"{moment:%H:%M:%S}"]
    forms = [f"{moment:%H:%M}", f"{hour}:{moment.minute:02d} {half}", f"{hour}:{moment.minute:02d}{half}", f"{moment:%H:%M:%S}"]
    if moment.hour < 10:
        forms.append(f"{moment.hour}:{moment.minute:02d}")
    if not moment.minute:
        forms += [f"{hour} {half}", f"{hour}{half}", f"{hour} o'clock"]
        forms += {0: ["midnight"], 12: ["noon"]}.get(moment.hour, [])
    return forms


def spoken_durations(text: str) -> list[str]:
    """Ways to say an ISO 8601 duration: PT1H30M is 1 hour 30 minutes, 1 hour and 30 minutes, 90 minutes; [] for anything else."""
    found = DURATION.fullmatch(text)
    if found is None:
        return []
    parts = [(int(number), unit) for number, unit in zip(found.groups(), UNITS) if number and int(number)]
    said = [counted(number, unit) for number, unit in parts]
    forms = [" ".join(said), " and ".join(said), listing(said)]
    if len(parts) == 1 and parts[0][0] < len(WORDS):
        forms.append(f"{WORDS[parts[0][0]]} {parts[0][1]}{'' if parts[0][0] == 1 else 's'}")
    minutes = sum(number * {"hour": 60, "minute": 1}.get(unit, 0) for number, unit in parts)
    if len(parts) == 2 and {unit for _, unit in parts} == {"hour", "minute"}:
        forms.append(f"{minutes} minutes")
    return list(dict.fromkeys(filter(None, forms)))


def counted(number: int | float, noun: str) -> str:
    """1 hour, 2 hours."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listing(parts: Sequence[str]) -> str:
    """a, b and c"""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def moment_of(text: str) -> datetime | None:
    """The moment that a text in ISO form names, None for anything else."""
    try:
        return datetime.fromisoformat(text) if MOMENT.fullmatch(text) else None
    except ValueError:
        return None


def time_of(text: str) -> time | None:
    """The time of day that a text such as 14:30 or 14:30:00Z names, None for anything else."""
    try:
        return time.fromisoformat(text) if TIME.fullmatch(text) else None
    except ValueError:
        return None


def other_forms(text: str) -> list[str]:
    """Whole forms in which a moment, a time or a duration may be said; [] for other texts (days have their own, in every language)."""
    moment, clock = moment_of(text), time_of(text)
    if moment is not None:
        days = [*spoken_dates(moment.date()), *ordinal_dates(moment.date()), moment.date().isoformat()]
        joined = [f"{day}{between}{clock}" for day in days for clock in spoken_times(moment) for between in (" at ", " ", ", ")]
        return joined + (days if not (moment.hour or moment.minute or moment.second) else [])
    return spoken_times(clock) if clock is not None else spoken_durations(text)


def days_in_ranges(question: str, day: date) -> Iterator[re.Match[str]]:
    """The places where a question names a day without its month, which stands at the range's end or beginning: the 4 of "from 4 to 8 May
    2026", the 8 of "May 4 to 8, 2026". Group `day` is its number. Another year behind it is another day."""
    month = rf"(?:{MONTHS[day.month - 1]}|{MONTHS[day.month - 1][:3]}\b\.?)"
    number, other = rf"(?<![\d.:-])(?P<day>{day.day}){NTH}", rf"\d{{1,2}}{NTH}"
    year = rf"(?:,?\s+{day.year}\b|(?!,?\s+\d{{4}}\b))"
    yield from re.finditer(rf"{number}(?:{BETWEEN}{other}){{1,4}}\s+(?:of\s+)?{month}{year}", question, re.IGNORECASE)
    yield from re.finditer(
        rf"\b{month}\s+{other}(?:{BETWEEN}{other}){{0,3}}{BETWEEN}(?<!\d)(?P<day>{day.day}){NTH}(?![\d.:]\d|\d){year}",
        question,
        re.IGNORECASE,
    )
