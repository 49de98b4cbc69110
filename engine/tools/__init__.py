"""Stage 1, tools: bring tool definitions in."""

from engine.errors import InputError
from engine.records import Tool, content_hash
from engine.settings import ToolsSettings
from engine.sources import adopt, locate
from engine.store import Project
from engine.tools.readers import read_tools


def prepare(project: Project, settings: ToolsSettings) -> ToolsSettings:
    """Check all files before anything changes, then copy them into the project. Raises InputError."""
    _read_all(project, settings)
    return settings.model_copy(update={"files": adopt(project, settings.files)})


def clear(project: Project) -> None:
    """Nothing to remove: `run` replaces the list all at once."""


def run(project: Project, settings: ToolsSettings, report) -> dict:
    """Read the files and replace the project's tool list. Raises InputError; then the list stays as it was."""
    tools = _read_all(project, settings)
    project.set_tools(tools)
    report.progress(len(tools), len(tools), "tools")
    return {"tools": len(tools), "parameters": sum(len(tool.parameter_list()) for tool in tools),
            "hash": content_hash([tool.as_openai() for tool in tools])}  # so that later stages see any change


def _read_all(project: Project, settings: ToolsSettings) -> list[Tool]:
    if not settings.files:
        raise InputError("No file with tool definitions is named.", "Give one: callsmith tools PROJECT FILE")
    tools: dict[str, Tool] = {}
    for name in settings.files:
        path = locate(project, name)
        for tool in read_tools(path):
            if tool.name in tools:
                raise InputError(f"{path.name}: the tool {tool.name} is defined twice.", "Rename or remove one of them.")
            tools[tool.name] = tool
    return list(tools.values())
