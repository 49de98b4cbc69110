"""ShareGPT's conversations as LLaMA-Factory documents them: {"conversations": [{"from", "value"}, ...], "tools": ...}.

Turns are from "human" (or "user"), "function_call" (its value is the JSON of one call or of a list), "observation" and "gpt" (or
"assistant"; a call in it is read as any model's answer is, plain words are none). Which question is taken, see `asked` in
messages.py: the human turn directly before the first call.

Form: https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md
"""

from collections.abc import Iterable, Iterator
from typing import Any

from engine.records import LeftOut
from engine.stages.knowledge.readers.lines import Given
from engine.stages.knowledge.readers.messages import from_conversation

NAME = "ShareGPT conversations"


def fits(entry: dict[str, Any]) -> bool:
    """Whether an object looks like this form at all."""
    return isinstance(entry.get("conversations"), list)


def read(given: Iterable[tuple[int, dict[str, Any]]], file: str) -> Iterator[Given | LeftOut]:
    """The question of each conversation with its calls, or why it has none."""
    for row, entry in given:
        if not isinstance(entry.get("conversations"), list):
            yield LeftOut(file, row, "It has no list of conversations.")
        else:
            yield from_conversation(entry["conversations"], file, row)
