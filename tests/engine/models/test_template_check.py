"""What a chat template cannot show of a tool list is told at the import: types that are lists, types that are not named, and stops."""

import json

import pytest

from engine.errors import InputError
from engine.models.chat import Chat
from engine.models.template_check import remarks
from engine.records import Tool


class Tokenizer:
    """Renders as transformers does."""

    eos_token = "</s>"

    def __init__(self, template: str) -> None:
        self.template = template

    def apply_chat_template(self, messages, tools=None, add_generation_prompt=False, **_):
        from transformers.utils.chat_template_utils import render_jinja_template

        return render_jinja_template(conversations=[messages], chat_template=self.template, tools=tools, add_generation_prompt=False)[0][0]


SAID = "{% for m in messages %}<{{ m.role }}>{{ m.content }}</{{ m.role }}>{% endfor %}"
HEAD = "{% for t in tools or [] %}{{ t.function.name }}({% for key, value in t.function.parameters.properties.items() %}{{ key }}:"
TAIL = ";{% endfor %}){% endfor %}" + SAID
UPPER, METHOD = HEAD + "{{ value.type | upper }}" + TAIL, HEAD + "{{ value.type.upper() }}" + TAIL
WHOLE = "{{ tools | tojson }}" + SAID


def tool(name: str, schema: dict) -> Tool:
    return Tool(name, "d", {"type": "object", "properties": {"x": schema}})


LISTED = tool("listed", {"type": ["string", "null"]})
UNION = tool("union", {"anyOf": [{"type": "integer"}, {"type": "null"}]})
PLAIN = tool("plain", {"type": "string"})
ANY = tool("any", {})


def test_types_as_python_writes_them_and_types_that_are_lost_are_told():
    assert [one.text for one in remarks(Chat(Tokenizer(UPPER)), [PLAIN, LISTED, UNION, ANY])] == [
        "This base model's chat template writes lists of types as Python does: x of listed. Give each one type.",
        "This base model's chat template shows nothing of what is allowed: x of union. Say it in their descriptions.",
    ]


def test_a_template_that_writes_schemas_whole_has_no_remark():
    assert remarks(Chat(Tokenizer(WHOLE)), [PLAIN, LISTED, UNION, ANY]) == []
    assert json.dumps(["string", "null"]) in Chat(Tokenizer(WHOLE)).render([LISTED], "q")


def test_a_template_that_cannot_do_without_tools_is_read():
    template = Chat(Tokenizer("{% for t in tools %}{{ t.function.name }}{% endfor %}" + SAID))
    assert template.end == "</assistant>" and template.render([PLAIN], "q").startswith("plain<user>q")


def test_a_template_that_stops_names_the_tool():
    chat = Chat(Tokenizer(METHOD))
    assert remarks(chat, [PLAIN, LISTED])[0].text.startswith("This base model's chat template stops at tools: listed.")
    with pytest.raises(InputError, match="stops at the tool listed"):
        chat.render([PLAIN, LISTED], "q")
