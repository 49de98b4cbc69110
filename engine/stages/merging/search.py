"""Merge search: try methods, weights and densities, measure each by evaluation, keep the best (enterprise paper, table 7).

Every candidate (`candidates`) answers the same questions (`search_questions`), and what it reached is kept at once (`trials`), so that a
search that was killed continues with the next. The single adapters are measured too. The questions are those of the validation set (of
all the adapters' datasets, without any that one of them was trained on), or the test questions. One adapter that was trained on NF4 can
be searched too: alone, on the base model in full precision and on the dequantised one.
"""

from typing import Any

from engine import adapters
from engine.checker import STRICT
from engine.errors import InputError
from engine.messages import Message
from engine.models import base_models
from engine.models.shown_tools import Choose, chooser, identity, selection_of
from engine.records import TestQuestion, Tool, content_hash
from engine.settings import MergeSearchSettings
from engine.stages.merging import bases, compatibility
from engine.stages.merging.candidates import all_candidates, those_that_fit
from engine.stages.merging.recipe import EXPLODES
from engine.stages.merging.search_questions import drawn, held_out, tools_seen
from engine.stages.merging.trials import Trials
from engine.store import Project
from engine.store.times import now

FACTS = "merge search"  # the document that tells the last search


def run(project: Project, settings: MergeSearchSettings, report) -> dict[str, Any]:
    """Measure every candidate that is not measured yet. Raises InputError where there are no questions or nothing can be merged.

    Returns {"tried", "questions", "best": row, "better_single": row, "gain": points of the best merge above it, "kept"}; the rows
    are those of `table`. With one adapter, "best" and "better_single" are the row of the base model that it answers better on.
    """
    merging = project.settings("merging")
    rows = compatibility.chosen(project, settings.adapters or merging.adapters)
    if len(rows) < 2 and len(set(settings.bases)) < 2:
        raise InputError(
            "A search needs at least two adapters.",
            "Choose the adapters to combine. If one was trained on NF4, choose both base models to see which gives better answers.",
        )
    if bases.DEQUANTISED in settings.bases and not all(compatibility.on_nf4(row) for row in rows):
        raise InputError(
            "Not all of these adapters were trained on an NF4 base model.", "Search with the base model in full precision only."
        )
    on, tests = settings.on, project.tests() if settings.on == "tests" else []
    if on == "tests" and not tests:
        on = "validation"
        report.log("The project has no test questions, so the search uses the validation questions of the adapters' datasets.")
    questions = drawn(settings.questions, tests or held_out(project, rows))
    tools = tools_seen(project, rows)
    choose = chooser(project, selection_of(project, rows, tools), tools, questions, report.check)
    names = [row["name"] for row in rows]
    candidates = list(all_candidates(names, settings, merging, _identity(rows, questions, tools, choose, settings)))
    candidates = those_that_fit(project, rows, candidates, report)
    keys = [one.key for one in candidates]
    facts: dict[str, Any] = {
        "search": content_hash(keys),
        "keys": keys,
        "adapters": names,
        "on": on,
        "questions": len(questions),
        "made": now(),
    }
    project.set_facts(FACTS, facts)
    Trials(project, rows, questions, tools, choose, settings, report).run(candidates, facts["search"])
    return _finish(project, settings, _table(project, facts), report)


def table(project: Project) -> dict[str, Any] | None:
    """The last search, as far as it went, None where there was none: {"search", "adapters", "on", "questions", "made", "of": how many
    candidates, "rows"}. A row is {"key", "adapters", "method" ("" for an adapter alone), "weights", "density" where taken, "into",
    "rates", "norm_ratio", "seconds", "explodes", "take": the settings of merging that make it}; merges come first, the best on top."""
    facts = project.facts(FACTS)
    return _table(project, facts) if facts else None


def _table(project: Project, facts: dict[str, Any]) -> dict[str, Any]:
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


def _identity(
    rows: list[dict[str, Any]], questions: list[TestQuestion], tools: list[Tool], choose: Choose | None, settings: MergeSearchSettings
) -> list[Any]:
    """What decides the answers of every candidate of a search, beside its recipe."""
    return [
        base_models.fingerprint(base_models.find(rows[0]["base_model"])),
        [[row["name"], row["made"]] for row in rows],
        [[one.key, one.question, list(one.answers)] for one in questions],
        [tool.as_openai() for tool in tools],
        settings.max_new_tokens,
        STRICT,  # the rule that answers are judged by
        *([identity(choose, [one.question for one in questions])] if choose else []),
    ]


def _settings(facts: dict[str, Any]) -> dict[str, Any]:
    """The settings of merging that make a candidate."""
    changes = {name: facts[name] for name in ("adapters", "weights", "into", "density", "sign", "svd_rank", "seed") if name in facts}
    return changes | ({"method": facts["method"]} if facts["method"] else {})  # an adapter alone leaves the method for several as it is


def _finish(project: Project, settings: MergeSearchSettings, found: dict[str, Any], report) -> dict[str, Any]:
    """The best merge beside the best single adapter; it is kept if no single adapter is better. With one adapter, its better base model."""
    merges, singles = [row for row in found["rows"] if row["method"]], [row for row in found["rows"] if not row["method"]]
    best, single = (merges or singles)[0], singles[0]
    gain = round(100 * (best["rates"]["overall"] - single["rates"]["overall"]), 2)
    kept = settings.keep_best and gain >= 0
    if kept:
        project.keep_settings("merging", project.changed_settings("merging", best["take"]))
    elif gain < 0:
        report.log(
            Message(
                "No merge is better than {adapters} alone. The settings of merging stay unchanged.",
                adapters=adapters.shown(single["adapters"][0]),
            )
        )
    return {"tried": len(found["rows"]), "questions": found["questions"], "best": best, "better_single": single, "gain": gain, "kept": kept}
