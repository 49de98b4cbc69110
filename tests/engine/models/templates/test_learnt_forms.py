"""Forms of calls that are learnt from a template: what is read in them, what is cut off, and which type a value has."""

import pytest

from engine.models.call_formats.reading import CutOff
from engine.models.chat import Chat, ParseError
from engine.models.templates.values import typed, wanted
from engine.records import Tool, ToolCall
from engine.schemas import shape_of
from tests.official_templates import TemplateTokenizer

SCHEMA = {
    "type": "object",
    "properties": {
        "text": {"type": "string"},
        "count": {"type": "integer"},
        "either": {"type": ["string", "null"]},
        "many": {"type": "array", "items": {"type": "string"}},
        "flag": {"type": "boolean"},
    },
}
TOOLS = [Tool("find_it", "Finds it.", SCHEMA), Tool("keep_it", "Keeps it.", SCHEMA)]
BY_NAME = {tool.name: tool for tool in TOOLS}
HEAD = (
    "{% for t in tools or [] %}<|im_start|>{{ t | tojson }}{% endfor %}"
    "{% for m in messages %}<|im_start|>{{ m['role'] }}\n{{ m['content'] }}{% for c in m['tool_calls'] or [] %}"
)
TAIL = "{% endfor %}<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
VALUE = "{{ v if v is string else v | tojson }}"
FORMS = {
    "parameters": "<call={{ c['function']['name'] }}>{% for k, v in c['function']['arguments'].items() %}\n<p={{ k }}>\n"
    + VALUE
    + "\n</p>{% endfor %}\n</call>",
    "key in the closing mark": "<use {{ c['function']['name'] }}>{% for k, v in c['function']['arguments'].items() %}<{{ k }}>"
    + VALUE
    + "</{{ k }}>{% endfor %}</use>",
    "typed": "<inv {{ c['function']['name'] }}>{% for k, v in c['function']['arguments'].items() %}"
    "<arg {{ k }} type={{ 'text' if v is string else 'json' }}>" + VALUE + "</arg>{% endfor %}</inv>",
    "own keys, counted": '<do>{"n": {{ loop.index }}, "tool": {{ c["function"]["name"] | tojson }}, "input": '
    "{{ c['function']['arguments'] | tojson }}}</do>",
    "json after a name": "@{{ c['function']['name'] }}:{{ c['function']['arguments'] | tojson }};",
}
ARGUMENTS = [
    {"text": "plain"},
    {"text": "7", "count": 7},
    {"text": ' two\n\nlines, "quoted" <b>bold</b>\n', "many": ["a", "b, c"], "flag": False},
    {"either": None, "text": "null"},
    {},
]


def chat_in(form: str) -> Chat:
    return Chat(TemplateTokenizer(HEAD + FORMS[form] + TAIL))


@pytest.mark.parametrize("form", FORMS)
def test_calls_come_back_with_the_types_of_their_schema(form):
    chat = chat_in(form)
    assert chat.learnt.whole and not chat.learnt.known and chat.several
    talk = chat.over(TOOLS)
    for arguments in ARGUMENTS:
        for calls in ([ToolCall("find_it", arguments)], [ToolCall("find_it", arguments), ToolCall("keep_it", {"text": "x"})]):
            assert chat.read(talk.answer(calls), BY_NAME) == calls, talk.answer(calls)


@pytest.mark.parametrize("form", FORMS)
def test_words_before_a_call_and_other_blanks_are_passed_over(form):
    chat = chat_in(form)
    calls = [ToolCall("find_it", {"text": "x"})]
    answer = chat.over(TOOLS).answer(calls).removesuffix("<|im_end|>")
    assert chat.read("Let me look.\n" + answer, BY_NAME) == calls
    assert chat.read("<think>\nHm.\n</think>\n\n" + answer, BY_NAME) == calls
    assert chat.read(answer.replace("\n", "  \n"), BY_NAME)[0].name == "find_it"
    assert chat.read(answer.replace("\n", ""), BY_NAME) == calls


@pytest.mark.parametrize("form", FORMS)
def test_a_call_that_is_cut_off_is_told_apart(form):
    chat = chat_in(form)
    answer = chat.over(TOOLS).answer([ToolCall("find_it", {"text": "something long"})])
    with pytest.raises(CutOff):
        chat.read(answer[: answer.index("long")], BY_NAME)
    with pytest.raises(ParseError):
        chat.read(chat.plain(answer[: answer.index("long")], TOOLS), BY_NAME)


def test_a_key_twice_is_no_call():
    chat = chat_in("parameters")
    with pytest.raises(ParseError, match="twice"):
        chat.read("<call=find_it>\n<p=text>\na\n</p>\n<p=text>\nb\n</p>\n</call>", BY_NAME)


def test_a_call_of_a_tool_that_is_not_there_is_read_as_one():
    found = chat_in("parameters").read("<call=lose_it>\n<p=count>\n7\n</p>\n<p=text>\nseven\n</p>\n</call>", BY_NAME)
    assert found == [ToolCall("lose_it", {"count": 7, "text": "seven"})]


@pytest.mark.parametrize(
    ("told", "schema", "value"),
    [
        ("7", {"type": "integer"}, 7),
        ("7", {"type": "string"}, "7"),
        ("7", {"enum": ["7", "8"]}, "7"),
        ("7", {}, 7),
        ("True", {"type": "boolean"}, True),
        ("None", {"type": ["string", "null"]}, None),
        ("7", {"$ref": "#/$defs/count", "$defs": {"count": {"type": "integer"}}}, 7),
        ("7", {"allOf": [{"type": "string"}]}, "7"),
        ("null", {"type": "string"}, "null"),
        ("['x', 1]", {"type": "array"}, ["x", 1]),
        ("{'a': None}", {"anyOf": [{"type": "object"}, {"type": "null"}]}, {"a": None}),
        ("<![CDATA[a < b]]>", {"type": "string"}, "a < b"),
        ("some words", {"type": "integer"}, "some words"),
        ("__import__('os')", {"type": "array"}, "__import__('os')"),
    ],
)
def test_a_value_without_its_type_gets_that_of_the_schema(told, schema, value):
    every = {"string", "number", "boolean", "null", "array", "object"}
    found = typed(told, every, shape_of(schema))
    assert found == value and type(found) is type(value)
    assert wanted(shape_of(schema)) <= every
