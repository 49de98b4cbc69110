"""Questions of one tool after another, the same number for each: from templates, and where the project has content metadata or a
knowledge graph, by these routes too, spread over values and lengths as the population statistics say."""

import random
from collections.abc import Mapping

from engine.records import Tool
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.router import OpenRoute
from engine.stages.synthesis.routes.graph import GraphRoute
from engine.stages.synthesis.routes.metadata import MetadataRoute
from engine.stages.synthesis.routes.templates import TemplatesRoute
from engine.stages.synthesis.source import Source, main_parameter
from engine.text.population import Cell

ROUTES = (TemplatesRoute, MetadataRoute, GraphRoute)  # those that make a question themselves, and any number of them


class OfTool:
    """Writes a tool's questions. `weights` are those of the routes, {} for all alike; a tool without a free text, and a project without
    metadata and graph, are asked by the heuristic teacher alone."""

    def __init__(self, source: Source, weights: Mapping[str, float]) -> None:
        self.source = source
        self.taken = [
            OpenRoute(route.NAME, route(source), weights.get(route.NAME, 1.0))
            for route in ROUTES
            if not route.closed(source) and (not weights or weights.get(route.NAME))
        ]
        self.plain = not any(one.name != TemplatesRoute.NAME for one in self.taken)
        self._cells: dict[str, list[tuple[Cell, float]]] = {}
        if not self.plain:
            for cell, share in source.population.joint().items():
                self._cells.setdefault(cell[0], []).append((cell, share))

    def write(self, tool: Tool, rng: random.Random) -> tuple[Draft | None, str]:
        """(a question, the route that it came by); None where no value can be made for what has to be given."""
        cells = self._cells.get(tool.name)
        if self.plain or not cells or main_parameter(tool) is None:
            return self.source.heuristic.ask(tool, rng), TemplatesRoute.NAME
        wanted = self.source.population.wanted(rng.choices([cell for cell, _ in cells], weights=[share for _, share in cells])[0], rng)
        open_ = list(self.taken)
        while open_:
            chosen = rng.choices(open_, weights=[one.weight for one in open_])[0]
            draft = chosen.route.make(wanted, rng)
            if draft is not None and self.source.sound(draft.calls, draft.question):
                return draft, chosen.name
            open_.remove(chosen)
        return self.source.heuristic.ask(tool, rng), TemplatesRoute.NAME
