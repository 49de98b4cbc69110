"""OpenAPI 3.0 to 3.2, and Swagger 2.0: each operation is a tool, whose arguments are the path, query, header, form and JSON body
parameters.

Form: https://spec.openapis.org/oas/v3.1.1, and 3.0.4 for its older dialect of JSON Schema (`nullable`, boolean exclusive bounds).
`$ref`s are followed inside the document only and written out in place; where one leads back to itself the schema ends with its
type. Headers that the specification keeps for itself (Accept, Content-Type, Authorization) and cookies are no arguments. The tools come
in the order of their paths, so that a document means the same however it is sorted. Its parts are in engine/stages/tools/openapi.
"""

from collections.abc import Iterator
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.records import TOLD, ToolNote, to_json
from engine.stages.tools.names import plain_name
from engine.stages.tools.openapi import Document, last_part
from engine.stages.tools.openapi.arguments import JSON, arguments
from engine.stages.tools.openapi.schemas import Writer
from engine.stages.tools.openapi.swagger import converted
from engine.stages.tools.schemas import Entry, Given, Refused, Unusable, one_line

NAME = "OpenAPI"
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
RETURNS_PARTS, RETURNS_DEEP = 120, 3  # kept of what an operation answers
NAMED = 5  # webhooks named in a note


def fits(document: Any) -> bool:
    """Whether it says of itself that it is OpenAPI, or its forerunner Swagger."""
    return isinstance(document, dict) and ("openapi" in document or "swagger" in document)


def read(document: Any, file: str) -> Iterator[Entry]:
    """Each operation. Raises InputError where the whole document is of no use."""
    if "swagger" in document and "openapi" not in document:
        if str(document["swagger"]) != "2.0":
            raise InputError(
                Message("{file} is Swagger {swagger}; only 2.0 is supported.", file=file, swagger=str(document["swagger"])[:20]),
                "Save it as OpenAPI 3.1 or Swagger 2.0.",
            )
        document = converted(document, file)
    if not str(document["openapi"]).startswith(("3.0", "3.1", "3.2")):
        raise InputError(
            Message("{file} is OpenAPI {openapi}; only 3.0 to 3.2 are supported.", file=file, openapi=str(document["openapi"])[:20]),
            "Save it as OpenAPI 3.1.",
        )
    entries = list(_entries(Document(document, file)))
    if not entries:
        raise InputError(
            Message('{file} describes no operations (its "paths" are empty).', file=file),
            "Provide a document with paths. Webhooks cannot be called.",
        )
    yield from entries
    yield from _webhooks(document, file)


def _webhooks(document: dict[str, Any], file: str) -> Iterator[ToolNote]:
    hooks = document.get("webhooks") or document.get("x-webhooks")
    if isinstance(hooks, dict) and hooks:
        few = ", ".join(sorted(hooks)[:NAMED]) + (", ..." if len(hooks) > NAMED else "")
        yield ToolNote(file, "webhooks", "", TOLD, Message("Webhooks are requests sent by the API itself, not tools: {few}.", few=few))


def _entries(document: Document) -> Iterator[Entry]:
    paths = document.whole.get("paths") or {}
    if not isinstance(paths, dict):
        raise InputError(Message('{file}: "paths" is not an object.', file=document.file), "Write {path: {method: operation}}.")
    for path, item in sorted(paths.items()):
        if path.startswith("x-"):
            continue
        try:
            item, _, circle = document.followed(item)
        except Unusable as error:
            yield Refused(path, "", error.text, error.remedy)
            continue
        if circle:
            yield Refused(
                path,
                "",
                Message("it refers to {last_part}, which refers back to itself.", last_part=last_part(circle)),
                "Correct the reference.",
            )
            continue
        if not isinstance(item, dict):
            yield Refused(path, "", "not an object.", "Write {method: operation}.")
            continue
        for method in METHODS:
            if item.get(method) is not None:
                yield _entry(document, path, item, method, item[method])
        more = item.get("additionalOperations")  # since 3.2, by other methods
        for method, operation in sorted(more.items()) if isinstance(more, dict) else ():
            yield _entry(document, path, item, method, operation)


def _entry(document: Document, path: str, item: dict[str, Any], method: str, operation: Any) -> Entry:
    place = f"{method.upper()} {path}"
    if not isinstance(operation, dict):
        return Refused(place, "", "not an object.", "Write the operation as an object.")
    given = operation.get("operationId")
    given = to_json(given) if isinstance(given, (int, float)) else given  # a number or truth value as YAML reads it
    named = given.strip() if isinstance(given, str) else ""
    try:
        found = arguments(document, item, operation, path)
    except Unusable as error:
        return Refused(place, named, error.text, error.remedy)
    origin: dict[str, Any] = {"method": method.upper(), "path": path}
    tags = operation.get("tags")
    more = {
        "tags": [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else [],
        "arguments": found.called,
        "examples": found.examples,
        "returns": _returns(document, operation),
    }
    callbacks = operation.get("callbacks")
    told = found.told
    if isinstance(callbacks, dict) and callbacks:
        told = (
            *told,
            Message(
                "Its callbacks are requests sent by the API itself, not tools: {callbacks}.",
                callbacks=[*sorted(callbacks)[:NAMED]],
            ),
        )
    return Given(
        place,
        named or _name(method, path),
        _description(operation, item),
        found.schema,
        origin | {key: value for key, value in more.items() if value},
        place,
        f"{method} {path}" if named else "",
        found.mended,
        told,
        found.renamed,
    )


def _name(method: str, path: str) -> str:
    """A name of method and path, for an operation that has none: GET /pets/{id} is get_pets_by_id."""
    words = [f"by_{part[1:-1]}" if part.startswith("{") and part.endswith("}") else part for part in path.split("/") if part]
    return plain_name("_".join([method, *words]))


def _description(operation: dict[str, Any], item: dict[str, Any]) -> str:
    summary, text = (one_line(operation.get(key)) or one_line(item.get(key)) for key in ("summary", "description"))
    if not summary or text.lower().startswith(summary.lower().rstrip(".")):
        return text or summary
    return f"{summary.rstrip('.')}. {text}".strip()


def _returns(document: Document, operation: dict[str, Any]) -> dict[str, Any]:
    """What the operation answers when it succeeds, as a schema cut short; {} where that is not said."""
    responses = operation.get("responses")
    if not isinstance(responses, dict):
        return {}
    code = next((code for code in sorted(map(str, responses)) if code.startswith("2")), "default")
    try:
        response, _, _ = document.followed(responses.get(code))
        content = response.get("content") if isinstance(response, dict) else None
        kind = next((kind for kind in content if JSON.match(kind)), "") if isinstance(content, dict) else ""
        media = content[kind] if content and kind else None
        schema = Writer(document, RETURNS_PARTS, RETURNS_DEEP).write(media.get("schema")) if isinstance(media, dict) else {}
    except Unusable:
        return {}
    said = one_line(response.get("description")) if isinstance(response, dict) else ""
    return {**schema, **({"description": said} if said and "description" not in schema else {})} if schema else {}
