"""A Python source file: each public function at its top is a tool. Read as a syntax tree (`ast`), never imported or run.

Types come from the hints, descriptions from the docstring (Google, NumPy, reST or Epydoc style; read by docstring_parser).
Hints that name an Enum, TypedDict, dataclass or pydantic model of the same file become its values or fields.
"""

import ast
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.stages.tools.schemas import Given, one_line
from engine.store.sources import read_text

NAME = "Python functions"
ENDINGS = (".py",)
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
NOT_ARGUMENTS = {"self", "cls"}
DEEPEST = 10  # classes inside hints inside classes ...


def read_file(path: Path) -> Iterator[Given]:
    """Each function. Raises InputError naming file and line."""
    text = read_text(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about odd escapes in somebody else's file
            tree = ast.parse(text)
    except SyntaxError as error:
        raise InputError(f"{path.name}, line {error.lineno}: not valid Python ({error.msg}).", "Correct that line.") from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise InputError(f"{path.name}: not valid Python ({error or 'nested too deeply'}).", "Correct it.") from None
    classes = {node.name: node for node in tree.body if isinstance(node, ast.ClassDef)}
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and not node.name.startswith("_"):
            about, described = _docstring(ast.get_docstring(node) or "")
            yield Given(f"line {node.lineno}", node.name, about, _parameters(node, described, classes))


def _docstring(text: str) -> tuple[str, dict[str, str]]:
    """(what the function does, {parameter: what it is})"""
    from docstring_parser import ParseError, parse

    try:
        found = parse(text)
    except ParseError:
        return one_line(text.split("\n\n")[0]), {}
    about = " ".join(part for part in (found.short_description, found.long_description) if part)
    return one_line(about), {one.arg_name.lstrip("*"): one_line(one.description) for one in found.params}


def _parameters(node: ast.FunctionDef | ast.AsyncFunctionDef, described: dict[str, str], classes: dict[str, ast.ClassDef]) -> dict:
    named = [*node.args.posonlyargs, *node.args.args]
    defaults: list[ast.expr | None] = [*[None] * (len(named) - len(node.args.defaults)), *node.args.defaults]
    pairs = [*zip(named, defaults), *zip(node.args.kwonlyargs, node.args.kw_defaults)]
    properties, required = {}, []
    for argument, default in pairs:
        if argument.arg in NOT_ARGUMENTS:
            continue
        schema = Hints(classes).schema(argument.annotation)
        if described.get(argument.arg):
            schema["description"] = described[argument.arg]
        if default is None:
            required.append(argument.arg)
        else:
            value = _literal(default)
            if value is not None:
                schema["default"] = value
                if "type" not in schema and "enum" not in schema and "anyOf" not in schema:
                    schema["type"] = PLAIN[type(value).__name__]
        properties[argument.arg] = schema if argument.annotation or "type" in schema else {"type": "string", **schema}
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def _literal(node: ast.expr) -> Any:
    """A default that JSON can hold, None for any other."""
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None
    return value if isinstance(value, (str, int, float, bool, list, dict)) and _is_json(value) else None


def _is_json(value: Any) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _is_json(part) for key, part in value.items())
    if isinstance(value, list):
        return all(map(_is_json, value))
    return value is None or isinstance(value, (str, bool, int)) or (isinstance(value, float) and value - value == 0)


class Hints:
    """Type hints as JSON Schema; what is not known takes any value."""

    def __init__(self, classes: dict[str, ast.ClassDef]) -> None:
        self.classes = classes

    def schema(self, hint: ast.expr | None, depth: int = 0) -> dict[str, Any]:
        """The schema of a hint."""
        if hint is None or depth > DEEPEST:
            return {}
        if isinstance(hint, ast.Constant) and isinstance(hint.value, str):  # a hint in quotes
            try:
                return self.schema(ast.parse(hint.value, mode="eval").body, depth + 1)
            except (SyntaxError, ValueError):
                return {}
        if isinstance(hint, ast.BinOp) and isinstance(hint.op, ast.BitOr):
            return self._any([*_alternatives(hint)], depth)
        name = _last_name(hint.value if isinstance(hint, ast.Subscript) else hint)
        if isinstance(hint, ast.Subscript):
            inside = hint.slice.elts if isinstance(hint.slice, ast.Tuple) else [hint.slice]
            return self._of(name, inside, depth)
        if name in FORMATS:
            return {"type": "string", "format": FORMATS[name]}
        if name in PLAIN:
            return {"type": PLAIN[name]}
        return self._of_class(self.classes[name], depth) if name in self.classes else {}

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
            schema = self.schema(inside[0], depth + 1)
            told = next((part.value for part in inside[1:] if isinstance(part, ast.Constant) and isinstance(part.value, str)), "")
            told = told or next(
                (
                    word.value.value
                    for part in inside[1:]
                    if isinstance(part, ast.Call)
                    for word in part.keywords
                    if word.arg == "description" and isinstance(word.value, ast.Constant) and isinstance(word.value.value, str)
                ),
                "",
            )
            return {**schema, "description": one_line(told)} if told else schema
        if PLAIN.get(name) == "array":
            item = self.schema(inside[0], depth + 1)
            return {"type": "array", **({"items": item} if item else {})}
        if PLAIN.get(name) == "object":
            return {"type": "object"}
        return self.schema(inside[0], depth + 1) if name in ("Required", "NotRequired", "Final", "ReadOnly") else {}

    def _any(self, parts: list[ast.expr], depth: int) -> dict[str, Any]:
        """One of several; None among them means that it may be left out, which its default tells already."""
        schemas = [self.schema(part, depth + 1) for part in parts if not (isinstance(part, ast.Constant) and part.value is None)]
        return schemas[0] if len(schemas) == 1 else {"anyOf": schemas} if all(schemas) else {}

    def _of_class(self, node: ast.ClassDef, depth: int) -> dict[str, Any]:
        bases = {_last_name(base.value if isinstance(base, ast.Subscript) else base) for base in node.bases}
        if bases & {"Enum", "StrEnum", "IntEnum"}:
            values = [_literal(part.value) for part in node.body if isinstance(part, ast.Assign)]
            return (
                {"enum": [value for value in values if isinstance(value, (str, int, float))]}
                if any(value is not None for value in values)
                else {}
            )
        fields = [part for part in node.body if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)]
        if not fields:
            return {"type": "object"}
        total = not any(
            word.arg == "total" and isinstance(word.value, ast.Constant) and word.value.value is False for word in node.keywords
        )
        required = [
            part.target.id
            for part in fields
            if part.value is None
            and total
            and _last_name(part.annotation.value if isinstance(part.annotation, ast.Subscript) else part.annotation) != "NotRequired"
        ]
        return {
            "type": "object",
            "properties": {part.target.id: self.schema(part.annotation, depth + 1) for part in fields},
            **({"required": required} if required else {}),
        }


def _alternatives(hint: ast.expr) -> Iterator[ast.expr]:
    if isinstance(hint, ast.BinOp) and isinstance(hint.op, ast.BitOr):
        yield from _alternatives(hint.left)
        yield from _alternatives(hint.right)
    else:
        yield hint


def _last_name(node: ast.expr) -> str:
    """typing.Optional -> Optional"""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
