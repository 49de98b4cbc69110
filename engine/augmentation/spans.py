"""Where a question says its call's arguments: the parts that augmentation must leave whole."""

import re

from engine.records import Example


def argument_spans(example: Example) -> list[tuple[int, int]]:
    """(start, end) of every place where an argument stands word for word."""
    spans = []
    for call in example.calls:
        for value in call.arguments.values():
            if isinstance(value, (str, int, float)) and not isinstance(value, bool):
                spans += [m.span() for m in re.finditer(re.escape(str(value)), example.question, re.IGNORECASE)]
    return spans
