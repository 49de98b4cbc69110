"""Which call of an answer stands for which expected one, before anything is counted."""

from collections.abc import Mapping
from typing import Any

from engine.metrics import NO_CALL, Answered
from engine.records import ToolCall

Expected = tuple[str, Mapping[str, list[Any]]]  # a tool and {parameter: accepted values}


def aligned(one: Answered) -> list[tuple[Expected | None, ToolCall | None]]:
    """(expected call, call) pairs of one answer: first those of the same tool in their order, then the others in theirs; None where
    one has no partner. With one expected call and one call, as in most test sets, they are simply each other's."""
    wanted: list[Expected] = [(name, accepted) for answer in one.wanted for name, accepted in answer.items()]
    left = list(one.calls)
    pairs: list[tuple[Expected | None, ToolCall | None]] = []
    for expected in wanted:
        call = next((call for call in left if call.name == expected[0]), None)
        if call is not None:
            left.remove(call)
        pairs.append((expected, call))
    pairs = [(expected, call if call is not None or not left else left.pop(0)) for expected, call in pairs]
    return pairs + [(None, call) for call in left]


def tool_pairs(one: Answered) -> list[tuple[str, str]]:
    """(tool that was right, tool that was called) for each pair; NO_CALL where there is none, UNREADABLE for a broken answer."""
    missing = one.called if not one.calls else NO_CALL
    pairs = [(expected[0] if expected else NO_CALL, call.name if call else missing) for expected, call in aligned(one)]
    return pairs or [(NO_CALL, missing)]
