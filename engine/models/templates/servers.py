"""What other programs call the form in which a template writes calls.

vLLM takes the name of a parser (https://docs.vllm.ai/en/latest/features/tool_calling/; names: vllm/tool_parsers/__init__.py). Ollama finds
JSON by itself and takes the name of a parser for other forms (the instruction PARSER of a Modelfile; names: model/parsers/parsers.go).
llama.cpp's server finds the form by itself, from the template in the file, with a parser of its own for some families and an automatic one
for all others (common/chat.cpp); it must be started with --jinja.
"""

from dataclasses import dataclass

from engine.models.templates import prelude
from engine.models.templates.checking import learnt
from engine.models.templates.forms import JSON
from engine.models.templates.learning import KEY, VALUE, A, Trial
from engine.models.templates.rendering import TemplateRefusal
from engine.records import ToolCall

# Marks that an answer with a call has (all of them), and the parsers of vLLM and Ollama, "" where it has none; the first that fits.
PARSERS = (
    (("<seed:tool_call>",), "seed_oss", ""),
    (("<minimax:tool_call>",), "minimax_m2", ""),
    (("]<]minimax[>[",), "minimax_m3", ""),
    (("<\uff5cDSML\uff5c", "tool_calls"), "deepseek_v4", ""),
    (("<\uff5cDSML\uff5c",), "deepseek_v32", ""),
    (("<\uff5ctool\u2581calls\u2581begin\uff5c>", "```json"), "deepseek_v3", ""),
    (("<\uff5ctool\u2581calls\u2581begin\uff5c>",), "deepseek_v31", "deepseek3"),
    (("<|tool_calls_section_begin|>",), "kimi_k2", ""),
    (("to=functions.",), "openai", "harmony"),
    (("<start_function_call>",), "functiongemma", "functiongemma"),
    (("<|tool_call>call:",), "gemma4", "gemma4"),
    (("<tool_call>", "\n<arg_key>"), "glm45", "glm-4.7"),
    (("<tool_call>", "<arg_key>"), "glm47", "glm-4.7"),
    (("<tool_call>", "<function=", "<parameter="), "qwen3_coder", "qwen3-coder"),
    (("<longcat_tool_call>",), "longcat", ""),
    (("<|START_ACTION|>",), "cohere_command3", ""),
    (("<|tools_prefix|>",), "apertus", ""),
    (("<tool_calls>[",), "hunyuan_a13b", ""),
    (("<function_calls>",), "olmo3", "olmo3"),
    (("<tool_call>",), "hermes", ""),
    (("[TOOL_CALLS]", "[ARGS]"), "mistral", "ministral"),
    (("[TOOL_CALLS]",), "mistral", ""),
    (("functools[",), "phi4_mini_json", ""),
    (("<|tool_call|>",), "granite", ""),
    (('{"name": "', '"parameters": '), "llama3_json", ""),
)
# Marks that a template's text has (all of them) and lacks (all of them), and the family whose own parser llama.cpp takes then.
FAMILIES = (
    (("[SYSTEM_PROMPT]", "[TOOL_CALLS]", "[ARGS]"), ("[CALL_ID]",), "Ministral 3"),
    (("<|channel|>",), (), "gpt-oss"),
    (("<atem:function_calls>", "<|eom|>"), (), "Muse Glimmer"),
    ((">>>all", ">>>${recipient}"), (), "Functionary 3.2"),
    (("<|tool_calls_section_begin|>", "<|tool_call_begin|>"), (), "Kimi K2"),
    (("<|open|>", "<|close|>", "<|end_of_msg|>"), (), "Kimi K3"),
    (("<role>ASSISTANT</role>", "<arg_key>"), (), "Ling 3"),
    (("<|START_TEXT|>", "<|START_ACTION|>"), (), "Cohere 2 MoE"),
    (("<|tool_list_start|>", "<|tool_list_end|>"), (), "LFM2"),
    (("List of tools: [",), ("<|tool_list_start|>",), "LFM2.5"),
    (("<|role_sep|>", "<|message_sep|>"), ("<|function_call|>",), "GigaChat 3"),
    (("]<]minimax[>[", "<tool_call>", "<invoke name="), (), "MiniMax-M3"),
    (("dsml_token", "DSML"), (), "DeepSeek V3.2"),
    (("'<|tool_call>call:'",), (), "Gemma 4"),
    (("Tool usage guidelines:", '<function name="', '<param name="'), (), "MiniCPM5"),
    (("<tool_call>", "<function=", "<parameter="), ("'<tool_call><function=' ~ tool_call.name ~ '>'",), "Qwen3-Coder"),
)
AUTOMATIC = "automatic"


@dataclass(frozen=True)
class Parsers:
    """`vllm` and `ollama`: the name of a parser, "" where none is known; `ollama_json`: whether Ollama finds the calls without one;
    `llama_cpp`: a family, or AUTOMATIC. `call` is a call as the template writes it."""

    vllm: str = ""
    ollama: str = ""
    ollama_json: bool = False
    llama_cpp: str = AUTOMATIC
    call: str = ""


def parsers_of(tokenizer) -> Parsers:
    """What reads the calls of a tokenizer's chat template in other programs."""
    own = tokenizer.chat_template if isinstance(tokenizer.chat_template, str) else ""
    has, form = prelude.without(own), None
    fitting = (name for marks, lacks, name in FAMILIES if all(one in has for one in marks) and not any(one in has for one in lacks))
    family = next(fitting, AUTOMATIC)
    try:
        found = learnt(tokenizer)
        told = Trial(tokenizer, found.options).answer([ToolCall(A, {KEY: VALUE})])
        form = found.form
    except TemplateRefusal:
        return Parsers(llama_cpp=family)
    if not found.usable:
        return Parsers(llama_cpp=family, call=told)
    vllm, ollama = next(((vllm, ollama) for marks, vllm, ollama in PARSERS if all(mark in told for mark in marks)), ("", ""))
    return Parsers(vllm, ollama, form is not None and form.arguments == JSON, family, told)
