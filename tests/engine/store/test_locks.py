"""The project's lock: one holder at a time, given back when the holder dies."""

import subprocess
import sys

import pytest

from engine.errors import BusyError
from engine.store.locks import Lock
from tests.toys import ROOT

HOLD = (
    "import sys; from pathlib import Path; from engine.store.locks import Lock\n"
    "with Lock(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
)


@pytest.fixture
def lock(tmp_path) -> Lock:
    return Lock(tmp_path / "project" / "runs" / "lock")


@pytest.fixture
def holder(lock):
    """Another process that holds the lock."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(lock.path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert child.stdout.readline() == "held\n"
    yield child
    child.kill()
    child.communicate()


def test_another_process_is_refused_at_once_with_the_projects_name(lock, holder):
    assert lock.held_by_other()
    with pytest.raises(BusyError, match="project"), lock:
        pass


def test_a_holder_that_was_killed_holds_it_no_more(lock, holder):
    holder.kill()
    holder.communicate()
    assert not lock.held_by_other()
    with lock:
        pass


def test_the_holder_itself_is_no_other_and_may_take_it_again_later(lock):
    for _ in range(2):
        with lock:
            assert not lock.held_by_other()
            assert Lock(lock.path).held_by_other()
    assert not Lock(lock.path).held_by_other()


def test_asking_does_not_take_it(lock):
    assert not lock.held_by_other()
    with Lock(lock.path):
        pass
