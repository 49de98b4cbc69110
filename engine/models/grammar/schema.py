"""A JSON Schema as rules of a grammar: types, enumerations, declared and required parameters, lists, tuples, alternatives, references.

What the grammar does not hold (a pattern, a range, a format, a condition) is left open, so that no valid value is forbidden but for
these: objects whose parameters are declared take no others, keys of objects with more than ANY_ORDER parameters stand in the schema's
order, and whitespace and digits have limits. Each thing left open is told once, in `remarks`.
"""

import json
from collections.abc import Sequence
from typing import Any

from engine.messages import Message
from engine.models.grammar.notation import Chars, Expression, Repeat, Rule, choice, optional, seq
from engine.schemas import ANYTHING, Shape, shape_of

ANY_ORDER = 5  # parameters whose order is free; each more doubles the rules
DEEPEST = 24  # schemas inside each other
MOST_RULES = 2000  # of one tool; what is found beyond is left open
WORDS = ("title", "description", "default", "example", "examples", "$comment", "deprecated", "$defs", "definitions", "$schema", "$id")
NOT_HELD = (
    "pattern",
    "format",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "not",
    "if",
    "then",
    "else",
    "dependentRequired",
    "dependentSchemas",
    "minProperties",
    "maxProperties",
    "patternProperties",
    "propertyNames",
    "unevaluatedProperties",
)
SPACE = Rule("SPACE")
DIGITS = Chars("[0-9]")
WHOLE = seq(optional("-"), choice("0", seq(Chars("[1-9]"), Repeat(DIGITS, 0, 18))))
COMMON: dict[str, Expression] = {
    "value": choice(Rule("object"), Rule("array"), Rule("STRING"), Rule("NUMBER"), "true", "false", "null"),
    "object": seq("{", optional(SPACE), optional(seq(Rule("member"), Repeat(seq(Rule("comma"), Rule("member"))))), optional(SPACE), "}"),
    "member": seq(Rule("STRING"), Rule("colon"), Rule("value")),
    "array": seq("[", optional(SPACE), optional(seq(Rule("value"), Repeat(seq(Rule("comma"), Rule("value"))))), optional(SPACE), "]"),
    "colon": seq(optional(SPACE), ":", optional(SPACE)),
    "comma": seq(optional(SPACE), ",", optional(SPACE)),
    "STRING": seq(
        '"',
        Repeat(
            choice(Chars(r'[^"\\\x00-\x1f\x7f]'), seq("\\", choice(Chars(r'["\\/bfnrt]'), seq("u", Repeat(Chars("[0-9a-fA-F]"), 4, 4)))))
        ),
        '"',
    ),
    "INTEGER": WHOLE,
    "NUMBER": seq(
        WHOLE, optional(seq(".", Repeat(DIGITS, 1, 18))), optional(seq(Chars("[eE]"), optional(Chars("[+-]")), Repeat(DIGITS, 1, 3)))
    ),
    "SPACE": choice(seq("\n", Repeat(Chars(r"[ \t]"), 0, 20)), Repeat(" ", 1, 2)),
}
PLAIN = {
    "string": Rule("STRING"),
    "integer": Rule("INTEGER"),
    "number": Rule("NUMBER"),
    "boolean": choice("true", "false"),
    "null": "null",
    "array": Rule("array"),
    "object": Rule("object"),
}
ANY = Rule("value")


class Rules:
    """The rules made so far, by name; `remarks` says what they leave open."""

    def __init__(self) -> None:
        self.made: dict[str, Expression] = {}
        self.remarks: list[str] = []

    def object_of(self, name: str, schema: dict[str, Any], what: str) -> Rule:
        """A rule for the arguments that a tool's schema takes; `what` is the tool in remarks."""
        return Writer(self, name, schema, what).arguments()


class Writer:
    """Writes the rules of one tool; `root` is what references point into."""

    def __init__(self, rules: Rules, prefix: str, root: dict[str, Any], what: str) -> None:
        self.rules, self.prefix, self.what = rules, prefix, what
        self.root = root if isinstance(root, dict) else {}
        self.known: dict[str, Rule | None] = {}  # by what a shape takes; None while it is being written
        self.count = 0

    def arguments(self) -> Rule:
        """The schema of a tool is an object, whatever type it says it has."""
        shape = shape_of({**self.root, "type": "object"}, self.root)
        return self.named(choice(*(self.object(one, 0) for one in shape.ways)))

    def value(self, shape: Shape, depth: int) -> Expression:
        """What a shape takes. One that was met before, be it further out, is a rule of its own."""
        if not shape.whole:
            return self.open(shape.open)
        if shape.kind not in ("object", "array") and not shape.options:
            return self.plain(shape)
        if depth > DEEPEST or self.count > MOST_RULES:
            return self.open("what is nested deeper")
        key = json.dumps([_taken(shape), [_taken(one) for one in shape.options]], default=str)
        if key in self.known:
            return self.of_its_own(key)
        self.known[key] = None
        made = self.choices(shape, depth)
        reserved = self.known[key]
        if reserved is None:
            self.known[key] = self.named(made)
        else:
            self.rules.made[reserved.name] = ANY if made == reserved else made
        return made if reserved is None else reserved

    def of_its_own(self, key: str) -> Rule:
        """The rule of a shape that was met before; a place is kept for it where it is still being written."""
        rule = self.known[key]
        if rule is None:
            self.count += 1
            rule = self.known[key] = Rule(f"{self.prefix}-{self.count}")
            self.rules.made[rule.name] = "null"
        return rule

    def choices(self, shape: Shape, depth: int) -> Expression:
        """Each alternative, and null where it is taken."""
        made = [self.typed(one, depth) for one in shape.ways]
        return choice(*made, *(["null"] if shape.nullable and ANY not in made else []))

    def plain(self, shape: Shape) -> Expression:
        """What a shape takes that holds no others."""
        made = self.typed(shape, 0)
        return choice(made, "null") if shape.nullable and made not in (ANY, "null") else made

    def typed(self, shape: Shape, depth: int) -> Expression:
        """By the values or the type that one alternative names."""
        for key in NOT_HELD:
            if key in shape.flat:
                self.tell(Message("{what} is not met", what=key))
        if shape.open:
            self.tell(Message("{what} is not met", what=shape.open))
        if shape.enum:
            return choice(*(spelling for value in shape.enum for spelling in spellings(value)))
        if shape.kind == "array":
            return self.array(shape, depth)
        if shape.kind == "object":
            return self.object(shape, depth)
        return PLAIN[shape.kind] if shape.kind == "null" or "type" in shape.flat else ANY

    def array(self, shape: Shape, depth: int) -> Expression:
        """A list: its first items each in its own way where there are such, then any number of the rest."""
        first, rest = shape.first_items, shape.rest
        item = "" if rest is None else self.value(rest, depth + 1) if rest.flat else ANY
        if item == ANY and not first:
            return Rule("array")
        if item and not isinstance(item, Rule):
            item = self.named(item)
        more: Expression = Repeat(seq(Rule("comma"), item)) if item else ""
        if not first:
            return self.named(seq("[", optional(SPACE), *([optional(seq(item, more))] if item else []), optional(SPACE), "]"))
        inside = self.tuple([self.value(one, depth + 1) for one in first], more, shape.counts[0])
        return self.named(seq("[", optional(SPACE), inside, optional(SPACE), "]"))

    def tuple(self, first: Sequence[Expression], more: Expression, fewest: int) -> Expression:
        """Items one after the other; those beyond the fewest may be left off from the end."""
        made = more
        for at in range(len(first) - 1, -1, -1):
            one = seq(first[at], made) if at == 0 else seq(Rule("comma"), first[at], made)
            made = one if at < fewest else optional(one)
        return made

    def object(self, shape: Shape, depth: int) -> Expression:
        """An object: declared parameters where there are some, else any that its schema for others takes."""
        declared, others = shape.properties, shape.flat.get("additionalProperties")
        if not shape.whole:
            return self.open(shape.open, "object")
        if "patternProperties" in shape.flat or not isinstance(shape.flat.get("properties", {}), dict):
            return Rule("object")
        if not declared and (others is False or (depth == 0 and not others and not shape.required)):
            return self.named(seq("{", optional(SPACE), "}"))
        if not declared:
            if not isinstance(others, dict) or not others or shape.extra is None:
                return Rule("object")
            member = self.named(seq(Rule("STRING"), Rule("colon"), self.value(shape.extra, depth + 1)))
            return self.named(seq("{", optional(SPACE), optional(seq(member, Repeat(seq(Rule("comma"), member)))), optional(SPACE), "}"))
        if others and depth > 0:
            return self.open("parameters beyond the declared ones", "object")
        required = set(shape.required)
        members = {
            name: self.named(seq(choice(*spellings(name)), Rule("colon"), self.value(inner, depth + 1)))
            for name, inner in {**declared, **{name: ANYTHING for name in required if name not in declared}}.items()
        }
        inside = self.any_order(members, required) if len(members) <= ANY_ORDER else self.in_order(members, required)
        return self.named(seq("{", optional(SPACE), inside, optional(SPACE), "}"))

    def any_order(self, members: dict[str, Rule], required: set[str]) -> Expression:
        """Members each at most once, in any order: one rule for each set of members that are still to come."""
        made: dict[frozenset, Rule] = {}

        def rest(left: frozenset) -> Expression:  # with the comma before each
            if not left:
                return ""
            if left not in made:
                options = [seq(Rule("comma"), members[name], rest(left - {name})) for name in members if name in left]
                body = choice(*options)
                made[left] = self.named(body if required & left else optional(body))
            return made[left]

        names = frozenset(members)
        first = choice(*(seq(members[name], rest(names - {name})) for name in members))
        return self.named(first if required else optional(first))

    def in_order(self, members: dict[str, Rule], required: set[str]) -> Expression:
        """Members in the schema's order, those not required left out at will."""
        self.tell(Message("the keys of an object with more than {any_order} are in the order of the schema", any_order=ANY_ORDER))
        rest: Expression = ""  # what may follow another member, the comma before each
        first: Expression = ""  # the same where nothing came before
        for name, member in reversed(members.items()):
            whole, follows = seq(member, rest), seq(Rule("comma"), member)
            must = name in required
            first = self.named(whole if must or first == "" else choice(whole, first))
            rest = self.named(seq(follows if must else optional(follows), rest))
        return first if required else optional(first)

    def open(self, why: str, kind: str = "") -> Expression:
        """Any value, or any object, where the grammar holds nothing."""
        self.tell(Message("{what} is not met", what=why))
        return Rule("object") if kind == "object" else ANY

    def tell(self, remark: str) -> None:
        """Say once what is left open."""
        told = f"{self.what}: {remark}"
        if told not in self.rules.remarks:
            self.rules.remarks.append(told)

    def named(self, body: Expression) -> Rule:
        """A rule of its own."""
        if isinstance(body, Rule):
            return body
        self.count += 1
        rule = Rule(f"{self.prefix}-{self.count}")
        self.rules.made[rule.name] = body
        return rule


def _taken(shape: Shape) -> list[Any]:
    """What tells a shape from others that take other values."""
    return [shape.kind, shape.nullable, shape.enum, {key: value for key, value in shape.flat.items() if key not in WORDS}]


def spellings(value: Any) -> list[str]:
    """The ways in which a value is usually written as JSON: with its own characters, and in ASCII."""
    return list(dict.fromkeys([json.dumps(value, ensure_ascii=False), json.dumps(value)]))
