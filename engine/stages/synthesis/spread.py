"""What the window shows of synthesis: which routes can be taken, and how the questions are spread beside what real ones are like."""

from collections import Counter
from typing import Any

from engine.models.teachers.kept import cards
from engine.settings import SynthesisSettings
from engine.stages.synthesis.routes import ROUTES
from engine.stages.synthesis.source import Unasked, source_of
from engine.store import Project
from engine.text.population import ANY_LENGTH, BINS, Population, divergence, shares_of


def routes_of(project: Project) -> list[list[str]]:
    """[[route, why it cannot be taken, or ""]] with the teacher that is chosen; no teacher is asked."""
    settings: SynthesisSettings = project.settings("synthesis")
    source = source_of(project, settings)
    card = cards(project).get(settings.teacher)
    source.teacher = Unasked(card, settings.teacher) if card is not None else None
    return [[route.NAME, route.closed(source)] for route in ROUTES]


def spread(project: Project, origin: str = "synthesis", state: str = "") -> dict[str, Any]:
    """How questions of an origin are spread: {"questions", "divergence": bits over tool x value x length, "tools": {tool: [share,
    target]}, "values": {tool: {value: [share, target]}}, "lengths": {tool: [[share, target] for each bin]}, "bins": [[low, high]]}.

    Targets are None where the population statistics do not tell.
    """
    population = Population(project.tools(), project.facts("statistics") or {})
    examples = [one for one in project.examples(origin=origin, state=state) if one.calls]
    cells = [population.cell_of(one.tool, one.calls[0].arguments, len(one.question.split())) for one in examples]
    known = population.statistics
    made = shares_of(cell[0] for cell in cells)
    found: dict[str, Any] = {
        "questions": len(examples),
        "bins": [list(one) for one in BINS],
        "values": {},
        "lengths": {},
        "divergence": divergence(shares_of(cells), population.joint()) if cells else None,
        "tools": {name: [made.get(name, 0.0), share if known.get("tools") else None] for name, share in population.of_tools.items()},
    }
    for name, key in population.keys.items():
        own = [cell for cell in cells if cell[0] == name]
        if key is not None:
            shares, target = shares_of(cell[1] for cell in own), population.of_values(name, key)
            told = key.name in known.get("values", {}).get(name, {})
            found["values"][name] = {str(value): [shares.get(value, 0.0), target[value] if told else None] for value in key.enum}
        lengths = population.of_lengths(name)
        counts = Counter(cell[2] for cell in own)
        if ANY_LENGTH not in lengths and own:
            found["lengths"][name] = [[counts[at] / len(own), lengths.get(at, 0.0)] for at in range(len(BINS))]
    return found
