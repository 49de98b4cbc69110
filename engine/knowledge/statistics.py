"""Population statistics of real traffic: which tools and values are asked for how often, in how many words, and where the
keywords stand (RouteNator). Synthesis draws by them, so that made questions are distributed as real ones are.

The form, in which each part may be absent:
    {"tools": {"Search": 0.68, "Generate": 0.32},
     "values": {"Search": {"content_type": {"Any": 0.36, "image": 0.64}}},
     "length": {"Search": {"mean": 6.9, "median": 6, "q1": 4, "q3": 9, "min": 1, "max": 24}},
     "keyword_position": {"Search": [0.31, 0.11, 0.13, 0.12, 0.33]},
     "questions": 1200}
Shares may be given as percents or counts as well. Lengths are in words; `keyword_position` holds the shares of questions whose
keyword begins in the first fifth of their words, the second, and so on. Values that are no text are named by their JSON: true, 3.
"""

import json
import math
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.records import Parameter, Tool, ToolCall
from engine.sources import read_json
from engine.spans import NUMBER_WORDS
from engine.values import DATE, spoken_dates

PARTS = ("tools", "values", "length", "keyword_position", "questions")
LENGTHS = ("mean", "median", "q1", "q3", "min", "max")
ASCENDING = ("min", "q1", "median", "q3", "max")
FIFTHS = 5
CJK = "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


def read_statistics(path: Path, tools: Mapping[str, Tool]) -> dict[str, Any]:
    """The statistics of a file, their shares made to add up to 1. Raises InputError naming the place, such as values.Search.content_type."""
    document = read_json(path)
    if not isinstance(document, dict):
        raise InputError(f"{path.name}: not an object.", 'Write {"tools": {"Search": 0.7, ...}, ...}.')
    for part in document:
        if part not in PARTS:
            raise InputError(f"{path.name}: {part!r} is no part of population statistics.", f"The parts are {', '.join(PARTS)}.")
    checked: dict[str, Any] = {}
    if "questions" in document:
        checked["questions"] = _count(path, document["questions"])
    if document.get("tools", {}) != {}:
        checked["tools"] = _shares(path, "tools", document["tools"])
        for name in checked["tools"]:
            _tool(path, "tools", name, tools)
    for part, read in (("values", _values), ("length", _length), ("keyword_position", _positions)):
        of_tools = _object(path, part, document.get(part, {}))
        found = {name: read(path, f"{part}.{name}", given, _tool(path, part, name, tools)) for name, given in of_tools.items()}
        if found:
            checked[part] = found
    return checked


# Checking what a file says


def _object(path: Path, place: str, given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise InputError(f"{path.name}, {place}: not an object.", "Write {name: what belongs to it}.")
    return given


def _tool(path: Path, place: str, name: str, tools: Mapping[str, Tool]) -> Tool:
    if name not in tools:
        raise InputError(f"{path.name}, {place}: there is no tool {name}.", "Correct the name or import the tool.")
    return tools[name]


def _count(path: Path, given: Any) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise InputError(f"{path.name}, questions: not a number of questions.", "Write how many were counted, or leave it out.")
    return given


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < math.inf


def _shares(path: Path, place: str, given: Any) -> dict[str, float]:
    """{name: share}, adding up to 1."""
    for name, share in _object(path, place, given).items():
        if not _is_number(share):
            raise InputError(f"{path.name}, {place}: the share of {name} is no number from 0 up.", "Write a share, a percentage or a count.")
    return dict(zip(given, _normalised(path, place, list(given.values()))))


def _normalised(path: Path, place: str, shares: list[float]) -> list[float]:
    whole = math.fsum(shares)
    if not 0 < whole < math.inf:
        raise InputError(f"{path.name}, {place}: the shares do not add up to anything.", "Write at least one that is above 0.")
    return [share / whole for share in shares]


def _values(path: Path, place: str, given: Any, tool: Tool) -> dict[str, dict[str, float]]:
    """{parameter: {value: share}}"""
    parameters = {parameter.name: parameter for parameter in tool.parameter_list()}
    shares = {}
    for name, of_values in _object(path, place, given).items():
        if name not in parameters:
            raise InputError(f"{path.name}, {place}: {tool.name} has no parameter {name}.", "Correct the name.")
        known = choices(parameters[name])
        if not known:
            raise InputError(f"{path.name}, {place}: {name} is not a parameter whose values are listed.",
                             "Leave it out; only enumerated and yes/no parameters have shares.")
        for value in _object(path, f"{place}.{name}", of_values):
            if value not in known:
                raise InputError(f"{path.name}, {place}.{name}: {value!r} is none of its values.", f"They are {', '.join(known)[:200]}.")
        shares[name] = _shares(path, f"{place}.{name}", of_values)
    return shares


def _length(path: Path, place: str, given: Any, tool: Tool) -> dict[str, float]:
    """Those of mean, median, quartiles and bounds that are given, in words."""
    for name, words in _object(path, place, given).items():
        if name not in LENGTHS:
            raise InputError(f"{path.name}, {place}: {name!r} is no measure of length.", f"They are {', '.join(LENGTHS)}.")
        if not _is_number(words):
            raise InputError(f"{path.name}, {place}: {name} is no number from 0 up.", "Write a number of words.")
    ordered = [name for name in ASCENDING if name in given]
    for smaller, larger in zip(ordered, ordered[1:]):
        if given[smaller] > given[larger]:
            raise InputError(f"{path.name}, {place}: {smaller} is larger than {larger}.", "Correct one of them.")
    return dict(given)


def _positions(path: Path, place: str, given: Any, tool: Tool) -> list[float]:
    if not isinstance(given, list) or len(given) != FIFTHS or not all(map(_is_number, given)):
        raise InputError(f"{path.name}, {place}: not a list of {FIFTHS} shares.", "Write one for each fifth of the question.")
    return _normalised(path, place, given)


def choices(parameter: Parameter) -> dict[str, Any]:
    """{name in statistics: value} of an enumerated or boolean parameter, or of what a list holds; empty for any other."""
    if parameter.type == "array" and isinstance(parameter.schema.get("items"), dict) and not parameter.enum:
        parameter = Parameter(parameter.name, parameter.schema["items"], parameter.required)
    values = parameter.enum or ([True, False] if parameter.type == "boolean" else [])
    return {_name(value): value for value in values}


def _name(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


# Measuring questions


def measured(questions: Iterable[tuple[str, Sequence[ToolCall]]], tools: Mapping[str, Tool]) -> dict[str, Any]:
    """The statistics of (question, calls) pairs; `questions` counts those whose first call names a known tool, and only they are measured.

    A tool's share is by first calls; values and keyword positions are of every call. Values that the tool's schema does not
    list are not counted.
    """
    asked: Counter[str] = Counter()
    lengths: dict[str, list[int]] = {}
    values: dict[str, dict[str, Counter[str]]] = {}
    positions: dict[str, list[int]] = {}
    for question, calls in questions:
        if not calls or calls[0].name not in tools:
            continue
        spoken = words(question)
        asked[calls[0].name] += 1
        lengths.setdefault(calls[0].name, []).append(len(spoken))
        for call in calls:
            if call.name in tools:
                _count_values(call, tools[call.name], values.setdefault(call.name, {}))
                at = keyword_index(spoken, call, tools[call.name])
                if at is not None:
                    positions.setdefault(call.name, [0] * FIFTHS)[at * FIFTHS // len(spoken)] += 1
    in_order = [name for name in tools if name in lengths or name in values]
    return {"questions": asked.total(), "tools": _counted({name: asked[name] for name in in_order if asked[name]}),
            "values": {name: {parameter: _counted(counts) for parameter, counts in values[name].items()} for name in in_order if values[name]},
            "length": {name: _summary(lengths[name]) for name in in_order if name in lengths},
            "keyword_position": {name: [n / sum(positions[name]) for n in positions[name]] for name in in_order if name in positions}}


def words(text: str) -> list[str]:
    """The words of a text: what stands between spaces, and each character of Chinese and Japanese, which are written without."""
    found = []
    for piece in text.split():
        found += re.findall(rf"[{CJK}]|[^\W{CJK}]+", piece) if re.search(f"[{CJK}]", piece) else [piece]
    return found


def keyword_index(spoken: Sequence[str], call: ToolCall, tool: Tool) -> int | None:
    """The index of the word with which a call's keyword begins; None where the question says none.

    The keyword is the enumerated value that is said first; where none is said, the first argument that is.
    """
    known = {parameter.name: choices(parameter) for parameter in tool.parameter_list()}
    parts = [(part, at) for at, word in enumerate(spoken) for part in _parts(word)]
    listed = [_index(parts, value) for name, value in call.arguments.items() if known.get(name)]
    others = [_index(parts, value) for name, value in call.arguments.items() if not known.get(name)]
    return min((at for at in listed if at is not None), default=next((at for at in others if at is not None), None))


def _index(parts: Sequence[tuple[str, int]], value: Any) -> int | None:
    """Where a value is first said: text without regard to case, marks and a plural s, numbers and days also in words.

    `parts` are the question's words without marks, each with its index; a word such as city-hall has two parts.
    """
    found = []
    for form in _forms(value):
        wanted = _parts(form)
        for start in range(len(parts) - len(wanted) + 1 if wanted else 0):
            if all(said in (part, part + "s", part + "es") for part, (said, _) in zip(wanted, parts[start:start + len(wanted)])):
                found.append(parts[start][1])
                break
    return min(found, default=None)


def _parts(text: str) -> list[str]:
    return [part for word in words(text.replace("_", " ")) for part in re.findall(r"\w+", word.casefold())]


def _forms(value: Any) -> list[str]:
    """How a question may say a value; nothing for true and false."""
    if isinstance(value, list):
        return [form for part in value for form in _forms(part)]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        small = [NUMBER_WORDS[int(value)]] if value in range(len(NUMBER_WORDS)) else []
        return [str(value), *small]
    if not isinstance(value, str):
        return []
    try:
        return [value, *(spoken_dates(date.fromisoformat(value)) if DATE.fullmatch(value) else [])]
    except ValueError:  # the 31st of February
        return [value]


def _count_values(call: ToolCall, tool: Tool, counts: dict[str, Counter[str]]) -> None:
    for parameter in tool.parameter_list():
        known = choices(parameter)
        if known and parameter.name in call.arguments:
            held = call.arguments[parameter.name]
            names = [name for name in map(_name, held if isinstance(held, list) else [held]) if name in known]
            if names:
                counts.setdefault(parameter.name, Counter()).update(names)


def _counted(counts: Mapping[str, int]) -> dict[str, float]:
    whole = sum(counts.values())
    return {name: count / whole for name, count in counts.items()}


def _summary(lengths: list[int]) -> dict[str, float]:
    q1, median, q3 = statistics.quantiles(lengths, n=4, method="inclusive") if len(lengths) > 1 else lengths * 3
    return {"mean": statistics.fmean(lengths), "median": median, "q1": q1, "q3": q3, "min": min(lengths), "max": max(lengths)}
