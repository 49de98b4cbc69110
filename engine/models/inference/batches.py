"""Questions whose prompts begin alike are answered together: what the two ways of answering in this process have in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from os.path import commonprefix
from typing import Any

from engine.models.inference import Answer, grouped, in_order, key_of
from engine.records import Tool

AHEAD = 16  # questions looked at together, in batches: they are sorted by length and by tool list


@dataclass
class Asked:
    """One question under way; `ids` is the whole prompt, `prefix` its beginning that the tool list makes, `tokens` the answer so far."""

    number: int
    question: str
    tools: Sequence[Tool]
    list_key: str
    ids: list[int]
    prefix: list[int]
    tokens: list[int] = field(default_factory=list)
    begun: float = 0.0
    first: float = 0.0


class Batches(ABC):
    """Call it with questions; yields the raw answer to each, in order. A subclass says how a group is answered, and sets `chat` (how
    prompts are written), `talk` (the same over its own tool list) and `batch` (answers that are written at once)."""

    ASKED: type[Asked] = Asked
    chat: Any
    talk: Any
    batch: int

    def __call__(self, questions: Sequence[str], tools: Sequence[Sequence[Tool]] | None = None) -> Iterator[str]:
        """The raw answers; `tools` gives each question its own tool list."""
        return (answer.text for answer in self.answers(questions, tools))

    def answers(self, questions: Sequence[str], tools: Sequence[Sequence[Tool]] | None = None) -> Iterator[Answer]:
        """The same with times and tokens."""
        return in_order(self._plain(self._made(questions, tools), tools))

    def _plain(self, made: Iterator[tuple[int, Answer]], tools: Sequence[Sequence[Tool]] | None) -> Iterator[tuple[int, Answer]]:
        """Answers in the template's own form as every reader of answers knows them (see `Chat.plain`)."""
        for number, answer in made:
            text = self.chat.plain(answer.text, self.talk.tools if tools is None else tools[number])
            yield number, answer if text == answer.text else replace(answer, text=text)

    @abstractmethod
    def _group(self, group: list[Any], shared: list[int]) -> Iterator[tuple[int, Answer]]:
        """Answers over one shared beginning, as they come; `group` holds ASKED, and may be empty."""

    def _made(self, questions: Sequence[str], tools: Sequence[Sequence[Tool]] | None) -> Iterator[tuple[int, Answer]]:
        ahead = self.batch * AHEAD
        for at in range(0, len(questions), ahead):
            talks: dict[str, Any] = {}  # each list is rendered once, however many questions have it
            asked = [
                self._asked(number, questions[number], tools[number] if tools is not None else None, talks)
                for number in range(at, min(at + ahead, len(questions)))
            ]
            alone = []
            for group in grouped(asked, lambda one: one.list_key).values():
                if len(group) == 1 and tools is not None:
                    alone += group
                else:
                    shared = commonprefix([one.ids[:-1] for one in group])  # noqa: RUF071  # of token ids, not of paths
                    yield from self._group(group, group[0].prefix or list(shared))
            yield from self._group(alone, [])

    def _asked(self, number: int, question: str, tools: Sequence[Tool] | None, talks: dict[str, Any]) -> Asked:
        key, talk = "", self.talk
        if tools is not None:
            key = key_of(tools)
            talk = talks[key] = talks.get(key) or self.chat.over(tools)
        return self.ASKED(number, question, talk.tools, key, talk.whole_prompt(question), talk.prefix)
