"""ShareGPT with tools, as LLaMA-Factory documents it: a turn of "human", then "function_call", or "gpt" for an answer in words.

    {"conversations": [{"from": "human", "value": question}, {"from": "function_call", "value": JSON text}], "tools": JSON text}

The value of a call is {"name", "arguments"}, of several calls a list of these. Tools are a list of functions without OpenAI's
wrapper. LLaMA-Factory writes both as the base model's template asks.

Form: https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md (section Sharegpt Format); that a list of calls is taken
stands in https://github.com/hiyouga/LLaMA-Factory/blob/main/src/llamafactory/data/formatter.py (FunctionFormatter)
"""

from collections.abc import Sequence
from typing import Any

from engine.models.chat import NO_TOOL
from engine.records import Example, Tool, to_json

NAME = "sharegpt"
FILES = ("{part}.sharegpt.jsonl",)
HEAD = ""
LLAMA_FACTORY = {"formatting": "sharegpt", "columns": {"messages": "conversations", "tools": "tools"}}


def entry(tool: Tool) -> dict[str, Any]:
    """{"name", "description", "parameters"}"""
    return tool.as_openai()["function"]


def lines(number: int, example: Example, tools: Sequence[str]) -> tuple[str]:
    """One conversation of two turns."""
    turn = {"from": "gpt", "value": NO_TOOL}
    if example.calls:
        calls = [call.as_dict() for call in example.calls]
        turn = {"from": "function_call", "value": to_json(calls[0] if len(calls) == 1 else calls)}
    return (to_json({"conversations": [{"from": "human", "value": example.question}, turn], "tools": f"[{', '.join(tools)}]"}) + "\n",)
