"""No model is measured on questions that it was trained on. Validation keeps them out of a dataset; here it is looked at again, for
test questions may have been imported after the training, and an adapter may be older than both."""

import json
from pathlib import Path
from typing import Any

from engine.adapters import lineage, shown
from engine.errors import InputError
from engine.messages import Message
from engine.records import plain
from engine.store import Project

PARTS = ("train.jsonl", "validation.jsonl")  # of a frozen dataset; the second chose the checkpoint


def checked(project: Project, adapters: list[str]) -> list[dict[str, Any]]:
    """[{"adapter", "dataset", "questions": how many were compared, None where the dataset is not known}] of registered adapters and of
    all that they came from. Raises InputError for one whose dataset holds a test question, without regard to case and spaces."""
    tests = {plain(test.question): test.question for test in project.tests()}
    told = []
    for name in lineage(project, adapters):
        row = project.adapter(name)
        datasets = project.rows("datasets", hash=row["dataset"])
        folder = project.file(datasets[0]["path"]) if datasets else None
        if folder is None or not all((folder / part).is_file() for part in PARTS):
            told.append({"adapter": name, "dataset": row["dataset"], "questions": None})
            continue
        asked = [plain(question) for part in PARTS for question in _questions(folder / part)]
        found = sorted(tests.keys() & set(asked))
        if found:
            raise InputError(
                Message(
                    "The adapter {name} was trained on {count} of the {tests} test questions, such as {question}. Questions used for "
                    "training cannot be used for testing.",
                    name=shown(name),
                    count=len(found),
                    tests=len(tests),
                    question=repr(tests[found[0]][:80]),
                ),
                "Run the stages from validation to training again, or remove these questions from the tests.",
            )
        told.append({"adapter": name, "dataset": row["dataset"], "questions": len(asked)})
    return told


def _questions(file: Path) -> list[str]:
    return [json.loads(line)["question"] for line in file.read_text(encoding="utf-8").split("\n") if line]
