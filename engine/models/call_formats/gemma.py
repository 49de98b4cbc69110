"""Gemma's own form: a small grammar of its own, with tokens in place of quotes and brackets."""

import json
import re
from typing import Any

from engine.messages import Message
from engine.models.call_formats.reading import ParseError
from engine.records import ToolCall

DEEPEST = 100
_CALL = re.compile(r"\s*call:\s*([^\s{}]+?)\s*(?=\{)")
_KEY = re.compile(r"\s*([^\s:,{}\[\]<]+)\s*:")
_WORD = re.compile(r"[^\s,\]}]+")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,999})(?:\.\d{1,999})?(?:[eE][+-]?\d{1,3})?")
_WORDS = {"true": True, "false": False, "null": None, "None": None}  # the template of Gemma 4 writes None


class Gemma:
    """<start_function_call>call:name{key:<escape>text<escape>,n:1}<end_function_call> (FunctionGemma), and the
    same between <|tool_call> and <tool_call|> with <|"|> around texts (Gemma 4). Keys stand bare; values are texts, numbers, true,
    false, null, lists and objects.

    Forms: https://ai.google.dev/gemma/docs/functiongemma/formatting-and-best-practices, and the chat template of Gemma 4
    """

    NAME = "gemma"
    FORMS = (("<start_function_call>", "<end_function_call>", "<escape>"), ("<|tool_call>", "<tool_call|>", '<|"|>'))
    MARKS: tuple[str, ...] = tuple(begin for begin, _, _ in FORMS)

    @classmethod
    def read(cls, text: str) -> list[ToolCall] | None:
        """See the package. Words before, between and after the calls are passed over."""
        for begin, end, quote in cls.FORMS:
            if begin in text:
                return _calls(text, begin, end, quote)
            if end in text:
                raise ParseError(Message("{end} without {begin}", end=end, begin=begin))
        return None


def _calls(text: str, begin: str, end: str, quote: str) -> list[ToolCall]:
    calls, at = [], 0
    while (start := text.find(begin, at)) >= 0:
        head = _CALL.match(text, start + len(begin))
        if not head:
            raise ParseError(Message("no call:name{{ after {begin}", begin=begin))
        reader = _Reader(text, head.end(), quote)
        arguments = reader.value(0)
        reader.take(end)
        at = reader.at
        calls.append(ToolCall(head[1], arguments))
    return calls


class _Reader:
    """Goes through a text from `at`; each method reads one thing and raises ParseError where it is not there."""

    def __init__(self, text: str, at: int, quote: str) -> None:
        self.text, self.at, self.quote = text, at, quote

    def take(self, mark: str) -> None:
        if not self.comes(mark):
            raise ParseError(Message("{mark} is missing at character {at}", mark=mark, at=self.at))

    def comes(self, mark: str) -> bool:
        """Whether a mark follows, after blanks; if so it is passed."""
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        if not self.text.startswith(mark, self.at):
            return False
        self.at += len(mark)
        return True

    def value(self, depth: int) -> Any:
        if depth > DEEPEST:
            raise ParseError("nested too deeply")
        if self.comes("{"):
            return self._object(depth)
        if self.comes("["):
            return self._list(depth)
        if self.comes(self.quote):
            return self._text()
        word = _WORD.match(self.text, self.at)
        if not word:
            raise ParseError(Message("a value is missing at character {at}", at=self.at))
        self.at = word.end()
        if word[0] in _WORDS:
            return _WORDS[word[0]]
        if not _NUMBER.fullmatch(word[0]) or abs(number := json.loads(word[0])) == float("inf"):
            raise ParseError(Message("neither number nor text at character {start}", start=word.start()))
        return number

    def _text(self) -> str:
        end = self.text.find(self.quote, self.at)
        if end < 0:
            raise ParseError(Message("{quote} is missing at the end of a text", quote=self.quote))
        found, self.at = self.text[self.at : end], end + len(self.quote)
        if any("\ud800" <= letter <= "\udfff" for letter in found):
            raise ParseError("a number or a character is broken")
        return found

    def _key(self) -> str:
        if self.comes(self.quote):
            key = self._text()
            self.take(":")
            return key
        found = _KEY.match(self.text, self.at)
        if not found:
            raise ParseError(Message("a key is missing at character {at}", at=self.at))
        self.at = found.end()
        return found[1]

    def _object(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        if self.comes("}"):
            return found
        while True:
            key = self._key()
            if key in found:
                raise ParseError("a key appears twice")
            found[key] = self.value(depth + 1)
            if self.comes("}"):
                return found
            self.take(",")

    def _list(self, depth: int) -> list[Any]:
        found: list[Any] = []
        if self.comes("]"):
            return found
        while True:
            found.append(self.value(depth + 1))
            if self.comes("]"):
                return found
            self.take(",")
