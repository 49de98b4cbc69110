"""Take in an adapter that was made elsewhere: a folder with adapter_config.json and adapter_model.safetensors.

Nothing of it is executed or unpickled. Its matrices are compared with the base model's by the headers of the safetensors files, and
its config is written anew from what is known of it and from the matrices: keys by which PEFT would import a module or load other
weights (auto_mapping, megatron_config, eva_config ...) and patterns that somebody else wrote never arrive in the project.
"""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from engine.adapters.checksums import CONFIG, WEIGHTS
from engine.adapters.registry import register
from engine.errors import InputError
from engine.files import atomic_path
from engine.messages import Message
from engine.models import base_models
from engine.models.safetensors_header import shapes as shapes_of_folder
from engine.models.safetensors_header import shapes_of_file
from engine.store import Project

DEFAULTS = {
    "r": 8,
    "lora_alpha": 8,
    "lora_dropout": 0.0,
    "bias": "none",
    "use_rslora": False,
    "use_dora": False,
    "fan_in_fan_out": False,
    "alpha_pattern": {},
}  # the keys that are carried over, and what PEFT takes where one is not named
MEANINGLESS = {
    "peft_type",
    "task_type",
    "auto_mapping",
    "peft_version",
    "base_model_name_or_path",
    "revision",
    "inference_mode",
    "init_lora_weights",
    "loftq_config",
    "eva_config",
    "corda_config",
    "lora_ga_config",
    "megatron_core",
    "runtime_config",
    "qalora_group_size",
    "ensure_weight_tying",
}  # how it was begun or loaded; the matrices are the same whatever they say
SHOWN_BY_FILE = {"target_modules", "exclude_modules", "layers_to_transform", "layers_pattern", "rank_pattern"}  # the matrices tell these
LARGEST = 1_000_000  # bytes of a config
PREFIX = "base_model.model."
MATRIX = re.compile(r"(?P<module>.+)\.(?P<part>lora_A|lora_B|lora_magnitude_vector)(?:\.weight)?")
PICKLED = ("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl")


def bring_in(project: Project, folder: Path, base_model: str, notes: str = "") -> str:
    """Check an adapter and copy it into the project as the next version; returns its name. Raises InputError naming what does not fit."""
    folder = Path(folder).expanduser().absolute()
    config = read_config(folder)
    shapes = shapes_of_file(folder / WEIGHTS)
    base_model = base_models.pinned(base_model)
    base = base_shapes(base_models.find(base_model))
    ranks = check(folder.name, config, shapes, base, base_models.shown(base_model))
    copy = project.path / "adapters" / "import"
    with atomic_path(copy) as made:
        made.mkdir(parents=True)
        shutil.copyfile(folder / WEIGHTS, made / WEIGHTS)
        (made / CONFIG).write_text(json.dumps(_written_anew(config, ranks, base, base_model), indent=1), encoding="utf-8")
    return register(
        project,
        copy,
        {
            "base_model": base_model,
            "dataset": "",
            "settings": _as_settings(config, base_model),
            "kind": "imported",
            "notes": notes,
            "metrics": {"matrices": len(shapes), "ranks": sorted(set(ranks.values())), "imported_from": folder.name},
        },
    )


def _written_anew(config: dict[str, Any], ranks: dict[str, int], base: dict[str, tuple[int, ...]], base_model: str) -> dict[str, Any]:
    """The adapter_config.json that the project keeps."""
    return {
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "base_model_name_or_path": Path(base_model).name,
        "inference_mode": True,
        **config,
        "target_modules": targets(set(ranks), base),
        "rank_pattern": {module: rank for module, rank in ranks.items() if rank != config["r"]},
    }


def _as_settings(config: dict[str, Any], base_model: str) -> dict[str, Any]:
    """What is known of an imported adapter, in the words of the training settings."""
    return {
        "base_model": base_model,
        "rank": config["r"],
        "alpha": config["lora_alpha"],
        "dropout": config["lora_dropout"],
        **({"rslora": True} if config["use_rslora"] else {}),
        **({"dora": True} if config["use_dora"] else {}),
    }


def read_config(folder: Path) -> dict[str, Any]:
    """What Adaptool keeps of an adapter's config. Raises InputError where it is none, no LoRA, or asks for more than is known here."""
    if not folder.is_dir():
        raise InputError(
            Message("{folder} is not a folder.", folder=folder),
            Message("Choose the folder with {config} and {weights}.", config=CONFIG, weights=WEIGHTS),
        )
    path = folder / CONFIG
    if not path.is_file():
        raise InputError(Message("{folder} has no {config}.", folder=folder, config=CONFIG), "Choose the folder of a PEFT adapter.")
    if not (folder / WEIGHTS).is_file():
        pickled = any(file for pattern in PICKLED for file in folder.glob(pattern))
        raise InputError(
            Message(
                "{folder} contains {pickled}.",
                folder=folder,
                pickled=(Message("only pickled weights") if pickled else Message("no {weights}", weights=WEIGHTS)),
            ),
            "Adaptool reads safetensors only; save the adapter in that form.",
        )
    try:
        if path.stat().st_size > LARGEST:
            raise ValueError("it is too large")
        config = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(config, dict):
            raise ValueError("it is no object")
    except (ValueError, RecursionError) as error:
        raise InputError(Message("{path} is not a valid config ({error}).", path=path, error=error), "Get the adapter again.") from None
    if config.get("peft_type") != "LORA":
        raise InputError(
            Message("{folder} is of the type {type}.", folder=folder.name, type=config.get("peft_type")),
            "Only LoRA adapters (peft_type LORA) can be used here.",
        )
    if config.get("task_type") not in (None, "CAUSAL_LM"):
        raise InputError(
            Message("{folder} was made for the task {task_type}.", folder=folder.name, task_type=config["task_type"]),
            "Choose an adapter of a causal language model.",
        )
    for key, value in config.items():
        if value and key not in {*DEFAULTS, *MEANINGLESS, *SHOWN_BY_FILE}:
            raise InputError(
                Message("{path}: {key} is too large for Adaptool.", path=path, key=key),
                "Save the adapter as plain LoRA, without it.",
            )
    return _checked({key: config.get(key, default) for key, default in DEFAULTS.items()}, path)


def _checked(config: dict[str, Any], path: Path) -> dict[str, Any]:
    config["alpha_pattern"] = config["alpha_pattern"] or {}
    for key, value in config.items():
        if not USABLE[key](value):
            raise InputError(
                Message("{path}: {key} is {value}, which cannot be used.", path=path, key=key, value=repr(str(value)[:80])),
                "Only adapters without trained biases can be used here." if key == "bias" else "Get the adapter again.",
            )
    return config


def _is_rank(value: Any) -> bool:
    return type(value) is int and 0 < value <= 4096


def _is_flag(value: Any) -> bool:
    return type(value) is bool


def _is_number(value: Any) -> bool:
    return type(value) in (int, float) and 0 <= value < 1e6  # NaN is in no range


def _is_none(value: Any) -> bool:
    return value == "none"


def _is_pattern(value: Any) -> bool:
    """{plain module name: number}; a name that is a regular expression is refused."""
    return isinstance(value, dict) and all(re.fullmatch(r"[\w.]+", key) and _is_number(one) for key, one in value.items())


USABLE: dict[str, Callable[[Any], bool]] = {  # what each key's value must be
    "r": _is_rank,
    "lora_alpha": _is_number,
    "lora_dropout": _is_number,
    "bias": _is_none,
    "use_rslora": _is_flag,
    "use_dora": _is_flag,
    "fan_in_fan_out": _is_flag,
    "alpha_pattern": _is_pattern,
}


def check(
    label: str, config: dict[str, Any], shapes: dict[str, tuple[int, ...]], base: dict[str, tuple[int, ...]], base_name: str
) -> dict[str, int]:
    """Compare every matrix with the base model's; returns {module: rank}. Raises InputError for the first that does not fit."""
    parts: dict[str, dict[str, tuple[int, ...]]] = {}
    for name, shape in shapes.items():
        found = MATRIX.fullmatch(name.removeprefix(PREFIX))
        if found is None or not name.startswith(PREFIX):
            raise InputError(
                Message("{label} contains {name}, which is not a LoRA matrix.", label=label, name=name),
                "Save the adapter as plain LoRA, without it.",
            )
        parts.setdefault(found["module"], {})[found["part"]] = shape
    if not parts:
        raise InputError(Message("{label} contains no matrices.", label=label), "Get the adapter again.")
    ranks = {module: _check_module(label, module, own, config, base.get(f"{module}.weight"), base_name) for module, own in parts.items()}
    if config["r"] not in ranks.values():
        raise InputError(
            Message("{label} has rank {rank}, but its config says {said}.", label=label, rank=min(ranks.values()), said=config["r"]),
            "Get the adapter again.",
        )
    return ranks


def _check_module(
    label: str, module: str, own: dict[str, tuple[int, ...]], config: dict[str, Any], weight: tuple[int, ...] | None, base_name: str
) -> int:
    """One module's pair, A of rank x columns and B of rows x rank; returns its rank."""
    first, second = own.get("lora_A"), own.get("lora_B")
    if first is None or second is None or len(first) != 2 or len(second) != 2 or first[0] != second[1] or first[0] < 1:
        raise InputError(
            Message("{label} has no matching pair of matrices for {module}.", label=label, module=module),
            "Get the adapter again.",
        )
    if weight is None or len(weight) != 2:
        raise InputError(
            Message("{label} does not belong to {base_name}, which has no {module}.", label=label, base_name=base_name, module=module),
            "Choose the base model that it was made for.",
        )
    rows, columns = reversed(weight) if config["fan_in_fan_out"] else weight
    if (second[0], first[1]) != (rows, columns):
        raise InputError(
            Message(
                "{label} does not belong to {base_name}: for {module} it has {out_width} x {in_width}, the model {rows} x {columns}.",
                label=label,
                base_name=base_name,
                module=module,
                out_width=second[0],
                in_width=first[1],
                rows=rows,
                columns=columns,
            ),
            "Choose the base model that it was made for.",
        )
    if config["use_dora"] != ("lora_magnitude_vector" in own):
        raise InputError(
            Message("{label} and its config disagree on DoRA for {module}.", label=label, module=module), "Get the adapter again."
        )
    return first[0]


def targets(modules: set[str], base: dict[str, tuple[int, ...]]) -> list[str]:
    """What to write as target_modules: the last parts of the names where these mean exactly these modules, else the whole names."""
    ends = {module.rpartition(".")[2] for module in modules}
    meant = {
        name.removesuffix(".weight")
        for name, shape in base.items()
        if len(shape) == 2 and name.split(".")[-2:-1] and name.split(".")[-2] in ends
    }
    return sorted(ends if meant == modules else modules)


def base_shapes(base: Path) -> dict[str, tuple[int, ...]]:
    """{name: shape} of a base model's weights, from the headers of its files; an output layer tied to the input's is there too."""
    shapes = shapes_of_folder(base)
    embedding = next((shape for name, shape in shapes.items() if name.endswith("embed_tokens.weight")), None)
    if embedding is not None:
        shapes.setdefault("lm_head.weight", embedding)
    return shapes
