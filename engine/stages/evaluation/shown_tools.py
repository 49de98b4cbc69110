"""Which tools a model is shown with a question: all of them, the nearest to the question, or those of one group.

With hundreds of tools a device does not show all. `nearest` shows the k tools nearest in meaning, as `tools-for` names them, and `words`
the k nearest by the words, as a bundle's client picks them; a question whose right tool is not among them counts as wrong. `groups`
measures as if each group of tools had an agent of its own: a question is shown the tools of the group that its right tool is in.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from engine.errors import InputError
from engine.models import list_size
from engine.models.embeddings import of_project
from engine.models.inference import Answer, Inference
from engine.models.nearest import calls_of
from engine.models.tool_choice import NearestTools, texts_of
from engine.models.word_nearest import WordNearest
from engine.records import Tool, content_hash
from engine.settings import EvaluationSettings
from engine.stages.evaluation.measured_models import GROUPS, NEAREST, WORDS, Candidate
from engine.store import Project
from engine.store.tool_groups import OTHER, groups_of

ALL = "all"
AT_ONCE = 256  # questions compared with all tools at once
FEW = 20  # tools that any model reads

Choose = Callable[[Sequence[str]], list[Sequence[Tool]]]


class WithChosenTools:
    """A model that is asked each question with the tools that `choose` gives for it."""

    def __init__(self, model: Inference, choose: Choose) -> None:
        self.model, self.choose = model, choose

    def __call__(self, questions: Sequence[str]) -> Iterator[str]:
        """The raw answers, in order."""
        return self.model(questions, self.choose(questions))

    def answers(self, questions: Sequence[str]) -> Iterator[Answer]:
        """The same with times and tokens."""
        return self.model.answers(questions, self.choose(questions))


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
                choose, identity, suffix = ways[name]
                found.append(_with(one, choose, identity, suffix, name))
    return found


def refuse_too_long(project: Project, settings: EvaluationSettings, tools: Sequence[Tool]) -> None:
    """Raises InputError where the whole list is to be shown and the base model of the settings cannot read it."""
    if ALL not in settings.lists or len(tools) <= FEW:
        return
    size = list_size.of_tools(project, tools, ["long"])
    if not size.fits("long"):
        raise InputError(
            f"All {len(tools):,} tools take about {size.tokens['long']:,} tokens, and {size.base_model} reads {size.context:,}.",
            "Set lists of evaluation to nearest or groups.",
        )


def nearest_to(project: Project, tools: Sequence[Tool], most: int, check: Callable[[], None]) -> Choose:
    """The `most` tools nearest to each question, in the order of the whole list."""
    embedder = of_project(project)
    nearest = NearestTools(embedder, tools, calls_of(project.examples("seed")))

    def choose(questions: Sequence[str]) -> list[Sequence[Tool]]:
        found: list[Sequence[Tool]] = []
        for at in range(0, len(questions), AT_ONCE):
            check()
            for scores in nearest.scores(questions[at : at + AT_ONCE]):
                found.append([tools[place] for place in sorted((-scores).argsort(kind="stable")[:most])])
        return found

    return choose


def by_words(project: Project, tools: Sequence[Tool], most: int, check: Callable[[], None]) -> Choose:
    """The same by the words of questions and tools."""
    nearest = WordNearest(texts_of(tools, calls_of(project.examples("seed"))))
    by_name = {tool.name: tool for tool in tools}

    def choose(questions: Sequence[str]) -> list[Sequence[Tool]]:
        check()
        return [[by_name[name] for name in nearest(question, most)] for question in questions]

    return choose


def _in_groups(project: Project, tools: Sequence[Tool]) -> tuple[Choose, Any]:
    """The tools of the group that a test question's right tool is in; of one without a call, and of several groups, all that it needs."""
    groups = groups_of(project, tools)
    of_tool = {name: group for group, names in groups.items() for name in names}
    by_name = {tool.name: tool for tool in tools}
    largest = next(iter(groups), OTHER)
    wanted: Mapping[str, set[str]] = {
        test.question: {of_tool[name] for answer in test.answers for name in answer if name in of_tool} or {largest}
        for test in project.tests()
    }

    def of_groups(wanted: set[str]) -> list[Tool]:
        return [by_name[name] for group, names in groups.items() if group in wanted for name in names]

    def choose(questions: Sequence[str]) -> list[Sequence[Tool]]:
        return [of_groups(wanted.get(question, {largest})) for question in questions]

    return choose, groups


def _way(project: Project, name: str, settings: EvaluationSettings, tools: Sequence[Tool], report) -> tuple[Choose, Any, str]:
    """(what chooses, all that decides it, the suffix of the model's name)"""
    if name == "groups":
        choose, groups = _in_groups(project, tools)
        report.log(f"The tools are in {len(groups):,} groups, {len(next(iter(groups.values()), [])):,} in the largest.")
        return choose, content_hash(groups), GROUPS
    choose = (by_words if name == "words" else nearest_to)(project, tools, settings.nearest, report.check)
    tests = [test for test in project.tests() if test.answers]
    listed = choose([test.question for test in tests])
    needed = [{name for answer in test.answers for name in answer} for test in tests]
    right = sum(names <= {tool.name for tool in some} for names, some in zip(needed, listed))
    if name == "words":
        report.log(f"Among the {settings.nearest} nearest tools by words is the right one for {right:,} of {len(tests):,} test questions.")
    else:
        report.log(f"Among the {settings.nearest} nearest tools is the right one for {right:,} of {len(tests):,} test questions.")
    return choose, content_hash([[tool.name for tool in some] for some in listed]), WORDS if name == "words" else NEAREST


def _with(one: Candidate, choose: Choose, identity: Any, suffix: str, lists: str) -> Candidate:
    load = one.load
    return replace(
        one,
        name=one.name + suffix,
        identity=[one.identity, lists, identity],
        load=lambda: WithChosenTools(load(), choose),  # type: ignore[arg-type]  # all that are measured take tools
        about={**one.about, "lists": lists},
    )
