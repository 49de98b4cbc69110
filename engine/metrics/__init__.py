"""What the answers to a test set are worth, in figures: pure functions over `Answered`, plain dicts out, no store and no model.

One file a question: `confusion` (which tool was called for which), `parameters` (accuracy and similarity of one parameter),
`similarity` (how alike two texts are), `speed` (seconds and tokens), `intervals` (bootstrap), `compare` (is one model really
better than another), `breakdown` (by tool, length, route, cycle), `aligned` (which call stands for which expected one), `overall`
(all of it as one dict: `measured`, and `compared` for two models).
"""

from dataclasses import dataclass
from typing import Any

from engine.checker import NOT_WHOLE
from engine.records import TestQuestion, ToolCall

NO_CALL = ""  # the tool of a question that no tool fits, and of an answer that calls none
UNREADABLE = "?"  # the tool of an answer that holds no whole call; no tool may be named so


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
        """The tool called first; NO_CALL for plain words; UNREADABLE where a call was begun and is not whole."""
        if self.calls:
            return self.calls[0].name
        return UNREADABLE if self.kind == NOT_WHOLE else NO_CALL
