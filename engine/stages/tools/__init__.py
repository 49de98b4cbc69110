"""Stage 1, tools: bring tool definitions in.

readers/                    one module a form
schemas, mending, names     the gate that all pass: checked, mended where it is plain how, and named
live, server_address, mcp_session, mcp_errors   tools of a running MCP server
difference                  what an import would change
lint, alike                 what is wrong with a list; tools that are nearly the same
forecast, remarks           which tools a model confuses; all of it for the window
"""

import tempfile
from dataclasses import asdict, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.files import atomic_copy
from engine.messages import Message, capitalized
from engine.models import list_size
from engine.records import BY_HAND, LEFT_OUT, MENDED, RENAMED, TOLD, Tool, ToolNote, content_hash, to_json
from engine.settings import ToolsSettings
from engine.stages.tools.difference import compare, few
from engine.stages.tools.lint import lint
from engine.stages.tools.names import Naming
from engine.stages.tools.readers import picked, read_tools
from engine.store import Project
from engine.store.sources import adopt, locate

KINDS = (LEFT_OUT, MENDED, RENAMED, TOLD, BY_HAND)  # of notes, in the order in which they are told
TOLD_ONE_BY_ONE = 5  # notes of a kind that the log holds


def prepare(project: Project, settings: ToolsSettings) -> ToolsSettings:
    """Ask the servers, check all files before anything changes, then copy them into the project. Raises InputError, MachineError.

    What a server told becomes a file of the project, so that later runs need no server; asking again replaces that file.
    """
    with tempfile.TemporaryDirectory() as folder:
        told = _ask_servers(settings, Path(folder))
        checked = _with_told(project, settings, told)
        _read_all(project, checked)
        for file in told:
            (project.path / "sources").mkdir(exist_ok=True)
            atomic_copy(file, project.path / "sources" / file.name)
    files = [f"sources/{Path(name).name}" if Path(name) in told else name for name in checked.files]
    return settings.model_copy(update={"files": adopt(project, files), "servers": []})


def clear(project: Project) -> None:
    """Nothing to remove: `run` replaces the list all at once."""


def run(project: Project, settings: ToolsSettings, report) -> dict:
    """Read the files and replace the project's tool list; changes by hand stay. Raises InputError; then the list stays as it was."""
    before = project.tools()
    imported, notes = _read_all(project, settings, report)
    tools, moved = project.with_edits(imported)
    project.set_tools(tools)
    project.set_tool_notes(notes)
    _tell_notes(notes, report)
    _tell(before, tools, moved, report)
    fit = list_size.told(project, tools)
    if fit["finding"]:
        report.log(fit["finding"])
    findings = lint(tools, project.value_lists())
    bad = [finding for finding in findings if finding.weight == "bad"]
    if findings:
        report.log(
            Message(
                "Issues with the tools: {findings}, of which serious: {bad}. The Tools page lists them, under Issues.",
                findings=len(findings),
                bad=len(bad),
            )
        )
    report.progress(len(tools), len(tools), "tools")
    return {
        "tools": len(tools),
        "parameters": sum(len(tool.parameter_list()) for tool in tools),
        "left_out": sum(note.kind == LEFT_OUT for note in notes),
        "hash": content_hash([[tool.as_openai(), tool.short] for tool in tools]),
    }  # so that later stages see any change


def look(project: Project, changes: dict[str, Any]) -> dict[str, Any]:
    """What an import with these changed settings would do; nothing is written.

    Returns {"forms": [[file, form, tools taken, tools in it]], "new", "changed", "gone", "same": names,
    "changes": {tool: [[what, before, after]]}, "descriptions": {tool: text}, "notes": [[file, place, tool, kind, text]], "fit":
    whether the list fits the base model, see `list_size.told`, "off": tools of these files that are on the list of those to leave out,
    "leave": that list}. Raises InputError, MachineError.
    """
    settings = project.changed_settings("tools", changes)
    forms: list[list] = []
    off: dict[str, Tool] = {}
    with tempfile.TemporaryDirectory() as folder:
        imported, notes = _read_all(project, _with_told(project, settings, _ask_servers(settings, Path(folder))), forms=forms, off=off)
    edits = project.edits()
    after = [replace(tool, **edits[tool.name][0]) if tool.name in edits else tool for tool in imported]
    found = compare(project.tools(), after)
    return {
        "forms": forms,
        **asdict(found),
        "descriptions": {tool.name: tool.description for tool in (*after, *off.values())},
        "notes": [[note.file, note.place, note.tool, note.kind, note.text] for note in notes],
        "fit": list_size.told(project, after) if after else {},
        "off": list(off),
        "leave": list(settings.leave),
    }


def _ask_servers(settings: ToolsSettings, folder: Path) -> list[Path]:
    """A file in `folder` for each server that is to be asked."""
    if not settings.servers:
        return []
    from engine.stages.tools.live import save  # brings the MCP package

    return [save(folder, address) for address in settings.servers]


def _with_told(project: Project, settings: ToolsSettings, told: list[Path]) -> ToolsSettings:
    """The settings with what servers told among the files, in the place of what they told before."""
    names = {file.name for file in told}
    kept = [name for name in settings.files if not (Path(name).name in names and locate(project, name).parent == project.path / "sources")]
    return settings.model_copy(update={"files": [*kept, *map(str, told)], "servers": []})


def _read_all(
    project: Project, settings: ToolsSettings, report=None, forms: list[list] | None = None, off: dict[str, Tool] | None = None
) -> tuple[list[Tool], list[ToolNote]]:
    """The tools of all files that are wanted and can be used, and what is to be told of them. `forms` gets what is told of each file, `off`
    the tools that are to be left out, all of which may be where it is given."""
    if not settings.files:
        raise InputError("No file with tool definitions is given.", "Add a file on the Tools page.")
    before = project.tools()
    known = {(tool.original, tool_key(tool)): tool.name for tool in before}
    asked = frozenset() if settings.dots else _asked_with_dots(project, before)
    tools: dict[str, Tool] = {}
    seen: dict[str, Tool] = {}  # those left out too, so that a tick changes no other tool's name
    notes: list[ToolNote] = []
    for name in settings.files:
        path = locate(project, name)
        reading = read_tools(path, Naming(settings.prefix, settings.dots, frozenset(seen), known, asked))
        here, again = _without_repeats(picked(reading.tools, settings.pick, settings.prefix), seen, path.name)
        taken = [tool for tool in here if tool.name not in settings.leave]
        seen |= {tool.name: tool for tool in here}
        if off is not None:
            off |= {tool.name: tool for tool in here if tool.name in settings.leave}
        if report is not None:
            report.log(
                Message(
                    "{path}: {form}, {taken} of {tools} tools imported.",
                    path=path.name,
                    form=reading.form,
                    taken=len(taken),
                    tools=len(reading.tools),
                )
            )
        if forms is not None:
            forms.append([path.name, reading.form, len(taken), len(reading.tools)])
        tools |= {tool.name: tool for tool in taken}
        among = {tool.name for tool in here}
        notes += [note for note in reading.notes if note.kind == LEFT_OUT or not note.tool or note.tool in among] + again
        notes += [
            ToolNote(
                path.name,
                "",
                tool.name,
                TOLD,
                "Its name contains a dot, which some servers reject. It stays because questions here use this name.",
            )
            for tool in taken
            if tool.name in asked
        ]
        notes += [
            ToolNote(path.name, "", tool.name, BY_HAND, "It is on your list of skipped tools.")
            for tool in here
            if tool.name in settings.leave
        ]
    if not tools and settings.pick:
        raise InputError(
            Message("No tool is named {pick}.", pick=" or ".join(settings.pick)), "Change the names or patterns of pick (Only these tools)."
        )
    if not tools and not off:
        raise InputError("All tools are on the list of skipped tools.", "Remove some from the list.")
    return list(tools.values()), notes


def _asked_with_dots(project: Project, tools: list[Tool]) -> frozenset[str]:
    """The names with dots, of a time when they were kept, by which questions or tests of the project call tools."""
    dotted = {tool.name for tool in tools if "." in tool.name}
    if not dotted:
        return frozenset()
    called = {call.name for example in project.examples() for call in example.calls}
    called |= {name for test in project.tests() for answer in test.answers for name in answer}
    return frozenset(dotted & called)


def _without_repeats(here: list[Tool], before: dict[str, Tool], file: str) -> tuple[list[Tool], list[ToolNote]]:
    """The tools of a file without those that are word for word in a file before it."""
    known = {(tool.original, tool_key(tool), tool.description, to_json(tool.parameters)): tool for tool in before.values()}
    kept, notes = [], []
    for tool in here:
        same = known.get((tool.original, tool_key(tool), tool.description, to_json(tool.parameters)))
        if same is None:
            kept.append(tool)
        else:
            notes.append(
                ToolNote(file, "", same.name, TOLD, Message("The same text is also in {source}; it is used once.", source=same.source))
            )
    return kept, notes


def tool_key(tool: Tool) -> str:
    """What tells a tool from others of the same name: its method and path."""
    return " ".join(str(tool.origin[part]) for part in ("method", "path") if part in tool.origin)


def _tell_notes(notes: list[ToolNote], report) -> None:
    """Say what was left out, mended and renamed, the first of each kind one by one."""
    for kind, of_kind in groupby(sorted(notes, key=lambda note: KINDS.index(note.kind)), key=lambda note: note.kind):
        listed = list(of_kind)
        for note in listed[:TOLD_ONE_BY_ONE]:
            named = f"{note.tool} ({note.place})" if note.tool and note.place else note.tool or note.place
            report.log(Message("{kind}: {file}, {named}. {note}", kind=capitalized(kind), file=note.file, named=named, note=note.text))
        if len(listed) > TOLD_ONE_BY_ONE:
            report.log(
                Message(
                    "{kind}: {listed} more. The Tools page lists all changes of an import.",
                    kind=kind.capitalize(),
                    listed=len(listed) - TOLD_ONE_BY_ONE,
                )
            )


def _tell(before: list[Tool], after: list[Tool], moved: list[str], report) -> None:
    """Say what an import changed; the first one changes nothing."""
    if moved:
        report.log(Message("Changed in their files since you changed them here (your wording stays): {moved}.", moved=few(moved)))
    if not before:
        return
    found = compare(before, after)
    if found.new:
        report.log(Message("New tools: {count} ({tools}).", count=len(found.new), tools=few(found.new)))
    if found.changed:
        report.log(Message("Tools changed: {count} ({tools}).", count=len(found.changed), tools=few(found.changed)))
    if found.gone:
        report.log(Message("Tools removed: {count} ({tools}). Their history is kept.", count=len(found.gone), tools=few(found.gone)))
    report.log(Message("Tools unchanged: {same}.", same=len(found.same)))
