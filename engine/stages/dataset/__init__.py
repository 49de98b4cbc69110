"""Stage 7, dataset: freeze the accepted examples as training and validation files, in a folder named by their hash.

datasets/<hash>/
  train.jsonl, validation.jsonl    our own form, which training reads: {"key", "question", "calls", "family", "origin"}, and "tools",
                                   the names listed, where not all tools are
  train.<form>..., validation...   the same examples, in the same order and with the same tool lists, for other trainers
  tools.json, short_descriptions.json
  tools.<form>.json                {name: tool}, where the rows of the forms name their tools
  dataset_info.json                how LLaMA-Factory finds the files; only with forms that it reads, and tools in their rows
  manifest.json                    counts, origins, settings and what the split could not reach; written last

`mix` leaves out what is beyond the greatest shares, `parts` divides the examples, `tool_lists` draws the tools that each lists,
`forms/` has the forms of other trainers, `file_sizes` says how large their files get.
"""

import json
from contextlib import ExitStack
from pathlib import Path

from engine.errors import InputError
from engine.files import atomic_path
from engine.messages import Message
from engine.records import ORIGINS, Example, Tool, content_hash, to_json
from engine.settings import DatasetSettings
from engine.stages.dataset import mix
from engine.stages.dataset.file_sizes import beside, placed
from engine.stages.dataset.forms import FORMS, dataset_info
from engine.stages.dataset.parts import PARTS, enumerated, in_words, split
from engine.stages.dataset.tool_lists import ToolLists, nearest_tools
from engine.store import Project
from engine.store.times import now
from engine.store.tool_groups import tools_in

MANIFEST = "manifest.json"
LAYOUT = 3  # goes up when the same examples are split or written otherwise, so that no older version is taken for the new one
NAMED = 5  # values named in the log


def clear(project: Project) -> None:
    """Nothing to remove: frozen versions stay; `run` adds one."""


def run(project: Project, settings: DatasetSettings, report) -> dict:
    """Split, order, write and register. The same examples, tools and settings give the same hash and the same files.

    Returns the hash ("dataset"), how many examples each part has, how many tools are trained, and how many enumerated values
    are in one part only. Raises InputError without accepted examples.
    """
    examples = sorted(project.examples(state="accepted"), key=lambda example: example.key)
    tools = tools_in(project, settings.groups)
    if not examples:
        raise InputError("There are no accepted examples.", "Run the Validation stage first.")
    if settings.cycles:
        examples = _of_cycles(examples, settings.cycles)
    if settings.groups:
        examples = _of_tools(examples, tools, settings.groups, report)
    near = nearest_tools(project, examples, tools, report.check) if settings.nearest and settings.distractors else {}
    identity = _identity(examples, tools, settings, near)
    folder = project.path / "datasets" / identity
    if not (folder / MANIFEST).exists():
        chosen = mix.mixed(examples, mix.origins_of(project.examples()), settings)
        _freeze(folder, chosen, ToolLists(tools, settings, near), settings, report)
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    _tell(manifest, report)
    project.put(
        "datasets",
        {
            "hash": identity,
            "path": project.relative(folder),
            "counts": manifest["counts"],
            "settings": settings.model_dump(),
            "made": now(),
        },
    )
    return {
        "dataset": identity,
        **manifest["counts"],
        "tools": len(manifest["trained_tools"]),
        "values_in_train_only": len(manifest["values_in_train_only"]),
        "values_in_validation_only": len(manifest["values_in_validation_only"]),
        "left_out": sum(manifest["left_out"].values()),
    }


def _of_cycles(examples: list[Example], cycles: list[str]) -> list[Example]:
    """The examples of these data cycles. Raises InputError for a cycle that has none."""
    there = {example.cycle for example in examples}
    missing = [cycle for cycle in cycles if cycle not in there]
    if missing:
        raise InputError(
            Message("The data cycle {name} has no accepted examples.", name=missing[0]),
            Message("Choose among: {known}.", known=sorted(there - {""}) or Message("none yet; open a cycle before you add questions")),
        )
    return [example for example in examples if example.cycle in cycles]


def _of_tools(examples: list[Example], tools: list[Tool], groups: list[str], report) -> list[Example]:
    """The examples that call no other tools. Raises InputError where there is none."""
    names = {tool.name for tool in tools}
    taken = [example for example in examples if all(call.name in names for call in example.calls)]
    if not any(example.calls for example in taken):
        raise InputError(Message("No accepted example calls a tool of {groups}.", groups=[*groups]), "Choose other tool groups.")
    report.log(
        Message(
            "Groups {groups}: {tools:,} tools and {taken:,} of {examples:,} questions.",
            groups=[*groups],
            tools=len(tools),
            taken=len(taken),
            examples=len(examples),
        )
    )
    return taken


def _identity(examples: list[Example], tools: list[Tool], settings: DatasetSettings, near: dict[str, list[str]]) -> str:
    """The hash of all that decides the files; the order in which the forms are named does not."""
    chosen = {**settings.model_dump(), "forms": sorted(set(settings.forms))}
    if not settings.cycles:
        del chosen["cycles"]  # so that datasets frozen before there were cycles keep their names
    if not settings.groups:
        del chosen["groups"]
    if settings.tools_in_rows == "auto":
        del chosen["tools_in_rows"]
    if not near:
        del chosen["nearest"]  # and those from before this setting
    return content_hash(
        [
            LAYOUT,
            chosen,
            [[tool.as_openai(), tool.short] for tool in tools],
            [[e.key, e.question, [call.as_dict() for call in e.calls], e.family, e.origin, e.route] for e in examples],
            *([content_hash({question: names[: settings.distractors + 1] for question, names in near.items()})] if near else []),
        ]
    )


def _freeze(folder: Path, chosen: mix.Mix, lists: ToolLists, settings: DatasetSettings, report) -> None:
    """Files first, the manifest last, the whole beside its final place and renamed."""
    tools = lists.tools
    parts = split(chosen.examples, tools, settings)
    with atomic_path(folder) as made:
        made.mkdir(parents=True)
        _write_parts(made, parts, chosen.origins, lists, settings, report)
        _write(made / "tools.json", to_json([tool.as_openai() for tool in tools]))
        _write(made / "short_descriptions.json", to_json({tool.name: tool.short for tool in tools if tool.short}))
        _write(made / MANIFEST, json.dumps(_manifest(parts, chosen, tools, settings), indent=1, ensure_ascii=False))


def _manifest(parts: dict[str, list[Example]], chosen: mix.Mix, tools: list[Tool], settings: DatasetSettings) -> dict:
    """Counts, origins, settings and what the split could not reach."""
    trained, validation = (enumerated(parts[part], tools) for part in PARTS)
    return {
        "counts": {part: len(parts[part]) for part in PARTS},
        "origins": {
            part: {origin: sum(chosen.origins[example.key] == origin for example in parts[part]) for origin in ORIGINS} for part in PARTS
        },
        "left_out": chosen.left_out,
        "settings": settings.model_dump(),
        "tools": [tool.name for tool in tools],
        "trained_tools": sorted({call.name for example in parts["train"] for call in example.calls}),
        "values_in_train_only": in_words(trained - validation),
        "values_in_validation_only": in_words(validation - trained),
    }


def _write_parts(
    folder: Path, parts: dict[str, list[Example]], origins: dict[str, str], lists: ToolLists, settings: DatasetSettings, report
) -> None:
    """One pass over the examples, in which every form writes its lines for one example before the next is taken."""
    forms = [FORMS[name] for name in sorted(set(settings.forms))]
    as_text, named = placed(forms, [example for part in PARTS for example in parts[part]], lists, settings, folder, report)
    if named:
        for file_name, text in beside(forms, lists).items():
            _write(folder / file_name, text)
    else:
        known = dataset_info(settings.forms, PARTS)
        if known:
            _write(folder / "dataset_info.json", json.dumps(known, indent=1))
    total, done = sum(map(len, parts.values())), 0
    for part in PARTS:
        with ExitStack() as stack:
            plain = stack.enter_context(_opened(folder / f"{part}.jsonl"))
            opened = {form.NAME: [stack.enter_context(_opened(folder / name.format(part=part))) for name in form.FILES] for form in forms}
            for form in forms:
                for file in opened[form.NAME]:
                    file.write(form.HEAD)
            for number, example in enumerate(parts[part]):
                names = [tool.name for tool in lists.draw(example)]
                plain.write(to_json(_own(example, origins[example.key], names, settings)) + "\n")
                for form in forms:
                    entries = [as_text[form.NAME][name] for name in names]
                    for file, text in zip(opened[form.NAME], form.lines(number, example, entries)):
                        file.write(text)
                done += 1
                report.progress(done, total, "examples")


def _own(example: Example, origin: str, names: list[str], settings: DatasetSettings) -> dict:
    """An example as our own training reads it."""
    calls = [call.as_dict() for call in example.calls]
    row = {"key": example.key, "question": example.question, "calls": calls, "family": example.family, "origin": origin}
    return {**row, "tools": names} if settings.distractors else row


def _opened(path: Path):
    """A file to write, with the same line ends on every system."""
    return open(path, "w", encoding="utf-8", newline="")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


def _tell(manifest: dict, report) -> None:
    """Say in the log what was mixed, and which enumerated values are in one part only."""
    _tell_origins(manifest, report)
    trained, held_back = manifest["values_in_train_only"], manifest["values_in_validation_only"]
    if trained:
        report.log(
            Message("Listed values that are only in the training part: {count} ({values}).", count=len(trained), values=[*trained[:NAMED]])
        )
    if held_back:
        report.log(
            Message(
                "Listed values that are only in the validation part: {count} ({values}).",
                count=len(held_back),
                values=[*held_back[:NAMED]],
            )
        )


def _tell_origins(manifest: dict, report) -> None:
    """Say in the log how many questions of each origin were taken, and what was left out for the greatest shares."""
    left, settings = manifest["left_out"], manifest["settings"]
    taken = {origin: sum(part[origin] for part in manifest["origins"].values()) for origin in ORIGINS}
    report.log(
        Message(
            "Human questions: {human:,}; copies of them: {copy:,}; from a helper model: {teacher:,}; from templates: {value:,}.",
            human=taken["human"],
            copy=taken["copy"],
            teacher=taken["teacher"],
            value=taken["template"],
        )
    )
    if left["copy"]:
        report.log(
            Message(
                "Skipped, because copies may be at most {copy_share:.0%} of the questions: {copy:,}.",
                copy_share=settings["copy_share"],
                copy=left["copy"],
            )
        )
    if left["teacher"]:
        report.log(
            Message(
                "Skipped, because questions of a helper model may be at most {teacher_share:.0%} of all: {teacher:,}.",
                teacher_share=settings["teacher_share"],
                teacher=left["teacher"],
            )
        )
    if left["template"]:
        report.log(
            Message(
                "Skipped, because templates may be at most {template_share:.0%} of the questions: {value:,}.",
                template_share=settings["template_share"],
                value=left["template"],
            )
        )
