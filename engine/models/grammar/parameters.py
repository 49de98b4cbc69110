"""The grammar of calls whose arguments are written one by one, each as key and value between marks of the template's own.

A text holds anything but the beginning of what ends it; other values are JSON, as `schema` has it, with Python's words for true, false and
null where a template prints those. Parameters stand in any order where they are few, as in JSON.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from engine.models.grammar.notation import Chars, Choice, Expression, Repeat, Rule, choice, optional, seq
from engine.models.grammar.notation import Sequence as Row
from engine.models.grammar.schema import ANY_ORDER, DIGITS, PLAIN, SPACE, Rules, Writer, spellings
from engine.models.templates.forms import CUT, ID, NAME, NUMBER, WORD, CallForm, Parameters
from engine.models.templates.rendering import OPENED
from engine.models.templates.values import kind_of, wanted
from engine.records import Tool
from engine.schemas import Shape

KINDS = ("string", "number", "boolean", "null", "array", "object")
SPELT = {"boolean": ("True", "False"), "null": ("None",)}  # as Python prints them
SEVERAL = 64


@dataclass(frozen=True)
class ParameterForm:
    """An answer is `before`, a call, for each further call `gap` and a call, then `after`. A call is `head` with the tool's name, then
    `none`, or `first` and parameters with `between`; each value ends with `close`. `lead` may stand before anything."""

    before: str
    head: str
    first: str
    none: str
    close: str
    between: str
    gap: str | None
    after: str
    parameters: Parameters
    lead: str = ""


def parameter_form(form: CallForm, lead: str = "") -> ParameterForm | None:
    """The form of a template for a grammar; None where what ends a value cannot be told from what follows it."""
    shape = form.parameters
    if shape is None or WORD in shape.between + form.after:
        return None
    follow = [text for text in (shape.between, form.gap, form.after) if text is not None]
    close = follow[0]
    while not all(text.startswith(close) for text in follow):
        close = close[:-1]
    close = OPENED.sub("", close)  # marks stay whole, for each may be one token
    after = form.after[len(close) :]
    if not form.none_after.endswith(after) or not _ends_of(close, follow, shape):
        return None
    none = form.none_after[: len(form.none_after) - len(after)]
    gap = None if form.gap is None else form.gap[len(close) :]
    if gap is not None and form.none_gap is not None and form.none_gap != none + gap:
        gap = None
    return ParameterForm(form.before, form.call, shape.first, none, close, shape.between[len(close) :], gap, after, shape, lead)


def _ends_of(close: str, follow: Sequence[str], shape: Parameters) -> bool:
    """Whether a text can be told from what ends it, by two characters."""
    text = shape.types["string"]
    return text.quoted or (all(len((text.end + one).lstrip()) > 1 for one in follow) and bool((text.end + close).strip()))


def grammar(tools: Sequence[Tool], form: ParameterForm, words: Expression) -> tuple[dict[str, Expression], list[str]]:
    """(rules with `root`, remarks); `words` is what an answer without a call is."""
    made = Rules()
    calls = []
    for number, tool in enumerate(tools):
        head = _piece(form.head, tool.name)
        given, must = _given(made, f"t{number}", tool, form)
        with_some = [seq(head, _piece(form.first), given)] if given is not None else []
        calls.append(choice(*with_some, *([] if must else [seq(head, _piece(form.none))])))
    options = [words]
    if calls:
        made.made["call"] = choice(*calls)
        more = Repeat(seq(_piece(form.gap), Rule("call")), 0, SEVERAL - 1) if form.gap is not None else ""
        options.insert(0, seq(_piece(form.before), Rule("call"), more, _piece(form.after), optional("\n")))
    made.made["raw"] = _raw(form)
    whole = choice(*options)
    return {"root": seq(optional(form.lead), whole) if form.lead else whole} | made.made, made.remarks


def _given(made: Rules, prefix: str, tool: Tool, form: ParameterForm) -> tuple[Expression | None, bool]:
    """(the parameters of one call, at least one, None where the tool takes none; whether some are required)"""
    writer = Writer(made, prefix, tool.parameters, tool.name)
    members = {name: writer.named(_parameter(writer, name, one.shape, form)) for name, one in tool.known.items()}
    if not members:
        return None, False
    required = {name for name, one in tool.known.items() if one.required}
    known = set(made.made)
    inside = (writer.any_order if len(members) <= ANY_ORDER else writer.in_order)(members, required)
    between = _piece(form.between)
    for name in set(made.made) - known:
        made.made[name] = _swapped(made.made[name], between)
    inside = inside.part if isinstance(inside, Repeat) else inside
    return _swapped(inside, between), bool(required)


def _parameter(writer: Writer, name: str, shape: Shape, form: ParameterForm) -> Expression:
    """A key with its value and what ends it, in every type that it may have."""
    options: list[Expression] = []
    for kind in KINDS:
        written = form.parameters.types.get(kind)
        if written is None or kind not in (wanted(shape) or set(KINDS)):
            continue
        close = _piece(written.end + form.close)
        options += [seq(name, _piece(written.mid), value, close) for value in _values(writer, kind, shape, written.quoted)]
    return choice(*options) if options else seq(name, _piece(form.parameters.types["string"].mid), Rule("raw"), _piece(form.close))


def _values(writer: Writer, kind: str, shape: Shape, quoted: bool) -> list[Expression]:
    """The values of one kind, by each alternative that takes it."""
    made: list[Expression] = []
    for one in shape.ways:
        fitting = [value for value in one.enum if kind_of(value) == kind]
        if fitting:
            made += fitting if kind == "string" and not quoted else [spelling for value in fitting for spelling in spellings(value)]
        elif one.enum or kind not in (wanted(one) or {kind}):
            continue
        elif kind == "string":
            made.append(Rule("STRING") if quoted else Rule("raw"))
        else:
            made.append(writer.typed(one, 1) if wanted(one) and one.whole else PLAIN[kind])
    if kind == "null" and not made:
        made.append("null")
    spelt = [word for word in SPELT.get(kind, ()) if made and not shape.enum]
    return list(dict.fromkeys([*made, *spelt]))


def _raw(form: ParameterForm) -> Expression:
    """A text that does not hold the first two characters of what ends it."""
    text = form.parameters.types["string"]
    ends = [(text.end + form.close + one).lstrip() for one in (form.between, form.gap, form.after) if one is not None]
    ends = [one for one in ends if len(one) > 1] or ["</"]
    first, second = _class({one[0] for one in ends}), _class({one[0] for one in ends} | {one[1] for one in ends})
    begins = choice(*sorted({one[0] for one in ends}))
    return Repeat(choice(Chars(f"[^{first}\\x00-\\x08\\x0b-\\x1f\\x7f]"), seq(begins, Chars(f"[^{second}\\x00-\\x08\\x0b-\\x1f\\x7f]"))))


def _class(letters: set[str]) -> str:
    return "".join("\\" + letter if letter in "\\]^-[" else letter for letter in sorted(letters) if not letter.isspace())


def _piece(text: str | None, name: str = "") -> Expression:
    """A text with holes, whose blanks and ends of lines may be missing."""
    holes: dict[str, Expression] = {NAME: name, NUMBER: Repeat(DIGITS, 1, 4), ID: Repeat(Chars("[A-Za-z0-9_]"), 1, 32)}
    made: list[Expression] = []
    for piece in CUT.split(text or ""):
        if piece in holes:
            made.append(holes[piece])
        else:
            made += [optional(SPACE) if part.isspace() else part for part in re.split(r"(\s+)", piece) if part]
    return seq(*made)


def _swapped(expression: Expression, between: Expression) -> Expression:
    """An expression with what stands between parameters for JSON's comma."""
    match expression:
        case Rule("comma"):
            return between
        case Repeat(part, _, _):
            return replace(expression, part=_swapped(part, between))
        case Row(parts):
            return Row(tuple(_swapped(part, between) for part in parts))
        case Choice(options):
            return Choice(tuple(_swapped(option, between) for option in options))
    return expression
