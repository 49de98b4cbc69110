"""Stage 11, export: GGUF files of the merged model, each measured on the same questions before it is called done."""

import hashlib
from pathlib import Path

from engine import gguf, models
from engine.askable import seen_tools
from engine.chat import Chat
from engine.errors import InputError
from engine.measure import measure
from engine.settings import ExportSettings
from engine.store import Project
from engine.store.times import now


def clear(project: Project) -> None:
    """Nothing to remove: a file is made again only if it is missing or belongs to another merge."""


def run(project: Project, settings: ExportSettings, report) -> dict:
    """Convert, quantise, measure; returns {"models": {"gguf-q8_0": rates}, "files": {name: bytes}}."""
    stored = project.summary("merging").get("merged", "")
    merged = project.file(stored) if stored else project.path
    if not stored or not merged.is_dir():
        raise InputError("There is no merged model.", "Run the stage merging first.")
    steps = 2 * len(settings.quantizations) + 1
    full = project.path / "exports" / f"{merged.name}-f16.gguf"
    if not full.exists():
        report.log("Converting to GGUF.")
        gguf.convert(merged, full)
    report.progress(1, steps, "steps")

    chat = Chat(models.load_tokenizer(merged))
    tools = seen_tools(project)
    results, files, mismatches = {}, {}, {}
    for i, kind in enumerate(settings.quantizations):
        file = _quantized(project, full, kind, merged.name)
        report.progress(2 + 2 * i, steps, "steps")
        row = project.rows("exports", name=f"gguf-{kind}")[0]

        def load(file=file):
            from engine.runners.gguf import GgufAnswers

            return GgufAnswers(file, chat, tools, settings.max_new_tokens)

        name = f"gguf-{kind}"
        results[name] = measure(project, name, [row["sha256"], settings.max_new_tokens], load, report, tools=tools).as_dict()
        files[name] = row["bytes"]
        mismatches[name] = gguf.prompt_mismatches(file, chat, tools, [test.question for test in project.tests()])
        report.progress(3 + 2 * i, steps, "steps")
    return {"models": results, "files": files, "prompt_mismatches": mismatches}


def _quantized(project: Project, full: Path, kind: str, merged: str) -> Path:
    """The file of one format, made unless it is there as registered."""
    name, file = f"gguf-{kind}", full.with_name(f"{merged}-{kind}.gguf")
    rows = project.rows("exports", name=name)
    if rows and rows[0]["adapter"] == merged and file.is_file() and file.stat().st_size == rows[0]["bytes"]:
        return file
    if kind != "f16":
        gguf.quantize(full, file, kind)
    project.put("exports", {"name": name, "path": project.relative(file), "sha256": _sha256(file), "bytes": file.stat().st_size,
                            "adapter": merged, "made": now()})
    return file


def _sha256(file: Path) -> str:
    with open(file, "rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
