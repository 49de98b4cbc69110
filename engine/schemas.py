"""What a JSON Schema asks for, as one plain record: references followed, allOf intersected, unions as a list of alternatives.

`shape_of` resolves a schema; whoever makes, reads, shows or judges values asks its `Shape` and not the schema's keywords. Conditions
(not, if, dependentRequired ...) are not part of it: who makes a value has a validator check it. Nothing is ever fetched.
"""

import json
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from engine.alternatives import CUT, OPEN, alternatives, kind_of, listed, number

BINARY = ("binary", "byte", "base64", "base64url")
SECRET = re.compile(  # at the end: secret_name and api_key_id only name one
    r"(?:passw\w*|passphrase|secret|private_?key|api_?key|(?:access|auth|bearer|refresh|id)_?token|credentials?|cvc|cvv)(?:_?value)?$", re.I
)
INTEGER, NUMBER = re.compile(r"[+-]?[0-9]+"), re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
WHOLE = re.compile(r"([+-]?[0-9]+)\.0+")  # a whole number as tables of decimals have it
COMMA = re.compile(r"[+-]?[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})")  # a decimal comma; with three digits behind it would be thousands as well
YES_NO = ("true", "false", "yes", "no", "")  # texts listed beside another way to say the same
YES, NO = ("true", "yes", "1"), ("false", "no", "0")
IMPLIED = (
    ("object", ("properties", "required", "additionalProperties", "minProperties", "patternProperties")),
    ("array", ("items", "prefixItems", "minItems", "maxItems", "uniqueItems")),
    ("string", ("pattern", "minLength", "maxLength", "format")),
    ("number", ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")),
)  # keywords that tell the type where none is named


@dataclass(frozen=True)
class Shape:
    """`kind` is a JSON type, "any" where the schema leaves it open, "null" where it takes nothing else; `nullable` tells whether null is
    taken, `enum` lists the only values (without null; a constant is one value), `options` are the alternatives of a union, the likeliest
    first, empty where there is one only; `flat` is the schema of the likeliest without references and unions."""

    kind: str
    nullable: bool
    enum: tuple[Any, ...]
    flat: Mapping[str, Any]
    root: Mapping[str, Any] = field(default_factory=dict, repr=False)
    options: tuple["Shape", ...] = ()

    @property
    def format(self) -> str:
        """The format that it names, in small letters, or ""."""
        return str(self.flat.get("format", "")).lower()

    @property
    def pattern(self) -> str:
        """The regular expression that a text must match somewhere, or ""."""
        return _text(self.flat.get("pattern"))

    @property
    def description(self) -> str:
        """What the schema says of it, or ""."""
        return _text(self.flat.get("description"))

    @property
    def read_only(self) -> bool:
        """Whether it is told and never given."""
        return self.flat.get("readOnly") is True

    @property
    def binary(self) -> bool:
        """Whether it holds a file's bytes."""
        return self.format in BINARY or "contentEncoding" in self.flat or "contentMediaType" in self.flat

    @cached_property
    def examples(self) -> tuple[Any, ...]:
        """Values given as `example` or `examples`, without null."""
        several = self.flat.get("examples", [])
        if isinstance(several, Mapping):  # OpenAPI's form
            several = [one.get("value") if isinstance(one, Mapping) else one for one in several.values()]
        found = [self.flat.get("example"), *(several if isinstance(several, list) else [several])]
        return tuple(one for at, one in enumerate(found) if one is not None and one not in found[:at])

    @cached_property
    def low(self) -> float | None:
        """The smallest number taken; the next above an exclusive bound."""
        return self._bound("minimum", "exclusiveMinimum", 1, max)

    @cached_property
    def high(self) -> float | None:
        """The largest number taken; the next below an exclusive bound."""
        return self._bound("maximum", "exclusiveMaximum", -1, min)

    def _bound(self, plain: str, exclusive: str, sign: int, tighter) -> float | None:
        found = [] if number(self.flat.get(plain)) is None else [self.flat[plain]]
        beyond = number(self.flat.get(exclusive))
        if beyond is not None:
            found.append(
                (math.floor(beyond) + 1 if sign > 0 else math.ceil(beyond) - 1) if self.kind == "integer" else beyond + sign * 0.01
            )
        return tighter(found) if found else None

    @property
    def step(self) -> float | None:
        """What a number must be a multiple of."""
        step = number(self.flat.get("multipleOf"))
        return step if step and step > 0 else None

    @property
    def lengths(self) -> tuple[int, int | None]:
        """(fewest, most) letters of a text; None for no limit."""
        return self._counts("minLength", "maxLength")

    @property
    def counts(self) -> tuple[int, int | None]:
        """(fewest, most) items of a list, or members of an object; None for no limit."""
        return self._counts("minProperties", "maxProperties") if self.kind == "object" else self._counts("minItems", "maxItems")

    def _counts(self, low: str, high: str) -> tuple[int, int | None]:
        fewest, most = number(self.flat.get(low)), number(self.flat.get(high))
        return int(fewest or 0), None if most is None else int(most)

    @cached_property
    def item(self) -> "Shape":
        """What a list holds; texts where the schema leaves it open."""
        return self.rest if self.rest is not None and self.rest.flat else shape_of({"type": "string"}, self.root)

    @cached_property
    def first_items(self) -> tuple["Shape", ...]:
        """The shapes of a list's first items where each has its own (a tuple)."""
        first = self.flat.get("prefixItems", self.flat.get("items"))  # JSON Schema before 2020 had them under items
        return tuple(shape_of(one, self.root) for one in first) if isinstance(first, list) else ()

    @cached_property
    def rest(self) -> "Shape | None":
        """What a list takes behind its first items, None for nothing."""
        more = self.flat.get("additionalItems" if isinstance(self.flat.get("items"), list) else "items", True)
        return None if more is False else shape_of(more, self.root)

    @cached_property
    def properties(self) -> dict[str, "Shape"]:
        """The declared members of an object."""
        declared = self.flat.get("properties")
        return {name: shape_of(one, self.root) for name, one in declared.items()} if isinstance(declared, Mapping) else {}

    @property
    def required(self) -> tuple[str, ...]:
        """The members that an object must have, but for those that are told and never given."""
        names = self.flat.get("required")
        return tuple(dict.fromkeys(one for one in names if isinstance(one, str))) if isinstance(names, list) else ()

    @property
    def extra(self) -> "Shape | None":
        """What an object takes beyond its declared members, None for nothing."""
        more = self.flat.get("additionalProperties", True)
        return None if more is False else shape_of(more, self.root)

    @property
    def open(self) -> str:
        """What of the schema could not be followed, "" for nothing."""
        return next((str(one.flat[OPEN]) for one in self.ways if OPEN in one.flat), "")

    @property
    def whole(self) -> bool:
        """Whether all its alternatives are among the options."""
        return all(one.flat.get(OPEN) != CUT for one in self.ways)

    @property
    def ways(self) -> tuple["Shape", ...]:
        """The alternatives, or itself where there is one only."""
        return self.options or (self,)

    @property
    def told(self) -> frozenset[str]:
        """The types that it names; none where it takes any."""
        kinds = frozenset(str(one.flat.get("type", "")) for one in self.ways)
        return frozenset() if "" in kinds else kinds

    def fitting(self, value: Any) -> "Shape":
        """The alternative that a value is most likely of; itself where there is one only, or none of its type."""
        kinds = {"integer": ("integer", "number")}.get(kind_of(value), (kind_of(value),))
        found = [one for one in self.options if one.kind in kinds] or [one for one in self.options if one.kind == "any"]
        if len(found) > 1:
            found.sort(key=lambda one: -one._likeness(value))
        return found[0] if found else self

    def _likeness(self, value: Any) -> int:
        """How many things speak for a value's being of this shape, less those that speak against it."""
        if self.enum:
            return 1 if value in self.enum else -1
        if not isinstance(value, Mapping):
            return 0
        marks = sum(2 if value.get(name) in one.enum else -9 for name, one in self.properties.items() if one.enum and name in value)
        return marks + sum(name in self.properties for name in value) - 2 * sum(name not in value for name in self.required)

    def inside(self, key: str | int) -> "Shape":
        """The shape of a member of an object or of the item of a list at a place, of all alternatives; anything where none is told."""
        found: list[Shape | None] = []
        for one in self.ways:
            if isinstance(key, str):
                found.append(one.properties.get(key))
            else:
                found.append(one.first_items[key] if key < len(one.first_items) else one.rest if one.kind == "array" else None)
        told = [part for one in found if one is not None for part in one.ways if one.flat]
        return _united(told, any(one.nullable for one in told), self.root) if told else ANYTHING

    def limited(self) -> bool:
        """Whether it takes one of a few values: listed ones, yes or no."""
        return bool(self.enum) or self.kind == "boolean"

    def free_leaves(self, value: Any) -> Iterator[Any]:
        """The single values in a value, however deep, that are not one of a few and so have to be said as they are."""
        fitting = self.fitting(value)
        if fitting.limited() and (not fitting.enum or value in fitting.enum):
            return
        if isinstance(value, Mapping):
            for name, one in value.items():
                yield from (fitting.properties.get(name) or fitting.extra or ANYTHING).free_leaves(one)
        elif isinstance(value, list):
            for at, one in enumerate(value):
                yield from fitting.inside(at).free_leaves(one)
        else:
            yield value

    def read(self, text: str, plain: str | None = None) -> Any:
        """A text, such as a spreadsheet's cell, as a value: listed values first, then numbers, yes and no, JSON, and texts last; items of
        a list may stand behind semicolons. `plain` is the number behind a cell that is shown otherwise (00417 for 417). Raises ValueError
        where it is none."""
        word = text.casefold()
        for option in [one for one in self.enum if str(one) == text] or [one for one in self.enum if str(one).casefold() == word]:
            return option
        loose = ";" not in text and any(one.kind in ("string", "any") for one in self.ways)
        for kind in ("integer", "number", "boolean", "object", "array", "string"):
            for one in self.ways:
                if kind == "array" and loose and not text.startswith("["):
                    continue  # a text beside a list of texts
                if one.kind == kind or (one.kind == "any" and kind == "string"):
                    try:
                        return one._read(plain if plain is not None and kind in ("integer", "number") else text, kind)
                    except ValueError:
                        continue
        raise ValueError(text)

    def _read(self, text: str, kind: str) -> Any:
        if kind == "boolean" and text.casefold() in (*YES, *NO):
            return text.casefold() in YES
        if kind in ("integer", "number"):
            text = unicodedata.normalize("NFKC", text).strip()  # full-width digits
            text = WHOLE.fullmatch(text)[1] if kind == "integer" and WHOLE.fullmatch(text) else text
            text = text.replace(",", ".") if kind == "number" and COMMA.fullmatch(text) else text
        if kind in ("integer", "number") and INTEGER.fullmatch(text):
            return int(text)
        if kind == "number" and NUMBER.fullmatch(text):
            return float(text)
        if kind == "object" or (kind == "array" and text.startswith("[")):
            value = json.loads(text)
            if isinstance(value, dict if kind == "object" else list):
                return value
        elif kind == "array":
            return [self.item.read(part.strip()) for part in text.split(";") if part.strip()]
        elif kind == "string":
            return text
        raise ValueError(text)


def shape_of(schema: Any, root: Mapping[str, Any] | None = None) -> Shape:
    """The shape of a schema; references are looked up in `root`, the whole schema that it is part of. One that can hold nothing, or that
    only leads back to itself, is "any" with the schema's own words."""
    root = root if root is not None else schema if isinstance(schema, Mapping) else {}
    found = alternatives(schema, root)
    nullable = any(one.get("type") == "null" or None in one.get("enum", ()) or one.get("nullable") is True for one in found)
    own = [one for one in found if one.get("type") != "null" and one.get("enum") != [None]]
    if not own:
        flat = {key: value for key, value in schema.items() if key != "$ref"} if isinstance(schema, Mapping) else {}
        return Shape("null" if found and nullable else "any", nullable, (), flat, root)
    return _united([_plain(one, nullable, root) for one in own], nullable, root)


def members(schema: Mapping[str, Any]) -> dict[str, tuple[Any, bool]]:
    """{name: (schema, whether it must be there)} of the members of an object, be they its own, behind references or in alternatives."""
    own, needed = schema.get("properties"), schema.get("required")
    if not schema.keys() & {"$ref", "$dynamicRef", "allOf", "anyOf", "oneOf"}:
        return {name: (one, name in (needed or ())) for name, one in own.items()} if isinstance(own, Mapping) else {}
    found: dict[str, list[Any]] = {name: [one] for name, one in own.items()} if isinstance(own, Mapping) else {}
    ways = [way for way in alternatives(schema, schema) if way.get("type", "object") == "object"]
    for way in ways:
        for name, one in (way.get("properties") or {}).items():
            kept = found.setdefault(name, [])
            if one not in kept and not (isinstance(own, Mapping) and name in own):
                kept.append(one)
    return {
        name: (some[0] if len(some) == 1 else {"anyOf": some}, all(name in listed(way.get("required")) for way in ways))
        for name, some in found.items()
    }


def moved(schema: Any, place: str) -> Any:
    """The schema with its references as they have to be where the whole schema stands at a place such as #/$defs/a of another."""
    if isinstance(schema, Mapping):
        return {
            key: f"{place}{value[1:]}" if key in ("$ref", "$dynamicRef") and isinstance(value, str) and value[:2] in ("#", "#/")
            else moved(value, place)
            for key, value in schema.items()
        }  # fmt: skip
    return [moved(one, place) for one in schema] if isinstance(schema, list) else schema


def _united(shapes: list[Shape], nullable: bool, root: Mapping[str, Any]) -> Shape:
    """One shape that takes what any of some takes, none of which is a union."""
    shapes = [one for at, one in enumerate(shapes) if one not in shapes[:at]]
    if len(shapes) == 1:
        return shapes[0]
    if {one.kind for one in shapes} == {"integer", "number"}:  # every whole number is a number
        shapes = [one for one in shapes if one.kind == "number"] + [one for one in shapes if one.kind == "integer"]
    else:
        shapes.sort(
            key=lambda one: (not one.enum or all(value in YES_NO for value in one.enum), one.kind in ("object", "any"), one.kind == "array")
        )
    first, limited = shapes[0], all(one.enum for one in shapes)
    enum = tuple(_unique([value for one in shapes for value in one.enum])) if limited else ()
    cut = next((one.flat for one in shapes if one.flat.get(OPEN) == CUT), None)
    if limited and cut is not None:
        return Shape(first.kind, nullable, enum, {**first.flat, OPEN: CUT}, root)
    return Shape("number" if first.kind == "integer" and not limited and shapes[-1].kind == "number" else first.kind,
                 nullable, enum, first.flat, root, () if limited else tuple(shapes))  # fmt: skip


def _plain(flat: dict[str, Any], nullable: bool, root: Mapping[str, Any]) -> Shape:
    enum = tuple(value for value in flat.get("enum", ()) if value is not None)
    return Shape(flat.get("type") or _implied(flat, enum), nullable, enum, flat, root)


def _implied(flat: Mapping[str, Any], enum: Sequence[Any]) -> str:
    """The kind of a schema that names no type."""
    kinds = {kind_of(value) for value in enum or listed(flat.get("examples")) or listed([flat.get("default")])} - {"null"}
    if len(kinds) == 1:
        return kinds.pop()
    return next((kind for kind, keys in IMPLIED if any(key in flat for key in keys)), "any")


def _unique(values: Sequence[Any]) -> list[Any]:
    return [value for at, value in enumerate(values) if not any(value == one and type(value) is type(one) for one in values[:at])]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


ANYTHING = Shape("any", False, (), {})
