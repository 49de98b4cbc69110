"""What a person is told first of a measured model: how many test questions it answers rightly, tool by tool, its typical mistakes, and
each question with its answer. A quick question of the window: all of it is read from answers that are kept, no model is asked."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from engine.checker import PARAMETERS, STRUCTURE, TOOL, calls_in
from engine.checker.marks import NOT_WANTED, RIGHT, marks
from engine.checker.values import LEFT_OUT
from engine.models.choices import AFTER, BEFORE
from engine.records import TestQuestion, Tool, ToolCall
from engine.stages.evaluation.measured_models import HELD
from engine.stages.evaluation.report import FACTS
from engine.store import Project

GOALS = "goals"  # the document {"checked", "alone": shares of right answers from which a model is called ready}
TYPICAL = 3  # mistakes that are told


def look(project: Project) -> dict[str, Any]:
    """{"tests": test questions there are now, "model", "before": names of the measured model that is told of and of the one without
    training ("" for none), "right": {model: questions answered rightly}, "errors": {"structure", "tool", "parameters": answers}, "p": of
    McNemar's test between the two (None where it was not made), "trained": whether there is a trained adapter, "untested": tools that no
    test question asks for, "tools": as `by_tool`, "confused": as `confused`, "mistakes": as
    `typical`, "rows": as `row_of`, "goals": {} or what the user set}.

    Only what was measured on the test questions of now counts; where that is nothing, "model" is "" and there are no rows."""
    tests, facts = project.tests(), project.facts(FACTS) or {}
    asked = project.test_hash()
    there = {row["model"] for row in project.rows("evaluations") if row["test_hash"] == asked}
    measured = [name for name in facts.get("models", []) if name in there] if facts.get("test_hash") == asked and tests else []
    model, before = told_of(measured)
    tools = {tool.name: tool for tool in project.tools()}
    kept = {name: {row["test"]: row for row in project.rows("answers", model=name)} for name in (model, before) if name}
    strict_bfcl = bool(facts.get("strict_bfcl"))
    rows = [
        row_of(test, kept[model][test.key], kept.get(before, {}).get(test.key), tools, strict_bfcl)
        for test in tests
        if model and test.key in kept[model]
    ]
    wanted = {test.tool for test in tests}
    return {
        "tests": len(tests),
        "model": model,
        "before": before,
        "right": {name: sum(not row["error"] for row in answers.values()) for name, answers in kept.items()},
        "errors": {error: sum(row["error"] == error for row in rows) for error in (STRUCTURE, TOOL, PARAMETERS)},
        "p": next((pair["p"] for pair in facts.get("pairs", []) if model and {pair["first"], pair["second"]} == {model, before}), None),
        "trained": project.current_adapter() is not None,
        "untested": [name for name in tools if name not in wanted],
        "tools": by_tool(rows),
        "confused": confused(rows),
        "mistakes": typical(rows),
        "rows": rows,
        "goals": project.facts(GOALS) or {},
    }


def told_of(measured: Sequence[str]) -> tuple[str, str]:
    """(the model that is told of, the one before training), "" for none: of several trained ones the adapter in use, and not one that was
    held to a grammar where it was measured without one too."""
    trained = [name for name in measured if _plain(name) not in (BEFORE,) and not name.startswith(("teacher:", "gguf-"))]
    found = sorted(trained or measured, key=lambda name: (name.endswith(HELD), _plain(name) != AFTER))
    model = found[0] if found else ""
    before = BEFORE + model.removeprefix(_plain(model))
    return model, next((name for name in (before, BEFORE) if name in measured and name != model), "")


def row_of(
    test: TestQuestion, answer: Mapping[str, Any], before: Mapping[str, Any] | None, tools: Mapping[str, Tool], strict_bfcl: bool
) -> dict[str, Any]:
    """One test question as it was answered: {"key", "question", "tool" wanted, "called", "error", "kind", "raw": what was written
    where that holds no call, "calls", "accepted": calls as dicts, those that are right with the first of their accepted values, "wrong":
    {parameter: what is wrong with it}, "first": the first of these, "problem": as `typical` tells it, "before":
    whether the model without training was right, None where it was not asked}."""
    calls = calls_in(answer["raw"], strict_bfcl)
    wrong = wrong_parameters(test, calls, tools) if answer["error"] == PARAMETERS else {}
    first = next(iter(wrong), "")
    return {
        "key": test.key,
        "question": test.question,
        "tool": test.tool,
        "called": answer["called"],
        "error": answer["error"],
        "kind": answer["kind"],
        "raw": "" if calls else answer["raw"],
        "calls": [call.as_dict() for call in calls],
        "accepted": accepted_calls(test),
        "wrong": wrong,
        "first": first,
        "problem": NOT_WANTED if answer["error"] == TOOL and not test.answers else wrong.get(first, ""),
        "before": None if before is None else not before["error"],
    }


def accepted_calls(test: TestQuestion) -> list[dict[str, Any]]:
    """The right calls of a test question, each with the first of its accepted values; parameters that may be left out are."""
    return [
        {"name": name, "arguments": {key: _value(values[0]) for key, values in accepted.items() if values and values[0] != LEFT_OUT}}
        for answer in test.answers
        for name, accepted in answer.items()
    ]


def _value(accepted: Any) -> Any:
    """An accepted value as a call holds it: objects are accepted as {key: [accepted values]}."""
    if isinstance(accepted, dict):
        return {key: _value(one[0] if isinstance(one, list) and one else one) for key, one in accepted.items()}
    return [_value(one) for one in accepted] if isinstance(accepted, list) else accepted


def wrong_parameters(test: TestQuestion, calls: Sequence[ToolCall], tools: Mapping[str, Tool]) -> dict[str, str]:
    """{parameter: MISSING, NOT_WANTED or WRONG, as `marks` tells it} of an answer that calls the right tool; {} where there are several
    calls, for then a name alone does not tell which is meant."""
    if len(calls) != 1 or len(test.answers) != 1:
        return {}
    return {value["name"]: value["is"] for value in marks(calls, tools, test.answers)["calls"][0]["values"] if value["is"] != RIGHT}


def by_tool(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """[{"tool": "" for questions that no tool fits, "of": its questions, "right", "before": those that were right without training, None
    where that was not measured}] in the order of the questions."""
    found: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        found[row["tool"]].append(row)
    return [
        {
            "tool": tool,
            "of": len(some),
            "right": sum(not row["error"] for row in some),
            "before": sum(row["before"] for row in some) if all(row["before"] is not None for row in some) else None,
        }
        for tool, some in found.items()
    ]


def typical(rows: Sequence[Mapping[str, Any]], most: int = TYPICAL) -> list[dict[str, Any]]:
    """The commonest kinds of mistakes, each {"error", "problem": as `wrong_parameters` tells it of a parameter, NOT_WANTED for a tool that
    was called where none fits, else "", "count", "places": where it is made, [{"tool" wanted, "called", "parameter", "count"}], the
    commonest first, "example": the key of the shortest question of the first place}."""
    kinds: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        if row["error"]:
            kinds[row["error"], row["problem"]].append(row)
    found = []
    for (error, problem), some in sorted(kinds.items(), key=lambda item: -len(item[1]))[:most]:
        places = Counter(map(_place, some)).most_common(most)
        example = min((row for row in some if _place(row) == places[0][0]), key=lambda row: len(row["question"]))
        told = [dict(zip(("tool", "called", "parameter"), place)) | {"count": count} for place, count in places]
        found.append({"error": error, "problem": problem, "count": len(some), "places": told, "example": example["key"]})
    return found


def confused(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """[{"tool" wanted, "called", "count"}] of the wrong tools called, the commonest first."""
    pairs = Counter((row["tool"], row["called"]) for row in rows if row["error"] == TOOL and row["tool"] and row["called"])
    return [{"tool": tool, "called": called, "count": count} for (tool, called), count in pairs.most_common()]


def _place(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return row["tool"], row["called"], row["first"] if row["error"] == PARAMETERS else ""


def _plain(name: str) -> str:
    """A model's name without how it was shown its tools."""
    return name.partition("+")[0]
