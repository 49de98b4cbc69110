"""The form of a run's rows: shared where a base model allows it, else packed or plain. Measured on first use, and remembered.

The layers of most models mix positions by attention alone; then a shared row gives the loss and gradients of separate rows. Recurrent
layers, capped scores and the like differ; then each question gets its own row, short ones packed one behind the other where the
model's own masks keep them apart. A step takes as many questions in any form.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

import peft
import torch
import transformers
from transformers import TrainingArguments

from engine.messages import Message
from engine.models import base_models
from engine.models.chat import Chat
from engine.records import Tool, ToolCall, content_hash, to_json
from engine.settings import TrainingSettings
from engine.stages.training.kernels import kernel_name
from engine.stages.training.probe import as_in_the_run, differs_from_plain_rows, packed_differs_from_plain_rows
from engine.store import Project

Form = Literal["shared", "packed", "plain"]
FORMS: tuple[Form, ...] = ("shared", "packed", "plain")
TOLERANCE = 0.01  # relative difference of logits, loss and gradients up to which other rows count as the same
TOLERANCE_16_BIT = 0.15  # the same with 16-bit products: rounding alone makes 0.05 over 30 layers, a window that is passed over 0.8
FACTS = "shared rows"  # {what decides it: relative difference, -1 for a model that cannot take them at all}
LOOKED_AT = 50  # examples of which the shortest are taken
SAMPLE = 2  # questions, the shortest: each is a row of its own, list and all, beside the shared one
LETTERS = 1200  # of tools that make a list long enough where its length cannot matter, some 300 tokens
ALIKE_ANYWHERE = (None, "default", "linear", "llama3", "yarn")  # rotary positions that do not depend on how long a row is
PLAIN_TOOL = Tool("look_up", "Looks something up.", {"type": "object", "properties": {"word": {"type": "string"}}})  # renders a template


def form_of_rows(
    project: Project,
    model,
    base: Path,
    chat: Chat,
    tools: list[Tool],
    examples: list[dict],
    longest: int,
    settings: TrainingSettings,
    arguments: TrainingArguments,
    report,
) -> Form:
    """The form of the rows for this model.

    `model` has its adapter on, `tools` are the run's longest list, `longest` the tokens of its longest example. Of several processes the
    first asks, and its answer holds for all. A model whose weights are split over several cards cannot be measured before it is wrapped;
    it takes shared rows only if a run in one process has measured it. Raises what a step raises where memory runs out.
    """
    found = _Probe(project, model, base, chat, tools, examples, longest, settings, arguments, report).form()
    base_models.note_shared_rows(project, settings.base_model, found == "shared")
    return found


class _Probe:
    """One look at a model: what was measured earlier under the same circumstances is taken from the project."""

    def __init__(self, project, model, base, chat, tools, examples, longest, settings, arguments, report) -> None:
        self.project, self.model, self.arguments, self.report = project, model, arguments, report
        far = looks_back_all_the_way(model.config)
        self.talk = chat.over(few(tools) if far else tools)
        encoded = (self.talk.example(e["question"], [ToolCall.from_dict(call) for call in e["calls"]]) for e in examples[:LOOKED_AT])
        self.sample = [(e.ids, e.start) for e in sorted(encoded, key=lambda e: len(e.ids))[:SAMPLE]]
        shortest = len(self.talk.prefix) + len(self.sample[0][0])
        self.mixes = any(isinstance(module, torch.nn.Conv1d) for module in model.modules())
        self.straddles = not far and _straddles(model.config, shortest, longest)
        self.narrow = model.dtype != torch.float32 or arguments.bf16 or arguments.fp16
        self.circumstances = [
            base_models.fingerprint(base),
            chat.render([PLAIN_TOOL], "?"),
            "any" if far else length_class(model.config, longest),
            kernel_name(next(model.parameters()).device),
            settings.quantization,
            str(model.dtype),
            arguments.bf16,
            arguments.fp16,
            arguments.activation_checkpointing,
            settings.dora,
            bool(settings.target_modules),
            settings.upper_layers,
            torch.__version__,
            transformers.__version__,
            peft.__version__,
        ]

    def form(self) -> Form:
        """The first form that gives what plain rows give; told. Recurrent layers and short convolutions, of which every kind begins with
        a convolution over neighbours, need no measuring: what they carry over is little in short questions, and much in long ones."""
        if self.straddles:
            self.report.log(
                "This base model encodes positions differently in long examples, and some examples are long. Each question gets its "
                "own row, with the same number per step, which is slower."
            )
            return "plain"
        difference, told = (-1.0, "") if self.mixes else self._known("shared", self._shared)
        if difference is None:
            self.report.log(
                "Each question gets its own row, which is slower: shared rows are not yet checked for this base model, and its "
                "weights are split now. Train one step in a single process to check them."
            )
            return "plain"
        if self._alike(difference):
            self.report.log(
                Message(
                    "Questions share their tool list in training ({where}: relative difference {difference:.1e}).",
                    where=told,
                    difference=difference,
                )
            )
            return "shared"
        if difference >= 0:
            self.report.log(
                Message(
                    "This base model gives different results on shared rows ({difference:.1e}). Each question gets its own row, with "
                    "the same number per step, which is slower.",
                    difference=difference,
                )
            )
        else:
            self.report.log(
                "This base model does not support shared rows. Each question gets its own row, with the same number per step, which "
                "is slower."
            )
        if self.mixes:
            return "plain"
        difference, told = self._known("packed", self._packed)
        if difference is None or not self._alike(difference):
            return "plain"
        self.report.log(
            Message(
                "Short rows are packed together ({where}: relative difference {difference:.1e}).",
                where=told,
                difference=difference,
            )
        )
        return "packed"

    def _alike(self, difference: float) -> bool:
        return 0 <= difference <= (TOLERANCE_16_BIT if self.narrow else TOLERANCE)

    def _known(self, form: str, measure: Callable[[], float]) -> tuple[float | None, str]:
        """(relative difference, -1 for none at all, None where it cannot be measured now; whether it was measured now or earlier)."""
        key = content_hash([form, *self.circumstances])
        known = self.project.facts(FACTS) or {}
        if key in known:
            return known[key], "checked earlier"
        if _is_split(self.model):
            return None, ""
        with as_in_the_run(self.model, self.arguments):
            difference = measure()
        difference = difference if difference < float("inf") else -1.0
        self.project.set_facts(FACTS, {**known, key: difference})
        return difference, "checked"

    def _shared(self) -> float:
        return differs_from_plain_rows(self.model, self.talk.prefix, self.sample, self.talk.chat.tokenizer.pad_token_id)

    def _packed(self) -> float:
        return packed_differs_from_plain_rows(self.model, self.talk.prefix, self.sample)


def _is_split(model) -> bool:
    return any(p.numel() == 0 or p.device.type == "meta" for p in model.parameters())


def _narrow(config: Any) -> list[int]:
    """The lengths in tokens from which on some layer sees less than all before it."""
    said = config.get_text_config().to_dict()
    return [value for key, value in said.items() if ("window" in key and key != "max_window_layers") or "chunk" in key if value]


def _ropes(config: Any) -> list[dict]:
    """What the config says of rotary positions, of each kind of layer where they differ."""
    said = config.get_text_config().to_dict()
    ropes = said.get("rope_parameters") or said.get("rope_scaling") or {}
    nested = [value for value in ropes.values() if isinstance(value, dict)]
    return nested or [ropes]


def looks_back_all_the_way(config: Any) -> bool:
    """Whether every layer of a model with this transformers config attends to all that came before, at positions that do not change
    with the length of a row: then a short list tells as much as one of thousands of tokens, which a CPU takes minutes for."""
    layers = config.get_text_config().to_dict().get("layer_types") or []
    alike = all(rope.get("rope_type") in ALIKE_ANYWHERE for rope in _ropes(config))
    return not _narrow(config) and alike and all(kind == "full_attention" for kind in layers)


def length_class(config: Any, length: int) -> list[int]:
    """What examples of a length have in common for a model that does not treat all alike: the power of two below, and how many of the
    lengths at which the model changes its ways lie below."""
    steps = [step for step in (*_narrow(config), *_turning(config)) if isinstance(step, int)]
    return [length.bit_length(), bisect_right(sorted(steps), length)]


def _turning(config: Any) -> list[int]:
    """The lengths in tokens at which a model turns all positions otherwise (long rope, dynamic rope)."""
    text = config.get_text_config()
    ropes = [rope for rope in _ropes(config) if rope.get("rope_type") not in ALIKE_ANYWHERE]
    steps = [rope.get("original_max_position_embeddings") or getattr(text, "original_max_position_embeddings", None) for rope in ropes]
    return [step or text.max_position_embeddings for step in steps]


def _straddles(config: Any, shortest: int, longest: int) -> bool:
    """Whether some examples lie on each side of a length at which a model turns all positions: in one row they would be turned alike."""
    return any(shortest <= step < longest for step in _turning(config))


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
