"""How fast a server is asked, and what a killed job asks twice: `python -m tests.benchmarks.teachers [--json]`.

A scripted server in a process of its own takes 200 ms an answer. It is asked one prompt at a time and with 64 in flight, which can give
5 and 320 answers a second at best. Then a job that keeps its answers on disk is killed (kill -9) half way and run again; what the server
was asked beyond the number of prompts is what was asked twice: what was under way at the kill, and answers that lay unread (few).
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.models.teachers import Prompt, open_teacher
from engine.models.teachers.settings import TeacherSettings
from tests.teacher_server import TeacherServer
from tests.toys import ROOT

DELAY = 0.2  # seconds the server takes for an answer
IN_FLIGHT = 64
BAR = 250  # answers a second with 64 in flight
SYSTEM = "You write questions that a colleague would ask. " * 60  # some 3 kB, as with a list of tools
JOB = """
import sys
from pathlib import Path
from engine.models.teachers import open_teacher
from tests.benchmarks.teachers import prompts, settings
with open_teacher("writer", settings(sys.argv[1], int(sys.argv[4])), Path(sys.argv[2])) as teacher:
    print(sum(not answer.error for answer in teacher.ask(prompts(int(sys.argv[3])))))
"""


def prompts(count: int) -> Iterator[Prompt]:
    """That many different prompts with one long system prompt."""
    return (Prompt(f"k{n}", SYSTEM, f"question {n}") for n in range(count))


def settings(url: str, in_flight: int) -> TeacherSettings:
    """A teacher at that address."""
    return TeacherSettings(kind="endpoint", url=url, model="toy", in_flight=in_flight)


@contextmanager
def server_process() -> Iterator[str]:
    """The address of a scripted server in a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.teacher_server", "--delay", str(DELAY)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.wait()


def answers_per_second(url: str, count: int, in_flight: int) -> float:
    """The rate of whole answers, the first question after the connections' first use."""
    with open_teacher("writer", settings(url, in_flight)) as teacher:
        teacher.check()
        begun = time.monotonic()
        whole = sum(not answer.error for answer in teacher.ask(prompts(count)))
        return whole / (time.monotonic() - begun)


def asked_again_after_kill(folder: Path, count: int = 400, in_flight: int = 16) -> tuple[int, int]:
    """(prompts asked twice, answers of the second run) of a job that is killed half way and run again."""
    with TeacherServer(delay=0.05) as server:
        command = [sys.executable, "-c", JOB, server.url, str(folder / "answers.db"), str(count), str(in_flight)]
        job = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        end = time.monotonic() + 60
        while len(server.asked) < count // 2:
            if job.poll() is not None or time.monotonic() > end:
                raise SystemExit("the job did not come half way")
            time.sleep(0.005)
        job.kill()
        job.wait()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            raise SystemExit(done.stderr)
        return len(server.asked) - count, int(done.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with server_process() as url:
        single = answers_per_second(url, 25, 1)
        many = answers_per_second(url, 3000, IN_FLIGHT)
    with tempfile.TemporaryDirectory() as folder:
        again, _ = asked_again_after_kill(Path(folder))
    if options.json:
        print(
            json.dumps(
                {
                    "answers_per_second": round(many, 1),
                    "answers_per_second_one_at_a_time": round(single, 1),
                    "asked_again_after_kill": again,
                }
            )
        )
        return
    print(f"one at a time       {single:6.1f} answers a second   limit: {1 / DELAY:g}")
    print(f"{IN_FLIGHT} in flight        {many:6.1f} answers a second   limit: {IN_FLIGHT / DELAY:g}, bar: {BAR}")
    print(f"asked again         {again:6}   after a kill half way with 16 in flight; bar: 24")


if __name__ == "__main__":
    main()
