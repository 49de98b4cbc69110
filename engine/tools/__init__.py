"""Stage 1, tools: bring tool definitions in."""

from engine.errors import InputError
from engine.records import Tool, content_hash
from engine.settings import ToolsSettings
from engine.sources import adopt, locate
from engine.store import Project
from engine.tools.readers import picked, read_tools
from engine.tools.schemas import ALLOWED, LONGEST_NAME

SHOWN = 5  # names that a sentence can hold


def prepare(project: Project, settings: ToolsSettings) -> ToolsSettings:
    """Check all files before anything changes, then copy them into the project. Raises InputError."""
    _read_all(project, settings)
    return settings.model_copy(update={"files": adopt(project, settings.files)})


def clear(project: Project) -> None:
    """Nothing to remove: `run` replaces the list all at once."""


def run(project: Project, settings: ToolsSettings, report) -> dict:
    """Read the files and replace the project's tool list. Raises InputError; then the list stays as it was."""
    before = {tool.name: tool.as_openai() for tool in project.tools()}
    tools = _read_all(project, settings, report)
    project.set_tools(tools)
    _tell(before, {tool.name: tool.as_openai() for tool in tools}, report)
    report.progress(len(tools), len(tools), "tools")
    return {"tools": len(tools), "parameters": sum(len(tool.parameter_list()) for tool in tools),
            "hash": content_hash([tool.as_openai() for tool in tools])}  # so that later stages see any change


def _read_all(project: Project, settings: ToolsSettings, report=None) -> list[Tool]:
    if not settings.files:
        raise InputError("No file with tool definitions is named.", "Give one: callsmith tools PROJECT FILE")
    tools: dict[str, Tool] = {}
    for name in settings.files:
        path = locate(project, name)
        reading = read_tools(path)
        taken = picked(reading.tools, settings.pick, settings.prefix)
        if report is not None:
            report.log(f"{path.name}: {reading.form}, {len(taken)} of {len(reading.tools)} tools taken.")
        for tool in taken:
            if not ALLOWED.fullmatch(tool.name):
                raise InputError(f"{path.name}: with its prefix the name {tool.name} is longer than {LONGEST_NAME} letters.", "Shorten the prefix.")
            if tool.name in tools:
                raise InputError(f"{path.name}: the tool {tool.name} is defined twice.", "Rename or remove one of them.")
            tools[tool.name] = tool
    if not tools:
        raise InputError(f"No tool is named {' or '.join(settings.pick)}.", "Change the names or patterns under pick.")
    return list(tools.values())


def _tell(before: dict[str, dict], after: dict[str, dict], report) -> None:
    """Say what an import changed; the first one changes nothing."""
    if not before:
        return
    def few(names: list[str]) -> str:
        return ", ".join(names[:SHOWN]) + (", ..." if len(names) > SHOWN else "")

    new, gone = [name for name in after if name not in before], [name for name in before if name not in after]
    changed = [name for name in after if name in before and after[name] != before[name]]
    if new:
        report.log(f"Tools that are new: {len(new)} ({few(new)}).")
    if changed:
        report.log(f"Tools that changed: {len(changed)} ({few(changed)}).")
    if gone:
        report.log(f"Tools that are gone: {len(gone)} ({few(gone)}).")
    report.log(f"Tools that are as before: {len(after) - len(new) - len(changed)}.")
