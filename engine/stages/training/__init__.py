"""Stage 8, training: a LoRA adapter on the frozen dataset.

loop            one run in one process, or as one of several; launch and ranks start the several
callback        what happens beside each step: metric_log, validation_set (with early stopping), checkpoints, broadcast over ranks,
                timing
trainer         the Trainer and its arguments; adapter: what is trained; out_of_memory: what to change then
by_origin       losses of people's questions, their copies, a teacher's and templates
rows            the dataset as rows; prefix_rows, sharing, flex: rows that share their tool list, and their attention
presets         settings that belong together
"""

import shutil
from pathlib import Path

from engine import adapters
from engine.errors import InputError
from engine.files import atomic_write
from engine.messages import Message
from engine.models import base_models, list_size
from engine.models.chat import Chat
from engine.models.light_tokenizer import counting
from engine.models.templates.choosing import text_of
from engine.planner import paces
from engine.settings import TrainingSettings
from engine.stages.training import launch
from engine.store import Project
from engine.store.datasets import distractors, read_tools, shares

BASE = "base_model"  # the file in a run's folder that names its base model


def clear(project: Project) -> None:
    """Nothing to remove: adapters stay; an unfinished run with other settings is taken out by `run`."""


def run(project: Project, settings: TrainingSettings, report) -> dict:
    """Train on the newest dataset; checkpoints lie in runs/, the finished adapter in adapters/. Raises InputError."""
    datasets = project.rows("datasets", hash=project.summary("dataset").get("dataset", ""))
    if not datasets:
        raise InputError("There is no dataset.", "Run the Dataset stage first.")
    dataset = datasets[0]
    base_models.find(settings.base_model)
    text_of(settings.chat_template, project.path)  # a name that means nothing is told before anything is begun
    base = base_models.pinned(settings.base_model)
    run_name = f"training-{project.plan('training')}"
    folder = project.path / "runs" / run_name
    _remove_other_runs(folder)
    _begin_anew_on_another(base, folder, report)

    if launch.is_several(settings):
        train = launch.train
    else:
        from engine.stages.training.loop import train  # brings torch

    settings = _listing_as_frozen(project, project.file(dataset["path"]), settings, report)
    metrics = train(project, settings, project.file(dataset["path"]), folder, run_name, report)
    timing = paces.Timing(**metrics.pop(paces.TIMING))
    name = adapters.register(
        project,
        folder / "adapter",
        {
            "base_model": base,
            "dataset": dataset["hash"],
            "settings": settings.model_dump(),
            "metrics": metrics,
            "parents": [adapters.find(project, settings.continue_from)["name"]] if settings.continue_from else [],
            "run": run_name,
        },
    )
    shutil.rmtree(folder, ignore_errors=True)
    paces.learn(project, settings, timing)
    return {"adapter": name, **metrics}


def _listing_as_frozen(project: Project, dataset: Path, settings: TrainingSettings, report) -> TrainingSettings:
    """The settings with a list drawn for each row where they ask for none and the dataset lists but some tools beside each question."""
    others = distractors(dataset)
    if settings.list_tokens or not others:
        return settings
    base = base_models.find(settings.base_model)
    chat = Chat(counting(base, text_of(settings.chat_template, project.path)))
    lists = [read_tools(dataset, kind) for kind in shares(settings.tool_lists, settings.descriptions)]
    budget = list_size.row_budget(others, list_size.mean_tool(chat, lists), settings, base_models.context_length(base))
    report.log(
        Message(
            "The dataset lists {others} tools in addition to the correct ones: each row lists the tools its questions call, and "
            "others, up to {budget:,} tokens (list_tokens).",
            others=others,
            budget=budget,
        )
    )
    return settings.model_copy(update={"list_tokens": budget})


def _remove_other_runs(folder: Path) -> None:
    for other in folder.parent.glob("training-*"):
        if other.is_dir() and other != folder:
            shutil.rmtree(other)


def _begin_anew_on_another(base: str, folder: Path, report) -> None:
    """Keep which base model a run is on, and remove what it had finished on another: an update may bring another embedded one."""
    note = folder / BASE
    if note.is_file() and note.read_text(encoding="utf-8") != base:
        report.log("The built-in model has changed since this training stopped, so training starts again.")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    atomic_write(note, base)
