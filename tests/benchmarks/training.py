"""Training three ways on the enterprise paper's shape of work. `python -m tests.benchmarks.training [--json] [--sweep] [--gpu]`

The tests' small model with LoRA of rank 8 and the 14 tools of digital-hr, their descriptions padded until the tool list has about
3,000 tokens; question and answer have about 70. Each way runs in a child of its own, on the same examples in the same updates:

  plain    one example a row, our own rows, loop and optimizer
  packed   TRL's SFTTrainer with packing (best fit, which keeps examples apart), one row for each group that its packing makes; the
           best of the row lengths tried counts
  prefix   shared rows

told as examples a second of the training alone, the loss on held-back questions after the same number of examples, and the most
memory that the child held. --sweep trains the preset enterprise-lora at several learning rates; --gpu is for a graphics card
(tests/benchmarks/training_on_card.py).
"""

import argparse
import contextlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from tests.toys import ROOT, STARTER

SAMPLE = ROOT / "resources" / "samples" / "digital-hr"
PREFIX = 3000  # tokens
HELD = 14  # questions
RATE = 1e-3
RATES = (8e-5, 2e-4, 8e-4, 2e-3, 8e-3)  # the paper's 8.0 with the exponents that may fit, and others between
FILLING = (
    "Part of the personnel system; it reads and writes records of the company's own people, and every request is logged with the "
    "time and the name of who asked."
)


# The work


def paper_work(per_step: int, steps: int):
    """(chat, [(prefix ids, [(ids, start)])] for each update, the same for the held-back questions)."""
    from engine.models import base_models
    from engine.models.chat import Chat
    from engine.records import Tool, ToolCall

    chat = Chat(base_models.load_tokenizer(STARTER))
    entries = [entry["function"] for entry in json.loads((SAMPLE / "tools.json").read_text(encoding="utf-8"))]
    tools = [Tool(e["name"], e["description"], e["parameters"]) for e in entries]
    words = cycle(FILLING.split())
    while len(chat.over(tools).prefix) < PREFIX:
        more = " ".join(islice(words, 3))
        tools = [replace(tool, description=f"{tool.description} {more}") for tool in tools]
    lines = (SAMPLE / "seeds.jsonl").read_text(encoding="utf-8").splitlines()
    rng = random.Random(1)
    examples = [(one["question"], [ToolCall.from_dict(call) for call in one["calls"]]) for one in map(json.loads, filter(None, lines))]
    rng.shuffle(examples)
    held, trained = examples[:HELD], examples[HELD:]

    def encoded(chosen):
        talk = chat.over(rng.sample(tools, len(tools)))
        return talk.prefix, [(e.ids, e.start) for e in (talk.example(*one) for one in chosen)]

    stream = [one for _ in range(per_step * steps // len(trained) + 1) for one in rng.sample(trained, len(trained))]
    return chat, [encoded(stream[at : at + per_step]) for at in range(0, per_step * steps, per_step)], encoded(held)


def adapted(model):
    """LoRA of rank 8 on all linear layers, drawn alike in every child."""
    import torch

    from engine.settings import TrainingSettings
    from engine.stages.training.adapter import with_adapter

    torch.set_flush_denormal(True)
    return with_adapter(model, TrainingSettings(rank=8, alpha=16))


# The three ways, each in its own process


def ours(work, held, rows_of, per_step: int, folder: Path, pad: int) -> dict:
    """Our own trainer over rows made by `rows_of(prefix, branches)`."""
    from engine.models import base_models
    from engine.settings import TrainingSettings
    from engine.stages.training.trainer import RowTrainer, training_arguments

    rows = [row for prefix, branches in work for row in rows_of(prefix, branches)]
    model = adapted(base_models.load_model(STARTER))
    if rows[0].layout is not None:
        from engine.stages.training.prefix_rows import ATTENTION

        model.set_attn_implementation(ATTENTION)
    settings = TrainingSettings(learning_rate=RATE, warmup=0.0, rows_per_step=len(rows) // len(work), save_every=10**6)
    trainer = RowTrainer(model, training_arguments(settings, folder), [(row,) for row in rows])
    begun = time.perf_counter()
    trainer.train()
    return measured(model, held, pad, time.perf_counter() - begun, sum(row.ids.shape[1] for row in rows), per_step * len(work), trainer)


def packed(work, held, per_row: int, per_step: int, folder: Path, chat, pad: int) -> dict:
    """TRL's trainer over rows that its own packing makes of each update's examples."""
    from datasets import Dataset, concatenate_datasets
    from trl import SFTConfig, SFTTrainer, pack_dataset

    from engine.models import base_models
    from engine.settings import TrainingSettings
    from engine.stages.training.trainer import training_arguments

    def entry(prefix, ids, start):
        return {"input_ids": prefix + ids, "labels": [-100] * (len(prefix) + start) + ids[start:]}

    updates = [[entry(prefix, ids, start) for ids, start in branches] for prefix, branches in work]
    length = per_row * max(len(one["input_ids"]) for update in updates for one in update)
    packs = [pack_dataset(Dataset.from_list(update), length, "bfd") for update in updates]
    if len({len(pack) for pack in packs}) != 1:
        sys.exit("the packing made updates of different size")
    dataset = concatenate_datasets(packs)
    like = training_arguments(TrainingSettings(learning_rate=RATE, warmup=0.0), folder)
    config = SFTConfig(
        output_dir=str(folder),
        packing=True,
        packing_strategy="bfd",
        max_length=length,
        dataset_kwargs={"skip_prepare_dataset": True},
        train_sampling_strategy="sequential",
        per_device_train_batch_size=1,
        gradient_accumulation_steps=len(packs[0]),
        num_train_epochs=1,
        learning_rate=RATE,
        warmup_steps=like.warmup_steps,
        lr_scheduler_type=like.lr_scheduler_type,
        weight_decay=like.weight_decay,
        max_grad_norm=like.max_grad_norm,
        bf16=like.bf16,
        use_cpu=like.use_cpu,
        activation_checkpointing=False,
        logging_steps=1,
        save_strategy="no",
        report_to="none",
        disable_tqdm=True,
        dataloader_pin_memory=False,
    )
    model = adapted(base_models.load_model(STARTER))
    trainer = SFTTrainer(model=model, args=config, train_dataset=dataset, processing_class=chat.tokenizer)
    begun = time.perf_counter()
    trainer.train()
    seconds = time.perf_counter() - begun
    return measured(trainer.model, held, pad, seconds, sum(map(len, dataset["input_ids"])), per_step * len(work), trainer)


def measured(model, held, pad: int, seconds: float, tokens: int, examples: int, trainer) -> dict:
    """What a child tells: peak memory first, for the held-back loss takes some too."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 2**30
    import torch

    from engine.stages.training.prefix_rows import plain_row, row_loss

    model.eval()
    model.set_attn_implementation("sdpa")
    rows = [plain_row(held[0], ids, start) for ids, start in held[1]]
    with torch.no_grad():
        loss = sum(row_loss(model, row).item() for row in rows) / sum(row.answer_tokens for row in rows)
    curve = [entry["loss"] for entry in trainer.state.log_history if "loss" in entry]
    return {
        "seconds": round(seconds, 2),
        "examples": examples,
        "examples_per_second": examples / seconds,
        "tokens_per_second": tokens / seconds,
        "held_loss": loss,
        "curve": curve,
        "peak_gib": peak,
    }


def child(way: str, per_step: int, steps: int, threads: int) -> dict:
    """One way, in this process."""
    import torch

    from engine.stages.training.prefix_rows import make_row, plain_row

    torch.set_num_threads(threads)
    chat, work, held = paper_work(per_step, steps)
    pad = chat.tokenizer.pad_token_id
    with tempfile.TemporaryDirectory() as folder:
        if way == "plain":
            return ours(work, held, lambda prefix, branches: [plain_row(prefix, *one) for one in branches], per_step, Path(folder), pad)
        if way == "prefix":
            return ours(work, held, lambda prefix, branches: [make_row(prefix, branches, pad)], per_step, Path(folder), pad)
        return packed(work, held, int(way.removeprefix("packed")), per_step, Path(folder), chat, pad)


def in_child(way: str, per_step: int, steps: int, threads: int) -> dict:
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.training",
        "--way",
        way,
        "--per-step",
        str(per_step),
        "--steps",
        str(steps),
        "--threads",
        str(threads),
    ]
    told = subprocess.run(command, cwd=ROOT, text=True, capture_output=True)
    if told.returncode:
        sys.exit(f"{way}: {told.stderr[-3000:]}")
    return json.loads(told.stdout.splitlines()[-1])


def compare(per_step: int, steps: int, packs: list[int], threads: int) -> dict:
    """All ways; the JSON that is printed."""
    _, work, _ = paper_work(per_step, steps)
    branches = [len(ids) for _, update in work for ids, _ in update]
    print(
        f"{steps} updates of {per_step} examples, {threads} threads; tool list {len(work[0][0])} tokens, question and answer "
        f"{sum(branches) / len(branches):.0f} on average\n"
    )
    print(f"{'way':<10}{'examples/s':>12}{'tokens/s':>10}{'seconds':>9}{'held-back loss':>16}{'peak GiB':>10}")
    found = {}
    for way in ["plain", *(f"packed{n}" for n in packs), "prefix"]:
        one = found[way] = in_child(way, per_step, steps, threads)
        print(
            f"{way:<10}{one['examples_per_second']:>12.3f}{one['tokens_per_second']:>10.0f}{one['seconds']:>9.1f}"
            f"{one['held_loss']:>16.4f}{one['peak_gib']:>10.2f}",
            flush=True,
        )
    trl = max((one for way, one in found.items() if way.startswith("packed")), key=lambda one: one["examples_per_second"])
    plain, prefix = found["plain"], found["prefix"]
    apart = max(abs(one["held_loss"] - plain["held_loss"]) / plain["held_loss"] for one in found.values())
    return {
        "speedup_vs_plain": prefix["examples_per_second"] / plain["examples_per_second"],
        "speedup_vs_trl_packed": prefix["examples_per_second"] / trl["examples_per_second"],
        "loss_relative_difference": apart,
        "peak_gib": {way: round(one["peak_gib"], 2) for way, one in found.items()},
        "examples_per_second": {way: round(one["examples_per_second"], 4) for way, one in found.items()},
    }


# The learning rate of the preset enterprise-lora


def sweep(rates: list[float], epochs: int, per_tool: int) -> dict:
    """Loss and right answers on the held-back part for each rate, the tests' small model on digital-hr with the preset's other settings.

    The JSON that is printed: {"rates": {rate: {"loss", "accuracy"} or None where the loss diverged}, "best_rate": that of the lowest loss}.
    """
    from engine.errors import InputError
    from engine.jobs.worker import Report, run_stage
    from engine.stages.training.presets import settings_of
    from engine.store import Project
    from engine.store.samples import make_project

    found: dict[str, dict | None] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sweep"
        make_project(path, "digital-hr")
        with Project.open(path) as project:
            changes = {"synthesis": {"per_tool": per_tool}, "augmentation": {"replacement": 6}}
            for stage in ("tools", "knowledge", "synthesis", "augmentation", "labelling", "validation", "dataset"):
                told = run_stage(project, stage, Report(stage, lambda event: None), changes.get(stage))
            print(f"{told}\n{'rate':<10}{'loss':>10}{'accuracy':>10}", flush=True)
            for rate in rates:
                settings = {
                    **settings_of("enterprise-lora"),
                    "base_model": str(STARTER),
                    "learning_rate": rate,
                    "epochs": epochs,
                    "keep_from_epoch": 0,
                    "validation_questions": 60,
                }
                try:
                    with contextlib.redirect_stdout(sys.stderr):  # the trainer prints each step
                        told = run_stage(project, "training", Report("training", lambda event: None), settings)
                except InputError as error:
                    found[str(rate)] = None
                    print(f"{rate:<10.0e}{error.message}", flush=True)
                    continue
                found[str(rate)] = {"loss": told["validation_loss"], "accuracy": told["validation_accuracy"]}
                print(f"{rate:<10.0e}{told['validation_loss']:>10.4f}{told['validation_accuracy']:>10.3f}", flush=True)
    whole = {rate: one for rate, one in found.items() if one}
    return {"rates": found, "best_rate": float(min(whole, key=lambda rate: whole[rate]["loss"])) if whole else None}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="one JSON object as the last line")
    parser.add_argument("--per-step", type=int, default=32, help="examples in each update")
    parser.add_argument("--steps", type=int, default=3, help="updates")
    parser.add_argument("--packs", type=int, nargs="+", default=[1, 2], help="row lengths to try with TRL, in examples")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--sweep", action="store_true", help="learning rates for the preset enterprise-lora")
    parser.add_argument("--rates", type=float, nargs="+", default=list(RATES), help="of the sweep")
    parser.add_argument("--epochs", type=int, default=5, help="of the sweep")
    parser.add_argument("--per-tool", type=int, default=30, help="questions of the sweep")
    parser.add_argument("--gpu", action="store_true", help="on a graphics card")
    parser.add_argument("--way", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.way:
        print(json.dumps(child(given.way, given.per_step, given.steps, given.threads)))
        return
    if given.sweep:
        results = sweep(given.rates, given.epochs, given.per_tool)
    elif given.gpu:
        from tests.benchmarks.training_on_card import on_card

        results = on_card()
    else:
        results = compare(given.per_step, given.steps, given.packs, given.threads)
        print(
            f"\n{results['speedup_vs_plain']:.1f} times plain rows, {results['speedup_vs_trl_packed']:.1f} times TRL packed; losses apart "
            f"by {100 * results['loss_relative_difference']:.3f} % at most"
        )
    if given.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
