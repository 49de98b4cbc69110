"""All that is to be said about a project's tools at once: remarks, the three lengths in tokens, the last forecast."""

from dataclasses import asdict, replace
from typing import Any

from engine.errors import AdaptoolError
from engine.models import base_models, list_size
from engine.models.chat import Chat
from engine.models.light_tokenizer import counting
from engine.models.list_size import ListSize
from engine.models.templates.choosing import text_of
from engine.records import Tool, content_hash
from engine.stages.tools.alike import alike_by_meaning
from engine.stages.tools.forecast import FACTS, findings
from engine.stages.tools.lint import grouped, huge, lint, ranked
from engine.stages.tools.schemas import check_edited
from engine.store import Project
from engine.store.descriptions import LENGTHS, of_length


def remarks(project: Project, edited: dict[str, dict[str, Any]] | None = None) -> dict[str, Any]:
    """{"findings": [{"tool", "parameter", "text", "weight", "kind"}], what hurts most first, "groups": see `lint.grouped`, "tokens":
    {length: tokens of the tool list}, "by_tool": {tool: {length: tokens}}, "context": tokens, "room": those kept for a question and its
    answer, "base_model": name, "note": why there are no tokens, "forecast": see `forecast`}.

    `edited` are changes that are not kept yet, {tool: {description, short, parameters}}. Raises InputError for a schema that
    cannot be used.
    """
    tools = [replace(tool, **(edited or {}).get(tool.name, {})) for tool in project.tools()]
    for tool in tools:
        if tool.name in (edited or {}):
            check_edited(tool)
    meter = _meter(project, tools)
    settings = project.settings("training")
    by_tool = {name: tokens[settings.descriptions] for name, tokens in meter["by_tool"].items()}
    found = ranked(lint(tools, project.value_lists(), alike_by_meaning(project, tools)) + huge(by_tool))
    if meter["tokens"] and not settings.list_tokens:
        size = ListSize(len(tools), meter["tokens"], meter["context"], base_models.shown(settings.base_model))
        found = list_size.findings(size, settings.descriptions) + found
    return {
        "findings": [asdict(finding) for finding in found],
        "groups": grouped(found),
        **meter,
        "forecast": forecast(project),
    }


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
    meter: dict[str, Any] = {"tokens": {}, "by_tool": {}, "context": 0, "room": list_size.ROOM}
    meter |= {"base_model": settings.base_model, "note": ""}
    if not tools:
        return meter
    try:
        folder = base_models.find(settings.base_model)
        chat = Chat(counting(folder, text_of(settings.chat_template, project.path)))
        meter["context"] = base_models.context_length(folder)
        for length in LENGTHS:
            shown = [of_length(tool, length) for tool in tools]
            meter["tokens"][length] = len(chat.over(shown).whole_prompt(""))
            for name, tokens in list_size.sizes(chat, shown).items():
                meter["by_tool"].setdefault(name, {})[length] = tokens
    except AdaptoolError as error:
        meter["note"] = str(error)
    return meter
