"""Lists of values by parameter: from files, made by a rule that the user types, and a share of them kept for tests.

A rule is `project_code = pattern PRJ-[0-9]{4}` (a regular expression that the values are to match) or `employee = faker name de_DE`
(made-up data of a country, by the library Faker), each with `x 500` at its end where other than 200 values are wanted.
"""

import difflib
import hashlib
import random
import re
import warnings
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]  # typeshed leaves it out
from re import _parser as parser
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.store.sources import read_json
from engine.store.spreadsheets import ENDINGS, sheets

MOST = 1_000_000  # values of a file
MADE, MOST_MADE = 200, 10_000  # values of a rule: unless it says otherwise, and at most
LONGEST_RULE = 400  # letters
LONGEST_MADE = 200  # letters of one made value
MOST_REPEATS = 100  # rstr makes no more of one thing
MOST_LETTERS = 100_000  # in one [...]; all Chinese ones are fewer
WORK = 40_000_000  # what making one rule's values may cost, in units of some 50 nanoseconds; see `_cost`
MISSES = 500  # values in a row that were made before, after which no new one is hoped for
RULE = re.compile(r"\s*([^=\s]+)\s*=\s*(pattern|faker)\s+(.+?)(?:\s+[x×]\s*([0-9]{1,9}))?\s*")

# What Faker may be asked for. Words of a language are refused where a locale has none of its own and Faker would take another's.
OF_A_LOCALE = (
    "name", "first_name", "last_name", "name_female", "name_male", "first_name_female", "first_name_male", "prefix", "company",
    "company_suffix", "catch_phrase", "bs", "job", "city", "city_suffix", "country", "state", "administrative_unit",
    "street_name", "street_address", "address", "building_number", "postcode", "phone_number", "license_plate", "iban", "bban",
    "color_name", "word", "sentence",
)  # fmt: skip
OF_ANY_LOCALE = (
    "email", "company_email", "free_email", "safe_email", "user_name", "domain_name", "hostname", "url", "uri_path", "slug",
    "ipv4", "ipv4_private", "ipv6", "mac_address", "port_number", "http_method", "file_name", "file_extension", "file_path",
    "mime_type", "isbn10", "isbn13", "ean8", "ean13", "doi", "swift", "currency_code", "currency_name", "currency_symbol",
    "cryptocurrency_code", "country_code", "language_code", "language_name", "locale", "timezone", "date", "uuid4", "vin",
    "hex_color",
)  # fmt: skip
DAYS = (date(2020, 1, 1), date(2030, 12, 31))  # of the provider date; Faker's own go up to today and would change daily


def read_values(path: Path, known: Collection[str], say: Callable[[str], None] = lambda text: None) -> dict[str, list[str]]:
    """{parameter: values} in the file's order, without spaces around them, empty ones and repetitions.

    A JSON file is {parameter: [texts]}. In a spreadsheet each column headed by one of the `known` parameters, in whatever case,
    is one list; other columns are not read. All sheets with such columns are. `say` is told what is not read. Raises InputError naming
    what is wrong.
    """
    lists = _from_sheet(path, known, say) if path.suffix.lower() in ENDINGS else _from_json(path)
    count = sum(map(len, lists.values()))
    if not count:
        raise InputError(Message("{path} contains no values.", path=path.name), "Give at least one value for a parameter.")
    if count > MOST:
        raise InputError(Message("{path} contains more than {most} values.", path=path.name, most=MOST), "Split it, or use fewer values.")
    return lists


def _from_json(path: Path) -> dict[str, list[str]]:
    document = read_json(path)
    if not isinstance(document, dict):
        raise InputError(Message("{path}: not an object.", path=path.name), "Write {parameter: [values]}.")
    for name, values in document.items():
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values) or not "".join(values).strip():
            raise InputError(Message("{path}: {name} is not a list of texts.", path=path.name, name=name), "List its values as strings.")
    return _unique(document)


def _from_sheet(path: Path, known: Collection[str], say: Callable[[str], None]) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    lower = {name.lower() for name in known}
    for sheet in sheets(
        path,
        lambda found: bool(found & lower),
        say,
        lambda label, row, why: say(Message("{label}, row {row} is skipped. {why}", label=label, row=row, why=why)),
    ):
        own = {name: lists.setdefault(name, []) for name in known if name.lower() in sheet.headings}
        for _, row in sheet.rows:
            for name, values in own.items():
                values.append(row.get(name.lower(), ""))
        if not lists:
            headings = [heading for heading in sheet.headings if heading]
            near = [name for heading in headings for name in difflib.get_close_matches(heading, known, 1, 0.5)]
            raise InputError(
                Message(
                    "No column of {path} has a tool parameter as its heading. The headings are {headings}.",
                    path=path.name,
                    headings=", ".join(headings)[:200],
                ),
                Message(
                    "Use parameter names as column headings, such as {fromkeys}.", fromkeys=[*dict.fromkeys(near or sorted(known)[:3])]
                ),
            )
    return _unique(lists)


def _unique(lists: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    stripped = {name: list(dict.fromkeys(value.strip() for value in values if value.strip())) for name, values in lists.items()}
    return {name: values for name, values in stripped.items() if values}


def made_values(rule: str, seed: int) -> tuple[str, list[str]]:
    """(parameter, unique values) of a rule; always the same for a seed. Fewer values than asked for where there are no more.

    Raises InputError naming the rule and what is wrong in it.
    """
    found = RULE.fullmatch(rule) if len(rule) <= LONGEST_RULE else None
    if found is None:
        raise InputError(
            Message("The rule {rule} cannot be read.", rule=repr(rule[:80])),
            "Write it like project_code = pattern PRJ-[0-9]{4} x 300, or like employee = faker name de_DE.",
        )
    parameter, kind, text, wanted = found.groups()
    count = int(wanted or MADE)
    if not 1 <= count <= MOST_MADE:
        raise InputError(
            Message("The rule {rule} asks for {count} values.", rule=repr(rule), count=count),
            Message("Ask for 1 to {most_made}.", most_made=MOST_MADE),
        )
    start = f"{seed}:{parameter}:{kind}:{text}"  # not the count: asking for more adds to the same values
    if kind == "pattern":
        make, attempts = _pattern_maker(text, rule, random.Random(start), count)
    else:
        make, attempts = _faker_maker(text.split(), rule, start), WORK
    values = _made(make, count, attempts)
    if not values:
        raise InputError(Message("The rule {rule} creates no printable value.", rule=repr(rule)), "Use letters, digits and symbols in it.")
    return parameter, values


def _made(make: Callable[[], str], count: int, attempts: int) -> list[str]:
    """Up to `count` different values that can be printed and have no spaces around them."""
    values: dict[str, None] = {}
    misses = 0
    while len(values) < count and misses < MISSES and attempts > 0:
        value = make()
        fits = value not in values and value.isprintable() and value == value.strip() != ""
        misses = 0 if fits else misses + 1
        attempts -= 1
        if fits:
            values[value] = None
    return list(values)


def _pattern_maker(pattern: str, rule: str, rng: random.Random, count: int) -> tuple[Callable[[], str], int]:
    """(what makes a text that matches, how often it may be asked). Raises InputError for a pattern that is wrong or too large."""
    from rstr import Rstr

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of Python, on patterns that may change their meaning
        try:
            parsed = list(parser.parse(pattern))
        except (re.error, RecursionError, OverflowError) as error:
            raise InputError(
                Message("The rule {rule} contains no regular expression ({error}).", rule=repr(rule), error=error),
                "Correct it, for example PRJ-[0-9]{4}.",
            ) from None
    if parsed and parsed[0] in ((codes.AT, codes.AT_BEGINNING), (codes.AT, codes.AT_BEGINNING_STRING)):
        parsed = parsed[1:]
    if parsed and parsed[-1] in ((codes.AT, codes.AT_END), (codes.AT, codes.AT_END_STRING)):
        parsed = parsed[:-1]
    length, cost = _cost(parsed, rule)
    if length > LONGEST_MADE:
        raise InputError(
            Message(
                "The rule {rule} can create values of up to {length} characters; at most {longest_made} are allowed.",
                rule=repr(rule),
                length=length,
                longest_made=LONGEST_MADE,
            ),
            "Use fewer repetitions in it.",
        )
    cost += 20 * len(pattern)  # rstr reads the pattern anew for each text
    if cost * count > WORK:
        raise InputError(
            Message("The rule {rule} takes too long.", rule=repr(rule)), "Ask for fewer values, or allow fewer letters in one place."
        )
    maker = Rstr(rng)

    def make() -> str:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return maker.xeger(pattern)

    return make, WORK // cost


def _cost(parsed: Sequence[tuple[Any, Any]], rule: str) -> tuple[int, int]:
    """(letters of the longest text, cost of making one) of a parsed pattern; what is empty counts as one letter.

    Only what names its letters is let through. Raises InputError for the rest: rstr would make senseless texts of it, endless ones,
    or, where it draws from a set, others for the same seed.
    """
    length, cost = 0, 0
    for code, value in parsed:
        letters, work = 1, 30
        if code == codes.IN:
            work += sum(_letters_of(kind, inner, rule) for kind, inner in value)
            if work > MOST_LETTERS:
                raise InputError(
                    Message(
                        "The rule {rule} allows more than {most_letters} characters in one place.",
                        rule=repr(rule),
                        most_letters=MOST_LETTERS,
                    ),
                    "List fewer characters.",
                )
        elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            _, high, inner = value
            if high == codes.MAXREPEAT:
                raise InputError(
                    Message("The rule {rule} contains an endless repetition.", rule=repr(rule)),
                    "Use a number of repetitions instead of * or +, such as {1,5}.",
                )
            if high > MOST_REPEATS:
                raise InputError(
                    Message("The rule {rule} repeats something {high} times.", rule=repr(rule), high=high),
                    Message("Repeat it at most {most_repeats} times.", most_repeats=MOST_REPEATS),
                )
            letters, work = (max(1, high) * part for part in _cost(inner, rule))
        elif code == codes.BRANCH:
            options = [_cost(option, rule) for option in value[1]]
            letters, work = max(one[0] for one in options), max(one[1] for one in options)
        elif code == codes.SUBPATTERN:
            letters, work = _cost(value[-1], rule)
        elif code == codes.AT:
            raise InputError(
                Message("The rule {rule} contains an anchor inside.", rule=repr(rule)),
                "Remove ^, $ and \\b; the whole value matches anyway.",
            )
        elif code in (codes.ASSERT, codes.ASSERT_NOT):
            raise InputError(
                Message("The rule {rule} uses lookahead or lookbehind.", rule=repr(rule)),
                "Remove the parts that begin with (?= or (?! or (?<.",
            )
        elif code in (codes.GROUPREF, codes.GROUPREF_EXISTS):
            raise InputError(Message("The rule {rule} refers back to a group.", rule=repr(rule)), "Write out the text itself.")
        elif code in (codes.ANY, codes.NOT_LITERAL):
            raise InputError(
                Message("The rule {rule} does not list the allowed characters of some place.", rule=repr(rule)),
                "List them, such as [A-Z0-9].",
            )
        elif code != codes.LITERAL:
            raise InputError(
                Message("The rule {rule} contains a kind of pattern that is not supported.", rule=repr(rule)),
                "Use letters, [A-Z], {2,4}, (a|b) and ?.",
            )
        length, cost = length + letters, cost + work
    return max(1, length), max(30, cost)


def _letters_of(kind: Any, value: Any, rule: str) -> int:
    """How many letters a part of [...] holds."""
    if kind == codes.LITERAL:
        return 1
    if kind == codes.RANGE:
        return value[1] - value[0] + 1
    if kind == codes.CATEGORY and value in (codes.CATEGORY_DIGIT, codes.CATEGORY_WORD):
        return 63
    raise InputError(
        Message("The rule {rule} does not list the allowed characters of some place.", rule=repr(rule)), "List them, such as [A-Z0-9]."
    )


def _faker_maker(words: list[str], rule: str, seed: str) -> Callable[[], str]:
    """What makes a text of a Faker provider. Raises InputError if provider or locale is unknown, or the locale lacks it."""
    from faker import Faker
    from faker.config import AVAILABLE_LOCALES

    provider, *given = words
    if provider not in (*OF_A_LOCALE, *OF_ANY_LOCALE):
        near = difflib.get_close_matches(provider, [*OF_A_LOCALE, *OF_ANY_LOCALE], 3, 0.4) or OF_A_LOCALE[:3]
        raise InputError(
            Message("The rule {rule} asks Faker for {provider}, which is not supported here.", rule=repr(rule), provider=provider),
            Message("Choose another kind, such as {near}.", near=[*near]),
        )
    if len(given) > 1:
        raise InputError(
            Message("The rule {rule} contains more than a kind and a locale.", rule=repr(rule)),
            "Write it like employee = faker name de_DE x 300.",
        )
    locale = (given or ["en_US"])[0].replace("-", "_")
    if locale not in AVAILABLE_LOCALES:
        near = difflib.get_close_matches(locale, sorted(AVAILABLE_LOCALES), 3, 0.4) or ["en_US"]
        raise InputError(
            Message("The rule {rule} uses the locale {locale}, which Faker does not support.", rule=repr(rule), locale=locale),
            Message("Choose one such as {near}.", near=[*near]),
        )
    fake = Faker(locale)
    fake.seed_instance(seed)
    if provider == "date":
        return lambda: fake.date_between_dates(*DAYS).isoformat()
    make = getattr(fake.factories[0], provider, None)
    language = getattr(getattr(make, "__self__", None), "__lang__", None)
    try:
        if make is None or (provider in OF_A_LOCALE and language and language[:2] != locale[:2]):
            raise LookupError(provider)
        make()
    except Exception:  # each provider fails in its own way where a locale lacks its words
        raise InputError(
            Message(
                "The rule {rule} asks for {provider}, which Faker does not have for {locale}.",
                rule=repr(rule),
                provider=provider,
                locale=locale,
            ),
            "Choose another locale, such as en_US, or another kind.",
        ) from None
    return lambda: ", ".join(part.strip() for part in str(make()).splitlines() if part.strip())


def kept_share(lists: Mapping[str, Sequence[str]], share: float, seed: int) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """(lists to train with, lists kept for tests), `share` (0..1) of the values in the second; the order stays.

    Which way a value goes depends on itself alone, so that values added at a list's end move none, and a value in several lists
    goes the same way in all. The first value of each list always stays for training.
    """
    first = {values[0].casefold() for values in lists.values() if values}
    train: dict[str, list[str]] = {}
    kept: dict[str, list[str]] = {}
    for name, values in lists.items():
        for value in values:
            held = value.casefold() not in first and _fraction(f"{seed}:{value.casefold()}") < share
            (kept if held else train).setdefault(name, []).append(value)
    return train, kept


def _fraction(text: str) -> float:
    """A number in 0..1 that is always the same for a text, evenly spread over texts."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") / 2**64
