"""What the accepted questions are like, beside the real ones where their statistics are known.

The document, in which whatever the statistics do not tell is None:
    {"questions", "accepted", "rejected", "reasons": {reason: questions}, "by_route": {route: {"made", "accepted"}},
     "tools": {tool: {"questions", "reasons": {reason: rejected questions}, "share", "target",
                      "parameters": {name: share of the tool's questions that give it},
                      "values": {parameter: {value: [share, target]}},
                      "length": {"mean", "median", "q1", "q3", "min", "max"}, "target_length", "length_bins": {"1-3": [share, target]},
                      "keyword_position": [share of each fifth], "target_keyword_position"}},
     "without": {tool without an accepted question: [parameter that no value can be made up for, why], [] where that is not why},
     "divergence": {"tools", "values": {tool: {parameter: it}}, "length": {tool: it}, "joint": over tool x value x length},
     "distinct": {"1", "2", "3"}, "near_duplicate_rate", "meaning": {"accepted", "seeds", "questions"} or None where nothing compares
     meanings, "real": the statistics as they are stored}
Shares and rates are of 1, lengths in words, and divergences are Jensen and Shannon's in bits (Lin, 1991): 0 the same, 1 nothing in
common. Questions count for the tool of their first call. `distinct` is distinct-n (Li et al., 2016): different runs of n words among
all. "meaning" tells how far questions for one tool are apart: 1 less the cosine of the embeddings of each two, the mean over pairs and
then over tools; for the accepted ones (at most MEASURED of them, evenly taken) and for the seeds.
"""

import json
import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy

from engine.files import atomic_write
from engine.models.embeddings import Embedder
from engine.records import NO_VALUE, NOT_WRITTEN, Example, Tool
from engine.stages.validation.checks.duplicates import NearDuplicateCheck
from engine.stages.validation.known import ACCEPTED, REJECTED
from engine.store import Project
from engine.text.parameter_values import ValueSource
from engine.text.population import ANY_LENGTH, BINS, Population, bin_of, divergence
from engine.text.question_statistics import choices, measured, words

KIND = "validation report"  # among the project's facts
FILE = "validation-report.json"
BIN_NAMES = [*(f"{low}-{high}" for low, high in BINS[:-1]), f"{BINS[-1][0]}+"]
CHECK_EVERY = 500  # examples
MEASURED = 1000  # questions embedded for the report


def report(project: Project, check: Callable[[], None] = lambda: None, embedder: Embedder | None = None) -> dict[str, Any]:
    """The document above, from the decisions as they stand. `check` is called every 500 examples and may raise to stop."""
    tools = {tool.name: tool for tool in project.tools()}
    statistics = project.facts("statistics") or {}
    target = Population(list(tools.values()), statistics) if statistics else None
    counts = _Counts(target)
    for example in _watched(project.examples(), check):
        counts.add(example)
    real = measured(((one.question, one.calls) for one in _watched(project.examples(state=ACCEPTED), check)), tools)
    described = {name: _tool(tool, counts, real, statistics, target) for name, tool in tools.items()}
    return {
        "questions": counts.states.total(),
        "accepted": counts.states[ACCEPTED],
        "rejected": counts.states[REJECTED],
        "reasons": dict(counts.reasons.most_common()),
        "by_route": {route: {"made": made, "accepted": counts.accepted_by_route[route]} for route, made in counts.by_route.items()},
        "tools": described,
        "without": _without(project, [tool for tool in tools.values() if not described[tool.name]["questions"]]),
        "divergence": _divergence(described, counts, target),
        "distinct": counts.runs.shares(),
        "near_duplicate_rate": counts.reasons[NearDuplicateCheck.NAME] / max(1, counts.states.total()),
        "meaning": _meaning(project, embedder, check) if embedder is not None else None,
        "real": statistics or None,
    }


def keep(project: Project, made: Mapping[str, Any]) -> None:
    """Put the report into the project, and as a file beside its datasets."""
    project.set_facts(KIND, made)
    atomic_write(project.path / "datasets" / FILE, json.dumps(made, ensure_ascii=False, indent=1))


def forget(project: Project) -> None:
    """Remove it from both places."""
    project.set_facts(KIND, None)
    (project.path / "datasets" / FILE).unlink(missing_ok=True)


def farthest(made: Mapping[str, Any]) -> tuple[str, str, str, str] | None:
    """Where the questions are farthest from the real ones: (what, tool, parameter, value), where what is share, value or length; None
    where nothing can be compared. Each is weighed by the share of all questions that would have to be others."""
    weights: dict[tuple[str, str, str, str], float] = {}
    for name, tool in made["tools"].items():
        if tool["target"] is not None:
            weights[("share", name, "", "")] = abs(tool["share"] - tool["target"])
        for parameter, shares in tool["values"].items():
            for value, (share, target) in shares.items():
                if target is not None:
                    weights[("value", name, parameter, value)] = tool["share"] * abs(share - target)
        off = sum(abs(share - target) for share, target in tool["length_bins"].values() if target is not None)
        if off:
            weights[("length", name, "", "")] = tool["share"] * off / 2
    return max(weights, key=lambda one: weights[one], default=None)


def why_without(made: Mapping[str, Any]) -> dict[str, int]:
    """{why: tools} of the tools that a report finds without an accepted question: the commonest reason of each, else why it has no
    question at all; the commonest first."""
    found: Counter[str] = Counter()
    for name, unmade in made["without"].items():
        found[next(iter(made["tools"][name]["reasons"]), NO_VALUE if unmade else NOT_WRITTEN)] += 1
    return dict(found.most_common())


def _without(project: Project, tools: Sequence[Tool]) -> dict[str, list[str]]:
    """{tool: [the first parameter that it needs and that no value can be made up for, why]} of tools without an accepted question."""
    if not tools:
        return {}
    values = ValueSource.of(project, 1)
    needed = {tool.name: [(p.name, values.why_none(p)) for p in tool.parameter_list() if p.required] for tool in tools}
    return {tool: next(([name, why] for name, why in some if why), []) for tool, some in needed.items()}


def _watched(examples: Iterable[Example], check: Callable[[], None]) -> Iterator[Example]:
    for at, example in enumerate(examples):
        if at % CHECK_EVERY == 0:
            check()
        yield example


class _Counts:
    """What one pass over all examples counts; by tool only those accepted."""

    def __init__(self, target: Population | None) -> None:
        self.target = target
        self.states: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.rejected: dict[str, Counter[str]] = defaultdict(Counter)  # tool -> reason
        self.by_route: Counter[str] = Counter()
        self.accepted_by_route: Counter[str] = Counter()
        self.questions: Counter[str] = Counter()
        self.given: dict[str, Counter[str]] = defaultdict(Counter)  # tool -> parameter
        self.lengths: dict[str, Counter[int]] = defaultdict(Counter)  # tool -> bin
        self.shapes: Counter[tuple[str, Any, int]] = Counter()  # (tool, value of its cell's parameter, words)
        self.runs = _Runs()

    def add(self, example: Example) -> None:
        """Count one example of any state."""
        route = example.route or example.origin  # seeds, logs and what is made of them came by no route of synthesis
        self.states[example.state] += 1
        self.by_route[route] += 1
        if example.state == REJECTED:
            self.reasons[example.reason.partition(": ")[0]] += 1
            self.rejected[example.tool][example.reason.partition(": ")[0]] += 1
        if example.state == ACCEPTED:
            self.accepted_by_route[route] += 1
            self._add_accepted(example)

    def _add_accepted(self, example: Example) -> None:
        said = words(example.question)
        self.runs.add(word.casefold() for word in said)
        if not example.calls:
            return
        call = example.calls[0]
        self.questions[call.name] += 1
        self.given[call.name].update(call.arguments.keys())
        self.lengths[call.name][bin_of(len(said))] += 1
        if self.target is not None:
            key = self.target.keys.get(call.name)
            self.shapes[(call.name, call.arguments.get(key.name) if key else None, len(said))] += 1

    def cells(self) -> dict[Any, int]:
        """{cell of the population: accepted questions}"""
        found: Counter[Any] = Counter()
        for (tool, value, length), count in self.shapes.items():
            key = self.target.keys.get(tool)
            found[self.target.cell_of(tool, {key.name: value} if key else {}, length)] += count
        return found


class _Runs:
    """Distinct-n: the different runs of n words among all runs of n words."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._said = array("q")  # the numbers of all words from 1 on, with a 0 after each question

    def add(self, said: Iterable[str]) -> None:
        """Take in a question's words."""
        self._said.extend(self._numbers.setdefault(word, len(self._numbers) + 1) for word in said)
        self._said.append(0)

    def shares(self) -> dict[str, float]:
        """{"1": distinct-1, "2": distinct-2, "3": distinct-3}, 0 where there is no run of that length."""
        said = numpy.array(self._said, dtype=numpy.int64)
        codes, whole, found = said, said > 0, {}
        for n in (1, 2, 3):
            if n > 1:  # the number of the run before its last word, and that word
                before = numpy.unique(codes, return_inverse=True)[1][:-1]
                codes, whole = before * (len(self._numbers) + 1) + said[n - 1 :], whole[:-1] & (said[n - 1 :] > 0)
            found[str(n)] = len(numpy.unique(codes[whole])) / max(1, int(whole.sum()))
        return found


def _tool(tool: Tool, counts: _Counts, real: Mapping[str, Any], statistics: Mapping[str, Any], target: Population | None) -> dict[str, Any]:
    """The report's entry on one tool; `real` and `statistics` are in the form of engine/stages/knowledge/statistics.py."""
    name, questions = tool.name, counts.questions[tool.name]
    bins = _bins(target, name)
    wanted = statistics.get("values", {}).get(name, {})
    values = {}
    for parameter in tool.parameter_list():
        shares, targets = real["values"].get(name, {}).get(parameter.name, {}), wanted.get(parameter.name)
        if known := choices(parameter):
            values[parameter.name] = {value: [shares.get(value, 0.0), targets.get(value, 0.0) if targets else None] for value in known}
    return {
        "questions": questions,
        "reasons": dict(counts.rejected[name].most_common()),
        "share": real["tools"].get(name, 0.0),
        "target": statistics["tools"].get(name, 0.0) if statistics.get("tools") else None,
        "parameters": {parameter.name: counts.given[name][parameter.name] / max(1, questions) for parameter in tool.parameter_list()},
        "values": values,
        "length": real["length"].get(name),
        "target_length": statistics.get("length", {}).get(name),
        "length_bins": {
            text: [counts.lengths[name][at] / max(1, questions), bins.get(at, 0.0) if bins else None] for at, text in enumerate(BIN_NAMES)
        },
        "keyword_position": real["keyword_position"].get(name),
        "target_keyword_position": statistics.get("keyword_position", {}).get(name),
    }


def _divergence(described: Mapping[str, Any], counts: _Counts, target: Population | None) -> dict[str, Any]:
    """The divergences; None or left out where a side is not known."""
    shares = {name: tool["share"] for name, tool in described.items()}
    targets = {name: tool["target"] for name, tool in described.items() if tool["target"] is not None}
    of_values: dict[str, dict[str, float]] = {}
    of_lengths: dict[str, float] = {}
    for name, tool in described.items():
        for parameter, pairs in tool["values"].items():
            if (found := _between(pairs)) is not None:
                of_values.setdefault(name, {})[parameter] = found
        if (found := _between(tool["length_bins"])) is not None:
            of_lengths[name] = found
    cells = counts.cells()
    return {
        "tools": divergence(shares, targets) if targets and any(shares.values()) else None,
        "values": of_values,
        "length": of_lengths,
        "joint": divergence(cells, target.joint()) if cells else None,
    }


def _meaning(project: Project, embedder: Embedder, check: Callable[[], None]) -> dict[str, Any]:
    """How far the accepted questions for one tool are apart in meaning, beside the seeds."""
    accepted = [example for example in project.examples(state=ACCEPTED) if example.calls and embedder.reads(example.question)]
    step = max(1, math.ceil(len(accepted) / MEASURED))
    seeds = [example for example in accepted if example.origin == "seed"][:MEASURED]
    return {
        "accepted": _apart(accepted[::step], embedder, check),
        "seeds": _apart(seeds, embedder, check),
        "questions": len(accepted[::step]),
    }


def _apart(examples: Sequence[Example], embedder: Embedder, check: Callable[[], None]) -> float | None:
    """The mean over tools of the mean distance of two of its questions; None where no tool has two. With unit vectors v of n questions the
    mean cosine of the pairs is (|sum of v|^2 - n) / (n (n - 1))."""
    vectors = embedder([example.question for example in examples], check)
    by_tool: dict[str, list[int]] = defaultdict(list)
    for at, example in enumerate(examples):
        by_tool[example.tool].append(at)
    means = []
    for places in by_tool.values():
        n = len(places)
        if n > 1:
            means.append(1 - (float((vectors[places].sum(axis=0) ** 2).sum()) - n) / (n * (n - 1)))
    return sum(means) / len(means) if means else None


def _between(pairs: Mapping[str, list[Any]]) -> float | None:
    """The divergence of {name: [share, target]}."""
    shares, targets = ({name: pair[side] for name, pair in pairs.items()} for side in (0, 1))
    if None in targets.values() or not any(shares.values()) or not any(targets.values()):
        return None
    return divergence(shares, targets)


def _bins(target: Population | None, tool: str) -> dict[int, float]:
    """{bin: share} of a tool's real lengths, {} where they are not known."""
    shares = target.of_lengths(tool) if target is not None else {}
    return {} if ANY_LENGTH in shares else shares
