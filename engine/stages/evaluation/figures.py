"""From the models' answers to their figures, through engine/metrics, kept with each evaluation as plain data."""

from collections.abc import Sequence
from itertools import combinations
from math import isfinite
from pathlib import Path
from typing import Any

from engine.adapters import shown
from engine.errors import MachineError
from engine.messages import Message
from engine.metrics.intervals import Bootstrap
from engine.metrics.measure import answered
from engine.metrics.overall import compared, measured
from engine.metrics.similarity import ChrF, Meaning, Remembered, Similarity
from engine.models.embeddings import of_project
from engine.settings import EvaluationSettings
from engine.stages.evaluation.measured_models import Candidate
from engine.store import Project


def keep(project: Project, candidates: Sequence[Candidate], settings: EvaluationSettings, report) -> tuple[list[dict[str, Any]], str]:
    """Keep the figures of each measured model (`metrics.overall.measured`, with "about" it and what is "told" beside its name); returns
    what each two models differ in, with their names "first" and "second", and the name of what compared free texts, "" for none.
    Raises InputError for an embedding model that cannot be used."""
    tools = [tool.name for tool in project.tools()]
    bootstrap = Bootstrap(settings.confidence, settings.resamples, settings.seed)
    similarity = Remembered(similarity_of(project, settings, report)) if settings.free_text else None
    answers = {one.name: answered(project, one.name, settings.strict_bfcl) for one in candidates}
    pairs = list(combinations(answers, 2))
    total = len(candidates) + len(pairs)
    for done, one in enumerate(candidates):
        report.progress(done, total, "figures")
        figures = measured(answers[one.name], tools, bootstrap, settings.enumerated, settings.free_text, similarity)
        (row,) = project.rows("evaluations", model=one.name)
        about = {name: value for name, value in one.about.items() if not isinstance(value, Path)}
        project.put("evaluations", row | {"metrics": figures | {"about": about, "told": shown(about.get("adapter", ""))}})
    found = []
    for done, (first, second) in enumerate(pairs, start=len(candidates)):
        report.progress(done, total, "figures")
        told = compared(answers[first], answers[second], bootstrap, settings.free_text, similarity)
        for one in told["texts"]:
            one["t"] = one["t"] if one["t"] is not None and isfinite(one["t"]) else None  # JSON has no infinite number
        found.append({"first": first, "second": second, **told})
    report.progress(total, total, "figures")
    return found, similarity.name if similarity else ""


def similarity_of(project: Project, settings: EvaluationSettings, report) -> Similarity:
    """What compares free texts: meanings or letters, as the settings say; letters, with a word in the log, where the embedding model is not
    on this machine. Raises InputError for a folder that cannot be used."""
    if settings.similarity == "letters":
        return ChrF()
    try:
        return Meaning(of_project(project))
    except MachineError as error:
        report.log(Message("Free texts are compared by characters only. {error}", error=error))
        return ChrF()
