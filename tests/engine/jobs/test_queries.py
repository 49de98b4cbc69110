"""The child that answers quick questions: one answer a line, errors as sentences, whatever was asked before."""

import json
import subprocess
import sys

from tests import toys


def talk(folder, *questions: dict) -> list[dict]:
    lines = "".join(json.dumps({"ask": n, **question}) + "\n" for n, question in enumerate(questions, start=1))
    child = subprocess.run(
        [sys.executable, "-m", "engine.jobs.queries", str(folder)], input=lines, capture_output=True, text=True, timeout=120
    )
    assert child.returncode == 0 and "Traceback" not in child.stderr, child.stderr
    return [json.loads(line) for line in child.stdout.splitlines()]


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


def test_an_unknown_question_is_our_mistake_and_told_as_one(empty_project):
    [told] = talk(empty_project, {"do": "sing"})
    assert told["error"]["kind"] == "bug"
