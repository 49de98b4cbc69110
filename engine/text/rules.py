"""Rules that say which assets may feed which tool: "Generate: gentech == true" (RouteNator's content checks).

A condition compares what is known of an asset: title, locale, keywords, topics, and each of its flags and fields by name.

    locale in ["en-US", "en-GB"] and not premium
    "beach" in keywords or year >= 2020

Names and texts are compared without regard to case. A name by itself means that it is true. What an asset does not say equals
nothing, is in nothing, and is neither more nor less than anything. Python's `ast` takes the condition apart; nothing of it is run.
"""

import ast
import difflib
import operator
import warnings
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.records import Asset

OWN_NAMES = ("title", "locale", "keywords", "topics")
LISTS = ("keywords", "topics")
LONGEST = 1_000  # characters of one rule
ORDERS = {ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge}
YES, NO = ("true", "yes", "1"), ("false", "no", "0")  # texts that stand for true and false
HOW = 'Write conditions such as gentech == true and locale in ["en-US", "en-GB"].'


@dataclass(frozen=True)
class Rule:
    """What must hold of an asset so that it may feed a tool; `conditions` are checked syntax trees, which must all hold."""

    text: str
    conditions: tuple[ast.expr, ...]

    def allows(self, asset: Asset) -> bool:
        """Whether every condition holds of the asset."""
        return all(_holds(condition, asset) for condition in self.conditions)


def parse_rules(lines: Iterable[str], tools: Collection[str], known_fields: Collection[str]) -> dict[str, Rule]:
    """{tool: rule} of lines "tool: condition". Several for one tool must all hold; empty lines are skipped.

    `known_fields` are the names of the flags and fields that assets have. Raises InputError naming the rule.
    """
    names = {name.casefold(): name for name in [*known_fields, *OWN_NAMES]}
    rules: dict[str, Rule] = {}
    for line in filter(None, map(str.strip, lines)):
        tool, _, text = (part.strip() for part in line.partition(":"))
        if not tool or not text:
            raise InputError(
                Message("The rule {line} is not of the form tool: condition.", line=repr(line[:120])),
                'Write, for example, "Generate: gentech == true".',
            )
        if tool not in tools:
            raise InputError(
                Message("The rule {line} is for {tool}, and there is no such tool.", line=repr(line[:120]), tool=tool),
                _nearest(tool, tools),
            )
        condition = _Reading(line, names).condition(_parsed(line, text))
        before = rules.get(tool)
        rules[tool] = Rule(f"({before.text}) and ({text})", (*before.conditions, condition)) if before else Rule(text, (condition,))
    return rules


def fitting(assets: Iterable[Asset], rules: Mapping[str, Rule], tool: str) -> list[Asset]:
    """The assets that may feed a tool: all of them where no rule is for it."""
    rule = rules.get(tool)
    return [asset for asset in assets if rule is None or rule.allows(asset)]


# Reading a rule


def _parsed(line: str, text: str) -> ast.expr:
    """The unchecked tree of a condition. Raises InputError."""
    if len(text) > LONGEST:
        raise InputError(
            Message("The rule that begins with {line} has more than {longest} characters.", line=repr(line[:60]), longest=LONGEST),
            "Write several rules; all of them must be met.",
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about backslashes, which are taken as they are read
            return ast.parse(text, mode="eval").body
    except SyntaxError as error:
        raise InputError(Message("The rule {line} cannot be read ({problem}).", line=repr(line[:120]), problem=error.msg), HOW) from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise InputError(Message("The rule {line} cannot be read ({error}).", line=repr(line[:120]), error=str(error)[:80]), HOW) from None


class _Reading:
    """Copies the tree of one rule, with names as the assets have them, and refuses whatever is no part of a rule."""

    def __init__(self, line: str, names: Mapping[str, str]) -> None:
        self.line, self.names = line, names

    def condition(self, node: ast.expr) -> ast.expr:
        """What holds or does not: comparisons, names, true and false, joined by and, or and not. Raises InputError."""
        match node:
            case ast.BoolOp():
                return ast.BoolOp(node.op, [self.condition(part) for part in node.values])
            case ast.UnaryOp(op=ast.Not()):
                return ast.UnaryOp(node.op, self.condition(node.operand))
            case ast.Compare():
                sides = [self.side(node.left)]
                for op, right in zip(node.ops, node.comparators):
                    sides.append(self.compared(node, op, right))
                return ast.Compare(sides[0], node.ops, sides[1:])
            case ast.Name() | ast.Constant(value=bool()):
                return self.side(node)
        raise self.refusal(node)

    def compared(self, node: ast.Compare, op: ast.cmpop, right: ast.expr) -> ast.expr:
        """The right side of a comparison; only `in` takes lists there."""
        if isinstance(op, (ast.Eq, ast.NotEq, *ORDERS)):
            return self.side(right)
        if not isinstance(op, (ast.In, ast.NotIn)) or len(node.ops) > 1:  # "a" in b == c would not mean what it seems to
            raise self.refusal(node)
        if isinstance(right, (ast.List, ast.Tuple, ast.Set)):
            parts = [self.side(part) for part in right.elts]
            if not all(isinstance(part, ast.Constant) for part in parts):
                raise self.refusal(right)
            return ast.List(parts, ast.Load())
        return self.named(right) if isinstance(right, ast.Name) else self.side(right)

    def side(self, node: ast.expr) -> ast.expr:
        """A name of one value, or a text, a number, true or false."""
        match node:
            case ast.Name():
                found = self.named(node)
                if isinstance(found, ast.Name) and found.id in LISTS:
                    raise InputError(
                        Message("The rule {line} compares {parameter}, which is a list.", line=repr(self.line[:120]), parameter=found.id),
                        Message('Write "word" in {parameter}.', parameter=found.id),
                    )
                return found
            case ast.Constant(value=str() | int() | float()):
                return node
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as number)) if not isinstance(number, bool):
                return ast.Constant(-number)
        raise self.refusal(node)

    def named(self, node: ast.Name) -> ast.expr:
        """A name as assets have it; true and false in any case are values."""
        if node.id.lower() in ("true", "false"):
            return ast.Constant(node.id.lower() == "true")
        name = self.names.get(node.id.casefold())
        if name is None:
            raise InputError(
                Message("The rule {line} uses {node}, which no asset has.", line=repr(self.line[:120]), node=node.id),
                _nearest(node.id, self.names.values()),
            )
        return ast.Name(name, ast.Load())

    def refusal(self, node: ast.expr) -> InputError:
        return InputError(
            Message(
                "The rule {line} contains {unparse}, which has no meaning there.",
                line=repr(self.line[:120]),
                unparse=ast.unparse(node)[:60],
            ),
            HOW,
        )


def _nearest(name: str, known: Collection[str]) -> str:
    """A remedy that names what was probably meant."""
    spelt = {other.casefold(): other for other in known}
    near = difflib.get_close_matches(name.casefold(), spelt, 1)
    if near:
        return Message("Did you mean {spelt}?", spelt=spelt[near[0]])
    return Message("Available names: {known}.", known=[*sorted(known)[:20]])


# Asking a rule


def _holds(node: ast.expr, asset: Asset) -> bool:
    match node:
        case ast.BoolOp(op=ast.And()):
            return all(_holds(part, asset) for part in node.values)
        case ast.BoolOp():
            return any(_holds(part, asset) for part in node.values)
        case ast.UnaryOp():
            return not _holds(node.operand, asset)
        case ast.Compare():
            values = [_value(side, asset) for side in (node.left, *node.comparators)]
            return all(_compares(op, left, right) for op, left, right in zip(node.ops, values, values[1:]))
    return _same(_value(node, asset), True)


def _value(node: ast.expr, asset: Asset) -> Any:
    """What a side of a comparison stands for; None where the asset does not say it."""
    match node:
        case ast.Constant():
            return node.value
        case ast.List():
            return [_value(part, asset) for part in node.elts]
        case ast.Name(id=name) if name in OWN_NAMES:
            return getattr(asset, name) or None
        case ast.Name(id=name):
            return asset.flags.get(name, asset.fields.get(name))
    return None


def _compares(op: ast.cmpop, left: Any, right: Any) -> bool:
    if isinstance(op, ast.Eq):
        return _same(left, right)
    if isinstance(op, ast.NotEq):
        return not _same(left, right)
    if isinstance(op, ast.In):
        return _within(left, right)
    if isinstance(op, ast.NotIn):
        return not _within(left, right)
    one, other = _number(left), _number(right)
    if one is not None and other is not None:
        return ORDERS[type(op)](one, other)
    return isinstance(left, str) and isinstance(right, str) and ORDERS[type(op)](left.casefold(), right.casefold())


def _same(left: Any, right: Any) -> bool:
    if left is None or right is None:
        return False
    for one, other in ((left, right), (right, left)):
        if isinstance(one, bool) and isinstance(other, str):
            return other.casefold() in (YES if one else NO)
        if isinstance(one, (int, float)) and isinstance(other, str):
            return _number(other) == one
    return left.casefold() == right.casefold() if isinstance(left, str) and isinstance(right, str) else left == right


def _within(part: Any, whole: Any) -> bool:
    """Whether a value is one of a list, or a text stands in another."""
    if isinstance(whole, (list, tuple)):
        return any(_same(part, one) for one in whole)
    return isinstance(part, str) and isinstance(whole, str) and part.casefold() in whole.casefold()


def _number(value: Any) -> float | None:
    """A number, also one written as text, as in the cells of a spreadsheet; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    try:
        return float(value)
    except (ValueError, OverflowError):
        return None
