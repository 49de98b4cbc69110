"""How long it takes to validate 100,000 questions: `python -m tests.benchmarks.validation [--json]`.

A made-up project over the 14 tools of the sample digital-hr: questions of the heuristic teacher, and among them copies in capitals,
copies with a slip of the finger, and calls with an argument too many. It is validated by the real command line in a child; seconds
of the whole command and the most memory that the child and its worker held.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psutil

from engine.jobs.worker import Report, run_stage
from engine.records import Example, ToolCall
from engine.store import Project
from engine.store.samples import make_project
from tests.toys import ROOT

EXAMPLES = 100_000
SHARES = {"capitals": 0.04, "wrong": 0.03, "slip": 0.05}
BAR_SECONDS, BAR_MB = 90, 1024


def make(folder: Path) -> None:
    """The project, with everything before validation done."""
    make_project(folder, "digital-hr")
    with Project.open(folder) as project:
        tools = len(json.loads((folder / "sources" / "tools.json").read_text(encoding="utf-8")))
        seeds = sum(1 for line in (folder / "sources" / "seeds.jsonl").read_text(encoding="utf-8").splitlines() if line.strip())
        per_tool = (EXAMPLES - seeds - int(sum(SHARES.values()) * EXAMPLES)) // tools
        changes = {"synthesis": {"per_tool": per_tool}, "augmentation": {"replacement": 0, "simplification": 0, "error_introduction": 0}}
        for stage in ("tools", "knowledge", "synthesis", "augmentation"):
            run_stage(project, stage, Report(stage, lambda event: None), changes.get(stage))
        made, rng = [one for one in project.examples("synthesis") if one.calls], random.Random(1)
        for kind, share in SHARES.items():
            left = EXAMPLES - sum(project.count_examples().values())
            count = left if kind == "slip" else int(share * EXAMPLES)  # slips come last and fill up what the teacher had no words for
            project.add_examples([copy(rng.choice(made), kind, n, rng) for n in range(count)])
        run_stage(project, "labelling", Report("labelling", lambda event: None))


def copy(example: Example, kind: str, n: int, rng: random.Random) -> Example:
    """A copy that validation should find out."""
    question, calls = example.question, example.calls
    if kind == "capitals":
        question = question.upper()
    elif kind == "slip":
        values = str([call.arguments for call in calls]).casefold()
        words = [found for found in re.finditer(r"[A-Za-z]{4,}", question) if found.group().casefold() not in values]
        if words:
            at = rng.choice(words).end()
            question = question[:at] + question[at - 1] + question[at:]
    else:
        calls = (ToolCall(calls[0].name, {**calls[0].arguments, "colour": "red"}),)
    return replace(
        example,
        key=f"{kind}:{n}",
        question=question,
        calls=calls,
        origin="augmentation",
        strategy=kind,
        parent=example.key,
        label="inherited",
    )


def measure(folder: Path) -> dict:
    """Validate it by the command line: seconds and megabytes of the child with its worker."""
    begun, peak = time.monotonic(), 0
    child = psutil.Popen(
        [sys.executable, "-m", "engine.cli.main", "validation", str(folder), "--json"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    for _ in _while_running(child):
        with suppress(psutil.NoSuchProcess):
            peak = max(peak, sum(process.memory_info().rss for process in [child, *child.children(recursive=True)]))
    _, err = child.communicate()
    if child.returncode:
        raise SystemExit(err)
    with Project.open(folder) as project:
        report = project.facts("validation report")
    return {
        "seconds": round(time.monotonic() - begun, 1),
        "peak_rss_mb": round(peak / 1e6),
        "near_duplicate_rate": round(report["near_duplicate_rate"], 4),
        "examples": report["questions"],
        "accepted": report["accepted"],
        "reasons": report["reasons"],
    }


def _while_running(child: psutil.Popen) -> Iterator[None]:
    while child.poll() is None:
        yield
        time.sleep(0.02)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        make(Path(place) / "p")
        found = measure(Path(place) / "p")
    if options.json:
        print(json.dumps(found))
        return
    print(
        f"{found['examples']} questions in {found['seconds']} s and {found['peak_rss_mb']} MB (bar: {BAR_SECONDS} s, {BAR_MB} MB); "
        f"{found['accepted']} accepted, {found['near_duplicate_rate']:.1%} near duplicates"
    )
    for reason, count in found["reasons"].items():
        print(f"  {reason:28} {count:7}")


if __name__ == "__main__":
    main()
