"""Alpaca with a column of tools, as LLaMA-Factory documents it.

    {"instruction": question, "input": "", "output": answer, "tools": JSON text}

An Alpaca answer is learned word for word: no trainer puts a call into the base model's own form, as it does with ShareGPT's
function_call. So calls stand here as Hermes and Qwen write them, each in <tool_call> marks; for a base model that writes calls
otherwise, take ShareGPT or OpenAI messages. Tools are a list of functions without OpenAI's wrapper.

Form: https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md (section Alpaca Format; the column "tools" is described
at its beginning, for both formats)
"""

from collections.abc import Sequence
from typing import Any

from engine.models.chat import CALL_CLOSE, CALL_OPEN, NO_TOOL
from engine.records import Example, Tool, to_json

NAME = "alpaca"
FILES = ("{part}.alpaca.jsonl",)
HEAD = ""
LLAMA_FACTORY = {"formatting": "alpaca", "columns": {"prompt": "instruction", "query": "input", "response": "output", "tools": "tools"}}


def entry(tool: Tool) -> dict[str, Any]:
    """{"name", "description", "parameters"}"""
    return tool.as_openai()["function"]


def lines(number: int, example: Example, tools: Sequence[str]) -> tuple[str]:
    """One instruction; its answer can be read by `engine.models.chat.parse`."""
    answer = "\n".join(f"{CALL_OPEN}\n{to_json(call.as_dict())}\n{CALL_CLOSE}" for call in example.calls)
    return (to_json({"instruction": example.question, "input": "", "output": answer or NO_TOOL, "tools": f"[{', '.join(tools)}]"}) + "\n",)
