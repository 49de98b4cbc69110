"""Conversations: OpenAI's messages and ShareGPT's. Each gives one question, see `asked`; its tools and its system prompt are not used.

Roles and keys of either are understood in both.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from engine.models.chat import ParseError, parse
from engine.readers.lines import Given
from engine.records import LeftOut, ToolCall, to_json

USER, ANSWER, CALL, OTHER = "user", "answer", "call", "other"
ROLES = {"user": USER, "human": USER, "assistant": ANSWER, "gpt": ANSWER, "model": ANSWER, "function_call": CALL, "tool_call": CALL}
ASIDE = ("system", "developer")


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
            listed = entry.get("messages")
            yield from_conversation(listed, file, row) if isinstance(listed, list) else LeftOut(file, row, "It has no list of messages.")


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
                from_conversation(listed, file, row) if isinstance(listed, list) else LeftOut(file, row, "It has no list of conversations.")
            )


def from_conversation(messages: Sequence[Any], file: str, row: int) -> Given | LeftOut:
    """The question that a conversation asks, or why it has none."""
    try:
        found = asked([message for message in messages if isinstance(message, dict)])
    except ParseError as error:
        return LeftOut(file, row, f"A call in its answers cannot be read ({error}).")
    if found is None:
        return LeftOut(file, row, "No question of a user stands right before an answer.")
    return Given(row, *found)


def asked(messages: Sequence[dict[str, Any]]) -> tuple[str, tuple[ToolCall, ...]] | None:
    """(question, calls): the user's last words before the first call, with every call up to the next turn of someone else.

    Where nothing is called: the first question that is answered, with no calls. None where no question stands right before
    an answer, or before the first call. Raises ParseError for a call that is not whole.
    """
    turns = [message for message in messages if role(message) not in ASIDE]
    uncalled: list[str] = []
    for i, turn in enumerate(turns):
        calls = calls_after(turns[i + 1 :]) if who(turn) == USER else None
        if calls:
            return words(turn), calls
        if calls is not None:
            uncalled.append(words(turn))
    if not uncalled or any(who(turn) in (ANSWER, CALL) and calls_in(turn) for turn in turns):
        return None
    return uncalled[0], ()


def calls_after(messages: Sequence[dict[str, Any]]) -> tuple[ToolCall, ...] | None:
    """The calls of the answers with which these messages begin; None where they begin with no answer. Raises ParseError."""
    calls: list[ToolCall] = []
    for i, message in enumerate(messages):
        if who(message) not in (ANSWER, CALL):
            return tuple(calls) if i else None
        calls += calls_in(message)
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


def calls_in(message: dict[str, Any]) -> list[ToolCall]:
    """The calls of one answer; plain words are no call: []. Raises ParseError for a call that is not whole."""
    listed = message.get("tool_calls") or message.get("function_call")
    if listed:
        return parse(_json([_function(call) for call in (listed if isinstance(listed, list) else [listed])]))
    if who(message) != CALL:
        return parse(words(message)) if words(message) else []
    value = message.get("content", message.get("value"))
    calls = parse(value if isinstance(value, str) else _json(value))
    if not calls:
        raise ParseError(f"the turn {role(message)} holds none")
    return calls


def _function(call: Any) -> dict[str, Any]:
    """{"name", "arguments"} of an entry of "tool_calls"; arguments may be JSON text, empty where there are none."""
    function = call.get("function", call) if isinstance(call, dict) else None
    if not isinstance(function, dict):
        raise ParseError("a call needs a name")
    return {"name": function.get("name"), "arguments": function.get("arguments") or {}}


def _json(value: Any) -> str:
    try:
        return to_json(value)
    except RecursionError:
        raise ParseError("nested too deeply") from None
