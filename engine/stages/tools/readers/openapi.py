"""OpenAPI 3.0 and 3.1: each operation is a tool, whose arguments are the path, query, header, form and JSON body parameters.

Form: https://spec.openapis.org/oas/v3.1.1, and 3.0.4 for its older dialect of JSON Schema (`nullable`, boolean exclusive bounds).
`$ref`s are followed inside the document only and written out in place; where one leads back to itself the schema ends with its
type. Headers that the specification keeps for itself (Accept, Content-Type, Authorization) and cookies are no arguments.
"""

import re
from collections.abc import Iterator
from typing import Any

from engine.errors import InputError
from engine.records import ToolNote
from engine.stages.tools.names import plain_name
from engine.stages.tools.schemas import Given, one_line

NAME = "OpenAPI"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
KEPT_HEADERS = {"accept", "content-type", "authorization"}
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
DROPPED = {"discriminator", "xml", "externalDocs", "example", "examples", "readOnly", "writeOnly", "deprecated", "nullable"}
SCHEMAS_IN = ("items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else")
MOST = 20_000  # parts of one operation's schema; more is not for a tool list
DEEPEST = 12  # objects inside objects that are written out


def fits(document: Any) -> bool:
    """Whether it says of itself that it is OpenAPI, or its forerunner Swagger."""
    return isinstance(document, dict) and ("openapi" in document or "swagger" in document)


def read(document: Any, file: str) -> Iterator[Given | ToolNote]:
    """Each operation. Raises InputError where the whole document is of no use."""
    if "swagger" in document:
        raise InputError(
            f"{file} is Swagger {str(document['swagger'])[:20]}, the forerunner of OpenAPI 3.",
            "Convert it to OpenAPI 3 first; editor.swagger.io does it under Edit, Convert to OpenAPI 3.",
        )
    if not str(document["openapi"]).startswith(("3.0", "3.1")):
        raise InputError(
            f"{file} is OpenAPI {str(document['openapi'])[:20]}, and only 3.0 and 3.1 are known here.", "Save it as OpenAPI 3.1."
        )
    entries = list(_entries(Document(document, file)))
    if not entries:
        raise InputError(
            f'{file} describes no operations (its "paths" are empty).', "Give a document with paths; webhooks cannot be called."
        )
    yield from entries


class Document:
    """The whole document, in which references are looked up."""

    def __init__(self, whole: dict, file: str) -> None:
        self.whole, self.file = whole, file

    def followed(self, value: Any, place: str, seen: tuple[str, ...] = ()) -> tuple[Any, tuple[str, ...]]:
        """(what a reference leads to, the references on the way to it); any other value as it is. Raises InputError."""
        while isinstance(value, dict) and isinstance(value.get("$ref"), str):
            reference = value["$ref"]
            if reference in seen:
                return {"type": self._kind(reference)}, seen
            if not reference.startswith("#/"):
                raise InputError(
                    f"{self.file}, {place}: refers to another document ({reference[:80]}).",
                    "Bundle the document into one file first, for example with: npx @redocly/cli bundle",
                )
            seen = (*seen, reference)
            value = self._at(reference, place)
        return value, seen

    def _at(self, reference: str, place: str) -> Any:
        value = self.whole
        for part in reference[2:].split("/"):
            part = re.sub("%([0-9A-Fa-f]{2})", lambda found: chr(int(found[1], 16)), part).replace("~1", "/").replace("~0", "~")
            if isinstance(value, list) and part.isdigit() and int(part) < len(value):
                value = value[int(part)]
            elif isinstance(value, dict) and part in value:
                value = value[part]
            else:
                raise InputError(f"{self.file}, {place}: refers to {reference[:80]}, which is not there.", "Correct the reference.")
        return value

    def _kind(self, reference: str) -> str:
        """The type of a schema that leads back to itself."""
        value = self._at(reference, "")
        kind = value.get("type", "object") if isinstance(value, dict) else "object"
        return kind if isinstance(kind, str) else "object"


def _entries(document: Document) -> Iterator[Given | ToolNote]:
    paths = document.whole.get("paths") or {}
    if not isinstance(paths, dict):
        raise InputError(f'{document.file}: "paths" is not an object.', "Write {path: {method: operation}}.")
    for path, item in paths.items():
        item, _ = document.followed(item, path)
        if not isinstance(item, dict):
            raise InputError(f"{document.file}, {path}: not an object.", "Write {method: operation}.")
        for method in METHODS:
            operation, place = item.get(method), f"{method.upper()} {path}"
            if operation is None:
                continue
            if not isinstance(operation, dict):
                raise InputError(f"{document.file}, {place}: not an object.", "Write the operation as an object.")
            given = operation.get("operationId")
            named = isinstance(given, str) and bool(given.strip())
            yield Given(
                place,
                given if named else _name(method, path),
                _description(operation, item),
                _parameters(document, item, operation, place),
                {"method": method.upper(), "path": path},
                place,
                f"{method} {path}" if named else "",
            )


def _name(method: str, path: str) -> str:
    """A name of method and path, for an operation that has none: GET /pets/{id} is get_pets_by_id."""
    words = [f"by_{part[1:-1]}" if part.startswith("{") and part.endswith("}") else part for part in path.split("/") if part]
    return plain_name("_".join([method, *words]))


def _description(operation: dict, item: dict) -> str:
    summary, text = (one_line(operation.get(key) or item.get(key)) for key in ("summary", "description"))
    if not summary or text.lower().startswith(summary.lower().rstrip(".")):
        return text or summary
    return f"{summary.rstrip('.')}. {text}".strip()


def _parameters(document: Document, item: dict, operation: dict, place: str) -> dict:
    """One flat object schema of all arguments; a body's argument whose name is taken is named NAME_in_body."""
    properties: dict[str, Any] = {}
    required: list[str] = []
    for where, name, schema, needed in _plain_parameters(document, item, operation, place):
        if name in properties:
            name = f"{name}_in_{where}"
        properties[name] = schema
        if needed:
            required.append(name)
    body, names = _body(document, operation, place), []
    for name, schema in body.get("properties", {}).items():
        as_named = f"{name}_in_body" if name in properties else name
        properties[as_named] = schema
        names.append((name, as_named))
    required += [as_named for name, as_named in names if name in body.get("required", [])]
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def _plain_parameters(document: Document, item: dict, operation: dict, place: str) -> Iterator[tuple[str, str, dict, bool]]:
    """(where, name, schema, required) of path, query and header parameters; those of the operation before those of the path."""
    found: dict[tuple[str, str], dict] = {}
    for holder in (item, operation):
        listed = holder.get("parameters") or []
        if not isinstance(listed, list):
            raise InputError(f'{document.file}, {place}: "parameters" is not a list.', "List the parameters.")
        for number, parameter in enumerate(listed, start=1):
            parameter, _ = document.followed(parameter, place)
            if not isinstance(parameter, dict) or not isinstance(parameter.get("name"), str) or not isinstance(parameter.get("in"), str):
                raise InputError(f'{document.file}, {place}, parameter {number}: it has no "name" or no "in".', "Give it both.")
            found[(parameter["in"], parameter["name"])] = parameter
    for (where, name), parameter in found.items():
        if where == "cookie" or (where == "header" and name.lower() in KEPT_HEADERS):
            continue
        content = parameter.get("content") if isinstance(parameter.get("content"), dict) else {}
        schema = parameter.get("schema", next((media.get("schema", {}) for media in content.values() if isinstance(media, dict)), {}))
        spot = f"{place}, parameter {name}"
        written = Writer(document, spot).write(schema)
        if parameter.get("description") and isinstance(written, dict):
            written = {**written, "description": one_line(parameter["description"])}
        yield where, name, written, bool(parameter.get("required")) or where == "path"


def _body(document: Document, operation: dict, place: str) -> dict:
    """The body as an object schema; one that is no object becomes the single property `body`."""
    body, _ = document.followed(operation.get("requestBody"), place)
    content = body.get("content") if isinstance(body, dict) else None
    if not isinstance(content, dict):
        return {}
    kinds = sorted(content, key=lambda kind: (not re.match(r"application/([\w.+-]*\+)?json", kind), kind not in FORMS))
    media: dict = next((content[kind] for kind in kinds if isinstance(content[kind], dict)), {})
    if "schema" not in media:
        return {}
    schema = merged(Writer(document, f"{place}, body").write(media["schema"]))
    needed = bool(body.get("required"))
    if isinstance(schema, dict) and isinstance(schema.get("properties"), dict) and schema["properties"]:
        return {"properties": schema["properties"], "required": names(schema.get("required"))}
    return {"properties": {"body": schema}, "required": ["body"] if needed else []}


class Writer:
    """Writes a schema out: references in place, OpenAPI's own keywords as JSON Schema's or not at all."""

    def __init__(self, document: Document, place: str) -> None:
        self.document, self.place, self.parts = document, place, 0

    def write(self, schema: Any, seen: tuple[str, ...] = (), depth: int = 0) -> Any:
        """The schema without references. Raises InputError where one leads nowhere."""
        self.parts += 1
        if isinstance(schema, bool):
            return {} if schema else {"not": {}}
        beside = {key: value for key, value in schema.items() if key != "$ref"} if isinstance(schema, dict) and "$ref" in schema else {}
        schema, seen = self.document.followed(schema, self.place, seen)
        if not isinstance(schema, dict):
            raise InputError(f"{self.document.file}, {self.place}: a schema is not an object.", 'Write {"type": ...}.')
        schema = {**schema, **beside}
        if depth > DEEPEST or self.parts > MOST:
            return {"type": schema.get("type", "object")}
        made = {key: value for key, value in schema.items() if key not in DROPPED and not key.startswith("x-")}
        for key in SCHEMAS_IN:
            if isinstance(made.get(key), (dict, bool)) and not (key == "additionalProperties" and isinstance(made[key], bool)):
                made[key] = self.write(made[key], seen, depth + 1)
        for key in ("allOf", "anyOf", "oneOf", "prefixItems"):
            if isinstance(made.get(key), list):
                made[key] = [self.write(part, seen, depth + 1) for part in made[key]]
        if isinstance(made.get("properties"), dict):
            made["properties"] = {
                name: self.write(part, seen, depth + 1)
                for name, part in made["properties"].items()
                if not (isinstance(part, dict) and part.get("readOnly") is True)
            }
            if "required" in made and not isinstance(made["required"], bool):
                made["required"] = [name for name in names(made["required"]) if name in made["properties"]]
        return _as_json_schema(made, schema)


def _as_json_schema(made: dict, source: dict) -> dict:
    """OpenAPI 3.0's dialect as JSON Schema."""
    if isinstance(made.get("description"), str):
        made["description"] = one_line(made["description"])
    if source.get("nullable") is True and isinstance(made.get("type"), str):
        made["type"] = [made["type"], "null"]
        if isinstance(made.get("enum"), list) and None not in made["enum"]:
            made["enum"] = [*made["enum"], None]
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(made.get(exclusive), bool) and made.pop(exclusive) and bound in made:
            made[exclusive] = made.pop(bound)
    if isinstance(made.get("required"), bool):
        del made["required"]  # Swagger's, on a property
    if made.get("type") == "file":
        made["type"] = "string"
    if isinstance(made.get("allOf"), list) and len(made["allOf"]) == 1 and isinstance(made["allOf"][0], dict):
        (only,) = made.pop("allOf")
        made = {**only, **made}
    return made


def merged(schema: Any) -> Any:
    """An object's schema with the properties of all its parts: those of allOf together; of anyOf and oneOf each may be given, and
    needed is what every one of them needs."""
    if not isinstance(schema, dict):
        return schema
    properties, required = fields(schema), names(schema.get("required"))
    for part in parts(schema, "allOf"):
        properties = {**fields(part), **properties}
        required += names(part.get("required"))
    for key in ("anyOf", "oneOf"):
        choices = parts(schema, key)
        if choices and all(map(fields, choices)):
            for part in choices:
                properties = {**fields(part), **properties}
            required += [name for name in names(choices[0].get("required")) if all(name in names(part.get("required")) for part in choices)]
    if not properties:
        return schema
    rest = {key: value for key, value in schema.items() if key not in ("allOf", "anyOf", "oneOf")}
    return {
        **rest,
        "type": "object",
        "properties": properties,
        "required": [name for name in dict.fromkeys(required) if name in properties],
    }


def parts(schema: dict, key: str) -> list[dict]:
    """The schemas under allOf, anyOf or oneOf, each merged in itself."""
    listed = schema.get(key)
    return [part for part in map(merged, listed) if isinstance(part, dict)] if isinstance(listed, list) else []


def fields(schema: dict) -> dict[str, Any]:
    """The properties of a schema, none where they are not an object."""
    found = schema.get("properties")
    return dict(found) if isinstance(found, dict) else {}


def names(value: Any) -> list[str]:
    """The names in a list, none where it is no list."""
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []
