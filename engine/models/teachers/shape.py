"""The shape of answers: a model's thoughts are cut off, and where a JSON Schema is given, the text is JSON that follows it."""

import json
from functools import lru_cache
from typing import Any

import jsonschema_rs

from engine.errors import InputError
from engine.messages import Message
from engine.models.teachers.protocol import one_line
from engine.records import to_json

THOUGHT_ENDS = "</think>"
IN_WORDS = "Answer with one JSON value and nothing else. It must follow this JSON Schema:\n"


class Misshapen(Exception):
    """The answer does not have the shape asked for, which another try may have; `told` is the sentence."""

    def __init__(self, told: InputError) -> None:
        super().__init__(told.message)
        self.told = told


def in_words(system: str, schema: dict[str, Any]) -> str:
    """The system prompt with the schema spelled out, for models that cannot be held to one."""
    return f"{system}\n\n{IN_WORDS}{to_json(schema)}".strip()


def shaped(raw: str, schema: dict[str, Any] | None) -> str:
    """The answer in a raw text: without thoughts, and with a schema its JSON alone.

    Raises Misshapen where there is none, InputError where the schema itself is no schema.
    """
    rules = _rules(to_json(schema)) if schema is not None else None
    text = raw.rpartition(THOUGHT_ENDS)[2].strip()
    if not text:
        raise Misshapen(InputError("The answer contains no text.", "Allow a longer answer or choose another model."))
    _refuse_halves(text)
    if rules is None:
        return text
    for part in (text, _json_in(text)):
        try:
            value = json.loads(part)
        except (ValueError, RecursionError):
            continue
        _refuse_halves(to_json(value))
        problem = next(rules.iter_errors(value), None)
        if problem is None:
            return part
        raise Misshapen(
            InputError(
                Message("The answer does not follow its schema ({message}).", message=one_line(problem.message)), "Choose another model."
            )
        )
    raise Misshapen(InputError("The answer is not complete JSON.", "Allow a longer answer or choose another model."))


def _refuse_halves(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Misshapen(InputError("The answer contains a broken character.", "Choose another model.")) from None


def _json_in(text: str) -> str:
    """What may be JSON in a text with other words: from the first bracket to the last."""
    starts = [place for place in (text.find("{"), text.find("[")) if place >= 0]
    return text[min(starts) : max(text.rfind("}"), text.rfind("]")) + 1] if starts else ""


@lru_cache(maxsize=512)
def _rules(schema: str) -> Any:
    try:
        return jsonschema_rs.validator_for(json.loads(schema), retriever=_fetch_nothing)
    except (ValueError, jsonschema_rs.ReferencingError) as error:
        first = str(error).partition("\n")[0]
        raise InputError(Message("The schema of an answer cannot be used ({problem}).", problem=one_line(first)), "Correct it.") from None


def _fetch_nothing(address: str) -> Any:
    raise ValueError(Message("{address} is not in the schema", address=address))
