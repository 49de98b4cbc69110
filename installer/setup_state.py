"""Which steps of set-up are done, and the lock that keeps two set-ups apart."""

import hashlib
import json
import os
import re
import sys
import time
from pathlib import Path

# Beyond any byte that is written, since Windows forbids reading a locked one.
LOCKED_BYTE = 4096
POLL_S = 0.3


def fingerprint(*parts):
    """Return a short hash that changes when any of the parts does."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:24]


def file_sha256(path):
    """Return the SHA-256 of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def file_facts(files):
    """Return name, size and time of each file: what changes when it does, for files that are too large to be read each time."""
    return [fact for file in sorted(files) for fact in (file.name, file.stat().st_size, file.stat().st_mtime_ns)]


class State:
    """The stamps of the finished steps, in ``.venv/adaptool-setup.json``.

    ``python`` is the environment's Python version ("3.11"); ``cmake_args`` is
    what llama.cpp was built with; ``steps`` maps a step's name to the
    fingerprint of its inputs when it was finished, and ``files`` to the files
    that it made outside of the environment, without which it does not count.
    """

    def __init__(self, path):
        self.path = path
        self.python = ""
        self.cmake_args = ""
        self.steps = {}
        self.files = {}

    @classmethod
    def read(cls, path, interpreter):
        """Read the stamps; without a sound environment around them they count for nothing."""
        state = cls(path)
        try:
            saved = json.loads(path.read_text(encoding="utf-8"))
            python, cmake_args, steps = saved["python"], saved["cmake_args"], dict(saved["steps"])
            files = dict(saved.get("files", {}))
        except (OSError, ValueError, KeyError, TypeError):
            return state
        if interpreter_fits(interpreter, python):
            state.python, state.cmake_args, state.steps, state.files = python, cmake_args, steps, files
        return state

    def is_done(self, name, stamp):
        """Say whether a step was finished with these inputs, and what it made is still there."""
        return self.steps.get(name) == stamp and all(Path(file).is_file() for file in self.files.get(name, ()))

    def begin(self, name):
        """Forget a step's stamp while it is done again, so that a half-done one never counts."""
        if self.steps.pop(name, None):
            self._save()

    def mark(self, name, stamp, files=()):
        """Note that a step is finished, at once and for good, and what it made outside of the environment."""
        self.steps[name] = stamp
        self.files[name] = [str(file) for file in files]
        self._save()

    def _save(self):
        saved = {"python": self.python, "cmake_args": self.cmake_args, "steps": self.steps, "files": self.files}
        beside = self.path.with_name(self.path.name + ".new")
        beside.write_text(json.dumps(saved, indent=1) + "\n", encoding="utf-8")
        beside.replace(self.path)


def interpreter_fits(interpreter, version):
    """Say whether the environment's Python is there and still the one it was made with.

    A system upgrade can turn the link behind ``.venv/bin/python`` from 3.11 to
    3.12, whose packages would be looked for elsewhere.  The name of the real
    file tells, without starting it.
    """
    if not interpreter.exists():
        return False
    named = re.fullmatch(r"python(\d+\.\d+)", Path(os.path.realpath(interpreter)).name)
    return named is None or named.group(1) == version


class SetupLock:
    """Held while set-up works in ``.venv``; another set-up waits for it.

    The operating system's own file lock counts: it ends with its process, so a
    file left behind by one that died is simply taken over.  The process id in
    the file is for the message.
    """

    def __init__(self, path, say):
        self.path = path
        self.say = say
        self.file = None

    def __enter__(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.file = open(self.path, "a+", encoding="ascii")
        told = False
        while not _try_lock(self.file):
            if not told:
                self.file.seek(0)
                process = self.file.read().strip()
                self.say(f"Another set-up (process {process}) is at work here; waiting for it.")
                told = True
            time.sleep(POLL_S)
        self.file.truncate(0)
        self.file.write(f"{os.getpid()}\n")
        self.file.flush()
        return self

    def __exit__(self, *_):
        # Closing gives the lock back.  The file stays: removing it could take it
        # from under a set-up that is waiting.
        if self.file is not None:
            self.file.close()


if sys.platform == "win32":
    import msvcrt

    def _try_lock(file):
        """Lock the file if nobody else has; say whether that worked."""
        file.seek(LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _try_lock(file):
        """Lock the file if nobody else has; say whether that worked."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
