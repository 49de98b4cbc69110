"""How fast test questions are answered over a long tool list: `python -m tests.benchmarks.evaluation [--json] [--slow 35]`.

The digital-hr test set with a list of 3,000 tokens (the sample's tools, and again under the names of branch offices) is answered by
the tests' small model in three ways, each in a process of its own, on two threads, greedy, with the same longest answer:

    one by one     transformers' own `generate`, a whole prompt each
    batched        transformers' own `generate`, BATCH whole prompts side by side, padded on the left
    shared         engine.models.inference.transformers.Answers, the tool list computed once

The first two are measured on every fourth question (or as many as `--slow` says, evenly spread), the third on all, or on the same few
with `--short`, to see that everything runs; loading and one
question to warm up are not counted, computing the shared list is. Answers are compared on the questions that all three were asked.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from engine.records import Tool
from tests.toys import ROOT, STARTER

SAMPLE = ROOT / "resources" / "samples" / "digital-hr"
TOKENS, BATCH, LONGEST, THREADS = 3000, 20, 64, "2"
BRANCHES = ("lisbon", "osaka", "nairobi", "denver", "tallinn", "lima")
BARS = {"speedup_vs_one_by_one": 5, "speedup_vs_batched": 2}


def questions(count: int = 0) -> list[str]:
    """The test questions, or so many of them, evenly spread."""
    lines = (SAMPLE / "test.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line)["question"] for line in lines if line]
    return [asked[i * len(asked) // count] for i in range(count)] if count else asked


def long_list(chat) -> list[Tool]:
    """The sample's tools and their doubles in branch offices, as many as make a prompt's beginning of TOKENS tokens."""
    functions = [tool["function"] for tool in json.loads((SAMPLE / "tools.json").read_text(encoding="utf-8"))]
    own = [Tool(f["name"], f["description"], f["parameters"]) for f in functions]
    doubles = (
        replace(tool, name=f"{tool.name}_{branch}", description=f"{branch.title()} office: {tool.description}")
        for branch in BRANCHES
        for tool in own
    )
    tools = list(own)
    while len(chat.over(tools).prefix) < TOKENS:
        tools.append(next(doubles))
    return tools


# The three sides: each gives the answers to the questions, and is warm after the first call


def one_by_one(model, tokenizer, tools: list[Tool]) -> Callable[[list[str]], list[str]]:
    """Plain `generate`, a question at a time."""
    return batched(model, tokenizer, tools, 1)


def batched(model, tokenizer, tools: list[Tool], size: int = BATCH) -> Callable[[list[str]], list[str]]:
    """Plain `generate` over whole prompts, `size` at a time."""
    import torch

    from engine.models.chat import Chat

    talk, tokenizer.padding_side = Chat(tokenizer).over(tools), "left"

    def answer(asked: list[str]) -> list[str]:
        made: list[str] = []
        for at in range(0, len(asked), size):
            rows = tokenizer.pad({"input_ids": [talk.whole_prompt(q) for q in asked[at : at + size]]}, return_tensors="pt")
            with torch.inference_mode():
                out = model.generate(
                    **rows,
                    max_new_tokens=LONGEST,
                    do_sample=False,
                    eos_token_id=tokenizer.eos_token_id,
                    pad_token_id=tokenizer.pad_token_id,
                )
            for ids in out[:, rows.input_ids.shape[1] :].tolist():
                made.append(tokenizer.decode(ids).split(tokenizer.eos_token)[0])
        return made

    return answer


def shared(model, tokenizer, tools: list[Tool]) -> Callable[[list[str]], list[str]]:
    """The inference of this project."""
    from engine.models.inference.transformers import Answers

    answers = Answers.of_model(model, tokenizer, tools, BATCH, LONGEST)
    return lambda asked: list(answers(asked))


SIDES = {"one_by_one": one_by_one, "batched": batched, "shared": shared}


def measured(side: str, count: int) -> dict:
    """In this process: {"seconds", "answers": {question: answer}, "tokens": of the shared list}."""
    import torch

    from engine.models import base_models
    from engine.models.chat import Chat

    torch.set_num_threads(int(THREADS))
    model, tokenizer = (
        base_models.load_model(STARTER, "float32").to("cpu").eval(),
        base_models.load_tokenizer(STARTER),
    )
    tools = long_list(Chat(tokenizer))
    answer = SIDES[side](model, tokenizer, tools)
    asked = questions(count)
    answer(["who is on leave today?"])
    begun = time.perf_counter()
    made = answer(asked)
    return {"seconds": time.perf_counter() - begun, "answers": dict(zip(asked, made)), "tokens": len(Chat(tokenizer).over(tools).prefix)}


def in_child(side: str, count: int) -> dict:
    """The same in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.evaluation", "--side", side, "--slow", str(count)],
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": THREADS},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.strip().splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--slow", type=int, default=35, help="questions for the two slow sides, 0 for all")
    parser.add_argument("--short", action="store_true", help="the same few questions for all three sides")
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        print(json.dumps(measured(options.side, options.slow)))
        return
    sides = {side: in_child(side, 0 if side == "shared" and not options.short else options.slow) for side in SIDES}
    rates = {side: len(made["answers"]) / made["seconds"] for side, made in sides.items()}
    compared = list(sides["one_by_one"]["answers"])
    same = sum(len({made["answers"][question] for made in sides.values()}) == 1 for question in compared)
    told = {
        "speedup_vs_one_by_one": round(rates["shared"] / rates["one_by_one"], 2),
        "speedup_vs_batched": round(rates["shared"] / rates["batched"], 2),
        "identical_answers": same,
        "compared_answers": len(compared),
        "tool_list_tokens": sides["shared"]["tokens"],
        "questions_a_second": {side: round(rate, 2) for side, rate in rates.items()},
    }
    for side, rate in rates.items():
        print(f"{side:12} {rate:7.2f} questions a second over {len(sides[side]['answers'])} questions")
    for key, bar in BARS.items():
        print(f"{key:22} {told[key]:6.2f}   bar: {bar}")
    print(f"identical answers      {same} of {len(compared)}   bar: all")
    if options.json:
        print(json.dumps(told))


if __name__ == "__main__":
    main()
