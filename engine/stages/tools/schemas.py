"""The gate that every reader's tools pass, whatever form they came in: each is checked, mended where that is plain, named, or left out
with the reason. One that cannot be used keeps no other out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

import jsonschema_rs
from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError
from referencing import Registry
from referencing.exceptions import Unresolvable
from referencing.jsonschema import DRAFT202012

from engine.errors import InputError
from engine.messages import Message, capitalized, sentences
from engine.records import LEFT_OUT, MENDED, RENAMED, TOLD, TYPES, Tool, ToolNote, to_json
from engine.stages.tools.mending import Mended, Unusable, compiles, mend
from engine.stages.tools.names import Called, Naming, by_fold, renamed, usable_names
from engine.stages.tools.roots import rooted

DEEPEST = 120  # objects and lists inside each other
_RULES = jsonschema_rs.Draft202012Validator(Draft202012Validator.META_SCHEMA)  # what a JSON Schema itself has to look like


@dataclass(frozen=True)
class Given:
    """A tool as a reader found it, unchecked: `place` in its file, and what that says of it.

    `origin` becomes the tool's own (see `Tool`), `key` tells it from others of its name (an operation's method and path), `hint` are
    words for that. `mended` and `told` are sentences on what the reader itself mended, and on what is to be known.
    """

    place: str
    name: Any
    description: Any = ""
    parameters: Any = None
    origin: dict[str, Any] = field(default_factory=dict)
    key: str = ""
    hint: str = ""
    mended: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    renamed: tuple[str, ...] = ()


@dataclass(frozen=True)
class Collected:
    """The tools of a file and what is to be told of it. `unusable` is the first that was left out, as an error."""

    tools: list[Tool]
    notes: list[ToolNote] = field(default_factory=list)
    unusable: InputError | None = None


@dataclass(frozen=True)
class Refused:
    """A tool that a reader leaves out, with the reason and what to do."""

    place: str
    name: str
    text: str
    remedy: str

    def note(self, file: str) -> ToolNote:
        """As it is kept."""
        return ToolNote(file, self.place, self.name, LEFT_OUT, sentences(capitalized(self.text), self.remedy))

    def error(self, file: str) -> InputError:
        """As it is told where no tool of the file can be taken."""
        named = self.name and self.name != self.place
        place = Message("{place} ({name})", place=self.place, name=self.name[:80]) if named else self.place
        if self.text.startswith("parameter "):
            return InputError(Message("{file}, {place}, {text}", file=file, place=place, text=self.text), self.remedy)
        return InputError(Message("{file}, {place}: {text}", file=file, place=place, text=self.text), self.remedy)


Entry = Given | Refused | ToolNote  # what a reader yields


def take(entries: Iterable[Entry], file: str, naming: Naming | None = None) -> Collected:
    """The entries as tools with usable names. Notes among them are passed on."""
    naming = naming or Naming()
    found: list[tuple[Given, Tool]] = []
    notes: list[ToolNote] = []
    unusable: InputError | None = None
    for entry in entries:
        if isinstance(entry, ToolNote):
            notes.append(entry)
            continue
        if isinstance(entry, Given):
            try:
                tool, mended = _tool(entry, file)
            except Unusable as error:
                entry = Refused(entry.place, entry.name.strip() if isinstance(entry.name, str) else "", error.text, error.remedy)
        if isinstance(entry, Refused):
            notes.append(entry.note(file))
            unusable = unusable or entry.error(file)
            continue
        found.append((entry, tool))
        for kind, texts in ((RENAMED, entry.renamed), (MENDED, (*entry.mended, *mended)), (TOLD, entry.told)):
            notes += [ToolNote(file, entry.place, tool.name, kind, text) for text in texts]
    return _named(found, notes, unusable, file, naming)


def _named(found: list[tuple[Given, Tool]], notes: list[ToolNote], unusable: InputError | None, file: str, naming: Naming) -> Collected:
    """The tools under usable names, each once, and the notes on them, in the order of the file."""
    first: dict[Called, int] = {}
    called = [Called(tool.name, entry.key, entry.hint, to_json([tool.description, tool.parameters])) for entry, tool in found]
    names = usable_names(called, naming)
    originals = by_fold(one.name for one in called)
    places = {entry.place: i for i, (entry, _) in enumerate(found)}
    told: dict[int, list[ToolNote]] = {}
    for note in notes:
        if note.place in places:
            told.setdefault(places[note.place], []).append(replace(note, tool=names[places[note.place]] if note.tool else ""))
    tools = []
    for i, (entry, tool) in enumerate(found):
        same = first.setdefault(called[i], i)
        if same != i:
            text = Message("It repeats {place} word for word; it is used once.", place=found[same][0].place)
            told[i] = [ToolNote(file, entry.place, names[same], TOLD, text)]
            continue
        origin = {**({"name": tool.name} if names[i] != tool.name else {}), **entry.origin}
        tools.append(replace(tool, name=names[i], origin=origin))
        why = renamed(called[i], names[i], naming, originals)
        if why:
            told.setdefault(i, []).insert(0, ToolNote(file, entry.place, names[i], RENAMED, why))
    outside = [note for note in notes if note.place not in places]
    return Collected(tools, outside + [note for i in range(len(found)) for note in told.get(i, [])], unusable)


def one_line(text: Any) -> str:
    """A description without line breaks, for a tool list has one line for it."""
    return " ".join(text.split()) if isinstance(text, str) else ""


def check_edited(tool: Tool) -> None:
    """Raises InputError where a tool's schema, as somebody is changing it, cannot be used as it stands."""
    try:
        _check_parameters(tool.parameters)
    except Unusable as error:
        raise InputError(Message("{tool}: {error}", tool=tool.name, error=error.text), error.remedy) from None


def _tool(entry: Given, file: str) -> tuple[Tool, list[str]]:
    """The tool under its own name, and what was mended. Raises Unusable."""
    name, description = entry.name, entry.description
    mended: list[str] = []
    if isinstance(name, int) and not isinstance(name, bool):
        mended.append(Message("Its name is a number and is read as text."))
        name = str(name)
    if not isinstance(name, str) or not name.strip():
        raise Unusable("no name.", 'Give the tool a "name".')
    if not isinstance(description, str):
        if description is not None:
            mended.append(Message("Its description is {kind} instead of text and is treated as empty.", kind=_kind(description)))
        description = ""
    if _depth(entry.parameters) > DEEPEST:
        raise Unusable("its schema is nested too deeply.", "Flatten it.")
    made = Mended({})
    mend(rooted(entry.parameters, made), made)
    _check_parameters(made.schema)
    mended += [Message("In {where}: {text}", where=where, text=text) if where else capitalized(text) for where, text in made.told]
    return Tool(name.strip(), description.strip(), made.schema, file), mended


def _kind(value: Any) -> str:
    number = Message("a number")
    kinds = {bool: Message("yes or no"), int: number, float: number, list: Message("a list"), dict: Message("an object")}
    return kinds.get(type(value), Message("something else"))


def _check_parameters(schema: Any) -> None:
    """Raises Unusable for the first thing that no tool can be made of."""
    if not isinstance(schema, dict) or schema.get("type", "object") != "object":
        raise Unusable('"parameters" is not a JSON Schema of type object.', "Correct it.")
    properties = schema.setdefault("properties", {})
    if not isinstance(properties, dict):
        raise Unusable('"properties" is not an object.', "Write {name: schema}.")
    for name, parameter in properties.items():
        _check_parameter(parameter, name)
    if _depth(schema) > DEEPEST:
        raise Unusable("its schema is nested too deeply.", "Flatten it.")
    if not _RULES.is_valid(schema) or not all(map(compiles, patterns(schema))):
        _tell_what_is_wrong(schema)
    _check_references(schema)
    unknown = [name for name in schema.get("required", []) if name not in properties]
    if unknown:
        raise Unusable(Message("{unknown} is required but not defined.", unknown=unknown[0]), "Define it, or remove it from the list.")


def _tell_what_is_wrong(schema: dict) -> None:
    """The same rules checked by a library that is slow, but says what is wrong and where."""
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        where = "/".join(str(part) for part in error.absolute_path)
        raise Unusable(
            Message("not valid JSON Schema at {where} ({message}).", where=where, message=error.message[:120]), "Correct it."
        ) from None


def _depth(value: Any) -> int:
    """How many objects and lists stand inside each other."""
    depth, level = 0, [value]
    while level:
        level = [inner for one in level if isinstance(one, (dict, list)) for inner in (one.values() if isinstance(one, dict) else one)]
        depth += 1
    return depth


def patterns(value: Any) -> Iterator[str]:
    """Every regular expression in a schema."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key == "pattern" and isinstance(item, str):
                yield item
            elif key == "patternProperties" and isinstance(item, dict):
                yield from item
            yield from patterns(item)
    elif isinstance(value, list):
        for item in value:
            yield from patterns(item)


def _check_parameter(parameter: Any, name: str) -> None:
    if not isinstance(parameter, dict):
        raise Unusable(Message("parameter {name}: not a JSON Schema object.", name=name), 'Write {"type": ...}.')
    kinds = parameter.get("type")
    for kind in kinds if isinstance(kinds, list) else [kinds]:
        if kind is not None and kind not in (*TYPES, "null"):
            raise Unusable(
                Message("parameter {name}: unknown type {kind}.", name=name, kind=repr(kind)[:60]),
                Message("Use one of {types}.", types=[*TYPES]),
            )
    enum = parameter.get("enum")
    if enum is not None and (not isinstance(enum, list) or not enum):
        raise Unusable(Message("parameter {name}: the enum lists no values.", name=name), "List the allowed values or remove it.")


def _check_references(schema: dict) -> None:
    """Each $ref leads to a place in this very schema: nothing is ever fetched."""
    found = list(references(schema))
    if not found:
        return
    resolver = Registry().with_resource("", DRAFT202012.create_resource(schema)).resolver()
    for where, reference in found:
        if not reference.startswith("#"):
            raise Unusable(
                Message("parameter {where}: refers to another document.", where=where) if where else "refers to another document.",
                "Write the schema out in place.",
            )
        try:
            resolver.lookup(reference)
        except Unresolvable:
            raise Unusable(
                Message("parameter {where}: refers to {reference}, which does not exist.", where=where, reference=reference[:80])
                if where
                else Message("refers to {reference}, which does not exist.", reference=reference[:80]),
                "Write the schema out in place.",
            ) from None


def references(value: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """(parameter or "", reference) of every $ref in a schema."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("$ref", "$dynamicRef") and isinstance(item, str):
                yield where, item
            elif key == "properties" and not where and isinstance(item, dict):
                for name, schema in item.items():
                    yield from references(schema, name)
            else:
                yield from references(item, where)
    elif isinstance(value, list):
        for item in value:
            yield from references(item, where)
