"""vLLM, started here in its own environment, asked like any endpoint, and ended with the job.

It listens on this machine alone and answers only to a key made for this one run. keeper.py holds its process, so that the graphics
card is free again when the job ends, however it ends. Options: https://docs.vllm.ai/en/stable/cli/serve/
"""

import os
import secrets
import shutil
import socket
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from engine import process
from engine.errors import InputError, MachineError
from engine.messages import Message
from engine.models import base_models
from engine.models.teachers import keeper
from engine.models.teachers.endpoint import Endpoint
from engine.models.teachers.protocol import one_line
from engine.records import content_hash

STEP = 0.25  # seconds between two looks whether it has started
TELL_EVERY = 15.0  # seconds between two sentences about a start
PROGRAM = "vllm.exe" if os.name == "nt" else "vllm"


class Vllm(Endpoint):
    """A vLLM server of our own, started and well."""

    kind = "vllm"
    extra = {"chat_template_kwargs": {"enable_thinking": False}}  # thoughts would use up the longest answer

    def __init__(self, name: str, settings, report=None, log: Path | None = None) -> None:
        """Starts vLLM and waits until it answers. Raises InputError where vLLM, the model's folder or the port cannot be had,
        MachineError where vLLM does not start, Cancelled if the job is to stop."""
        program, port = program_of(settings.python), free_port(settings.port)
        if not Path(settings.model).expanduser().is_dir():
            raise InputError(
                Message("The model of the helper model {name} does not exist ({model}).", name=name, model=settings.model),
                "Choose a folder with a transformers model.",
            )
        self.folder = Path(settings.model).expanduser().absolute()
        self._keeper: process.Child | None = None
        key = secrets.token_urlsafe(32)
        super().__init__(name, settings, report, log or _temporary_log(), url=f"http://127.0.0.1:{port}/v1", key=key)
        self.served = str(self.folder)
        try:
            self._start(command(program, self.folder, port, settings), key)
            self._wait_until_well(port)
        except BaseException:
            self.close()
            raise

    @property
    def model(self) -> str:
        """The folder's name and a hash of its files' sizes and times, so that another model in its place is asked anew."""
        return f"{self.folder.name} {content_hash(base_models.fingerprint(self.folder))}"

    def _start(self, words: list[str], key: str) -> None:
        path = os.pathsep.join([str(Path(words[0]).parent), os.environ.get("PATH", "")])
        quiet = {"VLLM_NO_USAGE_STATS": "1", "DO_NOT_TRACK": "1"}
        self._keeper = process.start(
            "engine.models.teachers.keeper", str(self.log), *words, log=self.log, listen=False, VLLM_API_KEY=key, PATH=path, **quiet
        )
        if self.report is not None:
            self.report.log(Message("vLLM is starting with {folder}; it writes to {log}.", folder=self.folder.name, log=self.log))

    def _wait_until_well(self, port: int) -> None:
        import httpx2

        begun = told = time.monotonic()
        with httpx2.Client(trust_env=False, timeout=2.0) as http:
            while True:
                self.pulse()
                with suppress(httpx2.HTTPError):
                    if http.get(f"http://127.0.0.1:{port}/health").status_code == 200:
                        return
                seconds = time.monotonic() - begun
                if seconds > self.settings.start_timeout:
                    raise MachineError(
                        Message(
                            "vLLM did not start within {start_timeout:g} seconds. Its log ends: {last_words}",
                            start_timeout=self.settings.start_timeout,
                            last_words=self.last_words(),
                        ),
                        Message("See {log}, and allow a longer start time if it was still loading.", log=self.log),
                    )
                if self.report is not None and time.monotonic() - told >= TELL_EVERY:
                    told = time.monotonic()
                    self.report.log(
                        Message(
                            "vLLM has been starting for {seconds:.0f} seconds. Its log ends: {last_words}",
                            seconds=seconds,
                            last_words=self.last_words(),
                        )
                    )
                time.sleep(STEP)

    def pulse(self) -> None:
        """Also raises MachineError where vLLM has ended."""
        super().pulse()
        if self._keeper is not None and (code := self._keeper.poll()) is not None:
            raise MachineError(
                Message("vLLM ended by itself (exit code {code}). Its log ends: {last_words}", code=code, last_words=self.last_words()),
                Message(
                    "See {log}. If the memory of the graphics card was too small, choose a smaller model or a shorter context.",
                    log=self.log,
                ),
            )

    def last_words(self) -> str:
        """The last line of vLLM's log, "nothing" for an empty one."""
        return one_line(process.last_lines(self.log, 1) if self.log is not None else "") or "nothing"

    def close(self) -> None:
        """End vLLM and all that it started."""
        try:
            super().close()
        finally:
            if self._keeper is not None:
                process.let_go(self._keeper, keeper.GRACE + 10)


def command(program: Path, folder: Path, port: int, settings) -> list[str]:
    """The words that start vLLM with these settings."""
    words = [
        str(program),
        "serve",
        str(folder),
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--enable-prefix-caching",
        "--gpu-memory-utilization",
        f"{settings.gpu_memory_utilization:g}",
        "--tensor-parallel-size",
        str(settings.tensor_parallel),
    ]
    if settings.data_parallel > 1:
        words += ["--data-parallel-size", str(settings.data_parallel)]
    if settings.context:
        words += ["--max-model-len", str(settings.context)]
    return words


def program_of(python: str) -> Path:
    """vLLM's program: beside the interpreter given, else beside ours or on the PATH. Raises InputError where it is not."""
    if python:
        beside = Path(python).expanduser().absolute().with_name(PROGRAM)
        if not beside.is_file():
            raise InputError(
                Message("There is no vLLM in {parent}.", parent=beside.parent),
                Message("Install it there: {python} -m pip install --requirement installer/lock-vllm.txt", python=python),
            )
        return beside
    ours = Path(sys.executable).with_name(PROGRAM)
    found = ours if ours.is_file() else shutil.which(PROGRAM)
    if not found:
        raise InputError(
            "vLLM is not installed on this machine.",
            "Install it in its own environment (python3 -m venv vllm; vllm/bin/pip install --requirement installer/lock-vllm.txt) "
            "and enter the Python of that environment in the settings of the helper model.",
        )
    return Path(found)


def free_port(wanted: int) -> int:
    """The port wanted, or for 0 any that is free. Raises InputError where it is taken."""
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            raise InputError(
                Message("Port {port} of this machine is in use.", port=wanted), "Choose another port, or 0 for a free one."
            ) from None
        return probe.getsockname()[1]


def _temporary_log() -> Path:
    handle, name = tempfile.mkstemp(prefix="adaptool-vllm-", suffix=".log")
    os.close(handle)
    return Path(name)
