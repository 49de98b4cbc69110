"""Templates without tools get some, folders without a template get one, and results of tools find their place."""

import json

import pytest

from engine.errors import InputError
from engine.models import base_models
from engine.models.chat import Chat, parse
from engine.models.templates import prepared
from engine.models.templates.rendering import behind
from engine.records import Tool, ToolCall
from tests.official_templates import TemplateTokenizer
from tests.toys import STARTER, TOOLS

TOY_TOOLS = [Tool(**entry["function"]) for entry in TOOLS]
CALLS = [ToolCall("get_weather", {"city": 'Zürich "West"', "days": 3}), ToolCall("find_person", {"employee": "Ada"})]
NO_TOOLS = (
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)
NO_SYSTEM = (
    "{% if messages[0]['role'] == 'system' %}{{ raise_exception('System role not supported') }}{% endif %}"
    "{% for m in messages %}{% if (m['role'] == 'user') != (loop.index0 % 2 == 0) %}{{ raise_exception('Roles must alternate') }}"
    "{% endif %}"
    "<|im_start|>{{ 'model' if m['role'] == 'assistant' else m['role'] }}\n{{ m['content'] | trim }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>model\n{% endif %}"
)


def chat_with(template: str | None) -> Chat:
    tokenizer = TemplateTokenizer(template or "")
    tokenizer.chat_template = template
    tokenizer.chat_template = prepared(tokenizer).template
    return Chat(tokenizer)


@pytest.mark.parametrize("template", [NO_TOOLS, NO_SYSTEM, None], ids=["no tools", "no system message", "no template"])
def test_a_model_without_tools_in_its_template_is_given_them_in_its_own_marks(template):
    chat = chat_with(template)
    talk = chat.over(TOY_TOOLS)
    prompt = chat.render(TOY_TOOLS, "Will it rain?")
    assert all(json.dumps(tool.as_openai(), ensure_ascii=False) in prompt for tool in TOY_TOOLS)
    assert prompt.count("Will it rain?") == 1 and prompt.rstrip().endswith(("assistant", "model"))
    for calls in ([], CALLS[:1], CALLS):
        assert parse(talk.answer(calls)) == calls
    assert talk.answer(CALLS).endswith("<|im_end|>")


def test_the_whole_conversation_finds_its_place_where_roles_must_alternate():
    chat = chat_with(NO_SYSTEM)
    call = {"type": "function", "function": {"name": "get_weather", "arguments": {"city": "Oslo"}}}
    messages = [
        {"role": "user", "content": "Rain in Oslo and Rome?"},
        {"role": "assistant", "content": "", "tool_calls": [call]},
        {"role": "tool", "name": "get_weather", "content": "rain"},
        {"role": "tool", "name": "get_weather", "content": "sun"},
        {"role": "assistant", "content": "Rain in Oslo, sun in Rome."},
        {"role": "user", "content": "Thanks."},
    ]
    text = chat.tokenizer.apply_chat_template(messages, tools=[tool.as_openai() for tool in TOY_TOOLS], add_generation_prompt=True)
    assert "<tool_response>\nrain\n</tool_response>\n<tool_response>\nsun\n</tool_response>" in text
    assert text.count('"get_weather"') == 2, "once in the list, once called"
    without = chat.tokenizer.apply_chat_template([messages[0]], add_generation_prompt=True)
    assert "<tools>" not in without


def test_a_model_folder_without_a_template_can_be_trained(tmp_path):
    for file in STARTER.glob("tokenizer*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "config.json").write_bytes((STARTER / "config.json").read_bytes())
    with pytest.raises(InputError, match="no chat template"):
        base_models.load_tokenizer(tmp_path)
    tokenizer, made = base_models.tokenizer_to_train(tmp_path)
    assert made.changed and any("no chat template" in remark for remark in made.remarks)
    assert parse(Chat(tokenizer).over(TOY_TOOLS).answer(CALLS)) == CALLS
    again = base_models.load_tokenizer(tmp_path, made.template)
    assert Chat(again).over(TOY_TOOLS).whole_prompt("Hm?") == Chat(tokenizer).over(TOY_TOOLS).whole_prompt("Hm?")


def test_the_starters_own_template_stays_byte_for_byte():
    tokenizer = base_models.load_tokenizer(STARTER)
    made = prepared(tokenizer)
    assert made.template == tokenizer.chat_template and not made.changed and made.remarks == ()


@pytest.mark.parametrize("template", [NO_TOOLS, NO_SYSTEM, None])
def test_what_is_prepared_twice_is_as_it_was(template):
    tokenizer = TemplateTokenizer(template or "")
    tokenizer.chat_template = template
    once = prepared(tokenizer)
    tokenizer.chat_template = once.template
    again = prepared(tokenizer)
    assert again.template == once.template and once.changed and not again.changed


def test_a_template_that_cannot_be_used_is_refused_in_one_sentence():
    for broken in ("{{ raise_exception('I take\nnothing') }}", "{{ messages[7]['content'] }}", "{{ 1 / 0 }}", "hello", "{% for %}"):
        with pytest.raises(InputError) as refused:
            chat_with(broken)
        assert "\n" not in str(refused.value) and refused.value.remedy


def test_an_answer_closes_the_thought_that_its_prompt_opened():
    asked = "user QUESTION\nassistant\n<think>\n"
    assert behind(asked, "user QUESTION\nassistant\n<tool_call>x", "QUESTION") == "</think>\n\n<tool_call>x"
    assert behind(asked, "user QUESTION\nassistant\n<think></think>x", "QUESTION") == "</think>x"
    assert behind("u QUESTION a <think></think>", "u QUESTION a x", "QUESTION") == "x"
    with pytest.raises(InputError, match="a different form"):
        behind("u: QUESTION a:", "U: QUESTION a: x", "QUESTION")
