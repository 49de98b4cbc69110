"""What other programs call the form in which a template writes calls.

vLLM takes the name of a parser: https://docs.vllm.ai/en/latest/features/tool_calling/. llama.cpp's server finds the form by itself, from
the template in the file; it must be started with --jinja.
"""

from engine.models.templates.checking import learnt
from engine.models.templates.learning import KEY, VALUE, A, Trial
from engine.models.templates.rendering import TemplateRefusal
from engine.records import ToolCall

# Marks that an answer with a call has (all of them), and vLLM's parser; the first that fits.
PARSERS = (
    (("<seed:tool_call>",), "seed_oss"),
    (("<minimax:tool_call>",), "minimax_m2"),
    (("<\uff5cDSML\uff5c",), "deepseek_v32"),
    (("<\uff5ctool\u2581calls\u2581begin\uff5c>", "```json"), "deepseek_v3"),
    (("<\uff5ctool\u2581calls\u2581begin\uff5c>",), "deepseek_v31"),
    (("<|tool_calls_section_begin|>",), "kimi_k2"),
    (("to=functions.",), "openai"),
    (("<start_function_call>",), "functiongemma"),
    (("<tool_call>", "\n<arg_key>"), "glm45"),
    (("<tool_call>", "<arg_key>"), "glm47"),
    (("<tool_call>", "<function=", "<parameter="), "qwen3_coder"),
    (("<tool_calls>", "\n"), "minimax"),
    (("<tool_call>",), "hermes"),
    (("[TOOL_CALLS]",), "mistral"),
    (("functools[",), "phi4_mini_json"),
    (("<|tool_call|>",), "granite"),
    (('{"name": "', '"parameters": '), "llama3_json"),
)


def vllm_parser(tokenizer) -> str:
    """vLLM's parser for what a tokenizer's chat template writes, "" where none is known."""
    try:
        found = learnt(tokenizer)
        told = Trial(tokenizer, found.options).answer([ToolCall(A, {KEY: VALUE})])
    except TemplateRefusal:
        return ""
    return next((name for marks, name in PARSERS if found.usable and all(mark in told for mark in marks)), "")
