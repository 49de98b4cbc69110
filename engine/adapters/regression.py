"""The verdict of the regression gate: how a version did on every kept test set, beside the version that is active."""

from collections import Counter
from typing import Any

from engine.adapters.kept_tests import answerable, questions_of, test_sets
from engine.adapters.names import find, shown
from engine.adapters.scores import model_name, score_of, tools_of
from engine.errors import InputError
from engine.messages import Message
from engine.metrics import compare
from engine.store import Project
from engine.store.adapters import ACTIVE


def verdict(project: Project, name: str) -> dict[str, Any]:
    """How a version did beside the active one: {"adapter", "against" (the active version, "" for none or itself), "sets": [{"hash", "name",
    "cycle", "questions", "before", "after" (shares of wholly right answers, None where not scored), "lost", "gained" (questions that only
    the one or the other got right), "p" (exact McNemar test, None without both), "worse", "tools": [[tool, right before, right now, of]]
    where fewer are right}], "unscored": names of sets without a score that still holds, "worse": names of sets}.

    A set is worse when fewer of its questions are answered wholly right than by the active version; p tells how easily chance does that.
    """
    row = find(project, name)
    active = next((one for one in project.rows("adapters", tag=ACTIVE) if one["name"] != row["name"]), None)
    found = [_on_set(project, row, active, test_set) for test_set in test_sets(project)]
    found = [one for one in found if one["questions"]]
    return {
        "adapter": row["name"],
        "against": active["name"] if active else "",
        "sets": found,
        "unscored": [one["name"] for one in found if one["after"] is None or (active is not None and one["before"] is None)],
        "worse": [one["name"] for one in found if one["worse"]],
    }


def refusal(found: dict[str, Any]) -> InputError | None:
    """Why a version may not become active, None where it may."""
    version = shown(found["adapter"])
    if found["unscored"]:
        return InputError(
            Message("The adapter {version} was not measured on: {unscored}.", version=version, unscored=[*found["unscored"]]),
            "Run the gate on it first, or activate it anyway.",
        )
    if found["worse"]:
        sets = [f"{one['name']} ({one['before']:.1%} \u2192 {one['after']:.1%})" for one in found["sets"] if one["worse"]]
        return InputError(
            Message(
                "The adapter {version} is worse than {against} on: {sets}.", version=version, against=shown(found["against"]), sets=[*sets]
            ),
            "Check what got worse. Activate it anyway if you accept that.",
        )
    return None


def _on_set(project: Project, row: dict[str, Any], active: dict[str, Any] | None, test_set: dict[str, Any]) -> dict[str, Any]:
    told = {**{key: test_set[key] for key in ("hash", "name", "cycle")}, "lost": 0, "gained": 0, "p": None, "worse": False, "tools": []}
    try:
        asked = answerable(questions_of(project, test_set), tools_of(project, row))
    except InputError:
        return {**told, "questions": test_set["questions"], "before": None, "after": None}  # running the gate tells what is wrong
    after = score_of(project, row, test_set["hash"])
    before = score_of(project, active, test_set["hash"]) if active is not None else None
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


def _worse_tools(first: dict[str, tuple[str, bool]], second: dict[str, tuple[str, bool]], both: list[str]) -> list[list[Any]]:
    """[[tool, right before, right now, of]] for the tools that fewer answers call rightly, the worst first; `first` and `second` are
    {test: (tool wanted, whether right)}, `both` the tests that both have."""
    of: Counter[str] = Counter()
    before: Counter[str] = Counter()
    now: Counter[str] = Counter()
    for key in both:
        tool = first[key][0]
        of[tool] += 1
        before[tool] += first[key][1]
        now[tool] += second[key][1]
    rows = [[tool, before[tool], now[tool], of[tool]] for tool in of if now[tool] < before[tool]]
    return sorted(rows, key=lambda one: one[2] - one[1])
