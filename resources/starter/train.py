"""Train Adaptool's function-calling adapter, which is merged into the embedded base model.

    torchrun --nproc-per-node 2 resources/starter/train.py --data ../shared/data --work runs/starter --threads 1 --steps 1200
    python resources/starter/train.py --data ../shared/data --work runs/starter --measure
    python resources/starter/train.py --work runs/starter --publish

A LoRA on SmolLM2-135M-Instruct learns from rows that `data.py` draws endlessly: one tool list, and questions over it that share it. The
rate rises over the first steps and then falls in a line to the last; `--weights` begins such a run at the weights of an earlier one. State
is kept every few steps: what was killed continues by the same command. `torchrun` shares each step among processes, a row each; on a few
cores a process a core is faster than a thread a core. `--publish` writes the adapter in 16 bit to `adapter/` beside this file. Watched by
the company that is kept out and by `dev.jsonl`, by teacher forcing.
"""

import argparse
import json
import os
import random
import time
from pathlib import Path

import torch
import torch.distributed as dist
from data import World
from peft import LoraConfig, get_peft_model
from safetensors.torch import load_file, save_file

from engine.models import base_models, embedded
from engine.stages.training.cpu_layers import speed_up
from engine.stages.training.prefix_rows import ATTENTION, make_row, row_logits, row_loss

HERE = Path(__file__).parent
RANK, ALPHA, RATE = 32, 64, 6e-4
WARMUP, LOWEST = 20, 0.02  # steps; share of the rate at the end
TOOLS, LONGEST, PREFIX = 14, 170, 1200  # tools in a list, tokens of question and answer, of a list
QUESTIONS, DRAWN = 16, 30  # questions in a row, taken out of so many
POOL = 8  # steps whose rows are drawn together, so that the processes' rows of a step are about equally long
ASKED = 0.07  # share of rows of Seal-Tools' own queries
KEEP_EVERY, WATCH_EVERY = 20, 150  # steps
MARK = "QuestionGoesHere"


def encode(tokenizer, tools: list[dict], pairs: list[tuple[str, str]], keep: int = 0, rng: random.Random | None = None):
    """One shared row of the questions that are short enough, or None; with `keep` of so many neighbours by length, which leaves little
    padding."""
    text = tokenizer.apply_chat_template([{"role": "user", "content": MARK}], tools=tools, tokenize=False, add_generation_prompt=True)
    at = text.rindex(MARK)
    head, tail = text[:at], text[at + len(MARK) :]
    cut = head.rindex("<|im_start|>")
    ids = lambda part: tokenizer(part, add_special_tokens=False).input_ids  # noqa: E731
    prefix, branches = ids(head[:cut]), []
    for question, answer in pairs:
        asked, told = ids(head[cut:] + question.strip() + tail), ids(answer + "<|im_end|>")
        if len(asked) + len(told) <= LONGEST:
            branches.append((asked + told, len(asked)))
    if keep and len(branches) > keep:
        branches.sort(key=lambda branch: len(branch[0]))
        at = rng.randint(0, len(branches) - keep)
        branches = branches[at : at + keep]
    return make_row(prefix, branches, tokenizer.pad_token_id) if branches and len(prefix) <= PREFIX else None


def rate(step: int, steps: int, highest: float) -> float:
    """The learning rate at a step."""
    return highest * min(1.0, (step + 1) / WARMUP, 1 - (1 - LOWEST) * step / steps)


def drawn(world: World, tokenizer, number: int):
    """The row of a number; lists grow over the first rows."""
    rng = random.Random(f"row:{number}")
    most = 3 if number < 15 else 7 if number < 60 else TOOLS
    while True:
        asked = rng.random() < ASKED
        row = encode(tokenizer, *(world.asked_row(rng, 10) if asked else world.row(rng, most, DRAWN)), QUESTIONS, rng)
        if row is not None:
            return row


def rows(world: World, tokenizer, step: int, rank: int, ranks: int, before: int):
    """Yield the rows of this process from a step on, after those `before`. Rows of like length meet in one step, in an order of their
    own."""
    while True:
        first = step - step % POOL
        pool = [drawn(world, tokenizer, before + first * ranks + number) for number in range(POOL * ranks)]
        pool.sort(key=lambda row: row.layout.tokens)
        order = random.Random(f"order:{first}").sample(range(POOL), POOL)
        for at in order[step - first :]:
            yield pool[at * ranks + rank]
        step = first + POOL


def averaged(weights, ranks: int) -> None:
    """Replace each gradient by its mean over the processes."""
    whole = torch.cat([p.grad.flatten() for p in weights])
    dist.all_reduce(whole)
    for p, mean in zip(weights, whole.div_(ranks).split([p.numel() for p in weights])):
        p.grad.copy_(mean.view_as(p))


def watched(model, tokenizer, tools, pairs) -> dict:
    """By teacher forcing: the share of answers whose name is right, and that are right to the letter."""
    model.eval()
    name = whole = count = 0
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(pairs), 28):
            logits, answers = row_logits(model, encode(tokenizer, tools, pairs[at : at + 28]))
            right, start = logits.argmax(-1) == answers, 0
            for end in (answers == tokenizer.eos_token_id).nonzero().flatten().tolist():
                told, until = "", start
                while until < end and '",' not in told:
                    told += tokenizer.decode(answers[until : until + 1])
                    until += 1
                name, whole, count = name + bool(right[start:until].all()), whole + bool(right[start : end + 1].all()), count + 1
                start = end + 1
    model.train()
    return {"name": round(name / count, 3), "whole": round(whole / count, 3), "questions": count}


def dev_pairs() -> tuple[list[dict], list[tuple[str, str]]]:
    """The sample's tools and the questions of dev.jsonl with the first accepted answer."""
    tools = json.loads((HERE.parent / "samples" / "digital-hr" / "tools.json").read_text(encoding="utf-8"))
    pairs = []
    for line in (HERE / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        (call,) = row["calls"] if "calls" in row else [first_accepted(row["answers"][0])]
        pairs.append((row["question"], f"<tool_call>\n{json.dumps(call, ensure_ascii=False)}\n</tool_call>"))
    return tools, pairs


def first_accepted(answer: dict) -> dict:
    """{name: {parameter: [accepted]}} as a call."""
    ((name, accepted),) = answer.items()
    return {"name": name, "arguments": {key: values[0] for key, values in accepted.items() if values[0] != ""}}


def with_lora(base: Path):
    """(tokenizer, model with a fresh adapter)."""
    torch.manual_seed(0)
    tokenizer = base_models.load_tokenizer(base)
    model = base_models.load_model(base, "bfloat16")
    model.requires_grad_(False)
    model.set_attn_implementation(ATTENTION)
    model = get_peft_model(model, LoraConfig(r=RANK, lora_alpha=ALPHA, target_modules="all-linear", task_type="CAUSAL_LM"))
    print(speed_up(model), "layers sped up;", sum(p.numel() for p in model.parameters() if p.requires_grad) / 1e6, "M weights", flush=True)
    return tokenizer, model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="the public material")
    parser.add_argument("--work", type=Path, required=True, help="folder of the state")
    parser.add_argument("--steps", type=int, default=1200)
    parser.add_argument("--weights", type=Path, help="state of an earlier run, whose weights are where this one begins")
    parser.add_argument("--rows-before", type=int, default=0, help="rows that the earlier run has seen, which are not drawn again")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--publish", action="store_true")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    rank, ranks = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))
    if ranks > 1:
        dist.init_process_group("gloo")
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    base = options.work / "base"
    if not base.is_dir():
        embedded.write_base(base)
    tokenizer, model = with_lora(base)
    weights = {name: p for name, p in model.named_parameters() if p.requires_grad}
    optimizer = torch.optim.AdamW(weights.values(), lr=options.rate, betas=(0.9, 0.98), weight_decay=0.0)
    state, step = options.work / "state.pt", 0
    if state.is_file() or options.weights:
        kept = torch.load(state if state.is_file() else options.weights, weights_only=True)
        for name, p in weights.items():
            p.data.copy_(kept["weights"][name])
        if state.is_file():
            step = kept["step"]
            optimizer.load_state_dict(kept["optimizer"])
    if options.publish:
        publish(model)
        return
    world = World(options.data)
    sets = {"company": world.unseen_row(), "dev": dev_pairs()}
    if options.measure:
        print(step, {name: watched(model, tokenizer, *one) for name, one in sets.items()})
        return
    begun, examples, losses, source = time.monotonic(), 0, [], rows(world, tokenizer, step, rank, ranks, options.rows_before)
    while step < options.steps:
        for group in optimizer.param_groups:
            group["lr"] = rate(step, options.steps, options.rate)
        row = next(source)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            loss = row_loss(model, row) / row.answer_tokens
        loss.backward()
        if ranks > 1:
            averaged(list(weights.values()), ranks)
        torch.nn.utils.clip_grad_norm_(list(weights.values()), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step, examples = step + 1, examples + row.layout.branches * ranks
        losses.append(loss.item())
        if rank == 0 and step % 10 == 0:
            told = {"step": step, "loss": round(sum(losses[-10:]) / len(losses[-10:]), 4), "seconds": round(time.monotonic() - begun)}
            print(json.dumps(told | {"examples": examples, "rate": round(rate(step, options.steps, options.rate), 6)}), flush=True)
        if rank == 0 and (step % KEEP_EVERY == 0 or step == options.steps):
            keep(state, step, optimizer, weights)
        if rank == 0 and (step % WATCH_EVERY == 0 or step == options.steps):
            print(json.dumps({"step": step} | {name: watched(model, tokenizer, *one) for name, one in sets.items()}), flush=True)


def keep(state: Path, step: int, optimizer, weights) -> None:
    """Write the state beside and put it in place."""
    beside = state.with_suffix(".new")
    torch.save({"step": step, "optimizer": optimizer.state_dict(), "weights": {name: p.data for name, p in weights.items()}}, beside)
    beside.replace(state)


def publish(model) -> None:
    """The adapter in 16 bit, as PEFT writes it."""
    folder = HERE / "adapter"
    model.save_pretrained(folder)
    file = folder / "adapter_model.safetensors"
    save_file({name: weight.bfloat16() for name, weight in load_file(file).items()}, file, {"format": "pt"})
    written = json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))
    written |= {"base_model_name_or_path": "SmolLM2-135M-Instruct", "target_modules": sorted(written["target_modules"])}
    (folder / "adapter_config.json").write_text(json.dumps(written, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    (folder / "README.md").unlink(missing_ok=True)


if __name__ == "__main__":
    main()
