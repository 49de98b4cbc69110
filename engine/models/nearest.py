"""What in a project is nearest to a question by its meaning: its tools, and the questions like it."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from engine.errors import InputError
from engine.models.embeddings import of_project
from engine.models.tool_choice import NearestTools
from engine.records import Example, to_json
from engine.store import Project

MOST_TOOLS, MOST_QUESTIONS = 5, 10


def tools_for(project: Project, question: str, most: int = MOST_TOOLS) -> list[dict[str, Any]]:
    """[{"tool", "score", "description"}], the nearest first: by the tools' descriptions and the seed questions (`NearestTools`), in about
    10 ms a question. Raises InputError without a question or tools, and what `of_project` raises."""
    tools = {tool.name: tool for tool in project.tools()}
    if not tools:
        raise InputError("The project has no tools.", "Import some on the Tools page.")
    nearest = NearestTools(of_project(project), list(tools.values()), calls_of(project.examples("seed")))
    return [
        {"tool": name, "score": round(score, 3), "description": tools[name].description}
        for name, score in nearest(_asked(question), max(1, most))
    ]


def questions_like(project: Project, question: str, most: int = MOST_QUESTIONS) -> list[dict[str, Any]]:
    """[{"key", "question", "tool", "calls": as JSON, "origin", "route", "state", "score": cosine}] of the project's questions most like
    this one, the nearest first; the question itself is left out, and of a seed or template and its copies only the nearest is named.
    The first time every question is embedded, later only new ones. Raises InputError without a question, and what `of_project` raises."""
    asked = _asked(question)
    examples = [example for example in project.examples() if example.question.strip() != asked]
    if not examples:
        return []
    embedder = of_project(project)
    scores = embedder([example.question for example in examples]) @ embedder([asked])[0]
    found: list[dict[str, Any]] = []
    told: set[str] = set()
    for at in np.argsort(-scores, kind="stable"):
        example = examples[at]
        if not told & {example.family, example.question}:
            told |= {example.family, example.question}  # a question that stands there twice is one
            found.append(_row(example, float(scores[at])))
        if len(found) >= max(1, most):
            break
    return found


def calls_of(examples: Iterable[Example]) -> list[tuple[str, list[str]]]:
    """[(question, the tools that it calls)], as `NearestTools` takes seeds."""
    return [(example.question, [call.name for call in example.calls]) for example in examples]


def _row(example: Example, score: float) -> dict[str, Any]:
    return {
        "key": example.key,
        "question": example.question,
        "tool": example.tool,
        "calls": to_json([call.as_dict() for call in example.calls]),
        "origin": example.origin,
        "route": example.route,
        "state": example.state,
        "score": round(score, 3),
    }


def _asked(question: str) -> str:
    if not question.strip():
        raise InputError("There is no question.", "Type one.")
    return question.strip()
