"""YAML read by the rules of JSON, and what other programs would read differently told.

YAML 1.1 takes NO for a no, 0150 for the number 104, 12:30 for 750 and 2025-01-01 for a date; here each is the text that stands there. A
number or a true that stands without quotes where a schema beside it says text (an example 1.10, an allowed value 007) is that text too.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml

from engine.messages import Message

MOST_PARTS = 2_000_000  # values in a document with its aliases written out
DEEPEST = 200  # lists and objects inside each other
NAMED = 5  # places told of one kind
TAG = "tag:yaml.org,2002:"
PLAIN = (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?(0|[1-9][0-9]*)", "-+0123456789"),
    ("float", r"[-+]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("merge", r"<<", "<"),
)
OCTAL, CLOCK, WORD = "octal", "clock", "word"  # what YAML 1.1 reads otherwise
OTHERWISE = (
    (OCTAL, r"[-+]?0[0-9_]+|[-+]?0x[0-9a-fA-F_]+|0o[0-7]+", "-+0"),
    (CLOCK, r"[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?", "-+123456789"),
    (WORD, r"yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF", "yYnNoO"),
)
NUMBERS = {TAG + kind for kind in ("bool", "int", "float")}


def loaded(text: str) -> tuple[Any, list[str]]:
    """(what the text holds, sentences on what other programs would read differently). Raises yaml.YAMLError, and ValueError for aliases
    that multiply or lead back to themselves."""
    met: list[tuple[str, int, str]] = []
    twice: list[str] = []
    value = yaml.load(text, Loader=_loader(met, twice))
    _refuse_bombs(value, {}, 0)
    told: list[str] = []
    _say(met, told.append)
    return value, told + twice_told(twice)


def twice_told(keys: list[str]) -> list[str]:
    """What is said of keys that stand twice in an object, nothing where none does."""
    names = list(dict.fromkeys(keys))
    few = [*(name[:60] for name in names[:NAMED]), *(["..."] if len(names) > NAMED else [])]
    return [Message("An object has a key twice; the later one is used: {keys}.", keys=few)] if names else []


def _say(met: list[tuple[str, int, str]], tell: Callable[[str], None]) -> None:
    for kind in (OCTAL, CLOCK, WORD):
        found = [(line, text) for one, line, text in met if one == kind]
        if found:
            places = [Message("{text} (line {line})", text=text, line=line) for line, text in found[:NAMED]]
            places += [Message("and {more} more", more=len(found) - NAMED)] if len(found) > NAMED else []
            if kind == OCTAL:
                tell(
                    Message(
                        "Numbers that begin with 0 are kept as text; other programs read 0150 as 104. Put them in quotes: {places}.",
                        places=places,
                    )
                )
            elif kind == CLOCK:
                tell(
                    Message(
                        "Times are kept as text; other programs read 12:30 as the number 750. Put them in quotes: {places}.",
                        places=places,
                    )
                )
            else:
                tell(
                    Message(
                        "Words such as no and on are kept as text; other programs read them as true or false. Put them in quotes: "
                        "{places}.",
                        places=places,
                    )
                )


def _loader(met: list[tuple[str, int, str]], twice: list[str]) -> Any:
    """PyYAML's safe loader with JSON's plain values only; `met` gets (kind, line, text) of what YAML 1.1 reads otherwise, `twice` the keys
    that stand twice in a mapping."""
    base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    def construct_mapping(self: Any, node: Any, deep: bool = False) -> Any:
        if isinstance(node, yaml.MappingNode):
            _keep_texts(node)
            names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode) and key.value != "<<"]
            twice.extend(name for name in dict.fromkeys(names) if names.count(name) > 1)
        return base.construct_mapping(self, node, deep)

    loader: Any = type("JsonLoader", (base,), {"yaml_implicit_resolvers": {}, "construct_mapping": construct_mapping})
    for tag, pattern, first in PLAIN:
        loader.add_implicit_resolver(TAG + tag, re.compile(f"^(?:{pattern})$"), list(first))
    for kind, pattern, first in OTHERWISE:
        loader.add_implicit_resolver(f"!{kind}", re.compile(f"^(?:{pattern})$"), list(first))
        loader.add_constructor(f"!{kind}", _noting(kind, met))
    return loader


def _noting(kind: str, met: list[tuple[str, int, str]]) -> Callable[[Any, Any], str]:
    def construct(loader: Any, node: Any) -> str:
        met.append((kind, node.start_mark.line + 1, node.value))
        return str(node.value)

    return construct


def _keep_texts(node: yaml.MappingNode) -> None:
    """Where a mapping is a schema, or an OpenAPI parameter with one, the values that it names are texts as far as it says so."""
    parts = _parts(node)
    schema = parts["schema"] if isinstance(parts.get("schema"), yaml.MappingNode) else node
    if schema is node and "type" not in parts:
        return
    for key in ("const", "default", "example"):
        if key in parts:
            _as_text(parts[key], schema, 0)
    for key in ("enum", "examples"):
        several = parts.get(key)
        if isinstance(several, yaml.SequenceNode):
            for one in several.value:
                _as_text(one, schema, 0)
        elif isinstance(several, yaml.MappingNode):  # OpenAPI's form: {name: {value}}
            for one in _parts(several).values():
                if isinstance(one, yaml.MappingNode) and "value" in _parts(one):
                    _as_text(_parts(one)["value"], schema, 0)


def _as_text(value: Any, schema: Any, depth: int) -> None:
    """Make a plain number or true the text that it is written as, wherever the schema takes texts and no numbers."""
    if not isinstance(schema, yaml.MappingNode) or depth > DEEPEST:
        return
    parts = _parts(schema)
    named = parts.get("type")
    kinds = {one.value for one in named.value} if isinstance(named, yaml.SequenceNode) else {getattr(named, "value", None)}
    if isinstance(value, yaml.ScalarNode):
        if value.tag in NUMBERS and "string" in kinds and not kinds & {"integer", "number", "boolean"}:
            value.tag = TAG + "str"
    elif isinstance(value, yaml.SequenceNode):
        for one in value.value:
            _as_text(one, parts.get("items"), depth + 1)
    elif isinstance(value, yaml.MappingNode) and isinstance(parts.get("properties"), yaml.MappingNode):
        known = _parts(parts["properties"])
        for name, one in _parts(value).items():
            _as_text(one, known.get(name), depth + 1)


def _parts(node: yaml.MappingNode) -> dict[str, Any]:
    return {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}


def _refuse_bombs(value: Any, sizes: dict[int, int], depth: int) -> int:
    """How many values there are with every alias written out. Raises ValueError if they are too many, too deep, or endless."""
    if not isinstance(value, (dict, list)):
        return 1
    if depth > DEEPEST:
        raise ValueError(Message("more than {deepest} lists and objects inside each other", deepest=DEEPEST))
    known = sizes.get(id(value))
    if known == 0:
        raise ValueError("an alias refers back to itself")
    if known is None:
        sizes[id(value)] = 0
        known = 1 + sum(_refuse_bombs(part, sizes, depth + 1) for part in (value.values() if isinstance(value, dict) else value))
        sizes[id(value)] = known
    if known > MOST_PARTS:
        raise ValueError("its aliases multiply to more than can be held")
    return known
