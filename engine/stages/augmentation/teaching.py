"""The strategies by a teacher: a language model replaces, rewrites, simplifies or makes errors; what it wrote is checked before it counts.

Enterprise paper, section 3.3.2 and appendix B. The prompts are resources/prompts/augmentation/STRATEGY.LANGUAGE.jinja, which a
project may replace by its own (`engine.text.prompts`). One prompt asks for several questions.
"""

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from engine.checker.conformance import why_not
from engine.messages import Message
from engine.models.teachers import Answer, Prompt
from engine.records import Example, Parameter, ToolCall, to_json
from engine.schemas import moved
from engine.stages.augmentation.context import Context
from engine.stages.augmentation.typing_errors import REMAINING
from engine.stages.augmentation.writer import CopyRequest
from engine.text.prompts import rendered
from engine.text.spans import argument_spans, lost, mask

WORD = re.compile(r"\w")
OFFERED = 6  # values shown to the teacher for each argument
TOKENS_AROUND, TOKENS_EACH = 100, 40  # of JSON around all questions and around each

# Why something that a teacher wrote is left out, as the log tells it
NO_ANSWER, UNREADABLE, LOST = Message("no answer"), Message("unreadable answers"), Message("lost values")
UNFIT, KEPT = Message("calls that do not fit"), Message("values kept for tests")
SAME, BARE, UNLIKE = Message("the same values"), Message("nothing but values"), Message("more than typing errors")
ALIKE = 75  # percent of its letters by which a question with slips must still be its parent


@dataclass(frozen=True)
class Asking:
    """How a teacher is asked: the project's folder (for its own prompts), the context, and what goes into each prompt. `max_tokens` is
    raised where the questions asked for need more."""

    folder: Path
    context: Context
    seed: int = 1
    temperature: float = 0.8
    max_tokens: int = 256


def teacher_strategy(
    strategy: str, requests: Iterable[CopyRequest], ask: Callable[[Iterator[Prompt]], Iterator[Answer]], how: Asking, left_out: Counter[str]
) -> Iterator[tuple[CopyRequest, list[Example]]]:
    """Each request with the examples that the teacher made for it, as the answers come; those that fail a check are counted in
    `left_out` by reason. `ask` takes prompts and gives an answer for each, in any order. Raises what `ask` raises, and InputError
    for a prompt template that cannot be used.

    The examples carry the new question and its calls; all else is the parent's. Replacement changes the calls, which must conform
    and be said; the other strategies keep them, and a question that no longer says a value is left out.
    """
    asked: dict[str, CopyRequest] = {}

    def prompts() -> Iterator[Prompt]:
        for request in requests:
            prompt = prompt_of(strategy, request, how)
            asked[prompt.key] = request
            yield prompt

    for answer in ask(prompts()):
        request = asked.pop(answer.key)
        yield request, list(_usable(strategy, request, answer, how.context, left_out))


# What is asked


def prompt_of(strategy: str, request: CopyRequest, how: Asking) -> Prompt:
    """The prompt for the copies of one example. Raises InputError for a template that cannot be used."""
    example, context, number = request.example, how.context, len(request.copies)
    key = f"{strategy}:{request.copies[0]}:{example.key}"
    rng = random.Random(f"{how.seed}:{key}")
    system, user = rendered(
        how.folder,
        f"augmentation/{strategy.replace(' ', '_')}.{context.language_of(example).code}",
        question=example.question,
        number=number,
        errors_in_values=context.errors_in_values,
        calls=[_facts(call, context, number, rng) for call in example.calls],
        said=[example.question[start:end] for start, end in argument_spans(example)],
    )
    longest = len(example.question) + (sum(len(to_json(call.arguments)) for call in example.calls) if strategy == "replacement" else 0)
    needed = TOKENS_AROUND + number * (longest + TOKENS_EACH)  # a token is at least one letter
    return Prompt(
        key,
        system,
        user,
        schema=schema_of(strategy, example, context, number),
        max_tokens=max(needed, how.max_tokens),
        temperature=how.temperature,
        seed=rng.randrange(2**31),
    )


def _facts(call: ToolCall, context: Context, number: int, rng: random.Random) -> dict[str, Any]:
    """{"name", "description", "arguments": [{"name", "value", "description", "offered"}]}: what a template may tell about a call;
    values stand as JSON."""
    tool = context.tools.get(call.name)
    known = {parameter.name: parameter for parameter in (tool.parameter_list() if tool else ())}
    return {
        "name": call.name,
        "description": tool.description if tool else "",
        "arguments": [
            {
                "name": name,
                "value": to_json(value),
                "description": known[name].description if name in known else "",
                "offered": _offered(known[name], context, number, rng) if name in known and not isinstance(value, bool) else [],
            }
            for name, value in call.arguments.items()
        ],
    }


def _offered(parameter: Parameter, context: Context, number: int, rng: random.Random) -> list[str]:
    if context.values.why_none(parameter):
        return []
    drawn = [context.values.draw(parameter, rng) for _ in range(min(OFFERED, number + 1))]
    return [to_json(value.held) for i, value in enumerate(drawn) if value.said and value not in drawn[:i]]


def schema_of(strategy: str, example: Example, context: Context, number: int) -> dict[str, Any]:
    """The JSON Schema of an answer: {"questions": [text, ...]}, for replacement of a question with calls
    {"questions": [{"question": text, "arguments": {...}}, ...]}; several calls' arguments are {"1": {...}, "2": {...}}. Some more than
    `number` are borne with, but no list without an end, and no empty one."""
    item: dict[str, Any] = {"type": "string"}
    referring: dict[str, Any] = {}
    if strategy == "replacement" and example.calls:
        arguments = []
        for i, call in enumerate(example.calls):
            own = context.tools[call.name].parameters if call.name in context.tools else {}
            whole = moved(own, f"#/$defs/t{i}")
            referring |= {f"t{i}": whole} if whole != own else {}
            arguments.append(_object({name: _parameter_schema(call, name, context, f"#/$defs/t{i}") for name in call.arguments}))
        whole = arguments[0] if len(arguments) == 1 else _object({str(i): one for i, one in enumerate(arguments, start=1)})
        item = _object({"question": {"type": "string"}, "arguments": whole})
    made = _object({"questions": {"type": "array", "items": item, "minItems": 1, "maxItems": 2 * number}})
    return {**made, "$defs": referring} if referring else made


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _parameter_schema(call: ToolCall, name: str, context: Context, place: str) -> dict[str, Any]:
    """What the parameter's schema says; its tool's whole schema stands at a place of the answer's where it is referred to."""
    tool = context.tools.get(call.name)
    if not tool or name not in tool.known or tool.known[name].shape.open:
        return {}
    schema = tool.known[name].schema
    return moved(schema, place) if isinstance(schema, dict) else {}


# What is taken of the answer


def _usable(strategy: str, request: CopyRequest, answer: Answer, context: Context, left_out: Counter) -> Iterator[Example]:
    """The examples in an answer that pass all checks, no two with the same question."""
    if answer.error:
        left_out[NO_ANSWER] += len(request.copies)
        return
    items = _items(answer.text)
    if items is None:
        left_out[UNREADABLE] += 1
        return
    taken = {request.example.question.casefold()}
    for item in items[: len(request.copies)]:
        made, problem = _read(strategy, request.example, item, context)
        if problem:
            left_out[problem] += 1
        elif made.question.casefold() not in taken:
            taken.add(made.question.casefold())
            yield made


def _items(text: str) -> list[Any] | None:
    """The list in an answer, None where there is none; some models fence their JSON or leave out the object around the list."""
    for part in (text, text[text.find("{") : text.rfind("}") + 1], text[text.find("[") : text.rfind("]") + 1]):
        try:
            found = json.loads(part)
        except (ValueError, RecursionError):
            continue
        items = found.get("questions") if isinstance(found, dict) else found
        if isinstance(items, list):
            return items
    return None


def _read(strategy: str, example: Example, item: Any, context: Context) -> tuple[Example, str]:
    """(the example, "") or (the parent, why it cannot be used)"""
    question, arguments = (item.get("question"), item.get("arguments")) if isinstance(item, dict) else (item, None)
    if not isinstance(question, str) or not WORD.search(question):  # some models fill in dots
        return example, UNREADABLE
    made = replace(example, question=" ".join(question.split()))
    if strategy == "replacement" and example.calls:
        calls = _calls(example, arguments)
        if calls is None or any(why_not(call, context.tools) for call in calls):
            return example, UNFIT
        if any(_is_kept(name, value, context) for call in calls for name, value in call.arguments.items()):
            return example, KEPT
        if calls == example.calls and argument_spans(example):
            return example, SAME
        made = replace(made, calls=calls)
    remaining = REMAINING if strategy == "error introduction" and context.errors_in_values else 1.0
    if lost(example, made.question, remaining, made.calls):
        return example, LOST
    if not _asks(made) and _asks(example):
        return example, BARE
    slips = strategy == "error introduction"
    return made, UNLIKE if slips and fuzz.ratio(example.question.casefold(), made.question.casefold()) < ALIKE else ""


def _asks(example: Example) -> bool:
    """Whether the question holds a word beside the values of its calls."""
    return bool(WORD.search(mask(example.question, argument_spans(example))[0]))


def _calls(example: Example, arguments: Any) -> tuple[ToolCall, ...] | None:
    """The example's calls with other arguments; None unless these have the same names and the same flags."""
    several = len(example.calls) > 1
    calls = []
    for i, call in enumerate(example.calls, start=1):
        new = arguments.get(str(i)) if several and isinstance(arguments, dict) else arguments
        if not isinstance(new, dict) or set(new) != set(call.arguments):
            return None
        if any(isinstance(value, bool) and new[name] is not value for name, value in call.arguments.items()):
            return None
        calls.append(ToolCall(call.name, {name: new[name] for name in call.arguments}))
    return tuple(calls)


def _is_kept(name: str, value: Any, context: Context) -> bool:
    values = value if isinstance(value, list) else [value]
    return any(isinstance(one, str) and one.casefold() in context.values.kept.get(name, ()) for one in values)
