"""What a dataset is mixed of: questions of people, copies of them, a language model's and those from templates.

Templates use the tools' own words and are many, so they teach a short cut where they outweigh the rest; each origin but the first may
have a greatest share. What is beyond it is left out: drawn by the seed, evenly over tools, so that the same examples and settings leave
out the same ones. A tool keeps FEWEST questions where it has them, and where there is nothing else to weigh against no share counts.
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.records import ORIGINS, Example
from engine.settings import DatasetSettings
from engine.store import Project

FEWEST = 30  # questions that a tool keeps, whatever the shares say
BY_RULES = ("", "heuristic")  # who writes where no language model does


@dataclass(frozen=True)
class Mix:
    """The examples taken, the origin of each by its key, and how many were taken and left out of each origin."""

    examples: list[Example]
    origins: dict[str, str]
    taken: dict[str, int]
    left_out: dict[str, int]


def origins_of(examples: Iterable[Example]) -> dict[str, str]:
    """{key: human, copy, teacher or template} of a project's examples. A copy of a person's question is a copy; one of any other question
    counts as that question does. A question from a log is a person's."""
    by_key = {example.key: example for example in examples}
    found: dict[str, str] = {}
    for example in by_key.values():
        first, seen = example, {example.key}
        while first.origin == "augmentation" and first.parent in by_key and first.parent not in seen:
            first = by_key[first.parent]
            seen.add(first.key)
        if first.origin == "synthesis":
            found[example.key] = "template" if first.teacher in BY_RULES else "teacher"
        elif first.origin == "augmentation":  # its parent is gone; only people's questions are copied as a rule
            found[example.key] = "copy"
        else:
            found[example.key] = "copy" if example.origin == "augmentation" else "human"
    return found


def mixed(examples: Sequence[Example], origins: Mapping[str, str], settings: DatasetSettings) -> Mix:
    """The examples that the greatest shares allow, in their order."""
    shares = {"human": 1.0, "copy": settings.copy_share, "teacher": settings.teacher_share, "template": settings.template_share}
    there = Counter(origins[example.key] for example in examples)
    total = _whole(there, shares)
    kept_of_tool = Counter(example.tool for example in examples if shares[origins[example.key]] == 1)
    out: set[str] = set()
    for origin in ORIGINS:
        most = math.floor(shares[origin] * total + 1e-6)
        if shares[origin] == 1 or not total or there[origin] <= most:
            continue
        by_tool: dict[str, list[Example]] = {}
        for example in examples:
            if origins[example.key] == origin:
                by_tool.setdefault(example.tool, []).append(example)
        for tool, count in _evenly({tool: len(own) for tool, own in by_tool.items()}, most).items():
            count = max(count, min(len(by_tool[tool]), FEWEST - kept_of_tool[tool]))
            drawn = sorted(by_tool[tool], key=lambda example: random.Random(f"{settings.seed}:mix:{example.key}").random())
            out |= {example.key for example in drawn[count:]}
            kept_of_tool[tool] += count
    taken = [example for example in examples if example.key not in out]
    counts = Counter(origins[example.key] for example in taken)
    return Mix(
        taken,
        {example.key: origins[example.key] for example in taken},
        {origin: counts[origin] for origin in ORIGINS},
        {origin: there[origin] - counts[origin] for origin in ORIGINS},
    )


def look(project: Project) -> dict[str, Any]:
    """For the window: {"taken": {origin: questions}, "left_out": {origin: questions}} of the next version, as the settings are."""
    settings = project.settings("dataset")
    origins = origins_of(project.examples())
    accepted = [one for one in project.examples(state="accepted") if not settings.cycles or one.cycle in settings.cycles]
    mix = mixed(sorted(accepted, key=lambda example: example.key), origins, settings)
    return {"taken": mix.taken, "left_out": mix.left_out}


def _whole(there: Mapping[str, int], shares: Mapping[str, float]) -> float:
    """How many questions there are at most when each origin keeps its share: the greatest n = sum of min(there, share n); 0 where no
    such n is above one question."""
    total = float(sum(there.values()))
    while total >= 1:
        allowed = sum(min(count, shares[origin] * total) for origin, count in there.items())
        if total - allowed < 1e-6:
            return total
        total = allowed
    return 0.0


def _evenly(there: Mapping[str, int], total: int) -> dict[str, int]:
    """`total` shared out over the tools as evenly as what there is of each allows."""
    found: dict[str, int] = {}
    for place, (tool, count) in enumerate(sorted(there.items(), key=lambda pair: (pair[1], pair[0]))):
        found[tool] = min(count, total // (len(there) - place))
        total -= found[tool]
    return found
