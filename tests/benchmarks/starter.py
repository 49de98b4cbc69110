"""The embedded model, measured on what it never saw. `python -m tests.benchmarks.starter --data ../shared/data [--only NAMES] [--quick]`

  digital-hr   the sample's 140 hand-written questions after the demo's own training; the demo's minutes and memory; the answer
               time of its Q8_0 file with the tool list cached
  snips        SNIPS `validate` (700 questions, 7 tools) after LoRA on 40 and on 90 seeds an intent, through the app's own stages
  seal         200 single-call queries of Seal-Tools' test_in_domain, five tools in the list, no LoRA
  bfcl         BFCL v4 simple_python and multiple, and abstention on irrelevance, no LoRA
Each beside a majority baseline and one by word overlap and patterns (baseline.py), in per cent with 95 % confidence intervals (Wilson).
Tool selection counts whole calls only, as the checker does; overall counts all questions.
"""

import argparse
import json
import math
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.checker import STRUCTURE, TOOL, judge, rates
from engine.records import Tool
from engine.store import Project
from tests.benchmarks import snips
from tests.benchmarks.baseline import Majority, Words
from tests.toys import ROOT

LISTED = 5  # tools in the lists of Seal-Tools
JSON_TYPES = {"dict": "object", "float": "number", "tuple": "array", "any": "string"}
LONGEST = 160  # tokens of an answer


@dataclass(frozen=True)
class Asked:
    """A question over its own list of tools, with the accepted answers."""

    tools: tuple[Tool, ...]
    question: str
    answers: tuple[dict, ...]


def interval(right: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's 95 % confidence interval of a share, in per cent."""
    if not total:
        return 0.0, 0.0
    p, n = right / total, total
    middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low, high = (100 * end / (1 + z * z / n) for end in (middle - half, middle + half))
    return max(0.0, round(low, 1)), min(100.0, round(high, 1))


def told(errors: Iterable[str]) -> dict:
    """Rates in per cent with intervals, from the error of each answer."""
    errors = list(errors)
    whole = [error for error in errors if error != STRUCTURE]
    right_tool, right = sum(error != TOOL for error in whole), sum(not error for error in errors)
    found = rates(errors)
    return {
        "questions": len(errors),
        "structure": round(100 * found.structure, 1),
        "tool": round(100 * found.tool, 1),
        "tool_95": interval(right_tool, len(whole)),
        "overall": round(100 * found.overall, 1),
        "overall_95": interval(right, len(errors)),
    }


def by_tools(model: Callable[[Asked], str], questions: list[Asked]) -> dict:
    """Rates of something that answers."""
    return told(judge(model(asked), {tool.name: tool for tool in asked.tools}, asked.answers).error for asked in questions)


class Starter:
    """The embedded model itself; the tool list is computed anew for each question."""

    def __init__(self) -> None:
        from engine.models import base_models
        from engine.models.chat import Chat
        from engine.models.inference.transformers import Answers

        self.answers = Answers(base_models.find("embedded"), None, [Tool("a", "", {"type": "object", "properties": {}})], 1, LONGEST)
        self.chat = Chat(self.answers.tokenizer)

    def __call__(self, asked: Asked) -> str:
        self.answers.talk = self.chat.over(asked.tools)
        return next(iter(self.answers([asked.question])))


# Without LoRA


def lines(file: Path) -> list[dict]:
    """A JSON lines file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line]


def seal_questions(data: Path) -> list[Asked]:
    """Single-call queries of test_in_domain, each over its tool and four others of those never trained on."""
    defined = {tool["api_name"]: tool for tool in lines(data / "seal_tools/tool.jsonl")}
    queries = lines(data / "seal_tools/test_in_domain.jsonl")
    held_out = sorted({call["api"] for query in queries for call in query["calling"]} & set(defined))
    types = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}

    def tool(name: str) -> Tool:
        parameters = {key: {"type": types[p["type"]], "description": p["description"]} for key, p in defined[name]["parameters"].items()}
        return Tool(
            name, defined[name]["api_description"], {"type": "object", "properties": parameters, "required": defined[name]["required"]}
        )

    rng, made = random.Random(5), []
    for query in queries:
        if len(query["calling"]) == 1:
            call = query["calling"][0]
            shown = [*rng.sample([name for name in held_out if name != call["api"]], LISTED - 1), call["api"]]
            rng.shuffle(shown)
            made.append(Asked(tuple(map(tool, shown)), query["query"], ({call["api"]: {k: [v] for k, v in call["parameters"].items()}},)))
    return made


def bfcl_questions(data: Path, name: str) -> list[Asked]:
    """One of BFCL's files; irrelevance has no accepted answers."""
    answers = {}
    if (data / f"bfcl/answer_BFCL_v4_{name}.json").is_file():
        answers = {row["id"]: tuple(row["ground_truth"]) for row in lines(data / f"bfcl/answer_BFCL_v4_{name}.json")}
    made = []
    for row in lines(data / f"bfcl/BFCL_v4_{name}.json"):
        tools = tuple(Tool(tool["name"], tool["description"], plain_schema(tool["parameters"])) for tool in row["function"])
        made.append(Asked(tools, "\n".join(message["content"] for message in row["question"][0]), answers.get(row["id"], ())))
    return made


def plain_schema(schema):
    """BFCL's type names as JSON Schema's."""
    if isinstance(schema, dict):
        return {
            key: JSON_TYPES.get(value, value) if key == "type" and isinstance(value, str) else plain_schema(value)
            for key, value in schema.items()
        }
    return [plain_schema(part) for part in schema] if isinstance(schema, list) else schema


def untrained(questions: list[Asked], starter: Starter) -> dict:
    """Model and baselines over questions with lists of their own; without accepted answers it is a matter of abstaining."""
    found = {"starter": by_tools(starter, questions), "words": by_tools(lambda asked: Words(asked.tools)(asked.question), questions)}
    if all(asked.answers for asked in questions):
        majority = Majority(next(iter(asked.answers[0])) for asked in questions)
        found["majority"] = by_tools(lambda asked: majority(asked.question), questions)
    return found


# After LoRA, through the app's own stages


def run(folder: Path, *options: str) -> float:
    """`adaptool run`; seconds."""
    begun = time.monotonic()
    subprocess.run([sys.executable, "-m", "engine.cli.main", "run", str(folder), *options], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - begun


def trained(folder: Path) -> dict:
    """Rates of base, adapter, exported files and baselines on the tests of a project that has run."""
    with Project.open(folder) as project:
        asked = [Asked(tuple(project.tools()), test.question, test.answers) for test in project.tests()]
        seeds = [{"question": e.question, "calls": [call.as_dict() for call in e.calls]} for e in project.examples("seed")]
        found = {
            row["model"]: told(one["error"] for one in project.rows("answers", model=row["model"])) for row in project.rows("evaluations")
        }
        untrained = (project.facts("evaluation") or {}).get("baseline")
    words, majority = Words(asked[0].tools, seeds), Majority(next(iter(one.answers[0])) for one in asked)
    if untrained:  # tool selection alone
        share, of = untrained["tool"]["share"], untrained["tool"]["of"]
        found["embeddings"] = {"questions": of, "tool": round(100 * share, 1), "tool_95": interval(round(share * of), of)}
    return found | {
        "words": by_tools(lambda one: words(one.question), asked),
        "majority": by_tools(lambda one: majority(one.question), asked),
    }


def digital_hr(place: Path) -> dict:
    """The demo as a user runs it, then how long its Q8_0 file takes for a question."""
    from engine.stages.evaluation.playground import Playground

    folder = place / "digital-hr"
    done = subprocess.run(
        [sys.executable, "-m", "engine.cli.main", "demo", str(folder), "--json"], cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE
    )
    demo = json.loads(done.stdout.splitlines()[-1])
    with Project.open(folder) as project:
        playground, took = Playground(project, "gguf-q8_0"), []
        for test in project.tests():
            begun = time.perf_counter()
            playground.ask(test.question)
            took.append(time.perf_counter() - begun)
    return trained(folder) | {
        "minutes": round(demo["seconds"] / 60, 1),
        "peak_rss_mb": demo["peak_rss_mb"],
        "q8_0_ms": {"median": round(1000 * statistics.median(took[1:])), "p95": round(1000 * sorted(took[1:])[int(0.95 * len(took[1:]))])},
    }


def snips_after(place: Path, data: Path, per_intent: int) -> dict:
    """SNIPS after LoRA on so many seeds an intent."""
    folder = snips.make_project(place / f"snips-{per_intent}", data, per_intent)
    seconds = run(folder, "--until", "evaluation")
    return trained(folder) | {"minutes": round(seconds / 60, 1)}


def show(name: str, found: dict) -> None:
    """A table on standard output."""
    print(f"\n{name}\n{'':16}{'questions':>10}{'structure':>10}{'tool':>7}{'95 %':>14}{'overall':>9}{'95 %':>14}")
    for who, one in found.items():
        if isinstance(one, dict) and "overall" in one:
            print(
                f"{who:16}{one['questions']:>10}{one['structure']:>10}{one['tool']:>7}{one['tool_95'][0]:>8}-{one['tool_95'][1]:<5}"
                f"{one['overall']:>9}{one['overall_95'][0]:>8}-{one['overall_95'][1]:<5}"
            )
        elif isinstance(one, dict) and "tool" in one:
            print(f"{who:16}{one['questions']:>10}{'-':>10}{one['tool']:>7}{one['tool_95'][0]:>8}-{one['tool_95'][1]:<5}{'-':>9}")
        else:
            print(f"{who}: {one}")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data", help="the public material")
    parser.add_argument("--only", default="seal,bfcl,digital-hr,snips", help="which, separated by commas")
    parser.add_argument("--quick", action="store_true", help="every fifth question where no LoRA is trained, and 40 seeds only")
    options = parser.parse_args()
    only, every = set(options.only.split(",")), 5 if options.quick else 1
    results: dict[str, dict] = {}

    def keep(name: str, found: dict) -> None:
        results[name] = found
        show(name, found)

    if only & {"seal", "bfcl"}:
        starter = Starter()
        if "seal" in only:
            keep("seal", untrained(seal_questions(options.data)[::every], starter))
        for name in ("simple_python", "multiple", "irrelevance") if "bfcl" in only else ():
            keep(f"bfcl_{name}", untrained(bfcl_questions(options.data, name)[::every], starter))
    with tempfile.TemporaryDirectory() as place:
        if "digital-hr" in only:
            keep("digital_hr", digital_hr(Path(place)))
        for per_intent in ((40,) if options.quick else (40, 90)) if "snips" in only else ():
            keep(f"snips_{per_intent}", snips_after(Path(place), options.data, per_intent))
    print(json.dumps(results | bars(results)))


def bars(results: dict) -> dict:
    """What the embedded model is held to, under one name each."""
    wanted = {
        "digital_hr": ("adapter", "structure tool overall"),
        "snips_90": ("adapter", "tool overall"),
        "seal": ("starter", "tool overall"),
    }
    found = {
        f"{name}_{rate}": results[name][who][rate] for name, (who, which) in wanted.items() if name in results for rate in which.split()
    }
    for name in ("digital_hr", "snips_90"):  # points of tool selection above what needs no training
        if "embeddings" in results.get(name, {}):
            found[f"{name}_tool_over_embeddings"] = round(results[name]["adapter"]["tool"] - results[name]["embeddings"]["tool"], 1)
    if "snips_90" in results:
        found["snips_90_over_words"] = round(results["snips_90"]["adapter"]["overall"] - results["snips_90"]["words"]["overall"], 1)
    return found


if __name__ == "__main__":
    main()
