"""How a person says an argument that the tool's sentence has no place for: "in Berlin", "with tags urgent and beta", "due on 4 May"."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from engine.records import Parameter
from engine.stages.synthesis.intents import Intent, noun_of, same_thing
from engine.stages.synthesis.phrases import ACTS, NAMING
from engine.text.made_texts import ID, TEXTY, Value, words_of
from engine.text.spans import day_of
from engine.text.spoken_forms import moment_of, spoken_durations, time_of
from engine.text.spoken_values import WRAPPERS, how_many

CONTAINERS = re.compile(
    r"repo(?:sitory)?$|namespace$|project$|workspace$|folder$|channel$|cluster$|environment$|board$|database$|table$|bucket$|calendar$|"
    r"department$|directory$|catalog(?:ue)?$|zone$|vault$|warehouse$|collection$|sheet$|group$|list$|dataset$|index$"
)
PLACES = re.compile(r"location|city|office|site$|place$|country|region$|town$|venue$|room$|branch office")
PEOPLE = re.compile(
    r"employee|staff|person$|customer|client|patient|guest$|contact$|company|supplier|vendor|user$|account$|member$|organi[sz]ation$|"
    r"candidate|student|merchant|tenant|enterprise|beneficiary|subscriber|partner|passenger$|team$|^person"
)
AS_SAID = {  # what a name's last word alone says
    "from": "from", "to": "to", "via": "via", "since": "since", "until": "until", "till": "until", "before": "before", "after": "after",
    "with": "with", "into": "into", "origin": "from", "source": "from", "sender": "from", "destination": "to", "target": "to",
    "recipient": "to", "recipients": "to", "receiver": "to", "assignee": "assigned to", "assignees": "assigned to", "author": "by",
    "creator": "created by", "owner": "owned by", "participants": "with", "attendees": "with", "invitees": "with", "cc": "cc",
    "language": "in", "currency": "in", "format": "as", "role": "as", "topic": "about", "subject": "about", "reporter": "reported by",
    "duration": "for", "units": "in", "unit": "in",
}  # fmt: skip
ORDER = re.compile(r"^(?:order|sort|direction|sort_?(?:order|dir\w*)|order_?dir\w*)$")
FULL = {"asc": "ascending", "desc": "descending"}
PEOPLE_COUNTED = re.compile(r"^(?:people|persons|passengers|guests|nights|days|weeks|months|hours|minutes|adults|attendees|seconds|years)$")
SAYING = {"write", "post", "send", "reply", "add", "create", "log", "leave", "make", "set", "comment", "submit", "respond"}
TELLING = re.compile(
    r"(?:ticket|issue|article|document|file|message|page|mail|note|post|item|record|book|paper|thread|conversation|case|task|content|"
    r"result|report|question|answer|discussion|comment|event|news|link|guide|transcript|topic)s?$"
)  # things that are about something
PICTURE = re.compile(r"(?:image|picture|photo|video|illustration|clip|animation|drawing|logo|poster|icon)s?$")
QUERY = re.compile(r"^(?:q|query|search|keywords?|term|search_?(?:term|text|query|string)|text_?search|phrase)$")
SHORT = {"qty": "quantity", "num": "number", "desc": "description", "addr": "address", "dob": "date of birth", "tz": "time zone",
         "msg": "message",
         "lang": "language", "img": "image", "org": "organisation", "max": "maximum", "min": "minimum", "lat": "latitude",
         "lng": "longitude",
         "lon": "longitude", "cfg": "config", "env": "environment", "dept": "department", "src": "source",
         "dst": "destination"}  # fmt: skip
ADJECTIVE = re.compile(
    r"(?:able|ible|ed|ive|al|ent|ant|ous|ary|ry|en|ic)$|^(?:private|public|draft|new|dry|default|free|full|open|secure|"
    r"insecure|raw|verbose|express|safe|read)$"
)
NO_ADJECTIVE = {
    "watch",
    "need",
    "feed",
    "seed",
    "embed",
    "content",
    "event",
    "document",
    "comment",
    "attachment",
    "screen",
    "children",
    "parent",
}
UNIT = re.compile(
    r"\bin (euros?|dollars|cents|pounds|minutes|seconds|hours|days|weeks|months|percent|kg|kilograms|km|met(?:er|re)s|bytes|[MG]B)\b", re.I
)
LONG = 7  # words of a value above which it stands at the end


@dataclass(frozen=True)
class Clause:
    """`text` as it is said; with a `name` it is a value that is named so; `before` whether it stands before the object (open orders),
    `last` whether it ends the question."""

    text: str
    name: str = ""
    before: bool = False
    last: bool = False


def label(parameter: Parameter, intent: Intent | None = None) -> str:
    """How a parameter is called: its words, in full, without what the object says already and without id."""
    words = [SHORT.get(word, word) for word in words_of(parameter.name)] or [parameter.name]
    head = intent.places[0].noun.split()[-1:] if intent else []
    if len(words) > 1 and head and words[0].rstrip("s") == head[0].lower().rstrip("s") and words[1] not in ID:
        words = words[1:]
    if len(words) > 1 and words[-1] in ("id", "ids", "sid", "uuid", "guid", "ref"):
        many = words[-1] == "ids"
        words = words[:-1]
        words[-1] += "s" if many and not words[-1].endswith("s") else ""
    return " ".join(words)


def clause_of(parameter: Parameter, value: Value, intent: Intent, rng: random.Random) -> Clause | None:
    """How one argument is said, None for one that needs no words."""
    words = words_of(parameter.name) or [parameter.name]
    name, plain, held, said = label(parameter, intent), "_".join(words), value.held, value.said
    if parameter.enum and {str(one).lower() for one in parameter.enum} <= {"true", "false", "yes", "no"}:
        held = str(held).lower() in ("true", "yes")
    if isinstance(held, bool):
        return _flag(words, held, intent, rng)
    if not said:
        return None
    if isinstance(held, dict):
        day = next((one for key, one in held.items() if set(words_of(key)) <= {"date", "time"} and isinstance(one, str)), "")
        if day and (made := _time(words, name, day, said, intent)):
            return made
        if len(said.split()) > 2 and same_thing(" ".join(words), intent.places[0].noun):
            return Clause(f"with {said}")
        if re.fullmatch(WRAPPERS, plain):
            return Clause(f"with {said}")
        return Clause(f"for {said}") if PEOPLE.search(name) and said[0].isupper() else Clause(said, name)
    if isinstance(held, list) and held and isinstance(held[0], dict):
        return Clause(f"{how_many(len(held), name)}: {said}" if len(held) > 1 and rng.random() < 0.5 else f"{name} {said}", ":", last=True)
    timely = _time(words, name, held, said, intent)
    if timely is not None:
        return timely
    if ORDER.search(plain) and (parameter.enum or isinstance(held, str)):
        return Clause(f"in {FULL[said.lower()]} order" if said.lower() in FULL else f"sorted by {said}")
    if len(words) > 1 and words[0] in ("from", "to") and isinstance(held, str):
        return Clause(f"{words[0]} {' '.join(words[1:])} {said}" if _code(said) else f"{words[0]} {said}")
    if words[-1:] == ["by"] and len(words) > 1:
        return Clause(f"{ {'sort': 'sorted', 'order': 'ordered', 'group': 'grouped'}.get(words[-2], ' '.join(words[:-1])) } by {said}")
    if parameter.enum and len(parameter.enum) == 1 and not parameter.shape.options:
        return None
    if parameter.enum:
        return _listed(plain, name, said, intent, rng)
    if isinstance(held, (int, float)):
        return _number(parameter, words, name, held, said, intent, rng)
    if QUERY.search(plain):
        return Clause(
            rng.choice([f"for {said}", f"about {said}"])
            if intent.act.startswith("search")
            else rng.choice([f"about {said}", f"with {said} in it"] if TELLING.search(intent.places[0].noun) else [f"matching {said}"])
        )
    if isinstance(held, list) and words[-1:] in (
        ["via"],
        ["attendees"],
        ["participants"],
        ["recipients"],
        ["to"],
        ["cc"],
        ["assignees"],
        ["invitees"],
    ):
        return Clause(f"{AS_SAID[words[-1]]} {said}")
    if isinstance(held, list) and "range" in words and len(held) == 2:
        return Clause(f"{_made(words)} between {said}".strip())
    if isinstance(held, list):
        return Clause(said, name)
    thing = noun_of(parameter)
    if words[-1] == "prompt" and PICTURE.search(intent.places[0].noun):
        return Clause(f"of {said}")
    if words == ["last", "name"] and " " in said:
        return Clause(
            f"of {said}" if re.search("id$|number$|mail$", intent.places[0].noun) else f"named {said}" if intent.asks else f"for {said}"
        )
    if (
        words in (["name"], ["title"], ["label"])
        or name in ("name", "title")
        or (words in (["summary"], ["subject"]) and said.lstrip('"')[0].isupper())
    ) and intent.act.split()[0] in NAMING:
        called = rng.choice(["called", "named"]) if words[-1] == "name" and said[0] != '"' else rng.choice(["titled", "with the title"])
        return Clause(f"{called} {said}")
    if TEXTY.search(words[-1]) and words[-1] not in ("subject",) and (said.startswith('"') or said.count(" ") > 1):
        if (
            words[-1] in ("body", "message", "text", "content", "comment", "reply")
            and intent.act.split()[0] in SAYING
            and rng.random() < 0.6
        ):
            return Clause(f"saying {said}", last=True)
        return Clause(said, name, last=True)
    if words[-1] in AS_SAID and words[-1] not in ID and (len(words) == 1 or words[-1] in ("from", "to", "via")):
        if (words[-1] == "language" and len(said) < 4) or (words[-1] == "owner" and not intent.asks):
            return Clause(said, name)
        return Clause(f"{AS_SAID[words[-1]]} {said}")
    if said.count(", ") > 1 and re.search("address|street|line", "_".join(words)):  # a whole address
        return Clause(
            f"to {said}" if "address" in intent.places[0].noun and not intent.asks else said,
            "" if "address" in intent.places[0].noun else "address",
        )
    if PLACES.search(thing) and not _code(said):
        return Clause(f"in {said}")
    if CONTAINERS.search(thing):
        return Clause(
            rng.choice([f"in {thing} {said}", f"in {thing} {said}", f"in the {said} {thing}" if " " not in said else f"in {thing} {said}"])
        )
    if PEOPLE.search(thing) and len(words) < 3:
        return Clause(f"for {thing} {said}" if _code(said) else f"for {said}")
    if words[-1] in ID and thing and len(words) > 1 and words[0] not in ("reference", "parent", "new"):
        return Clause(f"for {thing} {said}") if parameter.required else Clause(said, name)
    return Clause(said, name)


def _code(said: str) -> bool:
    """Whether a value needs the word for what it is: a number, a code, a slug."""
    return bool(re.search(r"\d", said)) or said.islower()


def _time(words: Sequence[str], name: str, held: Any, said: str, intent: Intent) -> Clause | None:
    """A day, a moment, a time or a duration."""
    if not isinstance(held, str):
        return None
    if spoken_durations(held):
        return Clause(
            f"for {said}" if set(words) & {"duration", "length", "period", "time", "for"} else f"{name} of {said}".replace(" in of", " in")
        )
    day, clock = day_of(held) or moment_of(held), time_of(held)
    if day is None and clock is None:
        return None
    on = "at" if clock is not None and day is None else "on"
    if words[0] == "new" and intent.act in ("move", "reschedule", "change", "update", "shift", "postpone", "delay"):
        return Clause(f"to {said}")
    if re.search(r"^(?:min|after|since|gte?|not_before)\b", name) or words[-1:] in (["after"], ["since"], ["gt"], ["gte"], ["min"]):
        return Clause(f"{_made(words)} {'after' if 'after' in words else 'since'} {said}".strip())
    if words[-1:] in (["before"], ["until"], ["lt"], ["lte"], ["max"], ["to"], ["till"]) or words[:1] in (["before"], ["until"], ["max"]):
        return Clause(f"{_made(words)} {'before' if 'before' in words or 'lt' in words else 'until'} {said}".strip())
    if {"start", "starts", "from", "begin", "begins", "starting", "first"} & set(words):
        return Clause(f"starting {'at' if on == 'at' else 'on'} {said}" if not intent.asks and "from" not in words else f"from {said}")
    if ({"end", "ends", "ending", "last"} & set(words) and "date" in words) or {"end", "ends", "finish"} & set(words):
        return Clause(f"until {said}")
    if {"due", "deadline"} & set(words):
        return Clause(f"due {on} {said}")
    if {"expires", "expiry", "expiration", "expire", "expired"} & set(words):
        return Clause(f"expiring {on} {said}")
    rest = [word for word in words if word not in ("date", "at", "on", "time", "datetime", "day", "when", "timestamp", "the", "of", "utc")]
    if not rest or rest in (
        ["send"],
        ["scheduled"],
        ["schedule"],
        ["run"],
        ["publish"],
        ["effective"],
        ["remind"],
        ["notify"],
        ["start"],
        ["pay"],
        ["post"],
    ):
        return Clause(f"{on} {said}")
    if rest == ["birth"] or rest == ["birthday"]:
        return Clause(f"born on {said}")
    if rest[0] in ("sent", "created", "updated", "closed", "opened", "paid", "published", "modified", "changed", "completed", "received"):
        return Clause(f"{' '.join(rest)} {on} {said}")
    return Clause(said, f"{' '.join(rest)} date") if "date" in words else Clause(f"{on} {said}", " ".join(rest))


def _made(words: Sequence[str]) -> str:
    return next((word for word in words if re.search("ed$|^sent$|^made$", word)), "")


def _listed(plain: str, name: str, said: str, intent: Intent, rng: random.Random) -> Clause:
    """One of a few values."""
    few = len(said.split()) <= 2 and said.isascii()
    if (
        intent.asks
        and re.search("status$|state$|^type$|_type$|category$|^kind$|priority$|severity$|channel$|^stage$|scope$", plain)
        and few
    ):
        if (
            rng.random() < 0.6
            and said.islower()
            and len(said.split()) == 1
            and re.search("status$|state$", plain)
            and re.search("(?:ed|ing|en|ive|paid|new|draft|late|due|all)$", said)
        ):
            return Clause(said, before=True)
        return Clause(said, name)
    if re.search("^currency$|language$|^units?$|^(?:temperature_)?unit", plain):
        return Clause(f"in {said}")
    if re.search("format$", plain):
        return Clause(f"as {said}" if rng.random() < 0.5 else f"in {said} format")
    if plain == "role":
        return Clause(f"as {said}")
    if plain == "month":
        return Clause(f"in {said}")
    if re.search("reason|cause", plain):
        return Clause(said, "reason", last=True)
    if re.search("priority$|severity$", plain) and said.isalpha():
        return Clause(f"with {said} {name}")
    return Clause(said, name)


def _number(parameter: Parameter, words: list[str], name: str, held: float, said: str, intent: Intent, rng: random.Random) -> Clause:
    """A number."""
    plain = "_".join(words)
    if re.search(r"^per_page$|page_size$|^results_per_page$", plain):
        return Clause(f"{said} per page")
    if plain in ("page", "page_number"):
        return Clause(f"page {said}")
    if words == ["n"]:
        return Clause(f"{said} of them" if held != 1 else "just one")
    if re.search("^limit$|^top$|max_results|^count$|^take$|_limit$", plain) and intent.asks:
        if held == 1:
            return Clause("just one")
        return Clause(rng.choice([f"at most {said}", f"no more than {said}", f"the first {said}", f"{said} at most"]))
    if "quarter" in words:
        return Clause(f"in Q{said}")
    if words[-1] == "year":
        return Clause(f"{'in' if intent.asks else 'for'} {said}")
    rest = " ".join(word for word in words if word not in ("min", "max", "minimum", "maximum"))
    if {"min", "minimum"} & set(words) and rest:
        return _bound("least", said, rest, held, intent)
    if {"max", "maximum"} & set(words) and rest:
        return _bound("most", said, rest, held, intent)
    if PEOPLE_COUNTED.search(plain):
        return Clause(f"for {said} {words[-1] if held != 1 else re.sub('s$', '', words[-1]).replace('people', 'person')}")
    if len(words) > 1 and (
        measure := re.fullmatch("minutes|seconds|hours|days|weeks|months|years|bytes|percent|cents|ms|km|kg", words[-1])
    ):
        what = " ".join(words[:-1])
        return Clause(f"for {said} {measure[0]}") if what in ("duration", "length", "time") else Clause(f"{said} {measure[0]}", what)
    if (
        re.search("[^su]s$", words[-1])
        and words[-1] not in ("seconds", "radius")
        and len(words) < 2
        and isinstance(held, int)
        and intent.places
    ):
        return Clause(f"with {said} {name if held != 1 else re.sub('s$', '', name)}")
    unit = UNIT.search(parameter.description)
    if words[-1] in ("amount", "total", "sum") and len(words) == 1 and not intent.asks:
        return Clause(f"{said} {unit[1].lower()}" if unit else said, name)
    if unit and re.search("amount|price|time|length|weight|duration|distance|size|budget|salary|limit", plain):
        return Clause(f"{said} {unit[1].lower()}", name)
    if words[-1] in ID and len(words) > 1:
        thing = noun_of(parameter)
        return Clause(f"for {thing} {said}") if parameter.required else Clause(said, thing)
    return Clause(said, name)


def _bound(bound: str, said: str, rest: str, held: float, intent: Intent) -> Clause:
    """at least 3 years, with price at least 20; where something is set: maximum size 20"""
    if re.search("[^su]s$", rest) and held != 1:
        return Clause(f"at {bound} {said} {rest}")
    return Clause(f"at {bound} {said}", rest) if intent.asks else Clause(said, f"{'minimum' if bound == 'least' else 'maximum'} {rest}")


def _flag(words: Sequence[str], held: bool, intent: Intent, rng: random.Random) -> Clause:
    lead = words[0] if words[0] in ("include", "with", "show", "is", "has", "only", "exclude", "without", "including", "return") else ""
    rest = list(words[1:] if lead and len(words) > 1 else words)
    thing = " ".join(rest)
    if lead in ("exclude", "without"):
        held = not held
    if lead == "only":
        return Clause(f"only {thing} ones" if held else f"not only {thing} ones")
    if not lead and len(words) > 1 and words[0] in ACTS | {"force", "allow", "skip", "use", "auto", "make"}:
        act = " ".join(words)
        return Clause(f"and {act}" if held else f"but don't {act}", last=True)
    if (
        len(rest) == 1
        and rest[0] in ACTS | {"stream", "truncate", "echo", "cache", "force"}
        and lead == ""
        and not ADJECTIVE.search(rest[0])
    ):
        it = "everyone" if rest[0] in ("notify", "invite", "remind") else "them" if _many(intent) else "it"
        return Clause(f"and {rest[0]} {it}" if held else f"but don't {rest[0]} {it}", last=True)
    if (
        (lead == "is" or len(rest) == 1)
        and ADJECTIVE.search(rest[-1])
        and rest[-1] not in NO_ADJECTIVE
        and lead not in ("include", "with", "show")
    ):
        if intent.asks:
            return Clause(thing if held else f"not {thing}", before=held and len(rest) == 1) if held else Clause(f"but not {thing} ones")
        return Clause(rng.choice([f"as {thing}", f"and make it {thing}"]) if held else f"but not {thing}", last=True)
    if not intent.asks:
        return Clause(f"with {thing}" if held else f"without {thing}", last=True)
    if lead in ("include", "including", "show", "return") and len(rest) == 1 and ADJECTIVE.search(rest[0]) and rest[0] not in NO_ADJECTIVE:
        return Clause(f"including {thing} ones" if held else f"without {thing} ones")
    if held:
        return Clause(rng.choice([f"including {thing}", f"with {thing}", f"{thing} included", f"and include {thing}"]))
    return Clause(rng.choice([f"without {thing}", f"no {thing}", f"but leave out {thing}"]), last=True)


def _many(intent: Intent) -> bool:
    return re.search("[^su]s$", intent.places[0].noun) is not None if intent.places else False
