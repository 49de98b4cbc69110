"""Two routes by which a language model writes the questions: it is told the tool, the values to say, a role and the kind of question.

The values are drawn before, so the call is known by construction; what the model wrote is taken only if it says each of them.
Prompts follow the enterprise paper's section 3.3.1: single and many-part, with and without names, short ones, in several roles.
"""

import json
import random
import re
from collections.abc import Iterator

from engine.messages import Message
from engine.models.teachers.protocol import Answer, Prompt
from engine.records import ToolCall
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.routes.graph import GraphRoute
from engine.stages.synthesis.routes.metadata import MetadataRoute, text_of
from engine.stages.synthesis.source import Source, main_parameter, spoken
from engine.text.parameter_values import NoValue
from engine.text.population import Wanted
from engine.text.prompts import a_role, rendered

KINDS = ("plain", "short", "context", "polite", "indirect")
COUNT = 4  # questions asked for at once
EXAMPLES = 3  # human seeds shown
SCHEMA = {
    "type": "object",
    "properties": {"questions": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 2 * COUNT}},
    "required": ["questions"],
    "additionalProperties": False,
}


class PromptsRoute:
    """Makes prompts and reads answers."""

    NAME = "prompts"

    @staticmethod
    def closed(source: Source) -> str:
        """Why it cannot be taken."""
        return "" if source.teacher is not None else Message("no helper model is chosen")

    def __init__(self, source: Source) -> None:
        self.source = source
        self._asked: dict[str, tuple[ToolCall, str]] = {}

    def prompt(self, wanted: Wanted, key: str, rng: random.Random) -> Prompt | None:
        """What to ask for a wanted question."""
        tool = self.source.tools[wanted.tool]
        try:
            arguments, drawn = self.source.fill(tool, wanted, self.given(wanted, rng), rng)
        except NoValue:
            return None
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
            yield Draft(question, (call,), f"{self.NAME.replace(' ', '_')}|{kind}|{answer.key}")

    def given(self, wanted: Wanted, rng: random.Random) -> dict:
        """Values that come from elsewhere than the value lists."""
        return {}


class MetadataPromptsRoute(PromptsRoute):
    """As the route prompts, about a given asset or a piece of the knowledge graph, which gives the free text (RouteNator, section 3.3)."""

    NAME = "metadata prompts"

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._metadata = None if MetadataRoute.closed(source) else MetadataRoute(source)
        self._graph = None if GraphRoute.closed(source) else GraphRoute(source)

    @staticmethod
    def closed(source: Source) -> str:
        """Why it cannot be taken."""
        if source.teacher is None:
            return Message("no helper model is chosen")
        neither = MetadataRoute.closed(source) and GraphRoute.closed(source)
        return neither and Message("there is neither content metadata nor a knowledge graph for a free text")

    def given(self, wanted: Wanted, rng: random.Random) -> dict:
        """The free text."""
        main = main_parameter(self.source.tools[wanted.tool])
        if main is None:
            return {}
        assets = self._metadata.fitting(wanted) if self._metadata else []
        if assets and (self._graph is None or rng.random() < 0.6):
            return {main.name: text_of(rng.choice(assets), wanted.words, "", rng)}
        return {main.name: self._graph.compose(wanted.words, rng)} if self._graph else {}


def questions_in(text: str) -> list[str]:
    """The texts of {"questions": [...]}, or [] for anything else."""
    try:
        found = json.loads(text).get("questions", [])
    except (ValueError, AttributeError, RecursionError):
        return []
    if not isinstance(found, list):
        return []
    return [" ".join(one.split()) for one in found if isinstance(one, str) and re.search(r"\w", one)]  # some models fill in dots
