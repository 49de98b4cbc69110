"""How a question is put together: arguments into the places of a sentence, clauses behind it."""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from engine.records import Parameter, Tool
from engine.stages.synthesis.clauses import LONG, PEOPLE, PLACES, QUERY, Clause
from engine.stages.synthesis.intents import MASS, Intent, Place, noun_of, same_thing
from engine.stages.synthesis.phrases import NAMING
from engine.text.made_texts import ID, Value, words_of
from engine.text.spans import day_of
from engine.text.spoken_forms import moment_of, time_of

MAKING = {*NAMING, "write", "post", "send", "reply", "comment", "leave", "submit", "attach", "put", "book", "reserve", "request",
          "schedule", "draft", "issue", "place", "log", "record"}  # fmt: skip  # what it is done to has no number yet
WITH_WHOM = re.compile("(?:_by|with|_to|recipients?|users?|members?|collaborators?|people|emails?)$")
GENERAL = re.compile("content|items|objects|results|things|records|everything|data|entities|resources")
ROLES = ("from", "to", "source", "target", "old", "new", "inward", "outward", "parent", "destination", "start", "end")  # of two alike
ALONE = re.compile(r"amount|sum$|expression|formula|equation|distance|url$|^text$|number of")  # nouns that a value stands for
HOLDING = ("to", "in", "into", "from", "between", "with", "on", "at", "about", "across", "under", "over", "against", "inside")


@dataclass(frozen=True)
class Core:
    """A frame and what goes into it: the topic {t}, the value or phrase {v}, {x}; `act` is the verb before {x} where something is done."""

    frame: str
    topic: str
    phrase: str
    act: str


def bound(said: list[Parameter], spoken: Mapping[str, Value], intent: Intent, tool: Tool) -> tuple[list[Place], list[Parameter]]:
    """(the places with the arguments that they name, those that fit in none)"""
    places, left = list(intent.places), []
    if re.fullmatch("(?:object|record|resource|item|entity)", places[0].noun):  # read an object: which contactId identifies
        own = next((noun for p in said if p.required and words_of(p.name)[-1] in ID and (noun := noun_of(p))), "")
        places[0] = replace(places[0], noun=own or places[0].noun)
    if intent.act.endswith(" with") and (whom := next((p for p in said if WITH_WHOM.search("_".join(words_of(p.name)))), None)) is not None:
        places[0] = replace(places[0], said=spoken[whom.name].said, bare=True)  # share with anna@example.org
        said = [p for p in said if p is not whom]
    if intent.act == "search for" and GENERAL.fullmatch(places[0].noun):  # search for invoice
        asked = next((p for p in said if QUERY.search("_".join(words_of(p.name)))), None)
        if asked is not None:
            places[0] = replace(places[0], said=spoken[asked.name].said, bare=True)
            said = [p for p in said if p is not asked]
    listed = next((p for p in said if p.name == "body" and isinstance(spoken[p.name].held, list)), None)
    if listed is not None and re.search(r"[^su]s\b", places[0].noun) and all(isinstance(one, str) for one in spoken["body"].held):
        places[0] = replace(places[0], said=spoken["body"].said)  # a body that is nothing but a list of them
        said = [p for p in said if p is not listed]
    sole = [p for p in said if p.required and p.type == "string"]
    if len(sole) == 1 and places[0].vague and ALONE.search(noun_of(sole[0])) and len(places) == 1:  # work out a sum: work out 12 * 4
        places[0] = replace(places[0], said=spoken[sole[0].name].said, bare=True)
        said = [p for p in said if p is not sole[0]]
    for parameter in sorted(said, key=lambda p: not p.required):
        at = _place_of(parameter, spoken[parameter.name], places, intent)
        if at is None:
            left.append(parameter)
        else:
            value, noun = spoken[parameter.name].said, places[at].noun
            alone = ALONE.search(noun) or (
                (PEOPLE.search(noun) or PLACES.search(noun)) and value[:1].isupper() and not re.search(r"\d", value)
            )
            if isinstance(spoken[parameter.name].held, (int, float)) and at == 0 and re.search("[^su]s$", noun):  # 8.5 hours
                value, alone = f"{value} {noun}", re.match("", noun)
                places[at] = replace(places[at], said=value, bare=True)
                continue
            places[at] = replace(places[at], said=value, bare=bool(alone) and (at > 0 or bool(ALONE.search(noun))))
    names = [noun_of(p) for p in tool.parameter_list()]
    titled = intent.act.split()[0] in MAKING and any(words_of(p.name)[-1:] in (["name"], ["title"], ["summary"]) for p in left)
    kept = [places[0]]
    for place in places[1:]:
        related = any(same_thing(name, place.noun) for name in names if name)
        if place.said or (not place.vague and not (related and place.article)) or (_is_kept(place, related) and not titled):
            kept.append(place)
    order = {p.name: i for i, p in enumerate(tool.parameter_list())}
    return kept, sorted(left, key=lambda p: order[p.name])


def _is_kept(place: Place, related: bool) -> bool:
    """Whether a place without an argument stays: book a table in a restaurant."""
    return place.article in ("a", "an") and not related and place.prep in HOLDING


def _place_of(parameter: Parameter, value: Value, places: list[Place], intent: Intent) -> int | None:
    """Where the sentence names a parameter, None for nowhere."""
    held = value.held
    if isinstance(held, (bool, dict)) or not value.said or (isinstance(held, list) and held and isinstance(held[0], (dict, list))):
        return None
    if parameter.enum or (isinstance(held, str) and (day_of(held) or moment_of(held) or time_of(held))) or len(value.said.split()) > 12:
        return None
    open_places = [i for i, place in enumerate(places) if not place.said]
    making = intent.act.split()[0] in MAKING
    noun = noun_of(parameter)
    if words_of(parameter.name)[0] in ROLES and len(words_of(parameter.name)) > 1:
        return None
    if not noun:  # plain id, number or name
        words = words_of(parameter.name)
        if (words == ["name"] and making) or not words or (words[-1] not in ID and words != ["name"]):
            return None
        others = [i for i in open_places if i and places[i].vague]
        if making or (others and not places[0].vague):
            return others[0] if others else None if making else 0
        return 0 if 0 in open_places else None
    is_id = words_of(parameter.name)[-1] in (*ID, "name") or parameter.shape.format == "uuid"
    for i in open_places:
        if i == 0 and not isinstance(held, str) and re.search(r"\b(?:or|and)\b", places[0].noun):
            continue
        if not same_thing(noun, places[i].noun) or (i == 0 and intent.asks and places[0].article != "the" and not parameter.required):
            continue
        if i == 0 and intent.act in ("book", "reserve", "request", "schedule") and re.search(r"\d", value.said):
            return i  # book meeting room B-204
        if (
            i == 0
            and making
            and not (isinstance(held, (list, int, float)) or "_".join(words_of(parameter.name)) == places[0].noun or is_id)
        ):
            continue
        if i == 0 and making and is_id and intent.act in ("create", "generate", "register", "draft"):
            continue
        return i
    return None


def object_phrase(places: list[Place], intent: Intent, doing: bool) -> str:
    """invoice INV-20 of Delmas; a table in a restaurant; the deployments"""
    parts = []
    for at, place in enumerate(places):
        if at == 0 and not place.said:
            parts.append(_with_article(place, intent, doing))
        elif at == 0:
            parts.append(place.said if place.bare else f"{_the(place)}{place.noun} {place.said}")
        elif place.said:
            parts.append(f"{place.prep} {place.said}" if place.bare else f"{place.prep} {_the(place)}{place.noun} {place.said}")
        elif place.vague and place.article in ("a", "an"):
            parts.append(f"{place.prep} {a_or_an(place.noun)}")
        else:
            parts.append(f"{place.prep} {place.article} {place.noun}".replace("  ", " "))
    return " ".join(parts)


def _the(place: Place) -> str:
    """the labels urgent and beta, but: issue 214"""
    return "the " if re.search("[^su]s$", place.noun) and " and " in place.said else ""


def _with_article(place: Place, intent: Intent, doing: bool) -> str:
    noun, article = place.noun, set(place.article.split())
    if noun == "everything":
        return noun
    if "all" in article:
        return f"all {noun}" if re.search("[^su]s$", noun) else f"the {noun}"
    if not doing:
        return f"the {noun}"
    if article & {"a", "an", "one", "new"} and noun not in MASS:
        return a_or_an(f"new {noun}" if "new" in article else noun) if not re.search("[^su]s$", noun) else noun
    if intent.asks and not article and not intent.act.endswith(" for") and intent.act != "search":
        return f"the {noun}"
    if intent.act.endswith(" for") and re.search("[^su]s$", noun):
        return noun
    if article or (intent.asks and re.search("[^su]s$", noun)):
        return f"the {noun}"
    single = not re.search("[^su]s$", noun) and noun.split()[-1] not in MASS and not noun[:1].isupper()
    return (a_or_an(noun) if intent.act.split()[0] in MAKING else f"the {noun}") if single and " " not in intent.act else noun


def a_or_an(noun: str) -> str:
    """an invoice, a user, an hour"""
    return f"{'an' if re.match('[aeio]|un(?!i)|u[^nst]|ho(?:ur|nest)|[AEFHILMNORSX][A-Z]', noun) else 'a'} {noun}"


def joined(core: Core, clauses: list[Clause], area: str, rng: random.Random) -> str:
    """The question: the frame filled, then phrases, then named values in one style, then what is long."""
    phrase, topic = core.phrase, core.topic
    for one in [one for one in clauses if one.before]:
        if core.frame.count("{t}"):
            topic = f"{one.text} {topic}"
        else:
            phrase = re.sub(r"^((?:the|all|an?) )?", rf"\g<1>{one.text} ", phrase, count=1)
            phrase = re.sub(r"^an? (.*)", lambda found: a_or_an(found[1]), phrase)
    rest = [one for one in clauses if not one.before]
    phrases = [one for one in rest if not one.name and not one.last]
    named = [one for one in rest if one.name not in ("", ":") and not _is_long(one)]
    last = [one for one in rest if one.last and not one.name] + [one for one in rest if one.name and one not in named]
    called = [one for one in phrases if one.text.startswith(("called ", "named ", "titled ", "with the title "))]
    tail = area + "".join(f" {one.text}" for one in called)
    others = [one for one in phrases if one not in called]
    tail += "".join(
        ("," if re.match(r"\d+ (?:per page|of them|at most)|page \d|at most \d+$|no more than|just one$|the first \d", one.text) else "")
        + f" {one.text}"
        for one in others
    )
    for one in [one for one in last if one.text.startswith("saying ") or one.name == ":"]:
        tail += (f", {one.text}" if " with " in f"{tail} {phrase}" else f" with {one.text}") if one.name else f" {one.text}"
        last.remove(one)
        phrases = []
        if named:
            tail, named = tail + "".join(f", {one.name} {one.text}" for one in named), []
    tail += _named(named, bool(last) or core.frame.endswith("?"), " with " in f"{tail} {phrase}", rng)
    for one in last:
        tail += f" with {one.text}" if one.name == ":" else f", {one.name} {one.text}" if one.name else f" {one.text}"
    frame = core.frame
    asked = frame.endswith("?")
    verb = "are" if re.search("[^su]s$", topic.split(" of ")[0]) or " and " in topic.split(" of ")[0] else "is"
    text = frame.rstrip("?").replace("{is}", verb)
    if "{x}" in frame:
        inner = f"{core.act} {phrase}".strip() + tail
        text = text.replace("{x}", inner)
    else:
        text = text.replace("{t}", topic).replace("{v}", phrase) + tail
    text = re.sub(r"\s+([,.:;?])", r"\1", text)
    return text + "?" if asked else text


def _is_long(one: Clause) -> bool:
    return len(one.text.split()) > LONG or one.last


def _named(named: list[Clause], after: bool, again: bool, rng: random.Random) -> str:
    """Values with their names, all in one style."""
    if not named:
        return ""
    pairs = [f"{one.name} {one.text}" for one in named]
    if any(re.search(r",| and ", one.text) for one in named) and len(named) > 1:
        return rng.choice([": ", ", "]) + "; ".join(pairs)
    if len(named) == 1:
        one = named[0]
        if again:
            return rng.choice([f", {pairs[0]}", f" ({pairs[0]})"])
        colon = f", {pairs[0]}" if re.match("(?:on|at|by) ", one.text) else f", {one.name}: {one.text}"
        return rng.choice([f" with {pairs[0]}", f" with {pairs[0]}", f", {pairs[0]}", f" ({pairs[0]})", colon])
    listed = ", ".join(pairs[:-1]) + f" and {pairs[-1]}"
    rest = ", ".join(f"{one.name}: {one.text}" for one in named[1:])
    first = f"{named[0].name[:1].upper()}{named[0].name[1:]}: {named[0].text}"
    plain = ", ".join(pairs)
    styles = [f" with {listed}", f" with {listed}", f", {plain}", f": {plain}", f" ({plain})", f". {first}, {rest}"]
    styles = styles[:-1] if after or any(re.match("(?:on|at|by) ", one.text) for one in named) else styles
    return rng.choice([one for one in styles if not (again and one.startswith(" with"))])
