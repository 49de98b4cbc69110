"""Whether the value of one parameter is an accepted one: the project's own rule, which evaluation, comparisons and gates use.

Texts may differ in case, in space around and between words, in the kind of quotes, dashes and other typographic variants. Nothing
else: the sign, digits and separators of codes, numbers and versions count. Numbers are compared by value (3.0 is 3; true is no number),
days and times by meaning where the schema gives the format date, date-time or time. Lists keep their order; an object is accepted as
{key: [accepted values]} or {key: value}, on every level; "" among accepted values means that the value may be left out.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

from engine.checker import values as bfcl
from engine.checker.values import LEFT_OUT, Fault, short
from engine.messages import Message
from engine.schemas import Shape, shape_of
from engine.text.dates import FORMATS, same_moment

_SINGLE, _DOUBLE = "'", '"'
_VARIANTS: dict[int, str] = {
    **{0xFF01 + at: chr(0x21 + at) for at in range(94)},  # full width
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u2039\u203a`\u00b4"), _SINGLE),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d"), _DOUBLE),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"), "-"),
    **dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"), ""),  # not seen
    ord("\u2026"): "...",
}


def plain_text(text: str) -> str:
    """A text as it is compared. A quote that stands alone behind a digit is a unit (feet and inches, minutes and seconds) and stays."""
    text = " ".join(unicodedata.normalize("NFC", text).translate(_VARIANTS).split()).casefold()
    units = {mark for mark in (_SINGLE, _DOUBLE) if text.count(mark) % 2 and re.search(rf"\d{mark}", text)}
    return text if units else text.replace(_SINGLE, _DOUBLE)


def fault_of_value(name: str, value: Any, shape: Shape, options: Sequence[Any]) -> Fault | None:
    """What is wrong with a parameter's value, None if it is accepted; the kind of a fault is BFCL's where BFCL sees one too."""
    if any(same(value, option, shape) for option in options):
        return None
    fault = bfcl.fault_of_value(name, value, _as_bfcl(shape), options)
    if fault:
        return fault
    kind = "string" if isinstance(value, str) else "dict_value" if _holds_objects(value) else "others"
    kind = "list/tuple" if kind == "others" and isinstance(value, list) else kind
    return Fault(f"value_error:{kind}", bfcl.told(name, value, options))


def _as_bfcl(shape: Shape) -> dict[str, Any]:
    """The types of a shape as BFCL's rule reads them."""
    lists = next((one for one in shape.ways if one.kind == "array"), None)
    inner = sorted(lists.inside(len(lists.first_items)).told) if lists else []
    kinds = [one.kind for one in shape.ways if one.kind in shape.told]
    return {
        **({"type": kinds[0] if len(kinds) == 1 else kinds} if kinds else {}),
        **({"items": {"type": inner[0]}} if len(inner) == 1 else {}),
    }


def note_of_value(name: str, value: Any, shape: Shape, options: Sequence[Any]) -> str:
    """What a person should know of an accepted value that is not written as any accepted one is, "" for most."""
    if value == LEFT_OUT and LEFT_OUT in options and isinstance(value, str):
        return Message("{name} is an empty text, treated as missing", name=name)
    fitting = [option for option in options if same(value, option, shape)]
    if not fitting or any(_as_written(value, option) for option in fitting):
        return ""
    return Message("{name} is {value}, read as {fitting}", name=name, value=short(value), fitting=short(fitting[0]))


def same(value: Any, option: Any, shape: Shape | Mapping[str, Any], level: int = 0) -> bool:
    """Whether a value is the accepted one `option`; its shape (or schema) tells formats, of items and properties too. `level` counts the
    objects around it."""
    shape = shape if isinstance(shape, Shape) else shape_of(shape)
    if isinstance(value, bool) or isinstance(option, bool):
        return value is option
    if isinstance(value, str) and isinstance(option, str):
        if not value.strip() and option == LEFT_OUT:
            return not shape.told or "string" in shape.told
        if value != option and any({value, option} <= {one for one in way.enum if isinstance(one, str)} for way in shape.ways):
            return False  # the schema itself tells them apart
        return plain_text(value) == plain_text(option) or any(
            same_moment(value, option, one.format) for one in shape.ways if one.format in FORMATS
        )
    if isinstance(value, list):
        if option == LEFT_OUT:
            return not value
        return (
            isinstance(option, list)
            and len(value) == len(option)
            and all(same(one, other, shape.inside(at), level) for at, (one, other) in enumerate(zip(value, option, strict=True)))
        )
    if isinstance(value, dict):
        return (
            isinstance(option, dict)
            and value.keys() <= option.keys()
            and all(_key(value, key, option[key], shape, level) for key in option)
        )
    return bool(value == option)


def _key(value: dict[str, Any], key: str, wanted: Any, shape: Shape, level: int) -> bool:
    """Whether an object has an accepted value under a key. A list stands for accepted values on the first level, as in BFCL; further
    inside it may be the value itself, where the schema does not tell which."""
    several = wanted if isinstance(wanted, list) else [wanted]
    if key not in value:
        return isinstance(wanted, list) and LEFT_OUT in several
    inner = shape.inside(key)
    types = inner.told
    if level and isinstance(wanted, list) and (not types or "array" in types) and same(value[key], wanted, inner, level + 1):
        return True
    lists = all(one == LEFT_OUT or isinstance(one, list) for one in several)
    return (not level or lists or "array" not in types) and any(same(value[key], one, inner, level + 1) for one in several)


def _holds_objects(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value))


def _as_written(value: Any, option: Any) -> bool:
    """Whether a value is the accepted one to the letter."""
    if isinstance(value, dict) and isinstance(option, dict):
        return all(_as_written(value[key], wanted) or _one_as_written(value[key], wanted) for key, wanted in option.items() if key in value)
    if isinstance(value, list) and isinstance(option, list):
        return len(value) == len(option) and all(map(_as_written, value, option))
    return bool(value == option) or option == LEFT_OUT


def _one_as_written(value: Any, accepted: Any) -> bool:
    return isinstance(accepted, list) and any(_as_written(value, one) for one in accepted)
