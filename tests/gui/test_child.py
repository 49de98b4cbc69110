"""The child that answers the window's queries: let go when it has nothing to answer, never before; and its end told with the reason."""

import pytest
from PySide6.QtCore import QProcess

from engine.errors import AdaptoolError, InputError
from engine.models.teachers import kept
from engine.process import NoAnswer
from engine.store import Project
from gui.child import QueryChild
from tests import toys
from tests.gui.conftest import WAIT
from tests.teacher_server import TeacherServer

BROKEN = """
import sys

class Broken:
    def find_spec(self, name, path=None, target=None):
        if name == "engine.store":
            raise ImportError("libstore.so: cannot open shared object file")

sys.meta_path.insert(0, Broken())
"""


@pytest.fixture
def make(qtbot):
    """Makes children that are let go after the test."""
    made = []

    def one(**options) -> QueryChild:
        made.append(QueryChild("queries", **options))
        return made[-1]

    yield one
    for child in made:
        child.close()
        qtbot.waitUntil(lambda child=child: not child.findChildren(QProcess), timeout=WAIT)  # it is gone, not only on its way


@pytest.fixture
def ask(qtbot):
    """Asks and waits; returns what was found, or the error."""

    def wait(child: QueryChild, folder, what: str, **arguments):
        told = []
        child.ask(folder, what, told.append, told.append, **arguments)
        qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
        return told[0]

    return wait


def test_a_slow_query_is_waited_for_and_the_child_is_let_go_only_after_it(qtbot, make, ask, empty_project):
    idle, slow = 300, 2.5  # milliseconds and seconds
    child = make(idle=idle)
    with TeacherServer(delay=slow) as server:
        with Project.open(empty_project) as project:
            kept.keep(project, "writer", {"kind": "endpoint", "url": server.url, "model": "toy"})
        found = ask(child, empty_project, "teacher", name="writer")
    assert not isinstance(found, AdaptoolError) and found["seconds"] >= slow and found["answer"]
    assert child.runs and not child.busy
    qtbot.waitUntil(lambda: not child.runs, timeout=WAIT)
    assert not isinstance(ask(child, empty_project, "lint"), AdaptoolError)  # the next query starts another


def test_a_child_that_is_to_stay_stays(qtbot, make, ask, empty_project):
    child = make(idle=0)
    ask(child, empty_project, "lint")
    qtbot.wait(300)
    assert child.runs


def test_of_several_queries_of_one_kind_the_last_is_answered_and_others_beside_it(qtbot, make, empty_project):
    toys.run_here(empty_project, "tools", "knowledge")
    child, told = make(), []
    for number in range(3):
        child.ask(empty_project, "preview", lambda rows, n=number: told.append(n), told.append, stage="synthesis", changes={}, nth=number)
    child.ask(empty_project, "lint", lambda found: told.append("lint"), told.append)
    qtbot.waitUntil(lambda: not child.busy, timeout=WAIT)
    assert told == [2, "lint"]


def test_an_error_keeps_its_kind_and_the_child_serves_on(make, ask, empty_project):
    child = make()
    error = ask(child, empty_project, "preview", stage="synthesis", changes={})
    assert isinstance(error, InputError) and "no tools" in error.message and error.remedy and child.runs


def test_a_child_that_cannot_start_is_told_with_the_last_line_of_its_log(make, ask, empty_project, tmp_path, monkeypatch):
    (tmp_path / "sitecustomize.py").write_text(BROKEN)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    child = make()
    error = ask(child, empty_project, "lint")
    assert isinstance(error, NoAnswer) and "ImportError: libstore.so: cannot open shared object file" in str(error) and not child.runs
    log = empty_project / "runs" / "queries.log"
    assert "Traceback" in log.read_text()
    monkeypatch.delenv("PYTHONPATH")
    assert not isinstance(ask(child, empty_project, "lint"), AdaptoolError)
    child.stop()
    assert not log.exists()  # the log of a child that had nothing to say


def test_a_child_that_is_killed_is_told_with_the_signal(qtbot, make, empty_project):
    child, told = make(), []
    child.ask(empty_project, "lint", told.append, told.append)
    child._child.waitForStarted()
    child._child.kill()
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert isinstance(told[0], NoAnswer) and told[0].last == "signal 9" and not (empty_project / "runs" / "queries.log").exists()


def test_what_is_stopped_answers_nobody_and_another_project_has_a_child_of_its_own(qtbot, make, ask, empty_project, tmp_path):
    child, told = make(), []
    child.ask(empty_project, "lint", told.append, told.append)
    child.stop()
    assert not child.runs and not child.busy
    child.ask(empty_project, "lint", told.append, told.append)
    first = child._child.processId()
    other = toys.tiny_project(tmp_path / "other")
    assert not isinstance(ask(child, other, "lint"), AdaptoolError) and child._child.processId() != first
    child.close()
    child.ask(other, "lint", told.append, told.append)
    assert not child.runs and told == []
