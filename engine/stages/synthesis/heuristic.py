"""The heuristic teacher: questions from a tool's own words, frames of speech, and values. Needs no model.

A question is a core (topic or detail, with the main argument) and a clause for each other argument that is said.
"""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.records import Parameter, Tool, ToolCall
from engine.stages.synthesis.phrases import Phrases, phrases_of
from engine.text.made_texts import ID, Value, words_of
from engine.text.parameter_values import NoValue, ValueSource, how_many, said_value
from engine.text.spans import day_of
from engine.text.spoken_forms import MONTHS

# {t} is what is wanted, {v} the main argument. With and without a main argument, for looking up and for doing.
LOOK_UP = [
    "{t} of {v}",
    "{t} {v}",
    "{v} {t}",
    "{t} for {v}",
    "what is the {t} of {v}",
    "what's the {t} for {v}?",
    "show me the {t} of {v}",
    "I need the {t} for {v}",
    "please give me the {t} of {v}",
    "{v}: {t}?",
    "{t}, {v}",
    "can you tell me the {t} of {v}?",
    "could you look up the {t} for {v}",
    "do we have the {t} for {v}?",
    "I'd like to see the {t} of {v}",
    "looking for the {t} of {v}",
    "{v} - {t} please",
    "any {t} for {v}?",
    "find out the {t} of {v}",
    "my boss asks for the {t} of {v}",
    "let me know {v}'s {t}",
    "how about the {t} of {v}",
    "we need to know the {t} for {v}",
    "where do I see the {t} of {v}?",
    "check {t} {v}",
    "{v}, what {t}?",
    "tell me about {v}: {t}",
    "I am interested in {v}, especially the {t}",
    "regarding {v}, what is the {t}?",
    "quick question about {v}, {t}?",
    "which {t} does {v} have",
    "about {v}. {t}?",
    "for {v} I want the {t}",
]
LOOK_UP_ALONE = [
    "{t}",
    "show me the {t}",
    "what is the {t}?",
    "I need the {t}",
    "give me the {t}",
    "{t} please",
    "can I see the {t}?",
    "do you have the {t}",
    "could you look up the {t}",
]
DO = [
    "{a} {o} for {v}",
    "please {a} {o} for {v}",
    "I want to {a} {o} for {v}",
    "can you {a} {o} for {v}?",
    "we have to {a} {o} for {v}",
    "help me {a} {o} for {v}",
    "{v}: {a} {o}",
    "{v}: please {a} {o}",
    "could you {a} {o} for {v}",
]
DO_MAKING = [  # where something comes into being
    "{t} for {v}",
    "{v} needs {o}",
    "{v} wants {o}",
    "put in {o} for {v}",
    "{t}, {v}",
    "{v}: {t}",
    "{v} would like {o}",
    "set up {o} for {v}",
    "{v} {t}",
]
DO_ALONE = [
    "{a} {o}",
    "please {a} {o}",
    "I want to {a} {o}",
    "can you {a} {o}?",
    "could you {a} {o}",
    "I need to {a} {o}",
    "help me {a} {o}",
]
# Where the main argument is the thing's own number or name: the invoice INV-20.
LOOK_UP_KNOWN = [
    "{t} {v}",
    "show me {t} {v}",
    "{t} {v} please",
    "I need {t} {v}",
    "can you pull up {t} {v}?",
    "get me the {t} with {n} {v}",
    "find {t} {v}",
    "{t} with {n} {v}",
    "do we have {t} {v}?",
    "what do we know about {t} {v}?",
    "look up {t} {v}",
    "I'd like to see {t} {v}",
]
DO_KNOWN = [
    "{a} {t} {v}",
    "please {a} {t} {v}",
    "I want to {a} {t} {v}",
    "can you {a} {t} {v}?",
    "we have to {a} {t} {v}",
    "{a} the {t} with {n} {v}",
    "{a} {t} {v} for me",
    "help me {a} {t} {v}",
    "could you {a} {t} {v}?",
]
DO_NAMED = [
    "{a} {o} called {v}",
    "{a} {o} named {v}",
    "please {a} {o} called {v}",
    "I want to {a} {o} named {v}",
    "can you {a} {o} called {v}?",
    "{a} {o}: {v}",
    "we need {o} called {v}",
]
FILLERS = ["", "", "", "", "", "", "hi, ", "hello, ", "please, ", "hey ", "quick one: ", "sorry, ", "good morning, "]
ENDINGS = ["", "", "", "", "", "?", ".", " please", ", thanks", " thank you", "?"]


UNIT = re.compile(
    r"\bin (euros?|dollars|cents|pounds|minutes|seconds|hours|days|weeks|months|percent|kg|kilograms|km|met(?:er|re)s|bytes|[MG]B)\b", re.I
)
MOST_OPTIONAL = 3  # said in one question, however many there are
FREE_TEXT = 7  # words of a value above which it stands at the end
PLUMBING = re.compile(
    r"cursor|page_?token|next_?token|^after$|^before$|starting_?after|ending_?before|etag|if_?match|if_?none|if_?modified|idempoten|"
    r"request_?id|trace|^x_|api_?version|^expand$|^fields$|^fieldset|callback|user_?agent|^accept|nonce|signature|resource_?version|"
    r"continue$|dry_?run|^pretty$|field_?manager|^prefer$|metadata$|^boxapi",
)  # optional arguments that programs give and nobody says


@dataclass(frozen=True)
class Draft:
    """A question with the calls it asks for, and the frame that it was built on (its family)."""

    question: str
    calls: tuple[ToolCall, ...]
    frame: str


class HeuristicTeacher:
    """Writes questions for tools. `optional_share` is how often an optional parameter is said."""

    def __init__(self, values: ValueSource, optional_share: float) -> None:
        self.values = values
        self.optional_share = optional_share
        self._phrases: dict[str, Phrases] = {}

    def ask(self, tool: Tool, rng: random.Random, wanted: Mapping[str, Any] | None = None) -> Draft | None:
        """One question for one tool, with these values of its parameters where they are wanted; None where no value can be made for one
        that has to be given."""
        phrases = self._phrases.setdefault(tool.name, phrases_of(tool))
        said = self.chosen(tool.parameter_list(), rng, wanted or {})
        try:
            drawn = self.values.draw_together([p for p in said if p.name not in (wanted or {})], rng)
        except NoValue:
            return None
        drawn |= {name: Value(said_value(value), value) for name, value in (wanted or {}).items()}
        _put_in_order(drawn)
        topic = rng.choice(phrases.details) if phrases.details and rng.random() < 0.5 else rng.choice(phrases.topics)
        main, frames = _frames(said, phrases, topic, drawn)
        frame = rng.choice(frames)
        thing = rng.choice(phrases.objects) if phrases.objects and topic not in phrases.details else topic
        core = frame.replace("{t}", topic).replace("{o}", thing).replace("{a}", phrases.act)
        if main:
            core = core.replace("{n}", " ".join(words_of(main.name)[-1:]) or "name").replace("{v}", drawn[main.name].said)
        if re.search(r"[^su]s$", topic.split(" of ")[0].split(" for ")[0]):
            core = re.sub(r"\bwhat(?: is|'s) the\b", "what are the", core)
        rest = [p for p in said if p is not main]
        ranged = _range(rest, drawn, rng)
        clauses = [ranged[p.name] if p.name in ranged else clause(p, drawn[p.name].said, drawn[p.name].held, rng, len(rest)) for p in rest]
        own = set(core.lower().split())  # what the question names already is not named again
        clauses = [
            f"with {drawn[p.name].said}" if isinstance(drawn[p.name].held, dict) and p.name.lower() in own else one
            for p, one in zip(rest, clauses)
            if one
        ]
        if rng.random() < 0.25:
            rng.shuffle(clauses)
        clauses.sort(key=lambda one: len(one.split()) > FREE_TEXT)
        question = self._join(core, clauses, rng)
        arguments = {p.name: drawn[p.name].held for p in tool.parameter_list() if p.name in drawn}
        return Draft(question, (ToolCall(tool.name, arguments),), f"{frame}|{topic}")

    def chosen(self, parameters: list[Parameter], rng: random.Random, given: Mapping[str, Any]) -> list[Parameter]:
        """The parameters that a question says: those required or given, and by the share a few others that a person would name."""
        free = [
            p
            for p in parameters
            if not p.required
            and p.name not in given
            and rng.random() < self.optional_share
            and not PLUMBING.search("_".join(words_of(p.name)))
        ]
        free = [p for p in free if not self.values.why_none(p)]
        if len(free) > MOST_OPTIONAL:
            free = rng.sample(free, rng.randint(1, MOST_OPTIONAL))
        return [p for p in parameters if p.required or p.name in given or p in free]

    def _join(self, core: str, clauses: list[str], rng: random.Random) -> str:
        core = core.rstrip("?.") if clauses else core
        glue = ", " if len(clauses) > 2 else rng.choice([" ", " ", " ", ", "])
        if clauses and rng.random() < 0.12 and all(re.match(r"(?:for|in|with|from|on|at|since|until|as of) ", one) for one in clauses):
            text = glue.join([*clauses, core])
        else:
            text = glue.join([core, *clauses])
        polite = re.search(r"\bplease\b", text, re.IGNORECASE)
        text = rng.choice([one for one in FILLERS if not (polite and "please" in one)]) + text
        if text[-1] not in "?.!":
            text += rng.choice([one for one in ENDINGS if not ("please" in one and re.search(r"\bplease\b", text, re.IGNORECASE))])
        if rng.random() < 0.4:
            text = text[0].upper() + text[1:]
        return re.sub(r"\s+", " ", text).strip()


def _frames(said: list[Parameter], phrases: Phrases, topic: str, drawn: Mapping[str, Value]) -> tuple[Parameter | None, list[str]]:
    """(the main argument or None, the frames that suit it)"""
    texts = [p for p in said if p.type == "string" and not p.enum and not p.shape.format.startswith(("date", "time", "duration"))]
    texts = [p for p in texts if len(drawn[p.name].said.split()) <= FREE_TEXT and not day_of(drawn[p.name].held)]
    new = phrases.act in NAMING
    own = next((p for p in texts if p.required and (_is_id(p) or (words_of(p.name) == ["name"] and not new)) and _names(p, topic)), None)
    if own is not None:
        return own, LOOK_UP_KNOWN if phrases.asks else DO_KNOWN
    texts = [p for p in texts if not _is_id(p)]
    if phrases.asks:
        main = next((p for p in texts if p.required), None) or next((p for p in texts if ABOUT.search("_".join(words_of(p.name)))), None)
        return main, LOOK_UP if main else LOOK_UP_ALONE
    naming = next((p for p in texts if p.required and words_of(p.name) in (["name"], ["title"], ["label"])), None)
    if naming is not None and new:
        return naming, DO_NAMED
    main = next((p for p in texts if p.required and FOR_WHOM.search("_".join(words_of(p.name)))), None)
    return main, (DO + DO_MAKING if phrases.act in (*NAMING, *ORDERING) else DO) if main else DO_ALONE


NAMING = ("create", "add", "make", "register", "build", "generate", "start", "open", "launch", "insert")
ORDERING = ("book", "request", "submit", "order", "schedule", "reserve")
ABOUT = re.compile("query|search|keyword|term|question|text|name|title|city|place|person|customer|topic|subject|^q$")
FOR_WHOM = re.compile(
    "employee|staff|person|people|manager|owner|contact|customer|client|member|author|candidate|colleague|assignee|recipient|user|name|"
    "company|supplier|vendor|city|place|room|location|patient|guest|student|email|phone|title|item|product|project|team|department"
)  # what something may be done for


def _is_id(parameter: Parameter) -> bool:
    words = words_of(parameter.name)
    return bool(words) and (words[-1] in ID or parameter.shape.format in ("uuid", "guid"))


def _names(parameter: Parameter, topic: str) -> bool:
    """Whether a number or name is that of the topic itself: invoice_id of an invoice, or plain id."""
    nouns = [word for word in words_of(parameter.name) if word not in ID]
    head = re.split(r" (?:of|for|in|from|to|on|with) ", topic.lower())[0].split()
    return not nouns or nouns == ["name"] or nouns[-1].rstrip("s") == head[-1].rstrip("s")


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


PAIRS = (("start", "end"), ("from", "to"), ("begin", "end"), ("since", "until"), ("check_in", "check_out"), ("after", "before"))


def _put_in_order(drawn: dict[str, Value]) -> None:
    """Where a start and an end, or a least and a most, are said, the first comes first."""
    for first, last in (*PAIRS, ("min", "max")):
        for start in [name for name in drawn if first in name]:
            end = start.replace(first, last)
            if end in drawn and end != start and _in_disorder(drawn[start].held, drawn[end].held):
                drawn[start], drawn[end] = drawn[end], drawn[start]


def _in_disorder(one: Any, other: Any) -> bool:
    return type(one) is type(other) and isinstance(one, (str, int, float)) and one > other


def clause(parameter: Parameter, said: str, held, rng: random.Random, count: int = 1) -> str:
    """How a further argument is said: "in Berlin", "top 5", "including contact", "with level 3". Of `count` arguments and more than two
    each is said with its name."""
    words = words_of(parameter.name) or [parameter.name]
    name = " ".join(words)
    last = words[-1]
    if isinstance(held, bool):
        return _flag(words, held, rng)
    if not said:
        return ""
    if isinstance(held, list) and held and isinstance(held[0], dict):
        many = how_many(len(held), name)
        return rng.choice([f"with {many}: {said}", f"{many}: {said}", f"{name}: {said}"])
    if isinstance(held, dict):
        return rng.choice([f"with {name} {said}", f"{name}: {said}"])
    if parameter.enum:
        named = [f"{name} {said}", f"with {name} {said}"]
        return rng.choice(
            named
            if count > 2 or len(said) < 3
            else [said, said, f"{said} only", f"only {said}", f"just {said}", f"({said})", f"as {said}", *named]
        )
    if isinstance(held, list):
        return rng.choice([f"{name} {said}", f"with {name} {said}", f"for {name} {said}", f"{name}: {said}"])
    if _is_id(parameter):
        noun = " ".join(word for word in words if word not in ID) or name
        return rng.choice([f"for {noun} {said}", f"for {noun} {said}", f"{noun} {said}", f"with {name} {said}"])
    told = re.search(r"\d", said) is not None
    if told and re.search(r"\b(?:start|from|begin|since|after)", name):
        return rng.choice([f"from {said}", f"since {said}", f"starting {said}", f"as of {said}"])
    if told and re.search(r"\b(?:end|until|to|before)\b", name):
        return rng.choice([f"to {said}", f"until {said}", f"till {said}", f"up to {said}"])
    if re.search("date|day$", name):
        return rng.choice([f"on {said}", f"for {said}", said])
    if re.search("location|city|office|site|place|country|region", name):
        return rng.choice([f"in {said}", f"in {said}", f"at {said}", f"for {said}", said])
    if "quarter" in name:
        return rng.choice([f"in Q{said}", f"Q{said}", f"quarter {said}", f"for quarter {said}"])
    if re.search(r"\byear$|month", name):
        return rng.choice([f"in {said}", f"for {said}", said, f"{name} {said}"])
    if re.search("limit|top|max results", name):
        return rng.choice([f"top {said}", f"only {said}", f"the first {said}", f"at most {said}", f"best {said}", f"last {said}"])
    if words[:1] == ["min"] or "minimum" in words:
        rest = " ".join(words[1:])
        return rng.choice(
            [
                f"at least {said} {rest}",
                f"{said} or more {rest}",
                f"minimum {rest} {said}",
                f"{rest} over {said}",
                f"{said}+ {rest}",
                f"{rest} at least {said}",
                f"with {rest} {said} or better",
            ]
        )
    if words[:1] == ["max"]:
        rest = " ".join(words[1:])
        return rng.choice([f"at most {said} {rest}", f"up to {said} {rest}", f"maximum {rest} {said}"])
    if isinstance(held, (int, float)):
        forms = [f"{name} {said}", f"with {name} {said}", f"{name}: {said}"]
        forms += [f"{said} {last}s", f"down to {name} {said}", f"at {name} {said}"] if re.search("level|depth", name) else []
        unit = UNIT.search(parameter.description)
        return rng.choice([*forms, *([f"{name} {said} {unit[1].lower()}"] * 3 if unit else [])])
    if count > 1 or len(said.split()) > 3 or '"' in said:
        return rng.choice([f"{name} {said}", f"with {name} {said}", f"the {name} is {said}", f"{name}: {said}"])
    return rng.choice(
        [
            f"{name} {said}",
            f"with {name} {said}",
            f"for {said}",
            f"in {said}",
            f"from {said}",
            said,
            f"({said})",
            f"as {said}",
            f"the {name} is {said}",
        ]
    )


def _flag(words: list[str], held: bool, rng: random.Random) -> str:
    verb, rest = (words[0], words[1:]) if words[0] in ("include", "with", "show", "add", "only", "is", "has", "exclude") else ("", words)
    thing = " ".join(rest) or verb
    if words[0] in ("compare", "notify", "send", "sort", "group"):
        act = " ".join(words)
        return rng.choice([f"and {act}", act, f"please {act}"]) if held else rng.choice([f"do not {act}", f"don't {act}"])
    if held:
        return rng.choice([f"including {thing}", f"with {thing}", f"{thing} included", f"{thing} too", f"also {thing}", f"and {thing}"])
    return rng.choice([f"without {thing}", f"no {thing}", f"leave out {thing}", f"not {thing}"])
