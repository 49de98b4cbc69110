"""A JSON Schema file: an object's schema is one tool, named by its title; or {"NAME": schema, ...} is a tool each.

Form: https://json-schema.org/draft/2020-12
"""

from pathlib import PurePath
from typing import Any

from engine.records import Tool
from engine.stages.tools.schemas import checked, one_line, usable_name

NAME = "JSON Schema"


def fits(document: Any) -> bool:
    """Whether it is an object's schema, or names several."""
    return _is_schema(document) or (isinstance(document, dict) and bool(document) and all(map(_is_schema, document.values())))


def read(document: Any, file: str) -> list[Tool]:
    """The tools, checked. Raises InputError naming file, tool and parameter."""
    if _is_schema(document):
        document = {usable_name(str(document.get("title") or PurePath(file).stem.removesuffix(".schema"))): document}
    outside = ("title", "description", "$schema", "$id")
    return checked(
        (
            (f"schema {number}", name, one_line(schema.get("description", "")), {k: v for k, v in schema.items() if k not in outside})
            for number, (name, schema) in enumerate(document.items(), start=1)
        ),
        file,
    )


def _is_schema(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("properties"), dict) and value.get("type", "object") == "object"
