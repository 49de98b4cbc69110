"""Texts made up for a parameter: by its format, its pattern, what its name and description say it is; always as people say them."""

import random
import re
import string
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from re import _constants as codes  # type: ignore[attr-defined]  # typeshed leaves it out
from re import _parser as parser
from typing import Any

from engine.schemas import Shape
from engine.text.spoken_forms import MONTHS, spoken_dates, spoken_durations, spoken_times

EXAMPLE = re.compile(r"(?:e\.g\.|for example|for instance|such as|like|example:)[,:]?\s*[\"'`]?([^\"'`,;)]+)", re.IGNORECASE)
ID = {"id", "ids", "sid", "uid", "uuid", "guid", "code", "number", "no", "key", "sku", "reference", "ref", "token", "arn", "slug", "hash"}
LONGEST = 120  # letters of a text that somebody would still type
MORE = 6  # repetitions beyond the fewest of what a pattern repeats without end
LETTERS = string.ascii_letters + string.digits
CLASSES = {codes.CATEGORY_DIGIT: string.digits, codes.CATEGORY_WORD: LETTERS, codes.CATEGORY_SPACE: " ", codes.CATEGORY_NOT_SPACE: LETTERS,
           codes.CATEGORY_NOT_DIGIT: string.ascii_letters, codes.CATEGORY_NOT_WORD: "-"}  # fmt: skip
RULES = (
    ("mail", "email"),
    ("phone|mobile|fax", "phone_number"),
    ("first_?name|given_?name", "first_name"),
    ("last_?name|family_?name|surname", "last_name"),
    ("user_?name|login|handle", "user_name"),
    ("employee|staff|person|manager|owner|contact|customer_name|member|author|candidate|colleague|assignee|recipient|cardholder", "name"),
    ("job|title|position|role|profession", "job"),
    ("city|location|office|site|place|branch|town", "city"),
    ("country", "country"),
    ("compan|supplier|vendor|customer|client|merchant|organi[sz]ation|account|tenant|workspace|enterprise", "company"),
    ("address|street|line_?1", "street_address"),
    ("zip|post(al)?_?code", "postcode"),
    ("url|link|website|webhook|uri|endpoint", "url"),
    ("domain|host_?name|^host$", "domain_name"),
    ("currency", "currency_code"),
    ("language", "language_name"),
    ("colou?r", "color_name"),
    ("file_?name|^file$|attachment", "file_name"),
    ("time_?zone|^tz$", "timezone"),
    ("^state$|province|county", "state"),
    ("_path$|^path$|folder|directory", "file_path"),
    ("^zip$", "postcode"),
)  # (in the name, what Faker makes)
TOLD = (
    (r"e\.?164", "+1415555####"),
    (r"iso[ -]?4217|three[- ]letter (?:iso )?currency", "EUR USD GBP CHF SEK"),
    (r"iso[ -]?3166|two[- ]letter (?:iso )?country|2[- ]letter country", "DE FR US GB SE"),
    (r"iso[ -]?639|bcp[ -]?47|language (?:tag|code)|\blocale\b", "en de fr en-US pt-BR"),
    (r"iana|time ?zone|tz database", "Europe/Berlin America/New_York Asia/Tokyo"),
    (r"cron", "0 9 * * 1"),
    (r"\bhex(?:adecimal)? colou?r", "#####"),
)  # (in the description, what to choose from; # is a digit)
LISTED = (
    (r"version", ("2.4", "1.0.3", "2025.1", "3.2", "10.1", "1.8.0", "4.0", "0.9.7")),
    (r"expression|formula|equation", ("12 * 4", "(3 + 5) / 2", "19.5 + 7", "240 / 6", "15 * 0.2", "88 - 19", "7 * 7 + 1")),
    (
        r"tag|label|keyword|categor|topic|segment",
        ("urgent", "summer", "internal", "vip", "draft", "follow-up", "design", "finance", "beta", "travel"),
    ),
    (
        r"message|text|body|comment|note|description|summary|instruction|prompt|thought|reason|content|caption|statement|question|greeting",
        (
            "The delivery arrives on Tuesday",
            "Please call me back",
            "Thanks for your patience",
            "We meet at ten",
            "The report is ready",
            "Your parcel is on its way",
            "Customer asked for a refund",
            "Moved to the new building",
            "Waiting for the supplier",
            "Price agreed by phone",
            "Screen is broken",
            "Needs a second look",
            "Sent twice by mistake",
            "Replace the old banner",
            "Check the figures again",
            "Doors open at nine",
            "Wrong size delivered",
            "Happy birthday from all of us",
            "Invoice follows next week",
            "See you on Monday",
        ),
    ),
)  # (in the name's last words, what is taken)
SLUGS = (
    "web-frontend", "billing-api", "mobile-app", "data-pipeline", "staging", "prod-eu", "payments", "search-index", "demo-shop", "reports",
    "auth-service", "image-cache", "team-site", "playground", "backup-2", "checkout", "docs", "inventory", "night-jobs", "sandbox",
)  # fmt: skip
NAMED_BY_MACHINES = re.compile(
    r"repo|project|branch|namespace|environment|database|table|bucket|cluster|service|\bapp|deployment|pod|server|instance|dataset|queue|"
    r"index|workflow|pipeline|channel|slug|container|volume|node|stage|release|package|registry"
)
CODES = {"currency": "EUR USD GBP CHF SEK", "country": "DE FR US GB SE", "language": "en de fr es it"}
PLAIN_WORDS = (
    "annual report", "spring sale", "onboarding", "team meeting", "website relaunch", "invoice", "customer survey", "north region",
    "quarterly review", "new arrivals", "warehouse move", "press release", "budget", "pilot",
    "user research", "delivery delay", "server update", "training day", "winter campaign", "office party", "release notes",
)  # fmt: skip  # what a text is about that nothing is known of


@dataclass(frozen=True)
class Value:
    """`said` is how the question puts it, `held` what the call holds."""

    said: str
    held: Any


def words_of(name: str) -> list[str]:
    """getLeaveBalance, get_leave_balance, leave.get-balance -> lower-case words; [] where there is no letter or digit."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_a-zA-Z]+", name)]


def of_format(shape: Shape, about: str, rng: random.Random) -> Value | None:
    """A text of the format that the schema names, or that its name and description (in small letters) tell; None for none."""
    form = shape.format
    if form in ("date", "full-date"):
        return a_date(rng)
    if form in ("date-time", "datetime", "timestamp", "iso8601"):
        return a_moment(rng)
    if form in ("time", "partial-time", "full-time"):
        return a_time(rng, "Z" if form == "full-time" else "")
    if form == "duration":
        return a_duration(rng)
    if form in ("uuid", "guid"):
        return _same(str(uuid.UUID(int=rng.getrandbits(128), version=4)))
    if form in ("ipv4", "ip", "ipv6", "ip-address"):
        return _same(
            "2001:db8::" + f"{rng.randint(1, 9999)}"
            if form == "ipv6"
            else f"10.{rng.randint(0, 99)}.{rng.randint(0, 99)}.{rng.randint(1, 254)}"
        )
    if form in ("hex-color", "color"):
        return _same("#" + "".join(rng.choice("0369cf") for _ in range(6)))
    if form in ("phone", "phone-number", "e164", "tel"):
        return _same("+1415555" + _digits(4, rng))
    if form in ("decimal", "double", "float", "money"):
        return _same(f"{rng.randint(5, 500)}.{rng.choice('05')}0")
    if form in ("int64", "int32", "uint64", "integer"):
        return _same(str(rng.randint(1000, 99999)))
    if form:
        return None
    if re.search(r"rfc ?3339|iso ?8601|\bdate[- ]?time|\btimestamp\b", about) and not re.search("duration", about):
        return a_moment(rng)
    if "iso 8601 duration" in about:
        return a_duration(rng)
    if re.search(r"\bhh:mm(:ss)?\b", about):
        return a_time(rng, "", "hh:mm:ss" in about)
    return a_date(rng) if re.search("yyyy-mm-dd", about) else None


def a_date(rng: random.Random) -> Value:
    """A date of the last or next years: ISO in the call, ISO or in words in the question."""
    day = date(2024, 1, 1) + timedelta(days=rng.randint(0, 1400))
    iso = day.isoformat()
    if rng.random() < 0.75:
        return Value(iso, iso)
    return Value(rng.choice(spoken_dates(day)[:3]), iso)


def a_moment(rng: random.Random) -> Value:
    """A date and a time of day in UTC, held as RFC 3339 has it."""
    moment = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(
        days=rng.randint(0, 900), hours=rng.randint(7, 19), minutes=rng.choice([0, 0, 15, 30, 45])
    )
    held = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    if rng.random() < 0.2:
        return Value(held, held)
    return Value(f"{rng.choice(spoken_dates(moment.date())[:3])} at {rng.choice(spoken_times(moment)[:2])}", held)


def a_time(rng: random.Random, zone: str = "", seconds: bool = True) -> Value:
    """A time of day, said as 14:30 or 2:30 pm."""
    clock = time(rng.randint(7, 20), rng.choice([0, 15, 30, 45]))
    return Value(rng.choice(spoken_times(clock)[:2]), f"{clock:%H:%M:%S}{zone}" if seconds else f"{clock:%H:%M}")


def a_duration(rng: random.Random) -> Value:
    """An ISO 8601 duration, said in words."""
    held = rng.choice([f"PT{rng.choice([10, 15, 20, 45, 90])}M", f"PT{rng.randint(2, 12)}H", f"PT1H{rng.choice([15, 30])}M",
                       f"P{rng.randint(2, 30)}D", f"P{rng.randint(2, 8)}W"])  # fmt: skip
    return Value(rng.choice(spoken_durations(held)), held)


def of_description(shape: Shape, about: str, rng: random.Random) -> Value | None:
    """A text of a standard that the description names (ISO 4217, E.164, BCP 47 ...)."""
    for told, given in TOLD:
        if re.search(told, about):
            return _same(
                "".join(
                    rng.choice(string.digits[1:]) if c == "#" else c
                    for c in rng.choice(given.split("|") if "*" in given else given.split())
                )
            )
    return None


def like(sample: str, rng: random.Random) -> str:
    """A code of the same shape: digits for digits, capital letters kept (PRJ-2291 -> PRJ-8074)."""
    return "".join(rng.choice("123456789") if c.isdigit() else c for c in sample)


def of_name(name: str, description: str, rng: random.Random, pooled: Callable[[str], str]) -> str | Value:
    """A text that suits a parameter's name, its description where the name tells nothing; `pooled` draws of a provider of Faker."""
    plain, words = name.lower(), words_of(name)
    example = EXAMPLE.search(description)
    sample = example.group(1).strip(" .") if example else ""
    if {"date", "day", "birthday", "dob"} & set(words) or re.search(r"\bdate\b", plain):
        return a_date(rng)
    if re.search(r"\d", sample) and re.search("[A-Za-z]", sample) and " " not in sample:
        return like(sample, rng)
    if "month" in words:
        return rng.choice(MONTHS)
    if words and words[-1] in ID and not re.search("phone|zip|post", plain):
        for part, codes_of in CODES.items():
            if part in plain:
                return rng.choice(codes_of.split())
        return like(sample if sample and " " not in sample else rng.choice(["AB-1234", "K4821", "20931", "PR-20-117"]), rng)
    for pattern, provider in RULES:
        if re.search(pattern, plain):
            return pooled(provider)
    for pattern, texts in LISTED:
        if re.search(pattern, "_".join(words[-2:])):
            text = rng.choice(texts)
            return Value(f'"{text}"' if text.count(" ") and text[0].isupper() and rng.random() < 0.7 else text, text)
    if NAMED_BY_MACHINES.search(plain) and not re.search("title|display|label", plain):
        return rng.choice(SLUGS)
    if words[-1:] in (["model"], ["command"], ["method"], ["action"], ["type"], ["status"]):
        return rng.choice(PLAIN_WORDS).split()[0]
    for pattern, provider in RULES:
        if re.search(rf"\b(?:{pattern})\b", description.lower()):
            return pooled(provider)
    return ""


def of_pattern(pattern: str, rng: random.Random) -> str | None:
    """A short text that matches a regular expression, None for one that looks around, refers back or cannot be read."""
    try:
        made = _written(parser.parse(pattern), rng)
    except (re.error, RecursionError, OverflowError, LookupError, ValueError):
        return None
    return made if re.search(pattern, made) else None


def _written(parsed: Any, rng: random.Random) -> str:
    """One text of a parsed pattern. Raises LookupError for what is not written here."""
    return "".join(_part(code, value, rng) for code, value in parsed)


def _part(code: Any, value: Any, rng: random.Random) -> str:
    if code == codes.LITERAL:
        return chr(value)
    if code == codes.IN:
        return rng.choice(_letters(value))
    if code == codes.ANY:
        return rng.choice(string.ascii_lowercase)
    if code == codes.NOT_LITERAL:
        return rng.choice([letter for letter in string.ascii_lowercase if ord(letter) != value])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        low, high, inner = value
        high = min(int(high), int(low) + MORE) if high != codes.MAXREPEAT else int(low) + MORE
        return "".join(_written(inner, rng) for _ in range(rng.randint(int(low), max(int(low), high))))
    if code == codes.BRANCH:
        return _written(rng.choice(value[1]), rng)
    if code == codes.SUBPATTERN:
        return _written(value[-1], rng)
    if code == codes.AT:
        return ""
    raise LookupError(code)


def _letters(parts: Any) -> str:
    """The letters of [...]: usual ones where it says which may not stand there."""
    found, refused = "", False
    for code, value in parts:
        if code == codes.NEGATE:
            refused = True
        elif code == codes.LITERAL:
            found += chr(value)
        elif code == codes.RANGE:
            found += "".join(map(chr, range(value[0], min(value[1], value[0] + 200) + 1)))
        else:
            found += CLASSES.get(value, "")
    if refused:
        return "".join(letter for letter in LETTERS if letter not in found)
    usual = "".join(letter for letter in found if letter in LETTERS)  # marks only where nothing else may stand
    return usual or found


def fitted(text: str, shape: Shape, rng: random.Random) -> str:
    """A text brought to the fewest and most letters that a schema takes, by whole words where there are some."""
    fewest, most = shape.lengths
    while len(text) < fewest and len(text) < LONGEST:
        text = (
            f"{text} {rng.choice(PLAIN_WORDS)}"
            if " " in text or fewest > 12
            else text + (_digits(1, rng) if text[-1:].isdigit() else rng.choice("aeiounrst"))
        )
    if most is not None and len(text) > most:
        text = text[:most].rsplit(" ", 1)[0] if " " in text[1:most] else text[:most]
    return text.strip() if len(text.strip()) >= fewest else text


def _digits(count: int, rng: random.Random) -> str:
    return "".join(rng.choice("123456789") for _ in range(count))


def _same(text: str) -> Value:
    return Value(text, text)
