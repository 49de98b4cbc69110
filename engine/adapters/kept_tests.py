"""Test sets that are kept: a data cycle that is closed freezes its test questions, and every later version is measured on them again.

    datasets/tests-<hash>.jsonl     {"id", "question", "answers", "route", "cycle"} a line

The test questions of now are a test set too, though they may still change; they are called `NOW`.
"""

import json
from typing import Any

from engine.errors import InputError
from engine.files import atomic_write
from engine.messages import Message
from engine.records import TestQuestion, Tool, content_hash, to_json
from engine.store import Project
from engine.store.times import now

NOW = "tests of now"  # the name of the project's test questions among the kept test sets


def keep_tests(project: Project, cycle: str) -> dict[str, Any] | None:
    """Freeze the project's test questions as the test set of a cycle: a file and a row. Returns the row, None without test questions.
    Questions that an earlier cycle kept already stay that cycle's. Raises OSError."""
    tests = project.tests()
    if not tests:
        return None
    identity = test_hash(tests)
    kept = project.rows("test_sets", hash=identity)
    path = project.path / "datasets" / f"tests-{identity}.jsonl"
    if not kept or not path.is_file():
        atomic_write(path, "\n".join(map(_line, tests)) + "\n")
    if not kept:
        same = len(project.rows("test_sets", cycle=cycle))  # a cycle that is opened and closed again
        name = f"{cycle} ({same + 1})" if same else cycle
        project.put(
            "test_sets",
            {"hash": identity, "name": name, "cycle": cycle, "path": project.relative(path), "questions": len(tests), "made": now()},
        )
    return project.rows("test_sets", hash=identity)[0]


def test_sets(project: Project) -> list[dict[str, Any]]:
    """The kept test sets, oldest first, and the test questions of now where they are none of these: {"hash", "name", "cycle", "path"
    ("" for those of now), "questions" (how many)}."""
    kept = [{key: row[key] for key in ("hash", "name", "cycle", "path", "questions")} for row in project.rows("test_sets")]
    tests = project.tests()
    if tests and project.test_hash() not in {row["hash"] for row in kept}:
        kept.append({"hash": project.test_hash(), "name": NOW, "cycle": project.open_cycle(), "path": "", "questions": len(tests)})
    return kept


def questions_of(project: Project, test_set: dict[str, Any]) -> list[TestQuestion]:
    """The questions of a test set. Raises InputError if its file is gone or is not as it was kept."""
    if not test_set["path"]:
        return project.tests()
    try:
        lines = project.file(test_set["path"]).read_text(encoding="utf-8").split("\n")
        questions = [_question(line) for line in lines if line]
    except OSError:
        raise InputError(
            Message("The test set of the cycle {test_set} no longer exists ({path}).", test_set=test_set["name"], path=test_set["path"]),
            "Restore the datasets folder of the project from a backup.",
        ) from None
    except (ValueError, KeyError, TypeError, RecursionError):
        questions = []
    if test_hash(questions) != test_set["hash"]:
        raise InputError(
            Message("The test set of the cycle {test_set} was modified ({path}).", test_set=test_set["name"], path=test_set["path"]),
            "Restore the datasets folder of the project from a backup.",
        )
    return questions


def answerable(questions: list[TestQuestion], tools: list[Tool]) -> list[TestQuestion]:
    """The questions whose tools are all still there; no version can be right on the others."""
    names = {tool.name for tool in tools}
    return [one for one in questions if all(next(iter(answer)) in names for answer in one.answers)]


def test_hash(questions: list[TestQuestion]) -> str:
    """Identity of test questions, as `Project.test_hash` tells it for those of now."""
    return content_hash([[one.key, one.question, list(one.answers)] for one in questions])


def _line(test: TestQuestion) -> str:
    return to_json({"id": test.key, "question": test.question, "answers": list(test.answers), "route": test.route, "cycle": test.cycle})


def _question(line: str) -> TestQuestion:
    row = json.loads(line)
    return TestQuestion(row["id"], row["question"], tuple(row["answers"]), row.get("route", ""), row.get("cycle", ""))
