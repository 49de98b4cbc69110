"""What an export would write: each number format with its size, and where a file of it would fit; and the commands that serve what
has been written. A quick question of the window."""

import os
import shlex
import shutil
from pathlib import Path
from typing import Any

from engine.models import base_models, gguf
from engine.models.choices import bundle_format
from engine.models.safetensors_header import parameters
from engine.stages.export import sizes, vllm
from engine.stages.export.agreement import FINE
from engine.stages.export.bundle import example_question, slug
from engine.stages.export.devices import fits
from engine.stages.export.writing import adapter_alone
from engine.store import Project

CONTEXT = 4096  # tokens, or the model's own where it takes fewer


def outlook(project: Project) -> dict[str, Any]:
    """{"model": what the sizes are of, "parameters", "context", "free": bytes free on the disk, "formats": [{"name", "usual", "bytes",
    "bits": a weight, "exact", "fine", "devices": as `fits` tells}], "alone": {"adapter", "base": bytes of the files of the adapter alone,
    {} where there is none}, "vllm": {"merged", "adapter": command}, "bundle": as `bundle_commands`}. Sizes are those of the merged model,
    or before merging of the base model, which has the same shape; `exact` marks formats whose size is worked out tensor by tensor, `fine`
    those that have to answer as the model did before. Raises InputError where the base model is not there."""
    stored = project.summary("merging").get("merged", "")
    merged = project.file(stored) if stored else Path()
    is_merged = bool(stored) and merged.is_dir()
    base = project.settings("training").base_model
    model = merged if is_merged else base_models.find(base)
    context = min(CONTEXT, base_models.context_length(model))
    settings = project.settings("export")
    config = base_models.language_config(model)
    cache = sizes.cache_bytes(config, context, settings.cache_type)
    weights, words = parameters(model), sizes.vocabulary_bytes(model)
    told = sizes.estimate(model, list(gguf.formats()), settings.importance)
    return {
        "model": merged.name if is_merged else base_models.shown(base),
        "parameters": weights,
        "context": context,
        "free": shutil.disk_usage(project.path).free,
        "formats": [
            {
                "name": kind,
                "usual": kind in gguf.USUAL,
                "bytes": size,
                "bits": round(8 * (size - words) / weights, 1),
                "exact": kind not in sizes.AVERAGE,
                "fine": kind in FINE,
                "devices": fits(size, cache, weights, config["num_hidden_layers"]),
            }
            for kind, size in told.items()
        ],
        "alone": _alone(project, merged) if is_merged else {},
        "vllm": vllm.commands(project, merged) if is_merged else {},
        "bundle": bundle_commands(project),
    }


def _alone(project: Project, merged: Path) -> dict[str, int]:
    """What the adapter takes in 16 bit, and its base model in the format that is set for it."""
    found = adapter_alone(project, merged)
    if found is None:
        return {}
    over = project.settings("export").adapter_over
    return {
        "adapter": 2 * parameters(found[1]),
        "base": sizes.estimate(base_models.find(project.summary("merging")["base_model"]), [over]).get(over, 0),
    }


def bundle_commands(project: Project) -> dict[str, str]:
    """{"posix", "windows": start llama.cpp's server, "ollama": make the model known to Ollama, "client": ask it} for the bundle that was
    made last, with whole paths where they are for this machine; {} where there is none. "ollama" is missing where it has no Modelfile."""
    stored = project.summary("export").get("bundle", "")
    folder = project.file(stored) if stored else Path()
    if not stored or not folder.is_dir():
        return {}
    row = next((one for one in project.rows("exports") if one["format"] == bundle_format(project, folder.name)), None)
    question = example_question(project, row["name"]) if row else "..."
    here = (lambda name: f'"{folder / name}"') if os.name == "nt" else (lambda name: shlex.quote(str(folder / name)))
    python = "python" if os.name == "nt" else "python3"
    own, other = (f"sh {here('serve.sh')}", "serve.bat") if os.name != "nt" else ("sh serve.sh", here("serve.bat"))
    return {
        "posix": own,
        "windows": other,
        **({"ollama": f"ollama create {slug(project.path.name)} -f {here('Modelfile')}"} if (folder / "Modelfile").is_file() else {}),
        "client": f'{python} {here("client.py")} "{question}"',
    }
