"""Whether the value of one parameter is accepted by BFCL's rules: first its type, then the value. `strict` has the project's own.

Types are strict, except that an integer is taken where the schema wants a number (not inside lists). A first accepted
value of another type than the schema's stands for a variable: then the value has to equal an accepted one exactly. Otherwise
texts are compared without case, spaces and the characters , . / - _ * ^, and ' as " (on the first level of lists and objects only), and
true is 1; lists keep their order; an object is
accepted as {key: [accepted values]}, a list of objects as a list of such; "" among the accepted values means that it may be
left out.

Rules: https://github.com/ShishirPatil/gorilla/tree/main/berkeley-function-call-leaderboard (bfcl_eval/eval_checker/ast_eval)
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from engine.messages import Message

LEFT_OUT = ""  # among accepted values: the parameter need not be given
TYPES = {
    "string": str,
    "integer": int,
    "float": float,
    "number": float,
    "boolean": bool,
    "array": list,
    "tuple": list,
    "dict": dict,
    "object": dict,
    "any": str,
}  # BFCL's names and JSON Schema's
_WORDS = {str: "string", int: "integer", float: "number", bool: "boolean", list: "array", dict: "object"}  # for people
_IGNORED = re.compile(r"[ ,./\-_*^]")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a call: BFCL's name for it, and a sentence."""

    kind: str
    text: str


def plain(text: str) -> str:
    """A text as it is compared."""
    return _IGNORED.sub("", text).lower().replace("'", '"')


def fault_of_value(name: str, value: Any, schema: Mapping[str, Any], options: Sequence[Any]) -> Fault | None:
    """What is wrong with a parameter's value, None if it is accepted."""
    first = next((type(option) for option in options if option != LEFT_OUT), None)
    expected, inner = _expected(schema, value, options)
    if schema.get("type") == "tuple" and isinstance(value, tuple):
        value = list(value)
    if expected is float and type(value) is int:
        value = _as_float(value)
    exact = first is not None and first is not expected and isinstance(schema.get("type"), str)
    if type(value) is expected:
        if inner is not None and not any(_fits(value, option, inner) for option in options):
            kind = "type_error:nested" if first is list else "type_error:simple"
            return Fault(
                kind,
                Message("{name} is {value}, but should contain values of type {type}", name=name, value=short(value), type=_called(inner)),
            )
    elif first is not None and type(value) is first:
        exact = True
    else:
        return Fault(
            "type_error:simple",
            Message("{name} is {value}, expected a value of type {type}", name=name, value=short(value), type=_called(expected)),
        )
    kind = _compared(value, options, expected, inner, exact)
    return Fault(kind, told(name, value, options)) if kind else None


def told(name: str, value: Any, options: Sequence[Any]) -> str:
    """What is wrong with a value of the right type, as a sentence."""
    return Message(
        "{name} is {value}, expected {options}", name=name, value=short(value), options=either([short(option) for option in options])
    )


def either(values: Sequence[str]) -> str:
    """The values with "or" between them."""
    first, *rest = values
    return reduce(lambda before, last: Message("{before} or {last}", before=before, last=last), rest, first)


def _expected(schema: Mapping[str, Any], value: Any, options: Sequence[Any]) -> tuple[type, type | None]:
    """The type that a schema wants, and of a list's items where it tells. Where it names several types or none, the value's own if
    it is one of them (of the accepted values'), else the first."""
    named = schema.get("type")
    kinds = [TYPES[kind] for kind in (named if isinstance(named, list) else [named]) if isinstance(kind, str) and kind in TYPES]
    kinds = kinds or [type(option) for option in options if option != LEFT_OUT] or [type(value)]
    expected = type(value) if type(value) in kinds else kinds[0]
    items = schema.get("items")
    inner = items.get("type") if isinstance(items, Mapping) and expected is list else None
    return expected, TYPES.get(inner) if isinstance(inner, str) else None


def _as_float(value: int) -> int | float:
    try:
        return float(value)
    except OverflowError:
        return value


def _fits(value: Any, option: Any, inner: type) -> bool:
    """Whether the items of a list have the schema's type, or that of the option's first item; an integer is no number here."""
    if not isinstance(option, list):
        return True
    first = next((type(item) for item in option if item != LEFT_OUT), None)
    return all(type(item) in (inner, first) for item in value)


def _compared(value: Any, options: Sequence[Any], expected: type, inner: type | None, exact: bool) -> str:
    """The kind of difference to all options, "" where one is met."""
    if not exact and expected is dict:
        return _object_kind(value, options)
    if not exact and expected is list and inner is dict:
        return _objects_kind(value, options)
    if not exact and expected is str:
        return "" if any(isinstance(option, str) and plain(value) == plain(option) for option in options) else "value_error:string"
    if not exact and expected is list:
        return "" if any(_same_list(value, option) for option in options) else "value_error:list/tuple"
    return "" if any(value == option for option in options) else "value_error:others"


def _object_kind(value: dict[str, Any], options: Sequence[Any]) -> str:
    """The kind of difference to the last option, as BFCL reports it; a missing key weighs more than a wrong value."""
    kind = "dict_checker:unclear"
    for option in options:
        if not isinstance(option, dict):
            continue
        kind = ""
        for key, item in value.items():
            if key not in option:
                kind = "value_error:dict_key"
                break
            if not any(_equal(item, accepted) for accepted in _several(option[key])):
                kind = "value_error:dict_value"
                break
        if any(key not in value and LEFT_OUT not in _several(accepted) for key, accepted in option.items()):
            kind = "value_error:dict_key"
        if not kind:
            return ""
    return kind


def _several(accepted: Any) -> list[Any]:
    """The accepted values of a key; one that stands alone counts as the only one."""
    return accepted if isinstance(accepted, list) else [accepted]


def _objects_kind(value: list[Any], options: Sequence[Any]) -> str:
    kind = "list_dict_checker:unclear"
    for option in options:
        if not isinstance(option, (list, str)) or len(value) != len(option):
            kind = "value_error:list_dict_count"
            continue
        kinds = (
            _object_kind(item, [wanted]) if isinstance(item, dict) else "type_error:nested"
            for item, wanted in zip(value, option, strict=True)
        )
        kind = next(filter(None, kinds), "")
        if not kind:
            return ""
    return kind


def _same_list(value: list[Any], option: Any) -> bool:
    if option == LEFT_OUT:
        return not value
    return isinstance(option, list) and len(value) == len(option) and all(map(_equal, value, option))


def _equal(value: Any, option: Any) -> bool:
    """Python's equality (1 == 1.0 == True), texts alike only here and not further inside."""
    if isinstance(value, str) and isinstance(option, str):
        return plain(value) == plain(option)
    return bool(value == option)


def short(value: Any) -> str:
    """A value as Python writes it, cut where it is long."""
    text = repr(value)
    return text if len(text) <= 80 else text[:79] + "…"


def _called(kind: type) -> str:
    return _WORDS.get(kind, kind.__name__)
