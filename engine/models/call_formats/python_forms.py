"""The forms whose calls are Python: alone, or in a code block of its own kind."""

import ast
import re

from engine.models.call_formats.reading import ARGUMENT, NAME, ParseError, plain_arguments, python_calls, python_tree, unfenced
from engine.records import ToolCall


class Python:
    """Calls name(key=value) with literal values, alone or in a list: the papers' form, BFCL's, and Llama 3.2's and 4's."""

    NAME = "python"
    MARKS: tuple[str, ...] = ()

    @staticmethod
    def read(text: str) -> list[ToolCall] | None:
        """See the package. What does not parse as Python as a whole is plain words, but for names that Python does not allow."""
        tree = python_tree(unfenced(text), "eval")
        found = None if tree is None else python_calls(tree)
        return odd_calls(unfenced(text)) if found is None else found


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
    calls = odd_calls(block.strip()) or []
    for line in [] if calls else python_tree(block.strip(), "exec") or [None]:
        found = python_calls(_printed(line.value)) if isinstance(line, ast.Expr) else None
        if found is None:
            raise ParseError("the code block contains something other than calls")
        calls += found
    return calls


class _Odd:
    """Goes through calls whose names Python does not allow, such as get-item(from="a"); `calls` is None where it finds no call first."""

    CALL = re.compile(rf"({NAME})\(\s*(?=\)|{ARGUMENT}\s*=(?!=))")
    KEY = re.compile(rf"\s*({ARGUMENT})\s*=(?!=)\s*")
    TEXT = re.compile(r"""(\'{3}|"{3})(?:\\.|[^\\])*?\1|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*\"""", re.DOTALL)
    GAP = re.compile(r"\s*[,;]\s*|\s*\n\s*")

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def read(self) -> list[ToolCall] | None:
        """The calls of a text that is a list of them, or calls with , ; or a line break between; None for anything else, broken calls
        too. Raises ParseError for whole calls with arguments that are no plain values."""
        text = self.text.strip()
        self.text = text[1:-1].strip().removesuffix(",") if text.startswith("[") and text.endswith("]") else text
        calls = []
        while head := self.CALL.match(self.text, self.at):
            self.at = head.end()
            named = self._arguments()
            if named is None:
                return None
            calls.append((head[1], named))
            gap = self.GAP.match(self.text, self.at)
            if self.at == len(self.text) or gap is None:
                break
            self.at = gap.end()
        if not calls or self.at < len(self.text):
            return None
        return [ToolCall(name, plain_arguments(named)) for name, named in calls]

    def _arguments(self) -> list[tuple[str, str]] | None:
        """(name, value as text) up to the closing bracket, which is passed."""
        named: list[tuple[str, str]] = []
        while not self.text.startswith(")", self.at):
            key = self.KEY.match(self.text, self.at)
            end = self._end_of_value(key.end()) if key else None
            if key is None or end is None:
                return None
            named.append((key[1], self.text[key.end() : end].strip()))
            self.at = end
            if self.text[end] == ",":
                self.at += 1
                self.at += len(self.text[self.at :]) - len(self.text[self.at :].lstrip())
        self.at += 1
        return named

    def _end_of_value(self, at: int) -> int | None:
        """Where the comma or bracket stands that ends a value, None where none does."""
        depth = 0
        while at < len(self.text):
            if quoted := self.TEXT.match(self.text, at):
                at = quoted.end()
                continue
            letter = self.text[at]
            if depth == 0 and letter in ",)":
                return at
            depth += (letter in "([{") - (letter in ")]}")
            at += 1
        return None


def odd_calls(text: str) -> list[ToolCall] | None:
    """The calls of a text in Python but for its names: with - / : in a tool's name or Python's own words, such as `from`, as an
    argument's; None where it is none. Raises ParseError for arguments that are no plain values."""
    return _Odd(text).read()


def _printed(node: ast.expr) -> ast.expr:
    """The inside of print(...), else the same."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"):
        return node
    return node.args[0] if len(node.args) == 1 and not node.keywords else node
