"""The child that shows what a stage would do: real children over real projects."""

import json
import subprocess
import sys

from engine.store import Project
from tests import toys


def said(folder, stage: str, changes: dict, *more: str) -> tuple[int, dict]:
    child = subprocess.run(
        [sys.executable, "-m", "engine.jobs.preview", str(folder), stage, json.dumps(changes), *more],
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "Traceback" not in child.stderr
    return child.returncode, json.loads(child.stdout)


def test_examples_come_as_one_line_and_the_project_stays_as_it_is(tmp_path):
    folder = toys.tiny_project(tmp_path / "p")
    toys.run_here(folder, "tools", "knowledge")

    code, first = said(folder, "synthesis", {})
    _, others = said(folder, "synthesis", {}, "5")

    assert code == 0 and len(first["rows"]) == 5 and first != others
    with Project.open(folder) as project:
        assert project.stage_state("synthesis") == "ready" and not list(project.examples("synthesis"))


def test_a_mistake_gets_its_sentence(tmp_path):
    folder = toys.tiny_project(tmp_path / "p")

    code, told = said(folder, "synthesis", {})
    assert code == 2 and "no tools" in told["error"]["message"] and told["error"]["remedy"]

    code, told = said(folder, "augmentation", {"replacement": -1})
    assert code == 2 and "replacement" in told["error"]["message"].lower()
