"""What questions are like, measured: how often each tool and value is asked for, in how many words, and where the keywords stand.

The form of the result is that of population statistics (RouteNator), told in `engine.stages.knowledge.statistics`.
"""

import json
import re
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from engine.records import Parameter, Tool, ToolCall
from engine.text.spans import NUMBER_WORDS
from engine.text.spoken_forms import DATE, spoken_dates

FIFTHS = 5
CJK = "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"


def choices(parameter: Parameter) -> dict[str, Any]:
    """{name in statistics: value} of an enumerated or boolean parameter, or of what a list holds; empty for any other."""
    if parameter.type == "array" and not parameter.enum:
        parameter = parameter.item
    values = parameter.enum or ([True, False] if parameter.type == "boolean" else [])
    return {_name(value): value for value in values}


def _name(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


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
    return {
        "questions": asked.total(),
        "tools": _counted({name: asked[name] for name in in_order if asked[name]}),
        "values": {name: {parameter: _counted(counts) for parameter, counts in values[name].items()} for name in in_order if values[name]},
        "length": {name: _summary(lengths[name]) for name in in_order if name in lengths},
        "keyword_position": {name: [n / sum(positions[name]) for n in positions[name]] for name in in_order if name in positions},
    }


def words(text: str) -> list[str]:
    """The words of a text: what stands between spaces, and each character of Chinese and Japanese, which are written without."""
    found: list[str] = []
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
            if all(said in (part, part + "s", part + "es") for part, (said, _) in zip(wanted, parts[start : start + len(wanted)])):
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
