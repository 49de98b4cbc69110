"""All that is to be said about a project's tools at once: remarks, the three lengths in tokens, the last forecast."""

from dataclasses import asdict, replace
from typing import Any

from engine.errors import AdaptoolError
from engine.models import base_models
from engine.models.chat import Chat
from engine.records import Tool, content_hash, to_json
from engine.stages.tools.forecast import FACTS, findings
from engine.stages.tools.lint import lint, too_long
from engine.stages.tools.schemas import check_edited
from engine.store import Project
from engine.store.descriptions import LENGTHS, of_length


def remarks(project: Project, edited: dict[str, dict[str, Any]] | None = None) -> dict[str, Any]:
    """{"findings": [{"tool", "parameter", "text", "weight"}], "tokens": {length: tokens of the tool list}, "by_tool": {tool:
    {length: tokens}}, "context": tokens, "base_model": name, "note": why there are no tokens, "forecast": see `forecast`}.

    `edited` are changes that are not kept yet, {tool: {description, short, parameters}}. Raises InputError for a schema that
    cannot be used.
    """
    tools = [replace(tool, **(edited or {}).get(tool.name, {})) for tool in project.tools()]
    for tool in tools:
        if tool.name in (edited or {}):
            check_edited(tool)
    found = lint(tools, project.value_lists())
    meter = _meter(project, tools)
    if meter["tokens"]:
        length = project.settings("training").descriptions
        found = too_long(meter["tokens"][length], meter["context"], meter["base_model"]) + found
    return {"findings": [asdict(finding) for finding in found], **meter, "forecast": forecast(project)}


def forecast(project: Project) -> dict[str, Any] | None:
    """The last confusion forecast with its findings, and whether the tools have changed since; None where there is none."""
    facts = project.facts(FACTS)
    if facts is None:
        return None
    now = content_hash([tool.as_openai() for tool in project.tools(facts["descriptions"])])
    return {**facts, "findings": [asdict(finding) for finding in findings(facts["tools"])], "outdated": facts["of"] != now}


def _meter(project: Project, tools: list[Tool]) -> dict[str, Any]:
    """How many tokens the tool list takes in the chosen base model's own prompt, whole and by tool, in each length."""
    settings = project.settings("training")
    meter: dict[str, Any] = {"tokens": {}, "by_tool": {}, "context": 0, "base_model": settings.base_model, "note": ""}
    if not tools:
        return meter
    try:
        folder = base_models.find(settings.base_model)
        chat = Chat(base_models.load_tokenizer(folder))
        meter["context"] = base_models.context_length(folder)
        for length in LENGTHS:
            shown = [of_length(tool, length) for tool in tools]
            meter["tokens"][length] = len(chat.over(shown).whole_prompt(""))
            for tool in shown:
                ids = chat.tokenizer(to_json(tool.as_openai()), add_special_tokens=False).input_ids
                meter["by_tool"].setdefault(tool.name, {})[length] = len(ids)
    except AdaptoolError as error:
        meter["note"] = str(error)
    return meter
