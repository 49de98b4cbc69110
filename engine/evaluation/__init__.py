"""Stage 10, evaluation: base model and adapter on the held-out questions."""

from engine import models
from engine.askable import seen_tools
from engine.errors import InputError
from engine.measure import measure
from engine.settings import EvaluationSettings
from engine.store import Project


def clear(project: Project) -> None:
    """Nothing to remove: answers are kept under what decided them, and replaced when that changes."""


def run(project: Project, settings: EvaluationSettings, report) -> dict:
    """Measure each model asked for; returns {"models": {name: rates}}."""
    name = project.summary("training").get("adapter", "")
    adapters = {row["name"]: row for row in project.rows("adapters")}
    if name not in adapters:
        raise InputError("There is no trained adapter.", "Run the stage training first.")
    adapter = adapters[name]
    tools = seen_tools(project, "" if settings.descriptions == "as trained" else settings.descriptions)
    results, base = {}, models.find(adapter["base_model"])
    for model in settings.models:
        identity = [models.fingerprint(base), name if model == "adapter" else "", settings.max_new_tokens]

        def load(model=model):
            from engine.runners.transformers import Answers

            folder = project.file(adapter["path"]) if model == "adapter" else None
            return Answers(base, folder, tools, settings.batch, settings.max_new_tokens)

        results[model] = measure(project, model, identity, load, report, tools=tools).as_dict()
    return {"models": results}
