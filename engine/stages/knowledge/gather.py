"""All that the files of the stage knowledge hold, read and checked together; nothing is written."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from engine.checker.conformance import by_any_name
from engine.errors import InputError
from engine.messages import Message
from engine.readers import read_seeds
from engine.records import Asset, Example, LeftOut, Node, Relation, TestQuestion, Tool, ToolCall, plain
from engine.settings import KnowledgeSettings
from engine.stages.knowledge.assets import read_assets
from engine.stages.knowledge.graph_files import merged, read_graph
from engine.stages.knowledge.logs import read_logs
from engine.stages.knowledge.own_tests import Learned, as_test, kept_apart
from engine.stages.knowledge.questions import files_of, read_tests
from engine.stages.knowledge.statistics import read_statistics
from engine.stages.knowledge.typed import take_typed
from engine.stages.knowledge.value_lists import kept_share, made_values, read_values
from engine.store import Project
from engine.store.own_tests import Decided
from engine.store.sources import locate
from engine.text.question_statistics import measured
from engine.text.rules import parse_rules

OF_ASSETS = ("title", "keywords", "topics", "locale")


@dataclass
class Gathered:
    """What was found."""

    seeds: list[Example] = field(default_factory=list)
    logs: list[Example] = field(default_factory=list)
    tests: list[TestQuestion] = field(default_factory=list)
    values: dict[str, list[str]] = field(default_factory=dict)
    kept: dict[str, list[str]] = field(default_factory=dict)
    graph: tuple[list[Node], list[Relation]] = field(default_factory=lambda: ([], []))
    assets: list[Asset] = field(default_factory=list)
    statistics: dict[str, Any] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    own: list[Example] = field(default_factory=list)  # seeds that became tests, in their order
    decided: Decided = field(default_factory=Decided)  # which these are, and why
    told: list[LeftOut] = field(default_factory=list)  # of rows that are taken: what of them is not, or was mended; of files as row 1


def gather(project: Project, settings: KnowledgeSettings, say: Callable[[str], None] = lambda text: None) -> Gathered:
    """Read all files that the settings name; `say` is told what each was. Raises InputError naming file and place."""
    tools = by_any_name(project.tools())
    found = Gathered()
    found.tests = _tests(project, settings, tools, found)
    _questions(project, settings, tools, found, log_to(say))
    take_typed(project.typed(), tools, found, log_to(say))
    _values(project, settings, tools, found)
    if settings.graph:
        found.graph = merged(read_graph(locate(project, name), _teller(found, name)) for name in settings.graph)
    _assets(project, settings, tools, found)
    _statistics(project, settings, tools, found)
    _in_our_names(found, tools)
    _keep_own_tests(project, settings, found)
    return found


def _in_our_names(found: Gathered, tools: dict[str, Tool]) -> None:
    """Calls that were written with the names of a tool's file get the names that it has in the project."""
    name = lambda called: tools[called].name if called in tools else called  # noqa: E731
    for questions in (found.seeds, found.logs):
        questions[:] = [replace(one, calls=tuple(ToolCall(name(call.name), call.arguments) for call in one.calls)) for one in questions]
    found.tests = [
        replace(test, answers=tuple({name(called): values for called, values in answer.items()} for answer in test.answers))
        for test in found.tests
    ]


def _keep_own_tests(project: Project, settings: KnowledgeSettings, found: Gathered) -> None:
    """Make tests of some seeds: those that a person moved there, and without a file of tests a share of them."""
    tools, share = {tool.name: tool for tool in project.tools()}, 0.0 if settings.tests else settings.test_share
    learned = Learned.of(project) if share else Learned()
    found.decided = kept_apart(found.seeds, tools, share, settings.seed, project.test_moves(), project.decided_tests(), learned)
    found.own = [one for one in found.seeds if plain(one.question) in found.decided.tests]
    found.seeds[:] = [one for one in found.seeds if plain(one.question) not in found.decided.tests]
    found.tests += map(as_test, found.own)


def _teller(found: Gathered, name: str) -> Callable[[str], None]:
    """What notes a sentence on a whole file."""
    return lambda text: found.told.append(LeftOut(Path(name).name, 1, text))


class log_to:
    """Says sentences under the name `log`, by which they are found for translation."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.log = say


def _tests(project: Project, settings: KnowledgeSettings, tools: dict[str, Tool], found: Gathered) -> list[TestQuestion]:
    tests = []
    for path in (path for name in settings.tests for path in files_of(project, name)):
        for line, test in read_tests(path, tools, _teller(found, path.name)):
            _check_answers(test.answers, tools, Message("{path}, line {line}", path=path.name, line=line))
            tests.append(test)
    twice = next((key for key, count in Counter(test.key for test in tests).items() if count > 1), None)
    if twice is not None:
        raise InputError(Message("Two test questions have the id {twice}.", twice=twice), "Give each its own id.")
    return tests


def _check_answers(answers, tools: dict[str, Tool], place: str) -> None:
    for answer in answers:
        for name, arguments in answer.items():
            if name not in tools:
                raise InputError(
                    Message("{place}: there is no tool {name}.", place=place, name=name), "Correct the name or import the tool."
                )
            known = {parameter.name for parameter in tools[name].parameter_list()}
            unknown = [parameter for parameter in arguments if parameter not in known]
            if unknown:
                raise InputError(
                    Message("{place}: {name} has no parameter {unknown}.", place=place, name=name, unknown=unknown[0]), "Correct the name."
                )


def _questions(project: Project, settings: KnowledgeSettings, tools: dict[str, Tool], found: Gathered, told: log_to) -> None:
    """Seeds first, then logs; what is a test question, or was asked in an earlier file, is left out."""
    asked: dict[str, str] = {plain(test.question): "" for test in found.tests}  # "" marks a test question
    for files, into in ((settings.seeds, found.seeds), (settings.logs, found.logs)):
        for name in files:
            path = locate(project, name)
            told_of: list[LeftOut] = []
            if into is found.seeds:
                taken, left, form = read_seeds(path, tools, told_of)
            else:
                (taken, left), form = read_logs(path, tools), "log"
            twice = 0
            here = dict.fromkeys((plain(one.question) for one in taken), path.name)
            for one in taken:
                before = asked.get(plain(one.question))
                if before == "":
                    left.append(
                        LeftOut(path.name, _row(one), "It is also a test question. Questions used for training cannot be used for testing.")
                    )
                    twice += 1
                elif before is not None:
                    left.append(LeftOut(path.name, _row(one), Message("Its question is also in {before}.", before=before)))
                    twice += 1
                else:
                    into.append(one)
            asked = {**here, **asked}
            found.left_out += sorted(left, key=lambda one: one.row)
            found.told += told_of
            told.log(
                Message(
                    "{path}: {form}, questions imported: {taken}, rows skipped: {left}.",
                    path=path.name,
                    form=form,
                    taken=len(taken) - twice,
                    left=len(left),
                )
            )
            if told_of:
                told.log(
                    Message(
                        "{path}: imported in part or fixed: {told_of}. The Knowledge page lists them under Skipped rows.",
                        path=path.name,
                        told_of=len(told_of),
                    )
                )
    keys = Counter(one.key for one in (*found.seeds, *found.logs))
    if any(count > 1 for count in keys.values()):  # two files of one name in different folders
        found.seeds[:] = [
            replace(one, key=f"{one.key}:{n}", family=f"{one.family}:{n}") if keys[one.key] > 1 else one
            for n, one in enumerate(found.seeds)
        ]
        found.logs[:] = [
            replace(one, key=f"{one.key}:{n}", family=f"{one.family}:{n}") if keys[one.key] > 1 else one for n, one in enumerate(found.logs)
        ]


def _values(project: Project, settings: KnowledgeSettings, tools: dict[str, Tool], found: Gathered) -> None:
    """Lists from files and rules, without those kept for tests."""
    known = {parameter.name for tool in tools.values() for parameter in tool.parameter_list()}
    lists: dict[str, list[str]] = {}
    for name in settings.values:
        for parameter, entries in read_values(locate(project, name), known, _teller(found, name)).items():
            lists.setdefault(parameter, []).extend(entries)
    for rule in settings.made_values:
        parameter, entries = made_values(rule, settings.seed)
        if parameter not in known:
            raise InputError(
                Message(
                    "The rule {rule} creates values for {parameter}, but no tool has that parameter.", rule=repr(rule), parameter=parameter
                ),
                "Correct the name.",
            )
        lists.setdefault(parameter, []).extend(entries)
    lists, found.kept = kept_share(
        {name: list(dict.fromkeys(entries)) for name, entries in lists.items()}, settings.kept_share, settings.seed
    )
    for name in settings.kept_values:
        for parameter, entries in read_values(locate(project, name), known, _teller(found, name)).items():
            found.kept.setdefault(parameter, []).extend(entries)
    apart = {parameter: {entry.casefold() for entry in entries} for parameter, entries in found.kept.items()}
    found.values = {
        parameter: rest
        for parameter, entries in lists.items()
        if (rest := [entry for entry in entries if entry.casefold() not in apart.get(parameter, ())])
    }


def _assets(project: Project, settings: KnowledgeSettings, tools: dict[str, Tool], found: Gathered) -> None:
    keys: set[str] = set()
    for name in settings.assets:
        path = locate(project, name)
        assets, left = read_assets(path, _teller(found, name))
        if not assets:
            raise InputError(Message("{path} has no usable asset.", path=path.name), "Give each a title or keywords.")
        twice = next((asset.key for asset in assets if asset.key in keys), None)
        if twice is not None:
            raise InputError(
                Message("{path}: the asset {twice} is also in another file.", path=path.name, twice=twice),
                "Give each its own id, or remove one file.",
            )
        keys |= {asset.key for asset in assets}
        found.assets += [replace(asset, image=_stored(project, asset.image)) for asset in assets]
        found.left_out += left
    if settings.rules:
        fields = {*OF_ASSETS, *(name for asset in found.assets for name in (*asset.flags, *asset.fields))}
        parse_rules(settings.rules, tools, fields)


def _stored(project: Project, image: str) -> str:
    return project.relative(Path(image)) if image and Path(image).resolve().is_relative_to(project.path.resolve()) else ""


def _statistics(project: Project, settings: KnowledgeSettings, tools: dict[str, Tool], found: Gathered) -> None:
    """Measured on samples of real questions; what is typed in takes the place of what was measured."""
    real: list[tuple[str, Any]] = []
    for name in settings.sample:
        taken, left, _ = read_seeds(locate(project, name), tools, found.told)
        real += [(one.question, one.calls) for one in taken]
        found.left_out += left
    if real:
        found.statistics = measured(real, tools)
    for name in settings.statistics:
        found.statistics = {**found.statistics, **read_statistics(locate(project, name), tools)}


def _row(example: Example) -> int:
    """The row of its file that an example came from, which ends its key."""
    return int(example.key.rsplit(":", 1)[1])
