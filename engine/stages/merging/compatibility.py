"""Which adapters a method can merge: read from their configs alone, before anything is loaded.

PEFT 0.21 combines some adapters into something else than their sum and says nothing. `add_weighted_adapter` gives the new adapter
the first one's config: with DoRA its magnitudes are those of the base model, biases and whole modules of the first adapter begin
anew and are lost, an initialisation such as PiSSA changes the base model once more, and layers that the first config leaves out are
left out for all. Such adapters are refused here. rsLoRA, whose scaling would be applied twice, is computed rightly in `combine`.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine import adapters
from engine.errors import AdaptoolError, InputError
from engine.messages import Message
from engine.models import base_models
from engine.stages.merging.methods import METHODS, usual_weights
from engine.stages.merging.recipe import Recipe
from engine.store import Project

PLAIN_BEGINNINGS = (True, False, None, "gaussian", "orthogonal", "eva")  # values of init_lora_weights that leave the base model as it is
OTHER_KINDS = {
    "use_qalora": "QA-LoRA",
    "kasa_config": "KaSA",
    "use_bdlora": "BD-LoRA",
    "monteclora_config": "MonteCLoRA",
    "layer_replication": Message("layer replication"),
    "target_parameters": Message("parameters that are no layers"),
}
SAME_LAYERS = ("layers_to_transform", "layers_pattern", "exclude_modules")
EMBEDDINGS = ("embed_tokens", "lm_head", "wte")

Configs = Mapping[str, Mapping[str, Any]]  # {adapter: its adapter_config.json}


def read_config(name: str, folder: Path) -> dict[str, Any]:
    """The config of an adapter in PEFT form. Raises InputError where there is none."""
    try:
        return json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            Message("The adapter {name} cannot be read ({error}).", name=name, error=error), "Remove it, or restore it from a backup."
        ) from None


def chosen(project: Project, names: list[str]) -> list[dict[str, Any]]:
    """The rows of these adapters, that of the one in use where none is named. Raises InputError for unknown ones and for different
    base models."""
    if names:
        rows = [adapters.find(project, name) for name in names]
    elif (current := adapters.current(project)) is not None:
        rows = [current]
    else:
        raise InputError("There is no adapter to merge.", "Train or import one first.")
    bases = {base_models.place(row["base_model"]): base_models.pinned(row["base_model"]) for row in rows}
    if len(bases) > 1:
        raise InputError(
            Message("The adapters belong to different base models ({bases}).", bases=sorted(bases.values())),
            "Choose adapters of one base model.",
        )
    if len({row["name"] for row in rows}) < len(rows):
        raise InputError("An adapter is named twice.", "List each once and give it a larger weight.")
    return rows


def template(project: Project, rows: list[dict[str, Any]]) -> str:
    """The chat template that these adapters were trained with, "" for the base model's own. Raises InputError for different ones."""
    found = {base_models.template_with(project.file(row["path"])) for row in rows}
    if len(found) > 1:
        raise InputError(
            "The adapters were trained with different chat templates.", "Choose adapters of one template, or train the older ones again."
        )
    return next(iter(found), "")


def refuse(configs: Configs, base: Mapping[str, Any], recipe: Recipe) -> None:
    """Raise InputError, with one sentence, if these adapters cannot be merged into this base model in this way."""
    for name, config in configs.items():
        _refuse_always(name, config, base)
    if recipe.plain:
        return  # PEFT merges one adapter as it stands, whatever its kind
    for name, config in configs.items():
        _refuse_combining(name, config)
    _refuse_together(configs, recipe)


def _refuse_always(name: str, config: Mapping[str, Any], base: Mapping[str, Any]) -> None:
    if config.get("peft_type") != "LORA":
        raise InputError(
            Message("{name} is not a LoRA adapter but {type}.", name=name, type=config.get("peft_type")), "Choose LoRA adapters."
        )
    if config.get("lora_bias") or config.get("alora_invocation_tokens") or config.get("arrow_config"):
        raise InputError(
            Message("{name} cannot be merged into the weights: it has its own biases or acts only on some tokens.", name=name),
            "Train it as plain LoRA.",
        )
    targets = config.get("target_modules") or []
    named = [part for part in EMBEDDINGS if not isinstance(targets, str) and any(str(one).split(".")[-1] == part for one in targets)]
    if named and base.get("tie_word_embeddings"):
        raise InputError(
            Message("{name} changes {named}, which this base model uses for both input and output.", name=name, named=named[0]),
            "Train it without that layer.",
        )


def _refuse_combining(name: str, config: Mapping[str, Any]) -> None:
    if config.get("use_dora"):
        raise InputError(
            Message("{name} was trained with DoRA, whose magnitudes cannot be added.", name=name),
            "Merge it alone with weight 1, or train it without DoRA.",
        )
    if config.get("bias", "none") != "none":
        raise InputError(
            Message("{name} trained biases of the base model, which cannot be combined.", name=name),
            "Merge it alone with weight 1, or train it without biases.",
        )
    if config.get("modules_to_save") or config.get("trainable_token_indices"):
        raise InputError(
            Message("{name} contains its own full modules or tokens, which cannot be combined.", name=name),
            "Merge it alone with weight 1, or remove it.",
        )
    if config.get("init_lora_weights", True) not in PLAIN_BEGINNINGS:
        raise InputError(
            Message(
                "{name} started from {init_lora_weights}, which changes the base model itself.",
                name=name,
                init_lora_weights=config["init_lora_weights"],
            ),
            "Merge it alone with weight 1, or train it with the usual initialization.",
        )
    for field, kind in OTHER_KINDS.items():
        if config.get(field):
            raise InputError(
                Message("{name} uses {kind}, which cannot be combined.", name=name, kind=kind),
                "Merge it alone with weight 1, or train it as plain LoRA.",
            )


def _refuse_together(configs: Configs, recipe: Recipe) -> None:
    for field in SAME_LAYERS:
        if len({json.dumps(config.get(field)) for config in configs.values()}) > 1:
            raise InputError(
                Message("The adapters were trained on different layers ({field}).", field=field),
                "Choose adapters that were trained the same way.",
            )
    if len({isinstance(config.get("target_modules"), str) for config in configs.values()}) > 1:
        raise InputError(
            "Some adapters name their layers by a pattern, others by a list.", "Choose adapters that were trained the same way."
        )
    method = METHODS[recipe.method]
    if method.MOST and len(configs) > method.MOST:
        raise InputError(
            Message(
                "The method {method} takes {most} adapters, but {configs} are chosen.",
                method=recipe.method,
                most=method.MOST,
                configs=len(configs),
            ),
            "Choose another method or fewer adapters.",
        )
    ranks = sorted({int(config["r"]) for config in configs.values()})
    if method.ON == "matrices" and len(ranks) > 1:
        raise InputError(
            Message("The adapters have different ranks ({ranks}).", ranks=[*map(str, ranks)]),
            Message("The method {method} needs equal ranks; choose cat, svd or another that ends in svd.", method=recipe.method),
        )
    if method.ON == "matrices" and len({json.dumps(config.get("rank_pattern") or {}, sort_keys=True) for config in configs.values()}) > 1:
        raise InputError(
            "The adapters have different ranks in some layers.",
            Message("The method {method} needs equal ranks; choose cat, svd or another that ends in svd.", method=recipe.method),
        )


def look(
    project: Project, adapters: list[str], weights: list[float] | None = None, density: float = 0.8, svd_rank: int = 0
) -> dict[str, Any]:
    """What can be done with these adapters, for the window: {"methods": [{"name", "title", "explanation", "source", "density", "sign",
    "cut", "random", "shares", "refused"}], "quantized": whether all were trained on NF4}. `shares`: whether the usual weights are
    equal shares of one, else 1 each; `refused` is a sentence, "" where the method fits."""
    rows, trouble = [], ""
    try:
        rows = chosen(project, adapters)
        configs = {row["name"]: read_config(row["name"], project.file(row["path"])) for row in rows}
        base = base_models.config(base_models.find(rows[0]["base_model"]))
    except AdaptoolError as error:
        trouble = str(error)
    found = []
    for method in METHODS.values():
        refused = trouble
        if not trouble:
            try:
                given = tuple(weights or usual_weights(method.NAME, len(rows)))
                refuse(configs, base, Recipe(method.NAME, given, density, svd_rank=svd_rank))
            except AdaptoolError as error:
                refused = str(error)
        found.append(
            {
                "name": method.NAME,
                "title": method.TITLE,
                "explanation": method.EXPLANATION,
                "source": method.SOURCE,
                "density": "density" in method.TAKES,
                "sign": "sign" in method.TAKES,
                "cut": method.CUT,
                "random": method.RANDOM,
                "shares": method.SHARES,
                "refused": refused,
            }
        )
    return {"methods": found, "quantized": bool(rows) and all(on_nf4(row) for row in rows)}


def on_nf4(row: Mapping[str, Any]) -> bool:
    """Whether an adapter was trained on a base model in NF4 (QLoRA)."""
    return row["settings"].get("quantization", "none") == "nf4"


def double(rows: list[dict[str, Any]]) -> bool:
    """Whether these adapters saw NF4 with double quantisation."""
    return all(row["settings"].get("double_quantization", True) for row in rows)
