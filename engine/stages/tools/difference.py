"""What an import would change: which tools are new, changed, gone or as before, and what changed in each."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from engine.records import Tool, to_json

SHOWN = 5  # names that a sentence can hold


@dataclass(frozen=True)
class Difference:
    """Names of tools, in their order; `changes` tells of each changed one what changed, as (what, before, after)."""

    new: list[str]
    changed: list[str]
    gone: list[str]
    same: list[str]
    changes: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)


def compare(before: Sequence[Tool], after: Sequence[Tool]) -> Difference:
    """The difference between two tool lists; where a tool stands in its list does not matter."""
    old, new = {tool.name: tool for tool in before}, {tool.name: tool for tool in after}
    changes = {name: found for name in new if name in old and (found := _changes(old[name], new[name]))}
    return Difference(
        [name for name in new if name not in old],
        list(changes),
        [name for name in old if name not in new],
        [name for name in new if name in old and name not in changes],
        changes,
    )


def _changes(old: Tool, new: Tool) -> list[tuple[str, str, str]]:
    """(what, before, after): "description", a parameter's name, or "required"; an empty text where there was or is nothing."""
    found = [("description", old.description, new.description)] if old.description != new.description else []
    was, now = ({p.name: p for p in tool.parameter_list()} for tool in (old, new))
    for name in [*was, *(name for name in now if name not in was)]:
        before, after = (_said(every[name].schema, every[name].required) if name in every else "" for every in (was, now))
        if before != after:
            found.append((name, before, after))
    if not found and to_json(old.parameters) != to_json(new.parameters):
        found.append(("schema", to_json(old.parameters), to_json(new.parameters)))
    return found


def _said(schema: dict, required: bool) -> str:
    return to_json(schema) + (", required" if required else "")


def few(names: Sequence[str]) -> list[str]:
    """The first names of many, as a sentence can hold them."""
    return [*names[:SHOWN], *(["..."] if len(names) > SHOWN else [])]
