"""What is said first of a measured model, decided from plain figures without Qt: what it can do, how sure that is, what it cannot, and what
to do about it. `gui.results.sentences` has the words.

A model is called ready by two marks that the user may change: one from which a person who confirms each call can work with it, and one from
which it may call tools on its own. It is *surely* ready where the lower end of the interval reaches a mark too, for few questions prove
little.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil, sqrt
from statistics import NormalDist
from typing import Any

CHECKED, ALONE = "checked", "alone"  # what a model can be ready for: a person confirms each call, or it acts on its own
UNTRAINED, NO_TESTS, OUTDATED, UNMEASURED = "untrained", "no tests", "outdated", "unmeasured"  # why there is no figure
NOT_READY, LIKELY, READY = "not ready", "likely", "ready"
CONFIDENCE = 0.95
CHANCE = 0.05  # a probability below which a difference is hardly chance
FEW = 30  # questions below which a figure is rough
MANY = 500  # questions beyond which nobody is told to write so many more
NAMED = 4  # tools that are named
OFTEN = 2  # times from which a mistake is worth a word
MOST = 3  # things to do that are told
# Where a thing to do is done
EXAMPLES, TESTS, TOOLS, TRAIN, MEASURE = "examples", "tests", "tools", "train", "measure"


@dataclass(frozen=True)
class Goals:
    """The shares of fully right answers from which a model is called ready, 0 to 1."""

    checked: float = 0.8
    alone: float = 0.95

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> "Goals":
        """The marks as the project keeps them, the usual ones where it keeps none; the second is never below the first."""
        checked = min(1.0, max(0.0, float(kept.get(CHECKED, cls.checked))))
        return cls(checked, min(1.0, max(checked, float(kept.get(ALONE, cls.alone)))))


@dataclass(frozen=True)
class Said:
    """A sentence by its id, with what stands in it."""

    id: str
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Task:
    """Something to do: the sentence, where it is done, and for which tool ("" for none)."""

    said: Said
    where: str
    tool: str = ""


@dataclass(frozen=True)
class Headline:
    """`state` is one of the above. `share`, `low`, `high` are 0 to 1, `before` the share without training, None where not measured."""

    state: str
    title: tuple[Said, ...]
    verdict: tuple[Said, ...]
    sure: tuple[Said, ...] = ()
    can: tuple[Said, ...] = ()
    cannot: tuple[Said, ...] = ()
    tasks: tuple[Task, ...] = ()
    share: float | None = None
    low: float = 0.0
    high: float = 1.0
    before: float | None = None


def wilson(right: int, of: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """The ends of Wilson's interval (1927) of a share, which holds at 0 and at all too; (0, 1) without questions."""
    if not of:
        return 0.0, 1.0
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    middle, half = right / of + z * z / (2 * of), z * sqrt(right / of * (1 - right / of) / of + z * z / (4 * of * of))
    return max(0.0, (middle - half) / (1 + z * z / of)), min(1.0, (middle + half) / (1 + z * z / of))


def questions_for(goal: float, share: float = 1.0, confidence: float = CONFIDENCE) -> int:
    """How many questions it takes, with this share right, for the lower end of the interval to reach a mark; 0 where no number does.

    Wilson's lower end is where (share - goal)^2 = z^2 goal (1 - goal) / n."""
    if share <= goal:
        return 0
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    return ceil(z * z * goal * (1 - goal) / (share - goal) ** 2)


def headline(found: Mapping[str, Any], goals: Goals, current: bool = True) -> Headline:
    """What is said of what `engine.stages.evaluation.overview` found; `current` is False where model or questions have changed since."""
    if not found["model"]:
        return _without_figure(found)
    right, of = found["right"][found["model"]], len(found["rows"])
    if not of:
        return _without_figure(found)
    low, high = wilson(right, of)
    share = right / of
    level = ALONE if low >= goals.alone else CHECKED if share >= goals.checked else ""
    state = NOT_READY if not level else READY if low >= goals.checked else LIKELY
    before = found["right"].get(found["before"])
    title = [Said("right", {"right": right, "of": of})]
    if before is not None:
        title.append(Said("before", {"before": before}))
    return Headline(
        state,
        tuple(title),
        (*([] if current else [Said("outdated")]), *_verdict(state, level, goals, right, of, found)),
        tuple(_how_sure(found, low, high, of, before, right)),
        tuple(_can(found, goals)),
        tuple(_cannot(found, goals)),
        tuple(_tasks(found, goals, state, level, right, of, before, current))[:MOST],
        share,
        low,
        high,
        None if before is None else before / of,
    )


def _without_figure(found: Mapping[str, Any]) -> Headline:
    if not found["trained"]:
        return Headline(UNTRAINED, (Said("untrained"),), (Said("train first"),), tasks=(Task(Said("do train"), TRAIN),))
    if not found["tests"]:
        return Headline(NO_TESTS, (Said("not measured"),), (Said("no tests"),), tasks=(Task(Said("do tests"), TESTS),))
    return Headline(UNMEASURED, (Said("not yet measured"),), (Said("to measure", {"of": found["tests"]}),))


def _verdict(state: str, level: str, goals: Goals, right: int, of: int, found: Mapping[str, Any]) -> list[Said]:
    marks = {"checked": goals.checked, "alone": goals.alone}
    if state == NOT_READY:
        reasons = sorted(((count, error) for error, count in found["errors"].items() if count), reverse=True)
        because = [Said(f"because {error}", {"count": count}) for count, error in reasons]
        return [Said("not ready", {"wrong": of - right, "of": of, **marks}), *because]
    perhaps = state == READY and level == CHECKED and right >= goals.alone * of
    return [Said(f"{state} {level}", {"of": of, **marks}), *([Said("perhaps alone")] if perhaps else [])]


def _how_sure(found: Mapping[str, Any], low: float, high: float, of: int, before: int | None, right: int) -> list[Said]:
    said = [Said("expect", {"low": low, "high": high})]
    if of < FEW:
        said.append(Said("few", {"of": of}))
    if before is not None:
        p = found["p"]
        if right == before:
            said.append(Said("no gain"))
        elif right < before:
            said.append(Said("worse"))
        elif p is not None:
            said.append(Said("gain" if p < CHANCE else "gain by chance"))
    return said


def _can(found: Mapping[str, Any], goals: Goals) -> list[Said]:
    good = sorted(
        (one for one in found["tools"] if one["tool"] and one["right"] >= goals.checked * one["of"]),
        key=lambda one: (-one["right"] / one["of"], -one["of"]),
    )
    return [_tools("reliable", good)] if good else [Said("nothing reliable", {"checked": goals.checked})]


def _cannot(found: Mapping[str, Any], goals: Goals) -> list[Said]:
    said = []
    if weak := _weak(found, goals):
        said.append(_tools("weak", weak))
    fits_none = next((one for one in found["tools"] if not one["tool"]), None)
    if fits_none and fits_none["right"] < fits_none["of"]:
        said.append(Said("calls anyway", {"wrong": fits_none["of"] - fits_none["right"], "of": fits_none["of"]}))
    if found["untested"]:
        said.append(Said("untested", {"tools": found["untested"][:NAMED], "more": max(0, len(found["untested"]) - NAMED)}))
    return said


def _weak(found: Mapping[str, Any], goals: Goals) -> list[Mapping[str, Any]]:
    """The tools below the first mark, those that cost most right answers first."""
    weak = [one for one in found["tools"] if one["tool"] and one["right"] < goals.checked * one["of"]]
    return sorted(weak, key=lambda one: (one["right"] - one["of"], one["right"] / one["of"]))


def _tools(id_: str, some: Sequence[Mapping[str, Any]]) -> Said:
    named = [(one["tool"], one["right"], one["of"]) for one in some[:NAMED]]
    return Said(id_, {"tools": named, "more": max(0, len(some) - NAMED)})


def _tasks(
    found: Mapping[str, Any], goals: Goals, state: str, level: str, right: int, of: int, before: int | None, current: bool
) -> list[Task]:
    """What to do, what helps most first."""
    tasks = [] if current else [Task(Said("do measure"), MEASURE)]
    next_mark = goals.checked if state == LIKELY else goals.alone if level == CHECKED and right >= goals.alone * of else None
    if next_mark is not None:
        needed = questions_for(next_mark, right / of) - of
        tasks.append(Task(Said("do more tests", {"count": needed}) if 0 < needed <= MANY else Said("do tests for tools"), TESTS))
    if state == NOT_READY and before is not None and right <= before:
        tasks.append(Task(Said("do train more"), TRAIN))
    for one in found["confused"][:1]:
        if one["count"] >= OFTEN:
            tasks.append(Task(Said("do tell apart", dict(one)), TOOLS, one["tool"]))
    weak = _weak(found, goals)
    if weak:
        names = {"tools": [one["tool"] for one in weak[:MOST]], "more": 0}
        tasks.append(Task(Said("do examples", names), EXAMPLES, weak[0]["tool"]))
    if found["errors"]["structure"] > max(OFTEN, 0.1 * of):
        tasks.append(Task(Said("do train longer", {"count": found["errors"]["structure"]}), TRAIN))
    if found["untested"]:
        tasks.append(Task(Said("do test all", {"count": len(found["untested"])}), TESTS))
    if of < FEW and next_mark is None:
        tasks.append(Task(Said("do more tests", {"count": FEW - of}), TESTS))
    return tasks
