"""What an export would write: each number format with its size, and where a file of it would fit. A quick question of the window."""

from pathlib import Path
from typing import Any

from engine import gguf, models
from engine.export import sizes
from engine.export.devices import fits
from engine.export.files import vllm_commands
from engine.store import Project

CONTEXT = 4096  # tokens, or the model's own where it takes fewer


def outlook(project: Project) -> dict[str, Any]:
    """{"model": what the sizes are of, "parameters", "context", "formats": [{"name", "usual", "bytes", "exact", "devices": as `fits`
    tells}], "vllm": {"merged", "adapter": command}}. Sizes are those of the merged model, or before merging of the base model, which has
    the same shape; `exact` marks formats whose size is worked out tensor by tensor."""
    stored = project.summary("merging").get("merged", "")
    merged = project.file(stored) if stored else Path()
    is_merged = bool(stored) and merged.is_dir()
    model = merged if is_merged else models.find(project.settings("training").base_model)
    context = min(CONTEXT, models.context_length(model))
    cache = sizes.cache_bytes(models.config(model), context)
    told = sizes.estimate(model, list(gguf.formats()))
    return {"model": model.name, "parameters": sizes.parameters(model), "context": context,
            "formats": [{"name": kind, "usual": kind in gguf.USUAL, "bytes": size, "exact": kind not in sizes.AVERAGE,
                         "devices": fits(size, cache)} for kind, size in told.items()],
            "vllm": vllm_commands(project, merged) if is_merged else {}}
