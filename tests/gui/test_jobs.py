"""Jobs and short work beside the window's thread, with real children."""

import shutil
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from engine.errors import InputError
from engine.jobs.events import Done, Failed, Log, Progress
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from gui.jobs import Background, RunningJob

WAIT = 120_000  # milliseconds; a busy machine is slow to start a child


class Listener(QObject):
    """Notes what a job says, in which thread, and its last word."""

    def __init__(self, job: RunningJob) -> None:
        super().__init__()
        self.events, self.threads, self.last = [], set(), None
        job.told.connect(self.take)
        job.ended.connect(self.end)

    def take(self, event: object) -> None:
        self.events.append(event)
        self.threads.add(threading.current_thread())

    def end(self, last: object) -> None:
        self.last = last
        self.threads.add(threading.current_thread())


@pytest.fixture
def long_project(empty_project):
    """A project whose synthesis takes long enough to be interrupted."""
    from tests.toys import run_here

    tables = read_settings(empty_project / SETTINGS_FILE)
    write_settings(empty_project / SETTINGS_FILE, {**tables, "synthesis": {"per_tool": 100_000}})
    run_here(empty_project, "tools", "knowledge")
    return empty_project


def test_events_arrive_in_the_windows_thread_and_the_last_word_is_done(qtbot, empty_project):
    job = RunningJob(empty_project, "tools")
    heard = Listener(job)
    job.start()
    qtbot.waitUntil(lambda: heard.last is not None, timeout=WAIT)
    assert isinstance(heard.last, Done) and heard.last.summary["tools"] == 3
    assert [type(event) for event in heard.events] == [Log, Log, Progress]  # what was taken, what is to be remarked
    assert heard.events[-1] == Progress("tools", 3, 3, "tools", 0.0, None)
    assert heard.threads == {threading.main_thread()}


def test_a_cancelled_job_says_so_and_the_project_notes_it(qtbot, long_project):
    job = RunningJob(long_project, "synthesis")
    heard = Listener(job)
    job.start()
    qtbot.waitUntil(lambda: bool(heard.events), timeout=WAIT)
    job.cancel()
    job.cancel()  # a second click changes nothing
    qtbot.waitUntil(lambda: heard.last is not None, timeout=WAIT)
    assert isinstance(heard.last, Failed) and heard.last.kind == "cancelled"
    with Project.open(long_project) as project:
        assert project.stage_state("synthesis") == "stopped"


def test_a_job_cancelled_before_its_child_is_there_stops_too(qtbot, long_project):
    job = RunningJob(long_project, "synthesis")
    heard = Listener(job)
    job.start()
    job.cancel()
    qtbot.waitUntil(lambda: heard.last is not None, timeout=WAIT)
    assert heard.last.kind == "cancelled"


def test_a_child_that_is_killed_becomes_a_failure_with_a_remedy(qtbot, long_project):
    job = RunningJob(long_project, "synthesis")
    heard = Listener(job)
    job.start()
    qtbot.waitUntil(lambda: bool(heard.events), timeout=WAIT)
    job._child.started().kill()
    qtbot.waitUntil(lambda: heard.last is not None, timeout=WAIT)
    assert isinstance(heard.last, Failed) and heard.last.remedy
    assert "synthesis" in heard.last.message


def test_a_project_that_has_gone_becomes_a_failure(qtbot, empty_project):
    shutil.rmtree(empty_project)
    job = RunningJob(empty_project, "tools")
    heard = Listener(job)
    job.start()
    qtbot.waitUntil(lambda: heard.last is not None, timeout=WAIT)
    assert isinstance(heard.last, Failed) and heard.last.message


def test_background_work_comes_back_in_the_windows_thread_in_order(qtbot):
    background, got = Background(), []

    def work() -> str:
        assert threading.current_thread() is not threading.main_thread()
        return "first"

    def refuse() -> None:
        raise InputError("That is no project.", "Choose another.")

    def take(value: object) -> None:
        got.append((value, threading.current_thread() is threading.main_thread()))

    background.run(work, take, take)
    background.run(refuse, lambda value: got.append("never"), take)
    background.run(lambda: 1 / 0, lambda value: got.append("never"), take)
    qtbot.waitUntil(lambda: len(got) == 3, timeout=10_000)
    background.close()
    assert got[0] == ("first", True)
    assert isinstance(got[1][0], InputError) and str(got[1][0]) == "That is no project. Choose another."
    assert got[2][0].kind == "bug" and got[2][1]


@pytest.mark.parametrize("gone", [False, True], ids=["answered", "its window is gone"])
def test_a_widget_that_only_short_work_refers_to_ends_in_the_windows_thread(qtbot, gone):
    """Qt ends a widget in whichever thread lets go of it last, and crashes then or later if that is another."""
    ended, held = [], threading.Event()

    def ask(background: Background) -> None:
        asking = QWidget()
        weakref.finalize(asking, lambda: ended.append(threading.current_thread()))
        background.run(lambda: (held.wait(), asking.objectName)[0], lambda _: asking.show, lambda _: asking.close)

    window = QObject()
    background = Background(window)
    for _ in range(50):
        ask(background)
    if gone:
        delete(window)
    held.set()
    qtbot.waitUntil(lambda: len(ended) == 50, timeout=10_000)
    assert set(ended) == {threading.main_thread()}


def test_the_child_of_a_window_that_is_gone_is_ended(qtbot, long_project):
    window = QObject()
    job = RunningJob(long_project, "synthesis", window)
    heard = Listener(job)
    job.start()
    qtbot.waitUntil(lambda: bool(heard.events), timeout=WAIT)
    delete(window)
    process = job._child.started().process
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=WAIT)
    assert heard.last is None
