"""Exported files of digital-hr held against transformers through three runners: `python -m tests.benchmarks.conformance [PROJECT]`.

PROJECT is a project with a merged model, such as the demo makes; it is copied first. Without it the sample is trained with fewer
questions than the demo. Every test question goes through transformers, the file in process, and the file behind llama.cpp's server.
Bar: Q8_0 answers as many questions rightly as transformers, within 1 point; Q4_K_M is told.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project

ROOT = Path(__file__).parents[2]
LIGHTER = {"synthesis": {"per_tool": 30}, "augmentation": {"replacement": 4}, "training": {"epochs": 2}}
BAR = 1.0  # points that Q8_0 may lose


def make_project(folder: Path) -> None:
    """The sample up to its merged model."""
    from engine.samples import make_project

    make_project(folder, "digital-hr")
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, **{stage: {**tables.get(stage, {}), **less} for stage, less in LIGHTER.items()}})
    subprocess.run([sys.executable, "-m", "engine.cli", "run", str(folder), "--until", "merging"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def measure(folder: Path, formats: list[str]) -> dict:
    """Export in these formats, every question through every runner; the object that is printed."""
    tables = read_settings(folder / SETTINGS_FILE)
    write_settings(folder / SETTINGS_FILE, {**tables, "export": {"quantizations": formats, "served": 1_000_000, "bundle": "none"}})
    begun = time.monotonic()
    subprocess.run([sys.executable, "-m", "engine.cli", "export", str(folder)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    seconds = round(time.monotonic() - begun, 1)
    found = {}
    with Project.open(folder) as project:
        for kind in formats:
            row = project.rows("exports", name=f"gguf-{kind}")[0]
            told = row["conformance"]
            found[kind] = {"passed": told["passed"], "problems": [one["text"] for one in told["problems"]], "bytes": row["bytes"],
                           "transformers": told["transformers"]["overall"], "gguf": told["gguf"]["overall"],
                           "identical": told["gguf"]["identical"], "alike": told["gguf"]["alike"], "prompts_different": told["prompts"]["different"],
                           "server_alike": told["server"].get("alike"), "server_questions": told["server"].get("questions", 0),
                           "server_ran": told["server"]["ran"], "speed": told.get("speed", {})}
        questions = len(project.tests())
    lost = {kind: round(100 * (one["transformers"] - one["gguf"]), 2) for kind, one in found.items()}
    return {"questions": questions, "identical_answers": {kind: one["identical"] for kind, one in found.items()}, "points_lost": lost,
            "within_bar": "q8_0" not in lost or abs(lost["q8_0"]) <= BAR, "formats": found, "seconds": seconds}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("project", nargs="?", type=Path, help="a project with a merged model")
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
    of = found["questions"]
    print(f"{'format':<8}{'MB':>7}{'right':>8}{'before':>8}{'lost':>7}{'identical':>11}{'same calls':>12}{'server':>10}{'tokens/s':>10}  conforms")
    for kind, one in found["formats"].items():
        server = f"{one['server_alike']}/{one['server_questions']}" if one["server_ran"] else "not run"
        print(f"{kind:<8}{one['bytes'] / 1e6:>7.1f}{one['gguf']:>8.3f}{one['transformers']:>8.3f}{found['points_lost'][kind]:>7.2f}"
              f"{one['identical']:>7}/{of}{one['alike']:>8}/{of}{server:>10}{one['speed'].get('tokens_per_second', 0):>10.0f}  "
              f"{'yes' if one['passed'] else 'no: ' + '; '.join(one['problems'])}")
    print(f"{of} questions, {found['seconds'] / 60:.1f} minutes; Q8_0 is {'within' if found['within_bar'] else 'NOT within'} {BAR} point")
    if options.json:
        print(json.dumps(found))


if __name__ == "__main__":
    main()
