"""A JSON Schema as rules of a grammar: types, enumerations, declared and required parameters, lists, alternatives, references.

What the grammar does not hold (a pattern, a range, a format, a schema of another kind) is left open, so that no valid value is
forbidden but for these: objects whose parameters are declared take no others, keys of objects with more than ANY_ORDER parameters
stand in the schema's order, and whitespace and digits have limits. Each thing left open is told once, in `remarks`.
"""

import json
from typing import Any

from engine.models.grammar.notation import Chars, Expression, Repeat, Rule, choice, optional, seq

ANY_ORDER = 5  # parameters whose order is free; each more doubles the rules
DEEPEST = 24  # schemas inside each other
TYPES = {
    "dict": "object",
    "float": "number",
    "double": "number",
    "tuple": "array",
    "list": "array",
    "bool": "boolean",
    "int": "integer",
    "str": "string",
    "text": "string",
}  # names that are not JSON Schema's, as BFCL and others write them
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
    "prefixItems",
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
        return _Writer(self, name, schema, what).arguments()


class _Writer:
    """Writes the rules of one tool; `root` is what references point into."""

    def __init__(self, rules: Rules, prefix: str, root: dict[str, Any], what: str) -> None:
        self.rules, self.prefix, self.root, self.what = rules, prefix, root, what
        self.references: dict[str, Rule] = {}
        self.count = 0

    def arguments(self) -> Rule:
        """The schema of a tool is an object, whatever type it says it has."""
        schema = self.root if isinstance(self.root, dict) else {}
        if not schema.get("properties") and not any(key in schema for key in ("$ref", "allOf", "anyOf", "oneOf", "additionalProperties")):
            schema = {**schema, "properties": {}, "type": "object"}
        elif "properties" in schema:
            schema = {**schema, "type": "object"}
        made = self.value(schema, 0)
        return self.named(made if made != ANY else Rule("object"))

    def value(self, schema: Any, depth: int) -> Expression:
        """What a schema takes."""
        if schema is True or schema == {}:
            return ANY
        if not isinstance(schema, dict) or depth > DEEPEST:
            return self.open("a schema that is none" if depth <= DEEPEST else "what is nested deeper")
        for key in NOT_HELD:
            if key in schema:
                self.tell(f"{key} is not held")
        if isinstance(schema.get("$ref"), str):
            return self.reference(schema["$ref"], depth)
        only = [schema["const"]] if "const" in schema else schema.get("enum")
        if isinstance(only, list) and only:
            return choice(*(spelling for value in only for spelling in spellings(value)))
        if "allOf" in schema:
            parts = schema["allOf"]
            if isinstance(parts, list) and len(parts) == 1 and "properties" not in schema:
                return self.value(parts[0], depth + 1)
            return self.open("allOf", "object" if "properties" in schema or schema.get("type") == "object" else "")
        for key in ("anyOf", "oneOf"):
            if isinstance(schema.get(key), list) and schema[key]:
                if isinstance(schema.get("properties"), dict):
                    self.tell(f"{key} beside properties is not held")
                    break
                return choice(*(self.value(option, depth + 1) for option in schema[key]))
        return self.typed(schema, depth)

    def typed(self, schema: dict[str, Any], depth: int) -> Expression:
        """By the type, or the types, that a schema names."""
        kinds = schema.get("type")
        if kinds is None:
            kinds = "object" if isinstance(schema.get("properties"), dict) else "array" if "items" in schema else None
        if isinstance(kinds, list) and kinds:
            return choice(*(self.typed({**schema, "type": kind}, depth) for kind in kinds))
        kind = str(kinds).lower()
        kind = TYPES.get(kind, kind)
        if kind == "array" and isinstance(schema.get("items"), dict) and "prefixItems" not in schema:
            item = self.value(schema["items"], depth + 1)
            if item == ANY:
                return Rule("array")
            item = self.named(item)
            return self.named(seq("[", optional(SPACE), optional(seq(item, Repeat(seq(Rule("comma"), item)))), optional(SPACE), "]"))
        if kind == "object":
            return self.object(schema, depth)
        if kind in PLAIN:
            return PLAIN[kind]
        return ANY if kinds is None or kind == "any" else self.open(f"the type {kind[:40]}")

    def object(self, schema: dict[str, Any], depth: int) -> Expression:
        """An object: declared parameters where there are some, else any that its schema for others takes."""
        declared, others = schema.get("properties"), schema.get("additionalProperties")
        if "patternProperties" in schema or (declared is not None and not isinstance(declared, dict)):
            return Rule("object")
        if not declared and depth == 0 and declared is not None and not others:
            return self.named(seq("{", optional(SPACE), "}"))
        if not declared:
            if others is False:
                return self.named(seq("{", optional(SPACE), "}"))
            if not isinstance(others, dict) or not others:
                return Rule("object")
            member = self.named(seq(Rule("STRING"), Rule("colon"), self.value(others, depth + 1)))
            return self.named(seq("{", optional(SPACE), optional(seq(member, Repeat(seq(Rule("comma"), member)))), optional(SPACE), "}"))
        if others and depth > 0:
            return self.open("parameters beyond the declared ones", "object")
        wanted = schema.get("required")
        required = {str(name) for name in wanted} if isinstance(wanted, list) else set()
        members = {
            name: self.named(seq(choice(*spellings(name)), Rule("colon"), self.value(inner, depth + 1)))
            for name, inner in {**declared, **{name: True for name in required if name not in declared}}.items()
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
        self.tell(f"the keys of an object with more than {ANY_ORDER} stand in the schema's order")
        rest: Expression = ""  # what may follow another member, the comma before each
        first: Expression = ""  # the same where nothing came before
        for name, member in reversed(members.items()):
            whole, follows = seq(member, rest), seq(Rule("comma"), member)
            must = name in required
            first = self.named(whole if must or first == "" else choice(whole, first))
            rest = self.named(seq(follows if must else optional(follows), rest))
        return first if required else optional(first)

    def reference(self, pointer: str, depth: int) -> Expression:
        """A rule for what a reference inside the schema points to, made once, so that it may refer to itself."""
        if pointer in self.references:
            return self.references[pointer]
        target: Any = self.root
        if not pointer.startswith("#"):
            return self.open(f"the reference {pointer[:60]}")
        for part in pointer[1:].strip("/").split("/") if pointer[1:].strip("/") else []:
            part = part.replace("~1", "/").replace("~0", "~")
            target = target.get(part) if isinstance(target, dict) else None
        if target is None or (isinstance(target, dict) and target.get("$ref") == pointer):
            return self.open(f"the reference {pointer[:60]}")
        self.count += 1
        rule = self.references[pointer] = Rule(f"{self.prefix}-{self.count}")
        self.rules.made[rule.name] = "null"  # its place, before what refers to it
        made = self.value(target, depth + 1)
        self.rules.made[rule.name] = ANY if made == rule else made
        return rule

    def open(self, why: str, kind: str = "") -> Expression:
        """Any value, or any object, where the grammar holds nothing."""
        self.tell(f"{why} is not held")
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


def spellings(value: Any) -> list[str]:
    """The ways in which a value is usually written as JSON: with its own characters, and in ASCII."""
    return list(dict.fromkeys([json.dumps(value, ensure_ascii=False), json.dumps(value)]))
