"""Stage 5, labelling: every question has its calls, and it is known who wrote them.

Human seeds keep their own, recorded questions came with those of the language model that wrote them, templates know the call they
were written for, augmented questions inherit their family's (enterprise paper, section 3.3.3). A question from a log was answered by
an agent that may be wrong: a teacher extracts its call, or a person reviews it; until then it has no label and is not trained on.
"""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from engine.checker.conformance import why_not
from engine.errors import InputError
from engine.messages import Message
from engine.models.teachers.kept import cards, of_project
from engine.models.teachers.protocol import Answer, Prompt
from engine.records import RECORDED, Example, Tool, ToolCall
from engine.schemas import moved
from engine.settings import LabellingSettings
from engine.store import Project
from engine.text.prompts import rendered
from engine.text.spans import day_of, says, spans_of

HUMAN, TEACHER = "human", "teacher"
LABELS = {"seed": HUMAN, "synthesis": "template", "augmentation": "inherited", "log": ""}
BATCH = 100  # labels written to the project at a time


def prepare(project: Project, settings: LabellingSettings) -> LabellingSettings:
    """Check that the teacher is there before anything changes. Raises InputError."""
    if settings.teacher and settings.teacher not in cards(project):
        raise InputError(
            Message("There is no helper model {teacher} in this project.", teacher=settings.teacher), "Add it on the Synthesis page."
        )
    return settings


def clear(project: Project) -> None:
    """Nothing to remove: `run` sets every label."""


def run(project: Project, settings: LabellingSettings, report) -> dict:
    """Set the provenance of each label; where a person reviewed an example, the calls are theirs."""
    reviews = project.reviews()
    examples = list(project.examples())
    reviewed = {e.key: reviews[e.key] for e in examples if e.key in reviews and reviews[e.key].question == e.question}
    project.set_calls((key, review.calls) for key, review in reviewed.items())
    project.set_labels((e.key, HUMAN if e.key in reviewed else _label(e)) for e in examples)
    unlabelled = [e for e in examples if not LABELS[e.origin] and e.key not in reviewed]
    extracted = _extract(project, settings, unlabelled, report) if settings.teacher and unlabelled else 0
    report.progress(len(examples), len(examples), "examples")
    return {"labels": project.count_examples("label"), "reviewed": len(reviewed), "extracted": extracted}


def prompts_ahead(project: Project, settings: LabellingSettings, card: Any, number: int) -> list[tuple[list[Prompt], int]]:
    """[(up to `number` of the prompts, how many there will be)] that a run asks the teacher."""
    reviews = project.reviews()
    waiting = [e for e in project.examples("log") if e.key not in reviews]
    return [(list(_prompts(project, project.tools(), waiting[:number], card)), len(waiting))]


def _label(example: Example) -> str:
    """Who wrote its calls, where no person reviewed it."""
    return TEACHER if example.origin == "synthesis" and example.route == RECORDED else LABELS[example.origin]


def _extract(project: Project, settings: LabellingSettings, examples: list[Example], report) -> int:
    """Have the teacher name the calls of these questions; returns how many could be used."""
    tools = {tool.name: tool for tool in project.tools()}
    by_key = {example.key: example for example in examples}
    taken, done, unusable, waiting = 0, 0, 0, []
    with of_project(project, settings.teacher, report) as teacher:
        for answer in teacher.ask(_prompts(project, list(tools.values()), examples, teacher.settings)):
            done += 1
            calls = calls_in(answer, by_key[answer.key].question, tools)
            if calls is None:
                unusable += 1
            else:
                waiting.append((answer.key, calls))
            if len(waiting) >= BATCH or done == len(examples):
                project.set_calls(waiting)
                project.set_labels((key, TEACHER) for key, _ in waiting)
                taken, waiting = taken + len(waiting), []
            report.progress(done, len(examples), "questions")
    if unusable:
        report.log(
            Message(
                "The helper model found no matching call for {unusable} questions. They wait for you on the Labelling page.",
                unusable=unusable,
            )
        )
    return taken


def _prompts(project: Project, tools: list[Tool], examples: list[Example], settings: Any) -> Iterator[Prompt]:
    schema = answer_schema(tools)
    for example in examples:
        system, user = rendered(project.path, "labelling/extract", tools=tools, question=example.question)
        yield Prompt(example.key, system, user, schema=schema, max_tokens=settings.max_tokens, temperature=0.0)


def answer_schema(tools: list[Tool]) -> dict[str, Any]:
    """{"calls": [one of the tools' calls]} as JSON Schema, by which a teacher's answer is constrained; what tools refer to stands at its
    root."""
    own = {tool.name: moved(tool.parameters, f"#/$defs/t{at}") for at, tool in enumerate(tools)}
    referring = {f"t{at}": own[tool.name] for at, tool in enumerate(tools) if own[tool.name] != tool.parameters}
    one = [
        {
            "type": "object",
            "properties": {"name": {"const": tool.name}, "arguments": {**own[tool.name], "additionalProperties": False}},
            "required": ["name", "arguments"],
            "additionalProperties": False,
        }
        for tool in tools
    ]
    return {
        **({"$defs": referring} if referring else {}),
        "type": "object",
        "properties": {"calls": {"type": "array", "items": {"anyOf": one}, "maxItems": 4}},
        "required": ["calls"],
        "additionalProperties": False,
    }


def calls_in(answer: Answer, question: str, tools: dict[str, Tool]) -> tuple[ToolCall, ...] | None:
    """The calls of an answer, None where it cannot be read, a call does not fit its tool or comes twice, a value is not in the question,
    or one value is given to more parameters than the question says it times."""
    try:
        found = json.loads(answer.text)["calls"]
        calls = tuple(ToolCall(one["name"], dict(one["arguments"])) for one in found)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    for call in calls:
        if why_not(call, tools) or calls.count(call) > 1:
            return None
        parameters = {p.name: p for p in tools[call.name].parameter_list()}
        if not all(parameters[name].enum or says(question, value) for name, value in call.arguments.items()):
            return None
        texts = [value for name, value in call.arguments.items() if isinstance(value, str) and not parameters[name].enum]
        given = Counter(value for value in texts if not day_of(value))  # one day may well be the first and the last
        if any(times > max(1, len(spans_of(question, value))) for value, times in given.items()):
            return None
    return calls
