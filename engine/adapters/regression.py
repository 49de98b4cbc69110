"""The gate's reading side: how a version did on every kept test set, beside the version that is active."""

import json
from collections import Counter
from typing import Any

from engine import adapters
from engine.adapters import card
from engine.errors import InputError
from engine.metrics import compare
from engine.records import TestQuestion, Tool, content_hash, to_json
from engine.store import Project
from engine.store.adapters import ACTIVE
from engine.store.times import now

# Test sets


def test_hash(questions: list[TestQuestion]) -> str:
    """Identity of test questions, as `Project.test_hash` tells it for those of now."""
    return content_hash([[one.key, one.question, list(one.answers)] for one in questions])


def keep_tests(project: Project, cycle: str) -> dict[str, Any] | None:
    """Freeze the project's test questions as the test set of a cycle: datasets/tests-<hash>.jsonl and a row. Returns the row, None
    without test questions. Questions that an earlier cycle kept already stay that cycle's."""
    tests = project.tests()
    if not tests:
        return None
    identity = test_hash(tests)
    kept = project.rows("test_sets", hash=identity)
    path = project.path / "datasets" / f"tests-{identity}.jsonl"
    if not kept or not path.is_file():
        lines = [
            to_json({"id": one.key, "question": one.question, "answers": list(one.answers), "route": one.route, "cycle": one.cycle})
            for one in tests
        ]
        part = path.with_name(path.name + ".part")
        part.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="")
        part.replace(path)
    if not kept:
        same = len(project.rows("test_sets", cycle=cycle))  # a cycle that is opened and closed again
        name = f"{cycle} ({same + 1})" if same else cycle
        project.put(
            "test_sets",
            {"hash": identity, "name": name, "cycle": cycle, "path": project.relative(path), "questions": len(tests), "made": now()},
        )
    return project.rows("test_sets", hash=identity)[0]


def test_sets(project: Project) -> list[dict[str, Any]]:
    """The kept test sets, oldest first, and the test questions of now where they are none of these: {"hash", "name", "cycle", "path",
    "questions"}."""
    kept = [{key: row[key] for key in ("hash", "name", "cycle", "path", "questions")} for row in project.rows("test_sets")]
    tests = project.tests()
    if tests and project.test_hash() not in {row["hash"] for row in kept}:
        kept.append({"hash": project.test_hash(), "name": adapters.NOW, "cycle": project.open_cycle(), "path": "", "questions": len(tests)})
    return kept


def questions_of(project: Project, test_set: dict[str, Any]) -> list[TestQuestion]:
    """The questions of a test set. Raises InputError if its file is gone or is not as it was kept."""
    if not test_set["path"]:
        return project.tests()
    try:
        lines = project.file(test_set["path"]).read_text(encoding="utf-8").split("\n")
        rows = [json.loads(line) for line in lines if line]
        questions = [
            TestQuestion(row["id"], row["question"], tuple(row["answers"]), row.get("route", ""), row.get("cycle", "")) for row in rows
        ]
    except OSError:
        raise InputError(
            f"The test set of the cycle {test_set['name']} is gone ({test_set['path']}).",
            "Restore the project's folder datasets from a copy.",
        ) from None
    except (ValueError, KeyError, TypeError, RecursionError):
        questions = []
    if test_hash(questions) != test_set["hash"]:
        raise InputError(
            f"The test set of the cycle {test_set['name']} is not as it was kept ({test_set['path']}).",
            "Restore the project's folder datasets from a copy.",
        )
    return questions


def answerable(questions: list[TestQuestion], tools: list[Tool]) -> list[TestQuestion]:
    """The questions whose tools are all still there; no version can be right on the others."""
    names = {tool.name for tool in tools}
    return [one for one in questions if all(next(iter(answer)) in names for answer in one.answers)]


def tools_of(project: Project, row: dict[str, Any]) -> list[Tool]:
    """The project's tools as a version saw them in training: with descriptions of that length."""
    length = row["settings"].get("descriptions", "long")
    return project.tools(length if length in ("long", "short", "none") else "long")


def model_name(name: str, test_set: str) -> str:
    """Under which a version's answers to a test set are kept."""
    return f"{name}@{test_set}"


def fingerprint(project: Project, row: dict[str, Any], test_set: str) -> str:
    """What a score depends on: weights, questions, and the tools as they stand."""
    return content_hash([adapters.identity(project, row), test_set, [tool.as_openai() for tool in tools_of(project, row)]])


def evaluated(project: Project, found: dict[str, dict[str, Any]], tools: list[Tool]) -> None:
    """Take what the stage evaluation measured, {version: its rates on the test questions of now}, into the list of versions and their
    cards. A version that saw other tools in training is left out, and one that the gate has scored keeps that score. The gate still asks
    for itself, for it needs to know which questions were right."""
    for name, rates in found.items():
        row = adapters.find(project, name)
        if [tool.as_openai() for tool in tools_of(project, row)] != [tool.as_openai() for tool in tools]:
            continue
        if _score(project, row, project.test_hash()) is None:
            project.put(
                "scores", {"adapter": row["name"], "test_set": project.test_hash(), "fingerprint": "", "rates": rates, "made": now()}
            )
        card.write(project, row["name"])


# The verdict


def verdict(project: Project, name: str) -> dict[str, Any]:
    """How a version did beside the active one: {"adapter", "against" (the active version, "" for none or itself), "sets": [{"hash", "name",
    "cycle", "questions", "before", "after" (shares of wholly right answers, None where not scored), "lost", "gained" (questions that only
    the one or the other got right), "p" (exact McNemar test, None without both), "worse", "tools": [[tool, right before, right now, of]]
    where fewer are right}], "unscored": names of sets without a score that still holds, "worse": names of sets}.

    A set is worse when fewer of its questions are answered wholly right than by the active version; p tells how easily chance does that.
    """
    row = adapters.find(project, name)
    active = next((one for one in project.rows("adapters", tag=ACTIVE) if one["name"] != row["name"]), None)
    found = [_on_set(project, row, active, test_set) for test_set in test_sets(project)]
    found = [one for one in found if one["questions"]]
    return {
        "adapter": row["name"],
        "against": active["name"] if active else "",
        "sets": found,
        "unscored": [one["name"] for one in found if one["after"] is None or active is not None and one["before"] is None],
        "worse": [one["name"] for one in found if one["worse"]],
    }


def refusal(found: dict[str, Any]) -> InputError | None:
    """Why a version may not become active, None where it may."""
    version = adapters.shown(found["adapter"])
    if found["unscored"]:
        return InputError(
            f"The adapter {version} was not scored on: {', '.join(found['unscored'])}.", "Run the gate on it first, or activate it anyway."
        )
    if found["worse"]:
        sets = [f"{one['name']} ({one['before']:.1%} \u2192 {one['after']:.1%})" for one in found["sets"] if one["worse"]]
        return InputError(
            f"The adapter {version} got worse than {adapters.shown(found['against'])} on: {', '.join(sets)}.",
            "Look at what got worse; activate it anyway if you accept that.",
        )
    return None


def _on_set(project: Project, row: dict[str, Any], active: dict[str, Any] | None, test_set: dict[str, Any]) -> dict[str, Any]:
    told = {**{key: test_set[key] for key in ("hash", "name", "cycle")}, "lost": 0, "gained": 0, "p": None, "worse": False, "tools": []}
    try:
        asked = answerable(questions_of(project, test_set), tools_of(project, row))
    except InputError:
        return {**told, "questions": test_set["questions"], "before": None, "after": None}  # running the gate tells what is wrong
    after = _score(project, row, test_set["hash"])
    before = _score(project, active, test_set["hash"]) if active is not None else None
    told |= {"questions": len(asked), "before": before, "after": after}
    if before is None or after is None:
        return told
    first, second = (project.answers_right(model_name(one["name"], test_set["hash"])) for one in (active, row))
    both = [key for key in first if key in second]
    lost = [key for key in both if first[key][1] and not second[key][1]]
    gained = [key for key in both if second[key][1] and not first[key][1]]
    return {
        **told,
        "lost": len(lost),
        "gained": len(gained),
        "p": compare.exact(len(lost), len(gained)),
        "worse": after < before,
        "tools": _worse_tools(first, second, both),
    }


def _score(project: Project, row: dict[str, Any], test_set: str) -> float | None:
    """The share of wholly right answers, None where there is no score that still holds."""
    try:
        wanted = fingerprint(project, row, test_set)
    except OSError:
        return None  # its weights are gone
    scores = project.rows("scores", adapter=row["name"], test_set=test_set)
    return scores[0]["rates"]["overall"] if scores and scores[0]["fingerprint"] == wanted else None


def _worse_tools(first: dict[str, tuple[str, bool]], second: dict[str, tuple[str, bool]], both: list[str]) -> list[list[Any]]:
    of, before, now = Counter(), Counter(), Counter()
    for key in both:
        tool = first[key][0]
        of[tool] += 1
        before[tool] += first[key][1]
        now[tool] += second[key][1]
    rows = [[tool, before[tool], now[tool], of[tool]] for tool in of if now[tool] < before[tool]]
    return sorted(rows, key=lambda one: one[2] - one[1])
