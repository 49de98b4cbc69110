"""Tools as a list shows them and questions about them: names in the usual styles, words of the same meaning, slips of the finger."""

import random
import re
from dataclasses import dataclass, replace

SYNONYMS = {
    "retrieve": ["get", "show me", "find", "look up", "fetch", "give me", "pull up", "tell me about", "check"],
    "get": ["show me", "find", "look up", "fetch", "give me", "tell me", "check", "I want to see"],
    "calculate": ["compute", "work out", "figure out", "determine", "what is"],
    "analyze": ["examine", "study", "look into", "evaluate", "run an analysis of"],
    "create": ["make", "set up", "add", "start", "generate", "new"],
    "update": ["change", "modify", "edit", "set", "adjust"],
    "search": ["look", "find", "browse"],
    "find": ["look for", "search for", "locate"],
    "check": ["verify", "see", "look at", "find out"],
    "generate": ["produce", "make", "create"],
    "perform": ["do", "run", "carry out"],
    "estimate": ["guess", "approximate", "predict"],
    "book": ["reserve", "arrange"],
    "recommend": ["suggest", "propose"],
    "track": ["follow", "monitor"],
    "information": ["details", "data", "info", "facts"],
    "specific": ["certain", "particular", "given"],
}
OPENERS = [
    "",
    "",
    "",
    "",
    "please ",
    "can you ",
    "could you ",
    "I need to ",
    "I want to ",
    "I'd like to ",
    "help me ",
    "we have to ",
    "let's ",
    "hi, ",
    "is it possible to ",
    "would you ",
]
CLOSERS = ["", "", "", "", "?", ".", ".", " please", " please.", " thanks", " asap", "!"]


@dataclass(frozen=True)
class Tool:
    """One tool as the list shows it."""

    source: str
    name: str
    description: str
    properties: dict
    required: tuple[str, ...]

    def as_openai(self) -> dict:
        """The OpenAI form that the chat template reads."""
        parameters = {"type": "object", "properties": self.properties, "required": list(self.required)}
        return {"type": "function", "function": {"name": self.name, "description": self.description, "parameters": parameters}}


@dataclass(frozen=True)
class Case:
    """A question about one tool (known by its source), with the arguments of the call."""

    source: str
    question: str
    arguments: dict


def restyle(words: list[str], rng: random.Random) -> str:
    """Write a name in one of the usual styles."""
    style = rng.choices(["snake", "camel", "pascal", "dotted", "kebab"], [60, 22, 6, 7, 5])[0]
    words = [word.lower() for word in words]
    if style == "snake":
        return "_".join(words)
    if style == "camel":
        return words[0] + "".join(word.capitalize() for word in words[1:])
    if style == "pascal":
        return "".join(word.capitalize() for word in words)
    if style == "kebab":
        return "-".join(words)
    return words[0] + ("." + "_".join(words[1:]) if words[1:] else "")


def words_in(name: str) -> list[str]:
    """getLeaveBalance, get_leave_balance, leave.get-balance -> their words."""
    return re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+", name) or [name]


def lower_first(text: str) -> str:
    """Lower the first letter unless the first word is an abbreviation."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def noisy(question: str, keep: list[str], rng: random.Random) -> str:
    """Now and then write carelessly: lower case throughout, or slips of the finger outside the values."""
    roll = rng.random()
    if roll < 0.10 and not any(re.search("[A-Z]", value) for value in keep):
        return question.lower()
    if roll < 0.20:
        words = question.split(" ")
        held = " ".join(keep)
        places = [i for i, word in enumerate(words) if len(word) > 3 and word.isalpha() and word not in held]
        if places:
            i = rng.choice(places)
            word, at = words[i], rng.randrange(1, len(words[i]) - 1)
            words[i] = rng.choice(
                [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + word[at + 1] + word[at] + word[at + 2 :]]
            )
        return " ".join(words)
    if roll < 0.25:
        return question.rstrip("?.! ")
    if roll < 0.40:
        return question[:1].upper() + question[1:]
    return question


def alike(shown: list[tuple[Tool, dict]], rng: random.Random) -> list[tuple[Tool, dict]]:
    """The same tools with names that mostly begin alike, as the tools of one company often do."""
    verb = rng.choice(["get", "get", "get", "fetch", "list", "query", "find", "api", "do", "run", "show", "search"])
    made, taken = [], {tool.name for tool, _ in shown}
    for tool, names in shown:
        words = words_in(tool.name)
        if rng.random() < 0.9 and words[0].lower() != verb:
            style = "_" if "_" in tool.name or len(words) == 1 else "-" if "-" in tool.name else ""
            rest = tool.name if style else tool.name[:1].upper() + tool.name[1:]
            name = f"{verb}{style}{rest}"
            tool = tool if name in taken else replace(tool, name=name)
            taken.add(tool.name)
        made.append((tool, names))
    return made
