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

KINDS = {
    "dict": "object", "float": "number", "double": "number", "tuple": "array", "list": "array", "bool": "boolean", "int": "integer",
    "str": "string", "text": "string", "long": "integer", "file": "string",
}  # fmt: skip  # names of types that are not JSON Schema's, as BFCL and others write them
MOST = 48  # alternatives of one schema that are told apart
DEEPEST = 24  # references and unions inside each other
BINARY = ("binary", "byte", "base64", "base64url")
SECRET = re.compile(  # at the end: secret_name and api_key_id only name one
    r"(?:passw\w*|passphrase|secret|private_?key|api_?key|(?:access|auth|bearer|refresh|id)_?token|credentials?|cvc|cvv)(?:_?value)?$", re.I
)
INTEGER, NUMBER = re.compile(r"[+-]?[0-9]+"), re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
WHOLE = re.compile(r"([+-]?[0-9]+)\.0+")  # a whole number as tables of decimals have it
COMMA = re.compile(r"[+-]?[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})")  # a decimal comma; with three digits behind it would be thousands as well
YES_NO = {"true", "false", "yes", "no", ""}  # texts listed beside another way to say the same
YES, NO = ("true", "yes", "1"), ("false", "no", "0")
PYTHON = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object", type(None): "null"}
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
        listed = self.flat.get("examples", [])
        if isinstance(listed, Mapping):  # OpenAPI's form
            listed = [one.get("value") if isinstance(one, Mapping) else one for one in listed.values()]
        found = [self.flat.get("example"), *(listed if isinstance(listed, list) else [listed])]
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
        found = [] if _number(self.flat.get(plain)) is None else [self.flat[plain]]
        beyond = _number(self.flat.get(exclusive))
        if beyond is not None:
            found.append(
                (math.floor(beyond) + 1 if sign > 0 else math.ceil(beyond) - 1) if self.kind == "integer" else beyond + sign * 0.01
            )
        return tighter(found) if found else None

    @property
    def step(self) -> float | None:
        """What a number must be a multiple of."""
        step = _number(self.flat.get("multipleOf"))
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
        fewest, most = _number(self.flat.get(low)), _number(self.flat.get(high))
        return int(fewest or 0), None if most is None else int(most)

    @cached_property
    def item(self) -> "Shape":
        """What a list holds; texts where the schema leaves it open."""
        items = self.flat.get("items")
        return shape_of(items if isinstance(items, Mapping) and items else {"type": "string"}, self.root)

    @cached_property
    def first_items(self) -> tuple["Shape", ...]:
        """The shapes of a list's first items where each has its own (a tuple)."""
        listed = self.flat.get("prefixItems")
        return tuple(shape_of(one, self.root) for one in listed) if isinstance(listed, list) else ()

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

    def limited(self) -> bool:
        """Whether it takes one of a few values: listed ones, yes or no."""
        return bool(self.enum) or self.kind == "boolean"

    def free_leaves(self, value: Any) -> Iterator[Any]:
        """The single values in a value, however deep, that are not one of a few and so have to be said as they are."""
        fitting = next((one for one in self.options if one.kind == _kind_of(value)), self)
        if fitting.limited() and (not fitting.enum or value in fitting.enum):
            return
        if isinstance(value, Mapping):
            for name, one in value.items():
                yield from (fitting.properties.get(name) or fitting.extra or ANYTHING).free_leaves(one)
        elif isinstance(value, list):
            for one in value:
                yield from (fitting.item if isinstance(fitting.flat.get("items"), Mapping) else ANYTHING).free_leaves(one)
        else:
            yield value

    def read(self, text: str, plain: str | None = None) -> Any:
        """A text, such as a spreadsheet's cell, as a value: listed values first, then numbers, yes and no, JSON, and texts last; items of
        a list may stand behind semicolons. `plain` is the number behind a cell that is shown otherwise (00417 for 417). Raises ValueError
        where it is none."""
        word = text.casefold()
        for option in [one for one in self.enum if str(one) == text] or [one for one in self.enum if str(one).casefold() == word]:
            return option
        for kind in ("integer", "number", "boolean", "object", "array", "string"):
            for one in self.options or (self,):
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
    found = _alternatives(schema, root, (), 0)
    nullable = any(one.get("type") == "null" or None in one.get("enum", ()) or one.get("nullable") is True for one in found)
    own = [one for one in found if one.get("type") != "null" and one.get("enum") != [None]]
    shapes = [_plain(one, nullable, root) for one in own]
    if not shapes:
        flat = dict(schema) if isinstance(schema, Mapping) else {}
        return Shape("null" if found and nullable else "any", nullable, (), {k: v for k, v in flat.items() if k != "$ref"}, root)
    if len(shapes) == 1:
        return shapes[0]
    if {one.kind for one in shapes} == {"integer", "number"}:  # every whole number is a number
        shapes = [one for one in shapes if one.kind == "number"] + [one for one in shapes if one.kind == "integer"]
    else:
        shapes.sort(key=lambda one: (not one.enum or set(one.enum) <= YES_NO, one.kind in ("object", "any"), one.kind == "array"))
    first, listed = shapes[0], all(one.enum for one in shapes)
    enum = tuple(_unique([value for one in shapes for value in one.enum])) if listed else ()
    return Shape("number" if first.kind == "integer" and not listed and shapes[-1].kind == "number" else first.kind,
                 nullable, enum, first.flat, root, () if listed else tuple(shapes))  # fmt: skip


def _plain(flat: dict[str, Any], nullable: bool, root: Mapping[str, Any]) -> Shape:
    enum = tuple(value for value in flat.get("enum", ()) if value is not None)
    return Shape(flat.get("type") or _implied(flat, enum), nullable, enum, flat, root)


def _implied(flat: Mapping[str, Any], enum: Sequence[Any]) -> str:
    """The kind of a schema that names no type."""
    kinds = {_kind_of(value) for value in enum or _listed(flat.get("examples")) or _listed([flat.get("default")])} - {"null"}
    if len(kinds) == 1:
        return kinds.pop()
    return next((kind for kind, keys in IMPLIED if any(key in flat for key in keys)), "any")


def _alternatives(schema: Any, root: Mapping[str, Any], seen: tuple[str, ...], depth: int) -> list[dict[str, Any]]:
    """A schema without references, unions, intersections and lists of types: one for each way to fit it."""
    if schema is False or depth > DEEPEST:
        return []
    if not isinstance(schema, Mapping):
        return [{}]
    base = {key: value for key, value in schema.items() if key not in ("$ref", "$dynamicRef", "allOf", "anyOf", "oneOf", "const", "type")}
    if "const" in schema:
        base["enum"] = [schema["const"]]
    elif not isinstance(base.get("enum", []), list) or not base.get("enum", [0]):
        del base["enum"]
    kinds = schema.get("type")
    types = [KINDS.get(str(kind).lower(), kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]
    types = [kind for kind in types if kind in PYTHON.values()]
    if schema.get("nullable") is True and types and "null" not in types:
        types.append("null")
    ways = _product([base], [{"type": kind} for kind in types]) if types else [base]
    reference = schema.get("$ref", schema.get("$dynamicRef"))
    if isinstance(reference, str) and reference not in seen:
        ways = _product(ways, _alternatives(_target(reference, root), root, (*seen, reference), depth + 1))
    for part in _listed(schema.get("allOf")):
        ways = _product(ways, _alternatives(part, root, seen, depth + 1))
    for key in ("anyOf", "oneOf"):
        members = _listed(schema.get(key))
        if members:
            ways = _product(ways, [way for part in members for way in _alternatives(part, root, seen, depth + 1)])
    return ways


def _product(ones: list[dict[str, Any]], others: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each with each, as far as they go together."""
    made = (_both(one, other) for one in ones for other in others)
    found = []
    for one in made:
        if one is not None and one not in found:
            found.append(one)
        if len(found) == MOST:
            break
    return found


def _both(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any] | None:
    """What fits both, None where nothing does; of words (description, format, default) those of the first."""
    made: dict[str, Any] = {**other, **one}
    for key in one.keys() & other.keys():
        mine, theirs = one[key], other[key]
        if key == "type" and mine != theirs:
            if {mine, theirs} != {"integer", "number"}:
                return None
            made[key] = "integer"
        elif key == "enum":
            made[key] = [value for value in mine if value in theirs]
        elif key.startswith("min") or key == "exclusiveMinimum":
            made[key] = max(mine, theirs, key=lambda value: _number(value) or 0)
        elif key.startswith("max") or key == "exclusiveMaximum":
            made[key] = min(mine, theirs, key=lambda value: _number(value) or 0)
        elif key == "required":
            made[key] = list(dict.fromkeys([*_listed(theirs), *_listed(mine)]))
        elif key == "properties" and isinstance(mine, Mapping) and isinstance(theirs, Mapping):
            made[key] = {**theirs, **{name: {"allOf": [part, theirs[name]]} if name in theirs else part for name, part in mine.items()}}
        elif key in ("items", "additionalProperties") and mine != theirs:
            made[key] = False if False in (mine, theirs) else {"allOf": [mine, theirs]}
        elif key in ("readOnly", "uniqueItems"):
            made[key] = mine is True or theirs is True
        elif key == "multipleOf" and isinstance(mine, int) and isinstance(theirs, int):
            made[key] = math.lcm(mine, theirs)
    if "enum" in made and "type" in made:
        made["enum"] = [value for value in made["enum"] if _is_of(value, made["type"])]
    return None if made.get("enum") == [] else made


def _target(reference: str, root: Mapping[str, Any]) -> Any:
    """What a reference inside the whole schema leads to; anything where that is nowhere."""
    if not reference.startswith("#"):
        return {}
    if not reference.startswith("#/"):
        return root if reference == "#" else next(_anchored(root, reference[1:], 0), {})
    value: Any = root
    for part in reference[2:].split("/"):
        part = re.sub("%([0-9A-Fa-f]{2})", lambda found: chr(int(found[1], 16)), part).replace("~1", "/").replace("~0", "~")
        if isinstance(value, list):
            value = value[int(part)] if part.isdigit() and int(part) < len(value) else None
        else:
            value = value.get(part) if isinstance(value, Mapping) else None
    return {} if value is None else value


def inlined(schema: Any, root: Mapping[str, Any], seen: tuple[str, ...] = ()) -> Any:
    """A schema with what its references lead to in their place, keywords beside them first; one that leads back to itself ends there."""
    if isinstance(schema, list):
        return [inlined(one, root, seen) for one in schema]
    if not isinstance(schema, Mapping):
        return schema
    reference = schema.get("$ref")
    if isinstance(reference, str):
        found = inlined(_target(reference, root), root, (*seen, reference)) if reference not in seen and len(seen) < DEEPEST else {}
        rest = {key: value for key, value in schema.items() if key != "$ref"}
        return {**(found if isinstance(found, Mapping) else {}), **inlined(rest, root, seen)}
    return {key: inlined(value, root, seen) for key, value in schema.items()}


def _anchored(value: Any, name: str, depth: int) -> Iterator[Any]:
    if isinstance(value, Mapping) and depth < DEEPEST:
        if name in (value.get("$anchor"), value.get("$dynamicAnchor")):
            yield value
        for one in value.values():
            yield from _anchored(one, name, depth + 1)


def _kind_of(value: Any) -> str:
    return PYTHON.get(type(value), "any")


def _is_of(value: Any, kind: str) -> bool:
    own = _kind_of(value)
    return own == kind or (own == "integer" and kind == "number") or (own == "number" and kind == "integer" and value == int(value))


def _unique(values: Sequence[Any]) -> list[Any]:
    return [value for at, value in enumerate(values) if not any(value == one and type(value) is type(one) for one in values[:at])]


def _listed(value: Any) -> list[Any]:
    return [one for one in value if one is not None] if isinstance(value, list) else []


def _number(value: Any) -> float | None:
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


ANYTHING = Shape("any", False, (), {})
