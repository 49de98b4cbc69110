"""Which area a tool belongs to, for tools that the same words ask for: "list the items in billing", not in shipping.

The area is the tag of an OpenAPI operation, a segment of its path, or the first words of the name.
"""

import re
from collections.abc import Iterable, Iterator

from engine.records import Tool
from engine.stages.synthesis.intents import intent_of, same_thing
from engine.text.made_texts import words_of

NO_AREA = re.compile(r"^(?:v\d+.*|api|rest|apis?|core|default|general|public|internal|common|misc|\d.*)$")


def areas_of(tools: Iterable[Tool]) -> dict[str, str]:
    """{tool: area} of the tools that are asked for like another, where theirs differ."""
    alike: dict[tuple[str, ...], list[Tool]] = {}
    for tool in tools:
        intent = intent_of(tool)
        said = (intent.act, *(place.noun for place in intent.places if not (place.vague and place.prep)))
        alike.setdefault(said, []).append(tool)
    found = {}
    for group in alike.values():
        if len(group) < 2:
            continue
        noun = intent_of(group[0]).places[0].noun
        of_tool = {tool.name: list(dict.fromkeys(_candidates(tool, noun))) for tool in group}
        for name, own in of_tool.items():
            others = {area for other, areas in of_tool.items() if other != name for area in areas}
            area = next((one for one in own if one not in others), "")
            if area:
                found[name] = area
    return found


def _candidates(tool: Tool, noun: str) -> Iterator[str]:
    """The areas that a tool's tags, path and name speak of, the likeliest first."""
    tags = tool.origin.get("tags", [])
    path = str(tool.origin.get("path", ""))
    parts = [*(tags if isinstance(tags, list) else []), *(part for part in path.split("/") if part and "{" not in part)]
    if not parts:
        parts = re.split(r"[./_-]", tool.name)[:1]
    for part in parts:
        words = [word for word in words_of(str(part)) if not NO_AREA.match(word)]
        text = " ".join(words)
        if words and len(words) <= 3 and not re.search(r"\d", text) and not same_thing(text, noun):
            yield text
