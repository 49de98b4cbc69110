"""Stage 10, evaluation: models on the held-out questions, what their answers are worth, and a report.

measured_models.py   what each model's name means, and how it is loaded
shown_tools.py       which tools a question is shown: all, the nearest, those of its group
leakage.py           no model is measured on questions that it was trained on
figures.py           from answers to figures, through engine/metrics
baseline.py          tools chosen without training, beside them
provenance.py        versions, hashes, settings and commands
overview.py          what is told of a model first, its mistakes, each question (for the window)
report.py            the report as HTML and JSON (report_tables.py, plots.py)
playground.py        a question typed, and what a model of the project answers
"""

from dataclasses import asdict

from engine.adapters import card, find
from engine.adapters.scores import evaluated
from engine.metrics.measure import measure
from engine.models.choices import seen_tools, trained
from engine.models.inference import sampling_of
from engine.models.shown_tools import ALL, selection_of
from engine.records import NOT_MEASURED, Tool
from engine.settings import EvaluationSettings
from engine.stages.evaluation import baseline, figures, leakage
from engine.stages.evaluation.measured_models import HELD, Candidate, candidates_of
from engine.stages.evaluation.provenance import provenance
from engine.stages.evaluation.report import FACTS, write_report
from engine.stages.evaluation.shown_tools import as_can_be_read, shown
from engine.store import Project
from engine.store.times import now


def clear(project: Project) -> None:
    """Nothing to remove: answers are kept under what decided them, and replaced when that changes."""


def run(project: Project, settings: EvaluationSettings, report) -> dict:
    """Measure each model asked for, compare them and write the report; returns {"models": {name: rates}, "report": its file, and
    "baseline": {"tool": share of right tools, "trained_on": questions}, where it could be had}. Without test questions nothing is
    measured, and {"models": {}, "not_measured": why, "report"} is returned.

    Raises InputError for a model that is not there, and one that was trained on a test question.
    """
    if not project.tests():
        return _not_measured(project, settings, report)
    descriptions = "" if settings.descriptions == "as trained" else settings.descriptions
    tools = seen_tools(project, descriptions)
    settings = as_can_be_read(project, settings, tools, report)
    candidates = shown(project, candidates_of(project, settings, tools, report), settings, tools, report)
    compared = leakage.checked(project, [name for one in candidates for name in one.adapters])
    results = {
        one.name: measure(project, one.name, one.identity, one.load, report, tools=tools, strict_bfcl=settings.strict_bfcl).as_dict()
        for one in candidates
    }
    report.log("Computing the results.")
    pairs, similarity = figures.keep(project, candidates, settings, report)
    untrained = baseline.measured(project, candidates, settings, report)
    baseline.tell(untrained, report)
    project.set_facts(
        FACTS,
        {
            "models": [one.name for one in candidates],
            "test_hash": project.test_hash(),
            "made": now(),
            "pairs": pairs,
            "leakage": compared,
            "baseline": untrained,
            "confidence": settings.confidence,
            "resamples": settings.resamples,
            "enumerated": settings.enumerated,
            "free_text": settings.free_text,
            "similarity": similarity,
            "descriptions": settings.descriptions,
            "strict_bfcl": settings.strict_bfcl,
            "sampling": asdict(sampling_of(settings)),
            "provenance": provenance(project, candidates, settings, report),
        },
    )
    if sampling_of(settings).greedy and not settings.strict_bfcl:  # as the gate asks and judges
        evaluated(
            project,
            {
                one.about["adapter"]: results[one.name]
                for one in candidates
                if one.about["kind"] == "adapter" and HELD not in one.name and _as_the_gate(project, one, tools)
            },
            tools,
        )
    written = write_report(project)
    told = {"baseline": {"tool": round(untrained["tool"]["share"], 4), "trained_on": untrained["trained_on"]}} if untrained else {}
    return {"models": results, **told, "report": project.relative(written)}


def _not_measured(project: Project, settings: EvaluationSettings, report) -> dict:
    """Note that no model was asked anything, for there are no test questions, and write a report that says so."""
    report.log(
        "Not measured: the project has no test questions. Keep some of your own as tests, or import some, on the Knowledge page. "
        "Then run this again."
    )
    row = trained(project)
    if row is not None:
        card.write(project, row["name"])
    project.set_facts(
        FACTS,
        {
            "models": [],
            "test_hash": project.test_hash(),
            "not_measured": NOT_MEASURED,
            "made": now(),
            "adapter": row["name"] if row else "",
            "provenance": provenance(project, [], settings, report),
        },
    )
    return {"models": {}, "not_measured": NOT_MEASURED, "report": project.relative(write_report(project))}


def _as_the_gate(project: Project, one: Candidate, tools: list[Tool]) -> bool:
    """Whether an adapter was shown the tools that the gate shows it."""
    return bool(one.about.get("lists", ALL) == selection_of(project, [find(project, one.about["adapter"])], tools).name)
