"""Knowledge graph: the free text of a request is composed along its relations, so that what it names belongs together (RouteNator).

A relation named in_..., or a node of a type that describes (style, colour ...), stands before the noun; suits and for lead to "for",
all others to "with".
"""

import random

from engine.messages import Message
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.source import Source, main_parameter, spoken
from engine.stages.synthesis.speech import Speech
from engine.text.population import Wanted

DESCRIBING = {"style", "colour", "color", "mood", "material", "texture", "size", "look"}
ACTING = {"action", "intent", "verb"}  # types that say what is done, not what is wanted
FOR = ("suit", "for", "occasion")
TRIES = 8


class GraphRoute:
    """Writes one question at a time."""

    NAME = "graph"

    @staticmethod
    def closed(source: Source) -> str:
        """Why it cannot be taken."""
        return Message("there is no knowledge graph") if source.graph is None else source.without_free_text()

    def __init__(self, source: Source) -> None:
        self.source = source
        self._speech = {name: Speech(tool) for name, tool in source.tools.items()}
        types = source.graph.types()
        self._nouns = [name for kind in types if kind.lower() not in DESCRIBING | ACTING for name in source.graph.of_type(kind)]

    def make(self, wanted: Wanted, rng: random.Random) -> Draft | None:
        """A question as wanted, None where the tool has no free text."""
        tool = self.source.tools[wanted.tool]
        main, key = main_parameter(tool), self.source.population.keys[wanted.tool]
        if main is None or not self._nouns:
            return None
        kind = spoken(wanted.values[key.name]) if key and key.name in wanted.values else ""
        for _ in range(TRIES):
            text = self.compose(wanted.words, rng)
            made = self._speech[tool.name].say(text, kind, wanted.words, wanted.fifth, rng)
            if made is not None:
                return Draft(made.text, (self.source.call_with(text, tool, wanted),), f"{made.pattern}|{text}")
        return None

    def compose(self, words: tuple[int, int] | None, rng: random.Random) -> str:
        """A phrase around one node: describing words before it, what it has or is for after it; more where more words are wanted."""
        graph = self.source.graph
        noun = rng.choice(self._nouns)
        most = 2 if words is None else 0 if words[1] <= 3 else 1 if words[1] <= 6 else 2 if words[1] <= 14 else 4
        near = graph.neighbours(noun)
        rng.shuffle(near)
        before, after = [], []
        for relation, other, _ in near[: rng.randint(min(most, 1), most) if most else 0]:
            kind = graph.whole.nodes[other]["type"].lower()
            if kind in ACTING:
                continue
            if kind in DESCRIBING or relation.startswith("in_"):
                before.append(other)
            else:
                after.append(("for " if relation.lower().startswith(FOR) else "with ") + other)
        phrase = " ".join([*before[:2], noun, *after[:1]])
        for more in after[1:3]:
            phrase += " and " + (more.removeprefix("with ") if more.startswith("with ") and after[0].startswith("with ") else more)
        return phrase
