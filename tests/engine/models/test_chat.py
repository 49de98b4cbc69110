"""Prompts equal the template's own rendering, answers end the turn, and parsing never executes or crashes."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from engine.errors import InputError
from engine.models.base_models import TOKENIZER_FILES, load_tokenizer
from engine.models.chat import NO_TOOL, Chat, ParseError, parse
from engine.records import Tool, ToolCall
from tests.toys import STARTER, TOOLS

TOY_TOOLS = [Tool(**entry["function"]) for entry in TOOLS]
ODD_TOOL = Tool(
    "odd.tool-2",
    'Says <tool_call> and\nQuestionGoesHere: "quoted" 😀.',
    {"type": "object", "properties": {"straße": {"type": ["string", "null"]}}},
)
QUESTIONS = ["Will it rain in Oslo?", "  two\n\nlines: \"a\", 'b'  ", "Où est Zoë 😀 北京?", '{"name": 1}', ": x", "-", "<|im_end|>"]
ORDERS = [TOY_TOOLS, TOY_TOOLS[::-1], [TOY_TOOLS[1], ODD_TOOL], []]
PLAIN = """{%- for tool in tools or [] %}{{ tool.function.name }}
{% endfor %}{%- for m in messages %}{{ m.role }}: {{ m.content }}
{%- for call in m.tool_calls or [] %}{{ call.function | tojson }}{% endfor %}
{% endfor %}{%- if add_generation_prompt %}assistant: {% endif %}"""


@pytest.fixture(scope="module")
def chat() -> Chat:
    return Chat(load_tokenizer(STARTER))


def chat_with_template(folder: Path, template: str) -> Chat:
    """The starter's tokenizer with another chat template."""
    for pattern in TOKENIZER_FILES:
        for file in STARTER.glob(pattern):
            shutil.copy(file, folder)
    (folder / "chat_template.jinja").write_text(template, encoding="utf-8")
    return Chat(load_tokenizer(folder))


def rendered_at_once(chat: Chat, tools: list[Tool], question: str) -> list[int]:
    return chat.tokenizer.apply_chat_template(
        [{"role": "user", "content": question.strip()}],
        add_generation_prompt=True,
        tools=[tool.as_openai() for tool in tools],
        return_dict=False,
    )


@pytest.mark.parametrize("tools", ORDERS, ids=["as given", "reversed", "odd", "none"])
def test_a_prompt_has_the_ids_of_rendering_it_whole(chat, tools):
    talk = chat.over(tools)
    for question in QUESTIONS:
        assert talk.whole_prompt(question) == rendered_at_once(chat, chat.shown(tools), question), question


def test_a_template_without_special_tokens_gets_the_same_ids_too(tmp_path):
    chat = chat_with_template(tmp_path, PLAIN)
    talk = chat.over(TOY_TOOLS)
    for question in QUESTIONS:
        assert talk.whole_prompt(question) == rendered_at_once(chat, TOY_TOOLS, question), question


def test_the_prefix_is_the_whole_tool_list_and_shared_by_all_questions(chat):
    talk = chat.over(TOY_TOOLS)
    text = chat.tokenizer.decode(talk.prefix)
    assert all(tool.name in text and tool.description in text for tool in TOY_TOOLS)
    assert len(talk.prefix) > 3 * len(talk.prompt("Will it rain in Oslo?"))


def test_an_example_is_the_prompt_then_the_answer_up_to_the_end_of_turn(chat):
    talk = chat.over(TOY_TOOLS)
    calls = [ToolCall("get_weather", {"city": 'Zürich "West"', "days": 3}), ToolCall("find_person", {"employee": "Ada"})]
    example = talk.example("Weather, and Ada?", calls)
    assert example.ids[: example.start] == talk.prompt("Weather, and Ada?")
    answer = example.ids[example.start :]
    assert answer[-1] == chat.tokenizer.eos_token_id
    assert parse(chat.tokenizer.decode(answer[:-1])) == calls
    assert chat.tokenizer.eos_token_id not in answer[:-1]


def test_a_question_that_no_tool_fits_is_answered_in_words(chat):
    assert chat.over(TOY_TOOLS).answer([]) == NO_TOOL + chat.end
    assert parse(NO_TOOL) == []


def test_a_template_that_ignores_tools_is_refused_in_one_sentence(tmp_path):
    chat = chat_with_template(tmp_path, "{% for m in messages %}<|im_start|>{{ m.content }}<|im_end|>\n{% endfor %}")
    with pytest.raises(InputError, match="ignores tools") as refused:
        chat.over(TOY_TOOLS)
    assert "\n" not in str(refused.value) and refused.value.remedy


def test_a_template_that_writes_the_question_twice_is_refused(tmp_path):
    twice = PLAIN.replace("{{ m.content }}", "{{ m.content }} {{ m.content }}")
    with pytest.raises(InputError, match="question"):
        chat_with_template(tmp_path, twice).over(TOY_TOOLS)


TYPES = PLAIN.replace(
    "{{ tool.function.name }}",
    "{{ tool.function.name }}{% for name, one in tool.function.parameters.properties.items() %}{% if not one.description %}"
    "{{ raise_exception('no description of ' ~ name) }}{% endif %} {{ name }}={{ one.type | upper }}{% endfor %}",
)


def test_a_template_that_reads_types_is_given_one_type_a_parameter_and_the_tool_at_which_it_fails_is_named(tmp_path):
    chat = chat_with_template(tmp_path, TYPES)
    optional = {"anyOf": [{"type": "integer"}, {"type": "null"}], "description": "how many"}
    several = {"type": ["string", "null"], "description": "which"}
    good = Tool("good", "Does it.", {"type": "object", "properties": {"n": optional, "s": several}})
    bad = Tool("bad", "Does it.", {"type": "object", "properties": {"m": {"type": "string"}}})

    assert "good n=INTEGER s=STRING" in chat.tokenizer.decode(chat.over([good]).whole_prompt("x"))
    assert [tool.as_openai() for tool in chat.shown([bad])] == [bad.as_openai()]
    for tools in ([good, bad], [bad]):
        with pytest.raises(InputError, match="cannot show the tool bad .no description of m") as refused:
            chat.over(tools)
        assert refused.value.remedy


def test_a_template_that_writes_schemas_out_is_given_them_as_they_are(tmp_path):
    chat = chat_with_template(tmp_path, PLAIN.replace("{{ tool.function.name }}", "{{ tool | tojson }}"))
    odd = Tool(
        "odd", "Does it.", {"type": "object", "properties": {"n": {"type": ["integer", "null"]}, "m": {"anyOf": [{"type": "null"}]}}}
    )
    assert chat.shown([odd]) == [odd]


ONE = [ToolCall("f", {"a": 1, "b": ["x", None, True]})]
JSON = '{"name": "f", "arguments": {"a": 1, "b": ["x", null, true]}}'


@pytest.mark.parametrize(
    "text",
    [
        f"<tool_call>\n{JSON}\n</tool_call>",
        f"Let me look.\n<tool_call>{JSON}</tool_call> done",
        JSON,
        f"[\n  {JSON}\n]",
        f"```json\n{JSON}\n```",
        JSON.replace("arguments", "parameters"),
        '{"name": "f", "arguments": "{\\"a\\": 1, \\"b\\": [\\"x\\", null, true]}"}',
        "f(a=1, b=['x', None, True])",
        "[f(a=1, b=('x', None, True))]",
    ],
)
def test_each_understood_form_is_the_same_call(text):
    assert parse(text) == ONE


@pytest.mark.parametrize(
    "text",
    [
        f"<tool_call>{JSON}</tool_call>\n<tool_call>{JSON}</tool_call>",
        f"[{JSON}, {JSON}]",
        "[f(a=1, b=['x', None, True]), f(a=1, b=['x', None, True])]",
    ],
)
def test_several_calls_are_read_in_their_order(text):
    assert parse(text) == ONE * 2


@pytest.mark.parametrize("text", ["I cannot do that.", "Sorry (really).", "[]", "42", "a\0b"])
def test_plain_words_are_no_call(text):
    assert parse(text) == []


@pytest.mark.parametrize("text", ["", "(" * 5000, "f(a=" + "-" * 50_000, "<think>", "[f(a="])
def test_what_is_empty_or_stops_inside_a_call_is_an_error(text):
    with pytest.raises(ParseError):
        parse(text)


@pytest.mark.parametrize(
    "text",
    [
        f"<tool_call>{JSON}",
        f"{JSON}</tool_call>",
        f"<tool_call>{JSON[:-1]}</tool_call>",
        "<tool_call></tool_call>",
        f"{JSON} {JSON}",
        '{"arguments": {}}',
        '{"name": ["f"], "arguments": {}}',
        '{"name": "f", "arguments": [1]}',
        '{"name": "f", "arguments": null}',
        '{"name": "f", "arguments": "not json"}',
        '[{"name": "f"}, 3]',
        '{"name": "f", "arguments": {"a": 1, "a": 2}}',
        "f(a=1, a=2)",
        "f(1)",
        "f(**{'a': 1})",
        "f(a=g())",
        "f(a={[]})",
        "f(a={1, 2})",
        "f(a=b'x')",
        '{"name": "f", "arguments": {"a": ' + "1" * 5000 + "}}",
        '{"name": "f", "arguments": ' + "[" * 100_000,
        '{"name": "f", "arguments": ' + '{"a":' * 100_000 + "1" + "}" * 100_001,
        '{"name": "f", "arguments": {"a": "\\ud83d"}}',
        "f(a='\\ud83d')",
    ],
    ids=range(24),
)
def test_a_call_that_is_not_whole_is_a_parse_error(text):
    with pytest.raises(ParseError) as broken:
        parse(text)
    assert 0 < len(str(broken.value)) < 100


@pytest.mark.parametrize(
    "text",
    [
        "__import__('os').system('touch {}')",
        "open('{}', 'w')",
        "f(a=open('{}', 'w'))",
        "f(a=__import__('os').system('touch {}'))",
        "[open(file='{}', mode='w')]",
    ],
)
def test_nothing_in_an_answer_is_executed(tmp_path, text):
    target = tmp_path / "made"
    with suppress(ParseError):
        parse(text.format(target))
    assert not target.exists()
