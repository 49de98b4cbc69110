"""Schemas of an OpenAPI document written out for a tool: references in place, the dialects of 2.0 and 3.0 as JSON Schema, OpenAPI's own
keywords gone. Where a schema leads back to itself it ends with its type, and that is told."""

from typing import Any

from engine.messages import Message
from engine.stages.tools.mending import INSIDE, LISTED
from engine.stages.tools.openapi import Document, last_part, names
from engine.stages.tools.openapi.combining import combined, flat
from engine.stages.tools.schemas import Unusable, one_line

OPENAPI_ONLY = {
    "discriminator",
    "xml",
    "externalDocs",
    "example",
    "examples",
    "readOnly",
    "writeOnly",
    "deprecated",
    "nullable",
    "collectionFormat",
}
OF_DOCUMENTS = {"$schema", "$id", "$comment", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$defs", "definitions", "id"}
NAMED_IN = ("patternProperties", "dependentSchemas")
NEVER_SENT: dict[str, Any] = {"not": {}}
MOST_PARTS = 20_000  # parts of one operation's schema; more is not for a tool list
DEEPEST = 12  # objects inside objects that are written out
CUTS_TOLD = 3
KINDS = {str: "string", bool: "boolean", int: "integer", float: "number"}


class Writer:
    """Writes the schemas of one operation out. `cuts` are the places at which one ends early, with the reason."""

    def __init__(self, document: Document, most: int = MOST_PARTS, deepest: int = DEEPEST) -> None:
        self.document, self.most, self.deepest = document, most, deepest
        self.parts = 0
        self.cuts: list[str] = []
        self.mended: list[str] = []

    def write(self, schema: Any, where: str = "", seen: tuple[str, ...] = (), depth: int = 0) -> dict[str, Any]:
        """The schema without references; `where` is its place for people. Raises Unusable where one leads elsewhere or nowhere."""
        if not isinstance(schema, dict) or not schema.keys() & {"$defs", "definitions"}:
            return self._written(schema, where, seen, depth)
        self.document.inside.append(schema)
        try:
            return self._written(schema, where, seen, depth)
        finally:
            self.document.inside.pop()

    def _written(self, schema: Any, where: str, seen: tuple[str, ...], depth: int) -> dict[str, Any]:
        self.parts += 1
        if isinstance(schema, bool) or schema is None:
            return dict(NEVER_SENT) if schema is False else {}
        beside = {key: value for key, value in schema.items() if key != "$ref"} if isinstance(schema, dict) and "$ref" in schema else {}
        schema, seen, circle = self.document.followed(schema, seen)
        if circle:
            self._cut(where, Message("{schema} refers back to itself", schema=last_part(circle)))
        if isinstance(schema, bool):
            schema = {} if schema else dict(NEVER_SENT)
        if not isinstance(schema, dict):
            raise Unusable("a schema is not an object.", 'Write {"type": ...}.')
        schema = _beside(schema, beside)
        if "$recursiveRef" in schema or "$dynamicRef" in schema:
            self._cut(where, Message("the schema refers back to itself"))
            return {"type": schema.get("type", "object")}
        if depth > self.deepest or self.parts > self.most:
            self._cut(where, Message("it is too deep or too large"))
            return {"type": schema.get("type", "object")}
        made = {
            key: value
            for key, value in schema.items()
            if key not in OPENAPI_ONLY
            and not key.startswith("x-")
            and (key not in OF_DOCUMENTS or (key == "id" and not isinstance(value, str)))
        }
        for key in INSIDE:
            if isinstance(made.get(key), dict):
                made[key] = self.write(made[key], where, seen, depth + 1)
        for key in LISTED:
            if isinstance(made.get(key), list):
                made[key] = [self._of_kind(self.write(part, where, seen, depth + 1), part, schema) for part in made[key]]
        for key in NAMED_IN:
            if isinstance(made.get(key), dict):
                made[key] = {name: self.write(part, _at(where, name), seen, depth + 1) for name, part in made[key].items()}
        if isinstance(made.get("properties"), dict):
            made["properties"] = {
                name: self.write(part, _at(where, name), seen, depth + 1)
                for name, part in made["properties"].items()
                if not self._is_read_only(part)
            }
        return _kinds_listed(_as_json_schema(made, schema), schema)

    def _of_kind(self, written: dict[str, Any], part: Any, whole: dict[str, Any]) -> dict[str, Any]:
        """One of several kinds, with the value of the field that tells them apart (`discriminator`) as the only one allowed there."""
        teller = whole.get("discriminator")
        reference = part.get("$ref") if isinstance(part, dict) else None
        name = teller.get("propertyName") if isinstance(teller, dict) else None
        fields = written.get("properties")
        if not isinstance(reference, str) or not isinstance(name, str) or not isinstance(fields, dict) or name not in fields:
            return written
        mapping = teller.get("mapping") if isinstance(teller.get("mapping"), dict) else {}
        values = [value for value, target in mapping.items() if target in (reference, last_part(reference))] or [last_part(reference)]
        return {**written, "properties": {**fields, name: _only(fields[name], values)}}

    def told(self) -> tuple[str, ...]:
        """A sentence on the places at which schemas end early, if there are any."""
        cuts = list(dict.fromkeys(self.cuts))
        more = len(cuts) - CUTS_TOLD
        if more > 0:
            text = "Its schema is cut: {cuts} and {more} more places. Any value is taken there."
            return (Message(text, cuts=cuts[:CUTS_TOLD], more=more),)
        return (Message("Its schema is cut: {cuts}. Any value is accepted there.", cuts=cuts),) if cuts else ()

    def _cut(self, where: str, why: str) -> None:
        self.cuts.append(Message("{where} ({why})", where=where or "body", why=why))

    def _is_read_only(self, part: Any, seen: tuple[str, ...] = ()) -> bool:
        """Whether a property comes from the server only: so said of it, behind its reference, or in a part of its allOf."""
        if not isinstance(part, dict):
            return False
        if part.get("readOnly") is True:
            return True
        found, seen, circle = self.document.followed(part, seen)
        if circle or not isinstance(found, dict):
            return False
        inside = found.get("allOf")
        return found.get("readOnly") is True or (
            isinstance(inside, list) and len(seen) < DEEPEST and any(self._is_read_only(one, seen) for one in inside)
        )


def _kinds_listed(made: dict[str, Any], source: dict[str, Any]) -> dict[str, Any]:
    """The schema whose field that tells kinds apart takes only the kinds that the document lists."""
    teller = source.get("discriminator")
    mapping = teller.get("mapping") if isinstance(teller, dict) else None
    name = teller.get("propertyName") if isinstance(teller, dict) else None
    fields = made.get("properties")
    if not isinstance(mapping, dict) or not mapping or not isinstance(fields, dict) or name not in fields:
        return made
    return {**made, "properties": {**fields, name: _only(fields[name], list(mapping))}}


def _only(field: Any, values: list[Any]) -> Any:
    """A plain text with only these values allowed; any other schema as it is."""
    plain = isinstance(field, dict) and field.get("type") == "string" and not field.keys() & {"enum", "pattern", "format"}
    return {**field, "enum": values} if plain else field


def _at(where: str, name: str) -> str:
    return f"{where}/{name}" if where else name


def _beside(schema: dict[str, Any], beside: dict[str, Any]) -> dict[str, Any]:
    """A schema that a reference leads to, and what stands beside the reference."""
    if not beside:
        return schema
    plain = all(key in schema or key not in ("properties", "allOf", "anyOf", "oneOf") for key in beside)
    both = combined(schema, beside) if plain else {**schema, **beside}
    return both if not ("allOf" in both and "allOf" not in schema) else {**schema, **beside}


def _as_json_schema(made: dict[str, Any], source: dict[str, Any]) -> dict[str, Any]:
    """The dialects of OpenAPI 2.0 and 3.0 as JSON Schema, allOf put in, constants as the only allowed value."""
    if "description" in made:
        made["description"] = one_line(made["description"])
        if not made["description"]:
            del made["description"]
    if isinstance(made.get("required"), bool):
        del made["required"]  # Swagger's, on a property
    if made.get("type") == "file":
        made |= {"type": "string", "format": "binary"}
    if "const" in made and "enum" not in made:
        kind = KINDS.get(type(made["const"]))
        made = {("enum" if key == "const" else key): ([value] if key == "const" else value) for key, value in made.items()}
        made = {"type": kind, **made} if kind else made
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(made.get(exclusive), bool) and made.pop(exclusive) and bound in made:
            made[exclusive] = made.pop(bound)
    made = flat(made)
    if (
        isinstance(made.get("properties"), dict)
        and isinstance(made.get("required"), list)
        and not made.keys() & {"allOf", "anyOf", "oneOf"}
    ):
        made["required"] = [name for name in names(made["required"]) if name in made["properties"]]
        if not made["required"]:
            del made["required"]
    listed = isinstance(made.get("enum"), list) and None in made["enum"]
    if source.get("nullable") is True or source.get("x-nullable") is True or (listed and isinstance(made.get("type"), str)):
        made = or_null(made)
    return made


def or_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema that takes null too."""
    null = {"type": "null"}
    if "enum" in schema and isinstance(schema["enum"], list) and None not in schema["enum"]:
        schema = {**schema, "enum": [*schema["enum"], None]}
    kinds = schema.get("type")
    if isinstance(kinds, str) and kinds != "null":
        schema = {**schema, "type": [kinds, "null"]}
    elif isinstance(kinds, list) and "null" not in kinds:
        schema = {**schema, "type": [*kinds, "null"]}
    for key in ("anyOf", "oneOf"):
        choices = schema.get(key)
        if isinstance(choices, list) and not any(_takes_null(choice) for choice in choices):
            schema = {**schema, key: [*choices, null]}
    if "allOf" in schema or "$ref" in schema:
        said: dict[str, Any] = {key: schema[key] for key in ("title", "description", "default") if key in schema}
        return {**said, "anyOf": [{key: value for key, value in schema.items() if key not in said}, null]}
    return schema


def _takes_null(schema: Any) -> bool:
    kinds = schema.get("type") if isinstance(schema, dict) else None
    return kinds == "null" or (isinstance(kinds, list) and "null" in kinds) or schema == {}
