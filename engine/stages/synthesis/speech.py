"""How people put a request into words: verbs, patterns, and what they say around it, for requests with one free text.

RouteNator's heuristic data joins action verbs with content types and titles; its weakness was that all questions were alike. So
patterns are many, the word that says the type stands in different places, and people tell more or less around their wish.
"""

import random
import re
from dataclasses import dataclass

from engine.records import Tool
from engine.stages.synthesis.phrases import phrases_of

LOOKING = [
    "find",
    "find me",
    "show me",
    "search for",
    "look for",
    "looking for",
    "i need",
    "need",
    "get me",
    "do you have",
    "do we have",
    "is there",
    "are there",
    "can i see",
    "where do i find",
    "browse",
    "got any",
    "want",
    "i'm after",
    "please find",
    "could you find",
]
MAKING = [
    "make",
    "make me",
    "create",
    "generate",
    "design",
    "please make",
    "please create",
    "can you make",
    "can you create",
    "could you generate",
    "i want you to make",
    "let's make",
    "build me",
    "come up with",
    "put together",
    "i'd like you to create",
    "help me make",
    "produce",
]
# {g} a verb, {e} the word for the type, {v} the free text. The place of {e} is where the keyword stands.
WITH_TYPE_LOOKING = [
    "{v} {e}",
    "{e} {v}",
    "{e} of {v}",
    "{e} with {v}",
    "{e} for {v}",
    "{e}: {v}",
    "{v}, {e}",
    "{g} {e} of {v}",
    "{g} {v} {e}",
    "{g} {e} with {v}",
    "{g} {e} for {v}",
    "{g} {v} as {e}",
    "{g} some {e} {v}",
    "{v} - {e} please",
    "{g} {e}, {v}",
    "{v}: any {e}?",
    "which {e} show {v}",
    "{g} {v}, only {e}",
    "{e} showing {v}",
    "{v} {e} wanted",
]
WITHOUT_TYPE_LOOKING = [
    "{v}",
    "{v}",
    "{v}",
    "{g} {v}",
    "{g} {v}",
    "{g} something with {v}",
    "{g} anything about {v}",
    "something for {v}",
    "{v} please",
    "{g} stuff for {v}",
    "anything with {v}?",
    "{v}, whatever there is",
    "{g} ideas for {v}",
    "all about {v}",
]
WITH_TYPE_MAKING = [
    "{g} a {e} of {v}",
    "{g} a {e} with {v}",
    "{g} a {e}: {v}",
    "{g} a {v} {e}",
    "{g} {e} {v}",
    "{g} an {e} showing {v}",
    "{g} a new {e} of {v}",
    "{v}, {g} a {e} of that",
    "{e} wanted, {g} it: {v}",
    "{g} {v} as a {e}",
    "{g} me a {e} with {v}",
    "{g} a {e} that shows {v}",
    "{g} one {e}, {v}",
    "{v} - {g} that as {e}",
    "{g} a {e} for {v}",
]
WITHOUT_TYPE_MAKING = ["{g} {v}", "{g} something with {v}", "{g} {v} please", "{v}, {g} that", "{g} a new {v}", "{g} one with {v}"]
BEFORE = [
    "hi",
    "hello there",
    "please",
    "quick one",
    "hey",
    "morning",
    "for our shop",
    "for the newsletter",
    "for my class",
    "for a client",
    "for the website",
    "next week we open",
    "we are a small bakery",
    "my boss asked for this",
    "it is for a school project",
    "we have an event on friday",
    "i am putting a page together",
    "our old one looks dated",
    "the marketing team wants to know",
    "i have looked for an hour already",
    "this is for the front window of our shop",
    "we are celebrating ten years in business this month",
    "i promised my daughter something nice for her birthday",
    "the printer needs the file by tomorrow morning at nine",
    "i am helping the sports club with their new leaflet and",
    "last year we used something else but this time",
]
AFTER = [
    "please",
    "thanks",
    "thank you",
    "asap",
    "for print",
    "for instagram",
    "if possible",
    "nothing too busy",
    "in portrait format",
    "with some room for text",
    "it should look friendly",
    "as simple as possible",
    "i need it today",
    "the calmer the better",
    "it goes on the first page",
    "so that people stop and look",
    "our colours do not matter here",
    "for the wall behind the counter",
    "it will be printed on a large banner",
    "and it must work on a phone screen too",
    "we will put our own logo on it later",
    "because the last one did not convince anybody in the office",
    "and please nothing that looks like everyone else has it",
    "since we want to hand it out to guests at the door",
]
TRIES = 14


@dataclass(frozen=True)
class Sentence:
    """A question, the pattern that it was made by, and the word (0 the first) at which the type's word begins, None without one."""

    text: str
    pattern: str
    keyword: int | None


class Speech:
    """Requests to one tool."""

    def __init__(self, tool: Tool) -> None:
        self.looks = phrases_of(tool).asks

    def say(self, text: str, kind: str, words: tuple[int, int] | None, fifth: int | None, rng: random.Random) -> Sentence | None:
        """A request that says `text` word for word, and `kind` (the word for its type, "" to leave it unsaid), in so many words and
        with the type's word in that fifth of them; where no try has both, one of the right length, None where no try has that."""
        patterns = {
            (True, True): WITH_TYPE_LOOKING,
            (True, False): WITHOUT_TYPE_LOOKING,
            (False, True): WITH_TYPE_MAKING,
            (False, False): WITHOUT_TYPE_MAKING,
        }[self.looks, bool(kind)]
        fits: Sentence | None = None
        for _ in range(TRIES):
            made = self._try(rng.choice(patterns), text, kind, words, rng)
            if made is None:
                continue
            fits = fits or made
            count = len(made.text.split())
            if fifth is None or made.keyword is None or min(4, 5 * made.keyword // count) == fifth:
                return made
        return fits

    def _try(self, pattern: str, text: str, kind: str, words: tuple[int, int] | None, rng: random.Random) -> Sentence | None:
        said = _plural(kind) if kind and self.looks and rng.random() < 0.5 else kind
        core = pattern.replace("{g}", rng.choice(LOOKING if self.looks else MAKING)).replace("{e}", "\0").replace("{v}", text)
        if not self.looks:
            core = re.sub(r"\ban? (?=\0)", "an " if said[:1] in "aeiou" else "a ", core)
        before, after = self._around(len(core.split()) if not kind else len(core.replace("\0", said).split()), words, rng)
        whole = _joined(before, core, after, rng)
        at = whole.split("\0")[0]
        whole = whole.replace("\0", said)
        count = len(whole.split())
        if words is not None and not words[0] <= count <= words[1]:
            return None
        return Sentence(_cased(whole, rng), pattern, len(at.split()) if kind else None)

    def _around(self, core: int, words: tuple[int, int] | None, rng: random.Random) -> tuple[str, str]:
        """What is said before and after, so that the whole has the wanted length; mostly nothing where no length is wanted."""
        room = (0, 12) if words is None else (words[0] - core, words[1] - core)
        if room[1] <= 0 or (words is None and rng.random() < 0.7) or (room[0] <= 0 and rng.random() < 0.5):
            return "", ""
        before = rng.choice([part for part in BEFORE if len(part.split()) <= room[1]] or [""]) if rng.random() < 0.5 else ""
        left = room[1] - len(before.split())
        after = [part for part in AFTER if len(part.split()) <= left]
        if room[0] - len(before.split()) > 0:
            after = [part for part in after if len(part.split()) >= room[0] - len(before.split())] or after
        return before, rng.choice(after) if after and (rng.random() < 0.6 or room[0] > len(before.split())) else ""


def _joined(before: str, core: str, after: str, rng: random.Random) -> str:
    text = core
    if before:
        text = before + (" " if before.endswith(("and", "but this time")) else rng.choice([", ", ", ", ". ", " - ", ": "])) + text
    if after:
        text = text.rstrip("?") + rng.choice([", ", ", ", " ", ". "]) + after
    return text


def _cased(text: str, rng: random.Random) -> str:
    text = re.sub(r"\s+", " ", text).strip()
    if rng.random() < 0.45:
        text = text[0].upper() + re.sub(r"(?<=[.?!] )([a-z])", lambda found: found[1].upper(), text[1:])
        text = re.sub(r"\bi\b", "I", text)
    if text[-1] not in ".?!" and rng.random() < 0.25:
        text += rng.choice(["?", ".", "!"]) if rng.random() < 0.5 else "."
    return text


def _plural(word: str) -> str:
    """The plural of a type's word; words that already end so, or name a mass, stay."""
    if word.endswith("s") or word in ("audio", "music", "footage"):
        return word
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + "s"
