"""What to train on: people's questions, copies of them, a teacher's, templates.

    python -m tests.benchmarks.mix [--examples 800] [--only "people; people, teacher"]

The sample digital-hr is trained on each mix for about as many examples, one after the other, and tested on the 140 development questions
(`resources/starter/dev.jsonl`); the sample's own test questions are not looked at. All other settings are the sample's, so that the
mixes differ in what the questions are and in how often each is seen. A table, and one JSON line {mix: {...}} with
    questions       {human, copy, teacher, template: how many are in the dataset}
    epochs          passes, so that about as many examples are seen
    tool, overall   shares on the development questions
    minutes         of training
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from engine.records import ORIGINS
from engine.resources import resource
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.stages.dataset import mix
from engine.store import Project
from engine.store.samples import make_project
from tests.toys import ROOT

ALL = {"dataset": {"copy_share": 1.0, "teacher_share": 1.0, "template_share": 1.0}}
NONE = {"augmentation": {"replacement": 0, "simplification": 0.0, "error_introduction": 0.0}}
TEACHER = 40  # recorded questions of a teacher for each tool, so that no mix has many more than others
MIXES = {  # what differs from the sample's settings
    "people": {**NONE, "synthesis": {"recorded": [], "per_tool": 1}},
    "people, copies": {**ALL, "augmentation": {"replacement": 3}, "synthesis": {"recorded": [], "per_tool": 1}},
    "people, templates": {**NONE, **ALL, "synthesis": {"recorded": [], "per_tool": TEACHER}},
    "people, teacher": {**NONE, "synthesis": {"per_tool": TEACHER}},
    "people, teacher, copies": {**ALL, "augmentation": {"replacement": 1}, "synthesis": {"per_tool": TEACHER}},
    "people, teacher, templates": {**NONE, **ALL, "synthesis": {"per_tool": 2 * TEACHER}},
}


def questions() -> str:
    """The development questions as a test file."""
    rows = [json.loads(line) for line in (resource("starter") / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    made = []
    for number, row in enumerate(rows):
        answers = row.get("answers") or [
            {call["name"]: {name: [value] for name, value in call["arguments"].items()}} for call in row["calls"]
        ]
        made.append(json.dumps({"id": f"dev-{number}", "question": row["question"], "answers": answers}, ensure_ascii=False))
    return "\n".join(made)


def project(folder: Path, changes: dict) -> Path:
    """The sample with other settings, tested on the development questions."""
    make_project(folder, "digital-hr")
    recorded, taken, kept = folder / "sources" / "teacher.jsonl", Counter[str](), []
    for line in recorded.read_text(encoding="utf-8").splitlines():
        tool = json.loads(line)["calls"][0]["name"]
        taken[tool] += 1
        if taken[tool] <= TEACHER:
            kept.append(line)
    recorded.write_text("\n".join(kept), encoding="utf-8")
    (folder / "sources" / "test.jsonl").write_text(questions(), encoding="utf-8")
    tables = read_settings(folder / SETTINGS_FILE)
    for stage, values in {**changes, "evaluation": {"models": ["adapter"]}}.items():
        tables.setdefault(stage, {}).update(values)
    write_settings(folder / SETTINGS_FILE, tables)
    return folder


def run(folder: Path, until: str) -> float:
    """`adaptool run`; minutes."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "engine.cli.main", "run", str(folder), "--until", until]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return round((time.monotonic() - begun) / 60, 1)


def measured(folder: Path, changes: dict, examples: int) -> dict:
    """One mix."""
    project(folder, changes)
    run(folder, "dataset")
    with Project.open(folder) as opened:
        trained = opened.summary("dataset")["train"]
    epochs = max(1, round(examples / trained))
    tables = read_settings(folder / SETTINGS_FILE)
    tables["training"]["epochs"] = epochs
    write_settings(folder / SETTINGS_FILE, tables)
    minutes = run(folder, "training")
    run(folder, "evaluation")
    with Project.open(folder) as opened:
        rates, taken = opened.summary("evaluation")["models"]["adapter"], mix.look(opened)["taken"]
    return {
        "questions": {origin: taken[origin] for origin in ORIGINS},
        "epochs": epochs,
        "tool": round(rates["tool"], 3),
        "overall": round(rates["overall"], 3),
        "minutes": minutes,
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", type=int, default=800, help="examples trained on in each mix, about")
    parser.add_argument("--only", default="", help="which mixes, separated by semicolons")
    options = parser.parse_args()
    wanted = [name.strip() for name in options.only.split(";") if name.strip()] or list(MIXES)
    results = {}
    print(f"{'mix':28}{'human':>7}{'copies':>8}{'teacher':>9}{'templates':>11}{'epochs':>8}{'tool':>8}{'overall':>9}{'minutes':>9}")
    with tempfile.TemporaryDirectory() as place:
        for number, name in enumerate(wanted):
            found = results[name] = measured(Path(place) / str(number), MIXES[name], options.examples)
            asked = found["questions"]
            print(
                f"{name:28}{asked['human']:>7}{asked['copy']:>8}{asked['teacher']:>9}{asked['template']:>11}{found['epochs']:>8}"
                f"{100 * found['tool']:>8.1f}{100 * found['overall']:>9.1f}{found['minutes']:>9}",
                flush=True,
            )
    print(json.dumps(results))


if __name__ == "__main__":
    main()
