"""What a run will ask its teacher is told before it starts."""

import time

import pytest

from engine.errors import InputError
from engine.models.teachers import kept
from engine.models.teachers.endpoint import Endpoint
from engine.models.teachers.run_estimate import outlook
from engine.store import Project
from tests import toys
from tests.teacher_server import TeacherServer


@pytest.fixture
def folder(tmp_path):
    folder = toys.tiny_project(tmp_path / "p", per_tool=4)
    toys.run_here(folder, "tools", "knowledge", "synthesis")
    return folder


@pytest.fixture
def ask(folder):
    """Gives the stage a teacher and returns the outlook."""

    def of(stage: str, url: str = "http://127.0.0.1:9/v1", timed: bool = False, **changes) -> dict:
        with Project.open(folder) as project:
            kept.keep(project, "writer", {"kind": "endpoint", "model": "toy", "url": url})
            project.keep_settings(stage, project.changed_settings(stage, changes))
            return outlook(project, stage, timed)

    return of


@pytest.mark.parametrize(
    "stage, changes",
    [
        ("synthesis", {"teacher": "writer", "weights": ["prompts=1"]}),
        ("augmentation", {"teacher": "writer"}),
        ("validation", {"judge": "writer"}),
    ],
)
def test_tokens_are_told_without_asking_anybody(ask, stage, changes):
    found = ask(stage, **changes)

    assert found["teacher"] == "writer" and found["prompts"] > 0 and found["seconds"] is None
    assert found["tokens_in"] > 20 * found["prompts"] and found["tokens_out"] > 0


def test_more_work_takes_more_tokens(ask):
    few = ask("augmentation", teacher="writer", replacement=5, simplification=0, error_introduction=0)
    many = ask("augmentation", teacher="writer", replacement=50, simplification=0, error_introduction=0)

    assert many["prompts"] == 10 * few["prompts"] and many["tokens_in"] > 5 * few["tokens_in"]


def test_a_few_questions_tell_the_time_again_and_again(ask):
    with TeacherServer(delay=0.1) as server:
        first = ask("synthesis", server.url, timed=True, teacher="writer", weights=["prompts=1"], per_tool=40)
        asked = len(server.asked)
        second = ask("synthesis", server.url, timed=True)

    assert asked > 0 and len(server.asked) == 2 * asked, "what was timed before is timed anew"
    assert all(one["seconds"] > 0.5 for one in (first, second)), "thirty questions of 0.1 s, a few at a time"


def test_what_a_run_pays_once_is_not_counted_for_each_question(ask, monkeypatch):
    waits = iter([3.0])
    real = Endpoint._answers

    def slow_at_first(self, prompts):
        time.sleep(next(waits, 0.0))
        yield from real(self, prompts)

    monkeypatch.setattr(Endpoint, "_answers", slow_at_first)
    with TeacherServer() as server:
        found = ask("synthesis", server.url, timed=True, teacher="writer", weights=["prompts=1"], per_tool=400)

    assert found["prompts"] > 200 and found["seconds"] < found["prompts"]


def test_without_a_teacher_nothing_is_asked(ask):
    assert ask("synthesis")["prompts"] == 0 and ask("labelling")["teacher"] == ""


def test_a_stage_that_asks_nobody_is_refused(folder):
    with Project.open(folder) as project, pytest.raises(InputError, match="uses no helper model"):
        outlook(project, "export")
