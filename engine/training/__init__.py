"""Stage 8, training: a LoRA adapter on the frozen dataset."""

import json
import shutil
from pathlib import Path

from engine import adapters, models
from engine.descriptions import of_length
from engine.errors import InputError
from engine.records import Tool
from engine.settings import TrainingSettings
from engine.store import Project


def clear(project: Project) -> None:
    """Nothing to remove: adapters stay; an unfinished run with other settings is taken out by `run`."""


def run(project: Project, settings: TrainingSettings, report) -> dict:
    """Train on the newest dataset; checkpoints lie in runs/, the finished adapter in adapters/. Raises InputError."""
    datasets = project.rows("datasets", hash=project.summary("dataset").get("dataset", ""))
    if not datasets:
        raise InputError("There is no dataset.", "Run the stage dataset first.")
    dataset = datasets[0]
    models.find(settings.base_model)
    run_name = f"training-{project.plan('training')}"
    folder = project.path / "runs" / run_name
    _remove_other_runs(folder)

    from engine.training.launch import is_several

    if is_several(settings):
        from engine.training.launch import train
    else:
        from engine.training.loop import train  # brings torch

    metrics = train(project, settings, project.file(dataset["path"]), folder, run_name, report)
    continued = getattr(settings, "continue_from", "")
    name = adapters.register(project, folder / "adapter", {
        "base_model": settings.base_model, "dataset": dataset["hash"], "settings": settings.model_dump(), "metrics": metrics,
        "parents": [adapters.find(project, continued)["name"]] if continued else [], "run": run_name})
    shutil.rmtree(folder, ignore_errors=True)
    return {"adapter": name, **metrics}


def read_part(folder: Path, part: str) -> list[dict]:
    """The examples of a frozen dataset's part: {"key", "question", "calls", "family"}."""
    lines = (folder / f"{part}.jsonl").read_text(encoding="utf-8").split("\n")  # splitlines would cut at U+2028 inside a text
    return [json.loads(line) for line in lines if line]


def read_tools(folder: Path, descriptions: str = "long") -> list[Tool]:
    """The tools as frozen with the dataset, with descriptions long, short or none."""
    entries = json.loads((folder / "tools.json").read_text(encoding="utf-8"))
    shorts = folder / "short_descriptions.json"  # datasets frozen earlier have none
    short = json.loads(shorts.read_text(encoding="utf-8")) if shorts.is_file() else {}
    return [of_length(Tool(e["function"]["name"], e["function"]["description"], e["function"]["parameters"],
                           short=short.get(e["function"]["name"], "")), descriptions) for e in entries]


def _remove_other_runs(folder: Path) -> None:
    for other in folder.parent.glob("training-*"):
        if other.is_dir() and other != folder:
            shutil.rmtree(other)
