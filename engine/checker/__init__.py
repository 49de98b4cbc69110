"""Whether an answer is right, by structure, then tool, then parameters (enterprise paper, section 4.2.3).

There are two rules. The project's own, which everything uses, reads every form of a call and compares values strictly (`strict`); an
answer that is broken, empty or an unfinished thought is never one without a call. With `strict_bfcl`, verdict and kind are those of the
checker of the Berkeley Function Calling Leaderboard (BFCL), its mistakes included. Accepted answers have BFCL's form in both,
[{tool: {parameter: [accepted values]}}], and `kind` of a verdict is BFCL's error type where BFCL has one. DEPARTURES names the differences.

`calls` compares calls, `strict` and `values` the values of one parameter by the one and the other rule, `as_bfcl` reads answers as BFCL
does; `conformance` tells whether a call fits its tool's schema, whatever the right answer is.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.checker import as_bfcl
from engine.checker.calls import accepting, fault_of_calls, notes_of_calls
from engine.messages import Message
from engine.models.call_formats import BROKEN, ParseError, parse
from engine.models.call_formats.reading import ARGUMENT
from engine.records import Rates, Tool, ToolCall

__all__ = ["DEPARTURES", "Verdict", "accepting", "called", "calls_in", "is_broken", "judge", "judge_calls", "rates"]

STRUCTURE, TOOL, PARAMETERS, RIGHT = "structure", "tool", "parameters", ""
NOT_WHOLE, NO_CALL = "ast_decoder:decoder_failed", "ast_decoder:decoder_wrong_output_format"
STRICT, AS_BFCL = RULES = ("strict", "bfcl")  # the project's own rule, and that of the leaderboard
# A tool's name with arguments behind it: name(key=1, name("x", name{"key": 1, name:0{"key": 1
_BEGUN = r"""(?<![\w\-]){}(?::\d+)?\s*(?:\(\s*(?:{}\s*=(?!=)|["'\[{{]|-?\d)|\{{\s*"|\[ARGS\])"""
NOT_WANTED = "irrelevance_error:decoder_success"

# Where the verdict or its kind differs on purpose from BFCL's, and why. tests/benchmarks/bfcl_parity.py counts each.
DEPARTURES = {
    "words": "BFCL has one kind for broken calls and plain words; here plain words where a call is wanted have the kind NO_CALL.",
    "broken": "BFCL counts a broken or empty answer as right where no tool fits; here it is a structure error.",
    "class": "BFCL has one kind for what cannot be read; here empty answers, unfinished thoughts and calls cut off have their own.",
    "form": "BFCL reads one form, chosen for each model, adds missing brackets and passes over what is broken; here every form of "
    "engine/models/call_formats is read, and only what is whole.",
    "positional": "BFCL drops arguments without names and judges the rest; here the call is not whole.",
    "not literal": "BFCL takes names, calls and subscripts in arguments as texts, and evaluates arithmetic; here the call is not whole.",
    "twice": "BFCL takes the last of two arguments or keys of one name; here the call is not whole.",
    "sign": "BFCL reads +5 as -5; here it is 5.",
    "tuple": "BFCL refuses (1, 2) for an array; here it is the list [1, 2], for JSON has no other.",
    "number": "BFCL refuses 3.0 for an integer and [1, 2.5] for a list of numbers; here numbers are compared by value, for JSON has one "
    "kind of number.",
    "text": "BFCL compares texts without case, spaces and , . / - _ * ^, on the first level of lists and objects only; here texts may "
    "differ in case, space and typographic variants alone, on every level.",
    "type": "BFCL refuses an accepted value that has neither the schema's type nor the first accepted value's; here any accepted value "
    "is accepted.",
    "matching": "BFCL gives each expected call the first that fits, which may be the only one that fits another; here calls are "
    "matched so that as many fit as can.",
    "boolean": "BFCL takes true for 1 and false for 0 where it does not look at types; here they differ.",
    "nested": "BFCL takes what stands under an object's key as listed values only; here it may be one value too, on every level.",
    "schema": "BFCL's checker stops with an exception at schemas and accepted answers that it does not know; here there is a verdict.",
}


@dataclass(frozen=True)
class Verdict:
    """`error` is empty for a right answer, else structure, tool or parameters; `detail` says what was wrong, of a right answer what was
    taken for something written otherwise; `kind` is BFCL's error type, such as value_error:string, or one of
    engine.models.call_formats.BROKEN."""

    error: str
    detail: str = ""
    kind: str = ""


def judge(
    raw: str,
    tools: Mapping[str, Tool],
    answers: Sequence[Mapping[str, Mapping[str, list[Any]]]],
    category: str = "",
    strict_bfcl: bool = False,
    form: str = "",
) -> Verdict:
    """The verdict on one answer as the model wrote it. No accepted answers means that no call is right.

    `category` is BFCL's (simple, multiple or parallel in its name), by default what the numbers of answers and tools make it.
    `form` names the form of the answer (engine/models/call_formats), by default the one found in it.
    """
    try:
        calls = as_bfcl.read(raw, form) if strict_bfcl else parse(raw, form)
    except ParseError as error:
        if strict_bfcl and not answers:
            return Verdict(RIGHT, str(error))
        return Verdict(STRUCTURE, str(error), error.kind or NOT_WHOLE)
    begun = "" if calls or strict_bfcl else begun_in_words(raw, tools)
    if begun:
        return Verdict(STRUCTURE, Message("there is text next to a call of {begun}", begun=begun), NOT_WHOLE)
    if not answers:
        return (
            Verdict(TOOL, Message("{calls} was called although no tool fits", calls=calls[0].name), NOT_WANTED) if calls else Verdict(RIGHT)
        )
    if not calls and not strict_bfcl:
        return Verdict(STRUCTURE, "no call", NO_CALL)
    return judge_calls(calls, tools, answers, category, strict_bfcl)


def begun_in_words(raw: str, tools: Iterable[str]) -> str:
    """The tool that an answer in words calls within them, with arguments, such as: I would call rain(city="Lyon"). "" for none; a name
    that is only mentioned is no call."""
    return next((name for name in tools if name in raw and re.search(_BEGUN.format(re.escape(name), ARGUMENT), raw)), "")


def judge_calls(
    calls: Sequence[ToolCall],
    tools: Mapping[str, Tool],
    answers: Sequence[Mapping[str, Mapping[str, list[Any]]]],
    category: str = "",
    strict_bfcl: bool = False,
) -> Verdict:
    """The verdict on calls that were read already, where at least one is right."""
    if not category:
        category = "parallel" if len(answers) > 1 else "multiple" if len(tools) > 1 else "simple"
    fault = fault_of_calls(calls, tools, answers, category, strict_bfcl)
    if fault is None:
        return Verdict(RIGHT, "" if strict_bfcl else "; ".join(notes_of_calls(calls, tools, answers)))
    wanted, given = Counter(next(iter(answer)) for answer in answers), Counter(call.name for call in calls)
    if wanted != given:
        return Verdict(
            TOOL,
            Message("called {given} instead of {wanted}", given=[*map(str, given)] or Message("nothing"), wanted=[*wanted]),
            fault.kind,
        )
    return Verdict(PARAMETERS, fault.text, fault.kind)


def calls_in(raw: str, strict_bfcl: bool = False) -> tuple[ToolCall, ...]:
    """The calls of an answer, () for words and for what cannot be read."""
    try:
        return tuple(as_bfcl.read(raw) if strict_bfcl else parse(raw))
    except ParseError:
        return ()


def is_broken(kind: str) -> bool:
    """Whether a kind of error is that of an answer in which nothing could be read: broken, cut off, empty or still reasoning."""
    return kind in (NOT_WHOLE, *BROKEN)


def called(raw: str, strict_bfcl: bool = False) -> str:
    """The name of the tool that an answer calls first, "" for none or where the answer cannot be read."""
    return next((str(call.name) for call in calls_in(raw, strict_bfcl)), "")


def rates(errors: Iterable[str], by_rule: Mapping[str, Sequence[str]] | None = None) -> Rates:
    """The paper's rates from the error of each answer: equations 4 to 6, each counted over what passed the one before; `by_rule` has the
    errors by each of RULES."""
    counts = Counter(errors)
    total = sum(counts.values())
    whole = total - counts[STRUCTURE]
    chosen = whole - counts[TOOL]
    right = chosen - counts[PARAMETERS]

    def share(part: int, of: int) -> float:
        return round(part / of, 4) if of else 0.0

    kinds = {kind: counts[kind] for kind in (STRUCTURE, TOOL, PARAMETERS)}
    shares = {rule: share(sum(error == RIGHT for error in found), len(found)) for rule, found in (by_rule or {}).items()}
    return Rates(share(whole, total), share(chosen, whole), share(right, chosen), share(right, total), total, kinds, shares)
