"""A grammar made from a tool list, so that an answer held to it is whole: calls of declared tools with declared parameters, or words.

    gbnf(tools, form_of(chat))      for llama.cpp: the exported file in process, its server, the edge bundle
    lark(tools, form, special)      for llguidance: transformers (engine/models/grammar/holding.py)
    remarks(tools)                  what the grammar leaves open, in sentences

`form` learns how a chat template writes calls, `parameters` has those that write arguments one by one, `schema` makes rules of JSON
Schemas, `notation` writes them in either way.

An answer may still be cut at its longest length. Words hold no < and no (, and do not begin like JSON, so that they are never taken
for a call; an answer of any length in words is allowed wherever a call is.
"""

import json
import re
from collections.abc import Mapping, Sequence

from engine.models.grammar import notation, parameters
from engine.models.grammar.form import HERMES, Form, form_of
from engine.models.grammar.notation import Chars, Expression, Repeat, Rule, choice, optional, seq
from engine.models.grammar.parameters import ParameterForm
from engine.models.grammar.schema import COMMON, SPACE, Rules
from engine.records import Tool

__all__ = ["HERMES", "Form", "ParameterForm", "form_of", "gbnf", "lark", "remarks"]

SEVERAL = 64  # calls in one answer at most
WORDS = seq(Chars(r"[^<({\[`\x00-\x20\x7f]"), Repeat(Chars(r"[^<(\x00-\x08\x0b-\x1f\x7f]")))


def gbnf(tools: Sequence[Tool], form: Form | ParameterForm = HERMES) -> str:
    """The grammar as GBNF; its root is `root`."""
    return notation.gbnf(_grammar(tools, form)[0])


def lark(tools: Sequence[Tool], form: Form | ParameterForm, special: Mapping[str, int]) -> str:
    """The same as Lark; `special` maps texts of the form that are one special token to its id."""
    return notation.lark(_grammar(tools, form)[0], special)


def remarks(tools: Sequence[Tool]) -> list[str]:
    """What the grammar does not hold of the tools' schemas."""
    return _grammar(tools, HERMES)[1]


def _grammar(tools: Sequence[Tool], form: Form | ParameterForm) -> tuple[dict[str, Expression], list[str]]:
    if isinstance(form, ParameterForm):
        rules, told = parameters.grammar(tools, form, Rule("WORDS"))
        return rules | {"WORDS": WORDS} | COMMON, told
    made = Rules()
    calls = []
    for number, tool in enumerate(tools):
        arguments = made.object_of(f"t{number}", tool.parameters, tool.name)
        calls.append(seq(_name(tool.name, form), _loosely(form.middle), arguments, _loosely(form.after)))
    grammar: dict[str, Expression] = {notation.ROOT: _whole(bool(calls), form)}
    if calls:
        grammar["call"] = choice(*calls)
    return grammar | {"WORDS": WORDS} | made.made | COMMON, made.remarks


def _whole(calls: bool, form: Form) -> Expression:
    """One call, or several, or words; what ends the answer may be followed by a line's end."""
    options: list[Expression] = [Rule("WORDS")]
    if calls:
        more = Repeat(seq(_loosely(form.between), Rule("call")), 0, SEVERAL - 1) if form.between is not None else ""
        options.insert(0, seq(_loosely(form.before), Rule("call"), more, _loosely(form.end), optional("\n")))
    whole = choice(*options)
    return seq(optional(form.lead), whole) if form.lead else whole


def _name(name: str, form: Form) -> Expression:
    """A name as the form writes it: inside quotes escaped as in JSON, else as it is."""
    if not form.before.endswith('"'):
        return name
    return choice(json.dumps(name, ensure_ascii=False)[1:-1], json.dumps(name)[1:-1])


def _loosely(text: str) -> Expression:
    """A text of the form, whose blanks and ends of lines may be missing: calls are read without them."""
    return seq(*(optional(SPACE) if piece.isspace() else piece for piece in re.split(r"(\s+)", text)))
