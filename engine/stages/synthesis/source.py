"""All that the routes may draw from, read once from the project."""

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from engine.checker.conformance import Schemas, why_not
from engine.messages import Message
from engine.models.teachers.protocol import Teacher
from engine.models.teachers.settings import TeacherSettings
from engine.records import Asset, Example, Parameter, Tool, ToolCall
from engine.settings import SynthesisSettings
from engine.stages.synthesis.heuristic import HeuristicTeacher
from engine.stages.synthesis.recorded import Recorded, read_recorded
from engine.store import Project
from engine.text.knowledge_graph import Graph
from engine.text.parameter_values import Value, ValueSource
from engine.text.population import UNSAID, Population, Wanted
from engine.text.rules import Rule, fitting, parse_rules
from engine.text.spans import says

MAIN_NAMES = ("prompt", "query", "text", "description", "question", "search", "keywords", "subject", "topic", "title", "content")


@dataclass(frozen=True)
class Unasked:
    """Stands for a teacher while it is only told what would be asked."""

    settings: TeacherSettings
    name: str = ""


@dataclass
class Source:
    """Tools by name with what is known for each; `seeds` are a tool's human questions."""

    tools: dict[str, Tool]
    population: Population
    values: ValueSource
    optional_share: float
    graph: Graph | None = None
    assets: dict[str, list[Asset]] = field(default_factory=dict)
    seeds: dict[str, list[Example]] = field(default_factory=dict)
    language: str = "en"
    folder: Path = Path()
    teacher: Teacher | Unasked | None = None  # who is asked by the routes that ask
    recorded: Recorded = field(default_factory=Recorded)
    known: set[str] = field(default_factory=set)  # questions that there are, in small letters

    @cached_property
    def heuristic(self) -> HeuristicTeacher:
        """Who writes from a tool's own words."""
        return HeuristicTeacher(self.values, self.optional_share, self.tools.values())

    def without_free_text(self) -> str:
        """Why nothing can be asked whose free text comes from elsewhere, "" where a tool takes one."""
        return "" if any(main_parameter(tool) for tool in self.tools.values()) else Message("no tool takes a free text")

    def call_with(self, text: str, tool: Tool, wanted: Wanted) -> ToolCall:
        """The call of a tool with this free text, and the value of its cell where one is wanted, in the order of its parameters."""
        main, key = main_parameter(tool), self.population.keys[tool.name]
        arguments = {main.name: text, **({key.name: wanted.values[key.name]} if key and key.name in wanted.values else {})}
        return ToolCall(tool.name, {p.name: arguments[p.name] for p in tool.parameter_list() if p.name in arguments})

    def fill(self, tool: Tool, wanted: Wanted, given: dict[str, Any], rng: random.Random) -> tuple[dict[str, Any], dict[str, Value]]:
        """(arguments, values that still have to be said): `given` arguments, the wanted enumerated values, all other required
        parameters, and some optional ones. Raises NoValue where none can be made for a required one."""
        arguments = {**given, **{name: value for name, value in wanted.values.items() if name not in given}}
        rest = [p for p in self.heuristic.chosen(tool.parameter_list(), rng, arguments) if p.name not in arguments]
        drawn = self.values.draw_together(rest, rng)
        order = [p.name for p in tool.parameter_list()]
        arguments |= {name: value.held for name, value in drawn.items()}
        return {name: arguments[name] for name in order if name in arguments}, drawn

    def sound(self, calls: Sequence[ToolCall], question: str) -> bool:
        """Whether calls fit their tools, and the question says every value that is not one of a few."""
        for call in calls:
            if not self._schemas.accept(call) and why_not(call, self.tools):
                return False
            shapes = {p.name: p.shape for p in self.tools[call.name].parameter_list()}
            if not all(says(question, leaf) for name, value in call.arguments.items() for leaf in shapes[name].free_leaves(value)):
                return False
        return True

    def without_value(self, tool: Tool) -> str:
        """The first parameter that has to be given and that no value can be made for, with the reason; "" for none."""
        found = ((p.name, self.values.why_none(p)) for p in tool.parameter_list() if p.required)
        return next((Message("{parameter}: {why}", parameter=name, why=why) for name, why in found if why), "")

    @cached_property
    def _schemas(self) -> Schemas:
        return Schemas(self.tools)


def main_parameter(tool: Tool) -> Parameter | None:
    """The free text that a request to a tool is about: a required one, by its name where there are several."""
    texts = [p for p in tool.parameter_list() if p.type == "string" and not p.enum and p.required and not p.shape.format]
    return next((p for p in texts if p.name.lower() in MAIN_NAMES), None) if len(texts) != 1 else texts[0]


def spoken(value: Any) -> str:
    """How an enumerated value is said; "" for one that stands for saying nothing."""
    text = str(value).replace("_", " ").lower() if isinstance(value, str) and len(str(value)) > 3 else str(value)
    return "" if text.lower() in UNSAID else text


def source_of(project: Project, settings: SynthesisSettings, teacher: Teacher | Unasked | None = None) -> Source:
    """The source of a project. Raises InputError for a rule that fits no longer, and for a file of recorded questions
    that cannot be read."""
    tools = {tool.name: tool for tool in project.tools()}
    knowledge = project.settings("knowledge")
    nodes, relations = project.graph()
    assets = project.assets()
    fields = {"title", "keywords", "topics", "locale", *(name for asset in assets for name in (*asset.flags, *asset.fields))}
    rules: dict[str, Rule] = parse_rules(knowledge.rules, tools, fields) if assets and knowledge.rules else {}
    seeds: dict[str, list[Example]] = {}
    for seed in project.examples(origin="seed"):
        seeds.setdefault(seed.tool, []).append(seed)
    return Source(
        tools,
        Population(list(tools.values()), project.facts("statistics") or {}),
        ValueSource.of(project, settings.seed),
        settings.optional_share,
        Graph(nodes, relations) if nodes else None,
        {name: fitting(assets, rules, name) for name in tools},
        seeds,
        _language(seeds),
        project.path,
        teacher,
        read_recorded(project, settings),
    )


def _language(seeds: dict[str, list[Example]]) -> str:
    """zh where most of the human questions are Chinese, else en."""
    questions = [seed.question for of_tool in seeds.values() for seed in of_tool]
    chinese = sum(bool(re.search("[\u4e00-\u9fff]", question)) for question in questions)
    return "zh" if chinese > len(questions) / 2 else "en"
