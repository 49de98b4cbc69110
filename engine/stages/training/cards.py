"""What a run asks of graphics cards: one of several where it trains in one process, the number format that they compute in, and kernels
that a user has installed for them.

bfloat16 has float32's range. Cards before NVIDIA's Ampere (T4, V100) only emulate it; they compute in float16, whose smallest gradients
would vanish, so that losses are scaled (Micikevicius and others, 2018, arXiv:1710.03740). The scaler begins high and passes over the
steps in which a number became infinite.
"""

import os
from importlib.util import find_spec
from typing import Literal, cast

import torch

from engine.errors import InputError, MachineError
from engine.models import base_models
from engine.settings import TrainingSettings

Format = Literal["bfloat16", "float16", "float32"]
VISIBLE = "CUDA_VISIBLE_DEVICES"
LAUNCHED = {"bf16": "bfloat16", "fp16": "float16"}  # accelerate's words for what all processes of a run compute in


def hide_others() -> None:
    """Leave a run in one process the first of the cards that it may use: the Trainer would divide each batch among all of them, and a row
    cannot be divided so. CUDA reads the variable when it is first used."""
    if torch.backends.cuda.is_built() and int(os.environ.get("WORLD_SIZE", "1")) == 1:
        os.environ[VISIBLE] = os.environ.get(VISIBLE, "0").split(",")[0].strip()


def computes_in(settings: TrainingSettings) -> Format:
    """The number format of a run's products. Raises InputError for float16 without a card."""
    gpu = torch.cuda.is_available()
    if settings.precision == "float16" and not gpu:
        raise InputError("Training with float16 needs a graphics card.", "Set the precision to auto.")
    if settings.precision != "auto":
        return settings.precision
    if gpu:  # the launcher has looked at all cards
        return cast(Format, LAUNCHED.get(os.environ.get("ACCELERATE_MIXED_PRECISION", "")) or base_models.format_on_card())
    return "bfloat16" if torch.cpu._is_avx512_bf16_supported() else "float32"


def tell_format(settings: TrainingSettings, report) -> None:
    """Say where a card computes in another format than usual."""
    if not torch.cuda.is_available() or base_models.format_on_card() == "bfloat16":
        return
    if computes_in(settings) == "bfloat16":
        report.log("This graphics card only emulates bfloat16, which is slow; with the precision auto it computes with float16.")
    if computes_in(settings) == "float16":
        report.log("This graphics card does not compute with bfloat16; training computes with float16 and scales the losses.")


def take_liger(model, report) -> None:
    """Put Liger's kernels (Hsu and others, 2024, arXiv:2410.10989) into a model with its adapter on, where it knows such a model: norms,
    rotary positions and gated products in one pass each. Our own loss stays, which meets answer tokens only. Without a card nothing is
    done, which is told. Raises MachineError where the package is missing."""
    if find_spec("liger_kernel") is None:
        raise MachineError(
            "Liger kernels are on, but the package liger-kernel is not installed.",
            "Install it in Adaptool's environment, or switch them off.",
        )
    if not torch.cuda.is_available():
        report.log("Liger kernels need a graphics card. This run continues without them.")
        return
    from transformers.integrations.liger import apply_liger_kernel

    apply_liger_kernel(model, {"cross_entropy": False, "fused_linear_cross_entropy": False})
