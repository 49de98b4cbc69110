"""A Python source file: its public functions and methods are tools. Read as a syntax tree (`ast`), never imported or run.

Functions at the top, also under `if` and `try`; public methods of public classes; functions inside others where they have a decorator or
a docstring. A class that describes a tool of its own is one tool: with a static method that returns OpenAI's entry, as tau-bench has it
(`get_info`), or with a name, a description and a method that runs it. A decorator's name=, description= and title= count
(`@mcp.tool(name="rain")`).

Types come from the hints (`python_hints`), descriptions from the docstring (Google, NumPy, reST or Epydoc style; read by
docstring_parser).
"""

import ast
import re
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from engine.errors import InputError
from engine.messages import Message
from engine.records import LEFT_OUT, ToolNote
from engine.stages.tools.mending import spelled_type
from engine.stages.tools.readers.python_hints import DATA, PLAIN, Hints, bases_of, last_name, literal
from engine.stages.tools.schemas import Given, one_line
from engine.store.sources import read_text

NAME = "Python functions"
ENDINGS = (".py",)
Function = ast.FunctionDef | ast.AsyncFunctionDef
# What such decorators are on is called by nobody from outside
NOT_CALLED = {"property", "cached_property", "setter", "getter", "deleter", "overload", "wraps", "fixture", "validator", "field_validator"}
NOT_CALLED |= {"model_validator", "root_validator", "computed_field", "field_serializer", "model_serializer", "contextmanager"}
INJECTED = {"Context", "RunContext", "RunContextWrapper", "ToolContext", "ToolRuntime"}  # given by the framework and not by the model
RUNS = ("_run", "run", "forward", "invoke", "execute", "call", "__call__", "_arun")  # the method of a class that is one tool
NO_TOOLS = DATA | {"Protocol", "TestCase", "Exception", "BaseException"}


def read_file(path: Path) -> Iterator[Given | ToolNote]:
    """Each function, method or class that is a tool. Raises InputError naming file and line."""
    text = read_text(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about odd escapes in somebody else's file
            tree = ast.parse(text)
    except SyntaxError as error:
        raise InputError(
            Message("{path}, line {line}: not valid Python ({problem}).", path=path.name, line=error.lineno, problem=error.msg),
            "Correct that line.",
        ) from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise InputError(
            Message("{path}: not valid Python ({error}).", path=path.name, error=error or Message("nested too deeply")), "Correct it."
        ) from None
    yield from _Source(tree, path.name).tools()


class _Source:
    """One file; `names` are what its top level gives names to: hints and constants."""

    def __init__(self, tree: ast.Module, file: str) -> None:
        self.tree, self.file = tree, file
        self.classes = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
        self.names: dict[str, ast.expr] = {}
        for node in _statements(tree.body):
            if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
                self.names[node.targets[0].id] = node.value
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
                self.names[node.target.id] = node.value

    def tools(self) -> Iterator[Given | ToolNote]:
        yield from self._functions(self.tree.body, None)
        for node in _statements(self.tree.body):
            if isinstance(node, ast.ClassDef):
                yield from self._class(node)

    def _functions(self, body: Sequence[ast.stmt], owner: ast.ClassDef | None) -> Iterator[Given | ToolNote]:
        """The public functions of a module's, class's or function's body; of two with one name the last counts, as in Python."""
        found = [node for node in _statements(body) if isinstance(node, Function) and not _is_aside(node)]
        last = {node.name: node for node in found}
        for node in found:
            if last[node.name] is not node:
                yield self.tell(node, Message("It is defined again in line {line}; that definition is used.", line=last[node.name].lineno))
                continue
            inner = [one for one in _statements(node.body) if isinstance(one, Function)]
            if any(map(_is_marked, inner)) and not _is_marked(node):
                yield self.tell(node, Message("It contains tools but is not a tool itself."))
            else:
                yield self._given(node, owner)
            known = [one for one in inner if one.decorator_list or ast.get_docstring(one)]
            yield from self._functions(known, None)
            for one in inner:
                if one not in known and not one.name.startswith("_"):
                    yield self.tell(one, Message("It is inside {node} and has neither a decorator nor a docstring.", node=node.name))

    def tell(self, node: Function | ast.ClassDef, text: str) -> ToolNote:
        return ToolNote(self.file, f"line {node.lineno}", node.name, LEFT_OUT, text)

    def _given(self, node: Function, owner: ast.ClassDef | None) -> Given:
        about, described = _docstring(ast.get_docstring(node) or "")
        said = _said_by_decorators(node)
        hints = Hints(self.classes, self.names)
        model = said.get("args_schema")
        if isinstance(model, ast.expr) and last_name(model) in self.classes:
            parameters = hints.of_class(self.classes[last_name(model)])
        else:
            parameters = self._parameters(node, described, hints, owner is not None)
        title = literal(said.get("title"))
        return Given(
            Message("line {line}", line=node.lineno),
            literal(said.get("name")) or node.name,
            one_line(literal(said.get("description"))) or about,
            parameters,
            {"title": one_line(title)} if title else {},
            f"{owner.name}.{node.name}" if owner else "",
            owner.name if owner else "",
            told=tuple(dict.fromkeys(hints.told)),
        )

    def _parameters(self, node: Function, described: dict[str, str], hints: Hints, is_method: bool, aside: Sequence[str] = ()) -> dict:
        named = [*node.args.posonlyargs, *node.args.args]
        defaults: list[ast.expr | None] = [*[None] * (len(named) - len(node.args.defaults)), *node.args.defaults]
        pairs = [*zip(named, defaults), *zip(node.args.kwonlyargs, node.args.kw_defaults)]
        if is_method and named and "staticmethod" not in _decorators(node):
            pairs = pairs[1:]
        properties, required = {}, []
        typed = _types_told(ast.get_docstring(node) or "")
        for rest in filter(None, (node.args.vararg, node.args.kwarg)):
            hints.tell(Message("Its arguments *{arg} have no names and are not parameters.", arg=rest.arg))
        for argument, default in pairs:
            if argument.arg in ("self", "cls", *aside) or _is_injected(argument.annotation):
                continue
            schema = hints.schema(argument.annotation) or (typed.get(argument.arg, {}) if argument.annotation is None else {})
            if isinstance(default, ast.Call) and last_name(default.func) in ("Field", "Query", "Path", "Body"):
                words = {word.arg: word.value for word in default.keywords}
                inner = default.args[0] if default.args else words.get("default")
                schema = hints.schema(ast.Subscript(ast.Name("Annotated"), ast.Tuple([argument.annotation or ast.Name("str"), default])))
                default = None if inner is None or (literal(inner) is None and not _is_none(inner)) else inner
            if described.get(argument.arg):
                schema["description"] = described[argument.arg]
            if default is None:
                required.append(argument.arg)
            else:
                value = literal(default)
                if value is not None:
                    schema["default"] = value
                    if "type" not in schema and "enum" not in schema and "anyOf" not in schema:
                        schema["type"] = PLAIN[type(value).__name__]
            properties[argument.arg] = schema if argument.annotation or "type" in schema else {"type": "string", **schema}
        return {"type": "object", "properties": properties, **({"required": required} if required else {})}

    def _class(self, node: ast.ClassDef) -> Iterator[Given | ToolNote]:
        bases = bases_of(node)
        known = {name for one in Hints(self.classes, {})._with_bases(node) for name in bases_of(one)}
        if node.name.startswith("_") or (bases | known) & NO_TOOLS or any(base.endswith(("Error", "Exception")) for base in bases):
            return
        methods = {one.name: one for one in _statements(node.body) if isinstance(one, Function)}
        for method in methods.values():
            if _returns_an_entry(method):
                yield self._of_entry(node, method, methods)
                return
        own = {
            target.id: part.value
            for part in node.body
            if isinstance(part, (ast.Assign, ast.AnnAssign)) and part.value is not None
            for target in (part.targets if isinstance(part, ast.Assign) else [part.target])
            if isinstance(target, ast.Name)
        }
        run = next((methods[name] for name in RUNS if name in methods), None)
        if run and isinstance(literal(own.get("name")), str) and isinstance(literal(own.get("description")), str):
            yield self._of_object(node, run, own)
            return
        yield from self._functions(node.body, node)
        for inner in _statements(node.body):
            if isinstance(inner, ast.ClassDef):
                yield from self._class(inner)

    def _of_object(self, node: ast.ClassDef, run: Function, own: dict[str, ast.expr]) -> Given:
        """A class with a name, a description and a method that runs it, as LangChain and smolagents have them."""
        hints = Hints(self.classes, self.names)
        _, described = _docstring(ast.get_docstring(run) or "")
        model = last_name(own["args_schema"]) if "args_schema" in own else ""
        parameters = hints.of_class(self.classes[model]) if model in self.classes else self._parameters(run, described, hints, True)
        place, told = Message("line {line}", line=node.lineno), tuple(dict.fromkeys(hints.told))
        return Given(place, literal(own["name"]), one_line(literal(own["description"])), parameters, key=node.name, told=told)

    def _of_entry(self, node: ast.ClassDef, method: Function, methods: dict[str, Function]) -> Given | ToolNote:
        """A class with a method that returns the tool's entry; where that cannot be read without running it, its method invoke tells."""
        place = Message("line {line}", line=node.lineno)
        entry = self._value(_returned(method), method)
        inner = entry.get("function", entry) if isinstance(entry, dict) else None
        if isinstance(inner, dict) and isinstance(inner.get("name"), str):
            return Given(place, inner["name"], one_line(inner.get("description")), inner.get("parameters"), key=node.name)
        run = next((methods[name] for name in RUNS if name in methods), None)
        if run is None:
            return self.tell(node, Message("The return value of {method} cannot be read without running it.", method=method.name))
        about, described = _docstring(ast.get_docstring(run) or ast.get_docstring(node) or "")
        parameters = self._parameters(run, described, Hints(self.classes, self.names), True, ("data",))
        name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", node.name).lower()
        told = Message(
            "The return value of {method} cannot be read without running it. Name and parameters are taken from {run}.",
            method=method.name,
            run=run.name,
        )
        return Given(place, name, about, parameters, key=node.name, told=(told,))

    def _value(self, node: ast.expr | None, method: Function, depth: int = 0) -> Any:
        """A constant expression's value: literals, texts put together, and names of constants. None for any other."""
        if node is None or depth > 50:
            return None
        if isinstance(node, ast.Dict):
            found = [
                (self._value(key, method, depth + 1), self._value(value, method, depth + 1)) for key, value in zip(node.keys, node.values)
            ]
            return None if any(not isinstance(key, str) for key, _ in found) else dict(found)
        if isinstance(node, (ast.List, ast.Tuple)):
            return [self._value(one, method, depth + 1) for one in node.elts]
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            left, right = (self._value(one, method, depth + 1) for one in (node.left, node.right))
            return left + right if type(left) is type(right) and isinstance(left, (str, list)) else None
        if isinstance(node, ast.JoinedStr):
            parts = [self._value(one.value if isinstance(one, ast.FormattedValue) else one, method, depth + 1) for one in node.values]
            return None if any(not isinstance(part, (str, int)) for part in parts) else "".join(map(str, parts))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "strip" and not node.args:
            text = self._value(node.func.value, method, depth + 1)
            return text.strip() if isinstance(text, str) else None
        if isinstance(node, ast.Name):
            local = [one.value for one in method.body if isinstance(one, ast.Assign) and last_name(one.targets[0]) == node.id]
            return self._value(local[-1] if local else self.names.get(node.id), method, depth + 1)
        return literal(node)


def _statements(body: Sequence[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a body, and those under if, try, with and loops; not what runs only as a program."""
    for node in body:
        yield node
        if isinstance(node, ast.If) and "__main__" in ast.unparse(node.test):
            continue
        if isinstance(node, (ast.If, ast.Try, ast.With, ast.AsyncWith, ast.For, ast.While)):
            parts = [node.body, getattr(node, "orelse", []), getattr(node, "finalbody", [])]
            for part in [*parts, *(handler.body for handler in getattr(node, "handlers", []))]:
                yield from _statements(part)


def _decorators(node: Function) -> set[str]:
    return {last_name(one.func if isinstance(one, ast.Call) else one) for one in node.decorator_list}


def _is_aside(node: Function) -> bool:
    return node.name.startswith("_") or bool(_decorators(node) & NOT_CALLED)


def _is_marked(node: Function) -> bool:
    """Whether a decorator says that this is a tool."""
    return any("tool" in name.lower() or name in ("kernel_function", "ai_function") for name in _decorators(node))


def _said_by_decorators(node: Function) -> dict[str, ast.expr]:
    """{word: its value} of the decorators that say something of the tool; a text alone is its name."""
    said: dict[str, ast.expr] = {}
    for one in node.decorator_list:
        if isinstance(one, ast.Call) and _is_marked(node):
            said |= {"name": one.args[0]} if one.args and isinstance(literal(one.args[0]), str) else {}
            said |= {str(word.arg).removesuffix("_override"): word.value for word in one.keywords}
    return said


def _is_injected(hint: ast.expr | None) -> bool:
    return hint is not None and last_name(hint.value if isinstance(hint, ast.Subscript) else hint) in INJECTED


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _returned(method: Function) -> ast.expr | None:
    returns = [node.value for node in ast.walk(method) if isinstance(node, ast.Return) and node.value is not None]
    return returns[0] if len(returns) == 1 else None


def _returns_an_entry(method: Function) -> bool:
    """Whether a method describes its class as a tool: it is get_info, or returns a literal with OpenAI's keys."""
    value = _returned(method)
    keys = {literal(key) for key in value.keys if key is not None} if isinstance(value, ast.Dict) else set()
    alone = not method.args.args or "staticmethod" not in _decorators(method)
    return alone and (method.name == "get_info" or {"type", "function"} <= keys or {"name", "description", "parameters"} <= keys)


def _types_told(text: str) -> dict[str, dict[str, Any]]:
    """{parameter: schema} of the types that a docstring names."""
    from docstring_parser import ParseError, parse

    try:
        found = {one.arg_name: spelled_type(one.type_name) for one in parse(text).params if one.type_name}
    except ParseError:
        return {}
    return {name: schema for name, schema in found.items() if schema}


def _docstring(text: str) -> tuple[str, dict[str, str]]:
    """(what the function does, {parameter: what it is})"""
    from docstring_parser import ParseError, parse

    try:
        found = parse(text)
    except ParseError:
        return one_line(text.split("\n\n")[0]), {}
    about = " ".join(part for part in (found.short_description, found.long_description) if part)
    return one_line(about), {one.arg_name.lstrip("*"): one_line(one.description) for one in found.params}
