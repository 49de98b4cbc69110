"""How fast a server is asked, and what a killed job asks twice: `python -m tests.benchmarks.teachers [--json]`; what a teacher's
writing is worth: `python -m tests.benchmarks.teachers --writes [KIND] [--model MODEL] [--count N] [--texts]`.

A scripted server in a process of its own takes 200 ms an answer. It is asked one prompt at a time and with 64 in flight, which can give
5 and 320 answers a second at best. Then a job that keeps its answers on disk is killed (kill -9) half way and run again; what the server
was asked beyond the number of prompts is what was asked twice: what was under way at the kill, and answers that lay unread (few).

With `--writes` (the kind embedded unless another is named) the sample digital-hr is given to the teacher in each way that stages ask one,
with the stages' own prompts and their own reading of the answers: copies of human questions by the four strategies, questions written
from a tool, calls named for questions whose calls are known, and votes on right and on wrong calls. What the stages take is then put
through validation. Seconds are those of one core. `--texts` prints what was asked and what came back, to be read by a person.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.models.teachers import Answer, Prompt, Teacher, open_teacher
from engine.models.teachers.settings import TeacherSettings
from engine.records import Example
from engine.settings import AugmentationSettings, SynthesisSettings, ValidationSettings
from engine.stages import labelling
from engine.stages.augmentation import STRATEGIES
from engine.stages.augmentation.context import Context
from engine.stages.augmentation.teaching import Asking, teacher_strategy
from engine.stages.augmentation.writer import CopyRequest
from engine.stages.synthesis.router import Router, open_routes
from engine.stages.synthesis.source import source_of
from engine.stages.validation import CHECKS, Known, decide
from engine.stages.validation.checks.judge import JudgeCheck
from engine.store import Project
from engine.store.samples import make_project
from tests import toys
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


# What a teacher's writing is worth

COPIES = 2  # of each human question and strategy
VOTED = 20  # questions whose calls, right and wrong, are voted on
DESCRIBE = "You shorten descriptions of tools.", "Say in one sentence of at most 14 words what this tool does: {description}"


class Watched:
    """A teacher that notes how long it was asked, what went wrong, and, if wanted, prints what came."""

    def __init__(self, teacher: Teacher, texts: bool) -> None:
        self.teacher, self.settings, self.name, self.texts = teacher, teacher.settings, teacher.name, texts
        self.count, self.failed, self.seconds = 0, 0, 0.0

    def ask(self, prompts: Any) -> Iterator[Answer]:
        """As the teacher."""
        for prompt in prompts:
            begun = time.process_time()
            (answer,) = self.teacher.ask([prompt])
            self.seconds += time.process_time() - begun
            self.count += 1
            self.failed += bool(answer.error)
            if self.texts:
                print(f"    {prompt.user.splitlines()[0][:90]!r} -> {answer.error or answer.text!r}", flush=True)
            yield answer

    def figures(self, **more: Any) -> dict[str, Any]:
        """What was noted since the last time, for a line of the table."""
        noted = {"prompts": self.count, "no_answer": self.failed, "seconds_each": round(self.seconds / max(1, self.count), 2)}
        self.count, self.failed, self.seconds = 0, 0, 0.0
        return noted | more


def passed(project: Project, examples: list[Example], texts: bool) -> int:
    """How many of these new examples validation accepts."""
    known = Known.of(project, ValidationSettings())
    checks = [check(known) for check in CHECKS]
    decide(checks, list(project.examples("seed")))  # so that a copy of one of them is known as such
    rejected = decide(checks, examples)
    for example in examples if texts else ():
        print(f"    {rejected.get(example.key, ('passed', ''))[0]}: {example.question!r} for {[call.as_dict() for call in example.calls]}")
    return len(examples) - len(rejected)


def copies(project: Project, teacher: Watched, seeds: list[Example]) -> Iterator[tuple[str, dict[str, Any]]]:
    """(strategy, figures) of each strategy of augmentation."""
    how = Asking(project.path, Context.of(project, AugmentationSettings()), temperature=teacher.settings.temperature)
    for strategy in STRATEGIES:
        left_out: Counter[str] = Counter()
        requests = [CopyRequest(seed, tuple(range(COPIES))) for seed in seeds]
        made = [
            replace(one, key=f"{strategy}:{at}:{seed.key}", origin="augmentation", strategy=strategy, parent=seed.key, label="inherited")
            for (seed, ones) in (
                (request.example, ones) for request, ones in teacher_strategy(strategy, requests, teacher.ask, how, left_out)
            )
            for at, one in enumerate(ones)
        ]
        accepted = passed(project, made, teacher.texts)
        wanted = COPIES * len(seeds)
        yield strategy, teacher.figures(wanted=wanted, taken=len(made), passed=accepted, left_out=dict(left_out))


def written(project: Project, teacher: Watched, number: int) -> dict[str, Any]:
    """Figures of questions that are written from a tool."""
    source = source_of(project, SynthesisSettings(), teacher.teacher)
    taken = open_routes(source, {"prompts": 1.0})
    router = Router(source, taken, 1000, 1, (), {example.question.casefold() for example in project.examples()})
    asked = router._asked(number)
    drafts = [
        draft
        for answer in teacher.ask([prompt for _, prompt in asked.values()])
        if not answer.error
        for draft in asked[answer.key][0].route.read(answer)
    ]
    good = {draft.question.casefold(): draft for draft in drafts if router._good(draft)}.values()
    made = [Example(f"synthesis:{n}", one.question, one.calls, "synthesis", one.frame, label="template") for n, one in enumerate(good)]
    accepted = passed(project, made, teacher.texts)
    return teacher.figures(wanted=len(drafts), taken=len(made), passed=accepted)


def named(project: Project, teacher: Watched, seeds: list[Example]) -> dict[str, Any]:
    """Figures of calls named for questions whose calls are known."""
    tools = {tool.name: tool for tool in project.tools()}
    by_key = {seed.key: seed for seed in seeds}
    found = Counter()
    for answer in teacher.ask(labelling._prompts(project, list(tools.values()), seeds, teacher.settings)):
        seed = by_key[answer.key]
        calls = labelling.calls_in(answer, seed.question, tools)
        if calls is not None:
            found["taken"] += 1
            found["right_tool"] += [call.name for call in calls] == [call.name for call in seed.calls]
            found["right"] += calls == seed.calls
    return teacher.figures(wanted=len(seeds), **{name: found[name] for name in ("taken", "right_tool", "right")})


def judged(project: Project, teacher: Watched, seeds: list[Example]) -> dict[str, Any]:
    """Figures of votes: on the true calls, and on those of another tool's question."""
    known = Known.of(project, ValidationSettings(), teacher.ask)
    right = [replace(seed, key=f"{seed.key}:right", label="inherited") for seed in seeds]
    others = [next(other for other in seeds[n:] + seeds if other.tool != seed.tool) for n, seed in enumerate(seeds)]
    wrong = [replace(seed, key=f"{seed.key}:wrong", label="inherited", calls=other.calls) for seed, other in zip(seeds, others)]
    rejected = JudgeCheck(known).find(right + wrong)
    kept_right = sum(example.key not in rejected for example in right)
    caught = sum(example.key in rejected for example in wrong)
    return teacher.figures(wanted=len(right + wrong), right_kept=kept_right, wrong_caught=caught)


def described(project: Project, teacher: Watched) -> dict[str, Any]:
    """Figures of short descriptions: whole sentences of at most 14 words that are not the description's own beginning."""
    tools = project.tools()
    system, user = DESCRIBE
    prompts = [Prompt(tool.name, system, user.format(description=tool.description), max_tokens=40, temperature=0.0) for tool in tools]
    said = [answer.text for answer in teacher.ask(prompts)]
    short = sum(len(text.split()) <= 14 and text.endswith(".") for text in said)
    return teacher.figures(wanted=len(tools), passed=short)


def worth(settings: TeacherSettings, count: int, texts: bool) -> dict[str, Any]:
    """All figures of one teacher, from `count` human questions of the sample."""
    found: dict[str, Any] = {"kind": settings.kind, "sample": "digital-hr"}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "project"
        make_project(folder, "digital-hr")
        toys.run_here(folder, "tools", "knowledge")
        with Project.open(folder) as project, open_teacher("writer", settings) as teacher:
            watched = Watched(teacher, texts)
            found["model"] = teacher.model
            seeds = list(project.examples("seed"))
            seeds = seeds[:: max(1, len(seeds) // count)][:count]
            rows: Iterator[tuple[str, Callable[[], dict[str, Any]]]] = iter(
                [
                    ("questions written", lambda: written(project, watched, count)),
                    ("calls named", lambda: named(project, watched, seeds)),
                    ("votes", lambda: judged(project, watched, seeds[:VOTED])),
                    ("short descriptions", lambda: described(project, watched)),
                ]
            )
            for name, figures in copies(project, watched, seeds):
                found[name.replace(" ", "_")] = shown(name, figures)
            for name, measured in rows:
                found[name.replace(" ", "_")] = shown(name, measured())
    return found


def shown(name: str, figures: dict[str, Any]) -> dict[str, Any]:
    """The figures, printed as a line of the table."""
    rest = ", ".join(
        f"{key.replace('_', ' ')} {value}" for key, value in figures.items() if key not in ("prompts", "wanted", "seconds_each")
    )
    print(f"{name:<20}{figures['prompts']:>8}{figures['wanted']:>8}{figures['seconds_each']:>9.2f} s   {rest}", flush=True)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--writes", metavar="KIND", nargs="?", const="embedded", help="what a teacher of this kind writes is worth")
    parser.add_argument("--model", metavar="MODEL", default="", help="its model, for kinds that need one")
    parser.add_argument("--count", type=int, default=50, help="human questions that it is given")
    parser.add_argument("--texts", action="store_true", help="print what it writes")
    options = parser.parse_args()
    if options.writes:
        print(f"{'what':<20}{'prompts':>8}{'wanted':>8}{'each':>9}")
        print(json.dumps(worth(TeacherSettings(kind=options.writes, model=options.model), options.count, options.texts)))
        return
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
