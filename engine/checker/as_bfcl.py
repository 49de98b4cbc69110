"""Answers read as the Berkeley Function Calling Leaderboard (version 4) reads them, mistakes included, and without `eval`.

Python calls (its prompting models): arguments without names are dropped; a name, a call without arguments or a subscript is its
text; a call with arguments is an object; any sign is a minus; of two arguments of one name the last counts. JSON (its prompt
form json): [{"function", "parameters"}], searched for in the text, nothing where it is broken. <tool_call> (its Qwen models):
what is no JSON is passed over. Forms that BFCL reads with code of a model's own, such as Mistral's, are read by
engine/models/call_formats. Arithmetic is computed for plain values of a bounded size; BFCL evaluates any Python there.

Rules: https://github.com/ShishirPatil/gorilla/tree/main/berkeley-function-call-leaderboard (bfcl_eval/model_handler)
"""

import ast
import json
import operator
import re
from collections.abc import Callable
from typing import Any

from engine.messages import Message
from engine.models.call_formats import find, parse
from engine.models.call_formats.reading import ParseError, python_tree
from engine.records import ToolCall

FORMS = ("python", "json", "tool_call")
LARGEST = 4096  # bits of a number and letters or items of a text or list that arithmetic may make
_JSON = re.compile(r"\[\s*\{.*?\}\s*\]", re.DOTALL)
_MARKED = re.compile(r"<tool_call>\n(.*?)\n</tool_call>", re.DOTALL)
_BROKEN = (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError, MemoryError)


class WrongFormat(ParseError):
    """An answer that could be read and is no list of calls."""

    kind = "ast_decoder:decoder_wrong_output_format"


def read(raw: str, form: str = "") -> list[ToolCall]:
    """The calls of an answer in one of FORMS; for any other name, that which its beginning looks like, a model's own form too. Arguments
    may be any Python value. Raises ParseError where BFCL's decoder fails."""
    if form not in FORMS:
        form = "tool_call" if "<tool_call>" in raw else "json" if re.match(r"[`\s]*(json\s*)?\[?\s*\{", raw) else "python"
        own = find(raw)
        if own not in ("", *FORMS) or (form == own == "json" and '"function"' not in raw):
            return parse(raw, own)
    try:
        return {"python": _python, "json": _json, "tool_call": _marked}[form](raw)
    except ParseError:
        raise
    except _BROKEN as error:
        raise ParseError(Message("cannot be read as {form} ({name})", form=form, name=type(error).__name__)) from None


def _bracketed(raw: str) -> str:
    text = raw.strip("`\n ")
    text = text if text.startswith("[") else "[" + text
    return text if text.endswith("]") else text + "]"


def _python(raw: str) -> list[ToolCall]:
    tree = python_tree(_bracketed(raw).strip().strip("'"), "eval")
    if isinstance(tree, ast.Call):
        return [_call(tree)]
    calls = [node for node in tree.elts if isinstance(node, ast.Call)] if isinstance(tree, (ast.List, ast.Tuple, ast.Set)) else None
    if calls is None or len(calls) < len(tree.elts):
        raise ParseError("no list of calls")
    return [_call(node) for node in calls]


def _call(node: ast.Call) -> ToolCall:
    parts, function = [], node.func
    while isinstance(function, ast.Attribute):
        parts.append(function.attr)
        function = function.value
    if isinstance(function, ast.Name):
        parts.append(function.id)
    arguments: dict[Any, Any] = {keyword.arg: _value(keyword.value) for keyword in node.keywords}  # `**x` has no name, as in BFCL
    return ToolCall(".".join(reversed(parts)), arguments)


def _value(node: Any) -> Any:
    match node:
        case ast.Constant():
            return "..." if node.value is ... else node.value
        case ast.UnaryOp(operand=ast.Constant(value=int() | float() | complex() as number)):
            return -number
        case ast.List():
            return [_value(one) for one in node.elts]
        case ast.Tuple():
            return tuple(_value(one) for one in node.elts)
        case ast.Dict():
            return {_value(key): _value(value) for key, value in zip(node.keys, node.values, strict=True)}
        case ast.Name():
            return node.id
        case ast.Call(keywords=[]):
            return ast.unparse(node)
        case ast.Subscript():
            return f"{ast.unparse(node.value)}[{ast.unparse(node.slice)}]"
        case ast.Call():
            call = _call(node)
            return {call.name: call.arguments}
        case ast.BinOp():
            return _computed(node)
    raise ParseError("an argument has a type that BFCL does not read")


_OPERATORS: dict[type, Callable[..., Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: operator.pow,
    ast.LShift: operator.lshift,
    ast.RShift: operator.rshift,
    ast.BitOr: operator.or_,
    ast.BitAnd: operator.and_,
    ast.BitXor: operator.xor,
    ast.UAdd: operator.pos,
    ast.USub: operator.neg,
    ast.Invert: operator.invert,
    ast.Not: operator.not_,
}


def _computed(node: ast.expr) -> Any:
    """What an expression of plain values comes to. Raises ParseError for names, calls and what would grow too large."""
    match node:
        case ast.Constant():
            return node.value
        case ast.List():
            return [_computed(one) for one in node.elts]
        case ast.Tuple():
            return tuple(_computed(one) for one in node.elts)
        case ast.UnaryOp() if type(node.op) in _OPERATORS:
            return _OPERATORS[type(node.op)](_computed(node.operand))
        case ast.BinOp() if type(node.op) in _OPERATORS:
            left, right = _computed(node.left), _computed(node.right)
            if _size_after(node.op, left, right) > LARGEST:
                raise ParseError("arithmetic that is too large to compute")
            return _OPERATORS[type(node.op)](left, right)
    raise ParseError("code that is not executed")


def _size_after(op: ast.operator, left: Any, right: Any) -> float:
    """At most how large a result is: bits of a number, length of a text or list."""
    a, b = _size(left), _size(right)
    if isinstance(op, ast.Mod) and isinstance(left, (str, bytes)):
        return float("inf")  # a width in the format can ask for any length
    if isinstance(op, ast.Pow) and isinstance(left, int) and isinstance(right, int):
        return a * abs(right)
    if isinstance(op, ast.LShift) and isinstance(right, int):
        return a + abs(right)
    if isinstance(op, ast.Mult):
        for one, other in ((left, right), (right, left)):
            if isinstance(one, (str, bytes, list, tuple)) and isinstance(other, int):
                return _size(one) * abs(other)
    return a + b


def _size(value: Any) -> int:
    if isinstance(value, int):
        return value.bit_length()
    return len(value) if isinstance(value, (str, bytes, list, tuple)) else 64


def _json(raw: str) -> list[ToolCall]:
    text = _bracketed(raw)
    text = text[text.index("[") : text.rindex("]") + 1]
    found = _JSON.search(text)
    try:
        entries = json.loads(found[0] if found else text)
    except json.JSONDecodeError:
        return []
    return _checked([(entry["function"], entry["parameters"]) for entry in entries if isinstance(entry, dict)])


def _marked(raw: str) -> list[ToolCall]:
    entries = []
    for body in _MARKED.findall(raw):
        try:
            entries.append(json.loads(body))
        except (ValueError, RecursionError):
            continue
    if not all(isinstance(entry, dict) for entry in entries):
        raise ParseError("a call is not an object")
    return _checked([(entry["name"], dict(entry["arguments"].items())) for entry in entries])


def _checked(pairs: list[tuple[Any, Any]]) -> list[ToolCall]:
    for name, arguments in pairs:
        hash(name)  # BFCL makes it a key
        if not isinstance(arguments, dict):
            raise WrongFormat("arguments are not an object")
    return [ToolCall(name, arguments) for name, arguments in pairs]
