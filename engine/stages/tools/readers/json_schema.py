"""A JSON Schema file: an object's schema is one tool, named by its title; or {"NAME": schema, ...} is a tool each.

Form: https://json-schema.org/draft/2020-12
"""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from engine.stages.tools.schemas import Given, one_line

NAME = "JSON Schema"


def fits(document: Any) -> bool:
    """Whether it is an object's schema, or names several."""
    return _is_schema(document) or (isinstance(document, dict) and bool(document) and all(map(_is_schema, document.values())))


def read(document: Any, file: str) -> Iterator[Given]:
    """Each schema."""
    if _is_schema(document):
        document = {str(document.get("title") or PurePath(file).stem.removesuffix(".schema")): document}
    outside = ("title", "description", "$schema", "$id")
    for number, (name, schema) in enumerate(document.items(), start=1):
        parameters = {key: value for key, value in schema.items() if key not in outside}
        yield Given(f"schema {number}", name, one_line(schema.get("description", "")), parameters)


def _is_schema(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("properties"), dict) and value.get("type", "object") == "object"
