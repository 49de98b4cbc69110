"""Stage 11, export: the merged model written for the devices, each file held against the model before it is called done.

    exports/
      <project>-<date>-q8_0.gguf ...        one file a number format, with template, licence and hashes embedded
      <project>-<date>-adapter-f16.gguf     the adapter alone, where that is asked for, with <project>-<date>-base-<format>.gguf
      vllm/                                 safetensors for a server with vLLM, where that is asked for (engine/stages/export/vllm.py)
      <project>-<date>-<format>/, .zip      all that a device needs (engine/stages/export/bundle.py)

A row of the table exports tells how its file conforms and how fast it is.

writing, sizes             the files, and how large each will be
calibrating                what matters in files of few bits, by the training questions
as_trained                 what a file has to say so that llama.cpp does what training saw
comparison, agreement      each file held against the model before; what was found
serve_here                 a file served for whoever asks, while the window wants it
serving, speed             a file behind llama.cpp's server, and its pace and memory: children, started by `comparison`
bundle, modelfile, vllm    what is carried to a device, to Ollama, to vLLM
asked                      what they are asked: the test questions, or others where there are none
formats, devices           what the window shows before an export: sizes, and what fits where
next_steps                 and after it: each file with what to do next
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.models import base_models, gguf, shown_tools
from engine.models.choices import versions
from engine.records import NOT_MEASURED
from engine.settings import ExportSettings
from engine.stages.export import bundle, sizes, vllm
from engine.stages.export.as_trained import facts_as_trained
from engine.stages.export.calibrating import Calibration
from engine.stages.export.comparison import Comparison
from engine.stages.export.writing import ADAPTER, Files, facts_of
from engine.store import Project


def clear(project: Project) -> None:
    """Nothing to remove: a file is made again only if it is missing, belongs to another merge, or is to say something else of itself."""


def run(project: Project, settings: ExportSettings, report) -> dict[str, Any]:
    """Write, compare, measure, bundle. Returns {"models": {name: rates}, "files": {name: bytes}, "failed": {name: [what is wrong]},
    "prompt_mismatches": {name: prompts}, "vllm": {"merged", "adapter": command}, "safetensors": path or "", "bundle": path or ""}; without
    test questions "models" is empty, and "not_measured" says why."""
    merged = merged_folder(project)
    gguf.check_formats([*settings.quantizations, settings.adapter_over])
    bundle.check_choice(settings)
    sizes.check_cache(base_models.config(merged), settings.cache_type)
    rows = versions(project, merged=True)
    tools = shown_tools.tools_of(project, rows)
    selection = shown_tools.of_bundle(project, settings, rows, tools, project.summary("merging").get("base_model", ""))
    if not selection.shows_all:
        report.log(
            Message(
                "Each question is asked with its {most:,} nearest of {tools:,} tools, selected as by the client of the bundle.",
                most=selection.most,
                tools=len(tools),
            )
        )
    comparison = Comparison(project, merged, tools, selection, settings, report)
    calibration = Calibration(project, merged, comparison.chat, tools, comparison.choose, report) if settings.importance else None
    facts = facts_of(project, merged, tools) | facts_as_trained(comparison, merged, report)
    files = Files(project, merged, facts, calibration)
    estimates = files.check_room(settings.quantizations, settings.adapter_over if settings.adapter else "")
    if estimates:
        listed = ", ".join(f"{kind.upper()} {size / 1e6:,.1f} MB" for kind, size in estimates.items())
        report.log(Message("Files to write (estimate): {files}.", files=listed))
    names = [f"gguf-{kind}" for kind in settings.quantizations] + ([ADAPTER] if settings.adapter else [])
    steps, step = 2 * len(names) + 2, 0
    questions = [one.question for one in comparison.tests]
    served, wrong = vllm.make(project, settings, tools, selection.most, merged, comparison.chat, questions, report)
    rates: dict[str, Any] = {}
    for name in names:
        row = files.adapter(settings.adapter_over, report) if name == ADAPTER else files.model(name.removeprefix("gguf-"), report)
        step += 1
        report.progress(step, steps, "steps")
        measured = comparison.compare(row)
        rates |= {name: measured} if measured else {}
        step += 1
        report.progress(step, steps, "steps")
    files.tidy()
    report.progress(steps - 1, steps, "steps")
    made = bundle.make(project, settings, tools, selection.most, comparison.chat, report)
    report.progress(steps, steps, "steps")
    exported = {name: project.rows("exports", name=name)[0] for name in names}
    failed = {
        name: [problem["text"] for problem in row["conformance"]["problems"]]
        for name, row in exported.items()
        if not row["conformance"]["passed"]
    } | ({"safetensors": wrong} if wrong else {})
    return {
        "models": rates,
        **({} if comparison.asked.are_tests else {"not_measured": NOT_MEASURED}),
        "files": {name: row["bytes"] for name, row in exported.items()},
        "failed": failed,
        "prompt_mismatches": {name: row["conformance"]["prompts"].get("different", 0) for name, row in exported.items()},
        "vllm": vllm.commands(project, merged),
        "safetensors": project.relative(served) if served else "",
        "bundle": project.relative(made) if made else "",
    }


def write_again(project: Project, kinds: Sequence[str], report) -> list[dict[str, Any]]:
    """Write the GGUF files of a finished export in these formats where they are not there, from the merged model, and compare nothing: what
    was found of the files that they stand for is kept with them. Returns their rows. Raises what `run` raises."""
    settings, merged = project.settings("export"), merged_folder(project)
    rows = versions(project, merged=True)
    tools = shown_tools.tools_of(project, rows)
    selection = shown_tools.of_bundle(project, settings, rows, tools, project.summary("merging").get("base_model", ""))
    comparison = Comparison(project, merged, tools, selection, settings, report)
    calibration = Calibration(project, merged, comparison.chat, tools, comparison.choose, report) if settings.importance else None
    files = Files(project, merged, facts_of(project, merged, tools) | facts_as_trained(comparison, merged, report), calibration)
    found = []
    for kind in kinds:
        before = project.rows("exports", name=f"gguf-{kind}")
        row = files.model(kind, report)
        if before and before[0]["conformance"].get("facts") == row["conformance"]["facts"]:
            row["conformance"] = before[0]["conformance"]
            project.put("exports", row)
        found.append(row)
    files.tidy()
    return found


def merged_folder(project: Project) -> Path:
    """The folder of the merged model. Raises InputError where there is none."""
    stored = project.summary("merging").get("merged", "")
    merged = project.file(stored) if stored else project.path
    if not stored or not merged.is_dir():
        raise InputError("There is no merged model.", "Run the Merging stage first.")
    return merged
