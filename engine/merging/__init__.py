"""Stage 9, merging: one or more adapters become part of the base model, a plain transformers folder."""

import json
import shutil
from pathlib import Path

from engine import models
from engine.errors import InputError
from engine.records import content_hash
from engine.settings import MergingSettings
from engine.store import Project

MANIFEST = "callsmith.json"
SMALL = 1_000_000_000  # parameters below which float32 costs little


def clear(project: Project) -> None:
    """Nothing to remove: `run` writes a folder named by what went into it."""


def run(project: Project, settings: MergingSettings, report) -> dict:
    """Merge and save; a folder that is already whole is used again. Raises InputError for adapters that do not fit."""
    adapters = _chosen(project, settings)
    weights = settings.weights or [1.0 / len(adapters)] * len(adapters)
    if len(weights) != len(adapters):
        raise InputError(f"There are {len(adapters)} adapters and {len(weights)} weights.", "Give one weight an adapter.")
    names = [adapter["name"] for adapter in adapters]
    bases = {adapter["base_model"] for adapter in adapters}
    if len(bases) > 1:
        raise InputError(f"The adapters belong to different base models ({', '.join(sorted(bases))}).", "Choose adapters of one.")
    what = {"adapters": names, "weights": weights, "method": "linear", "dtype": settings.dtype, "base_model": bases.pop()}
    folder = project.path / "adapters" / f"merged-{content_hash(what)}"
    if not (folder / MANIFEST).exists():
        _merge(project, adapters, weights, what, folder, report)
    report.progress(len(adapters), len(adapters), "adapters")
    return {"merged": project.relative(folder), **what}


def _chosen(project: Project, settings: MergingSettings) -> list[dict]:
    there = {row["name"]: row for row in project.rows("adapters")}
    names = settings.adapters or [project.summary("training").get("adapter", "")]
    for name in names:
        if name not in there:
            raise InputError(f"There is no adapter {name!r}.", f"There are: {', '.join(there) or 'none; train one first'}.")
    return [there[name] for name in names]


def _merge(project: Project, adapters: list[dict], weights: list[float], what: dict, folder: Path, report) -> None:
    import torch
    from peft import PeftModel

    from engine.merging.methods import METHODS

    torch.set_num_threads(models.threads())
    base = models.find(what["base_model"])
    model = models.load_model(base, "float32")
    names = [f"adapter_{i}" for i in range(len(adapters))]
    merged = PeftModel.from_pretrained(model, project.file(adapters[0]["path"]), adapter_name=names[0])
    for i, (name, adapter) in enumerate(zip(names[1:], adapters[1:]), start=1):
        report.progress(i, len(adapters), "adapters")
        merged.load_adapter(project.file(adapter["path"]), adapter_name=name)
    if len(names) > 1 or weights[0] != 1.0:
        METHODS[what["method"]].combine(merged, names, weights, "merged")
        merged.set_adapter("merged")
    model = merged.merge_and_unload()
    dtype = what["dtype"]
    if dtype == "auto":
        dtype = "float32" if sum(p.numel() for p in model.parameters()) < SMALL else "bfloat16"
    beside = folder.with_name(folder.name + ".part")
    shutil.rmtree(beside, ignore_errors=True)
    model.to(getattr(torch, dtype)).save_pretrained(beside, safe_serialization=True)
    for pattern in models.TOKENIZER_FILES:
        for file in base.glob(pattern):
            shutil.copy(file, beside)
    (beside / MANIFEST).write_text(json.dumps(what, indent=1), encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    beside.rename(folder)
