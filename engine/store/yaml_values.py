"""YAML read by the rules of JSON: dates and words like `no` stay text, keys become text, `<<` takes in what it names.

Where a document says itself that a value is a text (`type: string` beside `enum`, `default`, `const`, `example`), a number or a truth
value there stays as it is written: the version 1.10 does not become 1.1. What other programs read otherwise is told.
"""

import json
import re
from collections.abc import Callable
from typing import Any

MOST_PARTS = 2_000_000  # values in a document with its aliases written out
DEEPEST = 200  # lists and objects inside each other
NAMED = 6  # words that a sentence names
OF_A_TEXT = ("enum", "default", "const", "example", "examples")  # keywords beside a type, with values of that type
NOT_TEXT = {"integer", "number", "boolean"}
# What YAML 1.1 has for true, false, octal and sexagesimal numbers; 1.2 and JSON do not.
TRAPS = r"y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF|[-+]?0[0-9_]+|[-+]?0x[0-9a-fA-F_]+|0o[0-7]+|[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+"

Tell = Callable[[str], None]


class Plain:
    """A number or truth value with the text it is written as."""

    __slots__ = ("text", "value")

    def __init__(self, value: Any, text: str) -> None:
        self.value, self.text = value, text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Plain) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)


class Trap(str):
    """A text that YAML 1.1 reads as something else."""


def parsed(text: str, tell: Tell = lambda text: None) -> Any:
    """What a YAML text holds, as JSON's own types; `tell` is told what other programs read otherwise. Raises yaml.YAMLError, ValueError
    and TypeError for what cannot be used."""
    import yaml  # not needed at the start

    twice: list[str] = []
    value = yaml.load(text, Loader=_loader(twice))
    _refuse_bombs(value, {}, 0)
    kept: dict[str, None] = {}
    odd: dict[str, None] = {}
    made = json.loads(json.dumps(_settled(value, kept, odd), allow_nan=False))
    if odd:
        tell(f"Words that other programs read otherwise in YAML are texts here, as they are written: {_few(odd)}.")
    if kept:
        tell(f"Values of texts are kept as they are written: {_few(kept)}.")
    tell_twice(twice, tell)
    return made


def tell_twice(keys: list[str], tell: Tell) -> None:
    """Say which keys stand twice in an object, if any do."""
    if keys:
        tell(f"A key stands twice in an object, and the later one counts: {_few(dict.fromkeys(keys))}.")


def _few(words: dict[str, None]) -> str:
    return ", ".join(word[:60] for word in list(words)[:NAMED]) + (", ..." if len(words) > NAMED else "")


def _loader(twice: list[str]) -> Any:
    """PyYAML's safe loader with JSON's plain values only: no dates, no sexagesimal or octal numbers, no yes and no."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    def construct_mapping(self: Any, node: Any, deep: bool = False) -> Any:
        seen: set[str] = set()
        for key, _ in node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            if name in seen and name != "<<":
                twice.append(name)
            seen |= {name} if name else set()
        return base.construct_mapping(self, node, deep)

    made: dict[str, Any] = {"yaml_implicit_resolvers": {}, "construct_mapping": construct_mapping}
    loader_class: Any = type("JsonLoader", (base,), made)
    for tag, pattern, first in (
        ("tag:yaml.org,2002:bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
        ("tag:yaml.org,2002:null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
        ("tag:yaml.org,2002:int", r"[-+]?(0|[1-9][0-9]*)", "-+0123456789"),
        ("tag:yaml.org,2002:float", r"[-+]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?", "-+.0123456789"),
        ("tag:yaml.org,2002:merge", "<<", "<"),
        ("!trap", TRAPS, "yYnNoO-+0123456789"),
    ):
        loader_class.add_implicit_resolver(tag, re.compile(f"^(?:{pattern})$"), list(first))
    for tag, make in (("bool", lambda word: word.lower() == "true"), ("int", int), ("float", float)):
        loader_class.add_constructor(f"tag:yaml.org,2002:{tag}", _constructor(make))
    loader_class.add_constructor("!trap", lambda loader, node: Trap(node.value))
    return loader_class


def _constructor(make: Callable[[str], Any]) -> Any:
    def constructed(loader: Any, node: Any) -> Plain:
        return Plain(make(node.value), node.value)

    return constructed


def _settled(value: Any, kept: dict[str, None], odd: dict[str, None], as_text: bool = False) -> Any:
    """The value with plain ones as numbers and truth values, or as the texts they are written as."""
    if isinstance(value, Plain):
        if as_text and not isinstance(value.value, bool):
            kept[value.text] = None
        return value.text if as_text else value.value
    if isinstance(value, Trap):
        odd[str(value)] = None
        return str(value)
    if isinstance(value, list):
        return [_settled(one, kept, odd, as_text) for one in value]
    if not isinstance(value, dict):
        return value
    text = _is_text(value) or _is_text(value.get("schema"))
    return {
        key.text if isinstance(key, Plain) else str(key) if isinstance(key, Trap) else key: _settled(
            one, kept, odd, text and key in OF_A_TEXT and not isinstance(one, dict)
        )
        for key, one in value.items()
    }


def _is_text(schema: Any) -> bool:
    """Whether a schema takes texts and neither numbers nor truth values."""
    kinds = schema.get("type") if isinstance(schema, dict) else None
    listed = kinds if isinstance(kinds, list) else [kinds]
    return "string" in listed and not any(kind in NOT_TEXT for kind in listed)


def _refuse_bombs(value: Any, sizes: dict[int, int], depth: int) -> int:
    """How many values there are with every alias written out. Raises ValueError if they are too many, too deep, or endless."""
    if not isinstance(value, (dict, list)):
        return 1
    if depth > DEEPEST:
        raise ValueError(f"more than {DEEPEST} lists and objects inside each other")
    known = sizes.get(id(value))
    if known == 0:
        raise ValueError("an alias leads back to itself")
    if known is None:
        sizes[id(value)] = 0
        known = 1 + sum(_refuse_bombs(part, sizes, depth + 1) for part in (value.values() if isinstance(value, dict) else value))
        sizes[id(value)] = known
    if known > MOST_PARTS:
        raise ValueError("its aliases multiply to more than can be held")
    return known
