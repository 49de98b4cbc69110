"""BFCL's files, with the type names of Python in schemas."""

from collections.abc import Sequence
from typing import Any

from engine.checker import accepting
from engine.records import Example, Tool, to_json
from engine.schemas import shape_of

TYPES = {"object": "dict", "number": "float"}
INNER = ("items", "additionalProperties", "anyOf", "oneOf", "allOf")  # keys of a schema that hold schemas


class BFCL:
    """The Berkeley Function Calling Leaderboard's question file and possible-answer file, as in its version 4.

        question: {"id": "multiple_7", "question": [[{"role": "user", "content"}]], "function": [{"name", "description", "parameters"}]}
        answer:   {"id": "multiple_7", "ground_truth": [{name: {parameter: [accepted value]}}]}

    The id names BFCL's category and counts the part's examples from 0: simple_python (one function, one call), multiple (several
    functions, one call), parallel, parallel_multiple (several calls) and irrelevance (no call; its ground truth is []). A parameter
    that the example leaves out is not accepted. An object is accepted as {key: [value]}. Types are named as in Python: dict, float.

    Functions and values are objects here, not JSON text, for BFCL has them so. `datasets` reads the files too, but a long one whose
    parameters have values of several types should be read line by line.

    Form: https://github.com/ShishirPatil/gorilla/tree/main/berkeley-function-call-leaderboard (bfcl_eval/data and
    bfcl_eval/data/possible_answer; eval_checker/ast_eval/ast_checker.py says how answers are compared)
    """

    NAME = "bfcl"
    FILES = ("{part}.bfcl.jsonl", "{part}.bfcl_answers.jsonl")
    HEAD = ""
    LLAMA_FACTORY: dict[str, Any] = {}

    @staticmethod
    def entry(tool: Tool) -> dict[str, Any]:
        """The function with BFCL's type names; "properties" and "required" are always there, for its checker asks for them."""
        parameters = {"type": "object", "properties": {}, "required": [], **tool.parameters}
        return {"name": tool.name, "description": tool.description, "parameters": _in_python(parameters, parameters)}

    @staticmethod
    def lines(number: int, example: Example, tools: Sequence[str]) -> tuple[str, str]:
        """The question and its accepted answer."""
        name = f"{_category(example, tools)}_{number}"
        question = to_json({"id": name, "question": [[{"role": "user", "content": example.question}]]})
        truth = to_json({"id": name, "ground_truth": list(accepting(example.calls))})
        return question[:-1] + f', "function": [{", ".join(tools)}]}}\n', truth + "\n"


def _category(example: Example, tools: Sequence[str]) -> str:
    if not example.calls:
        return "irrelevance"
    if len(example.calls) > 1:
        return "parallel_multiple" if len(tools) > 1 else "parallel"
    return "multiple" if len(tools) > 1 else "simple_python"


def _in_python(schema: Any, root: dict[str, Any]) -> Any:
    """A JSON Schema with BFCL's type names. Of several types the first that is not null is kept, of a union or a reference the likeliest;
    where there is none, any."""
    if isinstance(schema, list):
        return [_in_python(one, root) for one in schema]
    if not isinstance(schema, dict):
        return schema
    kinds = schema.get("type") or shape_of(schema, root).kind
    kind = next((one for one in kinds if one != "null"), "any") if isinstance(kinds, list) else "any" if kinds == "null" else kinds
    made = {"type": TYPES.get(kind, kind)} | {key: value for key, value in schema.items() if key != "type"}
    made |= {key: _in_python(schema[key], root) for key in INNER if key in schema}
    if isinstance(schema.get("properties"), dict):
        made["properties"] = {name: _in_python(one, root) for name, one in schema["properties"].items()}
    return made
