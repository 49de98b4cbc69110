"""Stage 1, tools: bring tool definitions in.

readers/, schemas           one module a form; what every tool has to be
live, server_address, mcp_session, mcp_errors   tools of a running MCP server
difference                  what an import would change
lint, alike                 what is wrong with a list; tools that are nearly the same
forecast, remarks           which tools a model confuses; all of it for the window
"""

import tempfile
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.files import atomic_copy
from engine.models import list_size
from engine.records import Tool, content_hash
from engine.settings import ToolsSettings
from engine.stages.tools.difference import compare, few
from engine.stages.tools.lint import lint
from engine.stages.tools.readers import picked, read_tools
from engine.stages.tools.schemas import ALLOWED, LONGEST_NAME
from engine.store import Project
from engine.store.sources import adopt, locate


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
    tools, moved = project.with_edits(_read_all(project, settings, report))
    project.set_tools(tools)
    _tell(before, tools, moved, report)
    fit = list_size.told(project, tools)
    if fit["finding"]:
        report.log(fit["finding"])
    findings = lint(tools)
    bad = [finding for finding in findings if finding.weight == "bad"]
    if findings:
        report.log(
            f"Remarks on the tools: {len(findings)}, of which serious: {len(bad)}. They stand on the page Tools and in: adaptool lint"
        )
    report.progress(len(tools), len(tools), "tools")
    return {
        "tools": len(tools),
        "parameters": sum(len(tool.parameter_list()) for tool in tools),
        "hash": content_hash([[tool.as_openai(), tool.short] for tool in tools]),
    }  # so that later stages see any change


def look(project: Project, changes: dict[str, Any]) -> dict[str, Any]:
    """What an import with these changed settings would do; nothing is written.

    Returns {"forms": [[file, form, tools taken, tools in it]], "new", "changed", "gone", "same": names,
    "changes": {tool: [[what, before, after]]}, "descriptions": {new tool: text}, "fit": whether the list fits the base model, see
    `list_size.told`}. Raises InputError, MachineError.
    """
    settings = project.changed_settings("tools", changes)
    forms: list[list] = []
    with tempfile.TemporaryDirectory() as folder:
        imported = _read_all(project, _with_told(project, settings, _ask_servers(settings, Path(folder))), forms=forms)
    edits = project.edits()
    after = [replace(tool, **edits[tool.name][0]) if tool.name in edits else tool for tool in imported]
    found = compare(project.tools(), after)
    new = set(found.new)
    return {
        "forms": forms,
        **asdict(found),
        "descriptions": {tool.name: tool.description for tool in after if tool.name in new},
        "fit": list_size.told(project, after),
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


def _read_all(project: Project, settings: ToolsSettings, report=None, forms: list[list] | None = None) -> list[Tool]:
    if not settings.files:
        raise InputError("No file with tool definitions is named.", "Give one: adaptool tools PROJECT FILE")
    tools: dict[str, Tool] = {}
    for name in settings.files:
        path = locate(project, name)
        reading = read_tools(path)
        taken = picked(reading.tools, settings.pick, settings.prefix)
        if report is not None:
            report.log(f"{path.name}: {reading.form}, {len(taken)} of {len(reading.tools)} tools taken.")
        if forms is not None:
            forms.append([path.name, reading.form, len(taken), len(reading.tools)])
        for tool in taken:
            if not ALLOWED.fullmatch(tool.name):
                raise InputError(
                    f"{path.name}: with its prefix the name {tool.name} is longer than {LONGEST_NAME} letters.", "Shorten the prefix."
                )
            if tool.name in tools:
                raise InputError(f"{path.name}: the tool {tool.name} is defined twice.", "Rename or remove one of them.")
            tools[tool.name] = tool
    if not tools:
        raise InputError(f"No tool is named {' or '.join(settings.pick)}.", "Change the names or patterns under pick.")
    return list(tools.values())


def _tell(before: list[Tool], after: list[Tool], moved: list[str], report) -> None:
    """Say what an import changed; the first one changes nothing."""
    if moved:
        report.log(f"Changed in their files since you changed them here (your wording stays): {few(moved)}.")
    if not before:
        return
    found = compare(before, after)
    if found.new:
        report.log(f"Tools that are new: {len(found.new)} ({few(found.new)}).")
    if found.changed:
        report.log(f"Tools that changed: {len(found.changed)} ({few(found.changed)}).")
    if found.gone:
        report.log(f"Tools that are gone: {len(found.gone)} ({few(found.gone)}). Their history is kept.")
    report.log(f"Tools that are as before: {len(found.same)}.")
