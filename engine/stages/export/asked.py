"""What files and model are asked, to see whether both do the same: the test questions, or where there are none, other questions.

Others tell as well whether a file conforms, but their right answers measure nothing: the model may have learned them. What was asked is
kept with the file's conformance under "asked".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from engine.checker import accepting
from engine.models.choices import TESTS, adapter_rows
from engine.records import TestQuestion, Tool, ToolCall
from engine.store import Project
from engine.store.datasets import read_part

VALIDATION, TRAINING, PROJECT, MADE_UP = "validation", "training", "project", "made up"
MOST = 40  # questions asked in place of tests, spread evenly
PARTS = {VALIDATION: "validation", TRAINING: "train"}  # of a frozen dataset


@dataclass(frozen=True)
class Asked:
    """The questions with their accepted answers, and where they come from."""

    questions: list[TestQuestion]
    source: str = TESTS

    @property
    def are_tests(self) -> bool:
        """Whether right answers to them measure the model."""
        return self.source == TESTS


def asked_of(project: Project, tools: Sequence[Tool]) -> Asked:
    """The test questions; without any those of the validation part of the datasets that the merged adapters were trained on, else of their
    training part, else the project's accepted questions, else one that is made up for each tool. Never empty where there are tools."""
    tests = project.tests()
    if tests:
        return Asked(tests)
    names = {tool.name for tool in tools}
    for source, found in _others(project, tools):
        fitting = list({one.key: one for one in found if all(next(iter(answer)) in names for answer in one.answers)}.values())
        if fitting:
            return Asked([fitting[at * len(fitting) // MOST] for at in range(MOST)] if len(fitting) > MOST else fitting, source)
    return Asked([], MADE_UP)


def _others(project: Project, tools: Sequence[Tool]) -> Iterator[tuple[str, list[TestQuestion]]]:
    datasets = {row["dataset"] for row in adapter_rows(project)}
    folders = [project.file(row["path"]) for row in project.rows("datasets") if row["hash"] in datasets]
    for source, part in PARTS.items():
        yield source, [_of_row(one) for folder in folders if (folder / f"{part}.jsonl").is_file() for one in read_part(folder, part)]
    yield PROJECT, [TestQuestion(one.key, one.question, accepting(one.calls)) for one in project.examples(state="accepted")]
    yield MADE_UP, [TestQuestion(f"made up:{tool.name}", f"Please use {tool.name}.", ({tool.name: {}},)) for tool in tools]


def _of_row(row: dict[str, Any]) -> TestQuestion:
    return TestQuestion(row["key"], row["question"], accepting([ToolCall.from_dict(call) for call in row["calls"]]))
