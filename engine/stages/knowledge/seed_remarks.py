"""Remarks on seed questions, in words for someone who is no specialist: what will make a model learn less from them.

The enterprise paper (section 3.2.3) asks of seeds that they are diverse in wording, unique (no name again and again), enough for
each tool, and consistent in what parameters are called.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

import numpy
from rapidfuzz import fuzz, process

from engine.messages import Message
from engine.records import Example, Finding, Parameter, Tool, ToolCall
from engine.text.spans import says
from engine.text.spoken_forms import DATE

BAD, NOTE = "bad", "note"
ENOUGH_TO_COMPARE = 5  # seeds of a tool, from which on their openings are compared
OPENING = 3  # words
OPENING_SHARE = 0.4
ALIKE = 90  # percent of letters
MOST_COMPARED = 2_000  # different wordings of a tool; each is compared with each
LETTERS_COMPARED = 200  # of a question; longer ones differ or agree by then
OFTEN = 3  # seeds with the same value
SHOWN = 100  # letters of a question in a remark
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")  # Chinese and Japanese: letter by letter


def check_seeds(seeds: Sequence[Example], tools: Sequence[Tool], enough: int = 5) -> list[Finding]:
    """Remarks on the seeds of each tool in the list's order, then on repeated values and on names of parameters.

    `enough` is how many seeds a tool should have. A seed with calls of several tools counts for each. Of a tool with more than
    2,000 different wordings, those after them are not compared with each other. Takes a second or two for 5,000 seeds.
    """
    by_tool: dict[str, list[Example]] = defaultdict(list)
    for seed in seeds:
        for name in dict.fromkeys(call.name for call in seed.calls):
            by_tool[name].append(seed)
    found: list[Finding] = []
    for tool in tools:
        own = by_tool[tool.name]
        found += [*_scale(tool, own, enough), *_openings(tool, own), *_alike(tool, own), *_parameters(tool, own), *_unsaid(tool, own)]
    return [*found, *_repeated_values(seeds, tools), *_names(tools), *_descriptions(tools)]


def _scale(tool: Tool, seeds: Sequence[Example], enough: int) -> Iterator[Finding]:
    if not seeds:
        yield Finding(
            tool.name, "", Message("No example question calls it. Write at least {enough}, each worded differently.", enough=enough), BAD
        )
    elif len(seeds) == 1 < enough:
        yield Finding(
            tool.name,
            "",
            Message(
                "Only one example question calls it: {seeds}. Write at least {enough}, each worded differently.",
                seeds=repr(_short(seeds[0])),
                enough=enough,
            ),
            NOTE,
        )
    elif len(seeds) < enough:
        yield Finding(
            tool.name,
            "",
            Message(
                "Only {count} example questions call it, such as {question}. Write at least {enough}, each worded differently.",
                count=len(seeds),
                question=repr(_short(seeds[0])),
                enough=enough,
            ),
            NOTE,
        )


def _openings(tool: Tool, seeds: Sequence[Example]) -> Iterator[Finding]:
    openings: dict[tuple[str, ...], list[Example]] = defaultdict(list)
    for seed in seeds:
        first = tuple(_words(seed.question)[:OPENING])
        if len(first) == OPENING:
            openings[first].append(seed)
    most = max(openings.values(), key=len, default=[])
    if len(seeds) >= ENOUGH_TO_COMPARE and len(most) > OPENING_SHARE * len(seeds):
        end = list(WORD.finditer(most[0].question))[OPENING - 1].end()
        yield Finding(
            tool.name,
            "",
            Message(
                "{count} of its {seeds} example questions begin with {opening}, such as {question}. Use different openings, because "
                "people ask in many ways.",
                count=len(most),
                seeds=len(seeds),
                opening=repr(most[0].question[:end]),
                question=repr(_short(most[0])),
            ),
            NOTE,
        )


def _alike(tool: Tool, seeds: Sequence[Example]) -> Iterator[Finding]:
    """One remark on a tool whose questions are nearly the same text once their values are masked."""
    groups: dict[str, list[Example]] = defaultdict(list)
    for seed in seeds:
        groups[_masked(seed)[:LETTERS_COMPARED]].append(seed)
    texts = list(groups)[:MOST_COMPARED]
    scores = process.cdist(texts, texts, scorer=fuzz.ratio, score_cutoff=ALIKE, dtype=numpy.uint8, workers=-1)
    earlier = numpy.tril(scores, -1)  # each with those before it
    again = earlier.any(axis=1)
    count = sum(len(group) for group in groups.values()) - len(groups) + int(again.sum())
    if not count:
        return
    pair = next((group[:2] for group in groups.values() if len(group) > 1), None)
    if pair is None:
        second = int(again.argmax())
        pair = [groups[texts[int(earlier[second].argmax())]][0], groups[texts[second]][0]]
    yield Finding(
        tool.name,
        "",
        Message(
            "Without names and numbers, {question} and {other} are almost the same question. Questions that repeat another like "
            "this: {count} of {all}. Word them differently.",
            question=repr(_short(pair[0])),
            other=repr(_short(pair[1])),
            count=count,
            all=len(seeds),
        ),
        NOTE,
    )


def _parameters(tool: Tool, seeds: Sequence[Example]) -> Iterator[Finding]:
    """A remark on a tool that is always called with the same parameters though it has others."""
    calls = [call for seed in seeds for call in seed.calls if call.name == tool.name]
    never = [
        parameter.name
        for parameter in tool.parameter_list()
        if not parameter.required and not any(parameter.name in call.arguments for call in calls)
    ]
    if len(seeds) > 1 and never and len({frozenset(call.arguments) for call in calls}) == 1:
        yield Finding(
            tool.name,
            "",
            Message(
                "Its {seeds} example questions all use the same parameters, such as {question}, and none uses {never}. Write some "
                "that need these.",
                seeds=len(seeds),
                question=repr(_short(seeds[0])),
                never=[*never],
            ),
            NOTE,
        )


def _unsaid(tool: Tool, seeds: Sequence[Example]) -> Iterator[Finding]:
    """Remarks on values that a call holds and its question does not say; allowed values and yes or no are said in other words."""
    parameters = {parameter.name: parameter for parameter in tool.parameter_list() if not _allowed_values(parameter)}
    unsaid: dict[str, list[tuple[Any, Example]]] = defaultdict(list)
    for call, seed in _calls(tool, seeds):
        for name, value in call.arguments.items():
            if name in parameters and not says(seed.question, value):
                unsaid[name].append((value, seed))
    for name, cases in unsaid.items():
        value, seed = cases[0]
        yield Finding(
            tool.name,
            name,
            Message(
                "In {cases} of its {seeds} example questions this value is not mentioned, such as {value} in {seed}. This teaches a "
                "model to invent values: mention it in the question or remove it from the call.",
                cases=len(cases),
                seeds=len(seeds),
                value=repr(str(value)[:SHOWN]),
                seed=repr(_short(seed)),
            ),
            NOTE,
        )


def _repeated_values(seeds: Sequence[Example], tools: Sequence[Tool]) -> Iterator[Finding]:
    """Remarks on values of free text that stand in several seeds, one for each parameter; a model learns such a value by heart."""
    free = {(tool.name, parameter.name) for tool in tools for parameter in tool.parameter_list() if _is_free_text(parameter)}
    using: dict[str, dict[int, Example]] = defaultdict(dict)  # value -> seeds by their place
    written: dict[str, tuple[str, str, str]] = {}  # value -> as first written, with tool and parameter
    for place, seed in enumerate(seeds):
        for call in seed.calls:
            for name, value in call.arguments.items():
                for text in _texts(value) if (call.name, name) in free else ():
                    using[text.casefold().strip()][place] = seed
                    written.setdefault(text.casefold().strip(), (text, call.name, name))
    often: dict[str, list[str]] = defaultdict(list)
    for value, uses in using.items():
        if len(uses) >= OFTEN and not DATE.fullmatch(value):
            often[written[value][2]].append(value)
    for name, values in often.items():
        most = max(values, key=lambda value: len(using[value]))
        text, tool, _ = written[most]
        users = list(using[most].values())
        yield Finding(
            tool,
            name,
            Message(
                "The value {value} appears in {count} of all {seeds} example questions, such as {question}. Values of this parameter "
                "that appear in {often} or more: {values}. Use a different one in each question.",
                value=repr(text[:SHOWN]),
                count=len(users),
                seeds=len(seeds),
                question=repr(_short(users[0])),
                often=OFTEN,
                values=len(values),
            ),
            NOTE,
        )


def _names(tools: Sequence[Tool]) -> Iterator[Finding]:
    """Remarks on names of parameters that differ in style or number only (employee_id, employeeId, employees_id)."""
    written: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))  # plain name -> name -> tools
    for tool in tools:
        for parameter in tool.parameter_list():
            written[_plain(parameter.name)][parameter.name].append(tool.name)
    for names in written.values():
        usual = max(names, key=lambda name: len(names[name]))
        for name, users in names.items():
            other = next((tool for tool in names[usual] if tool not in users), "")
            if name != usual and other:
                yield Finding(
                    users[0],
                    name,
                    Message(
                        "{users} of {tools} tools, including this one, call it {name}, but {other} calls it {usual}. Use the same "
                        "name everywhere.",
                        users=len(users),
                        tools=len(tools),
                        name=name,
                        other=other,
                        usual=usual,
                    ),
                    NOTE,
                )


def _descriptions(tools: Sequence[Tool]) -> Iterator[Finding]:
    """Remarks on parameters of different tools that have one description and different names."""
    described: dict[str, dict[str, str]] = defaultdict(dict)  # description -> name -> first tool
    for tool in tools:
        for parameter in tool.parameter_list():
            words = _words(parameter.description)
            if len(words) >= OPENING:
                described[" ".join(words)].setdefault(parameter.name, tool.name)
    together = {frozenset(pair) for tool in tools for pair in combinations([one.name for one in tool.parameter_list()], 2)}
    for names in described.values():
        first = next(iter(names))
        for name, where in names.items():
            if _plain(name) != _plain(first) and frozenset((name, first)) not in together:
                yield Finding(
                    where,
                    name,
                    Message(
                        "It has the same description as {other} of {tool}. If both mean the same, give them the same name.",
                        other=first,
                        tool=names[first],
                    ),
                    NOTE,
                )


def _calls(tool: Tool, seeds: Sequence[Example]) -> Iterator[tuple[ToolCall, Example]]:
    return ((call, seed) for seed in seeds for call in seed.calls if call.name == tool.name)


def _masked(seed: Example) -> str:
    """The words of a question with `_` for each value of its calls and `#` for every other number."""
    flat = f" {' '.join(_words(seed.question))} "
    texts = {" ".join(_words(text)) for call in seed.calls for value in call.arguments.values() for text in _texts(value)}
    for text in sorted(texts - {""}, key=len, reverse=True):
        flat = flat.replace(f" {text} ", " _ ")
    return re.sub(r"\d+", "#", flat).strip()


def _texts(value: Any) -> list[str]:
    """The texts and numbers in a value, at every depth."""
    if isinstance(value, (list, dict)):
        return [text for inner in (value.values() if isinstance(value, dict) else value) for text in _texts(inner)]
    return [] if isinstance(value, bool) or value is None else [str(value)]


def _allowed_values(parameter: Parameter) -> bool:
    """Whether the schema lists what may be given, for the value or for each item of a list, or asks for yes or no."""
    shape = parameter.shape
    return shape.limited() or (shape.kind == "array" and shape.item.limited())


def _is_free_text(parameter: Parameter) -> bool:
    shape = parameter.shape.item if parameter.type == "array" else parameter.shape
    return shape.kind in ("string", "any") and not _allowed_values(parameter) and not shape.format


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _plain(name: str) -> str:
    """A name without style and plural: employees_id and employeeId are both employeeid."""
    words = re.findall(r"[^\W_]+", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).casefold())
    return "".join(word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word for word in words) or name


def _short(seed: Example) -> str:
    return seed.question if len(seed.question) <= SHOWN else seed.question[:SHOWN].rstrip() + "..."
