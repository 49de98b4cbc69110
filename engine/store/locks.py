"""A lock that the operating system releases when its holder dies, on every system alike."""

import sys
import time
from pathlib import Path
from typing import IO

from engine.errors import BusyError
from engine.messages import Message

PATIENCE = 15  # tries before a lock counts as held


class Lock:
    """An exclusive lock on a file. `with` takes it or raises BusyError at once."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[str] | None = None

    def __enter__(self) -> "Lock":
        for _ in range(PATIENCE):  # one who only looks whether it is held has it for a moment
            if self._take():
                return self
            time.sleep(0.02)
        if not self._take():
            raise BusyError(
                Message("Another job is running in {parent}.", parent=self.path.parent.parent), "Wait for it to end or stop it first."
            )
        return self

    def __exit__(self, *_: object) -> None:
        self._release()

    def held_by_other(self) -> bool:
        """Whether another holder has it now."""
        if self._file is not None:
            return False
        taken = self._take()
        if taken:
            self._release()
        return not taken

    def _release(self) -> None:
        if self._file is not None:
            self._file.close()  # closing releases it
        self._file = None

    def _take(self) -> bool:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = open(self.path, "a+")  # noqa: SIM115  # stays open for as long as the lock is held
        try:
            if sys.platform == "win32":
                import msvcrt

                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            file.close()
            return False
        self._file = file
        return True
