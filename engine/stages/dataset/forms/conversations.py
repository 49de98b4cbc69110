"""The forms that are conversations or instructions: one JSON object a line, with the question, the answer and the tools."""

from collections.abc import Sequence
from typing import Any

from engine.models.chat import CALL_CLOSE, CALL_OPEN, NO_TOOL
from engine.records import Example, Tool, to_json


class ShareGPT:
    """ShareGPT with tools, as LLaMA-Factory documents it: a turn of "human", then "function_call", or "gpt" for an answer in words.

        {"conversations": [{"from": "human", "value": question}, {"from": "function_call", "value": JSON text}], "tools": JSON text}

    The value of a call is {"name", "arguments"}, of several calls a list of these. Tools are a list of functions without OpenAI's
    wrapper. LLaMA-Factory writes both as the base model's template asks.

    Form: https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md (section Sharegpt Format); that a list of calls is taken
    stands in https://github.com/hiyouga/LLaMA-Factory/blob/main/src/llamafactory/data/formatter.py (FunctionFormatter)
    """

    NAME = "sharegpt"
    FILES = ("{part}.sharegpt.jsonl",)
    HEAD = ""
    LLAMA_FACTORY = {"formatting": "sharegpt", "columns": {"messages": "conversations", "tools": "tools"}}

    @staticmethod
    def entry(tool: Tool) -> dict[str, Any]:
        """{"name", "description", "parameters"}"""
        return tool.as_openai()["function"]

    @staticmethod
    def lines(number: int, example: Example, tools: Sequence[str]) -> tuple[str]:
        """One conversation of two turns."""
        turn = {"from": "gpt", "value": NO_TOOL}
        if example.calls:
            calls = [call.as_dict() for call in example.calls]
            turn = {"from": "function_call", "value": to_json(calls[0] if len(calls) == 1 else calls)}
        return (to_json({"conversations": [{"from": "human", "value": example.question}, turn], "tools": f"[{', '.join(tools)}]"}) + "\n",)


class Alpaca:
    """Alpaca with a column of tools, as LLaMA-Factory documents it.

        {"instruction": question, "input": "", "output": answer, "tools": JSON text}

    An Alpaca answer is learned word for word: no trainer puts a call into the base model's own form, as it does with ShareGPT's
    function_call. So calls stand here as Hermes and Qwen write them, each in <tool_call> marks; for a base model that writes calls
    otherwise, take ShareGPT or OpenAI messages. Tools are a list of functions without OpenAI's wrapper.

    Form: https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md (section Alpaca Format; the column "tools" is described
    at its beginning, for both formats)
    """

    NAME = "alpaca"
    FILES = ("{part}.alpaca.jsonl",)
    HEAD = ""
    LLAMA_FACTORY = {"formatting": "alpaca", "columns": {"prompt": "instruction", "query": "input", "response": "output", "tools": "tools"}}

    @staticmethod
    def entry(tool: Tool) -> dict[str, Any]:
        """{"name", "description", "parameters"}"""
        return tool.as_openai()["function"]

    @staticmethod
    def lines(number: int, example: Example, tools: Sequence[str]) -> tuple[str]:
        """One instruction; its answer can be read by `engine.models.chat.parse`."""
        answer = "\n".join(f"{CALL_OPEN}\n{to_json(call.as_dict())}\n{CALL_CLOSE}" for call in example.calls)
        return (
            to_json({"instruction": example.question, "input": "", "output": answer or NO_TOOL, "tools": f"[{', '.join(tools)}]"}) + "\n",
        )


class OpenAI:
    """OpenAI's chat messages with tools: the question, then an answer with tool_calls, or with content where no tool fits.

        {"messages": [{"role": "user", "content"}, {"role": "assistant", "content", "tool_calls"}], "tools": JSON text}

    Arguments are JSON text, as OpenAI has them; "tools" is JSON text here too, which TRL reads. OpenAI's own service wants a list
    in its place.

    Form: https://platform.openai.com/docs/guides/function-calling; https://huggingface.co/docs/trl/dataset_formats (Tool Calling)
    """

    NAME = "openai"
    FILES = ("{part}.openai.jsonl",)
    HEAD = ""
    LLAMA_FACTORY: dict[str, Any] = {}

    @staticmethod
    def entry(tool: Tool) -> dict[str, Any]:
        """{"type": "function", "function": {"name", "description", "parameters"}}"""
        return tool.as_openai()

    @staticmethod
    def lines(number: int, example: Example, tools: Sequence[str]) -> tuple[str]:
        """One conversation of two messages."""
        answer: dict[str, Any] = {"role": "assistant", "content": None if example.calls else NO_TOOL}
        if example.calls:
            answer["tool_calls"] = [
                {"id": f"call_{i}", "type": "function", "function": {"name": call.name, "arguments": to_json(call.arguments)}}
                for i, call in enumerate(example.calls)
            ]
        return (to_json({"messages": [{"role": "user", "content": example.question}, answer], "tools": f"[{', '.join(tools)}]"}) + "\n",)
