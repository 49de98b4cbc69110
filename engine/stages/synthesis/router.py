"""The weighted router (RouteNator, section 3.4): for each question that is wanted a route is drawn, until the questions made are
spread as real ones are.

What is wanted is a number of questions for each cell (tool x enumerated value x length). After every batch the cells that are
still short are counted again, so that what a route could not write, or wrote twice, is asked for anew, of another route where one
can do better; a route most of whose tries fail is taken no longer.
"""

import random
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.messages import Message
from engine.models.teachers.protocol import Answer, Prompt
from engine.records import RECORDED, Example
from engine.stages.synthesis.heuristic import Draft
from engine.stages.synthesis.recorded import TEACHER_LABEL
from engine.stages.synthesis.routes import ROUTES
from engine.stages.synthesis.source import Source
from engine.text.population import Cell, quotas

BATCH = 200
WATCHED, WORST = 400, 0.9  # the last tries of a route, and the share of them that may fail before it is taken no longer
ROUNDS = 60  # batches in a row that bring nothing before the router gives up


@dataclass
class OpenRoute:
    """A route in use: how often it is drawn, and how its last tries went."""

    name: str
    route: Any
    weight: float
    made: int = 0
    last: deque = field(default_factory=lambda: deque(maxlen=WATCHED))

    def failing(self) -> bool:
        """Whether nearly all of its last tries failed."""
        return len(self.last) == WATCHED and sum(self.last) < (1 - WORST) * WATCHED


def weights_of(lines: Iterable[str]) -> dict[str, float]:
    """{route: weight} of settings such as templates=3. Raises InputError for a route or a number that is none."""
    known, weights = [route.NAME for route in ROUTES], {}
    for line in lines:
        name, _, number = line.partition("=")
        try:
            weight = float(number)
        except ValueError:
            weight = -1.0
        if name.strip() not in known:
            raise InputError(
                Message("There is no method {name}.", name=repr(name.strip()[:40])), Message("Available: {known}.", known=[*known])
            )
        if not 0 <= weight < 1e6:
            raise InputError(Message("The weight {line} is not a number of 0 or more.", line=repr(line)), "Write it like templates=3.")
        weights[name.strip()] = weight
    return weights


def open_routes(source: Source, weights: dict[str, float], say=lambda text: None) -> list[OpenRoute]:
    """The routes that can be taken, with their weights. Raises InputError where none is left."""
    taken = []
    for route in ROUTES:
        why = route.closed(source)
        if weights and not weights.get(route.NAME):
            continue
        if not why:
            taken.append(OpenRoute(route.NAME, route(source), weights.get(route.NAME, 1.0)))
        elif weights:
            raise InputError(
                Message("The method {name} cannot be used: {why}.", name=route.NAME, why=why),
                "Give it the weight 0, or import what it needs.",
            )
    if not taken:
        raise InputError("No method is left to write questions.", "Give at least one a weight above 0.")
    return taken


class Router:
    """Makes examples until every cell has as many as its target; `examples` yields them in batches."""

    def __init__(self, source: Source, taken: list[OpenRoute], total: int, seed: int, there: Iterable[Example], known: set[str]) -> None:
        self.source, self.taken, self.seed, self.known = source, taken, seed, known
        source.known = known
        self.short: Counter[Cell] = Counter(quotas(source.population.joint(), total))
        self.next = 0
        for example in there:
            self.next = max(self.next, int(example.key.rsplit(":", 1)[1]) + 1)
            if example.calls:
                self.short[self._cell(example.question, example.calls[0])] -= 1

    def batches(self) -> Iterator[list[Example]]:
        """Batches of new examples, until nothing is short or nothing more comes."""
        idle = 0
        while self.left() and idle < ROUNDS:
            batch = self._batch()
            idle = 0 if batch else idle + 1
            if batch:
                yield batch

    def sample(self, number: int) -> list[Prompt]:
        """What the routes that ask would ask for `number` questions; the router is of no use afterwards."""
        return [prompt for _, prompt in self._asked(number).values()]

    def asked_drafts(self, number: int) -> list[Draft]:
        """The first good questions that the teacher writes for up to `number` prompts, one of each; the router is of no use afterwards."""
        asked, drafts = self._asked(number), []
        for answer in self.source.teacher.ask(prompt for _, prompt in asked.values()):
            read = [] if answer.error else asked[answer.key][0].route.read(answer)
            drafts += [draft for draft in read if self._good(draft)][:1]
        return drafts

    def _asked(self, number: int) -> dict[str, tuple[OpenRoute, Prompt]]:
        cells = [cell for cell, count in self.short.items() for _ in range(max(0, count))]
        asked: dict[str, tuple[OpenRoute, Prompt]] = {}
        for cell in random.Random(f"{self.seed}:sample").sample(cells, min(number, len(cells))):
            self._want(cell, [], asked)
        return asked

    def left(self) -> int:
        """How many questions are still short."""
        return sum(count for count in self.short.values() if count > 0)

    def stopped(self) -> list[str]:
        """Routes that are taken no longer."""
        return [one.name for one in self.taken if one.failing()]

    def _batch(self) -> list[Example]:
        """One batch. Routes that ask are asked together at its end, so that many requests are in flight; as a batch is kept whole,
        a run that was killed asks the same again, which the teacher's cache answers."""
        rng = random.Random(f"{self.seed}:cells:{self.next}")
        cells = [cell for cell, count in self.short.items() for _ in range(max(0, count))]
        made: list[Example] = []
        asked: dict[str, tuple[OpenRoute, Prompt]] = {}
        for cell in rng.sample(cells, min(BATCH, len(cells))):
            self._want(cell, made, asked)
        if asked:
            for answer in self.source.teacher.ask(prompt for _, prompt in asked.values()):
                self._hear(answer, asked[answer.key][0], made)
        return made

    def _want(self, cell: Cell, made: list[Example], asked: dict[str, tuple[OpenRoute, Prompt]]) -> None:
        """Have a route write a question of this cell, or note what to ask for it."""
        number, self.next = self.next, self.next + 1
        rng = random.Random(f"{self.seed}:router:{number}")
        open_ = [one for one in self.taken if not one.failing()] or self.taken[:1]
        wanted = self.source.population.wanted(cell, rng)
        while open_:
            chosen = rng.choices(open_, weights=[one.weight for one in open_])[0]
            if hasattr(chosen.route, "prompt"):
                prompt = chosen.route.prompt(wanted, f"synthesis:{number}", rng)
                if prompt is not None:
                    asked[prompt.key] = (chosen, prompt)
                    return
            else:
                draft = chosen.route.make(wanted, rng)
                if draft is not None:
                    self._take(draft, chosen, f"synthesis:{number}", made)
                    return
            if not getattr(chosen.route, "FINITE", False):
                chosen.last.append(False)
            open_ = [one for one in open_ if one is not chosen]  # another one may know how

    def _hear(self, answer: Answer, chosen: OpenRoute, made: list[Example]) -> None:
        """Take what is good of an answer."""
        drafts = [] if answer.error else list(chosen.route.read(answer))
        if not drafts:
            chosen.last.append(False)
        for draft in drafts:
            number, self.next = self.next, self.next + 1
            self._take(draft, chosen, f"synthesis:{number}", made)

    def _take(self, draft: Draft, chosen: OpenRoute, key: str, made: list[Example]) -> None:
        """Keep a draft that is good and of a cell that is short."""
        good = self._good(draft, recorded=chosen.name == RECORDED)
        chosen.last.append(good)
        landed = self._cell(draft.question, draft.calls[0]) if good else None
        if not good or self.short[landed] <= 0:
            return
        self.short[landed] -= 1
        self.known.add(draft.question.casefold())
        chosen.made += 1
        recorded = chosen.name == RECORDED
        teacher = RECORDED if recorded else self.source.teacher.name if hasattr(chosen.route, "prompt") else "heuristic"
        made.append(
            Example(
                key,
                draft.question,
                draft.calls,
                "synthesis",
                f"{draft.calls[0].name}|{draft.frame}",
                route=chosen.name,
                teacher=teacher,
                label=TEACHER_LABEL if recorded else "template",
            )
        )

    def _good(self, draft: Draft, recorded: bool = False) -> bool:
        """New, and a call that fits its tool and whose texts the question says; of recorded ones the stage validation says that."""
        if not draft.question or draft.question.casefold() in self.known:
            return False
        if recorded:
            return not any(why_not(call, self.source.tools) for call in draft.calls)
        return self.source.sound(draft.calls, draft.question)

    def _cell(self, question: str, call) -> Cell:
        return self.source.population.cell_of(call.name, call.arguments, len(question.split()))
