"""The rows that the starter learns from and is measured on; questions of a row share their tool list
(engine/stages/training/prefix_rows.py)."""

import json
import random
from pathlib import Path

import torch
from data import World

from engine.stages.training.prefix_rows import IGNORE, make_row

TOOL_LEVELS = [1, 2, 4, 6, 9, 14]  # the most tools in a list
SHAPES = [(8, 8), (6, 10), (5, 12), (4, 16), (4, 16), (3, 20)]  # (tool lists, questions over each) in a step, by level
MOST_TO_CHOOSE = 12  # tools in the lists of rows that only choose


def encode_row(
    tokenizer, tools: list[dict], pairs: list[tuple[str, str]], keep: int = 0, rng: random.Random | None = None, longest: int = 180
):
    """Render (tools, [(question, answer)]) with the model's own chat template and lay out one prefix-shared row.

    With `keep`, only that many neighbours by length are taken, so that little of the row is padding. An answer that is cut off
    after the name (data.name_only) gets no end mark.
    """
    prefix_text = tokenizer.apply_chat_template([{"role": "user", "content": ""}], tools=tools, tokenize=False)
    prefix_text = prefix_text[: prefix_text.rindex("<|im_start|>user")]
    questions = [f"<|im_start|>user\n{question}<|im_end|>\n<|im_start|>assistant\n" for question, _ in pairs]
    answers = [answer if answer.endswith('", "') else f"{answer}<|im_end|>" for _, answer in pairs]
    q_ids = tokenizer(questions, add_special_tokens=False).input_ids
    a_ids = tokenizer(answers, add_special_tokens=False).input_ids
    prefix = tokenizer(prefix_text, add_special_tokens=False).input_ids
    branches = [(q + a, len(q)) for q, a in zip(q_ids, a_ids) if len(q) + len(a) <= longest]
    if keep and len(branches) > keep:
        branches.sort(key=lambda branch: len(branch[0]))
        at = rng.randint(0, len(branches) - keep)
        branches = branches[at : at + keep]
    return make_row(prefix[:2600], branches, tokenizer.pad_token_id) if branches else None


def copy_batch(pieces: int, rng: random.Random, rows: int = 24):
    """Rows of 6 to 24 random pieces repeated three times; the first pass is not learned. ids (rows, T), labels shifted."""
    n = rng.randint(6, 24)
    ids = [[rng.randint(261, 260 + pieces) if rng.random() > 0.04 else rng.randint(5, 260) for _ in range(n)] * 3 for _ in range(rows)]
    ids = torch.tensor(ids).clamp(max=6143)
    labels = torch.full_like(ids, IGNORE)
    labels[:, n - 1 : -1] = ids[:, n:]
    labels[:, n - 1] = IGNORE  # where the first repetition begins cannot be known
    return ids, labels


def held_out_rows(tokenizer, data: Path) -> list:
    """Seal-Tools' single-call `test_in_domain` queries, each over five of the tools kept out: only for `--measure`, never to steer by."""
    lines = lambda name: [json.loads(x) for x in (data / f"seal_tools/{name}.jsonl").read_text("utf-8").splitlines()]  # noqa: E731
    tools = {tool["api_name"]: tool for tool in lines("tool")}
    queries = lines("test_in_domain")
    held_out = sorted({call["api"] for query in queries for call in query["calling"]} & set(tools))
    types = {"str": "string", "int": "integer", "float": "number", "bool": "boolean"}
    rng, rows = random.Random(5), []
    for query in [q for q in queries if len(q["calling"]) == 1]:
        call = query["calling"][0]
        shown = [*rng.sample([name for name in held_out if name != call["api"]], 4), call["api"]]
        rng.shuffle(shown)
        listed = [
            {
                "type": "function",
                "function": {
                    "name": name,
                    "description": tools[name]["api_description"],
                    "parameters": {
                        "type": "object",
                        "properties": {k: {"type": types[p["type"]]} for k, p in tools[name]["parameters"].items()},
                        "required": tools[name]["required"],
                    },
                },
            }
            for name in shown
        ]
        answer = json.dumps({"name": call["api"], "arguments": call["parameters"]}, ensure_ascii=False)
        rows.append(encode_row(tokenizer, listed, [(query["query"], f"<tool_call>\n{answer}\n</tool_call>")], longest=2000))
    return rows


def draw_choosing(tokenizer, world: World, rng: random.Random) -> list:
    """The rows of one step in which tools are only named: short, so that many lists and questions fit in a step."""
    rows: list = []
    while len(rows) < 4:
        row = encode_row(tokenizer, *world.choosing_row(rng, MOST_TO_CHOOSE, 48), 32, rng)
        if row is not None:
            rows.append(row)
    return rows


def draw_rows(tokenizer, world: World, level: int, rng: random.Random) -> list:
    """The rows of one step at a level of the curriculum."""
    lists, questions = SHAPES[level]
    rows: list = []
    while len(rows) < lists:
        if level >= 2 and rng.random() < 0.04:
            drawn = world.asked_row(rng, 12)
        else:
            drawn = world.row(rng, TOOL_LEVELS[level], questions * 3)
        row = encode_row(tokenizer, *drawn, questions, rng)
        if row is not None:
            rows.append(row)
    return rows
