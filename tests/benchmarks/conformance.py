"""Exported files of digital-hr held against transformers, asked in three ways:
`python -m tests.benchmarks.conformance [--project DIR] [--formats q8_0 q4_k_m] [--json]`.

DIR is a project with a merged model, such as `adaptool demo` leaves; it is copied first. Without it the sample is trained here, with
fewer questions than the demo. Every test question goes through transformers, the file in process, and the file behind llama.cpp's OpenAI
server. Bar: Q8_0 answers as many questions rightly as transformers, within 1 point; what smaller formats lose is told.

`checked` counts answers compared (in process with transformers, behind the server with in process), `disagreements` those of formats of 8
bits and more that hold other calls, `documented_differences` those of smaller formats, which may differ by what rounding tips.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.stages.export.agreement import FINE
from engine.store import Project
from tests.toys import ROOT, STARTER_TRAINING

LIGHTER = {"synthesis": {"per_tool": 30}, "augmentation": {"replacement": 4}, "training": {**STARTER_TRAINING, "epochs": 2}}
BAR = 1.0  # points that Q8_0 may be away from transformers
ALL = 1_000_000  # questions to the server


def make_project(folder: Path) -> None:
    """The sample up to its merged model."""
    from engine.store.samples import make_project

    make_project(folder, "digital-hr")
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, **{stage: {**tables.get(stage, {}), **less} for stage, less in LIGHTER.items()}})
    subprocess.run(
        [sys.executable, "-m", "engine.cli.main", "run", str(folder), "--until", "merging"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )


def measure(folder: Path, formats: list[str]) -> dict[str, Any]:
    """Export in these formats, every question in each way; the object that is printed."""
    tables = read_settings(folder / SETTINGS_FILE)
    longest = {key: value for key, value in tables.get("export", {}).items() if key == "max_new_tokens"}
    write_settings(folder / SETTINGS_FILE, {**tables, "export": {**longest, "quantizations": formats, "served": ALL, "bundle": "none"}})
    begun = time.monotonic()
    subprocess.run([sys.executable, "-m", "engine.cli.main", "export", str(folder)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    seconds = round(time.monotonic() - begun, 1)
    with Project.open(folder) as project:
        rows = {kind: project.rows("exports", name=f"gguf-{kind}")[0] for kind in formats}
        questions = len(project.tests())
    told = {kind: row["conformance"] for kind, row in rows.items()}
    accuracy = {
        "transformers": next(iter(told.values()))["transformers"]["overall"],
        "gguf": {kind: one["gguf"]["overall"] for kind, one in told.items()},
        "server": {kind: one["server"].get("overall") for kind, one in told.items()},
    }
    differ = {
        kind: sum(one[way]["questions"] - one[way]["alike"] for way in ("gguf", "server") if "alike" in one[way])
        for kind, one in told.items()
    }
    lost = {kind: round(100 * (accuracy["transformers"] - one), 2) for kind, one in accuracy["gguf"].items()}
    return {
        "checked": sum(one[way].get("questions", 0) for one in told.values() for way in ("gguf", "server")),
        "disagreements": sum(count for kind, count in differ.items() if kind in FINE),
        "documented_differences": sum(count for kind, count in differ.items() if kind not in FINE),
        "identical_answers": {kind: one["gguf"]["identical"] for kind, one in told.items()},
        "identical_behind_server": {kind: one["server"].get("identical") for kind, one in told.items()},
        "accuracy": accuracy,
        "points_lost": lost,
        "within_bar": "q8_0" not in lost or abs(lost["q8_0"]) <= BAR,
        "questions": questions,
        "prompts_different": {
            kind: one["prompts"].get("different", 0) + one["server"].get("prompts_differ", 0) for kind, one in told.items()
        },
        "passed": {kind: one["passed"] for kind, one in told.items()},
        "problems": {kind: [problem["text"] for problem in one["problems"]] for kind, one in told.items()},
        "bytes": {kind: row["bytes"] for kind, row in rows.items()},
        "speed": {kind: one.get("speed", {}) for kind, one in told.items()},
        "seconds": seconds,
    }


def show(found: dict[str, Any]) -> None:
    """The table for people: a line a format, rates in percent."""
    of, before = found["questions"], found["accuracy"]["transformers"]
    print(f"transformers answers {100 * before:.2f} % of {of} questions rightly")
    print(f"{'format':<8}{'MB':>8}{'in process':>12}{'lost':>7}{'server':>9}{'identical':>12}{'tokens/s':>10}{'memory':>9}  conforms")
    for kind, right in found["accuracy"]["gguf"].items():
        behind, speed = found["accuracy"]["server"][kind], found["speed"][kind]
        server = "not run" if behind is None else f"{100 * behind:.2f}"
        told = "yes" if found["passed"][kind] else f"no: {'; '.join(found['problems'][kind])}"
        print(
            f"{kind:<8}{found['bytes'][kind] / 1e6:>8.1f}{100 * right:>12.2f}{found['points_lost'][kind]:>7.2f}{server:>9}"
            f"{found['identical_answers'][kind]:>8}/{of}{speed.get('tokens_per_second', 0):>10.0f}{speed.get('memory_mb', 0):>9.0f}  {told}"
        )
    print(
        f"{found['checked']} answers compared in {found['seconds'] / 60:.1f} minutes: {found['disagreements']} of 8 bits and more hold "
        f"other calls, {found['documented_differences']} of smaller formats; Q8_0 is "
        f"{'within' if found['within_bar'] else 'NOT within'} {BAR:g} point"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--project", type=Path, help="a project with a merged model; without it one is made")
    parser.add_argument("--formats", nargs="+", default=["q8_0", "q4_k_m"], help="number formats to export")
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "digital-hr"
        if options.project:
            shutil.copytree(options.project, folder)
        else:
            make_project(folder)
        found = measure(folder, options.formats)
    show(found)
    if options.json:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
