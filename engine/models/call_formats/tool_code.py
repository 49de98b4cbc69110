"""A code block ```tool_code with a Python call a line, bare or inside print(): Gemma 2 and 3, and Gemini.

Form: https://ai.google.dev/gemma/docs/capabilities/function-calling
"""

import ast
import re

from engine.models.call_formats.reading import ParseError, python_calls, python_tree
from engine.records import ToolCall

NAME = "tool_code"
OPEN = "```tool_code"
MARKS = (OPEN,)
_BLOCK = re.compile(r"```tool_code\s(.*?)```", re.DOTALL)


def read(text: str) -> list[ToolCall] | None:
    """See the package. Words around the blocks are passed over."""
    if OPEN not in text:
        return None
    blocks = _BLOCK.findall(text)
    if len(blocks) != text.count(OPEN):
        raise ParseError("the code block is not closed")
    return [call for block in blocks for call in _calls(block)]


def _calls(block: str) -> list[ToolCall]:
    calls = []
    for line in python_tree(block.strip(), "exec") or [None]:
        found = python_calls(_printed(line.value)) if isinstance(line, ast.Expr) else None
        if found is None:
            raise ParseError("the code block holds something else than calls")
        calls += found
    return calls


def _printed(node: ast.expr) -> ast.expr:
    """The inside of print(...), else the same."""
    wraps = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    return node.args[0] if wraps and len(node.args) == 1 and not node.keywords else node
