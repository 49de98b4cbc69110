"""The child that answers queries: one answer a line, errors as sentences, whatever was asked before."""

import json

from engine import process
from engine.messages import from_json
from engine.store import Project
from tests import toys


def answers(folder, *queries: dict) -> tuple[list[dict], str]:
    """(what the child says to these queries, what it writes to standard error)"""
    lines = "".join(json.dumps({"ask": n, **query}) + "\n" for n, query in enumerate(queries, start=1))
    done = process.run("engine.jobs.queries", str(folder), given=lines, timeout=120)
    assert done.returncode == 0, done.stderr
    return [from_json(line) for line in done.stdout.splitlines()], done.stderr


def talk(folder, *queries: dict) -> list[dict]:
    told, errors = answers(folder, *queries)
    assert "Traceback" not in errors, errors
    return told


def test_several_questions_are_answered_in_their_order_and_a_mistake_ends_nothing(empty_project, tmp_path):
    toys.run_here(empty_project, "tools", "knowledge")
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    first, second, third = talk(
        empty_project, {"do": "compare", "changes": {"files": [str(bad)]}}, {"do": "compare", "changes": {}}, {"do": "lint"}
    )
    assert first["ask"] == 1 and first["error"]["kind"] == "input" and "bad.json" in first["error"]["message"] and first["error"]["remedy"]
    assert second == {"ask": 2, "found": {**second["found"], "same": ["get_weather", "book_room", "find_person"], "new": []}}
    assert third["ask"] == 3 and third["found"]["tokens"]["long"] > 0


def test_an_unknown_query_is_our_mistake_told_as_one_and_leaves_its_traceback(empty_project):
    [told], errors = answers(empty_project, {"do": "sing"})
    assert told["error"]["kind"] == "bug" and "Traceback" in errors and "KeyError: 'sing'" in errors


def test_a_project_that_is_not_there_is_told_and_the_child_serves_on(tmp_path):
    first, second = talk(tmp_path / "nowhere", {"do": "lint"}, {"do": "lint"})
    assert first["error"]["kind"] == "input" and "nowhere" in first["error"]["message"] and second["ask"] == 2


# Previews


def test_examples_come_and_the_project_stays_as_it_is(tmp_path):
    folder = toys.tiny_project(tmp_path / "p")
    toys.run_here(folder, "tools", "knowledge")

    first, others = talk(
        folder, {"do": "preview", "stage": "synthesis", "changes": {}}, {"do": "preview", "stage": "synthesis", "changes": {}, "nth": 5}
    )

    assert len(first["found"]) == 5 and first["found"] != others["found"]
    with Project.open(folder) as project:
        assert project.stage_state("synthesis") == "ready" and not list(project.examples("synthesis"))


def test_a_preview_that_cannot_be_made_gets_its_sentence(tmp_path):
    folder = toys.tiny_project(tmp_path / "p")

    without, wrong = talk(
        folder,
        {"do": "preview", "stage": "synthesis", "changes": {}},
        {"do": "preview", "stage": "augmentation", "changes": {"replacement": -1}},
    )
    assert without["error"]["kind"] == "input" and "no tools" in without["error"]["message"] and without["error"]["remedy"]
    assert wrong["error"]["kind"] == "input" and "replacement" in wrong["error"]["message"].lower()
