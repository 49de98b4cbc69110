"""How long a chat template may take and how much it may write: a template is a stranger's program, and may never end.

A template that this process has not met is tried in a child first (`trying`), with a question and calls of all kinds, within CPU seconds
and memory that the system holds it to; which ones passed is kept in the cache folder. They are rendered here, where a watching thread stops
what still takes too long (it raises in the thread that renders, for signals reach the main thread alone). What is refused stays refused.
"""

import ctypes
import hashlib
import json
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from engine import process
from engine.errors import InputError
from engine.resources import cache_folder

CPU = 5  # seconds of computing for all that the child tries
WALL = 600.0 if os.name == "posix" else 60.0  # seconds until it is given up, for a machine may be busy; not all systems count computing
HERE = 60.0  # seconds of computing for one text in this process; a list of 1,200 tools takes 2
MEMORY = 2 << 30  # bytes of address space of the child
MOST = 20_000_000  # characters of one text
PASSED = "templates"  # in the cache folder: an empty file for each template that came to an end, named by its hash
STEP = 0.25  # seconds between two looks of the watching thread
ENDLESS, LARGE, LONG = "endless", "large", "long"  # why a template is refused
_met: dict[str, str] = {}  # {template: why it is refused, "" where it passed}


class TemplateRefusal(InputError):
    """A chat template that does not write what it is asked for; `said` is what the template itself raised, where it did."""

    said = ""


class _TooLong(Exception):
    """Raised in the thread whose time is over."""


def within(template: str, render: Callable[[], str]) -> str:
    """The text that `render` makes of a template. Raises TemplateRefusal where the template takes too long or writes too much."""
    if template not in _met:
        _met[template] = _tried(template)
    if not _met[template]:
        try:
            text = _watched(render)
            if len(text) <= MOST:
                return text
            _met[template] = LONG
        except _TooLong:
            _met[template] = ENDLESS
        except MemoryError:
            _met[template] = LARGE
    raise _refusal(_met[template])


def _refusal(why: str) -> TemplateRefusal:
    remedy = "Choose another base model, or another chat template."
    if why == ENDLESS:
        return TemplateRefusal("This base model's chat template never ends.", remedy)
    if why == LARGE:
        return TemplateRefusal("This base model's chat template uses too much memory.", remedy)
    return TemplateRefusal("This base model's chat template writes too much text for a prompt.", remedy)


def _tried(template: str) -> str:
    """Why a template is refused, "" where the child came to an end with it, now or earlier on this machine."""
    passed = cache_folder() / PASSED / hashlib.sha256(template.encode()).hexdigest()
    if passed.is_file():
        return ""
    why = _asked(template)
    if not why:
        with suppress(OSError):  # a cache that cannot be written is none
            passed.parent.mkdir(parents=True, exist_ok=True)
            passed.touch()
    return why


def _asked(template: str) -> str:
    try:
        return str(process.ask("engine.models.templates.trying", given=json.dumps(template) + "\n", timeout=WALL))
    except process.NoAnswer as error:  # its time was over, or its memory
        return LARGE if "memory" in error.last.lower() else ENDLESS


# The watching thread

_under_way: dict[int, float] = {}  # {thread: its clock when it began}
_stopped: set[int] = set()
_guard, _wanted = threading.Lock(), threading.Event()
_watcher: threading.Thread | None = None


def _watched(render: Callable[[], str]) -> str:
    """What `render` returns; _TooLong is raised in it after HERE seconds. One that is watched already is not watched twice."""
    me = threading.get_ident()
    if me in _under_way:
        return render()
    _begin(me)
    try:
        return render()
    finally:
        with _guard:
            _under_way.pop(me, None)
            if me in _stopped:  # raised, or still to be raised here
                _stopped.discard(me)
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(me), None)


def _begin(me: int) -> None:
    global _watcher
    with _guard:
        _under_way[me] = _clock(me)
        if _watcher is None or not _watcher.is_alive():  # none is left behind a fork
            _watcher = threading.Thread(target=_watch, name="templates", daemon=True)
            _watcher.start()
    _wanted.set()


def _clock(thread: int) -> float:
    """Seconds that a thread has computed, where the system counts that, else those that pass."""
    if hasattr(time, "pthread_getcpuclockid"):
        with suppress(OSError):
            return time.clock_gettime(time.pthread_getcpuclockid(thread))
    return time.monotonic()


def _watch() -> None:
    while True:
        _wanted.wait()
        time.sleep(STEP)
        with _guard:
            for thread in [one for one, begun in _under_way.items() if _clock(one) - begun > HERE and one not in _stopped]:
                _stopped.add(thread)
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(_TooLong))
            if not _under_way:
                _wanted.clear()
