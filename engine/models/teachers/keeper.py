"""Holds a server's process while its user lives: `python -m engine.models.teachers.keeper LOG COMMAND...`.

The command runs in a process group of its own and writes to LOG. When standard input ends, because the user of the server closed it,
died or was killed, the command and all that it started are ended. So nothing is left on the graphics card, whatever happens to the
job. When the command ends by itself, the keeper ends with its exit code. The command belongs to another environment than ours, so what
leads Python to ours is taken out of its own.
"""

import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress

from engine.process import STEP, end_group

GRACE = 10.0  # seconds that the processes have to end by themselves
OURS = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")  # which would lead another environment's Python astray


def main(log: str, command: list[str]) -> int:
    """Run the command until it ends or standard input does; its exit code, or 0 when it was ended from outside."""
    asked = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: asked.set())
    threading.Thread(target=_listen, args=[asked], daemon=True).start()
    with open(log, "ab") as output:
        environment = {name: value for name, value in os.environ.items() if name not in OURS}
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment, start_new_session=True)
    while child.poll() is None and not asked.wait(STEP):
        pass
    by_itself = child.poll()
    end_group(child, GRACE)
    return by_itself or 0


def _listen(asked: threading.Event) -> None:
    with suppress(OSError):
        while os.read(0, 1024):
            pass
    asked.set()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
