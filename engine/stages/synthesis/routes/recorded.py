"""Recorded questions, one for each that is wanted: of the same tool, value and length. Asks nobody, and writes nothing itself.

It remembers nothing: what was drawn before is among the questions that the project has, so a run that was killed draws as one that
was not.
"""

import random

from engine.messages import Message
from engine.records import RECORDED, Example
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.source import Source
from engine.text.population import Cell, Wanted


class RecordedRoute:
    """Draws from the files that the setting `recorded` names."""

    NAME = RECORDED
    FINITE = True  # that nothing is left for a wanted question is no failure

    @staticmethod
    def closed(source: Source) -> str:
        """Why it cannot be taken."""
        return "" if any(one.calls for one in source.recorded.questions) else Message("no recorded questions are given")

    def __init__(self, source: Source) -> None:
        self.source = source
        self._of_cell: dict[Cell, list[Example]] = {}
        for one in source.recorded.questions:
            if one.calls:
                cell = source.population.cell_of(one.tool, one.calls[0].arguments, len(one.question.split()))
                self._of_cell.setdefault(cell, []).append(one)

    def make(self, wanted: Wanted, rng: random.Random) -> Draft | None:
        """A question of the wanted cell that the project does not have yet, None where there is none."""
        free = [one for one in self._of_cell.get(wanted.cell, []) if one.question.casefold() not in self.source.known]
        if not free:
            return None
        chosen = rng.choice(free)
        return Draft(chosen.question, chosen.calls, chosen.family.partition("|")[2])
