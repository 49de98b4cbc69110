"""How versions scored on test sets, and whether a score still holds: it does while weights, questions and tools are what they were."""

from typing import Any

from engine.adapters import card
from engine.adapters.checksums import identity
from engine.adapters.names import find
from engine.checker import STRICT
from engine.models import shown_tools
from engine.records import Tool, content_hash
from engine.store import Project
from engine.store.times import now


def score_of(project: Project, row: dict[str, Any], test_set: str) -> float | None:
    """The share of wholly right answers of a version on a test set (its hash), None where there is no score that still holds."""
    try:
        wanted = fingerprint(project, row, test_set)
    except OSError:
        return None  # its weights are gone
    scores = project.rows("scores", adapter=row["name"], test_set=test_set)
    return scores[0]["rates"]["overall"] if scores and scores[0]["fingerprint"] == wanted else None


def keep_score(project: Project, row: dict[str, Any], test_set: str, rates: dict[str, Any], basis: str) -> None:
    """Keep a version's rates on a test set; `basis` is their `fingerprint`. A score without one is shown, but never holds."""
    project.put("scores", {"adapter": row["name"], "test_set": test_set, "fingerprint": basis, "rates": rates, "made": now()})


def fingerprint(project: Project, row: dict[str, Any], test_set: str) -> str:
    """What a score depends on: weights, questions, the tools as they stand, which of them are shown, and the rule that answers were judged
    by. Raises OSError where the weights are gone."""
    shown = shown_tools.basis(project, row)
    tools = [tool.as_openai() for tool in tools_of(project, row)]
    return content_hash([identity(project, row), test_set, tools, STRICT, *([shown] if shown else [])])


def tools_of(project: Project, row: dict[str, Any]) -> list[Tool]:
    """The project's tools as a version saw them in training (see `shown_tools.tools_of`)."""
    return shown_tools.tools_of(project, [row])


def model_name(name: str, test_set: str) -> str:
    """Under which a version's answers to a test set are kept."""
    return f"{name}@{test_set}"


def evaluated(project: Project, found: dict[str, dict[str, Any]], tools: list[Tool]) -> None:
    """Take what the stage evaluation measured, {version: its rates on the test questions of now}, into the list of versions and their
    cards. A version that saw other tools in training is left out, and one that the gate has scored keeps that score. The gate still asks
    for itself, for it needs to know which questions were right."""
    for name, rates in found.items():
        row = find(project, name)
        if [tool.as_openai() for tool in tools_of(project, row)] != [tool.as_openai() for tool in tools]:
            continue
        if score_of(project, row, project.test_hash()) is None:
            keep_score(project, row, project.test_hash(), rates, basis="")
        card.write(project, row["name"])
