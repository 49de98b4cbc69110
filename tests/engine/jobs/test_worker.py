"""The child's side: a stage run with its record kept, its reports, and its end in order."""

import sqlite3
import threading
from pathlib import Path

import pytest

from engine.errors import AdaptoolError, Cancelled, InputError
from engine.jobs.events import Log, Metric, Progress
from engine.jobs.runner import Job
from engine.jobs.worker import Report, run_stage
from engine.store import Project
from tests import toys


@pytest.fixture
def project(empty_project):
    with Project.open(empty_project) as opened:
        yield opened


@pytest.fixture
def events() -> list:
    return []


def test_a_report_sends_the_last_progress_and_not_every_one(events):
    report = Report("synthesis", events.append)
    for done in range(1, 5001):
        report.progress(done, 5000, "questions")
    assert 1 <= len(events) < 100
    assert (events[-1].done, events[-1].total, events[-1].unit) == (5000, 5000, "questions")


def test_a_report_passes_on_metrics_and_sentences(events):
    report = Report("training", events.append)
    report.metric("loss", 3, 0.5)
    report.log("Half way.")
    assert events == [Metric("training", "loss", 3, 0.5), Log("training", "Half way.")]


def test_a_stage_told_to_stop_ends_at_its_next_progress(project, events):
    toys.run_here(project.path, "tools", "knowledge")
    stopping = threading.Event()

    def stop_soon(event) -> None:
        events.append(event)
        stopping.set()

    with pytest.raises(Cancelled):
        run_stage(project, "synthesis", Report("synthesis", stop_soon, stopping), {"per_tool": 500})
    made = project.count_examples()["synthesis"]
    assert isinstance(events[0], Progress) and 0 < made < 1500
    assert project.stage_state("synthesis") == "stopped"
    assert project.settings("synthesis").per_tool == 500


def test_a_stopped_stage_goes_on_to_the_same_end_as_an_unbroken_one(project, tmp_path):
    whole = toys.tiny_project(tmp_path / "whole", per_tool=150)
    toys.run_here(whole, "tools", "knowledge", "synthesis")
    toys.run_here(project.path, "tools", "knowledge")
    stopping = threading.Event()
    with pytest.raises(Cancelled):
        run_stage(project, "synthesis", Report("synthesis", lambda _: stopping.set(), stopping), {"per_tool": 150})
    kept = {example.key for example in project.examples("synthesis")}
    toys.run_here(project.path, "synthesis")
    with Project.open(whole) as unbroken:
        expected = {example.key: example.question for example in unbroken.examples("synthesis")}
    assert 0 < len(kept) < len(expected)
    assert {example.key: example.question for example in project.examples("synthesis")} == expected


def test_settings_given_are_kept_for_the_next_run(project):
    toys.run_here(project.path, "tools", "knowledge")
    run_stage(project, "synthesis", Report("synthesis", lambda _: None), {"per_tool": 4})
    assert project.settings("synthesis").per_tool == 4
    assert project.stage_state("synthesis") == "done"


@pytest.mark.parametrize(
    "changes, words", [({"per_tool": 0}, "per_tool"), ({"teacher": "nobody"}, "helper model"), ({"pertool": 3}, "pertool")]
)
def test_wrong_settings_are_refused_before_anything_changes(project, changes, words):
    toys.run_here(project.path, "tools", "knowledge", "synthesis")
    before = [example.key for example in project.examples()]
    with pytest.raises(InputError, match=words):
        run_stage(project, "synthesis", Report("synthesis", lambda _: None), changes)
    assert project.stage_state("synthesis") == "done"
    assert [example.key for example in project.examples()] == before


def test_other_settings_throw_away_what_an_earlier_run_made(project):
    toys.run_here(project.path, "tools", "knowledge", "synthesis")
    run_stage(project, "synthesis", Report("synthesis", lambda _: None), {"per_tool": 2})
    assert project.count_examples()["synthesis"] <= 6


def test_a_bug_in_a_stage_is_recorded_and_told_apart(project):
    toys.run_here(project.path, "tools", "knowledge")
    project.db.execute("update tools set parameters = '{broken'")
    with pytest.raises(AdaptoolError) as error:
        run_stage(project, "synthesis", Report("synthesis", lambda _: None))
    assert error.value.kind == "bug"
    assert project.stage_state("synthesis") == "failed"


def test_a_bug_leaves_its_traceback_in_the_log(project):
    toys.run_here(project.path, "tools", "knowledge")
    project.db.execute("update tools set parameters = '{broken'")
    last = list(Job(project.path, "synthesis").events())[-1]
    assert (last.kind, last.stage) == ("bug", "synthesis")
    log = Path(last.log).read_text(encoding="utf-8")
    assert "Traceback" in log and "JSONDecodeError" in log


def test_a_second_job_on_the_same_project_is_refused(project):
    with project.lock():
        (last,) = Job(project.path, "tools").events()
    assert (last.kind, "Another job is running" in last.message) == ("machine", True)
    assert project.stage_state("tools") == "ready"


def test_a_full_disk_is_told_as_such(project):
    """SQLite's own word for a full disk, brought about with its limit on pages."""
    toys.run_here(project.path, "tools", "knowledge")
    pages = project.db.execute("pragma page_count").fetchone()[0]
    project.db.execute(f"pragma max_page_count = {pages + 2}")
    with pytest.raises(AdaptoolError, match="disk is full") as error:
        run_stage(project, "synthesis", Report("synthesis", lambda _: None), {"per_tool": 300})
    assert error.value.kind == "machine" and isinstance(error.value.__cause__, sqlite3.OperationalError)
