"""Whether a base model may train on shared rows: measured on its first use, and remembered by the project.

The layers of most models mix positions by attention alone; then a shared row gives the loss and gradients of separate rows. Sliding
windows, recurrent layers and the like differ, and then each question gets its own row.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import peft
import torch
import transformers

from engine.models import base_models
from engine.models.chat import Chat
from engine.records import Tool, ToolCall, content_hash, to_json
from engine.settings import TrainingSettings
from engine.stages.training.prefix_rows import ATTENTION, differs_from_plain_rows
from engine.store import Project

TOLERANCE = 0.01  # relative difference of logits, loss and gradients up to which shared rows count as the same
TOLERANCE_BF16 = 0.05  # the same in 16 bit, whose rounding alone makes a few hundredths
FACTS = "shared rows"  # {what decides it: relative difference, -1 for a model that cannot take them at all}
LOOKED_AT = 50  # examples of which the shortest are taken
SAMPLE = 2  # questions, the shortest: each is a row of its own, list and all, beside the shared one
LETTERS = 1200  # of tools that make a list long enough where its length cannot matter, some 300 tokens
ALIKE_ANYWHERE = (None, "default", "linear", "llama3", "yarn")  # rotary positions that do not depend on how long a row is


def shares_rows(
    project: Project,
    model,
    base: Path,
    chat: Chat,
    tools: list[Tool],
    examples: list[dict],
    settings: TrainingSettings,
    report,
    keep: bool = True,
) -> bool:
    """Whether shared rows give this model what separate ones would; where so, its attention is set to take them.

    `model` has its adapter on. `keep=False` (another process of the same run) writes nothing. A model whose weights are split over
    several processes cannot be measured before it is wrapped; it takes shared rows only if a run in one process has measured it.
    """
    key = content_hash(
        [
            base_models.fingerprint(base),
            settings.quantization,
            str(model.dtype),
            settings.dora,
            bool(settings.target_modules),
            settings.upper_layers,
            torch.__version__,
            transformers.__version__,
            peft.__version__,
        ]
    )
    known = project.facts(FACTS) or {}
    if key not in known:
        if _is_split(model):
            report.log(
                "Each question gets its own row, which is slower: this base model has not been checked for shared ones yet, and "
                "its weights are split now. Train one step in a single process to have it checked."
            )
            return False
        difference = _measured(model, chat, tools, examples)
        known = {**known, key: difference if difference < float("inf") else -1.0}
        if keep:
            project.set_facts(FACTS, known)
        told = "checked"
    else:
        told = "checked earlier"
    difference = known[key]
    alike = 0 <= difference <= (TOLERANCE if model.dtype == torch.float32 else TOLERANCE_BF16)
    if keep:
        base_models.note_shared_rows(project, settings.base_model, alike)
    if alike:
        model.set_attn_implementation(ATTENTION)
        report.log(f"Questions share their tool list in training ({told}: relative difference {difference:.1e}).")
        return True
    if difference >= 0:
        report.log(f"This base model differs on shared rows ({difference:.1e}); each question gets its own row, which is slower.")
    else:
        report.log("This base model cannot take shared rows; each question gets its own row, which is slower.")
    return False


def _is_split(model) -> bool:
    return any(p.numel() == 0 or p.device.type == "meta" for p in model.parameters())


def _measured(model, chat: Chat, tools: list[Tool], examples: list[dict]) -> float:
    """The relative difference on some questions; B of LoRA begins at zero, so it is shaken first to give A gradients too. On a CPU in
    float32, whose rounding hides nothing."""
    talk = chat.over(few(tools) if looks_back_all_the_way(model.config) else tools)
    encoded = (talk.example(e["question"], [ToolCall.from_dict(call) for call in e["calls"]]) for e in examples[:LOOKED_AT])
    sample = sorted(encoded, key=lambda e: len(e.ids))[:SAMPLE]
    shaken = [p for name, p in model.named_parameters() if p.requires_grad and "lora_B" in name]
    saved = [p.detach().clone() for p in shaken]
    widened = [p for p in model.parameters() if p.dtype == torch.bfloat16 and p.device.type == "cpu" and not p.requires_grad]
    was_training = model.training
    model.eval()
    with torch.no_grad():
        for p in shaken:
            p.normal_(0, 0.02)
    for p in widened:
        p.data = p.data.float()
    try:
        return differs_from_plain_rows(model, talk.prefix, [(e.ids, e.start) for e in sample], chat.tokenizer.pad_token_id)
    finally:
        for p in widened:
            p.data = p.data.bfloat16()
        with torch.no_grad():
            for p, before in zip(shaken, saved):
                p.copy_(before)
        model.train(was_training)


def looks_back_all_the_way(config: Any) -> bool:
    """Whether every layer of a model with this transformers config attends to all that came before, at positions that do not change
    with the length of a row: then a short list tells as much as one of thousands of tokens, which a CPU takes minutes for."""
    said = config.get_text_config().to_dict()
    narrow = any(value for key, value in said.items() if ("window" in key and key != "max_window_layers") or "chunk" in key)
    ropes = said.get("rope_parameters") or said.get("rope_scaling") or {}
    layers = said.get("layer_types") or []
    return not narrow and ropes.get("rope_type") in ALIKE_ANYWHERE and all(kind == "full_attention" for kind in layers)


def few(tools: Sequence[Tool]) -> list[Tool]:
    """The shortest tools, up to LETTERS together; one at least."""
    taken: list[Tool] = []
    letters = 0
    for size, at in sorted((len(to_json(tool.as_openai())), at) for at, tool in enumerate(tools)):
        letters += size
        if taken and letters > LETTERS:
            break
        taken.append(tools[at])
    return taken
