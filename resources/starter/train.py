"""Train the starter from nothing: first to copy, then to call one tool, then to choose among more and more.

    python resources/starter/train.py --data ../shared/data --work runs/starter --tokens 40e6

Two processes of one thread each are faster than one of two threads, since the model is small:

    OMP_NUM_THREADS=1 torchrun --nproc-per-node 2 resources/starter/train.py --data ../shared/data --work runs/starter

Uses a GPU where there is one. Resumes from the newest checkpoint in `--work`. The rate stays constant until 70 % of the tokens
and then falls linearly, so `--tokens` may be raised until then. Greedy accuracy is measured by teacher forcing: an answer whose
every token is the most likely one is the answer that greedy decoding gives.
"""

import argparse
import json
import os
import random
import sys
import time
from pathlib import Path

import torch
from torch import distributed
from torch.nn.functional import cross_entropy
from transformers import AutoTokenizer, Qwen3Config, Qwen3ForCausalLM

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent.parent))
sys.path.insert(0, str(HERE))

import meanings  # noqa: E402
from data import World  # noqa: E402
from pointing import POINTING, Tutor, answers_of  # noqa: E402
from rows import TOOL_LEVELS, copy_batch, draw_choosing, draw_rows, encode_row, held_out_rows  # noqa: E402

from engine.stages.training.prefix_rows import ATTENTION, IGNORE  # noqa: E402

RANK, WORLD = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))  # set by torchrun
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
COPY_LEVELS = [500, 1000, 2000, 6000]  # how many pieces the copying rows are drawn from; the next once the loss is low
NAME_WEIGHT = 3.0  # of the tokens of a tool's name, of the first of a parameter or value, and of what follows a value: they decide
COPY_WEIGHT = 0.3  # of the copying rows that stay in every step: without them the skill is lost again
DECIDING_WEIGHT = 6.0  # of those at which another name of the list goes on otherwise
CHOOSE_SHARE = (0.7, 0.25)  # of rows that only choose: until choosing is well begun, and from then on
WELL_BEGUN = 2.0  # loss of the deciding tokens of a name (nats)
POOL_WEIGHT, POINT_WEIGHT = 1.0, 0.5  # of the losses of pointing.py, which teach the choice of the tool directly
TOOL_THRESHOLDS = [0.65, 0.65, 0.65, 0.65, 0.65]  # weighted answer loss (nats a token) below which the next level begins
SHAPE = {
    "hidden_size": 256,
    "intermediate_size": 768,
    "num_hidden_layers": 6,
    "num_attention_heads": 4,
    "num_key_value_heads": 2,
    "head_dim": 64,
    "max_position_embeddings": 4096,
    "tie_word_embeddings": True,
    "rms_norm_eps": 1e-6,
    "rope_parameters": {"rope_type": "default", "rope_theta": 10000.0},
}


def new_model(tokenizer) -> Qwen3ForCausalLM:
    """A Qwen3-shaped decoder of 6.3 million parameters with random weights."""
    config = Qwen3Config(
        vocab_size=len(tokenizer), bos_token_id=None, eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id, **SHAPE
    )
    return Qwen3ForCausalLM(config)


def copy_loss(model, ids, labels):
    """Mean cross-entropy of the repeated pieces, in nats."""
    chosen = labels != IGNORE
    hidden = model.model(input_ids=ids, use_cache=False).last_hidden_state
    return cross_entropy(model.lm_head(hidden[chosen]).float(), labels[chosen])


def weighted_loss(model, row, tutor: Tutor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, float]:
    """(`row_loss` with the tokens that decide counted more, pooling, pointing, mean loss of the names' deciding tokens)."""
    chosen = (row.labels[0] != IGNORE).nonzero().squeeze(1)
    labels = row.labels[0][chosen]
    logits = model(
        input_ids=row.ids.to(DEVICE),
        position_ids=row.positions.to(DEVICE),
        use_cache=False,
        row_layout=row.layout,
        logits_to_keep=chosen.to(DEVICE),
    ).logits[0]
    answers = answers_of(row, tutor.tokenizer)
    named = torch.isin(chosen, torch.tensor([at for answer in answers for at in answer.positions]))
    first = torch.isin(chosen, torch.tensor([answer.positions[i] for answer in answers for i in answer.deciding]))
    begun = torch.isin(
        chosen,
        torch.tensor(
            [
                place
                for answer in answers
                for place in (*(places[0] for places, _, _ in answer.copies), *(turn for turn, _, _ in answer.turns))
            ]
        ),
    )
    weights = torch.ones(len(labels)).masked_fill(named | begun, NAME_WEIGHT).masked_fill(first, DECIDING_WEIGHT).to(DEVICE)
    losses = cross_entropy(logits.float(), labels.to(DEVICE), reduction="none")
    decided = losses.detach()[first.to(DEVICE)].mean().item() if answers else 0.0
    return (losses * weights).sum(), *tutor.losses(row, answers), decided


def score(model, tokenizer, rows: list) -> dict:
    """Greedy answers by teacher forcing: the share of right tool names and of answers right to the letter, and how many there are."""
    model.set_attn_implementation(ATTENTION)
    names, wholes = [], []
    with torch.no_grad(), torch.autocast(DEVICE, torch.bfloat16):
        for row in rows:
            hidden = (
                model.model(input_ids=row.ids.to(DEVICE), position_ids=row.positions.to(DEVICE), use_cache=False, row_layout=row.layout)
                .last_hidden_state[0]
                .cpu()
            )
            chosen = row.labels[0] != IGNORE
            right = torch.ones(row.labels.shape[1], dtype=torch.bool)
            right[chosen] = model.lm_head(hidden[chosen].to(DEVICE)).argmax(-1).cpu() == row.labels[0][chosen]
            for answer in answers_of(row, tokenizer):
                end = row.layout.prefix + (answer.branch + 1) * row.layout.length
                names.append(bool(right[answer.begin : answer.positions[-1] + 1].all()))
                wholes.append(bool(right[answer.begin : end].all()))
    return {"questions": len(names), "name": round(sum(names) / len(names), 3), "exact": round(sum(wholes) / len(wholes), 3)}


def save(path: Path, model, optimizer, state: dict) -> None:
    """Write the checkpoint beside its final name, then rename."""
    part = path.with_suffix(".part")
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "state": state}, part)
    part.replace(path)


def step(model, tokenizer, world: World, tutor: Tutor, state: dict) -> int:
    """Gradients of one step, averaged over the processes; moves losses and levels in `state`, returns the tokens used."""
    rng = random.Random((state["step"] * WORLD + RANK) * 7919 + 1)
    copying = state["copy"] < len(COPY_LEVELS)
    ids, labels = copy_batch(COPY_LEVELS[min(state["copy"], len(COPY_LEVELS) - 1)], rng, 24 if copying else 8)
    model.set_attn_implementation("sdpa")
    with torch.autocast(DEVICE, torch.bfloat16):
        loss = copy_loss(model, ids.to(DEVICE), labels.to(DEVICE))
    (loss if copying else loss * COPY_WEIGHT).backward()
    sums = {"copy_loss": loss.item(), "loss": 0.0, "pool_loss": 0.0, "point_loss": 0.0, "first_loss": 0.0, "used": ids.numel()}
    if not copying:
        model.set_attn_implementation(POINTING)
        choosing = rng.random() < CHOOSE_SHARE[state["choose"]]
        rows = draw_choosing(tokenizer, world, rng) if choosing else draw_rows(tokenizer, world, state["tools"], rng)
        answers = sum(row.answer_tokens for row in rows)
        for row in rows:
            with torch.autocast(DEVICE, torch.bfloat16):
                loss, pooling, pointing, first = weighted_loss(model, row, tutor)
            (loss / answers + (POOL_WEIGHT * pooling + POINT_WEIGHT * pointing) / len(rows)).backward()
            sums["loss"] += 0.0 if choosing else loss.item() / answers
            sums["pool_loss"] += pooling.item() / len(rows) if choosing else 0.0
            sums["point_loss"] += pointing.item() / len(rows) if choosing else 0.0
            sums["first_loss"] += first / len(rows) if choosing else 0.0
            sums["used"] += row.ids.shape[1]
        sums |= {"choosing": float(choosing), "calling": float(not choosing)}
    sums = share(model, sums)
    follow(state, "copy_loss", sums["copy_loss"], 0.05)
    if copying:
        if state["copy_loss"] < 0.3:
            state["copy"] += 1
            state["copy_loss"] = 2.0
        return round(sums["used"] * WORLD)
    if sums["choosing"]:
        follow(state, "pool_loss", sums["pool_loss"] / sums["choosing"], 0.02)
        follow(state, "point_loss", sums["point_loss"] / sums["choosing"], 0.02)
        follow(state, "first_loss", sums["first_loss"] / sums["choosing"], 0.02)
        state["choose"] = int(state["choose"] or state["first_loss"] < WELL_BEGUN)
    if sums["calling"]:
        follow(state, "loss", sums["loss"] / sums["calling"], 0.02)
        state["level_steps"] += 1
        if state["tools"] < len(TOOL_LEVELS) - 1 and state["level_steps"] > 100 and state["loss"] < TOOL_THRESHOLDS[state["tools"]]:
            state["tools"] += 1
            state["level_steps"] = 0
    return round(sums["used"] * WORLD)


def follow(state: dict, name: str, value: float, share: float) -> None:
    """Move a running mean."""
    state[name] += share * (value - state[name])


def share(model, sums: dict[str, float]) -> dict[str, float]:
    """Average gradients and sums over the processes; with one process nothing changes."""
    if WORLD == 1:
        return sums
    weights = [p for p in model.parameters() if p.grad is not None]
    flat = torch.cat([p.grad.flatten() for p in weights] + [torch.tensor(list(sums.values()), device=DEVICE)])
    distributed.all_reduce(flat)
    flat /= WORLD
    for p, grad in zip(weights, flat.split([p.numel() for p in weights] + [len(sums)])):
        p.grad.copy_(grad.view_as(p))
    return dict(zip(sums, flat[-len(sums) :].tolist()))


def publish(model) -> None:
    """Write the model in bf16 safetensors beside its tokenizer."""
    model.set_attn_implementation("sdpa")
    model.to(torch.bfloat16).save_pretrained(HERE / "model")
    print("saved to", HERE / "model")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="checkpoints and log")
    parser.add_argument("--tokens", type=float, default=40e6)
    parser.add_argument("--rate", type=float, default=1.5e-3)
    parser.add_argument("--after", type=float, help="without a checkpoint continue from the published weights, which saw so many tokens")
    parser.add_argument("--save-only", action="store_true", help="write the newest checkpoint as the model and end")
    parser.add_argument("--measure", action="store_true", help="only measure the published model on tools never trained on")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    tokenizer = AutoTokenizer.from_pretrained(HERE / "model")
    if WORLD > 1:
        distributed.init_process_group("gloo")
    torch.set_flush_denormal(True)  # vanishing attention weights cost a CPU dearly
    torch.manual_seed(0)
    model = new_model(tokenizer).to(DEVICE)
    decay = [p for p in model.parameters() if p.ndim > 1]
    rest = [p for p in model.parameters() if p.ndim <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decay, "weight_decay": 0.05}, {"params": rest, "weight_decay": 0.0}], lr=options.rate, betas=(0.9, 0.95)
    )
    state = {
        "step": 0,
        "tokens": 0,
        "copy": 0,
        "tools": 0,
        "loss": 2.0,
        "copy_loss": 8.0,
        "pool_loss": 2.0,
        "point_loss": 6.0,
        "first_loss": 3.0,
        "choose": 0,
        "meanings": 0,
        "level_steps": 0,
    }
    checkpoint = options.work / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, weights_only=True, map_location=DEVICE)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        state |= saved["state"]
    elif options.after:
        model.load_state_dict(Qwen3ForCausalLM.from_pretrained(HERE / "model", dtype=torch.float32).state_dict())
        state |= {
            "tokens": round(options.after),
            "copy": len(COPY_LEVELS),
            "tools": len(TOOL_LEVELS) - 1,
            "loss": 0.6,
            "copy_loss": 0.1,
            "choose": 1,
            "meanings": 1,
        }
    if options.save_only:
        return publish(model)
    if options.measure:
        model = Qwen3ForCausalLM.from_pretrained(HERE / "model", dtype=torch.float32).to(DEVICE)
        print("Seal-Tools", score(model, tokenizer, held_out_rows(tokenizer, options.data)))
        print("company", score(model, tokenizer, [encode_row(tokenizer, *World(options.data).unseen_row(), longest=2000)]))
        return
    world = World(options.data)
    watched = [encode_row(tokenizer, *world.unseen_row(), longest=2000)]
    learned = meanings.kept(options.work / "meanings.pt", world, tokenizer).to(DEVICE)
    if not state["meanings"]:
        meanings.add_to(model.model.embed_tokens, learned)
        state["meanings"] = 1
    tutor = Tutor(model, tokenizer, learned)
    began, seen = time.time(), 0
    while state["tokens"] < options.tokens:
        done = state["tokens"] / options.tokens
        rate = options.rate * min(1.0, (state["step"] + 1) / 200) * (1.0 if done < 0.7 else max(0.03, (1 - done) / 0.3))
        for group in optimizer.param_groups:
            group["lr"] = rate
        used = step(model, tokenizer, world, tutor, state)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        state["step"] += 1
        state["tokens"] += used
        seen += used
        if RANK == 0 and state["step"] % 50 == 0:
            line = {
                "step": state["step"],
                "tokens": state["tokens"],
                "copy": state["copy"],
                "tools": TOOL_LEVELS[state["tools"]],
                "loss": round(state["loss"], 4),
                "choose": state["choose"],
                "first_loss": round(state["first_loss"], 4),
                "pool_loss": round(state["pool_loss"], 4),
                "point_loss": round(state["point_loss"], 4),
                "copy_loss": round(state["copy_loss"], 4),
                "rate": round(rate, 6),
                "tokens_per_second": round(seen / (time.time() - began)),
            }
            if state["step"] % 500 == 0 and state["copy"] == len(COPY_LEVELS):
                line |= score(model, tokenizer, watched)
            with open(options.work / "log.jsonl", "a", encoding="utf-8") as log:
                log.write(json.dumps(line) + "\n")
            print(line, flush=True)
        if RANK == 0 and state["step"] % 100 == 0:
            save(checkpoint, model, optimizer, state)
    if RANK == 0:
        save(checkpoint, model, optimizer, state)
        publish(model)


if __name__ == "__main__":
    main()
