"""A JSON Schema file: an object's schema is one tool, named by its title; or {"NAME": schema, ...} is a tool each.

A file that holds nothing but definitions ("$defs" or "definitions", as pydantic and zod write them) has a tool for each that is an
object; one whose root only refers to one of them has that one.

Form: https://json-schema.org/draft/2020-12
"""

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from engine.messages import Message
from engine.stages.tools.schemas import Given, one_line

NAME = "JSON Schema"
DEFINITIONS = ("$defs", "definitions")
OUTSIDE = ("title", "description", "$schema", "$id")  # of a schema, what says nothing of its parameters


def fits(document: Any) -> bool:
    """Whether it is an object's schema, or names several."""
    return bool(_named(document, ""))


def read(document: Any, file: str) -> Iterator[Given]:
    """Each schema."""
    for number, (name, schema) in enumerate(_named(document, file).items(), start=1):
        parameters = {key: value for key, value in schema.items() if key not in OUTSIDE}
        yield Given(Message("schema {number}", number=number), name, one_line(schema.get("description", "")), parameters)


def _named(document: Any, file: str) -> dict[str, dict[str, Any]]:
    """{name: schema with the definitions that it may refer to}, {} for what is none of these."""
    if not isinstance(document, dict):
        return {}
    if _is_schema(document):
        return {str(document.get("title") or PurePath(file).stem.removesuffix(".schema")): document}
    kept = {key: document[key] for key in DEFINITIONS if isinstance(document.get(key), dict)}
    if kept and set(document) <= {*kept, "$ref", *OUTSIDE, "$comment"}:
        found = {name: {**schema, **kept} for inner in kept.values() for name, schema in inner.items() if _is_schema(schema)}
        root = str(document.get("$ref", "")).rpartition("/")[2]
        return {root: found[root]} if root in found else found
    return document if document and all(map(_is_schema, document.values())) else {}


def _is_schema(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("properties"), dict) and value.get("type", "object") == "object"
