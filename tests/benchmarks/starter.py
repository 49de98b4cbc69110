"""The embedded model, measured on what it never saw.

    python -m tests.benchmarks.starter --data ../shared/data [--only NAMES] [--quick] [--base embedded|plain|FOLDER]

  digital-hr   the sample's 140 hand-written questions after the demo's own training; the demo's minutes and memory; the answer
               time of its Q8_0 file with the tool list cached
  snips        SNIPS `validate` (700 questions, 7 tools) after LoRA on 40 and on 90 seeds an intent, through the app's own stages
  seal         200 single-call queries of Seal-Tools' test_in_domain, five tools in the list, no LoRA
  bfcl         BFCL v4 simple_python, multiple, parallel and parallel_multiple, and abstention on irrelevance, no LoRA
  company      165 questions over the 11 tools of the company that is kept out of the adapter's training, no LoRA
`--base plain` measures SmolLM2-135M-Instruct without Adaptool's adapter in the same way, a folder any other base model.
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
from itertools import takewhile
from pathlib import Path

from engine.checker import STRUCTURE, TOOL, judge, rates
from engine.models import embedded
from engine.models.call_formats import parse
from engine.models.inference import key_of
from engine.records import Tool
from engine.resources import resource
from engine.settings import SETTINGS_FILE, read_settings, write_settings
from engine.store import Project
from engine.store.samples import make_project
from tests.benchmarks import snips
from tests.benchmarks.baseline import Majority, Words
from tests.toys import ROOT

LISTED = 5  # tools in the lists of Seal-Tools
BATCH = 16  # questions answered at once
BFCL = ("simple_python", "multiple", "parallel", "parallel_multiple", "irrelevance")
JSON_TYPES = {"dict": "object", "float": "number", "tuple": "array", "any": "string"}
LONGEST = 160  # tokens of an answer, twice as many where several calls are right


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
    """Rates of something that answers one question at a time."""
    return judged(map(model, questions), questions)


def judged(raws: Iterable[str], questions: list[Asked]) -> dict:
    """Rates of raw answers, one for each question."""
    return told(judge(raw, {tool.name: tool for tool in asked.tools}, asked.answers).error for raw, asked in zip(raws, questions))


class Starter:
    """A base model itself, in bf16 where the machine computes with it. Questions over one list share it; others, each over a list of its
    own, run side by side with their beginnings padded."""

    def __init__(self, base: str) -> None:
        import torch

        from engine.models import base_models
        from engine.models.inference.transformers import Answers

        torch.set_num_threads(base_models.threads())
        folder = base_models.find(base)
        model = base_models.load_model(folder, "bfloat16" if torch.cpu._is_avx512_bf16_supported() else "auto").eval()
        none = [Tool("a", "", {"type": "object", "properties": {}})]
        self.answers = Answers.of_model(model, base_models.load_tokenizer(folder), none, BATCH, LONGEST)

    def __call__(self, questions: list[Asked]) -> list[str]:
        """The raw answers in order."""
        if len({key_of(asked.tools) for asked in questions}) == 1:
            self.answers.talk = self.answers.chat.over(questions[0].tools)
            return list(self.answers([asked.question for asked in questions]))
        longest = LONGEST * (2 if any(len(asked.answers) > 1 for asked in questions) else 1)
        prompts = [self.answers.chat.over(asked.tools).whole_prompt(asked.question) for asked in questions]
        order = sorted(range(len(prompts)), key=lambda at: len(prompts[at]))
        written: dict[int, str] = {}
        for batch in (order[at : at + BATCH] for at in range(0, len(order), BATCH)):
            written |= zip(batch, self._side_by_side([prompts[at] for at in batch], longest))
        return [written[at] for at in range(len(questions))]

    def _side_by_side(self, prompts: list[list[int]], longest: int) -> list[str]:
        """Greedy answers of at most `longest` tokens to a few prompts (token ids), padded on the left."""
        import torch

        model, tokenizer, ends = self.answers.model, self.answers.tokenizer, self.answers.ends
        width = max(map(len, prompts))
        ids = torch.tensor([[tokenizer.pad_token_id] * (width - len(one)) + one for one in prompts], device=model.device)
        seen = torch.tensor([[0] * (width - len(one)) + [1] * len(one) for one in prompts], device=model.device)
        with torch.inference_mode():
            rows = model.generate(
                input_ids=ids,
                attention_mask=seen,
                do_sample=False,
                max_new_tokens=longest,
                eos_token_id=ends,
                pad_token_id=tokenizer.pad_token_id,
            )[:, width:].tolist()
        return [tokenizer.decode(list(takewhile(lambda token: token not in ends, row)), skip_special_tokens=False) for row in rows]


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


def company_questions(data: Path) -> list[Asked]:
    """The company kept out of the adapter's training (resources/starter/data.py): each of its phrasings once, with one accepted answer."""
    sys.path.insert(0, str(resource("starter")))
    from data import World

    listed, pairs = World(data).unseen_row()
    tools = tuple(Tool(one["name"], one["description"], one["parameters"]) for one in (tool["function"] for tool in listed))
    return [
        Asked(tools, question, tuple({call.name: {key: [value] for key, value in call.arguments.items()}} for call in parse(answer)))
        for question, answer in pairs
    ]


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
    found = {
        "starter": judged(starter(questions), questions),
        "words": by_tools(lambda asked: Words(asked.tools)(asked.question), questions),
    }
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


def set_base(folder: Path, base: str) -> None:
    """Have a project train on this base model."""
    tables = read_settings(folder / SETTINGS_FILE)
    tables["training"]["base_model"] = base
    write_settings(folder / SETTINGS_FILE, tables)


def digital_hr(place: Path, base: str) -> dict:
    """The demo as a user runs it, then how long its Q8_0 file takes for a question."""
    from engine.stages.evaluation.playground import Playground

    folder = place / "digital-hr"
    make_project(folder, "digital-hr")
    set_base(folder, base)
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


def snips_after(place: Path, data: Path, per_intent: int, base: str) -> dict:
    """SNIPS after LoRA on so many seeds an intent."""
    folder = snips.make_project(place / f"snips-{per_intent}", data, per_intent)
    set_base(folder, base)
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
    parser.add_argument("--only", default="seal,bfcl,company,digital-hr,snips", help="which, separated by commas")
    parser.add_argument("--quick", action="store_true", help="every fifth question where no LoRA is trained, and 40 seeds only")
    parser.add_argument("--base", default="embedded", help="embedded, plain (without Adaptool's adapter) or a folder")
    options = parser.parse_args()
    only, every = set(options.only.split(",")), 5 if options.quick else 1
    results: dict[str, dict] = {}

    def keep(name: str, found: dict) -> None:
        results[name] = found
        show(name, found)

    with tempfile.TemporaryDirectory() as made:
        place, base = Path(made), options.base
        if base == "plain":
            base = str(place / "plain")
            embedded.write_base(Path(base))
        elif Path(base).is_dir():
            base = str(Path(base).absolute())
        if only & {"seal", "bfcl", "company"}:
            starter = Starter(base)
            if "seal" in only:
                keep("seal", untrained(seal_questions(options.data)[::every], starter))
            for name in BFCL if "bfcl" in only else ():
                keep(f"bfcl_{name}", untrained(bfcl_questions(options.data, name)[::every], starter))
            if "company" in only:
                keep("company", untrained(company_questions(options.data)[::every], starter))
            del starter
        if "digital-hr" in only:
            keep("digital_hr", digital_hr(place, base))
        for per_intent in ((40,) if options.quick else (40, 90)) if "snips" in only else ():
            keep(f"snips_{per_intent}", snips_after(place, options.data, per_intent, base))
    print(json.dumps({"base": options.base} | results | bars(results)))


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
