"""What the readers of all forms share: strict JSON, Python literals, and the ends of an answer."""

import ast
import json
import re
import warnings
from collections.abc import Sequence
from typing import Any

from engine.messages import Message
from engine.records import ToolCall

THINK_OPEN, THINK_CLOSE = "<think>", "</think>"
THOUGHTS = ((THINK_OPEN, THINK_CLOSE), ("<thinking>", "</thinking>"), ("[THINK]", "[/THINK]"))  # around reasoning
NAME = r"\w[\w.\-/:]{0,255}"  # of a tool as Python calls are written, with what Python itself does not allow in a name
ARGUMENT = r"[^\s=,()\[\]{}'\"]+(?:\[[^\s=()\[\]{}'\"]*\])*"
ENDS = (
    "<|im_end|>",
    "<|eot_id|>",
    "<|eom_id|>",
    "<|eot|>",
    "<|end|>",
    "<|endoftext|>",
    "</s>",
    "<end_of_turn>",
    "<turn|>",
    "<eos>",
    "<start_function_response>",
)  # FunctionGemma waits for the tool's answer with the last
_FENCE = re.compile(r"```(?:(?:json|python|py)(?=[\s\[{]))?")
_EXPECTING = tuple("=,:([{\\")  # after these something has to come
_BESIDE = {"name", "function", "type", "id", "index"}  # keys of a call without arguments
_TOO_MANY = (RecursionError, MemoryError)


class ParseError(ValueError):
    """An answer that holds no complete call (the paper's structure error); the text says why. `kind` names the classes of broken answers
    that are told apart, and is "" for any other."""

    kind = ""


class Empty(ParseError):
    """An answer that says nothing."""

    kind = "answer:empty"


class UnfinishedThought(ParseError):
    """An answer that ends while it is still reasoning."""

    kind = "answer:unfinished_thought"


class CutOff(ParseError):
    """An answer that ends inside a call."""

    kind = "answer:cut_off"


def answer_of(text: str) -> str:
    """An answer without reasoning before it, end-of-turn tokens after it, and blanks around it."""
    text = text.strip()
    while close := next((close for begin, close in THOUGHTS if text.startswith(begin) and close in text), ""):
        text = text.partition(close)[2].strip()
    for begin, close in THOUGHTS:  # where the prompt itself opened the reasoning
        head, found, rest = text.partition(close)
        if found and begin not in head and not is_cut(head):
            text = rest.strip()
    while end := next((mark for mark in ENDS if text.endswith(mark)), ""):
        text = text.removesuffix(end).rstrip()
    return text


def is_cut(text: str) -> bool:
    """Whether a text stops inside brackets or a quoted text that it opened, or where something has to follow."""
    closing, quote, passed = {"(": ")", "[": "]", "{": "}"}, "", False
    awaited: list[str] = []
    for letter in text:
        if passed:
            passed = False
        elif quote:
            passed = letter == "\\"
            quote = "" if letter == quote else quote
        elif awaited and letter in "\"'":
            quote = letter
        elif letter in closing:
            awaited.append(closing[letter])
        elif awaited and letter == awaited[-1]:
            awaited.pop()
    return bool(quote or awaited) or text.rstrip().endswith(_EXPECTING)


def unfenced(text: str) -> str:
    """The inside of Markdown code that is the whole text, a block or `between single marks`, else the text."""
    if not text.startswith("```"):
        return text[1:-1].strip() if len(text) > 2 and text[0] == text[-1] == "`" else text
    return _FENCE.sub("", text, count=1).removesuffix("```").strip()


def load(text: str) -> Any:
    """The JSON value that a text is. Raises ParseError."""
    value, end = load_first(text, 0)
    if text[end:].strip():
        raise ParseError(Message("not JSON: something follows at character {end}", end=end))
    return value


def load_first(text: str, at: int) -> tuple[Any, int]:
    """The JSON value that begins at a place of a text, after blanks, and where it ends.

    Stricter than `json`: no key twice, no NaN or infinity, no half of a character ("\\ud83d"), for none of these can be stored.
    Raises ParseError.
    """
    at += len(text[at:]) - len(text[at:].lstrip())
    try:
        value, end = _DECODER.raw_decode(text, at)
        _check_storable(value)
        return value, end
    except json.JSONDecodeError as error:
        raise ParseError(Message("not JSON: {problem} at character {pos}", problem=error.msg, pos=error.pos)) from None
    except ParseError:
        raise
    except ValueError:
        raise ParseError("a number or a character is broken") from None
    except _TOO_MANY:
        raise ParseError("nested too deeply") from None


def _refuse_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ParseError("a key appears twice")
    return found


def _refuse_constant(name: str) -> None:
    raise ParseError(Message("{name} is not a JSON number", name=name))


_DECODER = json.JSONDecoder(object_pairs_hook=_refuse_twice, parse_constant=_refuse_constant)


def _check_storable(value: Any) -> None:
    json.dumps(value, ensure_ascii=False, allow_nan=False).encode()


def as_call(value: Any) -> ToolCall:
    """The call that a JSON value is. Raises ParseError.

    The tool stands under "name" or "function" (BFCL), or both stand inside "function" (OpenAI); the arguments stand under
    "arguments" or "parameters" (Llama, BFCL), as an object or as JSON text; where nothing else is said there are none.
    """
    if isinstance(value, dict) and isinstance(value.get("function"), dict):
        value = value["function"]
    name = value.get("name", value.get("function")) if isinstance(value, dict) else None
    if not isinstance(name, str) or not name:
        raise ParseError("a call needs a name")
    if "arguments" in value and "parameters" in value:
        raise ParseError("a call has both arguments and parameters")
    if not value.keys() & {"arguments", "parameters"} and not value.keys() <= _BESIDE:
        raise ParseError("a call has neither arguments nor parameters")
    arguments = value.get("arguments", value.get("parameters", {}))
    if isinstance(arguments, str):
        arguments = load(arguments)
    if not isinstance(arguments, dict):
        raise ParseError("arguments are not an object")
    return ToolCall(name, arguments)


def as_calls(value: Any) -> list[ToolCall]:
    """The calls that a JSON value is: one, a list of them, or OpenAI's {"tool_calls": list}. Raises ParseError."""
    if isinstance(value, dict) and isinstance(value.get("tool_calls"), list) and value.keys() <= {"tool_calls", "content", "role"}:
        value = value["tool_calls"]
    return [as_call(item) for item in (value if isinstance(value, list) else [value])]


def python_tree(text: str, mode: str) -> Any:
    """The body of the syntax tree of a text in Python, None where it is none. `mode` is eval or exec, as for `ast.parse`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of odd escapes and the like, in plain words
            tree = ast.parse(text, mode=mode)
            return tree.body if isinstance(tree, (ast.Expression, ast.Module)) else None
    except (SyntaxError, ValueError, *_TOO_MANY):
        return None


def python_calls(node: ast.expr) -> list[ToolCall] | None:
    """The calls of an expression `f(a=1)`, `[f(a=1), g()]` or `f(a=1), g()` with literal values; None where it is none. Raises
    ParseError."""
    nodes = node.elts if isinstance(node, (ast.List, ast.Tuple)) else [node]
    calls = [one for one in nodes if isinstance(one, ast.Call)]
    if not calls or len(calls) < len(nodes):
        return None
    return [_python_call(one) for one in calls]


def _python_call(node: ast.Call) -> ToolCall:
    # f(**more) has a keyword without a name
    named: list[tuple[str, str | ast.expr]] = [(one.arg, one.value) for one in node.keywords if one.arg is not None]
    if node.args or len(named) < len(node.keywords):
        raise ParseError("arguments without names")
    return ToolCall(dotted_name(node.func), plain_arguments(named))


def plain_arguments(named: Sequence[tuple[str, str | ast.expr]]) -> dict[str, Any]:
    """Arguments of literal values, given as Python text or its tree. Raises ParseError."""
    if len({name for name, _ in named}) != len(named):
        raise ParseError("an argument appears twice")
    try:
        arguments = {name: _as_json(ast.literal_eval(value)) for name, value in named}
        _check_storable(arguments)
    except (ValueError, TypeError, SyntaxError, *_TOO_MANY):
        raise ParseError("an argument is not a plain value") from None
    return arguments


def _as_json(value: Any) -> Any:
    """A literal with lists for tuples. Raises TypeError for what JSON does not have, such as a set, bytes or keys that are no text."""
    if isinstance(value, (list, tuple)):
        return [_as_json(one) for one in value]
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise TypeError
        return {key: _as_json(one) for key, one in value.items()}
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    raise TypeError


def dotted_name(node: ast.expr) -> str:
    """`a.b.c` of a name or a chain of attributes. Raises ParseError for anything else that is called."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name):
        raise ParseError("a call needs a name")
    return ".".join([node.id, *reversed(parts)])
