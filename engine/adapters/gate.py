"""The task "gate": a version is asked the kept test sets of all earlier cycles and the test questions of now, and so is the active
version beside it. Answers are kept one by one, so that a gate that was killed continues where it was."""

import functools
from collections.abc import Sequence
from typing import Any

from engine import adapters
from engine.adapters import card, scores
from engine.adapters.kept_tests import answerable, questions_of, test_sets
from engine.adapters.regression import verdict
from engine.errors import InputError
from engine.messages import Message
from engine.metrics.measure import measure
from engine.models import base_models, placing, shown_tools
from engine.records import NOT_MEASURED, TestQuestion, Tool
from engine.settings import GateSettings
from engine.store import Project
from engine.store.adapters import ACTIVE, RETIRED


def run(project: Project, settings: GateSettings, report) -> dict[str, Any]:
    """Score the version (none named: the one trained last) and the active one; returns {"adapter", "against", "sets", "unscored", "worse"}
    as `regression.verdict` tells them. Without test questions nothing is asked: "sets" is empty, and "not_measured" says why. Raises
    InputError without a version."""
    name = settings.adapter or _newest(project)
    row = adapters.find(project, name)
    sets = [(one, questions_of(project, one)) for one in test_sets(project)]
    if not sets:
        called = adapters.shown(row["name"])
        report.log(
            Message(
                "Not measured: the project has no test questions. The gate cannot judge the adapter {version} and lets it pass.",
                version=called,
            )
        )
        card.write(project, row["name"])
    active = [one for one in project.rows("adapters", tag=ACTIVE) if one["name"] != row["name"]]
    for version in [*active, row] if sets else []:
        _score(project, version, sets, settings, report)
        card.write(project, version["name"])
    found = verdict(project, row["name"])
    if sets:
        _tell(found, report)
    told = {key: found[key] for key in ("adapter", "against", "sets", "unscored", "worse")}
    return told if sets else {**told, "not_measured": NOT_MEASURED}


def _newest(project: Project) -> str:
    """The version trained last; where none was, the newest that is not retired."""
    trained = project.adapter(project.summary("training").get("adapter", ""))
    left = [row["name"] for row in project.rows("adapters") if row["tag"] != RETIRED]
    if trained is None and not left:
        raise InputError("There is no adapter to check.", "Train or import one first.")
    return trained["name"] if trained else left[-1]


def _score(
    project: Project, row: dict[str, Any], sets: list[tuple[dict[str, Any], list[TestQuestion]]], settings: GateSettings, report
) -> None:
    """Ask one version everything, each question with the tools that it is shown elsewhere too (`shown_tools.selection_of`); the model is
    loaded once, and only if something is left to ask."""
    folder, base = adapters.whole(project, row), base_models.find(row["base_model"])
    tools = scores.tools_of(project, row)
    selection = shown_tools.selection_of(project, [row], tools)
    choose = shown_tools.chooser(project, selection, tools, [one for _, questions in sets for one in questions], report.check)
    if choose:
        report.log(
            Message(
                "Each question is asked with some of the {tools:,} tools, selected as in evaluation ({selection}).",
                tools=len(tools),
                selection=selection.name,
            )
        )
    identity = [base_models.fingerprint(base), adapters.identity(project, row), settings.max_new_tokens]

    @functools.cache
    def load() -> Any:
        from engine.models.inference.transformers import Answers  # brings torch

        answers = Answers(base, folder, tools[:1] if choose else tools, settings.batch, settings.max_new_tokens)
        return shown_tools.WithChosenTools(answers, choose) if choose else answers

    for test_set, questions in sets:
        asked = answerable(questions, tools)
        if len(asked) < len(questions):
            report.log(
                Message(
                    "Skipped {questions} questions of {test_set}: their tools are no longer in the list.",
                    questions=len(questions) - len(asked),
                    test_set=test_set["name"],
                )
            )
        if asked:
            shown = [selection.name, shown_tools.identity(choose, [one.question for one in asked])] if choose else []
            _ask(project, row, test_set["hash"], asked, tools, [*identity, *shown], load, report)
    load.cache_clear()
    placing.release()  # before the next version is loaded


def _ask(
    project: Project,
    row: dict[str, Any],
    test_set: str,
    asked: Sequence[TestQuestion],
    tools: Sequence[Tool],
    identity: list[Any],
    load: Any,
    report,
) -> None:
    """Ask one version what is left of one test set, and keep the score."""
    rates = measure(project, scores.model_name(row["name"], test_set), identity, load, report, asked, tools)
    scores.keep_score(project, row, test_set, rates.as_dict(), scores.fingerprint(project, row, test_set))


def _tell(found: dict[str, Any], report) -> None:
    """Say what came out."""
    version, active = adapters.shown(found["adapter"]), adapters.shown(found["against"])
    for one in found["sets"]:
        if one["worse"]:
            report.log(
                Message(
                    "On {test_set} the adapter {version} answers {after:.1%} correctly, the active one {before:.1%}.",
                    test_set=one["name"],
                    version=version,
                    after=one["after"],
                    before=one["before"],
                )
            )
            if one["tools"]:
                report.log(Message("Worse for: {tools}.", tools=[tool or "-" for tool, *_ in one["tools"]]))
    if active and not found["worse"]:
        report.log(
            Message("The adapter {version} is not worse than the active one, {active}, on any test set.", version=version, active=active)
        )
