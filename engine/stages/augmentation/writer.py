"""Makes copies of examples, keeps those whose question is new, and writes them to the project in batches.

The key of a copy is `strategy:copy:key of its parent`, and it is drawn from its own seed: a killed run continues where it was.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from engine.messages import Message
from engine.records import Example
from engine.store import Project

BATCH = 200
TRIES = 3  # draws until a copy's question is new
PER_PROMPT = 5  # copies that a teacher is asked for at a time

Order = tuple[Example, int]  # an example and the number of the copy wanted of it


@dataclass(frozen=True)
class CopyRequest:
    """Copies of one example that a teacher is asked for at once, by their numbers."""

    example: Example
    copies: tuple[int, ...]


class Writer:
    """One run's copies. `made` are all of them so far, those of an earlier run that was stopped among them."""

    def __init__(self, project: Project, report, seed: int) -> None:
        self.project, self.report, self.seed = project, report, seed
        self.there = {example.key: example for example in project.examples("augmentation")}
        self.known = {example.question.casefold() for example in project.examples()}
        self.made: list[Example] = []
        self._waiting: list[Example] = []

    def make(self, strategy: str, orders: Iterable[Order], share: float, apply: Callable[[Example, random.Random], Example | None]) -> None:
        """Make the copies (or a share of them) by a strategy."""
        orders = list(orders)
        for i, (example, copy) in enumerate(orders, start=1):
            key = f"{strategy}:{copy}:{example.key}"
            rng = random.Random(f"{self.seed}:{key}")
            if rng.random() >= share:
                continue
            if key in self.there:
                self.made.append(self.there[key])
            elif made := self._new(example, rng, apply):
                self._keep(strategy, key, example, made, "heuristic")
            if len(self._waiting) >= BATCH:
                self.flush()
                self.report.progress(i, len(orders), Message("questions by {strategy}", strategy=Message(strategy)))

    def ask(
        self,
        strategy: str,
        orders: Iterable[Order],
        share: float,
        teacher: str,
        answers_of: Callable[[Iterable[CopyRequest]], Iterator[tuple[CopyRequest, list[Example]]]],
    ) -> None:
        """Let a teacher make the copies, which may come in any order. What it wrote is kept at once: it may have been dear."""
        requests, total, done = self._requests(strategy, orders, share)
        for request, made in answers_of(requests):
            new = [one for one in made if one.question.casefold() not in self.known]
            for copy, one in zip(request.copies, new):
                self._keep(strategy, f"{strategy}:{copy}:{request.example.key}", request.example, one, teacher)
            self.flush()
            done += len(request.copies)
            self.report.progress(done, total, Message("questions by {strategy}", strategy=Message(strategy)))

    def flush(self) -> None:
        """Write what waits."""
        self.project.add_examples(self._waiting)
        self._waiting = []

    def _requests(self, strategy: str, orders: Iterable[Order], share: float) -> tuple[list[CopyRequest], int, int]:
        """(what is to be asked for, copies wanted, copies of them that an earlier run asked for). Copies that were asked for
        together are not asked for again if one of them is there."""
        copies: dict[tuple[str, int], list[Order]] = {}
        wanted: dict[str, int] = {}
        for example, copy in orders:
            if random.Random(f"{self.seed}:{strategy}:{copy}:{example.key}").random() < share:
                nth = wanted[example.key] = wanted.get(example.key, -1) + 1
                copies.setdefault((example.key, nth // PER_PROMPT), []).append((example, copy))
        requests, total, done = [], sum(map(len, copies.values())), 0
        for together in copies.values():
            there = [key for example, copy in together if (key := f"{strategy}:{copy}:{example.key}") in self.there]
            self.made += [self.there[key] for key in there]
            if there:
                done += len(together)
            else:
                requests.append(CopyRequest(together[0][0], tuple(copy for _, copy in together)))
        return requests, total, done

    def _new(self, example: Example, rng: random.Random, apply: Callable) -> Example | None:
        for _ in range(TRIES):
            made = apply(example, rng)
            if made is None or made.question.casefold() not in self.known:
                return made
        return None

    def _keep(self, strategy: str, key: str, parent: Example, made: Example, teacher: str) -> None:
        self.known.add(made.question.casefold())
        kept = Example(
            key,
            made.question,
            made.calls,
            "augmentation",
            parent.family,
            route=parent.route,
            strategy=strategy,
            parent=parent.key,
            teacher=teacher,
            label="inherited",
        )
        self._waiting.append(kept)
        self.made.append(kept)
