"""A teacher votes on calls that a machine wrote: would a person ask so, and do the calls answer the question?"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence

from engine.messages import Message
from engine.models.teachers import Answer, Prompt
from engine.records import Example
from engine.stages.validation.known import Known
from engine.text.prompts import rendered

VOTES = 3
MOST_LISTED = 50  # tools, up to which the judge is told of all
SCHEMA = {"type": "object", "properties": {"fits": {"type": "boolean"}}, "required": ["fits"], "additionalProperties": False}
FITS = re.compile(r'"fits"\s*:\s*(true|false)', re.IGNORECASE)


class JudgeCheck:
    """Each question is voted on `votes` times, with another seed each time, and kept if more than half of the votes say yes; an
    answer that is an error or no vote counts as a vote that was not given. Without a teacher nothing is asked."""

    NAME = "judged wrong"

    def __init__(self, known: Known, votes: int = VOTES) -> None:
        self.known = known
        self.votes = votes
        self._listed = list(known.tools.values()) if len(known.tools) <= MOST_LISTED else []

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those of a machine for which too few votes say yes. What the teacher raises is handed on."""
        if self.known.ask is None:
            return {}
        asked = [example for example in examples if not self.known.called_by_person(example)]
        yes: Counter[str] = Counter()
        given: Counter[str] = Counter()
        for answer in self.known.ask(list(self.prompts(asked))):
            vote = vote_of(answer)
            if vote is not None:
                key = answer.key.rpartition("#")[0]
                given[key] += 1
                yes[key] += vote
        return {
            example.key: Message("{yes} of {given} votes say yes", yes=yes[example.key], given=given[example.key])
            for example in asked
            if yes[example.key] <= self.votes // 2
        }

    def prompts(self, examples: Sequence[Example]) -> Iterator[Prompt]:
        """Votes on one question stand together; the role is the same for all, so that a teacher reads it once. Raises InputError for a
        template that cannot be used."""
        for example in examples:
            called = [self.known.tools[name] for name in dict.fromkeys(call.name for call in example.calls)]
            system, user = rendered(
                self.known.folder,
                "validation/judge",
                listed=self._listed,
                tools=called,
                question=example.question,
                calls=[call.as_dict() for call in example.calls],
            )
            for n in range(self.votes):
                yield Prompt(
                    f"{example.key}#{n}", system, user, schema=SCHEMA, temperature=0.7, seed=zlib.crc32(f"{example.key}#{n}".encode())
                )


def vote_of(answer: Answer) -> bool | None:
    """True or false as the teacher said; None where it said neither."""
    found = None if answer.error else FITS.search(answer.text)
    return found.group(1).lower() == "true" if found else None
