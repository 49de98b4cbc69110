"""Two adapters, eleven ways to merge them: `python -m tests.benchmarks.merging [--quick] [--json]`.

The sample digital-hr with the starter model, as in table 7 of the enterprise paper: the question families of the training set
are split in two at random, an adapter is trained on each half, every method merges them with the weights 0.5 and 1 (density
0.8), and each candidate answers questions that were held back in training. The best weight of each method by those, and both
single adapters, then answer the sample's test questions. `best_merge_gain` is how many points of wholly right test answers
the merge that was chosen by the held-back questions lies above the better single adapter; `highest_gain` is the same for the
best of all methods on the test questions, which is a choice by the test set.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from engine.merging.methods import METHODS
from engine.merging.search import table
from engine.samples import make_project
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project

ROOT = Path(__file__).parents[2]
WEIGHTS, DENSITY = ("0.5", "1"), "0.8"
QUESTIONS = 100  # held-back ones that each candidate answers
FEW = 3  # questions with --quick
QUICK = {"synthesis": {"per_tool": 12}, "augmentation": {"replacement": 2}, "training": {"rank": 16, "alpha": 16, "epochs": 1}}
RATES = ("structure", "tool", "parameters", "overall")


def callsmith(*arguments: str) -> None:
    """A command as a user gives it."""
    code = "import sys; from engine import cli, cli_merging; cli.app.command('merge-search')(cli_merging.merge_search); sys.exit(cli.main())"
    done = subprocess.run([sys.executable, "-c", code, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)


def prepare(folder: Path, quick: bool) -> None:
    """The sample up to its validated examples."""
    make_project(folder, "digital-hr")
    if quick:
        tables = read_settings(folder / SETTINGS_FILE)
        write_settings(folder / SETTINGS_FILE, {**tables, **{stage: {**tables.get(stage, {}), **less} for stage, less in QUICK.items()}})
    callsmith("run", str(folder), "--until", "validation")


def train_halves(folder: Path) -> list[str]:
    """An adapter on each half of the families, the other half being rejected meanwhile. Returns their names."""
    with Project.open(folder) as project:
        accepted = [(example.key, example.family) for example in project.examples(state="accepted")]
    families = sorted({family for _, family in accepted})
    random.Random(7).shuffle(families)
    for half in (set(families[::2]), set(families[1::2])):
        with Project.open(folder) as project:
            project.set_states([(key, "accepted", "") if family in half else (key, "rejected", "the other half") for key, family in accepted])
        callsmith("dataset", str(folder))
        callsmith("training", str(folder))
    with Project.open(folder) as project:
        return [row["name"] for row in project.rows("adapters")]


def search(folder: Path, names: list[str], on: str, questions: int, methods: list[str], weights: list[str]) -> list[dict]:
    """The rows of a merge search."""
    chosen = [part for name in names for part in ("--adapter", name)] + [part for name in methods for part in ("--method", name)]
    chosen += [part for weight in weights for part in ("--weights", weight)]
    callsmith("merge-search", str(folder), *chosen, "--density", DENSITY, "--on", on, "--questions", str(questions), "--no-keep-best")
    with Project.open(folder) as project:
        return table(project)["rows"]


def on_tests(folder: Path, names: list[str], best: dict[str, dict], questions: int) -> dict[str, dict]:
    """{method or adapter: row} on the test questions, each method with the weights that were best for it."""
    found: dict[str, dict] = {}
    for weight in WEIGHTS:
        methods = [method for method, row in best.items() if row["weights"][0] == float(weight)]
        if methods:
            for row in search(folder, names, "tests", questions, methods, [weight]):
                found[row["method"] or row["adapters"][0]] = row
    return found


def measured(folder: Path, quick: bool) -> dict:
    """All of it."""
    begun = time.monotonic()
    prepare(folder, quick)
    names = train_halves(folder)
    trained = time.monotonic()
    held = search(folder, names, "validation", FEW if quick else QUESTIONS, list(METHODS), list(WEIGHTS[-1:] if quick else WEIGHTS))
    best = {method: next(row for row in held if row["method"] == method) for method in METHODS}  # the best stand first
    searched = time.monotonic()
    tests = on_tests(folder, names, best, FEW if quick else 0)
    single = max(tests[name]["rates"]["overall"] for name in names)
    chosen = held[0]["method"]
    rows = [{"method": key, "adapter": key in names, "weight": tests[key]["weights"][0], "norm_ratio": tests[key]["norm_ratio"],
             "held_back": next(row for row in held if (row["method"] or row["adapters"][0]) == key)["rates"]["overall"],
             **{name: tests[key]["rates"][name] for name in RATES}} for key in [*names, *METHODS]]
    return {"best_merge_gain": round(100 * (tests[chosen]["rates"]["overall"] - single), 2), "chosen": chosen,
            "highest_gain": round(100 * (max(tests[method]["rates"]["overall"] for method in METHODS) - single), 2),
            "questions": {"held_back": held[0]["rates"]["questions"], "tests": tests[chosen]["rates"]["questions"]}, "rows": rows,
            "candidates": [{name: row[name] for name in ("method", "weights", "norm_ratio")} | {"overall": row["rates"]["overall"]} for row in held],
            "seconds": {"data_and_training": round(trained - begun, 1), "search": round(searched - trained, 1),
                        "tests": round(time.monotonic() - searched, 1)}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--quick", action="store_true", help="far fewer examples and questions, to see that it works")
    parser.add_argument("--json", action="store_true", help="one JSON object as the last line")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        results = measured(Path(place) / "project", options.quick)
    counts = results["questions"]
    print(f"{'':<22}{'weight':>7}{'norm':>7}{'held back':>11}{'structure':>11}{'tool':>8}{'parameters':>12}{'overall':>9}")
    for row in results["rows"]:
        print(f"{row['method']:<22}{row['weight']:>7.2f}{row['norm_ratio']:>7.2f}{100 * row['held_back']:>11.1f}{100 * row['structure']:>11.1f}"
              f"{100 * row['tool']:>8.1f}{100 * row['parameters']:>12.1f}{100 * row['overall']:>9.1f}")
    print(f"Held back: {counts['held_back']} questions; the rest on {counts['tests']} test questions, in percent.")
    print(f"Chosen by the held-back questions: {results['chosen']}, {results['best_merge_gain']:+.1f} points beside the better single adapter on the "
          f"test questions; the best method there: {results['highest_gain']:+.1f}.")
    if options.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
