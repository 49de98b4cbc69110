"""Training killed at random moments and continued. `python -m tests.benchmarks.resume [--json] [--kills 10]`

A toy company and a tiny model, with dropout, NEFTune and mixed tool lists, so that every random number counts. One run is left alone.
Each other one is a real child, killed (SIGKILL) at a moment drawn from the whole length of that run, started again, and must end with
the validation loss of the uninterrupted one, within a relative difference of 0.001 (sums in another order after loading).
"""

import argparse
import json
import random
import shutil
import tempfile
import time
from pathlib import Path
from threading import Timer

from engine.jobs.events import Done, Progress
from engine.jobs.runner import Job
from engine.store import Project
from tests import toys

TOLERANCE = 1e-3
SETTINGS = {"epochs": 8, "save_every": 3, "dropout": 0.1, "neftune": 5.0, "tool_lists": ["long=2", "none=1"], "learning_rate": 3e-3}


def run(path: Path, kill_after: float | None = None) -> tuple[bool, int, float]:
    """Train in a child, which is killed after so many seconds; (whether it ended whole, the first step told, seconds)."""
    begun, first, last = time.monotonic(), 0, None
    job = Job(path, "training", SETTINGS)
    if kill_after is not None:
        timer = Timer(kill_after, job.process.kill)
        timer.start()
    for last in job.events():
        if isinstance(last, Progress) and not first:
            first = last.done
    if kill_after is not None:
        timer.cancel()
    return isinstance(last, Done), first, time.monotonic() - begun


def last_loss(path: Path) -> float:
    """The validation loss at the end of the newest run."""
    with Project.open(path) as project:
        return project.metric(project.rows("adapters")[-1]["run"], "validation_loss")[-1][1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="one JSON object as the last line")
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1, help="of the moments")
    given = parser.parse_args()
    rng, resumed, worst = random.Random(given.seed), 0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        start, whole = Path(folder) / "start", Path(folder) / "whole"
        toys.tiny_project(start, toys.tiny_model(Path(folder) / "model"))
        toys.run_here(start, "tools", "knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset")
        _, _, seconds = run(Path(shutil.copytree(start, whole)))
        wanted = last_loss(whole)
        print(f"uninterrupted: {seconds:.1f} s, validation loss {wanted:.6f}\n")
        print(f"{'killed after':>12}{'went on at step':>17}{'loss':>12}{'difference':>12}")
        for number in range(given.kills):
            path = Path(shutil.copytree(start, Path(folder) / f"killed-{number}"))
            moment = rng.uniform(0.02, 0.98) * seconds
            ended, _, _ = run(path, moment)
            done, first, _ = (True, 0, 0.0) if ended else run(path)  # on a quicker machine it may end before the moment comes
            loss = last_loss(path)
            apart = abs(loss - wanted) / wanted
            worst = max(worst, apart)
            resumed += done and apart <= TOLERANCE
            print(f"{moment:>10.1f} s{'ended before' if ended else first:>17}{loss:>12.6f}{apart:>12.1e}", flush=True)
    results = {"resumed": resumed, "of": given.kills, "worst_relative_difference": worst, "tolerance": TOLERANCE}
    print(f"\n{resumed} of {given.kills} ended with the uninterrupted run's loss (tolerance {TOLERANCE})")
    if given.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
