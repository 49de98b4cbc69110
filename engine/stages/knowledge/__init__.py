"""Stage 2, knowledge: what only the company knows, and held-out test questions.

Seed questions with their calls, questions from the logs of a deployed agent, value lists, a knowledge graph, content metadata with
rules, and the statistics of real traffic. Rows of seeds, logs and metadata that cannot be used are left out and told; all else is
refused whole.

gather                  all files read and checked together
readers/, logs          seed questions; questions of a deployed agent
questions, bfcl         test questions; those of the Berkeley leaderboard
own_tests               a share of the seeds, kept as tests
typed                   questions that people typed into the program
value_lists             values by parameter: listed, made by a rule, kept for tests
graph_files, assets     the knowledge graph; content metadata
statistics              population statistics
seed_remarks            what will make a model learn less from the seeds
"""

import os
import shutil
from collections.abc import Sequence
from typing import Any

from engine.files import atomic_path
from engine.messages import Message
from engine.records import Tool, content_hash
from engine.settings import FILE_SETTINGS, KnowledgeSettings
from engine.stages.knowledge.assets import read_assets
from engine.stages.knowledge.gather import Gathered, gather
from engine.stages.knowledge.questions import adopt_tests
from engine.stages.knowledge.seed_remarks import check_seeds
from engine.stages.knowledge.value_lists import made_values
from engine.store import Project
from engine.store.own_tests import BY_PERSON
from engine.store.sources import adopt, locate
from engine.text.knowledge_graph import Graph

TOLD = 5  # left-out rows that the log tells one by one
STATISTICS, SEED_FINDINGS = "statistics", "seed findings"  # under which they are kept
SHOWN = 12  # values shown of a rule
MOST_TOLD = 20  # tools in one line of the log


def prepare(project: Project, settings: KnowledgeSettings) -> KnowledgeSettings:
    """Check all files before anything changes, then copy them into the project. Raises InputError."""
    gather(project, settings)
    files = {field: adopt(project, getattr(settings, field)) for field in FILE_SETTINGS if field not in ("assets", "tests")}
    return settings.model_copy(
        update={
            **files,
            "tests": adopt_tests(project, settings.tests),
            "assets": [_adopt_assets(project, name) for name in settings.assets],
        }
    )


def clear(project: Project) -> None:
    """Remove the seeds and logs of an earlier run; all else is replaced by `run`."""
    project.delete_examples("seed")
    project.delete_examples("log")


def run(project: Project, settings: KnowledgeSettings, report) -> dict:
    """Take everything in; returns counts, among them "seeds" (to be trained on), "tests" (all), "own_tests" (those that were kept of the
    seeds) and "moved" (those of them that a person moved there). Raises InputError naming file and place."""
    found = gather(project, settings, report.log)
    for one in found.left_out[:TOLD]:
        report.log(Message("Skipped {file}, row {row}: {reason}", file=one.file, row=one.row, reason=one.reason))
    if len(found.left_out) > TOLD:
        report.log(Message("Skipped {left_out} more rows. The Knowledge page lists them all.", left_out=len(found.left_out) - TOLD))
    for one in found.told[:TOLD]:
        report.log(Message("{file}, row {row}: {reason}", file=one.file, row=one.row, reason=one.reason))
    tools = project.tools()
    _tell_tests(found, tools, settings, report)
    own = [*found.seeds, *found.own]
    remarks = check_seeds(own, tools) if own else []
    if remarks:
        report.log(Message("Issues with the example questions: {remarks}. The Knowledge page lists them.", remarks=len(remarks)))
    project.set_value_lists(found.values, found.kept)
    project.set_tests(found.tests)
    project.set_decided_tests(found.decided)
    project.set_graph(*found.graph)
    project.set_assets(found.assets)
    project.set_left_out([*found.left_out, *found.told])
    project.set_facts(STATISTICS, found.statistics)
    project.set_facts(SEED_FINDINGS, [vars(one) for one in remarks])
    project.add_examples([*found.seeds, *found.logs])
    count = len(found.seeds) + len(found.logs) + len(found.tests)
    report.progress(count, count, "questions")
    return {
        "seeds": len(found.seeds),
        "logs": len(found.logs),
        "left_out": len(found.left_out),
        "value_lists": len(found.values),
        "values": sum(map(len, found.values.values())),
        "kept_values": sum(map(len, found.kept.values())),
        "tests": len(found.tests),
        "own_tests": len(found.own),
        "moved": sum(by == BY_PERSON for by in found.decided.tests.values()),
        "nodes": len(found.graph[0]),
        "relations": len(found.graph[1]),
        "assets": len(found.assets),
        "hash": _identity(found),
        "test_hash": project.test_hash(),
    }


def _tell_tests(found: Gathered, tools: Sequence[Tool], settings: KnowledgeSettings, report) -> None:
    """Say what of the seeds is kept as tests, which tools have none, and what follows where there are none at all."""
    if found.own:
        report.log(
            Message(
                "Kept {own} of {own_2} own questions as tests, which are never used for training. See the Knowledge page under Tests.",
                own=len(found.own),
                own_2=len(found.own) + len(found.seeds),
            )
        )
    if not found.tests:
        report.log(
            "There are no test questions: you can train and export the model, but not measure it. With two own questions for a tool, "
            "one of them is kept as a test."
        )
    elif found.own and not settings.tests:
        tested = {test.tool for test in found.tests}
        without = [tool.name for tool in tools if tool.name not in tested]
        if without:
            more = " ..." if len(without) > MOST_TOLD else ""
            report.log(Message("No test question for: {without}{more}", without=[*without[:MOST_TOLD]], more=more))


def _identity(found: Gathered) -> str:
    """A hash of all that later stages read, but for the tests."""
    questions = [[one.origin, one.question, [call.as_dict() for call in one.calls]] for one in (*found.seeds, *found.logs)]
    return content_hash(
        [
            questions,
            found.values,
            found.kept,
            [[vars(one) for one in part] for part in found.graph],
            [vars(asset) for asset in found.assets],
            found.statistics,
        ]
    )


def picture(project: Project, types: list[str] | None = None, search: str = "", most: int = 400) -> dict[str, Any]:
    """The knowledge graph for drawing: {"nodes": [[name, type, x, y]], "relations": [[source, relation, target]], "types": {type: n},
    "left": nodes beyond `most`}, of nodes of these types (none: of all) whose name holds the text, and their neighbours. Places are
    in the unit square."""
    nodes, relations = project.graph()
    whole = Graph(nodes, relations)
    wanted = [node for node in nodes if (not types or node.type in types)]
    if search:
        hits = {node.name for node in wanted if search.casefold() in node.name.casefold()}
        near = hits | {other for name in hits for _, other, _ in whole.neighbours(name)}
        wanted = [node for node in wanted if node.name in near]
    shown = wanted[:most]
    names = {node.name for node in shown}
    between = [one for one in relations if one.source in names and one.target in names]
    places = Graph(shown, between).layout()
    return {
        "nodes": [[node.name, node.type, *(round(float(place), 4) for place in places[node.name])] for node in shown],
        "relations": [[one.source, one.relation, one.target] for one in between],
        "types": whole.types(),
        "left": len(wanted) - len(shown),
    }


def sample_values(project: Project, rule: str) -> dict[str, Any]:
    """{"parameter", "values": the first that a typed rule makes, "known": whether a tool has such a parameter}. Raises InputError."""
    parameter, values = made_values(rule, project.settings("knowledge").seed)
    known = {one.name for tool in project.tools() for one in tool.parameter_list()}
    return {"parameter": parameter, "values": values[:SHOWN], "known": parameter in known}


def _adopt_assets(project: Project, name: str) -> str:
    """Metadata from elsewhere, copied into the project with its images in their places beside it."""
    path = locate(project, name)
    if path.resolve().is_relative_to(project.path.resolve()):
        return project.relative(path)
    folder = project.path / "sources" / f"assets-{path.stem}"
    with atomic_path(folder) as beside:
        beside.mkdir(parents=True)
        shutil.copyfile(path, beside / path.name)
        for asset in read_assets(path)[0]:
            if asset.image:
                target = beside / os.path.relpath(asset.image, path.parent)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(asset.image, target)
    return project.relative(folder / path.name)
