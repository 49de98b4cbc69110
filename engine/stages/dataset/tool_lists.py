"""Which tools an exported example lists, and in which order.

The order is drawn afresh for each example, so that no place in the list is learned. What is drawn depends on the seed and the
example's key alone: the same example lists the same tools whatever others are frozen with it. Which tools are near a question depends
on the project's seed questions too.
"""

import math
import random
from collections.abc import Callable, Mapping, Sequence

from engine.records import Example, Tool, to_json
from engine.settings import DatasetSettings
from engine.store import Project

SCORED = 256  # questions compared with all tools at once
LETTERS_PER_TOKEN = 3.5  # of a tool's JSON; an estimate for English schemas, for the base model is not known here


def estimated_tokens(tool: Tool) -> int:
    """About how many tokens a tool takes in a prompt: the letters of its JSON in OpenAI's form / 3.5, rounded up.

    No tokenizer is asked, since a frozen dataset serves any base model. Schemas in English come to 3 to 4.5 letters a token;
    text in Chinese takes more tokens than estimated.
    """
    return math.ceil(len(to_json(tool.as_openai())) / LETTERS_PER_TOKEN)


def nearest_tools(project: Project, examples: Sequence[Example], tools: Sequence[Tool], check: Callable[[], None]) -> dict[str, list[str]]:
    """{question: all tools, the nearest first} of examples, by descriptions and the project's seeds (`NearestTools`, without the question
    itself). `check` may raise to stop. Raises what `embeddings.of_project` raises."""
    from engine.models.embeddings import of_project
    from engine.models.nearest import calls_of
    from engine.models.tool_choice import NearestTools

    embedder = of_project(project)
    questions = list(dict.fromkeys(example.question for example in examples))
    embedder(questions, check)
    nearest = NearestTools(embedder, tools, calls_of(project.examples("seed")))
    found: dict[str, list[str]] = {}
    for at in range(0, len(questions), SCORED):
        check()
        part = questions[at : at + SCORED]
        for question, scores in zip(part, nearest.scores(part)):
            found[question] = [nearest.names[place] for place in (-scores).argsort(kind="stable")]
    return found


class ToolLists:
    """Draws the list of each example.

    `settings.distractors` 0 lists all tools. k > 0 lists the tools that the example calls and k others, of which those are left
    out that would make the list longer than `settings.tool_tokens` (estimated; 0: no limit); the tools that are called are
    always listed. Where none is called, any one tool stands in for them, so that such lists are as long as the others.

    With `near`, {question: all tools, the nearest first}, the others are not drawn: they are the nearest ones, which are the easiest to
    take for the right one, and those that a device lists that shows a question's nearest tools only.
    """

    def __init__(self, tools: Sequence[Tool], settings: DatasetSettings, near: Mapping[str, Sequence[str]] | None = None) -> None:
        self.tools = list(tools)
        self.by_name = {tool.name: tool for tool in tools}
        self.settings = settings
        self.near = near or {}
        self.tokens = {tool.name: estimated_tokens(tool) for tool in tools}

    def draw(self, example: Example) -> list[Tool]:
        """The tools of one example in the order drawn."""
        rng = random.Random(f"{self.settings.seed}:{example.key}")
        if not self.settings.distractors or not self.tools:
            return rng.sample(self.tools, len(self.tools))
        right = list(dict.fromkeys(call.name for call in example.calls if call.name in self.by_name))
        near = self.near.get(example.question)
        if near is None:
            right = right or [rng.choice(self.tools).name]
            near = [tool.name for tool in rng.sample(self.tools, min(len(self.tools), len(right) + self.settings.distractors))]
        right = right or [near[0]]
        others = [name for name in near if name not in right][: self.settings.distractors]
        listed = [*right, *self._within_budget(right, others)]
        rng.shuffle(listed)
        return [self.by_name[name] for name in listed]

    def _within_budget(self, right: list[str], others: list[str]) -> list[str]:
        """Those of the others that fit beside the right ones, taken in the order drawn."""
        if not self.settings.tool_tokens:
            return others
        left, kept = self.settings.tool_tokens - sum(self.tokens[name] for name in right), []
        for name in others:
            if self.tokens[name] <= left:
                left -= self.tokens[name]
                kept.append(name)
        return kept
