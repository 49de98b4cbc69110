"""Remarks on a tool list, in words for someone who is no specialist: what will make a model choose or fill in wrongly.

The enterprise paper (sections 3.2.2 and 3.5.2): the better tools and parameters are described, the better the questions that are
written for them, and descriptions that are nearly alike are confused.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from rapidfuzz import fuzz, process

from engine.records import Finding, Parameter, Tool
from engine.text.made_texts import EXAMPLE, ID, words_of
from engine.text.parameter_values import ValueSource

BAD, NOTE = "bad", "note"
ALIKE = 85  # percent; see `_meaning`
MOST_COMPARED = 1_500  # tools; each is compared with each
MOST_WORDS = 60  # of a description that are compared
LONG = 80  # words; the paper found short descriptions best
FILLING = {
    "the", "a", "an", "of", "for", "to", "in", "on", "with", "and", "or", "by", "from", "is", "are", "be", "as", "at", "this",
    "that", "it", "its", "their", "your", "you", "all", "any", "get", "gets", "returns", "return", "show", "shows", "fetch",
    "retrieve", "retrieves", "list", "lists", "query", "queries", "use", "used", "using", "when", "which", "who", "what",
}  # fmt: skip
LISTED = re.compile(
    r"\b(?:one of|either|(?:possible|allowed|valid) values(?: are)?)\b:?\s+['\"`]?[\w-]+['\"`]?\s*(?:[,|/]|or\b)", re.IGNORECASE
)


def lint(tools: Sequence[Tool], lists: Mapping[str, Sequence[str]] | None = None) -> list[Finding]:
    """Remarks on each tool in the list's order, then on values that only the company can give, then on pairs that are nearly alike.
    `lists` are the company's own values by parameter."""
    found = [finding for tool in tools for finding in (*_description(tool), *_parameters(tool))]
    return [*found, *_without_value(tools, ValueSource(lists or {})), *_own_numbers(tools, lists or {}), *_alike(tools)]


def too_long(tokens: int, context: int, name: str, room: int = 512) -> list[Finding]:
    """Remarks on a tool list that takes `tokens` of a base model's `context`, of which `room` tokens are for question and answer."""
    if tokens + room > context:
        return [
            Finding(
                "",
                "",
                f"The tool list takes {tokens} tokens; with question and answer it does not fit into the {context} that {name} "
                "can read. Take fewer tools, use the short descriptions, or choose another base model.",
                BAD,
            )
        ]
    if tokens + room > 0.6 * context:
        return [
            Finding(
                "",
                "",
                f"The tool list takes {tokens} of the {context} tokens that {name} can read. Short descriptions leave more room "
                "and train faster.",
                NOTE,
            )
        ]
    return []


def _description(tool: Tool) -> Iterator[Finding]:
    words = tool.description.split()
    if not words:
        yield Finding(
            tool.name,
            "",
            "It has no description, so that a model has only the name to go by. Say in a sentence what it does "
            "and when it is the right one.",
            BAD,
        )
    elif len(words) < 3 or _plain(tool.description) == _plain(tool.name):
        yield Finding(
            tool.name,
            "",
            f"Its description ({tool.description}) says no more than its name. Say in a sentence what it does and "
            "when it is the right one.",
            BAD,
        )
    elif len(words) > LONG:
        yield Finding(
            tool.name, "", f"Its description has {len(words)} words. Short ones train better; keep what it does and the key concepts.", NOTE
        )


def _parameters(tool: Tool) -> Iterator[Finding]:
    for parameter in tool.parameter_list():
        if not parameter.description.strip() and parameter.type != "boolean" and not parameter.enum:
            yield Finding(
                tool.name,
                parameter.name,
                "It has no description. Say what belongs in it, with an example.",
                BAD if len(parameter.name) < 3 else NOTE,
            )
        unnamed = _unnamed(parameter)
        if unnamed:
            yield Finding(
                tool.name,
                parameter.name,
                f"Nothing says what the allowed value {unnamed} means. Explain each value in the description, or use words as values.",
                NOTE,
            )
        if parameter.type == "string" and not parameter.enum and LISTED.search(parameter.description):
            yield Finding(
                tool.name,
                parameter.name,
                "Its description lists the allowed values, but they are not set as such. Enter them "
                "as allowed values, so that no other can be answered.",
                NOTE,
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
                    f"No value can be made up for it ({why}), so no question is written for this tool. Give some on the page Knowledge, in "
                    f"a column headed {parameter.name}.",
                    BAD,
                )
            elif why and not parameter.shape.read_only:
                yield Finding(
                    tool.name,
                    parameter.name,
                    f"No value can be made up for it ({why}), so no question says it. Give some on the page Knowledge, in a column headed "
                    f"{parameter.name}, if people do.",
                    NOTE,
                )


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
                f"Only your own systems know such values; questions would name made-up ones such as AB-1234. Say an example in the "
                f"description, or give a list on the page Knowledge, in a column headed {name}. Tools that take it: {len(users)}.",
                NOTE,
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


def _alike(tools: Sequence[Tool]) -> Iterator[Finding]:
    """A remark on each tool of a pair whose descriptions mean nearly the same, by the words in them."""
    described = [tool for tool in tools if len(tool.description.split()) >= 3][:MOST_COMPARED]
    texts = [_meaning(tool) for tool in described]
    scores = process.cdist(texts, texts, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE)
    for i, tool in enumerate(described):
        others = [described[j].name for j in scores[i].nonzero()[0] if j != i]
        if others:
            yield Finding(
                tool.name,
                "",
                f"Its description is nearly that of {', '.join(others[:3])}. They will be confused: say in each what "
                "the other does not do.",
                BAD,
            )


def _meaning(tool: Tool) -> str:
    """The words of a description that tell it from others, the first of many: no filling words, no plural s."""
    words = (word.removesuffix("s") for word in re.findall(r"\w+", tool.description.casefold()) if word not in FILLING)
    return " ".join(islice(words, MOST_WORDS))


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)).casefold()
