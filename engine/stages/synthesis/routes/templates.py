"""Templates: a tool's own words in many frames of speech, with values. Can always be taken; needs nothing but the tools."""

import random

from engine.records import Parameter, ToolCall
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.source import Source, main_parameter, spoken
from engine.stages.synthesis.speech import AFTER, BEFORE, Speech
from engine.text.parameter_values import NoValue
from engine.text.population import Wanted

TRIES = 10  # sentences until one has the wanted length
OWN_SHARE = 0.95  # of free texts that come from the company's own, where there are some
ENOUGH = 10  # own texts of a tool, with which none is made up


class TemplatesRoute:
    """Writes one question at a time. Tools whose parameters are a type and a free text are asked as `Speech` does, all others as
    the heuristic teacher does."""

    NAME = "templates"

    @staticmethod
    def closed(source: Source) -> str:
        """Why it cannot be taken."""
        return ""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._texts: dict[str, list[str]] = {}
        self._speech = {name: Speech(tool) for name, tool in source.tools.items()}

    def make(self, wanted: Wanted, rng: random.Random) -> Draft | None:
        """A question as wanted, None where none came out of its length."""
        tool = self.source.tools[wanted.tool]
        key, main = self.source.population.keys[wanted.tool], main_parameter(tool)
        if (
            main is not None
            and {p.name for p in tool.parameter_list() if p.required} <= {main.name, key.name if key else ""}
            and key
            and key.required
        ):
            try:
                text = self._text(tool.name, main, rng)
                arguments, _ = self.source.fill(tool, wanted, {main.name: text}, random.Random(0))
            except NoValue:
                return None
            made = self._speech[tool.name].say(text, spoken(wanted.values[key.name]), wanted.words, wanted.fifth, rng)
            if made is None:
                return None
            kept = {name: value for name, value in arguments.items() if name in (main.name, key.name)}
            return Draft(made.text, (ToolCall(tool.name, kept),), f"{made.pattern}|{text}")
        for _ in range(TRIES):  # a tool of several parameters
            draft = self.source.heuristic.ask(tool, rng, wanted.values)
            if draft is None:
                return None
            question = _lengthened(draft.question, wanted.words, rng)
            if question:
                return Draft(question, draft.calls, draft.frame)
        return None

    def _text(self, tool: str, main: Parameter, rng: random.Random) -> str:
        """A free text from the seeds or the company's own list; made up only where there is neither, or now and then where there are few:
        what is made up of nothing is seldom what a company's tool is asked."""
        if tool not in self._texts:
            calls = [call for seed in self.source.seeds.get(tool, []) for call in seed.calls if call.name == tool]
            self._texts[tool] = [call.arguments[main.name] for call in calls if isinstance(call.arguments.get(main.name), str)]
        own = [*self._texts[tool], *self.source.values.lists.get(main.name, [])]
        return rng.choice(own) if own and (rng.random() < OWN_SHARE or len(own) >= ENOUGH) else self.source.values.draw(main, rng).held


def _lengthened(question: str, words: tuple[int, int] | None, rng: random.Random) -> str:
    """The question with something said around it until it has the wanted length; "" where that cannot be."""
    count = len(question.split())
    if words is None or words[0] <= count <= words[1]:
        return question
    if count > words[1]:
        return ""
    for _ in range(4):
        before = rng.random() < 0.4
        parts = [part for part in (BEFORE if before else AFTER) if len(part.split()) <= words[1] - count]
        if not parts:
            return ""
        part = rng.choice(parts)
        question = f"{part}, {question}" if before else f"{question.rstrip('.?!')}, {part}"
        count = len(question.split())
        if count >= words[0]:
            return question
    return ""
