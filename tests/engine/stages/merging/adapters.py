"""Adapters with random numbers over the toy project's base model, registered as if they had been trained."""

from pathlib import Path
from typing import Any

import torch
from peft import LoraConfig, get_peft_model

from engine.models import base_models
from engine.store import Project


def add_adapter(
    folder: Path, base: Path, name: str, seed: int = 1, spread: float = 0.05, settings: dict[str, Any] | None = None, **config: Any
) -> str:
    """Make one and register it; returns its name. `config` goes to LoRA, `spread` is that of its numbers."""
    how = {"r": 4, "lora_alpha": 8, "target_modules": ["q_proj", "v_proj", "down_proj"], "task_type": "CAUSAL_LM", **config}
    model = get_peft_model(base_models.load_model(base), LoraConfig(**how))
    torch.manual_seed(seed)
    for key, values in model.named_parameters():
        if "lora_A" in key or "lora_B" in key:
            torch.nn.init.normal_(values, 0, spread)
        elif values.requires_grad:
            values.data *= 1 + spread  # magnitudes, biases, whole modules
    with Project.open(folder) as project:
        place = project.path / "adapters" / name
        model.save_pretrained(place)
        project.put(
            "adapters",
            {
                "name": name,
                "path": project.relative(place),
                "base_model": str(base),
                "dataset": project.rows("datasets")[0]["hash"],
                "settings": settings or {},
                "parents": [],
                "cycle": "2026-11",
                "metrics": {},
                "made": "2026-11-20T10:00:00+00:00",
            },
        )
    return name
