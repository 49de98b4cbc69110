"""How close synthesized questions come to real traffic: `python -m tests.benchmarks.router [--questions N] [--json]`.

The sample creative-studio with the heuristic teacher alone: questions are written by the router, and once more by a single fixed
template with the same budget; both are validated. Shown for each: the Jensen-Shannon divergence (bits) of the accepted questions
to the target over tool x content type x length, medians of words beside the target's, the rate of near duplicates, and seconds
and most memory of synthesis and validation.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import psutil

from engine.records import Example, ToolCall
from engine.store import Project
from engine.store.samples import make_project
from engine.text.population import Population, divergence, shares_of
from tests import toys
from tests.toys import ROOT

SPARE = 1.05  # questions written for each that is to be accepted


def run(folder: Path, *stages: str, **options: str) -> tuple[float, int]:
    """Run stages by the command line; (seconds, most memory in MB)."""
    begun, peak = time.monotonic(), 0
    for stage in stages:
        extra = [part for name, value in options.items() if stage == "synthesis" for part in (f"--{name}", value)]
        child = psutil.Popen(
            [sys.executable, "-m", "engine.cli.main", stage, str(folder), *extra],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        while child.poll() is None:
            with suppress(psutil.NoSuchProcess):
                peak = max([peak, *(one.memory_info().rss for one in [child, *child.children(recursive=True)])])
            time.sleep(0.02)
        if child.returncode:
            raise SystemExit(child.stderr.read())
    return time.monotonic() - begun, round(peak / 1e6)


def by_one_template(folder: Path, count: int) -> None:
    """The same number of questions from one sentence, values and titles drawn alike: what a template alone comes to."""
    with Project.open(folder) as project:
        rng, made = random.Random(1), []
        tools, assets = project.tools(), project.assets()
        for n in range(count):
            tool = rng.choice(tools)
            kind = rng.choice(next(p.enum for p in tool.parameter_list() if p.enum))
            text = " ".join(rng.sample(rng.choice(assets).keywords, 2))
            verb = "find" if tool.name == "Search" else "generate"
            made.append(
                Example(
                    f"synthesis:{n}",
                    f"please {verb} a {kind} of {text}",
                    (ToolCall(tool.name, {"content_type": kind, "prompt": text}),),
                    "synthesis",
                    f"one|{n}",
                    route="one template",
                    teacher="heuristic",
                    label="template",
                )
            )
        project.add_examples(made)
        project.begin_stage("synthesis")
        project.finish_stage("synthesis", {"questions": count})


def measured(folder: Path, most: int) -> dict:
    """What came of it, over the first `most` accepted questions."""
    with Project.open(folder) as project:
        population = Population(project.tools(), project.facts("statistics"))
        made = list(project.examples(origin="synthesis"))
        accepted = [example for example in made if example.state == "accepted"][:most]
        cells = [population.cell_of(one.tool, one.calls[0].arguments, len(one.question.split())) for one in accepted]
        medians = {
            tool.name: statistics.median([len(one.question.split()) for one in accepted if one.tool == tool.name] or [0])
            for tool in project.tools()
        }
        wanted = {name: length["median"] for name, length in project.facts("statistics")["length"].items()}
        near = sum("near duplicate" in one.reason for one in made) / max(1, len(made))
        return {
            "accepted": len(accepted),
            "js_divergence": round(divergence(shares_of(cells), population.joint()), 5),
            "medians": medians,
            "target_medians": wanted,
            "near_duplicate_rate": round(near, 4),
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--questions", type=int, default=10_000)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    budget = round(SPARE * options.questions)
    with tempfile.TemporaryDirectory() as place:
        rows = {}
        for name in ("router", "one template"):
            folder = Path(place) / name.replace(" ", "-")
            make_project(folder, "creative-studio")
            toys.run_here(folder, "tools", "knowledge")
            if name == "router":
                first = run(folder, "synthesis", total=str(budget))
            else:
                by_one_template(folder, budget)
                first = (0.0, 0)
            with Project.open(folder) as project:  # nothing is augmented here
                for stage in ("augmentation", "labelling"):
                    project.begin_stage(stage)
                    project.finish_stage(stage, {})
            second = run(folder, "validation")
            rows[name] = {
                **measured(folder, options.questions),
                "seconds": round(first[0] + second[0], 1),
                "peak_rss_mb": max(first[1], second[1]),
            }
    if options.json:
        print(json.dumps({**rows["router"], "one_template": rows["one template"]}))
        return
    for name, row in rows.items():
        print(f"{name}:", *(f"{key} {value}" for key, value in row.items()), sep="\n  ")


if __name__ == "__main__":
    main()
