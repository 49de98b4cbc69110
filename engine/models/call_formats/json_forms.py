"""The forms whose calls are JSON: alone, or behind the marks of Hermes and Qwen, Mistral, Phi and Granite, and Llama."""

import re

from engine.messages import Message
from engine.models.call_formats.python_forms import Python
from engine.models.call_formats.reading import CutOff, ParseError, as_call, as_calls, load, load_first, unfenced
from engine.records import ToolCall

CALL_OPEN, CALL_CLOSE = "<tool_call>", "</tool_call>"


class Json:
    """Bare JSON: {"name": ..., "arguments": {...}}, a list of such, or several with ; between them (Llama 3.1); in a code block or not."""

    NAME = "json"
    MARKS: tuple[str, ...] = ()
    BEGINS = re.compile(r"\{|\[\s*\{")

    @classmethod
    def read(cls, text: str) -> list[ToolCall] | None:
        """See the package."""
        text = unfenced(text)
        if not cls.BEGINS.match(text):
            return None
        calls, at = [], 0
        while True:
            value, at = load_first(text, at)
            calls += as_calls(value)
            rest = text[at:].lstrip()
            if not rest:
                return calls
            if not rest.startswith(";"):
                raise ParseError(Message("not JSON: something follows at character {at}", at=at))
            at = text.index(";", at) + 1


class Hermes:
    """<tool_call>{"name": ..., "arguments": {...}}</tool_call>, once a call: Hermes, Qwen 2.5 and 3, Granite 4, and the embedded model.

    Form: https://github.com/NousResearch/Hermes-Function-Calling
    """

    NAME = "tool_call"
    MARKS: tuple[str, ...] = (CALL_OPEN,)

    @classmethod
    def read(cls, text: str) -> list[ToolCall] | None:
        """See the package. Words before, between and after the calls are passed over."""
        if CALL_OPEN not in text:
            cls._refuse_close(text)
            return None
        calls, at = [], 0
        while (begin := text.find(CALL_OPEN, at)) >= 0:
            cls._refuse_close(text[at:begin])
            if CALL_CLOSE not in text[begin:]:
                raise (CutOff if text.endswith("}") else ParseError)(Message("{call_close} is missing", call_close=CALL_CLOSE))
            value, at = load_first(text, begin + len(CALL_OPEN))
            rest = text[at:].lstrip()
            if not rest.startswith(CALL_CLOSE):
                raise ParseError(Message("{call_close} is missing", call_close=CALL_CLOSE))
            at = text.index(CALL_CLOSE, at) + len(CALL_CLOSE)
            calls.append(as_call(value))
        cls._refuse_close(text[at:])
        return calls

    @staticmethod
    def _refuse_close(words: str) -> None:
        if CALL_CLOSE in words:
            raise ParseError(Message("{call_close} without {call_open}", call_close=CALL_CLOSE, call_open=CALL_OPEN))


class Mistral:
    """[TOOL_CALLS] [{"name", "arguments", "id"}, ...], and since 2025 [TOOL_CALLS]name[ARGS]{...}, once a call.

    Between name and [ARGS] may stand [CALL_ID] and an id.
    Form: https://github.com/mistralai/mistral-common (tokenizers from version 3, and from version 11)
    """

    NAME = "mistral"
    OPEN = "[TOOL_CALLS]"
    MARKS: tuple[str, ...] = (OPEN,)
    NAMED = re.compile(r"\s*([\w.\-/:]+)\s*(?:\[CALL_ID\]\s*\w+\s*)?(?:\[ARGS\]|(?=\{))")

    @classmethod
    def read(cls, text: str) -> list[ToolCall] | None:
        """See the package. Words before the first mark are passed over."""
        _, mark, rest = text.partition(cls.OPEN)
        if not mark:
            return None
        if rest.lstrip()[:1] in ("[", "{", ""):
            return as_calls(load(rest))
        calls, at = [], 0
        while True:
            named = cls.NAMED.match(rest, at)
            if not named:
                raise ParseError(Message("no name and [ARGS] after {open}", open=cls.OPEN))
            arguments, at = load_first(rest, named.end())
            if not isinstance(arguments, dict):
                raise ParseError("arguments are not an object")
            calls.append(ToolCall(named[1], arguments))
            left = rest[at:].strip()
            if not left:
                return calls
            if not left.startswith(cls.OPEN):
                raise ParseError(Message("something other than {open} follows a call", open=cls.OPEN))
            at = rest.index(cls.OPEN, at) + len(cls.OPEN)


class Phi:
    """functools[{"name", "arguments"}, ...], and <|tool_call|>[...]<|/tool_call|>; Granite 3 leaves the closing mark out.

    Forms: the model cards of Phi-4-mini and Granite 3
    """

    NAME = "phi"
    OPEN, CLOSE = "<|tool_call|>", "<|/tool_call|>"
    MARKS: tuple[str, ...] = (OPEN, "functools")
    FUNCTOOLS = re.compile(r"\s*functools\s*(?=\[)")

    @classmethod
    def read(cls, text: str) -> list[ToolCall] | None:
        """See the package. Words before <|tool_call|> are passed over."""
        head = cls.FUNCTOOLS.match(text)
        if head:
            value, end = load_first(text, head.end())
            if text[end:].strip():
                raise ParseError(Message("not JSON: something follows at character {end}", end=end))
            return as_calls(value)
        if cls.OPEN not in text:
            if cls.CLOSE in text:
                raise ParseError(Message("{close} without {open}", close=cls.CLOSE, open=cls.OPEN))
            return None
        calls, at = [], text.index(cls.OPEN)
        while text.startswith(cls.OPEN, at):
            value, end = load_first(text, at + len(cls.OPEN))
            calls += as_calls(value)
            rest = text[end:].lstrip().removeprefix(cls.CLOSE).lstrip()
            at = len(text) - len(rest)
        if text[at:]:
            raise ParseError(Message("something other than {close} follows a call", close=cls.CLOSE))
        return calls


class Llama:
    """<|python_tag|> of Llama 3.1 to 3.3, then {"name": ..., "parameters": {...}} (several with ; between them) or name(key=value).

    Llama writes its calls without the tag too: as bare JSON, or as a list of Python calls; `Json` and `Python` read these.
    Form: https://www.llama.com/docs/model-cards-and-prompt-formats/llama3_1
    """

    NAME = "llama"
    TAG = "<|python_tag|>"
    MARKS: tuple[str, ...] = (TAG,)

    @classmethod
    def read(cls, text: str) -> list[ToolCall] | None:
        """See the package. Words before the tag are passed over."""
        _, mark, rest = text.partition(cls.TAG)
        if not mark:
            return None
        rest = rest.strip()
        calls = Json.read(rest) or Python.read(rest)
        if calls is None:
            raise ParseError(Message("no call after {tag}", tag=cls.TAG))
        return calls
