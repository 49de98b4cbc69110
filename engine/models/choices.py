"""Which models of a project can be asked a question, and what answers by each."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.models import base_models
from engine.models.chat import Chat
from engine.models.light_tokenizer import to_ask
from engine.models.shown_tools import tools_of
from engine.models.templates.choosing import text_of
from engine.records import Tool
from engine.store import Project

FILES = (
    "gguf-q8_0",
    "gguf-f16",
    "gguf-q4_k_m",
    "gguf-bf16",
    "gguf-q6_k",
    "gguf-q5_k_m",
    "gguf-q4_0",
    "gguf-iq4_nl",
)  # the one usually wanted first
NOT_ALONE = ("lora", "base")  # formats of exported files that do not answer as the model does
TESTS = "tests"  # what an exported file was asked to be compared, as its conformance keeps it under "asked"
LONGEST = 256  # tokens of an answer
BEFORE, AFTER = "base", "adapter"  # as the stage evaluation names them


def choices(project: Project) -> list[str]:
    """Exported files that are there, then the adapter in use and its base model; before anything is trained the base model that is to be
    trained. None where there is no tool to ask with."""
    there = [name for name, row in exported(project).items() if row["format"] not in NOT_ALONE and project.file(row["path"]).is_file()]
    files = sorted(there, key=lambda name: FILES.index(name) if name in FILES else len(FILES))
    return files + ([AFTER, BEFORE] if trained(project) else [BEFORE] if project.tools() else [])


def on_tests(conformance: dict[str, Any]) -> bool:
    """Whether an exported file was asked test questions, and not others for want of them: only then do its right answers measure it."""
    return conformance.get("asked", TESTS) == TESTS


def exported(project: Project) -> dict[str, dict[str, Any]]:
    """{name: row} of the files made from the newest merged model."""
    merged = project.summary("merging").get("merged", "")
    return {row["name"]: row for row in project.rows("exports") if merged and row["adapter"] == merged.rsplit("/", 1)[-1]}


def bundle_format(project: Project, folder: str) -> str:
    """The number format of the file in a bundle, by the name of its folder; "" where no exported file has such a one."""
    return next((row["format"] for row in project.rows("exports") if folder.endswith(f"-{row['format']}")), "")


def seen_tools(project: Project, descriptions: str = "", merged: bool = False) -> list[Tool]:
    """The tools as the adapter in use saw them in training, with `merged` as those of the newest merged model did, or with `descriptions`
    of another length (see `shown_tools.tools_of`)."""
    return tools_of(project, versions(project, merged), descriptions)


def versions(project: Project, merged: bool = False) -> list[dict[str, Any]]:
    """The rows of the adapters in the newest merged model where `merged` is asked for and they are known, else that of the adapter in use;
    none where there is none."""
    row = trained(project)
    return (adapter_rows(project) if merged else []) or ([row] if row else [])


def adapter_rows(project: Project) -> list[dict[str, Any]]:
    """The rows of the adapters that went into the newest merged model."""
    names = project.summary("merging").get("adapters", [])
    return [row for row in project.rows("adapters") if row["name"] in names]


def trained_template(project: Project) -> str:
    """The chat template with which the adapters of the newest merged model were trained, "" for the base model's own."""
    return next((base_models.template_with(project.file(row["path"])) for row in adapter_rows(project)), "")


def trained(project: Project) -> dict[str, Any] | None:
    """The row of the adapter in use: the active one, else the one trained last (see `Project.current_adapter`)."""
    return project.current_adapter()


def of_file(project: Project, name: str, tools: Sequence[Tool]):
    """What answers questions over these tools by an exported file: a `GgufAnswers`."""
    from engine.models.inference.gguf import GgufAnswers

    chat = Chat(to_ask(*tokenizer_of_merged(project)))
    kept_in = project.settings("export").cache_type
    return GgufAnswers(project.file(exported(project)[name]["path"]), chat, tools, LONGEST, cache_type=kept_in)


def tokenizer_of_merged(project: Project) -> tuple[Path, str]:
    """(folder, chat template or "") of the tokenizer that goes with the files of the newest merged model. The model itself may have been
    removed to save room; then it is that of its base model."""
    summary = project.summary("merging")
    merged = project.file(summary["merged"])
    if (merged / "tokenizer.json").is_file():
        return merged, ""
    return base_models.find(summary["base_model"]), trained_template(project)


def of_training(project: Project, name: str, tools: Sequence[Tool]):
    """What answers questions over these tools by the adapter in use (AFTER) or its base model (BEFORE), before any training by the one that
    the settings name: transformers' `Answers`. Raises InputError where there is no adapter, or the base model cannot be used."""
    from engine.models.inference.transformers import Answers  # brings torch

    row = trained(project)
    if row is None and name == BEFORE:
        settings = project.settings("training")
        base = base_models.find(settings.base_model)
        _, made = base_models.tokenizer_to_train(base, text_of(settings.chat_template, project.path))
        return Answers(base, None, tools, 1, LONGEST, template=made.template if made.changed else "")
    if row is None:
        raise InputError("No adapter trained yet.", "Run the Training stage first.")
    folder = project.file(row["path"])
    adapter, template = folder if name == AFTER else None, base_models.template_with(folder)
    return Answers(base_models.find(row["base_model"]), adapter, tools, 1, LONGEST, template=template)
