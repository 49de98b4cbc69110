"""The words everything else speaks: tools, calls, examples. Frozen dataclasses, plain JSON in and out."""

import hashlib
import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from engine.messages import Message
from engine.schemas import Shape, members, shape_of

ORIGINS = ("human", "copy", "teacher", "template")  # of a training question: who wrote it, or that which it is a copy of
NOT_WRITTEN, NO_VALUE = "no question written", "no value can be made up"  # why a tool has no question, where none was rejected
RECORDED = "recorded"  # route and teacher of questions whose calls a language model wrote earlier, or elsewhere
TYPED = "typed"  # what the keys of questions begin with that a person typed into the program
TYPES = ("string", "integer", "number", "boolean", "array", "object")


def to_json(value: Any) -> str:
    """JSON text with its keys as they stand; the form in which calls and schemas are stored."""
    return json.dumps(value, ensure_ascii=False)


def content_hash(value: Any) -> str:
    """A short, stable hash of a JSON-able value (keys sorted): 16 hexadecimal digits of SHA-256."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def plain(question: str) -> str:
    """What makes two questions the same one: the text without regard to case and to how many spaces stand in it."""
    return " ".join(question.casefold().split())


@dataclass(frozen=True)
class Parameter:
    """One argument a tool takes; `schema` is its JSON Schema (type, enum, description, items ...), `root` the tool's whole schema, in
    which references are looked up."""

    name: str
    schema: dict[str, Any]
    required: bool
    root: dict[str, Any] | None = field(default=None, compare=False, repr=False)

    @cached_property
    def shape(self) -> Shape:
        """What the schema asks for, resolved."""
        return shape_of(self.schema, self.root)

    @property
    def type(self) -> str:
        """The JSON type, of a union that of its likeliest member; a text where the schema leaves it open."""
        return self.shape.kind if self.shape.kind in TYPES else "string"

    @property
    def enum(self) -> list[Any]:
        """The only values allowed but for null, or an empty list."""
        return list(self.shape.enum)

    @property
    def description(self) -> str:
        """What the schema says of it, or an empty string."""
        said = self.schema.get("description") if isinstance(self.schema, dict) else None
        return said if isinstance(said, str) else self.shape.description

    @cached_property
    def item(self) -> "Parameter":
        """One item of its list, under the same name."""
        return Parameter(self.name, dict(self.shape.item.flat) or {"type": "string"}, True, self.root)


@dataclass(frozen=True)
class Tool:
    """A function that the model may call; `parameters` is its JSON Schema of type object."""

    name: str
    description: str
    parameters: dict[str, Any]
    source: str = ""
    short: str = ""  # a short description written by hand; empty where the long one is cut instead
    # How its file and its server know it, as far as this is not the name above: name, title, method, path, "arguments": {argument:
    # {"name", "in"}}; and what is kept for later: examples, returns, annotations. No prompt shows it.
    origin: dict[str, Any] = field(default_factory=dict)

    @property
    def original(self) -> str:
        """The name by which the tool is called outside: that of its file or server."""
        return str(self.origin.get("name") or self.name)

    def parameter_list(self) -> list[Parameter]:
        """The parameters in the schema's order, with the examples that their file gives beside the schema."""
        return list(self._parameters)

    @cached_property
    def _parameters(self) -> tuple[Parameter, ...]:
        examples = self.origin.get("examples", {})
        return tuple(
            Parameter(
                name,
                {**schema, "examples": examples[name]} if name in examples and isinstance(schema, dict) else schema,
                needed,
                self.parameters,
            )
            for name, (schema, needed) in members(self.parameters).items()
        )

    @cached_property
    def known(self) -> dict[str, Parameter]:
        """{name: parameter}"""
        return {parameter.name: parameter for parameter in self._parameters}

    def as_openai(self) -> dict[str, Any]:
        """OpenAI's `tools` form, which chat templates read."""
        return {"type": "function", "function": {"name": self.name, "description": self.description, "parameters": self.parameters}}


@dataclass(frozen=True)
class ToolCall:
    """One call as a model writes it or a person labels it."""

    name: str
    arguments: dict[str, Any]

    def as_dict(self) -> dict[str, Any]:
        """{"name": ..., "arguments": {...}}"""
        return {"name": self.name, "arguments": self.arguments}

    @classmethod
    def from_dict(cls, value: dict[str, Any]) -> "ToolCall":
        """The reverse of `as_dict`."""
        return cls(value["name"], dict(value["arguments"]))


@dataclass(frozen=True)
class Example:
    """A question with the calls that answer it, and where both came from.

    `key` names it once in a project (so a job that is run again adds nothing twice); `family` is the key of the
    human seed or the template that it descends from: families never cross from training into validation.
    `origin` is seed, log, synthesis or augmentation; `label` tells who wrote the calls: human, teacher, template or inherited.
    """

    key: str
    question: str
    calls: tuple[ToolCall, ...]
    origin: str
    family: str
    route: str = ""
    strategy: str = ""
    parent: str = ""
    teacher: str = ""
    cycle: str = ""
    label: str = ""
    state: str = "new"
    reason: str = ""

    @property
    def tool(self) -> str:
        """The name of the first tool called, or an empty string when none is."""
        return self.calls[0].name if self.calls else ""


@dataclass(frozen=True)
class Review:
    """What a person decided about an example: `verdict` is accepted, fixed or rejected; `calls` are those to train on,
    `before` those that the example had. It counts only for the same question, should the example be made anew."""

    key: str
    question: str
    verdict: str
    calls: tuple[ToolCall, ...]
    before: tuple[ToolCall, ...]


@dataclass(frozen=True)
class TypedQuestion:
    """A question that a person typed into the program, with its calls as far as they are given: a call may still lack arguments, or fit
    its tool no longer. `tool` is the one that it was typed for, "" where no tool fits (then there are no calls); `id` names it for good,
    `position` is its place among all typed questions."""

    id: str
    question: str
    calls: tuple[ToolCall, ...]
    tool: str = ""
    position: int = 0

    @property
    def key(self) -> str:
        """Its key, and that of its family, as an example."""
        return f"{TYPED}:{self.id}"


@dataclass(frozen=True)
class TestQuestion:
    """A held-out question; `answers` is BFCL's ground truth, [{tool: {parameter: [accepted values]}}], () where no tool fits.
    `route` (how it was asked) and `cycle` (when) are what its file says of it, to break figures down by; both may be empty."""

    __test__ = False  # not a test case for pytest

    key: str
    question: str
    answers: tuple[dict[str, dict[str, list[Any]]], ...]
    route: str = ""
    cycle: str = ""

    @property
    def tool(self) -> str:
        """The tool of the first expected call."""
        return next(iter(self.answers[0])) if self.answers else ""


@dataclass(frozen=True)
class Finding:
    """Something about a tool or a seed that a person should look at: `weight` is bad (will hurt) or note (may hurt)."""

    tool: str
    parameter: str  # empty where it concerns the whole tool
    text: str
    weight: str = "note"
    kind: str = ""  # remarks of one kind are shown together
    harm: float = 0.0  # for the order of those of one weight: what hurts more comes first


@dataclass(frozen=True)
class LeftOut:
    """A row of a file that could not be used, and why."""

    file: str
    row: int
    reason: str


LEFT_OUT, MENDED, RENAMED, TOLD, BY_HAND = "left out", "mended", "renamed", "told", "left by hand"  # what an import did


@dataclass(frozen=True)
class ToolNote:
    """What an import did with a tool, or what is to be known of it: `kind` is one of those above, `place` where it stands in the file,
    `tool` its name in the project, or that of its file where it was left out; empty where the note is on no tool."""

    file: str
    place: str
    tool: str
    kind: str
    text: str


@dataclass(frozen=True)
class Node:
    """A concept of the knowledge graph; its name is its identity."""

    name: str
    type: str
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Relation:
    """source -relation-> target, by the names of nodes."""

    source: str
    relation: str
    target: str


@dataclass(frozen=True)
class Asset:
    """A piece of content with its metadata (RouteNator); `image` is a path inside the project, or empty."""

    key: str
    title: str
    keywords: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    locale: str = ""
    flags: dict[str, bool] = field(default_factory=dict)
    fields: dict[str, Any] = field(default_factory=dict)
    image: str = ""


NOT_MEASURED = Message("Not measured: the project has no test questions.")  # said wherever rates would stand
RATES = ("structure", "tool", "parameters", "overall")  # in the order in which people read them


@dataclass(frozen=True)
class Rates:
    """The enterprise paper's three rates (its equations 4 to 6) and the share of wholly right answers, each 0..1.

    `structure` counts over all questions, `tool` over those whose structure is complete, `parameters` over those
    whose tool is right; a rate whose base is empty is 0. `by_rule` has the share of wholly right answers by each rule of the checker,
    "strict" (the project's own) and "bfcl", where both were asked.
    """

    structure: float
    tool: float
    parameters: float
    overall: float
    questions: int = 0
    errors: dict[str, int] = field(default_factory=dict)
    by_rule: dict[str, float] = field(default_factory=dict)

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "structure": self.structure,
            "tool": self.tool,
            "parameters": self.parameters,
            "overall": self.overall,
            "questions": self.questions,
            "errors": dict(self.errors),
            **({"by_rule": dict(self.by_rule)} if self.by_rule else {}),
        }
