"""A question's text as the checks compare it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from engine.records import ToolCall

VALUE = "|"  # stands for a value that was taken out


@lru_cache(maxsize=4096)
def normal(question: str) -> str:
    """Lower case, single spaces, no punctuation: what makes two questions the same."""
    return " ".join(re.findall(r"\w+", question.casefold()))


def without_values(question: str, calls: Iterable[ToolCall]) -> str:
    """The normal text with VALUE for each text and number that the calls hold."""
    flat = normal(question)
    texts = {normal(text) for call in calls for value in call.arguments.values() for text in texts_in(value)}
    for text in sorted(texts - {""}, key=len, reverse=True):
        pattern = rf"(?<!\w){text}(?!\w)" if text.isascii() else text  # Chinese and Japanese have no spaces to go by
        flat = re.sub(pattern, f" {VALUE} ", flat)
    return " ".join(flat.split())


def texts_in(value: Any) -> Iterator[str]:
    """The texts and numbers in a value, at every depth."""
    if isinstance(value, (list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
