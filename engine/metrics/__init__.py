"""What the answers to a test set are worth, in figures: pure functions over `Answered`, plain dicts out.

One file a question: `confusion` (which tool was called for which), `parameters` (accuracy and similarity of one parameter),
`similarity` (how alike two texts are), `intervals` (bootstrap), `compare` (is one model really better than another), `overall` (all
of it as one dict, with the breakdowns and the speed: `measured`, and `compared` for two models). Only `measure`, which has a model answer
the test questions and keeps the answers, knows the store.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from engine.checker import is_broken
from engine.records import TestQuestion, ToolCall

NO_CALL = ""  # the tool of a question that no tool fits, and of an answer that calls none
UNREADABLE = "?"  # the tool of an answer that holds no whole call, or nothing; no tool may be named so

Expected = tuple[str, Mapping[str, list[Any]]]  # a tool and {parameter: accepted values}


@dataclass(frozen=True)
class Answered:
    """One question as one model answered it.

    `wanted` are the accepted answers as in `TestQuestion.answers`, () where no tool fits; `calls` is what the answer was
    parsed into, () for plain words and for what could not be read (`error` structure); `error` and `kind` are those of the
    checker's verdict, both "" for a right answer. Seconds and tokens are 0 where they were not taken.
    """

    key: str
    question: str
    wanted: tuple[dict[str, dict[str, list[Any]]], ...]
    raw: str
    calls: tuple[ToolCall, ...]
    error: str
    kind: str = ""
    seconds: float = 0.0  # from the question to the end of the answer
    first_seconds: float = 0.0  # from the question to the answer's first token
    prompt_tokens: int = 0
    answer_tokens: int = 0
    route: str = ""
    cycle: str = ""

    @classmethod
    def of(cls, test: TestQuestion, raw: str, calls: tuple[ToolCall, ...], error: str, kind: str = "", **more: Any) -> "Answered":
        """The answer to a test question; `more` are the other fields."""
        return cls(test.key, test.question, tuple(test.answers), raw, tuple(calls), error, kind, **more)

    @property
    def right(self) -> bool:
        """Whether the checker found nothing wrong."""
        return not self.error

    @property
    def tool(self) -> str:
        """The tool of the first expected call, NO_CALL where none is right."""
        return next(iter(self.wanted[0])) if self.wanted else NO_CALL

    @property
    def called(self) -> str:
        """The tool called first; NO_CALL for plain words; UNREADABLE where a call was begun and is not whole, or nothing was said."""
        if self.calls:
            return self.calls[0].name
        return UNREADABLE if is_broken(self.kind) else NO_CALL


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
