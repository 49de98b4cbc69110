"""Base models: where they are, whether they can be used, and loading them. Safetensors only; never code from a model.

A base model is named by its folder, or as "embedded", which is whichever embedded model this version of the program makes. What is made
from one (adapters, merged models, files) keeps the name `pinned` instead, "embedded@KEY", for an update may bring other weights.
"""

import json
import os
import re
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from engine.errors import InputError, MachineError
from engine.messages import Message
from engine.models import embedded, templates
from engine.store import Project
from engine.store.adapters import STARTER

EMBEDDED = "embedded"  # the name of the base model in the box
TEMPLATE = (
    "chat_template.jinja"  # in an adapter's folder: the chat template that it was trained with, where that is not the base model's own
)
PINNED = re.compile(r"embedded@([0-9a-f]{12})")  # and of one version of it, by the key in the name of its folder
TRAINED_OVER = ("bitsandbytes", "mxfp4")  # quantizations of a model's files over which adapters are trained
NEEDED = ("config.json", "tokenizer.json")
LANGUAGE_PARTS = ("text_config", "llm_config", "language_config")  # where the config of a model with a vision tower tells of words
WIDTHS = (
    "hidden_size",
    "intermediate_size",
    "num_hidden_layers",
    "num_attention_heads",
    "num_key_value_heads",
    "vocab_size",
    "max_position_embeddings",
)
TOKENIZER_FILES = (
    "tokenizer*",
    "chat_template*",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.*",
    "merges.txt",
    "generation_config.json",
)  # what goes with the weights when a model is written anew


def pinned(name: str) -> str:
    """The name to keep with what is made from a base model: "embedded@KEY" of now for "embedded", any other as it is."""
    return f"{EMBEDDED}@{embedded.key()}" if name == EMBEDDED else name


def place(name: str) -> Path:
    """The folder that a base model's name means; it need not be there. Names of one base model have one place."""
    version = PINNED.fullmatch(pinned(name))
    return embedded.folder_of(version[1]) if version else Path(name).expanduser().absolute()


def find(name: str) -> Path:
    """The folder of a base model: 'embedded', 'embedded@KEY' or a path. Raises InputError if it is none or not whole, MachineError where
    the embedded one, or that version of it, is not there."""
    if version := PINNED.fullmatch(pinned(name)):
        return embedded.embedded_folder(version[1])
    if name == STARTER:
        raise InputError(
            "The small starter model of Adaptool 0.1 is no longer included.", "Choose 'embedded' or a folder, and train again."
        )
    folder = place(name)
    if not folder.is_dir():
        raise InputError(
            Message("The base model {name} does not exist.", name=name), "Choose 'embedded' or a folder with a transformers model."
        )
    for file in NEEDED:
        if not (folder / file).is_file():
            raise InputError(
                Message("{folder} has no {file}.", folder=folder, file=file), "Choose a folder with a complete transformers model."
            )
    if not list(folder.glob("*.safetensors")):
        held = Message("only pickled weights") if list(folder.glob("*.bin")) else Message("no weights")
        raise InputError(
            Message("{folder} contains {weights}.", folder=folder, weights=held),
            "Adaptool loads safetensors only; get the model in that form.",
        )
    if "auto_map" in config(folder) and not _is_native(config(folder).get("model_type")):
        raise InputError(
            Message("{folder} needs code that comes with the model.", folder=folder), "Adaptool never runs such code; choose another."
        )
    quantized = config(folder).get("quantization_config")
    method = str(quantized.get("quant_method") or "") if isinstance(quantized, dict) else ""
    if method and method not in TRAINED_OVER:
        raise InputError(
            Message(
                "{folder} is already quantized ({method}). Adaptool does not train adapters on quantized models.",
                folder=folder,
                method=method,
            ),
            "Get it in full precision. Training can quantize it to 4 bit if needed.",
        )
    return folder


def _is_native(kind: object) -> bool:
    """Whether transformers itself has models of this type, so that the code that comes with one is not needed."""
    from transformers.models.auto.configuration_auto import CONFIG_MAPPING_NAMES  # brings no torch

    return kind in CONFIG_MAPPING_NAMES


def shown(name: str) -> str:
    """A base model's name for people: the embedded one's own, else the last part of its folder, or of its repository in Hugging Face's
    cache, where the folder is called by its commit."""
    if not PINNED.fullmatch(pinned(name)):
        return _folder_name(Path(name))
    return embedded.SHOWN if pinned(name) == pinned(EMBEDDED) else embedded.SHOWN_EARLIER


def recorded(name: str) -> str:
    """The same for what is written once and read with any version of the program (cards, facts in files): it names the version."""
    return f"{embedded.LANGUAGE_MODEL.name} ({pinned(name)})" if PINNED.fullmatch(pinned(name)) else _folder_name(Path(name))


def _folder_name(folder: Path) -> str:
    cached = folder.parent.name == "snapshots" and folder.parent.parent.name.startswith("models--")
    return folder.parent.parent.name.rpartition("--")[2] if cached else folder.name


def config(folder: Path) -> dict:
    """The model's config.json. Raises InputError if it is not JSON."""
    try:
        return json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except ValueError as error:
        raise InputError(
            Message("{folder} is not valid JSON ({error}).", folder=folder / "config.json", error=error), "Get the model again."
        ) from None


def fingerprint(folder: Path) -> list:
    """What changes when a base model's files do: name, size and time of each weight and tokenizer file."""
    files = [file for pattern in ("*.safetensors", "config.json", *TOKENIZER_FILES) for file in folder.glob(pattern)]
    return sorted([file.name, (facts := file.stat()).st_size, facts.st_mtime_ns] for file in set(files))


def language_config(folder: Path) -> dict:
    """The config of the model that reads and writes words, flat: of one that sees or hears too, what stands in its part of the config,
    with transformers' defaults for what the file leaves out (Gemma 3 leaves out heads, vocabulary and context). Raises InputError."""
    said = config(folder)
    part = next((said[name] for name in LANGUAGE_PARTS if isinstance(said.get(name), dict)), None)
    if part is None:
        return said
    flat = {**said, **part}
    if all(name in flat for name in WIDTHS):
        return flat
    from transformers import AutoConfig  # brings no weights; only for a file that leaves something out

    try:
        return {**AutoConfig.from_pretrained(folder, trust_remote_code=False).get_text_config().to_dict(), **flat}
    except (ValueError, KeyError, OSError):
        return flat


def context_length(folder: Path) -> int:
    """The longest input in tokens, 2048 where the config does not say."""
    return int(language_config(folder).get("max_position_embeddings") or 2048)


def rope_switch(config: dict) -> int:
    """The length in tokens from which a model takes other factors for its rotary positions (LongRoPE), 0 for one that has no such."""
    said = config.get("text_config") or config
    rope = said.get("rope_parameters") or said.get("rope_scaling") or {}
    if rope.get("rope_type", rope.get("type")) != "longrope":
        return 0
    return int(rope.get("original_max_position_embeddings") or said.get("original_max_position_embeddings") or 0)


WITHOUT_WINDOW = ("mistral", "phi3", "phimoe")  # kinds of models whose windows llama.cpp does not have


def lost_window(config: dict) -> int:
    """How many tokens a model looks back where llama.cpp looks at all of them, 0 where both do the same."""
    said = config.get("text_config") or config
    return int(said.get("sliding_window") or 0) if said.get("model_type") in WITHOUT_WINDOW else 0


def template_with(adapter: Path | None) -> str:
    """The chat template that an adapter brings, "" where it was trained with the base model's own."""
    file = adapter / TEMPLATE if adapter else None
    return file.read_text(encoding="utf-8") if file and file.is_file() else ""


def load_tokenizer(folder: Path, template: str = ""):
    """The tokenizer with its own chat template, or with `template`. Raises InputError where there is neither."""
    tokenizer = _tokenizer(folder)
    if template:
        tokenizer.chat_template = template
    if not tokenizer.chat_template:
        raise InputError(Message("{folder} has no chat template.", folder=folder), "Choose an instruction-tuned model.")
    return tokenizer


def copy_tokenizer(base: Path, folder: Path, template: str = "") -> None:
    """Copy a base model's tokenizer into another folder, with `template` for its own chat template, in whichever file that may stand."""
    for pattern in TOKENIZER_FILES:
        for file in base.glob(pattern):
            if file.is_file() and not (template and file.name.startswith("chat_template")):
                shutil.copy(file, folder)
    if not template:
        return
    (folder / TEMPLATE).write_text(template, encoding="utf-8", newline="")
    file = folder / "tokenizer_config.json"
    if file.is_file() and "chat_template" in (said := json.loads(file.read_text(encoding="utf-8"))):
        del said["chat_template"]
        file.write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def tokenizer_to_train(folder: Path, template: str = "") -> tuple[Any, templates.Prepared]:
    """(the tokenizer, its chat template as a training uses it, which the tokenizer has): its own, or that which was picked. Raises
    InputError for a template that cannot be used."""
    tokenizer = _tokenizer(folder)
    made = templates.prepared(tokenizer, template)
    tokenizer.chat_template = made.template
    return tokenizer, made


def _tokenizer(folder: Path):
    from transformers import AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(folder, trust_remote_code=False)
    if tokenizer.pad_token_id is None:
        tokenizer.pad_token = tokenizer.eos_token
    return tokenizer


def load_model(folder: Path, dtype: str = "auto", quantization: str = "none", double_quantization: bool = True, device: str = ""):
    """The causal model, on the GPU in 16 bit where there is one (`format_on_card`), else on the CPU in float32; `device` cuda or cpu says
    where.

    `quantization` int8 or nf4 holds the weights of its linear layers so, through bitsandbytes; they cannot be trained themselves then.
    A process of a run over several takes its own GPU; one whose weights are split leaves them for the launcher to place.
    Raises InputError for a model that is quantized already, MachineError where memory or bitsandbytes is missing.
    """
    import torch
    from transformers.integrations import is_deepspeed_zero3_enabled

    gpu = torch.cuda.is_available() and device != "cpu"
    of_card = getattr(torch, format_on_card()) if gpu else torch.float32
    chosen = of_card if dtype == "auto" else getattr(torch, dtype)
    split = is_deepspeed_zero3_enabled() or os.environ.get("ACCELERATE_USE_FSDP", "") == "true"
    device = f"cuda:{torch.cuda.current_device()}" if gpu else "cpu"
    extra: dict = {}
    if quantization != "none":
        if "quantization_config" in config(folder):
            raise InputError(
                Message("{folder} contains a model that is already quantized.", folder=folder),
                "Choose the one in full precision, or no quantization.",
            )
        extra["quantization_config"] = _quantized(quantization, double_quantization, of_card if gpu and chosen == torch.float32 else chosen)
        extra["device_map"] = {"": device}
    try:
        model = _model_class(folder).from_pretrained(folder, dtype=chosen, trust_remote_code=False, use_safetensors=True, **extra)
        return model if split or quantization != "none" else model.to(device)
    except (torch.OutOfMemoryError, MemoryError, RuntimeError) as error:
        if not (isinstance(error, (torch.OutOfMemoryError, MemoryError)) or "memory" in str(error).lower()):
            raise
        raise MachineError(
            Message("{folder} does not fit into memory.", folder=folder.name), "Choose a smaller base model, or quantize it to nf4."
        ) from None


def _model_class(folder: Path):
    """transformers' class for language models; for a model with a vision tower that has none of its own there, the one that sees too."""
    from transformers import AutoConfig, AutoModelForCausalLM, AutoModelForImageTextToText

    kind = type(AutoConfig.from_pretrained(folder, trust_remote_code=False))
    known = (AutoModelForCausalLM, AutoModelForImageTextToText)
    return next((one for one in known if kind in one._model_mapping), AutoModelForCausalLM)


def format_on_card() -> str:
    """The 16-bit format that this process's graphics card computes in: bfloat16, or float16 on those that only emulate it (before NVIDIA's
    Ampere)."""
    import torch

    return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float16"


def _quantized(quantization: str, double: bool, compute):
    """How bitsandbytes is to hold the weights: int8 with outliers apart (Dettmers and others, 2022, arXiv:2208.07339), or NF4 in blocks
    of 64 (2023, arXiv:2305.14314), whose scales `double` quantizes too (0.37 bits a weight less)."""
    from transformers import BitsAndBytesConfig

    if find_spec("bitsandbytes") is None:
        raise MachineError(
            "bitsandbytes is not installed; it is needed for base models in 8 or 4 bit.",
            "Set up Adaptool again, or choose no quantization.",
        )
    if quantization == "int8":
        return BitsAndBytesConfig(load_in_8bit=True)
    return BitsAndBytesConfig(
        load_in_4bit=True, bnb_4bit_quant_type="nf4", bnb_4bit_use_double_quant=double, bnb_4bit_compute_dtype=compute
    )


def threads() -> int:
    """CPU threads to compute with: OMP_NUM_THREADS where it is set, else all that this process may use."""
    if os.environ.get("OMP_NUM_THREADS", "").isdigit():
        return int(os.environ["OMP_NUM_THREADS"])
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


# Whether a base model's questions may share their rows, as its trainings found in a project

SHARES = "models that share rows"  # the store's fact {base model: whether a training found that it may share rows}


def shares_rows(project: Project, base_model: str) -> bool:
    """Whether this base model may train on shared rows; True until a training has found that it may not."""
    return (project.facts(SHARES) or {}).get(pinned(base_model), True)


def note_shared_rows(project: Project, base_model: str, shares: bool) -> None:
    """Keep what a training has found."""
    project.set_facts(SHARES, {**(project.facts(SHARES) or {}), pinned(base_model): shares})
