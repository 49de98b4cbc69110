"""The heuristic teacher: questions from a tool's own words, frames of speech, and values. Needs no model.

A question is what the tool's sentence says (`intents`), with the arguments that it has places for, in a frame ("can you ...?"), and a
clause (`clauses`) for each other argument.
"""

import random
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from engine.records import Parameter, Tool, ToolCall
from engine.stages.synthesis.areas import areas_of
from engine.stages.synthesis.clauses import PEOPLE, TELLING, Clause, clause_of
from engine.stages.synthesis.composing import Core, bound, joined, object_phrase
from engine.stages.synthesis.intents import Intent, intent_of, noun_of, same_thing
from engine.stages.synthesis.phrases import Phrases, phrases_of
from engine.text.made_texts import Value, words_of
from engine.text.parameter_values import NoValue, ValueSource
from engine.text.spans import day_of
from engine.text.spoken_forms import MONTHS
from engine.text.spoken_values import said_value

ASKED_OF = [  # {t} is what is wanted, {v} the person, place or thing that it is wanted of
    "{t} of {v}",
    "{v} {t}",
    "{t} for {v}",
    "what {is} the {t} of {v}?",
    "what {is} the {t} for {v}?",
    "show me the {t} of {v}",
    "I need the {t} for {v}",
    "please give me the {t} of {v}",
    "{v}: {t}?",
    "can you tell me the {t} of {v}?",
    "could you look up the {t} for {v}?",
    "do we have the {t} for {v}?",
    "I'd like to see the {t} of {v}",
    "looking for the {t} of {v}",
    "any {t} for {v}?",
    "find out the {t} of {v}",
    "my boss asks for the {t} of {v}",
    "we need to know the {t} for {v}",
    "where do I see the {t} of {v}?",
    "check the {t} of {v}",
    "regarding {v}, what {is} the {t}?",
    "quick question about {v}: what {is} the {t}?",
    "for {v} I need the {t}",
]
ASKED_FOR = [  # {t} are people or things that are found by the words {v}
    "find {t} matching {v}",
    "search the {t} for {v}",
    "any {t} matching {v}?",
    "show me {t} matching {v}",
    "look for {v} in the {t}",
    "can you find {t} matching {v}?",
    "I need the {t} matching {v}",
    "which {t} match {v}?",
]
ASKED_ABOUT = [  # {t} are what is looked through, {v} what it is about
    "find {t} about {v}",
    "any {t} about {v}?",
    "do we have {t} about {v}?",
    "{t} about {v}",
    "show me {t} about {v}",
    "search the {t} for {v}",
    "look for {v} in the {t}",
    "which {t} mention {v}?",
    "can you find {t} about {v}?",
    "I need {t} about {v}",
]
SHOWN = [  # {x} is what is wanted with all that belongs to it
    "show me {x}",
    "I need {x}",
    "give me {x}",
    "can I see {x}?",
    "could you look up {x}?",
    "can you get me {x}?",
    "please show me {x}",
    "I'd like to see {x}",
    "{x} please",
    "can you pull up {x}?",
    "find {x}",
    "get me {x}",
    "could you show me {x}?",
    "I want to see {x}",
    "let me see {x}",
]
WHAT = ["what {is} {x}?", "can you tell me {x}?", "do you know {x}?", "tell me {x}"]
DONE = [  # {x} is what is to be done
    "{x}",
    "{x}",
    "please {x}",
    "please {x}",
    "can you {x}?",
    "could you {x}?",
    "I need to {x}",
    "I want to {x}",
    "I'd like to {x}",
    "we need to {x}",
    "could you please {x}?",
    "can you help me {x}?",
    "I have to {x}",
    "we have to {x}",
    "can you please {x}?",
    "would you {x}?",
]
PLAINLY = {"retrieve": "get", "fetch": "get", "return": "get", "obtain": "get", "enumerate": "list", "query": "search", "lookup": "look up"}
FILLERS = ["", "", "", "", "", "", "", "hi, ", "hello, ", "hey, ", "quick one: ", "sorry, ", "good morning, "]
ENDINGS = ["", "", "", "", "", ".", ".", " please", ", thanks", ", thank you"]
MOST_OPTIONAL = 3  # said in one question, however many there are
PLUMBING = re.compile(
    r"cursor|page_?token|next_?token|^after$|^before$|starting_?after|ending_?before|etag|if_?match|if_?none|if_?modified|idempoten|"
    r"request_?id|trace|^x_|api_?version|^expand$|^fields$|^fieldset|callback|user_?agent|^accept|nonce|signature|resource_?version|"
    r"continue$|dry_?run|^pretty$|field_?manager|^prefer$|metadata$|^boxapi|^(?!app|os|file|model)[a-z]+_version$",
)  # optional arguments that programs give and nobody says
CHANGES = ("update", "change", "edit", "modify", "amend", "adjust", "patch", "set", "configure", "replace")
ADDRESS = re.compile(
    r"(?:address|street|line)(?:_?(?:line)?_?\d)?|city|town|state|country|zip(?:_code)?|post(?:al)?_?code|region|strasse|plz|ort|land"
)
EPOCHS = {"created", "updated", "modified", "date", "at", "timestamp", "time", "expires", "expiry", "since", "until", "due", "before",
          "after"}  # fmt: skip
BY_DOING = {"search", "convert", "compare", "match", "score", "resolve", "validate", "download", "read", "calculate", "compute", "work out",
            "estimate", "check", "summarize", "summarise", "load", "inspect", "search for", "monitor", "poll", "preview"}  # fmt: skip
BETWEEN = ("match", "score", "convert", "compare")  # whose object is no answer
ABOUT = re.compile(r"^(?:q|query|search|keywords?|term|search_?(?:term|text|query)|topic|phrase)$")
WHOSE = re.compile(
    "employee|staff|person|people|manager|contact|customer|client|candidate|colleague|company|supplier|vendor|city|place|room|location|"
    "patient|guest|student|department|team|course|job_title|country|product$|course|book|film|movie|song|artist"
)  # what something may be asked of
PAIRS = (("start", "end"), ("from", "to"), ("begin", "end"), ("since", "until"), ("check_in", "check_out"), ("after", "before"))


@dataclass(frozen=True)
class Draft:
    """A question with the calls it asks for, and the frame that it was built on (its family)."""

    question: str
    calls: tuple[ToolCall, ...]
    frame: str


class HeuristicTeacher:
    """Writes questions for tools. `optional_share` is how often an optional parameter is said; `tools` are all of the project, so that
    two whose words are alike are told apart by their areas."""

    def __init__(self, values: ValueSource, optional_share: float, tools: Iterable[Tool] = ()) -> None:
        self.values = values
        self.optional_share = optional_share
        self._areas = areas_of(tools)
        self._known: dict[str, tuple[Tool, Phrases, Intent]] = {}

    def ask(self, tool: Tool, rng: random.Random, wanted: Mapping[str, Any] | None = None) -> Draft | None:
        """One question for one tool, with these values of its parameters where they are wanted; None where no value can be made for one
        that has to be given."""
        known = self._known.get(tool.name)
        if known is None or known[0] is not tool:
            known = self._known[tool.name] = (tool, phrases_of(tool), intent_of(tool))
        _, phrases, intent = known
        said = self.chosen(tool.parameter_list(), rng, wanted or {}, intent.act in CHANGES)
        try:
            drawn = self.values.draw_together([p for p in said if p.name not in (wanted or {})], rng, intent.places[0].noun)
        except NoValue:
            return None
        drawn |= {name: Value(said_value(value), value) for name, value in (wanted or {}).items()}
        _put_in_order(drawn)
        spoken, ranged = _together(said, drawn), _range(said, drawn, rng)
        core, left = _core(said, spoken, phrases, intent, tool, rng)
        clauses = [Clause(text) for name, text in ranged.items() if text and name in {p.name for p in left}]
        clauses += [
            one
            for p in left
            if p.name not in ranged and (one := clause_of(p, spoken[p.name], intent, rng)) is not None and (one.text or one.name)
        ]
        area = self._areas.get(tool.name, "")
        question = _finished(joined(core, clauses, f" in {area}" if area else "", rng), rng)
        arguments = {p.name: drawn[p.name].held for p in tool.parameter_list() if p.name in drawn}
        return Draft(question, (ToolCall(tool.name, arguments),), f"{core.frame}|{core.topic}")

    def chosen(self, parameters: list[Parameter], rng: random.Random, given: Mapping[str, Any], change: bool = False) -> list[Parameter]:
        """The parameters that a question says: those required or given, and by the share a few others that a person would name; where
        something is to `change`, at least one says what."""
        could = [
            p
            for p in parameters
            if not p.required
            and p.name not in given
            and not PLUMBING.search("_".join(words_of(p.name)))
            and not (p.type in ("integer", "number", "object") and EPOCHS & set(words_of(p.name)))  # seconds since 1970
            and not (p.type == "object" and not p.shape.properties)  # nobody knows what it takes
            and not _is_deep(p)
        ]
        free = [p for p in could if rng.random() < self.optional_share]
        changes = rng.sample(could, len(could)) if change and self.optional_share else []
        words = [words_of(p.name) for p in parameters if p.required or p.name in given]
        free = [p for i, p in enumerate(free) if words_of(p.name) not in words + [words_of(q.name) for q in free[:i]]]  # day, day<
        free = [p for p in free if not self.values.why_none(p)]
        if not free and changes:
            free = [p for p in changes if not self.values.why_none(p)][:1]
        if len(free) > MOST_OPTIONAL:
            free = rng.sample(free, rng.randint(1, MOST_OPTIONAL))
        return [p for p in parameters if p.required or p.name in given or p in free]


def _core(
    said: list[Parameter], spoken: Mapping[str, Value], phrases: Phrases, intent: Intent, tool: Tool, rng: random.Random
) -> tuple[Core, list[Parameter]]:
    """(the frame with what the sentence says, the parameters that it has no place for)"""
    said = [p for p in said if p.name in spoken]
    if intent.asks:
        main = _main(said, spoken, intent)
        about = main is not None and ABOUT.search("_".join(words_of(main.name))) is not None
        if main is not None and (about or intent.act not in BETWEEN) and len(said) <= 3 and rng.random() < (0.8 if about else 0.6):
            noun = intent.places[0].noun if intent.places[0].noun != "everything" else phrases.topics[0]
            for place in intent.places[1:]:  # the number of employees, of a department
                if place.vague:
                    break
                noun += f" {place.prep} {place.article} {place.noun}".replace("  ", " ")
            topics = [noun, *(phrases.details if not about else ()), *(one for one in phrases.topics if not about and _is_short(one))]
            topic = rng.choice(topics)
            if not (about and (topic == "content" or intent.act.endswith(" for"))):
                frame = rng.choice((ASKED_ABOUT if TELLING.search(topic) else ASKED_FOR) if about else ASKED_OF)
                return Core(frame, topic, spoken[main.name].said, ""), [p for p in said if p is not main]
    places, left = bound(said, spoken, intent, tool)
    act = PLAINLY.get(intent.act, intent.act) if intent.asks else intent.act
    if act == "read" and not re.search("file|text|message|mail|document|page|book", places[0].noun):
        act = "get"
    known = bool(places[0].said)
    if not intent.asks or act in BY_DOING or rng.random() < 0.25:
        frames = [
            frame
            for frame in DONE
            if not (act in ("read", "have", "show", "give", "tell", "provide", "display") and frame.startswith(("I ", "I'd ", "we ")))
        ]
        return Core(rng.choice(frames), places[0].noun, object_phrase(places, intent, doing=True), act), left
    listing = re.search("[^su]s$", places[0].noun) is not None
    listing = listing or re.search(r"[^su]s\b", places[0].noun) is not None
    frames = SHOWN if known or listing or PEOPLE.search(places[0].noun) else SHOWN + WHAT * 2
    return Core(rng.choice(frames), places[0].noun, object_phrase(places, intent, doing=False), ""), left


def _is_deep(parameter: Parameter) -> bool:
    """Whether it holds lists or objects of lists or objects, which nobody types, or a version of the API, which programs give."""
    shape = parameter.shape.item if parameter.type == "array" else parameter.shape
    nested = [one for one in shape.properties.values() if one.kind in ("array", "object")]
    return (bool(nested) and parameter.type == "array") or len(nested) > 1 or "api version" in parameter.description.lower()


def _is_short(topic: str) -> bool:
    return len(topic.split()) <= 3 and not re.search(r"\b(?:by|to|for|id|ids|in|from|with|on)\b|\d|_", topic)


def _main(said: list[Parameter], spoken: Mapping[str, Value], intent: Intent) -> Parameter | None:
    """The person, place, thing or search text that something is asked of."""
    texts = [p for p in said if p.type == "string" and not p.enum and not p.shape.format.startswith(("date", "time", "duration"))]
    texts = [p for p in texts if len(spoken[p.name].said.split()) <= 4 and not day_of(spoken[p.name].held)]
    texts = [p for p in texts if not re.search("_(?:id|code|number|email|phone|url|sid|key)$|^id$", "_".join(words_of(p.name)))]
    texts = [p for p in texts if not same_thing(noun_of(p), intent.places[0].noun)]
    found = [p for p in texts if p.required and WHOSE.search("_".join(words_of(p.name)))]
    found += [p for p in texts if ABOUT.search("_".join(words_of(p.name)))]
    return next(iter(found), None)


def _together(said: list[Parameter], drawn: Mapping[str, Value]) -> dict[str, Value]:
    """What is said of each; two arguments that make one thing stand together: anna/shop for owner and repo, 30 EUR for an amount."""
    spoken = {p.name: drawn[p.name] for p in said}
    lines = [p.name for p in said if ADDRESS.fullmatch("_".join(words_of(p.name))) and isinstance(drawn[p.name].held, str)]
    if len(lines) > 2:  # one address
        spoken[lines[0]] = replace(spoken[lines[0]], said=", ".join(spoken[name].said for name in lines))
        spoken = {name: value for name, value in spoken.items() if name not in lines[1:]}
    for first, second, mark in (
        ("owner", "repo", "/"),
        ("amount", "currency", " "),
        ("org", "repo", "/"),
        ("first_name", "last_name", " "),
        ("firstName", "lastName", " "),
    ):
        one, other = spoken.get(first), spoken.get(second)
        if one is not None and other is not None and one.said and other.said:
            kept, gone = (first, second) if second == "currency" else (second, first)
            spoken[kept] = replace(spoken[kept], said=f"{one.said}{mark}{other.said}")
            del spoken[gone]
    return spoken


def _finished(text: str, rng: random.Random) -> str:
    polite = re.search(r"\b(?:please|thanks)\b", text, re.IGNORECASE) is not None
    text = rng.choice(FILLERS) + text
    if text[-1] not in "?.!":
        text += rng.choice([one for one in ENDINGS if not (polite and one.startswith((" ", ",")))])
    if rng.random() < 0.5:
        text = text[0].upper() + text[1:]
    return re.sub(r"\s+", " ", text).strip()


def _range(said: list[Parameter], drawn: dict[str, Value], rng: random.Random) -> dict[str, str]:
    """{parameter: clause} of a start and an end that are days: "from 4 to 8 May 2026", now and then."""
    names = [p.name for p in said]
    for start in names:
        for first, last in PAIRS:
            end = start.replace(first, last)
            if first in start and end in names and end != start and rng.random() < 0.6:
                one, other = day_of(drawn[start].held), day_of(drawn[end].held)
                if one and other and one <= other:
                    month = f"{MONTHS[other.month - 1]} {other.year}"
                    if (one.year, one.month) == (other.year, other.month) and one != other:
                        text = rng.choice([f"from {one.day} to {other.day} {month}", f"{one.day}-{other.day} {month}"])
                    else:
                        year = f" {one.year}" if one.year != other.year else ""
                        text = f"from {one.day} {MONTHS[one.month - 1]}{year} to {other.day} {month}"
                    return {start: text, end: ""}
    return {}


def _put_in_order(drawn: dict[str, Value]) -> None:
    """Where a start and an end, or a least and a most, are said, the first comes first."""
    pairs = (*PAIRS, ("min", "max"))
    for first, last in (*pairs, *((one.capitalize(), other.capitalize()) for one, other in pairs)):
        for start in [name for name in drawn if first in name]:
            end = start.replace(first, last)
            if end in drawn and end != start and _in_disorder(drawn[start].held, drawn[end].held):
                drawn[start], drawn[end] = drawn[end], drawn[start]


def _in_disorder(one: Any, other: Any) -> bool:
    if isinstance(one, dict) and isinstance(other, dict) and one and other:
        return _in_disorder(next(iter(one.values())), next(iter(other.values())))
    return type(one) is type(other) and isinstance(one, (str, int, float)) and one > other
