"""Swagger 2.0 as OpenAPI 3.0, as far as tools need it: parameters get schemas, and those of body and form become a body.

Forms: https://spec.openapis.org/oas/v2.0 and https://spec.openapis.org/oas/v3.0.4. References stay: they lead to places of this very
document, wherever these are.
"""

from typing import Any

from engine.stages.tools.openapi import Document
from engine.stages.tools.openapi.arguments import FORMS
from engine.stages.tools.schemas import Unusable

METHODS = ("get", "put", "post", "delete", "options", "head", "patch")
OF_PARAMETERS = ("name", "in", "description", "required", "allowEmptyValue", "collectionFormat", "schema")  # the rest is of its schema


def converted(whole: dict[str, Any], file: str) -> dict[str, Any]:
    """The document as OpenAPI 3.0. What cannot be followed is left as it is, for the reader to tell."""
    document = Document(whole, file)
    paths = whole.get("paths")
    made = {path: _item(document, item, whole.get("consumes")) for path, item in paths.items()} if isinstance(paths, dict) else paths
    return {**whole, "openapi": "3.0.4", "paths": made}


def _item(document: Document, item: Any, consumes: Any) -> Any:
    if not isinstance(item, dict):
        return item
    shared = item.get("parameters")
    made = dict(item)
    for method in METHODS:
        if isinstance(item.get(method), dict):
            made[method] = _operation(document, item[method], shared, consumes)
    if isinstance(shared, list):
        made["parameters"] = [_parameter(one) for one in _followed(document, shared) if _place(one) not in ("body", "formData")]
    return made


def _operation(document: Document, operation: dict[str, Any], shared: Any, consumes: Any) -> dict[str, Any]:
    own = operation.get("parameters")
    listed = _followed(document, own) if isinstance(own, list) else []
    all_of = [*(_followed(document, shared) if isinstance(shared, list) else []), *listed]
    made = {key: value for key, value in operation.items() if key != "parameters"} | {"responses": _responses(operation)}
    made["parameters"] = (
        [_parameter(one) for one in listed if _place(one) not in ("body", "formData")] if isinstance(own, list) else own or []
    )
    bodies = [one for one in all_of if _place(one) == "body"]
    fields = {one["name"]: one for one in all_of if _place(one) == "formData" and isinstance(one.get("name"), str)}
    kinds = operation.get("consumes") or consumes
    kinds = [kind for kind in kinds if isinstance(kind, str)] if isinstance(kinds, list) else []
    if bodies:
        kind = next((kind for kind in kinds if "json" in kind), "application/json")
        made["requestBody"] = {
            "content": {kind: {"schema": bodies[-1].get("schema", {})}},
            "required": bodies[-1].get("required") is True,
            "description": bodies[-1].get("description"),
        }
    elif fields:
        schema = {
            "type": "object",
            "properties": {name: {**_parameter(one)["schema"], "description": one.get("description")} for name, one in fields.items()},
            "required": [name for name, one in fields.items() if one.get("required") is True],
        }
        kind = next((kind for kind in kinds if kind.startswith(FORMS)), FORMS[0])
        made["requestBody"] = {"content": {kind: {"schema": schema}}}
    return made


def _followed(document: Document, listed: list[Any]) -> list[Any]:
    found = []
    for one in listed:
        try:
            found.append(document.followed(one)[0])
        except Unusable:
            found.append(one)
    return found


def _place(parameter: Any) -> str:
    return str(parameter.get("in", "")) if isinstance(parameter, dict) else ""


def _parameter(parameter: Any) -> Any:
    """A parameter with its type, limits and values inside a schema."""
    if not isinstance(parameter, dict) or "schema" in parameter or "$ref" in parameter:
        return parameter
    schema = {key: value for key, value in parameter.items() if key not in OF_PARAMETERS}
    return {key: value for key, value in parameter.items() if key in OF_PARAMETERS and key != "collectionFormat"} | {"schema": schema}


def _responses(operation: dict[str, Any]) -> dict[str, Any]:
    found = operation.get("responses")
    if not isinstance(found, dict):
        return {}
    return {
        code: {**one, "content": {"application/json": {"schema": one["schema"]}}} if isinstance(one, dict) and "schema" in one else one
        for code, one in found.items()
    }
