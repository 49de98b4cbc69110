"""Stage 7, dataset: freeze the accepted examples as training and validation files, in a folder named by their hash."""

import json
import random
import shutil
from collections import defaultdict

from engine.dataset.forms import openai_messages, sharegpt
from engine.errors import InputError
from engine.records import Example, Tool, content_hash, to_json
from engine.settings import DatasetSettings
from engine.store import Project
from engine.store.times import now

PARTS = ("train", "validation")
MANIFEST = "manifest.json"


def clear(project: Project) -> None:
    """Nothing to remove: frozen versions stay; `run` adds one."""


def run(project: Project, settings: DatasetSettings, report) -> dict:
    """Split, order, write and register. The same examples and settings give the same hash and the same files."""
    examples = list(project.examples(state="accepted"))
    tools = project.tools()
    if not examples:
        raise InputError("There are no accepted examples.", "Run validation first.")
    parts = split(examples, settings)
    identity = content_hash([[[t.as_openai(), t.short] for t in tools], settings.model_dump(),
                             [[e.key, e.question, [c.as_dict() for c in e.calls]] for e in examples]])
    folder = project.path / "datasets" / identity
    if not (folder / MANIFEST).exists():
        _write(folder, parts, tools, settings, report)
    counts = {part: len(parts[part]) for part in PARTS}
    project.put("datasets", {"hash": identity, "path": project.relative(folder), "counts": counts,
                             "settings": settings.model_dump(), "made": now()})
    return {"dataset": identity, **counts, "tools": len({e.tool for e in parts["train"]})}


def split(examples: list[Example], settings: DatasetSettings) -> dict[str, list[Example]]:
    """Whole families go to one side; every tool that has two families or more is on both."""
    rng = random.Random(settings.seed)
    families: dict[str, dict[str, list[Example]]] = defaultdict(lambda: defaultdict(list))
    for example in examples:
        families[example.tool][example.family].append(example)
    parts: dict[str, list[Example]] = {part: [] for part in PARTS}
    for tool in sorted(families):
        names = sorted(families[tool])
        rng.shuffle(names)
        wanted = settings.validation_share * sum(map(len, families[tool].values()))
        held = 0
        for i, name in enumerate(names):
            to_validation = len(names) > 1 and i < len(names) - 1 and held < wanted
            held += len(families[tool][name]) if to_validation else 0
            parts["validation" if to_validation else "train"] += families[tool][name]
    for part in PARTS:
        rng.shuffle(parts[part])
    return parts


def _write(folder, parts, tools: list[Tool], settings: DatasetSettings, report) -> None:
    """Files first, the manifest last, the whole beside its final place and renamed."""
    beside = folder.with_name(folder.name + ".part")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    total, done = sum(map(len, parts.values())), 0
    for part in PARTS:
        rng = random.Random(f"{settings.seed}:{part}")
        with open(beside / f"{part}.jsonl", "w", encoding="utf-8") as plain, \
                open(beside / f"{part}.sharegpt.jsonl", "w", encoding="utf-8") as share, \
                open(beside / f"{part}.openai.jsonl", "w", encoding="utf-8") as openai:
            for example in parts[part]:
                order = rng.sample(tools, len(tools))  # drawn afresh, so that no place in the list is learned
                plain.write(to_json({"key": example.key, "question": example.question,
                                     "calls": [call.as_dict() for call in example.calls], "family": example.family}) + "\n")
                share.write(to_json(sharegpt(example, order)) + "\n")
                openai.write(to_json(openai_messages(example, order)) + "\n")
                done += 1
                report.progress(done, total, "examples")
    (beside / "tools.json").write_text(to_json([tool.as_openai() for tool in tools]), encoding="utf-8")
    (beside / "short_descriptions.json").write_text(to_json({tool.name: tool.short for tool in tools if tool.short}), encoding="utf-8")
    manifest = {"counts": {part: len(parts[part]) for part in PARTS}, "settings": settings.model_dump(),
                "tools": [tool.name for tool in tools]}
    (beside / MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")
    if folder.exists():
        shutil.rmtree(folder)
    beside.rename(folder)
