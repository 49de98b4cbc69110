"""What the planner foretells, worked out openly. `python -m tests.benchmarks.planner [--json] [--card "24 A10"] [--only job|memory]`

job     The enterprise paper's training: 2,295 examples of 3,060 tokens, 10 epochs, Qwen2.5-Coder-7B-Instruct, LoRA of rank 8 in 16 bit.
        Operations are counted from the model's shapes (`engine.planner.durations.of_row`), part by part, once for rows of one example
        and once for rows that share their tool list. Hours are operations over what the card's data sheet promises times the share
        of it that the paper's own five hours on four A10 come to (`durations.USED`). No card was asked: these are projections.
memory  The memory formula beside measured peaks of a tiny model on the processor, storage by storage.
"""

import argparse
import json
import tempfile
from dataclasses import replace
from pathlib import Path

from engine.planner import durations, memory, model_size, plan
from engine.planner.hardware import Hardware, imagined
from engine.planner.memory import Shape, Strategy
from engine.planner.plan import Work
from engine.settings import TrainingSettings

QWEN_7B = {
    "model_type": "qwen2",
    "hidden_size": 3584,
    "intermediate_size": 18944,
    "num_attention_heads": 28,
    "num_key_value_heads": 4,
    "num_hidden_layers": 28,
    "vocab_size": 152064,
}  # Qwen2.5-Coder-7B-Instruct, its config.json
EXAMPLES, PREFIX, BRANCH, ANSWER, EPOCHS, RANK = 2295, 3000, 60, 25, 10, 8
SHARED = (16, 32, 64)  # questions in a row
PAPER = "4x24 A10"
PAPER_HOURS = 5
CHECKED = ((3, 400, 4), (3, 400, 16), (6, 800, 8))  # layers, prefix, branches of the models and rows measured


def work_of(questions: int) -> Work:
    """The paper's job with so many questions in a row; one question gives ordinary rows."""
    row = Shape(PREFIX, questions, BRANCH, questions * ANSWER)
    return Work(
        model_size.of_config(QWEN_7B), row, row, -(-EXAMPLES // questions), TrainingSettings(rank=RANK, epochs=EPOCHS), shared=questions > 1
    )


def projected(questions: int, cards: str) -> dict:
    """The strategy that the planner chooses for the job in 16 bit on these cards: operations of the whole run by part, hours, memory."""
    work = work_of(questions)
    machine = Hardware(imagined([cards]), ram_gib=256, ram_free_gib=250, disk_free_gib=500, cores=16, cpu_gflops=500)
    found = [one for one in plan.proposals(work, machine, None) if one["device"] == "cuda" and one["quantization"] == "none"]
    one = found[plan.choose(found)] if plan.choose(found) is not None else None
    if one is None:
        return {"questions": questions, "cards": cards, "hours": None}
    questions = one["settings"].get("questions_per_row", questions)  # the planner takes fewer where they would not fit
    work = work_of(questions)
    strategy = Strategy("cuda", "none", one["gradient_checkpointing"], one["parallel"], one["devices"], RANK, shared=work.shared)
    row = durations.of_row(work.size, work.average, strategy)
    runs = work.rows * EPOCHS
    return {
        "questions": questions,
        "cards": cards,
        "checkpointing": strategy.checkpointing,
        "rows": runs,
        "tokens": runs * work.average.tokens,
        "pflop": {part: getattr(row, part) * runs / 1e15 for part in ("linear", "attention", "head", "lora", "total")},
        "hours": one["seconds"] / 3600,
        "gib": one["memory_gib"],
    }


def job(card: str) -> dict:
    """The table of projections; the JSON that is printed."""
    rate = durations.rate_of(imagined([card])[0].name)
    print(
        f"{EXAMPLES} examples of {PREFIX + BRANCH} tokens, {EPOCHS} epochs, 7.6 billion parameters, LoRA of rank {RANK}, base model in "
        "16 bit"
    )
    if rate is None:
        raise SystemExit(f"The speed of {card} is not known; name a card of engine/planner/durations.py.")
    print(f"{card}: {rate / 1e12 / durations.USED:.0f} TFLOPS by its data sheet, of which {durations.USED:.0%} is reckoned with\n")
    print(
        f"{'questions a row':<17}{'cards':<10}{'tokens':>12}{'linear':>9}{'attention':>11}{'head':>7}{'LoRA':>7}{'PFLOP':>9}{'again':>7}"
        f"{'GiB':>7}{'hours':>8}"
    )
    found = {}
    for name, questions, cards in [("paper", 1, PAPER), ("plain", 1, card), *((f"shared{n}", n, card) for n in SHARED)]:
        one = found[name] = projected(questions, cards)
        if one["hours"] is None:
            print(f"{questions:<17}{cards:<10}{'does not fit':>12}")
            continue
        parts = one["pflop"]
        print(
            f"{one['questions']:<17}{cards:<10}{one['tokens']:>12,}{parts['linear']:>9.0f}{parts['attention']:>11.0f}{parts['head']:>7.1f}"
            f"{parts['lora']:>7.1f}{parts['total']:>9.0f}{'yes' if one['checkpointing'] else 'no':>7}{one['gib']:>7.1f}{one['hours']:>8.2f}"
        )
    print(f'\nThe paper says about {PAPER_HOURS} hours for the first line; "again": layers are computed a second time to save memory.')
    return {"card": card, **{f"{name}_hours": one["hours"] for name, one in found.items()}, "job": found}


def peaks() -> dict:
    """{shape: [predicted, measured] bytes} of tiny models, in float32 and bf16, with and without computing layers again."""
    from transformers import Qwen2Config, Qwen2ForCausalLM

    from tests.engine.planner.measuring import adapted, peak_on_cpu, rows_of

    found = {}
    print(f"{'layers':<8}{'prefix':<8}{'questions':<11}{'numbers':<9}{'again':<7}{'foretold MiB':>13}{'measured MiB':>14}{'ratio':>8}")
    for layers, prefix, branches in CHECKED:
        with tempfile.TemporaryDirectory() as folder:
            config = Qwen2Config(
                vocab_size=6144,
                hidden_size=128,
                intermediate_size=640,
                num_hidden_layers=layers,
                num_attention_heads=4,
                num_key_value_heads=2,
                tie_word_embeddings=True,
            )
            Qwen2ForCausalLM(config).save_pretrained(folder)
            size = model_size.of_folder(Path(folder))
            for number, strategy in enumerate(
                replace(Strategy("cpu", rank=RANK), autocast=autocast, checkpointing=checkpointing)
                for autocast in (False, True)
                for checkpointing in (False, True)
            ):
                row = rows_of(prefix, branches, 20, 20, shared=True)
                terms = memory.predict(size, Shape(prefix, branches, 40, branches * 20), strategy)
                foretold = sum(size for name, size in terms.items() if name not in ("framework", "rounding", "probe of shared rows"))
                _, measured = peak_on_cpu(adapted(Path(folder), RANK, strategy.checkpointing, shared=True), row, strategy.autocast)
                found[f"{layers} layers, {prefix} + {branches} x 40, {number}"] = [foretold, measured]
                print(
                    f"{layers:<8}{prefix:<8}{branches:<11}{'bf16' if strategy.autocast else 'float32':<9}"
                    f"{'yes' if strategy.checkpointing else 'no':<7}{foretold / 2**20:>13.1f}{measured / 2**20:>14.1f}"
                    f"{foretold / measured:>8.3f}",
                    flush=True,
                )
    apart = max(abs(foretold / measured - 1) for foretold, measured in found.values())
    print(f"\nAt most {apart:.1%} apart.")
    return {"memory_relative_difference": apart}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="one JSON object as the last line")
    parser.add_argument("--card", default="24 A10", help="one card: its memory in GiB and its name")
    parser.add_argument("--only", choices=["job", "memory"], help="one part alone")
    given = parser.parse_args()
    results = {}
    if given.only != "memory":
        results |= job(given.card)
    if given.only != "job":
        print()
        results |= peaks()
    if given.json:
        print(json.dumps(results))


if __name__ == "__main__":
    main()
