"""Errors speak one sentence and a remedy, and the machine's own are told apart from our bugs."""

import errno
import sqlite3

import pytest

from engine.errors import EXIT_CODES, AdaptoolError, BusyError, Cancelled, InputError, MachineError, from_exception


def test_an_error_is_shown_as_its_message_followed_by_the_remedy():
    assert str(InputError("There is no file.", "Check the path.")) == "There is no file. Check the path."
    assert str(MachineError("The disk is full.")) == "The disk is full."


def test_each_kind_has_its_own_exit_code():
    assert EXIT_CODES == {"bug": 1, "input": 2, "machine": 3, "cancelled": 130}
    assert BusyError("x").exit_code == 3


def a_real_memory_error():
    bytearray(2**62)


def a_real_locked_database(tmp_path):
    first, second = (sqlite3.connect(tmp_path / "a.db", timeout=0) for _ in range(2))
    first.execute("create table t (a)")
    first.execute("begin immediate")
    try:
        second.execute("insert into t values (1)")
    finally:
        first.close()
        second.close()


def raised(action, *arguments) -> BaseException:
    with pytest.raises(BaseException) as caught:
        action(*arguments)
    return caught.value


def test_a_full_disk_no_memory_and_a_locked_database_are_the_machines(tmp_path):
    full = from_exception(OSError(errno.ENOSPC, "No space left on device"))
    assert type(full) is MachineError and "disk is full" in full.message and full.remedy
    assert "disk is full" in from_exception(sqlite3.OperationalError("database or disk is full")).message
    memory = from_exception(raised(a_real_memory_error))
    assert type(memory) is MachineError and "memory" in memory.message
    assert type(from_exception(RuntimeError("CUDA out of memory. Tried to allocate 2 GiB"))) is MachineError
    assert type(from_exception(raised(a_real_locked_database, tmp_path))) is BusyError


@pytest.mark.parametrize(
    "text", ["CUDA error: unspecified launch failure", "CUDA error: no CUDA-capable device is detected", "CUDA driver error: device lost"]
)
def test_a_graphics_card_that_has_gone_is_the_machines(text):
    told = from_exception(RuntimeError(text))
    assert type(told) is MachineError and "graphics card" in told.message and "run again" in told.remedy


def test_a_graphics_card_whose_memory_is_full_is_told_as_that():
    assert "memory" in from_exception(RuntimeError("CUDA out of memory. Tried to allocate 2.00 GiB")).message
    assert "memory" in from_exception(RuntimeError("CUDA error: out of memory")).message


def test_a_folder_that_may_not_be_written_is_named():
    told = from_exception(PermissionError(errno.EACCES, "Permission denied", "/srv/locked"))
    assert type(told) is MachineError and "/srv/locked" in told.message


def test_a_stop_by_keyboard_or_a_listener_gone_is_a_cancel():
    assert type(from_exception(KeyboardInterrupt())) is Cancelled
    assert type(from_exception(BrokenPipeError())) is Cancelled


def test_our_own_errors_pass_unchanged_and_anything_else_is_a_bug_that_names_itself():
    own = InputError("a", "b")
    assert from_exception(own) is own
    told = from_exception(raised(lambda: {}["missing"]))
    assert type(told) is AdaptoolError and told.kind == "bug" and "KeyError: 'missing'" in told.message
