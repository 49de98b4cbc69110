"""Which tools a model is shown with a question, wherever one is asked: in the stage evaluation, at the gate, in a merge search, in the
playground, and by the client of a bundle, as which the stage export compares its files.

With hundreds of tools a device does not show all. `nearest` shows the k tools nearest in meaning, as `tools-for` names them, and `words`
the k nearest by the words, as a bundle's client picks them; a question whose right tool is not among them counts as wrong. `groups` asks
as if each group of tools had an agent of its own: a question is shown the tools of the group that its right tool is in, or where that is
not known, of the group that the nearest tool by words is in.

`tools_of` tells which tools a version knows, `selection_of` how its questions are asked, `of_bundle` how those of an exported file are;
`chooser` chooses.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from engine.errors import AdaptoolError
from engine.models import base_models, list_size
from engine.models.chat import Chat
from engine.models.inference import Answer, Inference
from engine.models.light_tokenizer import counting
from engine.models.word_nearest import WordNearest
from engine.records import TestQuestion, Tool, content_hash
from engine.settings import ExportSettings
from engine.store import Project
from engine.store.descriptions import LENGTHS
from engine.store.tool_groups import OTHER, groups_of

ALL, MEANING, WORDS, GROUPS = "all", "nearest", "words", "groups"  # as the setting `lists` of evaluation says them
AT_ONCE = 256  # questions compared with all tools at once

Choose = Callable[[Sequence[str]], list[Sequence[Tool]]]


@dataclass(frozen=True)
class Selection:
    """ALL tools with each question, or the `most` nearest ones by MEANING or WORDS, or those of its group (GROUPS)."""

    name: str = ALL
    most: int = 0

    @property
    def shows_all(self) -> bool:
        """Whether every question is asked with the same whole list."""
        return self.name == ALL


class WithChosenTools:
    """A model that is asked each question with the tools that `choose` gives for it."""

    def __init__(self, model: Inference, choose: Choose) -> None:
        self.model, self.choose = model, choose
        self.held = getattr(model, "held", "")

    def __call__(self, questions: Sequence[str]) -> Iterator[str]:
        """The raw answers, in order."""
        return self.model(questions, self.choose(questions))

    def answers(self, questions: Sequence[str]) -> Iterator[Answer]:
        """The same with times and tokens."""
        return self.model.answers(questions, self.choose(questions))


def tools_of(project: Project, rows: Iterable[dict[str, Any]], descriptions: str = "") -> list[Tool]:
    """The project's tools as these versions (rows of the table adapters) saw them in training: with descriptions of that length, and where
    they were trained on groups of tools, those tools alone. `descriptions` asks for another length."""
    rows = list(rows)
    length = descriptions or (rows[0]["settings"].get("descriptions", "long") if rows else "long")
    tools = project.tools(length if length in LENGTHS else "long")
    trained = [_trained_on(project, row) for row in rows]
    names = {name for some in trained if some is not None for name in some} if None not in trained else set()
    return [tool for tool in tools if tool.name in names] or tools


def selection_of(project: Project, rows: Sequence[dict[str, Any]], tools: Sequence[Tool], base_model: str = "") -> Selection:
    """How questions to these versions are asked: as the first of the settings' `lists` of evaluation says. Where that is all and they were
    trained with lists drawn for each row that do not hold all tools, or the base model cannot read them all, the nearest are shown.
    `base_model` is that of the first version, if none is named."""
    settings = project.settings("evaluation")
    if settings.lists[0] != ALL:
        return Selection(settings.lists[0], settings.nearest)
    template = base_models.template_with(project.file(rows[0]["path"])) if rows else ""
    if _takes_all(rows, tools, base_model or (rows[0]["base_model"] if rows else ""), template):
        return Selection()
    return Selection(next((name for name in settings.lists if name != ALL), MEANING), settings.nearest)


def of_bundle(
    project: Project, settings: ExportSettings, rows: Sequence[dict[str, Any]], tools: Sequence[Tool], base_model: str = ""
) -> Selection:
    """How the client of a bundle asks: with so many tools nearest by words as the settings say; where they name no number, with all
    tools if `selection_of` shows all, else with as many as that shows."""
    most = settings.nearest_tools
    if not most:
        selection = selection_of(project, rows, tools, base_model)
        most = 0 if selection.shows_all else project.settings("evaluation").nearest
    return Selection(WORDS, most) if 0 < most < len(tools) else Selection()


def basis(project: Project, row: dict[str, Any]) -> list[Any]:
    """What `selection_of` depends on besides tools and base model, [] where nothing but the whole list is meant."""
    settings, budget = project.settings("evaluation"), row["settings"].get("list_tokens", 0)
    return [settings.lists, settings.nearest, budget] if budget or settings.lists[0] != ALL else []


def chooser(
    project: Project,
    selection: Selection,
    tools: Sequence[Tool],
    asked: Sequence[TestQuestion] = (),
    check: Callable[[], None] = lambda: None,
) -> Choose | None:
    """What gives each question its tools, None where it is all of them. `asked` are questions whose right tools are known, for GROUPS;
    `check` may raise to stop. Raises what `embeddings.of_project` raises."""
    if selection.name == MEANING:
        return _by_meaning(project, tools, selection.most, check)
    if selection.name == WORDS:
        return _by_words(project, tools, selection.most, check)
    return _in_groups(project, tools, asked) if selection.name == GROUPS else None


def identity(choose: Choose, questions: Sequence[str]) -> str:
    """A hash of what these questions are shown."""
    return content_hash([[tool.name for tool in some] for some in choose(questions)])


def _trained_on(project: Project, row: dict[str, Any]) -> Sequence[str] | None:
    """The tools of the groups that a version's dataset was taken from, None where it was taken from all."""
    found = project.rows("datasets", hash=row["dataset"]) if row["dataset"] else []
    groups = found[0]["settings"].get("groups", []) if found else []
    if not groups:
        return None
    try:
        frozen = json.loads((project.file(found[0]["path"]) / "manifest.json").read_text(encoding="utf-8"))
        return list(map(str, frozen["tools"]))
    except (OSError, ValueError, KeyError, TypeError):  # the dataset's files are gone
        there = groups_of(project)
        return [name for group in groups for name in there.get(group, [])] or None


def _takes_all(rows: Sequence[dict[str, Any]], tools: Sequence[Tool], base_model: str, template: str) -> bool:
    """Whether all tools may be shown at once: the base model reads them, and no version was trained on smaller lists."""
    budget = max((row["settings"].get("list_tokens", 0) for row in rows), default=0)
    if not base_model or (len(tools) <= list_size.FEW and not budget):
        return True
    try:
        folder = base_models.find(base_model)
        tokens = list_size.counted(Chat(counting(folder, template)), tools)
        return tokens + list_size.ROOM <= base_models.context_length(folder) and not 0 < budget < tokens
    except AdaptoolError:
        return not budget


def _by_meaning(project: Project, tools: Sequence[Tool], most: int, check: Callable[[], None]) -> Choose:
    """The `most` tools nearest to each question, in the order of the whole list."""
    from engine.models.embeddings import of_project
    from engine.models.nearest import calls_of
    from engine.models.tool_choice import NearestTools

    nearest = NearestTools(of_project(project), tools, calls_of(project.examples("seed")))

    def choose(questions: Sequence[str]) -> list[Sequence[Tool]]:
        found: list[Sequence[Tool]] = []
        for at in range(0, len(questions), AT_ONCE):
            check()
            for scores in nearest.scores(questions[at : at + AT_ONCE]):
                found.append([tools[place] for place in sorted((-scores).argsort(kind="stable")[:most])])
        return found

    return choose


def _by_words(project: Project, tools: Sequence[Tool], most: int, check: Callable[[], None]) -> Choose:
    """The same by the words of questions and tools."""
    nearest = _word_nearest(project, tools)
    by_name = {tool.name: tool for tool in tools}

    def choose(questions: Sequence[str]) -> list[Sequence[Tool]]:
        check()
        return [[by_name[name] for name in nearest(question, most)] for question in questions]

    return choose


def _in_groups(project: Project, tools: Sequence[Tool], asked: Sequence[TestQuestion]) -> Choose:
    """The tools of the group that a question's right tool is in, or the nearest one; of several groups, all that it needs."""
    groups = groups_of(project, tools)
    of_tool = {name: group for group, names in groups.items() for name in names}
    by_name, nearest = {tool.name: tool for tool in tools}, _word_nearest(project, tools)
    wanted: Mapping[str, set[str]] = {
        test.question: {of_tool[name] for answer in test.answers for name in answer if name in of_tool} for test in asked
    }
    lists: dict[frozenset[str], list[Tool]] = {}

    def choose(questions: Sequence[str]) -> list[Sequence[Tool]]:
        found: list[Sequence[Tool]] = []
        for question in questions:
            some = frozenset(wanted.get(question) or {of_tool.get(name, OTHER) for name in nearest(question, 1)})
            if some not in lists:
                lists[some] = [by_name[name] for group, names in groups.items() if group in some for name in names]
            found.append(lists[some])
        return found

    return choose


def _word_nearest(project: Project, tools: Sequence[Tool]) -> WordNearest:
    from engine.models.nearest import calls_of
    from engine.models.tool_choice import texts_of

    return WordNearest(texts_of(tools, calls_of(project.examples("seed"))))
