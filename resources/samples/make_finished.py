"""Makes resources/samples/NAME/finished, the sample as a run of it left it, from a finished demo:

    .venv/bin/python resources/samples/make_finished.py DEMO [--bf16 [--work FOLDER]]

DEMO is a project in which every stage of the sample digital-hr is done (`adaptool demo DEMO`). Its rows, report, dataset and adapter are
copied as they are, within a second: every figure is that of what is shipped. What a user's machine makes again is left out: merged model,
GGUF files, bundle, the dataset's forms for other trainers, embeddings, logs.

With --bf16 the adapter's weights are rounded, which halves them, and the stages that depend on them run again (evaluation, merging and
export; about as long as in the demo), so that the figures stay those of what is shipped.
"""

import argparse
import hashlib
import json
import shutil
import sqlite3
import tempfile
from pathlib import Path

from engine.adapters.checksums import CONFIG, WEIGHTS, checksum_of
from engine.files import MANIFEST
from engine.jobs.worker import Report, run_stage
from engine.models import base_models
from engine.records import RATES, to_json
from engine.store import Project
from engine.store.database import DATABASE
from engine.store.samples import FINISHED, SAMPLES, make_project

SAMPLE = "digital-hr"
AGAIN = ("evaluation", "merging", "export")
OF_WEIGHTS = ("answers", "evaluations", "scores", "exports")  # tables that hold what the weights decided
REPORT = ("report.html", "report.json")
DATASET = ("dataset_info.json", "manifest.json", "short_descriptions.json", "tools.json", "train.jsonl", "validation.jsonl")
CARD = """# The finished sample

The project in which the sample `{sample}` has run to its end: `adaptool new PROJECT --finished`, and *Try it now* on the start page.
`resources/samples/make_finished.py` made it from a run of `adaptool demo` with Adaptool {version}; nothing in it was written by hand.

| file | content | SHA-256 |
| --- | --- | --- |
{files}

The adapter is a LoRA of rank {rank} over {base}, trained on this sample alone ({examples:,} questions, {steps} steps){rounded}.
The figures below, and all in `{database}`, are of these weights. The exported file is not here: set-up makes it from these parts.

| model | whole call | right tool | right parameters | fully correct |
| --- | ---: | ---: | ---: | ---: |
{rates}

## Licence

The adapter and all data are part of Adaptool, under the same licence (Apache-2.0). The base model is SmolLM2-135M-Instruct
(Apache-2.0, Hugging Face) with Adaptool's own adapter; none of its weights are in this folder. People, departments, projects and codes are
made up.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("demo", type=Path)
    parser.add_argument("--bf16", action="store_true", help="round the adapter's weights and measure again")
    parser.add_argument("--work", type=Path, help="where to run the stages; a folder that is kept, so that a killed run goes on")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = (options.work or Path(place)) / SAMPLE  # the name stands in the exported file
        if not folder.is_dir():
            begin(options.demo, folder, options.bf16)
        for stage in AGAIN if options.bf16 else ():
            with Project.open(folder) as project, project.lock():
                if project.stage_state(stage) != "done":
                    print(stage, flush=True)
                    run_stage(project, stage, Report(stage, lambda event: None))
        ship(folder, SAMPLES / SAMPLE / FINISHED, options.bf16)


def begin(demo: Path, folder: Path, rounded: bool) -> None:
    """A copy of the demo; with `rounded` weights, and then evaluation, merging and export have still to run."""
    beside = folder.with_name(folder.name + ".part")
    shutil.rmtree(beside, ignore_errors=True)
    make_project(beside, SAMPLE)
    with sqlite3.connect(demo / DATABASE) as source, sqlite3.connect(beside / DATABASE) as target:
        source.backup(target)
    shutil.copy(demo / "settings.toml", beside)
    with Project.open(beside) as project:
        (row,) = project.rows("adapters")
        for part in (row["path"], project.rows("datasets")[0]["path"]):
            shutil.copytree(demo / part, beside / part)
        shutil.copy(demo / "datasets" / "validation-report.json", beside / "datasets")
        for name in REPORT:
            shutil.copy(demo / "exports" / name, beside / "exports")
        if rounded:
            in_bf16(beside / row["path"] / WEIGHTS)
        name_base(beside / row["path"], row["base_model"])
        with project.db.atomic():
            for table in OF_WEIGHTS if rounded else ():
                of_base = " where model <> 'base'" if table in ("answers", "evaluations") else ""  # the base model is what it was
                project.db.execute(f"delete from {table}{of_base}")
            if rounded:
                project.db.execute(f"delete from stages where name in ({', '.join('?' * len(AGAIN))})", AGAIN)
            project.db.execute("delete from facts where kind = 'file hashes'")
    beside.rename(folder)


def in_bf16(file: Path) -> None:
    """Round an adapter's weights."""
    import torch
    from safetensors.torch import load_file, save_file

    weights = {name: tensor.to(torch.bfloat16).contiguous() for name, tensor in load_file(file).items()}
    save_file(weights, file, metadata={"format": "pt"})


def name_base(folder: Path, base_model: str) -> None:
    """Let an adapter's config name the base model as projects do, not by its place on this machine."""
    config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
    (folder / CONFIG).write_text(json.dumps({**config, "base_model_name_or_path": base_model}, indent=2) + "\n", encoding="utf-8")
    told = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    told["files"] = {name: list(checksum_of(folder / name)) for name in (CONFIG, WEIGHTS)}
    (folder / MANIFEST).write_text(json.dumps(told, indent=1), encoding="utf-8")


def ship(folder: Path, target: Path, rounded: bool) -> None:
    """Copy what is shipped, and write its card."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    with Project.open(folder) as project:
        assert all(entry["state"] == "done" for entry in project.status()), "every stage has to be done"
        (row,) = project.rows("adapters")
        dataset = project.rows("datasets")[0]["path"]
        rates = {one["model"]: one["rates"] for one in project.rows("evaluations")}
        assert row["base_model"] == base_models.pinned("embedded"), "the demo is of another version of the embedded model"
    shutil.copytree(folder / row["path"], target / row["path"])
    (target / row["path"] / WEIGHTS).chmod(0o644)
    for name in DATASET:
        (target / dataset).mkdir(parents=True, exist_ok=True)
        shutil.copy(folder / dataset / name, target / dataset)
    shutil.copy(folder / "datasets" / "validation-report.json", target / "datasets")
    (target / "exports").mkdir()
    for name in REPORT:
        shutil.copy(folder / "exports" / name, target / "exports")
    shutil.copy(folder / "settings.toml", target)
    rows_of(folder / DATABASE, target / DATABASE)
    write_card(target, row, rates, ", and rounded to bf16" if rounded else "")


def rows_of(source: Path, target: Path) -> None:
    """The database without what is true of this machine alone: hashes by file time, commands with whole paths. Sorted by nothing but their
    order, and packed."""
    with sqlite3.connect(source) as made, sqlite3.connect(target) as kept:
        made.backup(kept)
    with sqlite3.connect(target) as kept:
        kept.execute("delete from facts where kind = 'file hashes'")
        (summary,) = kept.execute("select summary from stages where name = 'export'").fetchone()
        kept.execute("update stages set summary = ? where name = 'export'", [to_json({**json.loads(summary), "vllm": {}})])
        kept.commit()
        kept.execute("pragma journal_mode = delete")
        kept.execute("vacuum")
    text = target.read_bytes()
    for mark in (str(Path.home()).encode(), str(source.parent).encode()):
        assert mark not in text, f"{mark!r} stands in the rows"


def write_card(target: Path, row: dict, rates: dict, rounded: str) -> None:
    import engine

    told = {DATABASE: "every row of the project: tools, questions, answers, figures, the states of the stages"}
    told |= {f"{row['path']}/{WEIGHTS}": "the adapter's weights", f"{row['path']}/{CONFIG}": "how they are applied"}
    lines = [f"| `{name}` | {what} | `{hashlib.sha256((target / name).read_bytes()).hexdigest()}` |" for name, what in told.items()]
    names = {"base": "base model", "adapter": "trained adapter", "gguf-q8_0": "exported file, Q8_0"}
    table = [f"| {names[name]} | {' | '.join(f'{100 * rates[name][key]:.1f} %' for key in RATES)} |" for name in names]
    card = CARD.format(
        sample=SAMPLE,
        version=engine.__version__,
        files="\n".join(lines),
        rank=row["settings"]["rank"],
        base=base_models.recorded(row["base_model"]),
        examples=row["metrics"]["examples"],
        steps=row["metrics"]["steps"],
        database=DATABASE,
        rounded=rounded,
        rates="\n".join(table),
    )
    (target / "README.md").write_text(card, encoding="utf-8")


if __name__ == "__main__":
    main()
