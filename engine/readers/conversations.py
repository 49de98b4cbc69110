"""Conversations: OpenAI's messages and ShareGPT's. Each gives one question, see `asked`; what else stands in it is told as not taken.

Roles and keys of either are understood in both.
"""

import ast
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from engine.messages import Message
from engine.models.call_formats.reading import THINK_CLOSE, THINK_OPEN, answer_of, as_calls, load_first
from engine.models.chat import ParseError, parse
from engine.readers.lines import Given
from engine.records import LeftOut, ToolCall, to_json

USER, ANSWER, CALL, OTHER = "user", "answer", "call", "other"
ROLES = {
    **dict.fromkeys(("user", "human", "customer", "client", "prompter"), USER),
    **dict.fromkeys(("assistant", "gpt", "model", "bot", "ai", "chatgpt", "chatbot", "agent"), ANSWER),
    **dict.fromkeys(("function_call", "tool_call", "function_calls", "tool_calls", "action"), CALL),
}
RETURNED = {"tool", "function", "observation", "tool_response", "function_response", "ipython", "environment", "tool_result"}
ASIDE = ("system", "developer")
CLOSING, REASONING, SYSTEM = "closing", "reasoning", "system"  # what is told once for a file
NO_QUESTION = Message("No user question directly before an answer.")
JSON_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
CONTROL = re.compile(r"[\x00-\x1f]")


class OpenAIMessages:
    """{"messages": [{"role": "user", "content"}, {"role": "assistant", "tool_calls": [...]}], "tools": [...]}.

    Content is a text or a list of {"type": "text", "text"} parts. OpenAI's older single "function_call" is understood as well.

    Form: https://platform.openai.com/docs/guides/function-calling
    """

    NAME = "OpenAI messages"

    @staticmethod
    def fits(entry: dict[str, Any]) -> bool:
        """Whether an object looks like this form at all."""
        return isinstance(entry.get("messages"), list)

    @staticmethod
    def read(given: Iterable[tuple[int, dict[str, Any]]], file: str) -> Iterator[Given | LeftOut]:
        """The question of each conversation with its calls, or why it has none."""
        for row, entry in given:
            listed, tools = entry.get("messages"), entry.get("tools") or entry.get("functions")
            yield (
                from_conversation(listed, file, row, tools)
                if isinstance(listed, list)
                else LeftOut(file, row, "It has no list of messages.")
            )


class ShareGPT:
    """LLaMA-Factory's {"conversations": [{"from", "value"}, ...], "tools": ...}.

    Turns are from "human" (or "user"), "function_call" (its value is the JSON of one call or of a list), "observation" and "gpt" (or
    "assistant"; a call in it is read as any model's answer is, plain words are none).

    Form: https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md
    """

    NAME = "ShareGPT conversations"

    @staticmethod
    def fits(entry: dict[str, Any]) -> bool:
        """Whether an object looks like this form at all."""
        return isinstance(entry.get("conversations"), list)

    @staticmethod
    def read(given: Iterable[tuple[int, dict[str, Any]]], file: str) -> Iterator[Given | LeftOut]:
        """The question of each conversation with its calls, or why it has none."""
        for row, entry in given:
            listed = entry.get("conversations")
            yield (
                from_conversation(listed, file, row, entry.get("tools"))
                if isinstance(listed, list)
                else LeftOut(file, row, "It has no list of conversations.")
            )


def from_conversation(messages: Sequence[Any], file: str, row: int, tools: Any = None) -> Given | LeftOut:
    """The question that a conversation asks, with what else of it is not taken, or why it has none; `tools` as the row writes them."""
    turns = [message for message in messages if isinstance(message, dict)]
    mended: list[str] = []
    odd = sorted({role(turn) for turn in turns} - {*ROLES, *ASIDE, *RETURNED})
    try:
        found = asked(turns, mended)
        if found is None:
            return LeftOut(
                file,
                row,
                Message("{no_question} Unknown roles: {odd}.", no_question=NO_QUESTION, odd=[*odd]) if odd else NO_QUESTION,
            )
        if not found[1] and _is_unsaid(turns, found[0]):
            return LeftOut(file, row, "Its answer is empty: neither a call nor text.")
        if not _is_readable(tools):
            tell = mended.append
            tell("Its list of tools is not valid JSON and is ignored.")
        return Given(row, *found, names_of(tools), *_not_taken(turns, found, mended))
    except ParseError as error:
        return LeftOut(file, row, Message("A call in its answers cannot be read ({error}).", error=error))


def _is_unsaid(turns: Sequence[dict[str, Any]], question: str) -> bool:
    """Whether the answer to a question without calls says nothing, and does not say either that there are none or a refusal."""
    asked = [turn for turn in turns if role(turn) not in ASIDE]
    at = next(i for i, turn in enumerate(asked) if who(turn) == USER and words(turn) == question)
    answers = [turn for turn in asked[at + 1 : at + 2] if who(turn) == ANSWER]
    return all(not words(turn) and turn.get("tool_calls") is None and not turn.get("refusal") for turn in answers)


def _is_readable(tools: Any) -> bool:
    try:
        return not isinstance(tools, str) or not tools.strip() or isinstance(json.loads(tools), (list, dict))
    except (ValueError, RecursionError):
        return False


def names_of(tools: Any) -> frozenset[str]:
    """The names of the tools that a row lists, as objects or as JSON text; none where it lists none."""
    if isinstance(tools, str):
        try:
            tools = json.loads(tools) if tools.strip() else []
        except (ValueError, RecursionError):
            return frozenset()
    inner = [tool.get("function", tool) for tool in tools if isinstance(tool, dict)] if isinstance(tools, list) else []
    return frozenset(name for one in inner if isinstance(one, dict) and isinstance(name := one.get("name"), str))


def asked(messages: Sequence[dict[str, Any]], mended: list[str] | None = None) -> tuple[str, tuple[ToolCall, ...]] | None:
    """(question, calls): the user's last words before the first call, with every call up to the next turn of someone else.

    Where nothing is called: the first question that is answered, with no calls. None where no question stands right before
    an answer, or before the first call. `mended` is told what was put right. Raises ParseError for a call that is not whole.
    """
    turns = [message for message in messages if role(message) not in ASIDE]
    uncalled: list[str] = []
    for i, turn in enumerate(turns):
        calls = calls_after(turns[i + 1 :], mended) if who(turn) == USER else None
        if calls:
            return words(turn), calls
        if calls is not None:
            uncalled.append(words(turn))
    if not uncalled or any(who(turn) in (ANSWER, CALL) and calls_in(turn) for turn in turns):
        return None
    return uncalled[0], ()


def _not_taken(
    messages: Sequence[dict[str, Any]], found: tuple[str, tuple[ToolCall, ...]], mended: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(sentences on what of a conversation is not taken or was mended, what is told once for the file)."""
    turns = [message for message in messages if role(message) not in ASIDE]
    first = next(
        i for i, turn in enumerate(turns) if who(turn) == USER and words(turn) == found[0] and calls_after(turns[i + 1 :]) is not None
    )
    end = next((i for i in range(first + 1, len(turns)) if who(turns[i]) not in (ANSWER, CALL)), len(turns))
    answers, rest = turns[first + 1 : end], turns[end:]
    questions = sum(who(turn) == USER for turn in turns) - 1
    calls = sum(len(_calls_or_none(turn)) for turn in rest if who(turn) in (ANSWER, CALL))
    told = list(dict.fromkeys(mended))
    tell = told.append
    if calls:
        tell(Message("Only the first step is used, because conversations are not supported yet. Skipped calls: {calls}.", calls=calls))
    if questions:
        tell(Message("Only one question is used, because conversations are not supported yet. Skipped: {questions}.", questions=questions))
    if found[1] and any(who(turn) == ANSWER and _said_beside(turn) for turn in answers):
        tell("The text next to its call is skipped, because conversations are not supported yet.")
    closing = any(who(turn) == ANSWER and words(turn) and not _calls_or_none(turn) for turn in rest)
    thought = any(THINK_OPEN in words(turn) or turn.get("reasoning_content") for turn in answers)
    system = any(role(message) in ASIDE and words(message) for message in messages)
    kinds = ((CLOSING, closing), (REASONING, thought), (SYSTEM, system))
    return tuple(told), tuple(kind for kind, there in kinds if there)


def _said_beside(turn: dict[str, Any]) -> bool:
    """Whether an answer says something in words, beside a call of its own or before one in the next turn."""
    if not (turn.get("tool_calls") or turn.get("function_call")) and calls_in(turn):
        return False  # the call is the text
    return bool(words(turn).rpartition(THINK_CLOSE)[2].strip())


def _calls_or_none(turn: dict[str, Any]) -> list[ToolCall]:
    try:
        return calls_in(turn)
    except ParseError:
        return []


def calls_after(messages: Sequence[dict[str, Any]], mended: list[str] | None = None) -> tuple[ToolCall, ...] | None:
    """The calls of the answers with which these messages begin; None where they begin with no answer. Raises ParseError."""
    calls: list[ToolCall] = []
    for i, message in enumerate(messages):
        if who(message) not in (ANSWER, CALL):
            return tuple(calls) if i else None
        calls += calls_in(message, mended)
    return tuple(calls) if messages else None


def role(message: dict[str, Any]) -> str:
    """The role as written, in lower case."""
    return str(message.get("role", message.get("from", ""))).strip().lower()


def who(message: dict[str, Any]) -> str:
    """USER, ANSWER, CALL (a turn that is nothing but calls), or OTHER, such as what a tool returned."""
    return ROLES.get(role(message), OTHER)


def words(message: dict[str, Any]) -> str:
    """The text of a message, its parts joined by line breaks; pictures and sound are not read."""
    content = message.get("content", message.get("value"))
    if isinstance(content, list):
        parts = [part.get("text") for part in content if isinstance(part, dict) and part.get("type") in ("text", "input_text")]
        return "\n".join(part for part in parts if isinstance(part, str)).strip()
    return content.strip() if isinstance(content, str) else ""


def calls_in(message: dict[str, Any], mended: list[str] | None = None) -> list[ToolCall]:
    """The calls of one answer; plain words are no call: []. `mended` is told what was put right. Raises ParseError for a call that is
    not whole."""
    listed = message.get("tool_calls") or message.get("function_call")
    listed = listed or _parts_that_call(message.get("content", message.get("value")))
    if listed:
        return parse(_json([_function(call, mended) for call in (listed if isinstance(listed, list) else [listed])]))
    if who(message) != CALL:
        return read_calls(words(message), mended)
    value = message.get("content", message.get("value"))
    calls = read_calls(value if isinstance(value, str) else _json(value), mended)
    if not calls:
        raise ParseError(Message("the turn {role} contains none", role=role(message)))
    return calls


def _parts_that_call(content: Any) -> list[dict[str, Any]]:
    """The calls among the parts of a content, as Anthropic (tool_use) and Gemini (functionCall) write them."""
    found = []
    for part in content if isinstance(content, list) else ():
        if isinstance(part, dict) and part.get("type") in ("tool_use", "tool_call", "function_call"):
            found.append({"name": part.get("name"), "arguments": part.get("input", part.get("arguments"))})
        elif isinstance(part, dict) and isinstance(inner := part.get("functionCall", part.get("function_call")), dict):
            found.append({"name": inner.get("name"), "arguments": inner.get("args", inner.get("arguments"))})
    return found


def read_calls(text: str, mended: list[str] | None = None) -> list[ToolCall]:
    """The calls in a text, line breaks inside the texts of its JSON allowed, which many tools write; none in an empty text. Raises
    ParseError."""
    if not text.strip():
        return []
    try:
        return parse(text)
    except ParseError:
        several = _one_below_the_other(text) or _as_python(text, mended)
        if several:
            return several
        escaped = _escaped(text)
        if escaped == text:
            raise
        calls = parse(escaped)
        if mended is not None:
            _tell_line_break(mended.append)
        return calls


def _one_below_the_other(text: str) -> list[ToolCall]:
    """The calls of a text that is several JSON objects with nothing but blanks between them; none for any other."""
    text, at, found = answer_of(text), 0, []
    try:
        while text[at:].strip():
            value, at = load_first(text, at)
            found += as_calls(value)
    except ParseError:
        return []
    return found


def _as_python(text: str, mended: list[str] | None) -> list[ToolCall]:
    """The calls of a text that is a dictionary of Python, with its quotes and words, in place of JSON; none for any other."""
    try:
        value = ast.literal_eval(answer_of(text))
        found = as_calls(json.loads(to_json(value))) if isinstance(value, (dict, list)) else []
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):  # a ParseError is a ValueError
        return []
    if found and mended is not None:
        tell = mended.append
        tell("Its call is written as Python instead of JSON. It was corrected.")
    return found


def _tell_line_break(tell: Callable[[str], None]) -> None:
    tell("A text in its call contains a plain line break, which JSON does not allow. It was corrected.")


def _escaped(text: str) -> str:
    """The text with control characters inside of JSON's texts written as JSON wants them."""

    def written(found: re.Match[str]) -> str:
        return CONTROL.sub(lambda one: json.dumps(one[0])[1:-1], found[0])

    return JSON_TEXT.sub(written, text)


def _function(call: Any, mended: list[str] | None = None) -> dict[str, Any]:
    """{"name", "arguments"} of an entry of "tool_calls"; arguments may be JSON text, empty where there are none."""
    function = call.get("function", call) if isinstance(call, dict) else None
    if not isinstance(function, dict):
        raise ParseError("a call needs a name")
    arguments = function.get("arguments") or {}
    if isinstance(arguments, str) and _escaped(arguments) != arguments:
        arguments = _escaped(arguments)
        if mended is not None:
            _tell_line_break(mended.append)
    return {"name": function.get("name"), "arguments": arguments}


def _json(value: Any) -> str:
    try:
        return to_json(value)
    except RecursionError:
        raise ParseError("nested too deeply") from None
