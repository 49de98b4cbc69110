"""Stage 4, augmentation: more questions from those there are (enterprise paper, section 3.3.2 and Table 1).

Replacement works on human seeds, simplification on seeds, their replacements and synthesized questions, error introduction
on what is already augmented, so that nothing stays too close to a seed. Rewriting needs a language model and comes with one.
"""

import random
from collections.abc import Callable, Iterable

from engine.augmentation import errors, replacement, simplification
from engine.records import Example
from engine.settings import AugmentationSettings
from engine.store import Project
from engine.values import ValueSource

BATCH = 200


def clear(project: Project) -> None:
    """Remove what an earlier run made."""
    project.delete_examples("augmentation")


def run(project: Project, settings: AugmentationSettings, report) -> dict:
    """Apply the strategies one after the other. Each copy is drawn from its own seed: a killed run goes on where it was."""
    tools = {tool.name: tool for tool in project.tools()}
    values = ValueSource.of(project, settings.seed)
    writer = _Writer(project, report)

    seeds = list(project.examples("seed"))
    for copy in range(settings.replacement):
        writer.make("replacement", seeds, copy, settings, lambda e, rng: replacement.apply(e, tools, values, rng))
    base = [*seeds, *(e for e in writer.made if e.strategy == "replacement"), *project.examples("synthesis")]
    writer.make("simplification", base, 0, settings, simplification.apply, settings.simplification)
    augmented = list(writer.made)
    writer.make("error introduction", augmented, 0, settings, errors.apply, settings.error_introduction)
    writer.flush()
    report.progress(len(writer.made), len(writer.made), "questions")
    return {"questions": len(writer.made), "by_strategy": project.count_examples("strategy", origin="augmentation")}


def preview(project: Project, settings: AugmentationSettings, nth: int = 0) -> list[tuple[str, str, str]]:
    """(strategy, before, after) for each strategy that is switched on, from the user's own questions beginning with the nth;
    none is kept. Empty if there are no seeds."""
    tools = {tool.name: tool for tool in project.tools()}
    values = ValueSource.of(project, settings.seed)
    strategies = {"replacement": (settings.replacement, lambda e, rng: replacement.apply(e, tools, values, rng)),
                  "simplification": (settings.simplification, simplification.apply),
                  "error introduction": (settings.error_introduction, errors.apply)}
    seeds = list(project.examples("seed"))
    shown = []
    for strategy, (wanted, apply) in strategies.items():
        for at in range(len(seeds) if wanted else 0):
            seed = seeds[(nth + at) % len(seeds)]
            made = apply(seed, random.Random(f"{settings.seed}:{strategy}:0:{seed.key}"))
            if made is not None and made.question != seed.question:
                shown.append((strategy, seed.question, made.question))
                break
    return shown


class _Writer:
    """Makes copies, keeps those whose question is new, and writes them in batches."""

    def __init__(self, project: Project, report) -> None:
        self.project, self.report = project, report
        self.there = {example.key: example for example in project.examples("augmentation")}
        self.known = {e.question.casefold() for e in project.examples() if e.key not in self.there}
        self.made: list[Example] = []
        self._waiting: list[Example] = []

    def make(self, strategy: str, examples: Iterable[Example], copy: int, settings: AugmentationSettings,
             apply: Callable[[Example, random.Random], Example | None], share: float = 1.0) -> None:
        """One copy of each example (or of a share of them) by one strategy."""
        examples = list(examples)
        for i, example in enumerate(examples, start=1):
            key = f"{strategy}:{copy}:{example.key}"
            rng = random.Random(f"{settings.seed}:{key}")
            if rng.random() >= share:
                continue
            made = self.there.get(key) or apply(example, rng)
            if made is None or made.question.casefold() in self.known:
                continue
            self.known.add(made.question.casefold())
            if key not in self.there:
                made = Example(key, made.question, made.calls, "augmentation", example.family, route=example.route,
                               strategy=strategy, parent=example.key, teacher="heuristic", label="inherited")
                self._waiting.append(made)
            self.made.append(made)
            if len(self._waiting) >= BATCH:
                self.flush()
                self.report.progress(i, len(examples), f"questions by {strategy}")

    def flush(self) -> None:
        """Write what waits."""
        self.project.add_examples(self._waiting)
        self._waiting = []
