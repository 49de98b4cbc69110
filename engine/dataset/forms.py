"""The forms in which trainers take examples. Schemas and arguments are JSON text, so that columns have one type."""

from collections.abc import Sequence
from typing import Any

from engine.chat import NO_TOOL
from engine.records import Example, Tool, to_json


def sharegpt(example: Example, tools: Sequence[Tool]) -> dict[str, Any]:
    """ShareGPT with tools as LLaMA-Factory documents it: human, then function_call (or gpt for an answer in words)."""
    if example.calls:
        calls = [call.as_dict() for call in example.calls]
        turn = {"from": "function_call", "value": to_json(calls[0] if len(calls) == 1 else calls)}
    else:
        turn = {"from": "gpt", "value": NO_TOOL}
    return {"conversations": [{"from": "human", "value": example.question}, turn],
            "tools": to_json([tool.as_openai()["function"] for tool in tools])}


def openai_messages(example: Example, tools: Sequence[Tool]) -> dict[str, Any]:
    """OpenAI's chat messages with `tools`; arguments are JSON text there too."""
    answer: dict[str, Any] = {"role": "assistant", "content": None if example.calls else NO_TOOL}
    if example.calls:
        answer["tool_calls"] = [{"id": f"call_{i}", "type": "function",
                                 "function": {"name": call.name, "arguments": to_json(call.arguments)}}
                                for i, call in enumerate(example.calls)]
    return {"messages": [{"role": "user", "content": example.question}, answer],
            "tools": to_json([tool.as_openai() for tool in tools])}
