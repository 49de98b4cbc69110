"""OpenAPI documents, by topic: what the reader of OpenAPI is made of.

Here        a whole document, in which references are looked up; nothing outside it is ever read or fetched
schemas     schemas written out, OpenAPI's dialects as JSON Schema
combining   several schemas as one: allOf, and bodies that may be one of several
arguments   an operation's parameters and body as one flat list of arguments
swagger     Swagger 2.0 as OpenAPI 3.0
"""

import re
from functools import cached_property
from typing import Any

from engine.messages import Message
from engine.stages.tools.mending import Unusable


class Document:
    """The document, and where its references lead."""

    def __init__(self, whole: dict[str, Any], file: str) -> None:
        self.whole, self.file = whole, file
        self.inside: list[dict[str, Any]] = []  # schemas that are being read and bring definitions, the outermost first

    def followed(self, value: Any, seen: tuple[str, ...] = ()) -> tuple[Any, tuple[str, ...], str]:
        """(what a reference leads to, the references on the way to it, the one among them that leads back to itself or ""); any other
        value as it is. Words beside a reference stay. Raises Unusable for one that leads elsewhere or nowhere."""
        while isinstance(value, dict) and isinstance(value.get("$ref"), str):
            reference = value["$ref"]
            if reference in seen:
                return self._end(reference), seen, reference
            if not reference.startswith("#"):
                raise Unusable(
                    Message("it refers to another document ({reference}).", reference=reference[:80]),
                    "Bundle the document into one file first, for example with: npx @redocly/cli bundle",
                )
            seen = (*seen, reference)
            value = self.at(reference)
        return value, seen, ""

    def at(self, reference: str) -> Any:
        """What stands at a place such as #/components/schemas/Pet, or under an anchor. Raises Unusable where there is nothing."""
        if not reference.startswith("#/"):
            if reference[1:] in self.anchors:
                return self.anchors[reference[1:]]
            raise Unusable(Message("it refers to {reference}, which does not exist.", reference=reference[:80]), "Correct the reference.")
        for inside in (self.whole, *reversed(self.inside)):  # schemas that bring definitions of their own mean those
            try:
                return self._at(inside, reference)
            except Unusable:
                if inside is (self.inside[0] if self.inside else self.whole):
                    raise
        return None

    @cached_property
    def anchors(self) -> dict[str, Any]:
        """{name: schema} of all that bear a name by $anchor."""
        found: dict[str, Any] = {}
        level: list[Any] = [self.whole]
        while level:
            for one in level:
                if isinstance(one, dict) and isinstance(one.get("$anchor"), str):
                    found.setdefault(one["$anchor"], one)
            level = [inner for one in level if isinstance(one, (dict, list)) for inner in (one.values() if isinstance(one, dict) else one)]
        return found

    def _at(self, value: Any, reference: str) -> Any:
        for part in reference[2:].split("/"):
            part = re.sub("%([0-9A-Fa-f]{2})", lambda found: chr(int(found[1], 16)), part).replace("~1", "/").replace("~0", "~")
            if isinstance(value, list) and part.isdigit() and int(part) < len(value):
                value = value[int(part)]
            elif isinstance(value, dict) and part in value:
                value = value[part]
            else:
                raise Unusable(
                    Message("it refers to {reference}, which does not exist.", reference=reference[:80]), "Correct the reference."
                )
        return value

    def _end(self, reference: str) -> dict[str, Any]:
        """What stands in place of a schema that leads back to itself: its type, anything where it is nothing but a reference."""
        value = self.at(reference)
        if not isinstance(value, dict) or set(value) <= {"$ref", "description", "title"}:
            return {}
        kind = value.get("type", "object")
        kind = next((one for one in kind if one != "null"), "object") if isinstance(kind, list) else kind
        return {"type": kind if isinstance(kind, str) else "object"}


def last_part(reference: str) -> str:
    """The name at the end of a reference: #/components/schemas/Pet is Pet."""
    return reference.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")


def names(value: Any) -> list[str]:
    """The names in a list, none where it is no list."""
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []
