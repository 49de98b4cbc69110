"""The forms whose calls are Python: alone, or in a code block of its own kind."""

import ast
import re

from engine.models.call_formats.reading import ParseError, python_calls, python_tree, unfenced
from engine.records import ToolCall


class Python:
    """Calls name(key=value) with literal values, alone or in a list: the papers' form, BFCL's, and Llama 3.2's and 4's."""

    NAME = "python"
    MARKS: tuple[str, ...] = ()

    @staticmethod
    def read(text: str) -> list[ToolCall] | None:
        """See the package. What does not parse as Python as a whole is plain words."""
        tree = python_tree(unfenced(text), "eval")
        return None if tree is None else python_calls(tree)


class ToolCode:
    """A code block ```tool_code with a Python call a line, bare or inside print(): Gemma 2 and 3, and Gemini.

    Form: https://ai.google.dev/gemma/docs/capabilities/function-calling
    """

    NAME = "tool_code"
    OPEN = "```tool_code"
    MARKS: tuple[str, ...] = (OPEN,)
    BLOCK = re.compile(r"```tool_code\s(.*?)```", re.DOTALL)

    @classmethod
    def read(cls, text: str) -> list[ToolCall] | None:
        """See the package. Words around the blocks are passed over."""
        if cls.OPEN not in text:
            return None
        blocks = cls.BLOCK.findall(text)
        if len(blocks) != text.count(cls.OPEN):
            raise ParseError("the code block is not closed")
        return [call for block in blocks for call in _calls_of_lines(block)]


def _calls_of_lines(block: str) -> list[ToolCall]:
    calls = []
    for line in python_tree(block.strip(), "exec") or [None]:
        found = python_calls(_printed(line.value)) if isinstance(line, ast.Expr) else None
        if found is None:
            raise ParseError("the code block holds something else than calls")
        calls += found
    return calls


def _printed(node: ast.expr) -> ast.expr:
    """The inside of print(...), else the same."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"):
        return node
    return node.args[0] if len(node.args) == 1 and not node.keywords else node
