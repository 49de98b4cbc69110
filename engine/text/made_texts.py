"""Texts made up for a parameter: by its format, its pattern, what its name and description say it is; always as people say them."""

import random
import re
import string
import uuid
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from re import _constants as codes  # type: ignore[attr-defined]  # typeshed leaves it out
from re import _parser as parser
from typing import Any

from engine.schemas import Shape
from engine.text.spoken_forms import MONTHS, spoken_dates, spoken_durations, spoken_times
from engine.text.usual_texts import (
    CODES,
    HEADLINES,
    HOST_LIKE,
    INSTRUCTIONS,
    LISTED,
    NAMED_BY_MACHINES,
    NAMES,
    PHONES,
    PICTURES,
    PLAIN_WORDS,
    RULES,
    SENTENCES,
    SLUGS,
    TEXTY,
    THINGS_BY_NUMBER,
    TOLD,
    USUAL,
)

EXAMPLE = re.compile(r"(?:e\.g\.|for example|for instance|such as|like|example:)[,:]?\s*[\"'`]?([^\"'`,;)]+)", re.IGNORECASE)
GLUED = re.compile(
    "(deal|close|due|start|end|first|last|middle|full|display|given|family|company|account|phone|zip|postal|issue|order|lifecycle|product|"
    "item|created?|updated?|birth|expiry|delivery|invoice|contact|event|ship|unit|total|page|project|parent|customer|owner|file)"
    "(name|date|type|number|code|stage|status|address|group|time|price|size|id|key)"
)  # words that are written as one: closedate
ID = {"id", "ids", "sid", "uid", "uuid", "guid", "code", "number", "no", "key", "sku", "reference", "ref", "token", "arn", "slug", "hash"}
LONGEST = 120  # letters of a text that somebody would still type
MORE = 6  # repetitions beyond the fewest of what a pattern repeats without end
NAMES_ALONE = {name for _, names in NAMES if names is not HEADLINES for name in names}  # need no quotes
MORE_OF_IT = ("2025", "2026", "2027", "North", "South", "EU", "Q1", "Q2", "Q3", "Q4", "II", "Berlin", "Lyon")  # behind a folder's name
LETTERS = string.ascii_letters + string.digits
CLASSES = {codes.CATEGORY_DIGIT: string.digits, codes.CATEGORY_WORD: LETTERS, codes.CATEGORY_SPACE: " ", codes.CATEGORY_NOT_SPACE: LETTERS,
           codes.CATEGORY_NOT_DIGIT: string.ascii_letters, codes.CATEGORY_NOT_WORD: "-"}  # fmt: skip


@dataclass(frozen=True)
class Value:
    """`said` is how the question puts it, `held` what the call holds."""

    said: str
    held: Any


def words_of(name: str) -> list[str]:
    """getLeaveBalance, get_leave_balance, leave.get-balance -> lower-case words; [] where there is no letter or digit."""
    words = [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_a-zA-Z]+", name)]
    glued = [(word, GLUED.fullmatch(word)) for word in words]
    return [part for word, found in glued for part in ([found[1], found[2]] if found else [word])]


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
        return _same(_filled(rng.choice(PHONES).replace(" ", ""), rng))
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
    if rng.random() < 0.4:
        return Value(iso, iso)
    return Value(rng.choice(spoken_dates(day)[:3]), iso)


def a_moment(rng: random.Random) -> Value:
    """A date and a time of day in UTC, held as RFC 3339 has it."""
    moment = datetime(2025, 1, 1, tzinfo=UTC) + timedelta(
        days=rng.randint(0, 900), hours=rng.randint(7, 19), minutes=rng.choice([0, 0, 15, 30, 45])
    )
    held = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    if rng.random() < 0.04:
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
    if re.search(r"e\.?164", about):
        return of_format(Shape("string", False, (), {"format": "phone"}), "", rng)
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


def of_name(
    name: str, description: str, rng: random.Random, pooled: Callable[[str], str], of: str = "", beside: Collection[str] = ()
) -> str | Value:
    """A text that suits a parameter's name, its description where the name tells nothing; `pooled` draws of a provider of Faker. `of` is
    the thing that it is a property of, `beside` the names of the parameters that stand beside it."""
    plain, words, told = name.lower(), words_of(name), description.lower()
    example = EXAMPLE.search(description)
    sample = example.group(1).strip(" .") if example else ""
    if {"date", "day", "birthday", "dob", "datum"} & set(words) or re.search(r"\bdate\b", plain):
        return a_date(rng)
    if words[-1:] in (["at"], ["range"], ["until"], ["since"]) and re.search("creat|updat|modif|expir|date|time|delet|until|since", plain):
        return a_date(rng) if "range" in words else a_moment(rng)
    if re.search(r"\d", sample) and re.search("[A-Za-z]", sample) and " " not in sample:
        return like(sample, rng)
    if "month" in words:
        return rng.choice(MONTHS)
    if (
        words
        and (words[-1] in ID or re.search("(?<!haus)(?:nummer|kennung)$", words[-1]))
        and not re.search("phone|zip|post|mobile|fax", plain)
    ):
        for part, codes_of in CODES.items():
            if part in plain:
                return rng.choice(codes_of.split())
        return like(sample if sample and " " not in sample else rng.choice(["AB-1234", "K4821", "20931", "PR-20-117"]), rng)
    if re.search("^job|job_?title|^position", plain):
        return pooled("job")
    if words[-1:] in (["name"], ["title"], ["label"]) and (made := _called(words[:-1] or words_of(of), words[-1], rng, pooled, beside)):
        return made
    if (words == ["owner"] and "repo" in beside) or (
        re.search(r"\blogins\b|\blogin (?:of|name)|\busernames?\b|\bhandles\b", told)
        and not re.search("domain|url|mail|filter|query|path|host|(?:^|_)ids?$", plain)
    ):
        return pooled("user_name")
    if words and re.sub("s$", "", words[-1]) in THINGS_BY_NUMBER and not re.search("name", told):
        return _filled(THINGS_BY_NUMBER[re.sub("s$", "", words[-1])], rng)
    last = "_".join(words[-2:])
    if words in (["to"], ["from"], ["caller"], ["recipient"], ["sender"], ["recipients"], ["cc"], ["bcc"], ["receiver"]):
        if re.search("call|phone|sms|text message|fax|whatsapp", f"{of} {told}"):
            return _filled(rng.choice(PHONES), rng)
        if re.search("mail|message|invit|signature", f"{of} {told}"):
            return pooled("email")
    if words[-1:] and words[-1] in (
        "project",
        "projects",
        "campaign",
        "team",
        "department",
        "product",
        "course",
        "event",
        "meeting",
        "board",
        "folder",
    ):
        return _called(words[-1:], "name", rng, pooled, beside)
    if words == ["body"] and re.search(r"[^su]s\b", of):  # a body that is a list of things
        return like(rng.choice(["AB-1234", "K4821", "20931"]), rng)
    if words[:1] in (["q"], ["query"], ["search"]) and re.search(r"\b(?:user|people|person|member|contact|employee|customer)s?$", of):
        return pooled("last_name")
    if words[-2:] in (["address", "2"], ["line", "2"]):
        return f"Suite {rng.randint(2, 90)}"
    if words[-1:] == ["hausnummer"]:
        return str(rng.randint(1, 140))
    if "hex" in words:
        return "#" + "".join(rng.choice("0369cf") for _ in range(6))
    if "airport" in told and re.search("three|iata|code|JFK", description):
        return usual("airport", rng, pooled)
    if re.search(rf"\bname of (?:the|a) (?:{NAMED_BY_MACHINES.pattern})", told):
        return rng.choice(SLUGS)
    if words[-1:] == ["prompt"]:
        return _quoted(
            rng.choice(PICTURES if re.search("image|picture|photo|video|illustration|poster|logo", f"{of} {told}") else INSTRUCTIONS)
        )
    texty = bool(words) and TEXTY.search(words[-1])
    if not texty and (words[-1:] in (["image"], ["picture"], ["photo"], ["logo"]) and re.search("url|uri|link", told)):
        return pooled("url")
    for pattern, texts in LISTED:
        if re.search(pattern, last):
            return _quoted(_filled(rng.choice(texts), rng))
    if texty:
        return _quoted(rng.choice(SENTENCES))
    for pattern, provider in RULES:
        if re.search(pattern, plain):
            return usual(provider, rng, pooled)
    if NAMED_BY_MACHINES.search(plain) and not re.search("title|display|label", plain):
        return rng.choice(SLUGS)
    if words[-1:] in (["method"], ["action"], ["type"], ["status"], ["kind"], ["mode"]):
        return rng.choice(PLAIN_WORDS).split()[0]
    for pattern, provider in RULES:
        if re.search(rf"\b(?:{pattern})\b", told):
            return usual(provider, rng, pooled)
    return ""


def usual(provider: str, rng: random.Random, pooled: Callable[[str], str]) -> str:
    """One of a kind of names, from our own few where Faker's are odd."""
    own = USUAL.get(provider, "")
    return _filled(rng.choice(own.split("|") if "|" in own else own.split()), rng) if own else pooled(provider)


def _called(of: Sequence[str], by: str, rng: random.Random, pooled: Callable[[str], str], beside: Collection[str]) -> str | Value:
    """What a thing of these words is called; "" for a thing that nothing is known of."""
    thing = " ".join(of).lower()
    if HOST_LIKE & {name.lower() for name in beside}:
        return rng.choice(SLUGS)
    for pattern, names in NAMES:
        if re.search(rf"(?:{pattern})\w*$", thing):
            more = rng.random() < 0.4 and re.search("folder|project|meeting|queue|course|deal", pattern)
            return f"{rng.choice(names).removesuffix(' 2026')} {rng.choice(MORE_OF_IT)}" if more else _quoted(rng.choice(names))
    if NAMED_BY_MACHINES.search(thing) and by == "name":
        return rng.choice(SLUGS)
    for pattern, provider in RULES:
        if re.search(pattern, re.sub(r"(?<=\w)s$", "", thing).replace(" ", "_")) and provider in (
            "name",
            "company",
            "city",
            "first_name",
            "last_name",
        ):
            return usual(provider, rng, pooled)
    if re.search(r"\buser|people", thing):
        return pooled("name")
    return _quoted(rng.choice(HEADLINES)) if by == "title" else ""


def _filled(text: str, rng: random.Random) -> str:
    return "".join(rng.choice("123456789") if letter == "#" else letter for letter in text)


def _quoted(text: str) -> str | Value:
    """Words that make a sentence or a headline stand in quotes."""
    return Value(f'"{text}"', text) if text.count(" ") and text[0].isupper() and text not in NAMES_ALONE else text


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
