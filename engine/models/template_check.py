"""What a base model's chat template cannot show of a tool list, told at the import and not after hours of training.

Templates are written for plain schemas: some stop at a type that is a list or at one that is missing, others write it as Python would
(['STRING', 'NULL']) or leave it out. Each doubtful tool is rendered alone, and what comes out is looked at; nothing is guessed from the
template's text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from engine.errors import InputError
from engine.models.chat import Chat
from engine.records import Finding, Tool

MOST = 60  # parameters that are looked at
NAMED = 3  # tools and parameters that a remark names
QUESTION = "What is asked?"
UNTYPED = ("anyOf", "oneOf", "allOf", "$ref", "enum", "const")  # what tells the type where no type is named


def remarks(chat: Chat, tools: Sequence[Tool]) -> list[Finding]:
    """What the template stops at, writes as Python does, or leaves out of tools; none for most."""
    stopped, odd, lost = [], [], []
    for tool, name, schema in doubtful(tools):
        try:
            text = chat.render([tool], QUESTION)
        except InputError:
            stopped.append(tool.name)
            continue
        kinds = schema.get("type")
        if isinstance(kinds, list) and any(str([change(kind) for kind in kinds]) in text for change in (str, str.upper, str.title)):
            odd.append(f"{name} of {tool.name}")
        elif not isinstance(kinds, list) and _is_lost(chat, tool, name, schema, text):
            lost.append(f"{name} of {tool.name}")
    found = []
    if stopped:
        found.append(
            Finding(
                "",
                "",
                f"This base model's chat template stops at tools: {_few(stopped)}. Give their parameters plain types, or leave them out.",
                "bad",
                "template",
            )
        )
    if odd:
        found.append(
            Finding(
                "",
                "",
                f"This base model's chat template writes lists of types as Python does: {_few(odd)}. Give each one type.",
                "bad",
                "template",
            )
        )
    if lost:
        found.append(
            Finding(
                "",
                "",
                f"This base model's chat template shows nothing of what is allowed: {_few(lost)}. Say it in their descriptions.",
                "note",
                "template",
            )
        )
    return found


def doubtful(tools: Sequence[Tool]) -> Iterator[tuple[Tool, str, dict[str, Any]]]:
    """(tool, parameter, its schema) of those whose type is a list or stands elsewhere, a few at most."""
    count = 0
    for tool in tools:
        for name, schema in tool.parameters.get("properties", {}).items():
            plain = isinstance(schema.get("type"), str) or not (isinstance(schema.get("type"), list) or schema.keys() & set(UNTYPED))
            if plain or count == MOST:
                continue
            count += 1
            yield tool, name, schema


def _is_lost(chat: Chat, tool: Tool, name: str, schema: dict[str, Any], text: str) -> bool:
    """Whether the template writes the same without all that the schema says of the values."""
    bare = {key: value for key, value in schema.items() if key not in UNTYPED}
    properties = {**tool.parameters["properties"], name: bare}
    try:
        return chat.render([replace(tool, parameters={**tool.parameters, "properties": properties})], QUESTION) == text
    except InputError:
        return False


def _few(names: Sequence[str]) -> str:
    names = list(dict.fromkeys(names))
    return ", ".join(names[:NAMED]) + (f" and {len(names) - NAMED} more" if len(names) > NAMED else "")
