"""Training on a graphics card: what each kernel for shared rows gives, its time and its memory. `python -m tests.benchmarks.training --gpu`

First small models of random weights in bf16, one with a sliding window: how far one shared row is from plain rows (logits, loss, gradients)
through each kernel that takes it. Then a model of the shape of Qwen2.5-1.5B in bf16 and NF4, with layers computed again:

  plain      one question a row
  packed     two plain rows one behind the other
  prefix     32 questions behind one list, blocks merged by their log-sum-exps: FlashAttention, or the memory-efficient kernel alone
  flex       the same by FlexAttention
  copies     the same with a copy of the list's keys for each question, as it was done before

told as questions and tokens a second and peak memory, beside the peak that the planner foretells.
"""

import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from unittest.mock import patch

from tests.benchmarks.training import PREFIX, adapted

QUESTIONS, LENGTH, ANSWER = 32, 60, 30  # of a shared row; tokens
SMALL = {
    "vocab_size": 4096,
    "hidden_size": 512,
    "intermediate_size": 1024,
    "num_hidden_layers": 4,
    "num_attention_heads": 8,
    "num_key_value_heads": 2,
}


@contextmanager
def only(name: str) -> Iterator[str]:
    """Shared rows through one kernel; yields the attention to set."""
    from engine.stages.training import kernels, row_attention
    from engine.stages.training.flex import FLEX
    from engine.stages.training.prefix_rows import ATTENTION

    chosen = {"efficient": kernels.EFFICIENT, "copies": None}
    by = patch.object(row_attention, "kernel_for", lambda *_: chosen[name]) if name in chosen else nullcontext()
    with by:
        yield FLEX if name == "flex" else ATTENTION


def differences() -> dict[str, float]:
    """{model and kernel: relative difference of one shared row from plain rows}; those that fail are told as text."""
    import torch
    from transformers import AutoModelForCausalLM, MistralConfig, Qwen2Config

    from engine.stages.training.probe import differs_from_plain_rows

    found: dict = {}
    for kind, config in (("qwen2", Qwen2Config(**SMALL)), ("mistral, window 128", MistralConfig(**SMALL, sliding_window=128))):
        for dtype in (torch.bfloat16, torch.float32):
            torch.manual_seed(0)
            with torch.device("cuda"):
                model = AutoModelForCausalLM.from_config(config).to(dtype)
            rng = random.Random(1)
            draw = lambda count, rng=rng: [rng.randrange(4096) for _ in range(count)]  # noqa: E731
            branches = [(draw(length), length // 2) for length in (40, 67, 150)]
            for name in ("as chosen", "efficient", "flex", "copies"):
                key = f"{kind} {str(dtype).removeprefix('torch.')} {name}"
                try:
                    with only(name) as attention:
                        found[key] = differs_from_plain_rows(model, draw(700), branches, 0, attention)
                except Exception as error:  # a card is seldom at hand: all kernels are to be heard of in one run
                    found[key] = f"{type(error).__name__}: {str(error).splitlines()[0][:100]}"
                print(f"{key:<48}{found[key]}", flush=True)
    return found


def on_card() -> dict:
    """The JSON that is printed: the card, the differences, and for each way questions and tokens a second and GiB, measured and
    foretold."""
    import torch

    if not torch.cuda.is_available():
        print("No graphics card here: the part for one was not run.")
        return {"gpu": None}
    from transformers import Qwen2Config, Qwen2ForCausalLM

    from engine.models import base_models
    from engine.planner import memory, model_size
    from engine.stages.training.prefix_rows import make_row, packed_row, plain_row

    found: dict = {"gpu": torch.cuda.get_device_name(), "differences": differences()}
    config = Qwen2Config(
        vocab_size=151_936,
        hidden_size=1536,
        intermediate_size=8960,
        num_hidden_layers=28,
        num_attention_heads=12,
        num_key_value_heads=2,
        max_position_embeddings=32_768,
        tie_word_embeddings=True,
    )
    rng = random.Random(1)
    prefix = [rng.randrange(100_000) for _ in range(PREFIX)]
    branches = [([rng.randrange(100_000) for _ in range(LENGTH)], LENGTH - ANSWER) for _ in range(QUESTIONS)]
    alone, shared = [plain_row(prefix, *one) for one in branches], make_row(prefix, branches, 0)
    two = [packed_row(pair) for pair in zip(alone[::2], alone[1::2])]
    of_shared = memory.Shape(PREFIX, QUESTIONS, LENGTH, QUESTIONS * ANSWER)
    ways = {
        "plain": (alone[:8], 1, memory.Shape(PREFIX, 1, LENGTH, ANSWER)),
        "packed": (two[:4], 2, memory.Shape(2 * PREFIX, 2, LENGTH, 2 * ANSWER)),
        **{name: ([shared] * 4, QUESTIONS, of_shared) for name in ("prefix", "efficient", "flex", "copies")},
    }
    print(f"{found['gpu']}\n{'weights':<9}{'way':<11}{'questions/s':>12}{'tokens/s':>10}{'peak GiB':>10}{'foretold':>10}")
    with tempfile.TemporaryDirectory() as folder:
        torch.manual_seed(0)
        with torch.device("cuda"):
            Qwen2ForCausalLM(config).to(torch.bfloat16).save_pretrained(folder)
        for weights, quantization in (("bf16", "none"), ("nf4", "nf4")):
            torch.cuda.empty_cache()
            size = model_size.of_folder(Path(folder))
            model = adapted(base_models.load_model(Path(folder), quantization=quantization))
            model.train()
            model.activation_checkpointing_enable({"use_reentrant": False})
            for way, (rows, each, shape) in ways.items():
                terms = memory.predict(size, shape, memory.Strategy("cuda", quantization, True, shared=rows[0].layout is not None))
                foretold = sum(of_it for name, of_it in terms.items() if name != "framework") / 2**30  # which torch does not count
                try:
                    one = timed(model, rows, each, way) | {"foretold_gib": foretold}
                except Exception as error:  # as above
                    one = {"failed": f"{type(error).__name__}: {str(error).splitlines()[0][:100]}"}
                    model.zero_grad(set_to_none=True)
                found[f"{weights} {way}"] = one
                told = one.get("failed") or (
                    f"{one['questions_per_second']:>12.2f}{one['tokens_per_second']:>10.0f}{one['peak_gib']:>10.2f}{foretold:>10.2f}"
                )
                print(f"{weights:<9}{way:<11}{told}", flush=True)
            del model
    return found


def timed(model, rows, each: int, way: str) -> dict:
    """Steps over rows of `each` questions, after one that warms up."""
    import torch

    from engine.stages.training.prefix_rows import row_loss

    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=1e-4)
    with only(way) as attention:
        model.set_attn_implementation("sdpa" if rows[0].layout is None else attention)
        torch.cuda.reset_peak_memory_stats()
        for number, row in enumerate([rows[0], *rows]):
            if number == 1:
                torch.cuda.synchronize()
                begun = time.perf_counter()
            with torch.autocast("cuda", torch.bfloat16):
                loss = row_loss(model, row) / row.answer_tokens
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        torch.cuda.synchronize()
    seconds = time.perf_counter() - begun
    return {
        "questions_per_second": each * len(rows) / seconds,
        "tokens_per_second": sum(row.ids.shape[1] for row in rows) / seconds,
        "peak_gib": torch.cuda.max_memory_allocated() / 2**30,
        "loss": loss.item(),
    }
