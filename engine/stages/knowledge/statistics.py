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

import itertools
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.records import Tool
from engine.store.sources import read_json
from engine.text.question_statistics import FIFTHS, choices

PARTS = ("tools", "values", "length", "keyword_position", "questions")
LENGTHS = ("mean", "median", "q1", "q3", "min", "max")
ASCENDING = ("min", "q1", "median", "q3", "max")


def read_statistics(path: Path, tools: Mapping[str, Tool]) -> dict[str, Any]:
    """The statistics of a file, their shares made to add up to 1. Raises InputError naming the place, such as
    values.Search.content_type."""
    document = read_json(path)
    if not isinstance(document, dict):
        raise InputError(Message("{path}: not an object.", path=path.name), 'Write {"tools": {"Search": 0.7, ...}, ...}.')
    for part in document:
        if part not in PARTS:
            raise InputError(
                Message("{path}: {part} is not part of population statistics.", path=path.name, part=repr(part)),
                Message("Allowed parts: {parts}.", parts=[*PARTS]),
            )
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
        raise InputError(Message("{path}, {place}: not an object.", path=path.name, place=place), "Write {name: what belongs to it}.")
    return given


def _tool(path: Path, place: str, name: str, tools: Mapping[str, Tool]) -> Tool:
    if name not in tools:
        raise InputError(
            Message("{path}, {place}: there is no tool {name}.", path=path.name, place=place, name=name),
            "Correct the name or import the tool.",
        )
    return tools[name]


def _count(path: Path, given: Any) -> int:
    if isinstance(given, bool) or not isinstance(given, int) or given < 0:
        raise InputError(
            Message("{path}, questions: not a number of questions.", path=path.name), "Enter how many were counted, or remove it."
        )
    return given


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value < math.inf


def _shares(path: Path, place: str, given: Any) -> dict[str, float]:
    """{name: share}, adding up to 1."""
    for name, share in _object(path, place, given).items():
        if not _is_number(share):
            raise InputError(
                Message("{path}, {place}: the share of {name} is not a number of 0 or more.", path=path.name, place=place, name=name),
                "Write a share, a percentage or a count.",
            )
    return dict(zip(given, _normalised(path, place, list(given.values()))))


def _normalised(path: Path, place: str, shares: list[float]) -> list[float]:
    whole = math.fsum(shares)
    if not 0 < whole < math.inf:
        raise InputError(
            Message("{path}, {place}: the shares add up to nothing.", path=path.name, place=place),
            "Write at least one that is above 0.",
        )
    return [share / whole for share in shares]


def _values(path: Path, place: str, given: Any, tool: Tool) -> dict[str, dict[str, float]]:
    """{parameter: {value: share}}"""
    parameters = {parameter.name: parameter for parameter in tool.parameter_list()}
    shares = {}
    for name, of_values in _object(path, place, given).items():
        if name not in parameters:
            raise InputError(
                Message("{path}, {place}: {tool} has no parameter {name}.", path=path.name, place=place, tool=tool.name, name=name),
                "Correct the name.",
            )
        known = choices(parameters[name])
        if not known:
            raise InputError(
                Message("{path}, {place}: {name} is not a parameter whose values are listed.", path=path.name, place=place, name=name),
                "Remove it; only enumerated and yes/no parameters have shares.",
            )
        for value in _object(path, f"{place}.{name}", of_values):
            if value not in known:
                raise InputError(
                    Message(
                        "{path}, {place}.{name}: {value} is not one of its values.",
                        path=path.name,
                        place=place,
                        name=name,
                        value=repr(value),
                    ),
                    Message("Available: {known}.", known=", ".join(known)[:200]),
                )
        shares[name] = _shares(path, f"{place}.{name}", of_values)
    return shares


def _length(path: Path, place: str, given: Any, tool: Tool) -> dict[str, float]:
    """Those of mean, median, quartiles and bounds that are given, in words."""
    for name, words in _object(path, place, given).items():
        if name not in LENGTHS:
            raise InputError(
                Message("{path}, {place}: {name} is not a measure of length.", path=path.name, place=place, name=repr(name)),
                Message("Available: {lengths}.", lengths=[*LENGTHS]),
            )
        if not _is_number(words):
            raise InputError(
                Message("{path}, {place}: {name} is not a number of 0 or more.", path=path.name, place=place, name=name),
                "Write a number of words.",
            )
    ordered = [name for name in ASCENDING if name in given]
    for smaller, larger in itertools.pairwise(ordered):
        if given[smaller] > given[larger]:
            raise InputError(
                Message("{path}, {place}: {smaller} is larger than {larger}.", path=path.name, place=place, smaller=smaller, larger=larger),
                "Correct one of them.",
            )
    return dict(given)


def _positions(path: Path, place: str, given: Any, tool: Tool) -> list[float]:
    if not isinstance(given, list) or len(given) != FIFTHS or not all(map(_is_number, given)):
        raise InputError(
            Message("{path}, {place}: not a list of {fifths} shares.", path=path.name, place=place, fifths=FIFTHS),
            "Write one for each fifth of the question.",
        )
    return _normalised(path, place, given)
