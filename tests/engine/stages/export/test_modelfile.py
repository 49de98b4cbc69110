"""The Ollama template writes the very prompts of training, rendered here with the few actions of Go's text/template that it uses."""

import re

import pytest

from engine.models import base_models
from engine.models.chat import Chat
from engine.records import Tool, ToolCall, to_json
from engine.stages.export.modelfile import go_template
from tests import toys

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

    def holds(condition: str, dot: dict) -> bool:
        found = re.fullmatch(r'eq \.Role "(\w+)"', condition)
        return dot["Role"] == found[1] if found else bool(dot.get(condition.removeprefix(".")))

    def value(path: str, dot: dict) -> str:
        for key in path.removeprefix(".").split("."):
            dot = dot[key]
        return dot if isinstance(dot, str) else to_json(dot)

    def write(body: list, dot: dict) -> str:
        out = ""
        for action, rest in body:
            if action.startswith("range "):
                out += "".join(write(rest, one) for one in dot.get(action.removeprefix("range ."), []))
            elif action.startswith("if "):
                branches: list = [(action.removeprefix("if "), [])]
                for part in rest:
                    if part[0] == "else" or part[0].startswith("else if "):
                        branches.append((part[0].removeprefix("else").removeprefix(" if "), []))
                    else:
                        branches[-1][1].append(part)
                chosen = next((inner for condition, inner in branches if not condition or holds(condition, dot)), [])
                out += write(chosen, dot)
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
