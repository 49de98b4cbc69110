"""Hints of Python as JSON Schema, read from the syntax tree of a file: what typing and pydantic know, and the file's own classes.

An Enum becomes its values; a TypedDict, dataclass, NamedTuple or pydantic model its fields, with those of its bases in the same file.
"""

import ast
from collections.abc import Iterator
from typing import Any

from engine.messages import Message
from engine.stages.tools.schemas import one_line

PLAIN = {
    "str": "string",
    "int": "integer",
    "float": "number",
    "bool": "boolean",
    "complex": "number",
    "Decimal": "number",
    "bytes": "string",
    "list": "array",
    "tuple": "array",
    "set": "array",
    "frozenset": "array",
    "List": "array",
    "Tuple": "array",
    "Set": "array",
    "Sequence": "array",
    "Iterable": "array",
    "Collection": "array",
    "dict": "object",
    "Dict": "object",
    "Mapping": "object",
    "MutableMapping": "object",
}
FORMATS = {"date": "date", "datetime": "date-time", "time": "time", "UUID": "uuid"}
PYDANTIC: dict[str, dict[str, Any]] = {
    "EmailStr": {"type": "string", "format": "email"},
    "AnyUrl": {"type": "string", "format": "uri"},
    "HttpUrl": {"type": "string", "format": "uri"},
    "PositiveInt": {"type": "integer", "exclusiveMinimum": 0},
    "NonNegativeInt": {"type": "integer", "minimum": 0},
    "PositiveFloat": {"type": "number", "exclusiveMinimum": 0},
    "NonNegativeFloat": {"type": "number", "minimum": 0},
    "constr": {"type": "string"},
    "conint": {"type": "integer"},
    "confloat": {"type": "number"},
}
BOUNDS = {
    "ge": "minimum",
    "gt": "exclusiveMinimum",
    "le": "maximum",
    "lt": "exclusiveMaximum",
    "multiple_of": "multipleOf",
    "pattern": "pattern",
    "regex": "pattern",
    "examples": "examples",
}
LENGTHS = {"string": ("minLength", "maxLength"), "array": ("minItems", "maxItems")}
ENUMS = {"Enum", "StrEnum", "IntEnum"}
DATA = ENUMS | {"TypedDict", "BaseModel", "NamedTuple", "RootModel", "BaseSettings"}  # bases of classes that are values and do nothing
WRAPPERS = ("Required", "NotRequired", "Final", "ReadOnly", "ClassVar", "SkipJsonSchema")
DEEPEST = 10  # classes inside hints inside classes ...


class Hints:
    """Schemas of hints; `classes` and `aliases` (names that stand for hints) are those of the file. `told` fills with what was cut."""

    def __init__(self, classes: dict[str, ast.ClassDef], aliases: dict[str, ast.expr]) -> None:
        self.classes, self.aliases = classes, aliases
        self.told: list[str] = []
        self.tell = self.told.append
        self._open: list[str] = []  # classes whose fields are being read

    def schema(self, hint: ast.expr | None, depth: int = 0) -> dict[str, Any]:
        """The schema of a hint, {} for what is not known here."""
        if hint is None or depth > DEEPEST:
            return {}
        if isinstance(hint, ast.Constant) and isinstance(hint.value, str):  # a hint in quotes
            try:
                return self.schema(ast.parse(hint.value, mode="eval").body, depth + 1)
            except (SyntaxError, ValueError):
                return {}
        if isinstance(hint, ast.BinOp) and isinstance(hint.op, ast.BitOr):
            return self._any([*_alternatives(hint)], depth)
        if isinstance(hint, ast.Call):
            return self._of_call(hint, depth)
        name = last_name(hint.value if isinstance(hint, ast.Subscript) else hint)
        if isinstance(hint, ast.Subscript):
            inside = hint.slice.elts if isinstance(hint.slice, ast.Tuple) else [hint.slice]
            return self._of(name, inside, depth)
        if name in self.classes:
            return self.of_class(self.classes[name], depth)
        if name in self.aliases:
            return self.schema(self.aliases[name], depth + 1)
        if name in FORMATS:
            return {"type": "string", "format": FORMATS[name]}
        return {"type": PLAIN[name]} if name in PLAIN else dict(PYDANTIC.get(name, {}))

    def _of_call(self, call: ast.Call, depth: int) -> dict[str, Any]:
        """NewType("Id", int), constr(min_length=2), conint(ge=1)"""
        name = last_name(call.func)
        if name == "NewType" and len(call.args) == 2:
            return self.schema(call.args[1], depth + 1)
        return bounded(dict(PYDANTIC.get(name, {})), call)

    def _of(self, name: str, inside: list[ast.expr], depth: int) -> dict[str, Any]:
        if name == "Optional":
            return self._any([*inside, ast.Constant(None)], depth)
        if name == "Union":
            return self._any(inside, depth)
        if name == "Literal":
            values = [part.value for part in inside if isinstance(part, ast.Constant)]
            kinds = {PLAIN.get(type(value).__name__) for value in values}
            return {**({"type": kinds.pop()} if len(kinds) == 1 and None not in kinds else {}), "enum": values} if values else {}
        if name == "Annotated":
            return self._annotated(inside, depth)
        if PLAIN.get(name) == "array":
            return self._of_list(name, inside, depth)
        if PLAIN.get(name) == "object":
            value = self.schema(inside[1], depth + 1) if len(inside) == 2 else {}
            return {"type": "object", **({"additionalProperties": value} if value else {})}
        return self.schema(inside[0], depth + 1) if name in WRAPPERS else {}

    def _annotated(self, inside: list[ast.expr], depth: int) -> dict[str, Any]:
        schema = self.schema(inside[0], depth + 1)
        for part in inside[1:]:
            if isinstance(part, ast.Call):
                schema = bounded(schema, part)
            elif isinstance(part, ast.Constant) and isinstance(part.value, str):
                schema.setdefault("description", one_line(part.value))
        return schema

    def _of_list(self, name: str, inside: list[ast.expr], depth: int) -> dict[str, Any]:
        open_end = any(isinstance(part, ast.Constant) and part.value is ... for part in inside)
        if name.lower() == "tuple" and len(inside) > 1 and not open_end:
            items = [self.schema(part, depth + 1) for part in inside]
            return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
        item = self.schema(inside[0], depth + 1)
        return {"type": "array", **({"items": item} if item else {})}

    def _any(self, parts: list[ast.expr], depth: int) -> dict[str, Any]:
        """One of several; None among them means that it may be left out, which its default tells already."""
        schemas = [self.schema(part, depth + 1) for part in parts if not (isinstance(part, ast.Constant) and part.value is None)]
        return schemas[0] if len(schemas) == 1 else {"anyOf": schemas} if all(schemas) else {}

    def of_class(self, node: ast.ClassDef, depth: int = 0) -> dict[str, Any]:
        """The values of an Enum, the fields of any other class; a class that holds itself is cut there and told."""
        if bases_of(node) & ENUMS:
            values = [literal(part.value) for part in node.body if isinstance(part, ast.Assign)]
            kept = [value for value in values if isinstance(value, (str, int, float))]
            return {"enum": kept} if kept else {}
        if node.name in self._open:
            self.tell(Message("{node} contains itself; it is cut to an object without fields.", node=node.name))
            return {"type": "object"}
        self._open.append(node.name)
        properties: dict[str, Any] = {}
        required: list[str] = []
        for owner in self._with_bases(node):
            self._add_fields(owner, properties, required, depth)
        self._open.pop()
        if not properties:
            return {"type": "object"}
        return {"type": "object", "properties": properties, **({"required": required} if required else {})}

    def _with_bases(self, node: ast.ClassDef) -> list[ast.ClassDef]:
        """The classes of this file that a class is made of, the first bases first."""
        found: dict[str, ast.ClassDef] = {}
        for name in sorted(bases_of(node) & self.classes.keys() - {node.name}):
            found |= {one.name: one for one in self._with_bases(self.classes[name])} if len(found) < DEEPEST else {}
        return [*(one for name, one in found.items() if name != node.name), node]

    def _add_fields(self, node: ast.ClassDef, properties: dict[str, Any], required: list[str], depth: int) -> None:
        total = not any(word.arg == "total" and literal(word.value) is False for word in node.keywords)
        for part in node.body:
            if not isinstance(part, ast.AnnAssign) or not isinstance(part.target, ast.Name) or part.target.id.startswith("_"):
                continue
            outer = last_name(part.annotation.value if isinstance(part.annotation, ast.Subscript) else part.annotation)
            if outer == "ClassVar" or part.target.id == "model_config":
                continue
            schema, name, optional = self.schema(part.annotation, depth + 1), part.target.id, part.value is not None
            if isinstance(part.value, ast.Call) and last_name(part.value.func) in ("Field", "field"):
                words = {word.arg: word.value for word in part.value.keywords}
                default = part.value.args[0] if part.value.args else words.get("default")
                schema = bounded(schema, part.value)
                name = literal(words.get("alias")) or name
                optional = (default is not None and not _is_ellipsis(default)) or "default_factory" in words
            else:
                default = part.value
            value = literal(default)
            if optional and value is not None:
                schema["default"] = value
            properties[name] = schema
            if name in required:
                required.remove(name)
            if not optional and outer != "NotRequired" and (total or outer == "Required"):
                required.append(name)


def bounded(schema: dict[str, Any], call: ast.Call) -> dict[str, Any]:
    """The schema with what Field(...) or constr(...) says of it."""
    schema = dict(schema)
    for word in call.keywords:
        value = literal(word.value)
        if value is None or word.arg is None:
            continue
        if word.arg == "description":
            schema["description"] = one_line(value)
        elif word.arg in BOUNDS:
            schema[BOUNDS[word.arg]] = value
        elif word.arg in ("min_length", "max_length") and schema.get("type") in LENGTHS:
            schema[LENGTHS[schema["type"]][word.arg == "max_length"]] = value
    return schema


def literal(node: ast.expr | None) -> Any:
    """A value that JSON can hold, None for any other."""
    try:
        value = ast.literal_eval(node) if node is not None else None
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None
    return value if isinstance(value, (str, int, float, bool, list, dict)) and _is_json(value) else None


def _is_json(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_json(item) for key, item in value.items())
    return all(map(_is_json, value)) if isinstance(value, list) else value is None or isinstance(value, (str, int, float, bool))


def bases_of(node: ast.ClassDef) -> set[str]:
    """The last names of a class's bases."""
    return {last_name(base.value if isinstance(base, ast.Subscript) else base) for base in node.bases}


def last_name(node: ast.expr) -> str:
    """typing.Optional -> Optional"""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _is_ellipsis(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is ...


def _alternatives(hint: ast.expr) -> Iterator[ast.expr]:
    if isinstance(hint, ast.BinOp) and isinstance(hint.op, ast.BitOr):
        yield from _alternatives(hint.left)
        yield from _alternatives(hint.right)
    else:
        yield hint
