"""The models of an evaluation, each with the tools that the setting `lists` says: all of them, the nearest to each question, or those of
its group (engine/models/shown_tools.py). Several are compared."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.models import base_models, list_size
from engine.models.choices import versions
from engine.models.shown_tools import ALL, GROUPS, WORDS, Choose, Selection, WithChosenTools, chooser, identity, selection_of
from engine.models.templates.choosing import text_of
from engine.records import Tool
from engine.settings import EvaluationSettings
from engine.stages.evaluation.measured_models import Candidate
from engine.store import Project
from engine.store.tool_groups import groups_of


def as_can_be_read(project: Project, settings: EvaluationSettings, tools: Sequence[Tool], report) -> EvaluationSettings:
    """The settings, but where they ask for all tools alone, which the base model cannot read, with the lists that other questions to the
    adapter are shown (`selection_of`), so that what was trained with drawn lists is measured. Raises InputError where they name other lists
    beside all tools, and where nothing was trained so."""
    try:
        refuse_too_long(project, settings, tools)
    except InputError:
        rows = versions(project)
        if settings.lists != [ALL] or not any(row["settings"].get("list_tokens", 0) for row in rows):
            raise
        selection = selection_of(project, rows, tools)
        if selection.shows_all:
            raise
        report.log(
            Message(
                "The base model cannot read all {tools:,} tools at once. Each question gets the {most} nearest.",
                tools=len(tools),
                most=selection.most,
            )
        )
        return settings.model_copy(update={"lists": [selection.name]})
    return settings


def shown(
    project: Project, candidates: Sequence[Candidate], settings: EvaluationSettings, tools: Sequence[Tool], report
) -> list[Candidate]:
    """Each candidate once for each of the settings' `lists`. Raises InputError where all tools are to be shown and the base model cannot
    read them, and what `embeddings.of_project` raises."""
    found: list[Candidate] = []
    ways = {name: _way(project, name, settings, tools, report) for name in settings.lists if name != ALL}
    for one in candidates:
        for name in settings.lists:
            if name == ALL:
                found.append(one)
            else:
                found.append(_with(one, *ways[name], name))
    return found


def refuse_too_long(project: Project, settings: EvaluationSettings, tools: Sequence[Tool]) -> None:
    """Raises InputError where the whole list is to be shown and the base model of the settings cannot read it."""
    training = project.settings("training")
    name, template = training.base_model, text_of(training.chat_template, project.path)
    found = list_size.too_long(base_models.find(name), tools, template) if ALL in settings.lists else None
    if found:
        raise InputError(
            Message(
                "All {tools:,} tools take about {tokens:,} tokens, and {base} reads {context:,}.",
                tools=len(tools),
                tokens=found[0],
                base=base_models.shown(name),
                context=found[1],
            ),
            "Set lists of evaluation to nearest or groups.",
        )


def _way(project: Project, name: str, settings: EvaluationSettings, tools: Sequence[Tool], report) -> tuple[Choose, Any]:
    """(what chooses, all that decides it). Says how often what is chosen holds what a test question needs."""
    tests = project.tests()
    choose = chooser(project, Selection(name, settings.nearest), tools, tests, report.check)
    assert choose is not None, "all tools need no choice"
    if name == GROUPS:
        groups = groups_of(project, tools)
        report.log(
            Message(
                "The tools are in {groups:,} groups, {largest:,} in the largest.",
                groups=len(groups),
                largest=len(next(iter(groups.values()), [])),
            )
        )
        return choose, identity(choose, [test.question for test in tests])
    called = [test for test in tests if test.answers]
    listed = choose([test.question for test in called])
    needed = [{name for answer in test.answers for name in answer} for test in called]
    right = sum(names <= {tool.name for tool in some} for names, some in zip(needed, listed))
    if name == WORDS:
        report.log(
            Message(
                "The correct tool is among the {nearest} nearest tools by words for {right:,} of {questions:,} test questions.",
                nearest=settings.nearest,
                right=right,
                questions=len(called),
            )
        )
    else:
        report.log(
            Message(
                "The correct tool is among the {nearest} nearest tools for {right:,} of {questions:,} test questions.",
                nearest=settings.nearest,
                right=right,
                questions=len(called),
            )
        )
    return choose, identity(choose, [test.question for test in tests])


def _with(one: Candidate, choose: Choose, decided: Any, lists: str) -> Candidate:
    load = one.load
    return replace(
        one,
        name=f"{one.name}+{lists}",
        identity=[one.identity, lists, decided],
        load=lambda: WithChosenTools(load(), choose),  # type: ignore[arg-type]  # all that are measured take tools
        about={**one.about, "lists": lists},
    )
