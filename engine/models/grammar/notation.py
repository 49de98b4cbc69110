"""A small grammar and its two ways of being written: GBNF for llama.cpp, Lark for llguidance.

Forms: https://github.com/ggml-org/llama.cpp/blob/master/grammars/README.md and
https://github.com/guidance-ai/llguidance/blob/main/docs/syntax.md

An expression is a text that stands for itself, or one of the classes here. A rule whose name is in capitals is a token of the text
(a string, a number): Lark matches it by a regular expression. The rule named `root` is the whole.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Union

Expression = Union[str, "Rule", "Chars", "Sequence", "Choice", "Repeat"]
ROOT = "root"


@dataclass(frozen=True)
class Rule:
    """Another rule, by its name: letters, digits and dashes."""

    name: str


@dataclass(frozen=True)
class Chars:
    """One character of a class, as regular expressions and GBNF write it: [a-z]."""

    kind: str


@dataclass(frozen=True)
class Sequence:
    """One after the other."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Choice:
    """One of these."""

    options: tuple[Expression, ...]


@dataclass(frozen=True)
class Repeat:
    """`least` to `most` times; most is None where there is no limit."""

    part: Expression
    least: int = 0
    most: int | None = None


def seq(*parts: Expression) -> Expression:
    """A sequence without empty texts; "" for nothing."""
    kept = tuple(part for part in parts if part != "")
    return kept[0] if len(kept) == 1 else Sequence(kept) if kept else ""


def choice(*options: Expression) -> Expression:
    """A choice among different options."""
    kept = tuple(dict.fromkeys(options))
    return kept[0] if len(kept) == 1 else Choice(kept)


def optional(part: Expression) -> Repeat:
    """Once or not at all."""
    return Repeat(part, 0, 1)


def gbnf(rules: Mapping[str, Expression]) -> str:
    """The grammar for llama.cpp."""
    return "".join(f"{_gbnf_name(name)} ::= {_written(body, _quoted, _gbnf_name)}\n" for name, body in rules.items())


def lark(rules: Mapping[str, Expression], special: Mapping[str, int]) -> str:
    """The grammar for llguidance; `special` maps texts that are one special token to its id, which texts do not match there."""
    cut = re.compile("|".join(map(re.escape, sorted(special, key=len, reverse=True)))) if special else None

    def text(value: str) -> str:
        pieces, at = [], 0
        for found in cut.finditer(value) if cut else ():
            pieces += [_quoted(value[at : found.start()])] if found.start() > at else []
            pieces.append(f"<[{special[found[0]]}]>")
            at = found.end()
        if at < len(value) or not pieces:
            pieces.append(_quoted(value[at:]))
        return pieces[0] if len(pieces) == 1 else f"({' '.join(pieces)})"

    return "%llguidance {}\n" + "".join(f"{_lark_name(name)}: {_written(body, text, _lark_name)}\n" for name, body in rules.items())


def _written(expression: Expression, text: Callable[[str], str], name: Callable[[str], str], inside: bool = False) -> str:
    """`inside` another expression, what has several parts stands in brackets."""
    match expression:
        case str():
            return text(expression)
        case Rule():
            return name(expression.name)
        case Chars():
            return expression.kind if name is _gbnf_name else "/" + expression.kind.replace("/", "\\/") + "/"
        case Repeat(part, least, most):
            times = {(0, 1): "?", (0, None): "*", (1, None): "+"}.get((least, most), f"{{{least},{'' if most is None else most}}}")
            return _written(part, text, name, True) + times
        case Sequence(parts):
            told = " ".join(_written(part, text, name, True) for part in parts)
        case Choice(options):
            told = " | ".join(_written(option, text, name, not isinstance(option, Sequence)) for option in options)
    return f"({told})" if inside else told


def _gbnf_name(name: str) -> str:
    return name.lower()


def _lark_name(name: str) -> str:
    return "start" if name == ROOT else name.replace("-", "_") if not name.isupper() else name


def _quoted(value: str) -> str:
    return '"' + "".join(_escaped(character) for character in value) + '"'


def _escaped(character: str) -> str:
    """A character between double quotes, in both forms."""
    known = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    code = ord(character)
    if character in known:
        return known[character]
    return character if code >= 0x20 and code != 0x7F else f"\\x{code:02x}"
