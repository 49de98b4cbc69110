"""Where a stage stands: not yet, ready, running, done, out of date, failed or stopped."""

import json
import subprocess
import sys

import pytest

from engine.errors import Cancelled, InputError
from engine.store import Project
from tests import toys
from tests.toys import ROOT


@pytest.fixture
def project(empty_project):
    with Project.open(empty_project) as opened:
        yield opened


def states(project) -> list[str]:
    return [entry["state"] for entry in project.status()]


def test_only_the_first_stage_of_a_new_project_is_ready(project):
    assert states(project) == ["ready"] + ["not yet"] * 10


def test_a_finished_stage_makes_the_next_ready_and_keeps_its_summary(project):
    toys.run_here(project.path, "tools")
    assert states(project)[:3] == ["done", "ready", "not yet"]
    assert project.summary("tools")["tools"] == 3


def test_changed_settings_put_a_stage_and_all_that_read_it_out_of_date(project):
    toys.run_here(project.path, "tools", "knowledge", "synthesis", "augmentation", "labelling")
    assert states(project)[:6] == ["done"] * 5 + ["ready"]
    project.keep_settings("synthesis", project.changed_settings("synthesis", {"per_tool": 11}))
    assert states(project)[:6] == ["done", "done"] + ["out of date"] * 3 + ["not yet"]
    toys.run_here(project.path, "synthesis")
    assert states(project)[:5] == ["done"] * 3 + ["out of date"] * 2
    toys.run_here(project.path, "augmentation", "labelling")
    assert states(project)[:6] == ["done"] * 5 + ["ready"]


def test_an_earlier_stage_run_again_to_the_same_end_leaves_later_ones_done(project):
    toys.run_here(project.path, "tools", "knowledge", "synthesis")
    toys.run_here(project.path, "tools")
    assert states(project)[:3] == ["done"] * 3


def test_a_tool_list_changed_in_place_puts_later_stages_out_of_date(project):
    toys.run_here(project.path, "tools", "knowledge", "synthesis")
    file = project.path / "sources" / "tools.json"
    file.write_text(file.read_text().replace("Tells the weather", "Forecasts the weather"))
    toys.run_here(project.path, "tools")
    assert states(project)[:3] == ["done", "out of date", "out of date"]


def test_seeds_changed_in_place_put_later_stages_out_of_date(project):
    toys.run_here(project.path, "tools", "knowledge", "synthesis")
    file = project.path / "sources" / "seeds.jsonl"
    file.write_text(file.read_text().replace("Will it rain", "Does it rain"))
    toys.run_here(project.path, "knowledge")
    assert states(project)[:3] == ["done", "done", "out of date"]


def test_a_failed_stage_says_why_until_it_runs_again(project):
    project.begin_stage("tools")
    project.fail_stage("tools", "failed", str(InputError("No.", "Do.")))
    entry = project.status()[0]
    assert (entry["state"], entry["message"], entry["summary"]) == ("failed", "No. Do.", {})
    toys.run_here(project.path, "tools")
    entry = project.status()[0]
    assert (entry["state"], entry["message"]) == ("done", "")


def test_a_stopped_stage_is_continued_unless_its_settings_changed(project):
    toys.run_here(project.path, "tools", "knowledge")
    assert project.begin_stage("synthesis") is False
    project.fail_stage("synthesis", "stopped", str(Cancelled()))
    assert project.stage_state("synthesis") == "stopped"
    assert project.begin_stage("synthesis") is True
    project.fail_stage("synthesis", "stopped", "")
    project.keep_settings("synthesis", project.changed_settings("synthesis", {"seed": 9}))
    assert project.begin_stage("synthesis") is False


def test_a_done_stage_begins_anew(project):
    toys.run_here(project.path, "tools")
    assert project.begin_stage("tools") is False


def test_a_stage_runs_while_its_process_lives_and_is_stopped_when_it_died(project):
    code = (
        "import sys; from pathlib import Path; from engine.store import Project\n"
        f"p = Project.open(Path({json.dumps(str(project.path))})); lock = p.lock(); lock.__enter__()\n"
        "p.begin_stage('tools'); print('begun', flush=True); sys.stdin.read()"
    )
    child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    assert child.stdout.readline() == "begun\n"
    assert project.stage_state("tools") == "running"
    child.kill()
    child.communicate()
    assert project.stage_state("tools") == "stopped"
    assert project.begin_stage("tools") is True
