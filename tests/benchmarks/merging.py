"""Two adapters, sixteen ways to merge them: `python -m tests.benchmarks.merging [--split groups|tools] [--folder DIR] [--quick] [--json]`.

The sample digital-hr with the tests' small model, as in table 7 of the enterprise paper. Its training questions come in two data cycles,
an adapter is trained on each cycle alone, every method merges them with the weights 0.5 and 1 (density 0.8), and each candidate
answers questions that were held back in training. The best weight of each method by those, and both single adapters, then answer
the sample's test questions. `best_merge_gain` is how many points of wholly right test answers the merge that was chosen by the
held-back questions lies above the better single adapter; `highest_gain` is the same for the best of all methods on the test
questions, which is a choice by the test set.

How the questions are cut in two:
    groups  (as the paper does) whole question families at random, so that both cycles know every tool and differ in their questions.
            A merge gains only where it generalises better, which is the harder thing to show; so this is the default.
    tools   half of the tools each, as when a second cycle brings new tools; questions that need no tool are divided too. Neither
            adapter can answer the other's half, so that a gain says that a merge knows both, not that it is better than either at
            what that learned.

With --folder the project stays there, and a run that was killed continues with what is left.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from engine.adapters import cycles
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.stages.merging.methods import METHODS
from engine.stages.merging.search import table
from engine.store import Project
from engine.store.samples import make_project
from tests.toys import ROOT, STARTER_TRAINING

HALVES = ("first", "second")  # data cycles
WEIGHTS, DENSITY = ("0.5", "1"), "0.8"
QUESTIONS = 100  # held-back ones that each candidate answers
FEW = 20  # questions with --quick
QUICK = {"synthesis": {"per_tool": 40}, "augmentation": {"replacement": 4}, "training": {"epochs": 2}}
RATES = ("structure", "tool", "parameters", "overall")
KIND = "benchmark of merging"  # under which a project keeps how it was begun
SEED = 7  # of the cut


def adaptool(*arguments: str) -> None:
    """A command as a user gives it."""
    done = subprocess.run(
        [sys.executable, "-m", "engine.cli.main", *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    if done.returncode:
        raise SystemExit(done.stderr)


def prepare(folder: Path, split: str, quick: bool) -> None:
    """The sample up to its validated examples, each in one of the two cycles."""
    begun_as = f"{split}{' quick' if quick else ''}"
    if not (folder / "project.db").is_file():
        make_project(folder, "digital-hr")
        tables = read_settings(folder / SETTINGS_FILE)
        tables["training"] |= STARTER_TRAINING
        less = QUICK if quick else {}
        write_settings(folder / SETTINGS_FILE, {**tables, **{stage: {**tables.get(stage, {}), **less[stage]} for stage in less}})
    with Project.open(folder) as project:
        if project.meta(KIND, begun_as) != begun_as:
            raise SystemExit(f"{folder} was begun as {project.meta(KIND)!r}, not {begun_as!r}; name another folder.")
        project.set_meta(KIND, begun_as)
    adaptool("run", str(folder), "--until", "validation")
    with Project.open(folder) as project:
        half_of = halves(project, split)
        with project.db.atomic():
            for family, half in half_of.items():
                project.db.execute("update examples set cycle = ? where family = ?", [half, family])


def halves(project: Project, split: str) -> dict[str, str]:
    """{family: the cycle that it belongs to}, the same each time."""
    tool_of = {example.family: example.calls[0].name if example.calls else "" for example in project.examples(state="accepted")}
    families, tools = sorted(tool_of), sorted(set(tool_of.values()) - {""})
    drawn = random.Random(SEED)
    drawn.shuffle(families)
    drawn.shuffle(tools)
    by_chance = {family: HALVES[at % 2] for at, family in enumerate(families)}
    by_tool = {tool: HALVES[at % 2] for at, tool in enumerate(tools)}
    return by_chance if split == "groups" else {family: by_tool.get(tool) or by_chance[family] for family, tool in tool_of.items()}


def train_halves(folder: Path) -> list[str]:
    """An adapter of each cycle on its questions alone, unless it is there. Returns their names."""
    for half in HALVES:
        with Project.open(folder) as project:
            if project.rows("adapters", cycle=half):
                continue
            if project.open_cycle() != half:
                cycles.open_cycle(project, half)
        adaptool("dataset", str(folder), "--cycles", half)
        adaptool("training", str(folder))
        with Project.open(folder) as project:
            cycles.close_cycle(project)
    with Project.open(folder) as project:
        return [project.rows("adapters", cycle=half)[0]["name"] for half in HALVES]


def search(folder: Path, names: list[str], on: str, questions: int, methods: list[str], weights: list[str]) -> list[dict]:
    """The rows of a merge search; what is measured already is not measured again."""
    chosen = [part for name in names for part in ("--adapter", name)] + [part for name in methods for part in ("--method", name)]
    chosen += [part for weight in weights for part in ("--weights", weight)]
    adaptool("merge-search", str(folder), *chosen, "--density", DENSITY, "--on", on, "--questions", str(questions), "--no-keep-best")
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


def measured(folder: Path, split: str, quick: bool) -> dict:
    """All of it. The seconds are those of this run; one that is continued has fewer."""
    begun = time.monotonic()
    prepare(folder, split, quick)
    names = train_halves(folder)
    trained = time.monotonic()
    held = search(folder, names, "validation", FEW if quick else QUESTIONS, list(METHODS), list(WEIGHTS[-1:] if quick else WEIGHTS))
    best = {method: next(row for row in held if row["method"] == method) for method in METHODS}  # the best stand first
    searched = time.monotonic()
    tests = on_tests(folder, names, best, FEW if quick else 0)
    single = max(tests[name]["rates"]["overall"] for name in names)
    chosen = held[0]["method"]
    rows = [
        {
            "method": key,
            "adapter": key in names,
            "weight": tests[key]["weights"][0],
            "norm_ratio": tests[key]["norm_ratio"],
            "explodes": tests[key]["explodes"],
            "held_back": next(row for row in held if (row["method"] or row["adapters"][0]) == key)["rates"]["overall"],
            **{name: tests[key]["rates"][name] for name in RATES},
        }
        for key in [*names, *METHODS]
    ]
    with Project.open(folder) as project:
        trained_on = {row["cycle"]: project.rows("datasets", hash=row["dataset"])[0]["counts"] for row in map(project.adapter, names)}
    return {
        "best_merge_gain": round(100 * (tests[chosen]["rates"]["overall"] - single), 2),
        "chosen": chosen,
        "highest_gain": round(100 * (max(tests[method]["rates"]["overall"] for method in METHODS) - single), 2),
        "split": split,
        "halves": trained_on,
        "questions": {"held_back": held[0]["rates"]["questions"], "tests": tests[chosen]["rates"]["questions"]},
        "rows": rows,
        "candidates": [
            {name: row[name] for name in ("method", "weights", "norm_ratio")} | {"overall": row["rates"]["overall"]} for row in held
        ],
        "seconds": {
            "data_and_training": round(trained - begun, 1),
            "search": round(searched - trained, 1),
            "tests": round(time.monotonic() - searched, 1),
        },
    }


def show(results: dict) -> None:
    """The table, the adapters on top, and what it came to."""
    counts = results["questions"]
    trained = " and ".join(f"{half['train']} questions" for half in results["halves"].values())
    print(f"Cut by {results['split']}: adapters trained on {trained}.")
    print(f"{'':<22}{'weight':>7}{'norm':>8}{'held back':>11}{'structure':>11}{'tool':>8}{'parameters':>12}{'overall':>9}")
    for row in results["rows"]:
        norm = f"{row['norm_ratio']:.2f}{'!' if row['explodes'] else ' '}"
        print(
            f"{row['method']:<22}{row['weight']:>7.2f}{norm:>8}{100 * row['held_back']:>11.1f}{100 * row['structure']:>11.1f}"
            f"{100 * row['tool']:>8.1f}{100 * row['parameters']:>12.1f}{100 * row['overall']:>9.1f}"
        )
    print(f"Held back: {counts['held_back']} questions; the rest on {counts['tests']} test questions, in percent.")
    print(
        f"Chosen by the held-back questions: {results['chosen']}, {results['best_merge_gain']:+.1f} points beside the better single "
        f"adapter on the test questions; the best method there: {results['highest_gain']:+.1f}."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--split", choices=("groups", "tools"), default="groups", help="how the training questions are cut in two")
    parser.add_argument("--folder", type=Path, help="project to make, or to continue from; without it a passing one")
    parser.add_argument("--quick", action="store_true", help="far fewer examples and questions, to see that it works")
    parser.add_argument("--json", action="store_true", help="one JSON object as the last line")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        results = measured((options.folder or Path(place) / "project").absolute(), options.split, options.quick)
    show(results)
    if options.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
