"""Stage 9, merging: one or more adapters become part of the base model, a plain transformers folder.

    adapters/merged-<hash>/
      config.json, *.safetensors, tokenizer   the model
      adapter/                                the merged adapter in PEFT form, where several were combined
      adaptool.json                           what went into it; written last

A merged adapter that is to be kept becomes a version of its own beside the trained ones (engine/adapters), which can be compared,
scored by the gate, made active and merged again.

compatibility, recipe    which adapters go together; method, weights and what the method takes
methods/, combine        the methods; one adapter made of several
bases                    the base model to merge into
search, candidates, search_questions, trials    the search for the best merge: the task, what is tried, asked and kept
"""

import json
import shutil
from pathlib import Path
from typing import Any

from engine import adapters
from engine.errors import InputError
from engine.files import MANIFEST, PART, atomic_path, manifest_of
from engine.messages import Message
from engine.models import base_models
from engine.records import content_hash
from engine.settings import MergingSettings
from engine.stages.merging import bases, compatibility
from engine.stages.merging.bases import load_adapters
from engine.stages.merging.recipe import Recipe, recipe_of, tell
from engine.store import Project
from engine.store.adapters import MERGED

ADAPTER = "adapter"  # the folder of the merged adapter inside that of the merged model


def clear(project: Project) -> None:
    """Nothing to remove: `run` writes a folder named by what went into it."""


def prepare(project: Project, settings: MergingSettings) -> MergingSettings:
    """The settings with the adapters' names as they are kept (2026-11/v3 becomes 2026-11-v3). Raises InputError for adapters that are not
    there or do not go together, and weights that do not fit them."""
    rows = compatibility.chosen(project, settings.adapters)
    recipe_of(settings, [row["name"] for row in rows])
    return settings.model_copy(update={"adapters": [row["name"] for row in rows]}) if settings.adapters else settings


def run(project: Project, settings: MergingSettings, report) -> dict[str, Any]:
    """Merge and save; a folder that is already whole is used again. Raises InputError for adapters that do not fit.

    Returns the folder ("merged"), what went into it, and "norm_ratio": how large the merged change is beside those of the
    adapters (1 for one adapter as it stands); "explodes" is true where it is far too large.
    """
    rows = compatibility.chosen(project, settings.adapters)
    names = [row["name"] for row in rows]
    recipe = recipe_of(settings, names)
    base = base_models.find(rows[0]["base_model"])
    compatibility.refuse(
        {row["name"]: compatibility.read_config(row["name"], project.file(row["path"])) for row in rows}, base_models.config(base), recipe
    )
    compatibility.template(project, rows)
    what = {"adapters": names, **recipe.facts(), "dtype": settings.dtype, "base_model": base_models.pinned(rows[0]["base_model"])}
    if settings.into == bases.DEQUANTISED:
        if not all(compatibility.on_nf4(row) for row in rows):
            raise InputError("Not all of these adapters were trained on an NF4 base model.", "Merge into the base model in full precision.")
        what["into"] = settings.into
    folder = project.path / "adapters" / f"merged-{content_hash(what)}"
    keeps = settings.keep_adapter and not recipe.plain
    if not manifest_of(folder).is_file() or (keeps and not (folder / ADAPTER).is_dir()):
        _merge(project, rows, recipe, what, folder, report)
    ratio = json.loads(manifest_of(folder).read_text(encoding="utf-8")).get("norm_ratio", 1.0)
    explodes = tell(report, ratio)
    if keeps:
        _keep(project, folder, rows, what, ratio, report)
    report.progress(len(rows), len(rows), "adapters")
    return {"merged": project.relative(folder), **what, "norm_ratio": ratio, "explodes": explodes}


def _merge(project: Project, rows: list[dict[str, Any]], recipe: Recipe, what: dict[str, Any], folder: Path, report) -> None:
    import torch

    from engine.stages.merging.combine import combine

    torch.set_num_threads(base_models.threads())
    base = base_models.find(what["base_model"])
    dtype = bases.number_format(base, what["dtype"])
    precise = "float32" if bases.is_small(base) else dtype  # in which all is added up
    plain = bases.load_base(base, what.get("into", bases.FULL), precise, compatibility.double(rows))
    model, names = load_adapters(project, rows, plain, report)
    with atomic_path(folder) as beside:
        ratio = 1.0
        if not recipe.plain:
            ratio = round(combine(model, names, "merged", recipe, report), 3)
            model.save_pretrained(beside, selected_adapters=["merged"], safe_serialization=True)
            (beside / "merged").rename(beside / ADAPTER)
            if template := compatibility.template(project, rows):  # goes with the adapter where it is used alone
                (beside / ADAPTER / base_models.TEMPLATE).write_text(template, encoding="utf-8", newline="")
            for note in beside.glob("*.md"):
                note.unlink()  # PEFT's empty model card
            model.set_adapter("merged")
        model = model.merge_and_unload()
        model.to(getattr(torch, dtype)).save_pretrained(beside, safe_serialization=True)
        base_models.copy_tokenizer(base, beside, compatibility.template(project, rows))
        (beside / MANIFEST).write_text(json.dumps({**what, "norm_ratio": ratio}, indent=1), encoding="utf-8")


def _keep(project: Project, folder: Path, rows: list[dict[str, Any]], what: dict[str, Any], ratio: float, report) -> None:
    """Make the merged adapter a version of the cycle of now, once. It was made from several, so it has the settings that they share."""
    if any(row["settings"].get("merge") == what for row in project.rows("adapters", kind=MERGED)):
        return  # with the tag and the notes that it may have got
    shared = {
        key: value
        for key, value in rows[0]["settings"].items()
        if key != "merge" and all(row["settings"].get(key) == value for row in rows)
    }
    made = project.path / "adapters" / f"kept{PART}"
    shutil.rmtree(made, ignore_errors=True)
    shutil.copytree(folder / ADAPTER, made)
    name = adapters.register(
        project,
        made,
        {
            "base_model": what["base_model"],
            "dataset": "",
            "settings": {**shared, "merge": what},
            "parents": what["adapters"],
            "metrics": {"norm_ratio": ratio},
            "kind": MERGED,
        },
    )
    report.log(Message("The merged adapter is kept as {name}.", name=adapters.shown(name)))
