"""Sentences for people: a `Message` carries its English template, which is its id, and the values that stand in it, from where it
arises to where it is shown; there it is told in the user's language (`engine.languages`).

A Message is a str, the finished English sentence, so that whoever knows nothing of languages (a log file, a table, a library) still
reads it. What changes the text as text (slices, `+`, f-strings) makes plain English of it: put it into another Message as a value
instead, or join whole sentences with `sentences`. A sentence without values needs no Message; it is its own id.
"""

import json
import re
from collections.abc import Callable, Iterator
from numbers import Integral, Real
from typing import Any

MARK = "$message"  # the key by which a packed Message is known in JSON
FIELD = re.compile(r"\{\{|\}\}|\{(\w+)(?::([^{}]*))?\}")
NUMBER = re.compile(r",?(\.\d{1,2})?[f%eg]?")  # the formats in which a value may be asked for; anything else is left alone
COMMA = ", "  # between the members of a list
OF_TEXTS: dict[str, Callable[[str], str]] = {
    "capital": lambda text: text[:1].upper() + text[1:],
    "small": lambda text: text[:1].lower() + text[1:],
    "open": lambda text: text.rstrip(".。"),
}  # formats of sentences that stand inside another: with a capital letter, without one, without the full stop

Value = "str | int | float | Message | list[Value]"


class Message(str):
    """`Message("{file} is not there.", file=path)`. In the template stand {name}, or {name:,.1f} for a number; {{ and }} are braces where
    there are values. A value is a number, a text, which is shown as it is, another Message, which is told in the user's language too, or
    a list of such, which is shown with commas; anything else becomes a text. `many` is the template for another `count` than 1."""

    template: str
    many: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> "Message":
        return cls.of(template, values)

    @classmethod
    def counted(cls, one: str, many: str, /, count: int, **values: Any) -> "Message":
        """The sentence for one thing or for `count` of them, as the language has it: `Message.counted("{count} row", "{count} rows",
        count=3)`."""
        return cls.of(one, {"count": count, **values}, many)

    @classmethod
    def of(cls, template: str, values: dict[str, Any], many: str = "") -> "Message":
        """The Message of these parts."""
        template, values = str.__str__(template), {name: _value(value) for name, value in values.items()}
        english = many if many and values.get("count") != 1 else template
        made = super().__new__(cls, filled(english, values) if values else english)
        made.template, made.many, made.values = template, many, values
        return made

    def __str__(self) -> str:
        return self  # also as the text of an exception that is raised with it

    def __reduce__(self) -> tuple[Callable[..., "Message"], tuple[Any, ...]]:
        return Message.of, (self.template, self.values, self.many)


def _value(value: Any) -> Any:
    if isinstance(value, list):
        return [_value(inner) for inner in value]
    if isinstance(value, (Message, bool)) or type(value) in (str, int, float):
        return value
    if isinstance(value, BaseException):
        return str(value)  # the Message with which it was raised, if any
    return int(value) if isinstance(value, Integral) else float(value) if isinstance(value, Real) else str.__str__(str(value))


def filled(
    template: str,
    values: dict[str, Any],
    tell: Callable[[Any], str] = str,
    comma: str = COMMA,
    number: Callable[[float, str], str] = format,
) -> str:
    """A template with its values; `number` writes those that are asked for in a format, `tell` makes texts of the others. Nothing but the
    values named is ever looked at, for a template may come with a project from elsewhere."""

    def shown(value: Any, how: str) -> str:
        if isinstance(value, list):
            return comma.join(shown(inner, how) for inner in value)
        if isinstance(value, (int, float)) and how and NUMBER.fullmatch(how):
            return number(value, how)
        return OF_TEXTS.get(how, str)(tell(value))

    def put(found: re.Match[str]) -> str:
        name, how = found[1], found[2] or ""
        return shown(values[name], how) if name in values else found[0][:1] if name is None else found[0]

    return FIELD.sub(put, template)


def sentences(*parts: str) -> Message:
    """Whole sentences in a row, those that are not empty; each is told in the user's language."""
    left = [part if isinstance(part, Message) else Message(part) for part in parts if part]
    if len(left) == 1:
        return left[0]
    return Message.of(" ".join(f"{{{i}}}" for i in range(len(left))), {str(i): part for i, part in enumerate(left)})


def capitalized(text: str) -> Message:
    """The sentence with a capital letter at its beginning, for one that elsewhere stands behind a place."""
    return Message("{text:capital}", text=_sentence(text))


def lowered(text: str) -> Message:
    """The sentence with a small letter at its beginning."""
    return Message("{text:small}", text=_sentence(text))


def unended(text: str) -> Message:
    """The sentence without its full stop, for one that stands inside another."""
    return Message("{text:open}", text=_sentence(text))


def _sentence(text: str) -> Message:
    return text if isinstance(text, Message) else Message(text)


# In JSON: events, answers to queries, columns of the store


def packed(value: Any) -> Any:
    """A JSON-able value in which each Message has become an object of its parts."""
    if isinstance(value, Message):
        many = {"many": value.many} if value.many else {}
        return {MARK: value.template, **many, "values": {name: packed(inner) for name, inner in value.values.items()}}
    if isinstance(value, dict):
        return {key: packed(inner) for key, inner in value.items()}
    return [packed(inner) for inner in value] if isinstance(value, (list, tuple)) else value


def to_json(value: Any) -> str:
    """JSON text of a value with Messages in it, to be read by `from_json`."""
    return json.dumps(packed(value), ensure_ascii=False)


def from_json(text: str) -> Any:
    """The reverse of `to_json`; other JSON text is read as ever. Raises ValueError for what is no JSON."""
    return json.loads(text, object_hook=_unpacked) if f'"{MARK}"' in text else json.loads(text)


def unpacked(value: Any) -> Any:
    """The reverse of `packed`."""
    if isinstance(value, dict):
        return _unpacked({key: unpacked(inner) for key, inner in value.items()})
    return [unpacked(inner) for inner in value] if isinstance(value, list) else value


def _unpacked(read: dict[str, Any]) -> Any:
    template, values, many = read.get(MARK), read.get("values"), read.get("many", "")
    if isinstance(template, str) and isinstance(values, dict) and isinstance(many, str) and set(read) <= {MARK, "values", "many"}:
        return Message.of(template, values, many)
    return read


def to_text(text: str) -> str:
    """A sentence as a text column keeps it: one with values as JSON, any other as it is."""
    return to_json(text) if isinstance(text, Message) and text.values else str.__str__(text)


def from_text(text: str) -> str:
    """The reverse of `to_text`; what earlier versions and libraries wrote stays as it is."""
    if not text.startswith(f'{{"{MARK}"'):
        return text
    try:
        read = from_json(text)
    except ValueError:
        return text
    return read if isinstance(read, Message) else text


def templates(text: str) -> Iterator[str]:
    """The ids of a sentence and of all that stands in it; a plain text is its own."""
    if not isinstance(text, Message):
        yield text
        return
    yield text.template
    inner = [part for value in text.values.values() for part in (value if isinstance(value, list) else [value])]
    for part in inner:
        if isinstance(part, Message):
            yield from templates(part)
