"""Merge search: try methods, weights and densities, measure each by evaluation, keep the best (enterprise paper, table 7).

Every candidate is combined beside the adapters in one loaded model and answers the same questions; what it reached is kept in
the table merge_trials at once, so that a search that was killed continues with the next. The single adapters are measured too.
The questions are those held back in training (of all the adapters' datasets, without any that one of them was trained on), or
the test questions. One adapter that was trained on NF4 can be searched too: alone, on the base model in full precision and on the dequantised
one.
"""

import json
import random
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from engine import adapters
from engine.errors import InputError
from engine.metrics.measure import measure
from engine.models import base_models
from engine.records import TestQuestion, Tool, content_hash
from engine.settings import MergeSearchSettings
from engine.stages.merging import bases, checks, load_adapters
from engine.stages.merging.methods import METHODS
from engine.stages.merging.recipe import EXPLODES, Recipe, tell
from engine.store import Project
from engine.store.times import now

FACTS = "merge search"
SEED = 1  # of the questions drawn


@dataclass(frozen=True)
class Candidate:
    """One way to merge, or one adapter alone (then `method` is "")."""

    key: str
    adapters: tuple[str, ...]
    recipe: Recipe
    base: str
    single: bool = False

    def facts(self) -> dict[str, Any]:
        """For the table."""
        what = {"weights": [1.0], "method": ""} if self.single else self.recipe.facts()
        return {"adapters": list(self.adapters), **what, "into": self.base}


def run(project: Project, settings: MergeSearchSettings, report) -> dict[str, Any]:
    """Measure every candidate that is not measured yet. Raises InputError where there are no questions or nothing can be merged.

    Returns {"tried", "questions", "best": row, "better_single": row, "gain": points of the best merge above it, "kept"}; the rows
    are those of `table`. With one adapter, "best" and "better_single" are the row of the base model that it answers better on.
    """
    merging = project.settings("merging")
    rows = checks.chosen(project, settings.adapters or merging.adapters)
    if len(rows) < 2 and len(set(settings.bases)) < 2:
        raise InputError(
            "A search needs at least two adapters.",
            "Choose the adapters that shall become one; with one that was trained on NF4, "
            "choose both base models to see which it answers better on.",
        )
    if bases.DEQUANTISED in settings.bases and not all(checks.on_nf4(row) for row in rows):
        raise InputError(
            "Not all of these adapters were trained on a base model in NF4.", "Search with the base model in full precision only."
        )
    questions = drawn(settings.questions, project.tests() if settings.on == "tests" else held_back(project, rows))
    tools = _tools(project, rows)
    names = [row["name"] for row in rows]
    base = base_models.find(rows[0]["base_model"])
    identity = [
        base_models.fingerprint(base),
        [[row["name"], row["made"]] for row in rows],
        [[q.key, q.question, list(q.answers)] for q in questions],
        [tool.as_openai() for tool in tools],
        settings.max_new_tokens,
    ]
    candidates = list(_candidates(names, settings, merging, identity))
    candidates = _fitting(project, rows, candidates, report)
    search = content_hash([candidate.key for candidate in candidates])
    project.set_facts(
        FACTS,
        {
            "search": search,
            "keys": [one.key for one in candidates],
            "adapters": names,
            "on": settings.on,
            "questions": len(questions),
            "made": now(),
        },
    )
    _measure_all(project, rows, candidates, search, questions, tools, settings, report)
    return _finish(project, settings, report)


def table(project: Project) -> dict[str, Any] | None:
    """The last search, as far as it went, None where there was none: {"search", "adapters", "on", "questions", "made", "of": how many
    candidates, "rows"}. A row is {"key", "adapters", "method" ("" for an adapter alone), "weights", "density" where taken, "into",
    "rates", "norm_ratio", "seconds", "explodes", "take": the settings of merging that make it}; merges come first, the best on top."""
    facts = project.facts(FACTS)
    if not facts:
        return None
    there = {row["key"]: row for row in project.rows("merge_trials") if row["key"] in set(facts["keys"])}
    measured = [there[key] for key in facts["keys"] if key in there]
    rows = [
        {
            "key": row["key"],
            **row["settings"],
            "rates": row["rates"],
            **row["metrics"],
            "explodes": row["metrics"]["norm_ratio"] >= EXPLODES,
            "take": _settings(row["settings"]),
        }
        for row in measured
    ]
    rows.sort(key=lambda row: (not row["method"], -row["rates"]["overall"]))
    return {**{name: facts[name] for name in ("search", "adapters", "on", "questions", "made")}, "of": len(facts["keys"]), "rows": rows}


def held_back(project: Project, rows: list[dict[str, Any]]) -> list[TestQuestion]:
    """The questions held back in training of the adapters' datasets, and of those that they came from, their calls as accepted answers,
    without any that another of these datasets trains on. Raises InputError where there are none."""
    datasets = {row["hash"]: project.file(row["path"]) for row in project.rows("datasets")}
    parts: dict[str, dict[str, dict[str, Any]]] = {"validation": {}, "train": {}}
    for wanted in dict.fromkeys(project.adapter(name)["dataset"] for name in adapters.lineage(project, [row["name"] for row in rows])):
        for part, found in parts.items():
            file = datasets[wanted] / f"{part}.jsonl" if wanted in datasets else None
            if file is not None and file.is_file():
                examples = (json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line)
                found |= {example["question"].strip().lower(): example for example in examples}
    free = [example for text, example in parts["validation"].items() if text not in parts["train"]]
    if not free:
        raise InputError("There are no held-back questions to search by.", "Search by the test questions, or train with a part held back.")
    return [
        TestQuestion(
            one["key"],
            one["question"],
            tuple({call["name"]: {key: [value] for key, value in call["arguments"].items()}} for call in one["calls"]),
        )
        for one in free
    ]


def drawn(most: int, questions: list[TestQuestion]) -> list[TestQuestion]:
    """At most so many of the questions, the same each time; 0 for all."""
    if not questions:
        raise InputError("The project has no test questions.", "Import some on the page Knowledge.")
    ordered = sorted(questions, key=lambda question: question.key)
    return ordered if not most or most >= len(ordered) else random.Random(SEED).sample(ordered, most)


def _settings(facts: dict[str, Any]) -> dict[str, Any]:
    """The settings of merging that make a candidate."""
    changes = {name: facts[name] for name in ("adapters", "weights", "into", "density", "sign", "svd_rank", "seed") if name in facts}
    return changes | {"method": facts["method"] or "linear"}


def _tools(project: Project, rows: list[dict[str, Any]]) -> list[Tool]:
    """The tools as the adapters saw them in training. Raises InputError where they saw them in different ways."""
    lengths = {row["settings"].get("descriptions", "long") for row in rows}
    if len(lengths) > 1:
        raise InputError(
            f"The adapters were trained with different descriptions ({', '.join(sorted(lengths))}).",
            "Choose adapters that saw the tools alike.",
        )
    return project.tools(lengths.pop())


def _candidates(names: list[str], settings: MergeSearchSettings, merging: Any, identity: Any) -> Iterator[Candidate]:
    """The single adapters, then every method with all weights and, where it drops entries, all densities; for each base model."""
    densities = [_number(text, "density") for text in settings.densities]
    for density in densities:
        if not 0 < density <= 1:
            raise InputError(f"A density of {density} is not above 0 and at most 1.", "Correct it and run again.")
    recipes = {}
    for method in settings.methods if len(names) > 1 else ():
        for text in settings.weights:
            for density in densities if "density" in METHODS[method].TAKES else densities[:1]:
                recipe = Recipe(method, _weights(text, len(names)), density, merging.sign, merging.svd_rank, merging.seed)
                recipes[content_hash(recipe.facts())] = recipe
    for base in dict.fromkeys(settings.bases):
        for name in names:
            yield Candidate(content_hash([identity, "alone", name, base]), (name,), Recipe("linear", (1.0,)), base, single=True)
        for recipe in recipes.values():
            yield Candidate(content_hash([identity, recipe.facts(), base]), tuple(names), recipe, base)


def _weights(text: str, adapters: int) -> tuple[float, ...]:
    """0.5 for 0.5 each, 0.7+0.3 for one each."""
    weights = [_number(part, "weight") for part in text.split("+")]
    if len(weights) == 1:
        weights *= adapters
    if len(weights) != adapters:
        raise InputError(f"There are {adapters} adapters and {len(weights)} weights.", "Give one weight an adapter.")
    return tuple(weights)


def _number(text: str, what: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise InputError(f"The {what} {text!r} is no number.", "Write it like 0.5.") from None


def _fitting(project: Project, rows: list[dict[str, Any]], candidates: list[Candidate], report) -> list[Candidate]:
    """Those that these adapters allow; the others are named in the log. Raises InputError if no merge is left."""
    configs = {row["name"]: checks.read_config(row["name"], project.file(row["path"])) for row in rows}
    base = base_models.config(base_models.find(rows[0]["base_model"]))
    fitting, left_out, last = [], {}, None
    for one in candidates:
        try:
            checks.refuse({name: configs[name] for name in one.adapters}, base, one.recipe)
            fitting.append(one)
        except InputError as error:
            left_out[one.recipe.method], last = str(error), error
    if last is not None and all(one.single for one in fitting):
        raise last
    for method, why in left_out.items():
        report.log(f"The search leaves out {method}: {why}")
    return fitting


def _measure_all(
    project: Project,
    rows: list[dict[str, Any]],
    candidates: list[Candidate],
    search: str,
    questions: list[TestQuestion],
    tools: list[Tool],
    settings: MergeSearchSettings,
    report,
) -> None:
    """Measure what is left, one loaded model for each kind of base model."""
    there = {row["key"] for row in project.rows("merge_trials")}
    done = len([one for one in candidates if one.key in there])
    for base in dict.fromkeys(settings.bases):
        left = [one for one in candidates if one.base == base and one.key not in there]
        if not left:
            continue
        measurement = _Measurement(project, rows, base, tools, settings, report)
        for one in left:
            begun = time.monotonic()
            ratio = measurement.take(one)
            model = f"merge:{one.key}"
            overall = _Overall(report, done * len(questions), len(candidates) * len(questions))
            rates = measure(project, model, one.key, measurement.answers, overall, questions, tools)
            project.put(
                "merge_trials",
                {
                    "key": one.key,
                    "search": search,
                    "settings": one.facts(),
                    "rates": rates.as_dict(),
                    "made": now(),
                    "metrics": {"norm_ratio": round(ratio, 3), "seconds": round(time.monotonic() - begun, 1)},
                },
            )
            project.forget_answers(model, "")
            done += 1
            report.log(f"{_in_words(one)} answers {rates.overall:.1%} of the questions rightly.")
            tell(report, ratio)


class _Measurement:
    """One loaded model with all adapters, of which one or a merge of all answers."""

    def __init__(
        self, project: Project, rows: list[dict[str, Any]], base: str, tools: list[Tool], settings: MergeSearchSettings, report
    ) -> None:
        import torch

        torch.set_num_threads(base_models.threads())
        place = base_models.find(rows[0]["base_model"])
        self.model, self.names = load_adapters(project, rows, bases.load_base(place, base, double=checks.double(rows)), report)
        self.model.eval()
        self.tokenizer = base_models.load_tokenizer(place)
        self.by_name = dict(zip((row["name"] for row in rows), self.names))
        self.tools, self.settings, self.report = tools, settings, report

    def take(self, candidate: Candidate) -> float:
        """Make this candidate the one that answers; its norm ratio."""
        from engine.stages.merging.combine import combine

        if "merged" in self.model.peft_config:
            self.model.set_adapter(self.names[0])
            self.model.delete_adapter("merged")
        if candidate.single:
            self.model.set_adapter(self.by_name[candidate.adapters[0]])
            return 1.0
        ratio = combine(self.model, self.names, "merged", candidate.recipe, _Quiet(self.report))
        self.model.set_adapter("merged")
        return ratio

    def answers(self):
        """What `measure` asks."""
        from engine.models.inference.transformers import Answers

        return Answers.of_model(self.model.eval(), self.tokenizer, self.tools, self.settings.batch, self.settings.max_new_tokens)


class _Overall:
    """Progress of one candidate told as progress of the whole search."""

    def __init__(self, report, before: int, total: int) -> None:
        self.report, self.before, self.total = report, before, total

    def progress(self, done: int, total: int, unit: str) -> None:
        """So many questions of all candidates."""
        self.report.progress(self.before + done, self.total, "questions")

    def log(self, text: str) -> None:
        """As it is."""
        self.report.log(text)

    def metric(self, name: str, step: int, value: float) -> None:
        """As it is."""
        self.report.metric(name, step, value)


class _Quiet(_Overall):
    """Says nothing of its own steps, but stops when it is asked to."""

    def __init__(self, report) -> None:
        super().__init__(report, 0, 0)

    def progress(self, done: int, total: int, unit: str) -> None:
        """Only a look whether to stop."""
        self.report.check()


def _in_words(candidate: Candidate) -> str:
    if candidate.single:
        return f"{adapters.shown(candidate.adapters[0])} alone" + (", dequantised" if candidate.base == bases.DEQUANTISED else "")
    facts = candidate.recipe.facts()
    density = f", density {facts['density']:g}" if "density" in facts else ""
    into = ", dequantised" if candidate.base == bases.DEQUANTISED else ""
    return f"{facts['method']}, weights {' + '.join(f'{weight:g}' for weight in facts['weights'])}{density}{into}"


def _finish(project: Project, settings: MergeSearchSettings, report) -> dict[str, Any]:
    """The best merge beside the best single adapter; it is kept if no single adapter is better. With one adapter, its better base model."""
    found = table(project)
    merges, singles = [row for row in found["rows"] if row["method"]], [row for row in found["rows"] if not row["method"]]
    best, single = (merges or singles)[0], singles[0]
    gain = round(100 * (best["rates"]["overall"] - single["rates"]["overall"]), 2)
    kept = settings.keep_best and gain >= 0
    if kept:
        project.keep_settings("merging", project.changed_settings("merging", best["take"]))
    elif gain < 0:
        report.log(f"No merge is better than {adapters.shown(single['adapters'][0])} alone; the settings of merging stay as they were.")
    return {"tried": len(found["rows"]), "questions": found["questions"], "best": best, "better_single": single, "gain": gain, "kept": kept}
