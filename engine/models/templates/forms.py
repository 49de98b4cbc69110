"""A form of calls as data, learnt from a chat template (see `learning`), and how an answer in it is read.

An answer in a form is: words, `before`, a call, and for each further call `gap` and a call, then `after`. A call is a row of pieces:
texts, and holes for the name, an id, a number that counts, and the arguments. Arguments are JSON, JSON inside a JSON text, or
`Parameters`: one after the other, each written as key and value with texts around them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from engine.messages import Message
from engine.models.call_formats.reading import CutOff, ParseError, answer_of, load, load_first
from engine.models.templates.rendering import THOUGHTS
from engine.models.templates.values import typed
from engine.records import Tool, ToolCall
from engine.schemas import ANYTHING, Shape

NAME, ID, NUMBER, ARGUMENTS = "\x00name\x00", "\x00id\x00", "\x00number\x00", "\x00arguments\x00"
HOLES = {NAME: r"(?P<name>[^\s\"<>{}\[\]()]+?)", ID: r"[^\s\"<>{}\[\]]*?", NUMBER: r"\d+"}
CUT = re.compile("(\x00[a-z]+\x00)")
WORD = "\x00word\x00"  # the key once more, behind its value
JSON, JSON_TEXT, PARAMETERS = "json", "json in a text", "parameters"


@dataclass(frozen=True)
class Written:
    """How values of one type stand between their key and what follows: after `mid`, before `end`; `quoted` ones are JSON texts."""

    mid: str
    end: str = ""
    quoted: bool = False


@dataclass(frozen=True)
class Parameters:
    """Arguments that are written one by one. `first` stands before the first key, `between` between the end of a value and the next key;
    what stands behind a value may hold its key once more (WORD). `none` is what stands for no arguments at all.

    `types` maps string, number, boolean, null, array and object to how they are written; what is missing, the template cannot write.
    """

    first: str
    between: str
    none: str
    types: Mapping[str, Written]

    @cached_property
    def mids(self) -> list[str]:
        """The texts between key and value, the longest first."""
        return sorted({one.mid for one in self.types.values()}, key=len, reverse=True)


@dataclass(frozen=True)
class CallForm:
    """See the module. `gap` is None where the template writes one call in an answer. For Parameters `after` and `gap` begin where a value
    has ended, and `none_after` and `none_gap` behind the name of a call without arguments."""

    before: str
    call: str
    after: str
    gap: str | None
    arguments: str = JSON
    parameters: Parameters | None = None
    none_after: str = ""
    none_gap: str | None = None

    @property
    def several(self) -> bool:
        """Whether an answer may hold several calls."""
        return self.gap is not None

    def read(self, text: str, tools: Mapping[str, Tool] | None = None) -> list[ToolCall] | None:
        """The calls in an answer; None where it begins none. Values that the form writes without their type get that of the tool's
        schema. Raises ParseError for a call that is not whole, and CutOff where the answer ends within it."""
        text = thoughtless(answer_of(text))
        return _Reader(self, text, tools or {}).calls()

    @cached_property
    def begins(self) -> re.Pattern[str]:
        """What a first call begins with, up to its arguments; where nothing stands before a call, they must follow."""
        follows = "" if self.before.strip() or self.parameters else r'(?=\s*[{"])'
        return re.compile(pattern(self.before + self._head) + self._shown + follows)

    @cached_property
    def _shown(self) -> str:
        """What must follow the name of a call whose arguments are written one by one."""
        if self.parameters is None:
            return ""
        after = {self.parameters.first, self.none_after, self.none_gap or self.none_after}
        return f"(?={'|'.join(sorted(map(pattern, after)))})"

    @cached_property
    def _head(self) -> str:
        return self.call.partition(ARGUMENTS)[0]

    @cached_property
    def _rest(self) -> str:
        return self.call.partition(ARGUMENTS)[2]

    @cached_property
    def further(self) -> re.Pattern[str] | None:
        """What stands between the arguments of two calls."""
        return None if self.gap is None else re.compile(pattern(self._rest + self.gap + self._head) + self._shown)

    @cached_property
    def ends(self) -> re.Pattern[str]:
        """What follows the arguments of the last call."""
        return re.compile(pattern(self._rest + self.after))


def thoughtless(text: str) -> str:
    """A text without the reasoning at its beginning."""
    for _, closed in THOUGHTS:
        head, found, rest = text.partition(closed)
        if found and not any(opened in head for opened, _ in THOUGHTS if head.find(opened) > len(head) // 2):
            return rest.lstrip()
    return text


def pattern(text: str) -> str:
    """A regular expression of a text with holes, whose blanks and ends of lines may be missing or others, or stand between marks."""
    made, named, hole = [], False, False
    for piece in CUT.split(text):
        if piece in HOLES:
            made.append("(?P=name)" if piece == NAME and named else HOLES[piece])
            named, hole = named or piece == NAME, True
            continue
        for part in filter(None, re.split(r"(\s+)", piece)):
            made.append((r"\s+" if hole else r"\s*") if part.isspace() else re.escape(part).replace("><", r">\s*<"))
            hole = False
    return "".join(made)


class _Reader:
    """Goes through one answer."""

    def __init__(self, form: CallForm, text: str, tools: Mapping[str, Tool]) -> None:
        self.form, self.text, self.tools, self.at = form, text, tools, 0

    def calls(self) -> list[ToolCall] | None:
        begun = self.form.begins.search(self.text) if self.form.before.strip() else self.form.begins.match(self.text)
        if begun is None:
            mark = self.form.before.replace(ID, "\x00").replace(NUMBER, "\x00").partition("\x00")[0].strip()
            if len(mark) > 2 and not mark[0].isalnum() and mark in self.text:
                raise CutOff(Message("no valid call follows {mark}", mark=mark))
            return None
        found: list[ToolCall] = []
        while begun is not None:
            self.at = begun.end()
            name = begun["name"]
            arguments, begun = self._parameters(name) if self.form.parameters else self._json()
            found.append(ToolCall(name, arguments))
        return found

    def _json(self) -> tuple[dict[str, Any], re.Match[str] | None]:
        """(arguments, the beginning of the next call or None)"""
        value, self.at = self._loaded()
        if self.form.arguments == JSON_TEXT and isinstance(value, str):
            value = load(value)
        if not isinstance(value, dict):
            raise ParseError("arguments are not an object")
        return value, self._next(self.form.further, self.form.ends)

    def _loaded(self) -> tuple[Any, int]:
        try:
            return load_first(self.text, self.at)
        except ParseError as error:
            if not self.text[self.at :].rstrip().endswith(("}", "]")):
                raise CutOff(str(error)) from None
            raise

    def _next(self, further: re.Pattern[str] | None, ends: re.Pattern[str]) -> re.Match[str] | None:
        """The beginning of a further call, None at the end. Raises CutOff where neither is there."""
        if further and (found := further.match(self.text, self.at)):
            return found
        if ended := ends.match(self.text, self.at):
            self.at = ended.end()
            return None
        raise CutOff("a call is incomplete")

    def _parameters(self, name: str) -> tuple[dict[str, Any], re.Match[str] | None]:
        form, shape = self.form, self.form.parameters
        assert shape is not None
        first = re.compile(pattern(shape.first)).match(self.text, self.at)
        key = self._key(first.end()) if first else None
        if key is None:
            further = None if form.none_gap is None else re.compile(pattern(form.none_gap + form.call) + form._shown)
            return {}, self._next(further, re.compile(pattern(form.none_after)))
        found: dict[str, Any] = {}
        while True:
            word, mid, at = key
            if word in found:
                raise ParseError("a key appears twice")
            found[word], key, begun = self._value(name, word, mid, at)
            if key is None:
                return found, begun

    def _key(self, at: int) -> tuple[str, str, int] | None:
        """(key, what follows it, where its value begins), None where none stands here."""
        shape = self.form.parameters
        assert shape is not None
        mids = "|".join(f"({re.escape(mid)}|{pattern(mid)})" for mid in shape.mids)  # blanks beyond those written are the value's own
        found = re.compile(rf"((?!/)[^\s<>\"'=]{{1,200}}?)(?:{mids})").match(self.text, at)
        if not found:
            return None
        mid = next(number for number in range(2, 2 + len(shape.mids)) if found[number] is not None)
        return found[1], shape.mids[mid - 2], found.end()

    def _value(self, name: str, word: str, mid: str, at: int) -> tuple[Any, tuple[str, str, int] | None, re.Match[str] | None]:
        """(value, the next key or None, the beginning of the next call or None)"""
        shape = self.form.parameters
        assert shape is not None
        kinds = {kind: one for kind, one in shape.types.items() if one.mid == mid}
        quoted = next((one for one in kinds.values() if one.quoted), None)
        if quoted and self.text.startswith('"', at):
            value, at = load_first(self.text, at)
            return value, *self._after(word, at, "")
        for end in sorted({one.end for one in kinds.values()}, key=len, reverse=True):
            for length in self._stops(word, at, end):
                stop = at + length
                told = self.text[at:stop]
                follows = self._after(word, stop, end, strictly=False)
                if follows is not None:
                    own = {kind for kind, one in kinds.items() if one.end == end}
                    return typed(told, own, _shape(self.tools.get(name), word)), *follows
        raise CutOff("a value is incomplete")

    def _stops(self, word: str, at: int, end: str) -> Iterator[int]:
        """Where a value may end: where what follows stands as it is written, then where it stands with other blanks."""
        shape, form = self.form.parameters, self.form
        assert shape is not None
        every = [end + text for text in (shape.between, form.after, form.gap) if text is not None]
        for written in (lambda text: re.escape(text.replace(WORD, word).partition("\x00")[0]), lambda text: behind(text, word)):
            some = sorted({written(text) for text in every if text}, key=len, reverse=True)
            yield from (found.start() for found in re.finditer("|".join(some) or "(?!)", self.text[at:]) if found[0])
        if "" in every:
            yield len(self.text) - at

    def _after(self, word: str, at: int, end: str, strictly: bool = True) -> Any:
        """(the next key or None, the beginning of the next call or None) behind a value; None where nothing of it stands here."""
        shape, form = self.form.parameters, self.form
        assert shape is not None
        found = re.compile(behind(end + shape.between, word)).match(self.text, at)
        if found and (key := self._key(found.end())):
            return key, None
        if form.gap is not None:
            begun = re.compile(behind(end + form.gap + form.call, word) + form._shown).match(self.text, at)
            if begun:
                return None, begun
        ended = re.compile(behind(end + form.after, word)).match(self.text, at)
        if ended and (form.after.strip() or not self.text[ended.end() :].strip()):
            self.at = ended.end()
            return None, None
        if strictly:
            raise CutOff("a call is incomplete")
        return None


def behind(text: str, word: str) -> str:
    """A pattern of what stands behind the value of a key."""
    return pattern(text.replace(WORD, word))


def _shape(tool: Tool | None, key: str) -> Shape:
    return tool.known[key].shape if tool and key in tool.known else ANYTHING
