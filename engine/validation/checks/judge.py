"""A teacher votes on calls that a machine wrote: would a person ask so, and do the calls answer the question?"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from engine.records import Example, Tool, to_json
from engine.teachers import Answer, Prompt
from engine.validation.known import Known

VOTES = 3
MOST_LISTED = 50  # tools, up to which the judge is told of all
SCHEMA = {"type": "object", "properties": {"fits": {"type": "boolean"}}, "required": ["fits"], "additionalProperties": False}
LETTERS = 200  # of a tool's description in that list
FITS = re.compile(r'"fits"\s*:\s*(true|false)', re.IGNORECASE)
SYSTEM = """You check training data for a model that calls tools. You are given tools, a question and the calls that are meant to \
answer it. Say yes only if all of this is true: a real user could ask the question in these words; the calls use the right tools; \
every value in them is what the question says or clearly means; nothing that the question asks for and a tool could take is missing; \
and where there are no calls ([]), no tool fits. Spelling mistakes and short forms are natural. \
Answer with JSON only: {"fits": true} or {"fits": false}."""


class JudgeCheck:
    """Each question is voted on `votes` times, with another seed each time, and kept if more than half of the votes say yes; an
    answer that is an error or no vote counts as a vote that was not given. Without a teacher nothing is asked."""

    NAME = "judged wrong"

    def __init__(self, known: Known, votes: int = VOTES) -> None:
        self.known = known
        self.votes = votes
        self._system = f"{SYSTEM}\n\n{_listed(list(known.tools.values()))}".strip()  # the same for all, so that a teacher reads it once

    def find(self, examples: Sequence[Example]) -> dict[str, str]:
        """Those of a machine for which too few votes say yes. What the teacher raises is handed on."""
        if self.known.ask is None:
            return {}
        asked = [example for example in examples if not self.known.called_by_person(example)]
        yes: Counter[str] = Counter()
        given: Counter[str] = Counter()
        for answer in self.known.ask(list(self._prompts(asked))):
            vote = vote_of(answer)
            if vote is not None:
                key = answer.key.rpartition("#")[0]
                given[key] += 1
                yes[key] += vote
        return {example.key: f"{yes[example.key]} of {given[example.key]} votes say yes" for example in asked
                if yes[example.key] <= self.votes // 2}

    def _prompts(self, examples: Sequence[Example]) -> Iterator[Prompt]:
        """Votes on one question stand together, and questions on one tool begin with the same words."""
        for example in examples:
            for n in range(self.votes):
                yield Prompt(f"{example.key}#{n}", self._system, self._described(example), schema=SCHEMA, temperature=0.7, seed=n)

    def _described(self, example: Example) -> str:
        names = dict.fromkeys(call.name for call in example.calls)
        tools = "\n".join(to_json(self.known.tools[name].as_openai()["function"]) for name in names)
        calls = to_json([call.as_dict() for call in example.calls])
        return f"Tools:\n{tools}\n\nUser's words: {to_json(example.question)}\n\nCalls: {calls}"


def _listed(tools: Sequence[Tool]) -> str:
    """A line for each tool, so that another may be found to be the right one; "" where they are too many to read each time."""
    lines = [f"{tool.name}: {tool.short or tool.description[:LETTERS]}" for tool in tools]
    return "\n".join(["All tools there are:", *lines]) if 0 < len(lines) <= MOST_LISTED else ""


def vote_of(answer: Answer) -> bool | None:
    """True or false as the teacher said; None where it said neither."""
    found = None if answer.error else FITS.search(answer.text)
    return found.group(1).lower() == "true" if found else None
