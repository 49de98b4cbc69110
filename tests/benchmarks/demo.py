"""The demo on a fresh project: rates of the four models, minutes, memory. `python -m tests.benchmarks.demo [--kills]`

With --kills one demo is killed (SIGKILL to its whole process group) in the middle of synthesis, then of training, then of
export, continued by `adaptool run` each time, and must end whole.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from engine.store import Project
from tests.toys import ROOT

HALF_WAY = {  # how one sees from outside that a stage is in its middle
    "synthesis": lambda project: project.count_examples().get("synthesis", 0) >= 200,
    "training": lambda project: list((project.path / "runs").glob("training-*/checkpoint-*/trainer_state.json")),
    "export": lambda project: project.rows("exports"),
}


def demo(folder: Path, *options: str) -> subprocess.Popen:
    """Start the demo in its own process group."""
    return subprocess.Popen(
        [sys.executable, "-m", "engine.cli.main", "demo", str(folder), *options],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )


def plain() -> dict:
    """Run the demo once; its own JSON."""
    with tempfile.TemporaryDirectory() as folder:
        process = demo(Path(folder) / "demo", "--json")
        output, _ = process.communicate()
        if process.returncode:
            sys.exit(process.returncode)
        return json.loads(output.splitlines()[-1])


def kill_in(stage: str, process: subprocess.Popen, path: Path) -> float:
    """Wait until the stage is in its middle, kill the process group; seconds until then. Exits if it ends before."""
    begun = time.monotonic()
    while process.poll() is None:
        time.sleep(0.01)
        if list((path / "runs").glob("*.json")):  # a job has begun, so the project is made
            with Project.open(path) as project:
                row = project.db.execute("select state from stages where name = ?", [stage]).fetchone()
                if row and row[0] == "running" and HALF_WAY[stage](project):
                    os.killpg(process.pid, signal.SIGKILL)
                    process.wait()
                    return round(time.monotonic() - begun, 1)
    sys.exit(f"the demo ended before {stage} was half way")


def killed() -> dict:
    """One demo killed in each of the stages in turn and finished by `run`; what was done before is not done again."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo"
        process, begun, killed_after = demo(path), time.monotonic(), {}
        for stage in HALF_WAY:
            killed_after[stage] = kill_in(stage, process, path)
            process = subprocess.Popen(
                [sys.executable, "-m", "engine.cli.main", "run", str(path)], cwd=ROOT, start_new_session=True, stdout=subprocess.DEVNULL
            )
        code = process.wait()
        with Project.open(path) as project:
            whole = project.db.execute("pragma integrity_check").fetchone()[0] == "ok"
            done = all(entry["state"] == "done" for entry in project.status())
            adapters = len(project.rows("adapters"))
        return {
            "finished": code == 0 and done,
            "whole": whole,
            "adapters": adapters,
            "killed_after": killed_after,
            "seconds": round(time.monotonic() - begun, 1),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", action="store_true", help="kill it in three stages and finish it")
    if parser.parse_args().kills:
        results = killed()
        for stage, seconds in results["killed_after"].items():
            print(f"killed in {stage:<12} after {seconds:>6} s")
        print(
            f"{'finished' if results['finished'] else 'NOT FINISHED'}, database {'whole' if results['whole'] else 'BROKEN'}, "
            f"{results['adapters']} adapter trained, {results['seconds'] / 60:.1f} minutes in all"
        )
    else:
        results = plain()
        print(f"{'model':<14}{'structure':>10}{'tool':>8}{'parameters':>12}{'overall':>9}")
        for name, rates in results["models"].items():
            print(f"{name:<14}{rates['structure']:>10.3f}{rates['tool']:>8.3f}{rates['parameters']:>12.3f}{rates['overall']:>9.3f}")
        if results["baseline"]:
            print(f"{'no training':<14}{'-':>10}{results['baseline']['tool']:>8.3f}{'-':>12}{'-':>9}  (embeddings and a linear classifier)")
        print(f"{results['seconds'] / 60:.1f} minutes, {results['peak_rss_mb']} MB at most in one process")
    print(json.dumps(results))


if __name__ == "__main__":
    main()
