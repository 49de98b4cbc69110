"""The demo on a fresh project: rates of the four models, minutes, memory. `python -m tests.benchmarks.demo [--kills]`

With --kills the demo is killed (SIGKILL to its whole process group) in the middle of synthesis, training and export, each
time in a new project, and `callsmith run` must finish it; prints what was kept.
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

ROOT = Path(__file__).parents[2]
HALF_WAY = {  # how one sees from outside that a stage is in its middle
    "synthesis": lambda project: project.count_examples().get("synthesis", 0) >= 200,
    "training": lambda project: list((project.path / "runs").glob("training-*/checkpoint-*/trainer_state.json")),
    "export": lambda project: project.rows("exports"),
}


def demo(folder: Path, *options: str) -> subprocess.Popen:
    """Start the demo in its own process group."""
    return subprocess.Popen([sys.executable, "-m", "engine.cli", "demo", str(folder), *options], cwd=ROOT, text=True,
                            stdout=subprocess.PIPE, start_new_session=True)


def plain() -> dict:
    """Run the demo once; its own JSON."""
    with tempfile.TemporaryDirectory() as folder:
        process = demo(Path(folder) / "demo", "--json")
        output, _ = process.communicate()
        if process.returncode:
            sys.exit(process.returncode)
        return json.loads(output.splitlines()[-1])


def killed_in(stage: str) -> dict:
    """Kill the demo in a stage, finish it with `run`; {"finished", "whole", "killed_after", "finished_after"}."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "demo"
        process, begun = demo(path), time.monotonic()
        while process.poll() is None:
            time.sleep(0.01)
            if (path / "project.db").exists() and (path / "runs").exists():
                with Project.open(path) as project:
                    row = project.db.execute("select state from stages where name = ?", [stage]).fetchone()
                    if row and row[0] == "running" and HALF_WAY[stage](project):
                        os.killpg(process.pid, signal.SIGKILL)
                        process.wait()
                        break
        killed = round(time.monotonic() - begun, 1)
        begun = time.monotonic()
        code = subprocess.run([sys.executable, "-m", "engine.cli", "run", str(path)], cwd=ROOT, stdout=subprocess.DEVNULL).returncode
        with Project.open(path) as project:
            whole = project.db.execute("pragma integrity_check").fetchone()[0] == "ok"
            done = all(entry["state"] == "done" for entry in project.status())
        return {"finished": code == 0 and done, "whole": whole, "killed_after": killed,
                "finished_after": round(time.monotonic() - begun, 1)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", action="store_true", help="kill it in three stages and finish it")
    if parser.parse_args().kills:
        results = {stage: killed_in(stage) for stage in HALF_WAY}
        for stage, result in results.items():
            print(f"{stage:<12} {'finished' if result['finished'] else 'FAILED':<10} database {'whole' if result['whole'] else 'BROKEN'}"
                  f"   killed after {result['killed_after']} s, finished after {result['finished_after']} s more")
    else:
        results = plain()
        print(f"{'model':<14}{'structure':>10}{'tool':>8}{'parameters':>12}{'overall':>9}")
        for name, rates in results["models"].items():
            print(f"{name:<14}{rates['structure']:>10.3f}{rates['tool']:>8.3f}{rates['parameters']:>12.3f}{rates['overall']:>9.3f}")
        print(f"{results['seconds'] / 60:.1f} minutes, {results['peak_rss_mb']} MB at most in one process")
    print(json.dumps(results))


if __name__ == "__main__":
    main()
