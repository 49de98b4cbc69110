"""How a child process of the program is started, asked and ended, so that all of them start alike: isolated from the folder that they
stand in, with the program importable, offline unless the user's environment says otherwise, and with a place for what they write to
standard error, where a child that fails on import leaves its reason.

A child reads lines on standard input and ends when that ends. It answers on standard output in lines of JSON, which it first moves aside
by `take_output`, so that what libraries print cannot look like an answer.
"""

import logging
import os
import re
import signal
import site
import subprocess
import sys
import time
import warnings
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

import psutil

from engine.errors import MachineError, from_dict
from engine.messages import Message, from_json
from engine.resources import SOURCE

TAIL = 12  # lines of a log that are told where a child died
TAIL_BYTES = 64 * 1024  # of a log, among which those lines are looked for
STEP = 0.1  # seconds between two looks at processes that are to end
Child = subprocess.Popen[str]
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class NoAnswer(MachineError):
    """A child ended, or had no more time, before it answered; `last` is the last line that it wrote to standard error."""

    def __init__(self, message: str, remedy: str, last: str) -> None:
        super().__init__(message, remedy)
        self.last = last


# Starting


def command(module: str, *arguments: str) -> list[str]:
    """The words that run a module of ours with this Python, whatever lies in the folder that it stands in."""
    return [sys.executable, "-P", "-m", module, *arguments]


def environment(**variables: str) -> dict[str, str]:
    """This process's environment with what each child of ours needs, and with further `variables`."""
    paths = [part for part in os.environ.get("PYTHONPATH", "").split(os.pathsep) if part]  # an empty part would be the folder it stands in
    if str(SOURCE) not in paths and not _is_installed():
        paths.insert(0, str(SOURCE))
    made = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "PYTHONUNBUFFERED": "1",
        "TOKENIZERS_PARALLELISM": "false",  # its threads and a later fork do not go together
        "HF_HUB_OFFLINE": os.environ.get("HF_HUB_OFFLINE", "1"),
        **variables,
    }
    return {name: value for name, value in made.items() if value or name != "PYTHONPATH"}


def _is_installed() -> bool:
    """Whether the program lies where this Python looks anyway. Put before the standard library it could hide parts of that, and a
    program of another Python, such as a tool server, would load our libraries."""
    return SOURCE.resolve() in (Path(folder).resolve() for folder in (*site.getsitepackages(), site.getusersitepackages()))


def start(module: str, *arguments: str, log: Path | None = None, listen: bool = True, **variables: str) -> Child:
    """Start a child whose standard input, and standard output where we `listen`, are pipes. All else that it says is appended to `log`, or
    goes where our own standard error does. Raises OSError."""
    errors = log.open("ab") if log is not None else None
    try:
        return subprocess.Popen(
            command(module, *arguments),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE if listen else errors or 2,
            stderr=errors,
            env=environment(**variables),
            encoding="utf-8",
            errors="replace",
        )
    finally:
        if errors is not None:
            errors.close()


def call(module: str, *arguments: str) -> int:
    """Run a child that has our terminal, and return its exit code."""
    return subprocess.call(command(module, *arguments), env=environment())


# Asking


def run(module: str, *arguments: str, given: str = "", timeout: float | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a child with `given` as its input, and return its exit code and what it wrote; if that code is not 0, what it wrote to standard
    error is repeated on ours. Raises subprocess.TimeoutExpired after ending the child and all that it started."""
    child = subprocess.Popen(
        command(module, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(**variables),
        encoding="utf-8",
        errors="replace",
    )
    try:
        output, errors = child.communicate(given, timeout)
    except BaseException:
        kill_tree(child)
        child.communicate()
        raise
    if child.returncode and sys.stderr is not None:
        sys.stderr.write(errors)
    return subprocess.CompletedProcess(child.args, child.returncode, output, errors)


def ask(module: str, *arguments: str, given: str = "", timeout: float | None = None, **variables: str) -> Any:
    """Run a child and return the last line of JSON that it wrote. Raises the error that the child tells as {"error": {"message", "remedy",
    "kind"}}, NoAnswer where it does not answer within `timeout` seconds, ends with a code other than 0 or writes no JSON."""
    try:
        done = run(module, *arguments, given=given, timeout=timeout, **variables)
    except subprocess.TimeoutExpired:
        raise _no_answer(module, Message("it took more than {timeout:g} seconds", timeout=timeout)) from None
    last = last_line(done.stderr) or how_it_ended(done.returncode)
    if done.returncode:
        raise _no_answer(module, last)
    try:
        answer = from_json(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        raise _no_answer(module, last) from None
    if isinstance(answer, dict) and "error" in answer:
        raise from_dict(answer["error"])
    return answer


def _no_answer(module: str, last: str) -> NoAnswer:
    return NoAnswer(Message("The process {module} ended without an answer ({problem}).", module=module, problem=last), "Try again.", last)


def take_output() -> TextIO:
    """For a child: its standard output, kept for answers alone. What libraries print from now on goes to standard error, without their
    advice to install something."""
    leave_out_advice()
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    return answers


def leave_out_advice() -> None:
    """Keep out of the log what libraries say of packages to install: Adaptool's are locked, and set-up alone installs them. What of them
    is really wanted our own errors tell."""
    if logging.lastResort is not None:  # writes what the loggers of most libraries say
        logging.lastResort.addFilter(lambda record: "pip install" not in record.getMessage())
    warnings.filterwarnings("ignore", message=r"(?s).*pip install")


def tell(child: Child, line: str) -> bool:
    """Write a line to a child; False where it has ended."""
    assert child.stdin is not None
    try:
        child.stdin.write(f"{line}\n")
        child.stdin.flush()
    except (OSError, ValueError):
        return False
    return True


def last_line(text: str) -> str:
    """The last line of what a child wrote that is not empty, without colours; "" where there is none."""
    return next((line.strip() for line in reversed(COLOURS.sub("", text).splitlines()) if line.strip()), "")


def last_lines(log: Path, count: int = TAIL) -> str:
    """The last lines of a log in one line, without colours and empty lines; "" where there is no log."""
    try:
        with log.open("rb") as file:
            file.seek(max(0, log.stat().st_size - TAIL_BYTES))
            text = COLOURS.sub("", file.read().decode("utf-8", "replace"))
    except OSError:
        return ""
    return " | ".join([line.strip() for line in text.splitlines() if line.strip()][-count:])


def how_it_ended(code: int) -> str:
    """An exit code in words; on POSIX a negative one is a signal."""
    return Message("signal {signal}", signal=-code) if code < 0 else Message("exit code {code}", code=code)


# Ending


def let_go(child: Child, grace: float = 0.0) -> None:
    """End a child by ending its standard input; after `grace` seconds it and all that it started are killed. Waits until it has ended."""
    if child.stdin is not None:
        with suppress(OSError):
            child.stdin.close()
    try:
        child.wait(grace)
    except subprocess.TimeoutExpired:
        kill_tree(child)
        child.wait()


def kill_tree(child: subprocess.Popen[Any]) -> None:
    """Kill a child that still runs and all that it started. Does not wait."""
    if child.poll() is None:
        for process in _tree(child.pid):
            with suppress(psutil.Error):
                process.kill()


def end_group(child: subprocess.Popen[Any], grace: float) -> None:
    """End a process that leads its group and all that it started: asked first, after `grace` seconds killed. Waits until it has ended."""
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


def _tree(pid: int) -> list[psutil.Process]:
    """A process and all below it, itself last; [] where it has ended."""
    try:
        top = psutil.Process(pid)
        return [*top.children(recursive=True), top]
    except psutil.Error:
        return []


def _lives(process: psutil.Process) -> bool:
    """Whether it still runs; one that has ended and whose parent has not looked yet does not."""
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False
