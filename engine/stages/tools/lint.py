"""Remarks on a tool list, in words for someone who is no specialist: what will make a model choose or fill in wrongly.

The enterprise paper (sections 3.2.2 and 3.5.2): the better tools and parameters are described, the better the questions that are
written for them, and descriptions that are nearly alike are confused.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from statistics import median
from typing import Any

from engine.messages import Message
from engine.records import Finding, Parameter, Tool
from engine.stages.tools.alike import alike
from engine.store import Project
from engine.text.made_texts import EXAMPLE, ID, words_of
from engine.text.parameter_values import ValueSource

BAD, NOTE = "bad", "note"
LONG = 80  # words; the paper found short descriptions best
LARGE, HUGE, TIMES = 800, 4_000, 8  # tokens of a tool that are worth a word and that hurt, and times the usual number
KINDS = {
    "list": "The whole tool list",
    "huge": "Tools that take too many tokens",
    "alike": "Tools with the same description",
    "unmade": "Values that only you can give",
    "unsaid": "Tools without a clear description",
    "unsaid_parameter": "Parameters without a clear description",
    "unnamed_value": "Values without an explanation",
    "values_in_words": "Allowed values only listed in the description",
    "long": "Long descriptions",
}  # of remarks, what hurts most first
LISTED = re.compile(
    r"\b(?:one of|either|(?:possible|allowed|valid) values(?: are)?)\b:?\s+['\"`]?[\w-]+['\"`]?\s*(?:[,|/]|or\b)", re.IGNORECASE
)


def lint(tools: Sequence[Tool], lists: Mapping[str, Sequence[str]] | None = None, also: Sequence[tuple[str, str]] = ()) -> list[Finding]:
    """Remarks on each tool in the list's order, then on values that only the company can give, then on pairs that are nearly alike:
    those found by their words, and `also` these. `lists` are the company's own values by parameter."""
    found = [finding for tool in tools for finding in (*_description(tool), *_parameters(tool))]
    found += [*_without_value(tools, ValueSource(lists or {})), *_own_numbers(tools, lists or {})]
    return found + list(_alike(tools, [*alike(tools), *also]))


def huge(tokens: Mapping[str, int]) -> list[Finding]:
    """Remarks on tools that take far more tokens than the others, from {tool: tokens}."""
    if not tokens:
        return []
    half = max(1, round(median(tokens.values())))
    return [
        Finding(
            name,
            "",
            Message(
                "It alone takes {tokens:,} tokens, as many as {tools:,} tools of the usual {usual:,}. Remove parameters that nobody "
                "asks for, or shorten their descriptions.",
                tokens=count,
                tools=round(count / half),
                usual=half,
            ),
            BAD if count >= HUGE else NOTE,
            "huge",
            count,
        )
        for name, count in tokens.items()
        if count > max(LARGE, TIMES * half)
    ]


def ranked(findings: Iterable[Finding]) -> list[Finding]:
    """What hurts most first: bad before notes, then by kind as in KINDS, then by harm; else in their order."""
    kinds = list(KINDS)
    return sorted(findings, key=lambda one: (one.weight != BAD, kinds.index(one.kind) if one.kind in kinds else -1, -one.harm))


def grouped(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """[{"kind", "title", "weight", "count", "findings": [{"tool", "parameter", "text", ...}]}] of ranked remarks: those of one kind and
    weight together, in the order of the first of each."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for one in findings:
        groups.setdefault((one.kind, one.weight), []).append(one)
    return [
        {"kind": kind, "title": KINDS.get(kind, kind), "weight": weight, "count": len(some), "findings": [asdict(one) for one in some]}
        for (kind, weight), some in groups.items()
    ]


def _description(tool: Tool) -> Iterator[Finding]:
    words = tool.description.split()
    if not words:
        yield Finding(
            tool.name,
            "",
            "It has no description, so a model knows only its name. Say in a sentence what it does and when to use it.",
            BAD,
            "unsaid",
            2,
        )
    elif len(words) < 3 or _plain(tool.description) == _plain(tool.name):
        yield Finding(
            tool.name,
            "",
            Message(
                "Its description ({description}) says no more than its name. Say in a sentence what it does and when to use it.",
                description=tool.description,
            ),
            BAD,
            "unsaid",
            1,
        )
    elif len(words) > LONG:
        yield Finding(
            tool.name,
            "",
            Message(
                "Its description has {words} words. Short ones train better: keep what it does and the key concepts.", words=len(words)
            ),
            NOTE,
            "long",
            len(words),
        )


def _parameters(tool: Tool) -> Iterator[Finding]:
    for parameter in tool.parameter_list():
        if not parameter.description.strip() and parameter.type != "boolean" and not parameter.enum:
            yield Finding(
                tool.name,
                parameter.name,
                "It has no description. Say what it contains, with an example.",
                BAD if len(parameter.name) < 3 else NOTE,
                "unsaid_parameter",
                parameter.required,
            )
        unnamed = _unnamed(parameter)
        if unnamed:
            yield Finding(
                tool.name,
                parameter.name,
                Message(
                    "The allowed value {unnamed} is not explained. Explain each value in the description, or use words as values.",
                    unnamed=unnamed,
                ),
                NOTE,
                "unnamed_value",
                parameter.required,
            )
        if parameter.type == "string" and not parameter.enum and LISTED.search(parameter.description):
            yield Finding(
                tool.name,
                parameter.name,
                "Its description lists the allowed values, but they are not set as allowed values. Set them, so that no other value "
                "can be answered.",
                NOTE,
                "values_in_words",
                parameter.required,
            )


def _without_value(tools: Sequence[Tool], values: ValueSource) -> Iterator[Finding]:
    """A remark on each parameter that no value can be made up for: nothing is asked with it, or of its tool."""
    for tool in tools:
        for parameter in tool.parameter_list():
            why = values.why_none(parameter)
            if why and parameter.required:
                yield Finding(
                    tool.name,
                    parameter.name,
                    Message(
                        "No value can be generated for it ({why}), so this tool gets no questions. Enter some on the Knowledge page, "
                        "in a column with the heading {parameter}.",
                        why=why,
                        parameter=parameter.name,
                    ),
                    BAD,
                    "unmade",
                )
            elif why and not parameter.shape.read_only:
                yield Finding(
                    tool.name,
                    parameter.name,
                    Message(
                        "No value can be generated for it ({why}), so no question mentions it. If people do, enter some on the "
                        "Knowledge page, in a column with the heading {parameter}.",
                        why=why,
                        parameter=parameter.name,
                    ),
                    NOTE,
                    "unmade",
                )


def unmade(project: Project) -> list[dict[str, Any]]:
    """[{"parameter", "tools": names, "required", "text"}]: parameters that no value can be made up for, and those for which a made-up one
    says nothing; those that keep tools without a question first. `text` is the remark on the first of them."""
    found: dict[str, dict[str, Any]] = {}
    tools = project.tools()
    for one in (*_without_value(tools, ValueSource.of(project, 1)), *_own_numbers(tools, project.value_lists())):
        entry = found.setdefault(one.parameter, {"parameter": one.parameter, "tools": [], "required": False, "text": one.text})
        entry["tools"].append(one.tool)
        entry["required"] = entry["required"] or one.weight == BAD
    return sorted(found.values(), key=lambda entry: not entry["required"])


def _own_numbers(tools: Sequence[Tool], lists: Mapping[str, Sequence[str]]) -> Iterator[Finding]:
    """One remark for each name of a parameter that takes a number or code of the company's own systems, without an example of one."""
    using: dict[str, list[str]] = {}
    for tool in tools:
        for parameter in tool.parameter_list():
            shape, words = parameter.shape, words_of(parameter.name)
            plain = shape.kind == "string" and not (shape.enum or shape.format or shape.pattern or shape.examples)
            if plain and parameter.required and words[-1:] and words[-1] in ID and not EXAMPLE.search(parameter.description):
                using.setdefault(parameter.name, []).append(tool.name)
    for name, users in using.items():
        if name not in lists:
            yield Finding(
                users[0],
                name,
                Message(
                    "Only your own systems know such values; questions would use invented ones such as AB-1234. Give an example in "
                    "the description, or enter a list on the Knowledge page, in a column with the heading {name}. Tools that use it: "
                    "{users}.",
                    name=name,
                    users=len(users),
                ),
                NOTE,
                "unmade",
                len(users),
            )


def _unnamed(parameter: Parameter) -> str:
    """The first allowed value that is a bare number or code and that the description does not mention, or ""."""
    said = parameter.description.casefold()
    for value in parameter.enum:
        text = str(value)
        is_code = (isinstance(value, (int, float)) and not isinstance(value, bool)) or re.fullmatch(r"[A-Z0-9]{1,3}|\d+", text)
        if is_code and not re.search(rf"(?<!\w){re.escape(text.casefold())}(?!\w)", said):
            return text
    return ""


def _alike(tools: Sequence[Tool], pairs: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """A remark on each tool of a pair that means nearly the same. Where the names say what the texts do not, it is a note."""
    others: dict[str, list[str]] = {}
    for one, other in pairs:
        others.setdefault(one, []).append(other)
        others.setdefault(other, []).append(one)
    for tool in tools:
        if tool.name in others:
            found = list(dict.fromkeys(others[tool.name]))
            yield Finding(
                tool.name,
                "",
                Message(
                    "Its description is almost the same as that of {tools}. They will be confused: say in each what the other does not do.",
                    tools=[*found[:3]],
                ),
                BAD,
                "alike",
                len(found),
            )


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)).casefold()
