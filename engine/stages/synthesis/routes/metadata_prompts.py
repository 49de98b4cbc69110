"""A language model writes the questions about a given asset or a piece of the knowledge graph (RouteNator, section 3.3)."""

import random

from engine.stages.synthesis.routes import graph, metadata, prompts
from engine.stages.synthesis.source import Source, main_parameter
from engine.text.population import Wanted

NAME = "metadata prompts"


def closed(source: Source) -> str:
    """Why it cannot be taken."""
    if source.teacher is None:
        return "no teacher is chosen"
    return metadata.closed(source) and graph.closed(source) and "there is neither content metadata nor a knowledge graph for a free text"


class Route(prompts.Route):
    """As the route prompts, with the free text from metadata or graph."""

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._metadata = None if metadata.closed(source) else metadata.Route(source)
        self._graph = None if graph.closed(source) else graph.Route(source)

    def given(self, wanted: Wanted, rng: random.Random) -> dict:
        """The free text."""
        main = main_parameter(self.source.tools[wanted.tool])
        if main is None:
            return {}
        assets = self._metadata.fitting(wanted) if self._metadata else []
        if assets and (self._graph is None or rng.random() < 0.6):
            return {main.name: metadata.text_of(rng.choice(assets), wanted.words, "", rng)}
        return {main.name: self._graph.compose(wanted.words, rng)} if self._graph else {}
