"""The questions that a merge search asks, and the tools that it shows: what the adapters saw in training, but for what they learned."""

import random
from pathlib import Path
from typing import Any

from engine import adapters
from engine.errors import InputError
from engine.messages import Message
from engine.models.shown_tools import tools_of
from engine.records import TestQuestion, Tool
from engine.store import Project
from engine.store.datasets import read_part

SEED = 1  # of the questions drawn


def held_out(project: Project, rows: list[dict[str, Any]]) -> list[TestQuestion]:
    """The questions of the validation sets of the adapters' datasets, and of those that they came from, their calls as accepted answers,
    without any that another of these datasets trains on. Raises InputError where there are none."""
    folders = {row["hash"]: project.file(row["path"]) for row in project.rows("datasets")}
    lineage = [project.adapter(name) for name in adapters.lineage(project, [row["name"] for row in rows])]
    used = [folders[dataset] for dataset in dict.fromkeys(row["dataset"] for row in lineage) if dataset in folders]
    validation, trained = _examples(used, "validation"), _examples(used, "train")
    free = [example for text, example in validation.items() if text not in trained]
    if not free:
        raise InputError(
            "There are no validation questions for the search.", "Search with the test questions, or train with a validation split."
        )
    return [TestQuestion(one["key"], one["question"], tuple(map(_accepted, one["calls"]))) for one in free]


def drawn(most: int, questions: list[TestQuestion]) -> list[TestQuestion]:
    """At most so many of the questions, the same each time; 0 for all."""
    ordered = sorted(questions, key=lambda question: question.key)
    return ordered if not most or most >= len(ordered) else random.Random(SEED).sample(ordered, most)


def tools_seen(project: Project, rows: list[dict[str, Any]]) -> list[Tool]:
    """The tools as the adapters saw them in training. Raises InputError where they saw them in different ways."""
    lengths = {row["settings"].get("descriptions", "long") for row in rows}
    if len(lengths) > 1:
        raise InputError(
            Message("The adapters were trained with different descriptions ({lengths}).", lengths=sorted(lengths)),
            "Choose adapters trained with the same tool descriptions.",
        )
    return tools_of(project, rows)


def _examples(folders: list[Path], part: str) -> dict[str, dict[str, Any]]:
    """{question, as it is compared: example} of one part of these datasets."""
    found: dict[str, dict[str, Any]] = {}
    for folder in folders:
        if (folder / f"{part}.jsonl").is_file():
            found |= {example["question"].strip().lower(): example for example in read_part(folder, part)}
    return found


def _accepted(call: dict[str, Any]) -> dict[str, dict[str, list]]:
    """A call as an accepted answer: {tool: {parameter: [its only value]}}."""
    return {call["name"]: {key: [value] for key, value in call["arguments"].items()}}
