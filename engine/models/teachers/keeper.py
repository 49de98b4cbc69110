"""Holds a server's process while its user lives: `python keeper.py LOG COMMAND...`.

The command runs in a process group of its own and writes to LOG. When standard input ends, because the user of the server closed it,
died or was killed, the command and all that it started are ended. So nothing is left on the graphics card, whatever happens to the
job. When the command ends by itself, the keeper ends with its exit code. It imports nothing of Adaptool.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress

import psutil

GRACE = 10.0  # seconds that the processes have to end by themselves
STEP = 0.1  # seconds between two looks at the processes


def main(log: str, command: list[str]) -> int:
    """Run the command until it ends or standard input does; its exit code, or 0 when it was ended from outside."""
    asked = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: asked.set())
    threading.Thread(target=_listen, args=[asked], daemon=True).start()
    with open(log, "ab") as output:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True)
    while child.poll() is None and not asked.wait(STEP):
        pass
    by_itself = child.poll()
    end_tree(child, GRACE)
    return by_itself or 0


def _listen(asked: threading.Event) -> None:
    with suppress(OSError):
        while os.read(0, 1024):
            pass
    asked.set()


def end_tree(child: subprocess.Popen, grace: float) -> None:
    """End a process that leads its group, and all that it started: asked first, after `grace` seconds killed."""
    if child.poll() is None:
        processes = _tree(child.pid)
        for process in processes:
            with suppress(psutil.Error):
                process.terminate()
        end = time.monotonic() + grace
        while any(map(_lives, processes)) and time.monotonic() < end:
            time.sleep(STEP)
        for process in processes:
            with suppress(psutil.Error):
                process.kill()
    if os.name != "nt":
        with suppress(OSError):
            os.killpg(child.pid, signal.SIGKILL)  # those that were started later, or whose parent had ended
    child.wait()


def _lives(process: psutil.Process) -> bool:
    """Whether it still runs; one that has ended and whose parent has not looked yet does not."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _tree(pid: int) -> list[psutil.Process]:
    try:
        leader = psutil.Process(pid)
        return [*leader.children(recursive=True), leader]
    except psutil.Error:
        return []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
