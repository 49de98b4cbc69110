"""The heuristic teacher: questions from a tool's own words, frames of speech, and values. Needs no model.

A question is a core (topic or detail, with the main argument) and a clause for each other argument that is said.
"""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.records import Parameter, Tool, ToolCall
from engine.stages.synthesis.phrases import Phrases, phrases_of, words_of
from engine.text.parameter_values import Value, ValueSource

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
    "{a} {t} for {v}",
    "please {a} {t} for {v}",
    "I want to {a} {t} for {v}",
    "can you {a} {t} for {v}?",
    "{t} for {v}",
    "{v} needs {t}",
    "{v} wants {t}",
    "put in {t} for {v}",
    "{t}, {v}",
    "{v}: {t}",
    "we have to {a} {t} for {v}",
    "help me {a} {t} for {v}",
    "{v} would like {t}",
    "set up {t} for {v}",
    "{v} {t}",
]
DO_ALONE = ["{a} {t}", "please {a} {t}", "I want to {a} {t}", "can you {a} {t}?", "we need {t}", "{t} please"]
FILLERS = ["", "", "", "", "", "", "hi, ", "hello, ", "please, ", "hey ", "quick one: ", "sorry, ", "good morning, "]
ENDINGS = ["", "", "", "", "", "?", ".", " please", ", thanks", " thank you", "?"]


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

    def ask(self, tool: Tool, rng: random.Random, wanted: Mapping[str, Any] | None = None) -> Draft:
        """One question for one tool, with these values of its parameters where they are wanted."""
        phrases = self._phrases.setdefault(tool.name, phrases_of(tool))
        said = [
            p
            for p in tool.parameter_list()
            if p.type != "object" and (p.required or p.name in (wanted or {}) or rng.random() < self.optional_share)
        ]
        main = next((p for p in said if p.required and p.type == "string" and not p.enum), None)
        if main is None:
            main = next((p for p in said if p.type == "string" and not p.enum), None)
        drawn = self.values.draw_together(said, rng)
        drawn |= {name: Value(str(value).replace("_", " "), value) for name, value in (wanted or {}).items() if name in drawn}
        _put_in_order(drawn)
        topic = rng.choice(phrases.details) if phrases.details and rng.random() < 0.5 else rng.choice(phrases.topics)
        frames = (LOOK_UP if main else LOOK_UP_ALONE) if phrases.asks else (DO if main else DO_ALONE)
        frame = rng.choice(frames)
        core = frame.replace("{t}", topic).replace("{a}", phrases.act)
        if main:
            core = core.replace("{v}", drawn[main.name].said)
        clauses = [clause(p, drawn[p.name].said, drawn[p.name].held, rng) for p in said if p is not main]
        if rng.random() < 0.25:
            rng.shuffle(clauses)
        question = self._join(core, clauses, rng)
        arguments = {p.name: drawn[p.name].held for p in tool.parameter_list() if p.name in drawn}
        return Draft(question, (ToolCall(tool.name, arguments),), f"{frame}|{topic}")

    def _join(self, core: str, clauses: list[str], rng: random.Random) -> str:
        core = core.rstrip("?.") if clauses else core
        glue = rng.choice([" ", " ", " ", ", "])
        if clauses and rng.random() < 0.12:
            text = glue.join([*clauses, core])
        else:
            text = glue.join([core, *clauses])
        text = rng.choice(FILLERS) + text
        if text[-1] not in "?.!":
            text += rng.choice(ENDINGS)
        if rng.random() < 0.4:
            text = text[0].upper() + text[1:]
        return re.sub(r"\s+", " ", text).strip()


def _put_in_order(drawn: dict[str, Value]) -> None:
    """Where a start and an end are said, the start comes first in time."""
    for start in [name for name in drawn if "start" in name]:
        end = start.replace("start", "end")
        if end in drawn and isinstance(drawn[end].held, str) and drawn[end].held < str(drawn[start].held):
            drawn[start], drawn[end] = drawn[end], drawn[start]


def clause(parameter: Parameter, said: str, held, rng: random.Random) -> str:
    """How a further argument is said: "in Berlin", "top 5", "including contact", "with level 3"."""
    words = words_of(parameter.name)
    name = " ".join(words)
    last = words[-1] if words else parameter.name
    if parameter.type == "boolean":
        return _flag(words, held, rng)
    if parameter.enum:
        return rng.choice([said, said, f"{said} only", f"only {said}", f"{name} {said}", f"just {said}", f"({said})", f"as {said}"])
    if re.search("start|from|begin|since", name):
        return rng.choice([f"from {said}", f"since {said}", f"starting {said}", f"on {said}", f"as of {said}"])
    if re.search("end|until|(^| )to( |$)", name):
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
    if parameter.type in ("integer", "number"):
        return rng.choice([f"{name} {said}", f"with {name} {said}", f"{said} {last}s", f"down to {name} {said}", f"at {name} {said}"])
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
