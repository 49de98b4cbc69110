"""What is written before a chat template so that every program renders it alike: fixed arguments, and tools where it takes none.

A prelude is Jinja that stands at the beginning of the template's own text. So it travels with the template, into adapters, merged models,
GGUF files and folders for vLLM, and no program has to be told anything.
"""

import re
from collections.abc import Iterable

BEGIN, END = "{#- Adaptool: fixed for training, measuring and serving. -#}\n", "{#- The template as it came. -#}\n"
DATE = {"%d": "26", "%m": "07", "%Y": "2024", "%y": "24", "%B": "July", "%b": "Jul", "%A": "Friday", "%a": "Fri", "%H": "12", "%M": "00"}
DATE |= {"%S": "00", "%I": "12", "%p": "PM", "%j": "208", "%-d": "26", "%-m": "7", "%e": "26"}  # a day that Llama 3's templates know
TODAY = "26 Jul 2024"
_NOW = "".join(f" | replace({directive!r}, {value!r})" for directive, value in sorted(DATE.items(), key=lambda pair: -len(pair[0])))
STRFTIME_NOW = f"{{%- macro strftime_now(format) -%}}{{{{ format{_NOW} }}}}{{%- endmacro -%}}\n"

# What an argument may be set to, in the order in which it is tried; Jinja, as it stands in the template. See `arguments`.
THINKING = {
    "enable_thinking": ("false",),
    "thinking": ("false",),
    "reasoning": ("false",),
    "thinking_mode": ('"disabled"',),
    "thinking_option": ('"off"',),
    "reasoning_effort": ('"no_think"', '"none"', '"low"'),
    "thinking_budget": ("0",),
}
ALWAYS = ("low",)  # a word for reasoning_effort that every template takes
PLACES = {"tools_in_user_message": ("false",)}
GIVEN = {
    "date_string": (f'"{TODAY}"',),
    "current_date": ('"2024-07-26"',),
    "datetime": ('"2024-07-26"',),
    "xml_tools": ("tools",),
    "functions": ("tools | tojson(indent=4)",),
    "bos_token": ('""',),
    "eos_token": ('""',),
}

HEAD = (
    "# Tools\n\nYou may call one or more functions to assist with the user query.\n\n"
    "You are provided with function signatures within <tools></tools> XML tags:\n<tools>"
)
FOOT = (
    "\n</tools>\n\nFor each function call, return a json object with function name and arguments within <tool_call></tool_call> XML tags:\n"
    '<tool_call>\n{"name": <function-name>, "arguments": <args-json-object>}\n</tool_call>'
)
# How the calls of a template that shows tools and writes no calls are told apart: a mark in its text, and what stands before the calls,
# between and after them; each is a JSON object. The last is the default. Granite's and LFM's own prompts ask for theirs.
HERMES = ("", "<tool_call>\n", "\n</tool_call>\n<tool_call>\n", "\n</tool_call>")
STYLES = (
    ("<|tool_call_start|>", "<|tool_call_start|>[", ", ", "]<|tool_call_end|>"),
    ("<|tool_list_start|>", "<|tool_call_start|>[", ", ", "]<|tool_call_end|>"),
    ("<|tool_call|>", "<|tool_call|>[", ", ", "]"),
    HERMES,
)
SYSTEM, USER = "system", "user"
TOOLS_BEGIN = "{%- if tools -%}"


def with_arguments(template: str, arguments: Iterable[tuple[str, str]], dated: bool = False) -> str:
    """The template with arguments, (name, Jinja), set before it, and with a day that does not pass where `dated`."""
    told = "".join(f"{{%- set {name} = {value} -%}}\n" for name, value in arguments)
    told = (STRFTIME_NOW if dated else "") + told
    return f"{BEGIN}{told}{END}{template}" if told else template


def without(template: str) -> str:
    """A template as it came, without what stands before it."""
    return template.rpartition(END)[2] if template.startswith(BEGIN) else template


def arguments_of(template: str) -> dict[str, str]:
    """{name: Jinja} of the arguments that are set before a template, {} for one as it came; a fixed day stands as strftime_now."""
    head = template.partition(END)[0] if template.startswith(BEGIN) else ""
    if not head or head.startswith(BEGIN + TOOLS_BEGIN):
        return {}
    fixed = {"strftime_now": f'"{TODAY}"'} if STRFTIME_NOW in head else {}
    return fixed | dict(re.findall(r"^\{%- set (\w+) = (.*) -%\}$", head, re.MULTILINE))


def asks_the_date(template: str) -> bool:
    """Whether a template writes today's date."""
    return bool(re.search(r"\bstrftime_now\s*\(", template))


def style_of(template: str) -> tuple[str, str, str, str]:
    """How the template's own prompt asks for calls, as far as a mark tells."""
    return next(style for style in STYLES if style[0] in template)


def with_tools(template: str, place: str, style: tuple[str, str, str, str] = HERMES) -> str:
    """The template with calls, and results of tools, written into the words of messages.

    `place` is the message that shows the tools, SYSTEM or USER (the first question); "" where the template shows them itself.
    """
    _, before, between, after = style
    lines = [
        TOOLS_BEGIN,
        f'{{%- set adaptool = namespace(head="", messages=[], text="", role="", first={"true" if place else "false"}) -%}}',
    ]
    if place:
        lines += [
            f"{{%- set adaptool.head = {_quoted(HEAD)} -%}}",
            '{%- for tool in tools -%}{%- set adaptool.head = adaptool.head ~ "\\n" ~ (tool | tojson) -%}{%- endfor -%}',
            f"{{%- set adaptool.head = adaptool.head ~ {_quoted(FOOT)} -%}}",
        ]
    if place == SYSTEM:
        lines += [
            '{%- if not messages or messages[0]["role"] != "system" -%}',
            '{%- set adaptool.messages = [{"role": "system", "content": adaptool.head}] -%}{%- set adaptool.first = false -%}{%- endif -%}',
        ]
    first = {
        SYSTEM: '{%- if adaptool.first -%}{%- set adaptool.text = adaptool.text ~ "\\n\\n" ~ adaptool.head -%}'
        "{%- set adaptool.first = false -%}{%- endif -%}",
        USER: '{%- if adaptool.first and adaptool.role == "user" -%}{%- set adaptool.text = adaptool.head ~ "\\n\\n" ~ adaptool.text -%}'
        "{%- set adaptool.first = false -%}{%- endif -%}",
        "": "",
    }[place]
    lines += [
        "{%- for message in messages -%}",
        '{%- set adaptool.role = message["role"] -%}',
        '{%- set adaptool.text = message["content"] if message["content"] is string else "" -%}',
        '{%- if adaptool.role == "tool" -%}{%- set adaptool.role = "user" -%}',
        '{%- set adaptool.text = "<tool_response>\\n" ~ adaptool.text ~ "\\n</tool_response>" -%}{%- endif -%}',
        '{%- for call in message["tool_calls"] or [] -%}',
        '{%- set call = call["function"] if call["function"] is defined else call -%}',
        f"{{%- set adaptool.text = adaptool.text ~ ({_quoted(before)} if loop.first else {_quoted(between)})"
        ' ~ \'{"name": \' ~ (call["name"] | tojson) ~ \', "arguments": \''
        ' ~ (call["arguments"] if call["arguments"] is string else (call["arguments"] | tojson)) ~ "}"'
        f" ~ ({_quoted(after)} if loop.last else '') -%}}",
        "{%- endfor -%}",
        first,
        '{%- if adaptool.messages and adaptool.role == "user" and adaptool.messages[-1]["role"] == "user" -%}',
        '{%- set adaptool.text = adaptool.messages[-1]["content"] ~ "\\n" ~ adaptool.text -%}',
        "{%- set adaptool.messages = adaptool.messages[:-1] -%}{%- endif -%}",
        '{%- set adaptool.messages = adaptool.messages + [{"role": adaptool.role, "content": adaptool.text}] -%}',
        "{%- endfor -%}",
        "{%- set messages = adaptool.messages -%}",
        *(["{%- set tools = [] -%}"] if place else []),
        "{%- endif -%}",
    ]
    return BEGIN + "\n".join(filter(None, lines)) + "\n" + END + template


def _quoted(text: str) -> str:
    """A text as a Jinja literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
