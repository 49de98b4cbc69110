"""OpenAI's chat messages with tools: the question, then an answer with tool_calls, or with content where no tool fits.

    {"messages": [{"role": "user", "content"}, {"role": "assistant", "content", "tool_calls"}], "tools": JSON text}

Arguments are JSON text, as OpenAI has them; "tools" is JSON text here too, which TRL reads. OpenAI's own service wants a list
in its place.

Form: https://platform.openai.com/docs/guides/function-calling; https://huggingface.co/docs/trl/dataset_formats (Tool Calling)
"""

from collections.abc import Sequence
from typing import Any

from engine.models.chat import NO_TOOL
from engine.records import Example, Tool, to_json

NAME = "openai"
FILES = ("{part}.openai.jsonl",)
HEAD = ""
LLAMA_FACTORY: dict[str, Any] = {}


def entry(tool: Tool) -> dict[str, Any]:
    """{"type": "function", "function": {"name", "description", "parameters"}}"""
    return tool.as_openai()


def lines(number: int, example: Example, tools: Sequence[str]) -> tuple[str]:
    """One conversation of two messages."""
    answer: dict[str, Any] = {"role": "assistant", "content": None if example.calls else NO_TOOL}
    if example.calls:
        answer["tool_calls"] = [
            {"id": f"call_{i}", "type": "function", "function": {"name": call.name, "arguments": to_json(call.arguments)}}
            for i, call in enumerate(example.calls)
        ]
    return (to_json({"messages": [{"role": "user", "content": example.question}, answer], "tools": f"[{', '.join(tools)}]"}) + "\n",)
