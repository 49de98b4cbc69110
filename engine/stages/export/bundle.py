"""The edge bundle: a folder and a zip with all that a device needs to serve one exported file.

Texts are made from the templates in resources/bundle. The zip is written as a stream and stores its files as they are: a model does
not become smaller by packing.
"""

import json
import os
import re
import shutil
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.files import MANIFEST, atomic_path, manifest_of
from engine.messages import Message
from engine.models import base_models, gguf, word_nearest
from engine.models.chat import Chat
from engine.models.choices import on_tests
from engine.models.nearest import calls_of
from engine.models.safetensors_header import parameters
from engine.models.shown_tools import GROUPS, MEANING, WORDS
from engine.models.templates.servers import parsers_of
from engine.models.tool_choice import texts_of
from engine.records import Tool, content_hash, to_json
from engine.resources import resource
from engine.settings import ExportSettings
from engine.stages.export import sizes
from engine.stages.export.asked import asked_of
from engine.stages.export.devices import fits
from engine.stages.export.modelfile import go_template
from engine.stages.export.writing import DATED, facts_of, sha256, stem_of
from engine.store import Project

TEMPLATES = resource("bundle")
AUTO, NONE = "auto", "none"
MODEL, SUMS = "model.gguf", "SHA256SUMS"
ROOM = 1024  # tokens for a question beside the tool list
PIECE = 1 << 20  # bytes copied at once


def check_choice(settings: ExportSettings) -> None:
    """Raises InputError where the bundle is to hold a format that is not written."""
    if settings.bundle not in (AUTO, NONE, *settings.quantizations):
        raise InputError(
            Message("The bundle needs {bundle}, which is not one of the number formats to write.", bundle=settings.bundle),
            Message("Choose auto, none, or one of: {quantizations}.", quantizations=[*settings.quantizations]),
        )


def make(project: Project, settings: ExportSettings, tools: Sequence[Tool], picks: int, chat: Chat, report) -> Path | None:
    """The folder of the bundle, made with its zip unless both are there as they should be; None where none is wanted or possible. Its
    client shows a question the `picks` tools nearest by words, or for 0 all."""
    row = _chosen(project, settings)
    if row is None:
        if settings.bundle == AUTO:
            report.log("No bundle created, because no file passed.")
        elif settings.bundle != NONE:
            report.log(Message("No bundle created, because the file in {bundle} did not pass.", bundle=settings.bundle.upper()))
        return None
    exports, kind = project.path / "exports", row["format"]
    ours = re.compile(f".+{DATED}{re.escape(kind)}|bundle-{re.escape(kind)}")  # the latter by earlier versions
    earlier = [folder for folder in exports.iterdir() if folder.is_dir() and ours.fullmatch(folder.name)]
    texts = _texts(project, settings, row, tools, picks, chat)
    told = _report(project)
    mark = content_hash([row["sha256"], texts, sha256(told) if told else ""])
    for folder in earlier:
        if zip_of(folder).is_file() and mark_of(folder) == mark:
            return folder
    folder = exports / f"{stem_of(project)}-{kind}"
    with atomic_path(folder) as beside:
        beside.mkdir(parents=True)
        link(project.file(row["path"]), beside / MODEL)
        if told:
            shutil.copyfile(told, beside / "report.html")
        for name, text in texts.items():
            newline = "\r\n" if name.endswith(".bat") else "\n"
            (beside / name).write_text(text, encoding="utf-8", newline=newline)
        (beside / "serve.sh").chmod(0o755)
        (beside / SUMS).write_text(sums_of(beside, {MODEL: row["sha256"]}), encoding="utf-8", newline="\n")
        _pack(beside, zip_of(folder), report)
        put_mark(beside, mark)
    for old in earlier:
        if old != folder:
            shutil.rmtree(old)
            zip_of(old).unlink(missing_ok=True)
    report.log(Message("The bundle with {format} is in {folder}.zip.", format=kind.upper(), folder=folder.name))
    return folder


def zip_of(folder: Path) -> Path:
    """The zip beside a bundle's folder."""
    return folder.with_name(f"{folder.name}.zip")


def _chosen(project: Project, settings: ExportSettings) -> dict[str, Any] | None:
    """The row of the file to pack: the one named, or for auto the smallest, if it passed."""
    if settings.bundle == NONE:
        return None
    rows = [row for kind in settings.quantizations for row in project.rows("exports", name=f"gguf-{kind}")]
    passed = [row for row in rows if row["conformance"].get("passed") and settings.bundle in (AUTO, row["format"])]
    return min(passed, key=lambda row: row["bytes"], default=None)


def _texts(
    project: Project, settings: ExportSettings, row: dict[str, Any], tools: Sequence[Tool], picks: int, chat: Chat
) -> dict[str, str]:
    """{file name: text} of all that is written rather than copied."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    merged = project.file(project.summary("merging")["merged"])
    facts = facts_of(project, merged, tools)
    longest = sorted(tools, key=lambda tool: len(to_json(tool.as_openai())))[-picks:] if picks else tools
    prefix = len(chat.over(longest).prefix)
    context = min(prefix + ROOM + settings.max_new_tokens, base_models.context_length(merged))
    config = base_models.language_config(merged)
    cache = sizes.cache_bytes(config, context, settings.cache_type)
    devices = fits(row["bytes"], cache, parameters(merged), config["num_hidden_layers"])
    parsers = parsers_of(chat.tokenizer)
    grammar = _grammar(tools, chat)
    conformance = row["conformance"]
    known = {
        "name": slug(project.path.name),
        "port": 8080,
        "model": MODEL,
        "kind": row["format"].upper(),
        "context": context,
        "size": f"{row['bytes'] / 1e6:,.1f} MB",
        "longest": settings.max_new_tokens,
        "tools": [tool.name for tool in tools],
        "picks": picks,
        "question": example_question(project, row["name"]),
        "template": "" if picks else go_template(chat, tools),  # one that holds the list holds all of it
        "stops": [stop.strip() for stop in chat.stops],
        "grammar": grammar,
        "cache": settings.cache_type,
        "cache_number": gguf.CACHE_TYPES[settings.cache_type],
        "cache_mb": f"{cache / 1e6:,.1f} MB",
        "parsers": parsers,
        "ollama": parsers.ollama_json or bool(parsers.ollama),
        "several": chat.several,
        "renamed": names_outside(project, tools),
        "report": _report(project) is not None,
        "facts": facts,
        "licence": facts.get("general.license", ""),
        "origin": _origin(facts),
        "rates": _rates(project, row),
        "questions": len(project.tests()),
        "told": _told(conformance),
        "speed": conformance.get("speed"),
        "sizes": _sizes(project, settings, row),
        "devices": devices,
        "needed": devices[0]["needed_gb"],
    }
    environment = Environment(loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
    texts = {
        file.name.removesuffix(".jinja"): environment.get_template(file.name).render(known)
        for file in sorted(TEMPLATES.glob("*.jinja"))
        if not (picks and file.name == "Modelfile.jinja")
    }
    texts |= pick_files(project, tools) if picks else {}
    texts["tools.json"] = json.dumps([tool.as_openai() for tool in chat.shown(tools)], indent=1, ensure_ascii=False) + "\n"
    if known["renamed"]:
        texts["names.json"] = json.dumps(known["renamed"], indent=1, ensure_ascii=False) + "\n"
    return texts | ({"tools.gbnf": grammar} if grammar else {})


def pick_files(project: Project, tools: Sequence[Tool]) -> dict[str, str]:
    """{file name: text} of what a client picks a question's nearest tools with, as `shown_tools` does."""
    texts = to_json(texts_of(tools, calls_of(project.examples("seed"))))
    return {"pick_tools.py": Path(word_nearest.__file__).read_text(encoding="utf-8"), word_nearest.TEXTS: texts + "\n"}


def names_outside(project: Project, tools: Sequence[Tool]) -> dict[str, dict[str, Any]]:
    """{tool: {"name": what its server calls it, "method", "path", "arguments_outside": {argument: {"name", "in"}}}} of the tools that are
    known by another name outside, or some of whose arguments are; parts that are not known are left out."""
    origins = {tool.name: tool.origin for tool in project.tools()}
    found = {}
    for tool in tools:
        origin = tool.origin or origins.get(tool.name, {})
        if origin.get("name") or origin.get("arguments"):
            called: dict[str, Any] = {"name": origin.get("name", tool.name)}
            called |= {part: origin[part] for part in ("method", "path") if part in origin}
            found[tool.name] = called | ({"arguments_outside": origin["arguments"]} if origin.get("arguments") else {})
    return found


def _report(project: Project) -> Path | None:
    """The report of the stage evaluation; None where there is none, or it tells of other data or another adapter."""
    stored = project.summary("evaluation").get("report", "") if project.stage_state("evaluation") == "done" else ""
    return project.file(stored) if stored and project.file(stored).is_file() else None


def _grammar(tools: Sequence[Tool], chat: Chat) -> str:
    """A GBNF grammar of the tools in the form in which the model writes calls; "" where none can hold it."""
    from engine.models.grammar import form_of, gbnf

    try:
        return gbnf(tools, form_of(chat))
    except InputError:  # a form of calls that no grammar holds
        return ""


def example_question(project: Project, model: str) -> str:
    """A question that this model answers rightly, else the first of those that it was asked; "..." where there is none."""
    right = {one["test"] for one in project.rows("answers", model=model) if not one["error"]}
    tests = asked_of(project, project.tools()).questions
    question = next(
        (test.question for test in tests if test.key in right and test.answers and not re.search(r"[\"'`$\\!]", test.question)),
        tests[0].question if tests else "...",
    )
    return re.sub(r"[\"`$\\!]", "", question)


def _origin(facts: dict[str, Any]) -> list[tuple[str, Any]]:
    names = {
        "adaptool.base_model": "Base model",
        "adaptool.adapter": "Adapter",
        "adaptool.dataset": "Dataset (hash)",
        "adaptool.tools": "Tool list (hash)",
        "adaptool.merged": "Merged model",
        "general.license": "Licence of the base model",
    }
    return [(names[key], value) for key, value in facts.items() if key in names and value]


def _rates(project: Project, row: dict[str, Any]) -> list[list[str]]:
    """Rows of the measured table: what was evaluated on the test questions as they are now, this file last."""
    names = {"base": "Base model", "adapter": "Trained adapter"}
    asked = project.test_hash()
    found = {one["model"]: one["rates"] for one in project.rows("evaluations") if one["test_hash"] == asked}
    ways = ("", *(f"+{way}" for way in (WORDS, MEANING, GROUPS)))  # as they were shown their tools, the first that is there
    shown = [(title, found[name + way]) for name, title in names.items() for way in [w for w in ways if name + w in found][:1]]
    shown += [(f"**This file, {row['format'].upper()}**", found[row["name"]])] if row["name"] in found else []
    return [[name, *(f"{100 * rates[key]:.1f} %" for key in ("structure", "tool", "parameters", "overall"))] for name, rates in shown]


def _sizes(project: Project, settings: ExportSettings, row: dict[str, Any]) -> list[list[str]]:
    """Rows of the table of sizes and speeds: every file of this export, the one in the bundle marked."""
    found = []
    for other in (one for kind in settings.quantizations for one in project.rows("exports", name=f"gguf-{kind}")):
        told, name = other["conformance"], other["format"].upper()
        speed, right = told.get("speed"), told.get("gguf", {}).get("overall")
        shown = f"**{name}**" if other["name"] == row["name"] else name
        found.append(
            [
                shown,
                f"{other['bytes'] / 1e6:,.1f} MB",
                "not measured" if not on_tests(told) else "" if right is None else f"{100 * right:.1f} %",
                *(
                    [speed["tokens_per_second"], f"{speed['first_seconds']} s", f"{speed['next_seconds']} s", f"{speed['memory_mb']} MB"]
                    if speed
                    else [""] * 4
                ),
            ]
        )
    return found


def _told(conformance: dict[str, Any]) -> str:
    """How the file conforms, in a sentence."""
    same, of = conformance["gguf"].get("alike", 0), conformance["gguf"].get("questions", 0)
    text = f"{same} of {of} answers hold the same calls as the model before it was written as GGUF."
    if conformance.get("importance"):
        text += f" Its weights were rounded by what matters to {conformance['importance']} training questions (imatrix)."
    if conformance["problems"]:
        text += " It did not pass: " + "; ".join(problem["text"] for problem in conformance["problems"]) + "."
    return text


def slug(name: str) -> str:
    """A name as servers and shells take it."""
    return re.sub(r"[^\w.-]+", "-", name, flags=re.ASCII).strip("-.").lower() or "model"


def sums_of(folder: Path, known: Mapping[str, str] | None = None) -> str:
    """The lines of SHA256SUMS for all files in a folder; `known` are sums that need not be worked out again."""
    names = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    return "".join(f"{(known or {}).get(name) or sha256(folder / name)}  {name}\n" for name in names)


def mark_of(folder: Path) -> str:
    """What a folder was made from, "" where it is not there or not whole."""
    file = manifest_of(folder)
    return json.loads(file.read_text(encoding="utf-8")).get("mark", "") if file.is_file() else ""


def put_mark(folder: Path, mark: str) -> None:
    """Note what a folder was made from, as the last thing."""
    (folder / MANIFEST).write_text(json.dumps({"mark": mark}), encoding="utf-8")


def link(source: Path, target: Path) -> None:
    """The model's file once more, without taking room twice where the disk can do that."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _pack(folder: Path, target: Path, report) -> None:
    """Write the zip piece by piece, beside its name first."""
    with atomic_path(target) as part, zipfile.ZipFile(part, "w", zipfile.ZIP_STORED, allowZip64=True) as packed:
        for file in sorted(folder.iterdir()):
            with file.open("rb") as source, packed.open(zipfile.ZipInfo.from_file(file, file.name), "w", force_zip64=True) as into:
                while piece := source.read(PIECE):
                    into.write(piece)
                    report.check()
