"""A language model writes the questions: it is told the tool, the values to say, a role and the kind of question.

The values are drawn before, so the call is known by construction; what the model wrote is taken only if it says each of them.
Prompts follow the enterprise paper's section 3.3.1: single and many-part, with and without names, short ones, in several roles.
"""

import json
import random
from collections.abc import Iterator

from engine.models.teachers.protocol import Answer, Prompt
from engine.records import ToolCall
from engine.stages.synthesis.source import Draft, Source, spoken
from engine.text.population import Wanted
from engine.text.prompts import a_role, rendered

NAME = "prompts"
KINDS = ("plain", "short", "context", "polite", "indirect")
COUNT = 4  # questions asked for at once
EXAMPLES = 3  # human seeds shown
SCHEMA = {"type": "object", "properties": {"questions": {"type": "array", "items": {"type": "string"}}}, "required": ["questions"]}


def closed(source: Source) -> str:
    """Why it cannot be taken."""
    return "" if source.teacher is not None else "no teacher is chosen"


class Route:
    """Makes prompts and reads answers."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._asked: dict[str, tuple[ToolCall, str]] = {}

    def prompt(self, wanted: Wanted, key: str, rng: random.Random) -> Prompt | None:
        """What to ask for a wanted question."""
        tool = self.source.tools[wanted.tool]
        arguments, drawn = self.source.fill(tool, wanted, self.given(wanted, rng), rng)
        hints = {name: drawn[name].said if name in drawn and drawn[name].said != str(value) else "" for name, value in arguments.items()}
        hints |= {name: "leave it unsaid" for name, value in wanted.values.items() if not spoken(value)}
        kind = "short" if wanted.words and wanted.words[1] <= 6 else rng.choice(KINDS)
        seeds = self.source.seeds.get(tool.name, [])
        system, user = rendered(
            self.source.folder,
            "synthesis/questions",
            tool=tool,
            arguments=arguments,
            hints=hints,
            count=COUNT,
            kind=kind,
            role=a_role(self.source.folder, rng),
            words=wanted.words,
            language=self.source.language,
            examples=[seed.question for seed in rng.sample(seeds, min(EXAMPLES, len(seeds)))],
        )
        self._asked[key] = (ToolCall(tool.name, arguments), kind)
        settings = self.source.teacher.settings
        return Prompt(
            key, system, user, schema=SCHEMA, max_tokens=settings.max_tokens, temperature=settings.temperature, seed=rng.randrange(2**31)
        )

    def read(self, answer: Answer) -> Iterator[Draft]:
        """The questions of an answer; none for one that cannot be read."""
        call, kind = self._asked.pop(answer.key)
        for question in questions_in(answer.text):
            yield Draft(question, (call,), f"{self.__module__.rsplit('.', 1)[1]}|{kind}|{answer.key}")

    def given(self, wanted: Wanted, rng: random.Random) -> dict:
        """Values that come from elsewhere than the value lists."""
        return {}


def questions_in(text: str) -> list[str]:
    """The texts of {"questions": [...]}, or [] for anything else."""
    try:
        found = json.loads(text).get("questions", [])
    except (ValueError, AttributeError, RecursionError):
        return []
    return [" ".join(one.split()) for one in found if isinstance(one, str) and one.strip()] if isinstance(found, list) else []
