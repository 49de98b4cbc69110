"""The adapter that is trained: a fresh one as the settings say, or a finished one that is continued.

LoRA     W + alpha / r * B A, with W frozen, A (r, in) drawn and B (out, r) zero at first (Hu and others, 2021, arXiv:2106.09685)
rsLoRA   alpha / sqrt(r) instead, so that high ranks learn as fast as low ones (Kalajdzievski, 2023, arXiv:2312.03732)
DoRA     m * (W + B A) / |W + B A|, the norm of each output's row: size m and direction apart (Liu and others, 2024, arXiv:2402.09353)
QLoRA    any of them over a base model held in NF4 (Dettmers and others, 2023, arXiv:2305.14314); see `engine.models.base_models.load_model`
LoRA+    a higher learning rate for B than for A (Hayou and others, 2024, arXiv:2402.12354); see `trainer`
NEFTune  noise on the embeddings while training, uniform in +-strength / sqrt(length * width) (Jain and others, 2023, arXiv:2310.05914)
"""

import re
from pathlib import Path

import torch
from peft import LoraConfig, PeftConfig, PeftModel, get_peft_model
from peft.utils.constants import EMBEDDING_LAYER_NAMES

from engine.errors import InputError
from engine.messages import Message
from engine.settings import TrainingSettings


def with_adapter(model, settings: TrainingSettings, begun: Path | None = None):
    """The model with the adapter to train; all else is frozen. `begun` is the folder of an adapter that is continued, whose rank,
    modules and kind hold then. Raises InputError for modules that the model has not, or an adapter that does not fit it."""
    model.requires_grad_(False)
    _leave_unpacked(model)
    torch.manual_seed(settings.seed)
    if begun is not None:
        return _continued(model, begun)
    layers = _upper_layers(model, settings.upper_layers)
    config = LoraConfig(
        r=settings.rank,
        lora_alpha=settings.alpha,
        lora_dropout=settings.dropout,
        use_rslora=settings.rslora,
        use_dora=settings.dora,
        target_modules=list(settings.target_modules) or ("all-linear" if layers is None else _linear_names(model)),
        layers_to_transform=layers,
        modules_to_save=settings.modules_to_save or None,
        ensure_weight_tying=_is_tied(model, settings.modules_to_save),
        exclude_modules=_towers(model),
        task_type="CAUSAL_LM",
    )
    _refuse_modules(model, settings)
    try:
        return _in_float32(get_peft_model(model, config))
    except ValueError as error:
        raise InputError(
            Message("The modules chosen cannot be trained ({error}).", error=error),
            Message("Choose among {linear_names}.", linear_names=[*_linear_names(model)]),
        ) from None


def _refuse_modules(model, settings: TrainingSettings) -> None:
    """Raises InputError for a name that no module has, and for one to be trained whole whose weights are held in 8 or 4 bit."""
    paths = dict(model.named_modules())
    for chosen, choices in ((settings.target_modules, _linear_names(model)), (settings.modules_to_save, _whole_names(model))):
        for name in chosen:
            if not any(path == name or path.endswith(f".{name}") for path in paths):
                raise InputError(
                    Message("The base model has no module {name}.", name=name), Message("Choose among {choices}.", choices=[*choices])
                )
    for name in settings.modules_to_save:
        found = [module for path, module in paths.items() if path == name or path.endswith(f".{name}")]
        if not all(p.dtype.is_floating_point for module in found for p in module.parameters()):
            raise InputError(
                Message(
                    "The module {name} is quantized to {quantization} and cannot be trained in full.",
                    name=name,
                    quantization=settings.quantization,
                ),
                Message("Choose among {whole_names}, or no quantization.", whole_names=[*_whole_names(model)]),
            )


def _is_tied(model, names: list[str]) -> bool:
    """Whether embeddings or head are among the modules, and are one weight in this model, which they have to stay."""
    return bool(getattr(model.config, "tie_word_embeddings", False)) and any(name.split(".")[-1] in EMBEDDING_LAYER_NAMES for name in names)


def _whole_names(model) -> list[str]:
    """The last names of what is usually trained whole: the embeddings and the head."""
    modules = dict(model.named_modules())
    ends = (model.get_input_embeddings(), model.get_output_embeddings())
    return [path.rsplit(".", 1)[-1] for path, module in modules.items() if module in ends]


def _in_float32(model):
    """The model with all that is trained in float32, modules that are trained whole too: small updates vanish in 16 bit, and losses that
    are scaled for float16 allow no other."""
    for weight in model.parameters():
        if weight.requires_grad and weight.dtype in (torch.float16, torch.bfloat16):
            weight.data = weight.data.float()
    return model


def _towers(model) -> str | None:
    """A pattern of all modules outside the language model, for one that sees or hears too: its towers get no adapter. None where there
    are none."""
    language = model.get_decoder()
    place = next((path for path, module in model.named_modules() if module is language), "")
    outside = [path for path, module in model.named_modules() if isinstance(module, torch.nn.Linear) and not path.startswith(f"{place}.")]
    head = model.get_output_embeddings()
    towers = [path for path in outside if model.get_submodule(path) is not head]
    return rf"(?!{re.escape(place)}\.).*" if place and towers else None


def _upper_layers(model, count: int) -> list[int] | None:
    """The numbers of the uppermost layers that get an adapter, None for all of them, also where the model has no more than that."""
    layers = getattr(model.config.get_text_config(), "num_hidden_layers", 0)
    return list(range(layers - count, layers)) if 0 < count < layers else None


def _leave_unpacked(model) -> None:
    """Keep bitsandbytes from repacking NF4 weights at the first measurement on a processor with AVX512-BF16: the layout is for answering
    only, no gradient passes through its product, and it is not undone when training continues."""
    for module in model.modules():
        if hasattr(module, "support_avx512bf16_for_cpu"):
            module.support_avx512bf16_for_cpu = False


def _continued(model, folder: Path):
    """Only safetensors are read: PEFT would take a pickled file where there is no other."""
    if not (folder / "adapter_model.safetensors").is_file() or not (folder / "adapter_config.json").is_file():
        raise InputError(
            Message("{folder} contains no complete adapter.", folder=folder), "Choose another adapter to continue from, or none."
        )
    kind = str(getattr(PeftConfig.from_pretrained(str(folder)).peft_type, "value", ""))
    if kind != "LORA":
        raise InputError(
            Message("{folder} is an adapter of the kind {kind}.", folder=folder, kind=kind), "Only LoRA adapters can be continued."
        )
    try:
        return _in_float32(PeftModel.from_pretrained(model, folder, is_trainable=True))
    except (RuntimeError, ValueError) as error:
        first = str(error).splitlines()[0]
        raise InputError(
            Message("{folder} does not match the base model ({problem}).", folder=folder, problem=first),
            "Choose the base model that it was trained on.",
        ) from None


def _linear_names(model) -> list[str]:
    """The last names of all linear layers of the language model but the one that makes the vocabulary's scores."""
    head, towers = model.get_output_embeddings(), re.compile(_towers(model) or "(?!)")
    return sorted(
        {
            path.rsplit(".", 1)[-1]
            for path, module in model.named_modules()
            if isinstance(module, torch.nn.Linear) and module is not head and not towers.fullmatch(path)
        }
    )


class EmbeddingNoise:
    """NEFTune for shared rows: the noise is as strong as a row of one question would get it, not weaker for the others beside it.

    Set `length` (tokens of one example, its tool list included) before each forward. The tool list's noise is that of all questions
    of the row. Nothing is added outside of training mode, so that no measurement sees it.
    """

    def __init__(self, model, strength: float) -> None:
        self.strength = strength
        self.length = 1
        self.hook = model.get_input_embeddings().register_forward_hook(self._add)

    def _add(self, module, inputs, output):
        if not module.training:
            return output
        size = self.strength / (self.length * output.shape[-1]) ** 0.5
        return output + torch.empty_like(output).uniform_(-size, size)
