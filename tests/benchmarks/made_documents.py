"""Large documents after the shape of a code host's and a cluster's: `python -m tests.benchmarks.made_documents DIR [--operations 1200]`.

They are made by rule from our own words, so that they need not lie here: `repos.json` (OpenAPI 3.0: hundreds of operations, tags, nested
references, three path parameters) and `cluster.json` (Swagger 2.0: bodies by reference, the same verbs over many kinds, cycles). The same
number gives the same files.
"""

import argparse
import json
from pathlib import Path
from typing import Any

WORDS = (
    "issue label milestone branch release deployment environment secret runner webhook team invitation discussion comment reaction "
    "workflow artifact package project column card gist key token tag commit review thread page topic alert"
)
THINGS = WORDS.split()
DOES = {
    "list": ("get", "Lists the {plural} of a repository.", ()),
    "create": ("post", "Creates a {thing} in a repository.", ("title",)),
    "get": ("get", "Shows one {thing}.", ()),
    "update": ("patch", "Changes a {thing}.", ()),
    "delete": ("delete", "Deletes a {thing}.", ()),
}
NAMES = "Worker Volume Route Secret Queue Account Quota Policy Lease Budget Event Node Class Role Binding"
KINDS = NAMES.split()
VERBS = {
    "list": ("get", "list or watch objects of kind {kind}"),
    "create": ("post", "create a {kind}"),
    "read": ("get", "read the specified {kind}"),
    "replace": ("put", "replace the specified {kind}"),
    "delete": ("delete", "delete a {kind}"),
}


def repos(operations: int = 300) -> dict[str, Any]:
    """An OpenAPI document of about so many operations, five for each thing of an area."""
    paths: dict[str, Any] = {}
    where = [_path("owner", "The account that owns the repository, in any case."), _path("repo", "The name of the repository.")]
    for number in range(-(-operations // len(DOES))):
        thing, area = THINGS[number % len(THINGS)], number // len(THINGS)
        tag = thing + (f"-{area}" if area else "")
        base = f"/repos/{{owner}}/{{repo}}/{tag}s"
        for verb, (method, said, required) in DOES.items():
            one = f"{base}/{{{thing}_number}}" if verb in ("get", "update", "delete") else base
            entry: dict[str, Any] = {
                "operationId": f"{tag}s/{verb}" if area == 0 else f"{tag}s/{verb}-for-area",
                "tags": [f"{tag}s"],
                "summary": said.format(thing=thing, plural=thing + "s"),
                "description": f"{said.format(thing=thing, plural=thing + 's')}\n\n> [!NOTE]\n> Needs the right `{tag}:{method}`.",
                "parameters": [*where, *([_path(f"{thing}_number", f"The number of the {thing}.", "integer")] if one != base else [])],
            }
            if verb == "list":
                entry["parameters"] += [
                    {"$ref": "#/components/parameters/per-page"},
                    _query("state", {"type": "string", "enum": ["open", "closed", "all"]}),
                ]
            if method in ("post", "patch"):
                body = {"$ref": f"#/components/schemas/{thing}"}
                entry["requestBody"] = {
                    "content": {"application/json": {"schema": {"allOf": [body, {"type": "object", "required": list(required)}]}}}
                }
            paths.setdefault(one, {})[method] = entry
    schemas = {
        thing: {
            "type": "object",
            "properties": {
                "title": {"type": "string", "description": f"What the {thing} is called."},
                "body": {"type": "string", "nullable": True, "description": "Words on it, as Markdown."},
                "assignees": {"type": "array", "items": {"type": "string"}, "description": "Logins of those who look after it."},
                "id": {"type": "integer", "readOnly": True},
                "due_on": {"type": "string", "format": "date-time"},
                "parent": {"$ref": f"#/components/schemas/{thing}"},
            },
        }
        for thing in THINGS
    }
    parameters = {"per-page": _query("per_page", {"type": "integer", "default": 30, "maximum": 100})}
    return {
        "openapi": "3.0.3",
        "info": {"title": "Anvil repositories", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas, "parameters": parameters},
    }


def cluster() -> dict[str, Any]:
    """A Swagger 2.0 document of 75 operations."""
    paths: dict[str, Any] = {}
    definitions: dict[str, Any] = {
        "Meta": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "labels": {"type": "object", "additionalProperties": {"type": "string"}}},
        },
        "Props": {"type": "object", "properties": {"not": {"$ref": "#/definitions/Props"}, "pattern": {"type": "string"}}},
    }
    for kind in KINDS:
        spec = {"replicas": {"type": "integer", "format": "int32"}, "image": {"type": "string"}, "schema": {"$ref": "#/definitions/Props"}}
        definitions[kind] = {
            "description": f"{kind} is what the cluster keeps under that name.",
            "type": "object",
            "properties": {
                "apiVersion": {"type": "string", "description": "Version of this form."},
                "kind": {"type": "string", "enum": [kind]},
                "metadata": {"$ref": "#/definitions/Meta", "description": "Name and labels."},
                "spec": {"type": "object", "description": "What is wanted.", "properties": spec},
            },
        }
        base = f"/apis/core/v1/namespaces/{{namespace}}/{kind.lower()}s"
        for verb, (method, said) in VERBS.items():
            one = base if verb in ("list", "create") else f"{base}/{{name}}"
            body = {"name": "body", "in": "body", "required": True, "schema": {"$ref": f"#/definitions/{kind}"}}
            dry = {"uniqueItems": True, "type": "string", "name": "dryRun", "in": "query", "description": "Whether nothing is to be kept."}
            watch = {"type": "boolean", "name": "watch", "in": "query", "description": "Whether to go on telling of changes."}
            entry = {
                "operationId": f"{verb}CoreV1Namespaced{kind}",
                "description": said.format(kind=kind),
                "consumes": ["application/json"],
                "tags": ["core_v1"],
                "parameters": [body, dry] if method in ("post", "put") else [watch] if verb == "list" else [],
                "x-cluster-action": verb,
            }
            shared = paths.setdefault(one, {"parameters": [_plain("namespace"), *([_plain("name")] if one != base else [])]})
            shared[method] = entry
    return {"swagger": "2.0", "info": {"title": "Clusterwright", "version": "v1"}, "paths": paths, "definitions": definitions}


def write(folder: Path, operations: int) -> list[Path]:
    """Write both into a folder; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / "repos.json", folder / "cluster.json"]
    for file, made in zip(files, (repos(operations), cluster())):
        file.write_text(json.dumps(made), encoding="utf-8")
    return files


def _path(name: str, said: str, kind: str = "string") -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "description": said, "schema": {"type": kind}}


def _query(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": f"The {name.replace('_', ' ')} to take.", "schema": schema}


def _plain(name: str) -> dict[str, Any]:
    return {"uniqueItems": True, "type": "string", "name": name, "in": "path", "required": True, "description": f"{name} of the object"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--operations", type=int, default=300, help="operations of repos.json")
    options = parser.parse_args()
    for file in write(options.folder, options.operations):
        print(f"{file}: {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
