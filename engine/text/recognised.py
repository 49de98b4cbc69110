"""What a question says of the arguments of a tool: found by rules, at once and without a model, to be looked at by a person.

Every parameter has candidates: values of its enum, of the company's lists and of earlier calls that stand in the question, texts of its
pattern or format, days, times, numbers, names. Each is scored by how sure its kind is and by the words beside it, and the best are taken
one after the other, each place of the question once. An argument that need not be given is taken only where it is rather sure.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from engine.records import Parameter, Tool, ToolCall
from engine.schemas import SECRET
from engine.store import Project
from engine.text import mentions
from engine.text.made_texts import EXAMPLE, ID, words_of
from engine.text.mentions import Mention
from engine.text.spans import spans_of
from engine.text.usual_texts import TEXTY

SURE, NEEDED = 3.3, 1.0  # the least score of an argument that may be absent, and of one that must be given
ITEM = 2.0  # the least score of an item of a list that must be given
LONGEST = 8  # words of a listed value
MOST_KNOWN = 50_000  # values of a parameter that are kept in mind
DAY = re.compile(r"date|(?:^|_)day$|birthday|\bdob\b|deadline|(?:_|^)(?:on|until|since)$", re.IGNORECASE)
TELLS_DAY = re.compile(r"YYYY|ISO[ -]?8601|\d{4}-\d{2}-\d{2}", re.IGNORECASE)
TIME = re.compile(r"(?:^|_)(?:time|hour)(?:_|$)|HH:MM", re.IGNORECASE)
PROSE = re.compile(r"quer|search|keyword|topic|title|name$|label|term|prompt|text|tag", re.IGNORECASE)
SAYING = r"saying|says|that says|called|named|titled|entitled|labelled|about|regarding|to say|with the (?:text|title|message|note|subject)"
SEARCHING = r"about|for|on|find|search|look up|regarding"
BETWEEN = re.compile(r"\s*[,;、，；]\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&|\+)\s+|\s*(?:和|与|及|或)\s*", re.IGNORECASE)  # items of a list
QUOTES = set("\"'“„«「『")
LISTED = 6  # the score from which on a text was known or has a form of its own
PLACES = r"in|at|for|near|around|to|from"
PLACE = re.compile(r"city|location|place|town|region|country|address|venue|site|department|team|project", re.I)
PLACED = {"in", "at", "near", "around"}
DIRECTIONS = (
    (re.compile(r"from|origin|source|start|depart|since|begin|after|sender", re.I), {"from", "since", "starting", "after", "between"}),
    (
        re.compile(r"(?:^|_)to(?:_|$)|dest|target|end|until|arriv|recipient|before|receiver", re.I),
        {"to", "until", "till", "through", "into"},
    ),
    (PLACE, PLACED),
    (re.compile(r"date|day|when", re.I), {"on", "by"}),
    (
        re.compile(r"person|employee|user|owner|author|assignee|customer|guest|client|name|contact", re.I),
        {"for", "by", "with", "does", "is"},
    ),
)


@dataclass(frozen=True)
class Recognised:
    """What was found: the arguments, and for each the places in the question that say it, as (start, end)."""

    arguments: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Candidate:
    parameter: Parameter
    mention: Mention
    score: float


class Recogniser:
    """Knows tools, and values of their parameters. Made once for a project and quick then: less than a millisecond a question."""

    def __init__(self, tools: Iterable[Tool], values: Mapping[str, Iterable[Any]] | None = None) -> None:
        """`values` are known values by the names of parameters."""
        self.tools = {tool.name: tool for tool in tools}
        self._values: dict[str, dict[str, Any]] = {}
        for name, some in (values or {}).items():
            self.learn(name, some)

    @classmethod
    def of(cls, project: Project) -> "Recogniser":
        """All that a project knows of values: its lists, and the calls of its seeds and typed questions."""
        made = cls(project.tools(), project.value_lists())
        for name, some in project.kept_values().items():
            made.learn(name, some)
        for calls in (*(one.calls for one in project.typed()), *(one.calls for one in project.examples("seed"))):
            made.learn_calls(calls)
        return made

    def learn(self, parameter: str, values: Iterable[Any]) -> None:
        """Keep more values of a parameter in mind."""
        known = self._values.setdefault(parameter, {})
        for value in values:
            flat = _flat(str(value)) if isinstance(value, str) else ""
            if flat and len(flat) > 1 and len(known) < MOST_KNOWN:
                known.setdefault(flat, value)

    def learn_calls(self, calls: Iterable[ToolCall]) -> None:
        """Keep the texts of these calls in mind: what was said once will be said again."""
        for call in calls:
            for name, value in call.arguments.items():
                self.learn(name, value if isinstance(value, list) else [value])

    def find(self, question: str, tool: str) -> Recognised:
        """The arguments that a question says of a tool; none for a tool that is not there."""
        if tool not in self.tools or not question.strip():
            return Recognised()
        parameters = self.tools[tool].parameter_list()
        single = [one for one in parameters if one.type not in ("array", "object")]
        said = _flat_words(question)
        candidates = [one for parameter in single for one in self._candidates(question, said, parameter, self.tools[tool])]
        candidates.sort(
            key=lambda one: (
                -one.score,
                not one.parameter.required,
                one.mention.start - one.mention.end,
                one.mention.start,
                parameters.index(one.parameter),
            )
        )
        found = Recognised()
        used: list[tuple[int, int]] = []
        for one in candidates:
            place = (one.mention.start, one.mention.end)
            if one.parameter.name in found.arguments or one.score < (NEEDED if one.parameter.required else SURE) or _overlaps(place, used):
                continue
            found.arguments[one.parameter.name] = one.mention.value
            found.spans[one.parameter.name] = [place]
            used.append(place)
        for parameter in parameters:
            if parameter.type == "array":
                self._find_list(question, said, parameter, self.tools[tool], found, used)
        in_order = {parameter.name: found.arguments[parameter.name] for parameter in parameters if parameter.name in found.arguments}
        return Recognised(in_order, found.spans)

    def _find_list(self, question: str, said: list[Mention], parameter: Parameter, tool: Tool, found: Recognised, used: list) -> None:
        """All that a question says of the items of a list."""
        least = ITEM if parameter.required else SURE
        whole = [one for one in self._candidates(question, said, parameter.item, tool) if one.score >= least]
        some = [part for one in whole for part in _items(question, one)]
        taken: list[_Candidate] = []
        for one in sorted(some, key=lambda one: (-one.score, one.mention.start - one.mention.end)):
            place = (one.mention.start, one.mention.end)
            if not _overlaps(place, used) and one.mention.value not in [other.mention.value for other in taken]:
                taken.append(one)
                used.append(place)
        if taken:
            taken.sort(key=lambda one: one.mention.start)
            found.arguments[parameter.name] = [one.mention.value for one in taken]
            found.spans[parameter.name] = [(one.mention.start, one.mention.end) for one in taken]

    # What may be meant for one parameter

    def _candidates(self, question: str, said: list[Mention], parameter: Parameter, tool: Tool) -> Iterator[_Candidate]:
        for mention, score in self._mentions(question, said, parameter, tool):
            if _fits(parameter, mention.value):
                yield _Candidate(parameter, mention, score + _beside(question, mention, parameter))

    def _mentions(self, question: str, said: list[Mention], parameter: Parameter, tool: Tool) -> Iterator[tuple[Mention, float]]:
        """(what stands in the question, how sure it is meant)"""
        shape, name = parameter.shape, parameter.name
        told = f"{name} {parameter.description}"
        if shape.enum:
            yield from (
                (Mention(*span, value), 5 + 0.1 * len(str(value))) for value in shape.enum for span in spans_of(question, value)[:1]
            )
            return
        if shape.kind == "boolean":
            yield from _flags(question, name)
            return
        known = self._values.get(name, {})
        for one in said:
            if one.value in known:  # a text as the question writes it, as people's calls have it
                value = question[one.start : one.end] if shape.kind in ("string", "any") else known[one.value]
                yield Mention(one.start, one.end, value), 6 + 0.1 * len(one.value)
        if shape.kind in ("integer", "number"):
            blocked = [(one.start, one.end) for one in (*mentions.days(question), *mentions.times(question))]
            for one in mentions.numbers(question):
                if not _overlaps((one.start, one.end), blocked):
                    is_year = 1900 <= one.value <= 2100 and len(question[one.start : one.end]) == 4
                    yield one, 3.4 + (2.0 if is_year and "year" in words_of(name) else -1.0 if is_year else 0.0)
            return
        if shape.kind not in ("string", "any") or SECRET.search(name) or shape.binary:
            return
        yield from _texts(question, parameter, told)
        if shape.pattern or shape.format in ("date", "time", "date-time") or TELLS_DAY.search(told):
            return
        if DAY.search(name):
            yield from ((Mention(m.start(), m.end(), m.group()), 2.5) for m in mentions.LOOSE_DAYS.finditer(question))
            return
        yield from ((one, 4.0) for one in mentions.quoted(question))
        if not (set(words_of(name)) & ID):
            yield from _named(question, parameter, tool)


def _items(question: str, one: _Candidate) -> Iterator[_Candidate]:
    """The items of an enumeration that was found as one text ("small, quiet and young"); whatever else was found is one item."""
    start, end = one.mention.start, one.mention.end
    text = question[start:end]
    if not isinstance(one.mention.value, str) or text != one.mention.value or one.score >= LISTED or question[start - 1 : start] in QUOTES:
        yield one
        return
    at = 0
    for between in [*BETWEEN.finditer(text), None]:
        item = text[at : between.start() if between else None]
        if item.strip():
            begin = start + at + len(item) - len(item.lstrip())
            yield replace(one, mention=Mention(begin, begin + len(item.strip()), item.strip()))
        at = between.end() if between else at


def _texts(question: str, parameter: Parameter, told: str) -> Iterator[tuple[Mention, float]]:
    """Texts whose form tells what they are."""
    shape, name = parameter.shape, parameter.name
    if shape.format in mentions.ADDRESSES or "mail" in name.lower() or "url" in words_of(name):
        form = shape.format if shape.format in mentions.ADDRESSES else "email" if "mail" in name.lower() else "uri"
        yield from ((Mention(*m.span(), m.group()), 6.0) for m in mentions.ADDRESSES[form].finditer(question))
    if shape.pattern:
        yield from (
            (one, 6.0)
            for one in (*mentions.codes(question), *mentions.names(question), *mentions.quoted(question))
            if _matches(shape.pattern, one.value)
        )
    elif shape.format == "date-time":
        clock = {one.start: one for one in mentions.times(question)}
        for day in mentions.days(question):
            at = next((one for start, one in clock.items() if 0 < start - day.end < 5), None)
            yield (Mention(day.start, at.end if at else day.end, f"{day.value}T{at.value if at else '00:00'}:00"), 5.0)
    elif shape.format == "time" or (shape.format == "" and TIME.search(told) and not DAY.search(name)):
        yield from ((one, 5.0) for one in mentions.times(question))
    elif shape.format == "date" or TELLS_DAY.search(told) or DAY.search(name):
        yield from ((one, 5.0) for one in mentions.days(question))
    else:
        sample = EXAMPLE.search(parameter.description)
        samples = [sample.group(1).strip(" .")] if sample else []
        samples += [one for one in shape.examples if isinstance(one, str)]
        forms = [_like(one) for one in samples if re.search(r"\d", one) and " " not in one]
        for one in mentions.codes(question):
            if any(re.fullmatch(form, one.value) for form in forms):
                yield one, 6.0
            elif set(words_of(name)) & ID or (TEXTY.search(name) is None and not PROSE.search(name)):
                yield one, 3.4 if set(words_of(name)) & ID else 1.5


def _named(question: str, parameter: Parameter, tool: Tool) -> Iterator[tuple[Mention, float]]:
    """Names, and texts behind a word that leads to them."""
    own = {word for text in (tool.name, tool.description) for word in _flat(text.replace("_", " ")).split()}
    for one in mentions.names(question):
        first = mentions.begins(question, one.start)
        if not (first and (" " not in one.value or _flat(one.value).split()[0] in own)):
            yield one, 3.0
        elif _flat(one.value).split()[0] not in own:
            yield one, 0.8
    words = _said_as(parameter.name)
    if TEXTY.search(parameter.name) or PROSE.search(parameter.name):
        yield from ((one, 2.0) for one in mentions.behind(question, rf"{SAYING}|{words}", whole=True))
        yield from ((one, 1.2) for one in mentions.behind(question, SEARCHING, whole=True))
    else:
        yield from ((one, 2.0) for one in mentions.behind(question, words, whole=False))
        if any(pattern.search(parameter.name) for pattern in (DIRECTIONS[0][0], DIRECTIONS[1][0], PLACE)):
            yield from ((one, 1.0) for one in mentions.behind(question, PLACES, whole=False))


def _flags(question: str, name: str) -> Iterator[tuple[Mention, float]]:
    """Yes where the words of a switch are said, no where they are denied."""
    words = [
        word
        for word in words_of(name)
        if word not in ("with", "is", "has", "include", "includes", "only", "use", "should", "want", "need", "needs")
    ]
    if not words:
        return
    found = re.search(r"\b" + r"\W+(?:\w+\W+)?".join(re.escape(word) + r"(?:s|es)?" for word in words) + r"\b", question, re.IGNORECASE)
    if found:
        denied = re.search(r"\b(?:no|not|without|don't|never|skip|leave out)\W+(?:\w+\W+){0,2}$", question[: found.start()], re.IGNORECASE)
        yield Mention(*found.span(), denied is None), 4.0


def _beside(question: str, mention: Mention, parameter: Parameter) -> float:
    """How much the words around a mention speak for a parameter."""
    before = _flat(question[max(0, mention.start - 40) : mention.start]).split()[-3:]
    after = _flat(question[mention.end : mention.end + 25]).split()[:2]
    own = _said_as(parameter.name, frozenset({"id", "of", "the"}))
    score = 2.0 if own and any(re.fullmatch(own, word) for word in (*before, *after)) else 0.0
    if before[-1:] and before[-1] in PLACED and not PLACE.search(parameter.name):
        score -= 0.5  # in Fleet Management: rather where than who
    for pattern, cues in DIRECTIONS:
        if pattern.search(parameter.name):
            return score + (1.5 if before[-1:] and before[-1] in cues else 0.5 if set(before) & cues else 0.0)
    return score


@cache
def _said_as(name: str, without: frozenset[str] = frozenset()) -> str:
    """A pattern for the words of a parameter's name as questions write them: of tags it finds tag, tags, tagged and tagging."""
    stems = [word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word for word in words_of(name)]
    return "|".join(
        rf"{re.escape(stem)}(?:s|es|d|{re.escape(stem[-1])}?(?:ed|ing))?" if stem.isalpha() else re.escape(stem)
        for stem in stems
        if stem not in without
    )


def _fits(parameter: Parameter, value: Any) -> bool:
    """Whether a value keeps the plain limits of its schema."""
    shape = parameter.shape
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if shape.kind == "integer" and not float(value).is_integer():
            return False
        return (shape.low is None or value >= shape.low) and (shape.high is None or value <= shape.high)
    if isinstance(value, str):
        low, high = shape.lengths
        return low <= len(value) <= (high or len(value)) and (not shape.pattern or _matches(shape.pattern, value))
    return True


def _matches(pattern: str, text: str) -> bool:
    try:
        return len(text) < 200 and re.search(pattern, text) is not None
    except re.error:
        return False


def _like(sample: str) -> str:
    """A pattern for texts of the same form: R-201 is [A-Za-z]-\\d+."""
    return re.sub(r"(?:\\d)+", r"\\d+", "".join(r"\d" if c.isdigit() else "[A-Za-z]" if c.isalpha() else re.escape(c) for c in sample))


def _flat(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _flat_words(question: str) -> list[Mention]:
    """All runs of up to LONGEST words, each as a known value is looked up."""
    words = [(m.start(), m.end(), m.group().casefold()) for m in re.finditer(r"\w+", question)]
    return [
        Mention(words[at][0], words[at + count - 1][1], " ".join(word for _, _, word in words[at : at + count]))
        for at in range(len(words))
        for count in range(1, min(LONGEST, len(words) - at) + 1)
    ]


def _overlaps(place: tuple[int, int], used: Iterable[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in used)


def look(project: Project, question: str, tool: str) -> dict[str, Any]:
    """{"arguments", "spans": {argument: [[start, end]]}, "missing": what the tool needs beside} of one question of a project."""
    known = Recogniser.of(project)
    found = known.find(question, tool)
    needed = [one.name for one in known.tools[tool].parameter_list() if one.required] if tool in known.tools else []
    return {
        "arguments": found.arguments,
        "spans": {name: [list(place) for place in places] for name, places in found.spans.items()},
        "missing": [name for name in needed if name not in found.arguments],
    }
