"""The arguments of an operation: its path, query, header, form and body parameters as one flat list, no name twice and none lost."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from engine.messages import Message
from engine.models.call_formats.reading import ARGUMENT
from engine.records import to_json
from engine.stages.tools.openapi import Document, last_part, names
from engine.stages.tools.openapi.combining import merged
from engine.stages.tools.openapi.schemas import Writer
from engine.stages.tools.schemas import Unusable, one_line

KEPT_HEADERS = {"accept", "content-type", "authorization"}  # the specification keeps them for itself
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
JSON = re.compile(r"application/([\w.+-]*\+)?json|\*/\*")
SIGNS = (("<=", "_lte"), (">=", "_gte"), ("!=", "_ne"), ("<", "_lt"), (">", "_gt"), ("!", "_not"))  # as words, at the end of a name
ORDER = ("path", "query", "header", "body")  # which of two of the same name keeps it
MOST_EXAMPLES, LONGEST_EXAMPLE = 4, 300  # kept of an argument; letters of one


@dataclass
class Arguments:
    """The arguments of an operation as a schema of type object, and what is to be told of them.

    `called` tells of renamed ones {argument: {"name", "in"}}, `examples` {argument: values}; the rest are sentences.
    """

    schema: dict[str, Any]
    called: dict[str, dict[str, str]] = field(default_factory=dict)
    examples: dict[str, list[Any]] = field(default_factory=dict)
    renamed: tuple[str, ...] = ()
    mended: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass
class _One:
    where: str
    name: str
    schema: dict[str, Any]
    required: bool
    examples: list[Any]


def arguments(document: Document, item: dict[str, Any], operation: dict[str, Any], path: str) -> Arguments:
    """All arguments of an operation of a path. Raises Unusable where something cannot be understood."""
    writer = Writer(document)
    aside: list[str] = []
    twice: list[str] = []
    found = list(_parameters(document, item, operation, writer, aside, twice))
    declared = {one.name for one in found if one.where == "path"}
    missing = [name for name in placeholders(path) if name not in declared]
    found += [_One("path", name, {"type": "string"}, True, []) for name in missing]
    mended = tuple(
        Message("Its path contains {{{name}}}, which is not declared. It was added as a required parameter.", name=name) for name in missing
    )
    mended += tuple(Message("{name} appears twice in its parameters; the later one is used.", name=name) for name in twice)
    found += _body(document, operation, writer)
    called = _called(found)
    renamed = {new: {"name": one.name, "in": one.where} for one, new in zip(found, called, strict=True) if one.name != new}
    required = [new for one, new in zip(found, called, strict=True) if one.required]
    schema: dict[str, Any] = {"type": "object", "properties": {new: one.schema for one, new in zip(found, called, strict=True)}}
    return Arguments(
        {**schema, **({"required": required} if required else {})},
        renamed,
        {new: one.examples for one, new in zip(found, called, strict=True) if one.examples},
        tuple(_why(new, was) for new, was in renamed.items()),
        mended,
        (
            *writer.told(),
            *([Message("Values that the calling program sends by itself are not arguments: {aside}.", aside=[*aside])] if aside else []),
        ),
    )


def _why(new: str, was: dict[str, str]) -> str:
    """Why an argument bears another name than in the document."""
    name, where = was["name"], was["in"]
    if plain_argument(name) == name:
        return Message("{name} of its {where} was renamed {new}, because the name is used more than once.", name=name, where=where, new=new)
    return Message(
        "{name} of its {where} was renamed {new}, because its name contains characters that are not allowed in argument names.",
        name=name,
        where=where,
        new=new,
    )


def placeholders(path: str) -> list[str]:
    """The names in braces in a path: /a/{b}/{+c} has b and c."""
    return list(dict.fromkeys(name for raw in re.findall(r"\{([^{}]*)\}", path) if (name := raw.split(":")[0].strip("+*#?./;& "))))


def plain_argument(name: str) -> str:
    """A name that calls in every form can hold: as it is, but for blanks, quotes, brackets and signs, such as StartTime<."""
    if re.fullmatch(ARGUMENT, name) and not re.search("[<>!]", name):
        return name
    for sign, word in SIGNS:
        name = name.replace(sign, word)
    return re.sub(r"[\s=,(){}\[\]'\"]+", "_", name).strip("_") or "value"


def _called(found: list[_One]) -> list[str]:
    """A name for each, its own where it is free and calls can hold it: of several of one name the first by `ORDER` keeps it."""
    plain = [plain_argument(one.name) for one in found]
    used = set(plain)
    first: dict[str, int] = {}
    for i in sorted(range(len(found)), key=lambda i: (plain[i] != found[i].name, ORDER.index(found[i].where))):
        first.setdefault(plain[i], i)
    made = []
    for i, one in enumerate(found):
        name, number = plain[i], 2
        if first[name] != i:
            longer = name = f"{name}_in_{one.where}"
            while name in used:
                name, number = f"{longer}_{number}", number + 1
            used.add(name)
        made.append(name)
    return made


def _parameters(document: Document, item: dict, operation: dict, writer: Writer, aside: list[str], twice: list[str]) -> Iterator[_One]:
    """Path, query and header parameters; those of the operation win over those of the path. `aside` gets the cookies and headers that
    are no arguments, `twice` the names that a list has twice."""
    found: dict[tuple[str, str], dict] = {}
    for holder in (item, operation):
        listed = holder.get("parameters") or []
        if not isinstance(listed, list):
            raise Unusable('"parameters" is not a list.', "List the parameters.")
        here: set[tuple[str, str]] = set()
        for number, parameter in enumerate(listed, start=1):
            parameter, _, circle = document.followed(parameter)
            if circle:
                raise Unusable(
                    Message(
                        "parameter {number}: it refers to {last_part}, which refers back to itself.",
                        number=number,
                        last_part=last_part(circle),
                    ),
                    "Correct the reference.",
                )
            if isinstance(parameter, dict) and isinstance(parameter.get("name"), (int, float)):
                parameter = {**parameter, "name": to_json(parameter["name"])}  # a number or truth value as YAML reads it
            if not isinstance(parameter, dict) or not isinstance(parameter.get("name"), str) or not isinstance(parameter.get("in"), str):
                raise Unusable(Message('parameter {number}: it has no "name" or no "in".', number=number), "Add both.")
            who = (parameter["in"], parameter["name"])
            twice += [parameter["name"]] if who in here and found[who] != parameter else []
            here.add(who)
            found[who] = parameter
    for (where, name), parameter in found.items():
        if where == "querystring":
            yield from _query_string(document, parameter, name, writer)
            continue
        if where not in ("path", "query", "header") or (where == "header" and name.lower() in KEPT_HEADERS):
            aside.append(f"{where} {name}")
            continue
        content = parameter.get("content") if isinstance(parameter.get("content"), dict) else {}
        media: dict = next((media for media in content.values() if isinstance(media, dict)), {})
        raw = parameter.get("schema", media.get("schema", {}))
        try:
            written = writer.write(raw, name)
        except Unusable as error:
            raise Unusable(Message("parameter {name}: {error}", name=name, error=error.text), error.remedy) from None
        if one_line(parameter.get("description")):
            written = {**written, "description": one_line(parameter["description"])}
        needed = bool(parameter.get("required")) or where == "path"
        yield _One(where, name, written, needed, examples_of(document, parameter, media, raw))


def _query_string(document: Document, parameter: dict, name: str, writer: Writer) -> Iterator[_One]:
    """The fields of a query that is described as a whole, as OpenAPI 3.2 allows; one that has none is an argument itself."""
    content = parameter.get("content")
    media: dict = next((one for one in content.values() if isinstance(one, dict)), {}) if isinstance(content, dict) else {}
    schema = merged(writer.write(media.get("schema", {"type": "string"}), name))
    needed = names(schema.get("required"))
    if isinstance(schema.get("properties"), dict) and schema["properties"]:
        yield from (_One("query", field, part, field in needed, []) for field, part in schema["properties"].items())
    else:
        yield _One("query", name, schema, bool(parameter.get("required")), [])


def _body(document: Document, operation: dict, writer: Writer) -> list[_One]:
    """The body's fields; one that is no object becomes the single argument `body`, and one that holds nothing becomes none."""
    body, _, _ = document.followed(operation.get("requestBody"))
    content = body.get("content") if isinstance(body, dict) else None
    if not isinstance(content, dict):
        return []
    kinds = sorted(content, key=lambda kind: (not JSON.match(kind), not kind.startswith(FORMS)))
    kinds = [kind for kind in kinds if isinstance(content[kind], dict)]
    kind = next((kind for kind in kinds if "schema" in content[kind]), "")
    media: dict = content.get(kind, {})
    needed = bool(body.get("required"))
    if "schema" not in media:
        if not needed or not kinds:
            return []
        media = {**content[kinds[0]], "schema": {"type": "string"} if kinds[0].startswith("text/") else {}}  # told to be there, not how
    written = writer.write(media["schema"])
    schema = merged(written)
    given = examples_of(document, media, {}, media["schema"])
    if isinstance(schema.get("properties"), dict) and schema["properties"]:
        wanted = names(schema.get("required"))
        raw = _raw_fields(document, media["schema"])
        return [
            _One(
                "body",
                name,
                part,
                name in wanted,
                _kept([*(one[name] for one in given if isinstance(one, dict) and name in one), *_told(raw.get(name))]),
            )
            for name, part in schema["properties"].items()
        ]
    if _holds_nothing(schema, kind):
        return []
    if one_line(body.get("description")) and "description" not in schema:
        schema = {**schema, "description": one_line(body["description"])}
    return [_One("body", "body", schema, needed, given)]


def _holds_nothing(schema: dict[str, Any], kind: str) -> bool:
    """Whether a body has no fields at all: an object whose properties are none, or a form that names none."""
    if schema.get("type", "object") != "object" or schema.get("additionalProperties"):
        return False
    if schema.keys() & {"allOf", "anyOf", "oneOf", "enum", "patternProperties", "not"}:
        return False
    return schema.get("properties") == {} or kind.startswith(FORMS)


def _raw_fields(document: Document, schema: Any, depth: int = 0) -> dict[str, Any]:
    """The fields of a body as they stand in the document, for their examples."""
    try:
        schema, _, circle = document.followed(schema)
    except Unusable:  # one of its own definitions, which the writer knows
        return {}
    if circle or not isinstance(schema, dict) or depth > 4:
        return {}
    own = schema.get("properties")
    inside = schema.get("allOf")
    found: dict[str, Any] = {}
    for part in inside if isinstance(inside, list) else []:
        found |= _raw_fields(document, part, depth + 1)
    return found | (own if isinstance(own, dict) else {})


def examples_of(document: Document, *holders: Any) -> list[Any]:
    """The values given as `example` and `examples` of a parameter, a body or a schema, each once and not too long."""
    found: list[Any] = []
    for holder in holders:
        found += _told(holder)
        named = holder.get("examples") if isinstance(holder, dict) else None
        for one in named.values() if isinstance(named, dict) else ():
            try:
                one, _, _ = document.followed(one)
            except Unusable:
                continue
            found += [one["value"]] if isinstance(one, dict) and "value" in one else []
    return _kept(found)


def _told(schema: Any) -> list[Any]:
    if not isinstance(schema, dict):
        return []
    listed = schema.get("examples")
    return [*([schema["example"]] if "example" in schema else []), *(listed if isinstance(listed, list) else [])]


def _kept(values: list[Any]) -> list[Any]:
    kept: dict[str, Any] = {}
    for value in values:
        text = to_json(value)
        if value is not None and len(text) <= LONGEST_EXAMPLE:
            kept.setdefault(text, value)
    return list(kept.values())[:MOST_EXAMPLES]
