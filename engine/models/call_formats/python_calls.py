"""Calls as in Python, name(key=value) with literal values, alone or in a list: the papers' form, BFCL's, and Llama 3.2's and 4's."""

from engine.models.call_formats import reading
from engine.records import ToolCall

NAME = "python"
MARKS: tuple[str, ...] = ()


def read(text: str) -> list[ToolCall] | None:
    """See the package. What does not parse as Python as a whole is plain words."""
    tree = reading.python_tree(reading.unfenced(text), "eval")
    return None if tree is None else reading.python_calls(tree)
