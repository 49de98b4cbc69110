"""The Ollama template writes the very prompts of training, rendered here with the few actions of Go's text/template that it uses."""

import json
import re

import pytest

from engine.models import base_models
from engine.models.chat import Chat
from engine.records import Tool, ToolCall, to_json
from engine.stages.export.modelfile import go_template
from tests import toys
from tests.official_templates import TemplateTokenizer, official_templates

TOOLS = [Tool(tool["function"]["name"], tool["function"]["description"], tool["function"]["parameters"]) for tool in toys.TOOLS]
HERMES = """{%- if tools %}{{- '<|im_start|>system\\nTools:\\n' }}{%- for tool in tools %}{{- tool | tojson + '\\n' }}{%- endfor %}{{- '<|im_end|>\\n' }}
{%- endif %}{%- for m in messages %}{%- if m.role == 'tool' %}{{- '<|im_start|>user\\n<tool_response>\\n' + m.content + '\\n</tool_response><|im_end|>\\n' }}
{%- else %}{{- '<|im_start|>' + m.role + '\\n' + (m.content or '') }}{%- for call in m.tool_calls or [] %}{{- '\\n<tool_call>\\n{"name": "' + call.function.name +
'", "arguments": ' + (call.function.arguments | tojson) + '}\\n</tool_call>' }}{%- endfor %}{{- '<|im_end|>\\n' }}{%- endif %}{%- endfor %}
{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}"""


def rendered(template: str, messages: list[dict], tools: list | None) -> str:
    """`if`, `else if eq .Role`, `else`, `range`, fields and quoted text of Go's text/template."""
    parts = re.findall(r"\{\{ (.*?) \}\}|((?:(?!\{\{ ).)+)", template, re.DOTALL)

    def block(at: int) -> tuple[list, int]:
        """The parts up to the end of this block, nested ones as lists."""
        body: list = []
        while at < len(parts):
            action, text = parts[at]
            if action.startswith(("if ", "range ")):
                inner, at = block(at + 1)
                body.append((action, inner))
            elif action == "end":
                return body, at + 1
            else:
                body.append((action, text))
                at += 1
        return body, at

    names: dict = {}  # Go's variables

    def found(path: str, dot: dict):
        head, *keys = path.split(".")
        value = names[head] if head else dot
        for key in keys:
            value = value.get(key)
        return value

    def holds(condition: str, dot: dict) -> bool:
        if role := re.fullmatch(r'eq \.Role "(\w+)"', condition):
            return dot["Role"] == role[1]
        if kind := re.fullmatch(r'eq \(printf "%T" (\$\w+)\) "string"', condition):
            return isinstance(names[kind[1]], str)
        return bool(found(condition, dot))

    def value(action: str, dot: dict) -> str:
        if action.startswith("json "):
            return to_json(found(action.removeprefix("json "), dot))
        told = found(action, dot)
        return told if isinstance(told, str) else to_json(told)

    def ranged(action: str, rest: list, dot: dict) -> str:
        named = re.fullmatch(r"range (\$\w+), (\$\w+) := (\S+)", action)
        if named is None:
            return "".join(write(rest, one) for one in found(action.removeprefix("range "), dot) or [])
        over, out = found(named[3], dot), ""
        for key, one in sorted(over.items()) if isinstance(over, dict) else enumerate(over):
            names.update({named[1]: key, named[2]: one})
            out += write(rest, dot)
        return out

    def write(body: list, dot: dict) -> str:
        out = ""
        for action, rest in body:
            if action.startswith("range "):
                out += ranged(action, rest, dot)
            elif action.startswith("if "):
                branches: list = [(action.removeprefix("if "), [])]
                for part in rest:
                    if part[0] == "else" or part[0].startswith("else if "):
                        branches.append((part[0].removeprefix("else").removeprefix(" if "), []))
                    else:
                        branches[-1][1].append(part)
                chosen = next((inner for condition, inner in branches if not condition or holds(condition, dot)), [])
                out += write(chosen, dot)
            elif assigned := re.fullmatch(r"(\$\w+) :?= (.*)", action, re.DOTALL):
                names[assigned[1]] = "" if assigned[2] == "``" else json.loads(assigned[2])
            elif action.startswith('"'):
                out += action[1:-1].replace('\\"', '"')
            else:
                out += value(action, dot) if action else rest
        return out

    dots = [
        {
            "Role": m["role"],
            "Content": m.get("content", ""),
            "ToolCalls": [
                {"Function": {"Name": c["function"]["name"], "Arguments": c["function"]["arguments"]}} for c in m.get("tool_calls", [])
            ],
        }
        for m in messages
    ]
    whole, _ = block(0)
    return write(whole, {"Tools": tools or [], "Messages": dots})


@pytest.fixture(params=["starter", "hermes"])
def chat(request):
    tokenizer = base_models.load_tokenizer(toys.STARTER)
    if request.param == "hermes":
        tokenizer.chat_template = HERMES
    return Chat(tokenizer)


def test_one_question_with_tools_has_the_prompt_of_training_letter_for_letter(chat):
    template = go_template(chat, TOOLS)
    for question in ("Will it rain in Oslo?", 'a "quoted" {{ question }}'):
        assert rendered(template, [{"role": "user", "content": question}], TOOLS) == chat.render(TOOLS, question)
    assert "{{ if .Tools }}" in template and "get_weather" in template and "{{ range .ToolCalls }}" in template


def test_without_tools_none_are_shown(chat):
    asked = [{"role": "user", "content": "hello"}]
    assert rendered(go_template(chat, TOOLS), asked, None) == chat.tokenizer.apply_chat_template(
        asked, tokenize=False, add_generation_prompt=True
    )


def test_a_conversation_with_a_call_and_its_result_is_written_as_the_chat_template_does(chat):
    call = {"type": "function", "function": ToolCall("get_weather", {"city": "Oslo"}).as_dict()}
    talk = [
        {"role": "user", "content": "rain in Oslo?"},
        {"role": "assistant", "content": "", "tool_calls": [call]},
        {"role": "tool", "content": "wet"},
        {"role": "assistant", "content": "Yes."},
        {"role": "user", "content": "and Rome?"},
    ]
    shown = [tool.as_openai() for tool in TOOLS]
    for upto in (1, 3, 5):
        ours = rendered(go_template(chat, TOOLS), talk[:upto], TOOLS)
        assert ours == chat.tokenizer.apply_chat_template(talk[:upto], tools=shown, tokenize=False, add_generation_prompt=True)


def test_braces_and_quotes_in_descriptions_do_not_end_the_template(chat):
    odd = [Tool("f", 'Says {{ this }} and """that""".', {"type": "object", "properties": {}})]
    template = go_template(chat, odd)
    assert '"""' not in template
    assert rendered(template, [{"role": "user", "content": "?"}], odd) == chat.render(odd, "?")


def test_arguments_that_stand_one_by_one_are_written_so_and_ollama_is_told_its_parser():
    official = official_templates()
    if not official:
        pytest.skip("set-up kept no official templates")
    for name, several in (("Qwen3-Coder", True), ("ByteDance-Seed-OSS", True)):
        chat = Chat(TemplateTokenizer(official[name]))
        calls = [ToolCall("get_weather", {"city": 'Oslo "N"', "days": 3}), ToolCall("find_person", {})][: 2 if several else 1]
        asked = {"type": "function"}
        talk = [{"role": "user", "content": "rain?"}]
        told = [*talk, {"role": "assistant", "content": "", "tool_calls": [{**asked, "function": call.as_dict()} for call in calls]}]
        shown = [tool.as_openai() for tool in chat.shown(TOOLS)]
        template = go_template(chat, TOOLS)
        ours = rendered(template, told, TOOLS)
        theirs = chat.tokenizer.apply_chat_template(told, tools=shown, tokenize=False)
        assert ours.rstrip() == theirs.rstrip() and '"""' not in template
        assert chat.read(ours.rpartition("rain?")[2], {tool.name: tool for tool in TOOLS}) == calls
